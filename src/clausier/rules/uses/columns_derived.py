"""Facts that a contract derives from others by a clock, added to a frame of cases: one call of Python a case.

Clocks walk through events one after the other; no column says that. Everything else about many cases is columns.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import polars as pl

from ..case_vocabulary import Vocabulary
from ..case_words import clean
from ..errors import Inconsistent, UnusableCase
from ..facts import Fact
from ..types import Kind
from ..values import RowList
from .columns_cells import MOST_ERRORS
from .columns_frames import CASE, ROW, complete, known
from .columns_types import INT


def with_derived(
    cases: pl.DataFrame,
    tables: Mapping[str, pl.DataFrame],
    vocabulary: Vocabulary,
    derive: Callable[[dict[str, Any]], dict[str, Any]],
) -> pl.DataFrame:
    """The frame of cases with the facts that `derive` adds; those that are given stay as they are.

    Frames as `columns_io` makes them, values encoded. Raises UnusableCase for cases that give another value than the
    one which follows.
    """
    rows = {name: _by_case(frame, vocabulary.columns[name]) for name, frame in tables.items()}
    found: dict[str, list[Any]] = {}
    errors: list[Inconsistent] = []
    for place, given in enumerate(cases.iter_rows(named=True)):
        facts = _facts(given, vocabulary) | _tables(given, rows)
        for name, value in derive(facts).items():
            if value is None or name not in vocabulary.facts:
                continue
            if name not in found:
                found[name] = [None] * cases.height
            found[name][place] = value
            if facts.get(name, value) != value and len(errors) < MOST_ERRORS:
                why = f"dossier « {clean(str(given[CASE]))} » : la valeur donnée contredit les autres faits."
                errors.append(Inconsistent(why, fact=name, remedy="Corrigez-la, ou laissez la case vide."))
    if errors:
        raise UnusableCase(errors, more=len(errors) == MOST_ERRORS)
    return cases.with_columns(_merged(cases, vocabulary.facts[name], values) for name, values in found.items())


def _merged(cases: pl.DataFrame, fact: Fact, values: list[Any]) -> pl.Series:
    """The given values, and the derived ones where none is given."""
    if fact.name in cases.columns:
        values = [derived if given is None else given for given, derived in zip(cases[fact.name], values, strict=True)]
    dtype = {Kind.BOOL: pl.Boolean, Kind.CHOICE: pl.String}.get(fact.type.kind, INT)
    return pl.Series(fact.name, values, dtype=dtype)


def _facts(given: Mapping[str, Any], vocabulary: Vocabulary) -> dict[str, Any]:
    return {name: value for name, value in given.items() if value is not None and name in vocabulary.facts}


def _tables(given: Mapping[str, Any], rows: Mapping[str, dict[Any, list[dict[str, Any]]]]) -> dict[str, RowList]:
    return {
        name: RowList(by_case.get(given[CASE], []), complete=given.get(complete(name), True))
        for name, by_case in rows.items()
        if given.get(known(name), True)
    }


def _by_case(frame: pl.DataFrame, columns: Mapping[str, Fact]) -> dict[Any, list[dict[str, Any]]]:
    """The rows of each case, in the order in which they are served."""
    found: dict[Any, list[dict[str, Any]]] = {}
    for row in frame.sort(ROW).iter_rows(named=True):
        cells = {key: value for key, value in row.items() if key in columns and value is not None}
        found.setdefault(row[CASE], []).append(cells)
    return found
