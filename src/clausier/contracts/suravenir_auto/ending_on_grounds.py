"""Section 5.6: the ends that an event opens: a change of situation, a sale, a theft, a death.

Source: general conditions ACA AUT CGE-05-0216, section 5.6 (the law behind it: Code des assurances, articles L113-16,
R113-6, L121-10 and L121-11).
"""

from __future__ import annotations

from clausier.facts import policyholder, termination, transfer, vehicle
from clausier.law import endings, endings_means
from clausier.law.articles import endings as articles
from clausier.law.endings_exits import Exit, end_by_itself
from clausier.law.policy_rules import Moment
from clausier.rules.dates import after, if_so
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Right
from clausier.rules.terms import NOT_EVER, MaybeDay, Truth
from clausier.rules.words import all_of, any_of, named, not_, reading

from .ending import CONFIRMED, INSURED, INSURER, WHERE, asked, unused
from .ending_by_insurer import LETTER_SENT_ON

HEIR = "héritier"

# --- doubts of the text -----------------------------------------------------------------------------------------------

ANY_MEANS = Override(
    "SURA-5.6-12",
    "Une lettre recommandée avec avis de réception est demandée à chacun, et « après notification » n'est pas défini.",
    (
        ("law", "L'assuré choisit son moyen et dit l'événement et sa date ; l'assureur écrit en recommandé ; le mois "
        "court de la réception."),
        ("contract", "Une lettre recommandée avec avis de réception, pour l'assuré aussi."),
    ),
    "Le choix du moyen appartient à l'assuré ; la loi compte le mois de la réception.",
    law=(articles.L113_16.cite, articles.R113_6.cite, articles.L113_14.cite),
)
AS_THE_LAW_ON_SALES = Reading(
    "SURA-5.6-13",
    "Ni préavis ni date d'effet ne sont imprimés pour la vente.",
    (
        ("ten_days", "Dix jours de préavis, pendant la suspension qui commence le lendemain de la vente."),
        ("at_once", "La résiliation prend effet le jour de la notification."),
    ),
    "C'est le préavis de l'article L.121-11, auquel le tableau renvoie.",
)
AS_AFTER_A_SALE = Reading(
    "SURA-5.6-14",
    "Ni préavis, ni effet, ni remboursement ne sont donnés pour le vol, et l'article cité ne traite que de la vente.",
    (
        ("as_a_sale", "Comme après une vente : dix jours de préavis, prime non courue rendue."),
        ("at_once", "La résiliation prend effet le jour de la notification."),
    ),
    "Le tableau met le vol et la vente sur la même ligne.",
)
HEIR_AT_ANY_TIME = Override(
    "SURA-5.6-26",
    "Les trois mois courent du transfert, pour l'héritier comme pour l'assureur.",
    (
        ("law", "L'héritier part quand il veut ; l'assureur a trois mois depuis la demande de mettre le contrat au nom "
        "de l'héritier."),
        ("contract", "Trois mois depuis le décès, qui transfère le contrat, pour l'un et pour l'autre."),
    ),
    "La loi ne fixe aucune limite à l'héritier et fait courir celle de l'assureur de cette demande.",
    law=(articles.L121_10.cite,),
)
FROM_THE_TRANSFER = Reading(
    "SURA-5.6-30",
    "Le départ des six mois n'est pas dit, et la section 3.12.1 couvre encore deux mois l'ancien véhicule invendu.",
    (("the_sale", "Six mois depuis la cession ; l'autre règle ne vaut que tant que le véhicule n'est pas vendu."),),
    "C'est le départ de l'article L.121-11.",
)

# --- a change of situation --------------------------------------------------------------------------------------------


def changed(rule: str, what: str, *kinds: str) -> Truth:
    """A change of one kind that affects the nature of the risk."""
    return named(
        all_of(policyholder.changes.has(*kinds), policyholder.situation_change_modifies_risk),
        rule,
        articles.L113_16.cite,
        says=f"{what} touche la nature du risque garanti.",
    )


SITUATION_CHANGED = any_of(
    changed("SURA-5.6-7", "Un changement de domicile", "home"),
    changed("SURA-5.6-8", "Un changement de situation matrimoniale", "marital_status"),
    changed("SURA-5.6-9", "Un changement de régime matrimonial", "matrimonial_regime"),
    changed("SURA-5.6-10", "Un changement de profession", "profession"),
    changed("SURA-5.6-11", "La retraite ou la fin de toute activité professionnelle", "retirement", "end_of_activity"),
)
CHANGES = ("SURA-5.6-7", "SURA-5.6-8", "SURA-5.6-9", "SURA-5.6-10", "SURA-5.6-11", "SURA-5.6-12")
ON_CHANGE = termination.ground == "situation_change"
WITH_RECEIPT = all_of(endings_means.BY_INSURED, termination.channel == "registered_letter_receipt", ON_CHANGE)


def in_a_month(day: MaybeDay) -> MaybeDay:
    """A month after the receipt."""
    return named(
        after(day, endings.SITUATION_NOTICE),
        "SURA-5.6-12",
        says="La résiliation pour changement de situation prend effet un mois après la notification.",
    )


def on_change(asked_on: MaybeDay) -> Exit:
    """The way out of one party after a change of situation."""
    return Exit(
        ground=SITUATION_CHANGED,
        asked_on=asked_on,
        opens=policyholder.situation_changed_on,
        closes=endings.SITUATION_CLOSES_ON,
        runs_from=termination.received_on,
        ends=in_a_month,
        unused=unused,
    )


BY_INSURED_ON_CHANGE = on_change(
    reading(ANY_MEANS, law=asked("situation_change"), contract=if_so(WITH_RECEIPT, termination.sent_on))
)
INSURED_AFTER_CHANGE = BY_INSURED_ON_CHANGE.right(
    CHANGES,
    "Si un changement de sa situation touche le risque, l'assuré résilie dans les trois mois de l'événement, avec "
    "effet un mois après la réception.",
    key="insured_after_change",
    who=INSURED,
    act="résilier après un changement de situation",
    means=endings_means.INSURED_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
)
BY_INSURER_ON_CHANGE = on_change(if_so(ON_CHANGE, LETTER_SENT_ON))
INSURER_AFTER_CHANGE = BY_INSURER_ON_CHANGE.right(
    CHANGES,
    "Si un changement de situation de l'assuré touche le risque, l'assureur résilie dans les trois mois par lettre "
    "recommandée, avec effet un mois après sa réception.",
    key="insurer_after_change",
    who=INSURER,
    act="résilier après un changement de situation",
    means=endings_means.INSURER_MEANS,
    addressee=INSURED,
)

# --- the sale of the vehicle ------------------------------------------------------------------------------------------

SALE_ENDS_BY_ITSELF_ON = named(
    if_so(not_(endings.REINSTATED_AFTER_SALE), endings.SALE_LAPSES_ON),
    "SURA-5.6-30",
    articles.L121_11.cite,
    says="Suspendu le lendemain de la cession à 0 h, le contrat finit six mois après elle s'il n'a été ni remis en "
    "vigueur ni résilié.",
)
SOLD = named(
    all_of(vehicle.sold_on.happened, not_(endings.REINSTATED_AFTER_SALE)),
    "SURA-5.6-13",
    says="Le véhicule a été vendu ou donné, et le contrat n'a pas été remis en vigueur.",
)


def until_the_sale(effect: MaybeDay) -> MaybeDay:
    """The last day that is paid for when a sale ends the contract: nothing is covered after it."""
    return if_so(effect.happened, vehicle.sold_on)


def after_sale(asked_on: MaybeDay) -> Exit:
    """The way out of one party after a sale."""
    return Exit(
        ground=SOLD,
        asked_on=asked_on,
        opens=vehicle.sold_on,
        closes=SALE_ENDS_BY_ITSELF_ON,
        runs_from=termination.received_on,
        ends=lambda day: reading(AS_THE_LAW_ON_SALES, ten_days=after(day, endings.SALE_NOTICE), at_once=day),
        paid_until=until_the_sale,
        unused=unused,
    )


BY_INSURED_ON_SALE = after_sale(asked("vehicle_sold"))
INSURED_AFTER_SALE = BY_INSURED_ON_SALE.right(
    ("SURA-5.6-13", articles.L121_11.cite),
    "Après la vente ou la donation du véhicule, l'assuré résilie quand il veut pendant la suspension, avec dix jours "
    "de préavis.",
    key="insured_after_sale",
    who=INSURED,
    act="résilier après la vente du véhicule",
    means=endings_means.INSURED_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
)
BY_INSURER_ON_SALE = after_sale(if_so(termination.ground == "vehicle_sold", LETTER_SENT_ON))
INSURER_AFTER_SALE = BY_INSURER_ON_SALE.right(
    ("SURA-5.6-13", articles.L121_11.cite),
    "Après la vente ou la donation du véhicule, l'assureur résilie avec dix jours de préavis.",
    key="insurer_after_sale",
    who=INSURER,
    act="résilier après la vente du véhicule",
    means=endings_means.INSURER_MEANS,
    addressee=INSURED,
)
AFTER_SIX_MONTHS = end_by_itself(
    ("SURA-5.6-30",),
    "Sans remise en vigueur ni résiliation, le contrat suspendu par la vente finit six mois après elle.",
    key="end_six_months_after_sale",
    who=INSURED,
    act="reprendre la prime non courue six mois après la vente",
    on=SALE_ENDS_BY_ITSELF_ON,
    unused=unused,
    paid_until=vehicle.sold_on,
    doubts=(FROM_THE_TRANSFER,),
)
BACK_IN_FORCE = Right(
    ("SURA-5.6-30",),
    "Pendant la suspension qui suit la vente, l'assuré peut remettre le contrat en vigueur sur un autre véhicule.",
    key="reinstate_after_sale",
    who=INSURED,
    act="remettre le contrat en vigueur sur un autre véhicule",
    ground=SOLD,
    opens=endings.SALE_SUSPENDS_ON,
    closes=SALE_ENDS_BY_ITSELF_ON,
    exercised_on=transfer.requested_on,
    addressee=WHERE,
)

# --- the theft of the vehicle -----------------------------------------------------------------------------------------

STOLEN = named(vehicle.stolen_on.happened, "SURA-5.6-14", says="Le véhicule a été volé.")


def after_theft(asked_on: MaybeDay) -> Exit:
    """The way out of one party after a theft."""
    return Exit(
        ground=STOLEN,
        asked_on=asked_on,
        opens=vehicle.stolen_on,
        runs_from=termination.received_on,
        ends=lambda day: reading(AS_AFTER_A_SALE, as_a_sale=after(day, endings.SALE_NOTICE), at_once=day),
        unused=unused,
    )


BY_INSURED_ON_THEFT = after_theft(asked("theft"))
INSURED_AFTER_THEFT = BY_INSURED_ON_THEFT.right(
    "SURA-5.6-14",
    "Après le vol du véhicule, l'assuré résilie avec dix jours de préavis ; la prime non courue est rendue.",
    key="insured_after_theft",
    who=INSURED,
    act="résilier après le vol du véhicule",
    means=endings_means.INSURED_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
)
BY_INSURER_ON_THEFT = after_theft(if_so(termination.ground == "theft", LETTER_SENT_ON))
INSURER_AFTER_THEFT = BY_INSURER_ON_THEFT.right(
    "SURA-5.6-14",
    "Après le vol du véhicule, l'assureur résilie avec dix jours de préavis ; la prime non courue est rendue.",
    key="insurer_after_theft",
    who=INSURER,
    act="résilier après le vol du véhicule",
    means=endings_means.INSURER_MEANS,
    addressee=INSURED,
)

# --- the death of the policyholder ------------------------------------------------------------------------------------

DIED_ON = named(
    endings.DIED_ON,
    "SURA-5.6-25",
    articles.L121_10.cite,
    says="Au décès, l'assurance passe de plein droit à l'héritier du véhicule.",
)
HEIR_CONTINUES = Right(
    "SURA-5.6-25",
    "Au décès, l'assurance passe à l'héritier du véhicule, tenu des mêmes obligations.",
    key="heir_continues",
    who=HEIR,
    act="garder l'assurance, avec les mêmes obligations",
    ground=DIED_ON.happened,
    opens=DIED_ON,
)
THREE_MONTHS_FROM_DEATH = after(DIED_ON, endings.HEIR_REFUSED_WITHIN)
BY_THE_HEIR = Exit(
    ground=DIED_ON.happened,
    asked_on=if_so(
        all_of(endings_means.BY_HEIR, endings_means.ANY_LAWFUL_MEANS, termination.ground == "death"),
        termination.sent_on,
    ),
    opens=DIED_ON,
    closes=reading(HEIR_AT_ANY_TIME, law=NOT_EVER, contract=THREE_MONTHS_FROM_DEATH),
    runs_from=termination.received_on,
    ends=lambda day: day,
    moment=Moment.AT_ONCE,
    unused=unused,
)
HEIR_LEAVES = BY_THE_HEIR.right(
    ("SURA-5.6-26", articles.L121_10.cite),
    "L'héritier résilie quand il veut, avec effet à la réception de sa demande.",
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
    opens=reading(HEIR_AT_ANY_TIME, law=transfer.heir_asked_on, contract=DIED_ON),
    closes=reading(
        HEIR_AT_ANY_TIME,
        law=after(transfer.heir_asked_on, endings.HEIR_REFUSED_WITHIN),
        contract=THREE_MONTHS_FROM_DEATH,
    ),
    runs_from=termination.received_on,
    ends=lambda day: day,
    moment=Moment.AT_ONCE,
    unused=unused,
)
INSURER_AFTER_DEATH = BY_INSURER_AFTER_DEATH.right(
    ("SURA-5.6-26", articles.L121_10.cite),
    "L'assureur a trois mois, depuis la demande de mettre le contrat au nom de l'héritier, pour résilier.",
    key="insurer_after_death",
    who=INSURER,
    act="résilier après la demande de l'héritier",
    means=endings_means.INSURER_MEANS,
    addressee=HEIR,
)
