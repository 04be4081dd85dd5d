"""What the contract answers on an estimate: the decision of the claim, told line by line, and what it still waits for.

There is one decision: that of `decide` on the same facts. Beside it, a line of which the decision waits is looked at by
itself, by its clauses alone, so that an earlier line that waits does not make a settled one wait. That look takes a few
thousandths of a second, a decision on an open file up to a second: while one types, lines are answered first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from ...rules.claim import Settled
from ...rules.contract import Contract
from ...rules.decide import Claim, decide, prepare
from ...rules.decision import euros
from ...rules.facts import Fact
from ...rules.nodes import Node, Op
from ...rules.types import Kind
from ...rules.uses import ask
from ...rules.uses.explain import Because, explain
from ...rules.values import RowList, div_half_up
from .estimate_form import IN_SIGHT, TABLE

#: What a line waits for when only other lines are open: a ceiling that they share, a first diagnosis.
OTHER_LINES = "le sort d'une autre ligne"


class Known(Claim):
    """A claim of which only what its clauses already settle is known."""

    def value(self, output: str) -> Any:
        """The value of an output, as its clauses give it."""
        return self.values[self.compiled.place(output)]


@dataclass(frozen=True)
class LineAnswer:
    """The fate of one line. waiting: what it still waits for, in French, each once; amounts as decimal strings.

    cells: the columns of the line among what it waits for.
    """

    id: str
    outcome: str
    asked: str | None
    granted: str | None
    rules: list[str]
    says: list[str]
    waiting: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)


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
    """The answer on one estimate. decision: that of `clausier decide`, with its fingerprint, as plain data.

    guarantee, statement, documents: the parts of the decision that the estimate is about: the steps of a known amount,
    the documents not yet given.
    questions: the facts and tables, not of a line, on which the guarantee still depends, its verdict first.
    """

    decision: dict[str, Any]
    guarantee: dict[str, Any]
    lines: dict[str, LineAnswer]
    totals: Totals
    statement: list[dict[str, Any]]
    documents: list[dict[str, Any]]
    questions: list[str]


@lru_cache(maxsize=16)
def repair_of(contract: Contract) -> Settled:
    """The guarantee that settles the lines of the estimate."""
    priced = [one for one in contract.settled if one.guarantee.lines is not None]
    return next(one for one in priced if one.guarantee.lines.covered.node.table == TABLE)


def answer(contract: Contract, facts: Mapping[str, Any], readings: Mapping[str, str]) -> Answer:
    """The answer on these facts. Raises CaseError when they contradict each other."""
    decision = decide(contract, facts, readings).as_json()
    key = repair_of(contract).guarantee.key
    guarantee = next(one for one in decision["guarantees"] if one["key"] == key)
    claim = _known(contract, facts, readings)
    lines = _answers(claim, guarantee, [line for line in decision["lines"] if line["guarantee"] == key])
    return Answer(
        decision,
        guarantee,
        lines,
        _totals(guarantee, lines.values()),
        [step for step in decision["statement"] if step["guarantee"] == key and step["amount"] is not None],
        [paper for paper in decision["documents"] if paper["present"] is not True],
        _questions(claim, key),
    )


def lines_alone(contract: Contract, facts: Mapping[str, Any], readings: Mapping[str, str]) -> dict[str, LineAnswer]:
    """The fate of every line by its clauses, at once: a decision may know more of a line that waits, never other.

    Raises CaseError when the facts contradict each other.
    """
    claim = _known(contract, facts, readings)
    one = repair_of(contract)
    return _answers(claim, claim.guarantee(one), claim.lines(one))


def _known(contract: Contract, facts: Mapping[str, Any], readings: Mapping[str, str]) -> Known:
    return Known(contract, prepare(contract, facts), dict(readings), False)


def _answers(claim: Known, guarantee: dict[str, Any], lines: Iterable[dict[str, Any]]) -> dict[str, LineAnswer]:
    rows = claim.facts.get(TABLE) or RowList([])
    return {line["id"]: _line(claim, guarantee, place, line, rows[place]) for place, line in enumerate(lines)}


def _line(claim: Known, guarantee: dict[str, Any], place: int, line: dict[str, Any], row: Any) -> LineAnswer:
    key, outcome, granted = guarantee["key"], line["outcome"], line["granted"]
    rules, says = line["rules"], [one for one in line["says"].split(" ; ") if one]
    awaited: dict[str, str | None] = {}
    if outcome == "undetermined":
        outcome, granted = _alone(claim, place)
        rules, says = claim.reasons(key, place, outcome) if granted is not None else ([], [])
    if outcome == "undetermined":
        awaited = _awaited_by(claim, key, place, row)
    if outcome == "refused" and not says:
        says = guarantee["says"]
    cells = [column for column in awaited.values() if column]
    return LineAnswer(line["id"], outcome, line["asked"], granted, list(rules), list(says), list(awaited), cells)


def _alone(claim: Known, place: int) -> tuple[str, str | None]:
    """The fate of a line by itself: an earlier line that waits does not make a settled one wait."""
    one = repair_of(claim.contract)
    key = one.guarantee.key
    covered, asked, exact = (claim.value(f"{key}.line.{what}")[place] for what in ("covered", "asked", "granted"))
    if covered is not True or asked is None or exact is None:
        return "undetermined", None
    cents = div_half_up(exact * 100, one.guarantee.lines.granted.node.type.scale)
    return ("reduced" if cents < asked else "granted"), euros(cents)


def _totals(guarantee: dict[str, Any], lines: Iterable[LineAnswer]) -> Totals:
    lines = list(lines)
    asked, payable = _cents(guarantee["asked"]), _cents(guarantee["payable"])
    granted = sum(_cents(line.granted) for line in lines if line.granted is not None)
    waiting = sum(line.outcome == "undetermined" for line in lines)
    customer = None if asked is None or payable is None else euros(asked - payable)
    return Totals(guarantee["asked"], guarantee["payable"], customer, euros(granted) or "0.00", waiting)


def _cents(amount: str | None) -> int | None:
    return None if amount is None else int(amount.replace(".", ""))


# --- what it waits for ------------------------------------------------------------------------------------------------


def _awaited_by(claim: Known, key: str, place: int, row: Mapping[str, Any]) -> dict[str, str | None]:
    """How the facts are called on which an open line depends, each with its column if it is one of the line.

    Those of the line come first, and of them those that are always in sight.
    """
    own: dict[str, str | None] = {}
    common: dict[str, str | None] = {}
    for what in ("asked", "covered", "granted"):
        root = claim.compiled.program.outputs[f"{key}.line.{what}"]
        for node in _unknown(claim, explain(claim.compiled.program, claim.values, root, place), row):
            if node.op is Op.COLUMN:
                own[_awaited(node.data.fact)] = node.data.key
            else:
                common[_awaited(node.data)] = None
    in_sight = sorted(own, key=lambda name: IN_SIGHT.index(own[name]) if own[name] in IN_SIGHT else len(IN_SIGHT))
    found = {name: own[name] for name in in_sight} | common
    # Explanations stop at what adds up other lines: with nothing else unknown, those are what it waits for.
    return found or {OTHER_LINES: None}


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


def _questions(claim: Known, key: str) -> list[str]:
    """The open facts and tables that can change the verdict, then the amount; a cell is asked at its line."""
    stages = [[f"{key}.covers"], [f"{key}.pays"]]
    names = (name for _, group in ask.order(claim.compiled.program, stages, claim.facts) for name in group)
    return [name for name in names if "[" not in name and name != TABLE]
