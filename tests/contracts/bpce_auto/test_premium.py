"""Section 5.7, the unpaid premium: deadlines, return to force, what stays owed, the state of the policy."""

import pytest

from clausier.contracts.bpce_auto import premium
from tests.contracts.motor import Asked

BPCE = Asked("bpce_auto")
#: What the clock of the policy tells.
DERIVED = ("policy.suspended",)
#: Due on 10 May, notice sent on 5 June: covered to 5 July, saved until 15 July.
NOTICE = {
    "policy.signed_on": "2025-05-10",
    "policy.starts_on": "2025-05-10",
    "premium.due_on": "2026-05-10",
    "premium.frequency": "yearly",
    "notice.sent_on": "2026-06-05",
    "notice.registered": True,
    "notice.claimed_amount": "365.00",
    "premium.annual_amount": "365.00",
    "premium.period_starts_on": "2026-05-10",
    "premium.period_ends_on": "2027-05-09",
    "premium.paid_to": "head_office",
}


def paid(on, amount="365.00"):
    rows = [{"id": "a", "on": on, "amount": amount, "purpose": "premium"}]
    return {"premium.arrears_paid_on": on, "premium.payments": rows}


# (key, day of the payment, state)
STATES = [
    ("pay_before_suspension", "2026-07-05", "met"),
    ("pay_before_suspension", "2026-07-06", "late"),
    ("pay_before_the_end", "2026-07-15", "met"),
    ("pay_before_the_end", "2026-07-16", "late"),
]


@pytest.mark.parametrize(("key", "on", "state"), STATES)
def test_a_payment_on_the_last_day_is_in_time(key, on, state):
    assert BPCE.deadlines({**NOTICE, **paid(on)})[key]["state"] == state


def test_a_part_of_the_sum_is_not_a_payment():
    assert BPCE.deadlines({**NOTICE, **paid("2026-07-05", "364.99")})["pay_before_suspension"]["state"] == "open"


@pytest.mark.parametrize(("sent", "state"), [("2026-06-09", "met"), ("2026-06-10", "late")])
def test_the_insurer_has_thirty_days_to_send_its_notice(sent, state):
    assert BPCE.deadlines({**NOTICE, "notice.sent_on": sent})["send_formal_notice"]["state"] == state


def test_a_late_notice_counts_from_its_sending_all_the_same():
    found = BPCE.deadlines({**NOTICE, "notice.sent_on": "2026-08-01"})
    assert found["pay_before_suspension"]["last_day"] == "2026-08-31"


@pytest.mark.parametrize(("readings", "opens"), [({}, "2026-05-21"), ({"BPCE-5.7-25": "contract"}, "2026-05-11")])
def test_the_ten_days_of_the_law_come_before_the_notice(readings, opens):
    found = BPCE.rights({**NOTICE, "notice.sent_on": "none"}, "2026-05-21", readings)["formal_notice"]
    assert found["opens"] == opens
    [told] = found["overrides"]
    assert told["law"][:2] == ["C. assur., art. L. 113-3", "C. assur., art. R. 113-1"]
    assert told["applied"] is not bool(readings)


# 57 days covered out of 365, 10 more until the end; 20.00 already paid
@pytest.mark.parametrize(("readings", "owed"), [({}, "37.00"), ({"BPCE-5.7-28": "until_the_end"}, "47.00")])
def test_after_the_end_the_premium_of_the_insured_time_stays_owed(readings, owed):
    facts = {**NOTICE, "premium.paid": "20.00"}
    assert BPCE.recovered(facts, "BPCE-5.7-28", readings) == [owed]
    assert BPCE.recovered({**facts, **paid("2026-07-15")}, "BPCE-5.7-28", readings) == []


# (what changes, whether cover stands at the event, and at the closing of the file)
EVENTS = [
    ({"event.on": "2026-07-05"}, True, True),
    ({"event.on": "2026-07-06"}, False, False),
    ({"event.on": "2026-07-11", **paid("2026-07-10")}, True, True),
    ({"event.at": "2026-07-11T11:59:59+02:00", **paid("2026-07-10")}, False, False),
    ({"event.at": "2026-07-11T12:00:00+02:00", **paid("2026-07-10")}, True, True),
    ({"event.on": "2026-07-08", **paid("2026-07-10")}, False, False),  # paying later does not cover it
    ({"event.on": "2026-07-08", "notice.registered": False}, True, True),
]


@pytest.mark.parametrize(("changed", "covered", "at_closing"), EVENTS)
def test_an_event_of_the_suspension_is_not_covered(changed, covered, at_closing):
    facts = {**NOTICE, **changed}
    assert BPCE.value(premium.NOT_SUSPENDED.test, facts, DERIVED) is covered
    assert BPCE.value(premium.NOT_SUSPENDED.test, facts, DERIVED, final=True) is at_closing
    assert BPCE.value(premium.REFUSED_WHILE_SUSPENDED.ground, facts, DERIVED) is not covered


def test_the_insurer_that_does_not_prove_its_notice_covers_at_closing():
    facts, unknown = {**NOTICE, "event.on": "2026-07-08"}, ("notice.sent_on", *DERIVED)
    told = {name: one for name, one in facts.items() if name not in unknown}
    assert BPCE.value(premium.NOT_SUSPENDED.test, told, unknown) is None
    assert BPCE.value(premium.NOT_SUSPENDED.test, told, unknown, final=True) is True
    assert BPCE.value(premium.REFUSED_WHILE_SUSPENDED.ground, told, unknown, final=True) is False


# BPCE-V-10: reinstated at noon the day after the payment
LIVES = [
    ("2026-07-05T23:59:59+02:00", "en vigueur"),
    ("2026-07-06T00:00:00+02:00", "suspendu"),
    ("2026-07-11T11:59:59+02:00", "suspendu"),
    ("2026-07-11T12:00:00+02:00", "remis en vigueur"),
    ("2026-07-16T00:00:00+02:00", "remis en vigueur"),
]


@pytest.mark.parametrize(("at", "word"), LIVES)
def test_the_policy_is_suspended_then_back_in_force(at, word):
    assert BPCE.state({**NOTICE, **paid("2026-07-10"), "policy.starts_at": "2025-05-10T00:00:00+02:00"}, at) == word


@pytest.mark.parametrize(
    ("at", "word"), [("2026-07-15T23:59:59+02:00", "suspendu"), ("2026-07-16T00:00:00+02:00", "terminé")]
)
def test_unpaid_the_policy_ends_after_forty_days(at, word):
    assert BPCE.state({**NOTICE, "policy.starts_at": "2025-05-10T00:00:00+02:00"}, at) == word
