"""A contract made of the chapters on its own life, and the questions that their tests put to it."""

from __future__ import annotations

from datetime import date
from typing import Any

from clausier.contracts.icare_moto import (
    ending,
    ending_by_insurer,
    formation,
    life,
    misstatement,
    premium,
    renunciation,
)
from clausier.facts import premium as premium_facts
from clausier.rules import answers
from clausier.rules.contract import Contract
from clausier.rules.decide import prepare
from clausier.rules.decision import door
from clausier.rules.program import program
from clausier.rules.uses import kept

LIVES = Contract(
    "test",
    "1",
    "Essai",
    "essai",
    chapters=(misstatement, formation, ending, ending_by_insurer, renunciation, premium, life),
    tables=(premium_facts.instalments.table, premium_facts.payments.table),
    derive=life.derive,
)

#: A policy to which nothing happened.
QUIET = {
    "policy.signed_on": "2025-02-10",
    "event.on": "2026-03-10",
    "misstatement.found": "none",
    "misstatement.ineligible_from_start": False,
    "policy.confirmed_in_force": False,
    "notice.sent_on": "none",
    "policy.proposed_on": "none",
    **dict.fromkeys(
        (
            "vehicle.sold_on", "vehicle.stolen_on", "vehicle.destroyed_on", "history.paid_at_ceiling_on",
            "financing.repaid_early_on", "financing.cancelled_on", "termination.sent_on", "termination.received_on",
            "misstatement.notified_on", "renunciation.received_on",
        ),
        "none",
    ),
}  # fmt: skip
#: A paid month of 30 days, at 0.50 a day.
APRIL = {
    "premium.paid": "15.00",
    "premium.period_starts_on": "2026-04-01",
    "premium.period_ends_on": "2026-04-30",
}
#: 1 January unpaid, notice sent on 12 January: covered to 11 February, saved until 21 February.
UNPAID = {
    "notice.sent_on": "2026-01-12",
    "notice.registered": True,
    "premium.due_on": "2026-01-01",
    "premium.arrears_paid_on": "none",
}


def value(term: Any, facts: dict[str, Any], readings: dict[str, str] | None = None, final: bool = False) -> Any:
    """A term of the contract on a case in door form, in door form; None is unknown."""
    compiled = program({"x": term}, readings, final)
    found = kept.compile(compiled)(prepare(LIVES, facts))[compiled.slot[compiled.outputs["x"].number]]
    return door(term.node.type, found)


def rights(facts: dict[str, Any], on: str, readings: dict[str, str] | None = None) -> dict[str, dict[str, Any]]:
    """Every right by its key, on a day."""
    return {one["key"]: one for one in answers.rights(LIVES, facts, date.fromisoformat(on), readings)["rights"]}


def state(facts: dict[str, Any], at: str) -> dict[str, Any]:
    """The answer of the clock of the policy at an instant."""
    return answers.status(LIVES, facts, at)["clocks"][0]
