"""Objects are paid at today's price, within their invoice and the limit chosen; the bicycle up to 300 euros."""

from __future__ import annotations

import pytest

from clausier.contracts.bpce_auto import formulas, shared_bike
from clausier.contracts.bpce_auto import items as chapter
from clausier.facts import items
from clausier.rules.contract import Contract
from clausier.rules.decide import decide
from tests.contracts.world import close, load

FILE = load("bpce_auto", "items.yaml")
ITEMS = Contract(
    key="bpce_auto",
    edition="2024-02-01",
    title="Assurance AUTO, objets",
    document="conditions générales AUTO de BPCE Assurances IARD",
    chapters=(formulas, chapter, shared_bike),
    tables=(items.rows.table,),
)
NO = dict.fromkeys(("professional_use", "visible", "factory_fitted", "entrusted", "stolen_alone"), False)


@pytest.mark.parametrize("case", FILE["cases"], ids=[case["id"] for case in FILE["cases"]])
def test_worked_claim(case):
    known = {"id", *ITEMS.vocabulary.columns["items"]}
    filled = [{**NO, "purchase_price": "0.00", **FILE["item"], **row} for row in case["items"]]
    rows = [{name: value for name, value in row.items() if name in known} for row in filled]
    facts = {**FILE["base"], **case.get("facts", {}), "items": rows}
    options = facts.pop("policy.options")
    facts |= {f"policy.options.{key}": value for key, value in options.items()}
    decision = decide(ITEMS, close(ITEMS, facts)).as_json()
    expect = case["expect"]
    cited = {rule for part in ("trace", "statement", "lines") for one in decision[part] for rule in one["rules"]}
    cited |= {rule for one in decision["guarantees"] for rule in one["because"]}

    assert (decision["outcome"], decision["payable"]) == (expect["outcome"], expect["payable"])
    assert set(case["because"]) <= cited
