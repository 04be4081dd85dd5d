"""A premium paid in parts: the suspension ends with the annual period; and the noon of every day of the calendar."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausier.law.periods import State, state_at
from clausier.law.unpaid_premium import L113_3, PremiumEvent, PremiumEventKind, unpaid_premium
from clausier.rules.time import format_instant, noon, start_of_day
from tests.rules.days import any_day, day

DUE, NOTICE, PAYMENT, ENDED = (
    PremiumEventKind.DUE,
    PremiumEventKind.NOTICE,
    PremiumEventKind.PAYMENT,
    PremiumEventKind.ENDED_BY_INSURER,
)
FIRST = day("2020-03-01")


def periods(rows, split_from):
    """The periods after the first, each as its first minute and state; rows in any order give the same."""
    events = [PremiumEvent(kind, day(on), 5_000 if kind is not ENDED else None) for kind, on in rows]
    split = None if split_from is None else day(split_from)
    one, other = (unpaid_premium(L113_3, start_of_day(FIRST), order, split).value for order in (events, events[::-1]))
    assert one == other
    return [(format_instant(period.from_at)[:16], period.state.name) for period in one.periods[1:]]


JANUARY = [(DUE, "2026-01-10"), (NOTICE, "2026-01-21")]
SUSPENDED = ("2026-02-21T00:00", "SUSPENDED")
# (case, events, first day of the annual periods, periods after the first)
CASES = [
    ("not split: it lasts", JANUARY, None, [SUSPENDED]),
    ("split: it ends with the year", JANUARY, "2025-05-01", [SUSPENDED, ("2026-05-01T00:00", "IN_FORCE")]),
    ("the year of the unpaid part, not the next one", JANUARY, "2020-01-11", []),
    ("due on the first day of a year", JANUARY, "2020-01-10", [SUSPENDED, ("2027-01-10T00:00", "IN_FORCE")]),
    ("the year ends on the last covered day: nothing is suspended", JANUARY, "2020-02-21", []),
    ("the year ends a day later: one day is", JANUARY, "2020-02-22", [SUSPENDED, ("2026-02-22T00:00", "IN_FORCE")]),
    ("a year from a leap day", JANUARY, "2020-02-29", [SUSPENDED, ("2026-02-28T00:00", "IN_FORCE")]),
    ("paid before the end of the year", [*JANUARY, (PAYMENT, "2026-03-01")], "2025-05-01",
     [SUSPENDED, ("2026-03-02T12:00", "IN_FORCE")]),
    ("paid on its last day, the year comes first", [*JANUARY, (PAYMENT, "2026-04-30")], "2025-05-01",
     [SUSPENDED, ("2026-05-01T00:00", "IN_FORCE")]),
    ("ended before the end of the year", [*JANUARY, (ENDED, "2026-03-10")], "2025-05-01",
     [SUSPENDED, ("2026-03-11T00:00", "ENDED")]),
    ("ended after it, the debt is still there", [*JANUARY, (ENDED, "2026-06-10")], "2025-05-01",
     [SUSPENDED, ("2026-05-01T00:00", "IN_FORCE"), ("2026-06-11T00:00", "ENDED")]),
    ("paid in time, nothing to shorten", [*JANUARY, (PAYMENT, "2026-02-20")], "2025-05-01", []),
]  # fmt: skip


@pytest.mark.parametrize(("case", "rows", "split", "expected"), CASES, ids=[case for case, *_ in CASES])
def test_a_split_premium_suspends_no_longer_than_its_year(case, rows, split, expected):
    assert periods(rows, split) == expected


def test_the_end_of_the_year_is_told_with_the_article():
    events = [PremiumEvent(kind, day(on), 5_000) for kind, on in JANUARY]
    steps = unpaid_premium(L113_3, start_of_day(FIRST), events, day("2025-05-01")).steps
    assert steps[-1].rules == ("C. assur., art. L. 113-3",) and "fractionnée" in steps[-1].says


# Every day of 2000 to 2040, both clock changes among them.


@given(any_day, st.integers(31, 90))
def test_cover_stops_at_midnight_in_paris_and_comes_back_at_noon(due, paid_after):
    sent, paid = due + 11, due + 11 + paid_after
    events = [PremiumEvent(DUE, due, 1), PremiumEvent(NOTICE, sent, 1), PremiumEvent(PAYMENT, paid, 1)]
    found = unpaid_premium(L113_3, start_of_day(due), events).value

    [notice] = found.notices
    stops, resumes = (date.fromordinal(on) for on in (sent + 31, paid + 1))
    paris = ZoneInfo("Europe/Paris")
    assert notice.suspended_from == datetime(stops.year, stops.month, stops.day, tzinfo=paris).timestamp()
    assert notice.resumes_at == datetime(resumes.year, resumes.month, resumes.day, 12, tzinfo=paris).timestamp()
    # Half-open: the last second before each is still of the state before.
    for at, before, after in (
        (notice.suspended_from, State.IN_FORCE, State.SUSPENDED),
        (notice.resumes_at, State.SUSPENDED, State.IN_FORCE),
    ):
        assert (state_at(found.periods, at - 1), state_at(found.periods, at)) == (before, after)


CHANGES = ["2026-03-29", "2026-10-25", "2000-03-26", "2040-10-28"]


@pytest.mark.parametrize("change", CHANGES)
def test_on_the_day_the_clocks_change_noon_is_still_noon(change):
    paid = day(change) - 1
    events = [PremiumEvent(DUE, paid - 60, 1), PremiumEvent(NOTICE, paid - 40, 1), PremiumEvent(PAYMENT, paid, 1)]
    [notice] = unpaid_premium(L113_3, start_of_day(paid - 100), events).value.notices
    assert notice.resumes_at == noon(day(change))
    assert notice.resumes_at - start_of_day(day(change)) in (11 * 3600, 13 * 3600)


# Against a model that lives through the days one by one.


def lived(split_from, due_on, sent_on, paid_on, days):
    """The state at 00:00 and at noon of each day: one premium, one notice, one payment, the year of the premium."""
    year_is_over = suspended = resumes = False
    start = split_from
    for today in days:
        on = date.fromordinal(today)
        month, of_month = start.month, start.day
        # A year that began on 29 February begins on the 28th when there is no 29th.
        is_return = (on.month, on.day) == (month, of_month) or (
            (month, of_month) == (2, 29) and (on.month, on.day) == (2, 28) and (on + timedelta(1)).month == 3
        )
        if is_return and today > due_on and today > split_from.toordinal():
            year_is_over = True
            suspended = False
        if today == sent_on + 31 and (paid_on is None or paid_on > sent_on + 30) and not year_is_over:
            suspended = True
        yield today, State.SUSPENDED if suspended else State.IN_FORCE
        resumes = paid_on is not None and today == paid_on + 1
        if resumes:
            suspended = False
        yield today, State.SUSPENDED if suspended else State.IN_FORCE


@settings(max_examples=150, deadline=None)
@given(any_day, st.integers(0, 900), st.integers(11, 60), st.none() | st.integers(0, 400))
def test_the_end_of_the_year_agrees_with_living_through_the_days(split, due_after, sent_after, paid_after):
    due, sent = split + due_after, split + due_after + sent_after
    paid = None if paid_after is None else sent + paid_after
    rows = [(DUE, due), (NOTICE, sent), *([(PAYMENT, paid)] if paid else [])]
    events = [PremiumEvent(kind, on, 1) for kind, on in rows]
    found = unpaid_premium(L113_3, start_of_day(split), events, split).value

    walked = lived(date.fromordinal(split), due, sent, paid, range(due, sent + 450))
    for place, (today, expected) in enumerate(walked):
        at = noon(today) if place % 2 else start_of_day(today)
        assert state_at(found.periods, at) == expected
