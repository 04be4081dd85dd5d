"""What is still missing: the facts that can change the answer, conditions before amounts, each with who answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .contract import Compiled, Contract
from .facts import Fact, Table
from .uses import ask


def settled_value(compiled: Compiled, output: str, facts: Mapping[str, Any]) -> Any:
    """The value of an output on which every completion of the case agrees; None when they do not."""
    value = ask.decided(compiled.program, output, facts)
    return None if value is ask.UNDECIDED else value


def missing(compiled: Compiled, contract: Contract, facts: Mapping[str, Any], values: Sequence[Any]) -> list[dict[str, Any]]:
    """The unknown facts that can still change outcome or amount, the most decisive first.

    Each: fact, question, asked_of, proof, decides (names of outputs: guarantees first, then the amount).
    """
    outputs = compiled.program.outputs
    verdicts = [f"{one.guarantee.key}.covers" for one in contract.settled if values[compiled.place(f"{one.guarantee.key}.claimed")] is not False]
    found: dict[str, list[str]] = {}
    wanted = set(ask.relevant(compiled.program, ["outcome", "payable"], facts, values))
    if not wanted:
        return []
    for stage in ([*verdicts], ["outcome"], ["payable"]):
        for output in stage:
            if values[compiled.program.slot[outputs[output].number]] is not None:
                continue
            for name in ask.relevant(compiled.program, [output], facts, values):
                if name in wanted:
                    found.setdefault(name, []).append(output)
    for name in wanted:
        found.setdefault(name, ["payable"])
    return [_question(contract, name, decides) for name, decides in found.items()]


def _question(contract: Contract, name: str, decides: list[str]) -> dict[str, Any]:
    asked: Fact | Table = _declared(contract, name)
    return {"fact": name, "question": asked.question, "asked_of": asked.asked_of, "proof": asked.proof, "decides": decides}


def _declared(contract: Contract, name: str) -> Fact | Table:
    """The declaration behind a name, also that of one cell: `repair.lines[3].part`."""
    vocabulary = contract.vocabulary
    if "[" in name:
        table, _, rest = name.partition("[")
        return vocabulary.columns[table][rest.rpartition("].")[2]]
    return vocabulary.facts.get(name) or vocabulary.tables[name]
