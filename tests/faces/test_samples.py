"""The fictional claims come to what was computed by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from clausier import contracts
from clausier.comparison import compare
from clausier.faces.decided import received
from clausier.faces.samples import COMPARED, STORIES, sample
from clausier.rules.decide import decide

EXPECTED = yaml.safe_load((Path(__file__).parent / "samples.yaml").read_text(encoding="utf-8"))


def test_every_story_was_computed_by_hand():
    assert sorted(EXPECTED) == sorted([*STORIES, *COMPARED])


@pytest.mark.parametrize("name", STORIES)
def test_a_story_comes_to_what_was_computed(name: str):
    case, expected = sample(name), EXPECTED[name]
    decision = decide(contracts.contract(case["contract"]), case["facts"]).as_json()
    found = {
        "pays": {one["key"]: one["payable"] for one in decision["guarantees"]},
        "back": {one["from"]: one["amount"] for one in decision["recoveries"]},
        "deadlines": {one["key"]: one["last_day"] for one in decision["deadlines"]},
    }

    assert decision["outcome"] == expected["outcome"]
    assert decision["payable"] == expected.get("payable")
    assert list(decision["range"].values()) == expected.get("range", [expected.get("payable")] * 2)
    for part, known in found.items():
        assert known | expected.get(part, {}) == known, part
    assert set(expected.get("services", ())) <= {one["key"] for one in decision["services"]}
    if "paid" in expected:
        assert {one.to: one.total for one in received(decision)} == expected["paid"]
        assert decision["missing"] == []


@pytest.mark.parametrize("name", COMPARED)
def test_a_compared_event_comes_to_what_was_computed(name: str):
    case, expected = sample(name), EXPECTED[name]
    known = [contracts.contract(key) for key in case["contracts"]]
    answer = compare(known, case["facts"], case["contracts"])
    (damage,) = answer["several_insurers"]["damages"]

    assert {one["contract"]: one["payable"] for one in answer["contracts"]} == expected["alone"]
    assert damage["at_most"] == expected["at_most"]
    assert {one["contract"]: one["bears"] for one in damage["shares"]} == expected["bears"]


def test_no_one_in_a_story_is_named_twice():
    people = [title.split(",")[0] for title, _ in STORIES.values()]

    assert len(set(people)) == len(people)
