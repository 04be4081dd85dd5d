"""The unpaid premium as terms: what counts as paid, and the days of a notice."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from clausier.facts import premium
from clausier.law import unpaid_premium_terms as terms
from clausier.law.unpaid_premium import L113_3
from clausier.rules.terms import truth
from tests.law.terms import value
from tests.rules.days import any_day

TABLES = (premium.instalments.table, premium.payments.table)
BY_ITSELF = replace(L113_3, ends_by_itself=True)
NOTICE = {
    "policy.signed_on": "2025-01-01",
    "notice.sent_on": "2026-06-05",
    "notice.registered": True,
    "notice.claimed_amount": "318.20",
    "premium.arrears_paid_on": "2026-07-10",
}


def payments(*rows):
    return [
        {"id": str(place), "on": on, "amount": amount, "purpose": purpose}
        for place, (on, amount, purpose) in enumerate(rows)
    ]


# (case, payments, whether the money reached the insurer, the day everything was paid)
PAID = [
    ("in one payment", [("2026-07-10", "318.20", "premium")], True, "2026-07-10"),
    ("in two", [("2026-06-20", "300.00", "premium"), ("2026-07-10", "18.20", "premium")], True, "2026-07-10"),
    ("more than was claimed", [("2026-07-10", "320.00", "premium")], True, "2026-07-10"),
    ("on the day of the notice", [("2026-06-05", "318.20", "premium")], True, "2026-07-10"),
    ("a cent short", [("2026-07-10", "318.19", "premium")], True, "none"),
    ("before the notice", [("2026-06-04", "318.20", "premium")], True, "none"),
    ("for the costs", [("2026-07-10", "318.20", "recovery_costs")], True, "none"),
    ("to somebody else", [("2026-07-10", "318.20", "premium")], False, "none"),
    ("nothing", [], True, "none"),
]


@pytest.mark.parametrize(("case", "rows", "reached", "paid_on"), PAID, ids=[case for case, *_ in PAID])
def test_a_part_of_the_sum_claimed_is_as_if_nothing_had_been_paid(case, rows, reached, paid_on):
    facts = {**NOTICE, "premium.payments": payments(*rows)}
    assert value(terms.paid_whole_on(truth(reached)), facts, TABLES) == paid_on


@pytest.mark.parametrize("without", [{"notice.sent_on": "none"}, {"notice.registered": False}])
def test_without_a_registered_notice_no_sum_is_claimed(without):
    facts = {**NOTICE, **without, "premium.payments": []}
    assert value(terms.paid_whole_on(truth(True)), facts, TABLES) == "2026-07-10"


@given(any_day)
def test_the_last_covered_day_and_the_last_day_to_save_follow_the_sending(on):
    sent = date.fromordinal(on)
    facts = {"notice.sent_on": sent.isoformat(), "notice.registered": True}
    saved = (sent + timedelta(days=40)).isoformat()

    assert value(terms.last_covered_day(L113_3, "…"), facts) == (sent + timedelta(days=30)).isoformat()
    assert value(terms.last_day_to_save(BY_ITSELF, "…"), facts) == saved
    assert value(terms.last_day_to_save(L113_3, "…"), {**facts, "notice.termination_declared_on": "none"}) == "none"
    assert value(terms.last_day_to_save(L113_3, "…"), {**facts, "notice.termination_declared_on": saved}) == saved


# (declared by the insurer, the last day on which paying saves the contract)
DECLARED = [("2026-06-05", "2026-07-15"), ("2026-07-15", "2026-07-15"), ("2026-09-01", "2026-09-01"), ("none", "none")]


@pytest.mark.parametrize(("declared", "last"), DECLARED)
def test_where_the_insurer_must_decide_its_decision_waits_for_the_forty_days(declared, last):
    assert value(terms.last_day_to_save(L113_3, "…"), {**NOTICE, "notice.termination_declared_on": declared}) == last


@pytest.mark.parametrize(
    ("paid", "ended"), [("2026-07-15", False), ("2026-07-16", True), ("none", True), ("2026-01-01", False)]
)
def test_a_contract_ends_unpaid_after_its_last_day(paid, ended):
    last = terms.last_day_to_save(BY_ITSELF, "…")
    facts = {**NOTICE, "premium.arrears_paid_on": paid}
    assert value(terms.ended_unpaid(last), facts) is ended
    assert value(terms.ended_unpaid(last), {**facts, "notice.sent_on": "none"}) is False


@pytest.mark.parametrize(
    ("frequency", "split"),
    [("monthly", True), ("quarterly", True), ("half_yearly", True), ("yearly", False), ("single", False)],
)
def test_a_premium_of_the_year_paid_in_parts_is_split(frequency, split):
    assert value(terms.SPLIT, {"premium.frequency": frequency}) is split


@pytest.mark.parametrize(
    ("given", "paid", "owed"),
    [(None, "40.00", "60.00"), (None, "100.00", "0.00"), (None, "120.00", "0.00"), ("3.00", "40.00", "3.00")],
)
def test_the_sums_due_are_those_told_or_what_the_payments_of_premium_leave(given, paid, owed):
    facts = {
        "premium.instalments": [{"id": "1", "due_on": "2026-05-10", "amount": "100.00"}],
        "premium.payments": payments(("2026-06-20", paid, "premium"), ("2026-06-21", "12.00", "recovery_costs")),
        **({"premium.unpaid_amount": given} if given else {}),
    }
    if given:  # told, they are not deduced
        del facts["premium.instalments"], facts["premium.payments"]
    assert value(terms.SUMS_DUE, facts, TABLES) == owed


# (paid since the notice, what is left of the 318.20 claimed)
@pytest.mark.parametrize(("paid", "left"), [("0.00", "318.20"), ("318.19", "0.01"), ("400.00", "0.00")])
def test_what_is_left_of_the_sum_claimed(paid, left):
    rows = payments(("2026-06-05", paid, "premium"), ("2026-06-04", "50.00", "premium"))
    assert value(terms.SUM_LEFT, {**NOTICE, "premium.payments": rows}, TABLES) == left


@pytest.mark.parametrize(
    ("due", "paid", "owed"), [("12.00", "0.00", "12.00"), ("12.00", "5.00", "7.00"), ("12.00", "20.00", "0.00")]
)
def test_costs_are_owed_beside_the_premium(due, paid, owed):
    rows = payments(("2026-07-10", paid, "recovery_costs"), ("2026-07-10", "100.00", "premium"))
    assert value(terms.COSTS_DUE, {"premium.recovery_costs": due, "premium.payments": rows}, TABLES) == owed
