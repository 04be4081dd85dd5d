"""A deadline that runs from the latest of events, some of which never happen (ORNG-FIP-39, ORNG-12-4)."""

import pytest

from clausier.facts import event, handler, vehicle
from clausier.law.calendar import working_days
from clausier.rules.dates import counted, latest_of
from clausier.rules.provisions import Deadline, Duty, Sanction
from clausier.rules.words import all_of, not_
from tests.trial.both import ask

REPORT = Deadline(
    ("ORNG-FIP-39", "ORNG-12-4"),
    "La panne se déclare dans les 5 jours ouvrés du dernier de ces jours : sa découverte, l'immobilisation, le garage.",
    key="report",
    owes="insured",
    act="déclarer la panne",
    start=latest_of(event.known_on, vehicle.immobilised_on, vehicle.left_at_garage_on),
    within=counted(5, working_days()),
    met=event.reported_on,
)
LATE = Duty(
    "ORNG-12-6",
    "Une déclaration tardive coûte à l'assuré le seul préjudice que l'assureur prouve.",
    who="insured",
    breach=all_of(REPORT.due.happened, not_(event.reported_on.on_or_before(REPORT.due.or_else(event.day)))),
    sanction=Sanction.PROVEN_HARM,
    harm=handler.harm_of_late_report,
    of=("repair",),
)
CLAUSE = {"due": REPORT.due, "late": LATE.broken}


def case(known="2026-05-06", immobilised="2026-05-06", garage="2026-05-06", reported="2026-05-15"):
    facts = {
        "event.known_on": known,
        "vehicle.immobilised_on": immobilised,
        "vehicle.left_at_garage_on": garage,
        "event.reported_on": reported,
        "event.on": "2026-05-06",
    }
    return {name: value for name, value in facts.items() if value is not None}


CASES = {
    "two May holidays are skipped": (case(), "2026-05-15", False),
    "one working day late": (case(reported="2026-05-18"), "2026-05-15", True),
    "not reported": (case(reported="none"), "2026-05-15", True),
    "the garage comes last": (case(garage="2026-05-15"), "2026-05-22", False),
    "a car never left at a garage": (case(garage="none"), "2026-05-15", False),
    "only the discovery happened": (case(immobilised="none", garage="none", known="2026-05-04"), "2026-05-12", True),
    "nothing that starts it happened": (case(known="none", immobilised="none", garage="none"), "none", False),
    "the garage is not known yet": (case(garage=None), None, None),
    "the day of the report is not known yet": (case(reported=None), "2026-05-15", None),
}


@pytest.fixture(scope="module")
def answers():
    return ask(CLAUSE, {name: facts for name, (facts, *_) in CASES.items()})


@pytest.mark.parametrize("name", CASES)
def test_five_working_days_run_from_the_latest_event(answers, name):
    assert answers[name] == dict(zip(CLAUSE, CASES[name][1:], strict=True))
