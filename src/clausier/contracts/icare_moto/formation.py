"""Articles 3.1 and 3.3: how the contract is formed, how long it lasts, its papers — and that it was alive at the event.

Each ending of the contract is a condition of every guarantee here; their dates are computed in the chapters that state
them. Source: general conditions n° 2220453, preamble and articles 3.1 and 3.3.
"""

from __future__ import annotations

from clausier.facts import event, financing, misstatement, policy, policyholder, request
from clausier.law.articles.declarations import L113_8, L113_9
from clausier.rules.dates import after, before, days, earliest_of, months
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Condition, Document, Eligibility, Item
from clausier.rules.terms import MaybeDay, Truth, as_maybe
from clausier.rules.words import all_of, any_of, insurer_proves, named, not_, reading

from .ending import (
    CEILING_PAID_ON,
    FINANCING_ENDED_ON,
    MEMBER_LEAVES_ON,
    RENEWAL_LEAVES_ON,
    REPAID_EARLY_ON,
    SOLD_ON,
    STOLEN_OR_DESTROYED_ON,
)
from .ending_by_insurer import INSURER_LEAVES_AFTER_CLAIM_ON, INSURER_LEAVES_YEARLY_ON, OTHER_POLICY_LEAVES_ON
from .misstatement import ENDS_AFTER_MISSTATEMENT, VOID_FROM_THE_START
from .renunciation import RENOUNCED_ON

LONGEST = months(72)

# --- doubts of the text -----------------------------------------------------------------------------------------------

NORMAL_END_OF_THE_LOAN = Reading(
    "MOTO-P-3",
    "Le préambule lie la garantie à la durée du financement ; l'article 3.1 la fait durer douze mois renouvelés "
    "jusqu'à "
    "soixante-douze, et la fin normale du prêt n'est pas une cause de fin.",
    (
        ("follows_3_1", "La fin normale du prêt ne met pas fin au contrat."),
        ("ends_with_loan", "Le contrat finit au terme du financement."),
    ),
    "L'article 3.4.1 énumère les fins de plein droit sans nommer celle-là ; le doute profite à l'adhérent.",
)
PRECEDENCE = Reading(
    "MOTO-P-4",
    "Aucun ordre n'est donné entre les trois pièces du contrat.",
    (("favourable", "Si elles divergent, la clause la plus favorable à l'adhérent l'emporte."),),
    "Le doute profite à l'adhérent.",
)
ALWAYS_ELECTRONIC = Reading(
    "MOTO-P-5",
    "La conclusion électronique est affirmée sans exception.",
    (("either", "Une signature sur papier forme aussi le contrat."),),
    "L'article 3.3 met les deux signatures sur le même pied.",
)
DEEMED_NEVER_TO_EXIST = Override(
    "MOTO-3.1-4",
    "Cet article annule le contrat pour toute condition non respectée ; l'article 2.3 prévoit des suites graduées.",
    (
        (
            "law",
            "Nullité avec remboursement pour une inéligibilité d'origine sans inexactitude ; sinon l'article 2.3. "
            "Un changement d'usage ultérieur est un changement de risque.",
        ),
        ("contract", "Nullité pour toute condition qui manquait à la signature."),
    ),
    "La loi n'annule que pour une inexactitude intentionnelle ; de bonne foi, elle n'ouvre que la réduction ou la "
    "résiliation. L'article 2.3 la reprend.",
    law=(L113_8.cite, L113_9.cite),
)
NO_TIME_TO_CONFIRM = Reading(
    "MOTO-3.1-3",
    "Aucun délai n'est fixé pour envoyer la confirmation.",
    (("no_effect", "Le retard de la confirmation ne retarde pas la garantie."),),
    "Le contrat est formé à la signature (article 3.1).",
)
NO_TIME_TO_KEEP = Reading(
    "MOTO-3.3-4",
    "Aucune durée de conservation n'est donnée.",
    (("any_time", "L'accès est dû à tout moment, pendant toute la conservation."),),
    "Le texte dit « à tout moment ».",
)
ORIGINAL_OR_COPY = Reading(
    "MOTO-3.3-5",
    "Le même document est appelé original et, par l'article cité, copie fiable.",
    (("no_effect", "Sans effet : l'exemplaire électronique conservé fait foi."),),
    "Les deux mots désignent le même fichier.",
)

# --- preamble: who is offered the contract ----------------------------------------------------------------------------

WITH_A_FINANCED_VEHICLE = Eligibility(
    "MOTO-P-3",
    "Le contrat est proposé avec le financement d'un véhicule, pour ce véhicule.",
    test=all_of(financing.financed, financing.for_this_vehicle),
)

# --- 3.1 formation and duration ---------------------------------------------------------------------------------------

LAST_DAY = named(
    reading(
        NORMAL_END_OF_THE_LOAN,
        follows_3_1=as_maybe(before(after(policy.signed_on, LONGEST), days(1))),
        ends_with_loan=earliest_of(before(after(policy.signed_on, LONGEST), days(1)), financing.ends_on),
    ),
    "MOTO-3.1-2",
    says="Le contrat dure douze mois et se renouvelle tacitement, dans la limite de soixante-douze mois depuis la "
    "signature.",
)


def not_over(last_day: MaybeDay) -> Truth:
    """The event falls on the last covered day of an ending or before; it always does when the ending did not happen.

    The insurer proves the ending.
    """
    ended = all_of(last_day.happened, last_day.or_else(event.day) < event.day)
    return not_(insurer_proves(all_of(not_(policy.confirmed_in_force), ended)))


FORMED = Condition(
    "MOTO-3.1-1",
    "Le contrat est formé le jour de la signature du bulletin d'adhésion : rien n'est garanti avant.",
    test=policy.signed_on <= event.day,
)
WITHIN_ITS_DURATION = Condition(
    "MOTO-3.1-2",
    "Le contrat prend effet à l'adhésion pour douze mois, renouvelés jusqu'à soixante-douze : rien n'est garanti "
    "ensuite.",
    test=event.day <= LAST_DAY.or_else(event.day),
)
NOT_VOID = Condition(
    "MOTO-3.1-4",
    "Le contrat n'existe que si toutes les conditions, d'éligibilité d'abord, étaient réunies à la signature.",
    test=not_(
        insurer_proves(
            reading(
                DEEMED_NEVER_TO_EXIST,
                law=VOID_FROM_THE_START,
                contract=misstatement.ineligible_from_start,
            )
        )
    ),
)

# --- alive at the event -----------------------------------------------------------------------------------------------

NOT_STOLEN = Condition(
    "MOTO-3.4.1-1",
    "Le vol ou la destruction du véhicule met fin au contrat : rien n'est garanti après ce jour.",
    test=not_over(STOLEN_OR_DESTROYED_ON),
)
NOT_AT_THE_CEILING = Condition(
    "MOTO-3.4.1-2",
    "Une indemnité payée jusqu'au plafond met fin au contrat : rien n'est garanti après ce jour.",
    test=not_over(CEILING_PAID_ON),
)
NOT_REPAID = Condition(
    "MOTO-3.4.1-3",
    "Le remboursement total et anticipé du financement met fin au contrat : rien n'est garanti après ce jour.",
    test=not_over(REPAID_EARLY_ON),
)
FINANCING_ALIVE = Condition(
    "MOTO-3.4.1-4",
    "La résiliation du financement met fin au contrat : rien n'est garanti après ce jour.",
    test=not_over(FINANCING_ENDED_ON),
)
NOT_SOLD = Condition(
    "MOTO-10-1",
    "Le contrat n'est pas cessible : il finit à 0 h le lendemain de la cession du véhicule.",
    test=not_over(SOLD_ON),
)
NOT_LEFT = Condition(
    ("MOTO-3.4.2-2", "MOTO-3.4.3-4", "MOTO-3.1-2"),
    "La résiliation par l'adhérent met fin au contrat à sa date d'effet.",
    test=all_of(not_over(MEMBER_LEAVES_ON), not_over(OTHER_POLICY_LEAVES_ON), not_over(RENEWAL_LEAVES_ON)),
)
NOT_TERMINATED = Condition(
    ("MOTO-3.4.3-3", "MOTO-3.4.3-6"),
    "La résiliation par l'assureur, après sinistre ou à l'échéance, met fin au contrat à sa date d'effet.",
    test=all_of(not_over(INSURER_LEAVES_AFTER_CLAIM_ON), not_over(INSURER_LEAVES_YEARLY_ON)),
)
NOT_TERMINATED_FOR_MISSTATEMENT = Condition(
    ("MOTO-2.3-4", "MOTO-3.4.3-2"),
    "La résiliation pour déclaration inexacte met fin au contrat dix jours après sa notification.",
    test=not_over(ENDS_AFTER_MISSTATEMENT),
)
NOT_RENOUNCED = Condition(
    "MOTO-3.5.3-1",
    "La renonciation met fin au contrat le jour de sa réception.",
    test=not_over(RENOUNCED_ON),
)

# --- papers -----------------------------------------------------------------------------------------------------------

SIGNED = named(
    any_of(policy.signed_electronically, policy.form_signed),
    "MOTO-3.3-2",
    "MOTO-P-5",
    says="La signature électronique vaut signature manuscrite : elle marque l'accord au contrat et à chaque option "
    "acceptée.",
)
CONFIRMATION = Document(
    "MOTO-3.1-3",
    "Une fois le bulletin signé et enregistré, l'adhérent reçoit la confirmation que le contrat est conclu.",
    key="membership_confirmation",
    by="assureur",
    to="adhérent",
    due=all_of(SIGNED, not_(policy.confirmation_sent_on.happened)),
    items=(Item(what="la date de conclusion"), Item(what="la désignation du véhicule")),
    present=policy.confirmation_sent_on.happened,
    doubts=(ALWAYS_ELECTRONIC, NO_TIME_TO_CONFIRM),
)
THREE_PAPERS = Document(
    ("MOTO-P-4", "MOTO-3.3-4", "MOTO-3.3-5"),
    "Le contrat est fait du bulletin d'adhésion, des conditions générales et de la confirmation ; l'original "
    "électronique, "
    "accessible à tout moment, fait seul foi, et une impression n'est qu'une copie.",
    key="contract_papers",
    by="assureur",
    to="adhérent",
    due=request.topic.is_in("contract_copy", "complaint", "mediation"),
    items=(
        Item(what="le bulletin d'adhésion", rules=("MOTO-P-4",)),
        Item(what="les conditions générales", rules=("MOTO-P-4",)),
        Item(what="la confirmation de l'adhésion", rules=("MOTO-P-4",)),
        Item(
            what="l'original électronique conservé, seul à faire foi",
            needed=policy.signed_electronically,
            rules=("MOTO-3.3-4", "MOTO-3.3-5"),
        ),
    ),
    present=policy.original_stored,
    doubts=(PRECEDENCE, NO_TIME_TO_KEEP, ORIGINAL_OR_COPY),
)
ONLINE_SPACE = Document(
    "MOTO-3.3-1",
    "Après la signature, les pièces du contrat sont mises dans l'espace de l'adhérent, qui reçoit ses identifiants "
    "par courriel.",
    key="online_space",
    by="assureur",
    to="adhérent",
    due=all_of(policy.signed_electronically, not_(policy.documents_available)),
    items=(
        Item(what="les pièces du contrat en ligne"),
        Item(what="les identifiants par courriel", needed=policyholder.email_given),
    ),
    present=policy.documents_available,
)
BEFORE_CHOOSING = Document(
    "MOTO-3.3-3",
    "L'adhérent fait ses choix après avoir lu toute l'information précontractuelle et contractuelle.",
    key="precontract_information",
    by="assureur",
    to="adhérent",
    due=not_(policy.precontract_information_given),
    items=(Item(what="l'information précontractuelle"), Item(what="les conditions générales")),
    present=policy.precontract_information_given,
)
ABOUT_THE_BROKER = Document(
    "MOTO-P-6",
    "CETELEM souscrit et distribue le contrat comme courtier immatriculé à l'ORIAS sous le n° 07 023 128, sans "
    "exclusivité ; il est "
    "rémunéré par une commission et donne la liste de ses assureurs partenaires sur simple demande.",
    key="broker_disclosures",
    by="courtier",
    to="adhérent",
    due=request.topic.is_in("partners", "intermediary"),
    items=(
        Item(what="l'immatriculation du courtier à l'ORIAS"),
        Item(what="sa rémunération par commission"),
        Item(what="la liste de ses assureurs partenaires", needed=request.topic == "partners"),
    ),
)
DEBIT_MANDATE = Document(
    "MOTO-9.1-2",
    "À l'adhésion, l'adhérent donne un compte tenu dans l'Union européenne, l'Espace économique européen ou la zone "
    "SEPA et un "
    "mandat de prélèvement rempli et signé.",
    key="debit_mandate",
    by="adhérent",
    to="assureur",
    due=not_(all_of(policyholder.debit_mandate_signed, policyholder.bank_account_area == "sepa")),
    items=(
        Item(what="les coordonnées d'un compte de la zone", needed=not_(policyholder.bank_account_area == "sepa")),
        Item(what="le mandat signé", needed=not_(policyholder.debit_mandate_signed)),
    ),
    present=policyholder.debit_mandate_signed,
)
