"""Motor collisions in columns, each with its own amounts, formula and gaps, are answered as they are one at a time."""

from __future__ import annotations

from random import Random
from typing import Any

import polars as pl
import pytest

from benchmarks.motor_case import KEY, OUTPUTS, as_arrays, claim_program, collision, own_damage_by_hand, portfolio
from clausier.contracts import contract
from clausier.rules.decide import decide, prepare
from clausier.rules.decision import euros
from clausier.rules.program import Program
from clausier.rules.uses import arrays, columns, kept
from clausier.rules.values import RowList

CLAIMS = 300
#: How many claims in a hundred do not know one of these.
GAPS = 10
UNKNOWN = ("policy.formula", "event.liability_pct", "driver.manifestly_drunk", "policy.damage_deductible", "event.kind")


@pytest.fixture(scope="module")
def claim() -> Program:
    return claim_program()


def one_at_a_time(of: Program, cases: pl.DataFrame, tables: dict[str, pl.DataFrame]) -> dict[str, list[Any]]:
    """The answers of the claim program to each case."""
    run, answers = kept.compile(of), {name: [] for name in of.outputs}
    rows = {name: table.partition_by("case", as_dict=True) for name, table in tables.items()}
    for case in cases.iter_rows(named=True):
        found = {name: some.get((case["case"],)) for name, some in rows.items()}
        values = run(case | {name: RowList([] if one is None else one.to_dicts()) for name, one in found.items()})
        for name, node in of.outputs.items():
            answers[name].append(values[of.slot[node.number]])
    return answers


def with_gaps(frame: pl.DataFrame, names: tuple[str, ...], draw: Random) -> pl.DataFrame:
    """The frame with some cells unknown."""

    def known() -> pl.Series:
        return pl.Series([draw.randrange(100) >= GAPS for _ in range(frame.height)])

    return frame.with_columns(**{name: pl.when(known()).then(pl.col(name)) for name in names})


def test_collisions_in_columns_and_arrays_are_decided_as_one_at_a_time(claim):
    cases, tables = portfolio(claim, CLAIMS)
    said = one_at_a_time(claim, cases, tables)
    assert set(said["outcome"]) == {"covered", "reduced"} and None not in said["payable"]
    assert all(any(said[name]) for name in OUTPUTS)

    found = columns.compile(claim).run(cases, tables).collect()
    assert [name for name in said if found[name].to_list() != said[name]] == []
    use = arrays.compile(claim, block_rows=128)
    answer = use.run(*as_arrays(claim, cases, tables), threads=2)
    as_keys = {name: [keys[code] for code in answer[name]] for name, keys in use.options.items()}
    assert [name for name in said if as_keys.get(name, answer[name].tolist()) != said[name]] == []
    assert own_damage_by_hand(cases, tables)["pays"].to_list() == said["own_damage.pays"]


def test_collisions_with_gaps_are_as_certain_in_columns_as_one_at_a_time(claim):
    draw = Random(20260310)
    cases, tables = portfolio(claim, CLAIMS, seed=2)
    cases = with_gaps(cases, UNKNOWN, draw)
    tables["damages"] = with_gaps(tables["damages"], ("cost", "owner", "treatment"), draw)
    said = one_at_a_time(claim, cases, tables)
    assert 0 < said["payable"].count(None) < CLAIMS
    for engine in ("in-memory", "streaming"):
        found = columns.compile(claim).run(cases, tables).collect(engine=engine)
        assert [name for name in said if found[name].to_list() != said[name]] == []


def test_the_collision_of_the_figures_is_decided_as_its_claim_program_says(claim):
    under, facts = contract(KEY), collision()
    decision = decide(under, facts)
    assert decision.missing == []
    values = kept.compile(claim)(prepare(under, facts))
    program = {name: values[claim.slot[node.number]] for name, node in claim.outputs.items()}
    paid = {one["key"]: one["payable"] for one in decision.guarantees}
    assert (decision.outcome, decision.payable) == (program["outcome"], euros(program["payable"]))
    assert {f"{key}.pays": amount for key, amount in paid.items() if f"{key}.pays" in program} == {
        name: euros(amount) for name, amount in program.items() if name.endswith(".pays")
    }
