"""Article 11: paying the premium, its debits, and what not paying it leads to."""

import pytest

from clausier.contracts.cirano_orange import premium
from tests.contracts.cirano_orange.policies import APRIL, UNPAID, beside, deadline, right, value

MONTHLY = {"premium.frequency": "monthly", "premium.amount": "24.00", "request.topic": "payment_question"}


@pytest.mark.parametrize(
    ("count", "readings", "state"),
    [
        (6, {}, "not_allowed"),
        (12, {}, "allowed"),
        (60, {}, "allowed"),
        (6, {"ORNG-FIP-11": "always_a_choice"}, "allowed"),
        (12, {"ORNG-FIP-11": "always_a_choice"}, "allowed"),
    ],
)
def test_six_months_are_paid_at_once(count, readings, state):
    facts = {**MONTHLY, "policy.duration_months": count}
    for key in ("pay_monthly", "direct_debit"):
        assert right(key, facts, "2025-08-01", readings)["state"] == state
    assert right("pay_at_once", facts, "2025-08-01", readings)["state"] == "allowed"


@pytest.mark.parametrize(
    ("paid", "state"),
    [("0.00", "allowed"), ("863.99", "allowed"), ("864.00", "not_allowed"), ("865.00", "not_allowed")],
)
def test_a_premium_paid_whole_is_not_paid_again(paid, state):
    assert right("pay_at_once", {**MONTHLY, "premium.paid_total": paid}, "2025-08-01")["state"] == state


@pytest.mark.parametrize("key", ["pay_at_once", "pay_monthly"])
def test_the_premium_is_payable_from_the_subscription_to_the_term(key):
    found = right(key, MONTHLY, "2025-08-01")
    assert (found["opens"], found["closes"]) == ("2025-06-02", "2028-06-01")


@pytest.mark.parametrize(
    ("received", "on", "count", "amount"),
    [
        ("none", "2025-07-05", 1, "24.00"),
        ("2025-06-30", "2025-07-05", 1, "24.00"),
        ("2025-07-05", "2025-07-05", 1, "24.00"),
        ("2025-07-06", "2025-08-05", 2, "48.00"),
        ("2025-07-31", "2025-08-05", 2, "48.00"),
        ("2025-08-05", "2025-08-05", 2, "48.00"),
        ("2025-08-06", "2025-09-05", 3, "72.00"),
    ],
)
def test_the_first_debit_is_on_the_fifth_of_the_month_after_joining(received, on, count, amount):
    facts = {**MONTHLY, "policy.received_by_manager_on": received}
    (service,) = beside(facts).services()
    assert service["figures"] == {"le": on, "montant": amount, "mensualités": count}
    assert right("direct_debit", facts, on)["opens"] == on


@pytest.mark.parametrize("changed", [{"premium.frequency": "single"}, {"request.topic": "complaint"}])
def test_the_first_debit_is_told_to_who_asks_of_a_monthly_premium(changed):
    assert beside({**MONTHLY, **changed}).services() == []


@pytest.mark.parametrize(("signed", "first"), [("2025-12-31", "2026-01-05"), ("2026-01-31", "2026-02-05")])
def test_the_first_debit_follows_the_end_of_the_month(signed, first):
    assert value(premium.FIRST_DEBIT_ON, {"policy.signed_on": signed}) == first


@pytest.mark.parametrize(("ended", "last"), [("none", "2028-06-01"), ("2026-04-12", "2026-04-12")])
def test_debits_stop_with_the_contract(ended, last):
    found = right("direct_debit", {**MONTHLY, "policy.ended_on": ended}, "2025-08-01")
    assert (found["state"], found["closes"]) == ("allowed", last)
    assert right("direct_debit", {**MONTHLY, "premium.frequency": "single"}, "2025-08-01")["state"] == "not_allowed"


@pytest.mark.parametrize(("on", "state"), [("2026-02-28", "not_yet"), ("2026-03-01", "allowed")])
def test_a_tax_is_passed_on_from_the_day_it_is_in_force(on, state):
    found = right("pass_on_taxes", {"premium.tax_changed_on": "2026-03-01"}, on)
    assert (found["state"], found["opens"], found["effect"]) == (state, "2026-03-01", "2026-03-01")
    assert right("pass_on_taxes", {}, on)["state"] == "not_allowed"


@pytest.mark.parametrize(
    ("reached", "readings", "state", "refund"),
    [
        ("2026-04-10", {}, "allowed", "10.00"),
        ("none", {}, "not_allowed", "0.00"),
        ("2026-04-10", {"ORNG-11-4": "kept"}, "not_allowed", "10.00"),
    ],
)
def test_the_premium_without_cover_is_paid_back(reached, readings, state, refund):
    facts = {**APRIL, "vehicle.mileage_limit_reached_on": reached}
    found = right("refund_after_mileage", facts, "2026-05-01", readings)
    assert (found["state"], found["refund"]) == (state, refund)


BANK = {
    **MONTHLY,
    "premium.paid_total": "264.00",
    "policyholder.bank_details_changed_on": "2026-02-01",
    "premium.debits_stopped_on": "2026-03-05",
}


@pytest.mark.parametrize(
    ("changed", "broken", "recovered"),
    [
        ({}, True, ["600.00"]),
        ({"premium.paid_total": "900.00"}, True, []),
        ({"policyholder.bank_mobility_used": True}, True, []),
        ({"premium.debits_stopped_on": "none"}, True, []),
        ({"policyholder.bank_details_reported_on": "2026-02-02"}, False, []),
        ({"policyholder.bank_details_changed_on": "none"}, False, []),
    ],
)
def test_a_bank_change_left_unreported_makes_the_rest_payable(changed, broken, recovered):
    found = beside({**BANK, **changed})
    assert (["ORNG-11-9"] in [one["rules"] for one in found.breaches()]) is broken
    assert [one["amount"] for one in found.recoveries() if one["rules"] == ["ORNG-11-10"]] == recovered


# --- unpaid premium ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "last", "late"),
    [("pay_premium", "2026-01-15", "2026-01-16"), ("pay_before_suspension", "2026-02-15", "2026-02-16")],
)
def test_the_two_last_days_to_pay(key, last, late):
    for paid, state in (("none", "open"), (last, "met"), (late, "late")):
        found = deadline(key, {**UNPAID, "premium.arrears_paid_on": paid})
        assert (found["last_day"], found["state"]) == (last, state)


def test_a_letter_that_is_not_registered_starts_nothing():
    assert deadline("pay_before_suspension", {**UNPAID, "notice.registered": False}) is None


@pytest.mark.parametrize(
    ("changed", "on", "state", "effect"),
    [
        ({}, "2026-01-15", "not_yet", "2026-01-16"),
        ({}, "2026-01-16", "allowed", "2026-01-16"),
        ({"notice.registered": False}, "2026-01-25", "allowed", "none"),
        ({"premium.arrears_paid_on": "2026-01-20"}, "2026-01-25", "not_allowed", "2026-01-16"),
        ({"premium.due_on": "none"}, "2026-01-25", "not_allowed", "2026-01-16"),
    ],
)
def test_the_notice_takes_an_unpaid_premium_and_a_registered_letter(changed, on, state, effect):
    facts = {**UNPAID, "notice.sent_on": "2026-01-16", **changed}
    sent = {**facts, "notice.sent_on": on} if state == "not_yet" else facts
    found = right("formal_notice", sent, on)
    assert (found["state"], found["opens"]) == (state, "2026-01-16" if facts["premium.due_on"] != "none" else "none")
    if state != "not_yet":
        assert (found["exercised_on"], found["effect"]) == (effect, effect)


@pytest.mark.parametrize(
    ("declared", "last"),
    [("none", "none"), ("2026-01-16", "2026-02-25"), ("2026-02-25", "2026-02-25"), ("2026-03-20", "2026-03-20")],
)
def test_the_insurer_ends_the_contract_ten_days_into_the_suspension_at_the_earliest(declared, last):
    facts = {**UNPAID, "notice.termination_declared_on": declared}
    assert value(premium.LAST_DAY_TO_SAVE, facts) == last
    assert value(premium.LAST_DAY_TO_SAVE, {**facts, "notice.sent_on": "none"}) == "none"


@pytest.mark.parametrize(
    ("paid", "declared", "state", "ended", "effect"),
    [
        ("2026-02-15", "none", "not_yet", False, "2026-02-16"),
        ("2026-02-16", "none", "allowed", False, "2026-02-17"),
        ("2026-06-01", "none", "allowed", False, "2026-06-02"),
        ("2026-02-25", "2026-02-20", "allowed", False, "2026-02-26"),
        ("2026-02-26", "2026-02-20", "not_allowed", True, "2026-02-27"),
        ("none", "2026-02-20", "not_allowed", True, "none"),
        ("none", "none", "allowed", False, "none"),
    ],
)
def test_paying_before_the_insurer_ends_the_contract_brings_cover_back(paid, declared, state, ended, effect):
    facts = {**UNPAID, "premium.arrears_paid_on": paid, "notice.termination_declared_on": declared}
    found = right("reinstatement", facts, "2026-02-20")
    assert (found["state"], found["effect"], found["opens"]) == (state, effect, "2026-02-16")
    assert (found["exercised_on"], found["closes"]) == (paid, "none" if declared == "none" else "2026-02-25")
    assert value(premium.ENDED_UNPAID, facts) is ended


def test_without_a_notice_there_is_nothing_to_reinstate():
    assert right("reinstatement", {**UNPAID, "notice.sent_on": "none"}, "2026-02-20")["state"] == "not_allowed"


ROWS = {
    "premium.unpaid_amount": None,
    "premium.instalments": [
        {"id": "1", "due_on": "2026-01-05", "amount": "24.00"},
        {"id": "2", "due_on": "2026-02-05", "amount": "24.00"},
    ],
    "premium.payments": [
        {"id": "1", "on": "2026-01-20", "amount": "10.00", "purpose": "premium"},
        {"id": "2", "on": "2026-01-20", "amount": "9.00", "purpose": "recovery_costs"},
    ],
}


@pytest.mark.parametrize(
    ("changed", "recovered"),
    [
        ({"notice.termination_declared_on": "2026-02-20"}, ["38.00"]),
        ({"notice.termination_declared_on": "2026-02-20", "premium.recovery_costs": "15.50"}, ["44.50"]),
        ({}, []),
        ({"notice.termination_declared_on": "2026-02-20", "premium.arrears_paid_on": "2026-02-25"}, []),
        ({"notice.termination_declared_on": "2026-02-20", "premium.payments": [], "premium.instalments": []}, []),
    ],
)
def test_the_insurer_recovers_what_the_rows_leave_due(changed, recovered):
    found = beside({**UNPAID, **ROWS, **changed}).recoveries()
    assert [one["amount"] for one in found if one["rules"] == list(premium.UNPAID_RULES)] == recovered


def test_payments_beyond_what_is_due_leave_nothing():
    paid = [{"id": "1", "on": "2026-01-20", "amount": "60.00", "purpose": "premium"}]
    assert value(premium.SUMS_DUE, {**ROWS, "premium.payments": paid}) == "0.00"


@pytest.mark.parametrize(
    ("changed", "readings", "covered"),
    [
        ({}, {}, True),
        ({**UNPAID, "event.on": "2026-02-15"}, {}, True),
        ({**UNPAID, "event.on": "2026-02-16"}, {}, False),
        ({"premium.paid_up_to_date": False}, {"ORNG-FIP-12": "contract"}, False),
        ({"premium.paid_up_to_date": True}, {"ORNG-FIP-12": "contract"}, True),
    ],
)
def test_cover_is_suspended_only_after_the_notice_of_the_law(changed, readings, covered):
    assert value(premium.NOT_SUSPENDED.test, changed, readings) is covered


def test_the_insurer_proves_the_suspension():
    assert value(premium.NOT_SUSPENDED.test, {"notice.sent_on": None}) is None
    assert value(premium.NOT_SUSPENDED.test, {"notice.sent_on": None}, final=True) is True
