"""Facts: what can be known of a case, declared once.

The declaration of a fact validates what comes in, bounds every amount computed from it, generates test data and is the
hypothesis of the solver. Values of a fact at the door are those of `interface.md` (JSON); inside they are encoded
(see `types`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from .nodes import Node, Op, make
from .types import Kind, Type, require

#: Who can answer: key → French.
ASKED_OF = {
    "insured": "l'assuré",
    "repairer": "le réparateur",
    "expert": "l'expert",
    "police": "la police ou la gendarmerie",
    "doctor": "le médecin",
    "lender": "l'organisme de financement",
    "office": "le gestionnaire",
    "handler": "le gestionnaire, en jugeant",
    "law": "la loi, à la date voulue",
}

#: Days outside these years are refused at the door: 1 January 1950 to 31 December 2100.
FIRST_DAY, LAST_DAY = 711858, 767009
FIRST_INSTANT, LAST_INSTANT = -631152000, 4133980799
#: No single amount of a motor file exceeds ten million euros.
LARGEST_CENTS = 1_000_000_000
#: No table is longer than this; a program that only counts rows knows no other bound.
MOST_ROWS = 200


@dataclass(frozen=True)
class Fact:
    """One fact of a case.

    name: dotted English name. type: its type and unit. question: the French question. asked_of: a key of `ASKED_OF`.
    proof: the document that proves it, in French, or "". low, high: encoded bounds of numbers, dates and instants.
    options: choice keys with French labels. member_of: for one member of a set of tags, the name of the set.
    in_percent: a rate, written in percent at the door (nothing else tells it from another pure number).
    says: how a French sentence names it: a noun phrase ("le kilométrage au jour de l'intervention"); for yes or no, a
    short affirmative sentence ("l'accord préalable a été donné"). search: of typed words, the options that may be
    meant, the likeliest first; without it options are compared by their spelling.
    """

    name: str
    type: Type
    question: str
    asked_of: str
    proof: str = ""
    low: int = 0
    high: int = 0
    options: tuple[tuple[str, str], ...] = ()
    member_of: str = ""
    in_percent: bool = False
    says: str = ""
    search: Callable[[str], Sequence[str]] | None = field(default=None, compare=False, repr=False)

    def __post_init__(self) -> None:
        require(self.asked_of in ASKED_OF, f"{self.name} : personne ne répond à « {self.asked_of} »")
        require(self.question.strip() != "", f"{self.name} : il manque la question")
        require(self.low <= self.high, f"{self.name} : bornes à l'envers")
        require((self.type.kind is Kind.CHOICE) == bool(self.options), f"{self.name} : un choix a des options")

    def label(self, value: str) -> str:
        """The French label of an option."""
        return dict(self.options)[value]

    @property
    def noun(self) -> str:
        """How a French sentence names it; the dotted name where the vocabulary says nothing better."""
        return self.says or self.name

    @property
    def node(self) -> Node:
        """The leaf that stands for this fact in an expression."""
        return make(Op.FACT, (), self, self.type)


@dataclass(frozen=True)
class Column:
    """One column of a table of rows: a fact of a row, named `table.column`. max_rows: that of the table."""

    table: str
    fact: Fact
    max_rows: int = MOST_ROWS

    @property
    def key(self) -> str:
        """The name of the column inside a row."""
        return self.fact.name.rsplit(".", 1)[1]

    @property
    def node(self) -> Node:
        """The leaf that stands for this column in an expression over rows."""
        return make(Op.COLUMN, (), self, self.fact.type, self.table)


@dataclass(frozen=True)
class Table:
    """A table of rows (repair lines, nights, expenses…), keyed by `id`, at most `max_rows` long.

    says: how a French sentence names one row, with its article ("une ligne de devis").
    """

    name: str
    question: str
    asked_of: str
    columns: tuple[Column, ...] = field(default=())
    max_rows: int = MOST_ROWS
    proof: str = ""
    says: str = ""

    def __post_init__(self) -> None:
        require(self.max_rows <= MOST_ROWS, f"{self.name} : un tableau a au plus {MOST_ROWS} lignes")
