"""Article 4 alone: the lines of an estimate, each with one part, on a sound petrol car of 20,000 km.

The contract of these tests holds the exclusion of article 4 and pays what is left, up to the ceiling of the part.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import SimpleNamespace
from typing import Any

from clausier.contracts.cirano_orange.covered_parts import HAS_LINE_CEILING, LINE_CEILING, UNLISTED_PART
from clausier.facts import repair
from clausier.facts.parts import PARTS
from clausier.rules.case import encode
from clausier.rules.contract import Contract
from clausier.rules.decide import decide
from clausier.rules.program import program
from clausier.rules.provisions import Guarantee, Lines
from clausier.rules.rows import total
from clausier.rules.steps import Take
from clausier.rules.terms import eur, truth
from clausier.rules.uses import kept
from clausier.rules.words import least, named, not_, when

COST = repair.lines.parts_price + repair.line_labour_price
COVERED = named(not_(UNLISTED_PART.applies), "ORNG-3-1", says="La ligne est garantie.")
GRANTED = when(HAS_LINE_CEILING, least(COST, LINE_CEILING), COST)
REPAIR = Guarantee(
    "ORNG-3-1",
    "La panne d'une pièce couverte est réparée.",
    key="breakdown",
    label="Panne",
    claimed=total(COST) > eur(0),
    trigger=truth(True),
    asked=total(COST),
    settle=[Take("Pièces couvertes", "ORNG-3-1", amount=total(GRANTED, of=COVERED))],
    lines=Lines(covered=COVERED, asked=COST, granted=GRANTED),
)
ARTICLE_4 = Contract(
    key="article_4",
    edition="1",
    title="Article 4",
    document="article 4",
    chapters=(SimpleNamespace(provisions=(REPAIR, UNLISTED_PART)),),
    tables=(repair.lines.table,),
)

CAR = {
    "event.on": "2026-03-10",
    "vehicle.mileage_km": 20_000,
    "vehicle.energy": "petrol",
    "vehicle.gearbox": "manual",
    "vehicle.driven_wheels": "front",
    "failure.nature": "mechanical",
    "failure.causes.collision": False,
    "battery.leased": False,
    "battery.warranty_ends_on": "2025-03-10",
    "battery.capacity_pct": "50",
}
LINE = {"kind": "part", "purpose": "repair", "replaced": True, "parts_price": "100.00", "labour_price": "0.00"}
#: A decision takes at most 200 lines.
AT_ONCE = 150


def outcome(told: Mapping[str, Any], readings: Mapping[str, str] | None = None, final: bool = False) -> str:
    """Whether one line is granted, refused, reduced or undetermined."""
    return fate(told, readings, final)["outcome"]


def fate(told: Mapping[str, Any], readings: Mapping[str, str] | None = None, final: bool = False) -> dict[str, Any]:
    """One line of the decision; None leaves a fact of the car or of the line unknown."""
    facts = {**CAR, **{name: value for name, value in told.items() if "." in name}}
    row = {"id": "it", **LINE, **{name: value for name, value in told.items() if "." not in name}}
    case = _known({**facts, "repair.lines": [_known(row)]})
    return decide(ARTICLE_4, case, readings, final).as_json()["lines"][0]


def value(term: Any, told: Mapping[str, Any], readings: Mapping[str, str] | None = None) -> Any:
    """A row-wise term on one line, encoded."""
    facts = {**CAR, **{name: one for name, one in told.items() if "." in name}}
    row = {"id": "it", **LINE, **{name: one for name, one in told.items() if "." not in name}}
    case = _known({**facts, "repair.lines": [_known(row)]})
    asked = program({"it": term}, readings)
    found = kept.compile(asked)(encode(ARTICLE_4.vocabulary, case))[asked.slot[asked.outputs["it"].number]]
    return found[0] if isinstance(found, list) else found  # a meaning may be the same for every row


def fates(
    facts: Mapping[str, Any] | None = None,
    readings: Mapping[str, str] | None = None,
    parts: Iterable[str] = tuple(PARTS),
) -> dict[str, dict[str, Any]]:
    """The fate of a line for each part, on the same car."""
    wanted, found = list(parts), {}
    for start in range(0, len(wanted), AT_ONCE):
        rows = [{"id": part, **LINE, "part": part} for part in wanted[start : start + AT_ONCE]]
        case = _known({**CAR, **(facts or {}), "repair.lines": rows})
        found |= {one["id"]: one for one in decide(ARTICLE_4, case, readings).as_json()["lines"]}
    return found


def covered(facts: Mapping[str, Any] | None = None, readings: Mapping[str, str] | None = None) -> set[str]:
    """The parts whose line is granted on a car."""
    return {part for part, one in fates(facts, readings).items() if one["outcome"] == "granted"}


def listed(lists: Mapping[str, str]) -> dict[str, list[str]]:
    """Part → the rules that list it."""
    found: dict[str, list[str]] = {}
    for rule, parts in lists.items():
        for part in parts.split():
            found.setdefault(part, []).append(rule)
    return found


def _known(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if value is not None}
