"""Pieces of the Python text that `ranges` generates."""

from __future__ import annotations

from ..nodes import Node, Op
from ..types import Kind

SAME = {Op.NAMED, Op.PROVED, Op.READING}

#: The texts of the parts of a range: low and high; may-never, first and last; or one set of options.
Texts = tuple[str, ...]


def variables(node: Node, place: int) -> Texts:
    """The variables that hold the range of the node at a place."""
    match node.type.kind:
        case Kind.CHOICE:
            return (f"s{place}",)
        case Kind.MAYBE_DATE:
            return (f"n{place}", f"l{place}", f"h{place}")
        case _:
            return (f"l{place}", f"h{place}")


def packed(texts: Texts) -> str:
    """A range as one expression."""
    return texts[0] if len(texts) == 1 else f"({', '.join(texts)})"


def assign(out: Texts, values: Texts) -> list[str]:
    """One line a part."""
    return [f"{name} = {value}" for name, value in zip(out, values, strict=True)]


def either(first: str, second: str, a: Texts, b: Texts, out: Texts) -> list[str]:
    """a when `first` holds, else b when `second` holds, else from one to the other."""
    names = ", ".join(out)
    lines = [f"if {first}: {names} = {', '.join(a)}", f"elif {second}: {names} = {', '.join(b)}"]
    return [*lines, "else:", *("    " + line for line in hull(a, b, out))]


def hull(a: Texts, b: Texts, out: Texts) -> list[str]:
    """From one range to the other."""
    if len(out) == 1:
        return [f"{out[0]} = {a[0]} | {b[0]}"]
    signs = ["or", "<=", ">="][-len(out) :]
    return [
        f"{name} = {x} or {y}" if sign == "or" else f"{name} = {x} if {x} {sign} {y} else {y}"
        for name, x, y, sign in zip(out, a, b, signs, strict=True)
    ]


def extreme(op: Op, a: list[Texts], out: Texts) -> list[str]:
    """The smallest or the largest of ranges."""
    if len(out) == 3:
        return [f"{', '.join(out)} = latest({', '.join(packed(one) for one in a)})"]
    if len(a) == 2:
        sign = "<=" if op is Op.MIN else ">="
        return [f"{name} = {x} if {x} {sign} {y} else {y}" for name, x, y in zip(out, *a, strict=True)]
    word = "min" if op is Op.MIN else "max"
    return [f"{name} = {word}({', '.join(parts)})" for name, parts in zip(out, zip(*a, strict=True), strict=True)]


def unnamed(node: Node) -> Node:
    """What a citation, a proof or a reading is put on."""
    while node.op in SAME:
        node = node.args[0]
    return node


def common_factor(node: Node) -> Node | None:
    """The factor that the two products of a difference share, as in `price − price × wear`; None for anything else."""
    if node.op is not Op.SUB:
        return None
    one, other = (unnamed(arg) for arg in node.args)
    products = one.op is other.op is Op.MUL
    return next((factor for factor in one.args if factor in other.args), None) if products else None


def is_from_zero(node: Node, known: set[int]) -> bool:
    """Whether a number is never negative, from what is known of its arguments."""
    if node.type.kind is not Kind.NUMBER:
        return False
    below = [arg.number in known for arg in node.args]
    match node.op:
        case Op.LIT:
            return node.data >= 0
        case Op.FACT:
            return node.data.low >= 0
        case Op.COLUMN:
            return node.data.fact.low >= 0
        case Op.ADD | Op.MUL | Op.MIN | Op.DIV | Op.GIVEN | Op.CLOSING | Op.READING | Op.NAMED:
            return all(below)
        case Op.MAX:
            return any(below)
        case Op.IF | Op.BANDS:
            return all(below[1:])
        case Op.TABLE:
            return min([*(value for _, value in node.data.cells), node.data.default or 0]) >= 0
        case Op.SUM | Op.LARGEST | Op.RUNNING:
            return below[0]
        case Op.SUM_BY:
            return below[1] and below[3]
        case _:
            return False
