"""Which overrides a decision owes something to: those whose clause would say something else by the contract's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

from .contract import Compiled, Contract, output_of
from .nodes import Node, Op, Override, Reading, walk
from .overrides import told
from .program import program
from .terms import Term

#: Programs kept: a few dozen clauses, under the readings that people try.
_MOST_KEPT = 512


def prevailing(
    contract: Contract, doubts: Iterable[Reading], facts: Mapping[str, Any], readings: Mapping[str, str], final: bool
) -> list[dict[str, Any]]:
    """The overrides among the doubts that change a clause on these encoded facts, as answers tell them, by id."""
    found = [one for one in doubts if isinstance(one, Override) and _changes(contract, one, facts, readings, final)]
    return told(found, readings)


def _changes(
    contract: Contract, one: Override, facts: Mapping[str, Any], readings: Mapping[str, str], final: bool
) -> bool:
    others = tuple(sorted((doubt, meaning) for doubt, meaning in readings.items() if doubt != one.id))
    law, words = (_clauses(contract, one.id, meaning, others, final) for meaning in ("law", "contract"))
    return _values(law, facts) != _values(words, facts)


def _values(of: Compiled, facts: Mapping[str, Any]) -> list[Any]:
    values = of.run(dict(facts))
    return [values[of.place(name)] for name in of.program.outputs]


@lru_cache(maxsize=_MOST_KEPT)
def _clauses(
    contract: Contract, doubt: str, meaning: str, others: tuple[tuple[str, str], ...], final: bool
) -> Compiled:
    """The expressions of a claim that rest on a doubt, under one of its meanings."""
    settling = _settling(contract)
    stated = [term for one in contract.provisions for term in one.terms() if term.node.number in settling]
    terms = [term for term in stated if _rests_on(term, doubt)]
    outputs = {output_of(term): term for term in terms}
    here = {node.data.id for node in _nodes(terms) if node.op is Op.READING}
    chosen = {name: taken for name, taken in others if name in here}
    return Compiled(program(outputs, chosen | {doubt: meaning}, final))


@lru_cache(maxsize=16)
def _settling(contract: Contract) -> frozenset[int]:
    """The nodes that a claim reads."""
    outputs = contract.outputs("claim").values()
    return frozenset(node.number for node in walk(getattr(one, "node", one) for one in outputs))


def _rests_on(term: Term, doubt: str) -> bool:
    return any(node.op is Op.READING and node.data.id == doubt for node in _nodes([term]))


def _nodes(terms: Iterable[Term]) -> Iterable[Node]:
    return walk(term.node for term in terms)
