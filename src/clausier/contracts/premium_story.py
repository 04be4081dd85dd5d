"""What the facts of a case tell of premiums: what fell due, the formal notice, the payments, the end declared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from clausier.law.unpaid_premium import Asked, PremiumEvent, PremiumEventKind, UnpaidPremiumRules
from clausier.rules.types import NEVER

REGISTERED, DECLARED, COSTS = "notice.registered", "notice.termination_declared_on", "premium.recovery_costs"


@dataclass(frozen=True)
class Stated:
    """A day that the case states, or from which it follows (None if unknown), and the facts missing to know it."""

    day: int | None
    missing: tuple[str, ...]


def paid_as_stated(facts: dict[str, Any]) -> Stated:
    """The day of payment that the case itself states."""
    return Stated(facts.get("premium.arrears_paid_on"), ("premium.arrears_paid_on",))


def premium_story(
    facts: dict[str, Any], rules: UnpaidPremiumRules, paid_on: Stated
) -> tuple[list[PremiumEvent], list[str]]:
    """The due premiums, the formal notice and the payments of a case, and the names of the facts that are unknown.

    Nothing is read of premiums without a notice. With rows of instalments the rows count; without any, the day of the
    unpaid premium and `paid_on`. Beside rows the notice claims what it states, or else what was unpaid when it was
    sent. Costs, and the insurer's decision to end, are read only where the rules ask for them.
    """
    sent_on = facts.get("notice.sent_on")
    if sent_on is None:
        return [], ["notice.sent_on"]
    if sent_on == NEVER or facts.get(REGISTERED) is False:
        return [], []
    told, unknown = _ledger(facts, rules.asked is Asked.CLAIMED_AND_SINCE, paid_on)
    if not facts.get(REGISTERED):
        unknown.insert(0, REGISTERED)
    claimed = None if rules.asked is Asked.ARREARS_AT_THE_INCIDENT else _claimed(facts, told, sent_on)
    if not rules.ends_by_itself:
        declared_on = facts.get(DECLARED)
        if declared_on is None:
            unknown.append(DECLARED)
        elif declared_on != NEVER:
            told.append(PremiumEvent(PremiumEventKind.ENDED_BY_INSURER, declared_on))
    return [PremiumEvent(PremiumEventKind.NOTICE, sent_on, claimed), *told], unknown


def _ledger(facts: dict[str, Any], with_costs: bool, paid_on: Stated) -> tuple[list[PremiumEvent], list[str]]:
    """The due premiums and the payments, and the names of what is unknown of them."""
    told: list[PremiumEvent] = []
    unknown: list[str] = []
    if not _has_rows(facts):
        due_on = Stated(facts.get("premium.due_on"), ("premium.due_on",))
        for one, kind in ((due_on, PremiumEventKind.DUE), (paid_on, PremiumEventKind.PAYMENT)):
            if one.day is None:
                unknown += one.missing
            else:
                told.append(PremiumEvent(kind, one.day, 1))
        return told, unknown
    for event, missing in _rows(facts, with_costs):
        told += [event] if event is not None else []
        unknown += missing
    if with_costs and facts.get(COSTS) is None:
        unknown.append(COSTS)
    elif with_costs:
        told.append(PremiumEvent(PremiumEventKind.COSTS, facts["notice.sent_on"], facts[COSTS]))
    return told, list(dict.fromkeys(unknown))


def _has_rows(facts: dict[str, Any]) -> bool:
    """Whether the rows of instalments tell the story: not when there are none beside a stated due day."""
    rows = facts.get("premium.instalments")
    return rows is not None and (bool(rows) or facts.get("premium.due_on") in (None, NEVER))


def _rows(facts: dict[str, Any], with_costs: bool) -> Iterator[tuple[PremiumEvent | None, list[str]]]:
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
            if row.get("purpose") == "recovery_costs" and not with_costs:
                continue
            event = None if lacking else PremiumEvent(kind, row[day], row["amount"], str(place))
            yield event, lacking


def _claimed(facts: dict[str, Any], told: list[PremiumEvent], sent_on: int) -> int:
    """The cents that a notice sent on that day claims; a sum of zero states nothing."""
    stated = facts.get("notice.claimed_amount") if _has_rows(facts) else None
    return stated or _unpaid_before(told, sent_on)


def _unpaid_before(told: list[PremiumEvent], sent_on: int) -> int:
    """The cents that were due by the day of a notice, and not paid before it."""
    due = sum(one.amount_cents for one in told if one.kind is PremiumEventKind.DUE and one.on <= sent_on)
    paid = sum(one.amount_cents for one in told if one.kind is PremiumEventKind.PAYMENT and one.on < sent_on)
    return max(due - paid, 0)
