"""Article 10.3: the endings that an event opens to the member or to either party.

A change of situation, a reduction of the premium refused after the risk fell, another contract terminated after a
claim, a higher premium; and the insolvency of a professional. Source: general conditions BAST/CIR/2020/16/FR/25/020,
articles 10.3.1, 10.3.3 and 10.3.4 (the law behind it: Code des assurances, articles L113-4, L113-16 and R113-10).
"""

from __future__ import annotations

from clausier.facts import policy, policyholder, premium, termination
from clausier.law import endings, risk_change
from clausier.law.policy_rules import Moment
from clausier.law.refunds import owed_until
from clausier.rules.dates import after, if_so
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Right
from clausier.rules.terms import MaybeDay, Truth, eur
from clausier.rules.words import all_of, named

from .ending import CONFIRMED, MEMBER, in_a_month
from .how_to_end import INSURER_ASKS, MEMBER_ASKS, MEMBER_MEANS, MEMBER_NOTICE_ON, WHERE, no_later
from .refund import refund_by_law, refund_granted

# --- doubts of the text -----------------------------------------------------------------------------------------------

ANY_INCREASE = Reading(
    "ORNG-10.3.3-4",
    "Aucun délai n'est donné, et l'article 11 dit que la prime ne change qu'avec les taxes.",
    (("any_time", "Toute hausse hors taxes ouvre le droit de résilier, à tout moment."),),
    "Une perte de droit par l'écoulement du temps devrait être écrite.",
)
OTHER_POLICY = Reading(
    "ORNG-10.3.3-3",
    "Le texte ne donne ni délai ni date d'effet.",
    (("one_month", "Un mois depuis la notification de l'assureur, effet un mois après la réception, prime rendue."),),
    "C'est l'article R.113-10, auquel le texte renvoie.",
)

# --- 10.3.1 a change of situation, by either party --------------------------------------------------------------------

SITUATION_CHANGED = named(
    endings.SITUATION_CHANGED,
    "ORNG-10.3.1-2",
    says="Un changement de domicile, de situation ou de régime matrimonial, de profession, la retraite ou la fin "
    "d'activité modifie le risque assuré.",
)
ON_CHANGE = termination.ground == "situation_change"
#: The three months and the month that the document prints are those of the Code.
SITUATION_WINDOW_ENDS_ON = endings.SITUATION_CLOSES_ON


def leaves_after_change(asks: Truth) -> MaybeDay:
    """The last covered day after a request of one party on a change of situation, made in time."""
    in_time = all_of(
        termination.sent_on.on_or_after(policyholder.situation_changed_on.or_else(policy.starts_on)),
        no_later(termination.sent_on, SITUATION_WINDOW_ENDS_ON),
    )
    valid = all_of(asks, ON_CHANGE, SITUATION_CHANGED, in_time)
    return named(
        after(if_so(valid, termination.received_on), endings.SITUATION_NOTICE),
        "ORNG-10.3.1-3",
        says="La résiliation pour changement de situation prend effet un mois après que l'autre partie en a reçu la "
        "notification.",
    )


MEMBER_LEAVES_AFTER_CHANGE_ON = leaves_after_change(MEMBER_ASKS)
INSURER_LEAVES_AFTER_CHANGE_ON = leaves_after_change(INSURER_ASKS)
MEMBER_AFTER_CHANGE = Right(
    ("ORNG-10.3.1-2", "ORNG-10.3.1-3"),
    "Si un changement de sa situation modifie le risque, l'adhérent peut résilier dans les trois mois ; l'effet vient "
    "un mois après la réception et la prime non courue est rendue.",
    key="member_after_change",
    who=MEMBER,
    act="résilier après un changement de situation",
    ground=SITUATION_CHANGED,
    opens=policyholder.situation_changed_on,
    closes=SITUATION_WINDOW_ENDS_ON,
    exercised_on=if_so(all_of(MEMBER_ASKS, ON_CHANGE), termination.sent_on),
    effect=MEMBER_LEAVES_AFTER_CHANGE_ON,
    moment=Moment.END_OF_DAY.value,
    refund=refund_by_law(MEMBER_LEAVES_AFTER_CHANGE_ON),
    cost=owed_until(MEMBER_LEAVES_AFTER_CHANGE_ON),
    means=MEMBER_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
)

# --- 10.3.3 other grounds of the member -------------------------------------------------------------------------------

REDUCTION_REFUSED = premium.reduction_refused_on.happened
RISK_FALL_REQUEST_ON = if_so(termination.ground == "risk_change", MEMBER_NOTICE_ON)
RISK_FALL_LEAVES_ON = named(
    risk_change.ends_after_refused_reduction(if_so(REDUCTION_REFUSED, RISK_FALL_REQUEST_ON)),
    "ORNG-10.3.3-2",
    says="La résiliation pour refus de baisser la prime prend effet trente jours après la demande (article L.113-4).",
)
MEMBER_AFTER_REFUSED_REDUCTION = Right(
    "ORNG-10.3.3-2",
    "Quand le risque a diminué et que la baisse de prime est refusée, l'adhérent peut résilier et la prime du temps où "
    "le risque n'a pas couru est rendue.",
    key="member_after_refused_reduction",
    who=MEMBER,
    act="résilier après le refus de baisser la prime",
    ground=REDUCTION_REFUSED,
    opens=premium.reduction_refused_on,
    exercised_on=RISK_FALL_REQUEST_ON,
    effect=RISK_FALL_LEAVES_ON,
    moment=Moment.END_OF_DAY.value,
    refund=refund_by_law(RISK_FALL_LEAVES_ON),
    cost=owed_until(RISK_FALL_LEAVES_ON),
    means=MEMBER_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
)
OTHER_POLICY_WINDOW_ENDS_ON = after(termination.other_policy_cancelled_on, endings.OTHER_POLICIES_WITHIN)
ON_OTHER_POLICY = termination.ground == "other_policy_cancelled"
OTHER_POLICY_IN_TIME = no_later(termination.sent_on, OTHER_POLICY_WINDOW_ENDS_ON)
OTHER_POLICY_LEAVES_ON = named(
    after(if_so(all_of(ON_OTHER_POLICY, OTHER_POLICY_IN_TIME), MEMBER_NOTICE_ON), endings.OTHER_POLICY_NOTICE),
    "ORNG-10.3.3-3",
    says="La résiliation qui répond à celle d'un autre contrat prend effet un mois après sa réception.",
)
MEMBER_AFTER_OTHER_POLICY = Right(
    "ORNG-10.3.3-3",
    "Quand l'assureur a résilié après sinistre un autre contrat de l'adhérent, celui-ci peut résilier dans le mois de "
    "cette notification.",
    key="member_after_other_policy",
    who=MEMBER,
    act="résilier après la résiliation d'un autre contrat",
    ground=termination.other_policy_cancelled_on.happened,
    opens=termination.other_policy_cancelled_on,
    closes=OTHER_POLICY_WINDOW_ENDS_ON,
    exercised_on=if_so(all_of(MEMBER_ASKS, ON_OTHER_POLICY), termination.sent_on),
    effect=OTHER_POLICY_LEAVES_ON,
    moment=Moment.END_OF_DAY.value,
    refund=refund_by_law(OTHER_POLICY_LEAVES_ON),
    cost=owed_until(OTHER_POLICY_LEAVES_ON),
    means=MEMBER_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
    doubts=(OTHER_POLICY,),
)
PREMIUM_ROSE = named(
    premium.increase_excl_tax > eur(0), "ORNG-10.3.3-4", says="L'assureur augmente la prime hors taxes."
)
PREMIUM_RISE_REQUEST_ON = if_so(termination.ground == "premium_increase", MEMBER_NOTICE_ON)
PREMIUM_RISE_LEAVES_ON = in_a_month(if_so(PREMIUM_ROSE, PREMIUM_RISE_REQUEST_ON))
MEMBER_AFTER_PREMIUM_RISE = Right(
    "ORNG-10.3.3-4",
    "Une hausse de la prime hors taxes permet à l'adhérent de résilier, à tout moment.",
    key="member_after_premium_rise",
    who=MEMBER,
    act="résilier après une hausse de prime",
    ground=PREMIUM_ROSE,
    exercised_on=PREMIUM_RISE_REQUEST_ON,
    effect=PREMIUM_RISE_LEAVES_ON,
    moment=Moment.END_OF_DAY.value,
    refund=refund_granted(PREMIUM_RISE_LEAVES_ON),
    cost=owed_until(PREMIUM_RISE_LEAVES_ON, by_month=True),
    means=MEMBER_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
    doubts=(ANY_INCREASE,),
)

# --- 10.3.4 the insolvency of a professional --------------------------------------------------------------------------

PROFESSIONAL_USE = policy.use.is_in("business", "rounds", "all")
INSOLVENT = named(
    all_of(PROFESSIONAL_USE, policyholder.insolvency_opened_on.happened),
    "ORNG-10.3.4-1",
    says="L'adhérent qui emploie le véhicule pour sa profession est en redressement ou en liquidation judiciaire.",
)
ADMINISTRATOR_REQUEST_ON = if_so(
    all_of(termination.by == "administrator", termination.ground == "insolvency"), termination.received_on
)
ADMINISTRATOR_LEAVES_ON = if_so(INSOLVENT, ADMINISTRATOR_REQUEST_ON)
BY_THE_ADMINISTRATOR = Right(
    "ORNG-10.3.4-1",
    "Quand le véhicule sert à la profession, l'administrateur peut résilier en cas de redressement ou de liquidation "
    "judiciaire, selon les règles en vigueur.",
    key="administrator_after_insolvency",
    who="administrateur judiciaire",
    act="résilier après l'ouverture d'une procédure collective",
    ground=INSOLVENT,
    opens=policyholder.insolvency_opened_on,
    exercised_on=ADMINISTRATOR_REQUEST_ON,
    effect=ADMINISTRATOR_LEAVES_ON,
    moment=Moment.END_OF_DAY.value,
    refund=refund_granted(ADMINISTRATOR_LEAVES_ON),
    cost=owed_until(ADMINISTRATOR_LEAVES_ON, by_month=True),
    addressee=WHERE,
    confirms=CONFIRMED,
)
