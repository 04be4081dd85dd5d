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


def missing(
    compiled: Compiled, contract: Contract, facts: Mapping[str, Any], values: Sequence[Any]
) -> list[dict[str, Any]]:
    """The unknown facts that can still change outcome or amount, conditions before amounts.

    Each: fact, question, asked_of, proof, and the outputs that it decides (verdicts of guarantees, outcome, payable).
    """
    open_ = ["outcome", "payable"]
    if all(values[compiled.place(name)] is not None for name in open_):
        return []
    verdicts = [f"{one.guarantee.key}.covers" for one in contract.settled]
    outputs = [*(name for name in verdicts if values[compiled.place(name)] is None), *open_]
    decides = ask.decides(compiled.program, outputs, facts)
    wanted = {name: changed for name, changed in decides.items() if set(open_) & set(changed)}
    first = {name: outputs.index(changed[0]) for name, changed in wanted.items()}
    return [_question(contract, name, wanted[name]) for name in sorted(wanted, key=first.__getitem__)]


def _question(contract: Contract, name: str, decides: list[str]) -> dict[str, Any]:
    asked: Fact | Table = declared(contract, name)
    return {
        "fact": name,
        "question": asked.question,
        "asked_of": asked.asked_of,
        "proof": asked.proof,
        "decides": decides,
    }


def declared(contract: Contract, name: str) -> Fact | Table:
    """The declaration behind a name, also that of one cell: `repair.lines[3].part`."""
    vocabulary = contract.vocabulary
    if "[" in name:
        table, _, rest = name.partition("[")
        return vocabulary.columns[table][rest.rpartition("].")[2]]
    return vocabulary.facts.get(name) or vocabulary.tables[name]
