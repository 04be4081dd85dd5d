"""The worked acts of the motor contracts come out: rights, clocks, papers, retention, contacts, states, who is insured.

Every `acts*.yaml` of their folders holds cases: kind → list of {id, facts, …, expect}; `~` is expected of what is not
there. What is not listed did not happen, unless the case says `open: true`: then what is not listed is unknown. `tells`
names another part of a deadline or of a contact than its last day or its name.
"""

from __future__ import annotations

from datetime import date

import pytest

from clausier.contracts import contract
from clausier.rules.answers import deadlines, eligible, rights, routes, status
from clausier.rules.beside import Beside
from clausier.rules.decide import prepare
from tests.contracts.world import acts, close

MOTOR = ("bpce_auto", "suravenir_auto")


def cases(kind):
    """The worked acts of one kind in every motor contract, named by their id."""
    found = [(key, case) for key in MOTOR for case in acts(key).get(kind, [])]
    return pytest.mark.parametrize(("key", "case"), found, ids=[case["id"] for _, case in found])


def facts(key, case):
    return case["facts"] if case.get("open") else close(contract(key), case["facts"])


def beside(key, case):
    of = contract(key)
    return Beside(of, prepare(of, facts(key, case)), {}, final=False)


@cases("rights")
def test_worked_right(key, case):
    found = rights(contract(key), facts(key, case), date.fromisoformat(case["on"]))["rights"]
    one = next(right for right in found if right["key"] == case["key"])

    assert {name: one[name] for name in case["expect"]} == case["expect"]


@cases("deadlines")
def test_worked_deadline(key, case):
    part = case.get("tells", "last_day")
    found = {one["key"]: one[part] for one in deadlines(contract(key), facts(key, case))["deadlines"]}

    assert {name: found.get(name) for name in case["expect"]} == case["expect"]


@cases("documents")
def test_worked_document(key, case):
    found = {one["key"]: one["items"] for one in beside(key, case).documents()}

    assert {name: found.get(name) for name in case["expect"]} == case["expect"]


@cases("retentions")
def test_worked_retention(key, case):
    found = {one["key"]: one["until"] for one in beside(key, case).retentions()}

    assert {name: found.get(name) for name in case["expect"]} == case["expect"]


@cases("routes")
def test_worked_contact(key, case):
    part = case.get("tells", "contact")
    found = {one["topic"]: one[part] for one in routes(contract(key), facts(key, case))["routes"]}

    assert {topic: found.get(topic) for topic in case["expect"]} == case["expect"]


@cases("states")
def test_worked_state(key, case):
    clocks = status(contract(key), facts(key, case), case["at"])["clocks"]

    assert next(clock["state"] for clock in clocks if clock["key"] == case.get("key", "policy")) == case["state"]


@cases("eligibility")
def test_worked_eligibility(key, case):
    found = eligible(contract(key), facts(key, case))

    assert found["eligible"] is case["expect"]["eligible"]
    assert [ground["rules"][0] for ground in found["grounds"]] == case["expect"]["grounds"]
    if "throughout" in case["expect"]:
        assert [ground["throughout"] for ground in found["grounds"]] == case["expect"]["throughout"]
