"""The recourse of the insurer that has paid: against whom, and how much."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.law import subrogation
from tests.law.terms import value

# (owed by the third party, recovered, paid by the insurer, left to the insured; claimed: insured first, insurer first)
AMOUNTS = [
    ("1000.00", "0.00", "800.00", "200.00", "800.00", "800.00"),
    ("900.00", "0.00", "800.00", "200.00", "700.00", "800.00"),  # not enough for both
    ("150.00", "0.00", "800.00", "200.00", "0.00", "150.00"),
    ("1000.00", "300.00", "800.00", "200.00", "500.00", "700.00"),
    ("1000.00", "1200.00", "800.00", "0.00", "0.00", "0.00"),
    ("1000.00", "0.00", "800.00", "0.00", "800.00", "800.00"),
]


def facts(owed, recovered, paid, left):
    return {
        "recourse.possible_amount": owed, "recourse.recovered": recovered, "payment.paid_before": paid,
        "recourse.loss_left_to_insured": left,
    }  # fmt: skip


@pytest.mark.parametrize(("owed", "recovered", "paid", "left", "insured_first", "insurer_first"), AMOUNTS)
def test_what_the_insurer_may_claim(owed, recovered, paid, left, insured_first, insurer_first):
    told = facts(owed, recovered, paid, left)
    assert value(subrogation.AMOUNT_AFTER_INSURED, told) == insured_first
    assert value(subrogation.AMOUNT, told) == insurer_first


cents = st.integers(0, 1_000_000)


@given(cents, cents, cents, cents)
def test_the_terms_and_the_function_agree_and_nobody_takes_more_than_is_owed(owed, recovered, paid, left):
    told = facts(*(f"{one // 100}.{one % 100:02}" for one in (owed, recovered, paid, left)))
    claimed = subrogation.recoverable_cents(owed, recovered, paid, left)

    assert value(subrogation.AMOUNT_AFTER_INSURED, told) == f"{claimed // 100}.{claimed % 100:02}"
    assert 0 <= claimed <= paid
    assert claimed + min(left, max(owed - recovered, 0)) <= max(owed - recovered, 0)


@pytest.mark.parametrize("person", subrogation.SPARED)
def test_nobody_of_the_family_the_employees_or_the_home_is_pursued_save_malice(person):
    told = {"recourse.liable_person": person, "recourse.paid_benefit": "all_accidents"}
    assert value(subrogation.barred(), {**told, "recourse.malicious": False}) is True
    assert value(subrogation.barred(), {**told, "recourse.malicious": True}) is False


# (liable person, benefit, whether the recourse is barred)
BARRED = [
    ("other", "all_accidents", False),
    ("other", "injury_fixed_sum", True),
    ("other", "injury_indemnity", False),
    ("child", "injury_indemnity", True),
]


@pytest.mark.parametrize(("person", "benefit", "barred"), BARRED)
def test_a_fixed_sum_opens_no_recourse_and_an_indemnity_does(person, benefit, barred):
    told = {"recourse.liable_person": person, "recourse.paid_benefit": benefit, "recourse.malicious": False}
    assert value(subrogation.barred(), told) is barred
    assert ("other" in subrogation.SPARED) is False


@pytest.mark.parametrize(
    ("liable", "lost", "open_", "is_lost"),
    [(True, False, True, False), (True, True, False, True), (False, True, False, False), (False, False, False, False)],
)
def test_a_recourse_is_lost_only_if_there_was_one(liable, lost, open_, is_lost):
    told = {"recourse.third_party_liable": liable, "recourse.lost_by_insured": lost}
    assert (value(subrogation.OPEN, told), value(subrogation.LOST, told)) == (open_, is_lost)
