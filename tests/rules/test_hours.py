"""Opening hours: the first minute is open, the last is not; Sundays, holidays and both clock changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.law.calendar import business_days
from clausier.rules.declare import instant
from clausier.rules.errors import ContractError
from clausier.rules.hours import Opening, Slot, clock
from clausier.rules.program import program
from clausier.rules.time import format_instant, parse_instant, start_of_day
from clausier.rules.uses import kept

DESK = Opening((Slot(0, 4, clock(7, 30), clock(19)), Slot(5, 5, clock(8), clock(13))), business_days())
NIGHT = Opening((Slot(0, 6, clock(0), clock(24)),), business_days())
LUNCH = Opening((Slot(0, 0, clock(9), clock(12)), Slot(0, 0, clock(14), clock(18))), business_days())
CALL_AT = instant("request.at", "À quel moment ?", "office", says="le moment")

# opening, asked at, open or next opening at (Paris)
MOMENTS = [
    (DESK, "2026-06-09T07:29:59+02:00", "2026-06-09T07:30:00+02:00"),  # a Tuesday
    (DESK, "2026-06-09T07:30:00+02:00", "2026-06-09T07:30:00+02:00"),
    (DESK, "2026-06-09T18:59:59+02:00", "2026-06-09T18:59:59+02:00"),
    (DESK, "2026-06-09T19:00:00+02:00", "2026-06-10T07:30:00+02:00"),
    (DESK, "2026-06-13T12:59:00+02:00", "2026-06-13T12:59:00+02:00"),  # a Saturday
    (DESK, "2026-06-13T13:00:00+02:00", "2026-06-15T07:30:00+02:00"),
    (DESK, "2026-06-14T10:00:00+02:00", "2026-06-15T07:30:00+02:00"),  # a Sunday
    (DESK, "2026-05-01T10:00:00+02:00", "2026-05-02T08:00:00+02:00"),  # Labour Day, a Friday
    (DESK, "2026-12-24T19:00:00+01:00", "2026-12-26T08:00:00+01:00"),  # Christmas Eve to Saturday
    (DESK, "2026-03-28T13:00:00+01:00", "2026-03-30T07:30:00+02:00"),  # clocks forward on Sunday
    (DESK, "2026-10-24T13:00:00+02:00", "2026-10-26T07:30:00+01:00"),  # clocks back on Sunday
    (DESK, "2026-06-09T05:30:00Z", "2026-06-09T07:30:00+02:00"),
    (LUNCH, "2026-06-08T12:00:00+02:00", "2026-06-08T14:00:00+02:00"),  # a Monday
    (LUNCH, "2026-06-08T18:00:00+02:00", "2026-06-15T09:00:00+02:00"),
    (NIGHT, "2026-06-09T23:59:59+02:00", "2026-06-09T23:59:59+02:00"),
    (NIGHT, "2026-05-01T00:00:00+02:00", "2026-05-02T00:00:00+02:00"),
]


@pytest.mark.parametrize(("opening", "asked", "opens"), MOMENTS)
def test_open_now_or_next_opening(opening, asked, opens):
    assert format_instant(opening.next_after(parse_instant(asked))) == opens


@given(st.integers(start_of_day(730_000), start_of_day(750_000)), st.sampled_from([DESK, NIGHT, LUNCH]))
def test_the_next_opening_is_open_and_nothing_is_open_before_it(at, opening):
    opens = opening.next_after(at)

    assert opens >= at
    assert opening.next_after(opens) == opens
    assert all(opening.next_after(minute) == opens for minute in range(at, opens, 3_557))


def test_a_contract_asks_whether_someone_answers():
    asked = program({"open": DESK.is_open(CALL_AT), "next": DESK.next_open(CALL_AT)})
    run = kept.compile(asked)

    def answers(text):
        values = run({"request.at": None if text is None else parse_instant(text)})
        return [values[asked.slot[node.number]] for node in asked.outputs.values()]

    assert answers("2026-06-09T10:15:00+02:00") == [True, parse_instant("2026-06-09T10:15:00+02:00")]
    assert answers("2026-06-14T10:15:00+02:00") == [False, parse_instant("2026-06-15T07:30:00+02:00")]
    assert answers(None) == [None, None]


def test_hours_are_printed_from_the_same_table():
    assert DESK.says().replace("\u00a0", " ") == "du lundi au vendredi de 7 h 30 à 19 h et le samedi de 8 h à 13 h"


BAD = {
    "no slot": (),
    "closes before it opens": (Slot(0, 4, clock(19), clock(8)),),
    "past midnight": (Slot(0, 4, clock(19), clock(25)),),
    "a week of eight days": (Slot(0, 7, clock(8), clock(9)),),
    "slots out of order": (Slot(5, 5, clock(8), clock(9)), Slot(0, 4, clock(8), clock(9))),
}


@pytest.mark.parametrize("slots", BAD.values(), ids=BAD)
def test_hours_badly_written_are_refused(slots):
    with pytest.raises(ContractError):
        Opening(slots, business_days())
