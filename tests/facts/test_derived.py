"""Facts that are given or else derived from others."""

from datetime import UTC, date, datetime

import pytest

from clausier.facts import event, repair, vehicle
from clausier.rules.program import program
from clausier.rules.rows import total
from clausier.rules.uses import kept
from clausier.rules.values import RowList


def _value(term, facts):
    compiled = program({"value": term})
    return kept.compile(compiled)(facts)[compiled.slot[compiled.outputs["value"].number]]


def _day(text):
    return date.fromisoformat(text).toordinal()


def _instant(text):
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("given", "derived"),
    [
        ({"event.on": _day("2026-03-10")}, "2026-03-10"),
        ({"event.at": _instant("2026-03-10T22:59:59")}, "2026-03-10"),
        ({"event.at": _instant("2026-03-10T23:00:00")}, "2026-03-11"),
        ({"event.at": _instant("2026-07-10T21:59:59")}, "2026-07-10"),
        ({"event.at": _instant("2026-07-10T22:00:00")}, "2026-07-11"),
    ],
)
def test_the_day_of_the_event_is_the_paris_day_of_its_instant(given, derived):
    assert _value(event.day, given) == _day(derived)


def test_the_day_of_the_event_is_unknown_without_day_or_instant():
    assert _value(event.day, {}) is None


@pytest.mark.parametrize(
    ("first", "on", "years"),
    [
        ("2020-03-10", "2026-03-09", 5),
        ("2020-03-10", "2026-03-10", 6),
        ("2020-02-29", "2026-02-27", 5),
        ("2020-02-29", "2026-02-28", 6),
    ],
)
def test_the_age_of_the_vehicle_counts_complete_years_to_the_event(first, on, years):
    facts = {"vehicle.first_registered_on": _day(first), "event.on": _day(on)}
    assert _value(vehicle.age_years, facts) == years


def test_the_age_of_the_vehicle_may_be_given():
    assert _value(vehicle.age_years, {"vehicle.age_years": 7}) == 7


@pytest.mark.parametrize(
    ("row", "rate", "cents"),
    [
        ({"labour_hours": 350}, 84_00, 294_00),
        ({"labour_hours": 133}, 84_50, 112_39),  # 112.385, half a cent goes up
        ({"labour_hours": 133}, 84_30, 112_12),  # 112.119
        ({"labour_hours": 0}, None, 0),
        ({"labour_price": 286_00}, None, 286_00),
        ({"labour_price": 294_00, "labour_hours": 350}, 84_00, 294_00),
        ({"labour_hours": 350}, None, None),
        ({}, 84_00, None),
    ],
)
def test_the_labour_of_a_line_is_its_price_or_its_hours(row, rate, cents):
    columns = {"labour_hours": None, "labour_price": None} | row
    facts = {"repair.lines": RowList([columns]), "repair.labour_rate": rate}
    assert _value(total(repair.line_labour_price), facts) == cents
