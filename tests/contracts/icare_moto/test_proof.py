"""What the solver says of the contract: what the document leaves open, and that nothing else can go wrong."""

from __future__ import annotations

import pytest

from clausier.contracts import contract
from clausier.rules.answers import coverage
from clausier.rules.case import encode
from clausier.rules.decide import decide
from clausier.rules.prove import FOUND, PROVED, prove
from clausier.rules.provisions import Clock
from clausier.rules.types import Kind
from tests.contracts.icare_moto.changes import Answers, places
from tests.contracts.icare_moto.world import claim_facts, close, load

MOTO = contract("icare_moto")
FILE = load("claims.yaml")


@pytest.fixture(scope="module")
def report():
    """The proof of the whole contract, run once."""
    return prove(MOTO)


def test_nothing_failed_and_nothing_stayed_unproved(report):
    assert [one for one in report.findings if one.status not in (PROVED, FOUND)] == []
    assert report.sound


def test_65_001_km_is_in_no_printed_row(report):
    left_open = [one.says for one in report.findings if one.kind == "table" and one.status == FOUND]

    assert left_open == ["65\u202f001\u00a0km n'est dans aucune ligne imprimée."]


def test_every_guarantee_can_pay_and_every_exclusion_can_apply(report):
    alive = {rule for one in report.findings if one.kind == "alive" for rule in one.rules}

    assert {f"MOTO-8A-{n}" for n in (1, 2, 3, 4, 8, 9, 10, 11, 12, 13)} <= alive
    assert {f"MOTO-8B-{n}" for n in range(1, 19) if n != 8} <= alive


def test_a_dearer_part_never_brings_less(report):
    dearer = [one for one in report.findings if one.kind == "monotone"]

    assert len(dearer) > 10
    assert all(one.status == PROVED for one in dearer)


def test_every_doubt_that_computes_comes_with_a_case_that_shows_it(report):
    doubts = {one.rules[0]: one.witness for one in report.findings if one.kind == "doubt"}

    assert set(doubts) == MOTO.computed_readings
    assert all(witness is not None for witness in doubts.values())


def test_the_witness_of_a_doubt_is_a_case_that_can_be_decided(report):
    witness = next(one.witness for one in report.findings if one.rules == ("MOTO-4.4-1",) and one.kind == "doubt")

    assert witness["vehicle.mileage_km"] >= 65001
    assert decide(MOTO, witness).outcome in ("undetermined", "refused", "not_claimed", "reduced", "covered")


def test_changing_any_executed_rule_changes_an_answer(report):
    def encoded(facts):
        return encode(MOTO.vocabulary, facts)

    base = encoded(close(MOTO, claim_facts(FILE, {"facts": {}, "lines": []})))
    worked = [encoded(close(MOTO, claim_facts(FILE, case))) for case in FILE["cases"]]
    shown = [{**base, **encoded(one.witness)} for one in report.findings if one.witness]
    facts = MOTO.vocabulary.facts.values()
    chosen = [{**base, one.name: key} for one in facts for key, _ in one.options if len(one.options) < 40]
    turned = [{**base, one.name: not base.get(one.name)} for one in facts if one.type.kind is Kind.BOOL]
    answers = Answers(MOTO, [*worked, *shown], [*worked, *shown, *chosen, *turned])
    clocks = {rule for clock in MOTO.of_kind(Clock) for rule in clock.rules}

    executed = [rule for rule in coverage(MOTO).executed if rule not in clocks]  # clocks: test_life, test_limitation
    assert [rule for rule in executed if not any(map(answers.change_with, places(MOTO, rule)))] == []
