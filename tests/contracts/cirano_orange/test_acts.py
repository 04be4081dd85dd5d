"""The worked acts come out: rights, clocks, papers, states, the questions of an open file, who may be insured."""

from __future__ import annotations

from datetime import date

import pytest

from clausier.contracts.cirano_orange import CONTRACT as ORANGE
from clausier.rules.answers import deadlines, eligible, rights, status
from clausier.rules.beside import Beside
from clausier.rules.decide import decide, prepare
from tests.contracts.world import claim_facts, close, load

ACTS, CLAIMS = load("cirano_orange", "acts.yaml"), load("cirano_orange", "claims.yaml")


def cases(kind):
    """The worked acts of one kind, named by their id."""
    return pytest.mark.parametrize("case", ACTS[kind], ids=[case["id"] for case in ACTS[kind]])


@cases("rights")
def test_worked_right(case):
    found = rights(ORANGE, close(ORANGE, case["facts"]), date.fromisoformat(case["on"]))["rights"]
    one = next(right for right in found if right["key"] == case["key"])

    assert {name: one[name] for name in case["expect"]} == case["expect"]


@cases("deadlines")
def test_worked_deadline(case):
    found = deadlines(ORANGE, close(ORANGE, case["facts"]))["deadlines"]

    assert {one["key"]: one["last_day"] for one in found if one["key"] in case["expect"]} == case["expect"]


@cases("documents")
def test_worked_document(case):
    papers = Beside(ORANGE, prepare(ORANGE, close(ORANGE, case["facts"])), {}, False).documents()

    assert next(one for one in papers if one["key"] == case["key"])["items"] == case["expect"]


@cases("states")
def test_worked_state(case):
    clocks = status(ORANGE, close(ORANGE, case["facts"]), case["at"])["clocks"]

    assert next(clock["state"] for clock in clocks if clock["key"] == "policy") == case["state"]


@cases("questions")
def test_worked_question(case):
    facts = close(ORANGE, claim_facts(CLAIMS, case), unknown=tuple(case["unknown"]))
    decision = decide(ORANGE, facts).as_json()
    cited = {rule for part in ("trace", "lines") for one in decision[part] for rule in one["rules"]}

    assert decision["outcome"] == case["expect"]["outcome"]
    assert decision["range"] == case["expect"]["range"]
    assert {one["fact"] for one in decision["missing"]} == set(case["expect"]["missing"])
    assert set(case["expect"]["because"]) <= cited


@cases("eligibility")
def test_worked_eligibility(case):
    found = eligible(ORANGE, close(ORANGE, case["facts"]))

    assert found["eligible"] is case["expect"]["eligible"]
    assert [ground["rules"][0] for ground in found["grounds"]] == case["expect"]["grounds"]
    assert found["open"] == []
