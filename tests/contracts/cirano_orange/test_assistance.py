"""Services 3.1 and 3.2: when assistance is due, what the roadside help pays, where the vehicle is towed."""

from __future__ import annotations

import pytest

from clausier.contracts.cirano_orange import assistance
from clausier.rules import answers
from tests.contracts.cirano_orange import repairs
from tests.contracts.cirano_orange.assistance_cases import (
    CONTRACT,
    STOPPED,
    TAXI,
    TOW,
    beside,
    decision,
    facts_of,
    provided,
    refused_by,
    settled,
    value,
)

WRONG_FUEL = {"event.kind": "fuel", "failure.causes": ["wrong_fuel"]}
LOST_KEYS = {"event.kind": "keys", "failure.causes": ["lost_keys"]}
LOCKED_KEYS = {"event.kind": "keys", "failure.causes": ["keys_locked_in"]}


def test_a_late_breakdown_far_from_home_is_towed_and_three_people_go_home_by_taxi():
    found = decision(TOW | TAXI | {"document.original_receipts_received": True})

    assert found["missing"] == []
    assert (found["outcome"], found["payable"]) == ("reduced", "408.00")
    assert {one["key"]: (one["payable"], one["asked"]) for one in found["guarantees"]} == {
        "roadside": ("180.00", "180.00"),
        "repatriation": ("228.00", "310.00"),
    }
    assert [(one["label"], one["amount"]) for one in found["statement"]] == [
        ("Remorquage", "180.00"),
        ("Retour au domicile", "310.00"),
        ("76 € par personne", "-82.00"),
    ]
    assert [(one["to"], one["amount"], one["gates"]) for one in found["payments"]] == [
        ("repairer", "180.00", []),
        ("insured", "228.00", []),
    ]
    cited = {rule for step in found["trace"] for rule in step["rules"]}
    cited |= {rule for one in found["statement"] for rule in one["rules"]}
    cited |= {rule for one in found["guarantees"] for rule in one["because"]}
    assert {"ORNG-S3-1", "ORNG-S3-5", "ORNG-S3-11", "ORNG-S3-12", "ORNG-S3-13", "ORNG-S3-14"} <= cited


# --- when assistance is due ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, True),
        *[({"failure.nature": nature}, True) for nature in ("hydraulic", "electrical", "electronic")],
        *[({"failure.nature": nature}, False) for nature in ("software", "other")],
        ({"failure.accidental": False}, False),
        ({"vehicle.immobilised": False}, False),
        ({"event.kind": "flat_battery"}, True),
        *[({"event.kind": kind}, False) for kind in ("accident", "puncture", "theft", "glass", "fuel", "keys")],
        ({"failure.causes": ["wrong_fuel"]}, False),
        ({"failure.causes": ["lost_keys"]}, False),
        ({"failure.causes": ["keys_locked_in"]}, False),
        ({"failure.causes": ["fire"]}, True),
        ({"failure.nature": None}, None),
        ({"failure.causes": None}, None),
    ],
)
def test_the_vehicle_is_stopped_by_an_accidental_breakdown_and_nothing_else(facts, expected):
    assert value(assistance.STOPPED_BY_A_BREAKDOWN, facts) is expected


def test_that_the_breakdown_is_a_matter_of_fuel_or_keys_is_for_the_insurer_to_prove():
    assert value(assistance.STOPPED_BY_A_BREAKDOWN, {"failure.causes": None}, final=True) is True


@pytest.mark.parametrize(
    ("rideable", "needs_help", "dangerous", "expected", "unable_only"),
    [
        (False, True, False, True, True),
        (False, False, False, False, False),
        (True, True, False, False, False),
        (True, False, True, True, False),
        (False, True, True, True, True),
        (None, True, True, True, None),
        (None, True, False, None, None),
    ],
)
def test_immobilised_means_unable_to_go_on_or_dangerous_to_drive(
    rideable, needs_help, dangerous, expected, unable_only
):
    told = {
        "vehicle.rideable": rideable,
        "vehicle.needs_roadside_or_tow": needs_help,
        "vehicle.dangerous_to_drive": dangerous,
        "vehicle.immobilised": None,
    }

    assert value(assistance.IMMOBILISED, told) is expected
    assert value(assistance.IMMOBILISED, told, {"ORNG-S3-4": "unable_only"}) is unable_only


@pytest.mark.parametrize(
    ("part", "kind", "km", "expected"),
    [
        ("alternator", "part", 60_000, "covered"),
        ("alternator", "labour", 60_000, "refused"),
        ("seat_belt", "part", 40_000, "refused"),
    ],
)
def test_whether_the_part_is_covered_matters_only_under_the_other_reading(part, kind, km, expected):
    lines = [{"id": "1", "kind": kind, "part": part}]
    facts = TOW | {"repair.lines": lines, "vehicle.mileage_km": km}
    narrow = {"ORNG-S3-1": "covered_part"}

    assert settled("roadside", facts) == ("covered", "180.00")
    assert settled("roadside", facts, narrow)[0] == expected
    assert settled("repatriation", facts | TAXI, narrow)[0] == ("reduced" if expected == "covered" else "refused")
    assert settled("roadside", facts | {"event.kind": "puncture"}, narrow)[0] == "refused"


@pytest.mark.parametrize(
    ("facts", "refused"),
    [
        ({}, None),
        ({"event.territory": "corsica"}, None),
        ({"event.territory": "reunion"}, ["ORNG-S3-8"]),
        ({"event.country": "DE", "event.stay_abroad_days": 90}, None),
        ({"event.country": "DE", "event.stay_abroad_days": 91}, ["ORNG-S3-8"]),
        ({"event.country": "TR", "event.stay_abroad_days": 1}, ["ORNG-S3-8"]),
    ],
)
def test_assistance_follows_the_territory_of_the_contract(facts, refused):
    assert refused_by("roadside", TOW | facts) == refused
    assert refused_by("repatriation", TAXI | facts) == refused
    assert "ORNG-S3-8" not in (repairs.refused_by(facts) or [])


@pytest.mark.parametrize(
    ("facts", "breaches"),
    [
        ({}, []),
        ({"event.called_before_intervention": False}, [["ORNG-S3-2"]]),
        ({"event.called_before_intervention": False, "event.contact_impossible": True}, []),
        ({"event.called_before_intervention": False, "roadside.tow_cost": "0.00"}, []),
        ({"event.called_before_intervention": False, "roadside.tow_cost": "0.01"}, [["ORNG-S3-2"]]),
        (
            {
                "event.called_before_intervention": False,
                "roadside.tow_cost": "0.00",
                "roadside.repair_cost": "0.01",
                "roadside.repairable_on_site": True,
            },
            [["ORNG-S3-2"]],
        ),
    ],
)
def test_not_calling_first_is_noted_and_costs_nothing(facts, breaches):
    found = decision(TOW | facts)

    assert [one["rules"] for one in found["breaches"]] == breaches
    assert found["outcome"] in ("covered", "not_claimed")


@pytest.mark.parametrize("at", ["2026-03-29T01:59:00+01:00", "2026-03-30T00:00:00+02:00", "2026-05-01T12:00:00+02:00"])
@pytest.mark.parametrize(("abroad", "number"), [(False, "03 60 03 70 56"), (True, "+33 3 60 03 70 56")])
def test_assistance_answers_at_any_hour(abroad, number, at):
    asked = {"request.topic": "assistance", "request.from_abroad": abroad, "request.at": at}
    (found,) = answers.routes(CONTRACT, facts_of(asked))["routes"]

    assert (found["contact"], found["open"]) == (f"l'assistance de CIRANO au {number}", True)
    assert answers.routes(CONTRACT, facts_of(asked | {"request.topic": "other"}))["routes"] == []


# --- what is paid ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, ("not_claimed", "0.00")),
        ({"roadside.tow_cost": "0.01"}, ("covered", "0.01")),
        ({"roadside.tow_cost": "250.00"}, ("covered", "250.00")),
        ({"roadside.tow_cost": "250.01"}, ("reduced", "250.00")),
        ({"roadside.repair_cost": "90.00", "roadside.repairable_on_site": True}, ("covered", "90.00")),
        ({"roadside.repair_cost": "260.00", "roadside.repairable_on_site": True}, ("reduced", "250.00")),
        ({"roadside.repair_cost": "90.00"}, ("refused", "0.00")),
        ({"roadside.repair_cost": "60.00", "roadside.tow_cost": "135.00"}, ("reduced", "135.00")),
        ({"roadside.tow_cost": "135.00", "roadside.repairable_on_site": True}, ("refused", "0.00")),
        # Fuel or keys: towing only, even where the vehicle could be helped on the spot.
        (WRONG_FUEL | TOW, ("covered", "180.00")),
        (WRONG_FUEL | TOW | {"roadside.repairable_on_site": True}, ("covered", "180.00")),
        (
            LOST_KEYS | {"roadside.repair_cost": "90.00", "roadside.repairable_on_site": True},
            ("refused", "0.00"),
        ),
        (LOCKED_KEYS | {"roadside.tow_cost": "300.00"}, ("reduced", "250.00")),
        (LOST_KEYS | TOW | {"vehicle.immobilised": False}, ("covered", "180.00")),
    ],
)
def test_an_intervention_is_paid_up_to_250_euros(facts, expected):
    assert settled("roadside", facts) == expected


@pytest.mark.parametrize("facts", [WRONG_FUEL, LOST_KEYS, LOCKED_KEYS])
def test_fuel_and_keys_are_a_written_exception_to_breakdowns_only(facts):
    assert settled("roadside", TOW | facts) == ("covered", "180.00")
    assert settled("roadside", TOW | facts, {"ORNG-S3-3": "breakdown_only"}) == ("refused", "0.00")
    assert settled("roadside", TOW, {"ORNG-S3-3": "breakdown_only"}) == ("covered", "180.00")
    assert settled("repatriation", TAXI | facts) == ("refused", "0.00")


@pytest.mark.parametrize(
    ("organised", "to"), [("assistance", "repairer"), ("policyholder", "insured"), ("authority", "insured")]
)
def test_the_garage_is_paid_when_assistance_sent_it_and_else_the_insured(organised, to):
    (payment,) = decision(TOW | {"roadside.organised_by": organised})["payments"]

    assert (payment["to"], payment["amount"]) == (to, "180.00")


COSTS = ("fuel", "toll", "ferry", "parking", "phone", "meal")


def test_side_costs_are_shown_and_taken_away_again():
    rows = [{"id": kind, "kind": kind, "cost": "10.00"} for kind in COSTS]
    found = decision({"roadside.tow_cost": "260.00", "expenses": rows})

    assert [(one["label"], one["amount"]) for one in found["statement"]] == [
        ("Remorquage", "260.00"),
        ("Autres frais", "60.00"),
        ("Frais exclus de l'assistance", "-60.00"),
        ("Plafond d'intervention", "-10.00"),
    ]
    assert settled("roadside", {"expenses": rows}) == ("refused", "0.00")


# --- one tow a year for fuel or keys ---------------------------------------------------------------------------------


def earlier(on, kind="wrong_fuel_tow", same_event=False):
    """A tow already granted for fuel or keys."""
    return {"history.grants": [{"id": "1", "kind": kind, "on": on, "same_event": same_event}]}


@pytest.mark.parametrize(
    ("grant", "refused"),
    [
        (earlier("2025-06-02"), True),
        (earlier("2026-03-12"), True),
        (earlier("2026-06-01"), True),
        (earlier("2026-06-02"), False),
        (earlier("2025-06-01"), False),
        (earlier("2026-03-12", "lost_keys_tow"), True),
        (earlier("2026-03-12", "locked_keys_tow"), True),
        (earlier("2026-03-12", "roadside"), False),
        (earlier("2026-03-12", same_event=True), False),
        ({}, False),
    ],
)
def test_fuel_and_keys_give_one_tow_a_year_of_the_warranty(grant, refused):
    assert refused_by("roadside", TOW | WRONG_FUEL | grant) == (["ORNG-S3-10"] if refused else None)
    assert refused_by("roadside", TOW | grant) is None
    assert "ORNG-S3-10" not in repairs.refused_by(WRONG_FUEL | {"event.kind": "breakdown"} | grant)


def test_a_second_year_gives_a_second_tow():
    facts = TOW | WRONG_FUEL | {"event.at": "2026-06-02T09:00:00+02:00"}

    assert refused_by("roadside", facts | earlier("2026-06-01")) is None
    assert refused_by("roadside", facts | earlier("2026-06-02")) == ["ORNG-S3-10"]


@pytest.mark.parametrize(
    ("facts", "kind"),
    [(WRONG_FUEL, "wrong_fuel_tow"), (LOST_KEYS, "lost_keys_tow"), (LOCKED_KEYS, "locked_keys_tow")],
)
def test_each_event_has_its_own_tow_under_the_other_reading(facts, kind):
    for granted in ("wrong_fuel_tow", "lost_keys_tow", "locked_keys_tow"):
        case = TOW | facts | earlier("2026-03-12", granted)
        assert refused_by("roadside", case) == ["ORNG-S3-10"]
        refused = refused_by("roadside", case, {"ORNG-S3-10": "each_event"})
        assert refused == (["ORNG-S3-10"] if granted == kind else None)


# --- where the vehicle goes ------------------------------------------------------------------------------------------

SELLER, NEAREST = "tow_to_seller", "tow_to_nearest_garage"


@pytest.mark.parametrize(
    ("km", "paris", "chosen", "expected"),
    [
        ("49.9", False, None, SELLER),
        ("50", False, "seller_workshop", SELLER),
        ("50", False, "nearest_garage", NEAREST),
        ("50.1", False, None, NEAREST),
        ("9.9", True, None, SELLER),
        ("10", True, "seller_workshop", SELLER),
        ("10", True, "nearest_garage", NEAREST),
        ("10.1", True, None, NEAREST),
        ("10.1", False, None, SELLER),
    ],
)
def test_near_the_seller_the_tow_goes_to_its_workshop(km, paris, chosen, expected):
    facts = {
        "roadside.seller_workshop_km": km,
        "event.in_ile_de_france": paris,
        "election.tow_destination": chosen,
    }

    assert set(provided(facts)) == {expected}


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({"roadside.seller_has_workshop": False}, NEAREST),
        ({"event.country": "DE", "event.stay_abroad_days": 3}, NEAREST),
        ({"roadside.repairable_on_site": True}, "roadside_repair"),
        (WRONG_FUEL, "tow_for_fuel_or_keys"),
        (WRONG_FUEL | {"roadside.repairable_on_site": True}, "tow_for_fuel_or_keys"),
        ({"vehicle.immobilised": False}, None),
        ({"event.country": "TR", "event.stay_abroad_days": 3}, None),
        ({"vehicle.wreck": True}, None),
        (WRONG_FUEL | earlier("2026-03-12"), None),
        (WRONG_FUEL | {"vehicle.wreck": True}, None),
        ({"vehicle.wreck": True, "roadside.repairable_on_site": True}, None),
    ],
)
def test_each_case_gives_one_service_at_most(changed, expected):
    for km, otherwise in (("5", expected), ("80", NEAREST if expected == SELLER else expected)):
        found = provided({"roadside.seller_workshop_km": km} | changed)
        assert set(found) == ({otherwise} if otherwise else set())
        assert all(figures["au plus"] == "250.00" for figures in found.values())


def test_the_service_tells_the_distance_of_the_workshop():
    assert provided({"roadside.seller_workshop_km": "12.5"})[SELLER]["distance (km)"] == "12.5"


@pytest.mark.parametrize(
    ("doubt", "meaning", "km", "expected"),
    [
        ("ORNG-S3-8", "seller", "50", SELLER),
        ("ORNG-S3-8", "nearest", "50", NEAREST),
        # 62 km from home, whatever the distance of the workshop.
        ("ORNG-S3-6", "from_home", "5", NEAREST),
    ],
)
def test_the_other_meanings_of_the_radius_can_be_taken(doubt, meaning, km, expected):
    assert set(provided({"roadside.seller_workshop_km": km}, {doubt: meaning})) == {expected}


@pytest.mark.parametrize(
    ("changed", "offered"),
    [
        ({}, ["seller_workshop", "nearest_garage"]),
        ({"roadside.seller_workshop_km": "49.9"}, []),
        ({"roadside.seller_workshop_km": "50.1"}, []),
        ({"event.in_ile_de_france": True}, []),
        ({"event.in_ile_de_france": True, "roadside.seller_workshop_km": "10"}, ["seller_workshop", "nearest_garage"]),
        ({"roadside.seller_has_workshop": False}, []),
        ({"roadside.repairable_on_site": True}, []),
        ({"event.country": "DE", "event.stay_abroad_days": 3}, []),
        (WRONG_FUEL, []),
    ],
)
def test_the_beneficiary_chooses_the_garage_only_at_the_limit(changed, offered):
    found = beside({"roadside.seller_workshop_km": "50"} | changed).choices()

    assert [
        option["value"] for one in found if one["fact"] == "election.tow_destination" for option in one["options"]
    ] == offered


def test_the_base_case_leaves_nothing_to_ask():
    assert decision({})["missing"] == []
    assert set(STOPPED) <= set(CONTRACT.vocabulary.facts)
