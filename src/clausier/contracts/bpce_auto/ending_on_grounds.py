"""Section 5.7: the ends that an event opens: a change of situation, a sale, a death.

The letter of the insurer is in time by its postmark; an effect "after notification" runs, for the insured, from the
sending of his request, and for the insurer from the receipt of its letter. Source: general conditions AUTO of BPCE
Assurances IARD, section 5.7 (the law behind it: Code des assurances, articles L113-16, L121-10 and L121-11).
"""

from __future__ import annotations

from clausier.facts import policyholder, sale, termination, transfer, vehicle
from clausier.law import endings, endings_means
from clausier.law.articles import endings as articles
from clausier.law.endings_exits import Exit, end_by_itself
from clausier.law.policy_rules import Moment
from clausier.rules.dates import after, days, if_so, latest_of
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Document, Item, Right
from clausier.rules.terms import MaybeDay
from clausier.rules.words import all_of, named, not_, reading

from .ending import CONFIRMED, INSURED, INSURER, MEANS, WHERE, asked, unused
from .ending_by_insurer import LETTER_SENT_ON, RECEIVED_ON

HEIR = "héritier"
HEIR_NOTICE = days(10)

# --- doubts of the text -----------------------------------------------------------------------------------------------

FROM_THE_EVENT = Override(
    "BPCE-5.7-5",
    "Le délai de trois mois est écrit pour les deux parties, sans dire si celui de l'assureur attend qu'il soit "
    "informé.",
    (
        ("law", "Trois mois depuis l'événement, pour l'assureur aussi : passé ce temps, il a perdu ce motif."),
        ("contract", "Trois mois depuis que l'assureur a été informé."),
    ),
    "La loi compte les trois mois de la date de l'événement pour chacune des parties.",
    law=(articles.L113_16.cite,),
)
FROM_RECEIPT = Override(
    "BPCE-5.7-6",
    "L'effet vient un mois après la « notification », alors que le délai de résiliation court du cachet de la poste.",
    (
        ("law", "Depuis l'envoi pour l'assuré, comme l'écrit le contrat ; depuis la réception pour l'assureur."),
        ("contract", "Depuis l'envoi, quel que soit celui qui résilie."),
    ),
    "La loi compte le mois de la réception par l'autre partie ; le contrat n'y déroge qu'en faveur de l'assuré.",
    law=(articles.L113_16.cite,),
)
PREMIUM_AFTER_A_SALE = Reading(
    "BPCE-5.7-8",
    "Le sort de la prime pendant la suspension qui suit la vente n'est pas dit.",
    (
        ("from_the_sale", "La prime est rendue depuis la vente : rien n'est garanti ensuite."),
        ("from_the_end", "Elle est rendue depuis la fin du contrat."),
    ),
    "Le contrat rend la part de prime de la période non courue ; le doute profite à l'assuré.",
)
REINSTATED = Reading(
    "BPCE-5.7-10",
    "La « remise en vigueur » n'est pas définie.",
    (("another_vehicle", "C'est le report de l'assurance sur un autre véhicule, avant la fin du contrat."),),
    "Un contrat sans véhicule ne garantit rien.",
)
WHOSE_DEATH = Reading(
    "BPCE-5.7-12",
    "La ligne vise le souscripteur ou le propriétaire, la phrase parle de « l'assuré ».",
    (("each", "Le décès du souscripteur comme celui du propriétaire."),),
    "Les deux mots sont dans le même tableau, et la continuation profite à l'héritier.",
)
# --- a change of situation --------------------------------------------------------------------------------------------

SITUATION_CHANGED = named(
    endings.SITUATION_CHANGED,
    "BPCE-5.7-4",
    articles.L113_16.cite,
    says="Un changement de domicile, de situation ou de régime matrimonial, de profession, la retraite ou la fin "
    "d'activité touche directement le risque couvert.",
)


def in_a_month(day: MaybeDay) -> MaybeDay:
    """A month after the notification."""
    return named(
        after(day, endings.SITUATION_NOTICE),
        "BPCE-5.7-6",
        says="La résiliation pour changement de situation prend effet un mois après la notification.",
    )


BY_INSURED_ON_CHANGE = Exit(
    ground=SITUATION_CHANGED,
    asked_on=asked("situation_change"),
    opens=policyholder.situation_changed_on,
    closes=endings.SITUATION_CLOSES_ON,
    ends=in_a_month,
    unused=unused,
)
INSURED_AFTER_CHANGE = BY_INSURED_ON_CHANGE.right(
    ("BPCE-5.7-4", "BPCE-5.7-5", "BPCE-5.7-6"),
    "Si un changement de sa situation touche le risque, l'assuré résilie dans les trois mois de l'événement, avec "
    "effet un mois après l'envoi.",
    key="insured_after_change",
    who=INSURED,
    act="résilier après un changement de situation",
    means=endings_means.INSURED_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
)
ON_CHANGE = termination.ground == "situation_change"
BY_INSURER_ON_CHANGE = Exit(
    ground=SITUATION_CHANGED,
    asked_on=if_so(ON_CHANGE, LETTER_SENT_ON),
    opens=policyholder.situation_changed_on,
    closes=reading(
        FROM_THE_EVENT,
        law=endings.SITUATION_CLOSES_ON,
        contract=after(
            latest_of(policyholder.situation_changed_on, policyholder.situation_reported_on), endings.SITUATION_WITHIN
        ),
    ),
    runs_from=reading(FROM_RECEIPT, law=termination.received_on, contract=LETTER_SENT_ON),
    ends=in_a_month,
    unused=unused,
)
INSURER_AFTER_CHANGE = BY_INSURER_ON_CHANGE.right(
    ("BPCE-5.7-4", "BPCE-5.7-5", "BPCE-5.7-6"),
    "Si un changement de situation de l'assuré touche le risque, l'assureur résilie dans les trois mois de l'événement "
    "par lettre recommandée, avec effet un mois après sa réception.",
    key="insurer_after_change",
    who=INSURER,
    act="résilier après un changement de situation",
    means=endings_means.INSURER_MEANS,
    addressee=INSURED,
)

# --- the sale or gift of the vehicle ----------------------------------------------------------------------------------

SALE_TOLD = Document(
    "BPCE-5.7-7",
    "L'assuré annonce à l'assureur la date de la vente ou de la donation du véhicule, par lettre ou autre support "
    "durable.",
    key="sale_notice",
    by=INSURED,
    to=INSURER,
    due=vehicle.sold_on.happened,
    items=(Item(what="la date de la vente ou de la donation"),),
    present=all_of(sale.manager_told_on.happened, sale.told_in_writing),
)
SUSPENDED_FROM = named(
    endings.SALE_SUSPENDS_ON,
    "BPCE-5.7-8",
    articles.L121_11.cite,
    says="La vente du véhicule suspend le contrat le lendemain à 0 h, heure de métropole.",
)
SALE_ENDS_BY_ITSELF_ON = named(
    if_so(not_(endings.REINSTATED_AFTER_SALE), endings.SALE_LAPSES_ON),
    "BPCE-5.7-10",
    articles.L121_11.cite,
    says="Sans remise en vigueur ni résiliation, le contrat finit six mois après la vente du véhicule.",
)
STILL_SUSPENDED = all_of(vehicle.sold_on.happened, not_(endings.REINSTATED_AFTER_SALE))
ON_SALE = termination.ground == "vehicle_sold"


def ten_days_after(day: MaybeDay) -> MaybeDay:
    """Ten days after the notification to the other party."""
    return named(
        after(day, endings.SALE_NOTICE),
        "BPCE-5.7-9",
        articles.L121_11.cite,
        says="Après une vente, la résiliation prend effet dix jours après sa notification à l'autre partie.",
    )


def paid_until(effect: MaybeDay) -> MaybeDay:
    """The last day that is paid for when a sale ends the contract."""
    return reading(
        PREMIUM_AFTER_A_SALE, from_the_sale=if_so(effect.happened, vehicle.sold_on), from_the_end=effect
    )


def after_a_sale(asked_on: MaybeDay, runs_from: MaybeDay) -> Exit:
    """The way out of one party after a sale."""
    return Exit(
        ground=STILL_SUSPENDED,
        asked_on=asked_on,
        opens=vehicle.sold_on,
        closes=SALE_ENDS_BY_ITSELF_ON,
        runs_from=runs_from,
        ends=ten_days_after,
        unused=unused,
        paid_until=paid_until,
    )


SOLD_BY_INSURED = after_a_sale(asked("vehicle_sold"), asked("vehicle_sold"))
INSURED_AFTER_SALE = SOLD_BY_INSURED.right(
    ("BPCE-5.7-8", "BPCE-5.7-9"),
    "Après la vente ou la donation du véhicule, l'assuré résilie quand il veut pendant la suspension, avec effet dix "
    "jours après.",
    key="insured_after_sale",
    who=INSURED,
    act="résilier après la vente du véhicule",
    means=endings_means.INSURED_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
)
SOLD_BY_INSURER = after_a_sale(if_so(ON_SALE, LETTER_SENT_ON), if_so(ON_SALE, RECEIVED_ON))
INSURER_AFTER_SALE = SOLD_BY_INSURER.right(
    ("BPCE-5.7-8", "BPCE-5.7-9"),
    "Après la vente ou la donation du véhicule, l'assureur résilie par lettre recommandée, avec effet dix jours après.",
    key="insurer_after_sale",
    who=INSURER,
    act="résilier après la vente du véhicule",
    means=endings_means.INSURER_MEANS,
    addressee=INSURED,
)
AFTER_SIX_MONTHS = end_by_itself(
    ("BPCE-5.7-8", "BPCE-5.7-10"),
    "Sans remise en vigueur ni résiliation, le contrat suspendu par la vente finit six mois après elle.",
    key="end_six_months_after_sale",
    who=INSURED,
    act="reprendre la prime non courue six mois après la vente",
    on=SALE_ENDS_BY_ITSELF_ON,
    unused=unused,
    paid_until=paid_until(SALE_ENDS_BY_ITSELF_ON),
    doubts=(REINSTATED,),
)
BACK_IN_FORCE = Right(
    ("BPCE-5.7-8", "BPCE-5.7-10"),
    "Pendant la suspension qui suit la vente, l'assuré peut remettre le contrat en vigueur sur un autre véhicule.",
    key="reinstate_after_sale",
    who=INSURED,
    act="remettre le contrat en vigueur sur un autre véhicule",
    ground=STILL_SUSPENDED,
    opens=SUSPENDED_FROM,
    closes=SALE_ENDS_BY_ITSELF_ON,
    exercised_on=transfer.requested_on,
    addressee=WHERE,
)

# --- the death of the policyholder or of the owner --------------------------------------------------------------------

DIED_ON = named(
    endings.DIED_ON,
    "BPCE-5.7-12",
    articles.L121_10.cite,
    says="Au décès du souscripteur ou du propriétaire, les garanties continuent pour l'héritier.",
)
HEIR_CONTINUES = Right(
    ("BPCE-5.7-12",),
    "Au décès, les garanties continuent de plein droit pour les héritiers.",
    key="heir_continues",
    who=HEIR,
    act="garder les garanties",
    ground=DIED_ON.happened,
    opens=DIED_ON,
    doubts=(WHOSE_DEATH,),
)
BY_THE_HEIR = Exit(
    ground=DIED_ON.happened,
    asked_on=if_so(
        all_of(endings_means.BY_HEIR, MEANS, termination.ground == "death"), termination.received_on
    ),
    opens=DIED_ON,
    ends=lambda day: day,
    moment=Moment.AT_ONCE,
    unused=unused,
)
HEIR_LEAVES = BY_THE_HEIR.right(
    ("BPCE-5.7-11",),
    "L'héritier résilie quand il veut, avec effet dès que l'assureur en est notifié.",
    key="heir_after_death",
    who=HEIR,
    act="résilier après le décès",
    means=endings_means.INSURED_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
)
BY_INSURER_AFTER_DEATH = Exit(
    ground=DIED_ON.happened,
    asked_on=if_so(termination.ground == "death", LETTER_SENT_ON),
    opens=transfer.heir_asked_on,
    closes=after(transfer.heir_asked_on, endings.HEIR_REFUSED_WITHIN),
    runs_from=RECEIVED_ON,
    ends=lambda day: after(day, HEIR_NOTICE),
    unused=unused,
)
INSURER_AFTER_DEATH = BY_INSURER_AFTER_DEATH.right(
    ("BPCE-5.7-13", articles.L121_10.cite),
    "L'assureur a trois mois, depuis la demande de mettre le contrat au nom de l'héritier, pour résilier, avec effet "
    "dix jours après la notification à celui-ci.",
    key="insurer_after_death",
    who=INSURER,
    act="résilier après la demande de l'héritier",
    means=endings_means.INSURER_MEANS,
    addressee=HEIR,
)
