"""What the contract answers on an estimate: line by line, in total, and what it still waits for.

Only what the clauses already settle counts as known. To look whether every way to fill in the rest agrees, as a whole
decision does, takes too long while sixty open lines are being typed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...rules.beside import Beside
from ...rules.claim import Settled
from ...rules.contract import Contract
from ...rules.decide import Claim, prepare
from ...rules.decision import euros
from ...rules.facts import Fact
from ...rules.nodes import Node, Op
from ...rules.types import Kind
from ...rules.uses import ask
from ...rules.uses.explain import Because, explain
from ...rules.values import RowList, div_half_up
from .estimate_form import TABLE


class Known(Claim):
    """A claim of which only what its clauses already settle is known."""

    def value(self, output: str) -> Any:
        """The value of an output, as its clauses give it."""
        return self.values[self.compiled.place(output)]


@dataclass(frozen=True)
class LineAnswer:
    """The fate of one line. waiting: what it still waits for, in French, each once; amounts as decimal strings."""

    id: str
    outcome: str
    asked: str | None
    granted: str | None
    rules: list[str]
    says: list[str]
    waiting: list[str]


@dataclass(frozen=True)
class Totals:
    """What the guarantee pays and what stays with the customer; None while open.

    granted: what the settled lines bring so far, before the limits of the guarantee; open: how many lines wait.
    """

    asked: str | None
    payable: str | None
    customer: str | None
    granted: str
    open: int


@dataclass(frozen=True)
class Answer:
    """The answer on one estimate. outcome: word of the guarantee of the repair. statement: steps that move money."""

    claim: Known
    guarantee: dict[str, Any]
    lines: dict[str, LineAnswer]
    totals: Totals
    statement: list[dict[str, Any]]
    documents: list[dict[str, Any]]

    def as_json(self) -> dict[str, Any]:
        """Plain data; what it shares with a decision has the same keys."""
        contract = self.claim.contract
        return {
            "contract": contract.key,
            "edition": contract.edition,
            "guarantee": self.guarantee,
            "asked": self.totals.asked,
            "payable": self.totals.payable,
            "left_to_customer": self.totals.customer,
            "lines": [vars(one) for one in self.lines.values()],
            "statement": self.statement,
            "documents": self.documents,
        }


def repair_of(contract: Contract) -> Settled:
    """The guarantee that settles the lines of the estimate."""
    return next(one for one in contract.settled if one.guarantee.lines is not None)


def answer(contract: Contract, facts: Mapping[str, Any], readings: Mapping[str, str]) -> Answer:
    """The answer on these facts. Raises CaseError when they contradict each other."""
    claim = Known(contract, prepare(contract, facts), dict(readings), False)
    one = repair_of(contract)
    guarantee = claim.guarantee(one)
    lines = {line.id: line for line in _lines(claim, one, guarantee)}
    papers = Beside(contract, claim.facts, claim.readings, False).documents()
    return Answer(
        claim,
        guarantee,
        lines,
        _totals(claim, one, lines),
        [step for step in claim.statement() if step["guarantee"] == one.guarantee.key],
        [paper for paper in papers if paper["present"] is not True],
    )


def _lines(claim: Known, one: Settled, guarantee: dict[str, Any]) -> Iterator[LineAnswer]:
    key, rows = one.guarantee.key, claim.facts.get(TABLE) or RowList([])
    for place, line in enumerate(claim.lines(one)):
        outcome, granted, rules = line["outcome"], line["granted"], line["rules"]
        says, waiting = [line["says"]] if line["says"] else [], []
        if outcome == "undetermined":
            outcome, granted = _alone(claim, one, place)
            rules, says = claim.reasons(key, place, outcome) if granted is not None else ([], [])
        if outcome == "undetermined":
            waiting = _waiting(claim, key, place, rows[place])
        if outcome == "refused" and not says:
            says = guarantee["says"]
        yield LineAnswer(line["id"], outcome, line["asked"], granted, list(rules), list(says), waiting)


def _alone(claim: Known, one: Settled, place: int) -> tuple[str, str | None]:
    """The fate of a line by itself: an earlier line that waits does not make a settled one wait."""
    key = one.guarantee.key
    covered, asked, exact = (claim.value(f"{key}.line.{what}")[place] for what in ("covered", "asked", "granted"))
    if covered is not True or asked is None or exact is None:
        return "undetermined", None
    cents = div_half_up(exact * 100, one.guarantee.lines.granted.node.type.scale)
    return ("reduced" if cents < asked else "granted"), euros(cents)


def _totals(claim: Known, one: Settled, lines: Mapping[str, LineAnswer]) -> Totals:
    key = one.guarantee.key
    asked, payable = claim.value(f"{key}.asked"), claim.value(f"{key}.pays")
    both = asked is not None and payable is not None
    granted = sum(int(line.granted.replace(".", "")) for line in lines.values() if line.granted is not None)
    waiting = sum(line.outcome == "undetermined" for line in lines.values())
    customer = euros(asked - payable) if both else None
    return Totals(euros(asked), euros(payable), customer, euros(granted) or "0.00", waiting)


# --- what it waits for ------------------------------------------------------------------------------------------------


def _waiting(claim: Known, key: str, place: int, row: Mapping[str, Any]) -> list[str]:
    """How the facts are called on which an open line depends, those of the line first."""
    own: dict[str, None] = {}
    common: dict[str, None] = {}
    for what in ("asked", "covered", "granted"):
        root = claim.compiled.program.outputs[f"{key}.line.{what}"]
        for node in _unknown(claim, explain(claim.compiled.program, claim.values, root, place), row):
            fact = node.data.fact if node.op is Op.COLUMN else node.data
            (own if node.op is Op.COLUMN else common)[_awaited(fact)] = None
    return [*own, *common]


def _awaited(fact: Fact) -> str:
    """What is waited for: a thing, or whether a sentence is true."""
    if fact.type.kind is not Kind.BOOL:
        return fact.noun
    return f"savoir s'{fact.noun}" if fact.noun.startswith(("il ", "ils ")) else f"savoir si {fact.noun}"


def _unknown(claim: Known, step: Because, row: Mapping[str, Any]) -> Iterator[Node]:
    """The facts that were read and are not known; what only adds up other lines is not looked into."""
    for node in step.facts:
        known = row.get(node.data.key) if node.op is Op.COLUMN else claim.facts.get(node.data.name)
        if known is None:
            yield node
    for below in step.because:
        if below.value is None or isinstance(below.value, list | tuple):
            yield from _unknown(claim, below, row)


def open_facts(found: Answer) -> list[str]:
    """The facts and tables, not of a line, on which the answer still depends: verdict first, then the amount."""
    claim, key = found.claim, found.guarantee["key"]
    program = claim.compiled.program
    names: dict[str, None] = {}
    if claim.value(f"{key}.covers") is None:
        names |= dict.fromkeys(ask.decides(program, [f"{key}.covers"], claim.facts))
    if claim.value(f"{key}.covers") is not False and claim.value(f"{key}.pays") is None:
        why = explain(program, claim.values, program.outputs[f"{key}.pays"])
        names |= {node.data.name: None for node in _unknown(claim, why, {}) if node.op is Op.FACT}
    return [name for name in names if "[" not in name and name != TABLE]
