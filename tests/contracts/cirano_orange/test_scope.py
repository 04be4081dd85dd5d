"""Articles 1, 4 and 9: what is a breakdown, of which vehicle, up to which mileage, and where."""

import pytest

from clausier.contracts.cirano_orange import scope
from clausier.facts.places import COUNTRIES, TERRITORIES
from tests.contracts.cirano_orange.repairs import claim, guarantee, paid, refused_by, value

LISTED = {
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT",
    "NL", "PL", "PT", "RO", "SE", "SI", "SK",
    "GB", "AD", "BA", "GI", "IS", "XK", "LI", "MK", "MC", "ME", "NO", "SM", "RS", "CH", "VA", "AL",
}  # fmt: skip


def abroad(country, day):
    return {"event.country": country, "event.territory": "mainland", "event.stay_abroad_days": day}


# --- what ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "taken"),
    [
        *[({"failure.nature": nature}, True) for nature in ("mechanical", "hydraulic", "electrical", "electronic")],
        ({"failure.nature": "software"}, False),
        ({"failure.nature": "other"}, False),
        ({"failure.accidental": False}, False),
        ({"failure.internal_cause": False}, False),
        ({"failure.causes.abusive_use": True}, False),
    ],
)
def test_a_breakdown_is_random_internal_and_in_normal_use(facts, taken):
    found = refused_by(facts)
    assert found is None if taken else "ORNG-FIP-8" in found


@pytest.mark.parametrize(
    ("definitive", "recurring", "needs_repair", "definitive_only", "any_random"),
    [
        (True, False, True, True, True),
        (True, True, True, True, True),
        (False, True, True, False, True),
        (False, False, False, False, True),
    ],
)
def test_a_fault_that_comes_back_until_it_is_repaired_is_definitive(
    definitive, recurring, needs_repair, definitive_only, any_random
):
    facts = {"failure.definitive": definitive, "failure.recurring": recurring}
    for meaning, taken in [
        ("needs_repair", needs_repair), ("definitive_only", definitive_only), ("any_random", any_random),
    ]:  # fmt: skip
        assert (refused_by(facts, {"ORNG-1-10": meaning}) is None) is taken
    assert (refused_by({**facts, "failure.accidental": False}, {"ORNG-1-10": "any_random"}) is None) is False


@pytest.mark.parametrize(
    ("fact", "at_closing"),
    [
        ("failure.nature", "refused"),
        ("failure.accidental", "refused"),
        ("failure.definitive", "refused"),
        ("failure.internal_cause", "covered"),
        ("failure.causes.abusive_use", "covered"),
        ("vehicle.identified_on_policy", "refused"),
        ("vehicle.mileage_km", "refused"),
        ("event.stay_abroad_days", "covered"),
    ],
)
def test_the_insured_proves_the_breakdown_and_the_insurer_what_takes_it_away(fact, at_closing):
    assert guarantee(claim(unknown=(fact,), final=True))["outcome"] == at_closing
    if fact != "event.stay_abroad_days":
        assert guarantee(claim(unknown=(fact,)))["outcome"] == "undetermined"


def test_the_vehicle_is_that_of_the_membership_form():
    assert refused_by({"vehicle.identified_on_policy": False}) == ["ORNG-1-17"]


@pytest.mark.parametrize(
    ("nature", "expected"),
    [("electrical", True), ("electronic", True), ("mechanical", False), ("hydraulic", False), ("software", False)],
)
def test_electrical_and_electronic_breakdowns_are_told_from_the_others(nature, expected):
    assert value(scope.ELECTRICAL, {"failure.nature": nature}) is expected


@pytest.mark.parametrize(("occupants", "seats", "expected"), [(1, 5, 1), (5, 5, 5), (6, 5, 5), (3, 2, 2)])
def test_the_occupants_benefit_up_to_the_number_of_seats(occupants, seats, expected):
    assert value(scope.BENEFICIARIES, {"stay.occupants": occupants, "vehicle.seats": seats}) == expected


# --- up to which mileage ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("km", "covered", "not_covered"), [(199_999, True, True), (200_000, True, False), (200_001, False, False)]
)
def test_nothing_is_paid_above_200_000_km(km, covered, not_covered):
    for meaning, taken in [("covered", covered), ("not_covered", not_covered)]:
        found = refused_by({"vehicle.mileage_km": km}, {"ORNG-FIP-6": meaning}) or []
        assert ("ORNG-7-4" in found) is not taken
        assert value(scope.WITHIN_MILEAGE.test, {"vehicle.mileage_km": km}, {"ORNG-FIP-6": meaning}) is taken


# --- where -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("territory", TERRITORIES)
def test_france_is_covered_on_the_mainland_and_in_corsica_only(territory):
    facts = {"event.country": "FR", "event.territory": territory, "event.stay_abroad_days": 1}
    taken = territory in ("mainland", "corsica")
    assert value(scope.TERRITORY.test, facts) is taken
    assert value(scope.ABROAD, facts) is not taken
    assert (paid(facts)[0] == "covered") is taken


@pytest.mark.parametrize("country", sorted(set(COUNTRIES) - {"FR"}))
def test_a_stay_of_ninety_days_is_covered_in_the_listed_countries_only(country):
    last, first_after = (value(scope.TERRITORY.test, abroad(country, day)) for day in (90, 91))
    assert (last, first_after) == (country in LISTED, False)
    assert value(scope.ABROAD, abroad(country, 1)) is True


@pytest.mark.parametrize(
    ("day", "through", "before"), [(1, True, True), (89, True, True), (90, True, False), (91, False, False)]
)
def test_the_ninetieth_day_of_the_stay_is_still_covered(day, through, before):
    for meaning, taken in [("through_the_last_day", through), ("before_the_last_day", before)]:
        found = refused_by(abroad("IT", day), {"ORNG-9-2": meaning})
        assert found is None if taken else "ORNG-9-2" in found


def test_no_stay_is_counted_in_france():
    assert refused_by({"event.stay_abroad_days": 400}) is None


@pytest.mark.parametrize(
    ("facts", "rule"), [({"vehicle.mileage_km": 200_001}, "ORNG-7-4"), (abroad("other", 1), "ORNG-9-2")]
)
def test_mileage_and_territory_are_conditions_of_the_repair_only(facts, rule):
    decision = claim(facts)
    assert rule in guarantee(decision)["because"]
    assert rule not in guarantee(decision, "roadside")["because"]
