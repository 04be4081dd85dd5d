"""What is still to be written of a contract is said wherever it answers."""

from __future__ import annotations

import pytest

from clausier import contracts
from clausier.contracts import KEYS
from clausier.faces.unwritten import left_out, scope, to_come
from clausier.rules.answers import coverage
from clausier.rules.contract import section_of


@pytest.mark.parametrize("key", KEYS)
def test_an_article_is_to_come_when_none_of_its_rules_is_written(key: str):
    contract = contracts.contract(key)
    known = coverage(contract)
    written = {section_of(rule) for rule in (*known.executed, *known.judgement, *known.informative)}
    wanted = [contract.clause(f"-{section}-") for section in contract.pending if section not in written]

    assert [name for name, _ in to_come(contract)] == wanted


@pytest.mark.parametrize("key", KEYS)
def test_only_a_contract_that_decides_leaves_something_out_of_its_decisions(key: str):
    contract = contracts.contract(key)

    assert bool(left_out(contract)) == bool(contract.settled and to_come(contract))


def test_the_motor_contract_that_decides_says_which_articles_it_does_not_look_at():
    said = left_out(contracts.contract("bpce_auto"))

    assert all(f"{about} ({name})" in said for name, about in to_come(contracts.contract("bpce_auto")))
    assert "art. 9.2" in said and "art. 7.8" not in said


@pytest.mark.parametrize(
    ("key", "says"),
    [
        ("icare_moto", "Les sinistres sont décidés"),
        ("bpce_auto", "Pas encore écrit dans ce contrat"),
        ("suravenir_auto", "Aucun sinistre n'est encore décidé"),
        ("icare_service", "N'accorde aucune garantie"),
    ],
)
def test_what_a_contract_can_be_asked(key: str, says: str):
    assert scope(contracts.contract(key)).startswith(says)
