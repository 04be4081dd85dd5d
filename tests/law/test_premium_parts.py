"""The parts of a motor premium, and the order in which they apply."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.law import premium_parts as law
from clausier.law.premium_parts import Circumstance, increases_per_mille, is_novice, novice_per_mille, premium


def day(text):
    return date.fromisoformat(text).toordinal()


TARIFF = [
    ("liability", 300_00), ("own_damage", 210_00), ("theft", 50_00), ("fire", 30_00), ("glass", 30_00),
    ("natural_disaster", 20_00), ("driver", 30_00), ("defence", 10_00), ("assistance", 30_00),
]  # fmt: skip


def test_what_the_coefficient_multiplies_and_what_it_does_not():
    """640 at the tariff + 160 of surcharge (25 %) = 800, × 0.95 = 760; + 80 of increases (12.5 % of 640) + 70 = 910."""
    found = premium(TARIFF, 95, novice_per_mille=250, increases_per_mille=125).value

    assert (found.reference_cents, found.net_cents) == (800_00, 760_00)
    assert (found.increases_cents, found.others_cents, found.total_cents) == (80_00, 70_00, 910_00)


def test_reductions_of_the_tariff_come_off_before_the_coefficient():
    found = premium([("liability", 100_00)], 50, reductions_cents=10_00, increases_per_mille=1000).value

    assert (found.reference_cents, found.net_cents, found.increases_cents) == (90_00, 45_00, 90_00)


def test_each_part_is_rounded_once_half_up():
    found = premium([("liability", 1_01)], 50, novice_per_mille=5, increases_per_mille=500).value

    # 1.01 × 0.5 % = 0.00505 → 0.01; (1.01 + 0.01) × 0.50 = 0.51; 1.01 × 50 % = 0.505 → 0.51
    assert (found.reference_cents, found.net_cents, found.increases_cents) == (1_02, 51, 51)


def test_a_contract_may_count_other_covers_as_damage():
    told = [("liability", 100_00), ("storm", 20_00)]

    assert premium(told, 50).value.total_cents == 70_00
    assert premium(told, 50, multiplied=(*law.MULTIPLIED, "storm")).value.total_cents == 60_00


@pytest.mark.parametrize("cover", law.MULTIPLIED)
def test_every_cover_of_article_3_is_multiplied(cover):
    assert premium([(cover, 100_00)], 50).value.net_cents == 50_00


def test_the_steps_cite_their_articles_in_the_order_of_the_count():
    steps = premium(TARIFF, 95, novice_per_mille=250, reductions_cents=1_00, increases_per_mille=500).steps
    articles = [step.rules[-1].rpartition(" ")[2] for step in steps]

    assert articles == ["3", "2", "2", "1", "121-1-2", "3", "1"]
    assert steps[-1].value == law.written_euros(759_05 + 319_50 + 70_00)


@pytest.mark.parametrize(
    ("told", "coefficient", "reductions", "words"),
    [
        ([("liability", -1)], 100, 0, "pas négatives"),
        ([("liability", 1)], 100, -1, "pas négatives"),
        ([("liability", 1)], 49, 0, "0,50 à 3,50"),
        ([("liability", 1)], 351, 0, "0,50 à 3,50"),
        ([("liability", 1)], 100, 2, "dépassent"),
    ],
)
def test_impossible_amounts_are_refused(told, coefficient, reductions, words):
    with pytest.raises(ValueError, match=words):
        premium(told, coefficient, reductions_cents=reductions)


@given(st.integers(0, 10**6), st.integers(50, 349), st.integers(0, 1000))
def test_a_higher_coefficient_never_costs_less(base, coefficient, novice):
    told = [("liability", base)]
    low, high = (premium(told, one, novice_per_mille=novice).value for one in (coefficient, coefficient + 1))

    assert low.total_cents <= high.total_cents


# --- novices ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("licence", "insured", "novice"),
    [
        (2, True, True), (3, True, False), (3, False, True), (0, None, True), (10, None, None), (None, True, None),
        (None, False, True),
    ],
)  # fmt: skip
def test_a_novice_has_a_young_licence_or_no_proof_of_insurance(licence, insured, novice):
    assert is_novice(licence, insured) is novice


@pytest.mark.parametrize(
    ("initial", "years", "accompanied", "left"),
    [
        (100, 0, False, 1000), (100, 1, False, 500), (100, 2, False, 0), (100, 3, False, 0),
        (50, 1, True, 250), (100, 0, True, 500), (120, 0, False, 1000), (75, 1, False, 375), (0, 0, False, 0),
    ],
)  # fmt: skip
def test_the_surcharge_falls_by_half_of_its_initial_rate(initial, years, accompanied, left):
    assert novice_per_mille(initial, years, accompanied).value == left


def test_who_is_no_novice_pays_nothing():
    assert law.no_novice().value == 0
    assert law.no_novice().steps[0].rules == ("C. assur., art. A. 121-1-1",)


def test_a_surcharge_over_its_limit_says_that_the_law_cuts_it():
    cut, kept = novice_per_mille(120, 0, False).steps, novice_per_mille(100, 0, False).steps

    assert "ramenés" in cut[0].says and len(cut) == 2 and len(kept) == 1
    assert all(step.rules == ("C. assur., art. A. 121-1-1",) for step in cut)


# --- increases --------------------------------------------------------------------------------------------------------

DUES = [day(f"{year}-01-01") for year in range(2023, 2030)]
AT = "2026-01-01"


def total(*circumstances, at=AT):
    """The thousandths that may be asked, from circumstances whose asked rates are in percent."""
    told = [Circumstance(kind, day(on), 10 * asked, *more) for kind, on, asked, *more in circumstances]
    return increases_per_mille(told, day(at), DUES).value


# (circumstances: kind, day, percent asked, led to a suspension?; the percent that may be asked on 1 January 2026)
INCREASES = [
    ([], 0),
    ([("drunk_at_fault", "2025-05-01", 150)], 150),
    ([("drunk_at_fault", "2025-05-01", 151)], 150),
    ([("licence_suspended_2_to_6_months", "2025-05-01", 60)], 50),
    ([("licence_suspended_over_6_months", "2025-05-01", 101)], 100),
    ([("licence_cancelled_or_suspended_repeatedly", "2025-05-01", 300)], 200),
    ([("hit_and_run", "2025-05-01", 101)], 100),
    ([("undeclared", "2025-05-01", 101)], 100),
    ([("three_claims_at_fault", "2025-05-01", 51)], 50),
    ([("hit_and_run", "2025-05-01", 30)], 30),
    ([("hit_and_run", "2025-05-01", 100), ("three_claims_at_fault", "2025-06-01", 50)], 150),
    # One or the other: the offence, or the suspension that it led to.
    ([("drunk_at_fault", "2025-05-01", 150, True), ("licence_suspended_over_6_months", "2025-05-02", 100)], 150),
    ([("hit_and_run", "2025-05-01", 40, True), ("licence_suspended_over_6_months", "2025-05-02", 100)], 100),
    ([("hit_and_run", "2025-05-01", 40, False), ("licence_suspended_over_6_months", "2025-05-02", 100)], 140),
    ([("drunk_at_fault", "2025-05-01", 150, True)], 150),
    # All together.
    ([("drunk_at_fault", "2025-05-01", 150), ("licence_cancelled_or_suspended_repeatedly", "2025-06-01", 200),
      ("undeclared", "2025-07-01", 100)], 400),
    ([("drunk_at_fault", "2025-05-01", 150), ("licence_cancelled_or_suspended_repeatedly", "2025-06-01", 200),
      ("three_claims_at_fault", "2025-07-01", 50)], 400),
    # Two years from the first due date that follows, and not before it.
    ([("hit_and_run", "2024-01-01", 100)], 100),
    ([("hit_and_run", "2023-12-31", 100)], 0),
    ([("hit_and_run", "2025-12-31", 100)], 100),
    ([("hit_and_run", "2026-01-01", 100)], 0),
]  # fmt: skip


@pytest.mark.parametrize(("circumstances", "percent"), INCREASES)
def test_the_increases_that_a_due_date_may_carry(circumstances, percent):
    assert total(*circumstances) == 10 * percent
    assert total(*circumstances[::-1]) == 10 * percent


def test_an_unknown_circumstance_is_refused_with_the_known_ones():
    with pytest.raises(ValueError, match="hit_and_run"):
        total(("hit and run", "2025-05-01", 100))


def test_each_increase_says_why():
    told = [Circumstance("hit_and_run", day("2025-05-01"), 1205)]
    [step] = increases_per_mille(told, day(AT), DUES).steps

    assert step.rules == ("C. assur., art. A. 121-1-2",)
    assert step.says == "Circonstance du 01/05/2025 : 120,5 % demandés, ramenés à la limite de 100 %."


ASKED = st.tuples(st.sampled_from(sorted(law.INCREASE_LIMITS_PCT)), st.integers(0, 4000), st.booleans())


@given(st.lists(ASKED, max_size=8))
def test_the_increases_never_pass_400_percent(drawn):
    told = [Circumstance(kind, day("2025-05-01"), asked, led) for kind, asked, led in drawn]

    assert 0 <= increases_per_mille(told, day(AT), DUES).value <= 4000


@pytest.mark.parametrize(("asked", "said"), [(500, False), (501, True)])
def test_the_limit_of_all_is_told_only_where_it_stops_something(asked, said):
    kinds = [("drunk_at_fault", 1500), ("licence_cancelled_or_suspended_repeatedly", 2000), ("undeclared", asked)]
    told = [Circumstance(kind, day("2025-05-01"), rate) for kind, rate in kinds]
    found = increases_per_mille(told, day(AT), DUES)

    assert found.value == 4000
    assert ("en tout" in found.steps[-1].says) is said


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        (("drunk_at_fault",), False),
        (("licence_suspended_over_6_months",), False),
        (("drunk_at_fault", "licence_suspended_over_6_months"), True),
    ],
)
def test_one_or_the_other_is_told_where_both_are_there(kinds, said):
    told = [Circumstance(kind, day("2025-05-01"), 100, True) for kind in kinds]
    says = [step.says for step in increases_per_mille(told, day(AT), DUES).steps]

    assert any("ne se cumulent pas" in text for text in says) is said
