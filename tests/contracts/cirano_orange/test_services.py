"""Services 1, 2, 3.4, 4, 6 and 7: from when to when, who answers, and complaints about the services."""

from __future__ import annotations

from datetime import date

import pytest

from clausier.rules import answers
from tests.contracts.cirano_orange import repairs
from tests.contracts.cirano_orange.assistance_cases import CONTRACT, TAXI, TOW, beside, facts_of, refused_by, settled

#: A termination by the member after the first year, received on 12 February: the 12th of March is the last day.
LEAVES = {
    "policyholder.natural_person": True,
    "termination.by": "policyholder",
    "termination.ground": "after_first_year",
    "termination.channel": "email",
    "termination.sent_on": "2027-02-12",
    "termination.received_on": "2027-02-12",
}

# --- article 4 -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "refused"),
    [
        ("2025-06-01T23:59:00+02:00", ["ORNG-S4-2"]),
        ("2025-06-02T20:30:00+02:00", None),
        ("2028-06-01T21:00:00+02:00", None),
        ("2028-06-02T00:00:00+02:00", ["ORNG-S4-2"]),
    ],
)
def test_assistance_runs_from_the_start_date_to_the_term_without_waiting(at, refused):
    assert refused_by("roadside", TOW | {"event.at": at}) == refused
    assert refused_by("repatriation", TAXI | {"event.at": at}) == refused


@pytest.mark.parametrize(
    ("at", "refused"),
    [
        ("2025-07-01T21:00:00+02:00", ["ORNG-S4-2"]),
        ("2025-07-02T21:00:00+02:00", None),
        ("2028-06-01T21:00:00+02:00", None),
        ("2028-06-02T21:00:00+02:00", ["ORNG-S4-2"]),
    ],
)
def test_read_otherwise_assistance_waits_with_the_cover(at, refused):
    waits = {"ORNG-S4-2": "effect_of_the_cover", "ORNG-FIP-18": "one_month", "ORNG-10.1-3": "longer"}

    assert refused_by("roadside", TOW | {"event.at": at}, waits) == refused


@pytest.mark.parametrize(
    ("at", "refused"), [("2027-03-12T21:00:00+01:00", None), ("2027-03-13T21:00:00+01:00", ["ORNG-S4-3"])]
)
def test_the_services_stop_with_the_termination_of_the_warranty(at, refused):
    for key, asked in (("roadside", TOW), ("repatriation", TAXI)):
        assert refused_by(key, asked | LEAVES | {"event.at": at}) == refused
        assert refused_by(key, asked | {"event.at": at}) is None


@pytest.mark.parametrize("facts", [{"event.on": "2028-06-02"}, LEAVES | {"event.on": "2027-03-13"}])
def test_the_repair_stops_by_its_own_clauses(facts):
    refused = repairs.refused_by(facts)

    assert refused and not {"ORNG-S4-2", "ORNG-S4-3"} & set(refused)


def test_a_termination_is_for_the_insurer_to_prove():
    unknown = TOW | dict.fromkeys(LEAVES) | {"event.at": "2027-03-13T21:00:00+01:00"}

    assert settled("roadside", unknown)[0] == "undetermined"
    assert settled("roadside", unknown, final=True) == ("covered", "180.00")


def account(on, facts, readings=None):
    """The right to the online account on a day."""
    found = answers.rights(CONTRACT, facts_of(facts), date.fromisoformat(on), readings)["rights"]
    return next(one for one in found if one["key"] == "online_account")


@pytest.mark.parametrize(
    ("on", "facts", "state"),
    [
        ("2025-06-01", {}, "not_yet"),
        ("2025-06-02", {}, "allowed"),
        ("2028-08-01", {}, "allowed"),
        ("2028-08-02", {}, "too_late"),
        # Two months after the last of December end with February.
        ("2026-02-28", {"policy.starts_on": "2025-01-01", "policy.duration_months": 12}, "allowed"),
        ("2026-03-01", {"policy.starts_on": "2025-01-01", "policy.duration_months": 12}, "too_late"),
        ("2027-03-12", LEAVES, "allowed"),
        ("2027-03-13", LEAVES, "too_late"),
        ("2026-01-01", {"policy.form_signed": False}, "not_allowed"),
    ],
)
def test_the_online_account_stays_open_two_months_after_the_term_but_not_after_a_termination(on, facts, state):
    assert account(on, facts)["state"] == state


def test_read_otherwise_the_account_stays_two_months_after_a_termination_too():
    always = {"ORNG-S4-1": "always"}

    assert account("2027-05-12", LEAVES, always)["state"] == "allowed"
    assert account("2027-05-13", LEAVES, always)["state"] == "too_late"
    assert account("2028-08-01", {}, always)["closes"] == "2028-08-01"


# --- who answers for help that did not come ---------------------------------------------------------------------------


def remedies(facts):
    """The other ways to be heard that are open, by their rules."""
    return [one["rules"] for one in answers.routes(CONTRACT, facts_of(facts))["remedies"]]


OBSTACLES = (
    "civil_war", "foreign_war", "mobilisation", "requisition", "terrorism", "labour_conflict", "riot",
    "natural_disaster", "nuclear", "force_majeure",
)  # fmt: skip


def test_the_assistance_company_answers_for_help_that_did_not_come():
    assert remedies({"roadside.failed": True}) == [["ORNG-S3.4-2", "ORNG-S3.4-1"]]
    assert remedies({}) == []


@pytest.mark.parametrize("obstacle", OBSTACLES)
def test_it_does_not_answer_for_what_force_majeure_prevented(obstacle):
    assert remedies({"roadside.failed": True, "roadside.obstacles": [obstacle]}) == []
    assert settled("roadside", TOW | {"roadside.obstacles": [obstacle]}) == ("covered", "180.00")


# --- complaints ------------------------------------------------------------------------------------------------------

COMPLAINT = {
    "request.topic": "complaint",
    "complaint.subject": "assistance",
    "complaint.sent_on": "2025-12-30",
    "complaint.received_on": "2026-01-02",
}


def deadline(key, facts, readings=None):
    """A running deadline; None when it does not run."""
    return next((one for one in beside(facts, readings).running_deadlines() if one["key"] == key), None)


@pytest.mark.parametrize(
    ("changed", "runs"),
    [
        ({}, True),
        ({"complaint.subject": "services"}, True),
        ({"complaint.subject": "claim"}, False),
        ({"complaint.subject": "contract"}, False),
        ({"complaint.only_a_request": True}, False),
    ],
)
def test_only_a_complaint_about_the_services_runs_these_times(changed, runs):
    facts = COMPLAINT | changed

    assert (deadline("acknowledge_service_complaint", facts) is not None) is runs
    assert (deadline("answer_service_complaint", facts) is not None) is runs
    assert bool(remedies(facts)) is runs


@pytest.mark.parametrize(
    ("key", "doubt", "last_day", "from_receipt"),
    [
        ("acknowledge_service_complaint", "ORNG-S6-3", "2026-01-09", "2026-01-12"),
        ("answer_service_complaint", "ORNG-S6-4", "2026-02-28", "2026-03-02"),
    ],
)
def test_ten_days_and_two_months_run_from_sending_unless_read_otherwise(key, doubt, last_day, from_receipt):
    assert deadline(key, COMPLAINT)["last_day"] == last_day
    assert deadline(key, COMPLAINT, {doubt: "from_receipt"})["last_day"] == from_receipt
    assert deadline("answer_service_complaint", COMPLAINT, {"ORNG-S6-4": "court_only"})["last_day"] == "2026-02-28"


@pytest.mark.parametrize(
    ("acknowledged", "answered", "states"),
    [
        ("2026-01-09", "none", ("met", "open")),
        ("2026-01-10", "none", ("late", "open")),
        ("none", "2026-01-09", ("met", "met")),
        ("none", "2026-02-28", ("late", "met")),
        ("2026-01-05", "2026-03-01", ("met", "late")),
    ],
)
def test_an_answer_in_time_replaces_the_acknowledgement(acknowledged, answered, states):
    facts = COMPLAINT | {"complaint.acknowledged_on": acknowledged, "complaint.answered_on": answered}
    keys = ("acknowledge_service_complaint", "answer_service_complaint")

    assert tuple(deadline(key, facts)["state"] for key in keys) == states


@pytest.mark.parametrize(
    ("changed", "open_ways"),
    [
        ({}, 2),
        ({"complaint.answered_on": "2026-01-05"}, 2),
        ({"complaint.answered_on": "2026-01-05", "policyholder.satisfied": True}, 0),
        ({"policyholder.satisfied": True}, 2),
        ({"complaint.sent_on": "none"}, 0),
        ({"complaint.court_action_brought": True}, 0),
    ],
)
def test_who_is_not_satisfied_may_go_to_court_or_try_the_mediator(changed, open_ways):
    found = answers.routes(CONTRACT, facts_of(COMPLAINT | changed))["remedies"]

    assert len(found) == open_ways
    assert {rule for one in found for rule in one["rules"]} == ({"ORNG-S6-4"} if open_ways else set())


@pytest.mark.parametrize(("meaning", "ways"), [("from_receipt", 2), ("court_only", 1)])
def test_read_otherwise_no_mediator_is_open_to_the_services(meaning, ways):
    found = answers.routes(CONTRACT, facts_of(COMPLAINT), {"ORNG-S6-4": meaning})["remedies"]

    assert len(found) == ways


@pytest.mark.parametrize(
    ("subject", "keys"), [("assistance", ["service_complaint"]), ("services", ["service_complaint"]), ("claim", [])]
)
def test_a_complaint_about_the_services_goes_to_cirano(subject, keys):
    found = answers.routes(CONTRACT, facts_of(COMPLAINT | {"complaint.subject": subject}))["routes"]

    assert [one["key"] for one in found] == keys
    assert answers.routes(CONTRACT, facts_of(COMPLAINT | {"request.topic": "other"}))["routes"] == []


def test_what_decides_nothing_says_why():
    found = answers.coverage(CONTRACT)

    assert set(found.informative) == {"ORNG-SV-1", "ORNG-SV-3", "ORNG-S7-1"}
    assert found.judgement == {}
