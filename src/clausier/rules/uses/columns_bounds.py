"""Between which values a number lies, from the domains of the facts it is made of: enough to see what fits 64 bits and
what is never negative. Coarse on purpose; `uses/ranges.py` is for people."""

from __future__ import annotations

from collections.abc import Sequence

from ..nodes import Node, Op
from ..types import Kind

Bounds = tuple[int, int]

#: No case has more rows of a table than this.
MOST_ROWS = 10_000
#: More than any day ordinal or UTC second.
_ANY_TIME = (-(10**12), 10**12)


def bounds(node: Node, args: Sequence[Bounds]) -> Bounds:
    """The least and the largest value of a node with arguments so bounded."""
    if node.type.kind is not Kind.NUMBER or node.op is Op.CALL:
        return _ANY_TIME
    match node.op:
        case Op.LIT:
            return node.data, node.data
        case Op.FACT:
            return node.data.low, node.data.high
        case Op.COLUMN:
            return node.data.fact.low, node.data.fact.high
        case Op.ADD:
            return args[0][0] + args[1][0], args[0][1] + args[1][1]
        case Op.SUB:
            return args[0][0] - args[1][1], args[0][1] - args[1][0]
        case Op.MUL:
            return _hull([(a * b, a * b) for a in args[0] for b in args[1]])
        case Op.MIN:
            return min(low for low, _ in args), min(high for _, high in args)
        case Op.MAX:
            return max(low for low, _ in args), max(high for _, high in args)
        case Op.DIV | Op.RUNNING:
            return _with_zero(args[0])
        case Op.IF | Op.BANDS:
            return _hull(args[1:])
        case Op.TABLE:
            cells = [value for _, value in node.data.cells] + ([] if node.data.default is None else [node.data.default])
            return min(cells), max(cells)
        case Op.SUM | Op.LARGEST:
            return _times(_with_zero(args[0]))
        case Op.SUM_BY:
            (low, high), (least_cap, _) = _with_zero(args[1]), _with_zero(args[3])
            return _times((min(low, least_cap), high))
    return _hull(args)


def _hull(ranges: Sequence[Bounds]) -> Bounds:
    return min(low for low, _ in ranges), max(high for _, high in ranges)


def _with_zero(one: Bounds) -> Bounds:
    return min(one[0], 0), max(one[1], 0)


def _times(of_row: Bounds) -> Bounds:
    return of_row[0] * MOST_ROWS, of_row[1] * MOST_ROWS
