"""Article 10.3.2: each ground of the insurer, one fact changed at a time."""

import pytest

from clausier.contracts.cirano_orange import ending
from clausier.contracts.cirano_orange.ending_by_insurer import INSURER_LEAVES_YEARLY_ON
from tests.contracts.cirano_orange.endings import CASH, LETTER, right, value
from tests.contracts.cirano_orange.test_ending_on_grounds import LEFT, MOVED

YEARLY, CLAIM = "insurer_yearly", "insurer_after_claim"
REFUSAL, OMISSION = "insurer_refused_increase", "insurer_omission"
FROM_THE_POSTMARK = {"ORNG-10.3.2-6": "contract"}

AT_ANNIVERSARY = {**LETTER, "termination.ground": "anniversary", "termination.sent_on": "2026-03-01"}
AFTER_CLAIM = {**LETTER, "termination.ground": "claim", "history.last_claim_known_to_insurer_on": "2026-01-15"}
INCREASE_REFUSED = {
    **LETTER,
    "termination.ground": "risk_change",
    "risk.increased": True,
    "risk.proposal_sent_on": "2026-01-02",
    "risk.proposal_warned": True,
    "risk.proposal_answered_on": "2026-01-20",
    "election.increase_answer": "refused",
}
MISSTATED = {
    **LETTER,
    "misstatement.found": "before_loss",
    "misstatement.notified_on": "2026-03-21",
    "election.misstatement_answer": "cancel",
}


@pytest.mark.parametrize(
    ("key", "facts", "opens", "exercised", "effect", "refund"),
    [
        (YEARLY, AT_ANNIVERSARY, "2024-05-01", "2026-03-01", "2026-05-01", "288.00"),
        (CLAIM, AFTER_CLAIM, "2026-01-15", "2026-02-12", "2026-03-15", "324.30"),
        (REFUSAL, INCREASE_REFUSED, None, "2026-02-12", "2026-02-22", "340.87"),
        (OMISSION, MISSTATED, None, "2026-03-21", "2026-03-31", "311.67"),
    ],
)
def test_from_when_with_which_effect_and_refund(key, facts, opens, exercised, effect, refund):
    found = right(key, facts, "2026-03-01")
    assert found["state"] == "allowed"
    assert (found["opens"], found["exercised_on"]) == (opens, exercised)
    assert (found["effect"], found["refund"]) == (effect, refund)


@pytest.mark.parametrize(
    ("key", "facts", "changed", "state", "exercised"),
    [
        (YEARLY, AT_ANNIVERSARY, {"policyholder.natural_person": False}, "not_allowed", "2026-03-01"),
        (YEARLY, AT_ANNIVERSARY, {"termination.reason_given": False}, "not_allowed", "2026-03-01"),
        (YEARLY, AT_ANNIVERSARY, {"termination.ground": "claim"}, "allowed", "none"),
        (YEARLY, AT_ANNIVERSARY, {"termination.channel": "letter"}, "allowed", "none"),
        (YEARLY, AT_ANNIVERSARY, {"termination.by": "policyholder"}, "allowed", "none"),
        (CLAIM, AFTER_CLAIM, {"history.last_claim_known_to_insurer_on": "none"}, "not_allowed", "2026-02-12"),
        (CLAIM, AFTER_CLAIM, {"premium.accepted_after_claim_on": "2026-02-16"}, "not_allowed", "2026-02-12"),
        (CLAIM, AFTER_CLAIM, {"termination.ground": "anniversary"}, "allowed", "none"),
        (CLAIM, AFTER_CLAIM, {"termination.channel": "email"}, "allowed", "none"),
        (REFUSAL, INCREASE_REFUSED, {"risk.increased": False}, "not_allowed", "none"),
        (REFUSAL, INCREASE_REFUSED, {"election.increase_answer": "accepted"}, "not_allowed", "2026-02-12"),
        (REFUSAL, INCREASE_REFUSED, {"election.increase_answer": "none"}, "not_allowed", "2026-02-12"),
        (REFUSAL, INCREASE_REFUSED, {"termination.ground": "claim"}, "allowed", "none"),
        (OMISSION, MISSTATED, {"misstatement.found": "after_loss"}, "not_allowed", "none"),
        (OMISSION, MISSTATED, {"misstatement.intentional": True}, "not_allowed", "none"),
        (OMISSION, MISSTATED, {"election.misstatement_answer": "keep_with_increase"}, "allowed", "none"),
    ],
)
def test_without_its_ground_or_its_form_it_has_no_effect(key, facts, changed, state, exercised):
    found = right(key, {**facts, **changed}, "2026-03-01")
    assert (found["state"], found["exercised_on"], found["effect"], found["refund"]) == (
        state,
        exercised,
        "none",
        "0.00",
    )


#: A premium of 1 January unpaid, notice sent on 12 January: cover stops after 11 February, forty days end on the 21st.
UNPAID = {
    **CASH,
    "notice.sent_on": "2026-01-12",
    "notice.registered": True,
    "notice.termination_declared_on": "2026-02-22",
}


@pytest.mark.parametrize(
    ("changed", "on", "state", "exercised", "effect"),
    [
        ({}, "2026-02-22", "allowed", "2026-02-22", "2026-02-23"),
        ({"notice.termination_declared_on": "none"}, "2026-02-21", "not_yet", "none", "none"),
        ({"notice.termination_declared_on": "none"}, "2026-02-22", "allowed", "none", "none"),
        ({"notice.termination_declared_on": "2026-02-01"}, "2026-02-22", "not_yet", "2026-02-01", "2026-02-22"),
        ({"premium.arrears_paid_on": "2026-02-20"}, "2026-02-22", "not_allowed", "none", "none"),
        ({"premium.arrears_paid_on": "2026-02-23"}, "2026-02-22", "allowed", "2026-02-22", "2026-02-23"),
        ({"notice.sent_on": "none"}, "2026-02-22", "not_allowed", "none", "none"),
        ({"notice.registered": False}, "2026-02-22", "not_allowed", "none", "none"),
    ],
)
def test_forty_days_after_the_notice_the_insurer_may_end_an_unpaid_contract(changed, on, state, exercised, effect):
    found = right("insurer_non_payment", {**UNPAID, **changed}, on)
    assert (found["state"], found["exercised_on"], found["effect"]) == (state, exercised, effect)
    notified = not {"notice.sent_on", "notice.registered"}.intersection(changed)
    assert found["opens"] == ("2026-02-22" if notified else "none")
    assert found["refund"] is None


@pytest.mark.parametrize(
    ("sent", "effect"),
    [
        ("2024-05-01", "2025-05-01"),
        ("2025-03-01", "2025-05-01"),
        ("2025-03-02", "2026-05-01"),
        ("2026-03-01", "2026-05-01"),
        ("2026-03-02", "2027-05-01"),
    ],
)
def test_the_yearly_letter_leaves_two_months_before_the_anniversary_and_never_before_one_year(sent, effect):
    found = right(YEARLY, {**AT_ANNIVERSARY, "termination.sent_on": sent}, sent)
    assert (found["state"], found["effect"]) == ("allowed", effect)


def test_the_day_before_the_anniversary_is_the_last_covered_one():
    assert value(INSURER_LEAVES_YEARLY_ON, AT_ANNIVERSARY) == "2026-04-30"
    assert value(INSURER_LEAVES_YEARLY_ON, {**AT_ANNIVERSARY, "termination.reason_given": False}) == "none"


def test_the_month_after_a_claim_runs_from_the_receipt_by_law_and_from_the_postmark_by_the_contract():
    assert right(CLAIM, AFTER_CLAIM, "2026-02-12")["effect"] == "2026-03-15"
    other = right(CLAIM, AFTER_CLAIM, "2026-02-12", FROM_THE_POSTMARK)
    assert (other["exercised_on"], other["effect"]) == ("2026-02-12", "2026-03-12")


@pytest.mark.parametrize(
    ("accepted", "state"), [("none", "allowed"), ("2026-02-15", "allowed"), ("2026-02-16", "not_allowed")]
)
def test_a_later_premium_taken_more_than_a_month_after_the_claim_was_known_keeps_the_contract(accepted, state):
    found = right(CLAIM, {**AFTER_CLAIM, "premium.accepted_after_claim_on": accepted}, "2026-02-16")
    assert found["state"] == state


def test_the_claim_must_be_known_before_the_letter():
    facts = {**AFTER_CLAIM, "history.last_claim_known_to_insurer_on": "2026-02-13"}
    assert right(CLAIM, facts, "2026-02-12")["state"] == "not_yet"


@pytest.mark.parametrize(("used", "refund"), [(0, "288.00"), (1, "0.00")])
def test_the_yearly_ending_pays_back_whole_months_if_no_breakdown_was_paid(used, refund):
    assert right(YEARLY, {**AT_ANNIVERSARY, "history.breakdowns_paid": used}, "2026-03-01")["refund"] == refund


@pytest.mark.parametrize("key", [CLAIM, REFUSAL, OMISSION])
def test_the_endings_of_the_law_pay_back_even_after_a_breakdown(key):
    facts = {CLAIM: AFTER_CLAIM, REFUSAL: INCREASE_REFUSED, OMISSION: MISSTATED}[key]
    assert right(key, {**facts, "history.breakdowns_paid": 1}, "2026-03-01")["refund"] != "0.00"


# --- the grounds of both parties --------------------------------------------------------------------------------------


def test_the_insurer_has_the_same_three_months_and_leaves_a_month_after_the_receipt():
    facts = {**MOVED, "termination.by": "insurer", "termination.channel": "registered_email"}
    found = right("insurer_after_change", facts, "2026-02-27")
    assert (found["state"], found["opens"], found["closes"]) == ("allowed", "2025-11-30", "2026-02-28")
    assert (found["exercised_on"], found["effect"], found["refund"]) == ("2026-02-27", "2026-04-30", LEFT)
    late = right("insurer_after_change", {**facts, "termination.sent_on": "2026-03-01"}, "2026-03-01")
    assert late["state"] == "too_late"
    by_mail = right("insurer_after_change", {**facts, "termination.channel": "email"}, "2026-02-27")
    assert (by_mail["exercised_on"], by_mail["effect"]) == ("none", "none")
    other = right("insurer_after_change", {**facts, "termination.ground": "claim"}, "2026-02-27")
    assert (other["exercised_on"], other["effect"]) == ("none", "none")


def test_the_insurer_ends_the_contract_of_a_sold_vehicle_ten_days_after_the_postmark():
    facts = {**LETTER, "termination.ground": "vehicle_sold", "vehicle.sold_on": "2026-02-05"}
    found = right("insurer_after_sale", facts, "2026-02-12")
    assert (found["state"], found["exercised_on"], found["effect"]) == ("allowed", "2026-02-12", "2026-02-22")
    assert (found["opens"], found["refund"]) == ("2026-02-05", "336.00")
    assert value(ending.SALE_ENDS_ON, facts) == "2026-02-22"
    assert right("insurer_after_sale", {**facts, "vehicle.sold_on": "none"}, "2026-02-12")["state"] == "not_allowed"
    other = right("insurer_after_sale", {**facts, "termination.ground": "claim"}, "2026-02-12")
    assert (other["exercised_on"], other["effect"]) == ("none", "none")
