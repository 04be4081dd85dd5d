"""The claim that the motor figures are about, and a portfolio of claims like it.

One collision under the widest formula, which five guarantees answer for: own damage, a broken windscreen, the injured
driver, a third party's car and injury, luggage. What the case does not list did not happen, so that every fact is known
but a few days and choices that cannot matter, and those that other facts give.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import numpy as np
import polars as pl

from clausier.contracts import contract
from clausier.rules.case import encode
from clausier.rules.contract import Contract
from clausier.rules.facts import Fact
from clausier.rules.nodes import Op
from clausier.rules.program import Program, program
from clausier.rules.types import Kind
from clausier.rules.uses import arrays
from clausier.rules.uses.arrays_plan import optional

KEY = "bpce_auto"
PAYING = ("own_damage", "glass", "driver_injury", "liability", "contents")
#: What a run over the portfolio answers: the event, and what each of the five guarantees pays.
OUTPUTS = ("outcome", "payable", *(f"{key}.pays" for key in PAYING))

FACTS: dict[str, Any] = {
    "driver.authorised": True,
    "driver.insured_months_in_3_years": 36,
    "driver.licence_conditions_met": True,
    "driver.licence_held_years": 12,
    "driver.licence_valid": True,
    "driver.named": True,
    "driver.relation": "policyholder",
    "driver.required_age_reached": True,
    "election.keep_wreck": "cede",
    "event.country": "FR",
    "event.insured_vehicle_involved": True,
    "event.kind": "accident",
    "event.liability_pct": 100,
    "event.malice_author_relation": "none",
    "event.ministerial_order": "none",
    "event.on": "2026-03-10",
    "event.territory": "mainland",
    "event.third_party_identified": True,
    "event.towing": "none",
    "injury.hospital_days": 10,
    "injury.vehicle_driven": "insured",
    "law.alcohol_limit_g_per_l": "0.50",
    "policy.annual_km_limit": 20000,
    "policy.contents_interventions_per_year": 2,
    "policy.contents_limit": "1000.00",
    "policy.damage_deductible": "400.00",
    "policy.formula": "all_risks",
    "policy.glass_deductible": "90.00",
    "policy.insurance_year_km": 9000,
    "policy.starts_on": "2025-11-01",
    "repair.repairer_kind": "other",
    "shared_bike.harm": "none",
    "vehicle.acquired_on": "2023-03-10",
    "vehicle.first_registered_on": "2019-03-01",
    "vehicle.professional_invoice": True,
    "vehicle.purchase_price": "15000.00",
    "vehicle.replacement_value": "11000.00",
}
_COLLISION = {"cause": "collision", "follows": "nothing", "treatment": "repair"}
_OWN, _THIRD = {**_COLLISION, "owner": "insured"}, {**_COLLISION, "owner": "third_party"}
ROWS: dict[str, list[dict[str, Any]]] = {
    "damages": [
        {**_OWN, "id": 1, "object": "vehicle", "nature": "material", "cost": "3150.40"},
        {**_OWN, "id": 2, "object": "windscreen", "nature": "material", "treatment": "replacement", "cost": "480.00"},
        {**_THIRD, "id": 3, "object": "other_vehicle", "nature": "material", "cost": "2200.00", "due": "2200.00"},
        {**_THIRD, "id": 4, "object": "person", "nature": "bodily", "due": "5000.00"},
    ],
    "injury.heads": [
        {"id": 1, "head": "hospital", "amount": "900.00"},
        {"id": 2, "head": "suffering", "amount": "3000.00"},
    ],
    "items": [
        {"id": 1, "category": "luggage", "owner": "insured", "value_today": "300.00", "invoice_price": "250.00",
         "original_invoice": True},
    ],
}  # fmt: skip


# --- one case --------------------------------------------------------------------------------------------------------


def collision() -> dict[str, Any]:
    """The facts of the case, in the form of the public interface."""
    under = contract(KEY)
    given = {node.args[0].data.name for node in under.nodes() if node.op is Op.GIVEN and node.args[0].op is Op.FACT}
    facts = {name: nothing(fact) for name, fact in under.vocabulary.facts.items() if name not in given}
    tables: dict[str, list] = {name: [] for name in under.vocabulary.tables if name not in given}
    rows = {table: [_row(under, table, row) for row in listed] for table, listed in ROWS.items()}
    return {name: value for name, value in (facts | tables).items() if value is not None} | FACTS | rows


def _row(under: Contract, table: str, row: Mapping[str, Any]) -> dict[str, Any]:
    rest = {key: nothing(column) for key, column in under.vocabulary.columns[table].items()}
    return {key: value for key, value in rest.items() if value is not None} | dict(row)


def nothing(fact: Fact) -> Any:
    """What a fact is when it did not happen: no, never, the least amount or number; None of days and choices."""
    match fact.type.kind:
        case Kind.BOOL:
            return False
        case Kind.MAYBE_DATE:
            return "none"
        case Kind.NUMBER if dict(fact.type.unit).get("EUR"):
            return "0.00"
        case Kind.NUMBER:
            return fact.low // fact.type.scale
        case _:
            return None


# --- many ------------------------------------------------------------------------------------------------------------


def claim_program(outputs: tuple[str, ...] = OUTPUTS) -> Program:
    """The contract's own claim program, for these outputs."""
    every = contract(KEY).outputs("claim")
    return program({name: every[name] for name in outputs})


def portfolio(of: Program, rows: int, seed: int = 1) -> tuple[pl.DataFrame, dict[str, pl.DataFrame]]:
    """Claims like the case, each with its own amounts, formula, deductibles and share of liability, as frames.

    Facts that cannot matter stay unknown: they have no column.
    """
    known, draw = encode(contract(KEY).vocabulary, collision()), np.random.default_rng(seed)
    drawn = _drawn(draw, rows, known)
    constant = {name: known[name] for name in of.facts if name not in drawn and known.get(name) is not None}
    cases = pl.DataFrame({"case": np.arange(rows), **drawn})
    cases = cases.with_columns(**{name: _constant(of.facts[name], value) for name, value in constant.items()})
    tables = {}
    for table, of_table in of.tables.items():
        listed, own = known[table], _drawn_rows(draw, rows, table)
        count = len(listed)
        cells = {"case": np.repeat(np.arange(rows), count), "row": np.tile(np.arange(count), rows)}
        for column in of_table:
            values = [row.get(column.key) for row in listed]
            if None not in values:
                cells[column.key] = own.get(
                    column.key, pl.Series(values * rows, dtype=_DTYPES.get(column.fact.type.kind))
                )
        tables[table] = pl.DataFrame(cells)
    return cases, tables


_ANY_DAY = date(2026, 1, 1).toordinal()
_DTYPES = {Kind.BOOL: pl.Boolean, Kind.CHOICE: pl.String}


def _constant(fact: Fact, value: Any) -> pl.Expr:
    return pl.lit(value, dtype=_DTYPES.get(fact.type.kind, pl.Int64))


def _drawn(draw: np.random.Generator, rows: int, known: Mapping[str, Any]) -> dict[str, Any]:
    """The facts that differ from claim to claim."""
    percent = known["event.liability_pct"] // 100
    return {
        "policy.formula": draw.choice(["all_risks", "third_party_plus", "third_party"], rows, p=[0.8, 0.15, 0.05]),
        "policy.damage_deductible": draw.integers(130, 2_001, rows) * 100,
        "policy.glass_deductible": draw.choice([50_00, 70_00, 90_00], rows),
        "policy.contents_limit": draw.choice([500_00, 1_000_00, 2_000_00], rows),
        "event.liability_pct": draw.choice([0, 25, 50, 75, 100], rows) * percent,
        "driver.manifestly_drunk": draw.random(rows) < 0.02,
        "injury.hospital_days": draw.integers(0, 21, rows),
    }


def _drawn_rows(draw: np.random.Generator, cases: int, table: str) -> dict[str, Any]:
    """The cells that differ from claim to claim, as many rows a claim as the case has."""

    def cells(*columns: tuple[int, int]) -> np.ndarray:
        """Cents, row after row of one claim, each between two amounts."""
        return np.column_stack([draw.integers(low, high + 1, cases) for low, high in columns]).reshape(-1)

    if table == "damages":
        repaired = draw.choice(["repair", "replacement"], cases)
        treatment = np.column_stack([np.full(cases, "repair"), repaired, *[np.full(cases, "repair")] * 2])
        return {
            "cost": cells((100_00, 9_000_00), (80_00, 900_00), (0, 8_000_00), (0, 0)),
            "due": cells((0, 0), (0, 0), (0, 8_000_00), (0, 20_000_00)),
            "treatment": treatment.reshape(-1),
        }
    if table == "injury.heads":
        return {"amount": cells((0, 9_000_00), (0, 30_000_00))}
    return {"value_today": cells((0, 1_500_00)), "invoice_price": cells((50_00, 1_500_00))} if table == "items" else {}


def own_damage_by_hand(cases: pl.DataFrame, tables: Mapping[str, pl.DataFrame]) -> pl.DataFrame:
    """What own damage pays on this portfolio alone, as a programmer would write it for Polars.

    Repairs of the vehicle less the deductible, in the share of liability, under the widest formula, to a sober driver.
    Left out, because it is the same for all these claims: which of fifteen guarantees takes a damage, wear, total loss,
    novices, mileage, thirty exclusions, the duties of the insured, whether the policy is in force, and every unknown.
    """
    own = (pl.col("owner") == "insured") & (pl.col("object") == "vehicle")
    repairs = tables["damages"].lazy().filter(own).group_by("case").agg(pl.col("cost").sum())
    deductible = (pl.col("event.liability_pct") * pl.col("policy.damage_deductible") * 2 + 100) // 200
    left = (pl.col("cost") - deductible).clip(0)
    held = (pl.col("policy.formula") == "all_risks") & ~pl.col("driver.manifestly_drunk")
    joined = cases.lazy().join(repairs, on="case", how="left", maintain_order="left")
    return joined.select("case", pays=pl.when(held).then(left).otherwise(0)).collect(engine="streaming")


def as_arrays(of: Program, cases: pl.DataFrame, tables: Mapping[str, pl.DataFrame]) -> tuple[dict, dict]:
    """The same claims as complete arrays; a fact that cannot matter gets any value, since here it must have one.

    What is taken only when it is given, and was not, stays out.
    """
    absent = optional(of)
    columns = {
        name: _array(fact, cases.get_column(name, default=None), cases.height)
        for name, fact in of.facts.items()
        if name in cases.columns or name not in absent
    }
    found = {}
    for table, of_table in of.tables.items():
        rows = tables[table]
        cells = {
            column.key: _array(column.fact, rows.get_column(column.key, default=None), rows.height)
            for column in of_table
            if column.key in rows.columns or column.fact.name not in absent
        }
        found[table] = arrays.Rows(np.linspace(0, rows.height, cases.height + 1, dtype=np.int64), cells)
    return columns, found


def _array(fact: Fact, given: pl.Series | None, rows: int) -> np.ndarray:
    kind = fact.type.kind
    any_value = fact.options[0][0] if kind is Kind.CHOICE else _ANY_DAY if kind is Kind.DATE else fact.low
    values = np.full(rows, any_value) if given is None else given.to_numpy()
    if kind is Kind.CHOICE:
        return arrays.encode(fact, values)
    return np.ascontiguousarray(values, bool if kind is Kind.BOOL else np.int64)
