"""What the solver says of the contract: what the document leaves open, and that nothing else can go wrong."""

from __future__ import annotations

import pytest

from clausier.contracts import contract
from clausier.rules.decide import decide
from clausier.rules.prove import FOUND, PREVAILS, PROVED, prove

MOTO = contract("icare_moto")


@pytest.fixture(scope="module")
def report():
    """The proof of the whole contract, run once."""
    return prove(MOTO)


def test_nothing_failed_and_nothing_stayed_unproved(report):
    assert [one for one in report.findings if one.status not in (PROVED, FOUND, PREVAILS)] == []
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
    found = {one.rules[0]: one.witness for one in report.findings if one.kind in ("doubt", "override")}
    computing = {name: witness for name, witness in found.items() if name in MOTO.computed_readings}

    assert set(computing) == MOTO.computed_readings
    assert all(witness is not None for witness in computing.values())


def test_every_override_is_listed_with_both_texts_and_its_articles(report):
    listed = {one.rules[0]: one for one in report.findings if one.kind == "override"}

    assert set(listed) == {one.id for one in MOTO.overrides} >= {"MOTO-8B-6", "MOTO-8B-14", "MOTO-3.1-4"}
    for one in MOTO.overrides:
        finding, meanings = listed[one.id], dict(one.meanings)
        assert finding.status == PREVAILS
        assert meanings["law"].rstrip(".") in finding.says and meanings["contract"] in finding.says
        assert all(article in finding.says for article in one.law)


def test_the_witness_of_a_doubt_is_a_case_that_can_be_decided(report):
    witness = next(one.witness for one in report.findings if one.rules == ("MOTO-4.4-1",) and one.kind == "doubt")

    assert witness["vehicle.mileage_km"] >= 65001
    assert decide(MOTO, witness).outcome in ("undetermined", "refused", "not_claimed", "reduced", "covered")
