"""Durations that run on to the end of a month, and days that come after a limit."""

import pytest

from clausier.law.calendar import working_days
from clausier.rules.dates import after, before, counted, days, hours, later, months, to_month_end
from clausier.rules.declare import day, instant, maybe_day
from clausier.rules.errors import ContractError
from clausier.rules.program import program
from clausier.rules.types import NEVER
from clausier.rules.uses import kept
from tests.rules.days import day as ordinal

BILL = day("bill.received_on", "Quel jour ?", "office", says="le jour de la facture")
PAID = maybe_day("bill.paid_on", "Quel jour ?", "office", says="le jour du paiement")
DUE = maybe_day("bill.due_on", "Quel jour ?", "office", says="l'échéance")
CALL_AT = instant("request.at", "À quel moment ?", "office", says="le moment")


def value(term, facts):
    one = program({"it": term})
    return kept.compile(one)(facts)[one.slot[one.outputs["it"].number]]


@pytest.mark.parametrize(
    ("received", "duration", "last_day"),
    [
        ("2026-03-01", days(30), "2026-03-31"),
        ("2026-03-02", days(30), "2026-04-30"),
        ("2026-01-29", days(30), "2026-02-28"),
        ("2026-01-30", days(30), "2026-03-31"),
        ("2028-01-30", days(30), "2028-02-29"),
        ("2026-12-02", days(30), "2027-01-31"),
        ("2026-01-31", months(1), "2026-02-28"),
        ("2026-04-28", counted(2, working_days()), "2026-04-30"),
        ("2026-04-29", counted(2, working_days()), "2026-05-31"),  # 1 May is a holiday
    ],
)
def test_the_duration_is_counted_first_then_runs_to_the_end_of_that_month(received, duration, last_day):
    found = value(after(BILL, to_month_end(duration)), {"bill.received_on": ordinal(received)})
    assert found == ordinal(last_day)


@pytest.mark.parametrize(
    ("day_", "limit", "expected"),
    [
        ("2026-03-11", "2026-03-10", True),
        ("2026-03-10", "2026-03-10", False),
        ("2026-03-09", "2026-03-10", False),
        ("none", "2026-03-10", False),
        ("2026-03-11", "none", False),
        ("none", "none", False),
        ("none", None, False),
        (None, "none", False),
        (None, "2026-03-10", None),
        ("2026-03-11", None, None),
    ],
)
def test_a_day_is_later_than_a_limit_only_when_both_happened(day_, limit, expected):
    written = {"bill.paid_on": day_, "bill.due_on": limit}
    facts = {name: NEVER if on == "none" else ordinal(on) for name, on in written.items() if on is not None}
    assert value(later(PAID, DUE), facts) is expected


def test_a_certain_day_may_be_the_limit():
    assert value(later(PAID, BILL), {"bill.paid_on": 740_001, "bill.received_on": 740_000}) is True
    assert value(later(PAID, BILL), {"bill.paid_on": 740_000, "bill.received_on": 740_000}) is False


def test_what_never_begins_never_ends():
    assert value(after(PAID, to_month_end(days(30))), {"bill.paid_on": NEVER}) == NEVER


def test_the_duration_itself_is_left_as_it_was():
    plain = days(30)
    assert to_month_end(plain).month_end is True and plain.month_end is False


def test_hours_and_counting_backwards_are_refused():
    with pytest.raises(ContractError, match="heures"):
        to_month_end(hours(48))
    with pytest.raises(ContractError, match="rebours"):
        before(BILL, to_month_end(days(30)))
    assert after(CALL_AT, hours(1)) is not None
