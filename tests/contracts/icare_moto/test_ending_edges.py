"""Article 3.4, one condition at a time: the channels of a request, its grounds, and the renewal notice."""

import pytest

from clausier.rules import answers
from clausier.rules.beside import Beside
from clausier.rules.decide import prepare
from tests.contracts.icare_moto.policies import APRIL, LIVES, QUIET, rights
from tests.contracts.icare_moto.test_ending import LEAVES, MEMBER

WRITTEN = ("registered_letter_receipt", "registered_letter", "letter", "email", "web", "other_durable")


@pytest.mark.parametrize("at_distance", [True, False])
@pytest.mark.parametrize("channel", [*WRITTEN, "sale_channel", "phone"])
def test_any_writing_is_enough_and_the_means_of_the_sale_only_if_it_was_at_a_distance(channel, at_distance):
    facts = {**LEAVES, "termination.channel": channel, "policy.sold_at_distance": at_distance}
    expected = "2026-02-28" if channel in WRITTEN or at_distance else "none"
    assert rights(facts, "2026-01-31")[MEMBER]["effect"] == expected


def test_refusing_a_renewal_told_too_late_ends_the_contract_at_the_anniversary():
    facts = {
        "policy.signed_on": "2025-01-20",
        "policy.anniversary_on": "2027-01-20",
        "policy.renewal_notice_sent_on": "2026-11-06",
        "termination.sent_on": "none",
    }
    assert rights(facts, "2026-11-10")["member_after_late_renewal_notice"]["effect"] == "2027-01-20"


def test_a_renewal_notice_that_was_not_sent_was_not_sent_too_late():
    facts = {
        "policy.signed_on": "2026-11-10",
        "policy.anniversary_on": "2027-01-20",
        "policy.renewal_notice_sent_on": "none",
        "termination.sent_on": "none",
    }
    assert rights(facts, "2026-11-12")["member_after_late_renewal_notice"]["state"] == "not_allowed"


WITHOUT_NOTICE, LATE_NOTICE = "member_without_renewal_notice", "member_after_late_renewal_notice"
MONTH = {**LEAVES, "termination.sent_on": "2026-03-18", "termination.received_on": "2026-03-20"}
UNTOLD = {
    **LEAVES,
    "termination.ground": "renewal_notice_late",
    "termination.sent_on": "2026-04-10",
    "policy.last_renewed_on": "2026-01-20",
    "policy.renewal_notice_sent_on": "none",
}
TOLD_LATE = {
    **UNTOLD,
    "termination.sent_on": "2026-11-20",
    "policy.anniversary_on": "2027-01-20",
    "policy.renewal_notice_sent_on": "2026-11-06",
}


@pytest.mark.parametrize(
    ("key", "facts", "changed", "expected"),
    [
        (MEMBER, MONTH, {}, ("2026-03-20", "2026-04-20", "5.00")),
        (MEMBER, MONTH, {"termination.by": "insurer"}, ("none", "none", "0.00")),
        (MEMBER, MONTH, {"termination.ground": "renewal_notice_late"}, ("none", "none", "0.00")),
        (MEMBER, MONTH, {"termination.ground": "other_policy_cancelled"}, ("none", "none", "0.00")),
        (MEMBER, MONTH, {"termination.channel": "phone", "policy.sold_at_distance": False}, ("none", "none", "0.00")),
        (MEMBER, MONTH, {"termination.received_on": "2026-01-19"}, ("2026-01-19", "none", "0.00")),
        (WITHOUT_NOTICE, UNTOLD, {}, ("2026-04-10", "2026-04-11", "10.00")),
        (WITHOUT_NOTICE, UNTOLD, {"termination.by": "insurer"}, ("none", "none", "0.00")),
        (WITHOUT_NOTICE, UNTOLD, {"termination.ground": "after_first_year"}, ("none", "none", "0.00")),
        (LATE_NOTICE, TOLD_LATE, {}, ("2026-11-20", "2027-01-20", None)),
        (LATE_NOTICE, TOLD_LATE, {"termination.by": "insurer"}, ("none", "2027-01-20", None)),
    ],
)
def test_a_request_counts_for_the_right_that_its_author_and_ground_name(key, facts, changed, expected):
    found = rights({**facts, **changed}, "2026-04-10")[key]
    assert (found["exercised_on"], found["effect"], found["refund"]) == expected


@pytest.mark.parametrize(
    ("sent", "state"), [("2026-11-05", "not_yet"), ("2026-11-26", "allowed"), ("2026-11-27", "too_late")]
)
def test_the_refusal_of_a_late_notice_is_judged_on_the_day_it_was_sent(sent, state):
    found = rights({**TOLD_LATE, "termination.sent_on": sent}, "2026-12-31")[LATE_NOTICE]
    assert found["state"] == state


def test_nobody_leaves_for_a_missing_notice_before_a_renewal():
    assert rights({**UNTOLD, "policy.last_renewed_on": "none"}, "2026-04-10")[WITHOUT_NOTICE]["state"] == "not_allowed"


@pytest.mark.parametrize(("stolen", "destroyed"), [("2026-04-10", "2026-04-15"), ("2026-04-15", "2026-04-10")])
def test_the_first_of_theft_and_destruction_ends_the_contract(stolen, destroyed):
    facts = {**QUIET, **APRIL, "vehicle.stolen_on": stolen, "vehicle.destroyed_on": destroyed}
    found = rights(facts, "2026-05-01")["refund_after_theft_or_destruction"]
    assert (found["effect"], found["refund"]) == ("2026-04-10", "10.00")


@pytest.mark.parametrize(
    ("changed", "due"),
    [({}, True), ({"termination.by": "insurer"}, False), ({"termination.received_on": "none"}, False)],
)
@pytest.mark.parametrize(("acknowledged", "present"), [("2026-02-03", True), ("none", False)])
def test_the_request_of_the_member_is_confirmed_in_writing(changed, due, acknowledged, present):
    facts = {**LEAVES, "termination.acknowledged_on": acknowledged, **changed}
    papers = {one["key"]: one["present"] for one in Beside(LIVES, prepare(LIVES, facts), {}, False).documents()}
    assert papers.get("termination_confirmation") is (present if due else None)


@pytest.mark.parametrize(("topic", "shown"), [("termination", ["termination"]), ("complaint", [])])
def test_where_to_write_is_told_to_who_asks(topic, shown):
    assert [one["key"] for one in answers.routes(LIVES, {"request.topic": topic})["routes"]] == shown


@pytest.mark.parametrize(
    ("received", "effect"),
    [
        ("2025-01-20", "none"),
        ("2026-01-19", "none"),
        ("2026-01-20", "2026-02-20"),
        ("2026-01-21", "none"),
        ("2027-01-20", "2027-02-20"),
    ],
)
def test_the_other_reading_lets_the_member_leave_on_the_anniversary_only(received, effect):
    facts = {**LEAVES, "termination.received_on": received}
    assert rights(facts, received, {"MOTO-3.4.2-1": "anniversary"})[MEMBER]["effect"] == effect
