"""Section 5.4: how the premium is shown, its yearly revision, and the way out of it.

Source: general conditions, section 5.4. The arithmetic of the premium is in `bonus_malus`.
"""

from __future__ import annotations

from clausier.facts import policy, termination
from clausier.facts import premium as fact
from clausier.rules.dates import after, days, if_so
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Document, Duty, Item, Right, Sanction
from clausier.rules.words import all_of, named, not_

TIME_TO_REFUSE = days(30)
EFFECT_AFTER_NOTICE = days(30)

# --- doubts of the text -----------------------------------------------------------------------------------------------

NO_MINIMUM_NOTICE = Reading(
    "BPCE-5.4-4",
    "Le texte ne fixe aucun préavis à l'annonce des nouveaux montants.",
    (("before_it_applies", "L'annonce précède l'application ; le délai pour refuser court de la connaissance."),),
    "Un montant ne s'impose pas avant d'être connu.",
)
OLD_PREMIUM_MEANWHILE = Reading(
    "BPCE-5.4-5",
    "Le texte ne dit pas quelle prime court entre la révision et la fin du contrat ; il parle de revalorisation.",
    (("old_premium", "L'ancienne prime court jusqu'à la fin ; une variation du bonus-malus n'est pas une révision."),),
    "Qui refuse un nouveau montant ne le doit pas ; le coefficient suit la loi, non une décision de l'assureur.",
)

# --- what is shown, who owes ------------------------------------------------------------------------------------------

_ITEMS = (Item(what="la prime annuelle"), Item(what="les frais de gestion"))
RENEWED = policy.last_renewed_on.happened
FIRST_YEAR = Document(
    "BPCE-5.4-2",
    "La première année, les conditions particulières indiquent la prime annuelle et les frais de gestion.",
    key="first_premium",
    by="assureur",
    to="souscripteur",
    due=not_(RENEWED),
    items=_ITEMS,
)
LATER_YEARS = Document(
    "BPCE-5.4-2",
    "Les années suivantes, l'échéancier indique la prime et les frais de gestion.",
    key="payment_schedule",
    by="assureur",
    to="souscripteur",
    due=RENEWED,
    items=_ITEMS,
)
POLICYHOLDER_PAYS = Duty(
    "BPCE-5.4-3",
    "Le souscripteur paie la prime.",
    who="souscripteur",
    breach=not_(fact.paid_up_to_date),
    sanction=Sanction.NONE,
)

# --- the yearly revision ----------------------------------------------------------------------------------------------

REVISED = named(
    fact.revised.is_in("premium", "ceilings", "deductibles"),
    "BPCE-5.4-4",
    "BPCE-5.4-6",
    says="L'assureur révise des plafonds, des franchises ou la prime ; une franchise fixée par les pouvoirs publics "
    "n'est pas de son fait.",
)
REVISION_NOTICE = Document(
    "BPCE-5.4-4",
    "L'assureur annonce les nouveaux montants et leur date d'application.",
    key="revision_notice",
    by="assureur",
    to="souscripteur",
    due=REVISED,
    items=(Item(what="les nouveaux montants"), Item(what="leur date d'application")),
    present=fact.revision_told_on.happened,
    doubts=(NO_MINIMUM_NOTICE,),
)
REFUSED_ON = if_so(
    all_of(termination.by == "policyholder", termination.ground == "premium_increase"), termination.sent_on
)
REFUSE_THE_REVISION = Right(
    ("BPCE-5.4-5", "BPCE-5.4-6"),
    "Le souscripteur qui refuse une révision de la prime, des plafonds ou des franchises demande la fin du contrat "
    "dans "
    "les trente jours où il l'a connue ; elle prend effet trente jours après l'envoi. Une franchise fixée par les "
    "pouvoirs "
    "publics n'ouvre pas ce droit.",
    key="refuse_revision",
    who="souscripteur",
    act="résilier pour refus de la révision annuelle",
    ground=REVISED,
    opens=fact.revision_known_on,
    closes=after(fact.revision_known_on, TIME_TO_REFUSE),
    exercised_on=REFUSED_ON,
    effect=after(REFUSED_ON, EFFECT_AFTER_NOTICE),
    means="lettre ou autre support durable, comme un courriel",
    addressee="assureur",
    doubts=(OLD_PREMIUM_MEANWHILE,),
)
