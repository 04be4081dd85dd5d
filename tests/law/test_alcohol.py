"""The alcohol limit of a driver, at its edges: by licence and day in France, by country elsewhere."""

import pytest

from clausier.law.alcohol import AT_OR_ABOVE_THE_LIMIT
from tests.law.terms import value

# (country, limit there, reduced limit, day, grams per litre, at or above)
MEASURED = [
    ("FR", None, False, "2026-03-10", "0.50", True),
    ("FR", None, False, "2026-03-10", "0.49", False),
    ("FR", None, True, "2026-03-10", "0.20", True),
    ("FR", None, True, "2026-03-10", "0.19", False),
    ("FR", None, True, "2015-07-01", "0.20", True),
    ("FR", None, True, "2015-06-30", "0.20", False),
    ("FR", "0.20", False, "2026-03-10", "0.30", False),  # what another country says does not matter in France
    ("GB", "0.80", False, "2026-03-10", "0.79", False),
    ("GB", "0.80", True, "2026-03-10", "0.79", False),
    ("GB", "0.80", False, "2026-03-10", "0.80", True),
    ("HU", "0.00", False, "2026-03-10", "0.01", True),
    ("HU", "0.00", False, "2026-03-10", "0.00", False),  # nothing in the blood is never above nothing
]


@pytest.mark.parametrize(("country", "limit", "reduced", "on", "measured", "expected"), MEASURED)
def test_the_limit_is_that_of_the_day_in_france_and_of_the_country_elsewhere(
    country, limit, reduced, on, measured, expected
):
    facts = {"event.country": country, "driver.reduced_alcohol_limit": reduced, "event.on": on}
    facts |= {"driver.alcohol_g_per_l": measured}
    facts |= {"law.alcohol_limit_g_per_l": limit} if limit else {}

    assert value(AT_OR_ABOVE_THE_LIMIT, facts) is expected


def test_a_driver_in_whose_blood_nothing_was_found_needs_no_other_answer():
    assert value(AT_OR_ABOVE_THE_LIMIT, {"driver.alcohol_g_per_l": "0.00"}) is False
