"""What the pages show beside the questions and after them: the decision so far, its tree, what a change would make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from ...faces.decided import claimed as claimed_of
from ...faces.decided import for_others, lines, received, statement
from ...faces.interview import Asked, open_clauses
from ...faces.unwritten import left_out
from ...rules.answers import routes
from ...rules.case import decode, encode
from ...rules.contract import Contract
from ...rules.decide import Claim, decide, prepare
from ...rules.decision import euros
from ...rules.errors import CaseError
from ...rules.facts import ASKED_OF, Fact
from ...rules.french import UNKNOWN, listing, say
from ...rules.nodes import Node, Op
from ...rules.types import Kind
from ...rules.uses.explain import Because, explain
from ..state import Case

#: So many clauses tell why a question is asked.
MOST_REASONS = 3
#: So many changes are tried, and so many of those that change the answer are shown.
MOST_TRIALS = 60
MOST_SHOWN = 12
#: A choice with more options than this is not tried: its options are other stories, not another version of this one.
MOST_OPTIONS = 6


# --- the question -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Reasons:
    """Why a question is asked. of: what the answer still decides. clauses: the open clauses that read it."""

    of: str
    clauses: tuple[Node, ...]
    who: str
    proof: str


def reasons(case: Case, asked: Asked) -> Reasons:
    """What the answer decides, the clauses behind it, who can answer and what proves it."""
    contract = case.contract
    labels = {f"{one.guarantee.key}.covers": one.guarantee.label for one in contract.settled}
    labels |= {"outcome": "l'issue du dossier", "payable": "le montant"}
    decided = [labels[output] for output in asked.entry["decides"] if output in labels]
    clauses = open_clauses(claimed(case), asked.names)[:MOST_REASONS]
    who = ASKED_OF[asked.entry["asked_of"]]
    return Reasons(listing(decided) if decided else "", tuple(clauses), who, asked.entry["proof"])


# --- beside and after the questions -----------------------------------------------------------------------------------


def claimed(case: Case) -> Claim:
    """The values of every clause on a case; much cheaper than its decision. Raises CaseError."""
    return Claim(case.contract, prepare(case.contract, case.facts), dict(case.readings), False)


def decision(case: Case) -> dict[str, Any]:
    """The decision on a case, as every program reads it; not to be changed."""
    if not case.facts and not case.readings:
        return _knowing_nothing(case.contract)
    return decide(case.contract, case.facts, case.readings).as_json()


@cache
def _knowing_nothing(contract: Contract) -> dict[str, Any]:
    """What everyone sees first, and what takes longest: with no fact known, every clause is still open."""
    return decide(contract, {}, {}).as_json()


def told(contract: Contract, decided: dict[str, Any]) -> dict[str, Any]:
    """A decision as pages tell it: by guarantee, by payee, by line; and what it does not look at yet."""
    asked, open_ = claimed_of(decided)
    return {
        "decision": decided,
        "guarantees": asked,
        "open_guarantees": open_,
        "statement": statement(decided),
        "received": received(decided),
        "for_others": for_others(contract, decided),
        "groups": lines(contract, decided),
        "left_out": left_out(contract),
    }


def contacts(case: Case) -> dict[str, Any]:
    """Who to contact, and the other ways to be heard."""
    return routes(case.contract, case.facts, case.readings)


def choices(case: Case, decided: dict[str, Any]) -> list[dict[str, Any]]:
    """The choices not made yet: who makes them, what each option is worth, in French."""
    facts = case.contract.vocabulary.facts
    return [
        {**one, "options": [{**option, "label": _option(facts, one["fact"], option)} for option in one["options"]]}
        for one in decided["choices"]
    ]


def _option(facts: Mapping[str, Fact], name: str, option: Mapping[str, Any]) -> str:
    fact = facts.get(name)
    return fact.label(option["value"]) if fact is not None and fact.options else str(option["value"])


@dataclass(frozen=True)
class Change:
    """What a changed answer did to the decision. lines: label, amount before, amount after, for each that moved."""

    before: dict[str, Any]
    after: dict[str, Any]
    lines: tuple[tuple[str, str | None, str | None], ...]

    @property
    def same(self) -> bool:
        """Whether the answer changed nothing that is decided."""
        keys = ("outcome", "payable", "range")
        return not self.lines and all(self.before[key] == self.after[key] for key in keys)


def change(before: Case, new: dict[str, Any]) -> Change:
    """The decision on a case before one of its answers changed, beside the one after."""
    old = decision(before)
    amounts = [{_line(one): one["amount"] for one in each["statement"]} for each in (old, new)]
    labels = {_line(one): one["label"] for one in (*new["statement"], *old["statement"])}
    absent = "0.00"
    lines = tuple(
        (label, amounts[0].get(line, absent), amounts[1].get(line, absent))
        for line, label in labels.items()
        if amounts[0].get(line, absent) != amounts[1].get(line, absent)
    )
    return Change(old, new, lines)


def _line(one: Mapping[str, Any]) -> tuple[str, str]:
    return one["guarantee"], one["label"]


# --- the tree ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Step:
    """One cited step of a decision: its sentence, where to read it, its value, the facts read and what it rests on."""

    says: str
    rules: tuple[str, ...]
    value: str
    facts: tuple[tuple[str, str], ...]
    below: tuple[Step, ...]


def tree(case: Case) -> list[tuple[str, tuple[Step, ...]]]:
    """Why the outcome and the amount are what they are: cited steps, each told once, by what they came to."""
    claim = claimed(case)
    program = claim.compiled.program
    told: set[int] = set()
    steps = [
        step
        for key in ("outcome", "payable")
        for step in _steps(explain(program, claim.values, program.outputs[key]), claim, told)
    ]
    # What did not hold (exclusions, for the most part) would hide the few clauses that did.
    groups: dict[str, list[Step]] = {"Ce qui joue": [], "Ce qui est encore ouvert": [], "Ce qui ne joue pas": []}
    for step in steps:
        name = {"non": "Ce qui ne joue pas", UNKNOWN: "Ce qui est encore ouvert"}.get(step.value, "Ce qui joue")
        groups[name].append(step)
    return [(name, tuple(found)) for name, found in groups.items() if found]


def _steps(why: Because, claim: Claim, told: set[int]) -> Iterator[Step]:
    for one in why.because:
        if one.node.number in told:
            continue
        told.add(one.node.number)
        below = tuple(_steps(one, claim, told))
        yield Step(one.citation.says, one.citation.rules, _value(one), tuple(_facts(one, claim)), below)


def _value(one: Because) -> str:
    """The value in French; that of a choice made by the contract has no label, and is left to its sentence."""
    return "" if one.node.type.kind is Kind.CHOICE else say(one.value, one.node.type)


def _facts(one: Because, claim: Claim) -> Iterator[tuple[str, str]]:
    for node in dict.fromkeys(one.facts):
        if node.op is Op.FACT:
            yield node.data.noun, say(claim.facts.get(node.data.name), node.data.type, node.data)


# --- what would have changed it ---------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Other:
    """One thing changed, and the answer that it makes. name: the fact or the doubt; case: the case so changed."""

    about: str
    instead: str
    taken: str
    outcome: str
    payable: str | None
    bounds: dict[str, str | None]
    case: Case
    rules: tuple[str, ...] = ()

    @property
    def answer(self) -> dict[str, Any]:
        """The amount as the pages read it."""
        return {"payable": self.payable, "range": self.bounds}


def otherwise(case: Case) -> tuple[list[Other], list[Other]]:
    """Single facts, then single readings, that would have made another outcome or amount; what is certain comes first.

    Tries the yes-or-no facts and the short choices that the decision read, each alone: at most `MOST_TRIALS`.
    """
    now = decision(case)
    same = (now["outcome"], now["payable"])
    encoded = encode(case.contract.vocabulary, case.facts)
    read = dict.fromkeys(name for step in now["trace"] for name in step["facts"])
    facts = [fact for name in read if (fact := case.contract.vocabulary.facts.get(name)) and name in encoded]
    flips = [one for fact in facts for one in _flips(case, fact, encoded)][:MOST_TRIALS]
    meanings = [one for doubt in now["readings"] for one in _meanings(case, doubt)][:MOST_TRIALS]
    return _differing(flips, same), _differing(meanings, same)


Trial = tuple[str, str, str, Case, tuple[str, ...]]


def _flips(case: Case, fact: Fact, encoded: Mapping[str, Any]) -> Iterator[Trial]:
    value = encoded[fact.name]
    if fact.type.kind is Kind.BOOL:
        others: Sequence[Any] = [not value]
    elif fact.type.kind is Kind.CHOICE and len(fact.options) <= MOST_OPTIONS:
        others = [key for key, _ in fact.options if key != value]
    else:
        return
    for other in others:
        facts = decode(case.contract.vocabulary, {**encoded, fact.name: other})
        taken, instead = (say(one, fact.type, fact) for one in (value, other))
        yield fact.noun, instead, taken, case.with_facts(facts), ()


def _meanings(case: Case, doubt: str) -> Iterator[Trial]:
    if doubt not in case.contract.computed_readings:
        return
    reading = case.contract.readings[doubt]
    meanings = dict(reading.meanings)
    now = case.readings.get(doubt, reading.taken)
    for name, meaning in meanings.items():
        if name != now:
            other = replace(case, readings={**case.readings, doubt: name})
            yield reading.doubt, meaning, meanings[now], other, (doubt,)


def _differing(trials: Sequence[Trial], same: tuple[str, str | None]) -> list[Other]:
    found = []
    for about, instead, taken, case, rules in trials:
        try:
            claim = claimed(case)
        except CaseError:
            continue  # the other facts of the case exclude this one
        outcome, amount = claim.value("outcome") or "undetermined", claim.value("payable")
        if (outcome, euros(amount)) != same:
            found.append(Other(about, instead, taken, outcome, euros(amount), claim.range(amount), case, rules))
    return sorted(found, key=lambda one: one.payable is None)[:MOST_SHOWN]
