"""Trying every completion of a small open part of a program.

A fact with few values is tried with all of them. A number, date or instant with many is tried once between any two
values at which some comparison or band turns, provided that nothing else reads it; the turning points are found by
bisection, since what stands between the fact and the comparison only rises or only falls. Anything else is too large to
be tried, which is said by None.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

from ..facts import Fact
from ..nodes import Node, Op
from ..types import NEVER, Kind
from ..values import RowList
from . import kept
from .live import Live, Place, Unknown, settled, single

#: A fact with at most so many values is tried with all of them.
FEW = 8
#: A fact that turns comparisons at more points than this is not tried.
MOST_CELLS = 16

_THROUGH = {Op.NAMED, Op.PROVED, Op.READING, Op.ADD, Op.SUB, Op.MUL, Op.MIN, Op.MAX, Op.EARLIEST, Op.OR_ELSE}
_COMPARE = {Op.LT: (-1, 0), Op.LE: (0, -1), Op.GT: (0, -1), Op.GE: (-1, 0)}


class Part:
    """The open part below some places, with what is unknown in it and the values to try."""

    def __init__(self, live: Live, roots: list[Place]):
        self.live, self.roots = live, roots
        self.users: dict[Place, list[Place]] = {root: [] for root in roots}
        stack = list(roots)
        while stack:
            place = stack.pop()
            for one in live.edges[place]:
                if one not in self.users:
                    self.users[one] = []
                    stack.append(one)
                self.users[one].append(place)
        self.unknowns: dict[str, list[Place]] = {}
        for place in self.users:
            if place in live.leaves:
                self.unknowns.setdefault(live.leaves[place].name, []).append(place)

    def choices(self, most: int) -> list[tuple[Unknown, list[Any]]] | None:
        """Each unknown with the values to try; None when there are more than `most` combinations."""
        live, size, found = self.live, 1, []
        of_any_row = any(row is not None and row < 0 for _, row in self.roots)
        if of_any_row or (live.kept is not None and any(map(self._closes_rows, self.users))):
            return None
        for places in self.unknowns.values():
            unknown = live.leaves[places[0]]
            values = self._rows(unknown, most) if unknown.fact is None else self._values(unknown.fact, places)
            if values is None or size * len(values) > most:
                return None
            size *= len(values)
            found.append((unknown, values))
        return found

    def _closes_rows(self, place: Place) -> bool:
        node = self.live.program.nodes[place[0]]
        return node.op is Op.CLOSING and node.table is not None

    def _rows(self, unknown: Unknown, most: int) -> list[list[dict[str, Any]]] | None:
        """Every list of further rows of a table, over the columns that matter."""
        live = self.live
        slots = {place[0] for place in self.users}
        columns = [column for slot, column in live.columns[unknown.table] if slot in slots]
        domains = [whole_domain(column.fact) for column in columns]
        if any(len(domain) > FEW for domain in domains):
            return None
        one_row = 1
        for domain in domains:
            one_row *= len(domain)
        room, lists = live.room(unknown.table), [[]]
        longest: list[list[dict[str, Any]]] = [[]]
        for _ in range(room):
            if len(lists) + len(longest) * one_row > most:
                return None
            rows = [dict(zip((column.key for column in columns), row, strict=True)) for row in product(*domains)]
            longest = [[*before, row] for before in longest for row in rows]
            lists = lists + longest
        return lists

    def _values(self, fact: Fact, places: list[Place]) -> list[Any] | None:
        domain = whole_domain(fact)
        if fact.type.kind is Kind.CHOICE and len(domain) > FEW:
            return self._told_apart(domain, places)
        if len(domain) <= FEW:
            return list(domain)
        ends = [fact.low, *(([NEVER]) if fact.type.kind is Kind.MAYBE_DATE else [])]
        found = {*ends, *(turn for place in places for turn in self._turns(fact, place) or [None])}
        return None if None in found or len(found) > MOST_CELLS else sorted(found)

    def _told_apart(self, domain: Any, places: list[Place]) -> list[Any] | None:
        """One option of each set that the tests of the part do not tell apart."""
        lists: list[tuple[str, ...]] = []
        for place in places:
            for user in self.users[place]:
                node = self.live.program.nodes[user[0]]
                if node.op not in (Op.IN, Op.LISTED):
                    return list(domain)
                lists.append(node.data if node.op is Op.IN else tuple(key for _, keys in node.data for key in keys))
            if place in self.roots:
                return list(domain)
        return list({tuple(key in one for one in lists): key for key in domain}.values())

    # --- the values at which something turns ---

    def _turns(self, fact: Fact, leaf: Place) -> list[int] | None:
        """The values of a number at which a comparison or band changes; None if it is read otherwise."""
        thresholds: list[tuple[Place, int]] = []
        stack = [leaf]
        while stack:
            place = stack.pop()
            if place in self.roots:
                return None
            for user in self.users[place]:
                node = self.live.program.nodes[user[0]]
                args = [self.live.place(arg, user[1]) for arg in node.args]
                if node.op is Op.BANDS and place not in args[1:]:
                    thresholds += [(place, top) for top in node.data.tops]
                elif node.op is Op.HAPPENED:
                    pass  # NEVER is always tried
                elif node.op in _COMPARE or node.op is Op.EQ:
                    other = args[1 - args.index(place)]
                    if other == place or self.live.open(other):
                        return None
                    bound = self._constant(other)
                    shifts = (-1, 0) if node.op is Op.EQ else (_COMPARE[node.op][args.index(place)],)
                    thresholds += [(place, bound + shift) for shift in shifts]
                elif node.op in (Op.GIVEN, Op.CLOSING) or self._keeps_order(node, args, place):
                    stack.append(user)
                else:
                    return None
        turns = {bound + 1 for place, bound in thresholds if place == leaf and fact.low <= bound < fact.high}
        for place in dict.fromkeys(place for place, _ in thresholds if place != leaf):
            value = self.function([place], [self.live.leaves[leaf]])
            for bound in {bound for one, bound in thresholds if one == place}:
                turns.update(_turn(lambda x, v=value, b=bound: v([x])[0] > b, fact.low, fact.high))
        return sorted({fact.low, *turns})

    def _constant(self, place: Place) -> Any:
        node = self.live.program.nodes[place[0]]
        return node.data if node.op is Op.LIT else single(self.live.range(place))

    def _keeps_order(self, node: Node, args: list[Place], place: Place) -> bool:
        """Whether a node only rises or only falls with one argument, the others being settled."""
        at = [i for i, arg in enumerate(args) if arg == place]
        others = [arg for arg in args if arg != place]
        if len(at) != 1 or any(self.live.open(other) for other in others):
            return False
        if node.op is Op.CALL:
            return at[0] in node.data.increasing or at[0] in node.data.decreasing
        return node.op in _THROUGH or (node.op is Op.DIV and at[0] == 0)

    # --- computing the part ---

    def function(self, roots: list[Place], unknowns: list[Unknown]) -> Callable[[Any], tuple]:
        """From values of the unknowns, in order, to those of the roots."""
        live = self.live
        needed = self._needed(roots)
        scope = kept.helpers()
        tables = {name: f"t{i}" for i, name in enumerate(live.program.tables)}
        lines = [f"{var} = g({name!r})" for name, var in tables.items()]
        slots = {live.program.nodes[slot].number: f"v{slot}" for slot in needed}
        for slot in sorted(needed):
            lines.append(f"v{slot} = {self._text(slot, slots, tables, scope)}")
        results = "".join(f"v{slot}, " if row is None else f"v{slot}[{row}], " for slot, row in roots)
        exec("def run(g):\n    " + "\n    ".join([*lines, f"return ({results})"]), scope)  # as in `kept`
        run, (case, blank) = scope["run"], self._filled(needed)
        rows = {name: list(case[name]) for name in live.program.tables}

        def compute(values: Any) -> tuple:
            for unknown, value in zip(unknowns, values, strict=True):
                if unknown.table is None:
                    case[unknown.name] = value
                elif unknown.row is None:
                    new = [{**blank[unknown.table], **row} for row in value]
                    case[unknown.table] = RowList([*rows[unknown.table], *new])
                else:
                    rows[unknown.table][unknown.row][unknown.key] = value
            return run(case.get)

        return compute

    def _settled(self, slot: int) -> bool:
        node = self.live.program.nodes[slot]
        return node.table is None and node.op is not Op.LIT and settled(self.live.ranges[slot])

    def _needed(self, roots: list[Place]) -> set[int]:
        needed: set[int] = set()
        stack = [slot for slot, _ in roots]
        while stack:
            slot = stack.pop()
            if slot not in needed:
                needed.add(slot)
                if not self._settled(slot):
                    stack.extend(self.live.program.slot[arg.number] for arg in self.live.program.nodes[slot].args)
        return needed

    def _text(self, slot: int, slots: dict[int, str], tables: dict[str, str], scope: dict[str, Any]) -> str:
        node = self.live.program.nodes[slot]
        if self._settled(slot):
            return repr(single(self.live.ranges[slot]))
        if node.op is Op.CLOSING and self.live.kept is not None and node.table is None:
            presumed = self.live.kept[self.live.program.slot[node.args[0].number]] is None
            return slots[node.args[1 if presumed else 0].number]
        return kept.statement(node, slots, tables, scope)

    def _filled(self, needed: set[int]) -> tuple[dict[str, Any], dict[str, dict[str, Any]]]:
        """The case with any value for what is unknown, and any row of each table; optional facts stay not given."""
        live = self.live
        program, case = live.program, dict(live.case)
        needed = needed - live.optional
        for slot in needed:
            node = program.nodes[slot]
            if node.op is Op.FACT and case.get(node.data.name) is None:
                case[node.data.name] = whole_domain(node.data)[0]
        blank = {}
        for name, columns in live.columns.items():
            row = blank[name] = {column.key: whole_domain(column.fact)[0] for slot, column in columns if slot in needed}
            rows = case.get(name) or []
            case[name] = RowList({**row, **{k: v for k, v in one.items() if v is not None}} for one in rows)
        return case, blank


def _turn(above: Callable[[int], bool], low: int, high: int) -> Iterator[int]:
    """The first value on the other side, of a condition that turns at most once, if it does."""
    side = above(low)
    if above(high) == side:
        return
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if above(middle) == side else (low, middle)
    yield high


def whole_domain(fact: Fact) -> Any:
    """All encoded values of a fact, as something with a length."""
    match fact.type.kind:
        case Kind.BOOL:
            return (False, True)
        case Kind.CHOICE:
            return tuple(key for key, _ in fact.options)
        case Kind.MAYBE_DATE if fact.high - fact.low < FEW:
            return (NEVER, *range(fact.low, fact.high + 1))
        case _:
            return range(fact.low, fact.high + 1)
