"""A pruned explanation of a value, from the values that `kept` left behind.

Only what mattered stays: of a false "and" its false parts, of a true "or" its true parts, of an "if" the branch taken,
of a least the amount that decided, of an unknown what is unknown. Rendered only when asked.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ..french import short
from ..nodes import AGGREGATES, Citation, Node, Op, Reading
from ..program import Program


@dataclass(frozen=True)
class Because:
    """One cited step: its citation and encoded value, what it rests on, the facts read directly by it, its readings.

    `listed` are the ids of the list rows that said so; `node` is the named node itself (for the type of the value).
    """

    node: Node
    value: Any
    because: tuple[Because, ...]
    facts: tuple[Node, ...]
    readings: tuple[Reading, ...]
    listed: tuple[str, ...] = ()

    @property
    def citation(self) -> Citation:
        """Rules, clause and French sentence."""
        return self.node.data


def explain(program: Program, values: Sequence[Any], root: Node, row: int | None = None) -> Because:
    """Why `root` has its value: a tree of cited steps. The top step has no citation unless the root is named.

    row: for a row-wise root, the place of the row.
    """
    walker = _Walker(program.slot, values, row)
    return walker.because(root)


class _Walker:
    """Walks from a node to what made its value; each cited step is told once."""

    def __init__(self, slot: dict[int, int], values: Sequence[Any], row: int | None):
        self.slot, self.values, self.row = slot, values, row
        self.told: set[int] = set()

    def value(self, node: Node) -> Any:
        value = self.values[self.slot[node.number]]
        if node.table is None or self.row is None or value is None:
            return value
        return value[self.row]

    def because(self, root: Node) -> Because:
        """The step of a node with the cited steps, facts and readings met before the next citation."""
        told, of_case = self.told, self.row is None
        steps: list[Because] = []
        facts: list[Node] = []
        readings: list[Reading] = []
        listed: list[str] = []
        choose = _MATTERING.get(root.op)
        stack = [*(choose(self, root) if choose else root.args)[::-1]]
        while stack:
            node = stack.pop()
            if node.number in told or (of_case and node.table is not None):
                continue
            told.add(node.number)
            op = node.op
            if op is Op.NAMED:
                steps.append(self.because(node))
            elif op is Op.FACT or op is Op.COLUMN:
                facts.append(node)
            else:
                if op is Op.READING:
                    readings.append(node.data)
                elif op is Op.LISTED:
                    listed.extend(self.lists_of(node))
                choose = _MATTERING.get(op)
                stack += (choose(self, node) if choose else node.args)[::-1]
        if root.op is Op.READING:
            readings.insert(0, root.data)
        return Because(root, self.value(root), tuple(steps), tuple(facts), tuple(readings), tuple(listed))

    def lists_of(self, node: Node) -> list[str]:
        """The rules whose list holds the value."""
        value = self.value(node.args[0])
        return [rule for rule, keys in node.data if value in keys]


def _all_or_false(walker: _Walker, node: Node) -> Sequence[Node]:
    value = walker.value(node)
    return node.args if value else [arg for arg in node.args if walker.value(arg) is value]


def _any_or_true(walker: _Walker, node: Node) -> Sequence[Node]:
    value = walker.value(node)
    if value:
        return [arg for arg in node.args if walker.value(arg) is True]
    return node.args if value is False else [arg for arg in node.args if walker.value(arg) is None]


def _branch(walker: _Walker, node: Node) -> Sequence[Node]:
    condition = walker.value(node.args[0])
    if condition is None:
        return node.args
    return (node.args[0], node.args[1] if condition else node.args[2])


def _extreme(walker: _Walker, node: Node) -> Sequence[Node]:
    value = walker.value(node)
    return [arg for arg in node.args if walker.value(arg) == value] or node.args


def _band(walker: _Walker, node: Node) -> Sequence[Node]:
    at = walker.value(node.args[0])
    if at is None:
        return node.args
    place = sum(at > top for top in node.data.tops)
    return (node.args[0], node.args[1 + place])


def _first_known(walker: _Walker, node: Node) -> Sequence[Node]:
    return (node.args[0],) if walker.value(node.args[0]) is not None else node.args[1:]


def _zero_or_all(walker: _Walker, node: Node) -> Sequence[Node]:
    zeros = [arg for arg in node.args if walker.value(arg) == 0]
    return zeros[:1] or node.args


def _row_values(walker: _Walker, node: Node) -> Sequence[Node]:
    return [arg for arg in node.args if arg.table is None]


#: The arguments that made the value; all of them for other operations.
_MATTERING: dict[Op, Callable[[_Walker, Node], Sequence[Node]]] = {
    Op.AND: _all_or_false,
    Op.OR: _any_or_true,
    Op.IF: _branch,
    Op.MIN: _extreme,
    Op.MAX: _extreme,
    Op.BANDS: _band,
    Op.GIVEN: _first_known,
    Op.CLOSING: _first_known,
    Op.MUL: _zero_or_all,
    **dict.fromkeys(AGGREGATES, _row_values),
}

MARKS = {True: "oui", False: "non", None: "?"}


def render(why: Because, depth: int = 0) -> str:
    """The cited explanation as indented lines: answer, French sentence, and the rules in brackets."""
    lines: list[str] = []
    _render(why, depth, lines)
    return "\n".join(lines)


def _render(why: Because, depth: int, lines: list[str]) -> None:
    node = why.node
    if node.op is Op.NAMED:
        citation = node.data
        value = why.value
        mark = MARKS[value] if value is None or isinstance(value, bool) else short(value, node.type)
        lines.append(f"{'  ' * depth}{mark} — {citation.says} [{', '.join(citation.rules)}]")
        depth += 1
    for below in why.because:
        _render(below, depth, lines)
