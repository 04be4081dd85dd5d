"""The rule as a tax-benefit system of OpenFisca, or of PolicyEngine, which is a fork of its core.

The wear is a dated parameter scale, as both projects would write it; the system is built once, before anything is
timed, and a simulation is built for every answer.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

import numpy as np
import polars as pl

from benchmarks.claims import FACTS, NUMBERS
from benchmarks.shapes import Many, One

DAY = "2024-01-01"
STARTS = ((0, 0), (35_000, 20), (45_001, 30), (55_001, 40), (65_001, 50))


class Core:
    """The parts of one core library that a country package uses."""

    def __init__(self, name: str):
        def part(module: str) -> ModuleType:
            return import_module(f"{name}.{module}")

        self.variable = part("variables").Variable
        self.entity = part("entities").Entity
        self.system = part("taxbenefitsystems").TaxBenefitSystem
        self.parameters = part("parameters")
        periods = part("periods")
        self.day = periods.DateUnit.DAY if hasattr(periods, "DateUnit") else periods.DAY
        self.builder = part("simulations").SimulationBuilder


def _wear(claim, period, parameters):
    return parameters(period).wear.calc(claim("mileage_km", period))


def _eligible(claim, period):
    open_gates = claim("part_covered", period) & claim("prior_approval", period) & claim("waiting_period_over", period)
    return open_gates & ~claim("wear_excluded", period)


def _payable(claim, period):
    # Inputs are stored on 32 bits: the product is widened first, so that no price can overflow.
    share = 100 - claim("wear", period).astype(np.int64)
    parts = claim("parts_cents", period).astype(np.int64)
    total = np.floor((parts * share + 50) / 100).astype(np.int64) + claim("labour_cents", period)
    return np.where(claim("eligible", period), np.minimum(total, claim("value_cents", period)), 0)


def _system(core: Core):
    """Facts as input variables, three computed variables, one parameter."""
    claim = core.entity("claim", "claims", "A claim", "")
    system = core.system([claim])
    described = {name: (int if name in NUMBERS else bool, None) for name in FACTS}
    described |= {"wear": (float, _wear), "eligible": (bool, _eligible), "payable": (int, _payable)}
    for name, (kind, formula) in described.items():
        body = {"value_type": kind, "entity": claim, "definition_period": core.day, "label": name}
        system.add_variable(type(name, (core.variable,), body | ({"formula": formula} if formula else {})))
    brackets = [
        {"threshold": {"2000-01-01": {"value": first_km}}, "amount": {"2000-01-01": {"value": percent}}}
        for first_km, percent in STARTS
    ]
    scale = {"brackets": brackets, "metadata": {"type": "single_amount"}}
    system.parameters = core.parameters.ParameterNode("", data={})
    system.parameters.add_child("wear", core.parameters.ParameterScale("wear", scale, None))
    return system


def _one(library: str) -> One:
    core = Core(library)
    system = _system(core)

    def run(situation):
        simulation = core.builder().build_from_entities(system, situation)
        return simulation.calculate("payable", DAY)

    return One(
        run,
        argument=lambda facts: {"claims": {"claim": {name: {DAY: value} for name, value in facts.items()}}},
        amount=lambda answer: int(answer[0]),
    )


def _many(library: str) -> Many:
    core = Core(library)
    system = _system(core)

    def run(columns):
        simulation = core.builder().build_default_simulation(system, len(columns["mileage_km"]))
        for name, values in columns.items():
            simulation.set_input(name, DAY, values)
        return simulation.calculate("payable", DAY)

    def load(claims):
        # The columns as the data has them, as for every engine: bringing them into its own types is part of its work.
        kinds = {name: np.int64 if name in NUMBERS else np.bool_ for name in FACTS}
        return {name: claims[name].to_numpy().astype(kind) for name, kind in kinds.items()}

    return Many(run, load=load, amounts=lambda answer: pl.Series(answer).cast(pl.Int64))


def openfisca_one() -> One:
    """One situation from a dictionary, by the documented path."""
    return _one("openfisca_core")


def openfisca_many() -> Many:
    """Arrays in, array out."""
    return _many("openfisca_core")


def policyengine_one() -> One:
    """One situation from a dictionary."""
    return _one("policyengine_core")


def policyengine_many() -> Many:
    """Arrays in, array out."""
    return _many("policyengine_core")
