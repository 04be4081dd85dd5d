"""The premium of a case over time: its parts, what is missing, novices, increases, the notice."""

import pytest

from clausier.rules.errors import Inconsistent
from tests.contracts.bonus_malus_cases import case, claim, on

TARIFF = {
    "tariff.premiums": [{"id": "1", "cover": "liability", "amount": "400.00"}], "tariff.reductions": "0.00",
    "tariff.novice_pct": 0, "tariff.circumstances": [],
}  # fmt: skip


def test_the_premium_follows_the_coefficient_of_the_day():
    assert on("2025-07-01", case() | TARIFF)["premium"]["total"] == "320.00"
    assert on("2026-07-01", case() | TARIFF)["premium"]["total"] == "304.00"


def test_the_notice_shows_its_five_items():
    assert on("2025-07-01", case() | TARIFF)["premium"]["notice"] == {
        "reference": "400.00", "coefficient": "0,80", "net": "320.00", "increases": "0.00", "reductions": "0.00"
    }  # fmt: skip


def test_a_coefficient_in_a_range_gives_a_premium_in_a_range():
    premium = on("2026-07-01", case(bonus_malus__claims=[claim("2025-08-01", None)]) | TARIFF)["premium"]

    assert (premium["total"], premium["notice"]) == (None, None)
    assert premium["range"] == {"from": "304.00", "to": "400.00"}


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"tariff.premiums": None}, ["tariff.premiums"]),
        ({"tariff.premiums": [{"id": "3", "cover": "liability"}]}, ["tariff.premiums[3].amount"]),
        ({"tariff.premiums": {"rows": [], "complete": False}}, ["tariff.premiums"]),
        ({"tariff.reductions": None}, ["tariff.reductions"]),
        ({"tariff.novice_pct": 50}, ["tariff.novice_years", "tariff.accompanied_learning"]),
        ({"tariff.circumstances": None}, ["tariff.circumstances"]),
        ({"tariff.circumstances": [{"id": "2", "kind": "undeclared", "asked_pct": 10, "led_to_suspension": False}]},
         ["tariff.circumstances[2].on"]),
        ({"bonus_malus.origin": None}, ["bonus_malus.origin"]),
    ],
)  # fmt: skip
def test_what_a_premium_still_needs_is_named(changes, missing):
    facts = {name: value for name, value in (case() | TARIFF | changes).items() if value is not None}
    premium = on("2026-07-01", facts)["premium"]

    assert (premium["missing"], premium["total"]) == (missing, None)


def test_a_surcharge_of_novices_falls_with_claim_free_years():
    novice = {"tariff.novice_pct": 100, "tariff.novice_years": 1, "tariff.accompanied_learning": False}

    assert on("2025-07-01", case() | TARIFF | novice)["premium"]["total"] == "480.00"


@pytest.mark.parametrize(
    ("licence_years", "insured_months", "total"),
    [(3, 36, "320.00"), (2, 36, "640.00"), (3, 35, "640.00"), (3, None, "640.00"), (None, 36, "640.00")],
)
def test_who_is_no_novice_pays_no_surcharge(licence_years, insured_months, total):
    told = {"driver.licence_held_years": licence_years, "driver.insured_months_in_3_years": insured_months}
    novice = {"tariff.novice_pct": 100, "tariff.novice_years": 0, "tariff.accompanied_learning": False}
    known = {name: value for name, value in told.items() if value is not None}

    assert on("2025-07-01", case() | TARIFF | novice | known)["premium"]["total"] == total


@pytest.mark.parametrize(
    ("happened_on", "total"),
    [("2023-06-30", "320.00"), ("2023-07-01", "720.00"), ("2025-06-30", "720.00"), ("2025-07-01", "320.00")],
)
def test_an_increase_lasts_two_years_from_the_first_due_date_that_follows(happened_on, total):
    row = {"id": "1", "kind": "hit_and_run", "on": happened_on, "asked_pct": 100, "led_to_suspension": False}

    assert on("2025-07-01", case() | TARIFF | {"tariff.circumstances": [row]})["premium"]["total"] == total


def test_reductions_above_the_tariff_are_refused():
    with pytest.raises(Inconsistent, match="dépassent la prime de référence"):
        on("2025-07-01", case() | TARIFF | {"tariff.reductions": "400.01"})


def test_an_increase_begins_on_the_due_date_that_follows():
    """304 at 0.76, and 400 more: the whole reference premium."""
    row = {"id": "1", "kind": "hit_and_run", "on": "2025-08-01", "asked_pct": 100, "led_to_suspension": False}
    facts = case() | TARIFF | {"tariff.circumstances": [row]}

    assert [on(day, facts)["premium"]["total"] for day in ("2026-06-30", "2026-07-01")] == ["320.00", "704.00"]
