"""What is still missing: the facts that can change the answer, conditions before amounts, each with who answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .contract import Compiled, Contract
from .facts import Fact, Table
from .types import Kind
from .uses import ask
from .uses.shortcuts import sparing


def settled_value(compiled: Compiled, output: str, facts: Mapping[str, Any]) -> Any:
    """The value of an output on which every completion of the case agrees; None when they do not."""
    value = ask.decided(compiled.program, output, facts)
    return None if value is ask.UNDECIDED else value


def missing(
    compiled: Compiled, contract: Contract, facts: Mapping[str, Any], values: Sequence[Any]
) -> list[dict[str, Any]]:
    """The unknown facts that can still change outcome or amount, in the order that asks the fewest of them.

    First what says which guarantees are concerned, then the tests of cover in the order of the contract, amounts last.
    Within the first of them, facts that may settle it alone come before those that never do.

    When outcome and amount are certain, what is left is who is paid.

    Each: fact, question, asked_of, proof. `decides`: the verdicts, outcome, payable or payments that it can change.
    `only_if`: the open verdicts on which it depends, for a fact that only settles what such a guarantee would pay.
    """
    open_ = ["outcome", "payable"]
    if all(values[compiled.place(name)] is not None for name in open_):
        return _of_payments(compiled, contract, facts, values)
    keys = [
        one.guarantee.key for one in contract.settled if values[compiled.place(f"{one.guarantee.key}.covers")] is None
    ]
    stages = _stages(compiled, contract, values)
    shown = [*(f"{key}.covers" for key in keys), *open_, *(f"{key}.pays" for key in keys)]
    decides = ask.decides(compiled.program, [*dict.fromkeys([*stages, *shown])], facts)
    wanted = {name: changed for name, changed in decides.items() if set(open_) & set(changed)}
    if not wanted:
        return _of_payments(compiled, contract, facts, values)
    names = _ordered(contract, stages, wanted)
    first = next((one for one in stages if one in wanted[names[0]]), None)
    if first is not None:
        group = [name for name in names if first in wanted[name]]
        names = list(dict.fromkeys([*sparing(compiled.program, first, group, facts), *names]))
    return [_question(contract, name, [one for one in wanted[name] if one in shown]) for name in names]


def _of_payments(
    compiled: Compiled, contract: Contract, facts: Mapping[str, Any], values: Sequence[Any]
) -> list[dict[str, Any]]:
    """The unknown facts on which only the payees depend: a certain amount may still go to one or another."""
    shares = [f"{one.guarantee.key}.share{place}" for one in contract.settled for place in range(len(one.shares))]
    open_ = [name for name in shares if values[compiled.place(name)] is None]
    return [_question(contract, name, ["payments"]) for name in ask.decides(compiled.program, open_, facts)]


def _stages(compiled: Compiled, contract: Contract, values: Sequence[Any]) -> list[str]:
    """The open verdicts in the order in which they are sought: what is claimed, each test of cover, what is paid."""

    def open_(name: str) -> bool:
        return values[compiled.place(name)] is None

    asked = [one for one in contract.settled if values[compiled.place(f"{one.guarantee.key}.claimed")] is not False]
    claimed = [f"{one.guarantee.key}.claimed" for one in asked]
    tests = [f"{one.guarantee.key}.test{place}" for one in asked for place in range(len(one.tests))]
    covers = [f"{one.guarantee.key}.covers" for one in asked]
    return [name for name in (*claimed, *tests, *covers, "outcome", "payable") if open_(name)]


def _ordered(contract: Contract, stages: Sequence[str], wanted: Mapping[str, Sequence[str]]) -> list[str]:
    """The facts by the first stage that they can change: of what is claimed those that say most of it first, amounts
    only where they are paid.
    """
    place = {name: rank for rank, name in enumerate(stages)}

    def rank(name: str) -> tuple[int, int, bool]:
        thing = declared(contract, name)
        amount = isinstance(thing, Fact) and thing.type.kind is Kind.NUMBER
        stages = [one for one in wanted[name] if one in place and not (amount and one.endswith(".claimed"))]
        claimed = sum(one.endswith(".claimed") for one in stages)
        # Without rows there is nothing to ask of them: a table comes before what its rows are worth.
        if claimed:
            return 0, -claimed, isinstance(thing, Fact)
        return 1, min(map(place.__getitem__, stages), default=len(place)), False

    return sorted(wanted, key=rank)


def _question(contract: Contract, name: str, changed: list[str]) -> dict[str, Any]:
    asked: Fact | Table = declared(contract, name)
    paid = [output.removesuffix(".pays") for output in changed if output.endswith(".pays")]
    return {
        "fact": name,
        "question": asked.question,
        "asked_of": asked.asked_of,
        "proof": asked.proof,
        "decides": [output for output in changed if not output.endswith(".pays")],
        "only_if": [f"{key}.covers" for key in paid if f"{key}.covers" not in changed],
    }


def declared(contract: Contract, name: str) -> Fact | Table:
    """The declaration behind a name, also that of one cell: `repair.lines[3].part`."""
    vocabulary = contract.vocabulary
    if "[" in name:
        table, _, rest = name.partition("[")
        return vocabulary.columns[table][rest.rpartition("].")[2]]
    return vocabulary.facts.get(name) or vocabulary.tables[name]
