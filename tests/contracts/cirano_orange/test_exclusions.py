"""Article 5: each line that is never paid, refused by its own clause; the lines of a covered repair are not."""

import pytest

from clausier.contracts.cirano_orange import exclusions
from clausier.rules.case import encode
from clausier.rules.contract import Contract
from clausier.rules.program import program
from clausier.rules.provisions import Exclusion
from clausier.rules.uses import kept
from tests.contracts.world import close

ARTICLE_5 = Contract("test", "1", "Essai", "essai", chapters=(exclusions,), tables=(exclusions.line.table,))
LINE = {
    "kind": "part",
    "part": "piston",
    "purpose": "repair",
    "linked_to_covered_damage": False,
    "damaged_by_uncovered_part": False,
    "spread_by_short_circuit": False,
}
CAR = {"vehicle.energy": "petrol", "vehicle.mileage_km": 60_000, "failure.nature": "mechanical"}
WORN_BATTERY = {
    "vehicle.energy": "petrol_hybrid",
    "vehicle.mileage_km": 120_000,
    "failure.normal_wear": True,
    "battery.capacity_pct": "60",
    "battery.leased": False,
    "battery.warranty_ends_on": "2024-05-31",
    "event.on": "2026-03-10",
}
BATTERY = {"part": "traction_battery"}
NEEDED = {"linked_to_covered_damage": True}
SHORT = {"failure.causes.short_circuit": True}


def refused(lines, facts=None, readings=None, unknown=(), final=False):
    """For each line, the clauses of article 5 that refuse it; one still open is followed by "?". None: untold."""
    rows = [{"id": place, **LINE, **line} for place, line in enumerate(lines)]
    rows = [{key: value for key, value in row.items() if value is not None} for row in rows]
    told = {**CAR, **(facts or {}), "repair.lines": rows}
    tests = {str(place): one.applies for place, one in enumerate(exclusions.LINE_EXCLUSIONS)}
    compiled = program(tests, readings, final)
    values = kept.compile(compiled)(encode(ARTICLE_5.vocabulary, close(ARTICLE_5, told, unknown)))
    found = []
    for place in range(len(lines)):
        rules = []
        for number, one in enumerate(exclusions.LINE_EXCLUSIONS):
            node = compiled.outputs[str(number)]
            value = values[compiled.slot[node.number]]
            value = value[place] if node.table is not None else value
            rules += [rule + ("" if value else "?") for rule in one.rules if value is not False]
        found.append(sorted(rules))
    return found


LINES = [
    ({}, []),
    ({"kind": "labour"}, []),
    ({"kind": "labour", **NEEDED}, []),
    ({"kind": "dismantling"}, []),
    ({"kind": "diagnosis"}, []),
    ({"kind": "consumable"}, ["ORNG-5A-1", "ORNG-5A-2"]),
    ({"kind": "consumable", **NEEDED}, ["ORNG-5A-1", "ORNG-5A-2"]),
    ({"kind": "fuel"}, ["ORNG-5A-1"]),
    ({"kind": "topping_up"}, ["ORNG-5A-1", "ORNG-5A-9", "ORNG-5B-37"]),
    ({"kind": "additive"}, ["ORNG-5A-1", "ORNG-5A-9", "ORNG-5B-37"]),
    ({"kind": "cleaning"}, ["ORNG-5A-9", "ORNG-5B-37"]),
    ({"kind": "fluid"}, ["ORNG-5A-3"]),
    ({"kind": "fluid", **NEEDED}, []),
    ({"kind": "check"}, ["ORNG-5A-4"]),
    ({"kind": "check", **NEEDED}, ["ORNG-5A-4"]),
    ({"kind": "adjustment"}, ["ORNG-5A-5", "ORNG-5B-37"]),
    ({"kind": "adjustment", **NEEDED}, ["ORNG-5A-5", "ORNG-5B-37"]),
    ({"kind": "road_test"}, ["ORNG-5A-8"]),
    ({"kind": "inspection"}, ["ORNG-5B-16"]),
    ({"kind": "travel"}, ["ORNG-5B-20", "ORNG-5B-36"]),
    ({"kind": "parking"}, ["ORNG-5B-20", "ORNG-5B-36"]),
    ({"kind": "immobilisation"}, ["ORNG-5B-20", "ORNG-5B-36", "ORNG-FIP-7"]),
    ({"kind": "other"}, ["ORNG-5B-20", "ORNG-5B-36", "ORNG-FIP-7"]),
    ({"purpose": "maintenance"}, ["ORNG-5A-9", "ORNG-5B-37"]),
    ({"purpose": "preventive_bulletin"}, ["ORNG-5A-9", "ORNG-5B-37"]),
    ({"purpose": "noise_or_vibration"}, ["ORNG-5A-7"]),
    ({"purpose": "worn_part"}, ["ORNG-5B-13"]),
    ({"purpose": "unrelated"}, ["ORNG-5B-15"]),
    ({"purpose": "legal_compliance"}, ["ORNG-5B-15"]),
    ({"purpose": "inspection_anomaly"}, ["ORNG-5B-16"]),
    ({"purpose": "modification"}, ["ORNG-5B-24"]),
    ({"purpose": "software_fault"}, ["ORNG-5B-31"]),
    ({"purpose": "later_improvement"}, ["ORNG-5B-39"]),
    ({"purpose": "liability"}, ["ORNG-FIP-7"]),
    ({"purpose": "accepted_obligation"}, ["ORNG-5B-9"]),
    ({"part": "tyre"}, ["ORNG-5B-19"]),
    ({"part": "engine_oil", **NEEDED, "kind": "fluid"}, []),
    ({"damaged_by_uncovered_part": True}, ["ORNG-5B-21"]),
    ({"spread_by_short_circuit": True}, []),
]
CONSUMABLE_PARTS = ("oil_filter", "air_filter", "fuel_filter", "cabin_filter", "bulb")
FLUID_PARTS = (
    "engine_oil", "gearbox_oil", "automatic_gearbox_oil", "power_steering_oil", "brake_fluid", "antifreeze", "coolant",
)  # fmt: skip


@pytest.mark.parametrize(("line", "rules"), LINES)
def test_a_line_is_refused_by_its_own_clauses_and_the_line_beside_it_is_not(line, rules):
    assert refused([{}, line]) == [[], rules]


@pytest.mark.parametrize("part", CONSUMABLE_PARTS)
def test_filters_and_bulbs_are_consumables_as_parts_only(part):
    assert "ORNG-5A-1" in refused([{"part": part}])[0]
    assert refused([{"kind": "labour", "part": part}]) == [[]]


@pytest.mark.parametrize("part", FLUID_PARTS)
def test_a_fluid_written_as_a_part_follows_the_rule_of_fluids(part):
    assert "ORNG-5A-3" in refused([{"part": part}])[0]
    needed = refused([{"part": part, **NEEDED}])[0]
    assert {"ORNG-5A-1", "ORNG-5A-3"} & set(needed) == set()
    assert refused([{"kind": "labour", "part": part}]) == [[]]


def test_only_the_first_diagnosis_of_the_estimate_escapes():
    diagnosis = {"kind": "diagnosis"}
    assert refused([{}, diagnosis, {}, diagnosis, diagnosis]) == [[], [], [], ["ORNG-5A-6"], ["ORNG-5A-6"]]


# --- wear ------------------------------------------------------------------------------------------------------------


def test_normal_wear_refuses_every_line_but_the_traction_battery_and_its_labour():
    lines = [BATTERY, {}, {"kind": "labour", **NEEDED}, {"kind": "labour"}, {"part": "piston", **NEEDED}]
    worn = ["ORNG-5B-13"]
    assert [[rule for rule in rules if rule != "ORNG-5B-19"] for rules in refused(lines, WORN_BATTERY)] == [
        [], worn, [], worn, worn,
    ]  # fmt: skip
    assert refused([{**BATTERY, "purpose": "worn_part"}], WORN_BATTERY) == [[]]


def test_without_a_battery_whose_wear_is_covered_nothing_escapes_wear():
    worn = {"failure.normal_wear": True}
    assert refused([{}, {"kind": "labour", **NEEDED}], worn) == [["ORNG-5B-13"], ["ORNG-5B-13"]]
    assert refused([{}, {"purpose": "worn_part"}]) == [[], ["ORNG-5B-13"]]


# --- claim-wide facts that bear on lines -----------------------------------------------------------------------------


@pytest.mark.parametrize("line", [{}, {"kind": "labour"}])
def test_a_breakdown_of_software_refuses_every_line(line):
    assert refused([line], {"failure.nature": "software"}) == [["ORNG-5B-31"]]
    for nature in ("electronic", "electrical", "mechanical"):
        assert refused([line], {"failure.nature": nature}) == [[]]


def test_a_short_circuit_refuses_what_it_spreads_to_and_not_the_part_where_it_began():
    spread = {"spread_by_short_circuit": True}
    assert refused([{}, spread], SHORT) == [[], ["ORNG-5B-33"]]
    assert refused([{}, spread]) == [[], []]


def test_a_noise_that_a_defective_part_makes_is_paid():
    assert refused([{}], {"failure.noise_or_vibration": True}) == [[]]


# --- the other readings ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "facts", "reading", "rule"),
    [
        ({"kind": "fluid", **NEEDED}, {}, {"ORNG-5A-1": "with_fluids"}, "ORNG-5A-1"),
        ({"kind": "fluid", **NEEDED}, {}, {"ORNG-5A-3": "article_5"}, "ORNG-5A-3"),
        ({}, {"failure.noise_or_vibration": True}, {"ORNG-5A-7": "every_noise"}, "ORNG-5A-7"),
        (BATTERY, WORN_BATTERY, {"ORNG-5B-13": "all_wear"}, "ORNG-5B-13"),
        ({}, {}, {"ORNG-5B-20": "all"}, "ORNG-5B-20"),
        ({}, SHORT, {"ORNG-5B-33": "everything"}, "ORNG-5B-33"),
    ],
)
def test_the_other_reading_refuses_what_the_reading_taken_pays(line, facts, reading, rule):
    assert refused([line], facts) == [[]]
    assert rule in refused([line], facts, reading)[0]


def test_the_other_readings_refuse_no_more_than_they_say():
    assert refused([{}], readings={"ORNG-5A-1": "with_fluids", "ORNG-5A-3": "article_5"}) == [[]]
    assert refused([{"kind": "fuel"}], readings={"ORNG-5A-1": "with_fluids"}) == [["ORNG-5A-1"]]
    assert refused([{}], readings={"ORNG-5A-7": "every_noise", "ORNG-5B-33": "everything"}) == [[]]


# --- who proves ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("column", ["purpose", "damaged_by_uncovered_part"])
def test_what_the_insurer_does_not_prove_of_a_line_is_open_then_falls(column):
    line = {column: None}
    assert any(rule.endswith("?") for rule in refused([line])[0])
    assert refused([line], final=True) == [[]]


def test_the_insured_proves_that_a_fluid_was_needed():
    line = {"kind": "fluid", "linked_to_covered_damage": None}
    assert refused([line]) == [["ORNG-5A-3?"]]
    assert refused([line], final=True) == [["ORNG-5A-3"]]


def test_the_insured_proves_that_the_wear_is_that_of_a_covered_battery():
    unknown = ("battery.capacity_pct",)
    assert "ORNG-5B-13?" in refused([BATTERY], WORN_BATTERY, unknown=unknown)[0]
    assert "ORNG-5B-13" in refused([BATTERY], WORN_BATTERY, unknown=unknown, final=True)[0]


def test_every_exclusion_of_lines_bears_on_the_repair_and_on_nothing_else():
    stated = [one for one in vars(exclusions).values() if isinstance(one, Exclusion)]
    own = [one for one in stated if one is not exclusions.UNLISTED_PART]
    assert {id(one) for one in own} == {id(one) for one in exclusions.LINE_EXCLUSIONS}
    assert {one.of for one in own} == {("breakdown",)}


# --- what an exception saves, which the decision then cites -----------------------------------------------------------


def excepted(term, lines, facts=None):
    """For each line, whether an exception saves it."""
    rows = [{"id": place, **LINE, **line} for place, line in enumerate(lines)]
    compiled = program({"it": term})
    told = close(ARTICLE_5, {**CAR, **(facts or {}), "repair.lines": rows})
    return kept.compile(compiled)(encode(ARTICLE_5.vocabulary, told))[compiled.slot[compiled.outputs["it"].number]]


def test_the_first_diagnosis_is_saved_and_no_other_line():
    diagnosis = {"kind": "diagnosis"}
    assert excepted(exclusions.FIRST_DIAGNOSIS, [{}, diagnosis, diagnosis]) == [False, True, False]


def test_a_needed_fluid_is_saved_and_no_other_needed_line():
    lines = [{"kind": "fluid", **NEEDED}, {"kind": "fluid"}, {"kind": "labour", **NEEDED}]
    assert excepted(exclusions.NEEDED_FLUID, lines) == [True, False, False]


def test_the_wear_of_the_battery_is_saved_and_no_other_wear():
    lines = [BATTERY, {}, {"kind": "labour", **NEEDED}]
    assert excepted(exclusions.WORN_BATTERY, lines, WORN_BATTERY) == [True, False, True]
    unworn = {**WORN_BATTERY, "failure.normal_wear": False}
    assert excepted(exclusions.WORN_BATTERY, [*lines, {**BATTERY, "purpose": "worn_part"}], unworn) == [
        False, False, False, True,
    ]  # fmt: skip
