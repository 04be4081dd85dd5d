"""Files of many cases, CSV or Parquet: what they hold in the form of the door, and as `columns` wants it.

A file of cases has one column a fact, by its name (one column a member for a set of tags), and optionally `case`, which
identifies the case (its line number otherwise), `<table>.known` and `<table>.complete`. A table is a file of its own:
`case`, one column a column of the table by its short key, and optionally `id` and `row`, the order in which rows are
served (that of the file otherwise). Cells are written as in a JSON case, without quotes: money `800.00` or `800`, dates
`2026-03-10` or `none`, instants with their offset, choices by their keys, true or false (also oui or non); an empty
cell is unknown. Parquet may hold numbers, booleans, dates and times as such: amounts in euros, rates in percent.

Cells that are written as usual are read by whole columns; the others one by one, through the door of a single case, so
that both say the same. Errors name the line of the file, where the heading of a CSV file is line 1.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import polars as pl

from ..case_values import NEVER_WRITTEN
from ..case_vocabulary import Vocabulary
from ..case_words import clean, decimal_text, listed_keys, nearest, perhaps
from ..errors import Inconsistent, UnknownFact, UnreadableCase, UnusableCase, WrongValue
from ..facts import Fact, Table
from ..program import Program
from ..time import format_instant
from ..types import Kind, Type
from .columns_cells import MOST_ERRORS, Reader
from .columns_frames import CASE, ROW, complete, known
from .columns_types import NEVER_DATE

#: The column of a file of rows that tells them apart within a case.
ID = "id"


# --- files -----------------------------------------------------------------------------------------------------------


def load(path: str, separator: str = ",") -> pl.DataFrame:
    """A file as it is: text cells of a `.csv`, typed ones of a `.parquet`. Raises UnreadableCase."""
    try:
        if path.endswith(".parquet"):
            return pl.read_parquet(path)
        if path.endswith(".csv"):
            return pl.read_csv(path, separator=separator, infer_schema=False)
    except (OSError, pl.exceptions.PolarsError) as error:
        why = f"ce fichier ne se lit pas ({clean(str(error).strip().splitlines()[0], 200)})."
        raise UnreadableCase(
            why, fact=path, remedy="Vérifiez son nom, et qu'il est en CSV (UTF-8) ou en Parquet."
        ) from None
    raise UnreadableCase("on ne sait lire que .csv et .parquet.", fact=path, remedy="Convertissez le fichier.")


def save(frame: pl.DataFrame, path: str, separator: str = ",") -> None:
    """Write a frame as `.csv` or `.parquet`. Raises UnreadableCase."""
    try:
        if path.endswith(".parquet"):
            return frame.write_parquet(path)
        if path.endswith(".csv"):
            return frame.write_csv(path, separator=separator)
    except (OSError, pl.exceptions.PolarsError) as error:
        why = f"ce fichier ne s'écrit pas ({clean(str(error).strip().splitlines()[0], 200)})."
        raise UnreadableCase(why, fact=path, remedy="Vérifiez le dossier, et que le disque n'est pas plein.") from None
    raise UnreadableCase("on ne sait écrire que .csv et .parquet.", fact=path, remedy="Choisissez l'un des deux.")


# --- from the door to frames -----------------------------------------------------------------------------------------


def encode_cases(raw: pl.DataFrame, vocabulary: Vocabulary) -> pl.DataFrame:
    """The frame of cases from a file of cases: `case`, the facts given, the flags of tables.

    Raises UnusableCase with every error found, at most `MOST_ERRORS`.
    """
    flags = {name for table in vocabulary.tables for name in (known(table), complete(table))}
    reader = Reader(raw)
    columns = [reader.keys()]
    for name in raw.columns:
        if name in vocabulary.facts:
            columns.append(reader.column(vocabulary.facts[name], name))
        elif name in flags:
            columns.append(reader.flag(name))
        elif name != CASE:
            reader.wrong(_unknown_fact(vocabulary, name))
    reader.refuse()
    return pl.DataFrame(columns)


def encode_rows(raw: pl.DataFrame, vocabulary: Vocabulary, table: str, cases: pl.DataFrame) -> pl.DataFrame:
    """The frame of a table from its file: `case`, `row`, `id` if there is one, and the columns given.

    `cases` is what `encode_cases` made of the file of cases: every row must belong to one of them.
    Raises UnusableCase with every error found, at most `MOST_ERRORS`.
    """
    declared, of_table = vocabulary.tables[table], vocabulary.columns[table]
    reader = Reader(raw)
    if CASE not in raw.columns:
        why = f"le fichier du tableau n'a pas de colonne « {CASE} »."
        raise UnusableCase(
            [UnreadableCase(why, fact=table, remedy="Ajoutez-la : elle dit de quel dossier est la ligne.")]
        )
    columns = [reader.belonging(table, cases[CASE]), reader.order(table)]
    for name in raw.columns:
        if name in of_table:
            columns.append(reader.column(of_table[name], name))
        elif name == ID:
            columns.append(raw[ID].cast(pl.String))
        elif name not in (CASE, ROW):
            reader.wrong(_unknown_column(table, of_table, name))
    reader.refuse()
    rows = pl.DataFrame(columns)
    _refuse_repeated(declared, rows, reader)
    return rows


def _unknown_fact(vocabulary: Vocabulary, name: str) -> UnknownFact:
    if name in vocabulary.tags:
        members = [f"{name}.{key}" for key in vocabulary.tags[name]]
        return UnknownFact("un ensemble se donne par membre.", fact=name, remedy=f"Colonnes : {listed_keys(members)}.")
    if name in vocabulary.tables:
        return UnknownFact("un tableau se donne dans un fichier à part.", fact=name, remedy="Retirez cette colonne.")
    return vocabulary.unknown(name)


def _unknown_column(table: str, columns: Mapping[str, Fact], name: str) -> UnknownFact:
    names = [CASE, ROW, ID, *columns]
    why = f"« {clean(name)} » n'est pas une colonne ; colonnes : {listed_keys(names)}."
    return UnknownFact(
        why, fact=table, remedy=perhaps(nearest(name, names)) or "Retirez-la, ou employez l'une de celles-ci."
    )


def _refuse_repeated(table: Table, rows: pl.DataFrame, reader: Reader) -> None:
    """One row sent twice would be paid twice; more rows than a case can have are a mistake of keys."""
    if ID in rows.columns:
        again = (
            rows.filter(pl.col(ID).is_not_null())
            .select(CASE, ID)
            .with_row_index("line")
            .filter(pl.struct(CASE, ID).is_duplicated())
        )
        for key, own in again.select(CASE, ID).unique(maintain_order=True).head(MOST_ERRORS).iter_rows():
            why = f"le dossier « {clean(str(key))} » a plusieurs lignes d'identifiant « {clean(str(own))} »."
            reader.wrong(
                Inconsistent(why, fact=table.name, remedy="Retirez le doublon, ou donnez à chaque ligne le sien.")
            )
    many = rows.group_by(CASE, maintain_order=True).len().filter(pl.col("len") > table.max_rows)
    for key, count in many.head(MOST_ERRORS).iter_rows():
        why = f"le dossier « {clean(str(key))} » a {count} lignes ; attendu : {table.max_rows} au plus."
        reader.wrong(WrongValue(why, fact=table.name, remedy="Vérifiez les doublons."))
    reader.refuse()


# --- from frames to the door -----------------------------------------------------------------------------------------


def decode(answer: pl.DataFrame, program: Program) -> pl.DataFrame:
    """The outputs as the door writes them: amounts and other fractions as decimal text, dates that may be `none` and
    instants as text, whole numbers, dates and booleans as such."""
    columns = []
    for name in answer.columns:
        node = program.outputs.get(name)
        columns.append(answer[name] if node is None else _written(node.type, answer[name]).alias(name))
    return pl.DataFrame(columns)


def _written(kind: Type, column: pl.Series) -> pl.Series:
    match kind.kind:
        case Kind.NUMBER if kind.scale > 1:
            return _by_value(column, lambda value: decimal_text(value, kind.scale, dict(kind.unit).get("EUR", 0) > 0))
        case Kind.MAYBE_DATE:
            return _by_value(column, lambda day: NEVER_WRITTEN if day == NEVER_DATE else day.isoformat())
        case Kind.INSTANT:
            return _by_value(column.dt.epoch("s"), format_instant)
        case _:
            return column


def _by_value(column: pl.Series, text: Callable[[Any], str]) -> pl.Series:
    values = column.drop_nulls().unique()
    return column.replace_strict(values, [text(value) for value in values], default=None, return_dtype=pl.String)
