"""Articles 14 and 21: the complaint, its two times, the mediator, the courts and the supervisors."""

from datetime import date

import pytest

from clausier.contracts.cirano_orange import complaints
from clausier.rules import answers
from clausier.rules.beside import Beside
from clausier.rules.case import encode
from clausier.rules.contract import Contract
from clausier.rules.provisions import Route

CONTRACT = Contract("test", "1", "Essai", "essai", chapters=(complaints,))
#: A written complaint, never answered.
SILENCE = {
    "complaint.only_a_request": False,
    "complaint.sent_on": "2026-01-10",
    "complaint.answered_on": "none",
    "complaint.court_action_brought": False,
    "complaint.mediator_seized_on": "none",
}
#: The same one, answered; the member is not satisfied.
DISAGREEMENT = {**SILENCE, "complaint.answered_on": "2026-02-02", "policyholder.satisfied": False}


def deadline(key, facts):
    found = answers.deadlines(CONTRACT, {"complaint.only_a_request": False, **facts})["deadlines"]
    return next((one for one in found if one["key"] == key), None)


def mediation(on, facts, readings=None):
    found = answers.rights(CONTRACT, facts, date.fromisoformat(on), readings)["rights"]
    return next(one for one in found if one["key"] == "mediation")


def route(facts):
    found = answers.routes(CONTRACT, facts)["routes"]
    return found[0] if found else None


def remedies(facts):
    return [rule for one in answers.routes(CONTRACT, facts)["remedies"] for rule in one["rules"]]


def documents(facts):
    found = Beside(CONTRACT, encode(CONTRACT.vocabulary, facts), {}, False).documents()
    return {one["key"]: one["present"] for one in found}


@pytest.mark.parametrize(
    ("sent", "acknowledge", "answer"),
    [
        ("2026-04-29", "2026-05-13", "2026-06-29"),  # 1 and 8 May are holidays, Saturdays count
        ("2026-03-02", "2026-03-13", "2026-05-02"),
        ("2026-03-01", "2026-03-12", "2026-05-01"),  # a Sunday
        ("2025-12-31", "2026-01-13", "2026-02-28"),
        ("2023-12-31", "2024-01-12", "2024-02-29"),
    ],
)
def test_a_complaint_is_acknowledged_ten_business_days_and_answered_two_months_after_its_sending(
    sent, acknowledge, answer
):
    assert deadline("acknowledge_complaint", {"complaint.sent_on": sent})["last_day"] == acknowledge
    assert deadline("answer_complaint", {"complaint.sent_on": sent})["last_day"] == answer


@pytest.mark.parametrize(
    ("acknowledged", "answered", "state"),
    [
        ("2026-05-13", "none", "met"),
        ("2026-05-14", "none", "late"),
        ("none", "2026-05-13", "met"),
        ("none", "2026-05-14", "late"),
        ("2026-05-20", "2026-05-04", "met"),
        ("none", "none", "open"),
    ],
)
def test_an_answer_within_ten_business_days_does_without_acknowledgement(acknowledged, answered, state):
    facts = {
        "complaint.sent_on": "2026-04-29",
        "complaint.acknowledged_on": acknowledged,
        "complaint.answered_on": answered,
    }
    assert deadline("acknowledge_complaint", facts)["state"] == state


@pytest.mark.parametrize(("answered", "state"), [("2026-06-29", "met"), ("2026-06-30", "late"), ("none", "open")])
def test_the_answer_is_in_time_until_the_last_day_of_the_two_months(answered, state):
    facts = {"complaint.sent_on": "2026-04-29", "complaint.answered_on": answered}
    assert deadline("answer_complaint", facts)["state"] == state


@pytest.mark.parametrize("facts", [{"complaint.sent_on": "none"}, {"complaint.only_a_request": True}])
def test_without_a_written_complaint_no_time_runs(facts):
    facts = {"complaint.sent_on": "2026-04-29", **facts}
    assert deadline("acknowledge_complaint", facts) is None and deadline("answer_complaint", facts) is None


@pytest.mark.parametrize(
    ("on", "state"),
    [
        ("2026-03-10", "not_yet"),  # the last of the two months
        ("2026-03-11", "allowed"),
        ("2027-01-10", "allowed"),  # the last of the year since the written complaint
        ("2027-01-11", "too_late"),
    ],
)
def test_silence_opens_the_mediator_after_two_months_for_the_rest_of_the_year(on, state):
    assert mediation(on, SILENCE)["state"] == state


@pytest.mark.parametrize(
    ("on", "state"), [("2026-02-01", "not_yet"), ("2026-02-02", "allowed"), ("2027-01-10", "allowed")]
)
def test_an_answer_that_does_not_satisfy_opens_the_mediator_on_its_day(on, state):
    assert mediation(on, DISAGREEMENT)["state"] == state


@pytest.mark.parametrize(
    "changed",
    [
        {"policyholder.satisfied": True},
        {"complaint.court_action_brought": True},
        {"complaint.only_a_request": True},
        {"complaint.sent_on": "none"},
    ],
)
def test_the_mediator_needs_a_written_complaint_a_disagreement_and_no_court(changed):
    assert mediation("2026-06-01", {**DISAGREEMENT, **changed})["state"] == "not_allowed"


@pytest.mark.parametrize(
    ("on", "state"),
    [("2026-01-09", "not_yet"), ("2026-01-10", "allowed"), ("2026-03-10", "allowed"), ("2026-03-11", "too_late")],
)
def test_read_to_the_letter_the_mediator_closes_two_months_after_the_sending(on, state):
    assert mediation(on, SILENCE, {"ORNG-FIP-49": "within_two_months"})["state"] == state


@pytest.mark.parametrize("channel", ["phone", "in_person"])
def test_an_oral_complaint_that_did_not_satisfy_is_put_in_writing(channel):
    oral = {"complaint.channel": channel, "policyholder.satisfied": False, "complaint.sent_on": "none"}
    assert documents(oral) == {"written_complaint": False}
    assert documents({**oral, "complaint.sent_on": "2026-01-10"}) == {"written_complaint": True}
    assert documents({**oral, "policyholder.satisfied": True}) == {}
    assert documents({**oral, "complaint.channel": "email"}) == {}


@pytest.mark.parametrize(
    ("channel", "accepted"), [("letter", True), ("email", True), ("phone", False), ("in_person", False), (None, None)]
)
def test_only_a_written_complaint_makes_the_times_run(channel, accepted):
    facts = {"request.topic": "complaint", **({"complaint.channel": channel} if channel else {})}
    found = route(facts)
    assert "rc@cirano.com" in found["contact"] and "0 970 809 054" in found["contact"]
    assert found["accepted"] is accepted


def test_disputes_are_also_heard_by_phone_in_the_hours_of_customer_relations():
    facts = {"request.topic": "complaint", "complaint.channel": "phone"}
    assert route({**facts, "request.at": "2026-06-09T09:00:00+02:00"})["open"] is True
    assert route({**facts, "request.at": "2026-06-09T18:00:00+02:00"})["open"] is False


@pytest.mark.parametrize(
    ("topic", "said"),
    [
        ("mediation", "mediation-assurance.org"),
        ("supervision", "4 place de Budapest"),
        ("supervision", "Malta Financial Services Authority"),
    ],
)
def test_mediator_and_supervisors_have_their_address(topic, said):
    assert said in route({"request.topic": topic})["contact"]


def test_other_topics_are_routed_elsewhere():
    assert route({"request.topic": "refund"}) is None


@pytest.mark.parametrize(
    ("facts", "open_ways"),
    [
        ({**DISAGREEMENT, "complaint.dispute_exists": True}, ["ORNG-FIP-51", "ORNG-FIP-52", "ORNG-14-5"]),
        ({**DISAGREEMENT, "complaint.dispute_exists": False}, ["ORNG-FIP-51"]),
        (
            {**DISAGREEMENT, "complaint.dispute_exists": True, "policyholder.satisfied": True},
            ["ORNG-FIP-52", "ORNG-14-5"],
        ),
        (
            {**DISAGREEMENT, "complaint.dispute_exists": True, "complaint.court_action_brought": True},
            ["ORNG-FIP-51"],
        ),
    ],
)
def test_without_agreement_the_supervisor_gives_an_opinion_and_the_courts_stay_open(facts, open_ways):
    assert remedies(facts) == open_ways


def test_nobody_is_sent_to_the_european_platform_that_has_closed():
    assert complaints.SUPERVISOR_OPINION.doubts[0].taken == "law"
    assert not any("odr" in one.contact for one in CONTRACT.of_kind(Route))
