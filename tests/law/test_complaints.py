"""The law of every complaint: its clocks, the mediator's, and the end of the European platform."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.facts import complaint
from clausier.law import complaints as law
from clausier.law.articles import complaints as articles
from clausier.law.calendar import holidays
from clausier.rules import answers
from clausier.rules.contract import Contract
from clausier.rules.dates import after, days
from tests.law.chapters import chapter

STARTS = complaint.received_on
CHAPTER = chapter(
    law.acknowledge("T-1-1", "Accusé.", owes="assureur", start=STARTS),
    answer := law.answer("T-1-2", "Réponse.", owes="assureur", start=STARTS),
    law.mediation(
        "T-1-3",
        "Médiation.",
        who="assuré",
        ground=law.NO_COURT,
        opens=after(answer.due, days(1)),
        closes=after(complaint.sent_on, law.MEDIATION_WITHIN),
    ),
    law.mediator_refuses("T-1-3"),
    law.mediation_ends("T-1-3"),
)
CONTRACT = Contract("test", "1", "Essai", "essai", chapters=(CHAPTER,))
YEARS = st.dates(date(2000, 1, 1), date(2040, 9, 30))


def deadline(key, **facts):
    named = {f"complaint.{name}": value for name, value in facts.items()}
    found = answers.deadlines(CONTRACT, named)["deadlines"]
    return next((one for one in found if one["key"] == key), None)


def business_day(day):
    """Monday to Saturday, without the eleven holidays: counted on the fingers."""
    return day.weekday() < 6 and day.toordinal() not in holidays("mainland", day.year)


@given(YEARS)
def test_the_tenth_business_day_is_found_by_walking_the_calendar(received):
    day, counted = received, 0
    while counted < 10:
        day = date.fromordinal(day.toordinal() + 1)
        counted += business_day(day)

    assert deadline("acknowledge_complaint", received_on=received.isoformat())["last_day"] == day.isoformat()


@given(YEARS)
def test_two_months_end_on_the_same_day_or_on_the_last_of_a_shorter_month(received):
    month, year = (received.month + 1) % 12 + 1, received.year + (received.month + 1) // 12
    day = received.day
    while True:
        try:
            last = date(year, month, day)
            break
        except ValueError:
            day -= 1

    assert deadline("answer_complaint", received_on=received.isoformat())["last_day"] == last.isoformat()


@pytest.mark.parametrize(
    ("acknowledged", "answered", "state"),
    [
        ("2026-05-13", "none", "met"),
        ("2026-05-14", "none", "late"),
        ("none", "2026-05-13", "met"),
        ("2026-05-20", "2026-05-04", "met"),
        ("none", "none", "open"),
    ],
)
def test_an_answer_in_time_does_without_acknowledgement(acknowledged, answered, state):
    found = deadline(
        "acknowledge_complaint", received_on="2026-04-29", acknowledged_on=acknowledged, answered_on=answered
    )

    assert found["state"] == state


@pytest.mark.parametrize(
    ("refused", "notified", "state"),
    [("2026-05-25", "none", "met"), ("2026-05-26", "none", "late"), ("none", "2026-05-20", "met")],
)
def test_the_mediator_refuses_within_three_weeks_or_takes_the_dispute_up(refused, notified, state):
    found = deadline(
        "mediator_refuses",
        mediator_file_received_on="2026-05-04",
        mediator_refused_on=refused,
        mediator_notified_on=notified,
    )

    assert (found["last_day"], found["state"]) == ("2026-05-25", state)


def test_a_complex_dispute_has_no_day_that_can_be_computed():
    assert deadline("mediation_ends", mediator_notified_on="2026-05-10", mediator_needs_longer=False)["last_day"] == (
        "2026-08-08"
    )
    assert deadline("mediation_ends", mediator_notified_on="2026-05-10", mediator_needs_longer=True) is None


@pytest.mark.parametrize(("seized", "state"), [(False, "allowed"), (True, "not_allowed")])
def test_no_mediator_beside_a_court(seized, state):
    facts = {
        "complaint.sent_on": "2026-01-10",
        "complaint.received_on": "2026-01-12",
        "complaint.court_action_brought": seized,
    }
    [right] = answers.rights(CONTRACT, facts, date(2026, 6, 1))["rights"]

    assert right["state"] == state


def test_the_platform_closed_to_complaints_the_day_after_its_last_one():
    last = law.LAST_DAY_OF_THE_PLATFORM.node.data

    assert law.PLATFORM.on(last) == "ouverte aux réclamations"
    assert law.PLATFORM.on(last + 1) != law.PLATFORM.on(last)
    assert law.PLATFORM.article is articles.EU_2024_3228


def test_what_was_not_confirmed_is_said():
    assert "non confirmé" in articles.ACPR_2024_R_02.unsure
