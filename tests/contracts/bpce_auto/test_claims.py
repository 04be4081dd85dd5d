"""The worked claims come out on the whole contract: outcome, amounts by guarantee and payee, clauses, recourse."""

from __future__ import annotations

from decimal import Decimal

import pytest

from clausier.rules.decide import decide
from tests.contracts.bpce_auto.claims import BPCE, worked

CASES = list(worked())


@pytest.mark.parametrize(("case", "facts"), CASES, ids=[case["id"] for case, _ in CASES])
def test_worked_claim(case, facts):
    decision = decide(BPCE, facts).as_json()
    expect = case["expect"]
    pays = {one["key"]: one["payable"] for one in decision["guarantees"] if one["outcome"] != "not_claimed"}
    cited = {rule for part in ("trace", "statement", "lines") for one in decision[part] for rule in one["rules"]}
    cited |= {rule for one in decision["guarantees"] for rule in one["because"]}

    assert (decision["outcome"], decision["payable"]) == (expect["outcome"], expect["payable"])
    assert {key: pays.get(key, "0.00") for key in expect.get("pays", {})} == expect.get("pays", {})
    assert set(case["because"]) <= cited
    back = expect.get("back", [])
    assert [one["amount"] for one in decision["recoveries"]] == ([back] if isinstance(back, str) else back)
    if "services" in expect:
        assert {"immediate_aid"} & {one["key"] for one in decision["services"]} == set(expect["services"])
    if "paid" in expect:
        assert paid_by_payee(decision) == expect["paid"]


def paid_by_payee(decision):
    """What each payee receives, all payments together."""
    found: dict[str, Decimal] = {}
    for one in decision["payments"]:
        found[one["to"]] = found.get(one["to"], Decimal(0)) + Decimal(one["amount"])
    return {to: str(amount) for to, amount in found.items()}
