"""What recourses and the one deductible of a collision read is the contract's own settlement, in every reading."""

from __future__ import annotations

import pytest

from clausier.contracts.bpce_auto import (
    disasters,
    driver_injury,
    fire,
    glass,
    items,
    legal_defence,
    liability,
    natural_events,
    own_damage,
    theft,
)
from clausier.contracts.bpce_auto.what_is_paid import paid_under
from clausier.rules.decide import decide
from tests.contracts.bpce_auto.claims import BPCE, facts_of

CHAPTERS = {
    "own_damage": own_damage, "fire": fire, "theft": theft, "natural_event": natural_events,
    "natural_disaster": disasters, "technological_disaster": disasters, "attack": disasters, "glass": glass,
    "reinforced_glass": glass, "contents": items, "external_equipment": items, "driver_injury": driver_injury,
    "liability": liability, "legal_defence": legal_defence,
}  # fmt: skip
SETTLED = {one.guarantee.key: one for one in BPCE.settled}


@pytest.mark.parametrize("key", CHAPTERS)
def test_it_is_settled_as_the_contract_settles_it(key):
    own, mine = SETTLED[key], paid_under(SETTLED[key].guarantee, CHAPTERS[key])

    assert {test.node for test in own.tests} == {test.node for test in mine.tests}
    assert [step.node for step in own.running] == [step.node for step in mine.running]


@pytest.mark.parametrize(
    ("case", "reading", "expected"),
    [
        ("one-event-many-guarantees", {"BPCE-7.9-31": "each"}, "3350.40"),
        ("reduced-collision", {"BPCE-7.9-31": "each"}, "2680.32"),
        ("reduced-collision", {"BPCE-5.2-7": "reduction_first"}, "2672.32"),
        ("reduced-fire", {"BPCE-5.2-7": "reduction_first"}, "1568.00"),
        ("reduced-objects", {"BPCE-5.2-7": "ceiling_first"}, "400.00"),
        ("reduced-bicycle", {"BPCE-5.2-7": "ceiling_first"}, "240.00"),
        ("reduced-funeral", {"BPCE-5.2-7": "ceiling_first"}, "3680.00"),
        ("reduced-lawyer", {"BPCE-5.2-7": "ceiling_first"}, "664.00"),
        ("reduced-million", {"BPCE-5.2-7": "ceiling_first"}, "800000.00"),
        ("reduced-breakdown", {"BPCE-5.2-7": "ceiling_first"}, "2400.00"),
    ],
)
def test_the_other_readings_of_an_order(case, reading, expected):
    assert decide(BPCE, facts_of(case), reading).payable == expected


def test_objects_stay_covered_when_only_the_damage_of_the_vehicle_is_excluded():
    drunk = facts_of("contents-of-a-drunk-collision")

    assert decide(BPCE, drunk).payable == "500.00"
    assert decide(BPCE, drunk, {"BPCE-1.5-15": "as_the_vehicle"}).payable == "0.00"


def test_no_decision_rests_on_the_order_of_a_reduction_that_nobody_asks_for():
    assert "BPCE-5.2-7" not in decide(BPCE, facts_of("collision-of-everything")).readings
    assert "BPCE-5.2-7" in decide(BPCE, facts_of("reduced-collision")).readings
