"""Articles 5.2, 5.3, 5.5 and 5.7: the choice, the replacement vehicle, the lodging and the liaisons."""

from __future__ import annotations

import pytest

from tests.contracts.icare_moto.assistance_cases import answers, beside, services, settled


def rental(days, price, fuel="0.00", **more):
    """A rental refunded in place of a vehicle that was not provided."""
    return {
        "election.onward": "rental",
        "rental.days": days,
        "rental.price_per_day": price,
        "rental.fuel_cost": fuel,
    } | more


def nights(*rows, **more):
    """A stay: (person, night, price) for each row, from the evening of the breakdown."""
    return {
        "election.onward": "accommodation",
        "stay.nights": [
            {"id": str(place), "person": person, "night": night, "on": f"2026-03-{9 + night}", "cost": cost}
            for place, (person, night, cost) in enumerate(rows)
        ],
    } | more


# --- the choice ------------------------------------------------------------------------------------------------------

TRAIN = {"transport.onward_mode": "train_first_class", "transport.onward_cost": "120.00"}
ALL_THREE = rental(2, "35.00") | nights((1, 1, "70.00")) | TRAIN


@pytest.mark.parametrize(
    ("chosen", "paid"),
    [("rental", "replacement_vehicle"), ("transport", "onward_travel"), ("accommodation", "lodging"), ("none", None)],
)
def test_only_the_elected_service_of_the_three_is_due(chosen, paid):
    found = answers(ALL_THREE | {"election.onward": chosen})
    outcomes = {key: found[f"{key}.outcome"] for key in ("replacement_vehicle", "onward_travel", "lodging")}

    assert outcomes == {key: "covered" if key == paid else "refused" for key in outcomes}


@pytest.mark.parametrize(
    ("facts", "worth"),
    [
        ({}, {}),
        ({"transport.onward_cost": "2000.01"}, {"transport": "2000.00"}),
        ({"rental.days": 6, "rental.price_per_day": "41.00"}, {"rental": "200.00"}),
        (nights((1, 1, "80.01")), {"accommodation": "80.00"}),
        (nights(*[(1, night, "80.00") for night in range(1, 5)]), {"accommodation": "300.00"}),
    ],
)
def test_until_the_member_chooses_each_option_is_offered_with_its_worth(facts, worth):
    (choice,) = [
        one
        for one in beside(ALL_THREE | facts | {"election.onward": None}).choices()
        if one["fact"] == "election.onward"
    ]  # fmt: skip

    assert {one["value"]: one["worth"] for one in choice["options"]} == {
        "rental": "70.00",
        "transport": "120.00",
        "accommodation": "70.00",
    } | worth


@pytest.mark.parametrize("changed", [{"repair.possible_on_day_of_report": True}, {"event.kind": "puncture"}])
def test_no_choice_is_offered_when_the_vehicle_is_repaired_the_same_day_or_assistance_is_not_due(changed):
    assert [one["fact"] for one in beside({"election.onward": None} | changed).choices()] == []


@pytest.mark.parametrize(
    ("completed", "reported", "expected"),
    [
        ("2026-03-10", "2026-03-10", "refused"),
        ("2026-03-11", "2026-03-10", "covered"),
        ("2026-03-11", "2026-03-11", "refused"),
        ("none", "2026-03-10", "covered"),
        ("2026-03-10", "none", "refused"),
    ],
)
def test_a_repair_ended_on_the_day_of_the_report_opens_nothing(completed, reported, expected):
    facts = rental(1, "35.00") | {
        "repair.possible_on_day_of_report": None,
        "repair.completed_on": completed,
        "event.reported_on": reported,
    }

    assert settled("replacement_vehicle", facts)[0] == expected


@pytest.mark.parametrize(("days", "expected"), [(1, "refused"), (2, "covered")])
def test_more_than_a_day_is_asked_for_only_under_the_other_reading(days, expected):
    facts = rental(1, "35.00") | {"vehicle.immobilised_days": days}

    assert settled("replacement_vehicle", facts)[0] == "covered"
    assert settled("replacement_vehicle", facts, {"MOTO-5.2-1": "more_than_a_day"})[0] == expected


# --- replacement vehicle ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (rental(7, "46.90", fuel="31.20"), ("reduced", 200_00)),
        (rental(5, "40.00"), ("covered", 200_00)),
        (rental(6, "40.00"), ("reduced", 200_00)),
        (rental(5, "40.01"), ("reduced", 200_00)),
        (rental(4, "39.99"), ("covered", 159_96)),
        (rental(4, "39.99", fuel="0.01"), ("reduced", 159_96)),
        (rental(3, "35.00", **{"rental.deductible_cost": "150.00"}), ("reduced", 105_00)),
        (rental(3, "35.00", **{"rental.toll_cost": "12.40"}), ("reduced", 105_00)),
        (rental(3, "35.00", **{"rental.organised": True}), ("refused", 0)),
        (rental(1, "0.01"), ("covered", 1)),
        (rental(3, "35.00", **{"event.kind": "puncture"}), ("refused", 0)),
        (rental(0, "35.00"), ("not_claimed", 0)),
    ],
)
def test_a_rental_is_refunded_for_five_days_at_40_euros(facts, expected):
    assert settled("replacement_vehicle", facts) == expected


def test_fuel_is_asked_for_and_never_refunded():
    found = answers(rental(7, "46.90", fuel="31.20"))

    assert found["replacement_vehicle.asked"] - found["replacement_vehicle.pays"] == 159_50
    assert services(rental(7, "46.90", fuel="31.20"))["use_costs"] == {"à votre charge": "31.20"}


@pytest.mark.parametrize(
    ("collected", "expected"),
    [("2026-03-10", 1), ("2026-03-12", 3), ("2026-03-14", 5), ("2026-03-20", 5), ("none", 5), ("2026-03-01", 1)],
)
def test_the_rental_ends_when_the_vehicle_is_collected(collected, expected):
    facts = rental(7, "40.00") | {"vehicle.collected_on": collected}

    assert settled("replacement_vehicle", facts)[1] == expected * 40_00


@pytest.mark.parametrize(
    ("doubt", "meaning", "facts", "usual", "other"),
    [
        ("MOTO-5.3-1", "discretionary", {}, ("reduced", 200_00), ("refused", 0)),
        ("MOTO-5.3-8", "every_day", {}, ("reduced", 200_00), ("covered", 280_00)),
        ("MOTO-5.3-4", "nothing", {"rental.renter_conditions_met": False}, ("reduced", 200_00), ("refused", 0)),
    ],
)
def test_the_other_meanings_of_the_rental_can_be_taken(doubt, meaning, facts, usual, other):
    facts = rental(7, "40.00") | facts

    assert settled("replacement_vehicle", facts) == usual
    assert settled("replacement_vehicle", facts, {doubt: meaning}) == other


PROVIDED = rental(0, "0.00") | {
    "rental.organised": True,
    "rental.category": "B",
    "rental.renter_conditions_met": True,
    "rental.starts_on": "2028-02-26",
}


def test_a_vehicle_in_kind_is_due_for_five_days_and_returned_by_the_last():
    assert services(PROVIDED)["replacement_vehicle"] == {
        "catégorie": "B",
        "jours au plus": 5,
        "dernier jour": "2028-03-01",
    }
    (back,) = [one for one in beside(PROVIDED).running_deadlines() if one["key"] == "return_replacement_vehicle"]
    assert back["last_day"] == "2028-03-01"


@pytest.mark.parametrize("missing", [{"rental.renter_conditions_met": False}, {"rental.organised": False}])
def test_no_vehicle_in_kind_without_the_terms_of_the_renter(missing):
    assert "replacement_vehicle" not in services(PROVIDED | missing)


@pytest.mark.parametrize(
    "changed",
    [
        {"event.kind": "puncture"},
        {"repair.possible_on_day_of_report": True},
        {"election.onward": "transport"},
        {"rental.organised": False},
    ],
)
def test_nothing_is_provided_nor_returned_outside_the_rental(changed):
    found = beside(PROVIDED | changed)
    assert "replacement_vehicle" not in [one["key"] for one in found.services()]
    assert "return_replacement_vehicle" not in [one["key"] for one in found.running_deadlines()]


@pytest.mark.parametrize(
    "changed", [{"event.kind": "puncture"}, {"election.onward": "transport"}, {"rental.fuel_cost": "0.00"}]
)
def test_costs_of_use_are_listed_only_for_a_rental_that_assistance_opens(changed):
    facts = rental(2, "35.00", fuel="0.01")
    assert services(facts)["use_costs"] == {"à votre charge": "0.01"}
    assert "use_costs" not in services(facts | changed)


# --- lodging ---------------------------------------------------------------------------------------------------------

TWO_OF_TWO = [(person, night, "95.00") for person in (1, 2) for night in (1, 2)]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (TWO_OF_TWO, ("reduced", 300_00)),
        ([(1, 1, "0.01")], ("covered", 1)),
        ([(1, 1, "80.00")], ("covered", 80_00)),
        ([(1, 1, "80.01")], ("reduced", 80_00)),
        ([(1, night, "60.00") for night in range(1, 6)], ("covered", 300_00)),
        ([(1, night, "45.00") for night in range(1, 7)], ("reduced", 225_00)),
        ([(1, night, "80.00") for night in range(1, 5)], ("reduced", 300_00)),
        ([(1, 5, "50.00"), (1, 6, "50.00")], ("reduced", 50_00)),
        ([(1, 6, "50.00")], ("refused", 0)),
        ([(1, 1, "40.00"), (2, 1, "50.00"), (3, 1, "60.00")], ("reduced", 110_00)),
        ([(1, 1, "90.00"), (2, 1, "95.00"), (3, 1, "20.00")], ("reduced", 160_00)),
        # One person too many on the first night, one person alone on the second.
        ([(1, 1, "40.00"), (2, 1, "50.00"), (3, 1, "60.00"), (1, 2, "70.00")], ("reduced", 180_00)),
        ([], ("not_claimed", 0)),
    ],
)
def test_lodging_is_limited_by_night_by_seats_and_in_total(rows, expected):
    assert settled("lodging", nights(*rows)) == expected


@pytest.mark.parametrize(
    ("facts", "readings", "expected"),
    [
        ({"event.kind": "puncture"}, {}, ("refused", 0)),
        ({"rental.renter_conditions_met": False}, {"MOTO-5.3-4": "nothing"}, ("covered", 80_00)),
        ({"rental.organised": True}, {}, ("covered", 80_00)),
    ],
)
def test_lodging_needs_a_mechanical_stop_and_nothing_of_the_rental(facts, readings, expected):
    assert settled("lodging", nights((1, 1, "80.00")) | facts, readings) == expected


def test_each_limit_of_the_lodging_shows_on_the_statement():
    found = answers(nights(*TWO_OF_TWO))

    assert [found[f"lodging.step{place}"] for place in range(4)] == [380_00, 380_00, 320_00, 300_00]


@pytest.mark.parametrize(
    ("completed", "expected"), [("none", 150_00), ("2026-03-12", 150_00), ("2026-03-11", 100_00), ("2026-03-10", 50_00)]
)
def test_nights_after_the_repair_are_not_refunded(completed, expected):
    facts = nights(*[(1, night, "50.00") for night in (1, 2, 3)]) | {"repair.completed_on": completed}

    assert settled("lodging", facts)[1] == expected


@pytest.mark.parametrize(
    ("doubt", "meaning", "rows", "usual", "other"),
    [
        ("MOTO-5.7-1", "days", [(1, night, "50.00") for night in range(1, 6)], 250_00, 200_00),
        ("MOTO-5.7-3", "per_person", TWO_OF_TWO, 300_00, 320_00),
        ("MOTO-5.7-4", "in_order", [(1, 5, "50.00"), (1, 6, "50.00")], 50_00, 50_00),
        ("MOTO-5.7-4", "in_order", [(1, 1, "40.00"), (2, 1, "50.00"), (3, 1, "60.00")], 110_00, 90_00),
    ],
)
def test_the_other_meanings_of_the_lodging_can_be_taken(doubt, meaning, rows, usual, other):
    facts = nights(*rows) | {"stay.occupants": 2}

    assert settled("lodging", facts)[1] == usual
    assert settled("lodging", facts, {doubt: meaning})[1] == other


# --- liaisons --------------------------------------------------------------------------------------------------------


def liaisons(outward, collection, chosen="rental"):
    """Two local trips: to the rental place or the hotel, and to the repaired vehicle."""
    return {
        "election.onward": chosen,
        "transport.liaison_cost": None,
        "expenses": [
            {"id": "a", "kind": "liaison", "leg": "outward", "cost": outward},
            {"id": "b", "kind": "liaison", "leg": "return", "cost": collection},
        ],
    }


def other_costs(leg):
    """A meal on the way: no liaison."""
    rows = [{"id": "a", "kind": "meal", "leg": leg, "cost": "12.00"}]
    return {"election.onward": "rental", "transport.liaison_cost": None, "expenses": rows}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (liaisons("30.00", "50.00"), ("covered", 80_00)),
        (liaisons("30.00", "50.01"), ("reduced", 80_00)),
        (liaisons("95.00", "0.00"), ("reduced", 80_00)),
        (liaisons("30.00", "40.00", "accommodation"), ("covered", 70_00)),
        (liaisons("30.00", "40.00", "transport"), ("reduced", 40_00)),
        (liaisons("30.00", "0.00", "none"), ("refused", 0)),
        (liaisons("0.01", "0.00"), ("covered", 1)),
        (other_costs("outward"), ("not_claimed", 0)),
        (other_costs("return"), ("not_claimed", 0)),
        (liaisons("30.00", "40.00") | {"event.kind": "puncture"}, ("refused", 0)),
        ({"election.onward": "rental", "transport.liaison_cost": "64.00"}, ("covered", 64_00)),
        ({"election.onward": "rental", "transport.liaison_cost": "0.00"}, ("not_claimed", 0)),
    ],
)
def test_liaisons_are_refunded_up_to_80_euros_in_all(facts, expected):
    assert settled("liaison", facts) == expected


@pytest.mark.parametrize(
    ("doubt", "meaning", "expected"),
    [("MOTO-5.5-2", "fifty", 50_00), ("MOTO-5.2-4", "collection_only", 65_00)],
)
def test_the_50_euros_of_article_5_2_bite_only_under_another_reading(doubt, meaning, expected):
    facts = liaisons("15.00", "60.00")

    assert settled("liaison", facts) == ("covered", 75_00)
    assert settled("liaison", facts, {doubt: meaning}) == ("reduced", expected)
