"""Articles 10.3.1, 10.3.3 and 10.3.4: the endings that an event opens to the member or the administrator."""

import pytest

from tests.contracts.cirano_orange.endings import CASH, LEAVES, right

CHANGE, INSURER_CHANGE = "member_after_change", "insurer_after_change"
FALL, OTHER_POLICY, RISE = "member_after_refused_reduction", "member_after_other_policy", "member_after_premium_rise"
ADMINISTRATOR = "administrator_after_insolvency"
MOVED = {
    **LEAVES,
    "policyholder.changes": ["home"],
    "policyholder.situation_changed_on": "2025-11-30",
    "policyholder.situation_change_modifies_risk": True,
    "termination.ground": "situation_change",
    "termination.sent_on": "2026-02-27",
    "termination.received_on": "2026-03-31",
}
OTHER_ENDED = {
    **LEAVES,
    "termination.ground": "other_policy_cancelled",
    "termination.other_policy_cancelled_on": "2026-01-31",
    "termination.sent_on": "2026-02-28",
    "termination.received_on": "2026-03-31",
}
REFUSED = {
    **LEAVES,
    "premium.reduction_refused_on": "2026-01-10",
    "termination.ground": "risk_change",
    "termination.sent_on": "2026-02-27",
    "termination.received_on": "2026-03-01",
}
ROSE = {
    **LEAVES,
    "premium.increase_excl_tax": "0.01",
    "termination.ground": "premium_increase",
    "termination.received_on": "2026-03-31",
}
INSOLVENT = {
    **CASH,
    "policy.use": "business",
    "policyholder.insolvency_opened_on": "2026-01-10",
    "termination.by": "administrator",
    "termination.ground": "insolvency",
    "termination.received_on": "2026-03-31",
}
#: The days of the paid period of CASH: 1095, at 864.00; left after 30 April 2026: 365.
LEFT = "288.00"


@pytest.mark.parametrize(
    ("key", "facts", "opens", "closes", "exercised", "effect", "refund"),
    [
        (CHANGE, MOVED, "2025-11-30", "2026-02-28", "2026-02-27", "2026-04-30", LEFT),
        (OTHER_POLICY, OTHER_ENDED, "2026-01-31", "2026-02-28", "2026-02-28", "2026-04-30", LEFT),
        (FALL, REFUSED, "2026-01-10", None, "2026-03-01", "2026-03-31", "311.67"),
        (RISE, ROSE, None, None, "2026-03-31", "2026-04-30", LEFT),
        (ADMINISTRATOR, INSOLVENT, "2026-01-10", None, "2026-03-31", "2026-03-31", "312.00"),
    ],
)
def test_from_when_to_when_with_which_effect_and_refund(key, facts, opens, closes, exercised, effect, refund):
    found = right(key, facts, "2026-02-28")
    assert found["state"] == "allowed"
    assert (found["opens"], found["closes"], found["exercised_on"]) == (opens, closes, exercised)
    assert (found["effect"], found["refund"]) == (effect, refund)


@pytest.mark.parametrize(
    ("key", "facts", "changed", "state", "exercised"),
    [
        (CHANGE, MOVED, {"policyholder.changes": []}, "not_allowed", "2026-02-27"),
        (CHANGE, MOVED, {"policyholder.situation_change_modifies_risk": False}, "not_allowed", "2026-02-27"),
        (CHANGE, MOVED, {"policyholder.situation_changed_on": "none"}, "not_allowed", "2026-02-27"),
        (CHANGE, MOVED, {"termination.ground": "other"}, "allowed", "none"),
        (CHANGE, MOVED, {"termination.channel": "other"}, "allowed", "none"),
        (CHANGE, MOVED, {"termination.by": "insurer"}, "allowed", "none"),
        (CHANGE, MOVED, {"termination.sent_on": "2026-03-01"}, "too_late", "2026-03-01"),
        (CHANGE, MOVED, {"termination.sent_on": "2025-11-29"}, "not_yet", "2025-11-29"),
        (OTHER_POLICY, OTHER_ENDED, {"termination.other_policy_cancelled_on": "none"}, "not_allowed", "2026-02-28"),
        (OTHER_POLICY, OTHER_ENDED, {"termination.ground": "other"}, "allowed", "none"),
        (OTHER_POLICY, OTHER_ENDED, {"termination.channel": "other"}, "allowed", "none"),
        (OTHER_POLICY, OTHER_ENDED, {"termination.sent_on": "2026-03-01"}, "too_late", "2026-03-01"),
        (FALL, REFUSED, {"premium.reduction_refused_on": "none"}, "not_allowed", "2026-03-01"),
        (FALL, REFUSED, {"termination.ground": "other"}, "allowed", "none"),
        (FALL, REFUSED, {"termination.by": "insurer"}, "allowed", "none"),
        (RISE, ROSE, {"premium.increase_excl_tax": "0.00"}, "not_allowed", "2026-03-31"),
        (RISE, ROSE, {"termination.ground": "other"}, "allowed", "none"),
        (RISE, ROSE, {"termination.channel": "other"}, "allowed", "none"),
        (ADMINISTRATOR, INSOLVENT, {"policy.use": "private"}, "not_allowed", "2026-03-31"),
        (ADMINISTRATOR, INSOLVENT, {"policy.use": "commute"}, "not_allowed", "2026-03-31"),
        (ADMINISTRATOR, INSOLVENT, {"policyholder.insolvency_opened_on": "none"}, "not_allowed", "2026-03-31"),
        (ADMINISTRATOR, INSOLVENT, {"termination.by": "policyholder"}, "allowed", "none"),
        (ADMINISTRATOR, INSOLVENT, {"termination.ground": "other"}, "allowed", "none"),
    ],
)
def test_without_its_ground_or_its_form_or_out_of_time_it_has_no_effect(key, facts, changed, state, exercised):
    found = right(key, {**facts, **changed}, "2026-02-28")
    assert (found["state"], found["exercised_on"], found["effect"], found["refund"]) == (
        state,
        exercised,
        "none",
        "0.00",
    )


@pytest.mark.parametrize(
    "change", ["home", "marital_status", "matrimonial_regime", "profession", "retirement", "end_of_activity"]
)
def test_each_change_of_the_list_opens_the_right_to_both(change):
    facts = {**MOVED, "policyholder.changes": [change]}
    assert right(CHANGE, facts, "2026-02-27")["state"] == "allowed"
    by_insurer = {**facts, "termination.by": "insurer", "termination.channel": "registered_letter"}
    assert right(INSURER_CHANGE, by_insurer, "2026-02-27")["state"] == "allowed"


@pytest.mark.parametrize("use", ["business", "rounds", "all"])
def test_every_professional_use_opens_the_right_of_the_administrator(use):
    assert right(ADMINISTRATOR, {**INSOLVENT, "policy.use": use}, "2026-02-28")["effect"] == "2026-03-31"


@pytest.mark.parametrize(
    ("sent", "effect"),
    [("2025-11-30", "2026-04-30"), ("2026-02-28", "2026-04-30"), ("2025-11-29", "none"), ("2026-03-01", "none")],
)
def test_a_change_of_situation_is_invoked_within_three_months(sent, effect):
    assert right(CHANGE, {**MOVED, "termination.sent_on": sent}, sent)["effect"] == effect


@pytest.mark.parametrize("key", [CHANGE, OTHER_POLICY, FALL])
def test_the_endings_of_the_law_pay_back_even_after_a_breakdown(key):
    facts = {CHANGE: MOVED, OTHER_POLICY: OTHER_ENDED, FALL: REFUSED}[key]
    assert right(key, {**facts, "history.breakdowns_paid": 1}, "2026-02-28")["refund"] != "0.00"


def test_the_endings_of_the_contract_pay_nothing_back_after_a_breakdown():
    for key, facts in ((RISE, ROSE), (ADMINISTRATOR, INSOLVENT)):
        assert right(key, {**facts, "history.breakdowns_paid": 1}, "2026-02-28")["refund"] == "0.00"
