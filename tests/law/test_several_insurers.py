"""One loss, several insurers: never more than the loss, and each bears its proportion to the cent."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.law.several_insurers import BORNE_ELSEWHERE, BORNE_HERE, contributions_cents, payable_together_cents
from tests.law.terms import value

# loss, what each would have paid alone, what each bears (cents)
CASES = [
    (1_000_00, [1_000_00, 1_000_00], [500_00, 500_00]),
    (1_000_00, [1_000_00, 500_00], [666_67, 333_33]),
    (1_000_00, [300_00, 200_00], [300_00, 200_00]),  # limits below the loss: each pays its own
    (1_000_00, [0, 800_00], [0, 800_00]),
    (1_000_00, [0, 0], [0, 0]),
    (0, [500_00, 500_00], [0, 0]),
    (1, [1, 1], [1, 0]),  # one cent cannot be halved
    (100, [100, 100, 100], [34, 33, 33]),
    (5_00, [], []),
    (7_00, [9_00], [7_00]),
]


@pytest.mark.parametrize(("loss", "alone", "each"), CASES)
def test_each_bears_its_proportion(loss, alone, each):
    assert contributions_cents(loss, alone) == each


AMOUNTS = st.integers(0, 10**9)


@given(AMOUNTS, st.lists(AMOUNTS, max_size=6))
def test_shares_add_up_and_stray_by_less_than_a_cent(loss, alone):
    each = contributions_cents(loss, alone)
    due = payable_together_cents(loss, alone)

    assert sum(each) == due <= loss
    for share, own in zip(each, alone, strict=True):
        exact = Fraction(own * due, sum(alone)) if sum(alone) else 0
        assert abs(share - exact) < 1
        assert share <= own


@pytest.mark.parametrize(("loss", "alone"), [(-1, [1]), (1, [1, -1])])
def test_negative_amounts_are_refused(loss, alone):
    with pytest.raises(ValueError, match="négatifs"):
        contributions_cents(loss, alone)


@given(AMOUNTS, AMOUNTS, AMOUNTS)
def test_two_insurers_share_a_case_as_they_share_a_loss(loss, here, elsewhere):
    loss, here, elsewhere = loss % 10**8, here % 10**8, elsewhere % 10**8
    facts = {
        f"other_insurance.{name}": f"{cents // 100}.{cents % 100:02}"
        for name, cents in (("loss", loss), ("alone_here", here), ("alone_elsewhere", elsewhere))
    }
    each = [f"{cents // 100}.{cents % 100:02}" for cents in contributions_cents(loss, [here, elsewhere])]

    assert [value(BORNE_HERE, facts), value(BORNE_ELSEWHERE, facts)] == each
