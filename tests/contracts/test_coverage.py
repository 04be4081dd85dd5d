"""Every rule of every document is executed, left to a person or informative, and in exactly one of the three."""

from __future__ import annotations

import pytest

from clausier.contracts import KEYS, contract
from clausier.rules.answers import coverage
from clausier.rules.contract import section_of
from tests.contracts import world

each = pytest.mark.parametrize("key", KEYS)


def carried(key):
    """The ids of the three lists, one after the other."""
    found = coverage(contract(key))
    return [*found.executed, *found.judgement, *found.informative]


@each
def test_every_rule_is_carried_once_and_no_other_is_cited(key):
    found = carried(key)
    pending = [rule for rule in world.rules(key) if rule not in found and section_of(rule) in contract(key).pending]

    assert sorted([*found, *pending]) == sorted(world.rules(key))


@each
def test_a_section_is_pending_only_while_a_rule_of_it_is_missing(key):
    missing = {section_of(rule) for rule in set(world.rules(key)) - set(carried(key))}

    assert missing == set(contract(key).pending)


@each
def test_what_is_not_executed_says_why(key):
    found = coverage(contract(key))

    assert all(len(why) > 20 for why in [*found.judgement.values(), *found.informative.values()])


@each
def test_most_of_the_document_is_executed(key):
    found = carried(key)

    assert len(coverage(contract(key)).executed) >= len(found) * 9 // 10


@each
def test_no_two_provisions_of_a_kind_answer_to_the_same_key(key):
    named = [(type(one), one.key) for one in contract(key).provisions if getattr(one, "key", None)]

    assert len(named) == len(set(named))
