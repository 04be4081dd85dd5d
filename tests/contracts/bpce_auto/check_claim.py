"""What a worked claim of BPCE AUTO expects of its decision: outcome, amounts, payees, clauses, recourse."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from clausier.rules.decide import decide
from tests.contracts.bpce_auto.claims import BPCE as CONTRACT

#: The guarantees whose lines are those of the table of damages.
OF_DAMAGES = {
    one.guarantee.key
    for one in CONTRACT.settled
    if one.guarantee.lines is not None and one.guarantee.lines.covered.node.table == "damages"
}


def check(case: dict[str, Any], facts: dict[str, Any]) -> None:
    """Decide the claim, and compare with what the case expects."""
    decision = decide(CONTRACT, facts, case.get("readings"), final=case.get("final", False)).as_json()
    expect = case["expect"]
    pays = {one["key"]: one["payable"] for one in decision["guarantees"] if one["outcome"] != "not_claimed"}
    cited = {rule for part in ("trace", "statement", "lines") for one in decision[part] for rule in one["rules"]}
    cited |= {rule for one in decision["guarantees"] for rule in one["because"]}

    assert (decision["outcome"], decision["payable"]) == (expect["outcome"], expect["payable"])
    assert {key: pays.get(key, "0.00") for key in expect.get("pays", {})} == expect.get("pays", {})
    assert set(case.get("because", [])) <= cited
    assert not set(case.get("not_because", [])) & cited
    assert recovered(decision, expect.get("back", [])) == expect.get("back", [])
    if "services" in expect:
        assert {"immediate_aid"} & {one["key"] for one in decision["services"]} == set(expect["services"])
    if "paid" in expect:
        assert paid_by_payee(decision) == expect["paid"]
    if "payments" in expect:
        assert by_payee(decision["payments"]) == by_payee(expect["payments"])
    for beside, told in BESIDE.items():
        if beside in expect:
            assert told(decision, expect[beside]) == expect[beside]
    if "lines" in expect:
        assert {name: fate(decision, name) for name in expect["lines"]} == expect["lines"]


def recovered(decision, expected):
    """What is claimed back, written as the case writes it: one amount, amounts, or from whom each is."""
    amounts = [one["amount"] for one in decision["recoveries"]]
    if isinstance(expected, str):
        return ", ".join(amounts)
    if expected and isinstance(expected[0], dict):
        return [{"from": one["from"], "amount": one["amount"]} for one in decision["recoveries"]]
    return amounts


def by_payee(payments):
    """Payments that can be compared whatever their order."""
    return sorted((one["to"], one["guarantee"], one["amount"]) for one in payments)


def fate(decision, name):
    """The guarantee whose line tells a damage; "refused" follows when the line is.

    "driver_injury:2" is a line of that guarantee, whatever it settles: granted, reduced or refused.
    """
    if ":" in name:
        return next(one["outcome"] for one in decision["lines"] if f"{one['guarantee']}:{one['id']}" == name)
    damages = {str(one["id"]) for one in decision["case"]["facts"]["damages"]}
    lines = [one for one in decision["lines"] if one["id"] == name and one["guarantee"] in OF_DAMAGES]
    assert name in damages
    return " ".join(f"{one['guarantee']}{' refused' if one['outcome'] == 'refused' else ''}" for one in lines)


def paid_by_payee(decision):
    """What each payee receives, all payments together."""
    found: dict[str, Decimal] = {}
    for one in decision["payments"]:
        found[one["to"]] = found.get(one["to"], Decimal(0)) + Decimal(one["amount"])
    return {to: str(amount) for to, amount in found.items()}


def last_days(decision, expected):
    """The last day of each deadline expected; "open" while it cannot be told, "does not run" when it is not there."""
    found = {one["key"]: one["last_day"] or "open" for one in decision["deadlines"]}
    return {key: found.get(key, "does not run") for key in expected}


def papers(decision, expected):
    """Whether each paper expected is asked for."""
    asked = {one["key"] for one in decision["documents"]}
    return {key: "asked for" if key in asked else "not asked for" for key in expected}


def broken(decision, expected):
    """Whether a duty that cites each rule expected is broken."""
    cited = {rule for one in decision["breaches"] for rule in one["rules"]}
    return {rule: rule in cited for rule in expected}


def waits(decision, expected):
    """The rules that the payment of each guarantee expected still waits for."""
    found = {one["guarantee"]: one["gates"] for one in decision["payments"]}
    return {key: [rule for gate in found[key] for rule in gate["rules"]] for key in expected}


def due(decision, expected):
    """Whether each service expected is due: no, yes, or yes with the figures that it tells."""
    found = {one["key"]: one["figures"] or True for one in decision["services"]}
    return {key: found.get(key, False) for key in expected}


BESIDE = {"deadlines": last_days, "documents": papers, "broken": broken, "waits": waits, "due": due}
