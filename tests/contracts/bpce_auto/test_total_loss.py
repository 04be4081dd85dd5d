"""What keeping the wreck is worth, told to who has not chosen yet: the value less what is left of it."""

import pytest

from clausier.rules.decide import decide
from tests.contracts.bpce_auto.claims import BPCE, facts_of


@pytest.mark.parametrize(("wreck", "worth"), [("900.00", "10100.00"), ("11000.00", "0.00"), ("11500.00", "0.00")])
def test_a_wreck_that_is_kept_is_worth_the_value_less_its_own(wreck, worth):
    told = {**facts_of("value-without-an-invoice"), "expert.wreck_value": wreck}
    del told["election.keep_wreck"]
    (choice,) = decide(BPCE, told).as_json()["choices"]

    assert {one["value"]: one["worth"] for one in choice["options"]} == {"keep": worth, "cede": None}


def test_a_vehicle_that_can_be_repaired_leaves_no_wreck_to_choose():
    told = facts_of("BPCE-V-03")
    del told["election.keep_wreck"]

    assert decide(BPCE, told).as_json()["choices"] == []
