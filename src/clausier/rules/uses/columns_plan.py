"""What a run computes in which order: which nodes become columns of their own, and how wide and how sure each is.

A node that is written more than once becomes a named column, so that shared definitions are never written out again;
the others are written in place, to a bounded depth. Case columns and row columns take turns: within a stratum case
columns come first, then those of the rows (which may read them), then the totals over rows, which open the next one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..nodes import AGGREGATES, TRUE, Node, Op
from ..program import Program
from .columns_bounds import MOST_ROWS, Bounds, bounds

#: Expressions are cut into columns at this depth: planning a deeper one costs Polars more than a column.
DEEPEST = 12
_TOO_LARGE = 2**63

_TRANSPARENT = {Op.NAMED, Op.PROVED, Op.READING}
_LEAVES = {Op.LIT, Op.FACT, Op.COLUMN}
_ONCE = {
    Op.NOT, Op.AND, Op.OR, Op.ADD, Op.SUB, Op.EQ, Op.LT, Op.LE, Op.GT, Op.GE, Op.IN, Op.LISTED, Op.HAPPENED,
    Op.CLOSING, Op.GIVEN,
}  # fmt: skip


def seen_through(node: Node) -> Node:
    """The node that computes the value: citations, proofs, chosen readings and "if true" add nothing to it."""
    while node.op in _TRANSPARENT or node.op is Op.IF and node.args[0] is TRUE:
        node = node.args[1 if node.op is Op.IF else 0]
    return node


class Plan:
    """The order of one run.

    nodes: those that compute, arguments first. args: node number → its arguments, seen through. unsure: nodes that may
    be null. bounds: node number → between which values it lies, facts lying in their domains. named: node number → name
    of its column. stratum, level: when it is computed; within a stratum, columns of one level do not read each other.
    """

    def __init__(self, program: Program, nullable: Iterable[str], open_tables: Iterable[str]):
        self.outputs = {name: seen_through(node) for name, node in program.outputs.items()}
        self.nodes = _computing(program, self.outputs.values())
        self.args = {node.number: tuple(map(seen_through, node.args)) for node in self.nodes}
        self.nullable, self.open_tables = frozenset(nullable), frozenset(open_tables)
        self.unsure: set[int] = set()
        self.bounds: dict[int, Bounds] = {}
        for node in self.nodes:
            self.bounds[node.number] = bounds(node, [self.bounds[arg.number] for arg in self.args[node.number]])
            if self._may_be_null(node):
                self.unsure.add(node.number)
        self.named: dict[int, str] = {}
        self.stratum: dict[int, int] = {}
        self.level: dict[int, int] = {}
        self._name()

    def sure(self, *nodes: Node) -> bool:
        """None of these can be null."""
        return not any(node.number in self.unsure for node in nodes)

    def never_negative(self, node: Node) -> bool:
        """Whether the domains of the facts keep it ≥ 0."""
        return self.bounds[node.number][0] >= 0

    def wide(self, node: Node) -> bool:
        """Whether its value may not fit 64 bits."""
        return self._largest(node) >= _TOO_LARGE

    def works_wide(self, node: Node) -> bool:
        """Whether it has to be computed in 128 bits: it, or something met on the way, may not fit 64."""
        args = self.args[node.number]
        if node.op is Op.DIV and self._largest(args[0]) + self._largest(args[1]) >= _TOO_LARGE:
            return True
        if node.op is Op.RUNNING and self._largest(args[0]) * MOST_ROWS >= _TOO_LARGE:
            return True
        return self.wide(node) or any(map(self.wide, args))

    def _largest(self, node: Node) -> int:
        low, high = self.bounds[node.number]
        return max(-low, high)

    # --- what a value can be -----------------------------------------------------------------------------------------

    def _may_be_null(self, node: Node) -> bool:
        args = self.args[node.number]
        match node.op:
            case Op.FACT | Op.COLUMN:
                return _name_of(node) in self.nullable
            case Op.GIVEN | Op.CLOSING:
                return not any(map(self.sure, args))
            case op if op in AGGREGATES:
                return node.data in self.open_tables or not self.sure(*args)
        return not self.sure(*args)

    # --- which nodes become columns, and when ------------------------------------------------------------------------

    def _name(self) -> None:
        written = Counter(node.number for node in self.outputs.values())
        crossing = set()
        for node in self.nodes:
            for place, arg in enumerate(self.args[node.number]):
                written[arg.number] += self._copies(node, place)
                if _over_rows(node) and not _over_rows(arg):
                    crossing.add(arg.number)
        depth: dict[int, int] = {}
        for place, node in enumerate(self.nodes):
            args = self.args[node.number]
            aggregate = node.op in AGGREGATES
            self.stratum[node.number] = max((self.stratum[arg.number] for arg in args), default=0) + aggregate
            self.level[node.number] = max((self.level[arg.number] for arg in args), default=0)
            depth[node.number] = 1 + max((depth[arg.number] for arg in args), default=0)
            alone = aggregate or node.op is Op.RUNNING or node.number in crossing or written[node.number] > 1
            if node.op in _LEAVES:
                depth[node.number] = 0
            elif alone or depth[node.number] > DEEPEST:
                self.named[node.number] = f"#{place}"
                self.level[node.number] += 1
                depth[node.number] = 0

    def _copies(self, node: Node, place: int) -> int:
        """How often its expression writes an argument, where more than once is as bad as twice."""
        args = self.args[node.number]
        match node.op:
            case op if op in _ONCE:
                return 1
            case Op.MUL:
                return 1 if self.multiplies_plainly(node) else 2
            case Op.DIV:
                return 1 if place == 1 or self.divides_plainly(node) else 2
            case Op.IF:
                return 1 if self.sure(args[0]) else 2
            case Op.BANDS:
                return 1 if place and self.sure(args[0]) else 2
            case _:
                return 2

    def multiplies_plainly(self, node: Node) -> bool:
        """Whether `a * b` is all there is: nothing is unknown, or one factor is a constant other than zero."""
        return self.sure(node) or any(arg.op is Op.LIT and arg.data for arg in self.args[node.number])

    def divides_plainly(self, node: Node) -> bool:
        """Whether the sign of neither side needs a look."""
        dividend, divisor = self.args[node.number]
        return self.never_negative(dividend) and divisor.op is Op.LIT and divisor.data > 0


def _computing(program: Program, outputs: Iterable[Node]) -> list[Node]:
    """The nodes that outputs depend on when seen through, arguments first."""
    wanted = {node.number for node in outputs}
    for node in reversed(program.nodes):
        if node.number in wanted:
            wanted.update(seen_through(arg).number for arg in node.args)
    return [node for node in program.nodes if node.number in wanted]


def _over_rows(node: Node) -> bool:
    """Whether it is computed from the frame of a table (constants are at home everywhere)."""
    return node.table is not None or node.op in AGGREGATES or node.op is Op.LIT


def _name_of(node: Node) -> str:
    return node.data.fact.name if node.op is Op.COLUMN else node.data.name
