"""Article 4 as a whole: the bands side by side, the wear of the battery, ceilings, and what nobody knows."""

import pytest

from clausier.contracts.cirano_orange.covered_parts import (
    HAS_LINE_CEILING,
    LINE_CEILING,
    TRACTION_BATTERY_WEAR,
    UNLISTED_PART,
)
from clausier.facts.parts import PARTS
from tests.contracts.cirano_orange.lists import covered, fate, outcome, value

KM = (20_000, 60_000, 120_000, 160_000)
FAVOURABLE = {"failure.nature": "electrical", "vehicle.driven_wheels": "rear", "battery.capacity_pct": "64.9"}
WORN = {"vehicle.energy": "petrol_hybrid", "part": "traction_battery"}


@pytest.mark.parametrize("energy", ["petrol", "diesel_hybrid"])
@pytest.mark.parametrize("gearbox", ["manual", "robotised", "automatic"])
def test_no_band_covers_a_part_that_the_band_before_refuses(energy, gearbox):
    """So the first band that fits and the most favourable of those that fit cover the same parts."""
    car = {**FAVOURABLE, "vehicle.energy": energy, "vehicle.gearbox": gearbox}
    found = [covered({**car, "vehicle.mileage_km": km}) for km in KM]
    for nearer, further in zip(found, found[1:], strict=False):
        assert further - nearer == set()
        assert nearer > further


@pytest.mark.parametrize("km", KM)
def test_a_part_that_nobody_identified_leaves_its_line_open(km):
    assert outcome({"part": None, "vehicle.mileage_km": km}) == "undetermined"


@pytest.mark.parametrize(("km", "found"), [(20_000, "granted"), *((km, "refused") for km in KM[1:])])
def test_at_closing_the_insurer_proves_the_exclusion_and_the_insured_the_list(km, found):
    assert outcome({"part": None, "vehicle.mileage_km": km}, final=True) == found


@pytest.mark.parametrize(
    ("part", "energy", "found"),
    [("ecu", "petrol_hybrid", "granted"), ("ecu", None, "refused"), ("injector", None, "refused"),
     ("piston", None, "granted")],
)  # fmt: skip
@pytest.mark.parametrize("km", [60_000, 120_000])
def test_at_closing_the_insured_had_to_prove_a_hybrid(part, energy, found, km):
    assert outcome({"part": part, "vehicle.energy": energy, "vehicle.mileage_km": km}, final=True) == found


@pytest.mark.parametrize("km", [60_000, 120_000])
def test_at_closing_the_insured_had_to_prove_the_state_of_the_battery(km):
    told = {**WORN, "vehicle.mileage_km": km, "battery.leased": None}
    assert (outcome(told), outcome(told, final=True)) == ("undetermined", "refused")


def test_article_4_bears_on_the_repair_only():
    assert UNLISTED_PART.of == ("breakdown",)


def test_an_unknown_mileage_matters_only_where_the_lists_differ():
    assert outcome({"part": "piston", "vehicle.mileage_km": None}) == "granted"
    assert outcome({"part": "windscreen", "vehicle.mileage_km": None}) == "refused"
    assert outcome({"part": "injector", "vehicle.mileage_km": None}) == "undetermined"


def test_a_line_of_unknown_kind_is_open_when_its_part_is_refused():
    assert outcome({"kind": None, "part": "windscreen"}) == "undetermined"
    assert outcome({"kind": None, "part": "piston"}) == "granted"


def test_a_refusal_says_that_the_mileage_decides():
    assert "kilométrage" in fate({"part": "windscreen"})["says"]


# --- wear of the battery ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "worn"),
    [
        ({"vehicle.mileage_km": 20_000}, True),
        ({"vehicle.mileage_km": 60_000}, True),
        ({"vehicle.mileage_km": 120_000}, True),
        ({"vehicle.mileage_km": 150_000}, True),
        ({"vehicle.mileage_km": 150_001}, False),
        ({"vehicle.mileage_km": 60_000, "kind": "labour"}, False),
        ({"vehicle.mileage_km": 60_000, "part": "battery_fan"}, False),
        ({"vehicle.mileage_km": 20_000, "vehicle.energy": "petrol"}, False),
        ({"vehicle.mileage_km": 60_000, "vehicle.energy": "petrol"}, False),
        ({"vehicle.mileage_km": 120_000, "vehicle.energy": "petrol"}, False),
        ({"vehicle.mileage_km": 20_000, "battery.capacity_pct": "65"}, False),
        ({"vehicle.mileage_km": 60_000, "battery.leased": True}, False),
        ({"vehicle.mileage_km": 120_000, "battery.warranty_ends_on": "2026-03-10"}, False),
    ],
)
def test_the_wear_of_a_traction_battery_is_covered_where_the_lists_of_hybrids_cover_it(told, worn):
    assert value(TRACTION_BATTERY_WEAR, {**WORN, **told}) is worn


def test_under_50_000_km_its_breakdown_alone_is_covered_in_the_other_reading():
    other = {"ORNG-4A-23": "breakdown_only"}
    assert value(TRACTION_BATTERY_WEAR, WORN, other) is False
    assert value(TRACTION_BATTERY_WEAR, {**WORN, "vehicle.mileage_km": 50_000}, other) is True
    assert outcome(WORN, other) == "granted"


# --- ceilings --------------------------------------------------------------------------------------------------------

CAPPED = {
    20_000: {"gearbox_actuator", "clutch_actuator", "gps_screen", "gps_player", "car_radio", "infotainment"},
    60_000: {"gearbox_actuator", "clutch_actuator"},
    120_000: set(),
    160_000: set(),
}


@pytest.mark.parametrize(("km", "capped"), CAPPED.items())
def test_only_these_parts_have_a_ceiling(km, capped):
    told = {"vehicle.mileage_km": km}
    assert {part for part in PARTS if value(HAS_LINE_CEILING, {**told, "part": part})} == capped


@pytest.mark.parametrize("part", [None, "clutch_actuator"])
def test_a_line_of_labour_has_no_ceiling(part):
    assert value(HAS_LINE_CEILING, {"kind": "labour", "part": part}) is False


@pytest.mark.parametrize(
    ("km", "part", "cents"),
    [(49_999, "clutch_actuator", 200_000), (49_999, "car_radio", 300_000), (50_000, "clutch_actuator", 200_000)],
)
def test_the_ceiling_is_that_of_the_part(km, part, cents):
    assert value(LINE_CEILING, {"vehicle.mileage_km": km, "part": part}) == cents
