"""Encoded cases as frames, and what every use of columns is compared with: the three-valued use, case by case."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import product
from typing import Any

import polars as pl

from clausier.rules.facts import Fact
from clausier.rules.nodes import Node
from clausier.rules.program import Program
from clausier.rules.types import NEVER, Kind
from clausier.rules.uses import columns, kept
from clausier.rules.uses.columns import NEVER_DATE
from tests.rules.strategies import domain

DTYPES = {
    Kind.BOOL: pl.Boolean,
    Kind.NUMBER: pl.Int64,
    Kind.DATE: pl.Date,
    Kind.MAYBE_DATE: pl.Date,
    Kind.INSTANT: pl.Datetime("us", "UTC"),
    Kind.CHOICE: pl.String,
}
ENGINES = ("in-memory", "streaming")


def shown(kind: Kind, value: Any) -> Any:
    """An encoded value as a frame holds it."""
    if value is None:
        return None
    match kind:
        case Kind.DATE | Kind.MAYBE_DATE:
            return NEVER_DATE if value == NEVER else date.fromordinal(value)
        case Kind.INSTANT:
            return datetime.fromtimestamp(value, UTC)
        case _:
            return value


def series(fact: Fact, name: str, values: Sequence[Any]) -> pl.Series:
    kind = fact.type.kind
    return pl.Series(name, [shown(kind, value) for value in values], dtype=DTYPES[kind])


def frames(program: Program, cases: Sequence[dict[str, Any]]) -> tuple[pl.DataFrame, dict[str, pl.DataFrame]]:
    """The frame of cases, numbered from 0, and those of the tables."""
    made = {"case": pl.Series("case", range(len(cases)), dtype=pl.Int64)}
    for name, fact in program.facts.items():
        made[name] = series(fact, name, [case.get(name) for case in cases])
    tables = {}
    for name, of_table in program.tables.items():
        lists = [case.get(name) for case in cases]
        made[f"{name}.known"] = pl.Series([rows is not None for rows in lists], dtype=pl.Boolean)
        made[f"{name}.complete"] = pl.Series([rows is None or rows.complete for rows in lists], dtype=pl.Boolean)
        rows = [(number, place, row) for number, one in enumerate(lists) for place, row in enumerate(one or [])]
        keys = {"case": [row[0] for row in rows], "row": [row[1] for row in rows]}
        table = pl.DataFrame(keys, schema={"case": pl.Int64, "row": pl.Int64})
        cells = [series(column.fact, column.key, [row.get(column.key) for *_, row in rows]) for column in of_table]
        # Rows come in any order: the column `row` says which is first.
        tables[name] = table.with_columns(cells).reverse()
    return pl.DataFrame(made), tables


def expected(program: Program, cases: Sequence[dict[str, Any]]) -> dict[str, list[Any]]:
    """What the three-valued use says of each case, by output; a list a case for outputs of rows."""
    run = kept.compile(program)
    values = [run(case) for case in cases]
    return {
        name: [_one(node, value[program.slot[node.number]]) for value in values]
        for name, node in program.outputs.items()
    }


def _one(node: Node, value: Any) -> Any:
    kind = node.type.kind
    return [shown(kind, one) for one in value or []] if node.table else shown(kind, value)


def found(
    program: Program, cases: pl.DataFrame | pl.LazyFrame, tables: dict, engine: str, **how: Any
) -> dict[str, list[Any]]:
    """What the columns say, in the same form."""
    batch = columns.compile(program)
    answer = batch.run(cases, tables, **how).collect(engine=engine)
    result = {name: answer[name].to_list() for name in answer.columns if name != "case"}
    count = answer.height
    for table in {node.table for node in program.outputs.values()} - {None}:
        rows = batch.run_rows(table, cases, tables, **how).collect(engine=engine).sort("case", "row")
        for name in set(rows.columns) - {"case", "row"}:
            result[name] = [rows.filter(pl.col("case") == case)[name].to_list() for case in range(count)]
    return result


def differences(cases: Sequence[dict[str, Any]], said: dict[str, list[Any]], should: dict[str, list[Any]]) -> list[str]:
    """The first cases that are answered otherwise than they should, in few words: a whole diff could take minutes."""
    if said.keys() != should.keys():
        return [f"outputs {sorted(said)}, not {sorted(should)}"]
    wrong = [f"{len(said[name])} answers to {len(cases)} cases" for name in said if len(said[name]) != len(cases)]
    for name in said:
        answers = zip(cases, said[name], should[name], strict=False)
        wrong += [f"{name}: {one!r}, not {other!r}, of {case}" for case, one, other in answers if one != other]
    return wrong[:3]


def agree(of: Program, cases: list[dict[str, Any]], *, total_too: bool = False) -> dict[str, list[Any]]:
    """Columns and the three-valued use agree, from frames and lazy frames, on both engines; gives what they say."""
    in_frame, tables = frames(of, cases)
    lazy = in_frame.lazy(), {name: table.lazy() for name, table in tables.items()}
    said = expected(of, cases)
    for engine in ENGINES:
        assert differences(cases, found(of, in_frame, tables, engine), said) == []
    assert differences(cases, found(of, *lazy, "streaming"), said) == []
    if total_too:
        without_flags = in_frame.drop(name for name in in_frame.columns if name.endswith((".known", ".complete")))
        vouched = found(of, without_flags.lazy(), lazy[1], "streaming", total=True)
        assert differences(cases, vouched, said) == []
    return said


def combinations(of: Program) -> list[dict[str, Any]]:
    """Every mix of the values of the facts of a program, unknown included."""
    facts = of.facts.values()
    return [
        dict(zip(of.facts, mix, strict=True))
        for mix in product(*({None: 0, **dict.fromkeys(domain(fact))} for fact in facts))
    ]
