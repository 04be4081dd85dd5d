"""The worked cases that the reader quotes are those of the tests, and all of them."""

from __future__ import annotations

from clausier import contracts
from clausier.rules.answers import coverage
from clausier.rules.overrides import is_article
from clausier.web.clauses import WORKED, worked
from tests.web.worked import gathered, written


def test_the_shipped_file_is_what_the_worked_cases_say():
    assert WORKED.read_text(encoding="utf-8") == written(), "run: python -m tests.web.worked"


def test_every_contract_has_worked_cases_that_cite_rules_that_it_executes():
    for key, cases in gathered().items():
        executed = set(coverage(contracts.contract(key)).executed)
        assert len(cases) >= 10 or contracts.contract(key).pending
        cited = {rule for one in cases.values() for rule in one["because"]}
        assert {rule for rule in cited if not is_article(rule)} <= executed


def test_a_rule_is_held_by_the_cases_that_cite_it_and_by_no_other():
    moto = contracts.contract("icare_moto")

    assert "34 999 km, dernier kilomètre sans vétusté" in worked(moto, ["MOTO-4.4-1"])
    assert worked(moto, ["MOTO-0-0"]) == []
