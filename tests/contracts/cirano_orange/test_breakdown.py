"""Articles 3, 4 and 7: what each line of a repair brings, and the other meaning of every reading."""

from decimal import Decimal

import pytest

from tests.contracts.cirano_orange.repairs import ALTERNATOR, claim, guarantee, paid

WORKED = {"id": "it", "part": "starter_motor", "labour_excess": None}
RATES = {"repair.labour_rate": "80.00", "repair.displayed_rate": "80.00"}
TYRE = {"id": "tyre", "part": "tyre", "parts_price": "50.00", "labour_price": "0.00"}
DIAGNOSIS = {"id": "diagnosis", "kind": "diagnosis", "parts_price": "60.00", "labour_price": "0.00"}
COOLANT = {"id": "coolant", "kind": "fluid", "parts_price": "30.00", "labour_price": "0.00"} | {
    "linked_to_covered_damage": True
}
LABOUR = {"id": "labour", "kind": "labour", "labour_price": "200.00", "linked_to_covered_damage": True}
DISMANTLING = {"id": "it", "kind": "dismantling", "labour_price": "90.00"}


def fate(told, facts=None, readings=None, before=(ALTERNATOR,)):
    """What becomes of the last line of an estimate: outcome, amount and rules."""
    found = claim(facts, [*before, told], readings)["lines"][-1]
    return found["outcome"], found["granted"], found["rules"]


def granted(told, facts=None, readings=None):
    """What a line is granted behind a covered repair."""
    return fate(told, facts, readings)[1]


# --- labour ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("hours", "scale", "rate", "displayed", "expected"),
    [
        ("3", "3", "80.00", "80.00", "240.00"),
        ("3", "2.5", "80.00", "80.00", "200.00"),
        ("2.5", "3", "80.00", "80.00", "200.00"),
        ("3", "3", "80.00", "70.00", "210.00"),
        ("3", "3", "70.00", "80.00", "210.00"),
        ("3", "2.5", "80.00", "70.00", "175.00"),
        ("3.01", "3", "80.00", "79.99", "239.97"),
        ("0.5", "0.5", "33.33", "40.00", "16.67"),  # 16.665
        ("1", "0.5", "40.00", "33.33", "16.67"),
        ("1", "0", "80.00", "80.00", "0.00"),
        ("0", "3", "80.00", "80.00", "0.00"),
    ],
)
def test_labour_is_paid_within_the_makers_time_at_the_displayed_rate(hours, scale, rate, displayed, expected):
    facts = {"repair.labour_rate": rate, "repair.displayed_rate": displayed}
    assert granted({**WORKED, "labour_hours": hours, "scale_hours": scale}, facts) == expected


def test_labour_at_a_price_without_hours_has_no_scale_to_exceed():
    told = {**WORKED, "labour_hours": "0", "labour_price": "120.00", "scale_hours": "1"}
    assert granted(told, RATES) == "120.00"


@pytest.mark.parametrize(("price", "expected"), [("100.00", "100.00"), ("240.00", "240.00"), ("250.00", "240.00")])
def test_labour_cheaper_than_the_scale_allows_is_paid_at_its_price(price, expected):
    told = {**WORKED, "labour_hours": "3", "labour_price": price, "scale_hours": "3"}
    assert granted(told, RATES) == expected


@pytest.mark.parametrize(("excess", "expected"), [("0.00", "300.00"), ("40.00", "260.00"), ("500.00", "200.00")])
def test_a_told_excess_of_labour_is_taken_from_the_labour_only(excess, expected):
    told = {"id": "it", "part": "fan", "parts_price": "200.00", "labour_price": "100.00", "labour_excess": excess}
    assert granted(told) == expected
    decision = claim(lines=[ALTERNATOR, told])
    assert decision["payable"] == str(500 + Decimal(expected))
    assert decision["outcome"] == ("covered" if excess == "0.00" else "reduced")


def test_a_line_over_the_scale_says_so():
    told = {**WORKED, "labour_hours": "3", "scale_hours": "2"}
    outcome, amount, rules = fate(told, RATES)
    assert (outcome, amount) == ("reduced", "160.00")
    assert {"ORNG-FIP-2", "ORNG-3-2"} <= set(rules)
    assert "ORNG-FIP-2" not in fate({**told, "scale_hours": "3"}, RATES)[2]


# --- a part offered and refused --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("refused", "offered", "part_and_labour", "part_alone"),
    [
        (True, "290.00", "390.00", "290.00"),
        (True, "509.99", "609.99", "509.99"),
        (True, "510.00", "610.00", "510.00"),
        (True, "600.00", "610.00", "510.00"),
        (True, "0.00", "100.00", "0.00"),
        (False, "290.00", "610.00", "610.00"),
    ],
)
def test_whoever_refuses_the_offered_part_is_paid_its_price(refused, offered, part_and_labour, part_alone):
    told = {"id": "it", "part": "starter_motor", "parts_price": "510.00", "labour_price": "100.00"}
    told |= {"offered_part_refused": refused, "offered_part_price": offered}
    assert granted(told) == part_and_labour
    assert granted(told, readings={"ORNG-3-6": "part_alone"}) == part_alone
    assert ("ORNG-3-6" in fate(told)[2]) is (part_and_labour != "610.00")


@pytest.mark.parametrize("unknown", ["offered_part_refused", "offered_part_price"])
def test_a_refusal_or_a_price_that_nobody_proves_takes_nothing_at_closing(unknown):
    told = {**ALTERNATOR, "offered_part_refused": True, "offered_part_price": "1.00", unknown: None}
    assert paid(lines=[told])[0] == "undetermined"
    assert paid(lines=[told], final=True) == ("covered", "500.00")


# --- what else a repair needs ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (LABOUR, "granted"),
        ({**LABOUR, "linked_to_covered_damage": False}, "refused"),
        (DISMANTLING, "granted"),
        (DIAGNOSIS, "granted"),
        (COOLANT, "granted"),
        ({**COOLANT, "linked_to_covered_damage": False}, "refused"),
    ],
)
def test_what_a_covered_repair_needs_is_paid_with_it_and_not_without(told, expected):
    assert fate(told)[0] == expected
    assert fate(told, before=(TYRE,))[0] == "refused"
    assert paid(lines=[TYRE, told]) == ("refused", "0.00")
    assert fate(told, before=())[0] == "refused"


@pytest.mark.parametrize(
    ("told", "rule"),
    [(LABOUR, "ORNG-3-2"), (DISMANTLING, "ORNG-12-16"), (DIAGNOSIS, "ORNG-3-3"), (COOLANT, "ORNG-3-3")],
)
def test_without_a_covered_repair_each_cost_is_refused_by_its_own_rule(told, rule):
    assert rule in fate(told, before=(TYRE,))[2]


@pytest.mark.parametrize("kind", ["towing", "paint", "cleaning", "travel", "consumable", "parking", "other", "check"])
def test_only_parts_labour_dismantling_diagnosis_and_fluids_are_paid(kind):
    outcome, amount, rules = fate({"id": "it", "kind": kind, "parts_price": "90.00", "labour_price": "0.00"})
    assert (outcome, amount) == ("refused", "0.00")
    assert "ORNG-5B-36" in rules


def test_a_covered_part_put_right_by_labour_alone_is_a_repair():
    only_labour = {"id": "it", "part": "alternator", "labour_price": "150.00"}
    assert paid(lines=[only_labour]) == ("covered", "150.00")
    assert fate(DIAGNOSIS, before=(only_labour,))[0] == "granted"


@pytest.mark.parametrize("told", [LABOUR, DISMANTLING, DIAGNOSIS, COOLANT])
def test_every_granted_line_says_what_grants_it(told):
    assert "ORNG-3-1" in fate(told)[2]
    assert "ORNG-3-1" in fate(ALTERNATOR, before=())[2]


# --- first diagnosis and fluids --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("diagnosis", "fluids", "granted_for_each"),
    [
        ("60.00", "30.00", ["60.00", "30.00"]),
        ("60.00", "40.00", ["60.00", "40.00"]),
        ("60.00", "40.01", ["60.00", "40.00"]),
        ("99.99", "0.02", ["99.99", "0.01"]),
        ("100.00", "30.00", ["100.00", "0.00"]),
        ("118.00", "39.50", ["100.00", "0.00"]),
        ("0.00", "118.00", ["0.00", "100.00"]),
    ],
)
def test_the_first_diagnosis_and_the_fluids_share_one_hundred_euros(diagnosis, fluids, granted_for_each):
    lines = [ALTERNATOR, {**DIAGNOSIS, "parts_price": diagnosis}, {**COOLANT, "parts_price": fluids}]
    decision = claim(lines=lines)
    assert [one["granted"] for one in decision["lines"]] == ["500.00", *granted_for_each]
    assert decision["payable"] == str(500 + sum(map(Decimal, granted_for_each)))


@pytest.mark.parametrize("km", [20_000, 84_000, 120_000, 160_000])
def test_a_fluid_written_as_a_part_follows_the_rule_of_the_fluids(km):
    told = {**COOLANT, "kind": "part", "part": "coolant", "parts_price": "130.00"}
    gear = {**ALTERNATOR, "part": "gearbox_gear"}
    assert fate(told, {"vehicle.mileage_km": km}, before=(gear,))[:2] == ("reduced", "100.00")
    assert fate({**told, "linked_to_covered_damage": False}, {"vehicle.mileage_km": km}, before=(gear,))[0] == "refused"
    assert fate(told, {"vehicle.mileage_km": km}, before=())[0] == "refused"


def test_the_statement_shows_the_whole_cost_and_then_the_limit():
    decision = claim(lines=[ALTERNATOR, {**DIAGNOSIS, "parts_price": "118.00"}, {**COOLANT, "parts_price": "39.50"}])
    assert [(one["rules"][0], one["amount"]) for one in decision["statement"]] == [
        ("ORNG-3-2", "400.00"), ("ORNG-FIP-2", "100.00"), ("ORNG-3-3", "157.50"), ("ORNG-3-3", "-57.50"),
    ]  # fmt: skip


def test_only_the_first_diagnosis_of_the_estimate_is_paid():
    decision = claim(lines=[ALTERNATOR, {**DIAGNOSIS, "id": "first", "parts_price": "10.00"}, DIAGNOSIS])
    assert [one["outcome"] for one in decision["lines"]] == ["granted", "granted", "refused"]
    assert "ORNG-5A-6" in decision["lines"][2]["rules"]
    assert decision["payable"] == "510.00"


@pytest.mark.parametrize("told", [DIAGNOSIS, COOLANT])
def test_the_limit_is_granted_once_over_the_warranty(told):
    outcome, amount, rules = fate(told, {"history.allowance_used": True})
    assert (outcome, amount, rules) == ("refused", "0.00", ["ORNG-3-3"])
    assert paid({"history.allowance_used": True}) == ("covered", "500.00")


def test_an_earlier_use_that_nobody_proves_leaves_the_limit_open_at_closing():
    lines = [ALTERNATOR, DIAGNOSIS]
    assert guarantee(claim(lines=lines, unknown=("history.allowance_used",)))["payable"] is None
    assert guarantee(claim(lines=lines, unknown=("history.allowance_used",), final=True))["payable"] == "560.00"


def test_a_diagnosis_paid_by_the_hour_stays_within_the_scale():
    told = {"id": "it", "kind": "diagnosis", "labour_hours": "1", "scale_hours": "0.5", "labour_excess": None}
    assert granted(told, RATES) == "40.00"


# --- what is asked ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("price", ["0.01", "1.00"])
def test_the_smallest_estimate_is_a_claim(price):
    assert paid(lines=[{**ALTERNATOR, "parts_price": price, "labour_price": "0.00"}]) == ("covered", price)
    assert paid(lines=[{**ALTERNATOR, "parts_price": "0.00", "labour_price": price}]) == ("covered", price)


def test_without_an_estimate_nothing_is_claimed():
    assert paid(lines=[]) == ("not_claimed", "0.00")


def test_what_is_not_paid_stays_with_the_client_to_the_cent():
    decision = claim(lines=[ALTERNATOR, TYRE, DIAGNOSIS])
    assert guarantee(decision)["asked"] == "610.00"
    assert [(one["id"], one["outcome"]) for one in decision["lines"]] == [
        ("alternator", "granted"), ("tyre", "refused"), ("diagnosis", "granted"),
    ]  # fmt: skip
    assert decision["payable"] == "560.00"


# --- a worn traction battery -----------------------------------------------------------------------------------------

BATTERY = {"id": "battery", "part": "traction_battery", "parts_price": "900.00", "labour_price": "100.00"}
HYBRID = {
    "vehicle.energy": "petrol_hybrid",
    "battery.capacity_pct": "60",
    "battery.leased": False,
    "battery.warranty_ends_on": "2024-05-31",
}
WORN = {
    "failure.nature": "other",
    "failure.accidental": False,
    "failure.definitive": False,
    "failure.normal_wear": True,
}


def test_the_wear_of_a_traction_battery_is_covered_without_any_breakdown():
    assert paid({**HYBRID, **WORN}, [BATTERY]) == ("covered", "1000.00")
    assert paid({**HYBRID, **WORN, "failure.normal_wear": False}, [BATTERY])[0] == "refused"
    assert paid({**HYBRID, **WORN}, [ALTERNATOR])[0] == "refused"
    assert paid({**HYBRID, **WORN}, [{**BATTERY, "kind": "other"}])[0] == "refused"


def test_the_wear_of_another_part_is_no_breakdown_at_all():
    [refused] = claim({**HYBRID, **WORN}, [ALTERNATOR])["lines"]
    assert "ORNG-FIP-8" in refused["rules"]
    assert "ORNG-5B-13" not in refused["rules"]


# --- the manager's choices -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("lines", "open_"), [([ALTERNATOR], True), ([TYRE], False)])
def test_the_manager_chooses_how_a_covered_part_is_repaired(lines, open_):
    choices = {one["fact"]: one for one in claim(lines=lines)["choices"]}
    for fact, rule, options in [
        ("election.repair_method", "ORNG-3-4", ["repair", "exchange"]),
        ("election.part_origin", "ORNG-3-5", ["new", "standard_exchange", "reused"]),
    ]:
        found = [(one["value"], rule in one["rules"]) for one in choices[fact]["options"]] if fact in choices else []
        assert found == ([(option, True) for option in options] if open_ else [])
