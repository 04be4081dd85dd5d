"""Words over the rows of a table: repair lines, nights, expenses, persons."""

from __future__ import annotations

from typing import Any

from .nodes import Op, literal, make
from .terms import Number, Truth, same_scale, truth
from .types import number, require


def _table(*terms: Any) -> str:
    tables = {term.node.table for term in terms if term is not None} - {None}
    require(len(tables) == 1, f"une somme porte sur les lignes d'un seul tableau, pas de {sorted(map(str, tables))}")
    return tables.pop()


def total(value: Number, of: Any = True) -> Number:
    """The sum over the rows that satisfy `of`; a row that does not, or is worth zero, is ignored even if unknown."""
    of = truth(of)
    return Number(make(Op.SUM, (value.node, of.node), _table(value, of), value.node.type))


def count(of: Truth, unit_name: str = "") -> Number:
    """How many rows satisfy it."""
    kind = number(unit_name)
    return Number(make(Op.SUM, (literal(1, kind), of.node), _table(of), kind))


def some(of: Truth) -> Truth:
    """At least one row satisfies it."""
    return Truth(make(Op.ANY, (of.node,), _table(of)))


def every(of: Truth) -> Truth:
    """Every row satisfies it (true of no row at all)."""
    return Truth(make(Op.ALL, (of.node,), _table(of)))


def total_by(key: Any, value: Number, cap: Number, of: Any = True) -> Number:
    """Sums by key, each limited to `cap`, then added up (night → person → total)."""
    of = truth(of)
    a, b = same_scale([value, cap])
    return Number(make(Op.SUM_BY, (key.node, a, of.node, b), _table(key, value, of), a.type))


def largest(how_many: Number, value: Number, of: Any = True) -> Number:
    """The sum of the so many largest values (persons within the seats)."""
    of = truth(of)
    return Number(make(Op.LARGEST, (value.node, of.node, how_many.node), _table(value, of), value.node.type))


def granted_in_order(value: Number, limit: Number, of: Any = True, *, whole_rows: bool = False) -> Number:
    """Per row, what is left of a limit when rows are served in their order; `whole_rows` serves a row whole or not at
    all."""
    of = truth(of)
    a, b = same_scale([value, limit])
    return Number(make(Op.RUNNING, (a, of.node, b), whole_rows, a.type, _table(value, of)))
