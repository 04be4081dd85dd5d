"""What one condition of a chapter on the life of the policy decides alone, where every other condition stays as it is.

`edges.yaml` holds stories and rights, some under another reading than the one taken; `edges_papers.yaml` what goes with
them; `edges_claims.yaml` the same collision, on another policy. What is not listed did not happen.
"""

from datetime import date

import pytest

from clausier.rules import answers
from clausier.rules.beside import Beside
from clausier.rules.decide import decide, prepare
from tests.contracts.bpce_auto.claims import BPCE, facts_of
from tests.contracts.world import close, load

CLAIMS = load("bpce_auto", "edges_claims.yaml")
EDGES = load("bpce_auto", "edges.yaml") | load("bpce_auto", "edges_papers.yaml")
COLLISION = facts_of("BPCE-V-03")


def cases(of, kind):
    """The cases of one kind; a case tells its facts over those of the story that it names."""
    found = [{**case, "facts": {**of["stories"][case["story"]], **case.get("facts", {})}} for case in of[kind]]
    return pytest.mark.parametrize("case", found, ids=[case["id"] for case in found])


def beside(case):
    return Beside(BPCE, prepare(BPCE, close(BPCE, case["facts"])), case.get("readings", {}), final=False)


@cases(EDGES, "rights")
def test_a_right_at_its_edge(case):
    found = answers.rights(BPCE, close(BPCE, case["facts"]), date.fromisoformat(case["on"]), case.get("readings"))
    one = next(right for right in found["rights"] if right["key"] == case["key"])

    assert {name: one[name] for name in case["expect"]} == case["expect"]


@cases(EDGES, "deadlines")
def test_a_deadline_runs_and_is_met(case):
    running = {one["key"] for one in beside(case).running_deadlines()}
    found = answers.deadlines(BPCE, close(BPCE, case["facts"]), case.get("readings"))["deadlines"]
    states = {one["key"]: (one["state"] if one["key"] in running else "does not run") for one in found}

    assert {key: states.get(key, "does not run") for key in case["expect"]} == case["expect"]


@cases(EDGES, "papers")
def test_a_paper_is_asked_for(case):
    found = {one["key"]: "present" if one["present"] is True else "missing" for one in beside(case).documents()}

    assert {key: found.get(key, "not asked for") for key in case["expect"]} == case["expect"]


@cases(EDGES, "items")
def test_what_a_paper_must_hold(case):
    assert {one["key"]: one["items"] for one in beside(case).documents() if one["key"] in case["expect"]} == case[
        "expect"
    ]


@cases(EDGES, "duties")
def test_a_duty_is_broken(case):
    broken = {rule for one in beside(case).breaches() for rule in one["rules"]}

    assert {rule: rule in broken for rule in case["expect"]} == case["expect"]


@cases(EDGES, "recoveries")
def test_what_is_claimed_back(case):
    found = {rule: one["amount"] for one in beside(case).recoveries() for rule in one["rules"]}

    assert {rule: found.get(rule, "0.00") for rule in case["expect"]} == case["expect"]


@cases(CLAIMS, "claims")
def test_a_collision_on_another_policy(case):
    facts = {**COLLISION, "event.at": f"{case['at']}+01:00", "event.on": case["at"][:10], **case["facts"]}
    told = {name: value for name, value in facts.items() if name not in case.get("unknown", [])}
    decision = decide(BPCE, told, case.get("readings"), final=case.get("final", False)).as_json()
    own = next(one for one in decision["guarantees"] if one["key"] == "own_damage")

    assert decision["outcome"] == case["outcome"]
    assert set(case.get("because", [])) <= set(own["because"])
