"""Many complete cases at once: a program as NumPy, block by block, for those who have arrays and know every fact.

The meaning is that of `plain`: every fact that is read is known, save what is taken only when it is given, whose whole
column may be absent. An array with holes is not taken; `columns` knows the unknown. What arrays come in is said in
`arrays_inputs`, and every value of theirs is looked at: outside the domain of its fact nothing would be proved.

Both branches of every choice are computed: a date function that overruns its calendar raises wherever it stands.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np

from ..errors import WrongValue
from ..nodes import Node
from ..program import Program
from ..types import Kind
from .arrays_inputs import Block, Inputs, Rows, blocks, encode
from .arrays_lines import Value, written
from .arrays_plan import BOOL, CODE, FULL, Plan, optional
from .arrays_writer import Writer

__all__ = ["BLOCK_ROWS", "Arrays", "Rows", "compile", "encode"]

#: Rows computed together: few enough for what they need to stay in the cache, enough for the calls not to count and for
#: two threads to meet seldom.
BLOCK_ROWS = 131_072

_OUT = {Kind.BOOL: BOOL, Kind.CHOICE: CODE}


def compile(program: Program, block_rows: int = BLOCK_ROWS) -> Arrays:
    """The program, ready to run on arrays; `block_rows`: how many cases, and rows of a table, are computed together."""
    return Arrays(program, block_rows)


@dataclass(frozen=True)
class _Code:
    """The generated code for one set of absent columns. loads: variable → the fact or column that it holds.
    buffers: over what and in which form each is."""

    plan: Plan
    loads: dict[str, Node]
    run: Callable[..., None]
    text: str
    buffers: tuple[tuple[str | None, str], ...]


class Arrays:
    """A program that runs on arrays of cases. options: name of an output that is a choice → the keys of its codes."""

    def __init__(self, program: Program, block_rows: int):
        self.program, self._block_rows = program, block_rows
        self._optional = optional(program)
        self._made: dict[frozenset[str], _Code] = {}
        lists = self._code(frozenset()).plan.options
        self.options = {
            name: lists[node.type.options] for name, node in program.outputs.items() if node.type.kind is Kind.CHOICE
        }

    def run(
        self,
        columns: Mapping[str, np.ndarray],
        tables: Mapping[str, Rows] | None = None,
        threads: int = 1,
        cases: int | None = None,
    ) -> dict[str, np.ndarray]:
        """One new array an output, one value a case (a row, for outputs of rows): bool, int64, or int16 codes.

        columns: facts by name. threads: 1 or more. cases: how many there are, where neither a fact nor a table is read.
        Raises UnusableCase for arrays that are missing, or of the wrong type or length, and WrongValue for a value
        outside its domain or an answer beyond 64 bits.
        """
        tables = tables or {}
        code = self._code(frozenset(name for name in self._optional if not _given(name, columns, tables)))
        inputs = Inputs(code.plan, code.loads, columns, tables, cases)
        sizes = {None: inputs.count} | {name: int(starts[-1]) for name, starts in inputs.starts.items()}
        out = {
            name: np.empty(sizes[node.table], dtype=_OUT.get(node.type.kind, FULL))
            for name, node in self.program.outputs.items()
        }
        pieces = list(blocks(inputs.count, inputs.starts, self._block_rows))
        work = _Work(code, inputs, [(array, self.program.outputs[name].table) for name, array in out.items()], pieces)
        if threads == 1 or len(pieces) < 2:
            work.go_on()
        else:
            with ThreadPoolExecutor(threads) as pool:
                for done in [pool.submit(work.go_on) for _ in range(threads)]:
                    done.result()
        if work.errors:
            raise work.errors[min(work.errors)]
        return out

    def source(self, absent: frozenset[str] = frozenset()) -> str:
        """The generated source, for curious people and tests."""
        return self._code(absent).text

    def _code(self, absent: frozenset[str]) -> _Code:
        if absent not in self._made:
            self._made[absent] = _written(self.program, absent)
        return self._made[absent]


def _given(name: str, columns: Mapping[str, Any], tables: Mapping[str, Rows]) -> bool:
    table, _, key = name.rpartition(".")
    return name in columns or (table in tables and key in tables[table].columns)


# --- the generated code ----------------------------------------------------------------------------------------------


def _written(program: Program, absent: frozenset[str]) -> _Code:
    plan = Plan(program, absent)
    writer = Writer(plan)
    direct: dict[Value, str] = {}
    for place, (name, node) in enumerate(program.outputs.items()):
        found = writer.bring(writer.done[plan.outputs[name].number], node.table)
        wanted = isinstance(found, Value) and found.pooled and found.form == _OUT.get(node.type.kind, FULL)
        if wanted and found not in direct:
            direct[found] = f"o{place}"
        else:
            writer.line(FULL, node.table, f"put({{0}}, o{place}, {name!r})", found, made=True)
            writer.lines[-1].last = True
    lines, buffers = written(writer.lines, set(writer.inputs), direct)
    needed = "\n".join(lines)
    head = ["n = sizes[None]"]
    for place, table in enumerate(plan.tables):
        head += [f"s{place} = starts[{table!r}]", f"n{place} = sizes[{table!r}]"]
        head += [f"at{place} = repeat(arange(n), diff(s{place}))"] if f"at{place}" in needed else []
    head += [f"b{place} = buffers[{place}][:sizes[{over!r}]]" for place, (over, _) in enumerate(buffers)]
    head += [f"o{place} = out[{place}]" for place in range(len(program.outputs))]
    body = "\n    ".join([*head, *lines])
    text = f"def run(load, sizes, starts, buffers, out):\n    {body}\n"
    scope = writer.scope | {"put": _put, "repeat": np.repeat, "arange": np.arange, "diff": np.diff}
    exec(text, scope)  # generated from checked nodes only, never from a case
    return _Code(plan, writer.loads, scope["run"], text, tuple(buffers))


def _put(value: Any, out: np.ndarray, name: str) -> None:
    try:
        out[...] = value
    except OverflowError:
        why = "un montant ne tient pas dans les 64 bits d'une colonne."
        raise WrongValue(why, fact=name, remedy="Resserrez les bornes des faits, ou arrondissez plus tôt.") from None


class _Work:
    """The blocks of one run; several threads may go on with it."""

    def __init__(self, code: _Code, inputs: Inputs, out: list[tuple[np.ndarray, str | None]], pieces: list[Block]):
        self._code, self._inputs, self._out = code, inputs, out
        self._left = deque(enumerate(pieces))
        self._most = {
            over: max((block[over].stop - block[over].start for block in pieces), default=0)
            for over in [None, *inputs.starts]
        }
        self.errors: dict[int, Exception] = {}

    def go_on(self) -> None:
        """Take block after block until none is left, or one fails. NumPy lets other threads run while it computes."""
        buffers = [np.empty(self._most[over], dtype=form) for over, form in self._code.buffers]
        while not self.errors:
            try:
                place, block = self._left.popleft()
            except IndexError:
                return
            try:
                self._compute(block, buffers)
            except Exception as error:  # kept, so that the first block of the data that fails is the one that is told
                self.errors[place] = error

    def _compute(self, block: Block, buffers: list[np.ndarray]) -> None:
        cases = block[None]
        starts = {
            name: of_all[cases.start : cases.stop + 1] - of_all[cases.start]
            for name, of_all in self._inputs.starts.items()
        }
        sizes = {over: part.stop - part.start for over, part in block.items()}
        out = [array[block[over]] for array, over in self._out]
        self._code.run(partial(self._inputs.block, places=block), sizes, starts, buffers, out)
