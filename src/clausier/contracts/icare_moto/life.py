"""The life of the contract over time: its state at any instant, and whether cover was suspended at the event.

The numbers are those of the chapters that state them; the reasoning is the common one of `law.policy_life`. Days
without an hour are read in favour of the member: the day of an ending is covered to its end, and an event on the day on
which cover comes back at noon is taken to follow noon. Source: general conditions n° 2220453, articles 2.3, 3.1, 3.4,
3.5, 9.2 and 10.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from clausier.facts import termination, vehicle
from clausier.law.periods import State
from clausier.law.policy_life import PREMIUM_KINDS, SIGNED, PolicyEvent, period_at, policy_life
from clausier.law.policy_rules import Ending, Moment, Nullity, PolicyLifeRules
from clausier.law.unpaid_premium import PremiumEvent, PremiumEventKind, unpaid_premium
from clausier.rules.dates import if_so
from clausier.rules.program import program
from clausier.rules.provisions import Clock
from clausier.rules.time import FIRST_DAY, LAST_DAY, format_instant, start_of_day
from clausier.rules.trace import Step, Timed
from clausier.rules.types import NEVER
from clausier.rules.uses import ask, kept
from clausier.rules.words import all_of, not_

from .ending import (
    CEILING_PAID_ON,
    FINANCING_ENDED_ON,
    MEMBER_ASKS,
    MEMBER_MAY_LEAVE_AFTER,
    MEMBER_NOTICE,
    RENEWAL_LEAVES_ON,
    REPAID_EARLY_ON,
    SOLD_ON,
    SPECIAL_GROUND,
    YEARLY_NOTICE,
)
from .ending_by_insurer import (
    AFTER_CLAIM_NOTICE,
    LETTER_AFTER_CLAIM_ON,
    OTHER_POLICY_NOTICE,
    YEARLY_LETTER_ON,
)
from .formation import LONGEST
from .misstatement import NULLITY, TERMINATION_NOTICE, TERMINATION_NOTIFIED_ON, VOID_FROM_THE_START
from .premium import UNPAID
from .renunciation import RENOUNCED_ON

MONTHS_IN_A_YEAR = 12
END, START = Moment.END_OF_DAY, Moment.START_OF_DAY

LIFE = PolicyLifeRules(
    conclusion_rules=("MOTO-3.1-1",),
    effect_rules=("MOTO-3.1-2",),
    max_months=LONGEST.count,
    max_rules=("MOTO-3.1-2",),
    unpaid=UNPAID,
    endings=(
        Ending("renunciation_received", ("MOTO-3.5.3-1",), "Renonciation reçue", END),
        Ending("vehicle_stolen", ("MOTO-3.4.1-1",), "Véhicule volé", END),
        Ending("vehicle_destroyed", ("MOTO-3.4.1-1",), "Véhicule détruit", END),
        Ending("ceiling_paid", ("MOTO-3.4.1-2",), "Indemnité payée jusqu'au plafond", END),
        Ending("financing_repaid", ("MOTO-3.4.1-3",), "Financement remboursé en entier par anticipation", END),
        Ending("financing_cancelled", ("MOTO-3.4.1-4",), "Financement résilié", END),
        Ending("vehicle_sold", ("MOTO-10-1",), "Véhicule cédé", END),
        Ending(
            "member_request_received",
            ("MOTO-3.4.2-1", "MOTO-3.4.2-2"),
            "Résiliation par l'adhérent après un an",
            END,
            after_months=MEMBER_NOTICE.count,
            not_before_months=MONTHS_IN_A_YEAR * MEMBER_MAY_LEAVE_AFTER.count,
        ),
        Ending(
            "other_policy_answer_received",
            ("MOTO-3.4.3-4",),
            "Résiliation par l'adhérent après celle d'un autre contrat",
            END,
            after_months=OTHER_POLICY_NOTICE.count,
        ),
        Ending("renewal_refused", ("MOTO-3.1-2",), "Résiliation faute d'information sur la reconduction", END),
        Ending(
            "insurer_letter_after_claim",
            ("MOTO-3.4.3-3",),
            "Résiliation par l'assureur après sinistre",
            END,
            after_months=AFTER_CLAIM_NOTICE.count,
        ),
        Ending(
            "insurer_yearly_letter",
            ("MOTO-3.4.3-6",),
            "Résiliation par l'assureur à l'échéance",
            START,
            anniversary_notice_months=YEARLY_NOTICE.count,
        ),
        Ending(
            "misstatement_letter",
            ("MOTO-2.3-4", "MOTO-3.4.3-2"),
            "Résiliation pour déclaration inexacte",
            END,
            after_days=TERMINATION_NOTICE.count,
        ),
    ),
    nullities=(
        Nullity("void_for_bad_faith", ("MOTO-2.3-2",), "Fausse déclaration intentionnelle"),
        Nullity("void_from_the_start", ("MOTO-3.1-4",), "Condition d'éligibilité absente dès la signature"),
    ),
)

#: When each event of the life happened, from the facts of the case.
EVENTS = {
    "renunciation_received": RENOUNCED_ON,
    "vehicle_stolen": vehicle.stolen_on,
    "vehicle_destroyed": vehicle.destroyed_on,
    "ceiling_paid": CEILING_PAID_ON,
    "financing_repaid": REPAID_EARLY_ON,
    "financing_cancelled": FINANCING_ENDED_ON,
    "vehicle_sold": SOLD_ON,
    "member_request_received": if_so(all_of(MEMBER_ASKS, not_(SPECIAL_GROUND)), termination.received_on),
    "other_policy_answer_received": if_so(
        all_of(MEMBER_ASKS, termination.ground == "other_policy_cancelled"), termination.received_on
    ),
    "renewal_refused": RENEWAL_LEAVES_ON,
    "insurer_letter_after_claim": LETTER_AFTER_CLAIM_ON,
    "insurer_yearly_letter": YEARLY_LETTER_ON,
    "misstatement_letter": TERMINATION_NOTIFIED_ON,
}
NULLITIES = {"void_for_bad_faith": NULLITY, "void_from_the_start": VOID_FROM_THE_START}
_PROGRAM = program({**EVENTS, **NULLITIES})
_RUN = kept.compile(_PROGRAM)
_KIND_OF = {kind: name for name, kind in PREMIUM_KINDS.items()}


# --- premiums ---------------------------------------------------------------------------------------------------------


def premium_story(facts: dict[str, Any]) -> tuple[list[PremiumEvent], list[str]]:
    """The due premiums, the formal notice and the payments of a case, and the names of the facts that are unknown.

    Nothing is read of premiums without a notice. With rows of instalments the rows count; without, the day of the
    unpaid premium and the day on which all that was due was paid.
    """
    sent_on = facts.get("notice.sent_on")
    if sent_on is None:
        return [], ["notice.sent_on"]
    if sent_on == NEVER or facts.get("notice.registered") is False:
        return [], []
    told = [PremiumEvent(PremiumEventKind.NOTICE, sent_on)]
    unknown = [] if facts.get("notice.registered") else ["notice.registered"]
    if facts.get("premium.instalments") is None:
        days = {"premium.due_on": PremiumEventKind.DUE, "premium.arrears_paid_on": PremiumEventKind.PAYMENT}
        for name, kind in days.items():
            if facts.get(name) is None:
                unknown.append(name)
            else:
                told.append(PremiumEvent(kind, facts[name], 1))
        return told, unknown
    for event, missing in _rows(facts):
        told += [event] if event is not None else []
        unknown += missing
    return told, list(dict.fromkeys(unknown))


def _rows(facts: dict[str, Any]) -> Iterator[tuple[PremiumEvent | None, list[str]]]:
    """Each row of the two tables as an event, or the names of what it lacks."""
    tables = (
        ("premium.instalments", "due_on", PremiumEventKind.DUE),
        ("premium.payments", "on", PremiumEventKind.PAYMENT),
    )
    for table, day, kind in tables:
        rows = facts.get(table)
        if rows is None or not rows.complete:
            yield None, [table]
        for place, row in enumerate(rows or ()):
            needed = [day, "amount"] + (["purpose"] if kind is PremiumEventKind.PAYMENT else [])
            lacking = [f"{table}.{key}" for key in needed if row.get(key) is None]
            if row.get("purpose") == "recovery_costs":
                continue
            event = None if lacking else PremiumEvent(kind, row[day], row["amount"], str(place))
            yield event, lacking


def derive(facts: dict[str, Any]) -> dict[str, Any]:
    """`policy.suspended` at the event, from the notice and the payments, when they are known; nothing otherwise."""
    suspended = _suspended(facts)
    return {} if suspended is None else {"policy.suspended": suspended}


def _suspended(facts: dict[str, Any]) -> bool | None:
    told, unknown = premium_story(facts)
    if [name for name in unknown if name != "notice.registered"]:
        return None
    periods = unpaid_premium(UNPAID, start_of_day(FIRST_DAY), told).value.periods
    if all(period.state is State.IN_FORCE for period in periods):
        return False
    at, on = facts.get("event.at"), facts.get("event.on")
    if at is None and on is None:
        return None
    # Cover is suspended from 00:00 and comes back at noon: the last instant of a bare day is the favourable one.
    instant = at if at is not None else start_of_day(on + 1) - 1
    lost = period_at(periods, instant).state is not State.IN_FORCE
    return None if lost and "notice.registered" in unknown else lost


# --- the state at an instant ------------------------------------------------------------------------------------------


def state_over_time(facts: dict[str, Any]) -> Timed[str]:
    """The French word of the state at the instant `at` (UTC seconds) of the encoded facts, and the steps to it.

    What is unknown is missing, unless the state stands whatever it is: before the signature, void, or already ended.
    """
    at, signed_on = facts["at"], facts.get("policy.signed_on")
    if signed_on is None:
        return Timed(None, missing=("policy.signed_on",))
    events, unknown, voidable = _told(facts, start_of_day(signed_on))
    life = policy_life(LIFE, events)
    period = period_at(life.value, at)
    stands = period.state in (State.NOT_CONCLUDED, State.VOID) or (period.state is State.ENDED and not voidable)
    steps = tuple(replace(step, value=_written(step.value)) for step in life.steps)
    if unknown and not stands:
        return Timed(None, steps, tuple(unknown))
    return Timed(period.state.value, (*steps, Step(period.rules, period.says, period.state.value)))


def _written(value: Any) -> Any:
    """A day or an instant of a step in ISO form; no day is as large a number as an instant of a policy."""
    if not isinstance(value, int):
        return value
    return format_instant(value) if value > LAST_DAY else date.fromordinal(value).isoformat()


def _told(facts: dict[str, Any], signed_at: int) -> tuple[list[PolicyEvent], list[str], bool]:
    """The known events, the names of the unknown facts, and whether the contract may still prove void."""
    values = _RUN(facts)
    events, open_names = [PolicyEvent(SIGNED, signed_at)], []
    for name in (*EVENTS, *NULLITIES):
        value = values[_PROGRAM.slot[_PROGRAM.outputs[name].number]]
        if value is None:
            open_names.append(name)
        elif value:
            events.append(PolicyEvent(name, signed_at if name in NULLITIES else start_of_day(value)))
    premiums, unknown = premium_story(facts)
    if not unknown:
        events += [
            PolicyEvent(_KIND_OF[one.kind], start_of_day(one.on), one.amount_cents, one.id)
            for one in premiums
            if one.on != NEVER
        ]
    asked = ask.relevant(_PROGRAM, open_names, facts, values) if open_names else []
    return events, [*asked, *unknown], any(name in NULLITIES for name in open_names)


STATE = Clock(
    (
        "MOTO-3.1-1", "MOTO-3.1-2", "MOTO-3.1-4", "MOTO-2.3-2", "MOTO-2.3-4", "MOTO-3.4.1-1", "MOTO-3.4.1-2",
        "MOTO-3.4.1-3", "MOTO-3.4.1-4", "MOTO-3.4.2-2", "MOTO-3.4.3-3", "MOTO-3.4.3-4", "MOTO-3.4.3-6", "MOTO-3.5.3-1",
        "MOTO-9.2-2", "MOTO-9.2-3", "MOTO-9.2-4", "MOTO-10-1",
    ),
    "L'état du contrat à chaque instant : non conclu, en vigueur, suspendu, terminé ou nul.",
    key="policy",
    run=state_over_time,
    reads=(
        "policy.signed_on", *sorted(_PROGRAM.facts), "notice.sent_on", "notice.registered", "premium.due_on",
        "premium.arrears_paid_on", "premium.instalments", "premium.payments",
    ),
)  # fmt: skip
