"""Citations lead back to the article that was read, whatever place in it they name."""

from __future__ import annotations

import pytest

from clausier.law import index
from clausier.law.articles.declarations import L113_2
from clausier.law.articles.reading import CASS_2021, L113_11
from clausier.law.sources import Article

CITED = [
    (L113_2.cite, "L. 113-2"),
    (L113_11.at("2°"), "L. 113-11"),
    ("C. assur., art. A. 121-1", "A. 121-1"),
    ("C. assur., art. A. 121-1, annexe, art. 4", "A. 121-1, annexe, art. 4"),
    ("C. assur., art. A. 121-1, annexe, art. 4, alinéa 2", "A. 121-1, annexe, art. 4"),
    (CASS_2021.cite, ""),
]


@pytest.mark.parametrize(("citation", "number"), CITED, ids=[cited for cited, _ in CITED])
def test_a_citation_leads_to_its_article(citation: str, number: str):
    assert index.of_citation(citation).number == number


@pytest.mark.parametrize("citation", ["C. assur., art. L. 113-22", "C. assur., art. L. 999-1", "MOTO-4.4-1", ""])
def test_what_is_no_article_leads_nowhere(citation: str):
    assert index.of_citation(citation) is None


def test_an_article_is_cited_by_its_code_and_number_and_a_text_without_number_by_its_name():
    assert Article("C. test", "L. 1-2", "Dit.", "2020", "copie").cite == "C. test, art. L. 1-2"
    assert Article("Arrêté du 4 août 2003", "", "Dit.", "2003", "copie").cite == "Arrêté du 4 août 2003"


def test_each_article_has_its_own_place_on_a_page():
    anchors = [one.anchor for one in index.by_citation().values()]

    assert "c-assur-art-l-113-3" in anchors
    assert len(set(anchors)) == len(anchors)


def test_every_article_says_what_it_says_how_it_was_read_and_no_more():
    for cite, one in index.by_citation().items():
        assert one.says.endswith(".") and one.read, cite
        assert not one.unsure or one.unsure.endswith("."), cite
        assert not one.unused or one.unused.endswith("."), cite
