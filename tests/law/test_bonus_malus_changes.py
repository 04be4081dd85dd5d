"""Another vehicle, and a claim that turns out to be something else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.law.bonus_malus import Claim, Effect, qualify
from clausier.law.bonus_malus_changes import (
    Drivers,
    Reclassified,
    as_known,
    correction_cents,
    last_day_to_correct,
    transferred,
)
from clausier.rules.types import NEVER


def day(text):
    return date.fromisoformat(text).toordinal()


DUES = [day(f"{year}-07-01") for year in range(2024, 2030)]

# (coefficient, usual drivers of the other vehicle, their own coefficient, what applies, what is missing)
TRANSFERS = [
    (64, Drivers.SAME, None, 64, ()),
    (64, Drivers.FEWER, None, 64, ()),
    (64, Drivers.OTHER, 100, 100, ()),
    (64, Drivers.OTHER, 80, 80, ()),
    (64, Drivers.OTHER, None, None, ("own",)),
    (64, None, 80, None, ("drivers",)),
    (99, None, None, None, ("drivers",)),
    (100, None, None, 100, ()),
    (125, Drivers.OTHER, None, 125, ()),
    (125, None, None, 125, ()),
]


@pytest.mark.parametrize(("coefficient", "drivers", "own", "applies", "missing"), TRANSFERS)
def test_the_coefficient_follows_and_the_reduction_only_to_the_same_drivers(
    coefficient, drivers, own, applies, missing
):
    found = transferred(coefficient, drivers, own)

    assert (found.value, found.missing) == (applies, missing)


def test_a_transfer_says_why():
    [kept] = transferred(64, Drivers.FEWER).steps
    [lost] = transferred(64, Drivers.OTHER, 100).steps

    assert kept.rules == ("C. assur., art. A. 121-1, annexe, art. 10",) * 2
    assert "moins nombreux" in kept.says and kept.value == "0,64"
    assert "ne suit pas" in lost.says and lost.value == "1,00"


# --- corrections ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("claim_on", "last"),
    [
        ("2024-06-30", "2026-07-01"),
        ("2024-07-01", "2027-07-01"),  # on the due date itself: the next one follows it
        ("2024-07-02", "2027-07-01"),
        ("2028-12-31", "2031-07-01"),
    ],
)
def test_a_finding_corrects_for_two_years_after_the_due_date_that_follows(claim_on, last):
    assert last_day_to_correct(day(claim_on), DUES) == day(last)


def test_without_a_due_date_after_the_claim_nothing_is_too_late():
    assert last_day_to_correct(day("2029-07-01"), DUES) is None


def known(first, share, found_on, on="2028-01-01"):
    """What the claim of 1 March 2025 counts for, first classified so."""
    claim = Claim(day("2025-03-01"), share)
    found_on = NEVER if found_on == "never" else day(found_on)
    found = as_known(claim, Reclassified(first, found_on), day(on), DUES)
    return qualify(found.value).mildest, [step.says for step in found.steps]


@pytest.mark.parametrize(
    ("first", "share", "found_on", "on", "effect", "said"),
    [
        (Effect.NONE, 100, "never", "2028-01-01", Effect.NONE, ""),
        (Effect.NONE, 100, "2026-05-05", "2026-05-04", Effect.NONE, ""),
        (Effect.NONE, 100, "2026-05-05", "2026-05-05", Effect.FULL, "rectifiée"),
        (Effect.NONE, 100, "2027-07-01", "2028-01-01", Effect.FULL, "rectifiée"),
        (Effect.NONE, 100, "2027-07-02", "2028-01-01", Effect.NONE, "rien n'est réclamé"),
        (Effect.PARTIAL, 100, "2027-07-02", "2028-01-01", Effect.PARTIAL, "rien n'est réclamé"),
        (Effect.FULL, 0, "2027-07-02", "2028-01-01", Effect.NONE, "rectifiée"),
        (Effect.FULL, 50, "2027-07-02", "2028-01-01", Effect.PARTIAL, "rectifiée"),
        (Effect.FULL, 100, "2027-07-02", "2028-01-01", Effect.FULL, "rectifiée"),  # nothing more is asked
    ],
)
def test_a_claim_counts_as_it_was_classified_until_it_is_corrected(first, share, found_on, on, effect, said):
    counts, says = known(first, share, found_on, on)

    assert counts is effect
    assert [said] * bool(said) == [said for text in says if said in text]
    assert bool(says) == bool(said)


def test_an_unknown_day_of_finding_is_missing():
    claim = Claim(day("2025-03-01"), 100)

    assert as_known(claim, Reclassified(Effect.NONE, None), day("2028-01-01"), DUES).missing == ("found_on",)
    unknown = as_known(Claim(None, 100), Reclassified(Effect.NONE, day("2026-01-01")), day("2028-01-01"), DUES)
    assert unknown.missing == ("on",)


@pytest.mark.parametrize(
    ("reference", "was", "becomes", "cents"),
    [
        (80_000, 95, 118, 18_400),
        (80_000, 118, 95, -18_400),
        (33_333, 95, 100, 1_667),
        (33_333, 100, 95, -1_667),
        (0, 50, 350, 0),
    ],
)
def test_what_a_correction_adds_to_a_premium(reference, was, becomes, cents):
    assert correction_cents(reference, was, becomes) == cents


@given(st.integers(0, 10**7), st.integers(50, 350), st.integers(50, 350), st.integers(50, 350))
def test_two_corrections_add_up_to_one(reference, a, b, c):
    assert correction_cents(reference, a, b) + correction_cents(reference, b, c) == correction_cents(reference, a, c)
