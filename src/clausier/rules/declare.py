"""Declaring the facts of a vocabulary: each word here declares a fact and gives its term.

Names are dotted, singular entities; units come last (`_km`, `_days`, `_hours`); `_on` is a day, `_at` an instant.
`says` is how a French sentence names the fact (see `facts.Fact`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from .facts import FIRST_DAY, FIRST_INSTANT, LARGEST_CENTS, LAST_DAY, LAST_INSTANT, MOST_ROWS, Column, Fact, Table
from .nodes import Node, Op, make
from .terms import Choice, Day, MaybeDay, Moment, Number, Truth, face
from .types import BOOL, DATE, INSTANT, MAYBE_DATE, Kind, Type, number, require


def yes_no(name: str, question: str, asked_of: str, proof: str = "", says: str = "") -> Truth:
    """A fact that is yes, no or unknown."""
    return face(Fact(name, BOOL, question, asked_of, proof, 0, 1, says=says).node)


def whole(
    name: str, unit: str, question: str, asked_of: str, *, low: int = 0, high: int, proof: str = "", says: str = ""
) -> Number:
    """A whole number of `unit` between `low` and `high`, both included."""
    return face(Fact(name, number(unit), question, asked_of, proof, low, high, says=says).node)


def fixed(
    name: str,
    unit: str,
    scale: int,
    question: str,
    asked_of: str,
    *,
    low: int = 0,
    high: int,
    proof: str = "",
    says: str = "",
) -> Number:
    """A number counted in `1/scale` of `unit` (1.5 hours at scale 100); `low` and `high` are in whole units."""
    return face(Fact(name, number(unit, scale), question, asked_of, proof, low * scale, high * scale, says=says).node)


def money(
    name: str,
    question: str,
    asked_of: str,
    *,
    per: str = "",
    high_cents: int = LARGEST_CENTS,
    proof: str = "",
    says: str = "",
) -> Number:
    """An amount in whole cents, from 0; `per="hour"` makes it a price per hour."""
    kind = number("EUR/" + per if per else "EUR", 100)
    return face(Fact(name, kind, question, asked_of, proof, 0, high_cents, says=says).node)


def percent(
    name: str, question: str, asked_of: str, *, decimals: int = 0, high: int = 100, proof: str = "", says: str = ""
) -> Number:
    """A rate written in percent with so many decimals: 65 or "64.9" at the door, an exact pure number inside."""
    scale = 100 * 10**decimals
    high = high * scale // 100
    fact = Fact(name, number("", scale), question, asked_of, proof, 0, high, in_percent=True, says=says)
    return face(fact.node)


def day(name: str, question: str, asked_of: str, proof: str = "", says: str = "") -> Day:
    """A calendar day."""
    return face(Fact(name, DATE, question, asked_of, proof, FIRST_DAY, LAST_DAY, says=says).node)


def maybe_day(name: str, question: str, asked_of: str, proof: str = "", says: str = "") -> MaybeDay:
    """A calendar day, or "none" when the thing did not happen."""
    return face(Fact(name, MAYBE_DATE, question, asked_of, proof, FIRST_DAY, LAST_DAY, says=says).node)


def instant(name: str, question: str, asked_of: str, proof: str = "", says: str = "") -> Moment:
    """A moment, given with its offset, thought of in Paris time."""
    return face(Fact(name, INSTANT, question, asked_of, proof, FIRST_INSTANT, LAST_INSTANT, says=says).node)


def choice(
    name: str,
    options: dict[str, str],
    question: str,
    asked_of: str,
    proof: str = "",
    says: str = "",
    search: Callable[[str], Sequence[str]] | None = None,
) -> Choice:
    """One of several options: key → French label; `search` finds the keys that typed words may mean."""
    kind, listed = Type(Kind.CHOICE, options=name), tuple(options.items())
    return face(
        Fact(name, kind, question, asked_of, proof, 0, len(options) - 1, listed, says=says, search=search).node
    )


class Tags:
    """A set whose every member is yes, no or unknown: the causes of a failure, the options of a policy.

    `says` begins the sentence that the label of each member ends: "la panne a pour cause" + "un choc".
    """

    def __init__(
        self, name: str, members: dict[str, str], question: str, asked_of: str, proof: str = "", says: str = ""
    ):
        self.name, self.members = name, members
        self._terms = {
            key: face(_member(name, key, f"{question} — {label}", asked_of, proof, f"{says} {label}" if says else ""))
            for key, label in members.items()
        }

    def has(self, *keys: str) -> Truth:
        """Whether at least one of these members is in the set."""
        for key in keys:
            require(key in self._terms, f"« {key} » n'est pas un membre de {self.name}")
        nodes = [self._terms[key].node for key in keys]
        return Truth(nodes[0] if len(nodes) == 1 else make(Op.OR, nodes))


def _member(name: str, key: str, question: str, asked_of: str, proof: str, says: str) -> Node:
    return Fact(f"{name}.{key}", BOOL, question, asked_of, proof, 0, 1, member_of=name, says=says).node


class Rows:
    """The rows of a table; `rows.column` is the term of a column."""

    def __init__(self, table: Table):
        self.table = table
        self._terms = {column.key: face(column.node) for column in table.columns}

    def __getattr__(self, key: str) -> Any:
        try:
            return self.__dict__["_terms"][key]
        except KeyError:
            raise AttributeError(f"{self.table.name} n'a pas de colonne « {key} »") from None

    @property
    def each(self) -> Truth:
        """True of every row: `count(rows.each)` counts them all."""
        return Truth(make(Op.LIT, (), True, BOOL, self.table.name))


def rows(
    name: str,
    question: str,
    asked_of: str,
    columns: list[Any],
    *,
    max_rows: int = MOST_ROWS,
    proof: str = "",
    says: str = "",
) -> Rows:
    """A table of rows; the columns are declared with the words above, named `name.column`; `says` names one row."""
    facts = [term.node.data for term in columns]
    for fact in facts:
        require(fact.name.rpartition(".")[0] == name, f"{fact.name} n'est pas une colonne de {name}")
    of = tuple(Column(name, fact, max_rows) for fact in facts)
    return Rows(Table(name, question, asked_of, of, max_rows, proof, says))
