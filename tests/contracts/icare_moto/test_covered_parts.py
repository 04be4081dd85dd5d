"""Article 4.3: every part of the vocabulary, covered by the clause that lists it or refused."""

import pytest

from clausier.facts.parts import PARTS
from tests.contracts.icare_moto.repairs import PISTON, TOWED, claim, guarantee

#: The article's lists, in the order of the document.
COVERED = {
    "MOTO-4.3-1": "camshaft connecting_rod rocker_cover bearing_shell rocker_arm valve crankshaft_bearing piston "
    "piston_ring oil_pump tappet crankshaft piston_pin cylinder_block starter_ring_gear cylinder_head_gasket "
    "cylinder_head timing_system timing_chain timing_belt timing_roller timing_gear camshaft_phaser "
    "engine_internal_other cylinder_liner valve_guide internal_seal",
    "MOTO-4.3-4": "gearbox_shaft gearbox_bush sliding_gear transmission_housing clutch_mechanism gearbox_gear "
    "gearbox_bearing selector_mechanism gearbox_internal_other synchroniser_ring synchroniser gearbox_fork "
    "gearbox_link_rod gearbox_lock planet_gear sun_gear differential",
    "MOTO-4.3-5": "secondary_drive_shaft universal_joint bevel_gear_set shaft_drive_bearing",
    "MOTO-4.3-6": "suspension_pivot suspension_mount fork suspension_spring ball_joint shock_absorber",
    "MOTO-4.3-7": "carburettor injection_unit fuel_pump injection_pump",
    "MOTO-4.3-8": "alternator starter_motor power_supply_box relay",
    "MOTO-4.3-9": "brake_caliper master_cylinder abs_system",
    "MOTO-4.3-10": "thermostat water_pump engine_oil_cooler radiator fan",
    "MOTO-4.3-11": "frame wheel swing_arm",
}
FLUIDS = [
    "engine_oil", "oil_filter", "gearbox_oil", "automatic_gearbox_oil", "power_steering_oil", "brake_fluid",
    "antifreeze", "coolant", "accessory_belt", "hose", "pipe", "flexible_hose",
]  # fmt: skip
LISTED = {part: rule for rule, parts in COVERED.items() for part in parts.split()}
UNLISTED = sorted(set(PARTS) - set(LISTED) - set(FLUIDS))
BY_THE_ENGINE = {"caused_by_engine_breakage": True}
BURNT = {"clutch_burnt_or_worn_out": True}


def second(told, readings=None):
    """The second line of an estimate whose first is a covered piston."""
    it = {"id": "it", "parts_price": "100.00", "labour_price": "40.00", **told}
    return claim(lines=[PISTON, it], readings=readings)["lines"][1]


@pytest.mark.parametrize(("part", "rule"), LISTED.items())
def test_a_listed_part_is_paid_by_the_clause_that_lists_it(part, rule):
    found = second({"part": part})
    assert (found["outcome"], found["granted"], found["rules"]) == ("granted", "140.00", [rule])


@pytest.mark.parametrize("part", UNLISTED)
def test_a_part_outside_the_lists_is_refused(part):
    found = second({"part": part})
    assert (found["outcome"], found["granted"], found["rules"]) == ("refused", "0.00", ["MOTO-8A-1"])


def test_tyres_pads_and_chains_are_outside_the_lists_and_the_clutch_too():
    assert {"tyre", "brake_pads", "brake_disc", "chain", "drive_belt", "clutch", "clutch_discs", "ecu", "battery",
            "gearbox_actuator", "clutch_actuator", "other_unlisted"} <= set(UNLISTED)  # fmt: skip


@pytest.mark.parametrize("kind", ["part", "fluid"])
@pytest.mark.parametrize("part", FLUIDS)
def test_a_fluid_or_hose_is_paid_only_with_other_covered_damage(part, kind):
    alone = second({"part": part, "kind": kind})
    assert (alone["outcome"], alone["rules"]) == ("refused", ["MOTO-4.3-12"])
    assert second({"part": part, "kind": kind, "linked_to_covered_damage": True})["outcome"] == "granted"


UNNAMED = {
    **dict.fromkeys(["engine_internal_other", "cylinder_liner", "valve_guide", "internal_seal"], "MOTO-4.3-1"),
    **dict.fromkeys(
        ["gearbox_internal_other", "synchroniser_ring", "synchroniser", "gearbox_fork", "gearbox_link_rod",
         "gearbox_lock", "planet_gear", "sun_gear", "differential"],
        "MOTO-4.3-4",
    ),
}  # fmt: skip


@pytest.mark.parametrize("part", [*UNNAMED, "piston", "camshaft_phaser", "gearbox_shaft"])
def test_an_unnamed_internal_part_is_refused_only_when_lists_are_closed(part):
    for doubt in ("MOTO-4.3-1", "MOTO-4.3-4"):
        expected = "refused" if UNNAMED.get(part) == doubt else "granted"
        assert second({"part": part}, {doubt: "named_only"})["outcome"] == expected


def test_a_part_that_nobody_identified_leaves_its_line_open():
    assert second({"part": None})["outcome"] == "undetermined"


@pytest.mark.parametrize("part", ["spark_plug", "clutch", "clutch_discs"])
def test_what_a_broken_engine_part_damaged_in_the_engine_is_paid(part):
    assert second({"part": part, **BY_THE_ENGINE})["outcome"] == "granted"
    assert "MOTO-4.3-2" in second({"part": part, **BY_THE_ENGINE})["rules"]


@pytest.mark.parametrize(
    ("told", "taken", "always"),
    [
        ({"part": "clutch", **BY_THE_ENGINE, **BURNT}, "refused", "refused"),
        ({"part": "clutch_discs", **BY_THE_ENGINE, **BURNT}, "refused", "refused"),
        ({"part": "clutch_mechanism", **BY_THE_ENGINE, **BURNT}, "refused", "refused"),
        ({"part": "clutch_mechanism", **BURNT}, "granted", "refused"),
        ({"part": "clutch_mechanism", **BY_THE_ENGINE}, "granted", "granted"),
        ({"part": "clutch_mechanism"}, "granted", "granted"),
        ({"part": "valve", **BY_THE_ENGINE, **BURNT}, "granted", "granted"),
    ],
)
def test_a_clutch_burnt_by_the_engine_is_refused_and_in_the_other_reading_any_burnt_clutch(told, taken, always):
    assert second(told)["outcome"] == taken
    assert second(told, {"MOTO-4.3-3": "always"})["outcome"] == always
    if taken == "refused":
        assert "MOTO-4.3-3" in second(told)["rules"]


def test_labour_about_a_fluid_is_refused_as_labour_and_not_as_a_fluid():
    assert second({"part": "engine_oil", "kind": "labour"})["rules"] == ["MOTO-4.1-1"]


@pytest.mark.parametrize(
    "told", [{"part": "tyre"}, {"part": "engine_oil"}, {"part": "clutch", **BY_THE_ENGINE, **BURNT}]
)
def test_a_refused_part_does_not_touch_the_towing(told):
    decision = claim(TOWED, [{"id": "it", "parts_price": "100.00", **told}])
    assert guarantee(decision)["outcome"] == "refused"
    assert guarantee(decision, "roadside")["outcome"] == "covered"


def test_labour_without_a_part_is_not_an_unlisted_part():
    labour = {"id": "it", "kind": "labour", "linked_to_covered_damage": True, "labour_price": "40.00"}
    decision = claim(lines=[PISTON, labour])
    assert (decision["lines"][1]["outcome"], decision["payable"]) == ("granted", "1340.00")
