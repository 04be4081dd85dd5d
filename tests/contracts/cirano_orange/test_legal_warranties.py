"""Article 6: what the buyer keeps against the seller, until when, one fact changed at a time."""

from datetime import date

import pytest

from clausier.contracts.cirano_orange import legal_warranties
from clausier.rules import answers
from clausier.rules.case import encode
from clausier.rules.contract import Contract
from clausier.rules.program import program
from clausier.rules.uses import kept
from tests.contracts.world import close

SELLER = Contract("test", "1", "Essai", "essai", chapters=(legal_warranties,))
REMEDY, UPDATES, DIGITAL = "conformity_remedy", "conformity_updates", "conformity_digital"
LOWER, BACK = "conformity_lower_price", "conformity_money_back"
HIDDEN_LOWER, HIDDEN_BACK = "hidden_defect_lower_price", "hidden_defect_money_back"
AS_THE_LAW = {"ORNG-6-3": "twelve_months_if_second_hand"}

#: A car delivered in March 2024 by a professional to a consumer, found not to conform in its second year.
DEFECTIVE = {
    "vehicle.delivered_on": "2024-03-15",
    "vehicle.purchase_price": "18500.00",
    "warranty.bought_as_consumer": True,
    "warranty.nonconformity_proved": True,
    "warranty.nonconformity_appeared_on": "2025-06-01",
}
REFUSED = {**DEFECTIVE, "warranty.remedy_refused": True}
ASKED = {**DEFECTIVE, "warranty.remedy_requested_on": "2025-06-10"}
HIDDEN = {
    "vehicle.delivered_on": "2020-03-15",
    "vehicle.purchase_price": "18500.00",
    "warranty.hidden_defect_discovered_on": "2024-02-29",
}


def right(key, facts, on="2025-07-01", readings=None):
    """One right against the seller, on a day, in a world where nothing else happened."""
    found = answers.rights(SELLER, close(SELLER, facts), date.fromisoformat(on), readings)["rights"]
    return next(one for one in found if one["key"] == key)


def state(key, facts, on="2025-07-01", readings=None):
    """Whether one right is open on a day."""
    return right(key, facts, on, readings)["state"]


@pytest.mark.parametrize(
    ("changed", "last_day"),
    [
        ({}, "2026-03-15"),
        ({"vehicle.delivered_on": "2024-02-29"}, "2026-02-28"),
        ({"warranty.repaired_by_seller_on": "2025-07-01"}, "2026-09-15"),
        ({"vehicle.delivered_on": "2023-08-31", "warranty.repaired_by_seller_on": "2025-07-01"}, "2026-02-28"),
        ({"warranty.immobilised_for_remedy_days": 17}, "2026-04-01"),
        ({"warranty.repaired_by_seller_on": "2025-07-01", "warranty.immobilised_for_remedy_days": 1}, "2026-09-16"),
        ({"warranty.replaced_by_seller_on": "2025-07-01"}, "2026-03-15"),
        ({"warranty.replacement_imposed": True, "warranty.immobilised_for_remedy_days": 17}, "2026-04-01"),
        ({"warranty.replaced_by_seller_on": "2025-07-01", "warranty.replacement_imposed": True}, "2027-07-01"),
    ],
)
def test_two_years_are_extended_by_repair_suspended_by_immobilisation_and_renewed_by_replacement(changed, last_day):
    facts = {**DEFECTIVE, **changed}
    found = right(REMEDY, facts)
    assert (found["opens"], found["closes"]) == (facts["vehicle.delivered_on"], last_day)
    assert right(UPDATES, facts)["closes"] == last_day


@pytest.mark.parametrize(
    ("on", "expected"),
    [("2024-03-14", "not_yet"), ("2024-03-15", "allowed"), ("2026-03-15", "allowed"), ("2026-03-16", "too_late")],
)
def test_the_remedy_can_be_asked_for_from_delivery_to_the_last_day(on, expected):
    facts = {**DEFECTIVE, "warranty.updates_missing": True}
    assert state(REMEDY, facts, on) == expected
    assert state(UPDATES, facts, on) == expected


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "allowed"),
        ({"warranty.bought_as_consumer": False}, "not_allowed"),
        ({"warranty.nonconformity_proved": False}, "not_allowed"),
        ({"warranty.nonconformity_proved": False, "warranty.nonconformity_at_delivery_proved": True}, "not_allowed"),
        ({"warranty.nonconformity_appeared_on": "none"}, "not_allowed"),
        ({"warranty.nonconformity_appeared_on": "2026-03-15"}, "allowed"),
        ({"warranty.nonconformity_appeared_on": "2026-03-16"}, "not_allowed"),
        ({"warranty.nonconformity_appeared_on": "none", "warranty.nonconformity_at_delivery_proved": True}, "allowed"),
    ],
)
def test_the_buyer_proves_the_defect_and_not_its_date(changed, expected):
    assert state(REMEDY, {**DEFECTIVE, **changed}) == expected


USED, NEW = {"warranty.sold_second_hand": True}, {"warranty.sold_second_hand": False}


@pytest.mark.parametrize(
    ("changed", "by_law", "as_printed"),
    [
        (USED, "not_allowed", "allowed"),
        ({**USED, "warranty.nonconformity_at_delivery_proved": True}, "allowed", "allowed"),
        ({**USED, "warranty.nonconformity_appeared_on": "2025-03-15"}, "allowed", "allowed"),
        ({**USED, "warranty.nonconformity_appeared_on": "2025-03-16"}, "not_allowed", "allowed"),
        (NEW, "allowed", "allowed"),
        ({**NEW, "warranty.nonconformity_appeared_on": "2026-03-15"}, "allowed", "allowed"),
        ({**NEW, "warranty.nonconformity_appeared_on": "2026-03-16"}, "not_allowed", "not_allowed"),
    ],
)
def test_the_law_asks_more_of_the_buyer_of_a_used_car_after_twelve_months(changed, by_law, as_printed):
    facts = {**DEFECTIVE, **changed}
    assert (state(REMEDY, facts, readings=AS_THE_LAW), state(REMEDY, facts)) == (by_law, as_printed)


@pytest.mark.parametrize(
    ("repaired", "replaced", "expected"),
    [
        ("none", "none", "open"),
        ("2025-07-10", "none", "met"),
        ("2025-07-11", "none", "late"),
        ("none", "2025-07-10", "met"),
        ("2025-07-11", "2025-07-10", "met"),
    ],
)
def test_the_seller_has_thirty_days_from_the_request(repaired, replaced, expected):
    facts = {**ASKED, "warranty.repaired_by_seller_on": repaired, "warranty.replaced_by_seller_on": replaced}
    (found,) = answers.deadlines(SELLER, close(SELLER, facts))["deadlines"]
    assert (found["from"], found["last_day"], found["state"]) == ("2025-06-10", "2025-07-10", expected)
    assert (state(LOWER, facts, "2025-07-12") == "allowed") is (expected != "met")


def test_without_a_request_the_seller_is_under_no_deadline_and_is_not_late():
    assert answers.deadlines(SELLER, close(SELLER, DEFECTIVE))["deadlines"] == []
    late = program({"late": legal_warranties.LATE})
    for facts, expected in ((DEFECTIVE, False), (ASKED, True)):
        values = kept.compile(late)(encode(SELLER.vocabulary, close(SELLER, facts)))
        assert values[late.slot[late.outputs["late"].number]] is expected


@pytest.mark.parametrize("key", [LOWER, BACK])
@pytest.mark.parametrize(("on", "expected"), [("2025-07-10", "not_yet"), ("2025-07-11", "allowed")])
def test_lateness_opens_the_price_on_the_thirty_first_day(key, on, expected):
    assert state(key, ASKED, on) == expected


@pytest.mark.parametrize(
    "ground",
    [
        "warranty.remedy_refused", "warranty.remedy_inconvenient", "warranty.remedy_costs_borne",
        "warranty.nonconformity_persists", "warranty.nonconformity_serious",
    ],
)  # fmt: skip
def test_each_other_ground_opens_the_price_at_once(ground):
    for key in (LOWER, BACK):
        assert state(key, DEFECTIVE) == "not_allowed"
        found = right(key, {**DEFECTIVE, ground: True})
        assert (found["state"], found["opens"], found["closes"]) == ("allowed", "2024-03-15", "2026-03-15")
        assert state(key, {**ASKED, ground: True}, "2025-06-11") == "allowed"
        assert state(key, {ground: True, "vehicle.delivered_on": "2024-03-15"}) == "not_allowed"


@pytest.mark.parametrize(
    ("requested", "expected"), [("2026-03-15", "allowed"), ("2026-03-16", "too_late"), ("none", "too_late")]
)
def test_a_remedy_asked_for_on_the_last_day_keeps_the_price_open(requested, expected):
    facts = {**REFUSED, "warranty.remedy_requested_on": requested}
    assert state(LOWER, facts, "2026-04-20") == expected
    assert state(BACK, facts, "2026-04-20") == expected


def test_a_minor_defect_lowers_the_price_but_does_not_undo_the_sale():
    facts = {**REFUSED, "warranty.nonconformity_minor": True}
    assert (state(LOWER, facts), state(BACK, facts)) == ("allowed", "not_allowed")


def test_the_whole_price_comes_back_against_the_vehicle():
    assert (right(BACK, REFUSED)["refund"], right(LOWER, REFUSED)["refund"]) == ("18500.00", None)
    assert (right(HIDDEN_BACK, HIDDEN)["refund"], right(HIDDEN_LOWER, HIDDEN)["refund"]) == ("18500.00", None)


def test_the_request_is_the_exercise_of_the_right():
    assert right(REMEDY, ASKED)["exercised_on"] == "2025-06-10"
    assert right(REMEDY, DEFECTIVE)["exercised_on"] == "none"


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "not_allowed"),
        ({"warranty.updates_missing": True}, "allowed"),
        ({"warranty.updates_missing": True, "warranty.bought_as_consumer": False}, "not_allowed"),
    ],
)
def test_the_seller_owes_the_updates_to_a_consumer(changed, expected):
    assert state(UPDATES, {**DEFECTIVE, **changed}) == expected


@pytest.mark.parametrize(
    ("ends_on", "closes"),
    [("2026-03-15", "2026-03-15"), ("2026-03-16", "2026-03-16"), ("2029-01-31", "2029-01-31"),
     ("2025-01-31", "2026-03-15")],
)  # fmt: skip
def test_digital_content_supplied_for_more_than_two_years_is_warranted_as_long(ends_on, closes):
    told = {**DEFECTIVE, "warranty.digital_supply_ends_on": ends_on, "warranty.digital_nonconformity_proved": True}
    assert (right(DIGITAL, told)["opens"], right(DIGITAL, told)["closes"]) == ("2024-03-15", closes)
    assert state(DIGITAL, told) == "allowed"
    for missing in ("warranty.digital_nonconformity_proved", "warranty.bought_as_consumer"):
        assert state(DIGITAL, {**told, missing: False}) == "not_allowed"
    assert state(DIGITAL, {**told, "warranty.digital_supply_ends_on": "none"}) == "not_allowed"


def test_a_short_supply_follows_the_extended_warranty():
    told = {**DEFECTIVE, "warranty.digital_supply_ends_on": "2026-03-15", "warranty.immobilised_for_remedy_days": 20}
    assert right(DIGITAL, told)["closes"] == "2026-04-04"


@pytest.mark.parametrize("key", [HIDDEN_LOWER, HIDDEN_BACK])
@pytest.mark.parametrize(
    ("on", "expected"),
    [("2024-02-28", "not_yet"), ("2024-02-29", "allowed"), ("2026-02-28", "allowed"), ("2026-03-01", "too_late")],
)
def test_a_hidden_defect_opens_two_years_from_its_discovery(key, on, expected):
    assert state(key, HIDDEN, on) == expected
    assert state(key, {**HIDDEN, "warranty.hidden_defect_discovered_on": "none"}, on) == "not_allowed"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, []),
        ({"warranty.legal_available": True}, ["ORNG-FIP-9"]),
        (DEFECTIVE, ["ORNG-FIP-9"]),
        (HIDDEN, ["ORNG-FIP-9"]),
        ({"warranty.bought_as_consumer": True, "warranty.obstructed_in_bad_faith": True}, ["ORNG-6-16"]),
        ({"warranty.obstructed_in_bad_faith": True}, []),
    ],
)
def test_the_policy_leaves_the_buyer_what_the_seller_owes(facts, expected):
    facts = {"vehicle.delivered_on": "2024-03-15", **facts}
    assert [one["rules"][0] for one in answers.routes(SELLER, close(SELLER, facts))["remedies"]] == expected
