"""Article 10.3: leaving after the first year, every year, after a sale or a total loss."""

import pytest

from clausier.contracts.cirano_orange import ending
from tests.contracts.cirano_orange.endings import CASH, LEAVES, right, value
from tests.contracts.cirano_orange.test_transfer import TAKES_OVER

AFTER_ONE_YEAR, YEARLY, SALE, LOSS = "member_after_one_year", "member_yearly", "member_after_sale", "refund_after_loss"


def received(day, **more):
    return {**LEAVES, "termination.sent_on": day, "termination.received_on": day, **more}


def test_the_member_leaves_a_month_after_the_request_and_takes_back_thirteen_months():
    found = right(AFTER_ONE_YEAR, LEAVES, "2026-02-12")
    assert (found["state"], found["opens"], found["exercised_on"]) == ("allowed", "2025-05-01", "2026-02-12")
    assert (found["effect"], found["refund"]) == ("2026-03-12", "312.00")
    assert found["confirms"] == "confirmation écrite de la réception de la demande"


@pytest.mark.parametrize(
    ("day", "state", "effect"),
    [
        ("2025-04-30", "not_yet", "none"),
        ("2025-05-01", "allowed", "2025-06-01"),
        ("2026-01-31", "allowed", "2026-02-28"),
        ("2026-03-31", "allowed", "2026-04-30"),
    ],
)
def test_the_first_anniversary_opens_the_right(day, state, effect):
    found = right(AFTER_ONE_YEAR, received(day), day)
    assert (found["state"], found["effect"]) == (state, effect)


def test_the_time_runs_from_the_receipt_not_from_the_sending():
    facts = {**LEAVES, "termination.sent_on": "2026-02-01"}
    assert right(AFTER_ONE_YEAR, facts, "2026-02-12")["effect"] == "2026-03-12"
    other = right(AFTER_ONE_YEAR, facts, "2026-02-12", {"ORNG-10.3.3-1": "on_receipt"})
    assert (other["effect"], other["refund"]) == ("2026-02-12", "336.00")


@pytest.mark.parametrize(
    ("changed", "doubts", "state", "effect"),
    [
        ({"policyholder.natural_person": False}, {}, "not_allowed", "none"),
        ({"policy.duration_months": 6}, {}, "not_allowed", "none"),
        ({"policy.duration_months": 12}, {}, "allowed", "2026-03-12"),
        ({"history.benefits_paid": 1}, {}, "allowed", "2026-03-12"),
        ({"history.benefits_paid": 1}, {"ORNG-FIP-21": "contract"}, "not_allowed", "none"),
        ({"history.benefits_paid": 0}, {"ORNG-FIP-21": "contract"}, "allowed", "2026-03-12"),
        ({"termination.channel": "other"}, {}, "allowed", "none"),
        ({"termination.by": "insurer"}, {}, "allowed", "none"),
    ],
)
def test_who_may_leave_after_one_year(changed, doubts, state, effect):
    found = right(AFTER_ONE_YEAR, {**LEAVES, **changed}, "2026-02-12", doubts)
    assert (found["state"], found["effect"]) == (state, effect)


@pytest.mark.parametrize(
    ("sent", "effect", "last_day"),
    [
        ("2025-03-01", "2025-05-01", "2025-04-30"),
        ("2025-03-02", "2026-05-01", "2026-04-30"),
        ("2024-05-01", "2025-05-01", "2025-04-30"),
        ("2025-05-01", "2026-05-01", "2026-04-30"),
        ("2026-03-01", "2026-05-01", "2026-04-30"),
    ],
)
def test_the_yearly_request_leaves_two_months_before_the_anniversary(sent, effect, last_day):
    facts = received(sent, **{"termination.ground": "anniversary", "history.benefits_paid": 1})
    found = right(YEARLY, facts, sent)
    assert (found["state"], found["effect"]) == ("allowed", effect)
    assert value(ending.MEMBER_LEAVES_YEARLY_ON, facts) == last_day


@pytest.mark.parametrize(
    ("changed", "state"),
    [
        ({"policyholder.natural_person": False}, "not_allowed"),
        ({"termination.ground": "other"}, "allowed"),
        ({"termination.channel": "other"}, "allowed"),
        ({"termination.by": "insurer"}, "allowed"),
    ],
)
def test_another_request_is_no_yearly_one(changed, state):
    facts = received("2025-03-01", **{"termination.ground": "anniversary", **changed})
    found = right(YEARLY, facts, "2025-03-01")
    assert (found["state"], found["exercised_on"], found["effect"], found["refund"]) == (state, "none", "none", "0.00")


def test_the_yearly_exit_pays_back_the_years_that_had_not_begun():
    facts = received("2025-03-01", **{"termination.ground": "anniversary"})
    assert right(YEARLY, facts, "2025-03-01")["refund"] == "576.00"
    assert right(YEARLY, facts, "2024-04-30")["opens"] == "2024-05-01"


# --- the sale ---------------------------------------------------------------------------------------------------------

SOLD = {**received("2026-02-25", **{"termination.ground": "vehicle_sold"}), "vehicle.sold_on": "2026-02-20"}


def test_the_seller_ends_the_contract_ten_days_later_and_is_paid_from_the_sale():
    found = right(SALE, SOLD, "2026-02-25")
    assert (found["state"], found["opens"], found["exercised_on"]) == ("allowed", "2026-02-20", "2026-02-25")
    assert (found["effect"], found["refund"]) == ("2026-03-07", "336.00")
    other = right(SALE, SOLD, "2026-02-25", {"ORNG-10.3.1-1": "from_the_end"})
    assert other["refund"] == "312.00"
    assert value(ending.SALE_ENDS_ON, SOLD) == "2026-03-07"
    assert value(ending.SALE_LAPSES_ON, SOLD) == "2026-08-20"


@pytest.mark.parametrize(
    ("changed", "state", "effect"),
    [
        ({"vehicle.sold_on": "none"}, "not_allowed", "none"),
        ({"termination.ground": "other"}, "allowed", "none"),
        ({"termination.channel": "other"}, "allowed", "none"),
        (TAKES_OVER, "not_allowed", "none"),
    ],
)
def test_when_the_seller_may_end_the_contract(changed, state, effect):
    found = right(SALE, {**SOLD, **changed}, "2026-02-25")
    assert (found["state"], found["effect"], found["refund"]) == (state, effect, "0.00")


# --- the total loss ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "on", "refund"),
    [
        ({"vehicle.stolen_on": "2027-03-31"}, "2027-03-31", "23.67"),
        ({"vehicle.destroyed_on": "2027-04-30"}, "2027-04-30", "0.00"),
        ({"vehicle.requisitioned_on": "2027-03-31"}, "2027-03-31", "23.67"),
        ({"vehicle.destroyed_on": "2027-03-31", "vehicle.stolen_on": "2027-04-30"}, "2027-03-31", "23.67"),
    ],
)
def test_a_lost_or_requisitioned_vehicle_ends_the_contract_with_a_refund_by_day(changed, on, refund):
    found = right(LOSS, {**CASH, **changed}, "2027-05-01")
    assert (found["state"], found["opens"], found["effect"], found["refund"]) == ("allowed", on, on, refund)
    assert right(LOSS, {**CASH, **changed}, "2027-05-01", {"ORNG-FIP-23": "kept"})["refund"] == "0.00"


@pytest.mark.parametrize("spared", ["vehicle.requisitioned_for_use_only", "vehicle.requisition_suspension_asked"])
def test_a_requisition_that_only_suspends_does_not_end_the_contract(spared):
    facts = {**CASH, "vehicle.requisitioned_on": "2027-03-31", spared: True}
    assert right(LOSS, facts, "2027-05-01")["state"] == "not_allowed"


def test_a_vehicle_that_is_not_lost_ends_nothing():
    assert right(LOSS, CASH, "2027-05-01")["state"] == "not_allowed"
