"""Articles 12 and 15, asked through the contract's own answers."""

from datetime import date

import pytest

from clausier.contracts.icare_moto import complaints
from clausier.rules import answers
from clausier.rules.contract import Contract
from clausier.rules.program import program
from clausier.rules.types import NEVER
from clausier.rules.uses import kept

CONTRACT = Contract("test", "1", "Essai", "essai", chapters=(complaints,))
#: A complaint of the spring, never answered.
SILENCE = {
    "complaint.sent_on": "2026-01-10",
    "complaint.received_on": "2026-01-12",
    "complaint.answered_on": "none",
    "complaint.court_action_brought": False,
    "complaint.mediator_seized_on": "none",
}
#: The same one, answered; the member does not accept the answer.
DISAGREEMENT = {
    **SILENCE,
    "complaint.answered_on": "2026-02-02",
    "complaint.internal_steps_exhausted": True,
    "policyholder.satisfied": False,
}


def deadline(key, facts, **readings):
    found = answers.deadlines(CONTRACT, facts, readings)["deadlines"]
    return next((one for one in found if one["key"] == key), None)


def mediation(on, facts, readings=None):
    found = answers.rights(CONTRACT, facts, date.fromisoformat(on), readings)["rights"]
    return next(one for one in found if one["key"] == "mediation")


def route(topic):
    found = answers.routes(CONTRACT, {"request.topic": topic})["routes"]
    return [(one["key"], one["contact"]) for one in found]


def remedies(facts):
    return [rule for one in answers.routes(CONTRACT, facts)["remedies"] for rule in one["rules"]]


@pytest.mark.parametrize(
    ("received", "acknowledge", "answer"),
    [
        # 1 and 8 May are holidays, Saturdays count, Sundays do not.
        ("2026-04-29", "2026-05-13", "2026-06-29"),
        ("2026-03-02", "2026-03-13", "2026-05-02"),
        # Received on a Sunday: Monday is the first day.
        ("2026-03-01", "2026-03-12", "2026-05-01"),
        # Two months after the last of December end with February.
        ("2025-12-31", "2026-01-13", "2026-02-28"),
        ("2023-12-31", "2024-01-12", "2024-02-29"),
    ],
)
def test_a_complaint_is_acknowledged_in_ten_business_days_and_answered_in_two_months(received, acknowledge, answer):
    facts = {"complaint.received_on": received}
    assert deadline("acknowledge_complaint", facts)["last_day"] == acknowledge
    assert deadline("answer_complaint", facts)["last_day"] == answer


@pytest.mark.parametrize(
    ("acknowledged", "answered", "state"),
    [
        ("2026-05-13", "none", "met"),
        ("2026-05-14", "none", "late"),
        ("none", "2026-05-13", "met"),
        ("none", "2026-05-14", "late"),
        ("none", "none", "open"),
        ("2026-05-20", "2026-05-04", "met"),
    ],
)
def test_an_answer_within_ten_business_days_does_without_acknowledgement(acknowledged, answered, state):
    facts = {
        "complaint.received_on": "2026-04-29",
        "complaint.acknowledged_on": acknowledged,
        "complaint.answered_on": answered,
    }
    assert deadline("acknowledge_complaint", facts)["state"] == state


@pytest.mark.parametrize(("answered", "state"), [("2026-06-29", "met"), ("2026-06-30", "late")])
def test_the_answer_is_in_time_until_the_last_day_of_the_two_months(answered, state):
    facts = {"complaint.received_on": "2026-04-29", "complaint.answered_on": answered}
    assert deadline("answer_complaint", facts)["state"] == state


def test_no_complaint_no_deadline():
    facts = {"complaint.received_on": "none"}
    assert deadline("acknowledge_complaint", facts) is None
    assert deadline("answer_complaint", facts) is None


def test_a_complaint_by_phone_runs_unless_only_a_letter_is_read():
    facts = {"complaint.received_on": "2026-04-29", "complaint.channel": "phone"}
    assert deadline("answer_complaint", facts)["last_day"] == "2026-06-29"
    assert deadline("answer_complaint", facts, **{"MOTO-12-1": "letter_only"}) is None


@pytest.mark.parametrize(
    ("on", "state"),
    [
        ("2026-03-12", "not_yet"),  # the last of the two months
        ("2026-03-13", "allowed"),
        ("2027-01-10", "allowed"),  # the last of the year since the written complaint
        ("2027-01-11", "too_late"),
    ],
)
def test_silence_opens_the_mediator_after_two_months_for_the_rest_of_the_year(on, state):
    assert mediation(on, SILENCE)["state"] == state


@pytest.mark.parametrize(
    ("changed", "state"),
    [
        ({}, "allowed"),
        ({"policyholder.satisfied": True}, "not_allowed"),
        ({"complaint.internal_steps_exhausted": False}, "not_allowed"),
        ({"complaint.court_action_brought": True}, "not_allowed"),
        ({"complaint.sent_on": "none"}, "not_allowed"),
        ({"complaint.answered_on": "2026-02-11"}, "not_yet"),
        ({"policyholder.satisfied": None}, "undetermined"),
    ],
)
def test_a_refused_answer_opens_the_mediator_once_internal_steps_are_exhausted(changed, state):
    facts = {name: value for name, value in {**DISAGREEMENT, **changed}.items() if value is not None}
    assert mediation("2026-02-10", facts)["state"] == state


def test_without_the_law_there_is_no_last_day_for_the_mediator():
    assert mediation("2026-02-10", DISAGREEMENT)["closes"] == "2027-01-10"
    assert mediation("2030-01-01", DISAGREEMENT)["state"] == "too_late"
    assert mediation("2030-01-01", DISAGREEMENT, {"MOTO-12-4": "none"})["state"] == "allowed"


@pytest.mark.parametrize(
    ("answered_on", "reading", "disagrees"),
    [(NEVER, "mediator_open", True), (NEVER, "answer_needed", False), (739_000, "answer_needed", True)],
)
def test_silence_is_a_disagreement_unless_an_answer_is_needed(answered_on, reading, disagrees):
    compiled = program({"it": complaints.DISAGREES}, {"MOTO-12-3": reading})
    facts = {"complaint.answered_on": answered_on, "policyholder.satisfied": False}
    assert kept.compile(compiled)(facts)[compiled.slot[compiled.outputs["it"].number]] is disagrees


def test_another_reading_makes_the_mediator_wait_for_an_answer():
    assert mediation("2026-06-01", SILENCE, {"MOTO-12-3": "answer_needed"})["state"] == "not_allowed"
    assert mediation("2026-06-01", DISAGREEMENT, {"MOTO-12-3": "answer_needed"})["state"] == "allowed"
    for changed in ({"policyholder.satisfied": True}, {"complaint.internal_steps_exhausted": False}):
        found = mediation("2026-06-01", {**DISAGREEMENT, **changed}, {"MOTO-12-3": "answer_needed"})
        assert found["state"] == "not_allowed", changed


@pytest.mark.parametrize(
    ("topic", "key", "where"),
    [
        ("complaint", "complaint", "CS 25803, 72058 Le Mans Cedex 2"),
        ("mediation", "mediation", "TSA 50110, 75441 Paris Cedex 09"),
        ("supervision", "supervisor", "CS 92459, 75436 Paris Cedex 09"),
    ],
)
def test_each_step_has_its_address(topic, key, where):
    [(found, contact)] = route(topic)
    assert found == key and where in contact


def test_other_topics_are_not_answered_here():
    assert route("assistance") == []


@pytest.mark.parametrize(
    ("dispute", "sued", "found"),
    [
        (True, False, ["MOTO-12-5", "MOTO-12-6"]),
        (True, True, ["MOTO-12-6"]),
        (False, False, []),
    ],
)
def test_the_courts_stay_open_beside_the_mediator(dispute, sued, found):
    facts = {**SILENCE, "complaint.dispute_exists": dispute, "complaint.court_action_brought": sued}
    assert remedies({**facts, "complaint.mediator_seized_on": "2026-04-01"}) == found
