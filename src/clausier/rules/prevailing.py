"""Which overrides a decision owes something to: those whose clause would say something else by the contract's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from .contract import Compiled, Contract
from .nodes import Node, Op, Override, Reading, walk
from .overrides import told
from .program import assembled, decided
from .terms import Term

#: Programs kept: one a contract, set of readings that people try, and open or closing.
_MOST_KEPT = 64


def prevailing(
    contract: Contract, doubts: Iterable[Reading], facts: Mapping[str, Any], readings: Mapping[str, str], final: bool
) -> list[dict[str, Any]]:
    """The overrides among the doubts that change a clause on these encoded facts, as answers tell them, by id."""
    overrides = [one for one in doubts if isinstance(one, Override)]
    if not overrides:
        return []
    compiled, sides = _both(contract, tuple(sorted(readings.items())), final)
    values, slot = compiled.run(dict(facts)), compiled.program.slot
    changed = {
        doubt for doubt, pairs in sides.items() if any(values[slot[law]] != values[slot[words]] for law, words in pairs)
    }
    return told([one for one in overrides if one.id in changed], readings)


@lru_cache(maxsize=_MOST_KEPT)
def _both(
    contract: Contract, readings: tuple[tuple[str, str], ...], final: bool
) -> tuple[Compiled, dict[str, list[tuple[int, int]]]]:
    """One program of all that rests on an override, by the law and by the contract's words, everything else as read.

    With it, override → the numbers of the nodes of each expression that rests on it, one a side.
    """
    taken, by_doubt = dict(readings), _by_doubt(contract)
    resting = {one.id: [term.node for term in by_doubt.get(one.id, [])] for one in contract.overrides}
    roots = [node for some in resting.values() for node in some]
    as_read = dict(zip(roots, decided(roots, taken, final), strict=True))
    outputs: dict[str, Node] = {}
    sides: dict[str, list[tuple[int, int]]] = {}
    for doubt, some in resting.items():
        law, words = (
            [as_read[node] for node in some]
            if taken.get(doubt, "law") == side
            else decided(some, taken | {doubt: side}, final)
            for side in ("law", "contract")
        )
        sides[doubt] = [(one.number, other.number) for one, other in zip(law, words, strict=True)]
        outputs |= {str(node.number): node for node in (*law, *words)}
    return Compiled(assembled(outputs)), sides


@lru_cache(maxsize=16)
def _by_doubt(contract: Contract) -> dict[str, list[Term]]:
    """Doubt → the terms of provisions that a claim reads and that rest on it, directly or not."""
    outputs = contract.outputs("claim").values()
    rest_on: dict[int, frozenset[str]] = {}
    for node in walk(getattr(one, "node", one) for one in outputs):
        own = {node.data.id} if node.op is Op.READING else ()
        rest_on[node.number] = frozenset(own).union(*(rest_on[arg.number] for arg in node.args))
    found: dict[str, list[Term]] = {}
    for one in contract.provisions:
        for term in one.terms():
            for doubt in rest_on.get(term.node.number, ()):
                found.setdefault(doubt, []).append(term)
    return found
