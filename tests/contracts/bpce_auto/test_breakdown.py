"""A breakdown is paid at the maker's scale, less the deductible, within the ceiling and the value of the vehicle."""

from __future__ import annotations

import pytest

from clausier.contracts.bpce_auto import breakdown, breakdown_parts, breakdown_services, formulas
from clausier.facts import repair
from clausier.rules.contract import Contract
from clausier.rules.decide import decide
from tests.contracts.world import close, load

FILE = load("bpce_auto", "breakdown.yaml")
BREAKDOWN = Contract(
    key="bpce_auto",
    edition="2024-02-01",
    title="Assurance AUTO, panne mécanique",
    document="conditions générales AUTO de BPCE Assurances IARD",
    chapters=(formulas, breakdown_parts, breakdown, breakdown_services),
    tables=(repair.lines.table,),
)


@pytest.mark.parametrize("case", FILE["cases"], ids=[case["id"] for case in FILE["cases"]])
def test_worked_claim(case):
    facts = {**FILE["base"], **case.get("facts", {})}
    facts["repair.lines"] = [{"damaged_by_uncovered_part": False, **FILE["line"], **row} for row in case["lines"]]
    facts |= {f"policy.options.{key}": value for key, value in facts.pop("policy.options").items()}
    decision = decide(BREAKDOWN, close(BREAKDOWN, facts)).as_json()
    expect = case["expect"]
    cited = {rule for part in ("trace", "statement", "lines") for one in decision[part] for rule in one["rules"]}
    cited |= {rule for one in decision["guarantees"] for rule in one["because"]}

    assert (decision["outcome"], decision["payable"]) == (expect["outcome"], expect["payable"])
    assert set(case["because"]) <= cited
