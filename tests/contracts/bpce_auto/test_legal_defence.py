"""Legal fees are paid by case and court, a recourse within its ceiling, and an award fills first what is left."""

from __future__ import annotations

from datetime import date

import pytest

from clausier.contracts.bpce_auto import formulas, legal_defence
from clausier.facts import legal
from clausier.rules.answers import rights
from clausier.rules.contract import Contract
from clausier.rules.decide import decide
from tests.contracts.world import close, load

FILE = load("bpce_auto", "legal.yaml")
LEGAL = Contract(
    key="bpce_auto",
    edition="2024-02-01",
    title="Assurance AUTO, défense et recours",
    document="conditions générales AUTO de BPCE Assurances IARD",
    chapters=(formulas, legal_defence),
    tables=(legal.fees.table,),
)


@pytest.mark.parametrize("case", FILE["cases"], ids=[case["id"] for case in FILE["cases"]])
def test_worked_claim(case):
    fees = [{**case["fees"][0], "id": n + 1, "hearing": n + 1} for n in range(case.get("many", 0))] or case["fees"]
    facts = {**FILE["base"], **case["facts"], "legal.fees": [{"days": 0, **row} for row in fees]}
    decision = decide(LEGAL, close(LEGAL, facts)).as_json()
    expect = case["expect"]
    cited = {rule for part in ("trace", "statement", "lines") for one in decision[part] for rule in one["rules"]}
    cited |= {rule for one in decision["guarantees"] for rule in one["because"]}

    assert (decision["outcome"], decision["payable"]) == (expect["outcome"], expect["payable"])
    assert [one["amount"] for one in decision["recoveries"]] == ([expect["back"]] if "back" in expect else [])
    assert set(case["because"]) <= cited


def choosing(facts, readings=None):
    found = rights(LEGAL, close(LEGAL, {**FILE["base"], **facts}), date(2026, 3, 10), readings)["rights"]
    return next(one for one in found if one["key"] == "choose_lawyer")


def test_the_law_gives_the_choice_of_the_lawyer_that_the_contract_keeps_to_conflicts():
    needed = {"legal.lawyer_needed": True}
    (override,) = choosing(needed)["overrides"]

    assert choosing(needed)["state"] == "allowed"
    assert choosing(needed, {"BPCE-6.2-7": "contract"})["state"] == "not_allowed"
    assert (override["rules"], override["applied"]) == (["BPCE-6.2-7"], True)
