"""The information statement: every mandatory item, its time, its form."""

from dataclasses import replace
from datetime import date

import pytest

from clausier.law.claims_history_statement import (
    EU_MODEL,
    ITEMS,
    Driver,
    ListedClaim,
    Statement,
    in_eu_model,
    missing_items,
    to_be_listed,
)


def day(text):
    return date.fromisoformat(text).toordinal()


DRIVER = Driver("Exemple", "Anne", day("1990-04-01"), "000000000000", day("2010-06-15"))
CLAIM = ListedClaim("collision", day("2023-02-11"), "Anne Exemple", 50)
COMPLETE = Statement(day("2019-03-01"), "AA-000-AA", [DRIVER], [CLAIM], 76, day("2025-06-01"))
BEFORE, AFTER = day("2025-07-23"), day("2025-07-24")


def test_a_complete_statement_lacks_nothing():
    assert missing_items(COMPLETE, BEFORE) == ()
    assert missing_items(replace(COMPLETE, eu_model=True), AFTER) == ()


@pytest.mark.parametrize(
    ("item", "change"),
    [
        ("subscribed_on", {"subscribed_on": None}),
        ("registration_number", {"registration_number": ""}),
        ("drivers", {"drivers": []}),
        *[("drivers", {"drivers": [DRIVER, replace(DRIVER, **{name: empty})]}) for name, empty in (
            ("surname", ""), ("first_name", ""), ("born_on", None), ("licence_number", ""), ("licence_on", None),
        )],
        ("claims", {"claims": None}),
        *[("claims", {"claims": [replace(CLAIM, **{name: empty})]}) for name, empty in (
            ("nature", ""), ("on", None), ("driver", ""), ("liability_pct", None),
        )],
        ("coefficient", {"coefficient": None}),
        ("closed_on", {"closed_on": None}),
    ],
)  # fmt: skip
def test_each_item_is_mandatory(item, change):
    assert missing_items(replace(COMPLETE, **change), BEFORE) == (ITEMS[item],)


def test_no_claim_at_all_is_a_statement_of_claims_and_no_share_is_a_share():
    assert missing_items(replace(COMPLETE, claims=[]), BEFORE) == ()
    assert missing_items(replace(COMPLETE, claims=[replace(CLAIM, liability_pct=0)]), BEFORE) == ()


def test_everything_is_missing_of_an_empty_statement_in_the_order_of_the_annex():
    empty = Statement(None, "", [], None, None, None)

    assert missing_items(empty, AFTER) == (*ITEMS.values(), EU_MODEL)


def test_the_european_model_is_due_from_24_july_2025():
    assert (in_eu_model(BEFORE), in_eu_model(AFTER)) == (False, True)
    assert missing_items(COMPLETE, AFTER) == (EU_MODEL,)


@pytest.mark.parametrize(
    ("closed", "listed"),
    [
        ("2025-06-01", ["2020-06-01", "2025-06-01"]),
        ("2025-06-02", ["2025-06-01"]),
        ("2025-05-31", ["2020-05-31", "2020-06-01"]),
    ],
)
def test_the_claims_of_five_years_are_listed(closed, listed):
    claims = [day(text) for text in ("2025-06-01", "2020-05-31", "2020-06-01", "2015-01-01")]

    assert to_be_listed(claims, day(closed)) == tuple(day(text) for text in listed)


def test_five_years_back_from_a_leap_day_end_on_28_february():
    assert to_be_listed([day("2019-02-28"), day("2019-02-27")], day("2024-02-29")) == (day("2019-02-28"),)
