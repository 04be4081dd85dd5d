"""One case and many columns asked the same clause: both must answer alike, whatever is known.

Every case is asked whole, then once more for each thing that it says, with that thing unknown: a fact, a cell, a whole
table, the end of a table. An answer known in spite of that must be the answer of the whole case.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import SimpleNamespace
from typing import Any

from clausier.rules.case import Vocabulary, encode
from clausier.rules.contract import Contract
from clausier.rules.decide import decide
from clausier.rules.decision import door
from clausier.rules.program import Program, program
from clausier.rules.uses import kept
from clausier.rules.values import RowList
from tests.facts.vocabulary import all_facts, all_tables
from tests.rules.uses.column_cases import ENGINES, expected, found, frames

TABLES = tuple(all_tables())
#: Everything that may be known of any case: a clause that reads anything else cannot be asked.
VOCABULARY = Vocabulary(
    [fact for fact in all_facts() if fact.name.rpartition(".")[0] not in {table.name for table in TABLES}], TABLES
)


def ask(clause: Mapping[str, Any], cases: Mapping[str, dict[str, Any]], **how: Any) -> dict[str, dict[str, Any]]:
    """The answers to each case, by its name: the values of the outputs as the door writes them.

    clause: outputs by name. how: `readings` and `final` of the program.
    """
    asked = program(clause, **how)
    both_agree(asked, list(cases.values()), closed=how.get("final", False))
    run = kept.compile(asked)
    return {name: _shown(asked, run(encode(VOCABULARY, case))) for name, case in cases.items()}


def _shown(asked: Program, values: tuple) -> dict[str, Any]:
    shown = {}
    for name, node in asked.outputs.items():
        value = values[asked.slot[node.number]]
        of_rows = isinstance(value, list)
        shown[name] = [door(node.type, one) for one in value] if of_rows else door(node.type, value)
    return shown


def contract(*provisions: Any) -> Contract:
    """A contract of these provisions only."""
    chapter = SimpleNamespace(provisions=provisions)
    return Contract(key="trial", edition="1", title="Essai", document="essai", chapters=(chapter,), tables=TABLES)


def settle(of: Contract, case: dict[str, Any], **how: Any) -> dict[str, Any]:
    """The decision on a case, once columns said the same of every expression of the contract."""
    both_agree(of.compiled("claim", **how).program, [case], closed=how.get("final", False))
    if of.outputs("beside"):
        both_agree(of.compiled("beside", **how).program, [case], closed=how.get("final", False))
    return decide(of, case, **how).as_json()


def both_agree(asked: Program, cases: list[dict[str, Any]], closed: bool = False) -> None:
    """Columns say of every case, whole or partly unknown, what one case says; less knowledge never says otherwise."""
    whole = [encode(VOCABULARY, case) for case in cases]
    groups = [[case, *partly(case, asked)] for case in whole]
    together = [case for group in groups for case in group]
    one_by_one = expected(asked, together)
    for engine in ENGINES:
        assert found(asked, *frames(asked, together), engine) == one_by_one
    # By themselves, cases that lack nothing are computed in columns without a thought for the unknown.
    full = [case for case in whole if _nothing_unknown(case, asked)]
    made, tables = frames(asked, full)
    lazy = {name: table.lazy() for name, table in tables.items()}
    if full:
        assert found(asked, made, tables, ENGINES[0]) == expected(asked, full)
        assert found(asked, made.lazy(), lazy, ENGINES[0], total=True) == expected(asked, full)
    if not closed:
        _never_otherwise(asked, one_by_one, [len(group) for group in groups])


def _nothing_unknown(case: dict[str, Any], asked: Program) -> bool:
    rows = [(row, columns) for name, columns in asked.tables.items() for row in case.get(name) or []]
    return (
        all(case.get(name) is not None for name in [*asked.facts, *asked.tables])
        and all(case[name].complete for name in asked.tables)
        and all(row.get(column.key) is not None for row, columns in rows for column in columns)
    )


def partly(case: dict[str, Any], asked: Program) -> Iterator[dict[str, Any]]:
    """The case with one thing less known, in every way in which the program could notice."""
    for name in [*asked.facts, *asked.tables]:
        if name in case:
            yield {key: value for key, value in case.items() if key != name}
    for name in asked.tables:
        rows = case.get(name)
        if rows is None:
            continue
        yield {**case, name: RowList(rows, complete=False)}
        yield {**case, name: RowList(rows[:-1], complete=False)}
        for place, row in enumerate(rows):
            for column in row.keys() - {"id"}:
                less = {key: value for key, value in row.items() if key != column}
                yield {**case, name: RowList([*rows[:place], less, *rows[place + 1 :]])}


def _never_otherwise(asked: Program, answers: dict[str, list[Any]], sizes: list[int]) -> None:
    for name, node in asked.outputs.items():
        start = 0
        for size in sizes:
            whole, *less = answers[name][start : start + size]
            for one in less:
                pairs = zip(one, whole, strict=False) if node.table else [(one, whole)]
                assert all(known in (None, value) for known, value in pairs), name
            start += size
