"""Small statements out of large settlements: cut a shared graph where its parts stand alone.

A proof about one clause must not carry the whole contract. `cut` puts a fresh unknown, bounded as the ranges of the
part allow, for every part that the statement does not look into: what holds of the unknown holds of the part. `calm`
goes the other way, for examples: it fixes one factor of every product of two unknowns, so that a witness is easy to
find; a witness is a witness whatever narrowed the search.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from .facts import Column, Fact
from .nodes import AGGREGATES, FALSE, TRUE, Node, Op, make, rebuild, same, walk
from .program import Program, program
from .types import Kind
from .uses import ranges


def cut(roots: Iterable[Node], apart: Callable[[Node], bool], part: int | None = None) -> list[Node]:
    """The roots, their doubts resolved, with every highest number for which `apart` holds replaced by a fresh unknown.

    part: the place of a root that is itself a part of the others, and that is known by induction not to be negative.
    """
    of = resolved(roots)
    roots = list(of.outputs.values())
    bounds = ranges.static(of)
    held = roots[part].number if part is not None and roots[part].op is not Op.LIT else None
    new: dict[int, Node] = {}
    for node in walk(roots):
        if node.type.kind is Kind.NUMBER and node.op is not Op.LIT and (node.number == held or apart(node)):
            low, high = _bounds(bounds[of.slot[node.number]])
            new[node.number] = _unknown(node, 0 if node.number == held else low, high)
        else:
            new[node.number] = same(node, tuple(new[arg.number] for arg in node.args))
    return [new[root.number] for root in roots]


def resolved(roots: Iterable[Node]) -> Program:
    """The program of the roots, in their order."""
    return program({str(place): root for place, root in enumerate(roots)})


def _bounds(range_: tuple | list) -> tuple[int, int]:
    """The range of a number over all cases, over all rows for a row-wise one."""
    ends = [range_] if isinstance(range_, tuple) else range_
    return min(one[0] for one in ends), max(one[1] for one in ends)


def _unknown(node: Node, low: int, high: int) -> Node:
    name = f"part.n{node.number}"
    fact = Fact(f"{node.table}.n{node.number}" if node.table else name, node.type, "Combien ?", "office", "", low, high)
    return Column(node.table, fact).node if node.table else fact.node


def stands_alone(node: Node) -> bool:
    """A cited amount or a sum over rows: a part that a clause uses as it is."""
    return node.op is Op.NAMED or node.op in AGGREGATES


def reads(root: Node, name: str) -> set[int]:
    """The nodes of a graph below which a fact or a column is read, by number."""
    found: set[int] = set()
    for node in walk([root]):
        own = node.data.name if node.op is Op.FACT else node.data.fact.name if node.op is Op.COLUMN else ""
        if own == name or any(arg.number in found for arg in node.args):
            found.add(node.number)
    return found


def on_one_side(root: Node, name: str) -> tuple[Node, list[Node]]:
    """The root with every cited condition that reads a fact or a column made a fresh unknown, and those conditions."""
    touched, crossed = reads(root, name), {}
    new: dict[int, Node] = {}
    for node in walk([root]):
        if node.op is Op.NAMED and node.type.kind is Kind.BOOL and node.number in touched:
            new[node.number] = _unknown(node, 0, 0)
            crossed[new[node.number].number] = node
        else:
            new[node.number] = same(node, tuple(new[arg.number] for arg in node.args))
    apart = new[root.number]
    return apart, [crossed[leaf.number] for leaf in walk([apart]) if leaf.number in crossed]


def cases_of(root: Node, table: str) -> list[tuple[str, Node]]:
    """The root for each option of the choice column that tells most products of unknowns apart, with its French label.

    One case without label when no column does: the root itself.
    """
    columns = [leaf for leaf in walk([root]) if leaf.op is Op.COLUMN and leaf.table == table and leaf.data.fact.options]
    split = {leaf: [chosen(root, leaf, key) for key, _ in leaf.data.fact.options] for leaf in columns}
    worth = {leaf: _products(root) * len(parts) - sum(map(_products, parts)) for leaf, parts in split.items()}
    best = max(worth, key=worth.__getitem__, default=None)
    if best is None or worth[best] == 0:
        return [("", root)]
    return [(label, part) for (_, label), part in zip(best.data.fact.options, split[best], strict=True)]


def chosen(root: Node, column: Node, key: str) -> Node:
    """The root when every row has this option in the column."""

    def change(node: Node, args: tuple[Node, ...]) -> Node:
        if node.op is Op.IN and node.args[0] is column:
            return TRUE if key in node.data else FALSE
        if node.op is Op.LISTED and node.args[0] is column:
            return TRUE if any(key in keys for _, keys in node.data) else FALSE
        return same(node, args)

    return resolved(rebuild([root], change)).outputs["0"]


def _products(root: Node) -> int:
    """How many products and quotients of two unknowns a graph has."""
    return sum(node.op in (Op.MUL, Op.DIV) and all(map(_leaves, node.args)) for node in walk([root]))


def calm(root: Node) -> tuple[Node, dict[str, Any], dict[str, dict[str, Any]]]:
    """The root with one factor of every product and quotient known, and what was fixed: facts, cells by table."""
    (root,) = resolved([root]).outputs.values()
    fixed: dict[int, Node] = {}
    for node in walk([root]):
        if node.op in (Op.MUL, Op.DIV):
            sides = [_leaves(arg) for arg in node.args]
            if all(sides) and not any(set(side) <= set(fixed) for side in sides):
                numbers = [side for side in sides if all(leaf.type.kind is Kind.NUMBER for leaf in side.values())]
                fixed |= min(numbers, key=len, default={})
    values = {leaf.number: _plain(leaf) for leaf in fixed.values()}
    facts = {leaf.data.name: values[leaf.number] for leaf in fixed.values() if leaf.op is Op.FACT}
    cells: dict[str, dict[str, Any]] = {}
    for leaf in fixed.values():
        if leaf.op is Op.COLUMN:
            cells.setdefault(leaf.table, {})[leaf.data.key] = values[leaf.number]
    return fix([root], {number: (value, fixed[number]) for number, value in values.items()})[0], facts, cells


def fix(roots: Iterable[Node], values: Mapping[int, tuple[Any, Node]]) -> list[Node]:
    """The roots with some leaves, by number, replaced by constants."""

    def change(node: Node, args: tuple[Node, ...]) -> Node:
        if node.number in values:
            return make(Op.LIT, (), values[node.number][0], node.type, node.table)
        return same(node, args)

    return rebuild(roots, change)


def _leaves(node: Node) -> dict[int, Node]:
    """The facts and columns that a number is computed from."""
    kinds = (Kind.NUMBER, Kind.DATE, Kind.MAYBE_DATE, Kind.INSTANT)
    leaves = (one for one in walk([node]) if one.op in (Op.FACT, Op.COLUMN) and one.type.kind in kinds)
    return {one.number: one for one in leaves}


def _plain(leaf: Node) -> int:
    """One whole unit, as far as the domain allows."""
    fact = leaf.data if leaf.op is Op.FACT else leaf.data.fact
    return max(fact.low, min(fact.high, leaf.type.scale))
