"""A person whose assets are frozen keeps the contract, and waits for the money."""

from __future__ import annotations

from clausier.contracts import contract
from clausier.rules.decide import decide
from tests.contracts.world import claim_facts, close, load

MOTO = contract("icare_moto")
FILE = load("icare_moto", "claims.yaml")


def gates(listed):
    """What each payment of the first worked claim waits for."""
    facts = {**claim_facts(FILE, FILE["cases"][0]), "policyholder.sanctions_listed": listed}
    decision = decide(MOTO, close(MOTO, facts))
    assert decision.outcome == "covered"
    return [gate["rules"] for payment in decision.payments for gate in payment["gates"]]


def test_the_payment_waits_while_the_assets_are_frozen():
    assert gates(True) == [["MOTO-2.3-7"]]


def test_nobody_else_waits():
    assert gates(False) == []
