"""Three-valued Python for one case, unknown facts allowed; every intermediate value is kept.

The result is a tuple with one value a node, in the order of `program.nodes`; `None` is unknown, and the value of a
row-wise node is a list with one value a row (None when the whole table is unknown).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from .. import values
from ..nodes import AGGREGATES, Node, Op
from ..program import Program, never_negative
from ..types import Kind

_COMPARE = {Op.EQ: "==", Op.LT: "<", Op.LE: "<=", Op.GT: ">", Op.GE: ">="}
_SAME = {Op.NAMED, Op.PROVED, Op.READING}


#: Programs of which the function is kept: those of the contracts in use, each open and closing.
MOST_COMPILED = 64


@lru_cache(maxsize=MOST_COMPILED)
def compile(program: Program) -> Callable[[dict[str, Any]], tuple]:
    """A function from encoded facts (missing or None is unknown) to the value of every node."""
    scope = helpers()
    exec(source(program, scope), scope)
    return scope["run"]


def helpers() -> dict[str, Any]:
    """The names that generated text may use."""
    return {name: getattr(values, name) for name in _HELPERS}


_HELPERS = ("earliest3", "sum3", "any3", "all3", "sum_by3", "largest3", "running3")


def source(program: Program, scope: dict[str, Any]) -> str:
    """The generated source; objects it needs are put into `scope`."""
    tables = {name: f"t{i}" for i, name in enumerate(program.tables)}
    lines = ["def run(d):", "    g = d.get"]
    lines += [f"    {var} = g({name!r})" for name, var in tables.items()]
    slots: dict[int, str] = {}
    for place, node in enumerate(program.nodes):
        if node.op is Op.LIT and node.table is None:
            slots[node.number] = _constant(node.data, scope)
        elif node.op in _SAME:
            slots[node.number] = slots[node.args[0].number]
        else:
            slots[node.number] = f"v{place}"
            lines.append(f"    v{place} = {statement(node, slots, tables, scope)}")
    lines.append(f"    return ({''.join(slots[node.number] + ', ' for node in program.nodes)})")
    return "\n".join(lines) + "\n"


def _constant(value: Any, scope: dict[str, Any]) -> str:
    """The name under which a constant is bound once, outside the function."""
    name = f"c{len(scope)}"
    scope[name] = value
    return name


def statement(node: Node, slots: dict[int, str], tables: dict[str, str], scope: dict[str, Any]) -> str:
    """The value of a node, as Python text over the variables of its arguments (`slots`) and of the tables."""
    names = [slots[arg.number] for arg in node.args]
    if node.op in AGGREGATES:
        return _aggregate(node, names, tables[node.data])
    if node.table is None:
        return expression(node, names, scope)
    rows = tables[node.table]
    if node.op is Op.RUNNING:
        lists = ", ".join(_spread(arg, name, rows) for arg, name in zip(node.args, names, strict=True))
        return f"None if {rows} is None else running3({lists}, {node.data!r})"
    rowwise = [(f"a{i}", name) for i, (arg, name) in enumerate(zip(node.args, names, strict=True)) if arg.table]
    inner = [f"a{i}" if arg.table else name for i, (arg, name) in enumerate(zip(node.args, names, strict=True))]
    text = expression(node, inner, scope)
    if not rowwise:
        return f"None if {rows} is None else [{text} for r in {rows}]"
    if len(rowwise) == 1:
        loop = f"for {rowwise[0][0]} in {rowwise[0][1]}"
    else:
        loop = f"for {', '.join(a for a, _ in rowwise)} in zip({', '.join(v for _, v in rowwise)})"
    return f"None if {rows} is None else [{text} {loop}]"


def _spread(arg: Node, name: str, rows: str) -> str:
    return name if arg.table else f"[{name}] * len({rows})"


def _aggregate(node: Node, names: list[str], rows: str) -> str:
    lists = [_spread(arg, name, rows) for arg, name in zip(node.args, names, strict=True)]
    function = {Op.SUM: "sum3", Op.ANY: "any3", Op.ALL: "all3", Op.SUM_BY: "sum_by3", Op.LARGEST: "largest3"}[node.op]
    if node.op is Op.LARGEST:
        lists[2] = names[2]
    return f"None if {rows} is None else {function}({', '.join(lists)}, {rows}.complete)"


def expression(node: Node, a: list[str], scope: dict[str, Any]) -> str:
    """One operation on known or unknown values, as Python text over the argument names `a`."""
    op = node.op
    if op in _SAME:
        return a[0]
    if op in _COMPARE:
        return f"None if {a[0]} is None or {a[1]} is None else {a[0]} {_COMPARE[op]} {a[1]}"
    unknown = " or ".join(f"{name} is None" for name in dict.fromkeys(a))
    match op:
        case Op.LIT:
            return repr(node.data)
        case Op.FACT:
            return f"g({node.data.name!r})"
        case Op.COLUMN:
            return f"r.get({node.data.key!r})"
        case Op.NOT:
            return f"None if {a[0]} is None else not {a[0]}"
        case Op.AND | Op.OR:
            stop = "False" if op is Op.AND else "True"
            decided = " or ".join(f"{name} is {stop}" for name in a)
            return f"{stop} if {decided} else None if {unknown} else {op is Op.AND}"
        case Op.IN:
            return f"None if {unknown} else {a[0]} in {_bound(frozenset(node.data), scope)}"
        case Op.LISTED:
            return (
                f"None if {unknown} else {a[0]} in {_bound(frozenset(k for _, keys in node.data for k in keys), scope)}"
            )
        case Op.ADD | Op.SUB:
            return f"None if {unknown} else {a[0]} {'+' if op is Op.ADD else '-'} {a[1]}"
        case Op.MUL:
            return f"0 if {a[0]} == 0 or {a[1]} == 0 else None if {unknown} else {a[0]} * {a[1]}"
        case Op.DIV:
            divide = _bound(values.DIVISIONS[node.data], scope)
            return f"0 if {a[0]} == 0 else None if {unknown} else {divide}({a[0]}, {a[1]})"
        case Op.MIN:
            zero = (
                f"0 if {' or '.join(f'{name} == 0' for name in a)} else " if all(map(never_negative, node.args)) else ""
            )
            return f"{zero}None if {unknown} else min({', '.join(a)})"
        case Op.MAX:
            return f"None if {unknown} else max({', '.join(a)})"
        case Op.IF:
            return f"{a[1]} if {a[0]} else {a[2]} if {a[0]} is False else {a[1]} if {a[1]} == {a[2]} else None"
        case Op.BANDS:
            return _banded(node, a)
        case Op.TABLE:
            cells = _bound(dict(node.data.cells), scope)
            return f"None if {unknown} else {cells}.get(({', '.join(a)},), {node.data.default!r})"
        case Op.CALL:
            call = f"{_bound(node.data.run, scope)}({', '.join(a)})"
            never = f"0 if {a[0]} == 0 else " if node.data.maybe and node.type.kind is Kind.MAYBE_DATE else ""
            return f"{never}None if {unknown} else {call}"
        case Op.HAPPENED:
            return f"None if {a[0]} is None else {a[0]} != 0"
        case Op.OR_ELSE:
            return f"None if {a[0]} is None else {a[0]} or {a[1]}"
        case Op.EARLIEST:
            return f"earliest3({', '.join(a)})"
        case Op.GIVEN | Op.CLOSING:
            return f"{a[0]} if {a[0]} is not None else {a[1]}"
    raise AssertionError(op)


def _banded(node: Node, a: list[str]) -> str:
    x, values_ = a[0], a[1:]
    if len(values_) == 1:
        return values_[0]
    known = (
        "".join(f"{value} if {x} <= {top} else " for top, value in zip(node.data.tops, values_, strict=False))
        + values_[-1]
    )
    same = " == ".join(values_)
    return f"({values_[0]} if {same} else None) if {x} is None else {known}"


def _bound(value: Any, scope: dict[str, Any]) -> str:
    for name, known in scope.items():
        if known is value:
            return name
    name = f"k{len(scope)}"
    scope[name] = value
    return name
