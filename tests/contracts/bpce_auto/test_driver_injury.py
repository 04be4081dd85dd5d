"""The injured driver is paid what the document says, head by head, above its thresholds and below its ceilings."""

from __future__ import annotations

import pytest

from clausier.contracts.bpce_auto import driver_injury, formulas
from clausier.facts import injury
from clausier.rules.contract import Contract
from clausier.rules.decide import decide
from tests.contracts.world import close, load

FILE = load("bpce_auto", "injury.yaml")
INJURY = Contract(
    key="bpce_auto",
    edition="2024-02-01",
    title="Assurance AUTO, conducteur",
    document="conditions générales AUTO de BPCE Assurances IARD",
    chapters=(formulas, driver_injury),
    tables=(injury.heads.table,),
)


@pytest.mark.parametrize("case", FILE["cases"], ids=[case["id"] for case in FILE["cases"]])
def test_worked_claim(case):
    heads = [{"benefits": "0.00", **row} for row in case["heads"]]
    given = close(INJURY, {**FILE["base"], **case["facts"], "injury.heads": heads})
    decision = decide(INJURY, given).as_json()
    expect = case["expect"]
    cited = {rule for part in ("trace", "statement", "lines") for one in decision[part] for rule in one["rules"]}
    cited |= {rule for one in decision["guarantees"] for rule in one["because"]}

    assert (decision["outcome"], decision["payable"]) == (expect["outcome"], expect["payable"])
    assert [one["key"] for one in decision["services"]] == expect["services"]
    assert set(case["because"]) <= cited
    if "paid" in expect:
        assert {one["to"]: one["amount"] for one in decision["payments"]} == expect["paid"]
