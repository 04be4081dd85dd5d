"""The cited explanation as text, by generated code: what `explain.render` writes, fast enough for every decision.

The pruning is decided when the code is written: parts of an expression that cite nothing are not walked at all, and
what remains is a chain of plain tests on kept values. `tests/rules/uses/test_account.py` holds both to the same text.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from ..french import short
from ..nodes import AGGREGATES, Node, Op
from ..program import Program
from ..types import MONEY, Kind, Type
from .explain import MARKS

_INDENT = "    "


def compile(program: Program, root: Node) -> Callable[[Sequence[Any]], str]:
    """A function from the kept values of the program to the explanation of one node that is not row-wise."""
    writer = _Writer(program, root)
    scope: dict[str, Any] = writer.scope
    exec(writer.source(), scope)
    return scope["account"]


class _Writer:
    """Writes one function for the root, and one for each cited node that several places rest on."""

    def __init__(self, program: Program, root: Node):
        self.slot, self.root = program.slot, root
        self.scope: dict[str, Any] = {"short": short}
        self.cites = _citing(program)
        citing = [node for node in program.nodes if node.number in self.cites]
        self.parents = Counter(arg.number for node in citing for arg in set(node.args))
        self.shared: list[Node] = []

    def source(self) -> str:
        body = self.told(self.root, 0, _INDENT) if self.root.op is Op.NAMED else self.below(self.root, 0, _INDENT)
        start = ["def account(v):", f"{_INDENT}out = []", f"{_INDENT}told = set()"]
        lines = [*start, *body, f'{_INDENT}return "\\n".join(out)']
        done = 0
        while done < len(self.shared):
            node = self.shared[done]
            done += 1
            lines += [f"def s{node.number}(v, out, told, depth):", *self.walk(node, None, _INDENT), f"{_INDENT}return"]
        return "\n".join(lines) + "\n"

    def visit(self, node: Node, depth: int | None, pad: str) -> list[str]:
        """Tell of a node reached from above; a node reached from several places is told once."""
        if node.number not in self.cites or node.table is not None:
            return []
        if self.parents[node.number] > 1:
            if node not in self.shared:
                self.shared.append(node)
            call = f"s{node.number}(v, out, told, {'depth' if depth is None else depth})"
            return [f"{pad}if {node.number} not in told:", f"{pad}    told.add({node.number})", f"{pad}    {call}"]
        return self.walk(node, depth, pad)

    def walk(self, node: Node, depth: int | None, pad: str) -> list[str]:
        return self.told(node, depth, pad) if node.op is Op.NAMED else self.below(node, depth, pad)

    def told(self, node: Node, depth: int | None, pad: str) -> list[str]:
        """The line of a cited node, then what it rests on, one step further in."""
        tail = f" — {node.data.says} [{', '.join(node.data.rules)}]"
        if depth is None:
            line = f"{pad}out.append('  ' * depth + {self.shown(node)} + {tail!r})"
            inner = self.below(node, None, pad)
            return [line, *([f"{pad}depth += 1", *inner, f"{pad}depth -= 1"] if inner else [])]
        return [f"{pad}out.append({'  ' * depth!r} + {self.shown(node)} + {tail!r})", *self.below(node, depth + 1, pad)]

    def shown(self, node: Node) -> str:
        value = f"v[{self.slot[node.number]}]"
        if node.type.kind is Kind.BOOL:
            return f"{self.name('marks', MARKS)}[{value}]"
        if node.type == MONEY:
            return f"{self.name('money', _money)}({value})"
        return f"short_({value}, {self.name('type', node.type)})".replace("short_", self.name("shown", _shown))

    def name(self, stem: str, value: Any) -> str:
        for known, bound in self.scope.items():
            if bound is value or (isinstance(value, Type) and bound == value):
                return known
        self.scope[f"{stem}{len(self.scope)}"] = value
        return f"{stem}{len(self.scope) - 1}"

    def below(self, node: Node, depth: int | None, pad: str) -> list[str]:
        """The arguments that made the value, each under its test."""
        lines: list[str] = []
        for arg, test in self.tests(node):
            inner = self.visit(arg, depth, pad + (_INDENT if test else ""))
            if inner and test:
                lines.append(f"{pad}if {test}:")
            lines += inner
        return lines

    def tests(self, node: Node) -> list[tuple[Node, str]]:
        """Each argument with the condition under which it mattered; an empty one is always true."""
        args = [(arg, f"v[{self.slot[arg.number]}]") for arg in node.args]
        own = f"v[{self.slot[node.number]}]"
        match node.op:
            case Op.AND:
                return [(arg, f"{own} or {value} is {own}") for arg, value in args]
            case Op.OR:
                return [(arg, f"{own} is False or {value} is {own}") for arg, value in args]
            case Op.IF:
                (condition, c), then, otherwise = args
                return [(condition, ""), (then[0], f"{c} is not False"), (otherwise[0], f"{c} is not True")]
            case Op.MIN | Op.MAX:
                nothing = " and ".join(f"{value} != {own}" for _, value in args)
                return [(arg, f"{value} == {own} or ({nothing})") for arg, value in args]
            case Op.BANDS:
                return self.banded(node, args)
            case Op.GIVEN | Op.CLOSING:
                return [(args[0][0], f"{args[0][1]} is not None"), (args[1][0], f"{args[0][1]} is None")]
            case Op.MUL:
                return self.product(args)
            case _:
                return [(arg, "") for arg, _ in args]

    def banded(self, node: Node, args: list[tuple[Node, str]]) -> list[tuple[Node, str]]:
        at, tops = args[0][1], node.data.tops
        found = [(args[0][0], "")]
        for place, (arg, _) in enumerate(args[1:]):
            above = f"{at} > {tops[place - 1]}" if place else ""
            within = f"{at} <= {tops[place]}" if place < len(tops) else ""
            found.append((arg, f"{at} is None or ({' and '.join(filter(None, (above, within))) or 'True'})"))
        return found

    def product(self, args: list[tuple[Node, str]]) -> list[tuple[Node, str]]:
        """The first zero alone, or every factor."""
        (first, a), (second, b) = args
        return [(first, f"{a} == 0 or {b} != 0"), (second, f"{a} != 0")]


def _citing(program: Program) -> set[int]:
    """The nodes below which something is cited, itself included; rows are told by their lines."""
    found: set[int] = set()
    for node in program.nodes:
        case_args = [arg for arg in node.args if arg.table is None] if node.op in AGGREGATES else node.args
        if node.op is Op.NAMED or any(arg.number in found for arg in case_args):
            found.add(node.number)
    return found


def _money(cents: int | None) -> str:
    """Whole cents in French, as `french.short` writes them."""
    if cents is None:
        return MARKS[None]
    if cents < 0:
        return short(cents, MONEY)
    whole, rest = divmod(cents, 100)
    euros = f"{whole:,}".replace(",", "\u202f")
    return f"{euros},{rest:02d}\u00a0€" if rest else f"{euros}\u00a0€"


def _shown(value: Any, type: Type) -> str:
    return MARKS[None] if value is None else short(value, type)


