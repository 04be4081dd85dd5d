"""A contract made of the chapters on how the contract ends, and the questions that their tests put to it."""

from __future__ import annotations

from datetime import date
from typing import Any

from clausier.contracts.cirano_orange import (
    ending,
    ending_by_insurer,
    ending_effects,
    ending_on_grounds,
    how_to_end,
    misstatement,
    refund,
    renunciation,
    transfer,
)
from clausier.rules import answers
from clausier.rules.beside import Beside
from clausier.rules.contract import Contract
from clausier.rules.decide import prepare
from clausier.rules.decision import door
from clausier.rules.program import program
from clausier.rules.uses import kept
from tests.contracts.world import close

ENDINGS = Contract(
    "test",
    "1",
    "Essai",
    "essai",
    chapters=(
        how_to_end, refund, transfer, ending, ending_on_grounds, ending_by_insurer, ending_effects, renunciation,
        misstatement,
    ),  # fmt: skip
)

#: Thirty-six months paid in cash, 24 euros a month, by a natural person; nothing has happened.
CASH = {
    "policy.starts_on": "2024-05-01",
    "policy.signed_on": "2024-05-01",
    "policy.duration_months": 36,
    "policyholder.natural_person": True,
    "premium.frequency": "single",
    "premium.amount": "864.00",
    "premium.paid": "864.00",
    "premium.paid_total": "864.00",
    "premium.period_starts_on": "2024-05-01",
    "premium.period_ends_on": "2027-04-30",
}
#: The member's e-mail of the worked case, received a month before it takes effect.
LEAVES = {
    **CASH,
    "termination.by": "policyholder",
    "termination.ground": "after_first_year",
    "termination.channel": "email",
    "termination.sent_on": "2026-02-12",
    "termination.received_on": "2026-02-12",
}
#: A letter of the insurer posted on 12 February and received three days later.
LETTER = {
    **CASH,
    "termination.by": "insurer",
    "termination.channel": "registered_letter",
    "termination.reason_given": True,
    "termination.sent_on": "2026-02-12",
    "termination.received_on": "2026-02-15",
}


def value(term: Any, facts: dict[str, Any], readings: dict[str, str] | None = None, final: bool = False) -> Any:
    """A term on a closed case in door form, in door form; None is unknown."""
    compiled = program({"x": term}, readings, final)
    encoded = prepare(ENDINGS, close(ENDINGS, facts))
    return door(term.node.type, kept.compile(compiled)(encoded)[compiled.slot[compiled.outputs["x"].number]])


def right(key: str, facts: dict[str, Any], on: str, readings: dict[str, str] | None = None) -> dict[str, Any]:
    """One right of a closed case, on a day."""
    found = answers.rights(ENDINGS, close(ENDINGS, facts), date.fromisoformat(on), readings)["rights"]
    return next(one for one in found if one["key"] == key)


def beside(facts: dict[str, Any], readings: dict[str, str] | None = None) -> Beside:
    """What goes with the decision of a closed case."""
    return Beside(ENDINGS, prepare(ENDINGS, close(ENDINGS, facts)), readings or {}, False)


def paper(key: str, facts: dict[str, Any]) -> dict[str, Any] | None:
    """A paper that is called for in a closed case, or None."""
    return next((one for one in beside(facts).documents() if one["key"] == key), None)
