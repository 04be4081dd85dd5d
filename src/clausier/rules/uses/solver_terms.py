"""Z3 terms of an expression over complete cases: the same values as `plain`, for all cases at once.

Yes and no are Z3 booleans; all the rest are whole numbers, encoded as everywhere (see `types`), a choice being the
place of its option. A table is unrolled to a few rows, of which any number may be present: a proof about tables holds
for that many rows. Products stay linear where one factor takes its values from a list (bands, tables, written rates).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import z3

from ..facts import Fact
from ..nodes import Node, Op, walk
from ..program import Program, never_negative
from ..types import NEVER, Kind
from ..values import RowList
from .solver_calendar import Calendar
from .solver_ops import OVER_ROWS, PLAIN, SAME, divided, folded, leaves, over

Rowwise = list[z3.ExprRef]


class Untranslatable(Exception):
    """The expression has no term; the message says why, in French."""


@dataclass
class Row:
    """One row of an unrolled table: is it there, and its cells by column."""

    present: z3.BoolRef
    cells: dict[str, z3.ExprRef] = field(default_factory=dict)
    given: dict[str, z3.BoolRef] = field(default_factory=dict)


class World:
    """The unknowns of a proof and what is supposed of them: the declared domains. `exact`: see `Calendar`."""

    def __init__(self, max_rows: int = 2, exact: bool = False):
        self.max_rows = max_rows
        self.facts: dict[str, tuple[Fact, z3.ExprRef]] = {}
        self.given: dict[str, z3.BoolRef] = {}
        self.tables: dict[str, list[Row]] = {}
        self.columns: dict[tuple[str, str], Fact] = {}
        self.domains: list[z3.BoolRef] = []
        #: A value that is given is the one that would be derived: preferred in examples, never supposed in proofs.
        self.coherent: list[z3.BoolRef] = []
        self.calendar = Calendar(exact)
        self.nonlinear = False

    def hypotheses(self) -> list[z3.BoolRef]:
        """All that holds of the unknowns."""
        return [*self.domains, *self.calendar.facts]

    def fact(self, fact: Fact) -> z3.ExprRef:
        """The unknown that stands for a fact."""
        if fact.name not in self.facts:
            self.facts[fact.name] = fact, self.unknown(fact, fact.name)
        return self.facts[fact.name][1]

    def unknown(self, fact: Fact, name: str) -> z3.ExprRef:
        """A fresh unknown within the domain of a fact."""
        if fact.type.kind is Kind.BOOL:
            return z3.Bool(name)
        unknown = z3.Int(name)
        within = z3.And(unknown >= fact.low, unknown <= fact.high)
        self.domains.append(z3.Or(unknown == NEVER, within) if fact.type.kind is Kind.MAYBE_DATE else within)
        return unknown

    def rows(self, table: str) -> list[Row]:
        """The rows of a table; the absent ones come last."""
        if table not in self.tables:
            rows = [Row(z3.Bool(f"{table}[{place}]")) for place in range(self.max_rows)]
            self.tables[table] = rows
            self.domains += [z3.Implies(later.present, row.present) for row, later in zip(rows, rows[1:], strict=False)]
        return self.tables[table]

    def cells(self, table: str, key: str, fact: Fact) -> Rowwise:
        """One unknown a row."""
        rows = self.rows(table)
        if (table, key) not in self.columns:
            self.columns[table, key] = fact
            for place, row in enumerate(rows):
                row.cells[key] = self.unknown(fact, f"{table}[{place}].{key}")
        return [row.cells[key] for row in rows]

    def case(self, model: z3.ModelRef) -> dict[str, Any]:
        """The encoded case that a model describes."""
        case = {
            name: decoded(fact, model, unknown)
            for name, (fact, unknown) in self.facts.items()
            if name not in self.given or true_in(model, self.given[name])
        }
        for table, rows in self.tables.items():
            case[table] = RowList(
                {"id": str(place + 1), **self._row(table, row, model)}
                for place, row in enumerate(rows)
                if true_in(model, row.present)
            )
        return case

    def _row(self, table: str, row: Row, model: z3.ModelRef) -> dict[str, Any]:
        return {
            key: decoded(self.columns[table, key], model, cell)
            for key, cell in row.cells.items()
            if key not in row.given or true_in(model, row.given[key])
        }


def true_in(model: z3.ModelRef, term: z3.BoolRef) -> bool:
    """Whether a model makes a term true."""
    return z3.is_true(model.eval(term, model_completion=True))


def decoded(fact: Fact, model: z3.ModelRef, term: z3.ExprRef) -> Any:
    """The encoded value that a model gives to the unknown of a fact."""
    if fact.type.kind is Kind.BOOL:
        return true_in(model, term)
    value = model.eval(term, model_completion=True).as_long()
    return fact.options[value][0] if fact.type.kind is Kind.CHOICE else value


class Translator:
    """The terms of a program's nodes, in one world of unknowns.

    `changed` gives other unknowns for some facts (columns by "table.column", a list): a second copy of the program that
    differs from the first in these alone.
    """

    def __init__(
        self,
        program: Program | None = None,
        world: World | None = None,
        changed: dict[str, z3.ExprRef | Rowwise] | None = None,
    ):
        self.world = world or World()
        self.changed = changed or {}
        self.terms: dict[int, z3.ExprRef | Rowwise] = {}
        self.options: dict[str, tuple[str, ...]] = {}
        self.program = program
        if program is not None:
            self.learn(program.nodes)

    def truth(self, claim: Node | z3.BoolRef) -> z3.BoolRef:
        """The term of a truth; of one a row, that it holds in every row that is there. Z3 terms are themselves."""
        if not isinstance(claim, Node):
            return claim
        term = self.term(claim)
        if not isinstance(term, list):
            return term
        rows = self.world.rows(claim.table)
        return z3.And([z3.Implies(row.present, one) for row, one in zip(rows, term, strict=True)])

    def value(self, model: z3.ModelRef, node: Node) -> Any:
        """The encoded value that a model gives to a node; of a row-wise node, a list with one value a row."""
        term = self.term(node)
        if isinstance(term, list):
            rows = self.world.rows(node.table)
            there = [one for row, one in zip(rows, term, strict=True) if true_in(model, row.present)]
            return [self._decode(model, node, one) for one in there]
        return self._decode(model, node, term)

    def _decode(self, model: z3.ModelRef, node: Node, term: z3.ExprRef) -> Any:
        if node.type.kind is Kind.BOOL:
            return true_in(model, term)
        value = model.eval(term, model_completion=True).as_long()
        return self.options[node.type.options][value] if node.type.kind is Kind.CHOICE else value

    def learn(self, nodes: Iterable[Node]) -> None:
        """Remember the options of the choices that occur."""
        for node in nodes:
            if node.op in (Op.FACT, Op.COLUMN) and node.type.kind is Kind.CHOICE:
                fact = node.data if node.op is Op.FACT else node.data.fact
                self.options[node.type.options] = tuple(key for key, _ in fact.options)

    def term(self, root: Node) -> z3.ExprRef | Rowwise:
        """The term of a node; of a row-wise node, one term a row. Raises Untranslatable."""
        if root.number not in self.terms:
            nodes = list(walk([root]))
            self.learn(nodes)
            for node in nodes:
                if node.number not in self.terms:
                    self.terms[node.number] = self._translate(node)
        return self.terms[root.number]

    def _translate(self, node: Node) -> z3.ExprRef | Rowwise:
        if node.op in OVER_ROWS:
            rows = self.world.rows(node.data if node.op is not Op.RUNNING else node.table)
            columns = [self._spread(arg, len(rows)) for arg in node.args]
            return OVER_ROWS[node.op](node, rows, *columns)
        if node.op is Op.COLUMN:
            cells = self.world.cells(node.table, node.data.key, node.data.fact)
            return self.changed.get(f"{node.table}.{node.data.key}", cells)
        args = [self.terms[arg.number] for arg in node.args]
        if node.table is None:
            return self._scalar(node, args, None)
        size = len(self.world.rows(node.table))
        spread = [self._spread(arg, size) for arg in node.args]
        return [self._scalar(node, [one[place] for one in spread], place) for place in range(size)]

    def _spread(self, arg: Node, size: int) -> Rowwise:
        term = self.terms[arg.number]
        return term if isinstance(term, list) else [term] * size

    def _scalar(self, node: Node, a: list[Any], place: int | None) -> z3.ExprRef:
        op = node.op
        if op in PLAIN:
            return PLAIN[op](*a)
        match op:
            case Op.LIT:
                return self._literal(node)
            case Op.FACT:
                return self.changed.get(node.data.name, self.world.fact(node.data))
            case Op.IN:
                return self._in(node, a[0], node.data)
            case Op.LISTED:
                return self._in(node, a[0], tuple(key for _, keys in node.data for key in keys))
            case Op.ADD | Op.SUB:
                add = (lambda x, y: x + y) if op is Op.ADD else (lambda x, y: x - y)
                both = folded(*a, add)
                return add(*a) if both is None else both
            case Op.MUL:
                return self._product(*a)
            case Op.DIV:
                return self._division(node, *a)
            case Op.BANDS:
                return self._bands(node, a)
            case Op.TABLE:
                return self._table(node, a)
            case Op.CALL:
                value = self.world.calendar.call(node.data, *a)
                maybe = node.data.maybe and node.type.kind is Kind.MAYBE_DATE
                return z3.If(a[0] == NEVER, NEVER, value) if maybe else value
            case Op.GIVEN:
                given = self._given(node.args[0], place)
                if given is None:
                    return a[0]
                self.world.coherent.append(z3.Implies(given, a[0] == a[1]))
                return z3.If(given, a[0], a[1])
        raise Untranslatable(f"l'opération {op.name} n'a pas de traduction")

    def _literal(self, node: Node) -> z3.ExprRef:
        if node.type.kind is Kind.BOOL:
            return z3.BoolVal(node.data)
        if node.type.kind is Kind.CHOICE:
            return z3.IntVal(self._place(node, node.data))
        return z3.IntVal(node.data)

    def _place(self, node: Node, key: str) -> int:
        options = self.options.get(node.type.options)
        if options is None or key not in options:
            raise Untranslatable(f"l'option « {key} » n'appartient à aucun choix connu")
        return options.index(key)

    def _in(self, node: Node, term: z3.ArithRef, keys: tuple[str, ...]) -> z3.BoolRef:
        return z3.Or([term == self._place(node.args[0], key) for key in keys])

    def _product(self, a: z3.ArithRef, b: z3.ArithRef) -> z3.ArithRef:
        both = folded(a, b, lambda x, y: x * y)
        if both is not None:
            return both
        if leaves(a) is not None:
            return over(a, lambda x: x * b)
        if leaves(b) is not None:
            return over(b, lambda y: a * y)
        self.world.nonlinear = True
        return a * b

    def _division(self, node: Node, dividend: z3.ArithRef, divisor: z3.ArithRef) -> z3.ArithRef:
        def divide(n: z3.ArithRef, d: z3.ArithRef) -> z3.ArithRef:
            return divided(node.data, n, d, never_negative(node.args[0]))

        both = folded(dividend, divisor, divide)
        if both is not None:
            return both
        if leaves(divisor) is not None:
            return over(divisor, lambda d: divide(dividend, d))
        self.world.nonlinear = True
        return divide(dividend, divisor)

    def _bands(self, node: Node, a: list[Any]) -> z3.ExprRef:
        result = a[-1]
        for top, value in reversed(list(zip(node.data.tops, a[1:], strict=False))):
            result = z3.If(a[0] <= top, value, result)
        return result

    def _table(self, node: Node, a: list[Any]) -> z3.ExprRef:
        cells, default = node.data.cells, node.data.default
        if default is None:  # a complete table: its last cell is what is left
            *cells, (_, default) = cells
        result = z3.IntVal(default)
        for row, value in cells:
            keys = [term == self._place(arg, key) for arg, term, key in zip(node.args, a, row, strict=True)]
            result = z3.If(z3.And(keys), z3.IntVal(value), result)
        return result

    def _given(self, arg: Node, place: int | None) -> z3.BoolRef | None:
        """Whether an optional fact is given; None for what is always known."""
        while arg.op in SAME:
            arg = arg.args[0]
        if arg.op is Op.FACT:
            return self.world.given.setdefault(arg.data.name, z3.Bool(f"{arg.data.name} donné"))
        if arg.op is Op.COLUMN:
            row = self.world.rows(arg.table)[place]
            return row.given.setdefault(arg.data.key, z3.Bool(f"{arg.table}[{place}].{arg.data.key} donné"))
        return None
