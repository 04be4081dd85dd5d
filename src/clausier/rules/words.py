"""The words of the language besides the operators of `terms`; dates are in `dates`, rows of a table in `rows`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from .nodes import BandTable, Citation, LookupTable, Op, Reading, Rounding, literal, make
from .terms import Choice, Number, Truth, alike, at_scale, face, same_scale, truth
from .types import COUNT, MONEY, Kind, Type, number, require, unit_text

# --- truth -----------------------------------------------------------------------------------------------------------


def all_of(*terms: Any) -> Truth:
    """Every one is true."""
    return truth(terms[0]) if len(terms) == 1 else Truth(make(Op.AND, [truth(term).node for term in terms]))


def any_of(*terms: Any) -> Truth:
    """At least one is true."""
    return truth(terms[0]) if len(terms) == 1 else Truth(make(Op.OR, [truth(term).node for term in terms]))


def none_of(*terms: Any) -> Truth:
    """Not one is true."""
    return ~any_of(*terms)


def not_(term: Any) -> Truth:
    """The opposite."""
    return ~truth(term)


for_each = all_of  # the same word over rows: "each of these holds of the row"


def insured_proves(claim: Truth) -> Truth:
    """At closing, what is still unknown here is not established: the insured had to prove it."""
    return Truth(make(Op.PROVED, (truth(claim).node,), "insured"))


def insurer_proves(claim: Truth) -> Truth:
    """At closing, what is still unknown here is not established: the insurer had to prove it."""
    return Truth(make(Op.PROVED, (truth(claim).node,), "insurer"))


def at_closing(value: Number, presumed: Number) -> Number:
    """An amount that is presumed when nobody proved it by the closing of the file."""
    a, b = same_scale([value, presumed])
    return Number(make(Op.CLOSING, (a, b), type=a.type))


def given_or(fact: Any, derived: Any) -> Any:
    """The fact when it is given, else the value derived from other facts; both known and different is an unusable
    case."""
    nodes, kind = alike([fact, derived])
    require(nodes[0] is fact.node, "la valeur déduite est plus fine que le fait : arrondissez-la avant given_or")
    return face(make(Op.GIVEN, nodes, type=kind))


# --- citation --------------------------------------------------------------------------------------------------------


def named(term: Any, *rules: str, says: str, clause: str = "", label: str = "") -> Any:
    """The same value under its citation: catalogue ids, clause, and what it says in French in our own words."""
    require(bool(rules), f"« {says} » ne cite aucune règle")
    return face(make(Op.NAMED, (term.node,), Citation(rules, says, clause, label), term.node.type, None))


def reading(doubt: Reading, **meanings: Any) -> Any:
    """The value under each meaning of a doubt, by name; the one taken is that of the reading."""
    names = [name for name, _ in doubt.meanings]
    require(names == list(meanings), f"{doubt.id} : les sens sont {names}, pas {list(meanings)}")
    nodes, kind = alike(list(meanings.values()))
    return face(make(Op.READING, nodes, doubt, kind))


def listed(part: Choice, lists: dict[str, tuple[str, ...]]) -> Truth:
    """Whether the option is in one of the lists; remembers which rule said so."""
    data = tuple((rule, part._known(tuple(keys))) for rule, keys in lists.items())
    return Truth(make(Op.LISTED, (part.node,), data))


# --- choosing --------------------------------------------------------------------------------------------------------


def when(condition: Truth, then: Any, otherwise: Any) -> Any:
    """One value or the other."""
    (a, b), kind = alike([then, otherwise])
    return face(make(Op.IF, (truth(condition).node, a, b), type=kind))


def first_of(*cases: tuple[Truth, Any], otherwise: Any) -> Any:
    """The value of the first case that holds."""
    nodes, kind = alike([value for _, value in cases] + [otherwise])
    result = nodes[-1]
    for (condition, _), node in zip(reversed(cases), reversed(nodes[:-1]), strict=True):
        result = make(Op.IF, (truth(condition).node, node, result), type=kind)
    return face(result)


@dataclass(frozen=True)
class Band:
    """A printed row: from `first` to `last` (whole units, None for open), and its value."""

    first: int | None
    last: int | None
    value: Any


def below(bound: int, value: Any) -> Band:
    """Strictly below the bound."""
    return Band(None, bound - 1, value)


def between(first: int, last: int, value: Any) -> Band:
    """Both bounds included."""
    return Band(first, last, value)


def above(bound: int, value: Any) -> Band:
    """Strictly above the bound."""
    return Band(bound + 1, None, value)


def bands(on: Number, *rows: Band, rules: tuple[str, ...] = (), printed: tuple[Band, ...] | None = None) -> Any:
    """The value of the band that holds the number; rows must be ordered, without gap or overlap on whole units.

    `printed` gives the rows as the document prints them where a reading had to move a bound; the proof looks at them.
    """
    require(on.node.type.scale == 1, "les tranches se comptent en unités entières")
    require(rows[0].first is None and rows[-1].last is None, "la première et la dernière tranche sont ouvertes")
    for one, other in zip(rows, rows[1:], strict=False):
        require(
            one.last is not None and other.first == one.last + 1,
            f"tranches {one.first}–{one.last} et {other.first}–{other.last} : trou ou chevauchement",
        )
    nodes, kind = alike([row.value for row in rows])
    tops = tuple(row.last for row in rows[:-1])
    data = BandTable(tops, tuple((row.first, row.last) for row in printed or rows), rules)
    return face(make(Op.BANDS, (on.node, *nodes), data, kind))


def lookup(cells: dict[tuple[str, ...] | str, Number], *keys: Choice, default: Number | None = None) -> Number:
    """The cell of a table with one to three keys; complete, or with a written default."""
    require(1 <= len(keys) <= 3, "une table a une à trois entrées")
    rows = {(key,) if isinstance(key, str) else key: value for key, value in cells.items()}
    for row in rows:
        for key, part in zip(keys, row, strict=True):
            key._known((part,))
    nodes = same_scale([*rows.values(), *([default] if default is not None else [])])
    require(all(node.op is Op.LIT for node in nodes), "les cases d'une table sont des constantes")
    if default is None:
        size = 1
        for key in keys:
            size *= len(key.node.data.options if key.node.op is Op.FACT else key.node.data.fact.options)
        require(size == len(rows), "la table n'est pas complète et n'a pas de valeur par défaut")
    data = LookupTable(
        tuple((row, node.data) for row, node in zip(rows, nodes, strict=False)),
        nodes[-1].data if default is not None else None,
    )
    return Number(make(Op.TABLE, [key.node for key in keys], data, nodes[0].type))


# --- amounts ---------------------------------------------------------------------------------------------------------


def least(*terms: Any) -> Any:
    """The smallest; with amounts ≥ 0, zero as soon as one of them is zero."""
    nodes, kind = alike(list(terms))
    require(kind.kind in (Kind.NUMBER, Kind.DATE, Kind.INSTANT), "le plus petit de quoi ?")
    return face(make(Op.MIN, nodes, type=kind))


def most(*terms: Any) -> Any:
    """The largest (of dates, the latest)."""
    nodes, kind = alike(list(terms))
    require(kind.kind in (Kind.NUMBER, Kind.DATE, Kind.INSTANT), "le plus grand de quoi ?")
    return face(make(Op.MAX, nodes, type=kind))


def share(rate: Number, of: Number) -> Number:
    """An exact part of an amount; not rounded."""
    require(rate.node.type.unit == (), "un taux n'a pas d'unité")
    return of * rate


def round_to(value: Number, to: str, how: Rounding) -> Number:
    """Money rounded to the "cent" or to the "euro"; the only way from exact money to money that can be paid."""
    require(
        dict(value.node.type.unit) == {"EUR": 1},
        f"on n'arrondit que de l'argent, pas {unit_text(value.node.type.unit)}",
    )
    require(to in ("cent", "euro"), "arrondi au cent ou à l'euro")
    fine = at_scale(
        value.node, value.node.type.scale if value.node.type.scale % 100 == 0 else value.node.type.scale * 100
    )
    step = fine.type.scale // 100 * (1 if to == "cent" else 100)
    if step == 1:
        return Number(fine)
    whole = make(Op.DIV, (fine, literal(step, COUNT)), how, MONEY if to == "cent" else Type(Kind.NUMBER, MONEY.unit))
    return Number(at_scale(whole, 100))


def prorata(value: Number, part: Number, whole: Number, how: Rounding) -> Number:
    """`value × part / whole`, rounded to the cent once; nothing when `whole` is zero."""
    require(dict(value.node.type.unit) == {"EUR": 1}, "le prorata porte sur de l'argent")
    a, b = same_scale([part, whole])
    scale = value.node.type.scale
    require(scale % 100 == 0, "le prorata part de centimes")
    product = make(Op.MUL, (value.node, a), type=Type(Kind.NUMBER, (), scale))
    divisor = make(Op.MUL, (b, literal(scale // 100, COUNT)), type=Type(Kind.NUMBER, ())) if scale != 100 else b
    return Number(make(Op.DIV, (product, divisor), how, MONEY))


def ceil_div(value: Number, step: int, into: str = "") -> Number:
    """How many steps are begun (tranches of 700 km)."""
    return Number(make(Op.DIV, (value.node, literal(step * value.node.type.scale, COUNT)), Rounding.UP, number(into)))


def floor_div(value: Number, step: int, into: str = "") -> Number:
    """How many steps are complete."""
    return Number(make(Op.DIV, (value.node, literal(step * value.node.type.scale, COUNT)), Rounding.DOWN, number(into)))
