from collections import Counter

import pytest

from clausier.facts import repair
from clausier.facts.parts import PARTS, SYSTEM_LABELS, SYSTEMS


def test_every_part_belongs_to_one_system():
    parts = [part for system in SYSTEMS.values() for part in system]
    assert [part for part, times in Counter(parts).items() if times > 1] == []
    assert set(parts) == set(PARTS)


def test_every_system_has_a_french_name():
    assert set(SYSTEM_LABELS) == set(SYSTEMS)
    assert all(SYSTEM_LABELS.values())
    assert len(set(SYSTEM_LABELS.values())) == len(SYSTEMS)


def test_two_parts_never_share_a_label():
    assert [label for label, times in Counter(PARTS.values()).items() if times > 1] == []


@pytest.mark.parametrize("label", PARTS.values())
def test_a_label_is_a_french_noun_without_article_or_full_stop(label):
    assert label == label.strip() and not label.endswith(".")
    assert label.split()[0].lower() not in ("le", "la", "les", "un", "une", "des")


@pytest.mark.parametrize(
    ("system", "parts"),
    [
        ("engine", "piston timing_belt turbocharger turbo_solenoid_valve engine_internal_other"),
        ("fuel", "injector injection_pump fuel_sender"),
        ("exhaust", "particulate_filter catalytic_converter egr_valve"),
        ("ignition", "spark_plug glow_plug"),
        ("cooling", "radiator heater_radiator"),
        ("gearbox", "selector_mechanism gearshift_control gearbox_seal gearbox_internal_other"),
        ("clutch", "clutch clutch_discs"),
        ("actuators", "gearbox_actuator clutch_actuator"),
        ("axle", "axle axle_internal_other"),
        ("brakes", "abs_system brake_caliper"),
        ("electrical", "ecu window_motor window_mechanism window_unit"),
        ("hybrid", "traction_battery power_inverter current_inverter voltage_converter"),
        ("multimedia", "infotainment car_radio gps_screen"),
        ("other", "other_unlisted"),
    ],
)
def test_parts_that_some_contract_tells_apart_have_their_own_key(system, parts):
    assert set(parts.split()) <= set(SYSTEMS[system])


def test_an_unidentified_part_is_unknown_and_has_no_key():
    assert "not_identified" not in PARTS


def test_a_repair_line_names_any_part():
    assert dict(repair.lines.part.node.data.fact.options) == PARTS
