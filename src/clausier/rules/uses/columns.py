"""Many cases at once: a program as columns of Polars.

The frame of cases has one row a case and one column a fact, by its name; what a column may hold, and what outputs are
written as, is said in `columns_types`. Null is unknown, and so is a column that is missing. A column `case` (any key)
identifies the case; it is needed as soon as there are tables.

Each table is a frame of its own: one line a row, with `case`, one column a column of the table by its short key, and
`row`, any order, where rows are served in order. A case without rows has an empty table. Two columns of the frame of
cases say otherwise: `<table>.known` (false: the whole table is unknown) and `<table>.complete` (false: rows may be
missing); without them every table is known and complete, and a table for which no frame is given is unknown.

Where nothing can be unknown the columns are computed with two-valued logic, which is faster. That is seen in a
DataFrame, fact by fact; of a LazyFrame the caller has to say it (`total=True`).
"""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from ..program import Program
from ..types import require
from .columns_frames import CASE, ROW, Frame
from .columns_run import Run
from .columns_types import NEVER_DATE

__all__ = ["NEVER_DATE", "Batch", "Frame", "compile"]


def compile(program: Program) -> Batch:
    """The program, ready to run on frames. Raises ContractError for a name that a frame needs for itself."""
    return Batch(program)


class Batch:
    """A program that runs on frames of cases."""

    def __init__(self, program: Program):
        self.program = program
        taken = {CASE, ROW}
        for name in program.outputs:
            require(
                name not in taken,
                f"un résultat ne peut pas s'appeler « {name} » : ce nom désigne le dossier ou la ligne",
            )
        for table, columns in program.tables.items():
            for column in columns:
                require(column.key not in taken, f"{table} : une colonne ne peut pas s'appeler « {column.key} »")

    def run(self, cases: Frame, tables: Mapping[str, Frame] | None = None, *, total: bool = False) -> pl.LazyFrame:
        """One column an output (those of rows left out), null where it is unknown, after `case` where there is one.

        Cases come back in their order. `total`: the caller vouches that no fact, cell or table is unknown, save what
        is taken only when it is given. Raises WrongValue for a column of the wrong type, UnreadableCase without the
        columns `case` or `row` where they are needed. Where totals and rows take many turns, the first are computed
        at once, on the streaming engine.
        """
        return Run(self.program, cases, tables or {}, total).outputs(None)

    def run_rows(
        self, table: str, cases: Frame, tables: Mapping[str, Frame] | None = None, *, total: bool = False
    ) -> pl.LazyFrame:
        """One column an output of the rows of `table`, after `case` and `row`; rows of unknown tables are left out."""
        return Run(self.program, cases, tables or {}, total).outputs(table)
