"""Figures and rules that the law changes: what holds on a day, by which article. Never a constant.

`Dated` is a figure, `Change` a rule of which nothing computes but the day. `on` answers for one day; `Dated.term` and
`Change.since` give the expressions that a contract's clause computes with.
"""

from __future__ import annotations

from dataclasses import dataclass

from clausier.law.sources import Article
from clausier.rules.errors import ContractError
from clausier.rules.terms import Day, Number, Truth
from clausier.rules.words import named, when


@dataclass(frozen=True, eq=False)
class Since:
    """A figure from a day on, by an article; `value` None: no figure was read from that day on.

    `day` None, for a first figure only: the day it began was not read, it holds as far back as anything is asked.
    """

    day: Day | None
    value: Number | None
    article: Article


@dataclass(frozen=True, eq=False)
class Dated:
    """A figure of the law over time. `says`: what it is, French; `values`: oldest first.

    Before the first day nothing was read: the first figure is taken, and `before` says so in French. `why`: which day
    of a case decides, and what else a reader must know.
    """

    says: str
    values: tuple[Since, ...]
    before: str = ""
    why: str = ""

    def __post_init__(self) -> None:
        days = [one.day.node.data if one.day is not None else None for one in self.values]
        known = days[1:] if days[:1] == [None] else days
        if not days or None in known or known != sorted(set(known)):
            raise ContractError(f"« {self.says} » : les valeurs vont de la plus ancienne à la plus récente")

    def term(self, day: Day) -> Number:
        """The figure on a day of the case, with the article that gives it; ContractError when some were not read."""
        if any(one.value is None for one in self.values):
            raise ContractError(f"« {self.says} » : des périodes n'ont pas été relevées, on ne peut pas calculer avec")
        result = None
        for one in self.values:
            cited = named(one.value, one.article.cite, says=f"{self.says}.")
            result = cited if result is None else when(day >= one.day, cited, result)
        return result

    def on(self, day: int) -> Since:
        """The figure on a day (an ordinal)."""
        found = self.values[0]
        for one in self.values[1:]:
            if one.day is not None and one.day.node.data <= day:
                found = one
        return found


@dataclass(frozen=True, eq=False)
class Change:
    """A rule that the law changed on a day. says, before, after: what it is about, what held, what holds, French."""

    says: str
    day: Day
    before: str
    after: str
    article: Article

    def since(self, day: Day) -> Truth:
        """Whether the new rule holds on a day of the case, under the article that brought it."""
        return named(day >= self.day, self.article.cite, says=f"{self.says} : {self.after}.")

    def on(self, day: int) -> str:
        """What holds on a day (an ordinal), French."""
        return self.after if day >= self.day.node.data else self.before
