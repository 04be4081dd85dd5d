"""Article 4, from 50,000 to under 100,000 km: only the parts of the list, each by the row that names it."""

import pytest

from clausier.facts.parts import PARTS
from tests.contracts.cirano_orange.lists import covered, fate, fates, listed, outcome

#: The list of covered parts, in the order of the document, for a front-wheel drive with a mechanical failure.
LISTED = listed({
    "ORNG-4B-1": "camshaft connecting_rod cylinder_block crankshaft_bearing cylinder_liner tdc_sensor timing_chain "
    "bearing_shell cylinder_head rocker_arm valve_guide valve rocker_cover_gasket cylinder_head_gasket oil_seal "
    "timing_gear piston piston_pin gasket_set oil_pump crankshaft_pulley tappet piston_ring water_level_sensor "
    "crankshaft cylinder_head_bolt flywheel internal_seal turbocharger turbo_solenoid_valve",
    "ORNG-4B-2": "gearbox_shaft gearbox_speed_sensor differential synchroniser_ring synchroniser sliding_gear "
    "gearbox_fork gearbox_seal gearbox_link_rod gearbox_gear gearbox_bearing gearbox_bush planet_gear sun_gear "
    "selector_mechanism gearbox_lock gearbox_internal_other gearbox_control_unit torque_converter "
    "gearbox_solenoid_valve hydraulic_block gearbox_oil_pressure_sensor gearbox_oil_pump gearbox_actuator "
    "clutch_actuator",
    "ORNG-4B-5": "front_drive_shaft drive_shaft_seal front_wheel_bearing drive_shaft_boot",
    "ORNG-4B-6": "steering_rack power_steering_pump electric_steering_pump power_steering_motor steering_ram",
    "ORNG-4B-7": "alternator airbag_contact handbrake_switch reverse_switch starter_motor central_locking_receiver "
    "wiper_motor washer_pump window_motor interior_blower window_control_plate voltage_regulator",
    "ORNG-4B-8": "rear_wheel_cylinder brake_caliper brake_load_limiter master_cylinder brake_distributor "
    "brake_booster vacuum_pump",
    "ORNG-4B-9": "fan_coupling air_intercooler water_pump radiator heater_radiator coolant_temperature_sensor fan",
    "ORNG-4B-10": "airflow_meter fuel_pump injection_pump fuel_sender fuel_solenoid_valve engine_solenoid_valve "
    "egr_valve egr_solenoid_valve",
    "ORNG-4B-11": "ac_compressor ac_condenser ac_fan",
    "ORNG-4B-12": "airbag_control_unit pyrotechnic_trigger pyrotechnic_pretensioner",
    "ORNG-4B-13": "axle_internal_other axle_crown_wheel axle_gear axle_bearing axle_planet_gear",
})  # fmt: skip
AT = {"vehicle.mileage_km": 50_000}
INSIDE_THE_AXLE = {"axle_internal_other", "axle_crown_wheel", "axle_gear", "axle_bearing", "axle_planet_gear"}
FATES = fates(AT)


def test_the_fates_do_not_depend_on_where_in_the_band_the_vehicle_is():
    assert covered({"vehicle.mileage_km": 99_999}) == covered(AT) == set(LISTED)


@pytest.mark.parametrize(("part", "rules"), LISTED.items())
def test_a_listed_part_is_covered_by_the_row_that_names_it(part, rules):
    assert (FATES[part]["outcome"], FATES[part]["rules"]) == ("granted", ["ORNG-4-4", *rules])


@pytest.mark.parametrize("part", [part for part in PARTS if part not in LISTED])
def test_any_other_part_is_refused(part):
    assert FATES[part]["outcome"] == "refused"
    assert FATES[part]["rules"] == ["ORNG-4-4", "ORNG-4B-14", "ORNG-4D-6"]


def test_timing_belt_plugs_injectors_control_unit_abs_and_filters_are_not_listed():
    assert set(LISTED) & {
        "timing_belt", "timing_roller", "spark_plug", "glow_plug", "injector", "ecu", "abs_system",
        "particulate_filter", "gearshift_control", "clutch_discs", "clutch", "window_mechanism", "window_unit",
        "rear_drive_shaft", "rear_wheel_bearing", "transmission_housing", "transfer_box", "seat_belt", "thermostat",
        "other_unlisted",
    } == set()  # fmt: skip


@pytest.mark.parametrize("gearbox", ["manual", "robotised", "automatic", None])
def test_one_list_serves_every_gearbox(gearbox):
    assert covered({**AT, "vehicle.gearbox": gearbox}) == set(LISTED)


# --- conditions that the list states ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("nature", "found"),
    [("electrical", "granted"), ("electronic", "granted"), ("mechanical", "refused"), ("hydraulic", "refused"),
     ("software", "refused"), ("other", "refused"), (None, "undetermined")],
)  # fmt: skip
def test_an_air_bag_is_covered_for_an_electrical_problem(nature, found):
    assert outcome({**AT, "part": "airbag", "failure.nature": nature}) == found


def test_an_air_bag_cites_its_row():
    assert fate({**AT, "part": "airbag", "failure.nature": "electrical"})["rules"] == ["ORNG-4-4", "ORNG-4B-12"]


@pytest.mark.parametrize(("replaced", "found"), [(False, "granted"), (True, "refused"), (None, "undetermined")])
def test_the_connection_of_an_air_bag_is_put_right_but_not_replaced(replaced, found):
    assert outcome({**AT, "part": "airbag_connection", "replaced": replaced}) == found


def test_the_connection_of_an_air_bag_cites_its_row():
    assert fate({**AT, "part": "airbag_connection", "replaced": False})["rules"] == ["ORNG-4-4", "ORNG-4B-7"]


@pytest.mark.parametrize("replaced", [True, False, None])
def test_a_caliper_is_exchanged_or_put_right(replaced):
    assert outcome({**AT, "part": "brake_caliper", "replaced": replaced}) == "granted"


@pytest.mark.parametrize(
    ("wheels", "found"), [("front", "refused"), ("all", "refused"), ("rear", "granted"), (None, "undetermined")]
)
def test_the_axle_itself_is_covered_on_a_rear_wheel_drive(wheels, found):
    assert outcome({**AT, "part": "axle", "vehicle.driven_wheels": wheels}) == found


def test_the_axle_itself_cites_the_transmission():
    assert fate({**AT, "part": "axle", "vehicle.driven_wheels": "rear"})["rules"] == ["ORNG-4-4", "ORNG-4B-5"]


@pytest.mark.parametrize("wheels", ["front", "all", "rear"])
def test_the_inside_of_an_axle_is_covered_on_a_rear_wheel_drive_only_in_the_other_reading(wheels):
    other = covered({**AT, "vehicle.driven_wheels": wheels}, {"ORNG-4B-5": "rear_wheel_drive_only"})
    rear = wheels == "rear"
    assert other == (set(LISTED) | {"axle"} if rear else set(LISTED) - INSIDE_THE_AXLE)


def test_the_egr_solenoid_alone_is_covered_in_the_other_reading():
    other = covered(AT, {"ORNG-4B-10": "egr_solenoid_only"})
    assert other == set(LISTED) - {"fuel_solenoid_valve", "engine_solenoid_valve", "egr_valve"}


# --- up to an amount -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("part", "rule"), [("gearbox_actuator", "ORNG-4B-3"), ("clutch_actuator", "ORNG-4B-4")])
def test_an_actuator_is_paid_up_to_2_000_euros(part, rule):
    at = fate({**AT, "part": part, "parts_price": "2000.00"})
    assert (at["outcome"], at["granted"]) == ("granted", "2000.00")
    over = fate({**AT, "part": part, "parts_price": "1000.00", "labour_price": "1000.01"})
    assert (over["outcome"], over["granted"]) == ("reduced", "2000.00")
    assert over["rules"] == ["ORNG-4-4", "ORNG-4B-2", rule]


@pytest.mark.parametrize("rule", ["ORNG-4A-56", "ORNG-4A-57"])
def test_the_doubt_about_the_actuators_is_that_of_the_first_band_only(rule):
    for part in ("gearbox_actuator", "clutch_actuator"):
        assert fate({**AT, "part": part, "parts_price": "2000.01"}, {rule: "whole_repair"})["granted"] == "2000.00"


@pytest.mark.parametrize("part", ["turbocharger", "crankshaft", "hydraulic_block"])
def test_another_part_has_no_ceiling(part):
    assert fate({**AT, "part": part, "parts_price": "9000.00"})["granted"] == "9000.00"
