"""Article 17.4 and services 5.5: the rights over the data, their time, their addressees, canvassing and recordings."""

from __future__ import annotations

import pytest

from clausier.rules import answers
from tests.contracts.cirano_orange.data_cases import CONTRACT, SERVICES, allowed, asked, beside, options, right

EVERY_REQUEST = {"ORNG-17.4-8": "contract"}
NECESSARY = {"contract", "legal_duty", "money_laundering", "legal_claims"}


@pytest.mark.parametrize("purpose", ["contract", "legal_duty", "money_laundering", "legal_claims", "research"])
@pytest.mark.parametrize("key", ["data_access", "data_rectification", "data_restriction"])
def test_access_rectification_and_restriction_are_refused_only_under_the_other_reading(key, purpose):
    facts = {"privacy.purpose": purpose}

    assert allowed(key, facts) is True
    assert allowed(key, facts, EVERY_REQUEST) is (purpose == "research")


@pytest.mark.parametrize(
    ("provided", "purpose", "expected", "every_request"),
    [
        (True, "contract", True, False),
        (True, "consent", True, True),
        (True, "research", False, False),
        (False, "contract", False, False),
        (False, "consent", False, False),
    ],
)
def test_portability_is_for_data_provided_for_the_contract(provided, purpose, expected, every_request):
    facts = {"privacy.data_provided_by_person": provided, "privacy.purpose": purpose}

    assert allowed("data_portability", facts) is expected
    assert allowed("data_portability", facts, EVERY_REQUEST) is every_request


@pytest.mark.parametrize(
    ("grounds", "purpose", "barred", "expected"),
    [
        *[([ground], "research", False, True) for ground in ("no_longer_needed", "unlawful_use", "other")],
        (["accuracy_contested"], "research", False, True),
        (["accuracy_contested"], "research", True, False),
        *[(["unlawful_use"], purpose, False, False) for purpose in sorted(NECESSARY)],
        (["needed_for_claims"], "research", False, False),
        ([], "research", False, False),
    ],
)
def test_erasure_needs_a_ground_and_nothing_that_keeps_the_data(grounds, purpose, barred, expected):
    facts = {"privacy.grounds": grounds, "privacy.purpose": purpose, "privacy.erasure_barred_by_law": barred}

    assert allowed("data_erasure", facts) is expected


@pytest.mark.parametrize(("grounds", "due"), [(["needed_for_claims"], True), (["unlawful_use"], False), ([], False)])
def test_data_needed_for_a_claim_are_kept_and_restricted_unless_read_otherwise(grounds, due):
    facts = {"privacy.grounds": grounds, "privacy.purpose": "research"}
    erased = {"ORNG-S5-11": "erasure"}

    def restricted(more, readings=None):
        return "restriction_instead_of_erasure" in [one["key"] for one in beside(facts | more, readings).services()]

    assert restricted(asked("erasure")) is due
    assert restricted(asked("access")) is False
    assert restricted(asked("erasure"), erased) is False
    assert allowed("data_erasure", facts, erased) is bool(grounds)


def test_an_objection_is_open_to_what_is_not_necessary_or_rests_on_an_interest():
    purposes = options("privacy.purpose")
    insurance = {key for key in purposes if allowed("data_objection", {"privacy.purpose": key})}
    services = {key for key in purposes if allowed("data_objection", SERVICES | {"privacy.purpose": key})}

    assert insurance == set(purposes) - NECESSARY
    assert services == {"prospecting", "research", "statistics", "prevention"}


@pytest.mark.parametrize(
    ("key", "facts", "expected"),
    [
        ("objection_to_prospecting", {"privacy.purpose": "prospecting"}, True),
        ("objection_to_prospecting", {"privacy.purpose": "contract"}, False),
        ("withdrawal_of_consent", {"privacy.consent_given": True}, True),
        ("withdrawal_of_consent", {"privacy.consent_given": False}, False),
        ("data_after_death", {}, True),
    ],
)
def test_prospecting_consent_and_death_have_their_own_rights(key, facts, expected):
    assert allowed(key, {"privacy.purpose": "contract"} | facts) is expected


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
    "after_death": "data_after_death",
}


@pytest.mark.parametrize("which", [*REQUESTS, "none"])
def test_a_request_is_dated_under_the_right_that_it_exercises(which):
    facts = {"privacy.purpose": "prospecting"} | asked(which, "2026-01-31")
    for one, key in REQUESTS.items():
        assert right(key, facts)["exercised_on"] == ("2026-01-31" if one == which else "none"), key


@pytest.mark.parametrize("which", ["objection_to_prospecting", "withdrawal_of_consent"])
def test_an_objection_to_prospecting_and_a_withdrawn_consent_take_effect_on_their_day(which):
    facts = {"privacy.purpose": "prospecting"}

    assert right(which, facts | asked(which))["effect"] == "2026-02-01"
    assert right(which, facts | asked("access"))["effect"] == "none"


@pytest.mark.parametrize(
    ("request_made", "stops"),
    [
        (asked("objection_to_prospecting"), True),
        (asked("objection"), False),
        (asked("objection_to_prospecting", on="none"), False),
    ],
)
def test_prospecting_stops_at_once(request_made, stops):
    found = {one["key"]: one["figures"] for one in beside(request_made).services()}

    assert found == ({"stop_prospecting": {"à partir du": "2026-02-01"}} if stops else {})


# --- requests --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked_on", "answered_on", "last_day", "state"),
    [
        ("2026-01-31", "2026-02-28", "2026-02-28", "met"),
        ("2026-01-31", "2026-03-01", "2026-02-28", "late"),
        ("2024-01-30", "none", "2024-02-29", "open"),
    ],
)
def test_a_request_about_data_is_answered_within_a_month(asked_on, answered_on, last_day, state):
    facts = {**asked("access", asked_on), "privacy.answered_on": answered_on}
    (found,) = beside(facts).running_deadlines()

    assert (found["last_day"], found["state"]) == (last_day, state)
    assert beside(facts | {"privacy.right": "none"}).running_deadlines() == []


@pytest.mark.parametrize(
    ("request_made", "due"),
    [(asked("access"), True), (asked("none"), False), (asked("access", on="none"), False)],
)
def test_a_request_comes_with_a_proof_of_identity(request_made, due):
    for proved in (True, False):
        found = beside(request_made | {"privacy.identity_proved": proved}).documents()
        asked_of_the_person = [(one["key"], one["present"]) for one in found if one["by"] == "personne concernée"]
        assert asked_of_the_person == ([("proof_of_identity", proved)] if due else [])


def test_a_request_calls_for_an_answer_of_the_office_until_it_is_given():
    waiting = beside(asked("access") | {"privacy.answered_on": "none"}).documents()
    answered = beside(asked("access") | {"privacy.answered_on": "2026-02-10"}).documents()

    assert [one["key"] for one in waiting if one["by"] == "assureur"] == ["data_answer"]
    assert [one["key"] for one in answered if one["by"] == "assureur"] == []


@pytest.mark.parametrize(
    ("subject", "readings", "key", "insurer"),
    [
        ("services", {}, "services_data_officer", False),
        ("insurance", {}, "data_officer", True),
        ("services", {"ORNG-FIP-53": "insurer_alone"}, "data_officer", True),
    ],
)
def test_a_request_goes_to_the_officer_of_the_controller(subject, readings, key, insurer):
    facts = {"request.topic": "personal_data", "privacy.subject": subject}
    (found,) = answers.routes(CONTRACT, facts, readings)["routes"]

    assert found["key"] == key
    assert "rgpd-dpo@cirano.com" in found["contact"]
    assert ("info@bastion-insurance.com" in found["contact"]) is insurer
    assert answers.routes(CONTRACT, facts | {"request.topic": "claim"})["routes"] == []


@pytest.mark.parametrize("disputed", [True, False])
def test_a_dispute_over_data_may_go_to_the_authority(disputed):
    found = answers.routes(CONTRACT, {"privacy.disputed": disputed})["remedies"]

    assert [one["rules"] for one in found] == ([["ORNG-17.4-9", "ORNG-S5-15"]] if disputed else [])


# --- telephone -------------------------------------------------------------------------------------------------------


def call(purpose, listed, consent=False):
    """A call for this purpose to a person who is, or not, on the opposition list."""
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
        # Stricter than the law: a related product is not the contract.
        (call("related_product", True), "2026-03-01", "not_allowed"),
        # Since 11 August 2026 a call needs consent, unless it is about the current contract.
        (call("prospecting", False), "2026-08-10", "allowed"),
        (call("prospecting", False), "2026-08-11", "too_late"),
        (call("prospecting", False, consent=True), "2026-08-11", "allowed"),
        (call("current_policy", True), "2026-08-11", "allowed"),
    ],
)
def test_the_list_bars_calls_that_are_not_about_the_contract(facts, on, expected):
    assert right("sales_call", facts, on)["state"] == expected


def test_read_as_printed_the_list_goes_on_after_august_2026():
    as_printed = {"ORNG-17.4-4": "contract"}

    assert right("sales_call", call("prospecting", False), "2026-08-11", as_printed)["state"] == "allowed"


def test_the_opposition_list_has_its_own_route():
    (found,) = answers.routes(CONTRACT, {"request.topic": "phone_opposition"})["routes"]

    assert "bloctel.gouv.fr" in found["contact"]
    assert answers.routes(CONTRACT, {"request.topic": "claim"})["routes"] == []


@pytest.mark.parametrize("objected", [True, False])
def test_calls_are_recorded_for_training_and_improvement_unless_refused(objected):
    purposes = options("recording.purpose")
    facts = {"recording.objected": objected}
    open_ = {key for key in purposes if allowed("recording_of_calls", facts | {"recording.purpose": key})}

    assert open_ == (set() if objected else {"training", "improvement"})
