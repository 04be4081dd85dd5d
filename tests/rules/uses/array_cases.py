"""Encoded complete cases as arrays, and what the use of arrays is compared with: the plain use, case by case."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from clausier.rules.facts import Fact
from clausier.rules.nodes import Node
from clausier.rules.program import Program
from clausier.rules.types import Kind
from clausier.rules.uses import arrays, plain
from clausier.rules.uses.arrays import Rows


def array(fact: Fact, values: Sequence[Any]) -> np.ndarray:
    """A column of encoded values."""
    if fact.type.kind is Kind.CHOICE:
        return arrays.encode(fact, values)
    return np.array(values, dtype=bool if fact.type.kind is Kind.BOOL else np.int64)


def inputs(of: Program, cases: Sequence[dict[str, Any]], absent: frozenset[str] = frozenset()) -> tuple[dict, dict]:
    """The columns of facts, and the rows of tables, that the cases give."""
    given = {name: fact for name, fact in of.facts.items() if name not in absent}
    columns = {name: array(fact, [case[name] for case in cases]) for name, fact in given.items()}
    tables = {}
    for name, of_table in of.tables.items():
        rows = [row for case in cases for row in case[name]]
        cells = {
            column.key: array(column.fact, [row[column.key] for row in rows])
            for column in of_table
            if column.fact.name not in absent
        }
        tables[name] = Rows(np.cumsum([0, *(len(case[name]) for case in cases)]), cells)
    return columns, tables


def expected(of: Program, cases: Sequence[dict[str, Any]]) -> dict[str, list[Any]]:
    """What the plain use says, by output: a value a case, a value a row for outputs of rows."""
    run = plain.compile(of)
    answers = [run(case) for case in cases]
    found: dict[str, list[Any]] = {}
    for place, (name, node) in enumerate(of.outputs.items()):
        values = [answer[place] for answer in answers]
        found[name] = [one for value in values for one in value] if node.table else values
    return found


def shown(of: arrays.Arrays, found: dict[str, np.ndarray]) -> dict[str, list[Any]]:
    """The answer of a run in the same form: choices as keys."""
    said = {}
    for name, values in found.items():
        keys = of.options.get(name)
        said[name] = [keys[code] for code in values] if keys else values.tolist()
    return said


def _types(node: Node, values: list[Any]) -> bool:
    wanted = {Kind.BOOL: bool, Kind.CHOICE: str}.get(node.type.kind, int)
    return all(type(value) is wanted for value in values)


def agree(
    of: Program,
    cases: Sequence[dict[str, Any]],
    absent: frozenset[str] = frozenset(),
    blocks: Sequence[int] = (1, 2, 3, 64),
) -> dict[str, list[Any]]:
    """Arrays and the plain use agree, whatever the size of a block, on one thread and on two; gives what they say."""
    columns, tables = inputs(of, cases, absent)
    said = expected(of, cases)
    for block_rows in blocks:
        use = arrays.compile(of, block_rows)
        for threads in (1, 2):
            found = shown(use, use.run(columns, tables, threads, len(cases)))
            assert found == said, (block_rows, threads)
            assert all(_types(of.outputs[name], values) for name, values in found.items())
    return said
