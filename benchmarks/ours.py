"""Each use of Clausier in the shape the benchmark runs; a use is compiled before anything is timed.

A use is imported by the function that runs it, so that one that needs an optional package stops no other.
"""

from __future__ import annotations

from time import perf_counter

import polars as pl

from benchmarks.claims import FACTS, NUMBERS
from benchmarks.ours_rule import THEOREMS, answer, answer_and_reasons
from benchmarks.shapes import Many, One
from clausier.rules.french import short
from clausier.rules.program import Program
from clausier.rules.uses import account as account_use
from clausier.rules.uses import kept as kept_use
from clausier.rules.uses import plain as plain_use

ROOT = answer().outputs["payable"]
PLACE = answer().slot[ROOT.number]


def node_count() -> int:
    """Nodes of the rule, shared ones counted once."""
    return len(answer().nodes)


def plain() -> One:
    """All facts known, nothing kept."""
    return One(plain_use.compile(answer()), amount=lambda outputs: outputs[0])


def kept() -> One:
    """Facts may be unknown; the value of every node is kept, and says which facts are still wanted."""
    run = kept_use.compile(answer())

    def asks(facts: dict) -> list[str]:
        from clausier.rules.uses import ask

        return list(ask.relevant(answer(), ["payable"], facts, run(facts)))

    return One(run, amount=lambda values: values[PLACE], asks=asks)


def explained() -> One:
    """The amount and its text: every cited step that mattered, its value first and its rules last."""
    run = kept_use.compile(answer())
    tell = account_use.compile(answer(), ROOT)

    def decide(facts: dict) -> tuple[int | None, str]:
        values = run(facts)
        return values[PLACE], tell(values)

    def agrees(result: tuple[int | None, str], expected: int) -> bool:
        amount, text = result
        return amount == expected and text.startswith(f"{short(expected, ROOT.type)} — ")

    return One(decide, amount=lambda result: result[0], agrees=agrees)


def ends(values: tuple) -> tuple[int, int]:
    """The least and the most of the amount payable, in what `ranged` returned."""
    return values[PLACE]


def ranged() -> One:
    """The least and the most that may be payable, facts known or not."""
    from clausier.rules.uses import ranges

    def amount(values: tuple) -> int | None:
        low, high = ends(values)
        return low if low == high else None

    return One(ranges.compile(answer()), amount=amount)


def _streamed(program: Program) -> Many:
    """Every output a column, on the streaming engine; which columns have nulls is seen at every run."""
    from clausier.rules.uses import columns as columns_use

    batch = columns_use.compile(program)
    return Many(
        lambda claims: batch.run(claims).collect(engine="streaming"),
        amounts=lambda answers: answers["payable"],
    )


def columns() -> Many:
    """The amount alone: two-valued where no fact is unknown, three-valued where one is."""
    return _streamed(answer())


def columns_reasons() -> Many:
    """The amount, the wear, what is left of the parts, and the reason code."""
    return _streamed(answer_and_reasons())


def _arrayed(threads: int) -> Many:
    """The amount alone, over the arrays that peers get; every value is checked against its domain."""
    import numpy as np

    from clausier.rules.uses import arrays as arrays_use

    use = arrays_use.compile(answer())
    kinds = {name: np.int64 if name in NUMBERS else np.bool_ for name in FACTS}
    return Many(
        lambda columns: use.run(columns, threads=threads),
        load=lambda claims: {name: claims[name].to_numpy().astype(kind) for name, kind in kinds.items()},
        amounts=lambda answers: pl.Series(answers["payable"]),
    )


def arrays() -> Many:
    """NumPy, one thread."""
    return _arrayed(1)


def arrays_of_two() -> Many:
    """NumPy, two threads."""
    return _arrayed(2)


def solved() -> One:
    """The amount as the solver computes it from its own terms, the facts put in place of its unknowns."""
    import z3

    from clausier.rules.uses.solver_terms import Translator

    translator = Translator(answer())
    amount = translator.term(ROOT)
    unknowns = {name: translator.world.fact(fact) for name, fact in answer().facts.items()}

    def run(facts: dict) -> int:
        given = [
            (unknown, z3.BoolVal(facts[name]) if z3.is_bool(unknown) else z3.IntVal(facts[name]))
            for name, unknown in unknowns.items()
        ]
        return z3.simplify(z3.substitute(amount, *given)).as_long()

    return One(run)


def proofs() -> list[dict]:
    """Seconds a clause, translation included, and whether its theorem was proved; undecided is not proved."""
    from clausier.rules.uses import solver

    found = []
    for clause, theorem in THEOREMS.items():
        start = perf_counter()
        verdict = solver.prove(theorem)
        seconds = perf_counter() - start
        found.append({"clause": clause, "seconds": seconds, "proved": isinstance(verdict, solver.Proved)})
    return found
