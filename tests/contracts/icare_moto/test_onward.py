"""Articles 5.4 and 5.6: the journey onward or home, and the journey back to the repaired vehicle."""

from __future__ import annotations

import pytest

from clausier.contracts.icare_moto import onward
from tests.contracts.icare_moto.assistance_cases import answers, beside, settled

REPAIRED = {"repair.completed_on": "2026-03-20", "transport.ticket_available_on": "2026-03-20"}


def journey(mode, cost, fare="180.00", hours="3", **more):
    """The journey onward or home."""
    return {
        "election.onward": "transport",
        "transport.onward_mode": mode,
        "transport.onward_cost": cost,
        "transport.reference_fare": fare,
        "transport.train_hours": hours,
        "transport.cheapest_fare": "95.00",
    } | more


def return_trip(mode, cost, fare="180.00", hours="3", **more):
    """The journey back to the repaired vehicle."""
    return REPAIRED | {
        "transport.recovery_mode": mode,
        "transport.recovery_cost": cost,
        "transport.recovery_reference_fare": fare,
        "transport.recovery_train_hours": hours,
    } | more  # fmt: skip


#: mode, cost, train fare, train hours → outcome and what is paid; the same for both journeys.
MODES = [
    ("train_first_class", "0.01", "180.00", "3", ("covered", 1)),
    ("train_first_class", "180.00", "180.00", "3", ("covered", 180_00)),
    ("train_second_class", "95.00", "180.00", "3", ("covered", 95_00)),
    ("train_first_class", "2000.00", "180.00", "3", ("covered", 2_000_00)),
    ("train_first_class", "2000.01", "180.00", "3", ("reduced", 2_000_00)),
    ("plane_economy", "260.00", "180.00", "8", ("refused", 0)),
    ("plane_economy", "260.00", "180.00", "8.01", ("covered", 260_00)),
    ("taxi", "179.99", "180.00", "3", ("covered", 179_99)),
    ("taxi", "180.00", "180.00", "3", ("covered", 180_00)),
    ("taxi", "180.01", "180.00", "3", ("reduced", 180_00)),
    ("rental", "240.00", "180.00", "3", ("reduced", 180_00)),
    ("other", "20.00", "180.00", "3", ("refused", 0)),
    ("rental", "2600.00", "2400.00", "3", ("reduced", 2_000_00)),
    ("none", "0.00", "180.00", "3", ("not_claimed", 0)),
]


@pytest.mark.parametrize(("mode", "cost", "fare", "hours", "expected"), MODES)
def test_the_onward_journey_is_paid_by_its_means(mode, cost, fare, hours, expected):
    assert settled("onward_travel", journey(mode, cost, fare, hours)) == expected


@pytest.mark.parametrize(("mode", "cost", "fare", "hours", "expected"), MODES)
def test_the_journey_back_to_the_vehicle_is_paid_by_its_means(mode, cost, fare, hours, expected):
    assert settled("recovery", return_trip(mode, cost, fare, hours)) == expected


def test_a_first_class_ticket_needs_no_comparison():
    facts = journey("train_first_class", "180.00") | {
        "transport.reference_fare": None,
        "transport.cheapest_fare": None,
        "transport.train_hours": None,
    }

    assert settled("onward_travel", facts) == ("covered", 180_00)


@pytest.mark.parametrize("towed", [True, False, None])
def test_the_journey_is_refunded_once_the_vehicle_is_towed(towed):
    outcome = {True: "covered", False: "refused", None: None}[towed]

    assert settled("onward_travel", journey("train_first_class", "180.00") | {"roadside.towed": towed})[0] == outcome


#: A flight instead of nine hours of train.
FLIGHT = {"transport.onward_mode": "plane_economy", "transport.train_hours": "9"}


@pytest.mark.parametrize(
    ("doubt", "meaning", "facts", "usual", "other"),
    [
        ("MOTO-5.4-1", "more_than_a_day", {"vehicle.immobilised_days": 1}, 180_00, 0),
        ("MOTO-5.4-1", "more_than_a_day", {"vehicle.immobilised_days": 2}, 180_00, 180_00),
        ("MOTO-5.4-5", "up_to_the_cheapest", {}, 180_00, 95_00),
        ("MOTO-5.4-5", "below_the_cheapest", {}, 180_00, 0),
        ("MOTO-5.4-5", "below_the_cheapest", {"transport.cheapest_fare": "180.00"}, 180_00, 0),
        ("MOTO-5.4-5", "below_the_cheapest", {"transport.cheapest_fare": "180.01"}, 180_00, 180_00),
        ("MOTO-5.4-4", "nothing", {"transport.onward_mode": "taxi"}, 180_00, 0),
        ("MOTO-5.4-3", "by_mode_taken", {**FLIGHT, "transport.onward_hours": "8"}, 180_00, 0),
        ("MOTO-5.4-3", "by_mode_taken", {**FLIGHT, "transport.onward_hours": "8.01"}, 180_00, 180_00),
        (
            "MOTO-5.4-6",
            "per_person",
            {"transport.onward_cost": "2500.00", "transport.onward_people": 2},
            2_000_00,
            2_500_00,
        ),
    ],
)
def test_the_other_meanings_of_the_journey_can_be_taken(doubt, meaning, facts, usual, other):
    facts = journey("train_first_class", "180.00") | facts

    assert settled("onward_travel", facts)[1] == usual
    assert settled("onward_travel", facts, {doubt: meaning})[1] == other


@pytest.mark.parametrize("chosen", ["rental", "transport", "accommodation", "none"])
def test_going_back_for_the_vehicle_is_paid_whatever_was_chosen(chosen):
    facts = return_trip("train_first_class", "120.00") | {"election.onward": chosen}

    assert settled("recovery", facts) == ("covered", 120_00)


@pytest.mark.parametrize("changed", [{"repair.completed_on": "none"}, {"event.kind": "puncture"}])
def test_there_is_no_journey_back_to_a_vehicle_that_is_not_repaired_or_was_not_helped(changed):
    assert settled("recovery", return_trip("train_first_class", "120.00") | changed) == ("refused", 0)


def test_the_journey_back_needs_no_towing():
    facts = return_trip("train_first_class", "120.00") | {"roadside.towed": False}

    assert settled("recovery", facts) == ("covered", 120_00)


@pytest.mark.parametrize(("cost", "worth"), [("1999.99", 1_999_99), ("2000.01", 2_000_00)])
def test_the_journey_onward_is_worth_no_more_than_its_ceiling(cost, worth):
    assert beside(journey("train_first_class", cost)).value(onward.ONWARD_WORTH) == worth


def test_the_journey_onward_is_for_a_mechanical_stop():
    facts = journey("train_first_class", "180.00") | {"event.kind": "puncture"}

    assert settled("onward_travel", facts) == ("refused", 0)


def test_the_journey_back_is_compared_with_the_way_home_only_under_the_other_reading():
    facts = return_trip("taxi", "200.00", fare="150.00") | {"transport.reference_fare": "90.00"}

    assert settled("recovery", facts)[1] == 150_00
    assert settled("recovery", facts, {"MOTO-5.6-1": "way_home"})[1] == 90_00


# --- the share of an advanced ticket ---------------------------------------------------------------------------------


def share(facts, readings=None):
    """What the member has to give back, and by when."""
    found = beside(facts, readings)
    return (
        [one["amount"] for one in found.recoveries()],
        [one["last_day"] for one in found.running_deadlines() if one["key"] == "ticket_share"],
    )


@pytest.mark.parametrize(
    ("mode", "cost", "advanced", "expected"),
    [
        ("taxi", "200.00", True, (["20.00"], ["2026-04-19"])),
        ("rental", "180.01", True, (["0.01"], ["2026-04-19"])),
        ("taxi", "180.00", True, ([], [])),
        ("taxi", "200.00", False, ([], [])),
        ("train_first_class", "200.00", True, ([], [])),
        ("plane_economy", "200.00", True, ([], [])),
    ],
)
def test_the_excess_of_an_advanced_ticket_is_given_back_within_30_days(mode, cost, advanced, expected):
    assert share(return_trip(mode, cost) | {"transport.ticket_advanced": advanced}) == expected


@pytest.mark.parametrize("changed", [{"event.kind": "puncture"}, {"repair.possible_on_day_of_report": True}])
def test_nothing_is_given_back_when_no_journey_was_due(changed):
    assert share(return_trip("taxi", "200.00") | {"transport.ticket_advanced": True} | changed) == ([], [])


@pytest.mark.parametrize(("cost", "owed"), [("180.00", False), ("180.01", True)])
def test_only_a_fare_above_the_train_is_owed(cost, owed):
    found = beside(return_trip("taxi", cost) | {"transport.ticket_advanced": True})

    assert found.value(onward.MEMBER_REPAYS_SHARE.ground) is owed


@pytest.mark.parametrize(("repaid", "state"), [("2026-04-19", "met"), ("2026-04-20", "late"), ("none", "open")])
def test_the_share_is_in_time_until_the_thirtieth_day(repaid, state):
    facts = return_trip("taxi", "200.00", **{"transport.ticket_share_repaid_on": repaid})
    found = beside(facts | {"transport.ticket_advanced": True}).running_deadlines()

    assert [one["state"] for one in found if one["key"] == "ticket_share"] == [state]


def test_any_excess_is_given_back_under_the_other_reading():
    facts = return_trip("plane_economy", "200.00") | {"transport.ticket_advanced": True}

    assert share(facts, {"MOTO-5.6-2": "any_excess"}) == (["200.00"], ["2026-04-19"])


@pytest.mark.parametrize(("advanced", "shares"), [(True, (120_00, 0)), (False, (0, 120_00))])
def test_an_advanced_ticket_is_not_paid_twice(advanced, shares):
    found = answers(return_trip("train_first_class", "120.00") | {"transport.ticket_advanced": advanced})

    assert (found["recovery.share0"], found["recovery.share1"]) == shares
