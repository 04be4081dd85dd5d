"""What a run of arrays computes: which nodes once complete cases are seen through, over what, and how wide each is.

What comes from facts stays in the 64 bits it arrives in; what is made of constants alone takes as few as its bounds
(`ranges.static`) prove safe; and what 64 bits may not hold is an array of Python's whole numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from ..facts import MOST_ROWS, Fact
from ..nodes import AGGREGATES, FALSE, TRUE, Node, Op, Rounding, literal, make
from ..program import Program, program
from ..types import Kind
from . import plain, ranges
from .live import given_leaf

BOOL, WIDE = "bool_", "object_"
#: Day ordinals, UTC seconds, numbers as they arrive, and every total.
FULL = "int64"
#: Codes of choices: a place in the list of options.
CODE = "int16"
NARROW = ("int8", "int16", "int32", FULL)
_ENDS = {name: (int(np.iinfo(name).min), int(np.iinfo(name).max)) for name in NARROW}
_SAME = {Op.NAMED, Op.PROVED, Op.READING, Op.CLOSING}
_NEVER_FOLDED = {Op.FACT, Op.COLUMN, Op.LIT, Op.RUNNING, *AGGREGATES}


def narrowest(*values: int) -> str:
    """The narrowest form that holds all of these whole numbers."""
    low, high = min(values), max(values)
    # The lowest number of a form has no opposite in it: left out, a sign can always be turned.
    return next((name for name, (least, most) in _ENDS.items() if least < low and high <= most), WIDE)


def optional(of: Program) -> set[str]:
    """Full names of the facts and columns that may be absent: those that nothing reads but to take them when given."""
    leaves = {given_leaf(node).number: given_leaf(node) for node in of.nodes if node.op is Op.GIVEN}
    always = {arg.number for node in of.nodes if node.op is not Op.GIVEN for arg in node.args}
    always |= {node.number for node in of.outputs.values()}
    return {fact_of(leaf).name for number, leaf in leaves.items() if number not in always}


def fact_of(leaf: Node) -> Fact:
    """The fact of a leaf of the case or of its rows."""
    return leaf.data.fact if leaf.op is Op.COLUMN else leaf.data


def option_lists(of: Program) -> dict[str, tuple[str, ...]]:
    """The keys of each list of choices, in the order of their codes: those of facts first, then of constants."""
    found: dict[str, dict[str, None]] = {}
    leaves = [node for node in of.nodes if node.type.kind is Kind.CHOICE]
    for node in sorted(leaves, key=lambda node: node.op is Op.LIT):
        if node.op in (Op.FACT, Op.COLUMN):
            keys = [key for key, _ in fact_of(node).options]
        else:
            keys = [node.data] if node.op is Op.LIT else []
        found.setdefault(node.type.options, {}).update(dict.fromkeys(keys))
    return {name: tuple(keys) for name, keys in found.items()}


class Plan:
    """The work of one run, with the optional columns `absent`.

    nodes: those that compute, arguments first. args: node number → its arguments, seen through. constant: node number →
    its value, where no fact is read. over: node number → the table whose rows it is computed for, None for cases.
    tables: those that are needed → the most rows that a case may have.
    bounds: node number → least and largest value of a number. outputs: name → node. options: list of choices → keys.
    """

    def __init__(self, of: Program, absent: frozenset[str]):
        self.program, self.absent = of, absent
        self.options = option_lists(of)
        self.outputs = {name: self.seen_through(node) for name, node in of.outputs.items()}
        self.nodes = self._computing()
        self.args = {node.number: tuple(map(self.seen_through, node.args)) for node in self.nodes}
        found = ranges.static(of)
        self.bounds = {node.number: found[of.slot[node.number]] for node in self.nodes if node.type.kind is Kind.NUMBER}
        self.constant: dict[int, Any] = {}
        self.over: dict[int, str | None] = {}
        for node in self.nodes:
            self._fold(node)
            self.over[node.number] = self._rows_of(node)
        self.tables = self._needed_tables()

    def seen_through(self, node: Node) -> Node:
        """The node that computes the value when every fact is known."""
        while True:
            if node.op in _SAME:
                node = node.args[0]
            elif node.op is Op.GIVEN:
                leaf = given_leaf(node)
                node = node.args[leaf.op in (Op.FACT, Op.COLUMN) and fact_of(leaf).name in self.absent]
            elif node.op is Op.IF and node.args[0] in (TRUE, FALSE):
                node = node.args[1 if node.args[0] is TRUE else 2]
            else:
                return node

    def _computing(self) -> list[Node]:
        wanted = {node.number for node in self.outputs.values()}
        for node in reversed(self.program.nodes):
            if node.number in wanted:
                wanted.update(self.seen_through(arg).number for arg in node.args)
        return [node for node in self.program.nodes if node.number in wanted]

    def _fold(self, node: Node) -> None:
        args = self.args[node.number]
        if node.op is Op.LIT:
            self.constant[node.number] = node.data
        elif node.op not in _NEVER_FOLDED and all(arg.number in self.constant for arg in args):
            literals = [literal(self.constant[arg.number], arg.type) for arg in args]
            alone = program({"value": make(node.op, literals, node.data, node.type)})
            (self.constant[node.number],) = plain.compile(alone)({})

    def _rows_of(self, node: Node) -> str | None:
        if node.op in AGGREGATES or node.number in self.constant:
            return None
        if node.op in (Op.COLUMN, Op.RUNNING):
            return node.table
        return next((table for arg in self.args[node.number] if (table := self.over[arg.number])), None)

    # --- inputs ------------------------------------------------------------------------------------------------------

    def leaves(self) -> list[Node]:
        """The facts and columns that this run reads."""
        return [node for node in self.nodes if node.op in (Op.FACT, Op.COLUMN)]

    def _needed_tables(self) -> dict[str, int]:
        names = {node.table for node in self.program.outputs.values()} | set(self.over.values())
        names |= {node.data for node in self.nodes if node.op in AGGREGATES}
        most = {
            name: min((column.max_rows for column in columns), default=MOST_ROWS)
            for name, columns in self.program.tables.items()
        }
        return {name: most[name] for name in self.program.tables if name in names}

    # --- forms -------------------------------------------------------------------------------------------------------

    def form(self, node: Node, arguments: Sequence[Node], forms: Iterable[str]) -> str:
        """The form a node is computed in, from those of the arguments that end up in its value."""
        match node.type.kind:
            case Kind.BOOL:
                return BOOL
            case Kind.CHOICE:
                return CODE
            case Kind.NUMBER:
                return max([self._fitting(node, arguments), *forms], key=[*NARROW, WIDE].index)
        return FULL

    def _fitting(self, node: Node, arguments: Sequence[Node]) -> str:
        ends = [*self.bounds[node.number]]
        for arg in arguments:
            ends += self.bounds.get(arg.number, ())
        if node.op is Op.DIV:
            # Rounding adds up to a divisor to the size of the dividend.
            ends.append(sum(max(map(abs, self.bounds[arg.number])) for arg in self.args[node.number]))
        return narrowest(*ends)

    def code(self, node: Node, key: str) -> int:
        """The code of a key among the options of a choice, −1 when it is none of them."""
        keys = self.options[node.type.options]
        return keys.index(key) if key in keys else -1

    def value(self, node: Node) -> Any:
        """The constant value of a node as arrays hold it."""
        value = self.constant[node.number]
        return self.code(node, value) if node.type.kind is Kind.CHOICE else value

    def wide(self, node: Node) -> bool:
        """Whether a value of the node may not fit 64 bits."""
        return node.number in self.bounds and narrowest(*self.bounds[node.number]) == WIDE

    def never_negative(self, node: Node) -> bool:
        """Whether the bounds of the facts keep a number ≥ 0."""
        return self.bounds[node.number][0] >= 0


def added_before_dividing(how: Rounding, divisor: int) -> int:
    """What makes a division of a number ≥ 0 that drops the rest round as said.

    Half up of an odd divisor d too: no rest is exactly half, and n + (d − 1) / 2 reaches the next multiple as soon as
    the rest is at least (d + 1) / 2, that is more than half.
    """
    return {Rounding.DOWN: 0, Rounding.UP: divisor - 1, Rounding.HALF_UP: divisor // 2}[how]
