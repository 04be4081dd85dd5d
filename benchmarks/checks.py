"""What the targets ask besides speed: that all our uses agree, that proofs are quick, and how large the rule is."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import polars as pl

from benchmarks import ours
from benchmarks.claims import AGREEMENT_ROWS, FACTS, SCHEMA, bounds, every_combination, kleene
from benchmarks.shapes import Many
from benchmarks.worker import KNOWN, wrong_amounts

# An explanation takes a hundred times as long as an answer, a solver's evaluation longer still.
EXPLAINED_ROWS, SOLVED_ROWS = 50_000, 500


def _known_differences(claims: pl.DataFrame) -> dict[str, int]:
    """Wrong answers a use, on claims whose facts are all known."""
    rows = list(claims.select(FACTS).iter_rows(named=True))
    expected = claims["expected"].to_list()
    uses = {
        "plain": (ours.plain(), None),
        "kept": (ours.kept(), None),
        "ranged": (ours.ranged(), None),
        "explained": (ours.explained(), EXPLAINED_ROWS),
    }
    found = {}
    for name, (engine, limit) in uses.items():
        pairs = zip(rows[:limit], expected, strict=False)
        found[name] = sum(not engine.right(engine.run(engine.argument(facts)), amount) for facts, amount in pairs)
    batches = {
        "columns": ours.columns(), "columns, reasons": ours.columns_reasons(), "arrays": ours.arrays(),
        "arrays, two threads": ours.arrays_of_two(),
    }  # fmt: skip
    for name, engine in batches.items():
        answer = engine.amounts(engine.run(engine.load(claims.select(FACTS))))
        found[name] = wrong_amounts(answer, claims)
    return found


def unknown_differences(combinations: list[dict]) -> dict[str, int]:
    """Wrong answers a use, where facts are unknown.

    An amount must be the only one possible and at least what three-valued logic finds; a range must hold every
    possible amount, and be a single one wherever three-valued logic knows; the two three-valued uses must be equal.
    """
    kept, ranged = ours.kept(), ours.ranged()
    many = ours.columns()
    frame = pl.DataFrame(combinations, schema=SCHEMA)
    by_column = many.amounts(many.run(many.load(frame))).to_list()
    found = dict.fromkeys(("kept", "ranged", "columns against kept"), 0)
    for facts, in_column in zip(combinations, by_column, strict=True):
        given = {name: value for name, value in facts.items() if value is not None}
        least, most = bounds(facts)
        due = kleene(facts)
        amount = kept.amount(kept.run(kept.argument(given)))
        right = due is None if amount is None else least == amount == most
        low, high = ours.ends(ranged.run(ranged.argument(given)))
        holds = low <= least and most <= high and (due is None or low == high)
        found["kept"] += not right
        found["ranged"] += not holds
        found["columns against kept"] += in_column != amount
    return found


def room_bytes(engine: Many, claims: pl.DataFrame) -> int:
    """What a run over arrays needs at its peak beside its answer; NumPy tells Python of all it takes."""
    columns = engine.load(claims.select(FACTS))
    tracemalloc.start()
    answer = engine.run(columns)
    held, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del answer
    return peak - held


def agreement(folder: Path) -> dict:
    """Rows and combinations compared, differences a use, nodes of the rule, the room that arrays need."""
    claims = pl.read_ipc(folder / KNOWN, n_rows=AGREEMENT_ROWS)
    combinations = every_combination()
    return {
        "rows": claims.height,
        "combinations": len(combinations),
        "known": _known_differences(claims),
        "unknown": unknown_differences(combinations),
        "nodes": ours.node_count(),
        "room_bytes": max(room_bytes(engine, claims) for engine in (ours.arrays(), ours.arrays_of_two())),
    }


def solving(folder: Path) -> dict:
    """What each proof found and took; wrong amounts of the solver's own evaluation, and on how many rows."""
    claims = pl.read_ipc(folder / KNOWN, n_rows=SOLVED_ROWS)
    engine = ours.solved()
    pairs = zip(claims.select(FACTS).iter_rows(named=True), claims["expected"], strict=True)
    wrong = sum(not engine.right(engine.run(facts), amount) for facts, amount in pairs)
    return {"proofs": ours.proofs(), "wrong": wrong, "rows": claims.height}
