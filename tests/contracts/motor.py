"""The questions that the tests of a motor contract put to it, on cases where what is not listed did not happen."""

from __future__ import annotations

from datetime import date
from typing import Any

from clausier.contracts import contract
from clausier.rules import answers
from clausier.rules.beside import Beside
from clausier.rules.decide import prepare
from clausier.rules.decision import door
from clausier.rules.program import program
from clausier.rules.uses import kept
from tests.contracts.world import close


class Asked:
    """One motor contract, asked about closed cases."""

    def __init__(self, key: str):
        self.contract = contract(key)

    def facts(self, told: dict[str, Any], unknown: tuple[str, ...] = ()) -> dict[str, Any]:
        """The case with everything unlisted closed, but for the facts named in `unknown`."""
        return close(self.contract, told, unknown)

    def rights(self, told: dict[str, Any], on: str, readings: dict[str, str] | None = None) -> dict[str, Any]:
        """Every right by its key, on a day."""
        found = answers.rights(self.contract, self.facts(told), date.fromisoformat(on), readings)["rights"]
        return {one["key"]: one for one in found}

    def beside(self, told: dict[str, Any], readings: dict[str, str] | None = None) -> Beside:
        """What goes with a decision."""
        return Beside(self.contract, prepare(self.contract, self.facts(told)), readings or {}, False)

    def deadlines(self, told: dict[str, Any], readings: dict[str, str] | None = None) -> dict[str, Any]:
        """Every deadline by its key."""
        return {one["key"]: one for one in answers.deadlines(self.contract, self.facts(told), readings)["deadlines"]}

    def recovered(self, told: dict[str, Any], rule: str, readings: dict[str, str] | None = None) -> list[str]:
        """The amounts claimed under a rule."""
        return [one["amount"] for one in self.beside(told, readings).recoveries() if rule in one["rules"]]

    def broken(self, told: dict[str, Any], rule: str) -> bool:
        """Whether a duty stated by that rule is broken."""
        return any(rule in one["rules"] for one in self.beside(told).breaches())

    def state(self, told: dict[str, Any], at: str, key: str = "policy") -> Any:
        """The answer of a clock at an instant."""
        clocks = answers.status(self.contract, self.facts(told), at)["clocks"]
        return next(one["state"] for one in clocks if one["key"] == key)

    def clock(self, told: dict[str, Any], at: str, key: str, unknown: tuple[str, ...] = ()) -> dict[str, Any]:
        """A whole answer of a clock: its state, what is missing, its steps."""
        clocks = answers.status(self.contract, self.facts(told, unknown), at)["clocks"]
        return next(one for one in clocks if one["key"] == key)

    def value(self, term: Any, told: dict[str, Any], unknown: tuple[str, ...] = (), final: bool = False) -> Any:
        """A term of the contract in door form; None is unknown."""
        compiled = program({"x": term}, None, final)
        found = kept.compile(compiled)(prepare(self.contract, self.facts(told, unknown)))
        return door(term.node.type, found[compiled.slot[compiled.outputs["x"].number]])

    def overrides(self) -> dict[str, tuple[str, ...]]:
        """Where the law prevails: rule → articles."""
        return {one.id: one.law for one in self.contract.overrides}
