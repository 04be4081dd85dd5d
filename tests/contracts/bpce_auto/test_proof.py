"""What the solver says of the contract: what the document leaves open, and that nothing else can go wrong."""

from __future__ import annotations

import pytest

from clausier.cli.ink import WIDTH, Ink
from clausier.cli.proofs import proofs_page
from clausier.contracts.bpce_auto import CONTRACT
from clausier.rules.decide import decide
from clausier.rules.prove import FOUND, PREVAILS, PROVED, prove
from clausier.rules.provisions import Condition, Exclusion, Right
from clausier.rules.steps import Limit

#: Clauses that play only under another reading than the one taken → that reading.
IN_ANOTHER_READING = {"BPCE-6.1-23": "contract", "BPCE-12.2-1": "liability_only"}
#: Thresholds of the document: crossing one changes what pays, or how, and a dearer damage may then bring less. An
#: irreparable vehicle is no longer repaired (2, 3); glass goes to theft when theft pays (7.1, 7.2); a jewel that cost
#: more than 150 euros is no longer an object of the list (8.1).
THRESHOLDS = {"BPCE-2-15", "BPCE-7.1-8", "BPCE-7.2-7", "BPCE-8.1-13"}


@pytest.fixture(scope="module")
def report():
    """The proof of the whole contract, run once."""
    return prove(CONTRACT)


def ids(report, kind, *statuses):
    """Every rule of the findings of one kind, with these statuses."""
    return {rule for one in report.findings if one.kind == kind and one.status in statuses for rule in one.rules}


def test_nothing_failed_and_nothing_stayed_unproved(report):
    assert [(one.status, one.says) for one in report.findings if one.status not in (PROVED, FOUND, PREVAILS)] == []
    assert report.sound


def test_every_exclusion_condition_and_right_can_play(report):
    stated = {rule for kind in (Exclusion, Condition, Right) for one in CONTRACT.of_kind(kind) for rule in one.rules}

    assert stated <= ids(report, "alive", PROVED, FOUND)
    assert ids(report, "alive", FOUND) >= IN_ANOTHER_READING.keys()


def test_every_guarantee_can_pay(report):
    can = {one.says for one in report.findings if one.kind == "alive" and one.status == PROVED}
    promising = [one.guarantee for one in CONTRACT.settled if one.guarantee.pay_to]

    assert len(promising) >= 17
    assert [one.key for one in promising if f"{one.label} peut payer." not in can] == []


def test_a_clause_that_the_readings_taken_leave_idle_plays_under_another(report):
    idle = {one.rules[0]: one.says for one in report.findings if one.kind == "alive" and one.status == FOUND}

    assert idle.keys() == IN_ANOTHER_READING.keys()
    assert all(says.endswith(f" : {rule}={IN_ANOTHER_READING[rule]}.") for rule, says in idle.items())


def test_a_dearer_damage_brings_less_only_by_crossing_a_threshold_of_the_document(report):
    found = [one for one in report.findings if one.kind == "monotone" and one.status == FOUND]

    assert ids(report, "monotone", FOUND) >= THRESHOLDS
    assert all(THRESHOLDS & set(one.rules) and one.witness for one in found)
    dearer = [one for one in report.findings if one.kind == "monotone" and one not in found]
    assert len(dearer) > len(found) and all(one.status == PROVED for one in dearer)


def test_no_step_goes_below_zero_nor_above_its_ceiling(report):
    bounded = [one for one in report.findings if one.kind in ("payment", "cap")]
    ceilings = {
        rule for one in CONTRACT.settled for step in one.steps if isinstance(step, Limit) for rule in step.rules
    }

    assert all(one.status == PROVED for one in bounded)
    assert ceilings and ceilings == ids(report, "cap", PROVED)


def test_every_doubt_that_computes_comes_with_a_case_that_shows_it(report):
    found = {one.rules[0]: one.witness for one in report.findings if one.kind in ("doubt", "override")}
    computing = {name: witness for name, witness in found.items() if name in CONTRACT.computed_readings}

    assert set(computing) == CONTRACT.computed_readings
    assert [name for name, witness in computing.items() if witness is None] == []


def test_every_override_is_listed_with_both_texts_and_its_articles(report):
    listed = {one.rules[0]: one for one in report.findings if one.kind == "override"}

    assert set(listed) == {one.id for one in CONTRACT.overrides} >= {"BPCE-6.1-23", "BPCE-6.1-26", "BPCE-6.2-7"}
    for one in CONTRACT.overrides:
        finding, meanings = listed[one.id], dict(one.meanings)
        assert finding.status == PREVAILS
        assert meanings["law"].rstrip(".") in finding.says and meanings["contract"] in finding.says
        assert all(article in finding.says for article in one.law)


@pytest.mark.parametrize("rule", ["BPCE-2-12", "BPCE-3-58", "BPCE-6.1-23", "BPCE-6.3-24", "BPCE-7.10-57"])
def test_the_witness_of_a_doubt_is_a_case_that_can_be_decided(report, rule):
    witness = next(one.witness for one in report.findings if one.rules == (rule,) and one.kind in ("doubt", "override"))

    assert decide(CONTRACT, witness).outcome in ("undetermined", "refused", "not_claimed", "reduced", "covered")


def test_the_page_of_the_proof_keeps_its_width(report):
    page = proofs_page(CONTRACT, report.as_json(), Ink(False))

    assert [line for line in page.splitlines() if len(line) > WIDTH and " " in line.strip()] == []
    assert "en franchissant un seuil" in " ".join(page.split())
