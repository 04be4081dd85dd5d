"""`clausier sources`: the law behind the answers, in short or article by article, and overrides on the other pages."""

from __future__ import annotations

import json

import pytest

from clausier.cli.ink import WIDTH, Ink
from clausier.cli.law import sources_page
from clausier.faces.samples import sample
from clausier.faces.sources import sources
from clausier.law import index
from tests.cli.desk import ask


def test_every_article_has_its_line_under_its_subject():
    page = ask("sources").text

    assert all(subject in page for subject in index.SUBJECTS)
    assert all(cite in page for cite in index.by_citation() if len(cite) < 60)
    assert "Ce que la loi change avec le temps" in page
    assert "Ce qui n'a pas pu être vérifié" in page


def test_one_article_is_told_in_full_with_what_rests_on_it():
    page = ask("sources", "l113-2").text

    assert "C. assur., art. L. 113-2\n  Les déclarations de l'assuré\n" in page
    assert "lu dans son propre texte ; codes en entier, état du 28 octobre 2020" in page
    assert "la loi y prévaut sur le contrat" in page
    assert "ORNG-12-4" in page
    assert "C. assur., art. L. 113-3" not in page


def test_what_was_not_verified_and_what_is_not_used_is_said():
    order = "Arrêté de 2022 sur le minimum des dommages matériels"
    assert "Non vérifié : L'arrêté n'a pas été lu" in ask("sources", order).text
    assert "Aucune règle n'en dépend : " in ask("sources", "C. proc. civ., art. 642").text


def test_programs_get_the_same_as_data():
    assert json.loads(ask("sources", "L. 113-3", "--json").out) == sources("L. 113-3")


def test_an_unknown_article_is_an_unusable_question():
    answer = ask("sources", "L. 113-33")

    assert (answer.status, answer.out) == (2, "")
    assert "« C. assur., art. L. 113-3 »" in answer.err


@pytest.mark.parametrize("whole", [False, True])
def test_the_page_keeps_its_width(whole: bool):
    page = sources_page(sources(), Ink(False), whole=whole)

    assert [line for line in page.splitlines() if len(line) > WIDTH] == []


# --- overrides on the other pages ------------------------------------------------------------------------------------


@pytest.fixture
def negligent(tmp_path) -> str:
    """The file of a claim in which the member was negligent, without any precise breach."""
    given = sample("usure.json")
    case = given | {"facts": given["facts"] | {"failure.negligence": True}}
    file = tmp_path / "dossier.json"
    file.write_text(json.dumps(case), encoding="utf-8")
    return str(file)


PREVAILS = "Là où la loi prévaut sur le contrat"
NEGLIGENCE = "Le contrat dit : Toute négligence de l'adhérent exclut."


def test_a_decision_names_the_law_that_prevails_and_the_words_it_replaces(negligent: str):
    page = ask("decide", negligent).text

    assert PREVAILS in page
    assert NEGLIGENCE in page
    assert "C. assur., art. L. 113-1 — art. 8 (causes) · MOTO-8B-14" in page
    assert "Ce dossier demande pourtant une autre lecture." not in page


def test_a_decision_by_the_words_of_the_contract_says_that_the_law_prevails(negligent: str):
    page = ask("decide", negligent, "--reading", "MOTO-8B-14=contract").text

    assert NEGLIGENCE in page
    assert "Ce dossier demande pourtant une autre lecture." in page


def test_rights_name_the_law_that_prevails(negligent: str):
    page = ask("rights", negligent, "--on", "2026-03-10").text

    assert PREVAILS in page
    assert "C. assur., art. L. 113-15-2" in page


def test_a_decision_without_override_says_nothing_of_it():
    case = sample("usure.json")

    assert PREVAILS not in ask("decide", "-", typed=json.dumps(case)).text
