"""Every rule of the document is executed, left to a person or informative, and in exactly one of the three."""

from __future__ import annotations

from clausier.contracts import contract
from clausier.rules.answers import coverage
from tests.contracts import world

MOTO = contract("icare_moto")
RULES = world.rules("icare_moto")


def test_every_rule_is_carried_once():
    found = coverage(MOTO)
    carried = [*found.executed, *found.judgement, *found.informative]

    assert sorted(carried) == sorted(set(carried))
    assert set(RULES) - set(carried) == set()


def test_no_provision_cites_a_rule_that_the_document_does_not_state():
    found = coverage(MOTO)

    assert {*found.executed, *found.judgement, *found.informative} - set(RULES) == set()


def test_what_is_not_executed_says_why():
    found = coverage(MOTO)

    assert all(len(why) > 20 for why in [*found.judgement.values(), *found.informative.values()])


def test_most_of_the_document_is_executed():
    assert len(coverage(MOTO).executed) > len(RULES) * 2 // 3
