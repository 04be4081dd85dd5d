"""A risk that grows or shrinks: the days of each side, over month ends and leap years."""

from datetime import date, timedelta

import pytest
from hypothesis import given

from clausier.facts import termination
from clausier.law import risk_change
from tests.law.terms import value
from tests.rules.days import any_day

LETTER = termination.sent_on


def iso(ordinal):
    return date.fromordinal(ordinal).isoformat()


# (informed, shown to go on, whether the insurer has lost its right)
WENT_ON = [
    ("none", "none", False),
    ("2026-02-01", "none", False),
    ("2026-02-01", "2026-01-31", False),
    ("2026-02-01", "2026-02-01", True),
    ("2026-02-01", "2026-06-30", True),
    ("none", "2026-02-01", False),  # it went on without knowing
    (None, "2026-02-01", None),
    ("2026-02-01", None, None),
]


@pytest.mark.parametrize(("informed", "kept", "lost"), WENT_ON)
def test_an_insurer_that_goes_on_after_knowing_loses_its_right(informed, kept, lost):
    facts = {"policy.signed_on": "2025-01-01", "risk.insurer_informed_on": informed, "risk.kept_on": kept}
    assert value(risk_change.WENT_ON, {name: told for name, told in facts.items() if told is not None}) is lost


# (proposal, letter, announced, answer, last covered day)
AFTER_PROPOSAL = [
    ("2026-02-01", "2026-03-10", True, "none", "2026-03-10"),  # the letter came after the term
    ("2026-02-01", "2026-02-10", True, "refused", "2026-03-03"),  # it waits for the term
    ("2026-01-31", "2026-02-10", True, "refused", "2026-03-02"),
    ("2028-01-31", "2028-02-10", True, "refused", "2028-03-01"),  # a leap year
    ("2026-02-01", "2026-03-10", False, "none", "none"),
    ("2026-02-01", "2026-03-10", True, "accepted", "none"),
    ("none", "2026-03-10", True, "none", "none"),
    ("2026-02-01", "none", True, "none", "none"),
]


@pytest.mark.parametrize(("proposal", "letter", "announced", "answer", "ends"), AFTER_PROPOSAL)
def test_after_a_proposal_the_contract_ends_at_the_term_or_by_the_later_letter(
    proposal, letter, announced, answer, ends
):
    facts = {
        "risk.proposal_sent_on": proposal, "termination.sent_on": letter, "risk.proposal_warned": announced,
        "election.increase_answer": answer,
    }  # fmt: skip
    may_end = risk_change.may_end_after_proposal(risk_change.ANNOUNCED)
    assert value(risk_change.ends_after_proposal(LETTER, may_end), facts) == ends


# (answer, day of the answer, first day of the right)
OPENS = [
    ("none", "none", "2026-03-04"),
    ("refused", "2026-02-05", "2026-02-05"),
]


@pytest.mark.parametrize(("answer", "answered", "opens"), OPENS)
def test_the_right_opens_with_the_refusal_or_the_day_after_the_term(answer, answered, opens):
    facts = {
        "risk.proposal_sent_on": "2026-02-01", "election.increase_answer": answer,
        "risk.proposal_answered_on": answered,
    }  # fmt: skip
    assert value(risk_change.answered_or_late_on(), facts) == opens


@given(any_day)
def test_each_time_is_counted_in_days_after_its_day(on):
    def plus(days):
        return (date.fromordinal(on) + timedelta(days=days)).isoformat()

    letter, proposal = {"termination.sent_on": iso(on)}, {"risk.proposal_sent_on": iso(on)}
    assert value(risk_change.ends_without_proposal(LETTER), letter) == plus(10)
    assert value(risk_change.ends_after_refused_reduction(LETTER), letter) == plus(30)
    assert value(risk_change.ANSWER_DUE_ON, proposal) == plus(30)


def test_a_change_is_declared_within_fifteen_days():
    assert (risk_change.DECLARED_WITHIN.count, risk_change.DECLARED_WITHIN.unit) == (15, "day")
