"""Article 2: which vehicle may be insured, bound by bound, each ground by itself."""

import pytest

from clausier.contracts.cirano_orange import eligibility
from clausier.rules import answers
from clausier.rules.contract import Contract
from tests.contracts.cirano_orange.policies import deadline, value

ARTICLE_2 = Contract("test", "1", "Essai", "essai", chapters=(eligibility,))
USES = (
    "short_rental", "freight", "taxi", "ambulance", "medical_transport", "driving_school", "paid_goods_transport",
    "paid_passenger_transport", "public_transport", "show", "stunts", "sport", "speed_event", "rally", "competition",
)  # fmt: skip
#: A car at every bound but one; thirteen years old to the day before its fourteenth birthday.
ELIGIBLE = {
    "vehicle.kind": "car",
    "vehicle.make": "other",
    "vehicle.model_line": "other",
    "vehicle.fiscal_hp": 30,
    "vehicle.gross_weight_kg": 3_499,
    "vehicle.registered_in_metropolitan_france": True,
    "vehicle.individually_approved": False,
    "vehicle.first_registered_on": "2012-03-03",
    "vehicle.mileage_at_signature_km": 179_999,
    "vehicle.energy": "petrol",
    "vehicle.installation_approved": False,
    "vehicle.uses": [],
    "vehicle.model_registrations_per_year": 300,
    "maintenance.followed": True,
    "maintenance.by_professional": True,
    "maintenance.oil_changed_by_professional": False,
    "policy.signed_on": "2026-03-02",
    "policy.signed_electronically": False,
    "policy.proposal_emailed_on": "none",
    "vehicle.acquired_on": "2026-03-02",
    "policy.declared_by_seller_on": "2026-03-07",
    "premium.first_paid_on": "none",
}
POWERFUL_MAKES = (
    "aston_martin", "bentley", "bugatti", "ferrari", "lamborghini", "lotus", "maserati", "maybach", "mclaren",
    "porsche", "rolls_royce", "venturi", "de_tomaso", "tvr",
)  # fmt: skip
AMERICAN_MAKES = (
    "ford_us", "buick", "lincoln", "mercury", "dodge", "ram", "pontiac", "chrysler", "gmc", "hummer", "plymouth",
    "shelby", "chevrolet", "cadillac", "jeep", "tesla", "other_american",
)  # fmt: skip
SPORT_MODELS = [
    ("audi", "s"), ("audi", "rs"), ("audi", "r8"), ("bmw", "m"), ("jaguar", "r"), ("jaguar", "svr"), ("mercedes", "amg")
]  # fmt: skip
SMALL_LAND_ROVERS = ("discovery_sport", "freelander", "range_rover_velar", "range_rover_evoque")


def car(make, line="other"):
    return {"vehicle.make": make, "vehicle.model_line": line}


OUT = [
    ({"vehicle.fiscal_hp": 31}, "ORNG-2-1"),
    ({"vehicle.gross_weight_kg": 3_500}, "ORNG-2-1"),
    ({"vehicle.registered_in_metropolitan_france": False}, "ORNG-2-1"),
    ({"vehicle.individually_approved": True}, "ORNG-2-1"),
    ({"vehicle.first_registered_on": "2012-03-02"}, "ORNG-2-2"),
    ({"vehicle.mileage_at_signature_km": 180_000}, "ORNG-2-2"),
    ({"vehicle.energy": "electric"}, "ORNG-2-4"),
    ({"vehicle.energy": "hydrogen"}, "ORNG-2-4"),
    ({"vehicle.energy": "gas"}, "ORNG-2-4"),
    ({"vehicle.energy": "ethanol"}, "ORNG-2-4"),
    ({"maintenance.followed": False}, "ORNG-2-5"),
    ({"maintenance.by_professional": False}, "ORNG-2-5"),
    *[({"vehicle.uses": [use]}, "ORNG-2X-1") for use in USES],
    ({"vehicle.make": "bluecar", "vehicle.fiscal_hp": 4}, "ORNG-2X-2"),
    *[(car(make), "ORNG-2X-3") for make in POWERFUL_MAKES],
    *[(car(make, line), "ORNG-2X-4") for make, line in SPORT_MODELS],
    (car("land_rover"), "ORNG-2X-5"),
    *[(car(make), "ORNG-2X-6") for make in AMERICAN_MAKES],
    ({"vehicle.kind": "quad"}, "ORNG-2X-7"),
    ({"vehicle.model_registrations_per_year": 299}, "ORNG-2X-8"),
    ({"vehicle.acquired_on": "2026-03-01", "policy.declared_by_seller_on": "2026-03-06"}, "ORNG-FIP-15"),
    ({"policy.declared_by_seller_on": "2026-03-08"}, "ORNG-2X-9"),
    ({"policy.declared_by_seller_on": "none"}, "ORNG-2X-9"),
]
BY_EMAIL = {
    "policy.signed_electronically": True,
    "policy.proposal_emailed_on": "2026-03-02",
    "vehicle.acquired_on": "2026-02-20",
}
PAID_BUT_UNDECLARED = {"policy.declared_by_seller_on": "none", "premium.first_paid_on": "2026-03-02"}
IN = [
    {},
    *[car(make, line) | {"vehicle.fiscal_hp": 19} for make, line in [*SPORT_MODELS, ("porsche", "other")]],
    *[car(make) | {"vehicle.fiscal_hp": 19} for make in ("land_rover", "ford_us", *POWERFUL_MAKES)],
    *[car("land_rover", line) for line in SMALL_LAND_ROVERS],
    *[car(make, "sport_trim") for make in ("audi", "bmw", "jaguar", "mercedes")],
    *[car(make, "other") for make in ("audi", "bmw", "jaguar", "mercedes", "ford_europe")],
    *[car("other", line) for line in ("s", "m", "r", "amg", "corvette")],
    car("bmw", "s"),
    *[{"vehicle.energy": energy} for energy in ("diesel", "petrol_hybrid", "diesel_hybrid")],
    *[{"vehicle.energy": energy, "vehicle.installation_approved": True} for energy in ("gas", "ethanol")],
    {"maintenance.by_professional": False, "maintenance.oil_changed_by_professional": True},
    BY_EMAIL,
    # the seller is late, but the member signed in time and paid
    PAID_BUT_UNDECLARED,
    {**BY_EMAIL, "policy.declared_by_seller_on": "2026-03-08", "premium.first_paid_on": "2026-03-02"},
]


def asked(facts, readings=None):
    return answers.eligible(ARTICLE_2, {**ELIGIBLE, **facts}, readings)


@pytest.mark.parametrize(("facts", "rule"), OUT)
def test_one_condition_that_fails_is_the_only_ground(facts, rule):
    found = asked(facts)
    assert found["eligible"] is False
    assert [rule in one["rules"] for one in found["grounds"]] == [True]
    assert found["open"] == []


@pytest.mark.parametrize("facts", IN)
def test_a_vehicle_within_every_bound_may_be_insured(facts):
    found = asked(facts)
    assert (found["eligible"], found["grounds"], found["open"]) == (True, [], [])


def test_every_ground_is_given_at_once():
    found = asked({**car("porsche"), "vehicle.fiscal_hp": 31, "vehicle.kind": "quad", "vehicle.uses": ["taxi"]})
    assert [one["rules"][-1] for one in found["grounds"]] == ["ORNG-2-1", "ORNG-2X-1", "ORNG-2X-3", "ORNG-2X-7"]
    assert {one["gives"] for one in found["grounds"]} == {"refus de souscription"}


@pytest.mark.parametrize(("fiscal_hp", "eligible"), [(19, True), (20, False)])
def test_a_porsche_is_excluded_from_twenty_fiscal_horsepower(fiscal_hp, eligible):
    panamera = {
        **car("porsche"),
        "vehicle.fiscal_hp": fiscal_hp,
        "vehicle.gross_weight_kg": 2_400,
        "vehicle.first_registered_on": "2019-09-10",
        "vehicle.mileage_at_signature_km": 61_000,
        "vehicle.model_registrations_per_year": 900,
        "policy.declared_by_seller_on": "2026-03-03",
    }
    found = asked(panamera)
    assert found["eligible"] is eligible
    assert [one["rules"] for one in found["grounds"]] == ([] if eligible else [["ORNG-2X-3"]])


def test_fourteen_years_of_a_leap_day_are_over_on_the_28th_of_february():
    born = {"vehicle.first_registered_on": "2012-02-29"}
    for signed, eligible in (("2026-02-27", True), ("2026-02-28", False)):
        on = {"policy.signed_on": signed, "vehicle.acquired_on": signed, "policy.declared_by_seller_on": signed}
        assert asked({**born, **on})["eligible"] is eligible


@pytest.mark.parametrize(
    ("facts", "readings", "eligible"),
    [
        ({"vehicle.energy": "electric"}, {"ORNG-2-4": "eligible"}, True),
        ({"vehicle.energy": "diesel"}, {"ORNG-2-4": "eligible"}, True),
        ({"vehicle.energy": "hydrogen"}, {"ORNG-2-4": "eligible"}, False),
        (car("audi", "sport_trim"), {"ORNG-2X-4": "trims_too"}, False),
        (car("bmw", "sport_trim"), {"ORNG-2X-4": "trims_too"}, False),
        (car("jaguar", "sport_trim"), {"ORNG-2X-4": "trims_too"}, False),
        (car("mercedes", "sport_trim"), {"ORNG-2X-4": "trims_too"}, False),
        (car("mercedes", "amg"), {"ORNG-2X-4": "trims_too"}, False),
        (car("other", "sport_trim"), {"ORNG-2X-4": "trims_too"}, True),
        (car("audi", "other"), {"ORNG-2X-4": "trims_too"}, True),
        (car("chevrolet"), {"ORNG-2X-6": "named_only"}, True),
        (car("jeep"), {"ORNG-2X-6": "named_only"}, True),
        (car("dodge"), {"ORNG-2X-6": "named_only"}, False),
        (car("chevrolet", "corvette"), {"ORNG-2X-6": "named_only"}, False),
        (car("chevrolet", "camaro"), {"ORNG-2X-6": "named_only"}, False),
        (car("other", "camaro"), {"ORNG-2X-6": "named_only"}, True),
        (PAID_BUT_UNDECLARED, {"ORNG-2X-9": "opposed"}, False),
        (BY_EMAIL, {"ORNG-FIP-15": "from_sale"}, False),
        ({**BY_EMAIL, "policy.declared_by_seller_on": "2026-02-25"}, {"ORNG-FIP-15": "from_sale"}, True),
    ],
)  # fmt: skip
def test_the_other_readings(facts, readings, eligible):
    assert asked(facts, readings)["eligible"] is eligible


@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ({}, True),
        ({"policy.proposal_emailed_on": "2026-03-03"}, False),
        ({"policy.proposal_emailed_on": "none"}, False),
        ({"policy.signed_electronically": False}, False),
    ],
)
def test_a_later_signature_takes_an_electronic_route_that_began_with_the_proposal(facts, answer):
    found = asked({**BY_EMAIL, **facts})
    assert ("ORNG-FIP-15" in [rule for one in found["grounds"] for rule in one["rules"]]) is not answer


@pytest.mark.parametrize(
    ("acquired", "paid", "declared"),
    [
        ("2026-02-25", "2026-03-02", True),
        ("2026-02-24", "2026-03-02", False),
        ("2026-02-25", "none", False),
    ],
)
def test_a_late_seller_is_held_against_a_member_who_was_late_or_did_not_pay(acquired, paid, declared):
    facts = {"vehicle.acquired_on": acquired, "premium.first_paid_on": paid, "policy.declared_by_seller_on": "none"}
    found = asked(facts)
    late = [one for one in found["grounds"] if one["rules"] == ["ORNG-2X-9"]]
    assert (late == []) is declared
    assert {one["gives"] for one in late} <= {"examen par une personne"}


def test_the_seller_declares_within_five_calendar_days():
    sold = {"vehicle.acquired_on": "2026-02-26", "policy.signed_on": "2026-02-26"}
    found = deadline("seller_declaration", sold)
    assert (found["from"], found["last_day"], found["state"]) == ("2026-02-26", "2026-03-03", "open")
    for declared, state in (("2026-03-03", "met"), ("2026-03-04", "late")):
        assert deadline("seller_declaration", {**sold, "policy.declared_by_seller_on": declared})["state"] == state
    emailed = {**sold, **BY_EMAIL, "policy.proposal_emailed_on": "2026-02-20"}
    assert deadline("seller_declaration", emailed)["last_day"] == "2026-03-03"


@pytest.mark.parametrize("unknown", ["vehicle.fiscal_hp", "vehicle.kind", "vehicle.energy"])
def test_what_is_unknown_is_asked_for(unknown):
    found = answers.eligible(ARTICLE_2, {name: told for name, told in ELIGIBLE.items() if name != unknown})
    assert found["eligible"] is None
    assert {name for one in found["open"] for name in one["missing"]} == {unknown}


def test_sales_that_nobody_knows_exclude_nothing_at_closing():
    unknown = ("vehicle.model_registrations_per_year",)
    assert value(eligibility.COMMON_ENOUGH.test, {}, unknown=unknown) is None
    assert value(eligibility.COMMON_ENOUGH.test, {}, unknown=unknown, final=True) is True


@pytest.mark.parametrize(
    ("facts", "final", "excluded"),
    [
        ({}, False, False),
        ({"misstatement.ineligible_from_start": True, "misstatement.found": "none"}, False, True),
        ({"misstatement.ineligible_from_start": True, "misstatement.found": "before_loss"}, False, False),
        ({"misstatement.ineligible_from_start": True, "misstatement.found": "after_loss"}, False, False),
        ({"misstatement.ineligible_from_start": True}, False, None),
        ({"misstatement.ineligible_from_start": True}, True, True),
        ({"misstatement.ineligible_from_start": None}, True, False),
    ],
)
def test_a_claim_on_an_ineligible_vehicle_is_excluded_unless_article_19_applies(facts, final, excluded):
    assert value(eligibility.INELIGIBLE_VEHICLE.applies, facts, final=final) is excluded
