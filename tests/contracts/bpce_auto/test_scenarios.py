"""The visible scenarios: each is claimed by a test, and the one that computes nothing says what it misses."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from clausier.contracts.bpce_auto import PENDING
from clausier.rules.decide import decide
from tests.contracts.bpce_auto.claims import BPCE, facts_of
from tests.contracts.world import load

HERE = Path(__file__).parent
BARE = load("bpce_auto", "bare_theft.yaml")
#: The scenario of chapter 9, which comes with it.
OF_ASSISTANCE = {"BPCE-V-08"}


def named_in_tests():
    """Every scenario that a test or a case of this folder carries in its name, comments and this file left out."""
    for path in [*HERE.glob("*.yaml"), *HERE.glob("test_*.py")]:
        if path != Path(__file__):
            for line in path.read_text(encoding="utf-8").splitlines():
                if not line.lstrip().startswith("#"):
                    yield from re.findall(r"BPCE-V-\d\d", line)


def test_every_visible_scenario_is_claimed_by_a_test():
    visible = {f"BPCE-V-{number:02}" for number in range(1, 16)}

    assert visible - set(named_in_tests()) - {"BPCE-V-14"} <= OF_ASSISTANCE
    assert any(section.startswith("9") for section in PENDING)


@pytest.fixture(scope="module")
def bare():
    return decide(BPCE, BARE["facts"]).as_json()


def test_a_bare_theft_computes_nothing(bare):
    theft = next(one for one in bare["guarantees"] if one["key"] == "theft")

    assert (bare["outcome"], bare["payable"], bare["range"]["from"]) == ("undetermined", None, "0.00")
    assert (theft["outcome"], theft["payable"]) == ("undetermined", None)
    assert bare["payments"] == []
    assert {one["amount"] for one in bare["statement"]} <= {None}


@pytest.mark.parametrize("name", BARE["needed"])
def test_a_bare_theft_misses(name, bare):
    """BPCE-V-14."""
    assert set(BARE["needed"][name]) <= {one["fact"] for one in bare["missing"]}


def test_without_the_whole_complaint_the_payment_waits():
    """BPCE-V-14: the copy decides no cover; what is due is paid when it comes."""
    stolen = facts_of("stolen-not-found")
    (paid,) = decide(BPCE, stolen).as_json()["payments"]
    (waiting,) = decide(BPCE, {**stolen, "theft.complaint_copy_received": False}).as_json()["payments"]

    assert paid["gates"] == []
    assert [one["rules"] for one in waiting["gates"]] == [["BPCE-7.8-2"]]
    assert waiting["amount"] == paid["amount"] == "10600.00"
