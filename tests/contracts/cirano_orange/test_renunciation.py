"""Article 10.2 and the information sheet: the two rights to renounce."""

import pytest

from clausier.contracts.cirano_orange import renunciation
from clausier.rules import answers
from tests.contracts.cirano_orange.endings import ENDINGS, beside, close, paper, right, value

THIRTY, DISTANCE = "renounce_30_days", "renounce_distance"
#: The worked case: an e-mail on the thirtieth day after a sale in the dealership.
RENOUNCES = {
    "policy.signed_on": "2026-01-29",
    "policy.starts_on": "2026-01-29",
    "policy.private_purpose": True,
    "policy.linked_purchase": True,
    "premium.paid_total": "540.00",
    "renunciation.sent_on": "2026-02-28",
    "renunciation.received_on": "2026-02-28",
    "renunciation.channel": "email",
    "renunciation.unambiguous": True,
    "renunciation.dated": True,
    "renunciation.signed": True,
    "renunciation.no_known_loss_certified": True,
}
AT_DISTANCE = {**RENOUNCES, "policy.private_purpose": False, "policy.sold_at_distance": True}


def sent(on, received=None, base=RENOUNCES, **more):
    return {**base, "renunciation.sent_on": on, "renunciation.received_on": received or on, **more}


def test_the_thirtieth_day_is_in_time_and_the_whole_premium_comes_back():
    found = right(THIRTY, RENOUNCES, "2026-02-28")
    assert (found["state"], found["opens"], found["closes"]) == ("allowed", "2026-01-29", "2026-02-28")
    assert (found["effect"], found["refund"], found["refund_by"]) == ("2026-02-28", "540.00", "2026-03-30")
    assert value(renunciation.RENOUNCED_ON, RENOUNCES) == "2026-02-28"


@pytest.mark.parametrize(
    ("on", "received", "state", "renounced"),
    [
        ("2026-01-29", "2026-01-30", "allowed", "2026-01-30"),
        ("2026-02-28", "2026-03-05", "allowed", "2026-03-05"),
        ("2026-03-01", "2026-03-01", "too_late", "none"),
    ],
)
def test_the_day_of_sending_decides_and_the_day_of_receipt_ends_the_contract(on, received, state, renounced):
    facts = sent(on, received)
    assert right(THIRTY, facts, received)["state"] == state
    assert value(renunciation.RENOUNCED_ON, facts) == renounced


@pytest.mark.parametrize(
    ("changed", "state"),
    [
        ({"policy.private_purpose": False}, "not_allowed"),
        ({"policy.linked_purchase": False}, "not_allowed"),
        ({"policy.fully_performed": True}, "not_allowed"),
        ({"history.claims_declared": 1, "history.covered_claims_declared": 1}, "not_allowed"),
        ({"history.claims_declared": 1, "history.covered_claims_declared": 0}, "allowed"),
        ({"history.claims_declared": 0, "history.covered_claims_declared": None}, "allowed"),
        ({"history.claims_declared": 1, "history.covered_claims_declared": None}, "undetermined"),
        ({"history.benefit_requested": True}, "allowed"),
    ],
)
def test_the_four_conditions_are_cumulative(changed, state):
    facts = {**RENOUNCES, **changed}
    assert right(THIRTY, facts, "2026-02-28")["state"] == state
    renounced = {"allowed": "2026-02-28", "not_allowed": "none", "undetermined": None}[state]
    assert value(renunciation.RENOUNCED_ON, facts) == renounced


def test_any_declared_claim_closes_the_right_in_the_other_reading():
    facts = {**RENOUNCES, "history.claims_declared": 1}
    assert right(THIRTY, facts, "2026-02-28", {"ORNG-FIP-29": "any_claim"})["state"] == "not_allowed"
    assert right(THIRTY, RENOUNCES, "2026-02-28", {"ORNG-FIP-29": "any_claim"})["state"] == "allowed"


@pytest.mark.parametrize(
    ("paid", "closes", "sent_on", "renounced"),
    [
        ("2026-03-15", "2026-04-14", "2026-04-14", "2026-04-14"),
        ("2026-03-15", "2026-04-14", "2026-04-15", "none"),
        ("none", "none", "2026-06-01", "2026-06-01"),
    ],
)
def test_free_months_put_the_start_off_to_the_first_payment(paid, closes, sent_on, renounced):
    facts = sent(sent_on, **{"premium.free_months": 1, "premium.first_paid_on": paid})
    assert right(THIRTY, facts, sent_on)["closes"] == closes
    assert value(renunciation.RENOUNCED_ON, facts) == renounced


def test_without_free_months_the_first_payment_does_not_matter():
    facts = {**RENOUNCES, "premium.first_paid_on": "2026-03-15"}
    assert right(THIRTY, facts, "2026-02-28")["closes"] == "2026-02-28"


@pytest.mark.parametrize(
    ("channel", "signed", "durable", "printed"),
    [
        ("email", True, True, True),
        ("email", False, True, False),
        ("registered_letter", True, True, True),
        ("letter", True, True, False),
        ("other_durable", True, True, False),
        ("phone", True, False, False),
        ("none", True, False, False),
    ],
)
def test_any_durable_medium_is_enough(channel, signed, durable, printed):
    facts = {**RENOUNCES, "renunciation.channel": channel, "renunciation.signed": signed}
    for valid, doubts in ((durable, {}), (printed, {"ORNG-FIP-30": "printed"})):
        found = right(THIRTY, facts, "2026-02-28", doubts)
        day = "2026-02-28" if valid else "none"
        assert (found["exercised_on"], found["effect"]) == (day, day)
        assert found["refund_by"] == ("2026-03-30" if valid else "none")
        assert value(renunciation.RENOUNCED_ON, facts, doubts) == day


def test_the_refund_is_due_thirty_days_after_the_sending_or_in_the_other_reading_the_receipt():
    facts = sent("2026-02-20", "2026-02-25")
    assert right(THIRTY, facts, "2026-02-25")["refund_by"] == "2026-03-22"
    from_receipt = {"ORNG-FIP-37": "from_receipt"}
    assert right(THIRTY, facts, "2026-02-25", from_receipt)["refund_by"] == "2026-03-27"
    by_phone = {**facts, "renunciation.channel": "phone"}
    assert right(THIRTY, by_phone, "2026-02-25", from_receipt)["refund_by"] == "none"


@pytest.mark.parametrize(
    ("facts", "last_day", "state"),
    [
        (RENOUNCES, "2026-03-30", "open"),
        ({**RENOUNCES, "premium.refunded_on": "2026-03-30"}, "2026-03-30", "met"),
        ({**RENOUNCES, "premium.refunded_on": "2026-03-31"}, "2026-03-30", "late"),
        (sent("2026-03-01"), None, None),
    ],
)
def test_the_insurer_has_thirty_days_to_pay_back(facts, last_day, state):
    found = answers.deadlines(ENDINGS, close(ENDINGS, facts))["deadlines"]
    shown = [(one["last_day"], one["state"]) for one in found if one["key"] == "refund_after_renunciation"]
    assert shown == ([(last_day, state)] if last_day else [])


# --- at distance ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("received", "closes"),
    [
        ("none", "2026-02-28"),
        ("2026-01-29", "2026-02-28"),
        ("2026-01-20", "2026-02-28"),
        ("2026-02-05", "2026-03-07"),
    ],
)
def test_the_later_of_joining_and_receipt_starts_the_time(received, closes):
    facts = {**AT_DISTANCE, "policy.received_on": received}
    found = right(DISTANCE, facts, "2026-02-28")
    assert (found["state"], found["opens"], found["closes"]) == ("allowed", "2026-01-29", closes)
    assert found["exercised_on"] == "2026-02-28"
    assert (found["effect"], found["refund"], found["refund_by"]) == ("2026-02-28", "540.00", "2026-03-30")


@pytest.mark.parametrize(("on", "renounced"), [("2026-02-28", "2026-02-28"), ("2026-03-01", "none")])
def test_the_distance_right_ends_the_contract_only_in_time(on, renounced):
    assert value(renunciation.RENOUNCED_ON, sent(on, base=AT_DISTANCE)) == renounced
    state = "allowed" if renounced != "none" else "too_late"
    assert right(DISTANCE, sent(on, base=AT_DISTANCE), on)["state"] == state


@pytest.mark.parametrize(
    ("changed", "state", "other"),
    [
        ({}, "allowed", "allowed"),
        ({"history.benefit_requested": True}, "not_allowed", "not_allowed"),
        ({"history.claims_declared": 1}, "allowed", "not_allowed"),
        ({"policy.sold_at_distance": False}, "not_allowed", "not_allowed"),
        ({"policy.fully_performed": True}, "allowed", "allowed"),
    ],
)
def test_asking_for_a_benefit_loses_the_distance_right(changed, state, other):
    facts = {**AT_DISTANCE, **changed}
    assert right(DISTANCE, facts, "2026-02-28")["state"] == state
    assert right(DISTANCE, facts, "2026-02-28", {"ORNG-FIP-33": "any_claim"})["state"] == other
    assert value(renunciation.RENOUNCED_ON, facts) == ("2026-02-28" if state == "allowed" else "none")


# --- the letter -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lacking", ["unambiguous", "dated", "signed", "no_known_loss_certified"])
def test_the_letter_is_clear_dated_signed_and_certifies_no_loss(lacking):
    assert paper("renunciation_notice", RENOUNCES)["present"] is True
    assert paper("renunciation_notice", {**RENOUNCES, f"renunciation.{lacking}": False})["present"] is False


def test_the_letter_is_called_for_when_a_renunciation_is_made_or_asked_about():
    assert paper("renunciation_notice", {**RENOUNCES, "renunciation.channel": "phone"})["present"] is False
    asked = {**RENOUNCES, "renunciation.sent_on": "none", "request.topic": "renunciation"}
    assert len(paper("renunciation_notice", asked)["items"]) == 6
    assert paper("renunciation_notice", {**asked, "request.topic": "other"}) is None


def test_the_renunciation_goes_to_the_manager():
    (route,) = beside({**RENOUNCES, "request.topic": "renunciation"}).routes()
    assert route["key"] == "renunciation" and "rc@cirano.com" in route["contact"]
    assert route["accepted"] is True
    assert beside({**RENOUNCES, "request.topic": "other"}).routes() == []
