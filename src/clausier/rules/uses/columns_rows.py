"""What is said of the rows of a table: totals and conditions over the rows of a case, limits served row by row.

The frame of a table has one line a row: `case`, `row` (the order), and one column a named node or fact. A total is made
in the frame of rows, grouped by case, and finished in the frame of cases, where a case without rows has null.
Rows out, or worth zero, are ignored even when the rest of them is unknown; so each total counts the unknowns it met.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import groupby
from operator import itemgetter

import polars as pl

from ..nodes import TRUE, Node, Op
from ..values import running3
from .columns_frames import CASE, ROW, complete, known
from .columns_plan import Plan
from .columns_types import INT, WIDE, literal


@dataclass(frozen=True)
class Total:
    """One aggregate. rows: columns to make in the frame of rows. of_case: what to keep of a case, over those columns.
    of_group: for a total by key, what to keep of each key first, with `keep`, the rows that count, and `key`.
    value: the answer, over the columns kept, in the frame of cases.
    """

    rows: dict[str, pl.Expr]
    of_case: dict[str, pl.Expr]
    value: pl.Expr
    keep: str = ""
    key: str = ""
    of_group: dict[str, pl.Expr] = field(default_factory=dict)


def reads_order(node: Node) -> bool:
    """Whether the order of rows can change the result."""
    return node.op is Op.RUNNING or node.op is Op.SUM_BY and node.args[3].table is not None


def totalled(plan: Plan, node: Node, a: list[pl.Expr]) -> Total:
    """How to compute an aggregate from the columns of its arguments."""
    name = plan.named[node.number]
    kind = WIDE if plan.works_wide(node) else INT
    match node.op:
        case Op.ANY | Op.ALL:
            return _decided(plan, node, name, a[0], node.op is Op.ANY)
        case Op.SUM:
            total = _sum(plan, node, name, [a[0].cast(kind), a[1]])
        case Op.SUM_BY:
            total = _sum_by(plan, node, name, [a[0], a[1].cast(kind), a[2], a[3].cast(kind)])
        case _:
            total = _largest(plan, node, name, [a[0].cast(kind), a[1], a[2]])
    return replace(total, value=total.value.cast(WIDE if plan.wide(node) else INT))


def _settled(plan: Plan, node: Node, unknowns: pl.Expr | None) -> pl.Expr | None:
    """When a total is known: the table is, no row is missing, nothing unknown was met. None: always."""
    conditions = [] if unknowns is None else [unknowns.fill_null(0) == 0]
    if node.data in plan.open_tables:
        conditions += [pl.col(known(node.data)), pl.col(complete(node.data))]
    return pl.all_horizontal(conditions) if conditions else None


def _when(condition: pl.Expr | None, value: pl.Expr) -> pl.Expr:
    return value if condition is None else pl.when(condition).then(value)


# --- totals ----------------------------------------------------------------------------------------------------------


def _worth(plan: Plan, value: Node, where: Node, a: list[pl.Expr]) -> pl.Expr:
    """What a row adds: its value, zero when it is out; null when neither is known."""
    zero = a[0] * 0 if value.op is Op.LIT else pl.lit(0, dtype=INT)
    if where.op is Op.LIT:
        return a[0] if where.data else zero
    if plan.sure(where):
        return pl.when(a[1]).then(a[0]).otherwise(zero)
    return pl.when(~a[1] | (a[0] == 0)).then(zero).when(a[1]).then(a[0])


def _sum(plan: Plan, node: Node, name: str, a: list[pl.Expr]) -> Total:
    value, where = plan.args[node.number]
    worth, unknowns = f"{name}.worth", f"{name}.unknowns"
    of_case = {name: pl.col(worth).sum()}
    if not plan.sure(value, where):
        of_case[unknowns] = pl.col(worth).null_count()
    settled = _settled(plan, node, pl.col(unknowns) if unknowns in of_case else None)
    return Total({worth: _worth(plan, value, where, a)}, of_case, _when(settled, pl.col(name).fill_null(0)))


def _decided(plan: Plan, node: Node, name: str, where: pl.Expr, by: bool) -> Total:
    """One true row decides "any", one false row decides "all"; otherwise every row must be known."""
    (condition,) = plan.args[node.number]
    row, decided, unknowns = f"{name}.row", f"{name}.decided", f"{name}.unknowns"
    rows = {row: where if by else ~where}
    of_case = {decided: pl.col(row).any()}
    if not plan.sure(condition):
        of_case[unknowns] = pl.col(row).null_count()
    is_decided = pl.col(decided).fill_null(False)
    if node.data in plan.open_tables:
        is_decided &= pl.col(known(node.data))
    settled = _settled(plan, node, pl.col(unknowns) if unknowns in of_case else None)
    value = is_decided if by else ~is_decided
    return Total(rows, of_case, value if settled is None else pl.when(is_decided | settled).then(value))


def _sum_by(plan: Plan, node: Node, name: str, a: list[pl.Expr]) -> Total:
    key, value, where, cap = (f"{name}.{part}" for part in ("key", "value", "where", "cap"))
    keep, unknown, capped, unknowns = (f"{name}.{part}" for part in ("keep", "unknown", "capped", "unknowns"))
    rows = dict(zip((key, value, where, cap), a, strict=True))
    # A row out or worth nothing is as good as absent, whatever its key and its cap.
    rows[keep] = a[2].fill_null(True) & (a[1] != 0).fill_null(True)
    rows[unknown] = pl.any_horizontal(column.is_null() for column in a)
    last_cap = pl.col(cap).sort_by(ROW).last() if node.args[3].table is not None else pl.col(cap).first()
    of_group = {value: pl.col(value).sum(), cap: last_cap, unknown: pl.col(unknown).sum()}
    within = pl.when(pl.col(value) < pl.col(cap)).then(pl.col(value)).otherwise(pl.col(cap))
    of_case = {capped: within.sum(), unknowns: pl.col(unknown).sum()}
    settled = _settled(plan, node, pl.col(unknowns))
    value_of_case = _when(settled, pl.col(capped).fill_null(0))
    return Total(rows, of_case, value_of_case, keep, key, of_group)


def _largest(plan: Plan, node: Node, name: str, a: list[pl.Expr]) -> Total:
    """Zeros count among the largest, but only change something before a negative value."""
    value, where, how_many = plan.args[node.number]
    taken, wanted = f"{name}.taken", f"{name}.wanted"
    in_ = a[1].fill_null(True)
    rows = {taken: pl.when(in_).then(a[0]), wanted: a[2].fill_null(0).clip(0)}
    best = pl.col(taken).drop_nulls().sort(descending=True).head(pl.col(wanted).first())
    of_case = {name: best.sum()}
    if plan.sure(*plan.args[node.number]):
        return Total(rows, of_case, _when(_settled(plan, node, None), pl.col(name).fill_null(0)))
    unknown, below, maybe = (f"{name}.{part}" for part in ("unknown", "below", "maybe"))
    worth = in_ & (a[0] != 0).fill_null(True)
    rows[unknown] = worth & (a[0].is_null() | a[1].is_null() | a[2].is_null())
    rows[below] = in_ & (a[0] < 0).fill_null(False)
    rows[maybe] = a[1].is_null()
    of_case |= {part: pl.col(part).any() for part in (unknown, below, maybe)}
    unknowns = pl.col(unknown) | (pl.col(below) & pl.col(maybe))
    settled = _settled(plan, node, unknowns.cast(pl.Int8))
    return Total(rows, of_case, _when(settled, pl.col(name).fill_null(0)))


# --- a limit served row by row ---------------------------------------------------------------------------------------


def granted(plan: Plan, node: Node, a: list[pl.Expr]) -> pl.Expr:
    """What each row gets of a limit when rows are served in order."""
    value, where, limit = plan.args[node.number]
    if node.data or limit.table is not None or not plan.never_negative(value):
        return _one_by_one(node, a, WIDE if plan.wide(node) else INT)
    kind = WIDE if plan.works_wide(node) else INT
    amount, within = a[0].cast(kind), a[2].cast(kind)
    out = pl.lit(False) if where is TRUE else ~a[1]
    if plan.sure(value, where, limit):
        got = _served(pl.when(out).then(literal(0, node.type)).otherwise(amount), within)
        return got.cast(INT) if not plan.wide(node) else got
    nothing = (out | (amount == 0)).fill_null(False)
    unsettled = ~nothing & (amount.is_null() | a[1].is_null() | within.is_null())
    lost = unsettled.cast(INT).cum_sum().over(CASE, order_by=ROW) > 0
    got = _served(pl.when(nothing).then(literal(0, node.type)).otherwise(amount).fill_null(0), within)
    settled = pl.when(nothing).then(literal(0, node.type)).when(~lost).then(got)
    return settled.cast(INT) if not plan.wide(node) else settled


def _served(amount: pl.Expr, limit: pl.Expr) -> pl.Expr:
    """With amounts ≥ 0 and one limit for all, a row gets what the limit holds up to it, less what it holds before."""
    upto = amount.cum_sum().over(CASE, order_by=ROW)

    def held(total: pl.Expr) -> pl.Expr:
        return pl.when(total < limit).then(total).otherwise(limit)

    return held(upto) - held(upto - amount)


def _one_by_one(node: Node, a: list[pl.Expr], kind: pl.DataType) -> pl.Expr:
    """Whole rows, negative values and limits of the row have no closed form: rows are served in Python."""
    names = ("value", "where", "limit")

    def serve(rows: pl.Series) -> pl.Series:
        frame = rows.struct.unnest().with_row_index("place").sort(CASE, ROW)
        served: list[int | None] = []
        for _, of_case in groupby(frame.select(CASE, *names).iter_rows(), key=itemgetter(0)):
            _, values, wheres, limits = zip(*of_case, strict=True)
            served += running3(values, wheres, limits, node.data)
        return frame.with_columns(served=pl.Series(served, dtype=kind)).sort("place")["served"]

    columns = [column.alias(name) for name, column in zip(names, a, strict=True)]
    return pl.struct(pl.col(CASE), pl.col(ROW), *columns).map_batches(serve, kind)
