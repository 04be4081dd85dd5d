"""A line that is answered before everything is told keeps its answer: what comes to be known later never changes it."""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from clausier.rules.case import decode, encode
from clausier.rules.facts import Fact
from clausier.web.pages.estimate_answer import answer, lines_alone
from clausier.web.pages.estimate_form import columns_read
from clausier.web.state import Case
from tests.web.estimate_pages import ROW, covered_case

LINES = [
    {"id": "1", **ROW},
    {"id": "2", **ROW, "part": "water_pump", "labour_price": None, "labour_hours": "2.8", "scale_hours": "2.5"},
    {"id": "3", **ROW, "part": "clutch_actuator", "parts_price": "2180.00"},
    {"id": "4", **ROW, "part": "shock_absorber"},
    {"id": "5", **ROW, "kind": "towing", "part": None},
    {"id": "6", **ROW, "kind": "diagnosis", "part": None, "parts_price": "48.00", "linked_to_covered_damage": True},
]
#: A cell that stands in for what others would give: left blank, it is worked out, and not unknown.
WORKED_OUT = {"labour_price", "labour_excess"}
#: Cells of which any other answer can be tried.
CHANGED = ("kind", "part", "purpose", "linked_to_covered_damage", "damaged_by_uncovered_part", "offered_part_refused")


@cache
def whole() -> Case:
    """A covered claim of which everything is told."""
    case = covered_case([{key: told for key, told in line.items() if told is not None} for line in LINES])
    return case.with_facts(decode(case.contract.vocabulary, encode(case.contract.vocabulary, case.facts)))


@st.composite
def claims(draw: st.DrawFn) -> tuple[dict[str, Any], dict[str, Any]]:
    """The claim with other answers on its lines, and the same without some of its facts and cells."""
    case = whole()
    columns = columns_read(case.contract)
    full, partial = [], []
    for row in case.facts["repair.lines"]:
        changed = draw(st.sets(st.sampled_from(sorted(set(row) & set(CHANGED))), max_size=2))
        row = row | {key: draw(st.sampled_from(_values(columns[key]))) for key in sorted(changed)}
        blank = draw(st.sets(st.sampled_from(sorted(set(row) - {"id"} - WORKED_OUT)), max_size=3))
        full.append(row)
        partial.append({key: value for key, value in row.items() if key not in blank})
    left_out = draw(st.sets(st.sampled_from(sorted(set(case.facts) - {"repair.lines"})), max_size=40))
    known = {name: value for name, value in case.facts.items() if name not in left_out}
    return {**case.facts, "repair.lines": full}, {**known, "repair.lines": partial}


def _values(fact: Fact) -> list[Any]:
    return [key for key, _ in fact.options] or [True, False]


def cents(amount: str) -> int:
    return int(amount.replace(".", ""))


def test_of_a_claim_told_whole_the_clauses_alone_say_what_the_decision_says():
    case = whole()
    found = answer(case.contract, case.facts, {})
    assert {line.outcome for line in found.lines.values()} == {"granted", "reduced", "refused"}
    assert lines_alone(case.contract, case.facts, {}) == found.lines


@settings(max_examples=150)
@given(claims())
def test_what_a_line_is_told_at_once_holds_whatever_is_told_later(drawn: tuple[dict[str, Any], dict[str, Any]]):
    contract = whole().contract
    full, partial = drawn
    in_the_end = lines_alone(contract, full, {})
    for name, line in lines_alone(contract, partial, {}).items():
        if line.outcome == "undetermined":
            assert line.waiting and line.granted is None
            continue
        end = in_the_end[name]
        assert line.outcome == end.outcome
        # A line by itself is rounded by itself: in a decision, lines are rounded so that they add up.
        assert abs(cents(line.granted) - cents(end.granted)) <= 1
