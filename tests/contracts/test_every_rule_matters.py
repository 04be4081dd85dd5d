"""A rule is executed when changing it changes an answer: each one is altered, and the worked cases must notice."""

from __future__ import annotations

from clausier.contracts import contract
from clausier.rules.answers import coverage
from clausier.rules.case import encode
from clausier.rules.provisions import Clock
from clausier.rules.types import Kind
from tests.contracts.changes import Answers, places
from tests.contracts.world import claim_facts, close, load

MOTO = contract("icare_moto")
CLAIMS, ACTS = load("icare_moto", "claims.yaml"), load("icare_moto", "acts.yaml")


def encoded(facts):
    """The encoded facts of a worked case in its closed world."""
    return encode(MOTO.vocabulary, close(MOTO, facts))


def turned(base):
    """The case with each yes or no turned over, one at a time."""
    facts = MOTO.vocabulary.facts.values()
    return [{**base, one.name: not base.get(one.name)} for one in facts if one.type.kind is Kind.BOOL]


def chosen(base):
    """The case with each option of each choice, one at a time (lists of countries are left out)."""
    facts = MOTO.vocabulary.facts.values()
    return [{**base, one.name: key} for one in facts for key, _ in one.options if len(one.options) < 40]


def test_changing_any_executed_rule_changes_an_answer():
    claims = [encoded(claim_facts(CLAIMS, case)) for case in CLAIMS["cases"]]
    acts = [encoded(case["facts"]) for kind in ("rights", "deadlines", "eligibility") for case in ACTS[kind]]
    base = encoded(claim_facts(CLAIMS, {"facts": {}, "lines": []}))
    answers = Answers(MOTO, [*claims, *turned(claims[4])], [*acts, *claims, *turned(base), *chosen(base)])
    clocks = {rule for clock in MOTO.of_kind(Clock) for rule in clock.rules}  # test_life, test_limitation

    executed = [rule for rule in coverage(MOTO).executed if rule not in clocks]

    assert [rule for rule in executed if not any(map(answers.change_with, places(MOTO, rule)))] == []
