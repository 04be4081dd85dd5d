"""Due dates and their periods: every day in one of them, month ends and leap days included."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.law.bonus_malus_periods import Interruption, due_dates, period_end, period_start, years
from clausier.rules.types import NEVER
from tests.law import bonus_malus_model as model
from tests.law.test_bonus_malus_history_properties import DAYS, DUES


def day(text):
    return date.fromisoformat(text).toordinal()


@pytest.mark.parametrize(
    ("due", "first", "last"),
    [
        ("2026-07-01", "2025-05-01", "2026-04-30"),
        ("2026-01-01", "2024-11-01", "2025-10-31"),
        ("2026-04-30", "2025-02-28", "2026-02-27"),
        ("2024-04-30", "2023-02-28", "2024-02-28"),
        ("2025-04-30", "2024-02-29", "2025-02-27"),
        ("2028-02-29", "2026-12-29", "2027-12-28"),
        ("2026-03-31", "2025-01-31", "2026-01-30"),
    ],
)
def test_the_twelve_months_that_end_two_months_before(due, first, last):
    assert (period_start(day(due)), period_end(day(due)) - 1) == (day(first), day(last))


@pytest.mark.parametrize(
    ("first", "back", "interrupted"),
    [
        ("2025-08-01", "2025-11-01", [False, False]),
        ("2025-08-01", "2025-11-02", [True, False]),
        ("2026-02-01", "2026-06-01", [False, True]),
        ("2026-02-01", "2026-05-01", [False, False]),
        ("2026-01-31", "2026-05-01", [True, False]),
        ("2025-01-01", "2025-05-01", [False, False]),
        ("2025-01-01", "2025-05-02", [True, False]),
        ("2024-01-01", "2030-01-01", [True, True]),
        ("2025-08-01", "never", [True, True]),
        ("never", "never", [False, False]),
    ],
)
def test_what_lies_beyond_the_third_month_bears_on_the_period_where_it_falls(first, back, interrupted):
    one = Interruption(*(NEVER if text == "never" else day(text) for text in (first, back)))
    found = years(day("2025-07-01"), [day("2026-07-01"), day("2027-07-01")], [one])

    assert [year.interrupted for year in found] == interrupted


@given(DUES, st.integers(1, 40))
def test_every_day_belongs_to_one_period(first_due, count):
    origin = first_due.toordinal()
    dues = [model.due_date(first_due, number).toordinal() for number in range(1, count + 1)]
    found = years(origin, dues)

    assert all(one.to_on == other.from_on for one, other in zip(found, found[1:], strict=False))
    assert all(one.from_on < one.to_on <= one.due_on for one in found)
    assert all(364 <= one.to_on - one.from_on <= 367 for one in found)


@given(DUES, DAYS, st.integers(0, 5000))
def test_due_dates_are_the_anniversaries_between_two_days(origin, after, days):
    until = after + timedelta(days=days)
    found = [date.fromordinal(due) for due in due_dates(origin.toordinal(), after.toordinal(), until.toordinal())]

    assert found == [
        due for due in (model.due_date(origin, number) for number in range(60)) if after < due <= until
    ]
