"""Random cases of a program over the small vocabulary, and the list of all completions of one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

from hypothesis import strategies as st

from clausier.rules.facts import Column, Fact
from clausier.rules.program import Program
from clausier.rules.types import NEVER, Kind
from clausier.rules.values import RowList
from tests.rules.small_facts import OPTIONAL, TABLES


def domain(fact: Fact) -> list[Any]:
    """All encoded values of a fact."""
    match fact.type.kind:
        case Kind.BOOL:
            return [False, True]
        case Kind.CHOICE:
            return [key for key, _ in fact.options]
        case Kind.MAYBE_DATE:
            return [NEVER, *range(fact.low, fact.high + 1)]
        case _:
            return list(range(fact.low, fact.high + 1))


def _values(fact: Fact) -> st.SearchStrategy[Any]:
    return st.sampled_from([*domain(fact), None] if fact.name in OPTIONAL else domain(fact))


def _row(draw: Any, columns: tuple[Column, ...], place: int) -> dict[str, Any]:
    return {"id": str(place + 1), **{column.key: draw(_values(column.fact)) for column in columns}}


@st.composite
def complete_cases(draw: Any, of: Program) -> dict[str, Any]:
    """Every fact that the program reads, known; optional facts may be None."""
    case: dict[str, Any] = {name: draw(_values(fact)) for name, fact in of.facts.items()}
    for name, columns in of.tables.items():
        how_many = draw(st.integers(0, TABLES[name].table.max_rows))
        case[name] = RowList(_row(draw, columns, place) for place in range(how_many))
    return case


@st.composite
def partial_cases(draw: Any, of: Program, most_completions: int = 600) -> dict[str, Any]:
    """A case with facts, cells and whole tables unknown or rows missing, but no more completions than said."""
    case = draw(complete_cases(of))
    tried = draw(st.permutations([*of.facts, *of.tables]))
    for name in tried[draw(st.integers(0, len(tried))) :]:
        before = case.get(name)
        if name in of.facts:
            case[name] = None
        else:
            case[name] = _forget(draw, before)
        if completion_count(of, case) > most_completions:
            case[name] = before
        elif case[name] is None and draw(st.booleans()):
            del case[name]
    return case


def _forget(draw: Any, table: RowList) -> RowList | None:
    how = draw(st.sampled_from(["all", "rows", "cells", "cells"]))
    if how == "all":
        return None
    kept = table[: draw(st.integers(0, len(table)))] if how == "rows" else table
    chance = st.booleans() if how == "cells" else st.just(False)
    forgotten = [{key: None if key != "id" and draw(chance) else value for key, value in row.items()} for row in kept]
    return RowList(forgotten, complete=how != "rows")


def _choices(of: Program, case: dict[str, Any]) -> Iterator[tuple[str, list[Any]]]:
    """For each unknown fact or open table, the values it can be completed with."""
    for name, fact in of.facts.items():
        if case.get(name) is None and name not in OPTIONAL:
            yield name, domain(fact)
    for name, columns in of.tables.items():
        given = case.get(name)
        cells = [[None] if column.fact.name in OPTIONAL else domain(column.fact) for column in columns]
        keys = [column.key for column in columns]
        starts: list[list[dict[str, Any]]] = [[]]
        for row in given or []:
            open_keys = [key for key in keys if row.get(key) is None]
            options = product(*(cells[keys.index(key)] for key in open_keys))
            filled = [{**row, **dict(zip(open_keys, values, strict=True))} for values in options]
            starts = [[*one, row] for one in starts for row in filled]
        room = TABLES[name].table.max_rows - len(given or []) if given is None or not given.complete else 0
        tables = [RowList(one + more) for one in starts for more in more_rows(keys, cells, len(given or []), room)]
        if given is None or len(tables) > 1 or room:
            yield name, tables


def more_rows(keys: list[str], cells: list[list[Any]], given: int, room: int) -> Iterator[list[dict[str, Any]]]:
    """Every list of at most `room` further rows, numbered after those given."""
    for how_many in range(room + 1):
        for values in product(*(product(*cells) for _ in range(how_many))):
            yield [{"id": str(given + i + 1), **dict(zip(keys, one, strict=True))} for i, one in enumerate(values)]


def completion_count(of: Program, case: dict[str, Any]) -> int:
    """How many completions a case has."""
    size = 1
    for _, values in _choices(of, case):
        size *= len(values)
    return size


def completions(of: Program, case: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every complete case that agrees with what the partial one knows."""
    unknown = list(_choices(of, case))
    known = {name: case.get(name) for name in [*of.facts, *of.tables]}
    for values in product(*(values for _, values in unknown)):
        yield {**known, **dict(zip((name for name, _ in unknown), values, strict=True))}
