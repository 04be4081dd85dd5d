"""What the solver says of the contract: what the document leaves open, and that nothing else can go wrong."""

from __future__ import annotations

import pytest

from clausier.contracts import contract
from clausier.rules.decide import decide
from clausier.rules.nodes import Op
from clausier.rules.prove import FOUND, PREVAILS, PROVED, _differs, _told_once, prove

ORANGE = contract("cirano_orange")
#: Clauses that play only under another reading than the one taken → that reading.
IN_ANOTHER_READING = {
    "ORNG-5B-18": "whole",
    "ORNG-S3-14": "contact_first",
    "ORNG-17-1": "claims_too",
    "ORNG-16-2": "wholly",
    "ORNG-19-3": "returned",
}


@pytest.fixture(scope="module")
def report():
    """The proof of the whole contract, run once."""
    return prove(ORANGE)


def test_nothing_failed_and_nothing_stayed_unproved(report):
    assert [one for one in report.findings if one.status not in (PROVED, FOUND, PREVAILS)] == []
    assert report.sound


def test_150_000_km_and_31_hp_are_in_no_printed_row(report):
    left_open = {
        one.says.replace("\u202f", " ").replace("\u00a0", " "): one.rules[0]
        for one in report.findings
        if one.kind == "table" and one.status == FOUND
    }

    assert left_open == {
        "150 000 km n'est dans aucune ligne imprimée.": "ORNG-4-4",
        "de 31 CV et au-delà n'est dans aucune ligne imprimée.": "ORNG-FIP-4",
    }


def test_every_guarantee_can_pay_and_every_exclusion_can_apply(report):
    alive = {rule for one in report.findings if one.kind == "alive" for rule in one.rules}

    assert {"ORNG-3-1", "ORNG-S3-1", "ORNG-S3-12"} <= alive
    assert {f"ORNG-5A-{n}" for n in range(1, 11)} <= alive
    assert {f"ORNG-5B-{n}" for n in range(1, 41)} <= alive
    assert {f"ORNG-S3.3-{n}" for n in range(1, 14)} <= alive


def test_a_clause_that_the_readings_taken_leave_idle_plays_under_another(report):
    idle = {one.rules[0]: one.says for one in report.findings if one.kind == "alive" and one.status == FOUND}

    assert idle.keys() == IN_ANOTHER_READING.keys()
    assert all(says.endswith(f" : {rule}={IN_ANOTHER_READING[rule]}.") for rule, says in idle.items())


def test_a_dearer_part_never_brings_less(report):
    dearer = [one for one in report.findings if one.kind == "monotone"]

    assert dearer and all(one.status == PROVED for one in dearer)
    assert any("ORNG-3-1" in one.rules for one in dearer)


def test_no_step_goes_below_zero_nor_above_its_ceiling(report):
    bounded = [one for one in report.findings if one.kind in ("payment", "cap")]

    assert {one.kind for one in bounded} == {"payment", "cap"}
    assert all(one.status == PROVED for one in bounded)


def test_every_doubt_that_computes_comes_with_a_case_that_can_be_decided(report):
    found = {one.rules[0]: one.witness for one in report.findings if one.kind in ("doubt", "override")}
    computing = {name: witness for name, witness in found.items() if name in ORANGE.computed_readings}

    assert set(computing) == ORANGE.computed_readings
    assert all(witness is not None for witness in computing.values())


def test_every_override_is_listed_with_both_texts_and_its_articles(report):
    listed = {one.rules[0]: one for one in report.findings if one.kind == "override"}

    assert set(listed) == {one.id for one in ORANGE.overrides}
    assert set(listed) >= {"ORNG-8-8", "ORNG-12-1", "ORNG-12-4", "ORNG-5B-11", "ORNG-5B-25"}
    for one in ORANGE.overrides:
        finding, meanings = listed[one.id], dict(one.meanings)
        assert finding.status == PREVAILS
        assert meanings["law"].rstrip(".") in finding.says and meanings["contract"] in finding.says
        assert all(article in finding.says for article in one.law)


@pytest.mark.parametrize("rule", ["ORNG-3-6", "ORNG-4-4", "ORNG-4BH-2", "ORNG-5B-13", "ORNG-7-1", "ORNG-S3-13"])
def test_the_witness_of_a_doubt_is_decided(report, rule):
    kinds = ("table",) if rule == "ORNG-4-4" else ("doubt", "override")
    witness = next(one.witness for one in report.findings if one.rules[0] == rule and one.kind in kinds)

    assert decide(ORANGE, witness).outcome in ("undetermined", "refused", "not_claimed", "reduced", "covered")


def test_a_case_that_tells_a_day_twice_keeps_one_of_the_two():
    valued = {"vehicle.argus_last_quoted_on": "1970-01-02", "vehicle.argus_last_quotation": "1.00"}
    valued |= {"vehicle.argus_km_value": "0.02", "vehicle.argus_standard_value": "0.00"}
    valued["history.paid_under_policy"] = "0.01"
    days = {"event.on": "1970-01-01", "event.at": "1969-12-31T23:00:00+01:00"}
    node = next(node for node in ORANGE.nodes() if node.op is Op.READING and node.data.id == "ORNG-7-1")

    kept = _told_once(ORANGE, _differs(node), {**valued, **days})

    assert kept in ({**valued, name: told} for name, told in days.items())
