"""Article 2: which motorcycle may be insured, bound by bound."""

import pytest

from clausier.contracts.icare_moto import eligibility
from clausier.rules import answers
from clausier.rules.contract import Contract

ARTICLE_2 = Contract("test", "1", "Essai", "essai", chapters=(eligibility,))
USES = (
    "paid_passenger_transport", "paid_goods_transport", "rental", "ambulance", "driving_school", "taxi",
    "medical_transport", "police", "fire_service", "motor_trade", "sport", "competition", "rally", "trials", "off_road",
    "highway_code_breached", "outside_maker_standards",
)  # fmt: skip
ELIGIBLE = {
    "policyholder.sanctions_listed": False,
    "vehicle.first_registered_on": "2020-03-10",
    "vehicle.delivered_on": "2026-03-09",
    "vehicle.mileage_at_delivery_km": 99_999,
    "vehicle.kind": "motorcycle",
    "vehicle.wheels": 2,
    "vehicle.model_marketed_in_france": True,
    "vehicle.individually_approved": False,
    "vehicle.model_registrations_per_year": 400,
    "vehicle.registration_country": "FR",
    "vehicle.registered_in_metropolitan_france": True,
    "vehicle.energy": "petrol",
    "vehicle.licence_required": "A",
    "vehicle.engine_cc": 125,
    "vehicle.mainly_abroad": False,
    "vehicle.uses": [],
    "vehicle.condition": "normal",
    "vehicle.collector_registration": False,
    "vehicle.modifications": [],
    "vehicle.modification_linked_to_failure": False,
    "maintenance.followed": True,
}
OUT = [
    ({"policyholder.sanctions_listed": True}, "MOTO-2.3-7"),
    ({"vehicle.delivered_on": "2026-03-10"}, "MOTO-2.1-1"),
    ({"vehicle.mileage_at_delivery_km": 100_000}, "MOTO-2.1-1"),
    ({"vehicle.kind": "car"}, "MOTO-2.1-2"),
    ({"vehicle.wheels": 1}, "MOTO-2.1-2"),
    ({"vehicle.wheels": 5}, "MOTO-2.1-2"),
    ({"vehicle.model_marketed_in_france": False}, "MOTO-2.1-3"),
    ({"vehicle.individually_approved": True}, "MOTO-2.1-4"),
    ({"vehicle.model_registrations_per_year": 399}, "MOTO-2.1-5"),
    ({"vehicle.registered_in_metropolitan_france": False}, "MOTO-2.2-1"),
    ({"vehicle.registration_country": "BE"}, "MOTO-2.2-1"),
    ({"vehicle.energy": "electric"}, "MOTO-2.2-2"),
    ({"vehicle.energy": "diesel"}, "MOTO-2.2-2"),
    ({"vehicle.licence_required": "AM"}, "MOTO-2.2-3"),
    ({"vehicle.engine_cc": 124}, "MOTO-2.2-4"),
    ({"vehicle.mainly_abroad": True}, "MOTO-2.2-5"),
    ({"vehicle.condition": "scrap"}, "MOTO-2.2-8"),
    ({"vehicle.condition": "total_loss"}, "MOTO-2.2-8"),
    ({"vehicle.collector_registration": True}, "MOTO-2.2-9"),
    *[
        ({"vehicle.modifications": [one]}, "MOTO-2.2-10")
        for one in ("performance", "purpose", "fuel_type", "controls_or_access")
    ],
    ({"vehicle.modifications": ["other"], "vehicle.modification_linked_to_failure": True}, "MOTO-2.2-10"),
    ({"maintenance.followed": False}, "MOTO-2.2-13"),
    *[({"vehicle.uses": [use]}, None) for use in USES],
]
IN = [
    {},
    {"vehicle.modification_linked_to_failure": True},
    {"vehicle.kind": "tricycle", "vehicle.wheels": 3},
    {"vehicle.kind": "quad", "vehicle.wheels": 4},
    {"vehicle.registration_country": "MC", "vehicle.registered_in_metropolitan_france": False},
    {"vehicle.energy": "petrol_hybrid"},
    {"vehicle.licence_required": "A1"},
    {"vehicle.licence_required": "A2"},
    {"vehicle.licence_required": "B"},
    {"vehicle.modifications": ["approved_accessory"]},
    {"vehicle.modifications": ["other"]},
    {"vehicle.first_registered_on": "2020-02-29", "vehicle.delivered_on": "2026-02-27"},
]


@pytest.mark.parametrize(("facts", "rule"), OUT)
def test_one_condition_that_fails_refuses_the_motorcycle_for_that_reason(facts, rule):
    found = answers.eligible(ARTICLE_2, {**ELIGIBLE, **facts})
    assert found["eligible"] is False
    if rule:
        assert [rule in one["rules"] for one in found["grounds"]] == [True]
    # Article 2.2 bears on the whole contract, the rest of article 2 on the day of delivery.
    during = rule is None or rule.startswith("MOTO-2.2-")
    assert [one["throughout"] for one in found["grounds"]] == [during]


@pytest.mark.parametrize("facts", IN)
def test_a_motorcycle_within_every_bound_may_be_insured(facts):
    found = answers.eligible(ARTICLE_2, {**ELIGIBLE, **facts})
    assert (found["eligible"], found["grounds"], found["open"]) == (True, [], [])


def test_six_years_of_a_leap_day_are_over_on_the_28th_of_february():
    born = {**ELIGIBLE, "vehicle.first_registered_on": "2020-02-29", "vehicle.delivered_on": "2026-02-28"}
    assert answers.eligible(ARTICLE_2, born)["eligible"] is False


@pytest.mark.parametrize(
    ("facts", "readings", "answer"),
    [
        ({"vehicle.mileage_at_delivery_km": 100_000}, {"MOTO-2.1-1": "either"}, True),
        ({"vehicle.delivered_on": "2026-03-10"}, {"MOTO-2.1-1": "either"}, True),
        ({"vehicle.energy": "petrol_hybrid"}, {"MOTO-2.2-2": "petrol_only"}, False),
        ({"vehicle.licence_required": "A1"}, {"MOTO-2.2-3": "a_and_b_only"}, False),
        ({"vehicle.licence_required": "A"}, {"MOTO-2.2-3": "a_and_b_only"}, True),
        ({"vehicle.licence_required": "B"}, {"MOTO-2.2-3": "a_and_b_only"}, True),
        ({"vehicle.modifications": ["approved_accessory"]}, {"MOTO-2.2-10": "any"}, False),
    ],
)
def test_the_other_readings(facts, readings, answer):
    assert answers.eligible(ARTICLE_2, {**ELIGIBLE, **facts}, readings)["eligible"] is answer


@pytest.mark.parametrize(
    "modification",
    ["performance", "purpose", "fuel_type", "controls_or_access", "disability_fitting", "approved_accessory", "other"],
)
def test_read_strictly_any_modification_refuses(modification):
    facts = {**ELIGIBLE, "vehicle.modifications": [modification]}
    assert answers.eligible(ARTICLE_2, facts, {"MOTO-2.2-10": "any"})["eligible"] is False
    assert answers.eligible(ARTICLE_2, ELIGIBLE, {"MOTO-2.2-10": "any"})["eligible"] is True


def test_what_is_unknown_is_asked_for():
    facts = {name: told for name, told in ELIGIBLE.items() if name != "vehicle.engine_cc"}
    found = answers.eligible(ARTICLE_2, facts)
    assert found["eligible"] is None
    assert [one["missing"] for one in found["open"]] == [["vehicle.engine_cc"]]
