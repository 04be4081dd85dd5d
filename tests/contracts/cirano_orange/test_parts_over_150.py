"""Article 4, over 150,000 km: the shortest list, and nothing added for a hybrid."""

import pytest

from clausier.facts.parts import PARTS
from tests.contracts.cirano_orange.lists import covered, fate, fates, listed, outcome

#: The list of covered parts, in the order of the document, for a manual gearbox.
LISTED = listed({
    "ORNG-4D-1": "camshaft connecting_rod timing_chain cylinder_liner bearing_shell crankshaft_bearing rocker_arm "
    "crankshaft timing_gear piston piston_pin oil_pump tappet piston_ring valve",
    "ORNG-4D-2": "synchroniser_ring gearbox_shaft gearbox_fork gearbox_gear gearbox_bearing gearbox_lock",
    "ORNG-4D-4": "axle_internal_other axle_crown_wheel axle_gear axle_bearing axle_planet_gear",
})  # fmt: skip
AUTOMATIC = {
    "gearbox_shaft", "gearbox_speed_sensor", "differential", "synchroniser_ring", "synchroniser", "sliding_gear",
    "gearbox_fork", "gearbox_link_rod", "gearbox_gear", "gearbox_bearing", "gearbox_bush", "planet_gear", "sun_gear",
    "selector_mechanism", "gearbox_lock", "gearbox_internal_other", "gearbox_control_unit", "torque_converter",
    "gearbox_solenoid_valve", "hydraulic_block", "gearbox_oil_pressure_sensor", "gearbox_oil_pump",
}  # fmt: skip
AT = {"vehicle.mileage_km": 150_001}
FATES = fates(AT)


@pytest.mark.parametrize(("part", "rules"), LISTED.items())
def test_a_listed_part_is_covered_by_the_row_that_names_it(part, rules):
    assert (FATES[part]["outcome"], FATES[part]["rules"]) == ("granted", ["ORNG-4-4", *rules])


@pytest.mark.parametrize("part", [part for part in PARTS if part not in LISTED])
def test_any_other_part_is_refused(part):
    assert FATES[part]["outcome"] == "refused"
    assert FATES[part]["rules"] == ["ORNG-4-4", "ORNG-4D-5", "ORNG-4D-6"]


def test_block_head_gasket_turbo_casing_and_seals_are_no_longer_listed():
    assert set(LISTED) & {
        "cylinder_block", "cylinder_head", "cylinder_head_gasket", "turbocharger", "tdc_sensor", "water_pump",
        "transmission_housing", "gearbox_seal", "transfer_box", "overdrive", "axle", "engine_sump", "alternator",
    } == set()  # fmt: skip


@pytest.mark.parametrize("energy", ["petrol", "petrol_hybrid", "diesel_hybrid"])
def test_nothing_is_added_for_a_hybrid(energy):
    assert covered({**AT, "vehicle.energy": energy}) == set(LISTED)


def test_the_crankshaft_is_no_longer_covered_when_the_crank_gear_is_the_rods_alone():
    assert covered(AT, {"ORNG-4D-1": "rods_only"}) == set(LISTED) - {"crankshaft"}


@pytest.mark.parametrize(
    ("gearbox", "reading", "added"),
    [
        ("manual", "both_lists", set()),
        ("manual", "manual_list_only", set()),
        ("robotised", "both_lists", AUTOMATIC),
        ("robotised", "manual_list_only", set()),
        ("automatic", "both_lists", AUTOMATIC),
        ("automatic", "manual_list_only", AUTOMATIC),
    ],
)
def test_each_gearbox_has_its_list(gearbox, reading, added):
    assert covered({**AT, "vehicle.gearbox": gearbox}, {"ORNG-4D-2": reading}) == set(LISTED) | added


@pytest.mark.parametrize(
    ("gearbox", "rules"),
    [("manual", ["ORNG-4D-2"]), ("robotised", ["ORNG-4D-2", "ORNG-4D-3"]), ("automatic", ["ORNG-4D-3"])],
)
def test_a_shaft_is_covered_by_the_list_of_the_gearbox(gearbox, rules):
    assert fate({**AT, "part": "gearbox_shaft", "vehicle.gearbox": gearbox})["rules"] == ["ORNG-4-4", *rules]


def test_an_unknown_gearbox_matters_only_for_the_parts_that_one_list_alone_has():
    assert outcome({**AT, "vehicle.gearbox": None, "part": "torque_converter"}) == "undetermined"
    assert outcome({**AT, "vehicle.gearbox": None, "part": "gearbox_shaft"}) == "granted"
    assert outcome({**AT, "vehicle.gearbox": None, "part": "turbocharger"}) == "refused"


@pytest.mark.parametrize("wheels", ["front", "rear", "all", None])
def test_the_driven_wheels_no_longer_matter(wheels):
    assert covered({**AT, "vehicle.driven_wheels": wheels}) == set(LISTED)


def test_nothing_has_a_ceiling_of_its_own():
    assert fate({**AT, "part": "crankshaft", "parts_price": "5000.00"})["granted"] == "5000.00"
