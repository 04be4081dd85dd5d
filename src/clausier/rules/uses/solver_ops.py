"""Single operations as Z3 terms: numbers, and the rows of an unrolled table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import z3

from ..nodes import Node, Op, Rounding
from ..types import NEVER

#: A choice among more numbers than this is not spread over the other operand.
MOST_LEAVES = 256

SAME = (Op.NAMED, Op.PROVED, Op.READING, Op.CLOSING)


def extreme(terms: Iterable[Any], keep: Callable[[Any, Any], z3.BoolRef]) -> z3.ArithRef:
    """The first term that `keep` prefers to all others."""
    result, *others = terms
    for other in others:
        result = z3.If(keep(result, other), result, other)
    return result


def _earliest(*days: z3.ArithRef) -> z3.ArithRef:
    return extreme(days, lambda x, y: z3.And(x != NEVER, z3.Or(y == NEVER, x <= y)))


PLAIN: dict[Op, Callable[..., z3.ExprRef]] = {
    Op.NOT: z3.Not,
    Op.AND: lambda *a: z3.And(*a),
    Op.OR: lambda *a: z3.Or(*a),
    Op.EQ: lambda x, y: x == y,
    Op.LT: lambda x, y: x < y,
    Op.LE: lambda x, y: x <= y,
    Op.GT: lambda x, y: x > y,
    Op.GE: lambda x, y: x >= y,
    Op.IF: z3.If,
    Op.MIN: lambda *a: extreme(a, lambda x, y: x <= y),
    Op.MAX: lambda *a: extreme(a, lambda x, y: x >= y),
    Op.EARLIEST: _earliest,
    Op.HAPPENED: lambda x: x != NEVER,
    Op.OR_ELSE: lambda x, y: z3.If(x != NEVER, x, y),
    **{op: lambda x, *_: x for op in SAME},
}


def leaves(term: z3.ExprRef, room: int = MOST_LEAVES) -> int | None:
    """How many numbers a choice among written numbers has; None for any other term, or for too many."""
    if z3.is_int_value(term):
        return 1
    if not z3.is_app_of(term, z3.Z3_OP_ITE):
        return None
    first = leaves(term.arg(1), room - 1)
    second = None if first is None else leaves(term.arg(2), room - first)
    return None if second is None or first + second > room else first + second


def over(tree: z3.ExprRef, change: Callable[[z3.ArithRef], z3.ArithRef]) -> z3.ArithRef:
    """A choice among written numbers with each number changed."""
    if z3.is_int_value(tree):
        return change(tree)
    return z3.If(tree.arg(0), over(tree.arg(1), change), over(tree.arg(2), change))


def folded(a: Any, b: Any, apply: Callable[[Any, Any], Any]) -> z3.ArithRef | None:
    """The choice among the results, computed now, where both are choices among few written numbers; else None."""
    many_a, many_b = leaves(a), leaves(b)
    if many_a is None or many_b is None or many_a * many_b > MOST_LEAVES:
        return None
    return over(a, lambda x: over(b, lambda y: z3.simplify(apply(x, y))))


# --- divisions -------------------------------------------------------------------------------------------------------


def divided(how: Rounding, n: z3.ArithRef, d: z3.ArithRef, never_negative: bool) -> z3.ArithRef:
    """A rounded division, mirrored around zero; 0 by anything that is not positive. Z3 divides downwards here."""

    def of_positive(n: z3.ArithRef) -> z3.ArithRef:
        match how:
            case Rounding.DOWN:
                return n / d
            case Rounding.UP:
                return (n + d - 1) / d
        return (2 * n + d) / (2 * d)

    result = of_positive(n) if never_negative else z3.If(n >= 0, of_positive(n), -of_positive(-n))
    if z3.is_int_value(d):
        return result if d.as_long() > 0 else z3.IntVal(0)
    return z3.If(d > 0, result, 0)


# --- rows ------------------------------------------------------------------------------------------------------------


def _taken(rows: list[Any], where: list[z3.BoolRef]) -> list[z3.BoolRef]:
    return [z3.And(row.present, one) for row, one in zip(rows, where, strict=True)]


def _sum(_: Node, rows: list[Any], value: list, where: list) -> z3.ArithRef:
    return z3.Sum([z3.If(taken, one, 0) for taken, one in zip(_taken(rows, where), value, strict=True)])


def _any(_: Node, rows: list[Any], where: list) -> z3.BoolRef:
    return z3.Or(_taken(rows, where))


def _all(_: Node, rows: list[Any], where: list) -> z3.BoolRef:
    return z3.And([z3.Implies(row.present, one) for row, one in zip(rows, where, strict=True)])


def _sum_by(_: Node, rows: list[Any], key: list, value: list, where: list, cap: list) -> z3.ArithRef:
    """Each group counts once, at its last row, whose cap limits it."""
    taken, places = _taken(rows, where), range(len(rows))
    groups = []
    for i in places:
        group = z3.Sum([z3.If(z3.And(taken[j], key[j] == key[i]), value[j], 0) for j in places])
        later = z3.Or([z3.And(taken[j], key[j] == key[i]) for j in places if j > i])
        groups.append(z3.If(z3.And(taken[i], z3.Not(later)), z3.If(group <= cap[i], group, cap[i]), 0))
    return z3.Sum(groups)


def _largest(_: Node, rows: list[Any], value: list, where: list, how_many: list) -> z3.ArithRef:
    """A row counts when fewer than so many rows are larger, or as large and before it."""
    taken, places = _taken(rows, where), range(len(rows))
    total = []
    for i in places:
        before = [z3.And(taken[j], value[j] > value[i] if j > i else value[j] >= value[i]) for j in places if j != i]
        rank = z3.Sum([z3.If(one, 1, 0) for one in before])
        total.append(z3.If(z3.And(taken[i], rank < how_many[0]), value[i], 0))
    return z3.Sum(total)


def _running(node: Node, rows: list[Any], value: list, where: list, limit: list) -> list[z3.ArithRef]:
    """What each row is granted of a limit, in order."""
    granted: list[z3.ArithRef] = []
    for place, taken in enumerate(_taken(rows, where)):
        left = limit[place] - z3.Sum([z3.IntVal(0), *granted])
        left = z3.If(left > 0, left, 0)
        fits = value[place] <= left
        one = z3.If(fits, value[place], 0 if node.data else left)
        granted.append(z3.If(taken, one, 0))
    return granted


OVER_ROWS: dict[Op, Callable[..., Any]] = {
    Op.SUM: _sum,
    Op.ANY: _any,
    Op.ALL: _all,
    Op.SUM_BY: _sum_by,
    Op.LARGEST: _largest,
    Op.RUNNING: _running,
}
