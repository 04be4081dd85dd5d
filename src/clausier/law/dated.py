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


@dataclass(frozen=True)
class Since:
    """A figure from a day on: `value` encoded in the unit of its `Dated`, by an article."""

    day: Day
    value: Number
    article: Article


@dataclass(frozen=True)
class Dated:
    """A figure of the law over time. `says`: what it is, French; `values`: oldest first; `why`: which day decides.

    Before the first day nothing was read: the first figure is taken, and `before` says so in French.
    """

    says: str
    values: tuple[Since, ...]
    before: str = ""
    why: str = ""

    def __post_init__(self) -> None:
        days = [one.day.node.data for one in self.values]
        if not days or days != sorted(set(days)):
            raise ContractError(f"« {self.says} » : les valeurs vont de la plus ancienne à la plus récente")

    def term(self, day: Day) -> Number:
        """The figure on a day of the case, with the article that gives it."""
        result = None
        for one in self.values:
            cited = named(one.value, one.article.cite, says=f"{self.says}.")
            result = cited if result is None else when(day >= one.day, cited, result)
        return result

    def on(self, day: int) -> Since:
        """The figure on a day (an ordinal)."""
        found = self.values[0]
        for one in self.values[1:]:
            if one.day.node.data <= day:
                found = one
        return found


@dataclass(frozen=True)
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
