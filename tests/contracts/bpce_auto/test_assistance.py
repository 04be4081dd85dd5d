"""What the formula gives access to, the doubts of its edges, the tickets of the way home, a car taken overseas."""

from __future__ import annotations

import pytest

from clausier.contracts.bpce_auto import assistance
from clausier.rules.provisions import Service
from tests.contracts.motor import Asked
from tests.contracts.world import load

BPCE = Asked("bpce_auto")
ACTS = load("bpce_auto", "acts_assistance.yaml")
OURS = [one.key for one in vars(assistance).values() if isinstance(one, Service)]
CASES = {case["id"]: case["facts"] for case in ACTS["services"]}


def services(facts, readings=None):
    """The services of the assistance that are due, in order."""
    return [one["key"] for one in BPCE.beside(facts, readings).services() if one["key"] in OURS]


@pytest.mark.parametrize("case", ACTS["services"], ids=[case["id"] for case in ACTS["services"]])
def test_what_the_formula_gives_access_to(case):
    assert services(case["facts"]) == case["expect"]


@pytest.mark.parametrize("formula", ["third_party", "third_party_plus", "all_risks"])
@pytest.mark.parametrize("option", [True, False])
def test_persons_are_helped_whatever_the_formula_and_options(formula, option):
    facts = {**CASES["an illness"], "policy.formula": formula, "policy.options.assistance_0km": option}

    assert services(facts) == ["assistance_to_persons"]


@pytest.mark.parametrize(
    ("case", "reading", "expected"),
    [
        ("Tiers, 50 km from home", {"BPCE-3-36": "refused"}, []),
        ("Tiers, 51 km from home", {"BPCE-3-36": "refused"}, ["vehicle_assistance_standard"]),
        ("Tiers, 51 km from home", {"BPCE-1-11": "straight"}, []),
        ("lost keys in Tiers with the 0 km option", {"BPCE-3-43": "definition"}, ["vehicle_assistance_extended"]),
        ("the wrong fuel in Tiers Plus, by the fault of the user", {"BPCE-3-43": "definition"}, []),
        ("92 days, which are three months", {"BPCE-5.2-30": "ninety_days"}, []),
        ("89 days, less than three months", {"BPCE-5.2-30": "ninety_days"}, ["assistance_to_persons"]),
        ("no return date, ten days gone", {"BPCE-5.2-30": "ninety_days"}, []),
    ],
)
def test_the_other_meaning_of_a_doubt_can_be_taken(case, reading, expected):
    facts = {"event.straight_km_from_home": "40", **CASES[case]}

    assert [key for key in services(facts, reading) if key != "quote_study"] == expected


def test_only_the_accepted_pets_are_counted():
    dog = {"species": "dog", "lives_with_beneficiary": True}
    cat = {"id": 3, "species": "cat", "lives_with_beneficiary": True}
    pets = [{"id": 1, **dog, "dog_category": "guard"}, {"id": 2, **dog, "dog_category": "none"}, cat]
    found = BPCE.beside({**CASES["an illness"], "animals": pets}).services()

    assert next(one["figures"] for one in found if one["key"] == "pets") == {"animaux": 2}


@pytest.mark.parametrize(
    ("paid_on", "late", "back"),
    [("none", False, ["85.00"]), ("2026-06-10", False, []), ("2026-06-11", True, [])],
)
def test_the_refund_of_unused_tickets_is_paid_over_within_three_months(paid_on, late, back):
    facts = {
        "assistance.original_ticket": True,
        "assistance.returned_on": "2026-03-10",
        "assistance.ticket_refund_received": "85.00",
        "assistance.ticket_refund_paid_on": paid_on,
    }

    assert BPCE.broken(facts, "BPCE-11.1-18") is late
    assert BPCE.recovered(facts, "BPCE-11.1-18") == back


IN_GUADELOUPE = {
    "policy.parking_territory": "mainland",
    "event.country": "FR",
    "event.territory": "guadeloupe",
    "event.trip_starts_on": "2025-11-30",
}


@pytest.mark.parametrize(
    ("told", "broken"),
    [
        ({"event.on": "2026-02-28"}, False),
        ({"event.on": "2026-03-01"}, True),
        ({"event.on": "2026-03-01", "risk.change_declared_on": "2025-12-15"}, False),
        ({"event.on": "2026-03-01", "event.territory": "mayotte"}, False),
        ({"event.on": "2026-03-01", "policy.parking_territory": "guadeloupe"}, False),
    ],
)
def test_a_car_stays_overseas_three_months_before_it_must_be_declared(told, broken):
    assert BPCE.broken({**IN_GUADELOUPE, **told}, "BPCE-5.2-8") is broken


@pytest.mark.parametrize(("received", "broken"), [(True, False), (False, True)])
def test_the_paper_alone_counts_under_the_other_meaning(received, broken):
    facts = {**IN_GUADELOUPE, "event.on": "2025-12-10", "document.import_declaration_received": received}
    breaches = BPCE.beside(facts, {"BPCE-5.2-8": "missing_paper"}).breaches()

    assert any("BPCE-5.2-8" in one["rules"] for one in breaches) is broken


@pytest.mark.parametrize(
    ("told", "called_for"),
    [({}, True), ({"event.territory": "mayotte"}, False), ({"policy.parking_territory": "reunion"}, False)],
)
def test_the_import_declaration_is_asked_of_a_metropolitan_car_in_one_of_four_places(told, called_for):
    papers = BPCE.beside({**IN_GUADELOUPE, "event.on": "2025-12-10", **told}).documents()

    assert ("import_declaration" in [one["key"] for one in papers]) is called_for


@pytest.mark.parametrize(
    ("formula", "option", "due"),
    [
        ("third_party", False, False), ("third_party", True, True), ("third_party_plus", False, False),
        ("third_party_plus", True, True), ("all_risks", False, True),
    ],
)  # fmt: skip
def test_the_car_of_chapter_2_comes_with_the_formula_or_the_option(formula, option, due):
    facts = {
        "event.kind": "accident",
        "vehicle.immobilised": True,
        "policy.formula": formula,
        "policy.options.replacement_vehicle": option,
    }

    assert ("courtesy_car_announced" in [one["key"] for one in BPCE.beside(facts).services()]) is due
