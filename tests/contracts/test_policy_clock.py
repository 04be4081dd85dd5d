"""The suspension at the event, from the notice and the payments, where a contract follows article L. 113-3."""

import pytest

from clausier.contracts.cirano_orange import life
from clausier.contracts.icare_moto import life as icare_moto_life
from clausier.rules.decide import prepare
from clausier.rules.nodes import Op
from tests.contracts.cirano_orange.policies import LIVES, UNPAID, world
from tests.contracts.icare_moto.policies import QUIET
from tests.contracts.icare_moto.policies import state as motorcycle_state

WINTER = "+01:00"
ROWS = {
    **UNPAID,
    "premium.instalments": [
        {"id": "1", "due_on": "2025-12-05", "amount": "24.00"},
        {"id": "2", "due_on": "2026-01-05", "amount": "24.00"},
        {"id": "3", "due_on": "2026-02-05", "amount": "24.00"},
        {"id": "4", "due_on": "2026-03-05", "amount": "24.00"},
    ],
    "premium.payments": [{"id": "1", "on": "2025-12-05", "amount": "24.00", "purpose": "premium"}],
}


def paid(on, amount, costs=None):
    more = [{"id": "2", "on": on, "amount": amount, "purpose": "premium"}]
    if costs:
        more.append({"id": "3", "on": on, "amount": costs, "purpose": "recovery_costs"})
    return {**ROWS, "premium.payments": [*ROWS["premium.payments"], *more]}


def suspended(facts):
    return life.derive(prepare(LIVES, world(facts))).get("policy.suspended")


def declared(paid_on, ended_on, on):
    """The arrears are paid on one day, the end is declared on another."""
    return {**paid(paid_on, "24.00"), "notice.termination_declared_on": ended_on, "event.on": on}


COSTS = {"premium.recovery_costs": "12.00"}


@pytest.mark.parametrize(
    ("facts", "answer"),
    [
        ({}, False),
        ({"event.on": None}, False),
        ({**ROWS, "event.on": "2026-02-15"}, False),
        ({**ROWS, "event.on": "2026-02-16"}, True),
        ({**ROWS, "event.on": "2026-05-01"}, True),
        # before the suspension the sum claimed is enough; during it, what fell due since is asked too
        ({**paid("2026-02-15", "24.00"), "event.on": "2026-02-16"}, False),
        ({**paid("2026-02-15", "23.99"), "event.on": "2026-02-16"}, True),
        ({**paid("2026-02-16", "24.00"), "event.on": "2026-02-17"}, False),
        ({**paid("2026-02-16", "24.00"), "event.on": "2026-02-16"}, True),
        ({**paid("2026-03-05", "47.99"), "event.on": "2026-03-06"}, True),
        ({**paid("2026-03-05", "48.00"), "event.on": "2026-03-06"}, False),
        # the costs of recovery are asked too, and may be paid as such
        ({**paid("2026-02-16", "24.00"), **COSTS, "event.on": "2026-02-17"}, True),
        ({**paid("2026-02-16", "24.00", "11.99"), **COSTS, "event.on": "2026-02-17"}, True),
        ({**paid("2026-02-16", "24.00", "12.00"), **COSTS, "event.on": "2026-02-17"}, False),
        ({**paid("2026-02-16", "24.00"), "premium.recovery_costs": None, "event.on": "2026-02-17"}, None),
        # an end that the insurer declared before the payment
        (declared("2026-02-26", "2026-02-20", "2026-02-27"), True),
        (declared("2026-02-25", "2026-02-20", "2026-02-26"), False),
        (declared("2026-02-26", "2026-02-26", "2026-02-27"), False),
        # whether it was declared is asked only if it could matter
        (declared("2026-02-26", None, "2026-02-27"), None),
        (declared("2026-02-25", None, "2026-02-26"), False),
        ({**UNPAID, "notice.termination_declared_on": None, "event.on": "2026-05-01"}, True),
        ({**paid("2026-02-16", "24.00"), "event.on": "2026-02-17", "event.at": f"2026-02-17T11:59:00{WINTER}"}, True),
        ({**paid("2026-02-16", "24.00"), "event.on": "2026-02-17", "event.at": f"2026-02-17T12:00:00{WINTER}"}, False),
        ({**ROWS, "event.on": "2026-02-16", "notice.registered": None}, None),
        ({**ROWS, "event.on": "2026-02-15", "notice.registered": None}, False),
        ({**ROWS, "event.on": "2026-02-16", "premium.payments": None}, None),
        ({**ROWS, "event.on": None}, None),
        ({**UNPAID, "event.on": "2026-02-16", "premium.due_on": None}, None),
        ({**UNPAID, "event.on": "2026-02-16"}, True),
        ({**UNPAID, "event.on": "2026-02-16", "premium.arrears_paid_on": "2026-01-15"}, False),
        ({"notice.sent_on": None}, None),
    ],
)  # fmt: skip
def test_the_suspension_at_the_event(facts, answer):
    assert suspended(facts) is answer


def test_a_payment_before_the_notice_is_not_claimed_again():
    facts = paid("2026-01-15", "10.00")
    facts["premium.payments"] = [
        *facts["premium.payments"], {"id": "4", "on": "2026-02-16", "amount": "14.00", "purpose": "premium"}
    ]  # fmt: skip
    assert suspended({**facts, "event.on": "2026-02-17"}) is False
    facts["premium.payments"][-1]["amount"] = "13.99"
    assert suspended({**facts, "event.on": "2026-02-17"}) is True


@pytest.mark.parametrize(("then", "answer"), [("14.00", False), ("13.99", True)])
def test_a_payment_on_the_day_of_the_notice_counts_towards_the_sum_claimed(then, answer):
    facts = paid("2026-01-16", "10.00")
    facts["premium.payments"].append({"id": "4", "on": "2026-02-15", "amount": then, "purpose": "premium"})
    assert suspended({**facts, "event.on": "2026-02-16"}) is answer


@pytest.mark.parametrize(("amount", "answer"), [("29.00", False), ("28.99", True)])
def test_the_notice_claims_what_falls_due_on_the_day_it_is_sent(amount, answer):
    facts = paid("2026-02-15", amount)
    more = {"id": "5", "due_on": "2026-01-16", "amount": "5.00"}
    facts["premium.instalments"] = [*facts["premium.instalments"], more]
    assert suspended({**facts, "event.on": "2026-02-16"}) is answer


def test_the_facts_that_only_the_law_asks_for_are_read_only_where_it_applies():
    asked = {"notice.termination_declared_on", "premium.recovery_costs"}
    read_here, read_there = (
        {term.node.data.name for term in one.STATE.reads if term.node.op is Op.FACT} for one in (life, icare_moto_life)
    )
    assert asked <= read_here
    assert not asked & read_there


def test_the_letter_itself_is_asked_for_first():
    sent = {"notice.sent_on": 739_632}
    days = ["notice.registered", "premium.due_on", "premium.arrears_paid_on"]
    assert life.CLOCK.premium_story(sent)[1] == [*days, "notice.termination_declared_on"]
    assert icare_moto_life.CLOCK.premium_story(sent)[1] == days


# --- before anyone is bound -------------------------------------------------------------------------------------------

OFFERED = {**QUIET, "policy.proposed_on": "2025-02-01", "policy.offer_closed_on": "none"}
NOBODY_SIGNED = {
    **OFFERED, "policy.signed_on": None, "policy.form_signed": False, "policy.signed_electronically": False
}  # fmt: skip


@pytest.mark.parametrize(
    ("facts", "at", "word", "missing"),
    [
        (OFFERED, f"2025-01-31T23:59:59{WINTER}", "non conclu", []),
        (OFFERED, f"2025-02-01T00:00:00{WINTER}", "proposé", []),
        (OFFERED, f"2025-02-10T00:00:00{WINTER}", "en vigueur", []),
        ({**OFFERED, "policy.offer_closed_on": "2025-02-08"}, f"2025-02-08T00:00:00{WINTER}", "non conclu", []),
        ({**OFFERED, "policy.offer_closed_on": None}, f"2025-02-08T00:00:00{WINTER}", None, ["policy.offer_closed_on"]),
        ({**OFFERED, "policy.offer_closed_on": None}, f"2025-02-10T00:00:00{WINTER}", "en vigueur", []),
        (NOBODY_SIGNED, f"2026-06-01T00:00:00{WINTER}", "proposé", []),
        ({**NOBODY_SIGNED, "policy.proposed_on": "none"}, f"2026-06-01T00:00:00{WINTER}", "non conclu", []),
        # of a contract that nobody signed, nothing that ends or voids one says anything
        ({**NOBODY_SIGNED, "misstatement.ineligible_from_start": True, "vehicle.sold_on": "2025-03-01"},
         f"2026-06-01T00:00:00{WINTER}", "proposé", []),
        ({**NOBODY_SIGNED, "policy.form_signed": True}, f"2026-06-01T00:00:00{WINTER}", None, ["policy.signed_on"]),
        ({**NOBODY_SIGNED, "policy.form_signed": None}, f"2026-06-01T00:00:00{WINTER}", None, ["policy.signed_on"]),
    ],
)  # fmt: skip
def test_an_offer_binds_nobody(facts, at, word, missing):
    found = motorcycle_state({name: told for name, told in facts.items() if told is not None}, at)
    assert (found["state"], found["missing"]) == (word, missing)
