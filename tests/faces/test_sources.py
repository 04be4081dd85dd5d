"""The sources as every face shows them: articles, what rests on them, figures, and what was never verified."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clausier.faces.sources import STATUSES, anchor_of, searched, sources
from clausier.faces.sources_document import document
from clausier.law import index
from clausier.rules.errors import CaseError

WRITTEN = Path(__file__).parents[2] / "docs" / "sources.md"


def cites(answer: dict) -> list[str]:
    """The articles of an answer."""
    return [one["cite"] for one in answer["articles"]]


def test_everything_is_told_once_as_plain_data():
    answer = sources()

    assert json.loads(json.dumps(answer)) == answer
    assert cites(answer) == list(index.by_citation())
    assert len(answer["figures"]) == len(index.over_time())
    assert answer["not_verified"] == list(index.NOT_VERIFIED)


NAMED = [
    ("L. 113-3", ["C. assur., art. L. 113-3"]),
    ("l113-3", ["C. assur., art. L. 113-3"]),
    ("art. L113-3", ["C. assur., art. L. 113-3"]),
    ("C. assur., art. L. 113-3", ["C. assur., art. L. 113-3"]),
    ("L. 223-1", ["C. route, art. L. 223-1", "C. consom., art. L. 223-1"]),  # two codes number an article so
    ("Arrêté du 4 août 2003", ["Arrêté du 4 août 2003"]),
]


@pytest.mark.parametrize(("typed", "expected"), NAMED, ids=[typed for typed, _ in NAMED])
def test_an_article_is_named_as_people_write_it(typed: str, expected: list[str]):
    assert cites(sources(typed)) == expected


@pytest.mark.parametrize("typed", ["L. 113-33", "zz", "", " "])
def test_an_article_that_is_not_known_is_refused(typed: str):
    with pytest.raises(CaseError, match="n'est pas un article connu ici"):
        sources(typed)


def test_a_refusal_names_the_nearest_article():
    with pytest.raises(CaseError, match="C. assur., art. L. 113-3"):
        sources("L. 113-33")


def test_an_article_tells_the_clauses_that_rest_on_it_and_where_it_prevails():
    (article,) = sources("L. 113-2")["articles"]
    by_rule = {rule: rest for rest in article["rests"] for rule in rest["rules"]}

    assert by_rule["ORNG-12-4"]["overrides"] == ["ORNG-12-4"]
    assert by_rule["ORNG-18-2"]["overrides"] == []
    assert by_rule["ORNG-18-2"]["clause"] == "art. 18"


def test_a_clause_is_told_by_the_rule_that_restates_the_article_not_by_all_its_rules():
    (article,) = sources("L. 113-3")["articles"]
    moto = [rest["rules"] for rest in article["rests"] if rest["contract"] == "icare_moto"]

    assert moto
    assert {rule.rpartition("-")[0] for rules in moto for rule in rules} == {"MOTO-9.2", "MOTO-3.4.3"}


def test_a_figure_tells_its_values_with_their_days_and_articles():
    answer = sources("R. 234-1")
    (probation,) = [one for one in answer["figures"] if "probatoire" in one["says"]]

    assert [(one["from"], one["value"].replace("\u00a0", " ")) for one in probation["values"]] == [
        (None, "0,5 g/L"),
        ("2015-07-01", "0,2 g/L"),
    ]
    assert answer["articles"][0]["figures"] == [one["says"] for one in answer["figures"]]
    assert answer["not_verified"] == []


def test_a_period_that_was_not_read_is_told_as_such():
    (rate,) = [one for one in sources()["figures"] if one["says"].startswith("L'intérêt légal de toute autre")]

    assert [one["value"] for one in rate["values"] if one["from"] in ("2024-01-01", "2026-07-01")] == ["non relevé"] * 2


@pytest.mark.parametrize(
    ("typed", "status", "among"),
    [
        ("suspension", "", "C. assur., art. L. 113-3"),
        ("SUSPENSION échéance", "", "C. assur., art. L. 113-3"),
        ("l113-3", "", "C. assur., art. L. 113-3"),
        ("MOTO-8B-14", "", "C. assur., art. L. 113-1"),
        ("probatoire", "text", "C. route, art. R. 234-1"),
        ("", "secondary", "C. assur., art. L. 112-10"),
    ],
)
def test_a_search_finds_words_numbers_and_rules_of_contracts(typed: str, status: str, among: str):
    answer = searched(typed, status)

    assert among in cites(answer)
    assert len(answer["articles"]) < len(index.by_citation())
    assert not status or {one["status"] for one in answer["articles"]} == {status}
    assert answer["not_verified"] == []


def test_a_search_for_nothing_tells_everything_and_one_without_answer_nothing():
    assert searched() == sources()
    assert searched("xyzzy") == {"articles": [], "figures": [], "not_verified": []}


def test_a_citation_leads_to_the_place_of_its_article():
    assert anchor_of("C. assur., art. L. 113-11, 2°") == "c-assur-art-l-113-11"
    assert anchor_of("MOTO-4.4-1") == ""


def test_the_statuses_are_those_of_the_readings():
    assert {one["status"] for one in sources()["articles"]} <= STATUSES.keys()


def test_the_written_document_is_what_the_data_says():
    message = "run: python -m clausier.faces.sources_document > docs/sources.md"
    assert WRITTEN.read_text("utf-8") == document(), message
