"""The public face for Python programs: one contract, and the questions that can be put to it.

    import clausier

    decision = clausier.contract("icare_moto").decide({"vehicle.mileage_km": 52000, …})
    decision["outcome"], decision["payable"]

Facts and answers have the shapes of the public interface (`docs/interface.md`): facts by dotted name, money as decimal
strings in euros, days ISO, unknown absent. A case that cannot be used raises `clausier.rules.errors.CaseError`, whose
message is French and names the fact.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from . import comparison
from .contracts import contract as load
from .faces.coefficient import coefficient
from .faces.sources import sources as law_sources
from .rules import answers
from .rules.decide import decide

Facts = Mapping[str, Any]
Readings = Mapping[str, str]


class Asked:
    """A contract that answers; every method takes the facts of one case and returns plain data."""

    def __init__(self, key: str):
        self.contract = load(key)

    def decide(self, facts: Facts, readings: Readings | None = None, final: bool = False) -> dict[str, Any]:
        """The decision on a claim; `final` closes the file by burden of proof."""
        return decide(self.contract, facts, readings, final).as_json()

    def ask(self, facts: Facts) -> list[dict[str, Any]]:
        """What is still missing, the most decisive first."""
        return self.decide(facts)["missing"]

    def eligible(self, facts: Facts) -> dict[str, Any]:
        """May this be insured, and every ground if not."""
        return answers.eligible(self.contract, facts)

    def rights(self, facts: Facts, on: date) -> dict[str, Any]:
        """Who may end, renounce, transfer on a day: from when, with what refund."""
        return answers.rights(self.contract, facts, on)

    def deadlines(self, facts: Facts) -> dict[str, Any]:
        """Every clock: who owes what, by when, what lapse costs."""
        return answers.deadlines(self.contract, facts)

    def status(self, facts: Facts, at: str) -> dict[str, Any]:
        """The state of the policy at an instant, from its events."""
        return answers.status(self.contract, facts, at)

    def coefficient(self, facts: Facts, on: date) -> dict[str, Any]:
        """The bonus-malus on a day and at every due date up to the next one, and the premium that it gives."""
        return coefficient(self.contract, facts, on)

    def documents(self, facts: Facts) -> dict[str, Any]:
        """The papers called for, every item with its clause or article."""
        return answers.documents(self.contract, facts)

    def retention(self, facts: Facts) -> dict[str, Any]:
        """How long which data are kept: from when, to which day."""
        return answers.retentions(self.contract, facts)

    def route(self, facts: Facts) -> dict[str, Any]:
        """Who to contact, how, when, with what at hand."""
        return answers.routes(self.contract, facts)

    def coverage(self) -> dict[str, Any]:
        """Every clause: executed, human judgement or informative; and the sections that are not mapped yet."""
        return answers.coverage(self.contract).as_json()


def sources(article: str | None = None) -> dict[str, Any]:
    """The articles of law behind the answers, or those that are named, with their figures over time."""
    return law_sources(article)


def compare(
    keys: Iterable[str], facts: Facts, own: Mapping[str, Facts] | None = None, readings: Readings | None = None
) -> dict[str, Any]:
    """One event under several contracts: `facts` told of all, `own` (contract key → facts) of each alone."""
    return comparison.compare([load(key) for key in keys], facts, own, readings)
