"""The worked acts of BPCE AUTO and their edges in one list, each with its facts and its test, for mutation testing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.contracts import test_motor_acts
from tests.contracts.bpce_auto import test_edges
from tests.contracts.bpce_auto.claims import BPCE as CONTRACT
from tests.contracts.world import acts, close

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
    for kind in ACTS:
        for case in acts("bpce_auto").get(kind, []):
            asked = {"id": case["id"], "act": kind, "told": case, "always": kind in ("states", "routes")}
            yield asked, test_motor_acts.facts("bpce_auto", case)
    for kind in EDGES:
        for case in test_edges.EDGES[kind]:
            told = {**case, "facts": {**test_edges.EDGES["stories"][case["story"]], **case.get("facts", {})}}
            asked = {"id": case["id"], "edge": kind, "told": told, "readings": case.get("readings", {})}
            yield asked, close(CONTRACT, told["facts"])


CASES = list(_cases())
#: What is asked of the contract, and the module whose `check` tests one case.
ASKED = (CONTRACT, ("beside", "rights", "eligible"), "tests.contracts.bpce_auto.worked_acts")


def check(case: dict[str, Any], facts: dict[str, Any]) -> None:
    """Run the test of one case; it closes its facts itself."""
    if "act" in case:
        ACTS[case["act"]]("bpce_auto", case["told"])
    else:
        EDGES[case["edge"]](case["told"])
