"""Article 11: personal data and telephone canvassing."""

from datetime import date

import pytest

from clausier.contracts.icare_moto import privacy
from clausier.rules import answers
from clausier.rules.beside import Beside
from clausier.rules.case import encode
from clausier.rules.contract import Contract

CONTRACT = Contract("test", "1", "Essai", "essai", chapters=(privacy,))


def right(key, facts, on="2026-03-01", readings=None):
    found = answers.rights(CONTRACT, facts, date.fromisoformat(on), readings)["rights"]
    return next(one for one in found if one["key"] == key)


def state(key, facts, on="2026-03-01", readings=None):
    return right(key, facts, on, readings)["state"]


NOTHING_ASKED = {"privacy.right": "none", "privacy.requested_on": "none"}


@pytest.mark.parametrize(
    ("purpose", "changed", "expected"),
    [
        ("legal_duty", {}, "allowed"),
        ("contract", {}, "allowed"),
        ("fraud", {}, "allowed"),
        ("legitimate_interest", {}, "allowed"),
        ("training", {}, "allowed"),
        ("statistics", {}, "allowed"),
        ("other", {}, "not_allowed"),
        ("prospecting", {}, "allowed"),
        (
            "prospecting",
            {"privacy.right": "objection_to_prospecting", "privacy.requested_on": "2026-02-01"},
            "not_allowed",
        ),
        # A right that is named but was never asked for changes nothing.
        ("prospecting", {"privacy.right": "objection_to_prospecting"}, "allowed"),
        ("prospecting", {"privacy.right": "access", "privacy.requested_on": "2026-02-01"}, "allowed"),
        ("consent", {"privacy.consent_given": True}, "allowed"),
        ("other", {"privacy.consent_given": True}, "not_allowed"),
        ("consent", {"privacy.consent_given": False}, "not_allowed"),
        (
            "consent",
            {
                "privacy.consent_given": True,
                "privacy.right": "withdrawal_of_consent",
                "privacy.requested_on": "2026-02-01",
            },
            "not_allowed",
        ),
        # The objection to prospecting leaves the contract alone.
        ("contract", {"privacy.right": "objection_to_prospecting", "privacy.requested_on": "2026-02-01"}, "allowed"),
    ],
)
def test_data_serve_the_printed_purposes_until_an_objection_or_a_withdrawal(purpose, changed, expected):
    assert state("use_of_data", {**NOTHING_ASKED, "privacy.purpose": purpose, **changed}) == expected


@pytest.mark.parametrize(
    ("key", "facts", "expected"),
    [
        ("withhold_data", {"privacy.item_optional": True}, "allowed"),
        ("withhold_data", {"privacy.item_optional": False}, "not_allowed"),
        ("data_access", {}, "allowed"),
        ("data_rectification", {}, "allowed"),
        ("data_restriction", {}, "allowed"),
        ("data_erasure", {"privacy.erasure_barred_by_law": False}, "allowed"),
        ("data_erasure", {"privacy.erasure_barred_by_law": True}, "not_allowed"),
        ("data_erasure", {}, "undetermined"),
        ("data_objection", {"privacy.purpose": "training"}, "allowed"),
        ("data_objection", {"privacy.purpose": "contract"}, "not_allowed"),
        ("data_objection", {"privacy.purpose": "legal_duty"}, "not_allowed"),
        ("objection_to_prospecting", {"privacy.purpose": "prospecting"}, "allowed"),
        ("objection_to_prospecting", {"privacy.purpose": "contract"}, "not_allowed"),
        ("withdrawal_of_consent", {"privacy.consent_given": True}, "allowed"),
        ("withdrawal_of_consent", {"privacy.consent_given": False}, "not_allowed"),
        ("data_portability", {"privacy.data_provided_by_person": True, "privacy.purpose": "contract"}, "allowed"),
        ("data_portability", {"privacy.data_provided_by_person": True, "privacy.purpose": "fraud"}, "not_allowed"),
        ("data_portability", {"privacy.data_provided_by_person": True, "privacy.purpose": "consent"}, "allowed"),
        ("data_portability", {"privacy.data_provided_by_person": False}, "not_allowed"),
        ("data_portability", {"privacy.data_provided_by_person": False, "privacy.purpose": "contract"}, "not_allowed"),
    ],
)
def test_each_right_over_the_data_has_its_own_ground(key, facts, expected):
    assert state(key, facts) == expected


def test_other_readings_widen_the_objection_and_the_portability():
    assert state("data_objection", {"privacy.purpose": "contract"}, readings={"MOTO-11-12": "as_printed"}) == "allowed"
    provided = {"privacy.data_provided_by_person": True, "privacy.purpose": "fraud"}
    assert state("data_portability", provided, readings={"MOTO-11-15": "all_provided"}) == "allowed"


#: What a request may exercise, with the right that it is dated under.
REQUESTS = {
    "access": "data_access",
    "rectification": "data_rectification",
    "erasure": "data_erasure",
    "restriction": "data_restriction",
    "objection": "data_objection",
    "objection_to_prospecting": "objection_to_prospecting",
    "withdrawal_of_consent": "withdrawal_of_consent",
    "portability": "data_portability",
}


@pytest.mark.parametrize("asked", [*REQUESTS, "none"])
def test_a_request_is_dated_under_the_right_that_it_exercises(asked):
    facts = {"privacy.right": asked, "privacy.requested_on": "2026-01-31"}
    for which, key in REQUESTS.items():
        assert right(key, facts)["exercised_on"] == ("2026-01-31" if which == asked else "none"), key


def test_an_objection_to_prospecting_and_a_withdrawn_consent_take_effect_on_their_day():
    facts = {"privacy.requested_on": "2026-01-31"}
    for which in ("objection_to_prospecting", "withdrawal_of_consent"):
        assert right(which, {**facts, "privacy.right": which})["effect"] == "2026-01-31"
        assert right(which, {**facts, "privacy.right": "access"})["effect"] == "none"
    assert right("data_erasure", {**facts, "privacy.right": "erasure"})["effect"] is None


def beside(facts):
    return Beside(CONTRACT, encode(CONTRACT.vocabulary, facts), {}, False)


@pytest.mark.parametrize(
    ("which", "due"), [("objection_to_prospecting", ["stop_prospecting"]), ("objection", []), ("none", [])]
)
def test_an_objection_to_prospecting_stops_it_at_once(which, due):
    facts = {"privacy.right": which, "privacy.requested_on": "2026-01-31"}
    assert [one["key"] for one in beside(facts).services()] == due
    assert beside({**facts, "privacy.requested_on": "none"}).services() == []


@pytest.mark.parametrize(
    ("asked_on", "answered_on", "last_day", "met"),
    [
        ("2026-01-31", "2026-02-28", "2026-02-28", "met"),
        ("2026-01-31", "2026-03-01", "2026-02-28", "late"),
        ("2024-01-30", "none", "2024-02-29", "open"),
    ],
)
def test_a_request_about_data_is_answered_within_a_month(asked_on, answered_on, last_day, met):
    facts = {
        "privacy.right": "access",
        "privacy.requested_on": asked_on,
        "privacy.answered_on": answered_on,
        "privacy.extended_on": "none",
    }
    [found] = answers.deadlines(CONTRACT, facts)["deadlines"]
    assert (found["last_day"], found["state"]) == (last_day, met)
    assert answers.deadlines(CONTRACT, {**facts, "privacy.right": "none"})["deadlines"] == []


@pytest.mark.parametrize(
    ("step", "key", "where"),
    [
        (None, "data_local_contact", "dpc.icare@icare-service.com"),
        ("first", "data_local_contact", "92100 Boulogne-Billancourt"),
        ("local_contact_done", "data_protection_officer", "92728 Nanterre"),
        ("dpo_done", "cnil", "CNIL"),
    ],
)
def test_the_local_contact_comes_first_then_the_officer_then_the_authority(step, key, where):
    facts = {"request.topic": "personal_data", **({"privacy.step": step} if step else {})}
    [found] = answers.routes(CONTRACT, facts)["routes"]
    assert found["key"] == key and where in found["contact"]


@pytest.mark.parametrize("step", ["first", "local_contact_done", "dpo_done"])
def test_a_request_about_something_else_has_no_route_here(step):
    assert answers.routes(CONTRACT, {"request.topic": "claim", "privacy.step": step})["routes"] == []


def test_the_opposition_list_has_its_own_route():
    [found] = answers.routes(CONTRACT, {"request.topic": "phone_opposition"})["routes"]
    assert "bloctel.gouv.fr" in found["contact"] and found["rules"] == ["MOTO-11-18"]


def call(purpose, listed, consent=False):
    return {
        "privacy.call_purpose": purpose,
        "policyholder.on_phone_opposition_list": listed,
        "privacy.consent_given": consent,
    }


@pytest.mark.parametrize(
    ("facts", "on", "expected"),
    [
        (call("prospecting", True), "2026-03-01", "not_allowed"),
        (call("prospecting", False), "2026-03-01", "allowed"),
        (call("current_policy", True), "2026-03-01", "allowed"),
        (call("related_product", True), "2026-03-01", "allowed"),
        (call("other", True), "2026-03-01", "not_allowed"),
        # Since 11 August 2026 a call needs consent, unless it is about the current contract.
        (call("prospecting", False), "2026-08-10", "allowed"),
        (call("prospecting", False), "2026-08-11", "too_late"),
        (call("prospecting", False, consent=True), "2026-08-11", "allowed"),
        (call("related_product", True), "2026-08-11", "allowed"),
    ],
)
def test_the_list_bars_sales_calls_but_not_those_about_the_current_contract(facts, on, expected):
    assert state("sales_call", facts, on) == expected


def test_read_as_printed_the_list_goes_on_after_august_2026():
    readings = {"MOTO-11-19": "contract"}
    assert state("sales_call", call("prospecting", False), "2026-08-11", readings) == "allowed"


def test_the_notice_outside_the_contract_is_left_to_a_person():
    found = answers.coverage(CONTRACT)
    assert list(found.judgement) == ["MOTO-11-16"]
    assert {f"MOTO-11-{number}" for number in range(1, 20)} - set(found.executed) == {"MOTO-11-16"}
