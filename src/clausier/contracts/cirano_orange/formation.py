"""Article 10.1 and the information sheet: how long the contract lasts, and from when each breakdown is covered.

Cover of a breakdown starts after the wait, which spares electrical and electronic breakdowns, and after the warranties
of the manufacturer and of the seller; the endings of the contract are in `life`. Source: general conditions
BAST/CIR/2020/16/FR/25/020, article 10.1, and information sheet (effect and duration).
"""

from __future__ import annotations

from clausier.facts import event, policy, warranty
from clausier.rules.dates import ADD_MONTHS, after, before, call, days, earliest_of, latest_of, months
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition, Document, Duty, Information, Item, Right, Sanction
from clausier.rules.terms import truth
from clausier.rules.words import all_of, any_of, least, most, named, not_, reading, when

from .scope import ELECTRICAL

SHORTEST_MONTHS = 6
COMMITMENT_MONTHS = 12
DURATIONS_MONTHS = (SHORTEST_MONTHS, COMMITMENT_MONTHS, 24, 36, 48, 60)
WAIT = days(30)
WAIT_FROM_START = months(1)

# --- doubts of the text -----------------------------------------------------------------------------------------------

NO_RENEWAL = Reading(
    "ORNG-10.1-1",
    "Le texte ne dit rien d'une reconduction.",
    (("none", "Le contrat finit à son terme, sans reconduction tacite."),),
    "Une reconduction tacite doit être écrite.",
)
DAYS_OR_MONTH = Reading(
    "ORNG-FIP-18",
    "Le même alinéa parle d'une carence de trente jours, puis d'un mois.",
    (
        ("shorter", "La plus courte des deux durées, en jours calendaires ; elle n'est pas une exclusion."),
        ("thirty_days", "Trente jours."),
        ("one_month", "Un mois."),
    ),
    "Le doute profite à l'adhérent.",
)
FIRST_COVERED_DAY = Reading(
    "ORNG-10.1-2",
    "Le texte ne dit pas quel est le premier jour garanti après la carence.",
    (
        ("last_day_of_the_count", "Le trentième jour après l'adhésion, dès 0 h."),
        ("day_after", "Le lendemain du trentième jour."),
    ),
    "Le doute profite à l'adhérent.",
)
WAIT_FROM_WHEN = Reading(
    "ORNG-10.1-3",
    "La carence court de l'adhésion ; l'effet vient un mois après la date de début, qui peut être plus tardive. La "
    "nature de la panne n'est pas définie.",
    (
        ("shorter", "Le premier des deux jours, jamais avant la date de début ; la pièce en panne donne la nature."),
        ("longer", "Le dernier des deux jours ; la pièce en panne donne la nature."),
    ),
    "Le doute profite à l'adhérent.",
)
WHICH_WARRANTY = Reading(
    "ORNG-FIP-20",
    "L'article 10.1 retient la plus tardive « des deux dates », la fiche la plus tardive de trois.",
    (
        ("last_to_end", "Toutes les garanties du constructeur et du vendeur doivent être finies."),
        ("first_to_end", "Il suffit que l'une des deux soit finie."),
    ),
    "La garantie prend le relais de celles qui réparent déjà sans frais ; la fiche et l'article se concilient ainsi.",
)

# --- duration ---------------------------------------------------------------------------------------------------------

DURATION_MONTHS = policy.duration_months
OFFERED_DURATION = Duty(
    ("ORNG-FIP-17", "ORNG-10.1-1"),
    "Le contrat est conclu pour 6, 12, 24, 36, 48 ou 60 mois, au choix du client, comme l'indique le bulletin.",
    who="vendeur",
    breach=not_(any_of(*[policy.duration_months == count for count in DURATIONS_MONTHS])),
    sanction=Sanction.NONE,
    doubts=(NO_RENEWAL,),
)
#: The last covered day, when nothing ends the contract before.
LAST_DAY = named(
    before(call(ADD_MONTHS, policy.starts_on, DURATION_MONTHS, kind=policy.starts_on.node.type), days(1)),
    "ORNG-10.1-5",
    "ORNG-10.1-1",
    says="Le contrat dure le nombre de mois choisi, depuis la date de début du bulletin ; il ne se reconduit pas.",
)
SIX_MONTHS = DURATION_MONTHS <= SHORTEST_MONTHS
COMMITMENT_ENDS_ON = named(
    when(SIX_MONTHS, LAST_DAY, before(after(policy.starts_on, months(COMMITMENT_MONTHS)), days(1))),
    "ORNG-FIP-19",
    "ORNG-10.1-1",
    says="L'engagement est de douze mois au moins, sauf pour un contrat de six mois.",
)
AFTER_THE_COMMITMENT = Right(
    ("ORNG-FIP-19", "ORNG-10.1-1"),
    "L'adhérent est engagé pour douze mois au moins, ou pour toute la durée d'un contrat de six mois ; il ne part pas "
    "sans motif auparavant.",
    key="free_of_commitment",
    who="adhérent",
    act="ne plus être tenu par la durée minimale d'engagement",
    ground=truth(True),
    opens=after(COMMITMENT_ENDS_ON, days(1)),
)
OPTIONAL = Information(
    "ORNG-FIP-14",
    "L'adhésion au contrat est facultative.",
    why="Rien n'est à décider : aucune clause ne tire de conséquence d'un refus d'adhérer.",
)
TERM_ON_THE_FORM = Document(
    "ORNG-10.1-4",
    "La durée, la date de début et la date de fin de la garantie figurent sur le bulletin d'adhésion.",
    key="membership_form",
    by="distributeur ou gestionnaire",
    to="adhérent",
    due=not_(policy.term_stated_on_form),
    items=(
        Item(what="la durée de la garantie"),
        Item(what="la date de début de la garantie"),
        Item(what="la date de fin de la garantie"),
    ),
    present=policy.term_stated_on_form,
)
WITHIN_ITS_DURATION = Condition(
    ("ORNG-10.1-5", "ORNG-FIP-17"),
    "L'événement survient entre la date de début du bulletin et le terme du contrat.",
    test=all_of(policy.starts_on <= event.day, event.day <= LAST_DAY),
)

# --- the wait ---------------------------------------------------------------------------------------------------------

THIRTY_DAYS_LATER = after(policy.signed_on, WAIT)
THIRTY_DAYS = reading(
    FIRST_COVERED_DAY, last_day_of_the_count=THIRTY_DAYS_LATER, day_after=after(THIRTY_DAYS_LATER, days(1))
)
A_MONTH = after(policy.signed_on, WAIT_FROM_START)
WAITED_FROM_JOINING = named(
    reading(DAYS_OR_MONTH, shorter=least(THIRTY_DAYS, A_MONTH), thirty_days=THIRTY_DAYS, one_month=A_MONTH),
    "ORNG-FIP-18",
    "ORNG-10.1-2",
    says="Une carence de trente jours court de l'adhésion.",
)
WAITED_FROM_START = named(
    after(policy.starts_on, WAIT_FROM_START),
    "ORNG-FIP-20",
    "ORNG-10.1-3",
    says="La garantie prend effet un mois après la date de début du bulletin.",
)
#: The first day on which a breakdown that is neither electrical nor electronic can be covered.
WAIT_OVER_ON = most(
    policy.starts_on,
    reading(
        WAIT_FROM_WHEN,
        shorter=least(WAITED_FROM_JOINING, WAITED_FROM_START),
        longer=most(WAITED_FROM_JOINING, WAITED_FROM_START),
    ),
)
IN_WAITING_PERIOD = all_of(event.day < WAIT_OVER_ON, not_(ELECTRICAL))
AFTER_THE_WAIT = Condition(
    ("ORNG-FIP-18", "ORNG-10.1-2", "ORNG-10.1-3"),
    "La panne survient après la carence de trente jours, dont les pannes électriques et électroniques sont dispensées.",
    test=not_(IN_WAITING_PERIOD),
    of=("breakdown",),
)

# --- the warranties that come first -----------------------------------------------------------------------------------

WARRANTIES_END_ON = reading(
    WHICH_WARRANTY,
    last_to_end=latest_of(warranty.manufacturer_ends_on, warranty.seller_ends_on),
    first_to_end=earliest_of(warranty.manufacturer_ends_on, warranty.seller_ends_on),
)
AFTER_WARRANTIES_ON = named(
    after(WARRANTIES_END_ON, days(1)),
    "ORNG-FIP-20",
    "ORNG-10.1-3",
    says="La garantie prend effet le lendemain de la fin de la garantie du constructeur et de celle du vendeur.",
)
AFTER_THE_WARRANTIES = Condition(
    ("ORNG-FIP-20", "ORNG-10.1-3"),
    "La panne survient après la fin de la garantie du constructeur et de la garantie commerciale du vendeur.",
    test=AFTER_WARRANTIES_ON.or_else(event.day) <= event.day,
    of=("breakdown",),
)
FIRST_DAY = when(ELECTRICAL, policy.starts_on, WAIT_OVER_ON)
#: The first day on which the breakdown of the event could have been covered.
COVER_STARTS_ON = named(
    most(FIRST_DAY, AFTER_WARRANTIES_ON.or_else(FIRST_DAY)),
    "ORNG-FIP-20",
    "ORNG-10.1-3",
    says="La garantie commence à la plus tardive de trois dates : la fin de la carence, sauf pour une panne électrique "
    "ou électronique, la fin de la garantie du constructeur et celle de la garantie du vendeur.",
)
