"""The frames of cases and of rows as they come in: what is unknown in them, and their columns as they are inside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import polars as pl

from ..errors import UnreadableCase, WrongValue
from ..facts import Fact
from ..nodes import Op
from ..program import Program
from ..types import Kind
from .columns_plan import seen_through
from .columns_types import read, unknown

Frame = pl.DataFrame | pl.LazyFrame

#: The key of a case in every frame, and the order of a row.
CASE, ROW = "case", "row"


def known(table: str) -> str:
    """The column of cases that says whether the rows of a table are known at all."""
    return f"{table}.known"


def complete(table: str) -> str:
    """The column of cases that says whether every row of a table is there."""
    return f"{table}.complete"


class Frames:
    """The frames of one run.

    nullable: full names of the facts and columns that may be unknown. open_tables: tables that may be unknown or
    incomplete. ordered: tables whose rows have an order.
    """

    def __init__(self, program: Program, cases: Frame, tables: Mapping[str, Frame], total: bool):
        self._program = program
        self._cases, self._tables = cases, {name: tables[name] for name in program.tables if name in tables}
        self._schemas = {None: cases.collect_schema()} | {
            name: frame.collect_schema() for name, frame in self._tables.items()
        }
        self.keyed = CASE in self._schemas[None]
        for table in program.tables:
            self._require(None, CASE, "elle relie les lignes à leur dossier", table)
            if table in self._tables:
                self._require(table, CASE, "elle relie les lignes à leur dossier", table)
        self.ordered = {name for name in program.tables if name not in self._tables or ROW in self._schemas[name]}
        self.nullable = {fact.name for fact, table, source in self._sources() if self._may_be_null(table, source)}
        if total:
            self.nullable &= self._missing() | _optional(program)
        self.open_tables = {
            name for name in program.tables if name not in self._tables or not (total or self._closed(name))
        }

    def require_order(self, table: str) -> None:
        """Refuse rows without order where it matters."""
        if table in self._tables:
            self._require(table, ROW, "elle donne l'ordre dans lequel les lignes sont servies", table)

    def _require(self, frame: str | None, column: str, because: str, table: str) -> None:
        if column not in self._schemas[frame]:
            where = "le tableau des dossiers" if frame is None else f"le tableau « {frame} »"
            raise UnreadableCase(
                f"{where} n'a pas de colonne « {column} ».", fact=table, remedy=f"Ajoutez-la : {because}."
            )

    def _sources(self) -> Iterator[tuple[Fact, str | None, str]]:
        """Each fact read, the table it is a column of, and the name of its column in the frame."""
        for name, fact in self._program.facts.items():
            yield fact, None, name
        for table, columns in self._program.tables.items():
            for column in columns:
                yield column.fact, table, column.key

    # --- what may be unknown -----------------------------------------------------------------------------------------

    def _frame(self, table: str | None) -> Frame | None:
        return self._cases if table is None else self._tables.get(table)

    def _may_be_null(self, table: str | None, source: str) -> bool:
        frame = self._frame(table)
        if isinstance(frame, pl.DataFrame) and source in self._schemas[table]:
            return frame[source].null_count() > 0
        return True

    def _missing(self) -> set[str]:
        return {fact.name for fact, table, source in self._sources() if source not in self._schemas.get(table, ())}

    def _closed(self, table: str) -> bool:
        """Whether every case knows all the rows of the table."""
        flags = [name for name in (known(table), complete(table)) if name in self._schemas[None]]
        if isinstance(self._cases, pl.DataFrame):
            return all(self._flag(name).fill_null(False).all() for name in flags)
        return not flags

    def _flag(self, name: str) -> pl.Series:
        _require_flag(name, self._schemas[None][name])
        return self._cases[name].cast(pl.Boolean)

    # --- the columns -------------------------------------------------------------------------------------------------

    def entered(self) -> dict[str | None, pl.LazyFrame]:
        """The frame of cases (None) and those of tables: facts and columns by their full names, as they are inside."""
        mixed = self._mixed_choices()
        columns: dict[str | None, dict[str, pl.Expr]] = {None: self._flags()} | {
            name: {} for name in self._program.tables
        }
        for fact, table, source in self._sources():
            dtype = self._schemas.get(table, {}).get(source)
            column = unknown(fact.type) if dtype is None else read(fact, dtype, pl.col(source))
            if fact.type.options in mixed:
                column = column.cast(pl.String)
            columns[table][fact.name] = column
        frames = {name: self._lazy(name).with_columns(**made) for name, made in columns.items()}
        # A frame of which no column is read is left as it is: without any it would have no rows.
        return {
            name: frame.select(wanted) if (wanted := [*self.keys(name), *columns[name]]) else frame
            for name, frame in frames.items()
        }

    def keys(self, table: str | None) -> list[str]:
        """The columns that identify a case, or a row of a table."""
        if table is None:
            return [CASE] if self.keyed else []
        return [CASE, ROW] if table in self.ordered else [CASE]

    def _lazy(self, table: str | None) -> pl.LazyFrame:
        frame = self._frame(table)
        if frame is None:
            return pl.LazyFrame(schema={CASE: self._schemas[None][CASE], ROW: pl.Int64})
        if table is not None and self._schemas[table][CASE] != self._schemas[None][CASE]:
            why = f"la colonne « {CASE} » du tableau n'a pas le type de celle des dossiers"
            why += f" ({self._schemas[table][CASE]} et {self._schemas[None][CASE]})."
            raise WrongValue(why, fact=table, remedy="Donnez les mêmes clés aux deux.")
        return frame.lazy()

    def _flags(self) -> dict[str, pl.Expr]:
        flags = {}
        for table in self.open_tables:
            for name in (known(table), complete(table)):
                flags[name] = pl.lit(table in self._tables or name == complete(table))
                if name in self._schemas[None]:
                    _require_flag(name, self._schemas[None][name])
                    flags[name] = pl.col(name).cast(pl.Boolean).fill_null(False)
        return flags

    def _mixed_choices(self) -> set[str]:
        """Lists of options whose columns are not all of one type: as text they can be mixed."""
        types: dict[str, set[pl.DataType]] = {}
        for fact, table, source in self._sources():
            if fact.type.kind is Kind.CHOICE:
                types.setdefault(fact.type.options, set()).add(self._schemas.get(table, {}).get(source, pl.String()))
        return {options for options, found in types.items() if len(found) > 1 and options}


def _require_flag(name: str, dtype: pl.DataType) -> None:
    if dtype not in (pl.Boolean, pl.Null):
        raise WrongValue(f"la colonne est de type {dtype}.", fact=name, remedy="Donnez une colonne Boolean.")


def _optional(program: Program) -> set[str]:
    """Facts and columns that are taken when they are given: unknown is one of their ordinary values."""
    firsts = [seen_through(node.args[0]) for node in program.nodes if node.op is Op.GIVEN]
    facts = [node.data if node.op is Op.FACT else node.data.fact for node in firsts if node.op in (Op.FACT, Op.COLUMN)]
    return {fact.name for fact in facts}
