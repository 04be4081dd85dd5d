"""Every way out of the four contracts, on the same story: when it opens and closes, its effect, what is paid back."""

from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausier.contracts import contract
from clausier.rules.answers import rights
from tests.contracts.world import close, load

CONTRACTS = ("icare_moto", "cirano_orange", "bpce_auto", "suravenir_auto")
TABLE = load(".", "ways_to_end.yaml")
EXPECTED = ("state", "opens", "closes", "effect", "moment", "refund", "refund_by", "cost")
ASKED = (
    "termination.sent_on", "termination.received_on", "renunciation.sent_on", "renunciation.received_on",
    "misstatement.notified_on", "notice.termination_declared_on",
)  # fmt: skip


@cache
def quiet(key):
    """The story with everything else closed, in the vocabulary of a contract."""
    of = contract(key)
    return close(of, {name: value for name, value in TABLE["story"].items() if name in of.vocabulary})


def told(key, facts):
    """The quiet story with these facts, as far as the contract knows them."""
    return {**quiet(key), **{name: value for name, value in facts.items() if name in contract(key).vocabulary}}


def asked_on(facts):
    return facts.get("termination.sent_on") or facts.get("renunciation.sent_on") or "2027-09-01"


CELLS = [
    pytest.param(
        key,
        way[key],
        {**TABLE.get(way["by"], {}), **way["facts"], **way[key].get("facts", {})},
        id=f"{key}: {way['way']}",
    )
    for way in TABLE["ways"]
    for key in CONTRACTS
    if isinstance(way[key], dict)
]


def right(key, facts, on, name):
    found = rights(contract(key), told(key, facts), date.fromisoformat(on))["rights"]
    return next(one for one in found if one["key"] == name)


def test_every_way_says_what_each_of_the_four_contracts_gives():
    assert all(set(way) == {"way", "by", "facts", *CONTRACTS} for way in TABLE["ways"])


@pytest.mark.parametrize(("key", "expected", "facts"), CELLS)
def test_a_way_out(key, expected, facts):
    found = right(key, facts, asked_on(facts), expected["key"])

    assert {name: found[name] for name in EXPECTED if name in expected} == {
        name: expected[name] for name in EXPECTED if name in expected
    }


def days_around(one):
    """The days before, on and after each end of a window, and days within and far outside it."""
    ends = [date.fromisoformat(one[name]) for name in ("opens", "closes") if one[name] not in (None, "none")]
    return sorted({end + timedelta(days) for end in ends or [date(2027, 9, 1)] for days in (-200, -1, 0, 1, 7, 400)})


@pytest.mark.parametrize(("key", "expected", "facts"), CELLS)
def test_a_right_is_open_on_every_day_of_its_window_and_on_no_other(key, expected, facts):
    """Nobody has asked: the state follows the day of the question alone."""
    unasked = {name: value for name, value in facts.items() if name not in ASKED}
    first = right(key, unasked, "2027-09-01", expected["key"])
    for on in map(date.isoformat, days_around(first)):
        early = first["opens"] not in (None, "none") and on < first["opens"]
        late = first["closes"] not in (None, "none") and on > first["closes"]
        expected_state = "not_yet" if early else "too_late" if late else "allowed"
        found = right(key, unasked, on, expected["key"])["state"]

        assert found == (first["state"] if first["state"] == "not_allowed" else expected_state)


MOTOR = [cell.values for cell in CELLS if cell.values[0] in ("bpce_auto", "suravenir_auto")]


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(MOTOR), st.integers(-300, 400), st.integers(0, 200_000), st.integers(0, 100))
def test_a_refund_is_never_negative_nor_above_what_was_paid_and_never_due_with_a_cost(cell, offset, price, share):
    key, _, facts = cell
    paid = price * share // 100
    on = date(2027, 9, 1) + timedelta(offset)
    case = {**facts, "premium.amount": f"{price / 100:.2f}", "premium.paid": f"{paid / 100:.2f}"}
    for one in rights(contract(key), told(key, case), on)["rights"]:
        if one["moment"] and one["refund"] is not None and one["cost"] is not None:
            refund, cost = round(float(one["refund"]) * 100), round(float(one["cost"]) * 100)
            assert 0 <= refund <= paid
            assert cost >= 0 and min(refund, cost) == 0
