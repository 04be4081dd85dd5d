"""One repair of a covered motorcycle: a piston at 1 000.00 with 300.00 of labour, far from every bound.

Each test changes what it is about; everything else stays granted, so that a refusal has one cause only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from clausier.contracts import contract
from clausier.rules.decide import decide
from tests.contracts.world import close, load

FILE = load("icare_moto", "claims.yaml")
MOTO = contract("icare_moto")
PISTON = {"id": "piston", "part": "piston", "parts_price": "1000.00", "labour_price": "300.00"}
#: The excess of this line is not told: it follows from the prices, times and quantities.
MEASURED = {"parts_excess": None, "labour_excess": None}
SOUND = {
    "vehicle.mileage_km": 20_000,
    "vehicle.mileage_at_acceptance_km": 20_000,
    "vehicle.replacement_value": "9000.00",
}
TOWED = {
    "vehicle.immobilised": True,
    "event.reported_on": "2026-03-10",
    "roadside.repairable_on_site": False,
    "roadside.tow_cost": "135.00",
}


def line(told: Mapping[str, Any]) -> dict[str, Any]:
    """A line of the estimate on the common base; None takes a value of the base away."""
    return {key: value for key, value in {**FILE["line"], **told}.items() if value is not None}


def claim(
    facts: Mapping[str, Any] | None = None,
    lines: Iterable[Mapping[str, Any]] = (PISTON,),
    readings: Mapping[str, str] | None = None,
    unknown: tuple[str, ...] = (),
    final: bool = False,
) -> dict[str, Any]:
    """The decision on the repair with these facts and lines."""
    case = {**FILE["base"], **SOUND, **(facts or {}), "repair.lines": [line(one) for one in lines]}
    return decide(MOTO, close(MOTO, case, unknown), readings, final).as_json()


def guarantee(decision: Mapping[str, Any], key: str = "breakdown") -> dict[str, Any]:
    """One guarantee of a decision."""
    return next(one for one in decision["guarantees"] if one["key"] == key)


def paid(
    facts: Mapping[str, Any] | None = None,
    lines: Iterable[Mapping[str, Any]] = (PISTON,),
    readings: Mapping[str, str] | None = None,
    final: bool = False,
) -> tuple[str, str | None]:
    """The outcome of the breakdown guarantee and what it pays."""
    found = guarantee(claim(facts, lines, readings, final=final))
    return found["outcome"], found["payable"]


def refused_by(
    facts: Mapping[str, Any],
    readings: Mapping[str, str] | None = None,
    key: str = "breakdown",
    unknown: tuple[str, ...] = (),
) -> list[str] | None:
    """The rules that refuse the guarantee; None when it is not refused."""
    found = guarantee(claim({**TOWED, **facts}, readings=readings, unknown=unknown), key)
    return found["because"] if found["outcome"] == "refused" else None
