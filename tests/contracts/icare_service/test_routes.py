"""Every question of the service is sent to the right place, with its hours, its papers and what comes next."""

from __future__ import annotations

import json
from datetime import date

import pytest

from clausier.contracts import contract
from clausier.rules.answers import coverage, rights, routes
from clausier.rules.case import encode
from clausier.rules.decide import decide
from clausier.rules.errors import CaseError
from clausier.rules.prove import FOUND, PROVED, prove
from tests.contracts import world
from tests.contracts.changes import Answers, places

SERVICE = contract("icare_service")
FILE = world.load("icare_service", "routes.yaml")
CASES = FILE["cases"]


def sent(facts):
    """The routes of a request in its closed world."""
    return routes(SERVICE, world.close(SERVICE, facts))["routes"]


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_worked_request(case):
    [route] = sent(case["facts"])

    assert {name: route[name] for name in case["expect"]} == case["expect"]
    assert set(case["because"]) <= set(route["rules"])


@pytest.mark.parametrize("facts", FILE["nowhere"], ids=json.dumps)
def test_what_belongs_to_another_document_is_sent_nowhere(facts):
    assert sent(facts) == []


@pytest.mark.parametrize("case", FILE["open"], ids=lambda case: json.dumps(case["facts"]))
def test_what_must_be_known_first_is_asked(case):
    found = routes(SERVICE, case["facts"])

    assert set(found["missing"]) - {"vehicle.immobilised", "vehicle.left_at_garage_on"} == set(case["missing"]) - {
        "vehicle.immobilised",
        "vehicle.left_at_garage_on",
    }
    assert set(case["missing"]) <= set(found["missing"])


def test_without_the_moment_of_the_call_nobody_is_said_to_be_open():
    [route] = sent({"request.topic": "claim", "vehicle.kind": "car", "event.country": "FR"})

    assert (route["open"], route["opens_at"]) == (None, None)
    assert route["hours"].replace("\u00a0", " ") == "du lundi au vendredi de 7 h 30 à 19 h et le samedi de 8 h à 13 h"


@pytest.mark.parametrize(("kind", "readings", "state"), [
    ("car", {}, False),
    ("motorcycle", {}, True),
    ("motorcycle", {"FAQ-4-1": "never"}, False),
])  # fmt: skip
def test_a_contract_goes_on_after_its_end_only_where_it_renews(kind, readings, state):
    found = rights(SERVICE, {"vehicle.kind": kind}, date(2026, 6, 9), readings)["rights"]

    assert [one["key"] for one in found if one["state"] == "allowed"] == (["continue_after_the_end"] if state else [])


def test_nothing_is_decided_under_a_document_that_guarantees_nothing():
    with pytest.raises(CaseError, match="aucune garantie.*clausier route"):
        decide(SERVICE, {"request.topic": "claim"})


def test_every_rule_is_carried_once():
    found = coverage(SERVICE)

    assert sorted([*found.executed, *found.judgement, *found.informative]) == sorted(world.rules("icare_service"))
    assert list(found.informative) == ["FAQ-7-2"]


def test_changing_any_executed_rule_changes_an_answer():
    acts = [encode(SERVICE.vocabulary, world.close(SERVICE, case["facts"])) for case in CASES]
    agreed = [{**case, "repair.agreement": "before_work"} for case in acts]
    answers = Answers(SERVICE, [], [*acts, *agreed])

    executed = coverage(SERVICE).executed
    assert [rule for rule in executed if not any(map(answers.change_with, places(SERVICE, rule)))] == []


def test_nothing_of_it_is_dead_or_unproved():
    found = prove(SERVICE).findings

    assert [one for one in found if one.status not in (PROVED, FOUND)] == []
    assert {one.rules[0] for one in found if one.kind == "doubt"} == SERVICE.computed_readings
