"""Counted days against a model that walks one day after another."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.rules.time import DayCount
from tests.rules.days import any_day, day

WEEKENDS_OFF = frozenset({0, 1, 2, 3, 4})


def every_tenth_of_a_month(year):
    return frozenset(date(year, month, 10).toordinal() for month in range(1, 13))


counting = st.builds(
    lambda weekdays, with_holidays: DayCount(
        "drawn", "jours", frozenset(weekdays), every_tenth_of_a_month if with_holidays else lambda year: frozenset()
    ),
    st.sets(st.integers(0, 6), min_size=1),
    st.booleans(),
)


def counts(calendar, ordinal):
    """The model of a counted day."""
    on = date.fromordinal(ordinal)
    return on.weekday() in calendar.weekdays and ordinal not in calendar.holidays(on.year)


def walk(calendar, ordinal, n):
    """The model of `add`: one day after another."""
    step = 1 if n > 0 else -1
    while n:
        ordinal += step
        if counts(calendar, ordinal):
            n -= step
    return ordinal


# Counted days


@given(counting, any_day, st.integers(-90, 90))
def test_adding_counted_days_walks_day_by_day(calendar, start, n):
    assert calendar.add(start, n) == walk(calendar, start, n)


@given(counting, any_day, st.integers(0, 800))
def test_between_counts_the_days_after_the_first_up_to_the_last(calendar, a, length):
    b = a + length

    assert calendar.between(a, b) == sum(counts(calendar, on) for on in range(a + 1, b + 1))
    assert calendar.between(b, a) == -calendar.between(a, b)


@given(counting, any_day, st.integers(1, 90))
def test_adding_then_counting_gives_the_number_back(calendar, start, n):
    assert calendar.between(start, calendar.add(start, n)) == n
    assert calendar.is_counted(calendar.add(start, n))


@given(counting, any_day)
def test_a_day_is_counted_by_weekday_and_holiday(calendar, on):
    assert calendar.is_counted(on) == counts(calendar, on)


@pytest.mark.parametrize("start", ["2026-05-10", "2026-05-13", "2026-05-16"])
def test_adding_no_day_stays_even_on_an_uncounted_one(start):
    calendar = DayCount("weekdays", "jours", WEEKENDS_OFF, every_tenth_of_a_month)

    assert calendar.add(day(start), 0) == day(start)


def test_holidays_are_asked_once_a_year():
    asked = []
    calendar = DayCount("asked", "jours", WEEKENDS_OFF, lambda year: asked.append(year) or frozenset())

    for _ in range(3):
        calendar.add(day("2026-06-01"), 400)

    assert asked == [2026, 2027]


def test_a_day_count_is_known_by_its_name():
    mondays = DayCount("same", "lundis", frozenset({0}), lambda year: frozenset())
    tuesdays = DayCount("same", "mardis", frozenset({1}), lambda year: frozenset())

    assert mondays == tuesdays and hash(mondays) == hash(tuesdays)
    assert mondays != DayCount("other", "lundis", frozenset({0}), mondays.holidays)
    # A shared name does not mean shared days.
    assert mondays.add(day("2026-06-01"), 1) == day("2026-06-08")
    assert tuesdays.add(day("2026-06-01"), 1) == day("2026-06-02")


def test_a_calendar_without_any_day_runs_out_of_years():
    with pytest.raises(OverflowError, match="années 1 à 9999"):
        DayCount("none", "jours", frozenset(), lambda year: frozenset()).add(day("9000-01-01"), 1)
