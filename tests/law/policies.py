"""Contracts to live through: one for a financed motorcycle, one that a sale suspends, one with a cover note."""

from dataclasses import replace
from datetime import date

from clausier.law.policy_life import PolicyEvent
from clausier.law.policy_rules import (
    CANCELLED_AFTER_SALE,
    INSURER_AFTER_CLAIM,
    INSURER_AT_ANNIVERSARY,
    INSURER_FOR_MISSTATEMENT,
    INTENTIONAL_MISSTATEMENT,
    MEMBER_AFTER_ONE_YEAR,
    SALE_ENDS_AFTER_SIX_MONTHS,
    SALE_SUSPENDS,
    SUPERVISOR_DECISION,
    TOTAL_LOSS_NOT_COVERED,
    CoverNote,
    Ending,
    Moment,
    Nullity,
    PolicyLifeRules,
)
from clausier.law.unpaid_premium import L113_3, Asked
from clausier.rules.time import start_of_day

AT_ONCE, START, END = Moment.AT_ONCE, Moment.START_OF_DAY, Moment.END_OF_DAY
MOTORCYCLE = PolicyLifeRules(
    conclusion_rules=("M-3.1-1",),
    effect_rules=("M-3.1-2",),
    max_months=72,
    max_rules=("M-3.1-2", "max"),
    unpaid=replace(L113_3, ends_by_itself=True, asked=Asked.ARREARS_AT_THE_INCIDENT, end_rules=("M-9.2-3",)),
    endings=(
        Ending("renunciation_received", ("M-3.5.3-1",), "Renonciation", AT_ONCE),
        Ending("vehicle_stolen", ("M-3.4.1-1",), "Vol du véhicule", AT_ONCE),
        Ending("vehicle_destroyed", ("M-3.4.1-1",), "Destruction du véhicule", AT_ONCE),
        Ending("cap_paid", ("M-3.4.1-2",), "Plafond versé", AT_ONCE),
        Ending("financing_repaid", ("M-3.4.1-3",), "Financement remboursé par anticipation", AT_ONCE),
        Ending("financing_cancelled", ("M-3.4.1-4",), "Financement résilié", AT_ONCE),
        Ending("vehicle_sold", ("M-10-1",), "Véhicule cédé", END),
        Ending(
            "cancellation_received",
            ("M-3.4.2-2",),
            "Résiliation par l'adhérent",
            START,
            after_months=1,
            not_before_months=12,
        ),
        Ending(
            "cancellation_after_claim_notified",
            ("M-3.4.3-3",),
            "Résiliation après sinistre",
            START,
            after_months=1,
        ),
        Ending(
            "yearly_cancellation_sent",
            ("M-3.4.3-6",),
            "Résiliation annuelle par l'assureur",
            START,
            anniversary_notice_months=2,
        ),
        Ending(
            "cancellation_for_misstatement_notified",
            ("M-2.3-4",),
            "Résiliation pour déclaration inexacte",
            END,
            after_days=10,
        ),
    ),
    nullities=(
        Nullity("nullity_established", ("M-2.3-2",), "Fausse déclaration intentionnelle"),
        Nullity("ineligibility_found", ("M-3.1-4",), "Véhicule non assurable dès l'origine"),
    ),
)
SUSPENDED_BY_SALE = PolicyLifeRules(
    conclusion_rules=("A-1",),
    effect_rules=("A-2",),
    max_months=None,
    max_rules=(),
    unpaid=None,
    endings=(
        SALE_ENDS_AFTER_SIX_MONTHS,
        CANCELLED_AFTER_SALE,
        TOTAL_LOSS_NOT_COVERED,
        MEMBER_AFTER_ONE_YEAR,
        INSURER_AT_ANNIVERSARY,
        INSURER_AFTER_CLAIM,
        INSURER_FOR_MISSTATEMENT,
        SUPERVISOR_DECISION,
    ),
    suspensions=(SALE_SUSPENDS,),
    nullities=(INTENTIONAL_MISSTATEMENT,),
)

NOTED = replace(
    SUSPENDED_BY_SALE,
    endings=(
        *SUSPENDED_BY_SALE.endings,
        Ending(
            "note_refused", ("A-5",), "Note refusée", END, after_days=10, averted_by="confirmed", provisional_only=True
        ),
    ),
    note=CoverNote(30, ("A-3",), ("A-4",), ("A-6",)),
    unpaid=L113_3,
)


def at(text):
    """An instant: a day at 00:00, or a day and a time, in Paris."""
    on, _, clock = text.partition(" ")
    start = start_of_day(date.fromisoformat(on).toordinal())
    hours, minutes = map(int, clock.split(":")) if clock else (0, 0)
    return start + hours * 3600 + minutes * 60


def told(*rows):
    return [PolicyEvent(kind, at(when), None if not euros else euros[0] * 100) for kind, when, *euros in rows]
