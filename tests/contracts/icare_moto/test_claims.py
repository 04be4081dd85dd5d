"""The worked claims come out to the cent, each for the reason that the contract gives."""

from __future__ import annotations

from decimal import Decimal

import pytest

from clausier.contracts import contract
from clausier.rules.decide import decide
from tests.contracts.world import claim_facts, close, load

FILE = load("icare_moto", "claims.yaml")
MOTO = contract("icare_moto")


@pytest.mark.parametrize("case", FILE["cases"], ids=[case["id"] for case in FILE["cases"]])
def test_worked_claim(case):
    decision = decide(MOTO, close(MOTO, claim_facts(FILE, case))).as_json()
    expect = case["expect"]

    assert decision["missing"] == []
    assert (decision["outcome"], decision["payable"]) == (expect["outcome"], expect["payable"])
    asked = sum(Decimal(one["asked"]) for one in decision["guarantees"])
    assert str(asked - Decimal(decision["payable"])) == expect["left"]
    for word in ("granted", "reduced", "refused"):
        if word in expect:
            assert [int(line["id"]) for line in decision["lines"] if line["outcome"] == word] == expect[word]
    for key, word in expect.get("guarantees", {}).items():
        assert {one["key"]: one["outcome"] for one in decision["guarantees"]}[key] == word
    cited = {rule for step in decision["trace"] for rule in step["rules"]}
    cited |= {rule for part in ("lines", "statement", "payments") for line in decision[part] for rule in line["rules"]}
    cited |= {rule for one in decision["guarantees"] for rule in one["because"]}
    assert set(case["because"]) | set(case.get("statement", [])) <= cited


@pytest.mark.parametrize("case", FILE["cases"], ids=[case["id"] for case in FILE["cases"]])
def test_the_statement_and_the_payments_add_up_to_the_cent(case):
    decision = decide(MOTO, close(MOTO, claim_facts(FILE, case))).as_json()

    payable = Decimal(decision["payable"])
    assert sum((Decimal(line["amount"]) for line in decision["statement"]), Decimal(0)) == payable
    assert sum((Decimal(one["amount"]) for one in decision["payments"]), Decimal(0)) == payable
