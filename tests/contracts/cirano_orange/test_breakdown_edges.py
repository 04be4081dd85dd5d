"""Articles 4, 7 and 12: ceilings of some parts, the aggravated part, prices abroad, and who is paid."""

from decimal import Decimal

import pytest

from tests.contracts.cirano_orange.repairs import ALTERNATOR, claim, guarantee, paid


def granted(told, facts=None, readings=None):
    """What the last line of an estimate is granted, behind a covered repair."""
    return claim(facts, [ALTERNATOR, told], readings)["lines"][-1]["granted"]


# --- parts with a ceiling of their own -------------------------------------------------------------------------------


@pytest.mark.parametrize("part", ["clutch_actuator", "gearbox_actuator"])
@pytest.mark.parametrize(
    ("price", "labour", "expected"),
    [
        ("1900.00", "100.00", "2000.00"),
        ("1900.00", "99.99", "1999.99"),
        ("1900.00", "100.01", "2000.00"),
        ("2180.00", "0.00", "2000.00"),
        ("0.00", "2180.00", "2000.00"),
    ],
)
def test_an_actuator_is_paid_up_to_2_000_euros_labour_included(part, price, labour, expected):
    told = {"id": "it", "part": part, "parts_price": price, "labour_price": labour}
    assert granted(told) == expected
    assert claim(lines=[ALTERNATOR, told])["payable"] == str(500 + Decimal(expected))


def test_each_actuator_has_its_own_ceiling_and_the_statement_takes_the_excess_of_both():
    both = [
        {"id": part, "part": part, "parts_price": "2500.00", "labour_price": "0.00"}
        for part in ("clutch_actuator", "gearbox_actuator")
    ]
    decision = claim(lines=both)
    assert decision["payable"] == "4000.00"
    assert [(one["rules"][0], one["amount"]) for one in decision["statement"]] == [
        ("ORNG-3-2", "5000.00"), ("ORNG-4B-3", "-1000.00"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"), [("1500.00", "680.00"), ("2180.00", "0.00"), ("0.00", "2180.00"), ("2180.00", "2180.00")]
)
def test_an_actuator_written_on_two_lines_has_one_ceiling(one, other):
    part = {"id": "part", "part": "clutch_actuator", "parts_price": one, "labour_price": "0.00"}
    labour = {"id": "labour", "part": "clutch_actuator", "labour_price": other}
    assert claim(lines=[part, labour])["payable"] == "2000.00"


def test_a_refused_actuator_takes_nothing_from_the_ceiling_of_the_next_nor_from_the_rest():
    refused = {"id": "refused", "part": "clutch_actuator", "parts_price": "2500.00", "labour_price": "0.00"}
    refused |= {"damaged_by_uncovered_part": True}
    covered = {"id": "covered", "part": "clutch_actuator", "parts_price": "1500.00", "labour_price": "0.00"}
    assert claim(lines=[ALTERNATOR, refused])["payable"] == "500.00"
    assert claim(lines=[refused, covered])["payable"] == "1500.00"


@pytest.mark.parametrize(
    ("price", "expected"), [("2999.99", "2999.99"), ("3000.00", "3000.00"), ("3500.00", "3000.00")]
)
@pytest.mark.parametrize(
    ("part", "readings"),
    [("car_radio", None), ("gps_screen", None), ("headlight", {"ORNG-4A-58": "with_lights"})],
)
def test_radio_and_navigation_are_paid_up_to_3_000_euros_and_lights_too_in_another_reading(
    part, readings, price, expected
):
    told = {"id": "it", "part": part, "parts_price": price, "labour_price": "0.00"}
    assert granted(told, {"vehicle.mileage_km": 20_000}, readings) == expected


# --- aggravation, ceilings, payee ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("aggravated", "cost", "argus", "expected"),
    [
        (True, "200.00", "9000.00", ("reduced", "300.00")),
        (True, "0.00", "9000.00", ("covered", "500.00")),
        (False, "200.00", "9000.00", ("covered", "500.00")),
        (True, "500.00", "9000.00", ("refused", "0.00")),
        (True, "5000.00", "9000.00", ("refused", "0.00")),
        # The aggravated part leaves before the ceilings: it does not come back above them.
        (True, "200.00", "300.00", ("reduced", "300.00")),
        (True, "200.00", "299.99", ("reduced", "299.99")),
    ],
)
def test_only_the_aggravated_part_stays_with_the_insured(aggravated, cost, argus, expected):
    facts = {"failure.aggravated": aggravated, "failure.aggravation_cost": cost, "vehicle.argus_km_value": argus}
    assert paid(facts) == expected


@pytest.mark.parametrize("fact", ["failure.aggravated", "failure.aggravation_cost"])
def test_an_aggravation_that_nobody_proves_takes_nothing_at_closing(fact):
    facts = {"failure.aggravated": True, "failure.aggravation_cost": "200.00"}
    assert guarantee(claim(facts, unknown=(fact,)))["outcome"] == "undetermined"
    assert guarantee(claim(facts, unknown=(fact,), final=True))["payable"] == "500.00"


@pytest.mark.parametrize(
    ("country", "direct", "to", "rule"),
    [
        ("FR", True, "repairer", "ORNG-12-11"),
        ("FR", False, "repairer", "ORNG-12-11"),
        ("ES", True, "repairer", "ORNG-12-11"),
        ("ES", False, "insured", "ORNG-12-14"),
    ],
)
def test_the_repairer_is_paid_unless_it_asks_the_insured_to_pay_abroad(country, direct, to, rule):
    facts = {"event.country": country, "event.stay_abroad_days": 3, "payment.direct_to_repairer": direct}
    [payment] = claim(facts)["payments"]
    assert (payment["to"], payment["amount"], payment["guarantee"]) == (to, "500.00", "breakdown")
    assert rule in payment["rules"]


@pytest.mark.parametrize(
    ("country", "direct", "metropolitan_cost", "expected"),
    [
        ("ES", False, "499.99", ("reduced", "499.99")),
        ("ES", False, "500.00", ("covered", "500.00")),
        ("ES", False, "0.01", ("reduced", "0.01")),
        ("ES", False, "0.00", ("covered", "500.00")),  # not told
        ("ES", True, "300.00", ("covered", "500.00")),
        ("FR", False, "300.00", ("covered", "500.00")),
    ],
)
def test_an_insured_who_paid_abroad_is_refunded_within_the_french_prices(country, direct, metropolitan_cost, expected):
    facts = {"event.country": country, "event.stay_abroad_days": 3, "payment.direct_to_repairer": direct}
    assert paid({**facts, "expert.metropolitan_cost": metropolitan_cost}) == expected


def test_a_french_price_that_nobody_proves_limits_nothing_at_closing():
    facts = {"event.country": "ES", "event.stay_abroad_days": 3, "payment.direct_to_repairer": False}
    unknown = ("expert.metropolitan_cost",)
    assert guarantee(claim(facts, unknown=unknown))["outcome"] == "undetermined"
    assert guarantee(claim(facts, unknown=unknown, final=True))["payable"] == "500.00"
