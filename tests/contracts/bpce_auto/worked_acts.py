"""The worked acts of BPCE AUTO and their edges in one list, each with its facts and its test, for mutation testing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from tests.contracts import test_motor_acts
from tests.contracts.bpce_auto import test_edges
from tests.contracts.bpce_auto.claims import BPCE as CONTRACT
from tests.contracts.world import acts, close

PURPOSES = ("beside", "rights", "eligible")
ACTS = {
    "rights": test_motor_acts.test_worked_right,
    "deadlines": test_motor_acts.test_worked_deadline,
    "documents": test_motor_acts.test_worked_document,
    "retentions": test_motor_acts.test_worked_retention,
    "routes": test_motor_acts.test_worked_contact,
    "states": test_motor_acts.test_worked_state,
    "eligibility": test_motor_acts.test_worked_eligibility,
}
EDGES = {
    "rights": test_edges.test_a_right_at_its_edge,
    "deadlines": test_edges.test_a_deadline_runs_and_is_met,
    "papers": test_edges.test_a_paper_is_asked_for,
    "items": test_edges.test_what_a_paper_must_hold,
    "duties": test_edges.test_a_duty_is_broken,
    "recoveries": test_edges.test_what_is_claimed_back,
}


def _cases() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """What is asked on a clock or a contact is not among the values of a program: `always` tests it."""
    for kind, test in ACTS.items():
        for case in acts("bpce_auto").get(kind, []):
            asked = _asked(test, "bpce_auto", case)
            yield {**asked, "always": kind in ("states", "routes")}, test_motor_acts.facts("bpce_auto", case)
    for kind, test in EDGES.items():
        for case in test_edges.EDGES[kind]:
            told = {**case, "facts": {**test_edges.EDGES["stories"][case["story"]], **case.get("facts", {})}}
            yield {**_asked(test, told), "always": bool(case.get("readings"))}, close(CONTRACT, told["facts"])


def _asked(test: Callable[..., None], *given: Any) -> dict[str, Any]:
    return {"id": given[-1]["id"], "test": test, "given": given}


CASES = list(_cases())


def test_worked_claim(case: dict[str, Any], facts: dict[str, Any]) -> None:
    """Run the test of one case."""
    case["test"](*case["given"])
