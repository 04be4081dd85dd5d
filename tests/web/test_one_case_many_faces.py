"""A case is opened in one way: the command line, the pages and REST refuse the same cases with the same words."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from clausier.cli.inputs import open_case, open_comparison
from clausier.faces.cases import UnknownContract, comparable, opened
from clausier.faces.samples import STORIES, sample
from clausier.rules.case import read_comparison, read_text
from clausier.rules.errors import CaseError
from clausier.web.pages.ask_carried import case_of
from clausier.web.pages.compare import event_of

MOTO: dict[str, Any] = {"contract": "icare_moto", "facts": {}}
#: What is wrong → the case, and words that every face says.
REFUSED: dict[str, tuple[dict[str, Any], tuple[str, ...]]] = {
    "a contract that nobody knows": (MOTO | {"contract": "icare_motto"}, ("« contract »", "« icare_moto »")),
    "another edition": (MOTO | {"edition": "1999"}, ("« edition »", "« 1999 »", "« 2220453 »")),
    "a doubt that no text has": (MOTO | {"readings": {"MOTO-4.4-9": "x"}}, ("« MOTO-4.4-9 »", "« MOTO-4.4-5 »")),
    "a meaning that the doubt has not": (MOTO | {"readings": {"MOTO-P-3": "lune"}}, ("« MOTO-P-3 »", "« lune »")),
    "a meaning that is only stated": (
        MOTO | {"readings": {"MOTO-7-1": "loss_of_rights"}},
        ("« MOTO-7-1 »", "seul le sens « listed_exclusion » est exécuté"),
    ),
}


def said(work: Callable[[], Any]) -> str:
    """What the refusal says."""
    with pytest.raises(CaseError) as refusal:
        work()
    return str(refusal.value)


@pytest.mark.parametrize("wrong", REFUSED)
def test_every_face_refuses_a_case_with_the_same_words(wrong: str, tmp_path: Path):
    case, words = REFUSED[wrong]
    text, file = json.dumps(case), tmp_path / "dossier.json"
    file.write_text(text, encoding="utf-8")

    refusals = {
        "REST": said(lambda: opened(read_text(text))),
        "command line": said(lambda: open_case(str(file))),
        "page": said(lambda: case_of(text)),
    }

    assert len(set(refusals.values())) == 1, refusals
    assert [word for word in words if word not in refusals["page"]] == []


@pytest.mark.parametrize("wrong", REFUSED)
def test_every_face_refuses_an_event_to_compare_with_the_same_words(wrong: str, tmp_path: Path):
    text, file = json.dumps(REFUSED[wrong][0]), tmp_path / "dossier.json"
    file.write_text(text, encoding="utf-8")

    refusals = {
        "REST": said(lambda: comparable(read_comparison(text))),
        "command line": said(lambda: open_comparison(str(file))),
        "page": said(lambda: event_of(text)),
    }

    assert len(set(refusals.values())) == 1, refusals


def test_a_reading_given_beside_the_case_wins_over_that_of_the_case():
    case = read_text(json.dumps(MOTO | {"readings": {"MOTO-P-3": "follows_3_1"}}))

    assert opened(case).readings == {"MOTO-P-3": "follows_3_1"}
    assert opened(case, {"MOTO-P-3": "ends_with_loan"}).readings == {"MOTO-P-3": "ends_with_loan"}


def test_a_contract_that_a_command_names_is_no_key_of_a_case():
    from clausier.cli.inputs import contract

    with pytest.raises(UnknownContract) as refusal:
        contract("icare_motto")
    assert refusal.value.fact is None and "« contract »" not in str(refusal.value)


@pytest.mark.parametrize("name", STORIES)
def test_every_face_opens_the_same_sample(name: str, tmp_path: Path):
    text, file = json.dumps(sample(name)), tmp_path / "dossier.json"
    file.write_text(text, encoding="utf-8")

    typed, page = open_case(str(file)), case_of(text)

    assert opened(read_text(text)) == typed
    assert (typed.contract, typed.readings) == (page.contract, page.readings)
    assert typed.contract.vocabulary is page.contract.vocabulary
