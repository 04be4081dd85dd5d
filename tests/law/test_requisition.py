"""When a requisition only suspends the contract, and on which day it runs again."""

import pytest

from clausier.law.requisition import BACK_ON, SUSPENDED_ON
from tests.law.terms import value

# (taken, for its use only, suspension asked, suspended on)
TAKEN = [
    ("2026-03-10", True, False, "2026-03-10"),
    ("2026-03-10", False, True, "2026-03-10"),
    ("2026-03-10", False, False, "none"),
    ("none", True, True, "none"),
]
# (returned, known, told, back on): a month from knowing, else from the return
BACK = [
    ("2026-01-31", "none", "2026-02-28", "2026-01-31"),
    ("2026-01-31", "none", "2026-03-01", "2026-03-01"),
    ("2028-01-31", "none", "2028-02-29", "2028-01-31"),
    ("2026-01-31", "2026-02-15", "2026-03-15", "2026-01-31"),
    ("2026-01-31", "2026-02-15", "2026-03-16", "2026-03-16"),
    ("2026-01-31", "2026-01-10", "2026-03-01", "2026-03-01"),
    ("2026-01-31", "none", "2026-01-20", "2026-01-31"),
    ("2026-01-31", "none", "none", "none"),
    ("none", "none", "2026-02-01", "none"),
]


@pytest.mark.parametrize(("taken", "use_only", "asked", "expected"), TAKEN)
def test_use_alone_or_a_request_suspends(taken, use_only, asked, expected):
    facts = {
        "vehicle.requisitioned_on": taken,
        "vehicle.requisitioned_for_use_only": use_only,
        "vehicle.requisition_suspension_asked": asked,
    }
    assert value(SUSPENDED_ON, facts) == expected


@pytest.mark.parametrize(("returned", "known", "told", "expected"), BACK)
def test_cover_comes_back_with_the_vehicle_if_the_insurer_is_told_in_time(returned, known, told, expected):
    facts = {
        "vehicle.requisition_returned_on": returned,
        "vehicle.requisition_return_known_on": known,
        "vehicle.requisition_return_told_on": told,
    }
    assert value(BACK_ON, facts) == expected
