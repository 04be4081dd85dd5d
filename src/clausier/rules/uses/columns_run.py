"""One run: the plan of a program turned into steps over the frames, each keeping only the columns still wanted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import polars as pl

from ..nodes import AGGREGATES, Node, Op
from ..program import Program
from .columns_frames import CASE, Frame, Frames, known
from .columns_ops import column_of, write
from .columns_plan import Plan
from .columns_rows import Total, granted, reads_order, totalled
from .columns_types import write as write_out

#: Polars plans a frame again for each of its readers, cached or not, so a plan grows with the power of the turns that
#: cases and rows take. After so many totals the frames are computed before going on.
MOST_TURNS = 4

Columns = dict[str, pl.Expr]


@dataclass(frozen=True)
class _Define:
    """New columns of the frame of a table, or of the frame of cases (None)."""

    table: str | None
    columns: Columns


@dataclass(frozen=True)
class _Bring:
    """Columns of cases brought to the rows of a table."""

    table: str
    columns: tuple[str, ...]


@dataclass(frozen=True)
class _Add:
    """Totals over the rows of a table, added to the frame of cases."""

    table: str
    totals: dict[str, Total]


_Step = _Define | _Bring | _Add


class Run:
    """The frames as they came, the plan, and the column of every node."""

    def __init__(self, program: Program, cases: Frame, tables: Mapping[str, Frame], total: bool):
        self.tables = tuple(program.tables)
        self.given = Frames(program, cases, tables, total)
        self.plan = Plan(program, self.given.nullable, self.given.open_tables)
        for node in self.plan.nodes:
            if reads_order(node):
                self.given.require_order(node.table or node.data)
        self.frames = self.given.entered()
        # The columns of cases that rows may ask for, and those that each table has got.
        self.of_cases = set(self.frames[None].collect_schema()) - {CASE}
        self.brought: dict[str, set[str]] = {table: set() for table in self.tables}
        self.column: dict[int, pl.Expr] = {}

    def outputs(self, table: str | None) -> pl.LazyFrame:
        """The outputs of cases, or of the rows of a table."""
        wanted = {name: node for name, node in self.plan.outputs.items() if node.table == table}
        steps = self._steps()
        last = {
            name: write_out(node.type, self.column[node.number], self.plan.wide(node)) for name, node in wanted.items()
        }
        reads = _reads(last.values())
        if table in self.given.open_tables:
            reads.add(known(table))
        if table is not None:
            steps += self._bring(table, reads)
        self._follow(steps, table, reads)
        frame = self.frames[table]
        if table in self.given.open_tables:
            frame = frame.filter(pl.col(known(table)))
        return frame.with_columns(**last).select(*self.given.keys(table), *last)

    # --- from the plan to steps --------------------------------------------------------------------------------------

    def _steps(self) -> list[_Step]:
        """Per stratum: columns of cases, then for each table those of its rows and the totals that open the next."""
        defined: dict[tuple[int, str | None], dict[int, Columns]] = defaultdict(lambda: defaultdict(dict))
        totals: dict[tuple[int, str | None], dict[str, Total]] = defaultdict(dict)
        for node in self.plan.nodes:
            self._compute(node, defined, totals)
        steps: list[_Step] = []
        for stratum in range(max(self.plan.stratum.values(), default=0) + 1):
            for table in (None, *self.tables):
                here = defined[stratum, table]
                added = totals[stratum + 1, table]
                if table is not None:
                    exprs = [column for columns in here.values() for column in columns.values()]
                    exprs += [column for total in added.values() for column in total.rows.values()]
                    steps += self._bring(table, _reads(exprs))
                steps += [_Define(table, here[level]) for level in sorted(here)]
                if added:
                    steps.append(_Add(table, added))
        return steps

    def _compute(self, node: Node, defined: Mapping, totals: Mapping) -> None:
        a = [self.column[arg.number] for arg in self.plan.args[node.number]]
        stratum = self.plan.stratum[node.number]
        name = self.plan.named.get(node.number)
        if node.op in (Op.LIT, Op.FACT, Op.COLUMN):
            column = column_of(node)
        elif node.op in AGGREGATES:
            totals[stratum, node.data][name] = totalled(self.plan, node, a)
        else:
            column = granted(self.plan, node, a) if node.op is Op.RUNNING else write(self.plan, node, a)
            if name is not None:
                defined[stratum, node.table][self.plan.level[node.number]][name] = column
        self.column[node.number] = column if name is None else pl.col(name)
        if name is not None and node.table is None:
            self.of_cases.add(name)

    def _bring(self, table: str, reads: set[str]) -> list[_Step]:
        """The step that brings what is read of cases to the rows of a table, unless it is there."""
        names = (reads & self.of_cases) - self.brought[table]
        self.brought[table] |= names
        return [_Bring(table, tuple(sorted(names)))] if names else []

    # --- from steps to frames ----------------------------------------------------------------------------------------

    def _follow(self, steps: list[_Step], table: str | None, reads: set[str]) -> None:
        """Do the steps, each with the columns that are read afterwards; what nobody reads is not computed."""
        live: dict[str | None, set[str]] = defaultdict(set)
        live[table] |= reads
        kept = []
        for step in reversed(steps):
            kept.append({name: set(columns) for name, columns in live.items()})
            _look_back(step, live)
        turns = 0
        for step, after in zip(steps, reversed(kept), strict=True):
            match step:
                case _Define():
                    self._define(step, after.get(step.table, set()))
                case _Bring():
                    self._bring_in(step, after.get(step.table, set()))
                case _Add():
                    self._add(step, after)
                    turns += 1
                    if turns % MOST_TURNS == 0:
                        self._settle()

    def _settle(self) -> None:
        """Compute the frames as far as they are planned."""
        settled = pl.collect_all(self.frames.values(), engine="streaming")
        self.frames = {table: frame.lazy() for table, frame in zip(self.frames, settled, strict=True)}

    def _define(self, step: _Define, wanted: set[str]) -> None:
        columns = {name: column for name, column in step.columns.items() if name in wanted}
        self._keep(step.table, self.frames[step.table].with_columns(**columns), wanted)

    def _keep(self, table: str | None, frame: pl.LazyFrame, wanted: set[str]) -> None:
        keys = self.given.keys(table)
        self.frames[table] = frame.select(*keys, *sorted(wanted - set(keys))) if keys or wanted else frame

    def _bring_in(self, step: _Bring, wanted: set[str]) -> None:
        columns = [name for name in step.columns if name in wanted]
        if columns:
            # What several frames read would otherwise be computed for each: twice as often each stratum.
            self.frames[None] = self.frames[None].cache()
            cases = self.frames[None].select(CASE, *columns)
            rows = self.frames[step.table].join(cases, on=CASE, how="left", maintain_order="left")
            self._keep(step.table, rows, wanted)

    def _add(self, step: _Add, after: dict[str | None, set[str]]) -> None:
        wanted = after.get(None, set())
        totals = {name: total for name, total in step.totals.items() if name in wanted}
        if not totals:
            return
        rows = self.frames[step.table] = self.frames[step.table].cache()
        cases = self.frames[None]
        for found in _grouped(rows, totals.values()):
            cases = cases.join(found, on=CASE, how="left", maintain_order="left")
        values = {name: total.value for name, total in totals.items()}
        self._keep(None, cases.with_columns(**values), wanted)


def _reads(columns: Iterable[pl.Expr]) -> set[str]:
    return {name for column in columns for name in column.meta.root_names()}


def _look_back(step: _Step, live: dict[str | None, set[str]]) -> None:
    """Turn what is read after a step into what is read before it."""
    match step:
        case _Define(table, columns):
            wanted = [column for name, column in columns.items() if name in live[table]]
            live[table] = (live[table] - set(columns)) | _reads(wanted)
        case _Bring(table, names):
            live[None] |= live[table] & set(names)
            live[table] -= set(names)
        case _Add(table, totals):
            wanted = [total for name, total in totals.items() if name in live[None]]
            live[None] -= set(totals)
            for total in wanted:
                live[None] |= _reads([total.value]) - set(total.of_case)
                live[table] |= _reads(total.rows.values())


def _grouped(rows: pl.LazyFrame, totals: Iterable[Total]) -> list[pl.LazyFrame]:
    """One frame a case for all totals without key, and one for each total by key."""
    plain = [total for total in totals if not total.key]
    frames = []
    if plain:
        made = {name: column for total in plain for name, column in total.rows.items()}
        of_case = {name: column for total in plain for name, column in total.of_case.items()}
        frames.append(rows.with_columns(**made).group_by(CASE).agg(**of_case))
    for total in totals:
        if total.key:
            counting = rows.with_columns(**total.rows).filter(pl.col(total.keep))
            by_key = counting.group_by(CASE, total.key).agg(**total.of_group)
            frames.append(by_key.group_by(CASE).agg(**total.of_case))
    return frames
