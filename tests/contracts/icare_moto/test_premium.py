"""Article 9: paying the premium, and what not paying it leads to."""

import pytest

from clausier.contracts.icare_moto import premium
from clausier.rules import answers
from clausier.rules.beside import Beside
from clausier.rules.decide import prepare
from tests.contracts.icare_moto.policies import LIVES, QUIET, UNPAID, rights, value

DEBITED = {
    "premium.frequency": "monthly",
    "policy.billed_by": "insurer",
    "policyholder.bank_account_area": "sepa",
    "policyholder.debit_mandate_signed": True,
}


def deadlines(facts):
    return {one["key"]: one for one in answers.deadlines(LIVES, facts)["deadlines"]}


@pytest.mark.parametrize(
    ("changed", "allowed"),
    [
        ({}, True),
        ({"policy.billed_by": "lender"}, True),
        ({"policy.billed_by": "dealer"}, False),
        ({"premium.frequency": "yearly"}, False),
        ({"policyholder.bank_account_area": "other"}, False),
        ({"policyholder.debit_mandate_signed": False}, False),
    ],
)
def test_the_monthly_debit(changed, allowed):
    found = rights({**DEBITED, **changed}, "2026-01-01")["direct_debit"]
    assert found["state"] == ("allowed" if allowed else "not_allowed")


def test_only_the_insurer_debits_in_the_other_reading():
    facts = {**DEBITED, "policy.billed_by": "lender"}
    assert rights(facts, "2026-01-01", {"MOTO-9.1-1": "insurer_only"})["direct_debit"]["state"] == "not_allowed"


@pytest.mark.parametrize(
    ("payer", "state"),
    [("policyholder", "allowed"), ("interested_person", "allowed"), ("other", "not_allowed")],
)
def test_who_may_pay(payer, state):
    assert rights({"premium.payer": payer}, "2026-01-01")["pay_premium"]["state"] == state


@pytest.mark.parametrize(("on", "state"), [("2026-02-28", "not_yet"), ("2026-03-01", "allowed")])
def test_a_tax_is_passed_on_from_the_day_it_is_in_force(on, state):
    assert rights({"premium.tax_changed_on": "2026-03-01"}, on)["pass_on_taxes"]["state"] == state


def test_the_three_last_days():
    found = deadlines({**QUIET, **UNPAID})
    last = {key: found[key]["last_day"] for key in ("pay_premium", "pay_before_suspension", "pay_before_the_end")}
    assert last == {
        "pay_premium": "2026-01-11",
        "pay_before_suspension": "2026-02-11",
        "pay_before_the_end": "2026-02-21",
    }


@pytest.mark.parametrize(("paid", "state"), [("none", "open"), ("2026-02-11", "met"), ("2026-02-12", "late")])
def test_a_payment_on_the_last_day_is_in_time(paid, state):
    found = deadlines({**QUIET, **UNPAID, "premium.arrears_paid_on": paid})
    assert found["pay_before_suspension"]["state"] == state


def test_a_letter_that_is_not_registered_starts_nothing():
    found = deadlines({**QUIET, **UNPAID, "notice.registered": False})
    assert "pay_before_suspension" not in found
    assert "pay_before_the_end" not in found


@pytest.mark.parametrize(("sent", "state"), [("2026-01-11", "not_yet"), ("2026-01-12", "allowed")])
def test_the_notice_waits_for_the_ten_days(sent, state):
    assert rights({**QUIET, **UNPAID, "notice.sent_on": sent}, sent)["formal_notice"]["state"] == state


@pytest.mark.parametrize(
    ("paid", "reinstated", "ended", "effect"),
    [
        ("2026-02-11", "not_yet", False, "2026-02-12"),
        ("2026-02-12", "allowed", False, "2026-02-13"),
        ("2026-02-21", "allowed", False, "2026-02-22"),
        ("2026-02-22", "not_allowed", True, "2026-02-23"),
        ("none", "not_allowed", True, "none"),
    ],
)
def test_paying_before_the_end_brings_cover_back(paid, reinstated, ended, effect):
    facts = {**QUIET, **UNPAID, "premium.arrears_paid_on": paid}
    found = rights(facts, "2026-02-15")
    assert (found["reinstatement"]["state"], found["reinstatement"]["effect"]) == (reinstated, effect)
    assert value(premium.ENDED_UNPAID, facts) is ended
    assert found["insurer_non_payment"]["effect"] == "2026-02-22"


def test_the_insurer_recovers_what_the_rows_leave_due():
    facts = {
        **QUIET,
        **UNPAID,
        "premium.instalments": [
            {"id": "1", "due_on": "2026-01-01", "amount": "14.90"},
            {"id": "2", "due_on": "2026-02-01", "amount": "14.90"},
        ],
        "premium.payments": [
            {"id": "1", "on": "2026-01-20", "amount": "10.00", "purpose": "premium"},
            {"id": "2", "on": "2026-01-20", "amount": "9.00", "purpose": "recovery_costs"},
        ],
    }
    recovered = Beside(LIVES, prepare(LIVES, facts), {}, False).recoveries()
    assert [(one["rules"], one["amount"]) for one in recovered] == [(["MOTO-9.2-3"], "19.80")]
    assert (
        Beside(LIVES, prepare(LIVES, {**facts, "premium.arrears_paid_on": "2026-02-21"}), {}, False).recoveries() == []
    )
