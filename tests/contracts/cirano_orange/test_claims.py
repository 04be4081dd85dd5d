"""The worked claims come out to the cent, each for the reason that the contract gives."""

from __future__ import annotations

from decimal import Decimal

import pytest

from clausier.contracts.cirano_orange import CONTRACT
from clausier.rules.decide import decide
from tests.contracts.world import claim_facts, close, load

FILE = load("cirano_orange", "claims.yaml")


def decided(case):
    return decide(CONTRACT, close(CONTRACT, claim_facts(FILE, case))).as_json()


def cited(decision):
    found = {rule for step in decision["trace"] for rule in step["rules"]}
    found |= {rule for part in ("lines", "statement", "payments") for one in decision[part] for rule in one["rules"]}
    return found | {rule for one in decision["guarantees"] for rule in one["because"]}


@pytest.mark.parametrize("case", FILE["cases"], ids=[case["id"] for case in FILE["cases"]])
def test_worked_claim(case):
    decision, expect = decided(case), case["expect"]

    assert decision["missing"] == []
    assert (decision["outcome"], decision["payable"]) == (expect["outcome"], expect["payable"])
    asked = sum(Decimal(one["asked"]) for one in decision["guarantees"])
    assert str(asked - Decimal(decision["payable"])) == expect["left"]
    for word in ("granted", "reduced", "refused"):
        if word in expect:
            assert [int(line["id"]) for line in decision["lines"] if line["outcome"] == word] == expect[word]
    if "to" in expect:
        assert {one["to"] for one in decision["payments"]} == {expect["to"]}
    assert set(case["because"]) <= cited(decision)
    statement = {rule for line in decision["statement"] for rule in line["rules"]}
    assert set(case.get("statement", [])) <= statement


@pytest.mark.parametrize("case", FILE["cases"], ids=[case["id"] for case in FILE["cases"]])
def test_the_statement_and_the_payments_add_up_to_the_cent(case):
    decision = decided(case)

    payable = Decimal(decision["payable"])
    assert sum((Decimal(line["amount"]) for line in decision["statement"]), Decimal(0)) == payable
    assert sum((Decimal(one["amount"]) for one in decision["payments"]), Decimal(0)) == payable
