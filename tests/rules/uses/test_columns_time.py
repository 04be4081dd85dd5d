"""Date functions of columns are those of `rules/time.py`, from 2000 to 2040 and where the clocks change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausier.law.calendar import ALSACE_MOSELLE, REUNION, business_days, working_days
from clausier.rules import dates, time
from clausier.rules.dates import after, call, counted
from clausier.rules.declare import day, instant, maybe_day, whole
from clausier.rules.nodes import Function
from clausier.rules.program import program
from clausier.rules.terms import amount, date_literal
from clausier.rules.types import COUNT, DATE, INSTANT, MAYBE_DATE, Type
from clausier.rules.uses import columns
from tests.rules.uses.column_cases import ENGINES

FIRST, LAST = date(2000, 1, 1).toordinal(), date(2040, 12, 31).toordinal()
EVERY_DAY = range(FIRST, LAST + 1)
A, B = day("a", "?", "office"), day("b", "?", "office")
N = whole("n", "", "?", "office", low=-500, high=500)
AT = instant("at", "?", "insured")
SOLD = maybe_day("sold", "?", "office")
DAYS, PAIRS, COUNTS, INSTANTS = "days", "pairs", "counts", "instants"
CALENDARS = [working_days(), business_days(), business_days(REUNION), working_days(ALSACE_MOSELLE)]


def pairs() -> list[tuple[int, int]]:
    """Month ends and their neighbours against many days, forwards and backwards."""
    ends = [
        time.end_of_month(date(year, month, 1).toordinal())
        for year in (2000, 2023, 2024, 2040)
        for month in range(1, 13)
    ]
    around = sorted({end + shift for end in ends for shift in (-3, -1, 0, 1)})
    return [(one, other) for one in around for other in around[::3]]


def instants() -> list[int]:
    """Every change of the clocks to the second, and midnights."""
    seconds = []
    for ordinal in EVERY_DAY:
        if time.start_of_day(ordinal + 1) - time.start_of_day(ordinal) != 86_400:
            start = time.start_of_day(ordinal)
            seconds += [start + hour * 3_600 + second for hour in range(-25, 26) for second in (-1, 0, 1)]
    return seconds + [time.start_of_day(ordinal) + second for ordinal in EVERY_DAY[::40] for second in (-1, 0)]


def said(of: Any, **values: list[int | None]) -> list[list[int | None]]:
    """What the columns answer, encoded, on each engine."""
    output = of.node
    frame = pl.DataFrame({name: pl.Series(name, column, dtype=pl.Int64) for name, column in values.items()})
    answers = []
    for engine in ENGINES:
        answer = columns.compile(program({"out": of})).run(frame).collect(engine=engine)["out"]
        if output.type in (DATE, MAYBE_DATE):
            answer = pl.Series([one and (0 if one == columns.NEVER_DATE else one.toordinal()) for one in answer])
        elif output.type == INSTANT:
            answer = answer.dt.epoch("s")
        answers.append(answer.to_list())
    return answers


def wrong(function: Callable[..., int], of: Any, **values: list[int]) -> list[Any]:
    """The arguments for which columns and function differ, with what they say."""
    rows = list(zip(*values.values(), strict=True))
    expected = [function(*row) for row in rows]
    return [
        (row, one, other)
        for answer in said(of, **values)
        for row, one, other in zip(rows, answer, expected, strict=True)
        if one != other
    ][:3]


def of_days(function: Function, *args: Any, kind: Type = DATE) -> Any:
    return call(function, *args, kind=kind)


ONE_DAY = {
    **{f"{n} months": (dates.ADD_MONTHS, n) for n in (1, -1, 6, 13, -25)},
    **{f"{n} years": (dates.ADD_YEARS, n) for n in (1, -1, 4)},
    "30 days": (dates.ADD_DAYS, 30),
    "end of month": (dates.END_OF_MONTH,),
}


@pytest.mark.parametrize("name", ONE_DAY)
def test_a_day_is_moved_as_one_case_moves_it(name):
    function, *more = ONE_DAY[name]
    of = of_days(function, A, *map(amount, more))
    assert wrong(lambda ordinal: function.run(ordinal, *more), of, a=list(EVERY_DAY)) == []


@pytest.mark.parametrize("function", [dates.START_OF_DAY, dates.NOON], ids=lambda function: function.name)
def test_a_day_begins_and_has_its_noon_as_in_paris(function):
    assert wrong(function.run, of_days(function, A, kind=INSTANT), a=list(EVERY_DAY)) == []


TWO_DAYS = [dates.WHOLE_MONTHS, dates.WHOLE_YEARS, dates.MONTHS_BEGUN, dates.NEXT_ANNIVERSARY]


@pytest.mark.parametrize("function", TWO_DAYS, ids=lambda function: function.name)
def test_months_and_years_between_days_are_counted_alike(function):
    a, b = (list(one) for one in zip(*pairs(), strict=True))
    kind = DATE if function is dates.NEXT_ANNIVERSARY else COUNT
    assert wrong(function.run, of_days(function, A, B, kind=kind), a=a, b=b) == []


@pytest.mark.parametrize("function", [dates.ADD_MONTHS, dates.ADD_YEARS, dates.ADD_DAYS], ids=lambda one: one.name)
def test_a_delay_may_be_a_fact_too(function):
    starts, counts = list(EVERY_DAY[::7]), [place % 101 - 50 for place in range(len(EVERY_DAY[::7]))]
    assert wrong(function.run, of_days(function, A, N), a=starts, n=counts) == []


def test_the_day_in_paris_is_right_at_every_change_of_the_clocks():
    assert wrong(time.paris_day, dates.day_of(AT), at=instants()) == []


@pytest.mark.parametrize("n", [48, -72])
def test_hours_are_elapsed_time(n):
    assert wrong(lambda one: time.add_hours(one, n), after(AT, dates.hours(n)), at=instants()) == []


@pytest.mark.parametrize("calendar", CALENDARS, ids=lambda calendar: calendar.name)
@pytest.mark.parametrize("n", [1, 5, 30, 0, -1, -10, 600])
def test_counted_days_skip_what_the_calendar_skips(calendar, n):
    assert wrong(lambda ordinal: calendar.add(ordinal, n), after(A, counted(n, calendar)), a=list(EVERY_DAY[::3])) == []


@pytest.mark.parametrize("calendar", CALENDARS, ids=lambda calendar: calendar.name)
def test_counted_days_between_two_days_are_counted_alike(calendar):
    a, b = (list(one) for one in zip(*pairs()[::2], strict=True))
    between = of_days(dates._counting(calendar, "between"), A, B, kind=COUNT)
    assert wrong(calendar.between, between, a=a, b=b) == []
    since = of_days(dates._counting(calendar, "between"), date_literal(2023, 5, 1), B, kind=COUNT)
    assert wrong(lambda one: calendar.between(date(2023, 5, 1).toordinal(), one), since, b=b) == []


def test_a_counted_delay_may_be_a_fact_too():
    counting = dates._counting(business_days(), "add")
    assert wrong(counting.run, of_days(counting, A, N), a=list(EVERY_DAY[:400]), n=list(range(-200, 200))) == []


def test_a_calendar_that_hardly_counts_any_day_still_answers():
    sparse = time.DayCount("leap_days", "29 février", frozenset(range(7)), lambda year: _all_but_leap_day(year))
    assert wrong(lambda ordinal: sparse.add(ordinal, 2), after(A, counted(2, sparse)), a=list(EVERY_DAY[::500])) == []


def _all_but_leap_day(year: int) -> frozenset[int]:
    first, last = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    return frozenset(
        one for one in range(first, last + 1) if (date.fromordinal(one).month, date.fromordinal(one).day) != (2, 29)
    )


MANY = st.lists(
    st.tuples(st.integers(FIRST, LAST), st.integers(FIRST, LAST), st.integers(-400, 400)), min_size=1, max_size=20
)


@settings(max_examples=60, deadline=None)
@given(MANY, st.integers(-40, 40))
def test_any_days_agree(rows, n):
    a, b, counts = (list(column) for column in zip(*rows, strict=True))
    calendar = business_days()
    assert wrong(lambda one: time.add_months(one, n), after(A, dates.months(n)), a=a) == []
    assert wrong(time.add_months, of_days(dates.ADD_MONTHS, A, N), a=a, n=counts) == []
    assert wrong(time.months_begun, dates.months_begun(A, B), a=a, b=b) == []
    assert wrong(time.next_anniversary, dates.next_anniversary(A, B), a=a, b=b) == []
    assert wrong(lambda one: calendar.add(one, n), after(A, counted(n, calendar)), a=a) == []
    assert wrong(time.start_of_day, dates.start_of(A), a=a) == []


FAR = [
    date(year, month, 1).toordinal() + 27
    for year in (1830, 1911, 1940, 1950, 2099, 2150, 2500)
    for month in range(1, 13)
]


def test_days_far_away_agree_too():
    """The time zones inside Polars end in 2099, and before 1911 Paris was nine minutes ahead."""
    assert wrong(time.start_of_day, dates.start_of(A), a=FAR) == []
    assert wrong(time.paris_day, dates.day_of(AT), at=[time.start_of_day(one) - 1 for one in FAR]) == []


UNKNOWING = {
    "months": (after(A, dates.months(1)), {"a"}),
    "months of a fact": (of_days(dates.ADD_MONTHS, A, N), {"a", "n"}),
    "end of month": (dates.end_of_month(A), {"a"}),
    "whole months": (dates.whole_months(A, B), {"a", "b"}),
    "anniversary": (dates.next_anniversary(A, B), {"a", "b"}),
    "start of day": (dates.start_of(A), {"a"}),
    "day of": (dates.day_of(AT), {"at"}),
    "counted": (after(A, counted(3, working_days())), {"a"}),
    "counted between": (of_days(dates._counting(working_days(), "between"), A, B, kind=COUNT), {"a", "b"}),
    "counted of a fact": (of_days(dates._counting(working_days(), "add"), A, N), {"a", "n"}),
}


@pytest.mark.parametrize("name", UNKNOWING)
def test_what_follows_from_an_unknown_day_is_unknown(name):
    of, reads = UNKNOWING[name]
    known = {"a": FIRST, "b": FIRST + 40, "n": 2, "at": 0}
    for forgotten in reads:
        values = {one: [None if one == forgotten else known[one], known[one]] for one in reads}
        for answer in said(of, **values):
            assert answer[0] is None and answer[1] is not None
    for answer in said(of, **{one: [None] for one in reads}):
        assert answer == [None]


@pytest.mark.parametrize(
    "of",
    [
        after(SOLD, dates.months(1)),
        after(SOLD, counted(5, working_days())),
        dates.end_of_month(SOLD),
        after(SOLD, dates.days(-1)),
    ],
    ids=["months", "counted", "end of month", "days"],
)
def test_a_delay_after_a_day_that_never_comes_never_ends(of):
    for answer in said(of, sold=[0, None, FIRST]):
        assert answer[:2] == [0, None] and answer[2] > 0


def test_a_function_of_constants_is_a_constant():
    assert said(after(date_literal(2024, 1, 31), dates.months(1)), a=[FIRST]) == [[date(2024, 2, 29).toordinal()]] * 2


def test_a_function_that_columns_do_not_know_runs_once_a_value():
    called: list[int] = []
    odd = Function("odd", lambda one, other: called.append(one) or one + other, "{0} {1}")
    assert said(of_days(odd, A, B), a=[FIRST, FIRST, None], b=[1, 1, 1]) == [[FIRST + 1, FIRST + 1, None]] * 2
    assert called == [FIRST] * len(ENGINES)
