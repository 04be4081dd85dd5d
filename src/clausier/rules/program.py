"""A program: the expressions to evaluate together, with readings chosen and the file open or closing.

Every use compiles a `Program`. `nodes` lists each node once, arguments first; `slot[node.number]` is its place there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .facts import Column, Fact
from .nodes import AGGREGATES, FALSE, TRUE, Node, Op, make, rebuild, same, walk
from .types import Kind, require


@dataclass(frozen=True, eq=False)
class Program:
    """Named outputs over one shared graph.

    outputs: name → node. nodes: every node once, arguments before users. facts: the case facts read, by name.
    tables: the tables read → the columns read of each. slot: node number → place in `nodes`.
    """

    outputs: dict[str, Node]
    nodes: tuple[Node, ...]
    facts: dict[str, Fact]
    tables: dict[str, tuple[Column, ...]]
    slot: dict[int, int]


def program(outputs: Mapping[str, Any], readings: Mapping[str, str] | None = None, final: bool = False) -> Program:
    """Compile-ready program of terms or nodes.

    readings: doubt id → meaning to take instead of the usual one. final: close the file by burden of proof.
    """
    wanted = dict(readings or {})
    roots = [getattr(term, "node", term) for term in outputs.values()]
    doubts = {node.data.id: node.data for node in walk(roots) if node.op is Op.READING}
    for doubt, meaning in wanted.items():
        require(doubt in doubts, f"aucune lecture « {doubt} » ici ; connues : {', '.join(sorted(doubts)) or 'aucune'}")
        known = [name for name, _ in doubts[doubt].meanings]
        require(meaning in known, f"la lecture « {doubt} » n'a pas de sens « {meaning} » ; connus : {', '.join(known)}")
    return assembled(dict(zip(outputs, decided(roots, wanted, final), strict=True)))


def decided(roots: Iterable[Node], readings: Mapping[str, str], final: bool) -> list[Node]:
    """The roots with every doubt read in one way (those not named as usual), and the file open or closing."""

    def resolve(node: Node, args: tuple[Node, ...]) -> Node:
        return _simplify(_resolve(node, args, readings, final))

    return rebuild(roots, resolve)


def assembled(outputs: dict[str, Node]) -> Program:
    """The program of nodes in which every doubt is decided already."""
    nodes = tuple(walk(outputs.values()))
    facts = {node.data.name: node.data for node in nodes if node.op is Op.FACT}
    slot = {node.number: place for place, node in enumerate(nodes)}
    return Program(outputs, nodes, facts, _tables(nodes), slot)


def _tables(nodes: tuple[Node, ...]) -> dict[str, tuple[Column, ...]]:
    """The tables read, even those that are only counted, with the columns read of each."""
    found: dict[str, list[Column]] = {}
    for node in nodes:
        # An aggregate names its table itself: nothing below it may depend on a row any more once constants are folded.
        table = node.data if node.op in AGGREGATES else node.table
        if table is not None:
            found.setdefault(table, [])
        if node.op is Op.COLUMN:
            found[node.table].append(node.data)
    return {name: tuple(columns) for name, columns in found.items()}


def _resolve(node: Node, args: tuple[Node, ...], wanted: Mapping[str, str], final: bool) -> Node:
    """Take the chosen meaning of a doubt; open or close what has to be proved."""
    if node.op is Op.READING:
        names = [name for name, _ in node.data.meanings]
        chosen = args[names.index(wanted.get(node.data.id, names[0]))] if len(args) == len(names) else args[0]
        return make(Op.READING, (chosen,), node.data, node.type)
    if node.op is Op.CLOSING and not final:
        return args[0]
    if node.op is Op.PROVED and final:
        return make(Op.CLOSING, (make(Op.PROVED, args, node.data, node.type), FALSE), None, node.type)
    return same(node, args)


def _simplify(node: Node) -> Node:
    """Fold constant conditions; keeps everything that carries a citation."""
    if node.op is Op.NOT and node.args[0] in (TRUE, FALSE):
        return FALSE if node.args[0] is TRUE else TRUE
    if node.op in (Op.AND, Op.OR):
        neutral, absorbing = (TRUE, FALSE) if node.op is Op.AND else (FALSE, TRUE)
        if absorbing in node.args:
            return absorbing
        rest = tuple(arg for arg in node.args if arg is not neutral)
        if len(rest) < 2:
            return rest[0] if rest else neutral
        return make(node.op, rest)
    if node.op is Op.IF and node.args[0] in (TRUE, FALSE) and node.type.kind is not Kind.MAYBE_DATE:
        return node.args[1] if node.args[0] is TRUE else node.args[2]
    return node


def never_negative(node: Node, _depth: int = 12) -> bool:
    """Whether a number can be seen at a glance to be ≥ 0 (used for rounding and for `0 × unknown`)."""
    if node.type.kind is not Kind.NUMBER or _depth == 0:
        return False

    def below(arg: Node) -> bool:
        return never_negative(arg, _depth - 1)

    match node.op:
        case Op.LIT:
            return node.data >= 0
        case Op.FACT:
            return node.data.low >= 0
        case Op.COLUMN:
            return node.data.fact.low >= 0
        case Op.ADD | Op.MUL | Op.MIN | Op.DIV | Op.GIVEN | Op.CLOSING | Op.READING | Op.NAMED:
            return all(map(below, node.args))
        case Op.MAX:
            return any(map(below, node.args))
        case Op.IF | Op.BANDS:
            return all(map(below, node.args[1:]))
        case Op.TABLE:
            return all(value >= 0 for _, value in node.data.cells) and (node.data.default or 0) >= 0
        case Op.SUM | Op.LARGEST | Op.RUNNING:
            return below(node.args[0])
        case Op.SUM_BY:
            return below(node.args[1]) and below(node.args[3])
        case _:
            return False
