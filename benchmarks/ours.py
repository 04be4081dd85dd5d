"""Each use of Clausier in the shape the benchmark runs; a use is compiled before anything is timed.

A use is imported by the function that runs it, so that one that needs an optional package stops no other.
"""

from __future__ import annotations

from time import perf_counter

import polars as pl

from benchmarks.ours_rule import THEOREMS, answer, answer_and_reasons
from benchmarks.shapes import Many, One
from clausier.rules.french import say
from clausier.rules.program import Program
from clausier.rules.uses import explain as explain_use
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
    from clausier.rules.uses import ask

    run = kept_use.compile(answer())

    def asks(facts: dict) -> list[str]:
        return list(ask.relevant(answer(), ["payable"], facts, run(facts)))

    return One(run, amount=lambda values: values[PLACE], asks=asks)


def _lines(step: explain_use.Because, depth: int) -> list[str]:
    citation = step.citation
    own = f"{'  ' * depth}{citation.rules[0]} {citation.says} {say(step.value, step.node.type)}"
    return [own, *(line for below in step.because for line in _lines(below, depth + 1))]


def explained() -> One:
    """The text: every cited step that mattered, its clause first and its value last."""
    run = kept_use.compile(answer())

    def text(facts: dict) -> str:
        return "\n".join(_lines(explain_use.explain(answer(), run(facts), ROOT), 0))

    def agrees(lines: str, expected: int) -> bool:
        return lines.partition("\n")[0].endswith(f" {say(expected, ROOT.type)}")

    return One(text, agrees=agrees)


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


def _streamed(program: Program, known: bool) -> Many:
    """Every output a column, in one pass of the streaming engine."""
    from clausier.rules.uses import columns as columns_use

    outputs = columns_use.compile(program, known=known)
    expressions = [expression.alias(name) for name, expression in outputs.items()]

    def run(claims: pl.DataFrame) -> pl.DataFrame:
        return claims.lazy().select(expressions).collect(engine="streaming")

    return Many(run, amounts=lambda answers: answers["payable"])


def columns() -> Many:
    """The amount alone, every fact known."""
    return _streamed(answer(), known=True)


def columns_unknown() -> Many:
    """The amount alone, three-valued: null where it is unknown."""
    return _streamed(answer(), known=False)


def columns_reasons() -> Many:
    """The amount, the wear, what is left of the parts and the reason code, every fact known."""
    return _streamed(answer_and_reasons(), known=True)


def solved() -> One:
    """The amount as the solver computes it from its own terms."""
    from clausier.rules.uses import solver

    return One(solver.compile(answer()), amount=lambda outputs: outputs[0])


def proofs() -> list[dict]:
    """Seconds a clause and whether its theorem was proved; undecided is not proved."""
    from clausier.rules.uses import solver

    found = []
    for clause, theorem in THEOREMS.items():
        start = perf_counter()
        proved = solver.always(theorem)
        found.append({"clause": clause, "seconds": perf_counter() - start, "proved": proved is True})
    return found
