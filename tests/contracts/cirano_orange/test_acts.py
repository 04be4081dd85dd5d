"""The worked acts come out: rights with their dates and refunds, clocks, papers and states."""

from __future__ import annotations

from datetime import date

import pytest

from clausier.contracts.cirano_orange import CONTRACT as ORANGE
from clausier.rules.answers import deadlines, rights, status
from clausier.rules.beside import Beside
from clausier.rules.decide import prepare
from tests.contracts.world import close, load

ACTS = load("cirano_orange", "acts.yaml")


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
