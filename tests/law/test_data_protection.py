"""The law of personal data: one month, three after an announced extension; the grounds and limits of each right."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.law import data_protection as law
from clausier.rules import answers
from clausier.rules.contract import Contract
from clausier.rules.terms import truth
from tests.contracts.world import close
from tests.law.chapters import chapter

GROUNDS = {
    "erasure": law.ERASABLE,
    "restriction": law.RESTRICTABLE,
    "portability": law.PORTABLE,
    "objection": law.OPPOSABLE,
    "human_review": law.CONTESTABLE,
    "access": truth(True),
}
CHAPTER = chapter(
    law.answer_request("T-1-1", "Réponse.", owes="responsable"),
    law.answer_extended_request("T-1-1", owes="responsable"),
    *(
        law.right(name, "T-1-2", "Droit.", act="agir", ground=ground, means="lettre", addressee="délégué")
        for name, ground in GROUNDS.items()
    ),
)
CONTRACT = Contract("test", "1", "Essai", "essai", chapters=(CHAPTER,))
KEYS = {name: f"data_{name}" for name in GROUNDS}


def last_days(requested, extended="none"):
    facts = {"privacy.right": "access", "privacy.requested_on": requested, "privacy.extended_on": extended}
    return {one["key"]: one["last_day"] for one in answers.deadlines(CONTRACT, facts)["deadlines"]}


def allowed(name, **facts):
    named = {f"privacy.{key.replace('__', '.')}": value for key, value in facts.items()}
    found = answers.rights(CONTRACT, close(CONTRACT, named), date(2026, 3, 10))["rights"]
    return {"allowed": True, "not_allowed": False}[next(one for one in found if one["key"] == KEYS[name])["state"]]


@pytest.mark.parametrize(
    ("requested", "last"),
    [
        ("2026-01-31", "2026-02-28"),
        ("2024-01-31", "2024-02-29"),
        ("2026-03-30", "2026-04-30"),
        ("2026-04-30", "2026-05-30"),
        ("2026-12-31", "2027-01-31"),
    ],
)
def test_a_request_has_one_month_to_the_same_day_or_the_end_of_a_shorter_month(requested, last):
    assert last_days(requested) == {"answer_data_request": last}


@pytest.mark.parametrize(
    ("requested", "extended", "last"),
    [
        # Three months of the request: the short month in between costs nothing.
        ("2026-01-31", "2026-02-28", "2026-04-30"),
        ("2025-11-30", "2025-12-30", "2026-02-28"),
        ("2023-11-30", "2023-12-01", "2024-02-29"),
    ],
)
def test_an_extension_announced_in_the_month_makes_three_months_of_the_request(requested, extended, last):
    assert last_days(requested, extended) == {"answer_extended_data_request": last}


@given(st.dates(date(2000, 1, 1), date(2040, 6, 30)), st.integers(0, 70))
def test_one_clock_runs_and_a_late_announcement_changes_nothing(requested, later):
    announced = date.fromordinal(requested.toordinal() + later).isoformat()
    alone = last_days(requested.isoformat())["answer_data_request"]

    found = last_days(requested.isoformat(), announced)

    assert list(found) == (["answer_extended_data_request"] if announced <= alone else ["answer_data_request"])
    assert min(found.values()) >= alone


@pytest.mark.parametrize(
    ("ground", "purpose", "expected"),
    [
        ("no_longer_needed", "prospecting", True),
        ("unlawful_use", "contract", True),
        ("consent_withdrawn", "consent", True),
        ("objected", "statistics", True),
        ("accuracy_contested", "prospecting", False),
        ("no_longer_needed", "legal_duty", False),
        ("no_longer_needed", "money_laundering", False),
        ("unlawful_use", "legal_claims", False),
    ],
)
def test_data_are_erased_on_a_ground_unless_the_law_or_a_lawsuit_keeps_them(ground, purpose, expected):
    assert allowed("erasure", **{f"grounds__{ground}": True}, purpose=purpose) is expected


def test_a_law_that_keeps_the_data_bars_erasure_whatever_they_serve():
    useless = {"grounds__no_longer_needed": True, "purpose": "prospecting"}

    assert allowed("erasure", **useless) is True
    assert allowed("erasure", **useless, erasure_barred_by_law=True) is False


@pytest.mark.parametrize(
    ("ground", "expected"),
    [
        ("accuracy_contested", True), ("unlawful_use", True), ("needed_for_claims", True), ("objected", True),
        ("no_longer_needed", False), ("consent_withdrawn", False),
    ],
)  # fmt: skip
def test_data_are_restricted_in_the_four_cases_of_the_law(ground, expected):
    assert allowed("restriction", **{f"grounds__{ground}": True}) is expected


@pytest.mark.parametrize(
    ("provided", "purpose", "expected"),
    [(True, "contract", True), (True, "consent", True), (True, "fraud", False), (False, "contract", False)],
)
def test_provided_data_of_the_contract_or_of_a_consent_are_portable(provided, purpose, expected):
    assert allowed("portability", data_provided_by_person=provided, purpose=purpose) is expected


@pytest.mark.parametrize(
    ("purpose", "expected"),
    [
        ("legitimate_interest", True), ("audit", True), ("statistics", True), ("prospecting", True),
        ("contract", False), ("legal_duty", False), ("money_laundering", False), ("legal_claims", False),
        ("consent", False),
    ],
)  # fmt: skip
def test_a_person_objects_to_what_rests_on_a_legitimate_interest(purpose, expected):
    assert allowed("objection", purpose=purpose) is expected


@pytest.mark.parametrize("automated", [True, False])
def test_an_automated_decision_is_reviewed_by_a_person(automated):
    assert allowed("human_review", automated_decision=automated) is automated


def test_the_opposition_list_ends_the_day_before_consent_is_needed():
    assert law.LAST_DAY_OF_THE_OPPOSITION_LIST.node.data + 1 == law.PHONE_SELLING.day.node.data
    assert law.PHONE_SELLING.on(law.LAST_DAY_OF_THE_OPPOSITION_LIST.node.data) == law.PHONE_SELLING.before
