"""The times of the Code on the end of a contract, against plain calendars, from 2000 to 2040."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.facts import policy, policyholder, termination, vehicle
from clausier.law import endings, endings_means, refunds
from clausier.law.endings_exits import Exit
from clausier.law.policy_rules import Moment
from clausier.rules.dates import after, months
from clausier.rules.dates import days as so_many_days
from clausier.rules.terms import eur
from clausier.rules.words import named
from tests.law.terms import value

days = st.dates(date(2000, 1, 1), date(2040, 12, 31))


def month_later(day, count):
    """The same day so many months later, or the last one of that month."""
    month = day.year * 12 + day.month - 1 + count
    year, month = divmod(month, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


@pytest.mark.parametrize(
    ("changed", "closes"),
    [
        ("2027-11-30", "2028-02-29"),
        ("2026-11-30", "2027-02-28"),
        ("2027-12-31", "2028-03-31"),
        ("2028-02-29", "2028-05-29"),
        ("2026-12-01", "2027-03-01"),
    ],
)
def test_three_months_after_a_change_of_situation(changed, closes):
    assert value(endings.SITUATION_CLOSES_ON, {"policyholder.situation_changed_on": changed}) == closes


@given(days)
def test_six_months_after_a_sale(sold):
    case = {"vehicle.sold_on": str(sold)}
    assert value(endings.SALE_LAPSES_ON, case) == str(month_later(sold, 6))
    assert value(endings.SALE_SUSPENDS_ON, case) == str(sold + timedelta(1))


@given(days)
def test_the_fortieth_day_after_the_decision_of_the_supervisor(published):
    found = value(endings.LICENCE_WITHDRAWN_ON, {"policy.insurer_decision_published_on": str(published)})
    assert found == str(published + timedelta(40))


END = endings.first_end_leaving(policy.starts_on, policy.signed_on, endings.YEARLY_NOTICE)


@pytest.mark.parametrize(
    ("origin", "sent", "end"),
    [
        ("2024-02-29", "2024-12-28", "2025-02-28"),
        ("2024-02-29", "2024-12-29", "2026-02-28"),
        ("2024-02-29", "2027-12-29", "2028-02-29"),
        ("2024-02-29", "2027-12-30", "2029-02-28"),
        ("2024-04-30", "2025-02-28", "2025-04-30"),
        ("2024-04-30", "2025-03-01", "2026-04-30"),
    ],
)
def test_the_first_due_date_that_leaves_two_months(origin, sent, end):
    assert value(END, {"policy.starts_on": origin, "policy.signed_on": sent}) == end


@given(days, st.integers(0, 4000))
def test_the_first_due_date_is_found_by_trying_them_all(origin, later):
    sent = origin + timedelta(later)
    tried = (month_later(origin, 12 * year) for year in range(1, 20))
    expected = next(due for due in tried if due > sent and month_later(due, -2) >= sent)

    assert value(END, {"policy.starts_on": str(origin), "policy.signed_on": str(sent)}) == str(expected)


#: Days before the last one to refuse → is a notice sent then late?
@pytest.mark.parametrize(("margin", "late"), [(30, False), (15, False), (14, True), (0, True), (-1, True), (-40, True)])
def test_a_renewal_notice_is_late_from_the_fourteenth_day(margin, late):
    last = date(2028, 2, 29)
    case = {"policy.anniversary_on": str(last), "policy.renewal_notice_sent_on": str(last - timedelta(margin))}
    assert value(endings.renewal_notice_late(policy.anniversary_on), case) is late


def test_no_notice_is_not_a_late_one():
    case = {"policy.anniversary_on": "2028-02-29", "policy.renewal_notice_sent_on": "none"}
    assert value(endings.renewal_notice_late(policy.anniversary_on), case) is False


@pytest.mark.parametrize(
    ("known", "accepted", "lost"),
    [
        ("2027-07-01", "2027-08-01", False),
        ("2027-07-01", "2027-08-02", True),
        ("2028-01-31", "2028-02-29", False),
        ("2028-01-31", "2028-03-01", True),
        ("2027-07-01", "none", False),
        ("none", "2027-08-02", False),
    ],
)
def test_a_later_premium_loses_the_ground_more_than_a_month_after_the_claim_is_known(known, accepted, lost):
    case = {
        "history.last_claim_known_to_insurer_on": known,
        "premium.accepted_after_claim_on": accepted,
        "policy.signed_on": "2026-01-01",
    }
    assert value(endings.accepted_a_later_premium(policy.signed_on), case) is lost


#: What the driver did → does the claim let the insurer of compulsory liability leave?
@pytest.mark.parametrize(
    ("done", "serious"),
    [
        ({}, False),
        ({"driver.alcohol_g_per_l": "0.50"}, True),
        ({"driver.alcohol_g_per_l": "0.49"}, False),
        ({"driver.alcohol_g_per_l": "0.20", "law.alcohol_limit_g_per_l": "0.20"}, True),
        ({"driver.alcohol_g_per_l": "0.00", "law.alcohol_limit_g_per_l": "0.00"}, False),
        ({"driver.manifestly_drunk": True}, True),
        ({"driver.drugs": True}, True),
        ({"driver.suspension_months": 1}, True),
        ({"driver.licence_cancelled": True}, True),
        ({"driver.drugs": True, "driver.caused_event": False}, False),
    ],
)
def test_a_serious_claim(done, serious):
    sober = {
        "driver.caused_event": True,
        "driver.alcohol_g_per_l": "0.00",
        "law.alcohol_limit_g_per_l": "0.50",
        "driver.manifestly_drunk": False,
        "driver.drugs": False,
        "driver.suspension_months": 0,
        "driver.licence_cancelled": False,
    }
    assert value(endings.SERIOUS_CLAIM, {**sober, **done}) is serious


@pytest.mark.parametrize(
    ("channel", "sent", "sold_at_distance", "accepted"),
    [
        ("email", "2020-12-01", False, True),
        ("email", "2020-11-30", False, False),
        ("bailiff", "2026-01-01", False, True),
        ("office_statement", "2026-01-01", False, True),
        ("phone", "2026-01-01", False, False),
        ("phone", "2026-01-01", True, True),
        ("other", "2026-01-01", True, False),
        ("email", "none", False, False),
    ],
)
def test_the_means_of_the_insured_since_december_2020(channel, sent, sold_at_distance, accepted):
    case = {
        "termination.channel": channel,
        "termination.sent_on": sent,
        "policy.sold_at_distance": sold_at_distance,
    }
    assert value(endings_means.ANY_LAWFUL_MEANS, case) is accepted


def test_the_online_function_is_owed_since_june_2023():
    for sent, owed in (("2023-05-31", False), ("2023-06-01", True)):
        case = {"termination.sold_online_too": True, "termination.by": "policyholder", "termination.sent_on": sent}
        assert value(endings_means.online_function().due, case) is owed


# --- a way out --------------------------------------------------------------------------------------------------------

OUT = Exit(
    ground=policy.private_purpose,
    asked_on=termination.sent_on,
    opens=vehicle.sold_on,
    closes=after(vehicle.sold_on, so_many_days(30)),
    runs_from=termination.received_on,
    ends=lambda day: after(day, months(1)),
)
maybe = st.one_of(st.none(), days)


@given(st.booleans(), maybe, maybe, st.integers(0, 20), days)
def test_a_request_counts_on_its_ground_and_in_its_window(ground, sold, sent, in_transit, today):
    received = None if sent is None else sent + timedelta(in_transit)
    case = {
        "policy.private_purpose": ground,
        "vehicle.sold_on": str(sold or "none"),
        "termination.sent_on": str(sent or "none"),
        "termination.received_on": str(received or "none"),
        "request.on": str(today),
    }

    def ends(asked, runs_from):
        counts = ground and sold and asked and sold <= asked <= sold + timedelta(30)
        return str(month_later(runs_from, 1)) if counts else "none"

    assert value(OUT.leaves_on, case) == ends(sent, received)
    assert value(OUT.effect, case) == (ends(today, today) if sent is None else ends(sent, received))


def test_an_end_at_midnight_leaves_the_day_before_as_the_last_paid_one():
    case = {
        "policy.private_purpose": True, "vehicle.sold_on": "2028-01-31", "termination.sent_on": "2028-01-31",
        "termination.received_on": "2028-01-31", "request.on": "2028-01-31", "premium.paid": "366.00",
        "premium.amount": "366.00", "premium.period_starts_on": "2028-01-01", "premium.period_ends_on": "2028-12-31",
    }  # fmt: skip
    for moment, refund in ((Moment.START_OF_DAY, "307.00"), (Moment.END_OF_DAY, "306.00"), (Moment.NOON, "306.00")):
        out = Exit(**{**vars(OUT), "moment": moment, "unused": unused})
        right = out.right("X-1-1", "Une fin.", key="out", who="assuré", act="partir")
        assert (value(right.effect, case), value(right.refund, case)) == ("2028-02-29", refund)
        assert right.moment == moment.value


def unused(last_covered_day):
    return named(refunds.unused_by_day(last_covered_day), "X-1-1", says="Le reste.")


def test_a_way_out_that_gives_nothing_back_says_zero():
    right = OUT.right("X-1-1", "Une fin.", key="out", who="assuré", act="partir")
    assert value(right.refund, {}) == value(right.cost, {}) == value(eur(0), {}) == "0.00"


def test_the_subscription_is_the_earlier_of_signature_and_effect():
    both = ("2026-02-10", "2026-02-15")
    for signed, starts in (both, both[::-1]):
        assert value(endings.SUBSCRIBED_ON, {"policy.signed_on": signed, "policy.starts_on": starts}) == both[0]


def test_each_kind_of_change_counts_only_when_it_touches_the_risk():
    none = {f"policyholder.changes.{kind}": False for kind in policyholder.changes.members}
    for kind in endings.SITUATION_CHANGES:
        case = {**none, f"policyholder.changes.{kind}": True}
        assert value(endings.SITUATION_CHANGED, {**case, "policyholder.situation_change_modifies_risk": True}) is True
        assert value(endings.SITUATION_CHANGED, {**case, "policyholder.situation_change_modifies_risk": False}) is False
