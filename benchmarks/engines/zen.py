"""The rule in GoRules ZEN: one expression, a decision graph, a policy document.

All three are compiled once, before anything is timed.
"""

from __future__ import annotations

import polars as pl
import zen

from benchmarks.claims import FACTS, NUMBERS
from benchmarks.shapes import Many, One

CONDITION = "part_covered and prior_approval and waiting_period_over and not(wear_excluded)"
WEAR = "(mileage_km < 35000 ? 0 : mileage_km <= 45000 ? 20 : mileage_km <= 55000 ? 30 : mileage_km <= 65000 ? 40 : 50)"
ROWS = (("< 35000", 0), ("[35000..45000]", 20), ("(45000..55000]", 30), ("(55000..65000]", 40), ("> 65000", 50))


def _payable(wear: str) -> str:
    amount = f"min([round(parts_cents * (100 - {wear}) / 100) + labour_cents, value_cents])"
    return f"{CONDITION} ? {amount} : 0"


def _graph() -> dict:
    table = {
        "hitPolicy": "first",
        "passThrough": True,
        "inputs": [{"id": "km", "name": "mileage", "type": "expression", "field": "mileage_km"}],
        "outputs": [{"id": "pc", "name": "wear", "type": "expression", "field": "wear"}],
        "rules": [{"_id": f"row{i}", "km": test, "pc": str(wear)} for i, (test, wear) in enumerate(ROWS)],
    }
    formula = {"expressions": [{"id": "amount", "key": "payable", "value": _payable("wear")}]}
    nodes = [
        {"id": "claim", "type": "inputNode", "name": "claim"},
        {"id": "wear", "type": "decisionTableNode", "name": "wear", "content": table},
        {"id": "amount", "type": "expressionNode", "name": "amount", "content": formula},
        {"id": "answer", "type": "outputNode", "name": "answer"},
    ]
    for i, node in enumerate(nodes):
        node["position"] = {"x": i, "y": 0}
    links = zip(nodes, nodes[1:], strict=False)
    edges = [
        {"id": f"edge{i}", "type": "edge", "sourceId": a["id"], "targetId": b["id"]} for i, (a, b) in enumerate(links)
    ]
    return {"nodes": nodes, "edges": edges}


def _policy() -> dict:
    """A typed data model, a match for the wear, an expression for the amount."""
    properties = [
        {"id": f"p-{name}", "name": name, "type": "number" if name in NUMBERS else "boolean", "array": False,
         "optional": False}
        for name in FACTS
    ]  # fmt: skip
    tests = [f"claim.mileage_km <= {last}" for last in (34999, 45000, 55000, 65000)] + [""]
    arms = [
        {"id": f"arm{i}", "condition": test, "value": str(wear)}
        for i, (test, (_, wear)) in enumerate(zip(tests, ROWS, strict=True))
    ]
    amount = _payable("claim.wear")
    for name in FACTS:
        amount = amount.replace(name, f"claim.{name}")
    model = {"name": "claim", "properties": properties}
    return {
        "blocks": [
            {"id": "model", "type": "dataModel", "props": {"data": model}, "children": []},
            {"id": "wear", "type": "match", "props": {"data": {"key": "claim.wear", "arms": arms}}},
            {"id": "amount", "type": "expression", "props": {"data": {"key": "claim.payable", "value": amount}}},
        ]
    }


def _engine() -> zen.ZenEngine:
    # A static loader compiles its documents once for evaluate(key); what create_decision and get_decision give is
    # compiled again at every call, twenty times slower.
    return zen.ZenEngine({"loader": {"type": "static", "content": {"graph": _graph(), "policy": _policy()}}})


def expression() -> One:
    """The whole rule as one compiled expression: the fastest way into ZEN."""
    return One(zen.compile_expression(_payable(WEAR)).evaluate)


def graph() -> One:
    """A table and a formula, precompiled."""
    engine = _engine()
    return One(lambda facts: engine.evaluate("graph", facts), amount=lambda answer: answer["result"]["payable"])


def graph_trace() -> One:
    """The same, keeping what each node received and gave."""
    engine = _engine()
    options = {"trace": True}
    return One(
        lambda facts: engine.evaluate("graph", facts, options), amount=lambda answer: answer["result"]["payable"]
    )


def policy() -> One:
    """The policy document, precompiled."""
    engine = _engine()
    return One(
        lambda claim: engine.evaluate("policy", claim),
        argument=lambda facts: {"claim": facts},
        amount=lambda answer: answer["result"]["claim"]["payable"],
    )


def batch() -> Many:
    """The graph over many claims at once, from prepared dictionaries."""
    engine = _engine()
    return Many(
        engine.evaluate_batch,
        load=lambda claims: [{"key": "graph", "context": facts} for facts in claims.iter_rows(named=True)],
        amounts=lambda answers: pl.Series([int(answer["data"]["result"]["payable"]) for answer in answers]),
    )
