"""The guarantees of the vehicle pay what the document says, one guarantee a damage, the vehicle once."""

from __future__ import annotations

from decimal import Decimal

import pytest

from clausier.rules.decide import decide
from tests.contracts.bpce_auto.vehicle import VEHICLE
from tests.contracts.world import close, load

YES_OR_NO = ("entrusted", "carried", "with_injury", "unsafely_carried", "employer_vehicle_on_public_road")
FILE = load("bpce_auto", "vehicle.yaml")


def facts(case):
    """The facts of a worked case on the common base, the world closed."""
    found = {**FILE["base"], **case["facts"]}
    nothing = {"cost": "0.00", "due": "0.00", "wear_pct": 0, **dict.fromkeys(YES_OR_NO, False)}
    found["damages"] = [{**nothing, **FILE["damage"], **row} for row in case["damages"]]
    options = found.pop("policy.options")
    found |= {f"policy.options.{key}": value for key, value in options.items()}
    return close(VEHICLE, found)


@pytest.mark.parametrize("case", FILE["cases"], ids=[case["id"] for case in FILE["cases"]])
def test_worked_claim(case):
    decision = decide(VEHICLE, facts(case)).as_json()
    expect = case["expect"]
    pays = {one["key"]: one["payable"] for one in decision["guarantees"] if one["outcome"] != "not_claimed"}
    cited = {rule for part in ("trace", "statement", "lines") for one in decision[part] for rule in one["rules"]}
    cited |= {rule for one in decision["guarantees"] for rule in one["because"]}

    assert (decision["outcome"], decision["payable"]) == (expect["outcome"], expect["payable"])
    assert {key: pays.get(key, "0.00") for key in expect["pays"]} == expect["pays"]
    assert set(case["because"]) <= cited
    assert [one["amount"] for one in decision["recoveries"]] == expect.get("back", [])
    if "paid" in expect:
        paid: dict[str, Decimal] = {}
        for one in decision["payments"]:
            paid[one["to"]] = paid.get(one["to"], Decimal(0)) + Decimal(one["amount"])
        assert {to: str(amount) for to, amount in paid.items()} == expect["paid"]
