"""What stands against the victims of an accident: the table of the decree, and nullity since its law."""

from datetime import date

import pytest

from clausier.law.victims import Defence, against_victims

# (what the insurer would oppose, the day of the accident, whether it stands, by which article)
CASES = [
    (Defence.DEDUCTIBLE, "2026-01-01", False, "R. 211-13"),
    (Defence.FORFEITURE, "2026-01-01", False, "R. 211-13"),
    (Defence.SUSPENSION, "2026-01-01", True, "R. 211-13"),
    (Defence.SUSPENSION, "2000-02-29", True, "R. 211-13"),
    (Defence.PROPORTION, "2026-01-01", False, "R. 211-13"),
    (Defence.ALLOWED_EXCLUSION, "2026-01-01", False, "R. 211-13"),
    (Defence.NULLITY, "2026-01-01", False, "L. 211-7-1"),
    (Defence.NULLITY, "2019-05-22", False, "L. 211-7-1"),
    (Defence.NULLITY, "2019-05-21", None, "L. 211-7-1"),  # the law of that day was not read
]


@pytest.mark.parametrize(("defence", "on", "stands", "article"), CASES)
def test_what_stands_against_victims(defence, on, stands, article):
    found = against_victims(defence, date.fromisoformat(on).toordinal())
    assert (found.stands, found.article.number) == (stands, article)


def test_every_defence_has_a_case():
    assert {case[0] for case in CASES} == set(Defence)
