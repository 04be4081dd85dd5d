"""The meaning of every operation on complete cases, as plainly as it can be said: the judge of all uses.

Nothing is shared with the package but the shape of nodes: roundings, bands, sums and limits are written a second time,
on exact fractions and explicit loops.
"""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor
from typing import Any

from clausier.rules.nodes import Node, Op, Rounding
from clausier.rules.program import Program

COMPARISONS = {
    Op.EQ: lambda a, b: a == b,
    Op.LT: lambda a, b: a < b,
    Op.LE: lambda a, b: a <= b,
    Op.GT: lambda a, b: a > b,
    Op.GE: lambda a, b: a >= b,
}


def outputs(program: Program, case: dict[str, Any]) -> dict[str, Any]:
    """The value of every output."""
    return {name: value(node, case) for name, node in program.outputs.items()}


def value(node: Node, case: dict[str, Any], row: int | None = None) -> Any:
    """The value of a node in a complete case; in row number `row` if it depends on one."""
    if node.op in (Op.SUM, Op.ANY, Op.ALL, Op.SUM_BY, Op.LARGEST):
        return _of_table(node, case)
    if node.op is Op.RUNNING:
        return _granted(node, case)[row]

    def arg(place: int) -> Any:
        return value(node.args[place], case, row)

    if node.op in COMPARISONS:
        return COMPARISONS[node.op](arg(0), arg(1))
    match node.op:
        case Op.LIT:
            return node.data
        case Op.FACT:
            return case.get(node.data.name)
        case Op.COLUMN:
            return case[node.table][row].get(node.data.key)
        case Op.NOT:
            return not arg(0)
        case Op.AND:
            return all(value(one, case, row) for one in node.args)
        case Op.OR:
            return any(value(one, case, row) for one in node.args)
        case Op.IN:
            return arg(0) in node.data
        case Op.LISTED:
            return any(arg(0) in keys for _, keys in node.data)
        case Op.ADD:
            return arg(0) + arg(1)
        case Op.SUB:
            return arg(0) - arg(1)
        case Op.MUL:
            return arg(0) * arg(1)
        case Op.DIV:
            return rounded(arg(0), arg(1), node.data)
        case Op.MIN:
            return min(value(one, case, row) for one in node.args)
        case Op.MAX:
            return max(value(one, case, row) for one in node.args)
        case Op.IF:
            return arg(1) if arg(0) else arg(2)
        case Op.BANDS:
            return arg(1 + sum(arg(0) > top for top in node.data.tops))
        case Op.TABLE:
            return dict(node.data.cells).get(tuple(value(one, case, row) for one in node.args), node.data.default)
        case Op.CALL:
            never = node.data.maybe and arg(0) == 0
            return 0 if never else node.data.run(*(value(one, case, row) for one in node.args))
        case Op.HAPPENED:
            return arg(0) != 0
        case Op.OR_ELSE:
            return arg(1) if arg(0) == 0 else arg(0)
        case Op.EARLIEST:
            happened = [day for day in (value(one, case, row) for one in node.args) if day != 0]
            return min(happened) if happened else 0
        case Op.GIVEN:
            return arg(1) if arg(0) is None else arg(0)
        case Op.PROVED | Op.CLOSING | Op.READING | Op.NAMED:
            return arg(0)
    raise AssertionError(node.op)


def rounded(n: int, d: int, how: Rounding) -> int:
    """n / d rounded as written, mirrored around zero; 0 when d is not positive."""
    if d <= 0:
        return 0
    size = abs(Fraction(n, d))
    whole = {Rounding.DOWN: floor(size), Rounding.UP: ceil(size), Rounding.HALF_UP: floor(size + Fraction(1, 2))}[how]
    return whole if n >= 0 else -whole


def _of_table(node: Node, case: dict[str, Any]) -> Any:
    def column(place: int) -> list[Any]:
        return [value(node.args[place], case, row) for row in range(len(case[node.data]))]

    match node.op:
        case Op.ANY:
            return any(column(0))
        case Op.ALL:
            return all(column(0))
        case Op.SUM:
            return sum(amount for amount, where in zip(column(0), column(1), strict=True) if where)
        case Op.LARGEST:
            amounts = sorted(amount for amount, where in zip(column(0), column(1), strict=True) if where)
            amounts.reverse()
            return sum(amounts[: max(0, value(node.args[2], case))])
    groups: dict[Any, list[tuple[int, int]]] = {}
    for key, amount, where, cap in zip(column(0), column(1), column(2), column(3), strict=True):
        if where and amount != 0:  # a row worth nothing is as good as absent: its cap does not count either
            groups.setdefault(key, []).append((amount, cap))
    return sum(min(sum(amount for amount, _ in rows), rows[-1][1]) for rows in groups.values())


def _granted(node: Node, case: dict[str, Any]) -> list[int]:
    granted: list[int] = []
    for row in range(len(case[node.table])):
        amount, where, limit = (value(arg, case, row) for arg in node.args)
        left = max(0, limit - sum(granted))
        if not where:
            granted.append(0)
        elif amount <= left:
            granted.append(amount)
        else:
            granted.append(0 if node.data else left)
    return granted
