"""One repair of a covered car: an alternator at 400.00 with 100.00 of labour at 84 000 km, far from every bound.

Each test changes what it is about; everything else stays granted, so that a refusal has one cause only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from clausier.contracts.cirano_orange import CONTRACT
from clausier.rules.case import encode
from clausier.rules.decide import decide
from clausier.rules.decision import door
from clausier.rules.program import program
from clausier.rules.uses import kept
from tests.contracts.world import close, load

FILE = load("cirano_orange", "claims.yaml")
ALTERNATOR = {"id": "alternator", "part": "alternator", "parts_price": "400.00", "labour_price": "100.00"}
SOUND = {"vehicle.mileage_km": 84_000}


def line(told: Mapping[str, Any]) -> dict[str, Any]:
    """A line of the estimate on the common base; None takes a value of the base away."""
    return {key: value for key, value in {**FILE["line"], **told}.items() if value is not None}


def claim(
    facts: Mapping[str, Any] | None = None,
    lines: Iterable[Mapping[str, Any]] = (ALTERNATOR,),
    readings: Mapping[str, str] | None = None,
    unknown: tuple[str, ...] = (),
    final: bool = False,
) -> dict[str, Any]:
    """The decision on the repair with these facts and lines."""
    case = {**FILE["base"], **SOUND, **(facts or {}), "repair.lines": [line(one) for one in lines]}
    return decide(CONTRACT, close(CONTRACT, case, unknown), readings, final).as_json()


def guarantee(decision: Mapping[str, Any], key: str = "breakdown") -> dict[str, Any]:
    """One guarantee of a decision."""
    return next(one for one in decision["guarantees"] if one["key"] == key)


def paid(
    facts: Mapping[str, Any] | None = None,
    lines: Iterable[Mapping[str, Any]] = (ALTERNATOR,),
    readings: Mapping[str, str] | None = None,
    final: bool = False,
) -> tuple[str, str | None]:
    """The outcome of the breakdown guarantee and what it pays."""
    found = guarantee(claim(facts, lines, readings, final=final))
    return found["outcome"], found["payable"]


def refused_by(
    facts: Mapping[str, Any], readings: Mapping[str, str] | None = None, unknown: tuple[str, ...] = ()
) -> list[str] | None:
    """The rules that refuse the repair; None when it is not refused."""
    found = guarantee(claim(facts, readings=readings, unknown=unknown))
    return found["because"] if found["outcome"] == "refused" else None


def value(term: Any, facts: Mapping[str, Any], readings: Mapping[str, str] | None = None) -> Any:
    """A term of a chapter on these facts, in door form."""
    compiled = program({"it": term}, readings)
    found = kept.compile(compiled)(encode(CONTRACT.vocabulary, facts))[compiled.slot[compiled.outputs["it"].number]]
    return door(term.node.type, found)
