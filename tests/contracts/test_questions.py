"""Interviews: from a bare first word to the answer of the whole claim, nearly without a useless question."""

from __future__ import annotations

from functools import cache

import pytest

from clausier.contracts import contract
from clausier.rules.decide import decide
from tests.contracts.questions import interview, needed, with_hour
from tests.contracts.worked import claims

#: Contract and worked claim → how many questions that turn out useless are borne.
CLAIMS = {("bpce_auto", "stolen-not-found"): 3, ("bpce_auto", "BPCE-V-03"): 5, ("icare_moto", "MOTO-V-05"): 5}


@cache
def journey_of(key, claim):
    """The worked claim told whole, and its interview."""
    told = with_hour(contract(key), claims(key)[claim])
    return told, interview(contract(key), told)


@pytest.mark.parametrize(("key", "claim"), CLAIMS)
def test_an_interview_ends_with_the_answer_of_the_whole_claim(key, claim):
    told, journey = journey_of(key, claim)
    whole = decide(contract(key), told)

    assert (journey.outcome, journey.payable) == (whole.outcome, whole.payable)
    assert len(journey.asked) - needed(contract(key), told, journey) <= CLAIMS[key, claim]


def test_a_bare_theft_begins_with_what_was_lost_and_asks_early_whether_the_contract_was_alive():
    _, journey = journey_of("bpce_auto", "stolen-not-found")
    asked = [names[0] for names in journey.asked]

    assert asked[0] == "damages"
    assert "policy.papers_received_on" not in asked and "termination.sent_on" not in asked
    assert asked.index("policy.formula") < asked.index("theft.doors_locked") < asked.index("policy.damage_deductible")
    assert "driver.alcohol_g_per_l" not in asked
