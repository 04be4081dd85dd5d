"""A claim on a day when cover is suspended for non-payment is refused for that reason, and paid the day after noon."""

from __future__ import annotations

import pytest

from clausier.rules.decide import decide
from tests.contracts.bpce_auto.claims import BPCE, facts_of

COLLISION = facts_of("BPCE-V-03")
#: BPCE-V-10: notice sent on 5 June, thirty days to pay, 318.20 paid on 10 July.
UNPAID = {
    "policy.signed_on": "2025-05-10",
    "premium.due_on": "2026-05-10",
    "premium.frequency": "yearly",
    "premium.instalments": [{"id": 1, "due_on": "2026-05-10", "amount": "318.20"}],
    "premium.payments": [{"id": 1, "on": "2026-07-10", "amount": "318.20", "purpose": "premium"}],
    "premium.arrears_paid_on": "2026-07-10",
    "premium.paid_to": "head_office",
    "notice.claimed_amount": "318.20",
    "notice.registered": True,
    "notice.sent_on": "2026-06-05",
}


@pytest.mark.parametrize(
    ("at", "outcome"),
    [
        ("2026-07-05T23:59:59+02:00", "covered"),
        ("2026-07-06T00:00:00+02:00", "refused"),
        ("2026-07-11T11:59:59+02:00", "refused"),
        ("2026-07-11T12:00:00+02:00", "covered"),
    ],
)
def test_the_hour_decides(at, outcome):
    facts = {**COLLISION, **UNPAID, "event.on": at[:10], "event.at": at}
    facts.pop("policy.suspended", None)
    decision = decide(BPCE, facts).as_json()

    assert decision["outcome"] == outcome
    if outcome == "refused":
        because = {rule for one in decision["guarantees"] if one["key"] == "own_damage" for rule in one["because"]}
        assert "BPCE-5.7-15" in because


def test_the_suspension_refuses_everyone_victims_included():
    """C. assur., art. R. 211-13: of the forfeitures, a regular suspension alone is set up against victims."""
    day = "2026-07-06T00:00:00+02:00"
    facts = {**facts_of("collision-of-everything"), **UNPAID, "event.on": day[:10], "event.at": day}
    facts.pop("policy.suspended", None)
    decision = decide(BPCE, facts).as_json()
    asked = [one for one in decision["guarantees"] if one["outcome"] != "not_claimed"]

    assert {"liability", "own_damage", "driver_injury", "legal_defence"} <= {one["key"] for one in asked}
    assert {one["payable"] for one in asked} == {"0.00"}
    assert (decision["outcome"], decision["payments"], decision["recoveries"]) == ("refused", [], [])
