"""Article 8: every exclusion refuses alone, and only when it is proved."""

import pytest

from clausier.contracts.icare_moto.breakdown import OTHER_PURPOSES
from clausier.rules.provisions import Exclusion
from tests.contracts.icare_moto.repairs import MOTO, PISTON, TOWED, claim, guarantee, refused_by

ASSISTANCE = ("roadside", "replacement_vehicle", "onward_travel", "lodging", "liaison", "recovery")
NEGLIGENT = {"failure.negligence": True, "failure.warning_ignored": True, "failure.breach_caused_failure": True}
SEVERE = {"failure.causes.severe_use": True, "maintenance.severe_use_defined": True}
#: What article 8 says of each cause that a file may name; None is not excluded by this article.
CAUSES = {
    "MOTO-8B-2": "collision fire explosion wrong_fuel lost_keys keys_locked_in lost_codes puncture burst_tyre "
    "bent_wheel vandalism road_accident theft attempted_theft tyre_theft strike terrorism brawl bet_or_duel "
    "cyberattack other_outside_event",
    "MOTO-8B-3": "worksite_accident airborne_chemicals rodents",
    "MOTO-8B-4": "hail storm lightning snow_weight frost other_weather water oxidation corrosion",
    "MOTO-8B-5": "removal requisition seizure loss_of_custody",
    "MOTO-8B-7": "abusive_use",
    "MOTO-8B-9": "overrevving",
    "MOTO-8B-10": "overloading",
    "MOTO-8B-11": "unloading_or_storage",
    "MOTO-8B-16": "nuclear particle_radiation",
    "MOTO-8B-17": "foreign_war civil_war riot",
    "MOTO-8B-18": "volcano earthquake flood avalanche natural_disaster",
    None: "severe_use flat_battery electrical_energy lack_of_fuel lack_of_maintenance hidden_defect",
}
CAUSE_ROWS = [(cause, rule) for rule, causes in CAUSES.items() for cause in causes.split()]

LINES = [
    ({"original_equipment": False}, "MOTO-8A-2"),
    ({"purpose": "legal_compliance"}, "MOTO-8A-3"),
    ({"purpose": "preventive_bulletin"}, "MOTO-8A-4"),
    ({"kind": "fuel"}, "MOTO-8A-8"),
    ({"kind": "cleaning"}, "MOTO-8A-8"),
    ({"kind": "cleaning"}, "MOTO-8A-10"),
    ({"kind": "additive"}, "MOTO-8A-8"),
    ({"kind": "topping_up"}, "MOTO-8A-8"),
    ({"kind": "adjustment"}, "MOTO-8A-9"),
    ({"kind": "diagnosis"}, "MOTO-8A-9"),
    ({"kind": "paint"}, "MOTO-8A-10"),
    ({"covered_elsewhere": True}, "MOTO-8A-11"),
    ({"kind": "parking"}, "MOTO-8A-12"),
    ({"kind": "immobilisation"}, "MOTO-8A-12"),
    ({"kind": "other"}, "MOTO-8A-12"),
    ({"kind": "labour"}, "MOTO-4.1-1"),
    ({"kind": "consumable"}, "MOTO-4.1-1"),
    ({"kind": "fluid"}, "MOTO-4.3-12"),
    *[
        ({"kind": kind}, "MOTO-4.1-1")
        for kind in ("dismantling", "check", "road_test", "travel", "towing", "inspection")
    ],
    *[({"purpose": purpose}, "MOTO-4.1-1") for purpose in OTHER_PURPOSES],
]
#: Linked to the repair or not, these stay with the member.
NEVER_LINKED = (
    "fuel", "cleaning", "additive", "topping_up", "paint", "parking", "immobilisation", "other", "travel", "towing",
    "inspection",
)  # fmt: skip


@pytest.mark.parametrize(("changed", "rule"), LINES)
def test_an_excluded_line_is_refused_for_its_own_clause_and_no_other_line_is(changed, rule):
    decision = claim(lines=[PISTON, {"id": "it", "part": "valve", "parts_price": "50.00", **changed}])
    assert [one["outcome"] for one in decision["lines"]] == ["granted", "refused"]
    assert (decision["lines"][1]["granted"], decision["payable"]) == ("0.00", "1300.00")
    assert rule in decision["lines"][1]["rules"]
    assert {rule for one, rule in LINES if one == changed} == set(decision["lines"][1]["rules"])


@pytest.mark.parametrize(
    "kind", ["adjustment", "diagnosis", "labour", "consumable", "fluid", "dismantling", "check", "road_test"]
)
def test_what_follows_a_covered_repair_is_paid_with_it(kind):
    told = {"id": "it", "kind": kind, "linked_to_covered_damage": True, "parts_price": "20.00", "labour_price": "30.00"}
    assert claim(lines=[PISTON, told])["payable"] == "1350.00"


@pytest.mark.parametrize("kind", NEVER_LINKED)
def test_some_costs_are_refused_even_when_they_follow_a_covered_repair(kind):
    told = {"id": "it", "kind": kind, "linked_to_covered_damage": True, "parts_price": "20.00"}
    assert claim(lines=[PISTON, told])["lines"][1]["outcome"] == "refused"


def test_labour_is_never_an_added_accessory():
    told = {"id": "it", "kind": "labour", "linked_to_covered_damage": True, "labour_price": "30.00"}
    assert claim(lines=[PISTON, {**told, "original_equipment": False}])["payable"] == "1330.00"


def test_every_cause_that_a_file_may_name_is_in_the_table():
    known = {name.removeprefix("failure.causes.") for name in MOTO.vocabulary.facts if "failure.causes." in name}
    assert sorted(cause for cause, _ in CAUSE_ROWS) == sorted(known)


@pytest.mark.parametrize(("cause", "rule"), CAUSE_ROWS)
def test_a_proved_cause_refuses_the_claim_for_its_own_clause(cause, rule):
    assert refused_by({f"failure.causes.{cause}": True}) == (None if rule is None else [rule])


@pytest.mark.parametrize(
    ("facts", "rule"),
    [
        ({"failure.normal_wear": True}, "MOTO-8B-1"),
        ({**SEVERE, "maintenance.reinforced_plan_followed": False}, "MOTO-8B-6"),
        ({**SEVERE, "maintenance.reinforced_plan_followed": True}, None),
        ({**SEVERE, "maintenance.severe_use_defined": False}, None),
        ({**SEVERE, "failure.causes.severe_use": False}, None),
        ({"failure.first_seen_on": "2025-02-09"}, "MOTO-8B-12"),
        ({"failure.first_seen_on": "2025-02-10"}, None),
        ({"failure.first_seen_on": "none"}, None),
        ({"failure.intentional_fault": True}, "MOTO-8B-13"),
        (NEGLIGENT, "MOTO-8B-14"),
        ({**NEGLIGENT, "failure.negligence": False}, None),
        ({**NEGLIGENT, "failure.warning_ignored": False, "maintenance.fluids_checked": True}, None),
        ({**NEGLIGENT, "failure.breach_caused_failure": False}, None),
        ({"failure.preventive_measures_taken": False}, "MOTO-8B-15"),
        ({"failure.conservation_measures_taken": False}, "MOTO-8B-15"),
        ({"repair.agreement": "none"}, "MOTO-8A-13"),
        ({"repair.agreement": "after_impossible_contact"}, None),
        ({"repair.agreement": "before_work"}, None),
    ],
)
def test_other_exclusions_refuse_the_repair_within_their_bounds(facts, rule):
    told = {"maintenance.fluids_checked": True, "maintenance.by_professional": True, **facts}
    found = refused_by(told)
    assert found is None if rule is None else rule in found


@pytest.mark.parametrize(
    ("facts", "doubt", "meaning", "rule"),
    [
        ({**SEVERE, "maintenance.reinforced_plan_followed": True}, "MOTO-8B-6", "contract", "MOTO-8B-6"),
        ({**NEGLIGENT, "failure.breach_caused_failure": False}, "MOTO-8B-14", "contract", "MOTO-8B-14"),
        ({"repair.agreement": "after_impossible_contact"}, "MOTO-8A-13", "strict", "MOTO-8A-13"),
    ],
)
def test_the_other_reading_refuses_what_the_reading_taken_pays(facts, doubt, meaning, rule):
    assert refused_by(facts) is None
    assert rule in refused_by(facts, {doubt: meaning})


@pytest.mark.parametrize(
    ("called", "impossible", "readings", "refused"),
    [
        (True, False, {}, False),
        (False, False, {}, True),
        (False, True, {}, False),
        (False, True, {"MOTO-8A-13": "strict"}, True),
        (True, False, {"MOTO-8A-13": "strict"}, False),
    ],
)
def test_assistance_costs_need_a_call_unless_it_was_impossible(called, impossible, readings, refused):
    facts = {**TOWED, "event.called_before_intervention": called, "event.contact_impossible": impossible}
    decision = claim(facts, readings=readings)
    for key in ASSISTANCE:
        assert ("MOTO-8A-13" in guarantee(decision, key)["because"]) is refused, key
    assert guarantee(decision, "roadside")["outcome"] == ("refused" if refused else "covered")
    # The repair itself needs an agreement, not a call.
    assert guarantee(decision)["outcome"] == "covered"


@pytest.mark.parametrize("key", ["breakdown", "roadside"])
@pytest.mark.parametrize(
    "fact",
    [
        "failure.causes.riot", "failure.causes.hail", "failure.normal_wear", "failure.intentional_fault",
        "failure.conservation_measures_taken", "failure.first_seen_on",
    ],
)  # fmt: skip
def test_an_exclusion_that_nobody_proves_is_open_then_falls_at_closing(key, fact):
    assert guarantee(claim(TOWED, unknown=(fact,)), key)["outcome"] == "undetermined"
    assert guarantee(claim(TOWED, unknown=(fact,), final=True), key)["outcome"] == "covered"


def test_causes_bear_on_assistance_and_line_exclusions_do_not():
    assert refused_by({"failure.causes.hail": True}, key="roadside") == ["MOTO-8B-4"]
    for facts in ({"repair.agreement": "none"}, {"vehicle.replacement_value": "1.00"}):
        assert refused_by(facts, key="roadside") is None


def test_an_exclusion_of_lines_says_that_it_bears_on_the_repair_alone():
    of_lines = [one for one in MOTO.of_kind(Exclusion) if one.when.node.table == "repair.lines"]
    assert len(of_lines) == 13
    assert {one.of for one in of_lines} == {("breakdown",)}
