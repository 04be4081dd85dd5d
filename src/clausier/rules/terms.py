"""Typed faces of nodes: what a contract's author writes with.

Operators build nodes and check types and units at once, so a badly written clause fails when the contract is loaded.
A term has no truth value: `and`, `or`, `not`, `if` and chained comparisons raise instead of silently deciding.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import lcm
from typing import Any, NoReturn

from .errors import ContractError
from .nodes import FALSE, TRUE, Node, Op, Reading, literal, make
from .types import BOOL, COUNT, DATE, EUR, INSTANT, MAYBE_DATE, NEVER, PURE, Kind, Type, require, times


class Term:
    """Base of the faces; wraps one node."""

    __slots__ = ("node",)
    __hash__ = None  # type: ignore[assignment]  # `==` builds a node: terms must never be dictionary keys

    def __init__(self, node: Node):
        self.node = node

    def __bool__(self) -> NoReturn:
        raise ContractError(
            "une expression n'est ni vraie ni fausse : employez all_of, any_of, not_, when (et non and, or, not, if)"
        )

    def __repr__(self) -> str:
        return f"<{self.node.type}: {self.node!r}>"


class Truth(Term):
    """Yes, no or unknown."""

    __slots__ = ()

    def __and__(self, other: Truth) -> Truth:
        return Truth(make(Op.AND, (self.node, truth(other).node)))

    def __or__(self, other: Truth) -> Truth:
        return Truth(make(Op.OR, (self.node, truth(other).node)))

    def __invert__(self) -> Truth:
        return Truth(make(Op.NOT, (self.node,)))


class _Ordered(Term):
    """Comparison of two terms of one kind."""

    __slots__ = ()

    def _pair(self, other: Any) -> tuple[Node, Node]:
        raise TypeError(f"{type(self).__name__} ne se compare pas")

    def _compare(self, op: Op, other: Any) -> Truth:
        return Truth(make(op, self._pair(other)))

    def __lt__(self, other: Any) -> Truth:
        return self._compare(Op.LT, other)

    def __le__(self, other: Any) -> Truth:
        return self._compare(Op.LE, other)

    def __gt__(self, other: Any) -> Truth:
        return self._compare(Op.GT, other)

    def __ge__(self, other: Any) -> Truth:
        return self._compare(Op.GE, other)

    def __eq__(self, other: Any) -> Truth:  # type: ignore[override]
        return self._compare(Op.EQ, other)

    def __ne__(self, other: Any) -> Truth:  # type: ignore[override]
        return ~self._compare(Op.EQ, other)

    __hash__ = None  # type: ignore[assignment]


class Number(_Ordered):
    """A number with unit; `+ - *` keep it exact, there is no division but the written ones of `words`."""

    __slots__ = ()

    def _like(self, other: Any) -> Number:
        if isinstance(other, Number):
            return other
        require(
            isinstance(other, int) and not isinstance(other, bool) and EUR[0][0] not in dict(self.node.type.unit),
            f"{other!r} n'a pas d'unité : écrivez eur(…), pct(…) ou un nombre entier devant une unité simple",
        )
        return Number(literal(other, Type(Kind.NUMBER, self.node.type.unit)))

    def _pair(self, other: Any) -> tuple[Node, Node]:
        return same_scale([self, self._like(other)])

    def _sum(self, op: Op, other: Any) -> Number:
        a, b = self._pair(other)
        return Number(make(op, (a, b), type=a.type))

    def __add__(self, other: Any) -> Number:
        return self._sum(Op.ADD, other)

    def __sub__(self, other: Any) -> Number:
        return self._sum(Op.SUB, other)

    def __mul__(self, other: Any) -> Number:
        other = Number(literal(other, COUNT)) if isinstance(other, int) and not isinstance(other, bool) else other
        require(isinstance(other, Number), f"on ne multiplie que des nombres, pas {other!r}")
        a, b = self.node.type, other.node.type
        require(
            dict(a.unit).get("EUR", 0) * dict(b.unit).get("EUR", 0) == 0,
            "on ne multiplie pas de l'argent par de l'argent",
        )
        result = Type(Kind.NUMBER, times(a.unit, b.unit), a.scale * b.scale)
        return Number(make(Op.MUL, (self.node, other.node), type=result))

    __rmul__ = __mul__

    def __truediv__(self, other: Any) -> NoReturn:
        raise ContractError("pas de division sans arrondi écrit : employez prorata, round_to, ceil_div ou floor_div")

    __floordiv__ = __mod__ = __truediv__


class Day(_Ordered):
    """A calendar day."""

    __slots__ = ()

    def _pair(self, other: Any) -> tuple[Node, Node]:
        require(
            isinstance(other, Day),
            f"on compare une date à une date, pas à {other!r} (date incertaine : .happened, or_else)",
        )
        return self.node, other.node


class MaybeDay(Term):
    """A day, or "it did not happen". Compare it only through `happened`, `or_else` and the words of `words`."""

    __slots__ = ()

    @property
    def happened(self) -> Truth:
        """Whether it happened at all."""
        return Truth(make(Op.HAPPENED, (self.node,)))

    def or_else(self, day: Day) -> Day:
        """Its day, or `day` when it did not happen."""
        require(isinstance(day, Day), "or_else attend une date")
        return Day(make(Op.OR_ELSE, (self.node, day.node), type=DATE))

    def on_or_before(self, day: Day) -> Truth:
        """It happened, and no later than `day`."""
        return self.happened & (self.or_else(day) <= day)

    def on_or_after(self, day: Day) -> Truth:
        """It happened, and no earlier than `day`."""
        return self.happened & (self.or_else(day) >= day)

    __eq__ = None  # type: ignore[assignment]
    __hash__ = None  # type: ignore[assignment]


class Moment(_Ordered):
    """An instant of time."""

    __slots__ = ()

    def _pair(self, other: Any) -> tuple[Node, Node]:
        require(isinstance(other, Moment), f"on compare un instant à un instant, pas à {other!r}")
        return self.node, other.node


class Choice(Term):
    """One of several options."""

    __slots__ = ()

    def _known(self, keys: tuple[str, ...]) -> tuple[str, ...]:
        allowed = options_of(self.node)
        for key in keys:
            require(allowed is None or key in allowed, f"« {key} » n'est pas une option de {self.node.type.options}")
        return keys

    def is_in(self, *keys: str) -> Truth:
        """Whether it is one of these options."""
        return Truth(make(Op.IN, (self.node,), self._known(tuple(dict.fromkeys(keys)))))

    def __eq__(self, key: object) -> Truth:  # type: ignore[override]
        require(isinstance(key, str), f"une option s'écrit par sa clé, pas {key!r}")
        return self.is_in(key)  # type: ignore[arg-type]

    def __ne__(self, key: object) -> Truth:  # type: ignore[override]
        return ~(self == key)

    __hash__ = None  # type: ignore[assignment]


_FACES = {
    Kind.BOOL: Truth,
    Kind.NUMBER: Number,
    Kind.DATE: Day,
    Kind.MAYBE_DATE: MaybeDay,
    Kind.INSTANT: Moment,
    Kind.CHOICE: Choice,
}


def face(node: Node) -> Any:
    """The typed face of a node."""
    return _FACES[node.type.kind](node)


def options_of(node: Node) -> frozenset[str] | None:
    """The options of a choice that comes straight from a fact or a column; None otherwise."""
    fact = node.data if node.op is Op.FACT else node.data.fact if node.op is Op.COLUMN else None
    return frozenset(key for key, _ in fact.options) if fact is not None else None


def truth(value: Any) -> Truth:
    """A truth value from a term or from a Python constant."""
    if isinstance(value, bool):
        return Truth(TRUE if value else FALSE)
    require(isinstance(value, Truth), f"un oui ou non est attendu, pas {value!r}")
    return value


def eur(amount: int | str | Decimal, per: str = "") -> Number:
    """An exact amount of euros, at most two decimals; `per="person/night"` makes it a price."""
    cents = Decimal(amount) * 100
    require(cents == cents.to_integral_value(), f"{amount} n'est pas un nombre entier de centimes")
    from .types import unit

    return Number(literal(int(cents), Type(Kind.NUMBER, unit("EUR/" + per if per else "EUR"), 100)))


def pct(rate: int | str | Decimal) -> Number:
    """An exact rate in percent, as a pure number."""
    value = Fraction(str(rate)) / 100
    scale = 100
    while (value * scale).denominator != 1:
        scale *= 10
        require(scale <= 10**6, f"{rate} % a trop de décimales")
    return Number(literal(int(value * scale), Type(Kind.NUMBER, PURE, scale)))


def amount(value: int, unit_name: str = "") -> Number:
    """A whole number with its unit."""
    from .types import number

    return Number(literal(value, number(unit_name)))


def date_literal(year: int, month: int, day: int) -> Day:
    """A calendar day written in a contract."""
    import datetime

    return Day(literal(datetime.date(year, month, day).toordinal(), DATE))


#: "It never happens", where a rule yields no date.
NOT_EVER = MaybeDay(literal(NEVER, MAYBE_DATE))


def at_scale(node: Node, scale: int) -> Node:
    """The same number counted in finer parts."""
    own = node.type.scale
    require(scale % own == 0, f"l'échelle {scale} n'est pas un multiple de {own}")
    if scale == own:
        return node
    finer = Type(Kind.NUMBER, node.type.unit, scale)
    if node.op is Op.LIT:
        return literal(node.data * (scale // own), finer)
    return make(Op.MUL, (node, literal(scale // own, COUNT)), type=finer)


def same_scale(terms: list[Number]) -> tuple[Node, ...]:
    """Nodes of one unit brought to one scale."""
    units = {term.node.type.unit for term in terms}
    require(len(units) == 1, f"unités mêlées : {', '.join(sorted(str(term.node.type) for term in terms))}")
    scale = lcm(*(term.node.type.scale for term in terms))
    return tuple(at_scale(term.node, scale) for term in terms)


def alike(terms: list[Any]) -> tuple[tuple[Node, ...], Type]:
    """Branches of one choice brought to one type; returns the nodes and that type."""
    kinds = {term.node.type.kind for term in terms}
    if kinds == {Kind.DATE, Kind.MAYBE_DATE}:
        return tuple(as_maybe(term).node for term in terms), MAYBE_DATE
    require(len(kinds) == 1, f"les branches n'ont pas le même type : {sorted(kind.value for kind in kinds)}")
    if kinds == {Kind.NUMBER}:
        nodes = same_scale(terms)
        return nodes, nodes[0].type
    types = {term.node.type for term in terms}
    require(len(types) == 1, f"les branches n'ont pas les mêmes options : {sorted(map(str, types))}")
    return tuple(term.node for term in terms), types.pop()


def as_maybe(term: Any) -> MaybeDay:
    """A certain day seen as one that may not happen."""
    if isinstance(term, MaybeDay):
        return term
    require(isinstance(term, Day), f"une date est attendue, pas {term!r}")
    return MaybeDay(make(Op.IF, (TRUE, term.node, NOT_EVER.node), type=MAYBE_DATE))


__all__ = [
    "BOOL", "INSTANT", "Choice", "Day", "MaybeDay", "Moment", "Number", "Reading", "Term", "Truth", "alike", "amount",
    "as_maybe", "at_scale", "date_literal", "eur", "face", "pct", "same_scale", "truth",
]  # fmt: skip
