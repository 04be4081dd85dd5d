"""Article 4, under 50,000 km: every part of the vocabulary is covered but those of the closed list."""

import pytest

from clausier.contracts.cirano_orange.parts_under_50 import WEAR_COVERED_UNDER_50
from clausier.facts.parts import PARTS
from tests.contracts.cirano_orange.lists import covered, fate, fates, listed, outcome, value

#: The list of exclusions, in the order of the document.
EXCLUDED = listed({
    "ORNG-4A-2": "upholstery",
    "ORNG-4A-3": "seat_belt",
    "ORNG-4A-4": "bodywork",
    "ORNG-4A-5": "tyre inner_tube",
    "ORNG-4A-7": "audio_system phone_system video_system",
    "ORNG-4A-8": "windscreen window",
    "ORNG-4A-9": "mirror mirror_motor",
    "ORNG-4A-10": "window_mechanism",
    "ORNG-4A-11": "heated_rear_window",
    "ORNG-4A-12": "lock",
    "ORNG-4A-13": "alarm",
    "ORNG-4A-14": "aerial",
    "ORNG-4A-15": "sunroof",
    "ORNG-4A-16": "swing_arm ball_joint suspension_spring suspension_mount suspension_pivot suspension_bush "
    "anti_roll_link",
    "ORNG-4A-17": "rear_cross_member",
    "ORNG-4A-18": "wishbone",
    "ORNG-4A-19": "anti_roll_bar",
    "ORNG-4A-20": "shock_absorber suspension_sphere",
    "ORNG-4A-21": "wheel",
    "ORNG-4A-22": "battery",
    "ORNG-4A-26": "fuel_tank adblue_tank washer_tank",
    "ORNG-4A-27": "accessory_belt drive_belt",
    "ORNG-4A-28": "accessory_roller",
    "ORNG-4A-29": "pipe",
    "ORNG-4A-30": "hose electric_cable control_cable clutch_cable charging_cable high_voltage_cable",
    "ORNG-4A-31": "flexible_hose",
    "ORNG-4A-32": "pedal",
    "ORNG-4A-33": "spark_plug glow_plug",
    "ORNG-4A-34": "gearshift_control",
    "ORNG-4A-35": "bulb",
    "ORNG-4A-36": "fuse",
    "ORNG-4A-37": "brake_disc brake_pads",
    "ORNG-4A-38": "brake_drum",
    "ORNG-4A-39": "brake_linings brake_shoes",
    "ORNG-4A-40": "dashboard_display",
    "ORNG-4A-41": "level_corrector controlled_suspension",
    "ORNG-4A-42": "exhaust catalytic_converter particulate_filter",
    "ORNG-4A-43": "tyre_pressure_sensor",
    "ORNG-4A-44": "parking_aid_system",
    "ORNG-4A-45": "ac_refill",
    "ORNG-4A-46": "spark_plug glow_plug",
    "ORNG-4A-47": "clutch_discs",
    "ORNG-4A-48": "clock",
    "ORNG-4A-49": "convertible_top_motor sunroof_motor",
    "ORNG-4A-50": "window",
    "ORNG-4A-51": "blind",
    "ORNG-4A-52": "headlight_levelling",
    "ORNG-4A-53": "headlight",
    "ORNG-4A-54": "light indicator",
    "ORNG-4A-55": "carburettor",
})  # fmt: skip
FATES = fates()
REVERSING = {"reversing_camera", "reversing_radar"}
RADIO_AND_SCREEN = {"car_radio", "infotainment", "gps_screen", "gps_player"}
AFTER_IMPACT = {"failure.causes.collision": True}
BATTERY = {"part": "traction_battery"}


def refused(readings=None, **facts):
    """The parts that the list takes away."""
    return set(PARTS) - covered(facts, readings)


@pytest.mark.parametrize(("part", "rules"), EXCLUDED.items())
def test_a_part_of_the_list_is_refused_by_the_row_that_names_it(part, rules):
    assert (FATES[part]["outcome"], FATES[part]["rules"]) == ("refused", ["ORNG-4-4", *rules])


@pytest.mark.parametrize("part", [part for part in PARTS if part not in EXCLUDED])
def test_every_other_part_is_covered(part):
    assert (FATES[part]["outcome"], FATES[part]["rules"]) == ("granted", ["ORNG-4-4", "ORNG-4A-1"])


def test_timing_belt_bearings_motor_and_sender_are_not_on_the_list():
    assert set(EXCLUDED) & {
        "timing_belt", "timing_roller", "front_wheel_bearing", "rear_wheel_bearing", "window_motor", "window_unit",
        "central_locking_receiver", "fuel_sender", "selector_mechanism", "turbocharger", "cruise_control",
        "reversing_camera", "car_radio", "gps_screen", "ecu", "injector", "other_unlisted",
    } == set()  # fmt: skip


def test_the_list_holds_up_to_49_999_km_and_no_further():
    assert set(EXCLUDED) == refused(**{"vehicle.mileage_km": 49_999})
    assert outcome({"part": "injector", "vehicle.mileage_km": 49_999}) == "granted"
    assert outcome({"part": "injector", "vehicle.mileage_km": 50_000}) == "refused"


def test_the_cables_of_a_hybrid_are_covered():
    assert refused(**{"vehicle.energy": "diesel_hybrid"}) == set(EXCLUDED) - {"charging_cable", "high_voltage_cable"}


def test_work_of_normal_maintenance_is_refused_whatever_the_part():
    found = fate({"part": "water_pump", "purpose": "maintenance"})
    assert (found["outcome"], found["rules"]) == ("refused", ["ORNG-4-4", "ORNG-4A-6"])


@pytest.mark.parametrize("kind", ["labour", "fluid", "consumable", "diagnosis"])
def test_only_a_part_is_refused_by_the_list(kind):
    assert outcome({"part": "tyre", "kind": kind}) == "granted"


# --- doubts about parts ----------------------------------------------------------------------------------------------


def test_radio_and_navigation_are_refused_with_the_installation_in_the_other_reading():
    other = refused({"ORNG-4A-7": "excluded"})
    assert other == set(EXCLUDED) | RADIO_AND_SCREEN
    assert fates(None, {"ORNG-4A-7": "excluded"}, ["car_radio"])["car_radio"]["rules"] == ["ORNG-4-4", "ORNG-4A-7"]


@pytest.mark.parametrize(
    ("reading", "before", "after"),
    [
        ("list", {"level_corrector", "controlled_suspension"}, {"level_corrector", "controlled_suspension"}),
        (
            "examples",
            {"level_corrector", "controlled_suspension", "other_driver_assistance"},
            {"level_corrector", "controlled_suspension", "other_driver_assistance"},
        ),
        ("all_after_impact", set(), {"level_corrector", "controlled_suspension"}),
    ],
)
def test_assistance_systems_by_reading_and_impact(reading, before, after):
    rest = set(EXCLUDED) - {"level_corrector", "controlled_suspension"}
    assert refused({"ORNG-4A-41": reading}) == rest | before
    assert refused({"ORNG-4A-41": reading}, **AFTER_IMPACT) == rest | after | REVERSING


def test_reversing_cameras_and_radars_are_refused_after_an_impact_by_their_own_row():
    assert fate({"part": "reversing_radar", **AFTER_IMPACT})["rules"] == ["ORNG-4-4", "ORNG-4A-41"]
    assert outcome({"part": "cruise_control", **AFTER_IMPACT}) == "granted"


def test_reversing_cameras_and_radars_are_part_of_the_parking_aid_in_the_other_reading():
    assert refused({"ORNG-4A-44": "included"}) == set(EXCLUDED) | REVERSING
    found = fate({"part": "reversing_camera"}, {"ORNG-4A-44": "included"})
    assert found["rules"] == ["ORNG-4-4", "ORNG-4A-44"]


def test_headlights_and_lights_are_paid_up_to_an_amount_in_the_other_reading():
    other = {"ORNG-4A-58": "with_lights"}
    assert refused(other) == set(EXCLUDED) - {"headlight", "light", "indicator"}
    assert refused({"ORNG-4A-58": "whole_repair"}) == set(EXCLUDED)
    for part in ("headlight", "light", "indicator"):
        found = fate({"part": part, "parts_price": "3000.01"}, other)
        assert (found["outcome"], found["granted"]) == ("reduced", "3000.00")
    assert fate({"part": "turbocharger", "parts_price": "3000.01"}, other)["granted"] == "3000.01"


# --- the traction battery --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "rule"),
    [
        ({}, None),
        ({"battery.leased": True}, "ORNG-4A-23"),
        ({"battery.warranty_ends_on": "none"}, None),
        ({"battery.warranty_ends_on": "2026-03-09"}, None),
        ({"battery.warranty_ends_on": "2026-03-10"}, "ORNG-4A-24"),
        ({"battery.capacity_pct": "65.1"}, "ORNG-4A-25"),
        ({"battery.capacity_pct": "65"}, None),
        ({"battery.capacity_pct": "64.9"}, None),
    ],
)
def test_a_traction_battery_is_refused_leased_under_warranty_or_above_65_percent(told, rule):
    found = fate({**BATTERY, **told})
    assert found["outcome"] == ("refused" if rule else "granted")
    assert found["rules"] == ["ORNG-4-4", rule or "ORNG-4A-1"]


def test_exactly_65_percent_is_refused_in_the_other_reading():
    other = {"ORNG-4A-25": "excluded"}
    assert outcome({**BATTERY, "battery.capacity_pct": "65"}, other) == "refused"
    assert outcome({**BATTERY, "battery.capacity_pct": "64.9"}, other) == "granted"


def test_the_wear_of_the_battery_is_covered_unless_only_its_breakdown_is():
    worn = {**BATTERY, "vehicle.energy": "petrol_hybrid"}
    assert value(WEAR_COVERED_UNDER_50, worn) is True
    assert value(WEAR_COVERED_UNDER_50, worn, {"ORNG-4A-23": "breakdown_only"}) is False


def test_the_state_of_the_battery_does_not_touch_another_part():
    assert outcome({"part": "injector", "battery.leased": True, "battery.capacity_pct": "99"}) == "granted"


@pytest.mark.parametrize("name", ["battery.leased", "battery.warranty_ends_on", "battery.capacity_pct"])
def test_what_is_unknown_of_the_battery_leaves_it_open_until_the_file_is_closed(name):
    assert outcome({**BATTERY, name: None}) == "undetermined"
    assert outcome({**BATTERY, name: None}, final=True) == "granted"


# --- up to an amount -------------------------------------------------------------------------------------------------

CEILINGS = {
    "gearbox_actuator": ("2000.00", "2000.01", "ORNG-4A-56"),
    "clutch_actuator": ("2000.00", "2000.01", "ORNG-4A-57"),
    "gps_screen": ("3000.00", "3000.01", "ORNG-4A-58"),
    "gps_player": ("3000.00", "3000.01", "ORNG-4A-58"),
    "car_radio": ("3000.00", "3000.01", "ORNG-4A-59"),
    "infotainment": ("3000.00", "3000.01", "ORNG-4A-59"),
}


@pytest.mark.parametrize(("part", "ceiling", "above", "rule"), [(part, *rest) for part, rest in CEILINGS.items()])
def test_actuators_screen_and_radio_are_paid_up_to_their_amount(part, ceiling, above, rule):
    at = fate({"part": part, "parts_price": ceiling})
    assert (at["outcome"], at["granted"]) == ("granted", ceiling)
    over = fate({"part": part, "parts_price": above})
    assert (over["outcome"], over["granted"]) == ("reduced", ceiling)
    assert over["rules"] == ["ORNG-4-4", "ORNG-4A-1", rule]


@pytest.mark.parametrize(("part", "ceiling", "above", "rule"), [(part, *rest) for part, rest in CEILINGS.items()])
def test_a_dearer_repair_is_refused_as_a_whole_in_the_other_reading(part, ceiling, above, rule):
    other = {rule: "whole_repair"}
    assert fate({"part": part, "parts_price": ceiling}, other)["granted"] == ceiling
    assert fate({"part": part, "parts_price": above}, other)["granted"] == "0.00"
    for untouched in set(CEILINGS.values()) - {(ceiling, above, rule)}:
        assert fate({"part": part, "parts_price": above}, {untouched[2]: "whole_repair"})["granted"] == (
            ceiling if untouched[2] != rule else "0.00"
        )


def test_labour_counts_in_the_amount_of_the_repair():
    found = fate({"part": "clutch_actuator", "parts_price": "1500.00", "labour_price": "500.01"})
    assert (found["outcome"], found["granted"]) == ("reduced", "2000.00")
    whole = fate(
        {"part": "clutch_actuator", "parts_price": "1500.00", "labour_price": "500.01"},
        {"ORNG-4A-57": "whole_repair"},
    )
    assert whole["granted"] == "0.00"
