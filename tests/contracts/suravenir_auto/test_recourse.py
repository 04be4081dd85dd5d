"""Section 4.5: the insurer in the place of the insured, who is served first."""

import pytest

from tests.contracts.motor import Asked

SURA = Asked("suravenir_auto")
THIRD = {
    "recourse.third_party_liable": True,
    "recourse.liable_person": "other",
    "recourse.paid_benefit": "all_accidents",
    "recourse.possible_amount": "900.00",
    "payment.paid_before": "800.00",
    "recourse.loss_left_to_insured": "200.00",
}


@pytest.mark.parametrize(
    ("changed", "readings", "amount"),
    [
        ({}, {}, ["700.00"]),
        ({}, {"SURA-4.5-1": "insurer_first"}, ["800.00"]),
        ({"recourse.possible_amount": "150.00"}, {}, []),
        ({"recourse.loss_left_to_insured": "0.00"}, {}, ["800.00"]),
        ({"recourse.third_party_liable": False}, {}, []),
        ({"recourse.liable_person": "ascendant"}, {}, []),
        ({"recourse.paid_benefit": "injury_fixed_sum"}, {}, []),
    ],
)
def test_the_person_liable_is_pursued_after_the_insured_is_served(changed, readings, amount):
    assert SURA.recovered({**THIRD, **changed}, "SURA-4.5-1", readings) == amount
