"""The coefficient of a case over time: where it starts, what is missing, another vehicle, corrections, bad facts."""

import pytest

from clausier.contracts import contract
from clausier.rules.answers import status
from clausier.rules.errors import CaseError, Inconsistent
from tests.contracts.bonus_malus_cases import BPCE, case, claim, dues, on

# --- over time --------------------------------------------------------------------------------------------------------


def test_every_due_date_up_to_the_next_one_is_told():
    answer = on("2026-07-01", case())

    assert answer["coefficient"] == "0.76"
    assert dues(answer) == {"2026-07-01": "0.76", "2027-07-01": "0.72"}
    assert [one["settled"] for one in answer["due_dates"]] == [True, False]
    assert answer["due_dates"][0]["period"] == {"from": "2025-05-01", "to": "2026-04-30"}


def test_a_due_date_is_settled_once_its_period_is_over():
    assert [one["settled"] for one in on("2026-04-30", case())["due_dates"]] == [False]
    assert [one["settled"] for one in on("2026-05-01", case())["due_dates"]] == [True]


def test_before_the_next_due_date_the_known_coefficient_applies():
    assert on("2025-07-01", case())["coefficient"] == "0.80"
    assert on("2026-06-30", case())["coefficient"] == "0.80"


def test_a_day_before_the_known_coefficient_asks_for_an_earlier_one():
    answer = on("2025-06-30", case())

    assert answer["missing"] == ["bonus_malus.applied_on", "bonus_malus.coefficient"]
    assert "précède le dernier coefficient connu" in answer["steps"][0]["says"]
    assert (answer["coefficient"], answer["due_dates"]) == (None, [])


def test_a_first_contract_has_the_origin_before_it_begins():
    facts = case(
        bonus_malus__origin="first_contract", policy__starts_on="2025-03-01", policy__anniversary_on="2026-03-01"
    )

    assert on("2025-02-28", facts)["coefficient"] == "1.00"


def test_due_dates_follow_a_leap_day():
    answer = on("2028-02-29", case(bonus_malus__applied_on="2024-02-29"))

    assert list(dues(answer)) == ["2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28"]


# --- where it starts --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("origin", "missing"),
    [
        (None, ["bonus_malus.origin"]),
        ("first_contract", ["policy.starts_on", "policy.anniversary_on"]),
        ("due_date", ["bonus_malus.coefficient", "bonus_malus.applied_on"]),
        (
            "statement",
            ["bonus_malus.coefficient", "bonus_malus.applied_on", "policy.starts_on", "policy.anniversary_on"],
        ),
    ],
)
def test_what_a_start_needs_is_missing(origin, missing):
    facts = case(bonus_malus__origin=origin, bonus_malus__coefficient=None, bonus_malus__applied_on=None)
    answer = on("2026-07-01", facts)

    assert answer["missing"] == missing
    assert (answer["coefficient"], answer["range"], answer["due_dates"]) == (None, {"from": None, "to": None}, [])


@pytest.mark.parametrize("anniversary", ["2026-03-01", "2020-03-01", "2031-03-01"])
def test_the_anniversary_of_any_year_gives_the_due_dates(anniversary):
    facts = case(
        bonus_malus__origin="first_contract", policy__starts_on="2025-03-01", policy__anniversary_on=anniversary
    )

    assert dues(on("2027-02-28", facts)) == {"2026-03-01": "0.95", "2027-03-01": "0.90"}


def test_a_first_contract_that_is_due_after_a_few_months_keeps_the_origin():
    facts = case(
        bonus_malus__origin="first_contract", policy__starts_on="2025-09-01", policy__anniversary_on="2026-01-01"
    )

    assert dues(on("2026-01-01", facts)) == {"2026-01-01": "1.00", "2027-01-01": "0.95"}


def test_a_new_insurer_goes_on_from_the_statement():
    facts = case(
        bonus_malus__origin="statement", bonus_malus__applied_on="2025-01-01", policy__starts_on="2026-01-01",
        policy__anniversary_on="2027-01-01",
    )  # fmt: skip

    assert dues(on("2026-01-01", facts)) == {"2026-01-01": "0.76", "2027-01-01": "0.72"}


def test_a_contract_that_starts_before_the_statement_is_refused():
    facts = case(
        bonus_malus__origin="statement", policy__starts_on="2025-06-30", policy__anniversary_on="2026-06-30"
    )

    with pytest.raises(Inconsistent, match="avant l'échéance du relevé"):
        on("2026-07-01", facts)


# --- what is unknown --------------------------------------------------------------------------------------------------


def test_an_unknown_share_gives_a_range_and_names_the_claim():
    answer = on("2026-07-01", case(bonus_malus__claims=[claim("2025-08-01", None, "A7")]))

    assert (answer["coefficient"], answer["range"]) == (None, {"from": "0.76", "to": "1.00"})
    assert answer["missing"] == ["bonus_malus.claims[A7].liability_pct"]


def test_unknown_claims_leave_the_known_coefficient_only():
    answer = on("2026-07-01", case(bonus_malus__claims=None))

    assert answer["missing"] == ["bonus_malus.claims"]
    assert answer["range"] == {"from": None, "to": None}


def test_an_incomplete_list_of_claims_is_an_unknown_one():
    answer = on("2026-07-01", case(bonus_malus__claims={"rows": [], "complete": False}))

    assert answer["missing"] == ["bonus_malus.claims"]


def test_an_unknown_use_and_an_unknown_return_of_cover_are_named():
    assert on("2026-07-01", case(policy__use=None))["missing"] == ["policy.use"]
    row = {"id": "1", "from_on": "2025-08-01"}
    answer = on("2026-07-01", case(bonus_malus__interruptions=[row]))
    assert answer["missing"] == ["bonus_malus.interruptions[1].back_on"]
    assert on("2026-07-01", case(bonus_malus__interruptions=None))["missing"] == ["bonus_malus.interruptions"]


def test_what_the_floor_stands_on_is_asked_only_when_a_claim_depends_on_it():
    floor, claims = {"bonus_malus__coefficient": "0.50"}, {"bonus_malus__claims": [claim("2025-08-01", 100)]}
    asked = on("2026-07-01", case(**floor, **claims))

    assert on("2026-07-01", case(**floor))["missing"] == []
    assert (asked["missing"], asked["range"]) == (["bonus_malus.floor_since_on"], {"from": "0.50", "to": "0.62"})
    assert on("2026-07-01", case(**floor, **claims, bonus_malus__floor_since_on="none"))["coefficient"] == "0.62"
    assert on("2026-07-01", case(**floor, **claims, bonus_malus__floor_since_on="2022-08-01"))["coefficient"] == "0.50"


def test_earlier_claim_free_years_are_asked_above_the_origin_only():
    assert on("2026-07-01", case(bonus_malus__coefficient="1.48"))["missing"] == ["bonus_malus.claim_free_years"]
    assert on("2026-07-01", case(bonus_malus__coefficient="1.48", bonus_malus__claim_free_years=0))["missing"] == []


@pytest.mark.parametrize(
    ("nature", "asked"),
    [
        ("collision", []),
        ("glass", ["theft_fire_glass_only"]),
        ("theft", ["theft_fire_glass_only"]),
        ("fire", ["theft_fire_glass_only"]),
        ("other", ["theft_fire_glass_only"]),
        ("parked", []),
        (None, ["theft_fire_glass_only"]),
    ],
)
def test_what_the_nature_of_a_claim_tells_is_not_asked(nature, asked):
    row = {**claim("2025-08-01", 100), "nature": nature}
    answer = on("2026-07-01", case(bonus_malus__claims=[row]))

    assert answer["missing"] == [f"bonus_malus.claims[1].{name}" for name in asked]


# --- claims classified otherwise --------------------------------------------------------------------------------------


def reclassified(first, share, found_on):
    row = claim("2024-10-01", share, first_classified=first, reclassified_on=found_on)
    return case(bonus_malus__coefficient="0.80", bonus_malus__applied_on="2024-07-01", bonus_malus__claims=[row])


def test_a_claim_found_to_count_changes_the_due_dates_since():
    before = on("2026-01-31", reclassified("none", 100, "2026-02-01"))
    after = on("2026-07-01", reclassified("none", 100, "2026-02-01"))

    assert (before["coefficient"], before["corrections"]) == ("0.76", [])
    assert after["coefficient"] == "0.95"
    assert after["corrections"] == [
        {"due_on": "2025-07-01", "was": "0.76", "becomes": "1.00", "amount": None},
        {"due_on": "2026-07-01", "was": "0.72", "becomes": "0.95", "amount": None},
    ]


def test_more_than_two_years_after_the_due_date_nothing_is_claimed():
    late = on("2027-07-02", reclassified("none", 100, "2027-07-02"))
    last = on("2027-07-02", reclassified("none", 100, "2027-07-01"))

    assert (late["coefficient"], late["corrections"]) == ("0.68", [])
    assert last["coefficient"] == "0.90"
    assert any("rien n'est réclamé" in step["says"] for step in late["steps"])


def test_a_correction_in_the_insureds_favour_comes_later_too():
    answer = on("2027-07-02", reclassified("full", 0, "2027-07-02"))

    assert answer["coefficient"] == "0.68"
    assert answer["corrections"][0] == {"due_on": "2025-07-01", "was": "1.00", "becomes": "0.76", "amount": None}


@pytest.mark.parametrize(("first", "share", "amounts"), [("none", 100, ["96.01", None]), ("full", 0, ["-96.01", None])])
def test_a_correction_is_worth_the_difference_of_the_two_premiums(first, share, amounts):
    """400.05 × 0.76 = 304.038 → 304.04 and 400.05 × 1.00: 96.01 more, or back."""
    receipts = [{"id": "1", "due_on": "2025-07-01", "reference": "400.05"}, {"id": "2", "due_on": "2026-07-01"}]
    answer = on("2026-07-01", reclassified(first, share, "2026-02-01") | {"bonus_malus.receipts": receipts})

    assert [one["amount"] for one in answer["corrections"]] == amounts


def test_an_unknown_day_of_finding_is_asked():
    answer = on("2026-07-01", reclassified("none", 100, None))

    assert answer["missing"] == ["bonus_malus.claims[1].reclassified_on"]
    assert answer["range"] == {"from": None, "to": None}


def test_a_classification_that_stood_counts_without_other_facts():
    answer = on("2026-07-01", reclassified("full", None, "none"))

    assert (answer["missing"], answer["corrections"]) == ([], [])
    assert dues(answer)["2025-07-01"] == "1.00"


# --- another vehicle --------------------------------------------------------------------------------------------------


def vehicle(drivers, own=None, day="2026-09-12", **changes):
    facts = case(
        bonus_malus__vehicle_changed_on=day, bonus_malus__usual_drivers=drivers,
        bonus_malus__drivers_own_coefficient=own, **changes,
    )  # fmt: skip
    return on("2026-10-01", facts)["other_vehicle"]


def test_a_second_car_with_fewer_of_the_same_drivers_takes_the_coefficient():
    moved = vehicle("fewer", bonus_malus__coefficient="0.68")

    assert (moved["coefficient"], moved["missing"]) == ("0.64", [])
    assert moved["steps"][0]["rules"] == ["CRM-10-1", "CRM-10-2"]


def test_other_drivers_bring_their_own_coefficient():
    assert vehicle("other", "1.00")["coefficient"] == "1.00"
    assert vehicle("other")["missing"] == ["bonus_malus.drivers_own_coefficient"]
    assert vehicle(None)["missing"] == ["bonus_malus.usual_drivers"]


def test_an_increase_follows_whoever_drives():
    assert vehicle(None, bonus_malus__coefficient="1.25", bonus_malus__claim_free_years=0)["coefficient"] == "1.18"


def test_the_coefficient_that_moves_is_that_of_the_day_of_the_change():
    assert vehicle("same", day="2026-06-30")["coefficient"] == "0.80"
    assert vehicle("same", day="2026-07-01")["coefficient"] == "0.76"


def test_no_other_vehicle_and_one_that_comes_later_say_nothing():
    assert vehicle("same", day="none") is None
    assert vehicle("same", day="2026-10-02") is None


def test_a_coefficient_in_a_range_does_not_move():
    unknown = vehicle("same", bonus_malus__claims=[claim("2025-08-01", None)])

    assert (unknown["coefficient"], unknown["missing"]) == (None, ["bonus_malus.claims[1].liability_pct"])


# --- bad facts --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("told", ["0.49", "3.51"])
def test_a_coefficient_out_of_bounds_is_refused_in_french(told):
    with pytest.raises(Inconsistent, match="0,50 à 3,50"):
        on("2026-07-01", case(bonus_malus__coefficient=told))


def test_an_interruption_that_ends_before_it_begins_is_refused():
    row = {"id": "1", "from_on": "2025-08-02", "back_on": "2025-08-01"}

    with pytest.raises(Inconsistent, match="avant d'avoir commencé"):
        on("2026-07-01", case(bonus_malus__interruptions=[row]))


def test_a_contract_without_the_clause_says_so():
    with pytest.raises(CaseError, match="icare_moto.*bonus-malus"):
        on("2026-07-01", {}, contract("icare_moto"))


@pytest.mark.parametrize("day", ["1949-12-31", "2101-01-01"])
def test_a_day_outside_the_years_of_a_case_is_refused(day):
    with pytest.raises(CaseError, match="1950 à 2100"):
        on(day, case())


# --- midnight, and the two nights when clocks change ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("applied_on", "at", "state"),
    [
        ("2025-07-01", "2026-06-30T23:59:59+02:00", "0,80"),
        ("2025-07-01", "2026-07-01T00:00:00+02:00", "0,76"),
        ("2025-07-01", "2026-06-30T22:00:00Z", "0,76"),
        ("2025-03-29", "2026-03-28T23:59:59+01:00", "0,80"),
        ("2025-03-29", "2026-03-29T00:00:00+01:00", "0,76"),
        ("2025-03-29", "2026-03-29T23:59:59+02:00", "0,76"),
        ("2025-10-25", "2026-10-24T23:59:59+02:00", "0,80"),
        ("2025-10-25", "2026-10-25T00:00:00+02:00", "0,76"),
        ("2025-10-25", "2026-10-25T02:30:00+01:00", "0,76"),
        ("2027-02-28", "2028-02-28T00:00:00+01:00", "0,76"),
        ("2039-12-31", "2040-12-31T00:00:00+01:00", "0,76"),
        ("2000-02-29", "2001-02-28T00:00:00+01:00", "0,76"),
    ],
)
def test_a_coefficient_changes_at_midnight_in_paris(applied_on, at, state):
    clocks = status(BPCE, case(bonus_malus__applied_on=applied_on), at)["clocks"]

    assert next(one["state"] for one in clocks if one["key"] == "bonus_malus") == state
