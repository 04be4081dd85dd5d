"""Nullity, the insurer's choice before a loss, the reduction after one: who must have proved what."""

from datetime import date

import pytest
from hypothesis import given

from clausier.law import misstatement
from tests.law.terms import value
from tests.rules.days import any_day

AFTER = {"misstatement.found": "after_loss", "premium.paid": "12.00", "premium.due_if_declared": "16.00"}
REDUCED = misstatement.reduced_in_proportion(misstatement.GOOD_FAITH, "TEST-1", says="Réduite.")


@pytest.mark.parametrize(
    ("intentional", "changes", "bad_faith"),
    [(True, True, True), (True, False, False), (False, True, False), (None, False, False), (None, True, None)],
)
def test_bad_faith_takes_the_intention_and_a_changed_risk(intentional, changes, bad_faith):
    told = {"misstatement.intentional": intentional, "misstatement.changes_risk": changes}
    assert value(misstatement.BAD_FAITH, {key: one for key, one in told.items() if one is not None}) is bad_faith


# (what changes, whether the indemnity is reduced while the file is open, and at its closing)
REDUCTIONS = [
    ({"misstatement.intentional": False}, True, True),
    ({"misstatement.intentional": True}, False, False),
    ({}, None, True),  # the intention that the insurer has not proved is no intention
    ({"misstatement.intentional": False, "misstatement.found": "before_loss"}, False, False),
    ({"misstatement.intentional": False, "misstatement.found": "none"}, False, False),
    ({"misstatement.intentional": False, "premium.due_if_declared": "12.00"}, False, False),
    ({"misstatement.intentional": False, "premium.due_if_declared": "12.01"}, True, True),
    ({"misstatement.intentional": False, "premium.due_if_declared": None}, None, False),
]


@pytest.mark.parametrize(("changed", "open_", "closed"), REDUCTIONS)
def test_the_reduction_needs_proof_by_the_insurer(changed, open_, closed):
    facts = {name: told for name, told in {**AFTER, **changed}.items() if told is not None}
    assert value(REDUCED, facts) is open_
    assert value(REDUCED, facts, final=True) is closed


@pytest.mark.parametrize(
    ("due", "paid", "owed"), [("120.00", "100.00", "20.00"), ("120.00", "120.00", "0.00"), ("120.00", "130.00", "0.00")]
)
def test_the_premiums_fallen_due_stay_owed_after_a_nullity(due, paid, owed):
    assert value(misstatement.PREMIUMS_STILL_OWED, {"premium.due_total": due, "premium.paid_total": paid}) == owed


@given(any_day)
def test_a_termination_takes_effect_ten_days_after_the_letter_if_the_insurer_chose_it(on):
    ends = misstatement.ends_after(misstatement.termination_notified_on(), "TEST-1", says="Fin.")
    told = {"misstatement.notified_on": date.fromordinal(on).isoformat()}

    assert value(ends, {**told, "election.misstatement_answer": "cancel"}) == date.fromordinal(on + 10).isoformat()
    assert value(ends, {**told, "election.misstatement_answer": "keep_with_increase"}) == "none"


def test_a_ground_that_does_not_hold_leaves_no_letter():
    ground = misstatement.found_before_any_loss(misstatement.GOOD_FAITH)
    told = {
        "election.misstatement_answer": "cancel", "misstatement.notified_on": "2026-02-20",
        "misstatement.intentional": False,
    }  # fmt: skip
    notified = misstatement.termination_notified_on(ground)
    assert value(notified, {**told, "misstatement.found": "before_loss"}) == "2026-02-20"
    assert value(notified, {**told, "misstatement.found": "after_loss"}) == "none"
