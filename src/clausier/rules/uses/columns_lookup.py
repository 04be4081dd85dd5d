"""Look-up tables for the hours of Paris and for counted days, filled by the functions of `rules/time.py` themselves.

A table reaches as far as the data need; what lies beyond any reasonable table is computed value by value.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import cache

import polars as pl

from .. import time
from .columns_types import INT

_DAY_SECONDS = 86_400
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_DAY = _EPOCH.toordinal()


def _first_of(year: int, month: int = 1) -> int:
    return date(year, month, 1).toordinal()


# --- Paris -----------------------------------------------------------------------------------------------------------

#: Between these days the changes of the clocks are looked up. Before them two changes could come within a month.
_FIRST_DAY, _LAST_DAY = _first_of(1946), _first_of(2200)


def paris_days(instants: pl.Series) -> pl.Series:
    """The day it is in Paris at each of these UTC seconds, null where null."""
    if not _looked_up(instants // _DAY_SECONDS + _EPOCH_DAY):
        return _one_by_one(time.paris_day, instants)
    return (instants + _ahead(instants, _offsets())) // _DAY_SECONDS + _EPOCH_DAY


def instants_at(at: Callable[[int], int], hour: int, days: pl.Series) -> pl.Series:
    """UTC seconds at that hour in Paris of each of these days; `at` says so for one day. Null where null."""
    if not _looked_up(days):
        return _one_by_one(at, days)
    return (days - _EPOCH_DAY) * _DAY_SECONDS + hour * 3_600 - _ahead(days, _offsets_at(at, hour))


def _looked_up(days: pl.Series) -> bool:
    low, high = days.min(), days.max()
    return low is None or low > _FIRST_DAY and high < _LAST_DAY - 1


def _one_by_one(function: Callable[[int], int], values: pl.Series) -> pl.Series:
    known = values.drop_nulls().unique()
    return values.replace_strict(known, [function(one) for one in known], default=None, return_dtype=INT)


def _offset(instant: int) -> int:
    return (_EPOCH + timedelta(seconds=instant)).astimezone(time.PARIS).utcoffset() // timedelta(seconds=1)


@cache
def _changes() -> tuple[int, ...]:
    """The instants at which Paris changes its clocks."""
    months = [
        (_first_of(month // 12, month % 12 + 1) - _EPOCH_DAY) * _DAY_SECONDS
        for month in range(1946 * 12, 2200 * 12 + 1)
    ]
    pairs = zip(months, months[1:], strict=False)
    return tuple(_change_in(*pair) for pair in pairs if _offset(pair[0]) != _offset(pair[1]))


def _change_in(first: int, last: int) -> int:
    """The first instant of (first, last] with the offset of the last."""
    seconds = range(first + 1, last + 1)
    return seconds[bisect_left(seconds, True, key=lambda instant: _offset(instant) == _offset(last))]


@cache
def _offsets() -> tuple[pl.Series, pl.Series]:
    """The changes, and by how many seconds Paris is ahead of UTC before the first and after each."""
    changes = _changes()
    ahead = [_offset(changes[0] - 1), *map(_offset, changes)]
    return pl.Series(changes, dtype=INT), pl.Series(ahead, dtype=INT)


@cache
def _offsets_at(at: Callable[[int], int], hour: int) -> tuple[pl.Series, pl.Series]:
    """The same by days, at that hour: the days at which it may be another than the day before."""
    days = [day + later for day in map(time.paris_day, _changes()) for later in (0, 1)]
    ahead = [(day - _EPOCH_DAY) * _DAY_SECONDS + hour * 3_600 - at(day) for day in [days[0] - 1, *days]]
    return pl.Series(days, dtype=INT), pl.Series(ahead, dtype=INT)


def _ahead(values: pl.Series, table: tuple[pl.Series, pl.Series]) -> pl.Series:
    changes, seconds = table
    return seconds.gather(changes.search_sorted(values, side="right"))


# --- counted days ----------------------------------------------------------------------------------------------------


class CountedDays:
    """The counted days of a calendar, numbered over whole years; years are added as the data need them."""

    def __init__(self, calendar: time.DayCount):
        self._calendar = calendar
        self._table: tuple[int, int, pl.Series, pl.Series] | None = None

    def between(self, a: pl.Series, b: pl.Series) -> pl.Series:
        """How many counted days lie in (a, b], negative when b comes before a; null where either is."""
        days = [day for day in (a.min(), b.min(), a.max(), b.max()) if day is not None]
        if not days:
            return a + b
        first, _, ranks, _ = self._reaching(min(days), max(days))
        return ranks.gather(b - first) - ranks.gather(a - first)

    def add(self, days: pl.Series, n: int) -> pl.Series:
        """The n-th counted day strictly after each day, or before it for n < 0; null where null."""
        low, high = days.min(), days.max()
        if low is None or n == 0:
            return days
        # One counted day a week is the fewest that a calendar reasonably has; a wider table is made if it has fewer.
        reach = 7 * abs(n) + 31
        while True:
            first, last, ranks, counted = self._reaching(low - reach, high + reach)
            places = ranks.gather(days - first) + n - 1 if n > 0 else ranks.gather(days - first - 1) + n
            if places.min() >= 0 and places.max() < len(counted):
                return counted.gather(places)
            reach *= 2

    def _reaching(self, low: int, high: int) -> tuple[int, int, pl.Series, pl.Series]:
        """First and last day of a table that holds both days; for each of its days how many counted ones come up to
        it; and the counted days themselves."""
        table = self._table
        if table is None or low <= table[0] or high > table[1]:
            low, high = (low, high) if table is None else (min(low, table[0] + 1), max(high, table[1]))
            first, last = _first_of(date.fromordinal(low - 1).year), _first_of(date.fromordinal(high).year + 1) - 1
            counts = [self._calendar.is_counted(day) for day in range(first, last + 1)]
            days = pl.int_range(first, last + 1, eager=True, dtype=INT)
            table = self._table = (first, last, pl.Series(counts).cast(INT).cum_sum(), days.filter(pl.Series(counts)))
        return table


@cache
def counted_days(calendar: time.DayCount) -> CountedDays:
    """The one table of a calendar."""
    return CountedDays(calendar)
