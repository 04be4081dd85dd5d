"""Preamble and article 3.5: the two rights to renounce."""

import pytest

from clausier.rules import answers
from clausier.rules.beside import Beside
from clausier.rules.decide import prepare
from tests.contracts.icare_moto.policies import LIVES, rights

#: MOTO-V-11.
RENOUNCES = {
    "policy.signed_on": "2026-01-15",
    "policy.private_purpose": True,
    "policy.linked_purchase": True,
    "policy.fully_performed": False,
    "history.claims_declared": 0,
    "history.benefits_paid": 0,
    "premium.free_months": 0,
    "premium.paid_total": "14.90",
    "premium.paid": "14.90",
    "renunciation.sent_on": "2026-02-14",
    "renunciation.received_on": "2026-02-14",
    "renunciation.channel": "email",
    "renunciation.dated": True,
    "renunciation.signed": True,
    "renunciation.unambiguous": True,
}
#: The same member with a covered claim declared, not paid yet: fourteen days.
SHORT = {
    **RENOUNCES,
    "history.claims_declared": 1,
    "history.covered_claims_declared": 1,
    "renunciation.sent_on": "2026-01-25",
    "renunciation.received_on": "2026-01-27",
    "premium.paid_total": "31.00",
    "premium.paid": "31.00",
    "premium.assistance_part": "6.20",
    "premium.period_starts_on": "2026-01-15",
    "premium.period_ends_on": "2026-02-14",
    "warranty.in_force_at_signature": False,
}
THIRTY, FOURTEEN = "renounce_30_days", "renounce_14_days"


def test_the_thirtieth_day_is_in_time_and_the_whole_premium_comes_back():
    found = rights(RENOUNCES, "2026-02-14")
    thirty = found[THIRTY]
    assert (thirty["state"], thirty["closes"], thirty["effect"]) == ("allowed", "2026-02-14", "2026-02-14")
    assert (thirty["refund"], thirty["refund_by"]) == ("14.90", "2026-02-28")
    assert found[FOURTEEN]["state"] == "not_allowed"


def test_the_thirty_first_day_is_too_late_whenever_it_is_received():
    facts = {**RENOUNCES, "renunciation.sent_on": "2026-02-15", "renunciation.received_on": "2026-02-16"}
    assert rights(facts, "2026-02-16")[THIRTY]["state"] == "too_late"


def test_the_day_of_sending_decides():
    facts = {**RENOUNCES, "renunciation.received_on": "2026-02-20"}
    found = rights(facts, "2026-02-20")[THIRTY]
    assert (found["state"], found["effect"], found["refund_by"]) == ("allowed", "2026-02-20", "2026-03-06")


@pytest.mark.parametrize(
    ("received", "by"), [("2026-03-01", "2026-03-15"), ("2026-03-02", "2026-03-16"), ("2026-03-03", "2026-03-16")]
)
def test_the_refund_is_due_by_the_earlier_of_both_dates(received, by):
    facts = {**RENOUNCES, "renunciation.received_on": received}
    assert rights(facts, received)[THIRTY]["refund_by"] == by
    assert rights(facts, received, {"MOTO-P-17": "thirty_days"})[THIRTY]["refund_by"] == "2026-03-16"


@pytest.mark.parametrize(("paid", "closes"), [("2026-03-15", "2026-04-14"), ("none", "none")])
def test_free_months_put_the_start_off_to_the_first_payment(paid, closes):
    facts = {**RENOUNCES, "premium.free_months": 2, "premium.first_paid_on": paid}
    found = rights(facts, "2026-02-14")
    assert (found[THIRTY]["state"], found[THIRTY]["closes"]) == ("allowed", closes)


def test_free_months_bear_on_the_fourteen_days_only_in_the_other_reading():
    facts = {**SHORT, "premium.free_months": 1, "premium.first_paid_on": "2026-02-15"}
    assert rights(facts, "2026-01-27")[FOURTEEN]["closes"] == "2026-01-29"
    assert rights(facts, "2026-01-27", {"MOTO-P-11": "both"})[FOURTEEN]["closes"] == "2026-03-01"


@pytest.mark.parametrize(
    ("changed", "thirty", "fourteen"),
    [
        ({}, "allowed", "not_allowed"),
        ({"policy.private_purpose": False}, "not_allowed", "not_allowed"),
        ({"policy.linked_purchase": False}, "not_allowed", "allowed"),
        ({"policy.fully_performed": True}, "not_allowed", "not_allowed"),
        ({"history.claims_declared": 1, "history.covered_claims_declared": 1}, "not_allowed", "allowed"),
        ({"history.claims_declared": 1, "history.covered_claims_declared": 0}, "allowed", "not_allowed"),
        ({"history.claims_declared": 1}, "undetermined", "undetermined"),
        (
            {"history.claims_declared": 1, "history.covered_claims_declared": 1, "history.benefits_paid": 1},
            "not_allowed",
            "not_allowed",
        ),
    ],
)
def test_each_right_has_its_own_conditions(changed, thirty, fourteen):
    facts = {**RENOUNCES, "renunciation.sent_on": "2026-01-20", "renunciation.received_on": "2026-01-20", **changed}
    found = rights(facts, "2026-01-20")
    assert (found[THIRTY]["state"], found[FOURTEEN]["state"]) == (thirty, fourteen)


def test_the_other_readings_shorten_the_right():
    facts = {**RENOUNCES, "history.claims_declared": 1, "history.covered_claims_declared": 0}
    assert rights(facts, "2026-01-20", {"MOTO-P-15": "any_claim"})[THIRTY]["state"] == "not_allowed"
    only = rights(RENOUNCES, "2026-02-14", {"MOTO-P-10": "contract"})
    assert (only[THIRTY]["state"], only[FOURTEEN]["state"]) == ("not_allowed", "too_late")


@pytest.mark.parametrize(("sent", "state"), [("2026-01-29", "allowed"), ("2026-01-30", "too_late")])
def test_the_fallback_lasts_fourteen_days(sent, state):
    assert rights({**SHORT, "renunciation.sent_on": sent}, sent)[FOURTEEN]["state"] == state


def test_the_fallback_keeps_the_days_of_assistance_and_nothing_of_a_guarantee_not_started():
    found = rights(SHORT, "2026-01-27")[FOURTEEN]
    # 12 days of 31, on 6.20 of assistance: 2.40 kept
    assert (found["refund"], found["refund_by"], found["effect"]) == ("28.60", "2026-02-10", "2026-01-27")
    assert rights(SHORT, "2026-01-27", {"MOTO-3.5.3-3": "every_day"})[FOURTEEN]["refund"] == "19.00"
    assert rights(SHORT, "2026-01-27", {"MOTO-3.5.3-2": "thirty_days"})[FOURTEEN]["refund_by"] == "2026-02-24"


def test_the_fallback_keeps_the_breakdown_days_once_a_warranty_has_ended():
    facts = {
        **SHORT,
        "warranty.in_force_at_signature": True,
        "warranty.manufacturer_ends_on": "2026-01-16",
        "warranty.seller_ends_on": "none",
    }
    # breakdown from 17 to 27 January: 10 days of 31, on 24.80, so 8.00 more
    assert rights(facts, "2026-01-27")[FOURTEEN]["refund"] == "20.60"


@pytest.mark.parametrize(
    ("changed", "thirty", "fourteen"),
    [
        ({"renunciation.channel": "phone"}, "none", "none"),
        ({"renunciation.signed": False}, "2026-01-27", "none"),
        ({"renunciation.dated": False}, "2026-01-27", "none"),
        ({"renunciation.unambiguous": False}, "2026-01-27", "none"),
        ({"renunciation.channel": "other_durable"}, "2026-01-27", "2026-01-27"),
        ({"renunciation.channel": "letter"}, "2026-01-27", "2026-01-27"),
        ({"renunciation.channel": "registered_letter"}, "2026-01-27", "2026-01-27"),
    ],
)
def test_the_form_of_the_notice(changed, thirty, fourteen):
    found = rights({**SHORT, **changed}, "2026-01-27")
    assert (found[THIRTY]["effect"], found[FOURTEEN]["effect"]) == (thirty, fourteen)
    used = tuple("none" if effect == "none" else "2026-01-25" for effect in (thirty, fourteen))
    assert (found[THIRTY]["exercised_on"], found[FOURTEEN]["exercised_on"]) == used


@pytest.mark.parametrize(
    ("changed", "refund"),
    [
        # the warranty ends after the receipt: no day of breakdown cover
        ({"warranty.manufacturer_ends_on": "2026-03-01"}, "28.60"),
        # received long after the paid period: its 31 days are kept, no more
        ({"warranty.manufacturer_ends_on": "2026-03-31", "renunciation.received_on": "2026-03-20"}, "24.80"),
        # 15 days of 30, on 6.21: half a cent is rounded up, 3.11 kept
        (
            {
                "warranty.manufacturer_ends_on": "2026-03-01",
                "premium.assistance_part": "6.21",
                "premium.period_ends_on": "2026-02-13",
                "renunciation.received_on": "2026-01-30",
            },
            "27.89",
        ),
        # an assistance part above the premium leaves no breakdown part: 15.48 kept
        ({"warranty.manufacturer_ends_on": "2026-01-16", "premium.assistance_part": "40.00"}, "15.52"),
        ({"warranty.manufacturer_ends_on": "2026-01-16", "premium.assistance_part": "100.00"}, "0.00"),
    ],
)
def test_what_is_kept_is_rounded_half_up_between_zero_and_the_paid_period(changed, refund):
    facts = {**SHORT, "warranty.in_force_at_signature": True, "warranty.seller_ends_on": "none", **changed}
    assert rights(facts, "2026-01-27")[FOURTEEN]["refund"] == refund


@pytest.mark.parametrize(
    ("topic", "sent", "due"),
    [
        ("renunciation", "none", True),
        ("renunciation", "2026-01-25", True),
        ("complaint", "2026-01-25", True),
        ("complaint", "none", False),
    ],
)
def test_the_notice_is_called_for_when_the_member_renounces_or_asks_how(topic, sent, due):
    facts = {**SHORT, "request.topic": topic, "renunciation.sent_on": sent}
    assert ("renunciation_notice" in papers(facts)) is due
    shown = [one["key"] for one in answers.routes(LIVES, facts)["routes"]]
    assert ("renunciation" in shown) is (topic == "renunciation")


@pytest.mark.parametrize(
    ("changed", "present"),
    [({}, True), ({"renunciation.channel": "phone"}, False), ({"renunciation.signed": False}, False)],
)
def test_the_notice_is_there_when_it_is_durable_dated_and_signed(changed, present):
    assert papers({**SHORT, **changed})["renunciation_notice"] is present


def papers(facts):
    return {one["key"]: one["present"] for one in Beside(LIVES, prepare(LIVES, facts), {}, False).documents()}
