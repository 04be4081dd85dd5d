"""Services 3.2: one night at a hotel or the journey home, late and far from home."""

from __future__ import annotations

import pytest

from clausier.rules import answers
from tests.contracts.cirano_orange.assistance_cases import (
    CONTRACT,
    TAXI,
    TOW,
    beside,
    decision,
    facts_of,
    refused_by,
    settled,
)


def hotel(*rows, **more):
    """A stay: (person, night, price) or (person, night, price, kind)."""
    nights = [
        {"id": str(place), "person": row[0], "night": row[1], "cost": row[2], "kind": row[3] if row[3:] else "room"}
        for place, row in enumerate(rows)
    ]
    return {"election.onward": "accommodation", "stay.nights": nights} | more


# --- late, far, not on the spot --------------------------------------------------------------------------------------

TAKEN, HOUR, DAY = None, {"ORNG-S3-11": "from_the_hour"}, {"ORNG-S3-11": "until_midnight"}


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        # (as taken, from the hour itself, the same day only)
        ("2026-03-13T19:59:59+01:00", (False, False, False)),
        ("2026-03-13T20:00:00+01:00", (False, True, False)),
        ("2026-03-13T20:00:01+01:00", (True, True, True)),
        ("2026-03-13T23:59:59+01:00", (True, True, True)),
        ("2026-03-14T00:00:00+01:00", (True, True, False)),
        ("2026-03-14T05:59:59+01:00", (True, True, False)),
        ("2026-03-14T06:00:00+01:00", (False, False, False)),
        # The days on which the clocks change: 20 h and 6 h stay those of the clock.
        ("2026-03-29T20:00:00+02:00", (False, True, False)),
        ("2026-03-29T20:00:01+02:00", (True, True, True)),
        ("2026-03-29T05:59:59+02:00", (True, True, False)),
        ("2026-03-29T06:00:00+02:00", (False, False, False)),
        ("2026-10-25T20:00:01+01:00", (True, True, True)),
        ("2026-10-25T19:30:00+01:00", (False, False, False)),
        # The same moment written elsewhere.
        ("2026-03-13T19:00:01+00:00", (True, True, True)),
    ],
)
def test_late_is_after_eight_in_the_evening_and_before_the_next_morning(at, expected):
    for reading, late in zip((TAKEN, HOUR, DAY), expected, strict=True):
        refused = refused_by("repatriation", TAXI | {"event.at": at}, reading)
        assert refused == (None if late else ["ORNG-S3-11"])


@pytest.mark.parametrize(
    ("km", "refused"), [("50", ["ORNG-S3-11"]), ("50.1", None), ("49.9", ["ORNG-S3-11"]), ("310", None)]
)
def test_far_is_strictly_more_than_50_km_from_home(km, refused):
    assert refused_by("repatriation", TAXI | {"event.road_km_from_home": km}) == refused


def test_a_vehicle_repaired_on_the_spot_leaves_nobody_stranded():
    assert refused_by("repatriation", TAXI | {"roadside.repairable_on_site": True}) == ["ORNG-S3-11"]


def test_without_the_time_of_the_breakdown_nothing_is_decided():
    facts = TAXI | {"event.at": None, "event.on": "2026-03-13"}

    assert settled("repatriation", facts) == ("undetermined", None)
    assert "event.at" in [one["fact"] for one in decision(facts)["missing"]]


# --- the journey home ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, ("reduced", "228.00")),
        ({"transport.onward_cost": "228.00"}, ("covered", "228.00")),
        ({"transport.onward_cost": "228.01"}, ("reduced", "228.00")),
        ({"transport.onward_cost": "0.01"}, ("covered", "0.01")),
        ({"transport.onward_cost": "0.00"}, ("not_claimed", "0.00")),
        ({"transport.onward_people": 2}, ("reduced", "152.00")),
        ({"transport.onward_people": 4}, ("reduced", "228.00")),
        ({"transport.onward_people": 4, "stay.occupants": 6}, ("reduced", "304.00")),
        ({"transport.onward_people": 6, "stay.occupants": 6, "transport.onward_cost": "400.00"}, ("reduced", "380.00")),
        *[
            ({"transport.onward_mode": mode}, ("reduced", "228.00"))
            for mode in ("train_first_class", "train_second_class", "public_transport")
        ],
        *[({"transport.onward_mode": mode}, ("refused", "0.00")) for mode in ("plane_economy", "rental", "other")],
        ({"election.onward": "none"}, ("refused", "0.00")),
        ({"election.onward": "rental"}, ("refused", "0.00")),
        ({"election.onward": "accommodation"}, ("refused", "0.00")),
        ({"event.kind": "puncture"}, ("refused", "0.00")),
    ],
)
def test_the_journey_home_is_paid_up_to_76_euros_a_person(facts, expected):
    assert settled("repatriation", TAXI | facts) == expected


def test_a_mode_that_is_not_named_is_shown_and_taken_away():
    found = decision(TAXI | {"transport.onward_mode": "rental"})

    assert [(one["label"], one["amount"]) for one in found["statement"]] == [
        ("Retour au domicile", "310.00"),
        ("Taxi, train ou transport en commun", "-310.00"),
    ]


# --- the hotel -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (hotel((1, 1, "76.00")), ("covered", "76.00")),
        (hotel((1, 1, "76.01")), ("reduced", "76.00")),
        (hotel((1, 1, "0.01")), ("covered", "0.01")),
        (hotel((1, 1, "60.00"), (2, 1, "60.00"), (3, 1, "60.00")), ("covered", "180.00")),
        # One room for all of them: the limit is that of the persons together.
        (hotel((1, 1, "140.00"), (2, 1, "10.00")), ("covered", "150.00")),
        (hotel((1, 1, "90.00"), (2, 1, "90.00")), ("reduced", "152.00")),
        (hotel((1, 1, "60.00"), (1, 2, "60.00")), ("reduced", "60.00")),
        (hotel((1, 2, "60.00")), ("refused", "0.00")),
        (hotel((1, 1, "60.00"), (1, 1, "9.00", "breakfast")), ("covered", "69.00")),
        (hotel((1, 1, "60.00"), (1, 1, "15.00", "meal")), ("reduced", "60.00")),
        (hotel(*[(person, 1, "80.00") for person in (1, 2, 3, 4)]), ("reduced", "228.00")),
        (hotel(*[(person, 1, "80.00") for person in (1, 2, 3)], **{"vehicle.seats": 2}), ("reduced", "152.00")),
        (hotel(), ("not_claimed", "0.00")),
        (hotel((1, 1, "60.00")) | {"election.onward": "transport"}, ("refused", "0.00")),
    ],
)
def test_the_hotel_is_paid_for_one_night_up_to_76_euros_a_person(facts, expected):
    assert settled("repatriation", facts) == expected


def test_each_limit_of_the_hotel_shows_on_the_statement():
    found = decision(hotel((1, 1, "90.00"), (1, 2, "90.00"), (1, 1, "20.00", "meal")))

    assert [(one["label"], one["amount"]) for one in found["statement"]] == [
        ("Hôtel", "200.00"),
        ("Une nuit au plus", "-90.00"),
        ("Repas exclus", "-20.00"),
        ("76 € par personne", "-14.00"),
    ]


def test_the_hotel_has_no_limit_by_person_under_the_other_reading():
    facts = hotel((1, 1, "120.00"), (1, 2, "120.00"), (1, 1, "20.00", "meal"))
    journey_only = {"ORNG-S3-13": "journey_only"}

    assert settled("repatriation", facts) == ("reduced", "76.00")
    assert settled("repatriation", facts, journey_only) == ("reduced", "120.00")
    assert settled("repatriation", TAXI, journey_only) == ("reduced", "228.00")


def test_the_hotel_and_the_journey_are_not_both_paid():
    both = hotel((1, 1, "60.00")) | TAXI

    assert settled("repatriation", both | {"election.onward": "transport"}) == ("reduced", "228.00")
    assert settled("repatriation", both | {"election.onward": "accommodation"}) == ("reduced", "60.00")
    assert decision(both)["payments"][0]["to"] == "insured"


# --- the choice and the papers ---------------------------------------------------------------------------------------


def offered(facts):
    """The options of the choice that are open, with their worth."""
    told = hotel((1, 1, "120.00"), (1, 2, "50.00")) | TAXI | {"election.onward": None} | facts
    found = [one for one in beside(told).choices() if one["fact"] == "election.onward"]
    return {option["value"]: option["worth"] for one in found for option in one["options"]}


def test_until_the_choice_is_made_each_option_is_offered_with_its_worth():
    assert offered({}) == {"transport": "228.00", "accommodation": "76.00"}
    cheap = hotel((1, 1, "40.00")) | {"transport.onward_cost": "90.00", "election.onward": None}
    assert offered(cheap) == {"transport": "90.00", "accommodation": "40.00"}


@pytest.mark.parametrize(
    "changed",
    [
        {"event.at": "2026-03-13T19:15:00+01:00"},
        {"event.road_km_from_home": "50"},
        {"roadside.repairable_on_site": True},
        {"event.kind": "puncture"},
        {"vehicle.wreck": True},
        {"event.country": "TR", "event.stay_abroad_days": 3},
    ],
)
def test_nothing_is_offered_where_nothing_is_due(changed):
    assert offered(changed) == {}


@pytest.mark.parametrize(
    ("facts", "item"), [(TAXI, "taxi"), (hotel((1, 1, "60.00")), "hôtel")], ids=["journey", "hotel"]
)
def test_payment_waits_for_the_original_receipts(facts, item):
    (payment,) = decision(facts)["payments"]
    (paper,) = beside(facts).documents()

    assert [gate["rules"] for gate in payment["gates"]] == [["ORNG-S3-14"]]
    assert len(paper["items"]) == 1 and item in paper["items"][0]
    (payment,) = decision(facts | {"document.original_receipts_received": True})["payments"]
    assert payment["gates"] == []


def test_no_receipt_is_asked_for_where_nothing_was_spent():
    assert beside({}).documents() == []
    assert len(beside(hotel((1, 1, "0.01"))).documents()) == 1


def test_calling_the_office_that_is_closed_is_no_condition_unless_read_so():
    contact_first = {"ORNG-S3-14": "contact_first"}
    facts = TAXI | {"event.called_before_intervention": False}

    assert settled("repatriation", facts) == ("reduced", "228.00")
    assert refused_by("repatriation", facts, contact_first) == ["ORNG-S3-14", "ORNG-SV-2"]
    assert settled("repatriation", TAXI, contact_first) == ("reduced", "228.00")


@pytest.mark.parametrize(
    ("at", "opens_at"),
    [
        ("2026-03-13T21:15:00+01:00", "2026-03-16T09:00:00+01:00"),
        ("2026-03-13T17:59:00+01:00", "2026-03-13T17:59:00+01:00"),
    ],
)
def test_the_hotel_and_the_journey_are_asked_for_at_customer_relations(at, opens_at):
    facts = facts_of({"request.topic": "repatriation", "request.at": at})
    (found,) = answers.routes(CONTRACT, facts)["routes"]

    assert (found["key"], found["opens_at"]) == ("repatriation", opens_at)
    assert "rc@cirano.com" in found["contact"]


def test_the_tow_depends_on_none_of_this():
    facts = TOW | {
        "event.at": "2026-03-13T10:00:00+01:00",
        "event.road_km_from_home": "0",
        "election.onward": "none",
        "event.called_before_intervention": False,
    }

    assert settled("roadside", facts, {"ORNG-S3-14": "contact_first"}) == ("covered", "180.00")
    repaired = facts | {"roadside.repairable_on_site": True, "roadside.repair_cost": "60.00", "roadside.tow_cost": "0"}
    assert settled("roadside", repaired) == ("covered", "60.00")
