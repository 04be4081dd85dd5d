"""Article 4: every bound of what a repair pays, and the other meaning of every reading."""

from decimal import Decimal

import pytest

from tests.contracts.icare_moto.repairs import MEASURED, PISTON, SOUND, claim, guarantee, paid

PRICED = {"id": "it", "part": "valve", "labour_price": "0.00", **MEASURED}
FLUID = {"id": "it", "kind": "fluid", "part": "engine_oil", "linked_to_covered_damage": True, **MEASURED}
WORKED = {"id": "it", "kind": "labour", "linked_to_covered_damage": True, **MEASURED}
RATES = {"repair.labour_rate": "80.00", "repair.regional_rate": "70.00"}


def at(intervention_km, acceptance_km=None):
    return {
        "vehicle.mileage_km": intervention_km,
        "vehicle.mileage_at_acceptance_km": intervention_km if acceptance_km is None else acceptance_km,
    }


def granted(told, facts=None, readings=None):
    """What the second line of an estimate is granted; the first is always a whole piston."""
    return claim(facts, [PISTON, told], readings)["lines"][1]["granted"]


# --- wear ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mileage_km", "forty", "fifty"),
    [
        (0, "1300.00", "1300.00"),
        (34_999, "1300.00", "1300.00"),
        (35_000, "1100.00", "1100.00"),
        (45_000, "1100.00", "1100.00"),
        (45_001, "1000.00", "1000.00"),
        (55_000, "1000.00", "1000.00"),
        (55_001, "900.00", "900.00"),
        (65_000, "900.00", "900.00"),
        (65_001, "900.00", "800.00"),
        (65_002, "800.00", "800.00"),
        (2_000_000, "800.00", "800.00"),
    ],
)
def test_wear_at_every_bound_of_the_table_takes_from_the_parts_only(mileage_km, forty, fifty):
    assert paid(at(mileage_km))[1] == forty
    assert paid(at(mileage_km), readings={"MOTO-4.4-1": "fifty_percent"})[1] == fifty


@pytest.mark.parametrize(
    ("intervention_km", "acceptance_km", "lower", "intervention", "acceptance"),
    [
        (45_001, 34_999, "1300.00", "1000.00", "1300.00"),
        (34_999, 45_001, "1300.00", "1300.00", "1000.00"),
        (65_002, 55_001, "900.00", "800.00", "900.00"),
    ],
)
def test_the_lower_mileage_counts_and_each_other_reading_takes_its_own(
    intervention_km, acceptance_km, lower, intervention, acceptance
):
    facts = at(intervention_km, acceptance_km)
    assert paid(facts)[1] == lower
    assert paid(facts, readings={"MOTO-4.4-4": "intervention"})[1] == intervention
    assert paid(facts, readings={"MOTO-4.4-4": "acceptance"})[1] == acceptance


@pytest.mark.parametrize(
    ("told", "taken", "with_fluids"),
    [
        ({"kind": "fluid", "part": "engine_oil"}, "100.00", "80.00"),
        ({"kind": "part", "part": "oil_filter"}, "100.00", "80.00"),
        ({"kind": "consumable", "part": "other_unlisted"}, "100.00", "80.00"),
        ({"kind": "part", "part": "valve"}, "80.00", "80.00"),
        ({"kind": "diagnosis", "part": "valve"}, "100.00", "100.00"),
    ],
)
def test_fluids_and_consumables_wear_only_in_the_other_reading(told, taken, with_fluids):
    line = {"id": "it", "parts_price": "100.00", "labour_price": "0.00", "linked_to_covered_damage": True, **told}
    assert granted(line, at(40_000)) == taken
    assert granted(line, at(40_000), {"MOTO-4.4-2": "with_fluids"}) == with_fluids
    assert claim(at(40_000), [PISTON, line])["payable"] == str(1100 + Decimal(taken))


# --- excess of one line ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("price", "list_price", "expected"),
    [
        ("100.00", "100.00", "100.00"),
        ("100.01", "100.00", "100.00"),
        ("99.99", "100.00", "99.99"),
        ("150.00", "100.00", "100.00"),
        ("150.00", "0.00", "0.00"),
    ],
)
def test_a_part_is_paid_up_to_its_list_price(price, list_price, expected):
    assert granted({**PRICED, "parts_price": price, "list_price": list_price}) == expected


@pytest.mark.parametrize(
    ("price", "litres", "capacity", "expected"),
    [
        ("40.00", "4", "4", "40.00"),
        ("40.00", "4", "4.01", "40.00"),
        ("40.00", "3", "4", "40.00"),
        ("40.00", "4", "3.5", "35.00"),
        ("45.00", "4.5", "4", "40.00"),
        ("10.00", "3", "2.5", "8.33"),  # 10.00 × 0.5 / 3 = 1.6667 stays
        ("0.50", "4", "3.96", "0.49"),  # half a cent of excess is a cent
        ("40.00", "4", "0", "0.00"),
    ],
)
def test_a_fluid_is_paid_up_to_the_makers_quantity(price, litres, capacity, expected):
    told = {**FLUID, "labour_price": "0.00", "parts_price": price, "litres": litres, "capacity_litres": capacity}
    assert granted(told) == expected


@pytest.mark.parametrize(
    ("hours", "scale", "rate", "regional", "expected"),
    [
        ("3", "3", "80.00", "80.00", "240.00"),
        ("3", "2.5", "80.00", "80.00", "200.00"),
        ("3", "3", "80.00", "70.00", "210.00"),
        ("3", "2.5", "80.00", "70.00", "175.00"),
        ("2.5", "3", "70.00", "80.00", "175.00"),
        ("3.01", "3", "80.00", "79.99", "239.97"),
        ("0.5", "0.25", "80.00", "80.00", "20.00"),
        ("0.5", "0.5", "33.33", "40.00", "16.67"),  # 16.665
        ("1", "0.5", "40.00", "33.33", "16.67"),
        ("1", "0", "80.00", "80.00", "0.00"),
        ("0", "3", "80.00", "80.00", "0.00"),
    ],
)
def test_labour_is_paid_within_the_scale_and_the_regional_rate(hours, scale, rate, regional, expected):
    facts = {"repair.labour_rate": rate, "repair.regional_rate": regional}
    assert granted({**WORKED, "labour_hours": hours, "scale_hours": scale}, facts) == expected


def test_labour_at_a_price_without_hours_has_no_scale_to_exceed():
    told = {**WORKED, "labour_hours": "0", "labour_price": "120.00", "scale_hours": "1"}
    assert granted(told, RATES) == "120.00"


@pytest.mark.parametrize(
    ("price", "expected"),
    [("100.00", "100.00"), ("139.99", "139.99"), ("140.00", "140.00"), ("140.01", "140.00")],  # 2 h at 70.00
)
def test_labour_cheaper_than_the_scale_is_paid_at_its_price(price, expected):
    told = {**WORKED, "labour_hours": "2", "scale_hours": "3", "labour_price": price}
    assert granted(told, RATES) == expected


def test_a_consumable_has_no_list_price_nor_quantity_to_exceed():
    told = {**WORKED, "kind": "consumable", "parts_price": "10.00", "labour_price": "0.00", "labour_hours": "0"}
    assert granted({**told, "litres": "4", "capacity_litres": "1", "list_price": "2.00"}) == "10.00"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"parts_excess": "30.00"}, "270.00"),
        ({"labour_excess": "40.00"}, "260.00"),
        ({"parts_excess": "30.00", "labour_excess": "40.00"}, "230.00"),
        ({"parts_excess": "500.00"}, "100.00"),
        ({"labour_excess": "500.00"}, "200.00"),
        ({}, "300.00"),
    ],
)
def test_a_told_excess_is_taken_from_its_own_price_and_never_below_zero(told, expected):
    line = {"id": "it", "part": "valve", "parts_price": "200.00", "labour_price": "100.00", **told}
    assert granted(line) == expected
    assert claim(lines=[PISTON, line])["payable"] == str(1300 + Decimal(expected))
    whole = guarantee(claim(lines=[PISTON, line]))
    assert (whole["asked"], whole["outcome"]) == ("1600.00", "reduced" if told else "covered")


# --- total loss and limits -------------------------------------------------------------------------------------------

TYRE = {"id": "tyre", "part": "tyre", "parts_price": "500.00", "labour_price": "0.00"}


@pytest.mark.parametrize(
    ("value", "expected", "wear_first"),
    [
        ("1300.01", "1100.00", "1100.00"),
        ("1300.00", "1100.00", "1100.00"),  # equal: no total loss
        ("1299.99", "1299.99", "1100.00"),
        ("1100.00", "1100.00", "1100.00"),
        ("1099.99", "1099.99", "1099.99"),
        ("0.00", "0.00", "0.00"),
    ],
)
def test_repairs_above_the_value_are_paid_at_the_value_without_wear(value, expected, wear_first):
    facts = {**at(40_000), "vehicle.replacement_value": value}
    assert paid(facts)[1] == expected
    assert paid(facts, readings={"MOTO-4.2-2": "wear_first"})[1] == wear_first


@pytest.mark.parametrize(
    ("value", "covered_repairs", "whole_estimate"),
    [("1800.00", "1100.00", "1100.00"), ("1799.99", "1100.00", "1799.99"), ("1299.99", "1299.99", "1299.99")],
)
def test_a_refused_line_makes_a_total_loss_only_in_the_other_reading(value, covered_repairs, whole_estimate):
    facts = {**at(40_000), "vehicle.replacement_value": value}
    assert paid(facts, [PISTON, TYRE])[1] == covered_repairs
    assert paid(facts, [PISTON, TYRE], {"MOTO-D-19": "whole_estimate"})[1] == whole_estimate


def test_a_total_loss_says_so_on_the_statement_and_the_ceiling_alone_takes_nothing_more():
    decision = claim({**at(40_000), "vehicle.replacement_value": "1299.99"})
    assert [one["asked"] for one in decision["lines"]] == ["1300.00"]
    assert [(one["rules"][0], one["amount"]) for one in decision["statement"]] == [
        ("MOTO-4.1-1", "1000.00"), ("MOTO-4.4-1", "-200.00"), ("MOTO-4.1-1", "300.00"), ("MOTO-4.2-2", "199.99"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("aggravated", "cost", "value", "expected"),
    [
        (True, "200.00", "9000.00", ("reduced", "1100.00")),
        (True, "0.00", "9000.00", ("covered", "1300.00")),
        (False, "200.00", "9000.00", ("covered", "1300.00")),
        (True, "1300.00", "9000.00", ("refused", "0.00")),
        (True, "5000.00", "9000.00", ("refused", "0.00")),
        (True, "5000.00", "0.50", ("refused", "0.00")),
        # What aggravation adds makes no total loss, and does not come back with the value.
        (True, "600.00", "1000.00", ("reduced", "700.00")),
        (True, "300.00", "1000.00", ("reduced", "1000.00")),
        (True, "299.99", "1000.00", ("reduced", "1000.00")),
        (False, "600.00", "1000.00", ("reduced", "1000.00")),
    ],
)
def test_only_the_aggravated_part_stays_with_the_member(aggravated, cost, value, expected):
    facts = {"failure.aggravated": aggravated, "failure.aggravation_cost": cost, "vehicle.replacement_value": value}
    assert paid(facts) == expected


@pytest.mark.parametrize(
    ("other", "mileage_km", "expected"),
    [
        ("0.00", 20_000, ("covered", "1300.00")),
        ("0.01", 20_000, ("reduced", "1299.99")),
        ("1.00", 20_000, ("reduced", "1299.00")),
        ("500.00", 20_000, ("reduced", "800.00")),
        ("1300.00", 20_000, ("refused", "0.00")),
        ("2000.00", 20_000, ("refused", "0.00")),
        # Both together never pay more than the loss: the limit, not the price, gives way.
        ("200.00", 40_000, ("reduced", "1100.00")),
        ("200.01", 40_000, ("reduced", "1099.99")),
    ],
)
def test_another_insurers_payment_and_this_one_never_exceed_the_loss(other, mileage_km, expected):
    assert paid({**at(mileage_km), "other_insurance.paid": other}) == expected


@pytest.mark.parametrize(("value", "expected"), [("1000.00", "750.00"), ("9000.00", "975.00")])
def test_a_misstatement_reduces_after_the_ceiling(value, expected):
    facts = {
        "misstatement.found": "after_loss",
        "premium.paid": "12.00",
        "premium.due_if_declared": "16.00",
        "vehicle.replacement_value": value,
    }
    assert paid(facts)[1] == expected


@pytest.mark.parametrize("fact", ["failure.aggravated", "failure.aggravation_cost", "other_insurance.paid"])
def test_what_the_insurer_did_not_prove_takes_nothing_at_closing(fact):
    facts = {} if fact != "failure.aggravation_cost" else {"failure.aggravated": True}
    alone = (fact, "failure.aggravation_cost") if fact == "failure.aggravated" else (fact,)
    assert guarantee(claim(facts, unknown=alone))["outcome"] == "undetermined"
    assert guarantee(claim(facts, unknown=alone, final=True))["payable"] == "1300.00"


def test_an_aggravation_that_nobody_proves_costs_nothing_at_closing_whatever_its_price():
    facts = {"failure.aggravation_cost": "200.00"}
    assert guarantee(claim(facts, unknown=("failure.aggravated",)))["outcome"] == "undetermined"
    assert guarantee(claim(facts, unknown=("failure.aggravated",), final=True))["payable"] == "1300.00"


# --- what is asked, and who receives ---------------------------------------------------------------------------------


@pytest.mark.parametrize("price", ["0.01", "1.00"])
def test_the_smallest_estimate_is_a_claim(price):
    assert paid(lines=[{**PISTON, "parts_price": price, "labour_price": "0.00"}]) == ("covered", price)
    assert paid(lines=[{**PISTON, "parts_price": "0.00", "labour_price": price}]) == ("covered", price)


def test_without_an_estimate_nothing_is_claimed():
    assert paid(lines=[]) == ("not_claimed", "0.00")


@pytest.mark.parametrize(
    ("facts", "to"),
    [
        ({}, "repairer"),
        ({"event.territory": "corsica"}, "repairer"),
        ({"event.country": "MC"}, "repairer"),
        ({"event.country": "ES", "event.country_on_green_card": True}, "insured"),
    ],
)
def test_the_repairer_is_paid_here_and_the_member_abroad(facts, to):
    [payment] = claim({**SOUND, **facts})["payments"]
    assert (payment["to"], payment["amount"], payment["guarantee"]) == (to, "1300.00", "breakdown")
