"""The whole contract over arrays: the same answers as case by case, and as columns, on claims near the worked ones."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from clausier.contracts import contract
from clausier.rules.case import encode
from clausier.rules.contract import Contract
from clausier.rules.facts import Fact
from clausier.rules.program import Program, program
from clausier.rules.types import Kind
from clausier.rules.uses import arrays, columns
from clausier.rules.uses.arrays_plan import optional
from clausier.rules.values import RowList
from tests.contracts.worked import GUARANTEES, claims
from tests.rules.uses.array_cases import expected, inputs, shown
from tests.rules.uses.column_cases import frames
from tests.rules.uses.column_cases import shown as in_frame

CASES = 2_000


def claim_program(of: Contract) -> Program:
    """What a contract answers on a claim, but for its rows."""
    every = of.outputs("claim")
    return program({name: every[name] for name in every if every[name].node.table is None})


def value(draw: Random, fact: Fact) -> Any:
    """Any value of a fact; of numbers also the ends and what is near the least."""
    kind = fact.type.kind
    if kind is Kind.BOOL:
        return draw.random() < 0.5
    if kind is Kind.CHOICE:
        return draw.choice(fact.options)[0]
    if kind is Kind.MAYBE_DATE and draw.random() < 0.5:
        return 0
    near = min(fact.high, fact.low + draw.randint(0, 1_000))
    return draw.choice([fact.low, fact.high, near, draw.randint(fact.low, fact.high)])


def row(draw: Random, given: dict[str, Any], facts: dict[str, Fact], odds: float) -> dict[str, Any]:
    """What is given, with every other fact drawn, and given ones drawn anew at these odds."""
    return {
        name: given[name] if given.get(name) is not None and draw.random() >= odds else value(draw, fact)
        for name, fact in facts.items()
    }


def drawn(
    under: Contract, of: Program, absent: frozenset[str], count: int = CASES, seed: int = 20260310
) -> list[dict[str, Any]]:
    """Worked claims, each with a few facts drawn anew."""
    draw, worked = Random(seed), [encode(under.vocabulary, facts) for facts in claims(under.key).values()]
    cases = []
    for place in range(count):
        base, odds = worked[place % len(worked)], (0.0, 0.01, 0.05, 0.3)[place // len(worked) % 4]
        case = row(draw, base, of.facts, odds) | {name: None for name in of.facts if name in absent}
        for table, of_table in of.tables.items():
            facts = {column.key: column.fact for column in of_table}
            lines = [row(draw, line, facts, odds) for line in base.get(table) or []]
            lines += [row(draw, {}, facts, 1) for _ in range(draw.choice([0, 0, 1, 5]))]
            gone = {key: None for key, fact in facts.items() if fact.name in absent}
            case[table] = RowList(line | gone for line in lines)
        cases.append(case)
    return cases


@pytest.mark.parametrize("key", GUARANTEES)
@pytest.mark.parametrize("derived", [True, False])
def test_the_whole_contract_gives_the_same_answers_over_arrays_and_columns(key, derived):
    under = contract(key)
    of = claim_program(under)
    absent = frozenset(optional(of)) if derived else frozenset()
    cases = drawn(under, of, absent)
    said = expected(of, cases)
    assert set(said["outcome"]) >= {"reduced", "refused"}
    assert any(said["payable"])
    use = arrays.compile(of, block_rows=700)
    found = shown(use, use.run(*inputs(of, cases, absent), threads=2))
    assert [name for name in said if found[name] != said[name]] == []

    frame, tables = frames(of, cases)
    answer = columns.compile(of).run(frame, tables).collect()
    for name, node in of.outputs.items():
        assert answer[name].to_list() == [in_frame(node.type.kind, one) for one in said[name]], name
