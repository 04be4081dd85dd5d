"""Between what and what: the range of every node of one case while facts are unknown, as generated Python.

The result is a tuple with one range a node, in the order of `program.nodes`:

- numbers, days, instants: `(lowest, highest)`, encoded, both included;
- yes/no: `(surely, possibly)`: (True, True) is yes, (False, False) no, (False, True) undecided;
- dates that may never be: `(may never be, first day, last day)`, with first > last when it certainly never is;
- choices: the frozenset of the options left;
- nodes over rows: a list with one of these a row given; the range of any row when the whole table is unknown.

A range holds every value that a completion of the case can give, rows that an incomplete table may still get (after
those it has) included. It is a single value wherever `kept` knows one, and it is exact where every fact is read once.
As in `kept`, a fact that was not given takes its derived value (`GIVEN`), and a file being closed takes what is
presumed for what `kept` does not know (`CLOSING`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from ..errors import ContractError
from ..facts import MOST_ROWS, Fact
from ..nodes import AGGREGATES, Node, Op, Rounding, walk
from ..program import Program
from ..types import Kind
from ..values import DIVISIONS
from . import kept, range_values
from .live import given_leaf
from .range_texts import SAME, Texts, assign, common_factor, either, extreme, is_from_zero, packed, unnamed, variables
from .range_values import ANY_ROW, LARGEST, NO_DAY

_BELOW = {Op.LT: "<", Op.LE: "<=", Op.GT: ">", Op.GE: ">="}
_ROWS = {Op.SUM: "sum_rows", Op.ANY: "any_row", Op.ALL: "every_row", Op.SUM_BY: "sum_by", Op.LARGEST: "largest"}
_HELPERS = (
    *_ROWS.values(), "rows_of", "shown", "presumed", "running", "multiply", "divide", "call", "call_maybe", "earliest",
    "latest", "cell",
)  # fmt: skip


@lru_cache(maxsize=kept.MOST_COMPILED)
def compile(program: Program) -> Callable[[dict[str, Any]], tuple]:
    """A function from encoded facts (missing or None is unknown) to the range of every node."""
    return _Writer(program, every_case=False).function()


def static(program: Program) -> tuple:
    """The range of every node over every case whatsoever: also those that give a fact which could be derived."""
    return _Writer(program, every_case=True).function()({})


def check_overflow(program: Program) -> None:
    """Refuse a contract in which some amount could leave 64 bits, as columns compute it; raises ContractError."""
    found = static(program)
    for node, range_ in zip(program.nodes, found, strict=True):
        if node.type.kind is not Kind.NUMBER:
            continue
        size = _size(range_)
        if node.op is Op.DIV:  # rounding to the nearest doubles the dividend
            n, d = (_size(found[program.slot[arg.number]]) for arg in node.args)
            size = max(size, 2 * n + d)
        elif node.op in (Op.SUM_BY, Op.LARGEST, Op.RUNNING):  # summed up before it is limited
            value = node.args[1 if node.op is Op.SUM_BY else 0]
            size = max(size, MOST_ROWS * _size(found[program.slot[value.number]]))
        if size > LARGEST:
            raise ContractError(_too_large(program, node, size))


def _size(range_: tuple[int, int]) -> int:
    return max(abs(range_[0]), abs(range_[1]))


def _too_large(program: Program, node: Node, size: int) -> str:
    named = [one for one in program.nodes if one.op is Op.NAMED and any(below is node for below in walk([one]))]
    facts = {one.data if one.op is Op.FACT else one.data.fact for one in walk([node]) if one.op in (Op.FACT, Op.COLUMN)}
    largest = sorted(facts, key=lambda fact: (-max(abs(fact.low), abs(fact.high)), fact.name))[:3]
    what = f" de « {named[0].data.says} »" if named else ""
    return (
        f"un calcul{what} peut atteindre {size}, plus que les 64 bits d'une colonne ({LARGEST}). Resserrez "
        f"les bornes des faits {', '.join(f'« {fact.name} »' for fact in largest)}, "
        "ou arrondissez plus tôt."
    )


class _Writer:
    """Writes one function: one or several lines a node, into variables named after its place."""

    def __init__(self, program: Program, every_case: bool):
        self.program, self.every_case = program, every_case
        self.scope: dict[str, Any] = {name: getattr(range_values, name) for name in _HELPERS}
        self.scope |= {"any_row_yet": ANY_ROW, "bisect": bisect_left}
        self.tables = {name: str(i) for i, name in enumerate(program.tables)}
        self.texts: dict[int, Texts] = {}  # node number → its range, inside a loop over rows if it has a list
        self.lists: dict[int, str] = {}  # node over rows → the variable that holds its list
        self.from_zero: set[int] = set()  # numbers that are never negative
        self.closes = not every_case and any(node.op is Op.CLOSING for node in program.nodes)

    def function(self) -> Callable[[dict[str, Any]], tuple]:
        exec(self.source(), self.scope)  # generated from checked nodes only, never from a case
        return self.scope["run"]

    def source(self) -> str:
        """The generated source; objects it needs are in `scope`."""
        lines = ["g = d.get"]
        if self.closes:
            self.scope["known"] = kept.compile(self.program)
            lines.append("k = known(d)")
        for name, columns in self.program.tables.items():
            i, most = self.tables[name], min((column.max_rows for column in columns), default=MOST_ROWS)
            lines.append(f"rows{i}, more{i}, given{i} = rows_of(g({name!r}), {most})")
        for place, node in enumerate(self.program.nodes):
            lines += self.write(node, place)
        shown = "".join(f"{self.shown(node)}, " for node in self.program.nodes)
        return "def run(d):\n    " + "\n    ".join([*lines, f"return ({shown})"]) + "\n"

    def bind(self, value: Any) -> str:
        for name, known in self.scope.items():
            if known is value:
                return name
        name = f"k{len(self.scope)}"
        self.scope[name] = value
        return name

    def shown(self, node: Node) -> str:
        if node.table is None:
            return packed(self.texts[node.number])
        return f"shown({self.as_list(node, node.table)}, given{self.tables[node.table]})"

    def as_list(self, node: Node, table: str) -> str:
        """A list over the rows of a table, also of what does not depend on the row."""
        return self.lists.get(node.number) or f"[{packed(self.texts[node.number])}] * len(rows{self.tables[table]})"

    def write(self, node: Node, place: int) -> list[str]:
        """The lines that compute a node."""
        if is_from_zero(node, self.from_zero):
            self.from_zero.add(node.number)
        if node.op is Op.LIT:
            self.texts[node.number] = self.literal(node)
            return []
        if node.op in SAME:
            below = node.args[0].number
            self.texts[node.number] = self.texts[below]
            if below in self.lists:
                self.lists[node.number] = self.lists[below]
            return []
        self.texts[node.number] = out = variables(node, place)
        if node.op in AGGREGATES:
            return [f"{', '.join(out)} = {self.aggregate(node)}"]
        if node.table is None:
            proved = f"k[{self.program.slot[node.args[0].number]}] is not None" if node.op is Op.CLOSING else ""
            return self.scalar(node, out, proved)
        self.lists[node.number] = f"r{place}"
        i = self.tables[node.table]
        if node.op is Op.RUNNING:
            lists = ", ".join(self.as_list(arg, node.table) for arg in node.args)
            return [f"r{place}, g{place} = running({lists}, {node.data!r}, more{i})"]
        return self.loop(node, out, f"r{place}", i)

    def loop(self, node: Node, out: Texts, into: str, i: str) -> list[str]:
        """The same lines for every row of the table."""
        over = {"row": f"rows{i}"}
        factors = [factor for product in node.args for factor in unnamed(product).args] if common_factor(node) else []
        for arg in dict.fromkeys(factors or node.args):
            if arg.number in self.lists:
                over[packed(self.texts[arg.number])] = self.lists[arg.number]
        if node.op is Op.CLOSING and self.closes:
            amount = f"k[{self.program.slot[node.args[0].number]}]"
            over["c"] = f"presumed({amount}, given{i}, more{i}, {node.args[0].table is not None})"
        if len(over) > 1 and node.op is not Op.GIVEN:
            del over["row"]
        lists = ", ".join(over.values())
        head = f"for {', '.join(over)} in {f'zip({lists})' if len(over) > 1 else lists}:"
        body = [*self.scalar(node, out, "c"), f"{into}.append({packed(out)})"]
        return [f"{into} = []", head, *("    " + line for line in body)]

    def aggregate(self, node: Node) -> str:
        more = f"more{self.tables[node.data]}"
        lists = [self.as_list(arg, node.data) for arg in node.args]
        if node.op is Op.LARGEST:
            lists[2] = packed(self.texts[node.args[2].number])
        extra = ""
        if node.op is Op.SUM and unnamed(node.args[0]).op is Op.RUNNING:
            extra = ", " + self.lists[node.args[0].number].replace("r", "g")
        return f"{_ROWS[node.op]}({', '.join(lists)}, {more}{extra})"

    def literal(self, node: Node) -> Texts:
        if node.type.kind is Kind.CHOICE:
            return (self.bind(frozenset({node.data})),)
        if node.type.kind is Kind.MAYBE_DATE:
            return ("False", str(node.data), str(node.data)) if node.data else ("True", str(NO_DAY), "0")
        text = repr(node.data) if isinstance(node.data, bool) or node.data >= 0 else f"({node.data})"
        return (text, text)

    def scalar(self, node: Node, out: Texts, proved: str) -> list[str]:
        """The lines of one operation on ranges; `proved` says whether an amount at closing is."""
        a = [self.texts[arg.number] for arg in node.args]
        op = node.op
        if op in _BELOW:
            sign, (low, high), (first, last) = _BELOW[op], a[0], a[1]
            ends = (f"{high} {sign} {first}", f"{low} {sign} {last}")
            return assign(out, ends if op in (Op.LT, Op.LE) else ends[::-1])
        match op:
            case Op.FACT:
                return self.leaf(node.data, f"g({node.data.name!r})", out)
            case Op.COLUMN:
                return self.leaf(node.data.fact, f"row.get({node.data.key!r})", out)
            case Op.NOT:
                return assign(out, (f"not {a[0][1]}", f"not {a[0][0]}"))
            case Op.AND | Op.OR:
                word = " and " if op is Op.AND else " or "
                return assign(out, (word.join(low for low, _ in a), word.join(high for _, high in a)))
            case Op.EQ:
                (low, high), (first, last) = a
                return assign(out, (f"{low} == {high} == {first} == {last}", f"{low} <= {last} and {first} <= {high}"))
            case Op.IN | Op.LISTED:
                keys = node.data if op is Op.IN else (key for _, some in node.data for key in some)
                wanted = self.bind(frozenset(keys))
                return assign(out, (f"{a[0][0]} <= {wanted}", f"not {a[0][0]}.isdisjoint({wanted})"))
            case Op.ADD:
                return assign(out, (f"{a[0][0]} + {a[1][0]}", f"{a[0][1]} + {a[1][1]}"))
            case Op.SUB:
                return self.difference(node, a, out)
            case Op.MUL:
                return self.product(node, a, out)
            case Op.DIV:
                return self.division(node, a, out)
            case Op.MIN | Op.MAX:
                return extreme(op, a, out)
            case Op.IF:
                # A certain day may stand where a day that may never be is expected.
                then, otherwise = (("False", *b) if len(b) < len(out) and len(out) == 3 else b for b in a[1:])
                return either(a[0][0], f"not {a[0][1]}", then, otherwise, out)
            case Op.BANDS:
                return self.banded(node, a, out)
            case _:
                return self.called(node, a, out, proved)

    def leaf(self, fact: Fact, text: str, out: Texts) -> list[str]:
        if fact.type.kind is Kind.CHOICE:
            keys = [key for key, _ in fact.options]
            left = {None: frozenset(keys), **{key: frozenset({key}) for key in keys}}
            return [f"{out[0]} = {self.bind(left)}[{text}]"]
        *never, low, high = out
        lines = [f"{low} = {high} = {text}", f"if {low} is None:"]
        if never:
            lines += [f"    {', '.join(out)} = True, {fact.low}, {fact.high}", f"elif {low}: {never[0]} = False"]
            return [*lines, f"else: {never[0]}, {low} = True, {NO_DAY}"]
        ends = "False, True" if fact.type.kind is Kind.BOOL else f"{fact.low}, {fact.high}"
        return [*lines, f"    {low}, {high} = {ends}"]

    def product(self, node: Node, a: list[Texts], out: Texts) -> list[str]:
        one, other = node.args
        if one.number in self.from_zero and other.number in self.from_zero:
            return assign(out, (f"{a[0][0]} * {a[1][0]}", f"{a[0][1]} * {a[1][1]}"))
        for factor, rest in ((one, a[1]), (other, a[0])):
            if factor.op is Op.LIT and factor.data >= 0:
                return assign(out, (f"{rest[0]} * {factor.data}", f"{rest[1]} * {factor.data}"))
        return [f"{', '.join(out)} = multiply({', '.join(a[0] + a[1])})"]

    def difference(self, node: Node, a: list[Texts], out: Texts) -> list[str]:
        """a − b; of two products with a common factor, as `price − price × wear`, the factor times the difference."""
        common = common_factor(node)
        if common is None:
            return assign(out, (f"{a[0][0]} - {a[1][1]}", f"{a[0][1]} - {a[1][0]}"))
        (low, high), (first, last) = (
            self.texts[product.args[1 if product.args[0] is common else 0].number]
            for product in map(unnamed, node.args)
        )
        least, most = self.texts[common.number]
        if common.number not in self.from_zero:
            return [f"{', '.join(out)} = multiply({least}, {most}, {low} - {last}, {high} - {first})"]
        return [
            f"i, j = {low} - {last}, {high} - {first}",
            f"{out[0]} = i * ({least} if i >= 0 else {most})",
            f"{out[1]} = j * ({most} if j >= 0 else {least})",
        ]

    def division(self, node: Node, a: list[Texts], out: Texts) -> list[str]:
        run, divisor = self.bind(DIVISIONS[node.data]), node.args[1]
        if divisor.op is not Op.LIT or divisor.data <= 0:
            return [f"{', '.join(out)} = divide({run}, {', '.join(a[0] + a[1])})"]
        k = divisor.data
        extra = {Rounding.DOWN: 0, Rounding.UP: k - 1, Rounding.HALF_UP: k // 2}[node.data]
        if node.args[0].number in self.from_zero and (node.data is not Rounding.HALF_UP or k % 2 == 0):
            return assign(out, (f"({a[0][0]} + {extra}) // {k}", f"({a[0][1]} + {extra}) // {k}"))
        return assign(out, (f"{run}({a[0][0]}, {k})", f"{run}({a[0][1]}, {k})"))

    def banded(self, node: Node, a: list[Texts], out: Texts) -> list[str]:
        tops, parts = self.bind(node.data.tops), list(zip(*a[1:], strict=True))
        lines = [f"i = bisect({tops}, {a[0][0]})", f"j = bisect({tops}, {a[0][1]})"]
        texts = [f"({', '.join(part)},)" for part in parts]
        known = [value.data for value in node.args[1:] if value.op is Op.LIT and len(out) == 2]
        if len(known) == len(node.args) - 1 and known == sorted(known):
            return [*lines, *assign(out, (f"{texts[0]}[i]", f"{texts[1]}[j]"))]
        if node.type.kind is Kind.CHOICE:
            return [*lines, f"{out[0]} = frozenset().union(*{texts[0]}[i:j + 1])"]
        same = ", ".join(f"{text}[i]" for text in texts)
        hulls = ["any", "min", "max"][-len(out) :]
        wide = ", ".join(f"{hull}({text}[i:j + 1])" for hull, text in zip(hulls, texts, strict=True))
        return [*lines, f"if i == j: {', '.join(out)} = {same}", f"else: {', '.join(out)} = {wide}"]

    def called(self, node: Node, a: list[Texts], out: Texts, proved: str) -> list[str]:
        names, days = ", ".join(out), ", ".join(packed(one) for one in a)
        match node.op:
            case Op.TABLE:
                cells = self.bind(dict(node.data.cells))
                return [f"{names} = cell({cells}, {node.data.default!r}, {', '.join(one[0] for one in a)})"]
            case Op.CALL:
                function = self.bind(node.data)
                lows, highs = (f"({', '.join(one[end] for one in a)},)" for end in (-2, -1))
                if node.data.maybe and node.type.kind is Kind.MAYBE_DATE:
                    return [f"{names} = call_maybe({function}, {a[0][0]}, {lows}, {highs})"]
                return [f"{names} = call({function}, {self.bind(node.type.kind)}, {lows}, {highs})"]
            case Op.HAPPENED:
                return assign(out, (f"not {a[0][0]}", f"{a[0][1]} <= {a[0][2]}"))
            case Op.OR_ELSE:
                never, first, last = a[0]
                return either(f"not {never}", f"{first} > {last}", (first, last), a[1], out)
            case Op.EARLIEST:
                return [f"{names} = earliest({days})"]
            case Op.GIVEN if not self.every_case:
                leaf = given_leaf(node)
                if leaf.op is Op.FACT:
                    given = f"g({leaf.data.name!r}) is not None"
                    return either(given, f"not ({given})", a[0], a[1], out)
                given = f"row.get({leaf.data.key!r}) is not None"
                return either(given, "row is not any_row_yet", a[0], a[1], out)
            case Op.CLOSING if not self.every_case:
                return either(proved, f"{proved} is False" if node.table else "True", a[0], a[1], out)
            case Op.GIVEN | Op.CLOSING:
                return either("False", "False", a[0], a[1], out)
        raise AssertionError(node.op)
