"""The worked acts come out: rights with their dates and refunds, clocks, states, and the questions of an open file."""

from __future__ import annotations

from datetime import date

import pytest

from clausier.contracts import contract
from clausier.rules.answers import deadlines, eligible, rights, status
from clausier.rules.decide import decide
from tests.contracts.world import claim_facts, close, load

ACTS, CLAIMS = load("icare_moto", "acts.yaml"), load("icare_moto", "claims.yaml")
MOTO = contract("icare_moto")


def cases(kind):
    """The worked acts of one kind, named by their id."""
    return pytest.mark.parametrize("case", ACTS[kind], ids=[case["id"] for case in ACTS[kind]])


@cases("rights")
def test_worked_right(case):
    found = rights(MOTO, close(MOTO, case["facts"]), date.fromisoformat(case["on"]))["rights"]
    one = next(right for right in found if right["key"] == case["key"])

    assert {name: one[name] for name in case["expect"]} == case["expect"]


@cases("deadlines")
def test_worked_deadline(case):
    found = deadlines(MOTO, close(MOTO, case["facts"]))["deadlines"]

    assert {one["key"]: one["last_day"] for one in found if one["key"] in case["expect"]} == case["expect"]


@cases("states")
def test_worked_state(case):
    clocks = status(MOTO, close(MOTO, case["facts"]), case["at"])["clocks"]

    assert next(clock["state"] for clock in clocks if clock["key"] == "policy") == case["state"]


@cases("questions")
def test_worked_question(case):
    facts = {**claim_facts(CLAIMS, case)}
    for name in case["unknown"]:
        facts.pop(name, None)
    decision = decide(MOTO, close(MOTO, facts, unknown=tuple(case["unknown"]))).as_json()

    assert decision["outcome"] == case["expect"]["outcome"]
    assert decision["range"] == case["expect"]["range"]
    assert {one["fact"] for one in decision["missing"]} == set(case["expect"]["missing"])


@cases("eligibility")
def test_worked_eligibility(case):
    found = eligible(MOTO, close(MOTO, case["facts"]))

    assert found["eligible"] is case["expect"]["eligible"]
    assert [ground["rules"][0] for ground in found["grounds"]] == case["expect"]["grounds"]
    assert found["open"] == []
