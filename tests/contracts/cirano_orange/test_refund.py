"""Article 10.5: what is paid back of the premium, and what stays due."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.contracts.cirano_orange import refund
from clausier.facts import vehicle
from tests.contracts.cirano_orange.endings import CASH, beside, value

BY_MONTH, BY_DAY = refund.unused_by_month(vehicle.sold_on), refund.unused_by_day(vehicle.sold_on)
GRANTED, BY_LAW = refund.refund_granted(vehicle.sold_on), refund.refund_by_law(vehicle.sold_on)
#: One month, of 30 days at 0.80.
APRIL = {
    **CASH,
    "premium.frequency": "monthly",
    "premium.amount": "24.00",
    "premium.paid": "24.00",
    "premium.period_starts_on": "2026-04-01",
    "premium.period_ends_on": "2026-04-30",
}


def ending(last_day, base=CASH, **more):
    return {**base, "vehicle.sold_on": last_day, **more}


@pytest.mark.parametrize(
    ("last_day", "refunded"),
    [
        ("2026-03-12", "312.00"),  # 23 months due, 13 left
        ("2026-02-28", "336.00"),
        ("2026-03-01", "312.00"),
        ("2026-03-31", "312.00"),
        ("2026-04-01", "288.00"),
        ("2024-05-01", "840.00"),
        ("2024-04-30", "864.00"),
        ("2024-01-15", "864.00"),
        ("2027-03-31", "24.00"),
        ("2027-04-01", "0.00"),
        ("2027-04-30", "0.00"),
        ("2027-08-15", "0.00"),
        ("none", "0.00"),
    ],
)
def test_every_month_begun_is_due(last_day, refunded):
    assert value(BY_MONTH, ending(last_day)) == refunded


@pytest.mark.parametrize(("period_ends_on", "refunded"), [("2026-04-30", "0.00"), ("2026-05-01", "12.00")])
def test_a_paid_period_of_a_month_and_a_day_counts_two_months(period_ends_on, refunded):
    assert value(BY_MONTH, ending("2026-04-15", APRIL, **{"premium.period_ends_on": period_ends_on})) == refunded


@pytest.mark.parametrize(
    ("last_day", "refunded"),
    [
        ("2026-03-31", "24.00"),
        ("2026-04-01", "23.20"),
        ("2026-04-29", "0.80"),
        ("2026-04-30", "0.00"),
        ("2026-05-15", "0.00"),
        ("2026-01-15", "24.00"),
        ("none", "0.00"),
    ],
)
def test_the_law_counts_days(last_day, refunded):
    assert value(BY_DAY, ending(last_day, APRIL)) == refunded


def test_half_a_cent_is_rounded_up_in_favour_of_the_member():
    assert value(BY_DAY, ending("2026-04-15", APRIL, **{"premium.paid": "0.01"})) == "0.01"
    assert value(BY_DAY, ending("2026-04-16", APRIL, **{"premium.paid": "0.01"})) == "0.00"


@given(st.dates(date(2024, 1, 1), date(2028, 1, 1)))
def test_whole_months_of_24_euros_are_paid_back_and_a_later_end_never_gives_more(day):
    cents, later = (
        int(value(BY_MONTH, ending((day + timedelta(days=wait)).isoformat())).replace(".", "")) for wait in (0, 1)
    )
    assert 0 <= later <= cents <= 864_00
    assert cents % 24_00 == 0


@pytest.mark.parametrize(
    ("doubts", "used", "granted", "by_law"),
    [
        ({}, 0, "0.00", "12.00"),
        ({}, 1, "0.00", "12.00"),
        ({"ORNG-10.5-1": "contract"}, 0, "0.00", "0.00"),
        ({"ORNG-10.5-1": "contract"}, 1, "0.00", "0.00"),
        ({"ORNG-10.5-3": "without_use_only"}, 1, "0.00", "0.00"),
        ({"ORNG-10.5-3": "without_use_only"}, 0, "0.00", "12.00"),
        ({"ORNG-10.5-3": "never"}, 0, "0.00", "0.00"),
    ],
)
def test_months_or_days_and_after_a_breakdown_or_not(doubts, used, granted, by_law):
    facts = ending("2026-04-15", APRIL, **{"history.breakdowns_paid": used})
    assert (value(GRANTED, facts, doubts), value(BY_LAW, facts, doubts)) == (granted, by_law)


@pytest.mark.parametrize(("used", "refunded"), [(0, "312.00"), (1, "0.00"), (2, "0.00")])
def test_a_breakdown_paid_in_the_period_keeps_the_premium_of_an_ending_of_the_contract(used, refunded):
    assert value(GRANTED, ending("2026-03-12", **{"history.breakdowns_paid": used})) == refunded


MONTHLY = {**APRIL, "premium.paid_total": "552.00", "termination.sent_on": "2026-03-12"}


@pytest.mark.parametrize(
    ("changed", "due"),
    [
        ({"termination.ground": "non_payment"}, "312.00"),
        ({"termination.ground": "nullity"}, "312.00"),
        ({"termination.ground": "misstatement", "misstatement.intentional": True}, "312.00"),
        ({"termination.ground": "misstatement"}, None),
        ({"termination.ground": "claim", "misstatement.intentional": True}, None),
        ({"termination.ground": "non_payment", "termination.sent_on": "none"}, None),
        ({"termination.ground": "non_payment", "premium.paid_total": "864.00"}, None),
        ({"termination.ground": "non_payment", "premium.paid_total": "900.00"}, None),
        ({"termination.ground": "non_payment", "premium.frequency": "single", "premium.amount": "864.00"}, "312.00"),
    ],
)
def test_after_a_breach_the_rest_of_the_whole_premium_stays_due(changed, due):
    found = [one["amount"] for one in beside({**MONTHLY, **changed}).recoveries() if "ORNG-10.5-4" in one["rules"]]
    assert found == ([due] if due else [])
