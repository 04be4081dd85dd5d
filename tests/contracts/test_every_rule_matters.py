"""A rule is executed when changing it changes an answer: each one is altered, and the worked cases must notice."""

from __future__ import annotations

import pytest

from clausier.contracts import contract
from clausier.rules.answers import coverage
from clausier.rules.case import encode
from clausier.rules.provisions import Clock
from clausier.rules.types import Kind
from tests.contracts.changes import Answers, places
from tests.contracts.test_motor_acts import MOTOR
from tests.contracts.worked import GUARANTEES, claims
from tests.contracts.world import acts, claim_facts, close, load


def turned(of, base):
    """The case with each yes or no turned over, one at a time."""
    facts = of.vocabulary.facts.values()
    return [{**base, one.name: not base.get(one.name)} for one in facts if one.type.kind is Kind.BOOL]


def chosen(of, base):
    """The case with each option of each choice, one at a time (lists of countries are left out)."""
    facts = of.vocabulary.facts.values()
    return [{**base, one.name: key} for one in facts for key, _ in one.options if len(one.options) < 40]


def only_over_time(of, rule, answers):
    """Whether nothing but a clock executes the rule: test_life, test_limitation and the tests of the law hold it."""
    of_a_clock = any(rule in clock.rules for clock in of.of_kind(Clock))
    return of_a_clock and not any(map(answers.reaches, places(of, rule)))


#: Contract → the worked claim whose yes and no are turned over.
TYPICAL = {"icare_moto": "MOTO-V-05", "cirano_orange": "ORNG-V-01"}


@pytest.mark.parametrize("key", TYPICAL)
def test_changing_any_executed_rule_changes_an_answer(key):
    of, file, acts_file = contract(key), load(key, "claims.yaml"), load(key, "acts.yaml")

    def encoded(facts):
        return encode(of.vocabulary, close(of, facts))

    lost = {name: encode(of.vocabulary, facts) for name, facts in claims(key).items()}
    kinds = ("rights", "deadlines", "eligibility")
    done = [encoded(case["facts"]) for kind in kinds for case in acts_file.get(kind, [])]
    base = encoded(claim_facts(file, {"facts": {}, "lines": []}))
    typical = lost[TYPICAL[key]]
    answers = Answers(
        of,
        [*lost.values(), *turned(of, typical)],
        [*done, *lost.values(), *turned(of, base), *chosen(of, base)],
    )
    executed = [rule for rule in coverage(of).executed if not only_over_time(of, rule, answers)]
    assert [rule for rule in executed if not any(map(answers.change_with, places(of, rule)))] == []


@pytest.mark.parametrize("key", MOTOR)
def test_changing_any_executed_rule_of_a_motor_contract_changes_an_answer(key):
    of = contract(key)

    def encoded(facts):
        return encode(of.vocabulary, close(of, facts))

    base = encoded({})
    worked = claims(key) if key in GUARANTEES else {}
    lost = [encode(of.vocabulary, facts) for facts in worked.values()]
    done = [encoded(case["facts"]) for found in acts(key).values() for case in found]
    answers = Answers(of, lost, [*done, *lost, *turned(of, base), *chosen(of, base)])
    executed = [rule for rule in coverage(of).executed if not only_over_time(of, rule, answers)]
    assert [rule for rule in executed if not any(map(answers.change_with, places(of, rule)))] == []
