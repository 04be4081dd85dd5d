"""Articles 1 and 7: the value of the vehicle, the ceiling of one claim and that of the whole warranty."""

import pytest

from clausier.contracts.cirano_orange import value as chapter
from clausier.rules.nodes import Op, walk
from tests.contracts.cirano_orange.repairs import ALTERNATOR, claim, guarantee, paid, value

DEAR = {**ALTERNATOR, "parts_price": "20000.00"}


def quoted(last, on, **other):
    """A vehicle whose last quotation is of that day; "none": it is still quoted."""
    return {
        "event.on": "2026-03-10",
        "vehicle.argus_km_value": "500.00",
        "vehicle.argus_standard_value": "400.00",
        "vehicle.argus_last_quotation": last,
        "vehicle.argus_last_quoted_on": on,
        "history.paid_under_policy": "0.00",
        **other,
    }


# --- the value of the vehicle ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("by_km", "standard", "higher"),
    [
        ("6000.00", "5000.00", "6000.00"),
        ("5000.00", "6000.00", "6000.00"),
        ("5000.00", "5000.00", "5000.00"),
        ("5000.01", "5000.00", "5000.01"),
    ],
)
def test_the_higher_of_the_two_quotations_of_the_day_counts(by_km, standard, higher):
    facts = quoted("9000.00", "none")
    facts |= {"vehicle.argus_km_value": by_km, "vehicle.argus_standard_value": standard}
    for meaning, expected in [("higher", higher), ("mileage_adjusted", by_km), ("standard", standard)]:
        readings = {"ORNG-FIP-3": meaning}
        assert value(chapter.VEHICLE_VALUE, facts, readings) == expected
        assert paid(facts, [DEAR], readings) == ("reduced", expected)


@pytest.mark.parametrize(
    ("last_quoted", "taken", "market"),
    [
        ("none", "500.00", "500.00"),
        ("2026-03-10", "500.00", "500.00"),  # quoted on the day itself
        ("2026-03-09", "1000.00", "1000.00"),
        ("2026-02-11", "1000.00", "1000.00"),
        ("2026-02-10", "1000.00", "980.00"),  # one month exactly
        ("2026-02-09", "980.00", "980.00"),
        ("2026-01-10", "960.00", "960.00"),
        ("2025-03-10", "760.00", "760.00"),
    ],
)
def test_a_quotation_lost_for_over_a_month_makes_way_for_the_market_value(last_quoted, taken, market):
    facts = quoted("1000.00", last_quoted)
    assert value(chapter.VEHICLE_VALUE, facts) == taken
    assert value(chapter.VEHICLE_VALUE, facts, {"ORNG-1-15": "market_value"}) == market


@pytest.mark.parametrize(
    ("last_quoted", "on", "elapsed", "numbers"),
    [
        ("2026-03-25", "2026-06-05", "960.00", "940.00"),  # two whole months, three by their numbers
        ("2026-03-25", "2026-06-25", "940.00", "940.00"),
        ("2026-03-31", "2026-06-30", "940.00", "940.00"),  # the month ends before the 31st
        ("2025-11-15", "2026-02-14", "960.00", "940.00"),  # across the year
        ("2025-11-15", "2026-02-15", "940.00", "940.00"),
        ("2025-01-31", "2025-02-28", "1000.00", "1000.00"),  # one month exactly, by both counts
        ("2025-01-30", "2025-03-01", "980.00", "960.00"),
        ("2025-02-28", "2025-04-01", "980.00", "960.00"),
        ("2022-03-10", "2026-03-10", "40.00", "40.00"),
        ("2022-02-10", "2026-03-10", "20.00", "20.00"),
        ("2022-01-10", "2026-03-10", "0.00", "0.00"),
        ("2021-12-10", "2026-03-10", "0.00", "0.00"),  # never below zero
        ("2001-12-10", "2026-03-10", "0.00", "0.00"),
    ],
)
def test_the_market_value_loses_two_percent_of_the_last_quotation_a_month(last_quoted, on, elapsed, numbers):
    facts = quoted("1000.00", last_quoted, **{"event.on": on})
    assert value(chapter.VEHICLE_VALUE, facts) == elapsed
    assert value(chapter.VEHICLE_VALUE, facts, {"ORNG-1-16": "month_numbers"}) == numbers


@pytest.mark.parametrize(
    ("last", "expected"),
    [("10.25", "9.84"), ("10.26", "9.85"), ("0.12", "0.12"), ("0.13", "0.12"), ("10.13", "9.72"), ("0.00", "0.00")],
)
def test_the_market_value_is_rounded_to_the_nearest_cent(last, expected):
    # Two months: 4 % off; 10.13 × 0.96 = 9.7248, 0.13 × 0.96 = 0.1248.
    assert value(chapter.VEHICLE_VALUE, quoted(last, "2026-01-10")) == expected


# --- over the whole warranty -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("already", "left", "each_time"),
    [
        ("0.00", "6100.00", "6100.00"),
        ("4200.00", "1900.00", "6100.00"),
        ("6099.99", "0.01", "6100.00"),
        ("6100.00", "0.00", "6100.00"),
        ("9000.00", "0.00", "6100.00"),
    ],
)
def test_what_was_paid_before_counts_against_the_value_of_the_day_and_is_never_taken_back(already, left, each_time):
    facts = {"vehicle.argus_km_value": "6100.00", "history.paid_under_policy": already}
    outcome = "reduced" if left != "0.00" else "refused"
    assert paid(facts, [DEAR]) == (outcome, left)
    assert paid(facts, [DEAR], {"ORNG-7-1": "each_time"}) == ("reduced", each_time)


# --- one claim -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fiscal_hp", "ceiling"),
    [
        (0, "7000.00"),
        (1, "7000.00"),
        (19, "7000.00"),
        (20, "5000.00"),
        (21, "5000.00"),
        (30, "5000.00"),
        (31, "5000.00"),
    ],
)
def test_the_ceiling_of_a_claim_falls_at_twenty_horsepower(fiscal_hp, ceiling):
    facts = {"vehicle.fiscal_hp": fiscal_hp, "vehicle.argus_km_value": "30000.00"}
    assert value(chapter.DAMAGE_CEILING, {"vehicle.fiscal_hp": fiscal_hp}) == ceiling
    assert paid(facts, [DEAR]) == ("reduced", ceiling)


def test_the_document_prints_no_ceiling_above_thirty_horsepower():
    [table] = [node.data for node in walk([chapter.DAMAGE_CEILING.node]) if node.op is Op.BANDS]
    assert table.printed == ((0, 19), (20, 30))


@pytest.mark.parametrize(
    ("price", "expected"),
    [("6899.99", ("covered", "6999.99")), ("6900.00", ("covered", "7000.00")), ("6900.01", ("reduced", "7000.00"))],
)
def test_a_claim_at_the_ceiling_is_paid_whole(price, expected):
    assert paid(lines=[{**ALTERNATOR, "parts_price": price}]) == expected


@pytest.mark.parametrize(
    ("argus", "rule"), [("6999.99", "ORNG-7-1"), ("7000.00", "ORNG-7-2"), ("7000.01", "ORNG-7-2")]
)
def test_the_lower_of_the_two_ceilings_is_the_one_that_the_statement_ends_with(argus, rule):
    decision = claim({"vehicle.argus_km_value": argus}, [DEAR])
    assert decision["payable"] == min(argus, "7000.00")
    assert rule in decision["statement"][-1]["rules"]


@pytest.mark.parametrize("fact", ["vehicle.argus_km_value", "history.paid_under_policy", "vehicle.fiscal_hp"])
def test_a_ceiling_that_is_not_known_leaves_a_large_claim_open(fact):
    assert guarantee(claim(lines=[DEAR], unknown=(fact,)))["payable"] is None
