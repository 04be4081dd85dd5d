"""Cases of the included services: a car stopped late and far from home, and what the assistance answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from clausier.contracts.cirano_orange import assistance, assistance_exclusions, repatriation, services
from clausier.facts import expenses, history, repair, stay
from clausier.rules.beside import Beside
from clausier.rules.case import encode
from clausier.rules.contract import Contract
from clausier.rules.decide import decide
from clausier.rules.program import program
from clausier.rules.uses import kept
from tests.contracts.world import close

CONTRACT = Contract(
    key="cirano_orange",
    edition="BAST/CIR/2020/16/FR/25/020",
    title="services inclus",
    document="conditions générales des services",
    chapters=(assistance, repatriation, assistance_exclusions, services),
    tables=(repair.lines.table, stay.nights.table, expenses.rows.table, history.grants.table),
)

#: A mechanical failure at 21:15, 62 km from home, that cannot be repaired on the spot; nothing is asked for yet.
STOPPED: dict[str, Any] = {
    "event.at": "2026-03-13T21:15:00+01:00",
    "event.kind": "breakdown",
    "event.country": "FR",
    "event.territory": "mainland",
    "event.road_km_from_home": "62",
    "event.called_before_intervention": True,
    "failure.nature": "mechanical",
    "failure.accidental": True,
    "policy.form_signed": True,
    "policy.signed_on": "2025-06-02",
    "policy.starts_on": "2025-06-02",
    "policy.duration_months": 36,
    "roadside.organised_by": "assistance",
    "roadside.seller_has_workshop": True,
    "roadside.seller_workshop_km": "80",
    "stay.occupants": 3,
    "vehicle.energy": "petrol",
    "vehicle.immobilised": True,
    "vehicle.seats": 5,
}
TOW = {"roadside.tow_cost": "180.00"}
TAXI = {
    "election.onward": "transport",
    "transport.onward_mode": "taxi",
    "transport.onward_people": 3,
    "transport.onward_cost": "310.00",
}


def facts_of(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The stopped car with these facts, in a closed world; what is None is unknown."""
    told = STOPPED | dict(facts)
    known = {name: value for name, value in told.items() if value is not None}
    every = CONTRACT.vocabulary.facts
    unknown = {name for name, value in told.items() if value is None}
    unknown |= {name for name, fact in every.items() if fact.member_of in unknown}
    return close(CONTRACT, known, tuple(unknown))


def decision(facts: Mapping[str, Any], readings: Mapping[str, str] | None = None, final: bool = False) -> dict:
    """The decision on the stopped car with these facts."""
    return decide(CONTRACT, facts_of(facts), readings, final).as_json()


def settled(
    key: str, facts: Mapping[str, Any], readings: Mapping[str, str] | None = None, final: bool = False
) -> tuple[str, str | None]:
    """The outcome of one guarantee and what it pays."""
    (one,) = [one for one in decision(facts, readings, final)["guarantees"] if one["key"] == key]
    return one["outcome"], one["payable"]


def refused_by(key: str, facts: Mapping[str, Any], readings: Mapping[str, str] | None = None) -> list[str] | None:
    """The rules that refuse a guarantee; None when it is not refused."""
    (one,) = [one for one in decision(facts, readings)["guarantees"] if one["key"] == key]
    return one["because"] if one["outcome"] == "refused" else None


def beside(facts: Mapping[str, Any], readings: Mapping[str, str] | None = None) -> Beside:
    """Services, choices, papers and routes for the stopped car with these facts."""
    return Beside(CONTRACT, encode(CONTRACT.vocabulary, facts_of(facts)), readings or {}, False)


def provided(facts: Mapping[str, Any], readings: Mapping[str, str] | None = None) -> dict[str, Any]:
    """What is due in kind, by key, with its figures."""
    return {one["key"]: one["figures"] for one in beside(facts, readings).services()}


def value(term: Any, facts: Mapping[str, Any], readings: Mapping[str, str] | None = None, final: bool = False) -> Any:
    """A term for the stopped car with these facts, encoded."""
    one = program({"it": term}, readings, final)
    return kept.compile(one)(encode(CONTRACT.vocabulary, facts_of(facts)))[one.slot[one.outputs["it"].number]]
