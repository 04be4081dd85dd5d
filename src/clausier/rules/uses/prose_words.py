"""The small words of `prose`: verbs, roundings, ranges, labels, citations."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from ..facts import Fact
from ..french import HARD, is_plural, listing, short
from ..nodes import TRUE, BandTable, Node, Op, Reading, Rounding
from ..types import COUNT, EUR, Kind, Type, times

#: From what stands alone to what must be put between parentheses everywhere but at the top. A prefix is a noun phrase
#: whose end is open ("20 % du prix", "la somme, sur chaque ligne, du prix"): nothing may follow it in a calculation.
ATOM, TIMES, PLUS, PREFIX, SENTENCE, CLAIM, AND, OR, OPEN = 9, 8, 7, 6, 5, 4, 3, 2, 1

Verb = tuple[str, str]  # singular, plural

#: Verbs that agree in number only: nobody has to know the gender of a noun phrase.
NUMBERS: dict[Op, Verb] = {
    Op.LT: ("n'atteint pas", "n'atteignent pas"),
    Op.LE: ("ne dépasse pas", "ne dépassent pas"),
    Op.GT: ("dépasse", "dépassent"),
    Op.GE: ("atteint", "atteignent"),
    Op.EQ: ("vaut", "valent"),
}
MOMENTS: dict[Op, Verb] = {
    Op.LT: ("vient avant", "viennent avant"),
    Op.LE: ("ne vient pas après", "ne viennent pas après"),
    Op.GT: ("vient après", "viennent après"),
    Op.GE: ("ne vient pas avant", "ne viennent pas avant"),
    Op.EQ: ("coïncide avec", "coïncident avec"),
}
OPPOSITE = {Op.LT: Op.GE, Op.GE: Op.LT, Op.LE: Op.GT, Op.GT: Op.LE}
DIFFERENT_NUMBER: Verb = ("ne vaut pas", "ne valent pas")
DIFFERENT_MOMENT: Verb = ("ne coïncide pas avec", "ne coïncident pas avec")
NEITHER: Verb = ("n'est", "ne sont")
EXISTS: dict[bool, Verb] = {True: ("existe", "existent"), False: ("n'existe pas", "n'existent pas")}
#: What introduces the first value, and the value that replaces it.
OTHERWISE = {
    Op.OR_ELSE: ("", "à défaut "),
    Op.GIVEN: ("la valeur donnée : ", "si elle manque "),
    Op.CLOSING: ("", "à la clôture, si rien n'est établi, "),
}
PARTIES = {"insured": "l'assuré", "insurer": "l'assureur"}
EXTREMES = {
    (Op.MIN, Kind.NUMBER): "la plus petite de ces valeurs",
    (Op.MAX, Kind.NUMBER): "la plus grande de ces valeurs",
    (Op.MIN, Kind.DATE): "la première de ces dates",
    (Op.MAX, Kind.DATE): "la dernière de ces dates",
    (Op.MIN, Kind.INSTANT): "le premier de ces instants",
    (Op.MAX, Kind.INSTANT): "le dernier de ces instants",
    (Op.MAX, Kind.MAYBE_DATE): "la dernière de ces dates qui existe",
    (Op.EARLIEST, Kind.MAYBE_DATE): "la première de ces dates qui existe",
}
_FINENESS = {1: "à l'unité", 10: "au dixième", 100: "au centième", 1000: "au millième"}


def verb(noun: str, forms: Verb) -> str:
    """The form that agrees with the noun phrase."""
    return forms[is_plural(noun)]


def is_moment(type: Type) -> bool:
    """A date or an instant."""
    return type.kind in (Kind.DATE, Kind.MAYBE_DATE, Kind.INSTANT)


def citation(node: Node) -> str:
    """A named node as others refer to it: its words and its rules."""
    said = (node.data.label or node.data.says).strip().rstrip(".")
    return f"« {said} » ({', '.join(node.data.rules)})"


def own(node: Node) -> Node:
    """The node below its own citation: what a provision expands."""
    while node.op is Op.NAMED:
        node = node.args[0]
    return node


def has_list(noun: str) -> bool:
    """Whether a noun phrase or sentence holds words that could be taken for those of the expression around it."""
    return re.search(r"\b(?:et|ou|si|sinon)\b|[,;:+×÷−]", noun) is not None


def labels(keys: tuple[str, ...], fact: Fact | None, word: str) -> str:
    """Options by their French labels, between quotation marks."""
    return listing([f"« {fact.label(key) if fact else key} »" for key in keys], word)


def choices_of(node: Node) -> Fact | None:
    """The fact whose options a choice takes."""
    while node.op not in (Op.FACT, Op.COLUMN):
        if not node.args:
            return None
        node = node.args[-1]
    return node.data.fact if node.op is Op.COLUMN else node.data


def band_range(first: int | None, last: int | None, type: Type) -> str:
    """One row of a band table as people say it: "de 35 000 à 45 000 km"."""
    if first is None or last is None:
        if first is last:
            return "dans tous les cas"
        return f"jusqu'à {short(last, type)}" if first is None else f"à partir de {short(first, type)}"
    if first == last:
        return f"exactement {short(first, type)}"
    bare = short(first, type).rpartition(HARD)[0] if type.unit else short(first, type)
    return f"de {bare} à {short(last, type)}"


@dataclass(frozen=True)
class BandLine:
    """A row of a band table: its bounds as applied (None for open ends), in words, and the node of its value.

    `printed` is the row of the document, in words, where a reading had to move a bound; else "".
    """

    first: int | None
    last: int | None
    range: str
    value: Node
    printed: str = ""


def band_bounds(table: BandTable) -> list[tuple[int | None, int | None]]:
    """First and last value of each row of a band table, as applied; None for open ends."""
    return list(zip([None, *(top + 1 for top in table.tops)], [*table.tops, None], strict=True))


def band_lines(node: Node) -> list[BandLine]:
    """The rows of a band table, in order."""
    type, bounds = node.args[0].type, band_bounds(node.data)
    document = node.data.printed if len(node.data.printed) == len(bounds) else bounds
    return [
        BandLine(*own, band_range(*own, type), value, band_range(*printed, type) if printed != own else "")
        for own, printed, value in zip(bounds, document, node.args[1:], strict=True)
    ]


def table_lines(node: Node) -> list[str]:
    """The cells of a table, in words."""
    facts = [choices_of(key) for key in node.args]
    lines = []
    for row, cell in node.data.cells:
        keys = listing(labels((part,), fact, "et") for part, fact in zip(row, facts, strict=True))
        lines.append(f"{keys} : {short(cell, node.type)}")
    if node.data.default is not None:
        lines.append(f"sinon {short(node.data.default, node.type)}")
    return lines


def if_chain(node: Node) -> tuple[list[tuple[Node, Node]], Node]:
    """The cases of nested choices, as (condition, value), and the value that is left."""
    cases = []
    while node.op is Op.IF and node.args[0] is not TRUE:
        cases.append((node.args[0], node.args[1]))
        node = node.args[2]
    return cases, node


def meanings(reading: Reading) -> list[str]:
    """The meanings of a doubt, the one taken first."""
    says = [f"(« {sentence.rstrip('.')} »)" for _, sentence in reading.meanings]
    return [f"sens retenu {says[0]}", *(f"autre sens {one}" for one in says[1:])]


def is_finer(node: Node) -> bool:
    """Whether a product only counts the same number in finer parts: the reader sees no product."""
    if node.op is not Op.MUL or node.args[1].op is not Op.LIT or node.args[1].type != COUNT:
        return False
    value, factor = node.args
    return node.type.unit == value.type.unit and factor.data > 1 and node.type.scale == value.type.scale * factor.data


def rate_of(node: Node) -> tuple[str, Node] | None:
    """The written rate of a product and what it is a part of; None when neither factor is a rate."""
    for rate, other in (node.args[1], node.args[0]), (node.args[0], node.args[1]):
        if rate.op is Op.LIT and not rate.type.unit and rate.type.scale % 100 == 0:
            return short(rate.data, rate.type), other
    return None


def rounding(node: Node) -> str:
    """ "l'arrondi au centime supérieur", from the type and the rounding of a division."""
    money, scale = node.type.unit == EUR, node.type.scale
    if money and scale in (1, 100):
        to = "à l'euro" if scale == 1 else "au centime"
    else:
        to = _FINENESS.get(scale, f"au 1/{scale}")
    feminine = to == "à l'unité"
    how = {
        Rounding.HALF_UP: "la plus proche" if feminine else "le plus proche",
        Rounding.DOWN: "inférieure" if feminine else "inférieur",
        Rounding.UP: "supérieure" if feminine else "supérieur",
    }
    return f"l'arrondi {to} {how[node.data]}"


def natural_scale(node: Node) -> int:
    """The scale of a number that multiplications gave it, whatever type a prorata wrote over it."""
    if node.op is Op.MUL and not is_finer(node):
        return natural_scale(node.args[0]) * natural_scale(node.args[1])
    return node.type.scale


def quotient(node: Node) -> tuple[Node | None, Fraction]:
    """What a division divides by besides constants, and the constant by which its result must be multiplied to be the
    dividend (over the divisor) in units, not in encoded parts: (None, 1) for a mere rounding.
    """
    dividend, divisor = node.args
    constant = 1
    if divisor.op is Op.MUL and divisor.args[1].op is Op.LIT and divisor.args[1].type == COUNT:
        divisor, constant = divisor.args[0], divisor.args[1].data
    if divisor.op is Op.LIT and divisor.data > 0:
        return None, Fraction(natural_scale(dividend), node.type.scale * divisor.data * constant)
    return divisor, Fraction(natural_scale(dividend), natural_scale(divisor) * node.type.scale * constant)


def step(node: Node, size: int) -> str:
    """The constant that a division divides by, with its unit: "700 km"."""
    return short(size, Type(Kind.NUMBER, times(node.args[0].type.unit, node.type.unit, -1), 1))
