"""Band tables against what the document prints: values in no row, values in two, rows that nothing reaches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import z3

from ..nodes import Node, Op, walk
from ..program import program
from .prose_words import band_bounds
from .solver import (
    MAX_ROWS,
    TIMEOUT_MS,
    Case,
    Proved,
    Question,
    Refuted,
    Unknown,
    Verdict,
    limits,
    node_of,
    run,
    search,
)
from .solver_terms import Translator, Untranslatable, World

Bounds = tuple[int | None, int | None]

#: A table with more gaps than this is not a table: the rest is not looked for.
MOST_GAPS = 50


@dataclass(frozen=True)
class BandFault:
    """Values that no printed row holds (`rows` empty), or that the two `rows` (places, from 0) both hold.

    first, last: the values, None where they go on to the end of the domain. case: one that has such a value, encoded.
    """

    first: int | None
    last: int | None
    case: Case
    rows: tuple[int, ...] = ()


@dataclass(frozen=True)
class BandReport:
    """What is wrong with one band table.

    node: the table. gaps, overlaps: of the rows as printed. dead: places of rows, as applied, that no case reaches.
    applied: whether every value is in exactly one row as applied. unproved: French reasons why something is unsettled.
    """

    node: Node
    rules: tuple[str, ...]
    gaps: tuple[BandFault, ...]
    overlaps: tuple[BandFault, ...]
    dead: tuple[int, ...]
    applied: Verdict
    unproved: tuple[str, ...]


def band_report(term: Any, *, max_rows: int = MAX_ROWS, timeout_ms: int = TIMEOUT_MS) -> tuple[BandReport, ...]:
    """One report for each band table below an expression, over the values that its number can take."""
    return tuple(
        _Bands(node, max_rows, timeout_ms).report() for node in walk([node_of(term)]) if node.op is Op.BANDS
    )


def _inside(x: z3.ArithRef, bounds: Bounds) -> z3.BoolRef:
    first, last = bounds
    return z3.And([*([x >= first] if first is not None else []), *([x <= last] if last is not None else [])])


class _Bands:
    """The questions about one table."""

    def __init__(self, node: Node, max_rows: int, timeout_ms: int):
        self.node, self.max_rows, self.timeout_ms = node, max_rows, timeout_ms
        self.on = node.args[0]
        self.printed: list[Bounds] = list(node.data.printed)
        self.bounds: list[Bounds] = band_bounds(node.data)
        self.unproved: list[str] = []
        self.ms = 0.0
        self.world = World(max_rows)
        self.outputs = run(program({"on": self.on}))

    def report(self) -> BandReport:
        """All of it; what cannot be translated is said once."""
        try:
            x = self.number()
        except Untranslatable as why:
            reason = f"intraduisible : {why}"
            return BandReport(self.node, self.node.data.rules, (), (), (), Unknown(reason), (reason,))
        gaps, overlaps = self.gaps(x), self.overlaps(x)
        dead = tuple(place for place, bounds in enumerate(self.bounds) if self.find(x, _inside(x, bounds)) is None)
        applied = self.applied(x)
        return BandReport(self.node, self.node.data.rules, gaps, overlaps, dead, applied, tuple(self.unproved))

    def number(self) -> z3.ArithRef:
        """The number that the table is read by; of one a row, that of the first row."""
        term = Translator(world=self.world).term(self.on)
        if not isinstance(term, list):
            return term
        self.world.domains.append(self.world.rows(self.on.table)[0].present)
        return term[0]

    def find(self, x: z3.ArithRef, goal: z3.BoolRef) -> tuple[int, Case] | Unknown | None:
        """A value with the goal, and a case that has it."""

        def read(model: z3.ModelRef) -> tuple[int, Case] | None:
            case, value = self.world.case(model), model.eval(x, model_completion=True).as_long()
            real = self.outputs(case)
            if real is None:
                return None
            return (value, case) if value == (real[0][0] if isinstance(real[0], list) else real[0]) else None

        answer, ms = search(Question(self.world, goal, read), self.timeout_ms)
        self.ms += ms
        if isinstance(answer, Unknown):
            self.unproved.append(answer.reason)
        return answer

    def gaps(self, x: z3.ArithRef) -> tuple[BandFault, ...]:
        """Values that no printed row holds, as whole intervals."""
        found: list[BandFault] = []
        outside = [z3.Not(_inside(x, bounds)) for bounds in self.printed]
        while len(found) < MOST_GAPS:
            answer = self.find(x, z3.And(*outside, *(z3.Not(_inside(x, (gap.first, gap.last))) for gap in found)))
            if answer is None or isinstance(answer, Unknown):
                break
            value, case = answer
            before = [last + 1 for _, last in self.printed if last is not None and last < value]
            after = [first - 1 for first, _ in self.printed if first is not None and first > value]
            found.append(BandFault(max(before, default=None), min(after, default=None), case))
        return tuple(sorted(found, key=lambda gap: (gap.first is not None, gap.first)))

    def overlaps(self, x: z3.ArithRef) -> tuple[BandFault, ...]:
        """Values that two printed rows both hold."""
        found = []
        for i, one in enumerate(self.printed):
            for j, other in enumerate(self.printed[:i]):
                first = max((first for first in (one[0], other[0]) if first is not None), default=None)
                last = min((last for last in (one[1], other[1]) if last is not None), default=None)
                if first is not None and last is not None and first > last:
                    continue
                answer = self.find(x, _inside(x, (first, last)))
                if answer is not None and not isinstance(answer, Unknown):
                    found.append(BandFault(first, last, answer[1], (j, i)))
        return tuple(found)

    def applied(self, x: z3.ArithRef) -> Verdict:
        """Every value is in one row as applied, and in one only."""
        held, before = [_inside(x, bounds) for bounds in self.bounds], self.ms
        twice = [z3.And(one, other) for place, one in enumerate(held) for other in held[:place]]
        answer = self.find(x, z3.Or(z3.Not(z3.Or(held)), *twice))
        if isinstance(answer, Unknown):
            return answer
        return Proved(self.ms - before, *limits(self.world)) if answer is None else Refuted(answer[1], self.ms - before)
