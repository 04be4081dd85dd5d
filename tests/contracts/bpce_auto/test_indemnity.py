"""The car that chapter 2 lends for fifteen days comes after an accident, to who holds it and cannot drive theirs."""

import pytest

from tests.contracts.motor import Asked

BPCE = Asked("bpce_auto")


@pytest.mark.parametrize(
    ("told", "due"),
    [
        ({}, True),
        ({"event.kind": "theft"}, False),
        ({"event.kind": "breakdown"}, False),
        ({"vehicle.immobilised": False}, False),
        ({"policy.formula": "third_party_plus"}, False),
    ],
)
def test_a_car_is_lent_after_an_accident_that_stops_the_insured_one(told, due):
    facts = {"policy.formula": "all_risks", "event.kind": "accident", "vehicle.immobilised": True, **told}

    assert ("courtesy_car_announced" in [one["key"] for one in BPCE.beside(facts).services()]) is due
