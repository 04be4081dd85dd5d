"""Services 3.3: each exclusion refuses the roadside help, the hotel and the journey home, and what is in kind."""

from __future__ import annotations

import pytest

from tests.contracts.cirano_orange import repairs
from tests.contracts.cirano_orange.assistance_cases import TAXI, TOW, provided, refused_by, settled

HYBRID = {"vehicle.energy": "petrol_hybrid"}


def caused_by(*causes):
    """The failure has these causes."""
    return {"failure.causes": list(causes)}


EXCLUDED = [
    (caused_by("service_battery"), "ORNG-S3.3-1"),
    (caused_by("service_battery") | HYBRID, "ORNG-S3.3-1"),
    (caused_by("flat_battery"), "ORNG-S3.3-1"),
    ({"event.kind": "flat_battery"}, "ORNG-S3.3-1"),
    (caused_by("lack_of_fuel"), "ORNG-S3.3-2"),
    (caused_by("lost_codes"), "ORNG-S3.3-3"),
    (caused_by("puncture"), "ORNG-S3.3-4"),
    (caused_by("burst_tyre"), "ORNG-S3.3-4"),
    (caused_by("tyre_theft"), "ORNG-S3.3-5"),
    (caused_by("bent_wheel"), "ORNG-S3.3-6"),
    (caused_by("road_accident"), "ORNG-S3.3-7"),
    (caused_by("theft"), "ORNG-S3.3-8"),
    (caused_by("fire"), "ORNG-S3.3-9"),
    ({"vehicle.wreck": True}, "ORNG-S3.3-10"),
    *[({"roadside.works": [work]}, "ORNG-S3.3-11") for work in ("bodywork", "lights", "fluids", "consumables")],
    ({"roadside.works": ["glass"]}, "ORNG-S3.3-12"),
    ({"roadside.impassable_road": True}, "ORNG-S3.3-13"),
    (
        {"roadside.impassable_road": True, "event.country": "DE", "event.stay_abroad_days": 3},
        "ORNG-S3.3-13",
    ),
]


@pytest.mark.parametrize(("facts", "rule"), EXCLUDED)
def test_an_excluded_case_gives_nothing(facts, rule):
    assert refused_by("roadside", TOW | facts) == [rule]
    assert refused_by("repatriation", TAXI | facts) == [rule]
    assert provided(facts) == {}


@pytest.mark.parametrize(("facts", "rule"), EXCLUDED)
def test_an_exclusion_of_the_assistance_says_nothing_of_the_repair(facts, rule):
    assert rule not in (repairs.refused_by(facts) or [])


@pytest.mark.parametrize(
    "facts",
    [
        {},
        *[
            caused_by("flat_battery") | {"vehicle.energy": energy}
            for energy in ("petrol_hybrid", "diesel_hybrid", "electric")
        ],
        {"event.kind": "flat_battery"} | HYBRID,
    ],
)
def test_a_traction_battery_is_no_service_battery(facts):
    assert settled("roadside", TOW | facts) == ("covered", "180.00")
    assert settled("repatriation", TAXI | facts) == ("reduced", "228.00")


def test_an_exclusion_is_for_the_insurer_to_prove():
    facts = TOW | {"failure.causes": None, "vehicle.wreck": None, "roadside.works": None}

    assert settled("roadside", facts) == ("undetermined", None)
    assert settled("roadside", facts, final=True) == ("covered", "180.00")


@pytest.mark.parametrize(
    ("doubt", "meaning", "facts", "rule"),
    [
        ("ORNG-S3-9", "all_fuel_excluded", {"event.kind": "fuel"} | caused_by("wrong_fuel"), "ORNG-S3.3-2"),
        ("ORNG-S3.3-3", "keys_too", {"event.kind": "keys"} | caused_by("lost_keys"), "ORNG-S3.3-3"),
        ("ORNG-S3.3-3", "keys_too", {"event.kind": "keys"} | caused_by("keys_locked_in"), "ORNG-S3.3-3"),
    ],
)
def test_read_otherwise_fuel_and_keys_are_excluded_too(doubt, meaning, facts, rule):
    assert settled("roadside", TOW | facts) == ("covered", "180.00")
    assert refused_by("roadside", TOW | facts, {doubt: meaning}) == [rule]
    assert settled("roadside", TOW, {doubt: meaning}) == ("covered", "180.00")


def test_read_otherwise_no_road_abroad_is_impassable():
    france_only = {"ORNG-S3.3-13": "france_only"}
    facts = TOW | {"roadside.impassable_road": True}

    assert refused_by("roadside", facts, france_only) == ["ORNG-S3.3-13"]
    abroad = facts | {"event.country": "DE", "event.stay_abroad_days": 3}
    assert settled("roadside", abroad, france_only) == ("covered", "180.00")


COSTS = ("fuel", "toll", "ferry", "parking", "phone", "meal")


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        *[(kind, ("reduced", "180.00")) for kind in COSTS],
        *[(kind, ("covered", "180.00")) for kind in ("taxi", "hotel")],
    ],
)
def test_fuel_tolls_and_the_like_stay_with_the_beneficiary(kind, expected):
    facts = TOW | {"expenses": [{"id": "1", "kind": kind, "cost": "12.00"}]}

    assert settled("roadside", facts) == expected


@pytest.mark.parametrize(("kind", "paid"), [("room", "60.00"), ("breakfast", "60.00"), ("meal", "0.00")])
def test_meals_at_the_hotel_stay_with_the_beneficiary_too(kind, paid):
    night = {"id": "1", "person": 1, "night": 1, "cost": "60.00", "kind": kind}

    assert settled("repatriation", {"election.onward": "accommodation", "stay.nights": [night]})[1] == paid
