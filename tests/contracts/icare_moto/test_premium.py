"""Article 9: paying the premium, and what not paying it leads to."""

import pytest

from clausier.contracts.icare_moto import premium
from clausier.rules import answers
from clausier.rules.beside import Beside
from clausier.rules.decide import prepare
from tests.contracts.icare_moto.policies import LIVES, QUIET, UNPAID, rights, state, value

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
    found = rights({"premium.tax_changed_on": "2026-03-01"}, on)["pass_on_taxes"]
    assert (found["state"], found["opens"], found["effect"]) == (state, "2026-03-01", "2026-03-01")
    assert rights({"premium.tax_changed_on": "none"}, on)["pass_on_taxes"]["state"] == "not_allowed"


def test_the_three_last_days():
    found = deadlines({**QUIET, **UNPAID})
    last = {key: found[key]["last_day"] for key in ("pay_premium", "pay_before_suspension", "pay_before_the_end")}
    assert last == {
        "pay_premium": "2026-01-11",
        "pay_before_suspension": "2026-02-11",
        "pay_before_the_end": "2026-02-21",
    }


@pytest.mark.parametrize(
    ("key", "paid", "state"),
    [
        ("pay_premium", "none", "open"),
        ("pay_premium", "2026-01-11", "met"),
        ("pay_premium", "2026-01-12", "late"),
        ("pay_before_suspension", "none", "open"),
        ("pay_before_suspension", "2026-02-11", "met"),
        ("pay_before_suspension", "2026-02-12", "late"),
        ("pay_before_the_end", "none", "open"),
        ("pay_before_the_end", "2026-02-21", "met"),
        ("pay_before_the_end", "2026-02-22", "late"),
    ],
)
def test_a_payment_on_the_last_day_is_in_time(key, paid, state):
    assert deadlines({**QUIET, **UNPAID, "premium.arrears_paid_on": paid})[key]["state"] == state


def test_a_letter_that_is_not_registered_starts_nothing():
    found = deadlines({**QUIET, **UNPAID, "notice.registered": False})
    assert "pay_before_suspension" not in found
    assert "pay_before_the_end" not in found


@pytest.mark.parametrize(("sent", "state"), [("2026-01-11", "not_yet"), ("2026-01-12", "allowed")])
def test_the_notice_waits_for_the_ten_days(sent, state):
    found = rights({**QUIET, **UNPAID, "notice.sent_on": sent}, sent)["formal_notice"]
    assert (found["state"], found["opens"]) == (state, "2026-01-12")
    assert (found["exercised_on"], found["effect"]) == (sent, sent)


@pytest.mark.parametrize(
    ("changed", "state", "effect"),
    [
        ({"notice.registered": False}, "allowed", "none"),
        ({"premium.arrears_paid_on": "2026-01-20"}, "not_allowed", "2026-01-12"),
        ({"premium.due_on": "none"}, "not_allowed", "2026-01-12"),
    ],
)
def test_the_notice_takes_an_unpaid_premium_and_a_registered_letter(changed, state, effect):
    found = rights({**QUIET, **UNPAID, **changed}, "2026-01-25")["formal_notice"]
    assert (found["state"], found["effect"], found["exercised_on"]) == (state, effect, effect)


@pytest.mark.parametrize(
    ("changed", "covered", "at_closing"),
    [
        ({}, True, True),
        ({**UNPAID, "event.on": "2026-02-11"}, True, True),
        ({**UNPAID, "event.on": "2026-02-12"}, False, False),
        ({"notice.sent_on": None}, None, True),
        ({**UNPAID, "event.on": "2026-02-12", "premium.due_on": None}, None, True),
    ],
)
def test_the_insurer_proves_the_suspension(changed, covered, at_closing):
    facts = {**QUIET, **changed}
    assert value(premium.NOT_SUSPENDED.test, facts) is covered
    assert value(premium.NOT_SUSPENDED.test, facts, final=True) is at_closing


@pytest.mark.parametrize(
    ("at", "word"),
    [
        ("2026-02-11T23:59:59+01:00", "en vigueur"),
        ("2026-02-12T00:00:00+01:00", "suspendu"),
        ("2026-02-21T23:59:59+01:00", "suspendu"),
        ("2026-02-22T00:00:00+01:00", "terminé"),
    ],
)
def test_the_unpaid_contract_ends_by_itself_after_forty_days(at, word):
    assert state({**QUIET, **UNPAID}, at)["state"] == word


@pytest.mark.parametrize(
    ("given", "paid", "due"),
    [(None, "10.00", "4.90"), (None, "14.90", "0.00"), (None, "20.00", "0.00"), ("3.00", "10.00", "3.00")],
)
def test_the_sums_due_are_those_told_or_what_the_payments_leave(given, paid, due):
    facts = {
        "premium.unpaid_amount": given,
        "premium.instalments": [{"id": "1", "due_on": "2026-01-01", "amount": "14.90"}],
        "premium.payments": [{"id": "1", "on": "2026-01-20", "amount": paid, "purpose": "premium"}],
    }
    assert value(premium.SUMS_DUE, facts) == due


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
    assert (found["reinstatement"]["opens"], found["reinstatement"]["closes"]) == ("2026-02-12", "2026-02-21")
    assert found["reinstatement"]["exercised_on"] == paid
    assert value(premium.ENDED_UNPAID, facts) is ended
    assert found["insurer_non_payment"]["effect"] == "2026-02-22"


@pytest.mark.parametrize("notice", [{"notice.sent_on": "none"}, {"notice.registered": False}])
def test_without_a_registered_notice_an_unpaid_premium_ends_nothing(notice):
    facts = {**QUIET, **UNPAID, **notice, "premium.unpaid_amount": "14.90"}
    assert value(premium.ENDED_UNPAID, facts) is False
    found = rights(facts, "2026-06-01")
    assert (found["insurer_non_payment"]["state"], found["reinstatement"]["state"]) == ("not_allowed", "not_allowed")
    assert Beside(LIVES, prepare(LIVES, facts), {}, False).recoveries() == []


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
