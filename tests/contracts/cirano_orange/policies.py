"""A contract made of the chapters on its own life, and the questions that their tests put to it."""

from __future__ import annotations

from datetime import date
from typing import Any

from clausier.contracts.cirano_orange import (
    eligibility,
    ending,
    ending_by_insurer,
    ending_on_grounds,
    formation,
    how_to_end,
    life,
    misstatement,
    premium,
    refund,
    renunciation,
    transfer,
)
from clausier.facts import premium as premium_facts
from clausier.rules import answers
from clausier.rules.beside import Beside
from clausier.rules.contract import Contract
from clausier.rules.decide import prepare
from clausier.rules.decision import door
from clausier.rules.program import program
from clausier.rules.uses import kept
from tests.contracts.world import close

LIVES = Contract(
    "test",
    "1",
    "Essai",
    "essai",
    chapters=(
        eligibility,
        misstatement,
        formation,
        life,
        premium,
        how_to_end,
        refund,
        transfer,
        ending,
        ending_on_grounds,
        ending_by_insurer,
        renunciation,
    ),  # fmt: skip
    tables=(premium_facts.instalments.table, premium_facts.payments.table),
    derive=life.derive,
)

#: A policy of three years to which nothing happened; the breakdown is mechanical.
QUIET = {
    "policy.signed_on": "2025-06-02",
    "policy.starts_on": "2025-06-02",
    "policy.duration_months": 36,
    "policy.suspended": None,
    "event.on": "2026-03-10",
    "failure.nature": "mechanical",
}
#: A monthly premium whose debit of 5 January stayed unpaid; notice sent on 16 January.
UNPAID = {
    "notice.sent_on": "2026-01-16",
    "notice.registered": True,
    "premium.due_on": "2026-01-05",
    "premium.arrears_paid_on": "none",
    "notice.termination_declared_on": "none",
    "premium.instalments": None,
    "premium.payments": None,
}
#: A paid month of 30 days, at 0.50 a day.
APRIL = {
    "premium.paid": "15.00",
    "premium.period_starts_on": "2026-04-01",
    "premium.period_ends_on": "2026-04-30",
}


def world(facts: dict[str, Any], unknown: tuple[str, ...] = ()) -> dict[str, Any]:
    """The closed case on the quiet policy; what is None or named in `unknown` stays unknown."""
    told = {**QUIET, **facts}
    return close(LIVES, told, (*unknown, *(name for name, value in told.items() if value is None)))


def value(term: Any, facts: dict[str, Any], readings: dict[str, str] | None = None, **options: Any) -> Any:
    """A term of the contract on a closed case, in door form; None is unknown."""
    compiled = program({"x": term}, readings, options.pop("final", False))
    found = kept.compile(compiled)(prepare(LIVES, world(facts, **options)))
    return door(term.node.type, found[compiled.slot[compiled.outputs["x"].number]])


def right(key: str, facts: dict[str, Any], on: str, readings: dict[str, str] | None = None) -> dict[str, Any]:
    """One right of a closed case, on a day."""
    found = answers.rights(LIVES, world(facts), date.fromisoformat(on), readings)["rights"]
    return next(one for one in found if one["key"] == key)


def beside(facts: dict[str, Any], readings: dict[str, str] | None = None) -> Beside:
    """What goes with the decision of a closed case."""
    return Beside(LIVES, prepare(LIVES, world(facts)), readings or {}, False)


def deadline(key: str, facts: dict[str, Any], readings: dict[str, str] | None = None) -> dict[str, Any] | None:
    """One deadline of a closed case that starts, or None."""
    found = answers.deadlines(LIVES, world(facts), readings)["deadlines"]
    return next((one for one in found if one["key"] == key), None)


def state(facts: dict[str, Any], at: str, unknown: tuple[str, ...] = ()) -> dict[str, Any]:
    """The answer of the clock of the policy at an instant."""
    return answers.status(LIVES, world(facts, unknown), at)["clocks"][0]
