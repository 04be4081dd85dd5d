"""What the generated code of `ranges` calls: bounds of the few operations that are more than one line.

A range is a pair (low, high), both ends included; of yes/no, `(False, True)` is undecided. A date that may never be is
a triple (may never be, first, last); it certainly never is when first > last. A choice is the set of the options left.
`more` is how many rows a table may still get: when it is not 0, the last entry of every list is the range of any such
row. Every result contains all values that the arguments allow, and is a single value when `kept` knows it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product
from typing import Any

from .. import time, values
from ..nodes import Function
from ..types import Kind

Range = tuple[int, int]
MaybeRange = tuple[bool, int, int]

#: After every day of the calendar: the first day of a date that certainly never is, so that `min` needs no test.
NO_DAY = 10_000_000
#: Whole numbers that columns can hold.
LARGEST = 2**63 - 1
#: Stands for a row that the table may still get.
ANY_ROW: dict[str, Any] = {}

_CALENDAR = {
    Kind.DATE: (time.FIRST_DAY, time.LAST_DAY),
    Kind.MAYBE_DATE: (time.FIRST_DAY, time.LAST_DAY),
    Kind.INSTANT: (time.start_of_day(time.FIRST_DAY), time.noon(time.LAST_DAY)),
}


# --- one value --------------------------------------------------------------------------------------------------------


def multiply(a: int, b: int, c: int, d: int) -> Range:
    """[a, b] × [c, d]."""
    corners = (a * c, a * d, b * c, b * d)
    return min(corners), max(corners)


def divide(run: Callable[[int, int], int], a: int, b: int, c: int, d: int) -> Range:
    """[a, b] / [c, d], rounded by `run`; 0 where the divisor is not positive."""
    # The quotient only moves towards zero as a positive divisor grows, and follows the dividend.
    corners = [run(n, divisor) for n in (a, b) for divisor in (max(c, 1), d)] if d > 0 else []
    if c <= 0:
        corners.append(0)
    return min(corners), max(corners)


def call(function: Function, kind: Kind, lows: tuple[int, ...], highs: tuple[int, ...]) -> Range:
    """A date function over ranges, by its corners where it only rises or only falls."""
    if lows == highs:
        value = _within(function, lows, kind, 0)
        return value, value
    at_lowest, at_highest = [], []
    for place, (low, high) in enumerate(zip(lows, highs, strict=True)):
        if low != high and place not in function.increasing and place not in function.decreasing:
            return function.bounds(lows, highs) if function.bounds else _CALENDAR.get(kind, (-LARGEST, LARGEST))
        falls = place in function.decreasing
        at_lowest.append(high if falls else low)
        at_highest.append(low if falls else high)
    return _within(function, at_lowest, kind, 0), _within(function, at_highest, kind, 1)


def _within(function: Function, args: Sequence[int], kind: Kind, end: int) -> int:
    """The value at a corner, or the end of the calendar that it would overrun."""
    try:
        return function.run(*args)
    except OverflowError:
        if kind not in _CALENDAR:
            raise
        return _CALENDAR[kind][end]


def call_maybe(function: Function, never: bool, lows: tuple[int, ...], highs: tuple[int, ...]) -> MaybeRange:
    """The same of a first argument that may never be."""
    if lows[0] > highs[0]:
        return True, NO_DAY, 0
    return never, *call(function, Kind.MAYBE_DATE, lows, highs)


def earliest(*days: MaybeRange) -> MaybeRange:
    """The first of days that may never be."""
    certain = [last for never, _, last in days if not never]
    last = min(certain) if certain else max(last for _, _, last in days)
    return not certain, min(first for _, first, _ in days), last


def latest(*days: MaybeRange) -> MaybeRange:
    """The last of days that may never be."""
    certain = [first for never, first, _ in days if not never]
    first = max(certain) if certain else min(first for _, first, _ in days)
    return not certain, first, max(last for _, _, last in days)


def cell(cells: dict[tuple[str, ...], int], default: int | None, *keys: frozenset[str]) -> Range:
    """The cells of a table that the options left can reach."""
    found = [cells.get(row, default) for row in product(*keys)]
    reached = [value for value in found if value is not None]
    return min(reached), max(reached)


# --- rows of a table --------------------------------------------------------------------------------------------------


def rows_of(table: list[dict[str, Any]] | None, max_rows: int) -> tuple[list[dict[str, Any]], int, int | None]:
    """The rows to compute on, how many more there may be, and how many were given (None: the table is unknown)."""
    if table is None:
        return [ANY_ROW], max_rows, None
    more = 0 if getattr(table, "complete", True) else max(max_rows - len(table), 0)
    return [*table, ANY_ROW] if more else table, more, len(table)


def shown(ranges: list[Any], given: int | None) -> Any:
    """What is told of a node over rows: a list for the rows given, the range of any row when the table is unknown."""
    return ranges[0] if given is None else ranges[:given]


def presumed(amount: Any, given: int | None, more: int, rowwise: bool) -> list[bool | None]:
    """Row by row, whether an amount is proved, given its three-valued value; None where there is no row yet."""
    if given is None:
        return [None]
    proved: list[bool | None] = [one is not None for one in amount] if rowwise else [amount is not None] * given
    return [*proved, None] if more else proved


def _times(more: int, place: int, size: int) -> int:
    """How often a row counts: the last one stands for all that may come."""
    return more if more and place == size - 1 else 1


def sum_rows(amounts: list[Range], wheres: list[Range], more: int, granted: Range | None = None) -> Range:
    """Sum over rows; `granted` bounds the sum of all amounts, when they are shares of a limit."""
    low = high = 0
    for place, ((first, last), (surely, possibly)) in enumerate(zip(amounts, wheres, strict=True)):
        if not possibly:
            continue
        count = _times(more, place, len(amounts))
        optional = not surely or (more and place == len(amounts) - 1)
        low += count * (min(first, 0) if optional else first)
        high += count * (max(last, 0) if optional else last)
    if granted is not None:
        if all(surely for surely, _ in wheres):
            low, high = max(low, granted[0]), min(high, granted[1])
        elif all(first >= 0 for first, _ in amounts):
            high = min(high, granted[1])
    return low, high


def any_row(wheres: list[Range], more: int) -> Range:
    """Whether some row is true."""
    given = wheres[:-1] if more else wheres
    return any(surely for surely, _ in given), any(possibly for _, possibly in wheres)


def every_row(wheres: list[Range], more: int) -> Range:
    """Whether all rows are true."""
    given = wheres[:-1] if more else wheres
    return all(surely for surely, _ in wheres), all(possibly for _, possibly in given)


def sum_by(keys: list[Any], amounts: list[Range], wheres: list[Range], caps: list[Range], more: int) -> Range:
    """Sums by key, each limited to its cap."""
    size = len(amounts)
    rows = [
        (key, amount, where, cap, _times(more, place, size), bool(more and place == size - 1))
        for place, (key, amount, where, cap) in enumerate(zip(keys, amounts, wheres, caps, strict=True))
        if where[1] and amount != (0, 0)
    ]
    settled = (key for key, a, w, c, _, new in rows if a[0] == a[1] and w[0] and c[0] == c[1] and not new)
    if sum(_one(key) is not None for key in settled) == len(rows):
        columns = [(_one(key), a[0], True, c[0]) for key, a, _, c, _, _ in rows]
        exact = values.sum_by(*zip(*columns, strict=True)) if columns else 0
        return exact, exact
    low = sum(count * (min(a[0], 0) + min(c[0], 0)) for _, a, _, c, count, _ in rows)
    high = sum(count * max(a[1], 0) for _, a, _, _, count, _ in rows)
    left = [_options(key) for key, *_ in rows]
    if any(options is None for options in left):
        return low, high
    groups = [
        _group([row for row, options in zip(rows, left, strict=True) if key in options], key)
        for key in set().union(*left)
    ]
    return max(low, sum(first for first, _ in groups)), min(high, sum(last for _, last in groups))


def _group(rows: list[tuple], key: Any) -> Range:
    """What one key can add up to, over the rows that may have it."""
    low = high = 0
    certain = False
    for row_key, amount, where, _, count, new in rows:
        sure = where[0] and not new and _one(row_key) == key
        certain = certain or (sure and not amount[0] <= 0 <= amount[1])
        low += count * (amount[0] if sure else min(amount[0], 0))
        high += count * (amount[1] if sure else max(amount[1], 0))
    low, high = min(low, min(cap[0] for *_, cap, _, _ in rows)), min(high, max(cap[1] for *_, cap, _, _ in rows))
    return (low, high) if certain else (min(low, 0), max(high, 0))


def _options(key: Any) -> frozenset | None:
    """The values that a key may have: of a choice, of yes/no, or of something known; None when they are many."""
    if isinstance(key, frozenset):
        return key
    if len(key) == 3:
        never, first, last = key
        return frozenset({0}) if first > last else frozenset({first}) if first == last and not never else None
    low, high = key
    return frozenset({low, high}) if low == high or isinstance(low, bool) else None


def _one(key: Any) -> Any:
    """The only value that a key may have, or None."""
    options = _options(key)
    return next(iter(options)) if options is not None and len(options) == 1 else None


def largest(amounts: list[Range], wheres: list[Range], how_many: Range, more: int) -> Range:
    """The sum of the so many largest values."""
    size = len(amounts)
    rows = [
        (amount, where, _times(more, place, size), bool(more and place == size - 1))
        for place, (amount, where) in enumerate(zip(amounts, wheres, strict=True))
        if where[1]
    ]
    if all(a[0] >= 0 for a, *_ in rows):
        sure = sorted((a[0] for a, where, _, new in rows if where[0] and not new), reverse=True)
        possible = sorted((a[1] for a, _, count, _ in rows for _ in range(count)), reverse=True)
        return sum(sure[: max(how_many[0], 0)]), sum(possible[: max(how_many[1], 0)])
    if how_many[0] == how_many[1] and all(a[0] == a[1] and where[0] and not new for a, where, _, new in rows):
        exact = values.largest([a[0] for a, *_ in rows], [True] * len(rows), how_many[0])
        return exact, exact
    return sum(c * min(a[0], 0) for a, _, c, _ in rows), sum(c * max(a[1], 0) for a, _, c, _ in rows)


def running(
    amounts: list[Range], wheres: list[Range], limits: list[Range], whole: bool, more: int
) -> tuple[list[Range], Range]:
    """Row by row, what is granted of a limit served in order; and the sum of it all."""
    granted: list[Range] = []
    low = high = 0  # what the rows so far have used
    for place, ((first, last), (surely, possibly), limit) in enumerate(zip(amounts, wheres, limits, strict=True)):
        if not possibly:
            granted.append((0, 0))
            continue
        if more and place == len(amounts) - 1:
            surely = False
            low, high = low + more * min(first, 0), min(high + more * max(last, 0), max(high, limit[1]))
        one = _grant(first, last, limit, low, high, whole)
        if not surely:
            one = min(one[0], 0), max(one[1], 0)
        granted.append(one)
        low, high = _used(first, last, surely, limit, low, high, one if whole else None)
    return granted, (low, high)


def _grant(first: int, last: int, limit: Range, low: int, high: int, whole: bool) -> Range:
    """What one row gets, when it is served and the rows before it used [low, high]."""
    left = max(limit[0] - high, 0), max(limit[1] - low, 0)
    if not whole:
        return min(first, left[0]), min(last, left[1])
    if first > left[1]:
        return 0, 0
    refusable = last > left[0]
    return (min(first, 0), max(min(last, left[1]), 0)) if refusable else (first, last)


def _used(first: int, last: int, surely: bool, limit: Range, low: int, high: int, whole: Range | None) -> Range:
    """What is used after a row; `whole` is what it got, when rows are served whole or not at all."""
    if whole:
        return low + whole[0], min(high + whole[1], max(high, limit[1]))
    # Use after a row rises with use before it, so the ends follow from the ends.
    after_low = low + min(first, max(limit[0] - low, 0))
    after_high = high + min(last, max(limit[1] - high, 0))
    return (after_low, after_high) if surely else (min(after_low, low), max(after_high, high))
