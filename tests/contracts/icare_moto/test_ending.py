"""Articles 3.4 and 10: who may end the contract, from when, with what effect and what refund."""

import pytest

from tests.contracts.icare_moto.policies import APRIL, QUIET, rights

#: MOTO-V-13, and what varies around it.
LEAVES = {
    **QUIET,
    **APRIL,
    "policy.signed_on": "2025-01-20",
    "termination.by": "policyholder",
    "termination.ground": "after_first_year",
    "termination.channel": "email",
    "termination.sent_on": "2026-01-30",
    "termination.received_on": "2026-01-31",
}
MEMBER = "member_after_one_year"


def test_a_request_received_on_31_january_takes_effect_on_28_february():
    found = rights(LEAVES, "2026-01-31")[MEMBER]
    assert (found["state"], found["opens"], found["effect"]) == ("allowed", "2026-01-20", "2026-02-28")
    assert found["confirms"] == "confirmation écrite de la réception de la demande"
    assert found["refund_by"] == "2026-03-30"


def test_two_months_from_the_postmark_is_only_the_other_reading():
    found = rights(LEAVES, "2026-01-31", {"MOTO-3.4.2-2": "contract"})[MEMBER]
    assert found["effect"] == "2026-03-30"


@pytest.mark.parametrize(
    ("received", "state", "effect"),
    [
        ("2026-01-19", "not_yet", "none"),
        ("2026-01-20", "allowed", "2026-02-20"),
        ("2026-03-31", "allowed", "2026-04-30"),
        ("2028-01-31", "allowed", "2028-02-29"),
    ],
)
def test_the_member_leaves_once_a_year_has_run(received, state, effect):
    found = rights({**LEAVES, "termination.received_on": received}, received)[MEMBER]
    assert (found["state"], found["effect"]) == (state, effect)


def test_at_the_anniversary_only_is_the_other_reading():
    other = {"MOTO-3.4.2-1": "anniversary"}
    assert rights(LEAVES, "2026-01-31", other)[MEMBER]["effect"] == "none"
    on_time = {**LEAVES, "termination.received_on": "2026-01-20"}
    assert rights(on_time, "2026-01-20", other)[MEMBER]["effect"] == "2026-02-20"


@pytest.mark.parametrize(
    ("channel", "sold_at_distance", "effect"),
    [("phone", False, "none"), ("phone", True, "2026-02-28"), ("letter", False, "2026-02-28"), ("other", True, "none")],
)
def test_the_channel_of_a_distance_sale_may_end_the_contract_too(channel, sold_at_distance, effect):
    facts = {**LEAVES, "termination.channel": channel, "policy.sold_at_distance": sold_at_distance}
    assert rights(facts, "2026-01-31")[MEMBER]["effect"] == effect


@pytest.mark.parametrize(
    ("key", "fact", "doubt"),
    [
        ("refund_after_theft_or_destruction", "vehicle.stolen_on", "MOTO-3.4.1-1"),
        ("refund_after_theft_or_destruction", "vehicle.destroyed_on", "MOTO-3.4.1-1"),
        ("refund_after_ceiling", "history.paid_at_ceiling_on", None),
        ("refund_after_early_repayment", "financing.repaid_early_on", "MOTO-3.4.1-3"),
        ("refund_after_financing_cancelled", "financing.cancelled_on", None),
        ("refund_after_sale", "vehicle.sold_on", "MOTO-10-1"),
    ],
)
def test_the_premium_of_the_days_after_the_end_is_paid_back(key, fact, doubt):
    for on, refund in (
        ("2026-03-15", "15.00"),
        ("2026-04-01", "14.50"),
        ("2026-04-29", "0.50"),
        ("2026-04-30", "0.00"),
    ):
        found = rights({**QUIET, **APRIL, fact: on}, "2026-06-01")[key]
        assert (found["state"], found["refund"], found["opens"]) == ("allowed", refund, on)
        if key != "refund_after_sale":  # which ends the contract at 00:00 on the next day
            assert found["effect"] == on
    if doubt:
        meaning = "whole_day" if doubt == "MOTO-10-1" else "kept"
        against = rights({**QUIET, **APRIL, fact: "2026-04-18"}, "2026-06-01", {doubt: meaning})[key]
        assert against["refund"] == "0.00"
    assert rights({**QUIET, **APRIL}, "2026-06-01")[key]["state"] == "not_allowed"


def test_a_sale_ends_the_contract_at_the_beginning_of_the_next_day():
    found = rights({**QUIET, **APRIL, "vehicle.sold_on": "2026-04-18"}, "2026-04-20")["refund_after_sale"]
    assert (found["effect"], found["refund"]) == ("2026-04-19", "6.00")


def test_a_refund_is_rounded_half_up_to_the_cent():
    facts = {**QUIET, **APRIL, "premium.paid": "14.90", "vehicle.sold_on": "2026-04-15"}
    assert rights(facts, "2026-06-01")["refund_after_sale"]["refund"] == "7.45"
    facts |= {"vehicle.sold_on": "2026-04-29", "premium.paid": "0.15"}
    assert rights(facts, "2026-06-01")["refund_after_sale"]["refund"] == "0.01"


def test_without_renewal_notice_the_member_leaves_on_the_next_day():
    facts = {
        **LEAVES,
        "termination.ground": "renewal_notice_late",
        "termination.sent_on": "2026-04-10",
        "policy.last_renewed_on": "2026-01-20",
        "policy.renewal_notice_sent_on": "none",
    }
    found = rights(facts, "2026-04-10")["member_without_renewal_notice"]
    assert (found["state"], found["effect"], found["refund"]) == ("allowed", "2026-04-11", "10.00")
    assert found["refund_by"] == "2026-05-11"
    told = rights({**facts, "policy.renewal_notice_sent_on": "2025-10-01"}, "2026-04-10")
    assert told["member_without_renewal_notice"]["state"] == "not_allowed"


@pytest.mark.parametrize(
    ("sent", "on", "state"),
    [
        ("2026-11-05", "2026-11-06", "not_allowed"),  # 15 days before 20 November: in time
        ("2026-11-06", "2026-11-26", "allowed"),
        ("2026-11-06", "2026-11-27", "too_late"),
    ],
)
def test_a_late_renewal_notice_gives_twenty_days(sent, on, state):
    facts = {
        "policy.signed_on": "2025-01-20",
        "policy.anniversary_on": "2027-01-20",
        "policy.renewal_notice_sent_on": sent,
        "termination.sent_on": "none",
    }
    assert rights(facts, on)["member_after_late_renewal_notice"]["state"] == state
