"""Article 5 and 5.1: when assistance is due, what roadside help pays, where the vehicle is towed."""

from __future__ import annotations

import pytest

from clausier.contracts.icare_moto import assistance
from clausier.rules.case import encode
from clausier.rules.program import program
from clausier.rules.uses import kept
from tests.contracts.icare_moto.assistance_cases import CONTRACT, STOPPED, beside, services, settled
from tests.contracts.icare_moto.repairs import refused_by

TOW = {"roadside.tow_cost": "135.00"}
LISTED_ONLY = {"MOTO-D-12": "listed_only"}


def due(facts, readings=None, final=False):
    """Whether assistance is due, seen alone."""
    return value(assistance.ASSISTANCE_DUE, facts, readings, final)


def value(term, facts, readings=None, final=False):
    """A term of the chapter for the stopped motorcycle with these facts."""
    one = program({"it": term}, readings, final)
    return kept.compile(one)(encode(CONTRACT.vocabulary, STOPPED | facts))[one.slot[one.outputs["it"].number]]


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, True),
        ({"vehicle.immobilised": False}, False),
        ({"event.kind": "flat_battery"}, True),
        ({"failure.causes": ["electrical_energy"]}, True),
        *[({"event.kind": kind}, False) for kind in ("accident", "puncture", "fuel", "keys", "theft", "fire", "other")],
        *[
            ({"failure.causes": [cause]}, False)
            for cause in (
                "collision", "road_accident", "puncture", "wrong_fuel", "lack_of_fuel", "lost_keys", "theft",
                "attempted_theft", "vandalism", "fire", "other_outside_event",
            )
        ],
        ({"failure.causes": ["flat_battery"]}, True),
        ({"failure.causes": ["overloading"]}, True),
        ({"event.kind": None}, None),
    ],
)  # fmt: skip
def test_assistance_is_for_a_mechanical_stop_and_nothing_else(facts, expected):
    assert due(facts) is expected


@pytest.mark.parametrize(
    ("rideable", "needs_help", "expected"),
    [(False, True, True), (True, True, False), (False, False, False), (False, None, None), (True, None, False)],
)
def test_immobilised_means_unfit_to_ride_and_in_need_of_help(rideable, needs_help, expected):
    facts = {
        "vehicle.immobilised": None,
        "vehicle.rideable": rideable,
        "vehicle.needs_roadside_or_tow": needs_help,
    }

    assert due(facts) is expected


def test_an_outside_cause_is_for_the_insurer_to_prove():
    facts = {"failure.causes": {}}

    assert due(facts) is None
    assert due(facts, final=True) is True


@pytest.mark.parametrize(
    ("part", "kind", "expected"), [("camshaft", "part", True), ("camshaft", "labour", False), ("tyre", "part", False)]
)
def test_a_listed_part_matters_only_under_the_narrow_reading(part, kind, expected):
    facts = {
        "repair.lines": [
            {"id": "1", "kind": kind, "part": part, "caused_by_engine_breakage": False},
        ]
    }

    assert due(facts) is True
    assert due(facts, LISTED_ONLY) is expected
    assert due(facts | {"event.kind": "puncture"}, LISTED_ONLY) is False


@pytest.mark.parametrize(
    ("doubt", "meaning", "facts", "usual", "other"),
    [
        ("MOTO-5-1", "any_stop", {"event.kind": "puncture"}, False, True),
        ("MOTO-5.1.2-3", "no_object", {"event.kind": "flat_battery"}, True, False),
        ("MOTO-5.1.2-3", "no_object", {}, True, True),
    ],
)
def test_the_other_meanings_of_the_trigger_can_be_taken(doubt, meaning, facts, usual, other):
    assert due(facts) is usual
    assert due(facts, {doubt: meaning}) is other


def test_immobilisation_is_a_state_whatever_its_cause_unless_read_otherwise():
    def immobilised(facts):
        return {
            meaning: value(assistance.IMMOBILISED, facts, {"MOTO-D-11": meaning})
            for meaning in ("any_breakdown", "mechanical_only")
        }

    assert immobilised({}) == {"any_breakdown": True, "mechanical_only": True}
    assert immobilised({"event.kind": "puncture"}) == {"any_breakdown": True, "mechanical_only": False}
    assert immobilised({"vehicle.immobilised": False}) == {"any_breakdown": False, "mechanical_only": False}


@pytest.mark.parametrize(
    ("on", "expected"),
    [("2025-02-09", ("refused", 0)), ("2025-02-10", ("covered", 135_00)), ("2025-02-11", ("covered", 135_00))],
)
def test_assistance_runs_from_the_day_of_subscription_without_waiting(on, expected):
    assert settled("roadside", TOW | {"event.on": on}) == expected


def test_a_manufacturer_warranty_does_not_delay_assistance_unless_read_so():
    facts = TOW | {"warranty.manufacturer_ends_on": "2026-03-10", "warranty.seller_ends_on": "none"}

    assert settled("roadside", facts) == ("covered", 135_00)
    assert settled("roadside", facts, {"MOTO-1.1.1-4": "whole_contract"}) == ("refused", 0)


@pytest.mark.parametrize(
    ("on", "ends", "expected"),
    [
        ("2025-02-09", "none", "refused"),
        ("2025-02-10", "none", "covered"),
        ("2025-02-10", "2025-02-10", "refused"),
        ("2025-02-11", "2025-02-10", "covered"),
    ],
)
def test_where_assistance_waits_for_the_warranty_it_waits_for_the_subscription_too(on, ends, expected):
    facts = TOW | {"event.on": on, "warranty.manufacturer_ends_on": ends, "warranty.seller_ends_on": "none"}

    assert settled("roadside", facts, {"MOTO-1.1.1-4": "whole_contract"})[0] == expected


def test_no_assistance_for_a_person_whose_assets_are_frozen():
    assert settled("roadside", TOW | {"policyholder.sanctions_listed": True}) == ("refused", 0)


@pytest.mark.parametrize(
    ("facts", "rule"),
    [
        ({"policyholder.sanctions_listed": True}, "MOTO-5-3"),
        ({"event.on": "2026-03-10", "policy.signed_on": "2026-03-11"}, "MOTO-3.2-3"),
    ],
)
def test_the_repair_is_refused_by_its_own_clauses_and_not_by_those_of_assistance(facts, rule):
    assert rule not in (refused_by(facts) or [])
    assert rule in refused_by(facts, key="roadside")


@pytest.mark.parametrize(
    ("possible", "days", "usual", "other"),
    [(False, 1, True, False), (False, 2, True, True), (True, 1, False, False), (True, 2, False, False)],
)
def test_stranded_means_not_repaired_the_same_day(possible, days, usual, other):
    facts = {"repair.possible_on_day_of_report": possible, "vehicle.immobilised_days": days}

    assert value(assistance.STRANDED, facts) is usual
    completed = "2026-03-10" if possible else "2026-03-11"
    told_by_days = {"repair.possible_on_day_of_report": None, "event.reported_on": "2026-03-10"}
    told_by_days["repair.completed_on"] = completed
    assert value(assistance.STRANDED, facts | told_by_days) is usual
    assert value(assistance.STRANDED, facts, {"MOTO-5.2-1": "more_than_a_day"}) is other
    assert settled("roadside", TOW | facts) == ("covered", 135_00)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({"roadside.tow_cost": "135.00"}, ("covered", 135_00)),
        ({"roadside.tow_cost": "2750.40"}, ("covered", 2_750_40)),
        ({"roadside.tow_cost": "0.01"}, ("covered", 1)),
        ({"roadside.repair_cost": "0.01", "roadside.repairable_on_site": True}, ("covered", 1)),
        ({"roadside.repair_cost": "90.00", "roadside.repairable_on_site": True}, ("covered", 90_00)),
        ({"roadside.repair_cost": "60.00", "roadside.tow_cost": "135.00"}, ("reduced", 135_00)),
        ({"roadside.repair_cost": "60.00"}, ("refused", 0)),
        ({"roadside.tow_cost": "135.00", "roadside.repairable_on_site": True}, ("refused", 0)),
        ({}, ("not_claimed", 0)),
    ],
)
def test_roadside_repair_or_towing_is_paid_at_its_real_cost(facts, expected):
    assert settled("roadside", facts) == expected


def test_abroad_the_member_organises_and_is_refunded():
    facts = TOW | {"event.country": "ES", "event.territory": "mainland"}

    assert settled("roadside", facts) == ("covered", 135_00)
    assert settled("roadside", facts, {"MOTO-6.2-1": "not_refunded"}) == ("refused", 0)
    assert settled("roadside", TOW, {"MOTO-6.2-1": "not_refunded"}) == ("covered", 135_00)
    back = {"repair.completed_on": "2026-03-20", "transport.recovery_mode": "train_first_class"}
    back |= facts | {"transport.recovery_cost": "120.00"}
    assert settled("recovery", back, {"MOTO-6.2-1": "not_refunded"}) == ("covered", 120_00)
    assert "organised_by_member" in services(facts)
    assert "organised_by_member" not in services(TOW)


SELLER, APPROVED, CHARGING = "tow_to_seller", "tow_to_approved_repairer", "tow_to_charging_point"


@pytest.mark.parametrize(
    ("km", "workshop", "preferred", "expected"),
    [
        ("49.9", True, None, SELLER),
        ("50", True, "seller_workshop", SELLER),
        ("50", True, "make_network", APPROVED),
        ("50", True, None, None),
        ("50.1", True, None, APPROVED),
        ("3", False, None, APPROVED),
    ],
)
def test_below_50_km_the_tow_goes_to_the_workshop_of_the_seller(km, workshop, preferred, expected):
    facts = {
        "roadside.seller_workshop_km": km,
        "roadside.seller_has_workshop": workshop,
        "election.tow_destination": preferred,
    }

    assert set(services(facts)) == ({expected} if expected else set())


@pytest.mark.parametrize(
    ("doubt", "meaning", "km", "workshop", "expected"),
    [
        ("MOTO-5.1.2-1", "seller_workshop", "50", True, SELLER),
        ("MOTO-5.1.2-1", "approved_repairer", "50", True, APPROVED),
        ("MOTO-5.1.2-2", "premises", "3", False, SELLER),
    ],
)
def test_the_other_meanings_of_the_distance_rule_can_be_taken(doubt, meaning, km, workshop, expected):
    facts = {"roadside.seller_workshop_km": km, "roadside.seller_has_workshop": workshop}

    assert expected in services(facts, {doubt: meaning})


@pytest.mark.parametrize(
    ("km", "workshop", "repairable", "offered"),
    [
        ("49.9", True, False, False),
        ("50", True, False, True),
        ("50.1", True, False, False),
        ("50", False, False, False),
        ("50", True, True, False),
    ],
)
def test_the_member_chooses_the_destination_only_at_the_limit(km, workshop, repairable, offered):
    facts = {
        "roadside.seller_workshop_km": km,
        "roadside.seller_has_workshop": workshop,
        "roadside.repairable_on_site": repairable,
    }
    choices = {one["fact"] for one in beside(facts).choices()}

    assert ("election.tow_destination" in choices) is offered


@pytest.mark.parametrize(
    ("kind", "rechargeable", "km", "expected"),
    [
        ("flat_battery", False, "10", CHARGING),
        ("flat_battery", False, "80", CHARGING),
        ("flat_battery", True, "10", SELLER),
        ("flat_battery", True, "80", APPROVED),
        ("breakdown", False, "10", SELLER),
    ],
)
def test_a_battery_that_cannot_be_recharged_is_towed_to_a_charging_point(kind, rechargeable, km, expected):
    facts = {
        "event.kind": kind,
        "roadside.rechargeable_on_site": rechargeable,
        "roadside.seller_workshop_km": km,
        "roadside.seller_has_workshop": True,
    }

    assert set(services(facts)) == {expected}


def test_where_any_stop_opens_assistance_an_energy_clause_without_object_sends_nobody_to_a_charging_point():
    facts = {
        "event.kind": "flat_battery",
        "roadside.rechargeable_on_site": False,
        "roadside.seller_workshop_km": "10",
        "roadside.seller_has_workshop": True,
    }

    assert set(services(facts, {"MOTO-5-1": "any_stop"})) == {CHARGING}
    assert set(services(facts, {"MOTO-5-1": "any_stop", "MOTO-5.1.2-3": "no_object"})) == {SELLER}


@pytest.mark.parametrize("km", ["10", "80"])
@pytest.mark.parametrize("kind", ["breakdown", "flat_battery"])
def test_what_can_be_repaired_on_the_spot_is_not_towed(kind, km):
    facts = {
        "event.kind": kind,
        "roadside.repairable_on_site": True,
        "roadside.rechargeable_on_site": False,
        "roadside.seller_workshop_km": km,
        "roadside.seller_has_workshop": True,
    }

    assert set(services(facts)) == {"roadside_repair"}


@pytest.mark.parametrize("km", ["10", "80"])
@pytest.mark.parametrize("repairable", [True, False])
@pytest.mark.parametrize(
    "facts",
    [
        {"event.kind": "puncture"},
        {"event.kind": "puncture", "event.country": "ES"},
        {"event.kind": "flat_battery", "vehicle.immobilised": False},
    ],
)
def test_nothing_is_repaired_nor_towed_when_assistance_is_not_due(facts, repairable, km):
    told = {
        "roadside.repairable_on_site": repairable,
        "roadside.rechargeable_on_site": False,
        "roadside.seller_workshop_km": km,
        "roadside.seller_has_workshop": True,
    }

    assert services(facts | told) == {}
