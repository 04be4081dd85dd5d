"""Sections 5.3.1 and 5.3.2: paying, the notice, suspension and end, what stays owed, the state of the policy."""

import pytest

from clausier.contracts.suravenir_auto import premium
from clausier.law.victims import Defence, against_victims
from tests.contracts.motor import Asked
from tests.rules.days import day

SURA = Asked("suravenir_auto")
#: What the clock of the policy tells.
DERIVED = ("policy.suspended",)


def payments(*rows):
    return [
        {"id": str(place), "on": on, "amount": amount, "purpose": "premium"} for place, (on, amount) in enumerate(rows)
    ]


#: SURA-V-08: 400.00 in time, the other 80.00 two days after the fortieth.
NOTICE = {
    "policy.signed_on": "2024-08-20",
    "policy.starts_on": "2024-08-20",
    "policy.starts_at": "2024-08-20T00:00:00+02:00",
    "premium.due_on": "2026-08-20",
    "premium.frequency": "yearly",
    "premium.annual_amount": "480.00",
    "premium.paid": "0.00",
    "premium.period_starts_on": "2026-08-20",
    "premium.period_ends_on": "2027-08-19",
    "premium.paid_to": "agent",
    "notice.sent_on": "2026-09-10",
    "notice.registered": True,
    "notice.claimed_amount": "480.00",
    "premium.arrears_paid_on": "2026-10-22",
    "premium.payments": payments(("2026-09-25", "400.00"), ("2026-10-22", "80.00")),
}


def test_sura_v_08_nothing_stops_the_forty_days():
    found = SURA.deadlines(NOTICE)
    assert found["pay_before_suspension"]["state"] == "late"
    assert found["pay_before_the_end"]["state"] == "late"


@pytest.mark.parametrize(("on", "covered"), [("2026-10-10", True), ("2026-10-11", False), ("2026-10-15", False)])
def test_sura_v_08_the_loss_of_the_suspension_is_refused_to_third_parties_too(on, covered):
    facts = {**NOTICE, "event.on": on}
    assert SURA.value(premium.NOT_SUSPENDED.test, facts, DERIVED) is covered
    assert SURA.value(premium.REFUSED_WHILE_SUSPENDED.ground, facts, DERIVED) is not covered
    assert against_victims(Defence.SUSPENSION, day(on)).stands is True


LIVES = [
    ("2026-10-10T23:59:59+02:00", "en vigueur"),
    ("2026-10-11T00:00:00+02:00", "suspendu"),
    ("2026-10-20T23:59:59+02:00", "suspendu"),
    ("2026-10-21T00:00:00+02:00", "terminé"),
    ("2026-10-23T12:00:00+02:00", "terminé"),  # the second payment brings nothing back
]


@pytest.mark.parametrize(("at", "word"), LIVES)
def test_sura_v_08_the_policy_ends_and_stays_ended(at, word):
    assert SURA.state(NOTICE, at) == word


def test_paid_whole_on_the_last_day_it_is_back_at_noon_across_the_change_of_clocks():
    facts = {
        **NOTICE, "notice.sent_on": "2026-09-14", "premium.arrears_paid_on": "2026-10-24",
        "premium.payments": payments(("2026-09-25", "400.00"), ("2026-10-24", "80.00")),
    }  # fmt: skip
    assert SURA.state(facts, "2026-10-25T11:59:59+01:00") == "suspendu"
    assert SURA.state(facts, "2026-10-25T12:00:00+01:00") == "remis en vigueur"


@pytest.mark.parametrize(("readings", "state"), [({}, "allowed"), ({"SURA-5.3.2-3": "contract"}, "not_allowed")])
def test_the_law_brings_cover_back_where_the_contract_is_silent(readings, state):
    paid = {"premium.arrears_paid_on": "2026-10-20", "premium.payments": payments(("2026-10-20", "480.00"))}
    found = SURA.rights({**NOTICE, **paid}, "2026-10-20", readings)["reinstatement"]
    assert found["state"] == state
    assert [one["law"][0] for one in found["overrides"]] == ["C. assur., art. L. 113-3"]


# 62 days from 20 August to 20 October, out of 365
@pytest.mark.parametrize(
    ("paid", "readings", "owed"),
    [
        ("0.00", {}, "81.53"),
        ("40.00", {}, "41.53"),
        ("0.00", {"SURA-5.3.2-5": "whole_year"}, "480.00"),
        ("81.54", {}, None),
    ],
)
def test_after_the_end_the_premium_earned_until_then_is_recovered(paid, readings, owed):
    found = SURA.recovered({**NOTICE, "premium.paid": paid}, "SURA-5.3.2-5", readings)
    assert found == ([owed] if owed else [])


def test_a_contract_that_goes_on_owes_nothing_back():
    facts = {**NOTICE, "premium.arrears_paid_on": "2026-10-20", "premium.payments": payments(("2026-10-20", "480.00"))}
    assert SURA.recovered(facts, "SURA-5.3.2-5") == []


@pytest.mark.parametrize(("to", "state"), [("head_office", "met"), ("agent", "met"), ("other", "open")])
def test_the_premium_is_paid_to_the_insurer_or_its_agents(to, state):
    facts = {
        "policy.signed_on": "2024-08-20", "premium.due_on": "2026-08-20", "premium.arrears_paid_on": "2026-08-30",
        "premium.paid_to": to,
    }  # fmt: skip
    assert SURA.deadlines(facts)["pay_premium"]["state"] == state
