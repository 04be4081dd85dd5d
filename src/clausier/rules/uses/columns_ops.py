"""Each operation on columns: the meaning of `uses/kept.py`, and a shorter spelling wherever nothing can be unknown.

Polars' own functions do not mean that: `when` takes an unknown condition for a false one, and `min_horizontal` and
`max_horizontal` skip what is unknown. So each spelling below says where unknown goes.
"""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from ..nodes import Node, Op, Rounding
from ..program import never_negative
from ..types import NEVER, Kind
from .columns_plan import Plan
from .columns_time import call
from .columns_types import INT, WIDE, literal

_COMPARE = {
    Op.EQ: pl.Expr.__eq__, Op.LT: pl.Expr.__lt__, Op.LE: pl.Expr.__le__, Op.GT: pl.Expr.__gt__, Op.GE: pl.Expr.__ge__,
}  # fmt: skip


def write(plan: Plan, node: Node, a: list[pl.Expr]) -> pl.Expr:
    """The column of a node that is no leaf and no matter of rows, from the columns of its arguments."""
    if plan.works_wide(node):
        numbers = [arg.type.kind is Kind.NUMBER for arg in plan.args[node.number]]
        a = [column.cast(WIDE) if is_number else column for column, is_number in zip(a, numbers, strict=True)]
        column = _write(plan, node, a)
        return column.cast(INT) if node.type.kind is Kind.NUMBER and not plan.wide(node) else column
    return _write(plan, node, a)


def _write(plan: Plan, node: Node, a: list[pl.Expr]) -> pl.Expr:
    match node.op:
        case Op.NOT:
            return ~a[0]
        case Op.AND:
            return _balanced(pl.Expr.__and__, a)
        case Op.OR:
            return _balanced(pl.Expr.__or__, a)
        case op if op in _COMPARE:
            return _COMPARE[op](a[0], a[1])
        case Op.IN:
            return _is_in(a[0], node.data)
        case Op.LISTED:
            return _is_in(a[0], tuple(dict.fromkeys(key for _, keys in node.data for key in keys)))
        case Op.ADD:
            return a[0] + a[1]
        case Op.SUB:
            return a[0] - a[1]
        case Op.MUL:
            product = a[0] * a[1]
            zero = (a[0] == 0) | (a[1] == 0)
            return (
                product if plan.multiplies_plainly(node) else pl.when(zero).then(_zero(plan, node)).otherwise(product)
            )
        case Op.DIV:
            return _divided(plan, node, a)
        case Op.MIN:
            return _least(plan, node, a)
        case Op.MAX:
            return _extreme(plan, node, a, pl.Expr.__ge__, pl.max_horizontal)
        case Op.IF:
            return _chosen(plan, node, a)
        case Op.BANDS:
            return _banded(plan, node, a)
        case Op.TABLE:
            return _looked_up(plan, node, a)
        case Op.CALL:
            return _called(plan, node, a)
        case Op.HAPPENED:
            return a[0] != NEVER
        case Op.OR_ELSE:
            return pl.when(a[0] == NEVER).then(a[1]).otherwise(a[0])
        case Op.EARLIEST:
            return _earliest(plan, node, a)
        case Op.GIVEN | Op.CLOSING:
            return a[0] if plan.sure(plan.args[node.number][0]) else a[0].fill_null(a[1])
    raise AssertionError(node.op)


def _zero(plan: Plan, node: Node) -> pl.Expr:
    return literal(0, node.type, plan.works_wide(node))


def _balanced(join: Callable[[pl.Expr, pl.Expr], pl.Expr], a: list[pl.Expr]) -> pl.Expr:
    """Joined two by two, so that a long list is no deep expression."""
    while len(a) > 1:
        a = [join(*a[i : i + 2]) if i + 1 < len(a) else a[i] for i in range(0, len(a), 2)]
    return a[0]


def _is_in(column: pl.Expr, keys: tuple[str, ...]) -> pl.Expr:
    return column == keys[0] if len(keys) == 1 else column.is_in(list(keys))


# --- numbers ---------------------------------------------------------------------------------------------------------


def _divided(plan: Plan, node: Node, a: list[pl.Expr]) -> pl.Expr:
    dividend, divisor = plan.args[node.number]
    how = node.data
    if divisor.op is Op.LIT:
        if divisor.data <= 0:
            # A division by nothing gives nothing, but what is divided must be known.
            return a[0] * 0
        extra = {Rounding.DOWN: 0, Rounding.UP: divisor.data - 1, Rounding.HALF_UP: divisor.data // 2}[how]
        return _mirrored(plan, node, a[0], lambda n: (n + extra if extra else n) // a[1])
    # Polars finds `x // 0` unknown, and rounds towards the lower side for a negative divisor: both are replaced.
    extras = {Rounding.DOWN: None, Rounding.UP: a[1] - 1, Rounding.HALF_UP: a[1] // 2}
    extra = extras[how]
    quotient = _mirrored(plan, node, a[0], lambda n: (n if extra is None else n + extra) // a[1])
    nothing = (a[0] == 0) | ((a[1] <= 0) & a[0].is_not_null())
    return pl.when(nothing).then(_zero(plan, node)).otherwise(quotient)


def _mirrored(plan: Plan, node: Node, n: pl.Expr, divide: Callable[[pl.Expr], pl.Expr]) -> pl.Expr:
    """The division of whole numbers ≥ 0, mirrored around zero."""
    if plan.never_negative(plan.args[node.number][0]):
        return divide(n)
    return pl.when(n < 0).then(0 - divide(0 - n)).otherwise(divide(n))


def _least(plan: Plan, node: Node, a: list[pl.Expr]) -> pl.Expr:
    least = _extreme(plan, node, a, pl.Expr.__le__, pl.min_horizontal)
    if plan.sure(node) or not all(map(never_negative, node.args)):
        return least
    any_zero = _balanced(pl.Expr.__or__, [column == 0 for column in a])
    return pl.when(any_zero).then(_zero(plan, node)).otherwise(least)


def _extreme(
    plan: Plan,
    node: Node,
    a: list[pl.Expr],
    goes_first: Callable[[pl.Expr, pl.Expr], pl.Expr],
    horizontal: Callable[..., pl.Expr],
) -> pl.Expr:
    """The smallest or largest; unknown as soon as one is. Two are compared, twice as fast as Polars' own function."""
    args = plan.args[node.number]
    if len(a) == 1:
        return a[0]
    if len(a) > 2:
        return _if_known(plan, args, a, horizontal(*a))
    first, other = (0, 1) if plan.sure(args[0]) else (1, 0)
    x, y = a[first], a[other]
    if plan.sure(args[first]):
        # Where y is unknown the comparison is unknown too, and the answer is y.
        return pl.when(goes_first(x, y)).then(x).otherwise(y)
    return pl.when(goes_first(x, y)).then(x).when(goes_first(y, x)).then(y)


def _if_known(plan: Plan, args: tuple[Node, ...], a: list[pl.Expr], column: pl.Expr) -> pl.Expr:
    known = [column.is_not_null() for arg, column in zip(args, a, strict=True) if not plan.sure(arg)]
    return pl.when(_balanced(pl.Expr.__and__, known)).then(column) if known else column


def _earliest(plan: Plan, node: Node, a: list[pl.Expr]) -> pl.Expr:
    # `min_horizontal` skips nulls: days that never come are made null, after the unknown ones were looked at.
    happened = [pl.when(day != NEVER).then(day) for day in a]
    first = pl.min_horizontal(*happened).fill_null(NEVER)
    return _if_known(plan, plan.args[node.number], a, first)


# --- choosing --------------------------------------------------------------------------------------------------------


def _chosen(plan: Plan, node: Node, a: list[pl.Expr]) -> pl.Expr:
    condition, yes, no = a
    if plan.sure(plan.args[node.number][0]):
        return pl.when(condition).then(yes).otherwise(no)
    if node.type.kind is Kind.BOOL:
        return (condition & yes) | (~condition & no) | (yes & no)
    return pl.when(condition).then(yes).when(~condition | (yes == no)).then(no)


def _banded(plan: Plan, node: Node, a: list[pl.Expr]) -> pl.Expr:
    x, values = a[0], a[1:]
    number, *nodes = plan.args[node.number]
    if all(value is nodes[0] for value in nodes):
        return values[0]
    chain: Callable[..., pl.Expr] = pl
    for top, value in zip(node.data.tops, values, strict=False):
        chain = chain.when(x <= top).then(value)
    if plan.sure(number):
        return chain.otherwise(values[-1])
    chain = chain.when(x > node.data.tops[-1]).then(values[-1])
    if all(value.op is Op.LIT for value in nodes):
        return chain
    same = _balanced(pl.Expr.__and__, [one == other for one, other in zip(values, values[1:], strict=False)])
    return chain.when(same).then(values[0])


def _looked_up(plan: Plan, node: Node, a: list[pl.Expr]) -> pl.Expr:
    keys = [list(dict.fromkeys(row[place] for row, _ in node.data.cells)) for place in range(len(a))]
    # Each key becomes the number of its line, and the line numbers the number of a cell; no line is far below any cell.
    code, stride = pl.lit(0, dtype=INT), 1
    none = -1_000_000_000
    for column, options in zip(a, keys, strict=True):
        lines = column.cast(pl.String).replace_strict(options, range(len(options)), default=none, return_dtype=INT)
        code, stride = code + lines * stride, stride * len(options)
    cells = {_cell(row, keys): value for row, value in node.data.cells}
    kind = WIDE if plan.works_wide(node) else INT
    found = code.replace_strict(list(cells), list(cells.values()), default=node.data.default, return_dtype=kind)
    return _if_known(plan, plan.args[node.number], a, found)


def _cell(row: tuple[str, ...], keys: list[list[str]]) -> int:
    code, stride = 0, 1
    for key, options in zip(row, keys, strict=True):
        code, stride = code + options.index(key) * stride, stride * len(options)
    return code


def _called(plan: Plan, node: Node, a: list[pl.Expr]) -> pl.Expr:
    maybe = node.data.maybe and node.type.kind is Kind.MAYBE_DATE
    day = call(node.data, plan.args[node.number], a, maybe)
    return pl.when(a[0] == NEVER).then(pl.lit(NEVER, dtype=INT)).otherwise(day) if maybe else day


def column_of(node: Node) -> pl.Expr:
    """The column of a leaf: a constant, a fact, or a column of rows (all by their full names)."""
    if node.op is Op.LIT:
        return literal(node.data, node.type, node.type.kind is Kind.NUMBER and abs(node.data) >= 2**63)
    return pl.col(node.data.fact.name if node.op is Op.COLUMN else node.data.name)
