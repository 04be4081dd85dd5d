"""Every rule of every document is executed, left to a person or informative, and in exactly one of the three."""

from __future__ import annotations

import pytest

from clausier.contracts import KEYS, contract
from clausier.rules.answers import coverage
from tests.contracts import world

each = pytest.mark.parametrize("key", KEYS)


def carried(key):
    """The ids of the three lists, one after the other."""
    found = coverage(contract(key))
    return [*found.executed, *found.judgement, *found.informative]


@each
def test_every_rule_is_carried_once_and_no_other_is_cited(key):
    assert sorted(carried(key)) == sorted(world.rules(key))


@each
def test_what_is_not_executed_says_why(key):
    found = coverage(contract(key))

    assert all(len(why) > 20 for why in [*found.judgement.values(), *found.informative.values()])


@each
def test_most_of_the_document_is_executed(key):
    assert len(coverage(contract(key)).executed) > len(world.rules(key)) * 9 // 10
