"""The public face answers with plain data, and refuses what it cannot use."""

from __future__ import annotations

import json
from datetime import date

import pytest

import clausier
from clausier import library
from clausier.rules.errors import CaseError
from tests.contracts.worked import GUARANTEES, claims
from tests.contracts.world import claim_facts, close, load

FILE = load("icare_moto", "claims.yaml")
MOTO = clausier.contract("icare_moto")
FACTS = close(MOTO.contract, claim_facts(FILE, FILE["cases"][1]))


def test_a_decision_is_plain_data():
    decision = MOTO.decide(FACTS)

    assert json.loads(json.dumps(decision)) == decision
    assert (decision["outcome"], decision["payable"]) == ("reduced", "935.88")


def test_a_complete_case_asks_nothing():
    assert MOTO.ask(FACTS) == []


def test_another_reading_can_be_taken():
    edge = {**FACTS, "vehicle.mileage_km": 65001, "vehicle.mileage_at_acceptance_km": 65001}

    assert MOTO.decide(edge)["payable"] == "773.41"
    assert MOTO.decide(edge, readings={"MOTO-4.4-1": "fifty_percent"})["payable"] == "692.18"


@pytest.mark.parametrize(
    "answer",
    [
        lambda: MOTO.eligible(FACTS),
        lambda: MOTO.rights(FACTS, date(2026, 3, 10)),
        lambda: MOTO.deadlines(FACTS),
        lambda: MOTO.status(FACTS, "2026-03-10T12:00:00+01:00"),
        lambda: MOTO.route(FACTS),
        MOTO.coverage,
    ],
)
def test_every_answer_names_its_edition(answer):
    assert answer()["edition"] == "2220453"


def test_an_unknown_contract_is_refused_with_the_nearest_name():
    with pytest.raises(CaseError, match="icare_moto"):
        clausier.contract("icare_mot")


@pytest.mark.parametrize("at", ["0055-02-24T01:38:25+03:43", "1949-12-31T23:59:59+01:00", "2101-01-01T01:00:00+01:00"])
def test_a_state_is_not_told_outside_the_years_of_a_case(at):
    with pytest.raises(CaseError, match="hors de la période"):
        MOTO.status(FACTS, at)


@pytest.mark.parametrize("key", GUARANTEES)
def test_every_contract_answers_with_plain_data_that_names_its_edition(key):
    asked, facts = clausier.contract(key), next(iter(claims(key).values()))
    answers = (
        asked.decide(facts),
        asked.eligible(facts),
        asked.rights(facts, date(2026, 3, 10)),
        asked.deadlines(facts),
        asked.status(facts, "2026-03-10T12:00:00+01:00"),
        asked.route(facts),
        asked.documents(facts),
        asked.retention(facts),
        asked.coverage(),
    )

    assert json.loads(json.dumps(answers)) == list(answers)
    assert {one["edition"] for one in answers} == {asked.contract.edition}
    assert asked.ask(facts) == []


def test_the_bonus_malus_of_a_motor_contract_is_plain_data():
    facts = {
        "bonus_malus.origin": "due_date", "bonus_malus.coefficient": "0.80", "bonus_malus.applied_on": "2025-07-01",
        "bonus_malus.claims": [], "bonus_malus.interruptions": [], "policy.use": "private",
    }  # fmt: skip
    answer = clausier.contract("bpce_auto").coefficient(facts, date(2026, 7, 1))

    assert json.loads(json.dumps(answer)) == answer
    assert answer["coefficient"] == "0.76"


def test_the_articles_behind_the_answers_are_plain_data():
    answer = library.sources("L. 113-3")

    assert json.loads(json.dumps(answer)) == answer
    assert [one["cite"] for one in answer["articles"]] == ["C. assur., art. L. 113-3"]
