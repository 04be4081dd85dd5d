"""Date functions on columns of day ordinals and UTC seconds, equal to `rules/time.py` to the day and second.

Months and years are native Polars. The hours of Paris and counted days come from look-up tables that are made, as far
as the data reach, by the functions of `rules/time.py` themselves: the time zones inside Polars end in 2099, and its
business days refuse to start on a day that does not count. Any other function runs in Python, once a distinct value.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import polars as pl

from .. import dates, time
from ..nodes import Function, Node, Op
from ..types import NEVER
from .columns_lookup import counted_days, instants_at, paris_days
from .columns_types import INT, to_date, to_ordinal

Expr = pl.Expr


def call(function: Function, args: Sequence[Node], a: Sequence[Expr], maybe: bool) -> Expr:
    """The function of columns; null where an argument is. `maybe`: of 0 (never) it may give anything but an error."""
    counts = [arg.data if arg.op is Op.LIT else None for arg in args]
    if None not in counts:
        return pl.lit(NEVER if maybe and counts[0] == NEVER else function.run(*counts), dtype=INT)
    native = _NATIVE.get(function)
    if native is not None:
        return native(*a)
    if function in _SHIFTS and counts[1] is not None:
        return _shifted(a[0], counts[1] * _SHIFTS[function])
    if function in _LOOKED_UP:
        return a[0].map_batches(_LOOKED_UP[function], return_dtype=INT, is_elementwise=True)
    calendar = getattr(function.run, "__self__", None)
    if isinstance(calendar, time.DayCount):
        if function.run == calendar.between and counts == [None, None]:
            return pl.map_batches(a, lambda days: counted_days(calendar).between(*days), INT, is_elementwise=True)
        if function.run == calendar.add and counts[1] is not None:
            start = pl.when(a[0] != NEVER).then(a[0]) if maybe else a[0]
            return start.map_batches(partial(counted_days(calendar).add, n=counts[1]), INT, is_elementwise=True)
    return _by_value(function, a, maybe)


def _by_value(function: Function, a: Sequence[Expr], maybe: bool) -> Expr:
    def run(*values: int | None) -> int | None:
        if maybe and values[0] == NEVER:
            return NEVER
        return None if None in values else function.run(*values)

    def of_rows(rows: pl.Series) -> pl.Series:
        frame = rows.struct.unnest()
        distinct = frame.unique()
        found = distinct.with_columns(pl.Series("", [run(*row) for row in distinct.iter_rows()], dtype=INT))
        return frame.join(found, on=frame.columns, how="left", nulls_equal=True, maintain_order="left")[""]

    together = pl.struct(column.alias(str(place)) for place, column in enumerate(a))
    return together.map_batches(of_rows, INT, is_elementwise=True)


# --- months and years ------------------------------------------------------------------------------------------------


def _shifted(day: Expr, months: int) -> Expr:
    return to_ordinal(to_date(day).dt.offset_by(f"{months}mo"))


def _add_months(day: Expr, months: Expr) -> Expr:
    start = to_date(day).dt
    month = start.year().cast(INT) * 12 + start.month() - 1 + months
    first = pl.date(month // 12, month % 12 + 1, 1)
    # Two comparisons, because `min_horizontal` would skip an unknown.
    of_month, length = start.day().cast(INT), first.dt.days_in_month().cast(INT)
    return to_ordinal(first) + pl.when(of_month < length).then(of_month).otherwise(length) - 1


def _whole_months(a: Expr, b: Expr) -> Expr:
    start, end = to_date(a).dt, to_date(b).dt
    months = (end.year() - start.year()).cast(INT) * 12 + end.month() - start.month()
    # The month's end closes a month that began on a day it has not: both lie past the end, or the start does not.
    short = (start.day() > end.day()) & (end.day() < end.days_in_month())
    return months - short.cast(INT)


def _months_begun(a: Expr, b: Expr) -> Expr:
    whole = _whole_months(a, b)
    return whole + (_add_months(a, whole) != b).cast(INT)


def _next_anniversary(origin: Expr, on: Expr) -> Expr:
    years = _whole_months(origin, on) // 12
    return _add_months(origin, (pl.when(years > 0).then(years).otherwise(years * 0) + 1) * 12)


_SHIFTS = {dates.ADD_MONTHS: 1, dates.ADD_YEARS: 12}

_NATIVE: dict[Function, Callable[..., Expr]] = {
    dates.ADD_DAYS: lambda day, count: day + count,
    dates.ADD_HOURS: lambda instant, count: instant + count * 3_600,
    dates.END_OF_MONTH: lambda day: to_ordinal(to_date(day).dt.month_end()),
    dates.WHOLE_MONTHS: _whole_months,
    dates.WHOLE_YEARS: lambda a, b: _whole_months(a, b) // 12,
    dates.MONTHS_BEGUN: _months_begun,
    dates.NEXT_ANNIVERSARY: _next_anniversary,
}

_LOOKED_UP = {
    dates.PARIS_DAY: paris_days,
    dates.START_OF_DAY: partial(instants_at, time.start_of_day, 0),
    dates.NOON: partial(instants_at, time.noon, 12),
}
