"""What a right that nobody exercised would give, when a contract names the fact for the day of a question."""

from datetime import date
from types import SimpleNamespace

import pytest

from clausier.facts import request
from clausier.rules.answers import rights
from clausier.rules.contract import Contract
from clausier.rules.dates import after, days
from clausier.rules.provisions import Right
from clausier.rules.terms import eur, truth

LEAVE = Right(
    "X-1-1",
    "Partir dix jours après.",
    key="leave",
    who="assuré",
    act="partir",
    ground=truth(True),
    effect=after(request.on, days(10)),
    moment="à midi",
    cost=eur(12),
)


def leave(today, facts):
    of = Contract("essai", "1", "Essai", "essai", chapters=(SimpleNamespace(LEAVE=LEAVE),), today=today)
    return rights(of, facts, date(2026, 3, 10))["rights"][0]


@pytest.mark.parametrize(
    ("today", "facts", "effect"),
    [
        ("request.on", {}, "2026-03-20"),
        ("request.on", {"request.on": None}, "2026-03-20"),
        ("request.on", {"request.on": "2026-05-01"}, "2026-05-11"),
        (None, {}, None),
        (None, {"request.on": "2026-05-01"}, "2026-05-11"),
    ],
)
def test_the_day_of_the_question_stands_for_an_unknown_day_of_the_request(today, facts, effect):
    assert leave(today, facts)["effect"] == effect


def test_a_right_tells_the_moment_of_its_effect_and_what_is_left_to_pay():
    found = leave(None, {})
    assert (found["moment"], found["cost"]) == ("à midi", "12.00")


def test_the_facts_that_were_given_are_left_as_they_were():
    facts = {}
    leave("request.on", facts)
    assert facts == {}
