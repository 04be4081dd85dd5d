"""`clausier decide`: the page, the JSON, the readings, the editions."""

from __future__ import annotations

import json
from pathlib import Path
from unittest import mock

import pytest

from clausier.cli.ink import WIDTH, Ink
from clausier.cli.paper import decision_page
from tests.cli.desk import FACTS, ask, case, write
from tests.cli.tiny import CONTRACT

SHAPE = {
    "contract", "edition", "outcome", "payable", "range", "statement", "lines", "payments", "recoveries", "guarantees",
    "choices", "services", "deadlines", "documents", "breaches", "missing", "readings", "overrides", "trace",
    "case", "fingerprint",
}  # fmt: skip


def test_the_page_tells_outcome_amount_and_clauses(tmp_path: Path):
    answer = ask("decide", write(tmp_path, case()))

    assert (answer.status, answer.err) == (0, "")
    lines = answer.text.splitlines()
    assert lines[0] == "Garantie panne vélo — édition 1"
    assert lines[2].startswith("Couvert en partie ....") and lines[2].endswith(" 115,00 €")
    for expected in ("−25,00", "art. 2.1 · VELO-2.1-2", "refusée", "Le lavage n'est pas remboursé.", "Au réparateur"):
        assert expected in answer.text


def test_every_amount_of_the_statement_is_followed_by_its_clause():
    page = ask("decide", "-", typed=case()).out.split("Décompte")[1].split("\n\n")[0].splitlines()[2:]

    amounts, clauses = page[::2], page[1::2]
    assert len(amounts) == len(clauses) == 3
    assert all("€" in line for line in amounts)
    assert all("VELO-2" in line for line in clauses)


def test_the_json_has_the_shape_of_the_interface():
    answer = ask("decide", "-", "--json", typed=case())

    decision = answer.json
    assert set(decision) == SHAPE
    assert answer.out == json.dumps(decision, indent=2, ensure_ascii=False) + "\n"
    assert (decision["outcome"], decision["payable"]) == ("reduced", "115.00")
    assert decision["lines"][2] | {"guarantee": ""} == {
        "id": "3",
        "guarantee": "",
        "outcome": "refused",
        "asked": "15.00",
        "granted": "0.00",
        "rules": ["VELO-3-1"],
        "says": "Le lavage n'est pas remboursé.",
    }


def test_a_decimal_number_of_the_case_is_recorded_exactly():
    decision = ask("decide", "-", "--json", typed=case(repair__expected_hours=1.25)).json
    assert decision["case"]["facts"]["repair.expected_hours"] == "1.25"


def test_a_refusal_names_the_clause_and_prints_no_line_as_granted():
    page = ask("decide", "-", typed=case(failure__causes={"water": True})).text

    assert "Refusé" in page and "Pourquoi c'est refusé" in page
    assert "art. 3 · VELO-3-2" in page
    assert "accordée" not in page


def test_a_broken_duty_is_told_with_what_it_costs():
    page = ask("decide", "-", typed=case(repair__reported_late=True)).text

    assert "Obligations non tenues\n  • L'adhérent : La panne se signale dans les cinq jours." in page
    assert "perte du droit à la garantie — art. 4 · VELO-4-1" in page


def test_an_open_file_shows_bounds_and_questions_but_no_reading_yet():
    open_file = case(vehicle__mileage_km=None, **{"repair.lines": FACTS["repair.lines"][:2]})
    page = ask("decide", "-", typed=open_file).text

    assert "Pas encore décidable" in page
    assert "entre 115,00 € et 140,00 €" in page
    assert "Reste à déterminer : Vétusté des pièces [VELO-2.1-2]" in page
    assert "Vétusté des pièces ..." not in page
    assert "1. Combien de kilomètres le vélo a-t-il parcourus" in page
    assert "Là où le texte laisse un doute" not in page


def test_closing_decides_by_the_burden_of_proof():
    unproved = case(repair__agreed=None)

    assert ask("decide", "-", "--json", typed=unproved).json["outcome"] == "undetermined"
    closed = ask("decide", "-", "--final", typed=unproved).text
    assert "Refusé (dossier clos)" in closed


@pytest.mark.parametrize(("meaning", "payable"), [("after", "140.00"), ("from", "115.00")])
def test_another_reading_gives_another_answer(meaning: str, payable: str):
    at_the_bound = case(vehicle__mileage_km=1000)
    decision = ask("decide", "-", "--json", "--reading", f"VELO-2.1-2={meaning}", typed=at_the_bound).json

    assert decision["payable"] == payable
    assert decision["case"]["readings"] == {"VELO-2.1-2": meaning}


def test_a_reading_of_the_command_line_wins_over_that_of_the_case():
    text = json.dumps(
        {"contract": "velo", "facts": {**FACTS, "vehicle.mileage_km": 1000}, "readings": {"VELO-2.1-2": "from"}}
    )

    assert ask("decide", "-", "--json", typed=text).json["payable"] == "115.00"
    assert ask("decide", "-", "--json", "--reading", "VELO-2.1-2=after", typed=text).json["payable"] == "140.00"


def test_the_known_edition_is_accepted_and_another_refused():
    text = json.dumps({"contract": "velo", "edition": "1", "facts": FACTS})
    assert ask("decide", "-", typed=text).status == 0

    answer = ask("decide", "-", typed=text.replace('"1"', '"2"', 1))
    assert (answer.status, answer.out) == (2, "")
    assert "« edition »" in answer.err and "« 2 »" in answer.err and "« 1 »" in answer.err


@pytest.mark.parametrize(
    "text",
    [
        case(),
        case(vehicle__mileage_km=None, **{"repair.lines": {"rows": FACTS["repair.lines"], "complete": False}}),
        case(failure__causes={"water": True}),
        json.dumps({"contract": "velo", "facts": {}}),
    ],
)
def test_no_line_is_wider_than_the_page(text: str):
    page = ask("decide", "-", typed=text).out
    assert max(map(len, page.splitlines())) <= WIDTH


def test_colour_changes_nothing_but_colour():
    decision = ask("decide", "-", "--json", typed=case()).json
    plain, coloured = (decision_page(CONTRACT, decision, Ink(colour)) for colour in (False, True))

    assert "\033" not in plain
    assert "\033[1;33mCouvert en partie\033[0m" in coloured
    for code in ("\033[0m", *(f"\033[{style}m" for style in ("1", "2", "31", "32", "33", "34", "1;33", "1;36"))):
        coloured = coloured.replace(code, "")
    assert coloured == plain


def test_colour_is_forced_and_refused_by_the_environment():
    with mock.patch.dict("os.environ", {"CLICOLOR_FORCE": "1"}):
        assert "\033[" in ask("decide", "-", typed=case()).out
    with mock.patch.dict("os.environ", {"NO_COLOR": "1", "CLICOLOR_FORCE": ""}):
        assert "\033[" not in ask("decide", "-", typed=case()).out
