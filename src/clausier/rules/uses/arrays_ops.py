"""Operations that are more than one line of NumPy, for complete cases: the meaning of `uses/plain.py`."""

from __future__ import annotations

from collections.abc import Callable
from math import gcd
from typing import TYPE_CHECKING, Any

import numpy as np

from .. import dates
from ..nodes import Node, Op
from ..types import Kind
from ..values import DIVISIONS
from .arrays_calls import Called
from .arrays_lines import Value, is_wide
from .arrays_plan import BOOL, FULL, WIDE, added_before_dividing, narrowest

if TYPE_CHECKING:
    from .arrays_writer import Writer

#: A comparison takes a sixtieth of the time of a binary search.
MOST_COMPARED = 40


# --- numbers ---------------------------------------------------------------------------------------------------------


def _chained(function: str) -> Callable[[Writer, Node, list[Any]], Any]:
    """A function of two arguments over all of them."""

    def write(to: Writer, node: Node, a: list[Any]) -> Any:
        form = to.form(node, to.plan.args[node.number])
        found = a[0]
        for other in a[1:]:
            if isinstance(found, Value) or isinstance(other, Value):
                found = to.apply(function, found, other, form=form)
            else:
                found = getattr(np, function)(found, other, dtype=object)
        return found

    return write


def _divided(to: Writer, node: Node, a: list[Any]) -> Any:
    dividend, divisor = to.plan.args[node.number]
    form = to.form(node, (dividend, divisor))
    if not isinstance(a[1], Value) and a[1] <= 0:
        return 0
    if form == WIDE:
        run = to.bind(_of_objects(np.frompyfunc(DIVISIONS[node.data], 2, 1)))
        over = next((read.over for read in a if isinstance(read, Value) and read.over), None)
        return to.line(WIDE, over, f"{run}({{0}}, {{1}})", *(to.bring(read, over) for read in a), made=True)
    mirrored = not to.plan.never_negative(dividend)
    n, d = a
    sign = None
    if mirrored and isinstance(n, Value):
        # All ones below zero: `(n ^ sign) − sign` is −n there and n elsewhere.
        sign = to.apply("right_shift", n, 8 * np.dtype(n.form).itemsize - 1, form=n.form)
        n = to.apply("subtract", to.apply("bitwise_xor", n, sign, form=form), sign, form=form)
    elif mirrored and n < 0:
        n, sign = -n, -1
    quotient = _quotient(to, node, n, d, form)
    if sign is None:
        return quotient
    return to.apply("subtract", to.apply("bitwise_xor", quotient, sign, form=form), sign, form=form)


def _quotient(to: Writer, node: Node, n: Any, d: Any, form: str) -> Value:
    """n / d for n ≥ 0, 0 where d is not positive. By a constant NumPy multiplies and shifts: no need to do it here."""
    if not isinstance(d, Value):
        extra = added_before_dividing(node.data, d)
        return to.apply("floor_divide", to.apply("add", n, extra, form=form) if extra else n, d, form=form)
    if to.plan.bounds[to.plan.args[node.number][1].number][0] <= 0:
        safe = to.apply("maximum", d, 1, form=form)
        positive = to.apply("greater", d, 0, form=BOOL)
    else:
        safe, positive = d, True
    match node.data.name:
        case "UP":
            n = to.apply("add", n, to.apply("subtract", safe, 1, form=form), form=form)
        case "HALF_UP":
            n = to.apply("add", n, to.apply("right_shift", safe, 1, form=form), form=form)
    return to.either(positive, to.apply("floor_divide", n, safe, form=form), 0, form)


def _of_objects(run: np.ufunc) -> Callable[[Any, Any], np.ndarray]:
    def divide(a: Any, b: Any) -> np.ndarray:
        a, b = (one.astype(object) if isinstance(one, np.ndarray) else one for one in (a, b))
        return run(a, b)

    return divide


def _banded(to: Writer, node: Node, a: list[Any]) -> Any:
    number, *values = a
    tops = node.data.tops
    form = to.form(node, to.plan.args[node.number][1:])
    constant = form in ("int8", "int16", "int32", FULL) and not any(isinstance(value, Value) for value in values)
    if constant and isinstance(number, Value) and node.type.kind is Kind.NUMBER and not is_wide(number):
        return _steps(to, number, tops, values, form)
    found = values[-1]
    for top, value in reversed(list(zip(tops, values, strict=False))):
        found = to.either(to.compare(Op.LE, number, top), value, found, form)
    return found


def _steps(to: Writer, number: Value, tops: tuple[int, ...], values: list[int], form: str) -> Any:
    """Constants by band: the first one, and the step to the next at every top that is passed."""
    if len(tops) > MOST_COMPARED:
        table, ends = (to.bind(np.array(some, dtype=np.int64)) for some in (values, tops))
        place = f"searchsorted({ends}, {{0}})"
        return to.line(FULL, number.over, f"take({table}, {place}, out={{out}}, mode='clip')", number, whole=True)
    steps = [
        (top, after - before) for top, before, after in zip(tops, values, values[1:], strict=False) if after != before
    ]
    if not steps:
        return values[0]
    # Yes is 1 and no is 0 in 8 bits: counted in their greatest common measure, the steps are sums of comparisons.
    measure = gcd(*(step for _, step in steps))
    form = narrowest(*(end for value in values for end in (value, value - values[0])))

    def work(function: str, *pieces: tuple[str, Any]) -> tuple[str, Any]:
        texts = ", ".join(text.format(f"{{{place}}}") for place, (text, _) in enumerate(pieces))
        cast = "" if form == "int8" else f", dtype={form}"
        reads = [read for _, read in pieces]
        return "{}", to.line(form, number.over, f"{function}({texts}, out={{out}}{cast})", *reads)

    found = None
    for top, step in steps:
        piece = "{}.view(int8)", to.apply("greater", number, top, form=BOOL)
        if step != measure:
            piece = work("multiply", piece, ("{}", step // measure))
        found = piece if found is None else work("add", found, piece)
    if measure != 1 or not values[0]:
        found = work("multiply", found, ("{}", measure))
    return (work("add", found, ("{}", values[0])) if values[0] else found)[1]


def _looked_up(to: Writer, node: Node, a: list[Any]) -> Value:
    nodes = to.plan.args[node.number]
    lists = [to.plan.options[choice.type.options] for choice in nodes]
    cells, default = dict(node.data.cells), node.data.default
    table = np.full(tuple(map(len, lists)), 0 if default is None else default, dtype=object)
    for keys, value in cells.items():
        if all(key in options for key, options in zip(keys, lists, strict=True)):
            table[tuple(options.index(key) for key, options in zip(keys, lists, strict=True))] = value
    form = WIDE if to.plan.wide(node) else FULL
    over = next((read.over for read in a if isinstance(read, Value) and read.over), None)
    places = ", ".join(f"{{{place}}}" for place in range(len(a)))
    reads = [to.bring(read, over) for read in a]
    return to.line(form, over, f"{to.bind(table.astype(form))}[{places}]", *reads, made=True)


# --- dates -----------------------------------------------------------------------------------------------------------


def _earliest(to: Writer, node: Node, a: list[Any]) -> Any:
    found = a[0]
    for day in a[1:]:
        over = next((read.over for read in (found, day) if isinstance(read, Value) and read.over), None)
        if isinstance(found, Value) or isinstance(day, Value):
            found = to.line(FULL, over, "earliest({0}, {1})", to.bring(found, over), to.bring(day, over), made=True)
        else:
            found = min((one for one in (found, day) if one), default=0)
    return found


def _called(to: Writer, node: Node, a: list[Any]) -> Any:
    function = node.data
    maybe = function.maybe and node.type.kind is Kind.MAYBE_DATE
    if function is dates.ADD_DAYS or function is dates.ADD_HOURS:
        later = a[1] if function is dates.ADD_DAYS else _hours(to, a[1])
        moved = to.apply("add", a[0], later, form=FULL)
        return to.either(to.compare(Op.EQ, a[0], 0), 0, moved, FULL) if maybe else moved
    over = next((read.over for read in a if isinstance(read, Value) and read.over), None)
    places = ", ".join(f"{{{place}}}" for place in range(len(a)))
    reads = [to.bring(read, over) for read in a]
    return to.line(FULL, over, f"{to.bind(Called(function, maybe))}({places})", *reads, made=True)


def _hours(to: Writer, count: Any) -> Any:
    return to.apply("multiply", count, 3_600, form=FULL) if isinstance(count, Value) else count * 3_600


def _any_of(to: Writer, node: Node, a: list[Any]) -> Any:
    found = a[0]
    for other in a[1:]:
        found = to.apply("logical_or", found, other, form=BOOL)
    return found


def _all_of(to: Writer, node: Node, a: list[Any]) -> Any:
    def denied(arg: Node) -> bool:
        return arg.op is Op.NOT and arg.number not in to.plan.constant

    first, *others = sorted(zip(to.plan.args[node.number], a, strict=True), key=lambda pair: denied(pair[0]))
    found = first[1]
    for arg, value in others:
        if denied(arg):
            # Of booleans, `a > b` is "a and not b".
            found = to.apply("greater", found, to.done[to.plan.args[arg.number][0].number], form=BOOL)
        else:
            found = to.apply("logical_and", found, value, form=BOOL)
    return found


#: How each of them is written, from the arguments as they are.
WRITTEN: dict[Op, Callable[[Writer, Node, list[Any]], Any]] = {
    Op.AND: _all_of, Op.OR: _any_of,
    Op.ADD: _chained("add"), Op.SUB: _chained("subtract"), Op.MUL: _chained("multiply"),
    Op.MIN: _chained("minimum"), Op.MAX: _chained("maximum"),
    Op.DIV: _divided, Op.BANDS: _banded, Op.TABLE: _looked_up, Op.EARLIEST: _earliest, Op.CALL: _called,
}  # fmt: skip
