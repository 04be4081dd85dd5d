"""Generated Python for one case whose facts are all known: as fast as written by hand, nothing is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

from ..nodes import AGGREGATES, Node, Op, Rounding
from ..program import Program, never_negative
from ..types import Kind
from ..values import DIVISIONS, earliest, largest, running, sum_by
from . import ranges

_COMPARE = {Op.EQ: "==", Op.LT: "<", Op.LE: "<=", Op.GT: ">", Op.GE: ">="}
#: Python refuses 200 nested parentheses; deeper text than this gets a variable of its own.
DEEPEST = 60
_SAME = {Op.NAMED, Op.PROVED, Op.READING, Op.CLOSING}


def compile(program: Program) -> Callable[[dict[str, Any]], tuple]:
    """A function from encoded facts (by name; tables as lists of encoded rows by column) to the outputs, in order.

    Raises KeyError when a fact that is needed is missing: this use is for complete cases only.
    """
    return _Writer(program).function()


def source(program: Program) -> str:
    """The generated source, for curious people and tests."""
    return _Writer(program).text()


class _Writer:
    """Writes one function. Nodes used once are written in place, so untaken branches cost nothing."""

    def __init__(self, program: Program):
        self.program = program
        self.names: dict[str, Any] = {"earliest": earliest, "largest": largest, "running": running, "sum_by": sum_by}
        self.lines: list[str] = []
        self.text_of: dict[int, str] = {}
        self.needs: dict[int, tuple[int, ...]] = {}  # row node → the row lists its text reads
        self.depth: dict[int, int] = {}  # how deep its text is nested, at most
        self.fresh = 0
        self.bounds: tuple | None = None  # of every node, looked up only when a rounding asks for a sign
        self.uses = Counter(
            self.skip(arg).number for node in program.nodes for arg in node.args if node.op not in _SAME
        )
        self.uses.update(self.skip(node).number for node in program.outputs.values())
        self.optional = {self.skip(node.args[0]).number for node in program.nodes if node.op is Op.GIVEN}

    def skip(self, node: Node) -> Node:
        while node.op in _SAME:
            node = node.args[0]
        return node

    def bind(self, value: Any, stem: str) -> str:
        for name, known in self.names.items():
            if known is value:
                return name
        name = f"{stem}{len(self.names)}"
        self.names[name] = value
        return name

    def local(self) -> str:
        self.fresh += 1
        return f"x{self.fresh}"

    def function(self) -> Callable[[dict[str, Any]], tuple]:
        scope = self.names
        exec(self.text(), scope)
        return scope["run"]

    def text(self) -> str:
        self.lines = []
        for node in self.program.nodes:
            if node.op in _SAME:
                continue
            text, needs = self.write(node)
            own = 8 if node.op in (Op.MIN, Op.MAX) else 2
            depth = own + max((self.depth[self.skip(arg).number] for arg in node.args), default=0)
            self.depth[node.number] = depth
            if node.op is not Op.LIT and (self.uses[node.number] > 1 or node.op is Op.RUNNING or depth > DEEPEST):
                self.depth[node.number] = 0
                name = f"v{node.number}"
                rowwise = node.table and node.op is not Op.RUNNING
                self.lines.append(f"{name} = {self.spread(text, needs, node.table) if rowwise else text}")
                text, needs = (f"a{node.number}", (node.number,)) if node.table else (name, ())
            self.text_of[node.number], self.needs[node.number] = text, needs
        outputs = "".join(f"{self.output(node)}, " for node in self.program.outputs.values())
        body = "\n    ".join([*self.lines, f"return ({outputs})"])
        return f"def run(d):\n    {body}\n"

    def output(self, node: Node) -> str:
        node = self.skip(node)
        return (
            self.spread(self.text_of[node.number], self.needs[node.number], node.table)
            if node.table
            else self.text_of[node.number]
        )

    def loop(self, needs: tuple[int, ...], table: str) -> str:
        if not needs:
            return f"for r in d[{table!r}]"
        names = ", ".join(f"a{number}" for number in needs)
        lists = ", ".join(f"v{number}" for number in needs)
        return f"for r, {names} in zip(d[{table!r}], {lists})"

    def spread(self, text: str, needs: tuple[int, ...], table: str) -> str:
        return f"[{text} {self.loop(needs, table)}]"

    def write(self, node: Node) -> tuple[str, tuple[int, ...]]:
        args = [self.skip(arg) for arg in node.args]
        a = [self.text_of[arg.number] for arg in args]
        if node.op in AGGREGATES:
            return self.aggregate(node, args, a), ()
        if node.op is Op.RUNNING:
            return f"running({', '.join(self.as_list(arg, node.table) for arg in args)}, {node.data!r})", ()
        needs = tuple(dict.fromkeys(number for arg in args for number in self.needs[arg.number]))
        return self.scalar(node, args, a), needs

    def as_list(self, node: Node, table: str) -> str:
        return self.spread(self.text_of[node.number], self.needs[node.number], table)

    def aggregate(self, node: Node, args: list[Node], a: list[str]) -> str:
        table = node.data
        needs = tuple(dict.fromkeys(number for arg in args for number in self.needs[arg.number]))
        loop = self.loop(needs, table)
        match node.op:
            case Op.SUM:
                guard = "" if a[1] == "True" else f" if {a[1]}"
                return f"sum([{a[0]} {loop}{guard}])"
            case Op.ANY:
                return f"any([{a[0]} {loop}])"
            case Op.ALL:
                return f"all([{a[0]} {loop}])"
            case Op.SUM_BY:
                return f"sum_by({', '.join(self.as_list(arg, table) for arg in args)})"
            case _:
                return f"largest({self.as_list(args[0], table)}, {self.as_list(args[1], table)}, {a[2]})"

    def scalar(self, node: Node, args: list[Node], a: list[str]) -> str:
        op = node.op
        if op in _COMPARE:
            return f"({a[0]} {_COMPARE[op]} {a[1]})"
        match op:
            case Op.LIT:
                return (
                    repr(node.data)
                    if not isinstance(node.data, int) or isinstance(node.data, bool) or node.data >= 0
                    else f"({node.data})"
                )
            case Op.FACT:
                return f"d.get({node.data.name!r})" if node.number in self.optional else f"d[{node.data.name!r}]"
            case Op.COLUMN:
                return f"r.get({node.data.key!r})" if node.number in self.optional else f"r[{node.data.key!r}]"
            case Op.NOT:
                return f"(not {a[0]})"
            case Op.AND:
                return f"({' and '.join(a)})"
            case Op.OR:
                return f"({' or '.join(a)})"
            case Op.IN:
                return (
                    f"({a[0]} == {node.data[0]!r})"
                    if len(node.data) == 1
                    else f"({a[0]} in {self.bind(frozenset(node.data), 's')})"
                )
            case Op.LISTED:
                return f"({a[0]} in {self.bind(frozenset(k for _, keys in node.data for k in keys), 's')})"
            case Op.ADD:
                return f"({a[0]} + {a[1]})"
            case Op.SUB:
                return f"({a[0]} - {a[1]})"
            case Op.MUL:
                return f"({a[0]} * {a[1]})"
            case Op.DIV:
                return self.division(node, args, a)
            case Op.MIN | Op.MAX:
                return self.extreme(a, "<=" if op is Op.MIN else ">=")
            case Op.IF:
                return f"({a[1]} if {a[0]} else {a[2]})"
            case Op.BANDS:
                return self.banded(node, a)
            case Op.TABLE:
                keys = a[0] if len(a) == 1 else f"({', '.join(a)})"
                cells = self.bind({k[0] if len(a) == 1 else k: v for k, v in node.data.cells}, "c")
                return f"{cells}[{keys}]" if node.data.default is None else f"{cells}.get({keys}, {node.data.default})"
            case Op.CALL:
                call = f"{self.bind(node.data.run, 'f')}({{}}{''.join(', ' + text for text in a[1:])})"
                if not (node.data.maybe and node.type.kind is Kind.MAYBE_DATE):
                    return call.format(a[0])
                x = self.local()
                return f"({call.format(x)} if ({x} := {a[0]}) else 0)"
            case Op.HAPPENED:
                return f"({a[0]} != 0)"
            case Op.OR_ELSE:
                return f"({a[0]} or {a[1]})"
            case Op.EARLIEST:
                return f"earliest({', '.join(a)})"
            case Op.GIVEN:
                x = self.local()
                return f"({x} if ({x} := {a[0]}) is not None else {a[1]})"
        raise AssertionError(op)

    def division(self, node: Node, args: list[Node], a: list[str]) -> str:
        n, d = args
        if d.op is Op.LIT and d.data > 0 and self.at_least_zero(n):
            k = d.data
            extra = {Rounding.DOWN: 0, Rounding.UP: k - 1, Rounding.HALF_UP: k // 2}[node.data]
            if node.data is not Rounding.HALF_UP or k % 2 == 0:
                return f"(({a[0]} + {extra}) // {k})" if extra else f"({a[0]} // {k})"
        return f"{self.bind(DIVISIONS[node.data], 'f')}({a[0]}, {a[1]})"

    def at_least_zero(self, node: Node) -> bool:
        """Whether a number is never negative, at a glance or by the bounds of the facts."""
        if never_negative(node):
            return True
        if self.bounds is None:
            self.bounds = ranges.static(self.program)
        return self.bounds[self.program.slot[node.number]][0] >= 0

    def extreme(self, a: list[str], sign: str) -> str:
        if len(a) > 4:
            return f"{'min' if sign == '<=' else 'max'}({', '.join(a)})"
        result = a[0]
        for other in a[1:]:
            x, y = self.local(), self.local()
            result = f"({x} if ({x} := {result}) {sign} ({y} := {other}) else {y})"
        return result

    def banded(self, node: Node, a: list[str]) -> str:
        x = self.local()
        first = f"({x} := {a[0]})"
        parts = [
            f"{value} if {first if i == 0 else x} <= {top} else"
            for i, (top, value) in enumerate(zip(node.data.tops, a[1:], strict=False))
        ]
        return f"({' '.join(parts)} {a[-1]})" if parts else a[-1]
