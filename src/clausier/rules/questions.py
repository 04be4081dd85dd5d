"""What is still missing: the facts that can change the answer, conditions before amounts, each with who answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
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

    Each: fact, question, asked_of, proof. `decides`: the verdicts, outcome and payable that it can change.
    `only_if`: the open verdicts on which it depends, for a fact that only settles what such a guarantee would pay.
    """
    open_ = ["outcome", "payable"]
    if all(values[compiled.place(name)] is not None for name in open_):
        return []
    keys = [
        one.guarantee.key for one in contract.settled if values[compiled.place(f"{one.guarantee.key}.covers")] is None
    ]
    outputs = [*(f"{key}.covers" for key in keys), *open_]
    decides = ask.decides(compiled.program, [*outputs, *(f"{key}.pays" for key in keys)], facts)
    wanted = {name: changed for name, changed in decides.items() if set(open_) & set(changed)}
    first = {name: min(map(_place(outputs), changed)) for name, changed in wanted.items()}
    return [_question(contract, name, wanted[name]) for name in sorted(wanted, key=first.__getitem__)]


def _place(outputs: list[str]) -> Callable[[str], int]:
    """The rank of an output; what a guarantee pays comes after everything else."""
    return lambda name: outputs.index(name) if name in outputs else len(outputs)


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
