"""What a value still depends on: the part of a program that a partly known case leaves open.

A place is a node, or a node at one row: `(slot in program.nodes, row)`, with row None outside tables and `ANY` for a
row that the table may still get. From each open place, edges lead only to what can still matter: not to the branch that
is ruled out, to a condition that is settled, to a row that is out, to an amount that another one always undercuts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from ..facts import MOST_ROWS, Column, Fact
from ..nodes import AGGREGATES, Node, Op, walk
from ..program import Program
from ..types import Kind

#: The row number of any row that the table may still get.
ANY = -1

Place = tuple[int, int | None]

_TEST = {Op.AND, Op.OR, Op.NOT, Op.NAMED, Op.PROVED, Op.READING, Op.FACT, Op.COLUMN}
_OF_FACTS = {Op.IN, Op.LISTED, Op.HAPPENED, Op.EQ, Op.LT, Op.LE, Op.GT, Op.GE}


@dataclass(frozen=True)
class Unknown:
    """Something that can be asked.

    name: a fact, `table[id].column`, or a table whose rows (or further rows) are unknown. place: where it first occurs
    in the program, for sorting. fact: its declaration, None for a table. key: of a cell, the key of its column.
    """

    name: str
    place: tuple[int, int]
    fact: Fact | None = None
    table: str | None = None
    row: int | None = None
    key: str = ""


class Live:
    """The open part of a program for one case.

    ranges, kept: those of the case (`kept` only for a file being closed). edges: place → the places it still depends
    on. leaves: place → the unknown it stands for. support: place → bits of the unknowns below it, as numbered in
    `unknowns`. once: the conditions that read each unknown once, so that all of them matter: each of their tests can
    still go either way, whatever the others do. before, told: the same case without one fact, and the bit of that fact:
    what did not depend on it is taken over. optional: slots of the facts that may stay absent. columns: those of each
    table, with their slots. at: the slot at which a table counts as read.
    """

    def __init__(
        self,
        program: Program,
        case: dict[str, Any],
        ranges: Sequence[Any],
        kept: Sequence[Any] | None,
        before: Live | None = None,
        told: str = "",
    ):
        self.program, self.case, self.ranges, self.kept = program, case, ranges, kept
        self.optional, self.columns, self.at = _read(program)
        # At closing, one fact more can change what is presumed; so it can where it takes the place of a derived value.
        stands_in = any(program.nodes[slot].data is program.facts.get(told) for slot in self.optional)
        self.before = before if kept is None and not stands_in else None
        self.told = before.bits.get(told, 0) if before else 0
        self.edges: dict[Place, list[Place]] = {}
        self.leaves: dict[Place, Unknown] = {}
        self.support: dict[Place, int] = {}
        self.unknowns: list[Unknown] = []
        self.once: set[Place] = set()
        self.bits: dict[str, int] = {}
        self.tables: dict[str, Place] = {}
        if self.before is not None:
            # One numbering for both: what is taken over later must mean the same unknowns.
            self.unknowns, self.bits = self.before.unknowns, self.before.bits
            self.tables = dict(self.before.tables)
            for place in self.tables.values():
                self._take_over(place)

    def grow(self, roots: Iterable[Place]) -> None:
        """Follow what matters to the roots."""
        stack = [(root, False) for root in roots]
        while stack:
            place, ready = stack.pop()
            if ready:
                self.support[place] = self._bits_below(place)
                if self._reads_once(place):
                    self.once.add(place)
            elif place not in self.edges:
                if self.unchanged((place,)):
                    below = self._take_over(place)
                else:
                    self.edges[place] = below = self._below(place)
                    stack.append((place, True))
                stack.extend((one, False) for one in below if one not in self.edges)

    def unchanged(self, places: Iterable[Place]) -> bool:
        """Whether the fact more that this case has can make no difference to what was found below the places."""
        known = self.before.support if self.before is not None else {}
        return all(place in known and not known[place] & self.told for place in places)

    def _take_over(self, place: Place) -> list[Place]:
        before = self.before
        self.edges[place], self.support[place] = before.edges[place], before.support[place]
        if place in before.leaves:
            self.leaves[place] = before.leaves[place]
        if place in before.once:
            self.once.add(place)
        return self.edges[place]

    def _bits_below(self, place: Place) -> int:
        unknown = self.leaves.get(place)
        if unknown is not None:
            if unknown.name not in self.bits:
                self.bits[unknown.name] = 1 << len(self.unknowns)
                self.unknowns.append(unknown)
            return self.bits[unknown.name]
        found = 0
        for one in self.edges[place]:
            found |= self.support[one]
        return found

    def _reads_once(self, place: Place) -> bool:
        op, below = self.program.nodes[place[0]].op, self.edges[place]
        if (place[1] or 0) < 0 or op not in _TEST and op not in _OF_FACTS:
            return False
        if op in _OF_FACTS and any(one not in self.leaves for one in below):
            return False
        seen = 0
        for one in below:
            bits = self.support[one]
            if one not in self.once or not bits or bits & seen:
                return False
            seen |= bits
        return True

    def of(self, mask: int) -> list[Unknown]:
        """The unknowns of a set of bits."""
        found = []
        while mask:
            lowest = mask & -mask
            found.append(self.unknowns[lowest.bit_length() - 1])
            mask ^= lowest
        return found

    # --- what is known ---

    def given(self, table: str) -> int | None:
        """How many rows the table has, None when it is unknown."""
        rows = self.case.get(table)
        return None if rows is None else len(rows)

    def room(self, table: str) -> int:
        """How many rows the table may still get."""
        rows = self.case.get(table)
        if rows is not None and getattr(rows, "complete", True):
            return 0
        most = min((column.max_rows for column in self.program.tables[table]), default=MOST_ROWS)
        return max(most - len(rows or []), 0)

    def range(self, place: Place) -> Any:
        """The range of a place; None when nothing is known of it."""
        slot, row = place
        found = self.ranges[slot]
        if row is None:
            return found
        if isinstance(found, list):
            return None if row == ANY else found[row]
        return found

    def place(self, node: Node, row: int | None) -> Place:
        """The place of an argument seen from a row."""
        return self.program.slot[node.number], row if node.table else None

    def open(self, place: Place) -> bool:
        """Whether the value can still be one or another."""
        if self.program.nodes[place[0]].op is Op.LIT:
            return False
        range_ = self.range(place)
        return range_ is None or not settled(range_)

    # --- edges ---

    def _below(self, place: Place) -> list[Place]:
        slot, row = place
        node = self.program.nodes[slot]
        if not self.open(place):
            return []
        if node.op is Op.FACT:
            self.leaves[place] = Unknown(node.data.name, (slot, 0), node.data)
            return []
        if node.op is Op.COLUMN:
            return self._of_column(node, place)
        if node.op in AGGREGATES or node.op is Op.RUNNING:
            return self._of_rows(node, row)
        return [one for one in self._of_args(node, row) if self.open(one)]

    def _of_column(self, node: Node, place: Place) -> list[Place]:
        slot, row = place
        if row == ANY:
            return [self.table(node.table)]
        rows = self.case[node.table]
        number, key = rows[row].get("id", row + 1), node.data.key
        self.leaves[place] = Unknown(f"{node.table}[{number}].{key}", (slot, row), node.data.fact, node.table, row, key)
        return []

    def table(self, table: str) -> Place:
        """The place that stands for the rows which are not known."""
        if table not in self.tables:
            place = self.tables[table] = (self.at[table], ANY - 1)
            self.leaves[place], self.edges[place] = Unknown(table, (self.at[table], 0), table=table), []
            self.support[place] = self._bits_below(place)
        return self.tables[table]

    def _of_args(self, node: Node, row: int | None) -> list[Place]:
        args = [self.place(arg, row) for arg in node.args]
        match node.op:
            case Op.IF:
                surely, possibly = self.range(args[0]) or (False, True)
                same = node.args[1] is node.args[2]
                return args[1:2] if surely or same else args[2:] if not possibly else args
            case Op.MIN | Op.MAX if node.type.kind is not Kind.MAYBE_DATE:
                return self._undominated(args, node.op is Op.MIN)
            case Op.BANDS:
                on = self.range(args[0])
                if on is None:
                    return args
                first, last = (bisect_left(node.data.tops, end) for end in on)
                return args[first + 1 : last + 2] if first == last else [args[0], *args[first + 1 : last + 2]]
            case Op.OR_ELSE:
                day = self.range(args[0])
                return args[:1] if day is not None and not day[0] else args
            case Op.GIVEN:
                return args[1:]  # a fact that was given settles it; one that was not leaves the derived value
            case Op.CLOSING if self.kept is not None and row != ANY:
                amount = self.kept[args[0][0]]
                amount = amount[row] if isinstance(amount, list) else amount
                return args[1:] if amount is None else args[:1]
            case _:
                return args

    def _undominated(self, args: list[Place], smallest: bool) -> list[Place]:
        """Those that can be the smallest (or the largest)."""
        ends = [self.range(arg) for arg in args]
        if None in ends:
            return args
        if smallest:
            best = min(high for _, high in ends)
            return [arg for arg, (low, _) in zip(args, ends, strict=True) if low < best]
        best = max(low for low, _ in ends)
        return [arg for arg, (_, high) in zip(args, ends, strict=True) if high > best]

    def _of_rows(self, node: Node, row: int | None) -> list[Place]:
        """The arguments of a table operation at every row that counts; of a running one, up to its own row."""
        table = node.table or node.data
        given, room = self.given(table), self.room(table)
        last = given if row in (None, ANY) else row + 1
        rows = [*range(last or 0), *([ANY] if room and row in (None, ANY) else [])]
        out = []
        for one in rows:
            args = [self.place(arg, one) for arg in node.args]
            if self._counts(node, args):
                out += [arg for arg in args if self.open(arg)]
                if one == ANY:
                    out.append(self.table(table))
        return list(dict.fromkeys(out))

    def _counts(self, node: Node, args: list[Place]) -> bool:
        """Whether a row can matter: it is not out, and not worth zero."""
        if node.op in (Op.ANY, Op.ALL):
            return True
        value, where = (args[1], args[2]) if node.op is Op.SUM_BY else (args[0], args[1])
        in_or_out = self.range(where)
        # Among the largest, a row worth zero may still take the place of a negative one.
        worthless = self.range(value) == (0, 0) and node.op is not Op.LARGEST
        return not worthless and (in_or_out is None or in_or_out[1])


@lru_cache(maxsize=32)
def _read(program: Program) -> tuple[set[int], dict[str, list[tuple[int, Column]]], dict[str, int]]:
    """The slots of the facts that may stay absent; the columns of each table, with their slots; the slot of the last
    node that makes one value of its rows, or else that reads them.
    """
    slot = program.slot
    optional = {slot[given_leaf(node).number] for node in program.nodes if node.op is Op.GIVEN}
    columns = {name: [(slot[one.node.number], one) for one in some] for name, some in program.tables.items()}
    totals = [(place, node.data) for place, node in enumerate(program.nodes) if node.op in AGGREGATES]
    rows = [(place, node.table) for place, node in enumerate(program.nodes) if node.table is not None]
    return optional, columns, {table: place for place, table in [*rows, *totals]}


def settled(range_: Any) -> bool:
    """Whether only one value is left."""
    if isinstance(range_, frozenset):
        return len(range_) == 1
    if len(range_) == 3:
        never, first, last = range_
        return first > last or (first == last and not never)
    return range_[0] == range_[1]


def single(range_: Any) -> Any:
    """The only value left of a settled range."""
    if isinstance(range_, frozenset):
        return next(iter(range_))
    return 0 if len(range_) == 3 and range_[1] > range_[2] else range_[-1]


def given_leaf(node: Node) -> Node:
    """The fact, or column, whose absence makes a `GIVEN` node take its derived value."""
    return next(one for one in walk([node.args[0]]) if one.op in (Op.FACT, Op.COLUMN))
