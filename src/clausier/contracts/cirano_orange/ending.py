"""Article 10.3: how the member leaves after the first year or a sale, and the total loss of the vehicle.

Each `…_LEAVES_ON` below is the last covered day of that ending, never when it did not happen: cover stops at midnight,
at the end of that day. The sale of the vehicle stops cover at the end of its day (`SOLD_ON`); the contract itself ends
later (`SALE_ENDS_ON`, `SALE_LAPSES_ON`). Anniversaries are those of the start date on the membership form. The grounds
that an event opens are in `ending_on_grounds`. Source: information sheet and general conditions
BAST/CIR/2020/16/FR/25/020, article 10.3 (the law behind it: Code des assurances, articles L113-12, L121-9, L121-11).
"""

from __future__ import annotations

from clausier.facts import history, policy, policyholder, termination, vehicle
from clausier.law import endings
from clausier.law.articles import endings as articles
from clausier.law.articles import reading as interpretation
from clausier.law.policy_rules import Moment
from clausier.law.refunds import owed_until
from clausier.rules.dates import after, before, days, earliest_of, if_so
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Right
from clausier.rules.terms import Day, MaybeDay, Number, eur, truth
from clausier.rules.words import all_of, named, not_, reading

from .formation import SIX_MONTHS
from .how_to_end import INSURER_NOTICE_ON, MEMBER_ASKS, MEMBER_MEANS, MEMBER_NOTICE_ON, WHERE
from .refund import refund_by_law, refund_granted
from .transfer import TAKEN_OVER

#: The year, the month and the two months that the document prints are those of the Code.
MEMBER_MAY_LEAVE_AFTER = endings.MAY_LEAVE_AFTER
MEMBER_NOTICE = endings.LEAVING_NOTICE
YEARLY_NOTICE = endings.YEARLY_NOTICE

MEMBER = "adhérent"
CONFIRMED = "confirmation écrite de la réception de la demande"

# --- doubts of the text -----------------------------------------------------------------------------------------------

USED_WARRANTY = Override(
    "ORNG-FIP-21",
    "La fiche d'information ouvre ce droit à toute personne physique ; l'article 10.3.3 y ajoute que la garantie n'ait "
    "pas joué, et ne connaît pas d'autre sortie sans motif.",
    (
        (
            "law",
            "Une garantie qui a joué n'empêche de résilier ni à tout moment, comme le dit la fiche, ni chaque année.",
        ),
        ("contract", "L'adhérent ne part plus sans motif dès que la garantie a joué."),
    ),
    "L'article L.113-15-2, cité, ne vise que les contrats reconduits tacitement : la sortie à tout moment vient de la "
    "fiche, et le doute profite à l'adhérent ; celle de chaque année est imposée par la loi.",
    law=(articles.L113_12.cite, interpretation.CONSUMER_L211_1.cite),
)
NO_EFFECT_GIVEN = Reading(
    "ORNG-10.3.3-1",
    "La date d'effet n'est pas imprimée, ni l'exception de la fiche pour les contrats de six mois, qui n'atteignent "
    "jamais un an.",
    (
        ("one_month_from_receipt", "Un mois après la réception de la demande."),
        ("on_receipt", "Le jour de la réception de la demande."),
    ),
    "C'est l'effet de l'article L.113-15-2, auquel le texte renvoie.",
)
ARTICLE_X = Reading(
    "ORNG-FIP-22",
    "La fiche renvoie à un « article X » qui n'existe pas.",
    (("article_10_6", "C'est l'article 10.6, sur la cession de la garantie."),),
    "Cet article traite de la vente du véhicule.",
)
EFFECT_OF_A_SALE = Reading(
    "ORNG-10.3.1-1",
    "Ni la date d'effet de la résiliation après une vente ni le jour dont part le remboursement ne sont donnés.",
    (
        ("from_the_sale", "La prime est rendue depuis la vente : plus rien n'est garanti ensuite."),
        ("from_the_end", "La prime est rendue depuis la fin du contrat, dix jours après la notification."),
    ),
    "L'article L.121-11 suspend le contrat dès le lendemain de la vente et donne dix jours de préavis.",
)
WHATEVER_THE_CAUSE = Reading(
    "ORNG-FIP-23",
    "La fiche vise la perte totale par un événement non garanti ; l'article 10.1 met fin au contrat quelle qu'en soit "
    "la cause.",
    (
        ("refund", "Le contrat finit de plein droit dans tous les cas et la prime non courue est rendue."),
        ("kept", "Rien n'est rendu."),
    ),
    "Il n'y a plus de risque ; une prime sans risque n'est pas due (L.121-9).",
)

# --- at any time after the first year ---------------------------------------------------------------------------------

LONG_ENOUGH = named(
    not_(SIX_MONTHS),
    "ORNG-FIP-21",
    says="Un contrat de six mois ne se résilie pas ainsi.",
)
#: Whether the warranty was used or not.
NOT_OPPOSED = reading(USED_WARRANTY, law=truth(True), contract=history.benefits_paid == 0)
OPEN_AFTER_ONE_YEAR = all_of(
    policyholder.natural_person,
    LONG_ENOUGH,
    NOT_OPPOSED,
)
FIRST_DAY_TO_LEAVE = after(policy.starts_on, MEMBER_MAY_LEAVE_AFTER)
MEMBER_REQUEST_ON = if_so(
    all_of(OPEN_AFTER_ONE_YEAR, MEMBER_NOTICE_ON.on_or_after(FIRST_DAY_TO_LEAVE)), MEMBER_NOTICE_ON
)


def in_a_month(request_on: MaybeDay) -> MaybeDay:
    """When a request without a printed effect takes effect."""
    return reading(NO_EFFECT_GIVEN, one_month_from_receipt=after(request_on, MEMBER_NOTICE), on_receipt=request_on)


MEMBER_LEAVES_ON = named(
    in_a_month(MEMBER_REQUEST_ON),
    "ORNG-10.3.3-1",
    "ORNG-FIP-21",
    says="La résiliation par l'adhérent après un an prend effet un mois après la réception de sa demande, à la fin du "
    "jour.",
)
MEMBER_AFTER_ONE_YEAR = Right(
    ("ORNG-FIP-21", "ORNG-10.3.3-1", "ORNG-10.5-1", "ORNG-10.5-3"),
    "Une fois passé le premier anniversaire du contrat, l'adhérent qui est une personne physique résilie quand il "
    "veut, sauf un contrat de six mois ; l'effet vient un mois après la réception, et les mois qui n'ont pas commencé "
    "sont rendus.",
    key="member_after_one_year",
    who=MEMBER,
    act="résilier après la première année",
    ground=OPEN_AFTER_ONE_YEAR,
    opens=FIRST_DAY_TO_LEAVE,
    exercised_on=MEMBER_NOTICE_ON,
    effect=MEMBER_LEAVES_ON,
    moment=Moment.END_OF_DAY.value,
    refund=refund_granted(MEMBER_LEAVES_ON),
    cost=owed_until(MEMBER_LEAVES_ON, by_month=True),
    means=MEMBER_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
)


def yearly_end(letter_on: MaybeDay) -> Day:
    """The first anniversary of the contract that leaves the whole yearly notice after the letter."""
    return endings.first_end_leaving(policy.starts_on, letter_on.or_else(policy.starts_on), YEARLY_NOTICE)


YEARLY_EXIT = all_of(policyholder.natural_person, NOT_OPPOSED)
MEMBER_YEARLY_LETTER_ON = if_so(
    all_of(MEMBER_ASKS, YEARLY_EXIT, termination.ground == "anniversary"), termination.sent_on
)
#: The contract ends at 00:00 on the anniversary: the day before is the last covered one.
MEMBER_LEAVES_YEARLY_ON = if_so(MEMBER_YEARLY_LETTER_ON.happened, before(yearly_end(MEMBER_YEARLY_LETTER_ON), days(1)))
MEMBER_EVERY_YEAR = Right(
    ("ORNG-FIP-21", "ORNG-10.3.3-1"),
    "Que la garantie ait joué ou non, l'adhérent peut résilier à chaque anniversaire du contrat, par une demande "
    "envoyée au moins deux mois avant (article L.113-12).",
    key="member_yearly",
    who=MEMBER,
    act="résilier à l'échéance annuelle",
    ground=YEARLY_EXIT,
    opens=policy.starts_on,
    exercised_on=MEMBER_YEARLY_LETTER_ON,
    effect=if_so(MEMBER_YEARLY_LETTER_ON.happened, yearly_end(MEMBER_YEARLY_LETTER_ON)),
    moment=Moment.START_OF_DAY.value,
    refund=refund_granted(MEMBER_LEAVES_YEARLY_ON),
    cost=owed_until(MEMBER_LEAVES_YEARLY_ON, by_month=True),
    means=MEMBER_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
)

# --- the sale of the vehicle ------------------------------------------------------------------------------------------

SOLD_ON = named(
    if_so(not_(TAKEN_OVER), vehicle.sold_on),
    "ORNG-10.3.1-1",
    "ORNG-10.3.3-5",
    says="Le jour de la cession est le dernier jour garanti tant que l'acquéreur n'a pas repris la garantie.",
)
ON_SALE = all_of(SOLD_ON.happened, termination.ground == "vehicle_sold")


def sale_ends_on(notice_on: MaybeDay) -> MaybeDay:
    """When the contract of a sold vehicle ends, after the notice of one party."""
    return after(if_so(ON_SALE, notice_on), endings.SALE_NOTICE)


def sale_refund(ends_on: MaybeDay) -> Number:
    """What is paid back when the contract of a sold vehicle is terminated."""
    return reading(
        EFFECT_OF_A_SALE,
        from_the_sale=refund_granted(if_so(ends_on.happened, SOLD_ON)),
        from_the_end=refund_granted(ends_on),
    )


def sale_cost(ends_on: MaybeDay) -> Number:
    """What stays to be paid then; nothing is covered after the sale."""
    return reading(
        EFFECT_OF_A_SALE,
        from_the_sale=owed_until(if_so(ends_on.happened, SOLD_ON), by_month=True),
        from_the_end=owed_until(ends_on, by_month=True),
    )


#: The contract of a sold vehicle ends on the earliest of these; cover stopped with the day of the sale.
SALE_ENDS_ON = earliest_of(sale_ends_on(MEMBER_NOTICE_ON), sale_ends_on(INSURER_NOTICE_ON))
SALE_LAPSES_ON = after(SOLD_ON, endings.SALE_LAPSE)
MEMBER_AFTER_SALE = Right(
    ("ORNG-10.3.1-1", "ORNG-10.3.3-5", "ORNG-10.6-2", "ORNG-FIP-22"),
    "Après la vente du véhicule, si la garantie n'est pas reprise par l'acquéreur, l'adhérent peut la résilier ; le "
    "contrat finit dix jours après (article L.121-11) et les mois qui n'ont pas commencé sont rendus.",
    key="member_after_sale",
    who=MEMBER,
    act="résilier après la vente du véhicule",
    ground=SOLD_ON.happened,
    opens=vehicle.sold_on,
    exercised_on=if_so(ON_SALE, MEMBER_NOTICE_ON),
    effect=sale_ends_on(MEMBER_NOTICE_ON),
    moment=Moment.END_OF_DAY.value,
    refund=sale_refund(sale_ends_on(MEMBER_NOTICE_ON)),
    cost=sale_cost(sale_ends_on(MEMBER_NOTICE_ON)),
    means=MEMBER_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
    doubts=(ARTICLE_X,),
)

# --- the total loss or the requisition of the vehicle -----------------------------------------------------------------

LOST_ON = named(
    earliest_of(
        vehicle.stolen_on,
        vehicle.destroyed_on,
        endings.REQUISITIONED_ON,
    ),
    "ORNG-FIP-23",
    says="La perte totale du véhicule met fin au contrat, comme la réquisition de sa propriété si l'adhérent ne "
    "demande pas une suspension.",
)
AFTER_LOSS = Right(
    "ORNG-FIP-23",
    "La perte totale du véhicule ou sa réquisition met fin au contrat ; la prime du temps qui ne court plus est "
    "rendue.",
    key="refund_after_loss",
    who=MEMBER,
    act="reprendre la prime non courue après la perte ou la réquisition du véhicule",
    ground=LOST_ON.happened,
    opens=LOST_ON,
    effect=LOST_ON,
    moment=Moment.END_OF_DAY.value,
    refund=reading(WHATEVER_THE_CAUSE, refund=refund_by_law(LOST_ON), kept=eur(0)),
    cost=owed_until(LOST_ON),
)
