"""What is left of a premium: by days, by whole months, and how it adds up."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.facts import premium, vehicle
from clausier.law import refunds
from tests.law.terms import value

LAST = vehicle.sold_on  # any day that may not be
BY_DAY, BY_MONTH = refunds.unused_by_day(LAST), refunds.unused_by_month(LAST)
REFUND = refunds.refund(refunds.unused_by_day(LAST, premium.amount))
OWED = refunds.still_owed(refunds.unused_by_day(LAST, premium.amount))


def facts(first, last, ended, paid="1200.00", amount=None):
    return {
        "premium.period_starts_on": str(first),
        "premium.period_ends_on": str(last),
        "vehicle.sold_on": str(ended),
        "premium.paid": paid,
        "premium.amount": amount or paid,
    }


@pytest.mark.parametrize(
    ("first", "last", "ended", "by_day", "by_month"),
    [
        ("2026-01-01", "2026-12-31", "2026-06-30", "604.93", "600.00"),  # 184 days of 365; six months of twelve
        ("2028-01-01", "2028-12-31", "2028-06-30", "603.28", "600.00"),  # a leap year: 184 days of 366
        ("2026-01-01", "2026-12-31", "2026-01-31", "1098.08", "1100.00"),  # 334 days are less than eleven months
        ("2026-01-01", "2026-12-31", "2026-07-01", "601.64", "500.00"),  # a month that has begun is used
        ("2026-01-01", "2026-12-31", "2026-12-31", "0.00", "0.00"),
        ("2026-01-01", "2026-12-31", "2025-12-31", "1200.00", "1200.00"),  # ended before the period began
        ("2026-01-01", "2026-12-31", "2027-03-01", "0.00", "0.00"),  # ended after it was over
        ("2027-02-28", "2028-02-27", "2028-01-27", "101.92", "100.00"),  # 31 days of 365; one month of twelve
        ("2026-01-01", "2026-12-31", "none", "0.00", "0.00"),
    ],
)
def test_what_is_left_of_a_year(first, last, ended, by_day, by_month):
    case = facts(first, last, ended)
    assert (value(BY_DAY, case), value(BY_MONTH, case)) == (by_day, by_month)


days = st.dates(date(2000, 1, 1), date(2040, 12, 31))
prices = st.integers(0, 500_000)


def half_up(exact):
    """Cents, the half up, in decimal arithmetic."""
    return int((Decimal(exact.numerator) / Decimal(exact.denominator)).quantize(Decimal(1), ROUND_HALF_UP))


def cents(text):
    return int(Decimal(text) * 100)


@given(days, st.integers(1, 400), st.integers(-30, 430), prices)
def test_days_are_counted_one_by_one(first, length, after, price):
    """Against a model that walks over the days of the period."""
    last, ended = first + timedelta(length - 1), first + timedelta(after)
    left = sum(1 for count in range(length) if first + timedelta(count) > ended)
    found = value(BY_DAY, facts(first, last, ended, f"{price / 100:.2f}"))

    assert cents(found) == half_up(Fraction(price * left, length))


@given(days, st.integers(1, 400), st.integers(-30, 430), prices, prices)
def test_refund_and_debt_never_meet_and_settle_the_period_together(first, length, after, price, paid):
    last, ended = first + timedelta(length - 1), first + timedelta(after)
    case = facts(first, last, ended, f"{paid / 100:.2f}", f"{price / 100:.2f}")
    refund, owed = cents(value(REFUND, case)), cents(value(OWED, case))
    used = price - cents(value(BY_DAY, {**case, "premium.paid": case["premium.amount"]}))

    assert min(refund, owed) == 0
    assert 0 <= refund <= paid
    assert paid - refund + owed == used


@given(days, st.integers(2, 400), prices)
def test_the_parts_of_all_the_days_add_up_to_the_price(first, length, price):
    last = first + timedelta(length - 1)
    left = [
        cents(value(BY_DAY, facts(first, last, first + timedelta(day), f"{price / 100:.2f}")))
        for day in sorted({-1, 0, length // 3, length // 2, length - 2, length - 1})
    ]

    assert left[0] == price and left[-1] == 0
    assert left == sorted(left, reverse=True)


@given(days, st.lists(st.tuples(st.integers(1, 95), st.integers(0, 200)), min_size=1, max_size=6), st.integers(-5, 500))
def test_the_refunds_of_all_periods_add_up(first, periods, after):
    """Whole cents a day: what is left of every period together is the price of every day after the end."""
    ended, begins, refunded, priced = first + timedelta(after), first, 0, 0
    for length, daily in periods:
        last = begins + timedelta(length - 1)
        refunded += cents(value(BY_DAY, facts(begins, last, ended, f"{length * daily / 100:.2f}")))
        priced += sum(daily for count in range(length) if begins + timedelta(count) > ended)
        begins = last + timedelta(1)

    assert refunded == priced


@pytest.mark.parametrize(
    ("ended", "paid", "by_day", "by_month"),
    [
        ("2026-06-30", "1200.00", "0.00", "0.00"),
        ("2026-06-30", "0.00", "595.07", "600.00"),  # 181 days of 365; six months of twelve
        ("2026-06-30", "500.00", "95.07", "100.00"),
        ("2026-12-31", "0.00", "1200.00", "1200.00"),
        ("none", "0.00", "0.00", "0.00"),  # what is owed while the contract lasts is no cost of its end
    ],
)
def test_what_stays_to_be_paid_once_the_contract_has_ended(ended, paid, by_day, by_month):
    case = facts("2026-01-01", "2026-12-31", ended, paid, "1200.00")
    assert value(refunds.owed_until(LAST), case) == by_day
    assert value(refunds.owed_until(LAST, by_month=True), case) == by_month
