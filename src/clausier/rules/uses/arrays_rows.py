"""What is said of the rows of a table, on flat columns: the rows of all cases one after the other, and where each case
begins.

Totals are differences of running totals, which an empty case does not upset; where those pass 64 bits they wrap, and
the difference, which its bounds keep within them, is right all the same. Totals by key, the largest and shares of a
limit are worked out case by case, in Python.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np

from ..nodes import Node, Op
from ..values import largest, running, sum_by
from .arrays_lines import Value, is_wide
from .arrays_plan import BOOL, FULL, WIDE

if TYPE_CHECKING:
    from .arrays_writer import Writer


# --- called by the generated code ------------------------------------------------------------------------------------


def _between(upto: np.ndarray, starts: np.ndarray) -> np.ndarray:
    return upto[starts[1:]] - upto[starts[:-1]]


def total(values: np.ndarray, starts: np.ndarray) -> np.ndarray:
    """The sum of the rows of each case; `starts`: the place of the first row of each, and the number of rows."""
    upto = np.zeros(len(values) + 1, dtype=object if values.dtype == object else np.int64)
    np.cumsum(values, dtype=upto.dtype, out=upto[1:])
    return _between(upto, starts)


def earliest(a: Any, b: Any) -> np.ndarray:
    """The first of two days, 0 being one that never comes."""
    return np.where((a != 0) & ((a <= b) | (b == 0)), a, b)


def wide_full(value: int, size: int) -> np.ndarray:
    """The same whole number of any size everywhere."""
    return np.full(size, value, dtype=object)


def wide_either(condition: np.ndarray, yes: Any, no: Any) -> np.ndarray:
    """One of two, of any size."""
    size = len(condition)
    found = no.astype(object) if isinstance(no, np.ndarray) else wide_full(no, size)
    found[condition] = yes[condition] if isinstance(yes, np.ndarray) else yes
    return found


def _cases(starts: np.ndarray, *columns: np.ndarray) -> Iterator[tuple[list[Any], ...]]:
    """The lists of each case."""
    lists = [column.tolist() for column in columns]
    ends = starts.tolist()
    for first, end in zip(ends, ends[1:], strict=False):
        yield tuple(one[first:end] for one in lists)


def _column(values: list[Any], wide: bool) -> np.ndarray:
    return np.array(values, dtype=object if wide else np.int64)


def totals_by(starts: np.ndarray, wide: bool, *columns: np.ndarray) -> np.ndarray:
    """Sums by key, each limited; columns: keys, values, conditions, limits."""
    return _column([sum_by(*lists) for lists in _cases(starts, *columns)], wide)


def totals_of_largest(
    starts: np.ndarray, wide: bool, values: np.ndarray, wheres: np.ndarray, how_many: np.ndarray
) -> np.ndarray:
    """The sum of the so many largest of each case."""
    cases = zip(_cases(starts, values, wheres), how_many.tolist(), strict=True)
    return _column([largest(of_rows, which, count) for (of_rows, which), count in cases], wide)


def granted(starts: np.ndarray, wide: bool, whole: bool, *columns: np.ndarray) -> np.ndarray:
    """Row by row, the share of a limit; columns: values, conditions, limits."""
    return _column([one for lists in _cases(starts, *columns) for one in running(*lists, whole)], wide)


HELPERS = {
    "total": total, "earliest": earliest, "wide_full": wide_full, "wide_either": wide_either, "totals_by": totals_by,
    "totals_of_largest": totals_of_largest, "granted": granted,
}  # fmt: skip


# --- written ---------------------------------------------------------------------------------------------------------


def write(to: Writer, node: Node, args: tuple[Node, ...], a: list[Any]) -> Value:
    """The lines of a node over rows that is no matter of one row alone."""
    table = node.table if node.op is Op.RUNNING else node.data
    starts = f"s{list(to.plan.tables).index(table)}"
    wide = to.plan.wide(node)
    form = WIDE if wide else FULL
    match node.op:
        case Op.SUM:
            worth = to.either(a[1], a[0], 0, to.form(node, args[:1]))
            rows = to.spread(worth, table, WIDE if wide else to.plan.form(args[0], args[:1], ()))
            # Running totals of narrow values need the room of the total.
            text = "total({0}, %s)" if not wide or is_wide(rows) else "total({0}.astype(object_), %s)"
            return to.line(WIDE if is_wide(rows) else form, None, text % starts, rows, made=True)
        case Op.ANY | Op.ALL:
            rows = to.spread(a[0], table, BOOL)
            if node.op is Op.ALL:
                rows = to.apply("logical_not", rows, form=BOOL)
            count = to.line(FULL, None, f"total({{0}}, {starts})", rows, made=True)
            return to.compare(Op.GT if node.op is Op.ANY else Op.EQ, count, 0)
        case Op.SUM_BY:
            text = f"totals_by({starts}, {wide}, {{0}}, {{1}}, {{2}}, {{3}})"
        case Op.LARGEST:
            reads = [*rowwise(to, args[:2], a[:2], table), to.spread(a[2], None, FULL)]
            text = f"totals_of_largest({starts}, {wide}, {{0}}, {{1}}, {{2}})"
            return to.line(form, None, text, *reads, made=True)
        case _:
            text = f"granted({starts}, {wide}, {node.data}, {{0}}, {{1}}, {{2}})"
    over = table if node.op is Op.RUNNING else None
    return to.line(form, over, text, *rowwise(to, args, a, table), made=True)


def rowwise(to: Writer, args: tuple[Node, ...], a: list[Any], table: str) -> list[Value]:
    """The arguments as arrays over rows."""
    return [to.spread(one, table, to.plan.form(arg, (arg,), ())) for arg, one in zip(args, a, strict=True)]
