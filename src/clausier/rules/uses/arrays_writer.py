"""The lines of NumPy that compute a plan, for complete cases: how values are read, widened, brought to rows, chosen.

Both sides of every choice are computed, and joined by bits: a mask of ones and zeros takes no branch and, unlike
`numpy.where`, writes into a buffer. Whole numbers beyond 64 bits are arrays of Python's own.
"""

from __future__ import annotations

from operator import eq, ge, gt, le, lt
from typing import Any

import numpy as np

from ..nodes import AGGREGATES, Node, Op
from ..types import Kind
from . import arrays_rows
from .arrays_lines import Line, Value, is_wide
from .arrays_ops import WRITTEN
from .arrays_plan import BOOL, CODE, FULL, NARROW, WIDE, Plan, fact_of, narrowest

_COMPARE = {
    Op.EQ: ("equal", eq), Op.LT: ("less", lt), Op.LE: ("less_equal", le), Op.GT: ("greater", gt),
    Op.GE: ("greater_equal", ge),
}  # fmt: skip
_FUNCTIONS = (
    "add", "subtract", "multiply", "floor_divide", "minimum", "maximum", "negative", "equal", "not_equal", "less",
    "less_equal", "greater", "greater_equal", "logical_and", "logical_or", "logical_not", "bitwise_and", "bitwise_xor",
    "right_shift", "take", "searchsorted", "int8", "int16", "int32", "int64", "object_",
)  # fmt: skip
#: A search in a table of options costs as much as so many comparisons.
_MOST_KEYS = 5
#: The forms that numbers which come in as 64 bits are brought down to: all to the widest of them.
SHORT = tuple(form for form in NARROW if form != FULL)


def filled(value: Any, out: np.ndarray) -> np.ndarray:
    """The same constant everywhere."""
    out[...] = value
    return out


def narrowed(value: np.ndarray, out: np.ndarray) -> np.ndarray:
    """The same numbers in fewer bytes, which their bounds prove to be enough."""
    np.copyto(out, value, casting="unsafe")
    return out


class Writer:
    """Writes the lines of a plan. What an operation gives is a Value, or a constant of Python."""

    def __init__(self, plan: Plan):
        self.plan = plan
        self.scope: dict[str, Any] = {name: getattr(np, name) for name in _FUNCTIONS}
        self.scope |= {"filled": filled, "narrowed": narrowed} | arrays_rows.HELPERS
        self.lines: list[Line] = []
        self.loads: dict[str, Node] = {}  # variable → the fact or column it holds
        self.inputs: list[Value] = []
        self.done: dict[int, Any] = {}
        self.brought: dict[tuple[Value, str], Value] = {}
        for node in plan.nodes:
            value = self._write(node)
            if is_wide(value) and not plan.wide(node):
                value = self.line(FULL, value.over, "{0}.astype(int64)", value, made=True)
            self.done[node.number] = value

    # --- lines -------------------------------------------------------------------------------------------------------

    def line(
        self, form: str, over: str | None, text: str, *reads: Any, whole: bool = False, made: bool = False
    ) -> Value:
        """One more line: its text holds what it reads as `{0}`, `{1}`… and, unless it is `made` anew, its buffer as
        `{out}`."""
        value = Value(f"v{len(self.lines)}", over, form, pooled=not made)
        names = [read.name if isinstance(read, Value) else repr(read) for read in reads]
        for place, name in enumerate(names):
            text = text.replace(f"{{{place}}}", name)
        self.lines.append(Line(value, text, tuple(read for read in reads if isinstance(read, Value)), whole))
        return value

    def bind(self, value: Any) -> str:
        """The variable that holds an object."""
        name = f"k{len(self.scope)}"
        self.scope[name] = value
        return name

    def apply(self, function: str, *reads: Any, form: str) -> Value:
        """A function of NumPy, element by element, computed in this form (a comparison: in that of its arguments)."""
        over = next((read.over for read in reads if isinstance(read, Value) and read.over), None)
        reads = tuple(self.bring(read, over) for read in reads)
        places = ", ".join(f"{{{place}}}" for place in range(len(reads)))
        if form == WIDE or any(map(is_wide, reads)):
            return self._apply_wide(function, reads, form, over)
        alike = form == BOOL or all(read.form == form for read in reads if isinstance(read, Value))
        # Without it NumPy would compute in the form of the arguments, and widen what has already overflowed.
        cast = "" if alike else f", dtype={form}"
        return self.line(form, over, f"{function}({places}, out={{out}}{cast})", *reads)

    def _apply_wide(self, function: str, reads: tuple[Any, ...], form: str, over: str | None) -> Value:
        texts = [
            f"{{{place}}}.astype(object_)" if isinstance(read, Value) and not is_wide(read) else f"{{{place}}}"
            for place, read in enumerate(reads)
        ]
        return self.line(form, over, f"{function}({', '.join(texts)})", *reads, made=True)

    def bring(self, read: Any, table: str | None) -> Any:
        """What is known of cases, for the rows of a table."""
        if not isinstance(read, Value) or table is None or read.over == table:
            return read
        if (read, table) not in self.brought:
            place = list(self.plan.tables).index(table)
            text = f"take({{0}}, at{place}, out={{out}}, mode='clip')"
            made = is_wide(read)
            self.brought[read, table] = self.line(
                read.form, table, f"{{0}}[at{place}]" if made else text, read, whole=True, made=made
            )
        return self.brought[read, table]

    def spread(self, read: Any, table: str | None, form: str) -> Value:
        """An array over the rows of a table, or over cases, also of a constant."""
        if isinstance(read, Value):
            return self.bring(read, table)
        if form == WIDE:
            size = "n" if table is None else f"n{list(self.plan.tables).index(table)}"
            return self.line(form, table, f"wide_full({{0}}, {size})", read, made=True)
        return self.line(form, table, "filled({0}, {out})", read)

    # --- choosing ----------------------------------------------------------------------------------------------------

    def either(self, condition: Any, yes: Any, no: Any, form: str) -> Any:
        """`yes` where the condition holds, else `no`."""
        if not isinstance(condition, Value):
            return yes if condition else no
        if yes is no or (not isinstance(yes, Value) and not isinstance(no, Value) and yes == no):
            return yes
        if form == BOOL:
            return self._either_way(condition, yes, no)
        if form == WIDE or is_wide(yes) or is_wide(no):
            over = next((read.over for read in (condition, yes, no) if isinstance(read, Value) and read.over), None)
            reads = [self.bring(read, over) for read in (condition, yes, no)]
            return self.line(WIDE, over, "wide_either({0}, {1}, {2})", *reads, made=True)
        if not isinstance(no, Value) and no == 0:
            return self.apply("multiply", yes, condition, form=form)
        if not isinstance(yes, Value) and yes == 0:
            mask = self.line("int8", condition.over, "subtract({0}.view(int8), 1, out={out})", condition)
            return self.apply("bitwise_and", no, mask, form=form)
        # −1 is all ones.
        mask = self.line("int8", condition.over, "negative({0}.view(int8), out={out})", condition)
        if isinstance(yes, Value) or isinstance(no, Value):
            differing = self.apply("bitwise_xor", yes, no, form=form)
        else:
            differing = yes ^ no
        kept = self.apply("bitwise_and", differing, mask, form=form)
        return self.apply("bitwise_xor", kept, no, form=form)

    def _either_way(self, condition: Value, yes: Any, no: Any) -> Any:
        # Of booleans, `a > b` is "a and not b", and `a <= b` is "not a, or b".
        if yes is True:
            return condition if no is False else self.apply("logical_or", condition, no, form=BOOL)
        if yes is False:
            if no is True:
                return self.apply("logical_not", condition, form=BOOL)
            return self.apply("greater", no, condition, form=BOOL)
        if no is False:
            return self.apply("logical_and", condition, yes, form=BOOL)
        if no is True:
            return self.apply("less_equal", condition, yes, form=BOOL)
        then = self.apply("logical_and", condition, yes, form=BOOL)
        return self.apply("logical_or", then, self.apply("greater", no, condition, form=BOOL), form=BOOL)

    def compare(self, op: Op, a: Any, b: Any) -> Any:
        """A comparison; of two constants, its value."""
        function, of_constants = _COMPARE[op]
        if isinstance(a, Value) or isinstance(b, Value):
            return self.apply(function, a, b, form=BOOL)
        return of_constants(a, b)

    # --- nodes -------------------------------------------------------------------------------------------------------

    def _write(self, node: Node) -> Any:
        plan = self.plan
        if node.number in plan.constant:
            return plan.value(node)
        args = plan.args[node.number]
        a = [self.done[arg.number] for arg in args]
        op = node.op
        if op in (Op.FACT, Op.COLUMN):
            return self._load(node)
        if op in AGGREGATES or op is Op.RUNNING:
            return arrays_rows.write(self, node, args, a)
        if op in _COMPARE:
            return self.compare(op, *a)
        if op in WRITTEN:
            return WRITTEN[op](self, node, a)
        match op:
            case Op.NOT:
                return self.apply("logical_not", a[0], form=BOOL)
            case Op.HAPPENED:
                return self.apply("not_equal", a[0], 0, form=BOOL)
            case Op.OR_ELSE:
                return self.either(self.compare(Op.EQ, a[0], 0), a[1], a[0], FULL)
            case Op.IF:
                return self.either(*a, self.form(node, args[1:]))
            case Op.IN:
                return self._is_in(args[0], a[0], node.data)
            case Op.LISTED:
                return self._is_in(args[0], a[0], tuple(dict.fromkeys(key for _, keys in node.data for key in keys)))
        raise AssertionError(op)

    def form(self, node: Node, arguments: Any) -> str:
        """The form of a node, from the arguments that end up in its value."""
        values = [self.done[arg.number] for arg in arguments]
        return self.plan.form(node, arguments, [value.form for value in values if isinstance(value, Value)])

    def _load(self, node: Node) -> Value:
        kind = fact_of(node).type.kind
        form = {Kind.BOOL: BOOL, Kind.CHOICE: CODE}.get(kind, FULL)
        name = f"c{len(self.loads)}"
        self.loads[name] = node
        value = Value(name, self.plan.over[node.number], form, pooled=False)
        self.inputs.append(value)
        if kind is Kind.NUMBER and narrowest(*self.plan.bounds[node.number]) in SHORT:
            # Half the bytes: every line that reads it takes half the time, the first one pays for the change.
            return self.line(SHORT[-1], value.over, "narrowed({0}, {out})", value)
        return value

    def _is_in(self, choice: Node, code: Any, keys: tuple[str, ...]) -> Any:
        codes = sorted({self.plan.code(choice, key) for key in keys} - {-1})
        if not codes:
            return self.apply("less", code, 0, form=BOOL)
        if len(codes) <= _MOST_KEYS:
            found = self.apply("equal", code, codes[0], form=BOOL)
            for other in codes[1:]:
                found = self.apply("logical_or", found, self.apply("equal", code, other, form=BOOL), form=BOOL)
            return found
        table = np.zeros(len(self.plan.options[choice.type.options]), dtype=bool)
        table[codes] = True
        return self.line(
            BOOL, code.over, f"take({self.bind(table)}, {{0}}, out={{out}}, mode='clip')", code, whole=True
        )
