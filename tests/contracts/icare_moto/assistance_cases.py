"""Cases of articles 5 and 6: a stopped motorcycle for which nothing is asked yet, and what these chapters answer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from clausier.contracts.icare_moto import assistance, duties, onward, request, stranded, towing
from clausier.facts import expenses, repair, stay
from clausier.rules.beside import Beside
from clausier.rules.case import encode
from clausier.rules.contract import Contract

CHAPTERS = (assistance, towing, onward, stranded, request, duties)
CONTRACT = Contract(
    key="icare_moto",
    edition="2220453",
    title="articles 5 et 6",
    document="conditions générales",
    chapters=CHAPTERS,
    tables=(repair.lines.table, stay.nights.table, expenses.rows.table),
)

#: A mechanical failure on the road in France, not repairable that day, towed; no expense yet.
STOPPED: dict[str, Any] = {
    "event.on": "2026-03-10",
    "event.kind": "breakdown",
    "event.country": "FR",
    "event.territory": "mainland",
    "event.called_before_intervention": True,
    "failure.causes": [],
    "policy.signed_on": "2025-02-10",
    "policyholder.sanctions_listed": False,
    "vehicle.immobilised": True,
    "vehicle.collected_on": "none",
    "vehicle.seats": 2,
    "repair.possible_on_day_of_report": False,
    "repair.completed_on": "none",
    "roadside.repairable_on_site": False,
    "roadside.towed": True,
    "roadside.repair_cost": "0.00",
    "roadside.tow_cost": "0.00",
    "rental.organised": False,
    "rental.days": 0,
    "rental.price_per_day": "0.00",
    "rental.fuel_cost": "0.00",
    "rental.toll_cost": "0.00",
    "rental.deductible_cost": "0.00",
    "transport.onward_cost": "0.00",
    "transport.recovery_cost": "0.00",
    "transport.liaison_cost": "0.00",
    "transport.ticket_advanced": False,
    "stay.nights": [],
}


def answers(facts: Mapping[str, Any], readings: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Every output of the claim program for the stopped motorcycle with these facts; amounts in cents."""
    compiled = CONTRACT.compiled("claim", readings)
    values = compiled.run(encode(CONTRACT.vocabulary, STOPPED | dict(facts)))
    return {name: values[compiled.place(name)] for name in compiled.program.outputs}


def settled(key: str, facts: Mapping[str, Any], readings: Mapping[str, str] | None = None) -> tuple[str | None, Any]:
    """The outcome of one guarantee and what it pays, in cents."""
    found = answers(facts, readings)
    return found[f"{key}.outcome"], found[f"{key}.pays"]


def beside(facts: Mapping[str, Any], readings: Mapping[str, str] | None = None) -> Beside:
    """Services, choices, deadlines, papers and routes for the stopped motorcycle with these facts."""
    return Beside(CONTRACT, encode(CONTRACT.vocabulary, STOPPED | dict(facts)), readings or {}, False)


def services(facts: Mapping[str, Any], readings: Mapping[str, str] | None = None) -> dict[str, Any]:
    """The services due, by key, with their figures."""
    return {one["key"]: one["figures"] for one in beside(facts, readings).services()}
