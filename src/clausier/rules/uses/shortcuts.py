"""Which of the facts that a verdict still depends on can spare the most other questions.

A test of cover is nearly always passed: what spares questions is an answer under which it is passed at once ("the
insurer confirms that the policy was in force"), not one that fails it. For each fact with few values, the unknowns that
ranges still leave under its best answer are counted; nothing is tried out, so the count may be too high, never too low.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from ..nodes import Op
from ..program import Program, program
from ..types import Kind
from ..values import RowList
from . import kept, ranges
from .live import Live, settled, single

#: A choice with more options is left where the program reads it.
MOST_OPTIONS = 12
#: An answer that spares fewer questions does not change the order, which goes from the rule to its exceptions: nobody
#: is asked first whether the rare exception holds.
WORTH_ASKING_FIRST = 6
MANY = 1 << 30


def sparing(of: Program, output: str, names: Iterable[str], case: Mapping[str, Any]) -> list[str]:
    """The facts in their order, but those of which one answer spares many questions on this verdict before the others.

    names: unknown facts, cells and tables that the output reads. case: encoded facts.
    """
    alone = _alone(of, output)
    bounds, closes = _compiled(alone)
    now = _left(Live(alone, case, bounds(case), closes(case) if closes else None)) or 0
    if now <= WORTH_ASKING_FIRST:
        return list(names)
    left = {name: _least_left(alone, bounds, closes, name, case) for name in names}
    return sorted(left, key=lambda name: left[name] if left[name] < now - WORTH_ASKING_FIRST else now)


@lru_cache(maxsize=256)
def _alone(of: Program, output: str) -> Program:
    """The output by itself: a small part of a contract."""
    return program({"it": of.outputs[output]})


@lru_cache(maxsize=256)
def _compiled(alone: Program) -> tuple[Any, Any]:
    closes = any(node.op is Op.CLOSING for node in alone.nodes)
    return ranges.compile(alone), kept.compile(alone) if closes else None


def _least_left(alone: Program, bounds: Any, closes: Any, name: str, case: Mapping[str, Any]) -> int:
    """How many unknowns the best answer leaves; many for a fact that is not tried, or whose every answer fails."""
    counts = []
    for value in _answers(alone, name):
        told = {**case, name: value}
        counts.append(_left(Live(alone, told, bounds(told), closes(told) if closes else None)))
    return min((count for count in counts if count is not None), default=MANY)


def _answers(alone: Program, name: str) -> list[Any]:
    """The few answers that are tried: yes and no, each option, "never", no row."""
    if name in alone.tables:
        return [RowList([])]
    fact = alone.facts.get(name)
    if fact is None:
        return []
    match fact.type.kind:
        case Kind.BOOL:
            return [False, True]
        case Kind.CHOICE if len(fact.options) <= MOST_OPTIONS:
            return [key for key, _ in fact.options]
        case Kind.MAYBE_DATE:
            return [0]
    return []


def _left(live: Live) -> int | None:
    """The unknowns below the verdict; None when it has become false."""
    node = live.program.outputs["it"]
    place = (live.program.slot[node.number], None)
    range_ = live.ranges[place[0]]
    if range_ is not None and settled(range_):
        return None if single(range_) is False else 0
    live.grow([place])
    return live.support[place].bit_count()
