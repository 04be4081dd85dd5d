"""Every function against a model that walks day by day, or second by second, with nothing but the standard library."""

from calendar import monthrange
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.rules.time import (
    FIRST_DAY,
    LAST_DAY,
    DayCount,
    add_hours,
    add_months,
    add_years,
    anniversary_on_or_before,
    end_of_month,
    format_instant,
    months_begun,
    next_anniversary,
    noon,
    paris_day,
    parse_instant,
    start_of_day,
    whole_months,
    whole_years,
)
from tests.rules.days import any_day, day

PARIS = ZoneInfo("Europe/Paris")


# Months and years


def month_later(year, month, n):
    """The model of month arithmetic: one month after another."""
    for _ in range(abs(n)):
        month += 1 if n > 0 else -1
        if month == 13:
            year, month = year + 1, 1
        elif month == 0:
            year, month = year - 1, 12
    return year, month


@given(any_day, st.integers(-200, 200))
def test_months_keep_the_day_or_clamp_to_the_end(ordinal, n):
    start = date.fromordinal(ordinal)
    year, month = month_later(start.year, start.month, n)

    assert add_months(ordinal, n) == date(year, month, min(start.day, monthrange(year, month)[1])).toordinal()


@given(any_day)
def test_the_end_of_the_month_is_the_day_before_a_first(ordinal):
    end = ordinal
    while date.fromordinal(end + 1).day != 1:
        end += 1

    assert end_of_month(ordinal) == end


@given(any_day, st.integers(0, 2000))
def test_whole_months_are_the_most_that_fit(a, length):
    b = a + length
    n = 0
    while add_months(a, n + 1) <= b:
        n += 1

    assert whole_months(a, b) == n
    assert whole_years(a, b) == n // 12
    assert months_begun(a, b) == (n if add_months(a, n) == b else n + 1)


@given(any_day, st.integers(1, 2000))
def test_whole_months_backwards_are_the_fewest_that_reach(a, length):
    b = a - length
    n = 0
    while add_months(a, n) > b:
        n -= 1

    assert whole_months(a, b) == n


@given(any_day, st.integers(-3000, 6000))
def test_anniversaries_are_those_of_the_origin(origin, after):
    on = origin + after
    years = {n: add_years(origin, n) for n in range(-10, 20)}

    assert next_anniversary(origin, on) == min(a for n, a in years.items() if n >= 1 and a > on)
    assert anniversary_on_or_before(origin, on) == max(a for a in years.values() if a <= on)


CLAMPED = [
    ("2025-01-31", 1, "2025-02-28"),
    ("2024-01-31", 1, "2024-02-29"),
    ("2026-02-28", -2, "2025-12-28"),  # months clamp and do not invert:
    ("2025-12-31", 2, "2026-02-28"),
    ("2025-02-10", 72, "2031-02-10"),
    ("2024-02-29", 12, "2025-02-28"),
    ("2024-02-29", 48, "2028-02-29"),
    ("2000-02-29", 1200, "2100-02-28"),  # 2100 is no leap year
    ("2026-03-31", -1, "2026-02-28"),
]


@pytest.mark.parametrize(("start", "months", "expected"), CLAMPED)
def test_month_ends_clamp(start, months, expected):
    assert date.fromordinal(add_months(day(start), months)).isoformat() == expected


def test_two_single_months_may_end_before_one_double_month():
    january_31 = day("2026-01-31")

    assert add_months(add_months(january_31, 1), 1) == day("2026-03-28")
    assert add_months(january_31, 2) == day("2026-03-31")


ANNIVERSARIES_OF_A_LEAP_DAY = [
    ("2024-02-29", "2025-02-28"),
    ("2025-02-27", "2025-02-28"),
    ("2025-02-28", "2026-02-28"),
    ("2027-02-28", "2028-02-29"),
    ("2028-02-28", "2028-02-29"),
    ("2028-02-29", "2029-02-28"),
]


@pytest.mark.parametrize(("on", "expected"), ANNIVERSARIES_OF_A_LEAP_DAY)
def test_the_leap_day_comes_back_in_leap_years(on, expected):
    assert date.fromordinal(next_anniversary(day("2024-02-29"), day(on))).isoformat() == expected


def test_before_the_origin_the_first_anniversary_is_still_a_year_after_it():
    assert next_anniversary(day("2026-05-01"), day("2026-03-01")) == day("2027-05-01")


MONTHS_OF_PERIODS = [
    ("2026-01-15", "2026-01-15", 0, 0),
    ("2026-01-15", "2026-01-16", 0, 1),
    ("2026-01-15", "2026-02-14", 0, 1),
    ("2026-01-15", "2026-02-15", 1, 1),
    ("2026-01-15", "2026-02-16", 1, 2),
    ("2026-01-31", "2026-02-28", 1, 1),
    ("2026-01-31", "2026-03-01", 1, 2),
]


@pytest.mark.parametrize(("start", "end", "whole", "begun"), MONTHS_OF_PERIODS)
def test_months_of_a_period(start, end, whole, begun):
    assert (whole_months(day(start), day(end)), months_begun(day(start), day(end))) == (whole, begun)


# Instants


def seconds(moment):
    return int((moment - datetime(1970, 1, 1, tzinfo=UTC)).total_seconds())


def first_second_of(ordinal):
    """The model of midnight: step through the second half of the day before in UTC, ten minutes at a time."""
    moment = datetime.combine(date.fromordinal(ordinal - 1), datetime.min.time(), UTC) + timedelta(hours=12)
    while moment.astimezone(PARIS).toordinal() < ordinal:
        moment += timedelta(minutes=10)
    return seconds(moment)


CLOCK_CHANGES = [date(year, month, d) for year in range(2000, 2041) for month in (3, 10) for d in range(24, 32)]


@pytest.mark.parametrize("year", range(2000, 2041))
def test_every_day_begins_at_midnight_in_paris(year):
    first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()

    for ordinal in range(first, last + 1):
        start = start_of_day(ordinal)
        assert (paris_day(start - 1), paris_day(start)) == (ordinal - 1, ordinal)


@given(any_day | st.sampled_from(CLOCK_CHANGES).map(date.toordinal))
def test_midnight_is_where_the_day_in_paris_changes(ordinal):
    assert start_of_day(ordinal) == first_second_of(ordinal)


@given(any_day | st.sampled_from(CLOCK_CHANGES).map(date.toordinal))
def test_noon_reads_twelve_on_the_clock(ordinal):
    moment = datetime.fromtimestamp(noon(ordinal), PARIS)

    assert (moment.toordinal(), moment.hour, moment.minute, moment.second) == (ordinal, 12, 0, 0)


LENGTHS_OF_DAYS = [("2026-03-28", 24), ("2026-03-29", 23), ("2026-10-24", 24), ("2026-10-25", 25)]


@pytest.mark.parametrize(("on", "hours"), LENGTHS_OF_DAYS)
def test_the_days_of_the_clock_changes_have_23_and_25_hours(on, hours):
    assert start_of_day(day(on) + 1) - start_of_day(day(on)) == hours * 3600
    assert add_hours(start_of_day(day(on)), hours) == start_of_day(day(on) + 1)


def test_half_past_eleven_at_night_in_utc_is_the_next_day_in_paris():
    assert paris_day(parse_instant("2026-03-10T23:30Z")) == day("2026-03-11")
    assert paris_day(parse_instant("2026-07-10T21:59:59Z")) == day("2026-07-10")


def test_forty_eight_hours_are_not_two_days_across_the_october_change():
    noon_on_saturday = noon(day("2026-10-24"))

    assert format_instant(add_hours(noon_on_saturday, 48)) == "2026-10-26T11:00:00+01:00"
    assert add_hours(noon(day("2026-10-26")), -49) == noon_on_saturday


@given(st.integers(start_of_day(day("1850-01-01")), start_of_day(day("2150-01-01"))))
def test_a_written_instant_is_read_back(instant):
    assert parse_instant(format_instant(instant)) == instant


@given(st.integers(start_of_day(day("1912-01-01")), start_of_day(day("2150-01-01"))))
def test_instants_are_written_as_the_clock_of_paris_reads(instant):
    assert (
        format_instant(instant)
        == (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=instant)).astimezone(PARIS).isoformat()
    )


WRITTEN = [
    ("1970-01-01T00:00Z", 0),
    ("1970-01-01T01:00+01:00", 0),
    ("1969-12-31T19:00:00-05:00", 0),
    ("2026-10-25T02:30+02:00", 1792888200),
    ("2026-10-25T02:30+01:00", 1792888200 + 3600),  # the same hour, the second time
]


@pytest.mark.parametrize(("text", "instant"), WRITTEN)
def test_the_offset_says_which_instant_is_meant(text, instant):
    assert parse_instant(text) == instant


REFUSED = [
    ("", "n'est pas un instant"),
    ("10/03/2026 14:30", "n'est pas un instant"),
    ("2026-03-10", "n'est pas un instant"),
    ("2026-03-10 14:30+01:00", "n'est pas un instant"),
    ("2026-03-10T14:30:00.5+01:00", "n'est pas un instant"),
    ("2026-03-10T14+01:00", "n'est pas un instant"),
    ("2026-W11-2T14:30+01:00", "n'est pas un instant"),
    ("2026-03-10T14:30+01:00\n", "n'est pas un instant"),
    ("٢٠٢٦-03-10T14:30+01:00", "n'est pas un instant"),
    ("2026-03-10T14:30", "décalage"),
    ("2026-02-29T14:30+01:00", "n'existe pas"),
    ("2026-03-10T24:00+01:00", "n'existe pas"),
    ("2026-03-10T14:60+01:00", "n'existe pas"),
    ("0000-03-10T14:30+01:00", "n'existe pas"),
]


@pytest.mark.parametrize(("text", "why"), REFUSED)
def test_anything_but_a_full_instant_is_refused(text, why):
    with pytest.raises(ValueError, match=why):
        parse_instant(text)


# The ends of the calendar

BEYOND = [
    lambda: add_months(LAST_DAY, 1),
    lambda: add_months(FIRST_DAY, -1),
    lambda: add_months(LAST_DAY + 1, 0),
    lambda: add_years(day("9000-02-28"), 1000),
    lambda: add_months(FIRST_DAY, 10**9),
    lambda: end_of_month(0),
    lambda: whole_months(0, FIRST_DAY),
    lambda: whole_months(FIRST_DAY, LAST_DAY + 1),
    lambda: next_anniversary(FIRST_DAY, LAST_DAY),
    lambda: start_of_day(LAST_DAY + 1),
    lambda: start_of_day(0),
    lambda: noon(LAST_DAY + 1),
    lambda: paris_day(start_of_day(LAST_DAY) + 86_400),
    lambda: paris_day(start_of_day(FIRST_DAY) - 1),
    lambda: paris_day(10**30),
    lambda: add_hours(start_of_day(LAST_DAY), 24),
    lambda: format_instant(start_of_day(FIRST_DAY) - 1),
    lambda: parse_instant("0001-01-01T00:00+02:00"),
    lambda: DayCount("all", "jours", frozenset(range(7)), lambda year: frozenset()).add(LAST_DAY, 1),
    lambda: DayCount("all", "jours", frozenset(range(7)), lambda year: frozenset()).add(FIRST_DAY, -1),
    lambda: DayCount("all", "jours", frozenset(range(7)), lambda year: frozenset()).between(0, FIRST_DAY),
    lambda: DayCount("all", "jours", frozenset(range(7)), lambda year: frozenset()).is_counted(LAST_DAY + 1),
]


@pytest.mark.parametrize("leave_the_calendar", BEYOND)
def test_what_leaves_the_calendar_is_refused_in_french(leave_the_calendar):
    with pytest.raises(OverflowError, match="sort du calendrier"):
        leave_the_calendar()


def test_the_calendar_can_be_used_to_its_very_ends():
    assert format_instant(start_of_day(FIRST_DAY)) == "0001-01-01T00:00:00+00:09:21"
    assert format_instant(start_of_day(LAST_DAY) + 86_399) == "9999-12-31T23:59:59+01:00"
    assert end_of_month(LAST_DAY) == LAST_DAY
    assert add_months(LAST_DAY, -12 * 9998) == day("0001-12-31")
    assert whole_years(FIRST_DAY, LAST_DAY) == 9998
