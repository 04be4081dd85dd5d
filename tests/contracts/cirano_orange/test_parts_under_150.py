"""Article 4, from 100,000 to 150,000 km: a shorter list."""

import pytest

from clausier.facts.parts import PARTS
from tests.contracts.cirano_orange.lists import covered, fate, fates, listed, outcome

#: The list of covered parts, in the order of the document, for a manual gearbox and a front-wheel drive.
LISTED = listed({
    "ORNG-4C-1": "camshaft connecting_rod cylinder_block crankshaft_bearing cylinder_liner tdc_sensor timing_chain "
    "bearing_shell cylinder_head rocker_arm valve_guide valve rocker_cover_gasket cylinder_head_gasket oil_seal "
    "timing_gear piston piston_pin gasket_set oil_pump crankshaft_pulley tappet piston_ring water_level_sensor "
    "crankshaft cylinder_head_bolt flywheel internal_seal turbocharger turbo_solenoid_valve engine_solenoid_valve",
    "ORNG-4C-2": "gearbox_shaft gearbox_speed_sensor differential synchroniser_ring synchroniser sliding_gear "
    "gearbox_fork gearbox_link_rod gearbox_gear gearbox_bearing gearbox_bush planet_gear sun_gear "
    "selector_mechanism gearbox_lock",
    "ORNG-4C-5": "steering_rack power_steering_pump electric_steering_pump power_steering_motor steering_ram",
    "ORNG-4C-6": "alternator starter_motor voltage_regulator",
    "ORNG-4C-7": "vacuum_pump",
    "ORNG-4C-8": "fan_coupling air_intercooler water_pump radiator coolant_temperature_sensor fan",
    "ORNG-4C-9": "fuel_pump injection_pump",
    "ORNG-4C-10": "axle_internal_other axle_crown_wheel axle_gear axle_bearing axle_planet_gear",
})  # fmt: skip
#: What the list of the automatic gearbox adds.
AUTOMATIC = {
    "gearbox_internal_other", "gearbox_control_unit", "torque_converter", "gearbox_solenoid_valve", "hydraulic_block",
    "gearbox_oil_pressure_sensor", "gearbox_oil_pump",
}  # fmt: skip
AT = {"vehicle.mileage_km": 100_000}
FATES = fates(AT)


@pytest.mark.parametrize(("part", "rules"), LISTED.items())
def test_a_listed_part_is_covered_by_the_row_that_names_it(part, rules):
    assert (FATES[part]["outcome"], FATES[part]["rules"]) == ("granted", ["ORNG-4-4", *rules])


@pytest.mark.parametrize("part", [part for part in PARTS if part not in LISTED])
def test_any_other_part_is_refused(part):
    assert FATES[part]["outcome"] == "refused"
    assert FATES[part]["rules"] == ["ORNG-4-4", "ORNG-4C-11", "ORNG-4D-6"]


def test_what_the_list_before_had_and_this_one_has_not():
    assert set(LISTED) & {
        "gearbox_seal", "gearbox_actuator", "clutch_actuator", "front_drive_shaft", "front_wheel_bearing",
        "drive_shaft_boot", "heater_radiator", "airflow_meter", "fuel_sender", "fuel_solenoid_valve", "egr_valve",
        "ac_compressor", "airbag_control_unit", "wiper_motor", "brake_caliper",
    } == set()  # fmt: skip
    assert outcome({**AT, "part": "airbag", "failure.nature": "electrical"}) == "refused"
    assert outcome({**AT, "part": "airbag_connection", "replaced": False}) == "refused"


@pytest.mark.parametrize("km", [149_999, 150_000])
def test_the_list_holds_up_to_150_000_km(km):
    assert covered({"vehicle.mileage_km": km}) == set(LISTED)


def test_exactly_150_000_km_takes_the_next_list_in_the_other_reading():
    at = {"vehicle.mileage_km": 150_000, "part": "cylinder_head"}
    assert outcome(at) == "granted"
    assert fate(at, {"ORNG-4D-5": "over_150"})["rules"] == ["ORNG-4-4", "ORNG-4D-5", "ORNG-4D-6"]


@pytest.mark.parametrize(
    ("gearbox", "reading", "added"),
    [
        ("manual", "both_lists", False),
        ("manual", "gearbox_list_only", False),
        ("robotised", "both_lists", True),
        ("robotised", "gearbox_list_only", False),
        ("automatic", "both_lists", True),
        ("automatic", "gearbox_list_only", True),
    ],
)
def test_the_list_of_the_automatic_gearbox_serves_a_robotised_one_in_the_reading_taken(gearbox, reading, added):
    found = covered({**AT, "vehicle.gearbox": gearbox}, {"ORNG-4C-2": reading})
    assert found == set(LISTED) | (AUTOMATIC if added else set())


def test_an_automatic_gearbox_cites_its_own_list():
    automatic = {**AT, "vehicle.gearbox": "automatic"}
    assert fate({**automatic, "part": "torque_converter"})["rules"] == ["ORNG-4-4", "ORNG-4C-3"]
    assert fate({**automatic, "part": "gearbox_speed_sensor"})["rules"] == ["ORNG-4-4", "ORNG-4C-2", "ORNG-4C-3"]


def test_an_unknown_gearbox_matters_only_for_the_parts_of_an_automatic_one():
    assert outcome({**AT, "vehicle.gearbox": None, "part": "torque_converter"}) == "undetermined"
    assert outcome({**AT, "vehicle.gearbox": None, "part": "gearbox_shaft"}) == "granted"


def test_only_the_solenoid_of_the_turbo_is_covered_in_the_other_reading():
    assert covered(AT, {"ORNG-4C-1": "turbo_only"}) == set(LISTED) - {"engine_solenoid_valve"}


@pytest.mark.parametrize(("wheels", "found"), [("front", "refused"), ("all", "refused"), ("rear", "granted")])
def test_the_axle_itself_is_covered_on_a_rear_wheel_drive(wheels, found):
    decided = fate({**AT, "part": "axle", "vehicle.driven_wheels": wheels})
    assert decided["outcome"] == found
    assert found == "refused" or decided["rules"] == ["ORNG-4-4", "ORNG-4C-4"]


def test_nothing_has_a_ceiling_of_its_own():
    assert fate({**AT, "part": "turbocharger", "parts_price": "5000.00"})["granted"] == "5000.00"
    assert outcome({**AT, "part": "clutch_actuator"}) == "refused"
