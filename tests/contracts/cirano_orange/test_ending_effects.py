"""Article 10.3.4: the payments that wait, and the fee of an unjustified request."""

import pytest

from clausier.contracts.cirano_orange import ending_effects
from tests.contracts.cirano_orange.endings import LEAVES, LETTER, beside, value
from tests.contracts.cirano_orange.test_ending import SOLD
from tests.contracts.cirano_orange.test_ending_on_grounds import MOVED, OTHER_ENDED, REFUSED, ROSE

EARLY = {**LEAVES, "termination.sent_on": "2024-09-02", "termination.received_on": "2024-09-02"}
HOLDS = ending_effects.NO_PENDING_TERMINATION.holds


@pytest.mark.parametrize(
    ("facts", "agreement", "free", "other"),
    [
        (LEAVES, "none", False, False),
        (LEAVES, "before_work", True, False),
        (LEAVES, "after_impossible_contact", True, False),
        (LETTER, "none", False, False),
        ({**LEAVES, "termination.received_on": "none"}, "none", True, True),
    ],
)
def test_a_request_makes_work_without_agreement_wait(facts, agreement, free, other):
    facts = {**facts, "repair.agreement": agreement}
    assert value(HOLDS, facts) is free
    assert value(HOLDS, facts, {"ORNG-10.3.4-2": "every_payment"}) is other


def test_the_insurer_proves_that_a_request_was_made():
    unknown = {"termination.received_on": None, "repair.agreement": "none"}
    assert value(HOLDS, unknown) is None
    assert value(HOLDS, unknown, final=True) is True
    assert ending_effects.NO_PENDING_TERMINATION.gate is True


def test_only_the_repair_of_a_breakdown_waits():
    assert ending_effects.NO_PENDING_TERMINATION.of == ("breakdown",)


def fees(facts, doubts=None):
    return [one["amount"] for one in beside(facts, doubts).recoveries() if "ORNG-10.3.4-3" in one["rules"]]


def early(facts):
    """The same request, made before the first anniversary."""
    return {**facts, "policy.starts_on": "2026-01-01"}


@pytest.mark.parametrize(
    ("facts", "charged"),
    [
        (EARLY, ["30.00"]),
        (LEAVES, []),
        (early(LEAVES), ["30.00"]),
        ({**EARLY, "termination.ground": "anniversary"}, []),
        (early(MOVED), []),
        (early({**MOVED, "policyholder.changes": []}), ["30.00"]),
        (early(REFUSED), []),
        (early(OTHER_ENDED), []),
        (early(ROSE), []),
        (early(SOLD), []),
        (early({**SOLD, "vehicle.sold_on": "none"}), ["30.00"]),
        ({**EARLY, "termination.received_on": "none"}, []),
        ({**EARLY, "termination.by": "insurer"}, []),
    ],
)
def test_thirty_euros_are_charged_only_for_a_request_without_any_ground(facts, charged):
    assert fees(facts) == charged


def test_any_request_is_charged_in_the_other_reading():
    assert fees(LEAVES, {"ORNG-10.3.4-3": "every_request"}) == ["30.00"]
    assert fees(LETTER, {"ORNG-10.3.4-3": "every_request"}) == []
