"""What to ask: the unknown facts that can still change an answer.

A fact can change an output when two completions of the case that differ in this fact alone give it different values.
Names are those of facts; `table[id].column` for one unknown cell; the table's name when its rows, or some of them, are
unknown. A fact that is only asked in place of a derived value (`GIVEN`) is never named: the facts it derives from are.
In a file being closed, what is presumed is not asked.

The answer is exact when the open part of the output can be tried out (`trials`: at most `MOST_TRIALS` combinations).
Beyond, it may name a fact too many but never omits one: whatever ranges rule out is dropped, the rest is cut into
pieces that share no unknown, pieces that are small enough are tried out, and the facts that occur most are split on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import Any

from ..nodes import Op
from ..program import Program
from ..types import Kind
from ..values import RowList
from . import kept, ranges
from .live import Live, Place, settled, single
from .trials import Part, whole_domain

#: The value of an output on which the completions of a case do not agree, or cannot be seen to.
UNDECIDED = object()

#: No part with more combinations of values is tried out.
MOST_TRIALS = 4096
#: Node evaluations that all trials for one case may cost together; about a quarter of a second.
MOST_WORK = 4_000_000
#: With more unknowns than this in a whole case, whatever ranges leave open is named: cutting it into pieces costs more.
MOST_CUT = 250
#: How many times a large problem is looked at again with one of its facts settled.
MOST_SPLITS = 8
_FEW_OPTIONS = 4

_ASSOCIATIVE: dict[Op, Any] = {Op.AND: all, Op.OR: any, Op.ADD: sum, Op.MIN: min, Op.MAX: max}
Item = tuple[Op | None, tuple[Place, ...]]


def relevant(
    program: Program, outputs: Iterable[str], case: Mapping[str, Any], kept_values: Sequence[Any] | None = None
) -> list[str]:
    """The unknown facts that can still change one of these outputs, in the order in which the program reads them.

    case: encoded facts, missing or None is unknown. kept_values: what `kept` found for the case, if it was run: the
    outputs that it knows need not be looked at.
    """
    if kept_values is not None:
        outputs = [name for name in outputs if kept_values[program.slot[program.outputs[name].number]] is None]
    return list(decides(program, outputs, case))


def decides(program: Program, outputs: Iterable[str], case: Mapping[str, Any]) -> dict[str, list[str]]:
    """For each fact that `relevant` names, in its order: which of the outputs it can change, in the order given."""
    wanted = tuple(outputs)
    frozen = _frozen(program, case)
    found = _found(program, wanted, frozen)
    unknowns = sorted(_opened(program, frozen).live.unknowns, key=lambda unknown: unknown.place)
    changed: dict[str, list[str]] = {one.name: [] for one in unknowns}
    for output in wanted:
        for name in found[output]:
            changed[name].append(output)
    return {name: some for name, some in changed.items() if some}


def order(program: Program, stages: Sequence[Sequence[str]], case: Mapping[str, Any]) -> list[tuple[str, list[str]]]:
    """The relevant facts by the first output that they can change, stage after stage: conditions before amounts."""
    outputs = [output for stage in stages for output in stage]
    groups: dict[str, list[str]] = {output: [] for output in outputs}
    for name, changed in decides(program, outputs, case).items():
        groups[changed[0]].append(name)
    return [(output, names) for output, names in groups.items() if names]


def decided(program: Program, output: str, case: Mapping[str, Any]) -> Any:
    """The value of the output when every completion of the case agrees on it, else `UNDECIDED`.

    An output over rows is a list. On large problems an agreement that cannot be seen is `UNDECIDED` too.
    """
    frozen = _frozen(program, case)
    return UNDECIDED if _found(program, (output,), frozen)[output] else _opened(program, frozen).value(output)


# --- one case ---------------------------------------------------------------------------------------------------------


class _Opened:
    """The open part of a program for one case, grown output by output."""

    def __init__(self, program: Program, case: dict[str, Any], before: _Opened | None = None, told: str = ""):
        bounds, closes = _compiled(program)
        self.program, self.before = program, before
        self.live = Live(
            program, case, bounds(case), closes(case) if closes else None, before.live if before else None, told
        )
        self.work = MOST_WORK // (2 * MOST_SPLITS) if before else MOST_WORK
        self.tried: dict[Item, tuple[int, Any] | None] = {}
        self.known: dict[Item, int] = {}
        self.grouped: dict[Place, list[Item]] = {}
        self.answers: dict[str, frozenset[str]] = {}
        self._with: dict[str, dict[Any, _Opened | None]] = {}
        self._hubs: tuple[int, list[tuple[str, list[Any]]]] = (-1, [])

    @property
    def small(self) -> bool:
        """Whether the case is worth cutting into pieces."""
        return len(self.live.leaves) <= MOST_CUT

    def roots(self, output: str) -> list[Place]:
        """The open places that the output is made of: one, or one a row."""
        node = self.program.outputs[output]
        slot, live = self.program.slot[node.number], self.live
        if node.table is None:
            places = [(slot, None)]
        else:
            places = [(slot, row) for row in range(live.given(node.table) or 0)]
            if live.room(node.table):
                places.append(live.table(node.table))
        open_ = [place for place in places if place in live.leaves or live.open(place)]
        live.grow(open_)
        return open_

    def value(self, output: str) -> Any:
        """The value of an output that nothing can change any more."""
        node = self.program.outputs[output]
        slot = self.program.slot[node.number]
        if node.table is None and settled(self.live.ranges[slot]):
            return single(self.live.ranges[slot])
        places = [(slot, row) for row in range(self.live.given(node.table) or 0)] if node.table else [(slot, None)]
        values = Part(self.live, []).function(places, [])([]) if places else ()
        return list(values) if node.table else values[0]

    def found(self, roots: list[Place]) -> tuple[int, bool]:
        """Bits of the unknowns that can change one of the roots, and whether none of them is there for caution only."""
        found, exact = 0, True
        for root in roots:
            if self.live.support[root] & ~found:
                item = (None, (root,))
                exact = self.at_once(item) is not None and exact
                found |= self.bits(item)
        return found, exact

    def at_once(self, item: Item) -> int | None:
        """Bits of the unknowns that matter to a part which needs no cutting; None for a part that is too large."""
        op, places = item
        if op is None and places[0] in self.live.leaves:
            return self.live.support[places[0]]
        tried = self.trial(item)
        return None if tried is None else tried[0]

    def bits(self, item: Item) -> int:
        """Bits of the unknowns that can matter to a part, piece by piece where it is too large; found once a part."""
        stack: list[list[Any]] = [[item, None, 0]]  # part, its pieces still to look at, bits so far
        while stack:
            part, pieces, bits = frame = stack[-1]
            if self.before and part in self.before.known and self.live.unchanged(part[1]):
                self.known[part] = self.before.known[part]
            elif pieces is None and part not in self.known:
                at_once = self.at_once(part)
                if at_once is None:
                    frame[1] = iter(self.pieces(part))
                    continue
                self.known[part] = at_once
            elif pieces is not None:
                # A piece that reads nothing new adds nothing.
                piece = next((one for one in pieces if self.support(one[1]) & ~bits), None)
                if piece is not None:
                    stack.append([piece, None, 0])
                    continue
                self.known[part] = bits
            stack.pop()
            if stack:
                stack[-1][2] |= self.known[part]
        return self.known[item]

    def names(self, roots: list[Place]) -> tuple[frozenset[str], bool]:
        """The names that `found` finds for the roots of an output, and whether they are exact."""
        bits, exact = self.found(roots) if self.small else (self.support(roots), True)
        return frozenset(unknown.name for unknown in self.live.of(bits)), exact

    def splits_on(self, name: str, values: list[Any]) -> bool:
        """Whether the case is looked at under each value of one more fact: so for the first facts asked for, while all
        their values together are at most `MOST_SPLITS`.
        """
        if name not in self._with and sum(map(len, self._with.values())) + len(values) <= MOST_SPLITS:
            self._with[name] = dict.fromkeys(values)
        return name in self._with

    def under(self, name: str, value: Any) -> _Opened:
        """The case with one more fact."""
        if self._with[name][value] is None:
            self._with[name][value] = _Opened(self.program, {**self.live.case, name: value}, self, name)
        return self._with[name][value]

    def support(self, places: Iterable[Place]) -> int:
        bits = 0
        for place in places:
            bits |= self.live.support[place]
        return bits

    def pieces(self, item: Item) -> list[Item]:
        """What to look at instead of a part that is too large: its groups of operands without a common unknown."""
        op, places = item
        if op is not None:
            return [(None, (place,)) for place in places]
        place = places[0]
        if self.constant(place) is not None:
            return []
        node = self.program.nodes[place[0]]
        below = self.live.edges[place]
        if node.op is Op.IF and (condition := self.live.place(node.args[0], place[1])) in below:
            holds = self.constant(condition)
            if holds is not None:
                taken = self.live.place(node.args[1 if holds else 2], place[1])
                return [(None, (taken,))] if taken in below else []
        groups = self.groups(place, node.op)
        return groups if len(groups) > 1 else [(None, (one,)) for one in below]

    def constant(self, place: Place) -> bool | None:
        """The value of a condition that only trials show to be always or never true; None if it is not seen to be."""
        op = self.program.nodes[place[0]].op if place not in self.live.leaves else Op.FACT
        if self.program.nodes[place[0]].type.kind is not Kind.BOOL:
            return None
        tried = self.trial((None, (place,)))
        if tried is not None:
            return tried[1] if tried[0] == 0 else None
        for group in self.groups(place, op) if op in (Op.AND, Op.OR) else []:
            tried = self.trial(group)
            if tried is not None and tried[0] == 0 and tried[1] is (op is Op.OR):
                return tried[1]
        return None

    def operands(self, place: Place, op: Op) -> list[Place]:
        """The open operands of a chain of one associative operation."""
        out, stack = [], [place]
        while stack:
            for one in self.live.edges[stack.pop()]:
                chained = one not in self.live.leaves and self.program.nodes[one[0]].op is op
                (stack if chained else out).append(one)
        return list(dict.fromkeys(out)) if op is not Op.ADD else out

    def groups(self, place: Place, op: Op) -> list[Item]:
        """The operands of an associative operation, those together that share an unknown, directly or not."""
        if place not in self.grouped:
            self.grouped[place] = self._grouped(place, op)
        return self.grouped[place]

    def _grouped(self, place: Place, op: Op) -> list[Item]:
        groups: list[tuple[int, list[Place]]] = []
        for operand in self.operands(place, op) if op in _ASSOCIATIVE else []:
            bits, members = self.live.support[operand], [operand]
            apart = []
            for other in groups:
                if other[0] & bits:
                    bits, members = bits | other[0], other[1] + members
                else:
                    apart.append(other)
            groups = [*apart, (bits, members)]
        return [(op if len(members) > 1 else None, tuple(members)) for _, members in groups]

    def trial(self, item: Item) -> tuple[int, Any] | None:
        """Bits of the unknowns that matter to a part, and one of its values, by trying all; None if it is too large."""
        if item not in self.tried:
            old = self.before.tried if self.before and self.live.unchanged(item[1]) else {}
            self.tried[item] = old[item] if item in old else self._try(*item)
        return self.tried[item]

    def _try(self, op: Op | None, places: tuple[Place, ...]) -> tuple[int, Any] | None:
        support = self.support(places)
        if op is None and places[0] in self.live.once:
            return support, UNDECIDED
        if 1 << support.bit_count() > MOST_TRIALS:
            return None  # two values each would be too many already
        part = Part(self.live, list(dict.fromkeys(places)))
        choices = part.choices(MOST_TRIALS)
        if choices is None:
            return None
        size = 1
        for _, values in choices:
            size *= len(values)
        cost = (size + 200) * len(part.users) + 8_000  # compiling costs as much as a thousand trials of eight nodes
        if cost > self.work:
            return None
        self.work -= cost
        compute = part.function(list(places), [unknown for unknown, _ in choices])
        combine = _ASSOCIATIVE[op] if op else _alone
        results = [combine(compute(values)) for values in product(*(values for _, values in choices))]
        bits, stride = 0, len(results)
        for unknown, values in choices:
            period, stride = stride, stride // len(values)
            if any(result != results[i - i % period + i % stride] for i, result in enumerate(results)):
                bits |= self.live.bits[unknown.name]
        return bits, results[0]

    def hubs(self) -> list[tuple[str, list[Any]]]:
        """Facts with few values that are read in several places, the most read first."""
        if self._hubs[0] != len(self.live.edges):
            self._hubs = len(self.live.edges), self._read_most()
        return self._hubs[1]

    def _read_most(self) -> list[tuple[str, list[Any]]]:
        users: dict[Place, int] = {}
        for below in self.live.edges.values():
            for place in below:
                users[place] = users.get(place, 0) + 1
        found = []
        for place, unknown in self.live.leaves.items():
            if users.get(place, 0) > 1 and unknown.table is None and unknown.fact.type.kind in (Kind.BOOL, Kind.CHOICE):
                values = list(whole_domain(unknown.fact))
                if len(values) <= _FEW_OPTIONS:
                    found.append((-users[place], unknown.place, unknown.name, values))
        return [(name, values) for _, _, name, values in sorted(found)]


def _alone(values: tuple) -> Any:
    return values[0]


# --- several cases ----------------------------------------------------------------------------------------------------


def _found(program: Program, outputs: tuple[str, ...], frozen: tuple) -> dict[str, frozenset[str]]:
    """For each output, the names of the facts that can change it."""
    opened = _opened(program, frozen)
    new = {output: opened.roots(output) for output in outputs if output not in opened.answers}
    new = {output: opened.names(roots) for output, roots in new.items()}
    found = {output: names for output, (names, _) in new.items()}
    large = [output for output, (_, exact) in new.items() if not exact]
    opened.answers |= _split(opened, found, large) if large else found
    return opened.answers


def _split(opened: _Opened, found: dict[str, frozenset[str]], large: list[str]) -> dict[str, frozenset[str]]:
    """Drop the facts that matter to a large output under no value of one that occurs often."""
    for name, values in opened.hubs():
        concerned = [output for output in large if name in found[output]]
        if not concerned or not opened.splits_on(name, values):
            continue
        for output in concerned:
            found[output] = frozenset({name}) | _mattering(opened, output, name, values, found[output] - {name})
    return found


def _mattering(opened: _Opened, output: str, name: str, values: list[Any], others: frozenset[str]) -> frozenset[str]:
    """Those of the other facts that matter under some value of a fact; no further value is tried once all do."""
    matter: frozenset[str] = frozenset()
    for value in values:
        case = opened.under(name, value)
        matter |= case.names(case.roots(output))[0] & others
        if matter == others:
            break
    return matter


@lru_cache(maxsize=32)
def _compiled(program: Program) -> tuple[Any, Any]:
    """Its ranges, and its three-valued function if it closes a file."""
    closes = any(node.op is Op.CLOSING for node in program.nodes)
    return ranges.compile(program), kept.compile(program) if closes else None


@lru_cache(maxsize=4)
def _opened(program: Program, frozen: tuple) -> _Opened:
    case: dict[str, Any] = {}
    for name, value in frozen:
        if isinstance(value, tuple):
            complete, rows = value
            case[name] = RowList((dict(row) for row in rows), complete)
        else:
            case[name] = value
    return _Opened(program, case)


def _frozen(program: Program, case: Mapping[str, Any]) -> tuple:
    """What the program reads of a case, as a key."""
    facts = [(name, case[name]) for name in program.facts if case.get(name) is not None]
    tables = [
        (name, (getattr(case[name], "complete", True), tuple(tuple(row.items()) for row in case[name])))
        for name in program.tables
        if case.get(name) is not None
    ]
    return tuple(facts + tables)


__all__ = ["UNDECIDED", "decided", "decides", "order", "relevant"]
