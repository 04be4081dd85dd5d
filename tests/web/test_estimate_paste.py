"""Lines copied from a spreadsheet: what is understood, what is kept, and where an error is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier import contracts
from clausier.web.pages.estimate_form import LONGEST_LABEL
from clausier.web.pages.estimate_paste import parse

COLUMNS = contracts.contract("cirano_orange").vocabulary.columns["repair.lines"]
ALTERNATOR = {"label": "Alternateur", "parts_price": "398,00", "labour_hours": "1,2", "scale_hours": "1"}

UNDERSTOOD = {
    "tabs": ("Alternateur\t398,00\t1,2\t1", [ALTERNATOR]),
    "semicolons": ("Alternateur;398,00;1,2;1", [ALTERNATOR]),
    "a kind": ("Diagnostic;60;;;diagnostic", [{"label": "Diagnostic", "parts_price": "60", "kind": "diagnostic"}]),
    "headings in another order": (
        "Heures\tDésignation\tBarème\tPrix TTC (€)\n1,2\tAlternateur\t1\t398,00",
        [ALTERNATOR],
    ),
    "headings of labour": (
        "Libellé;Main-d’œuvre\nForfait pose;120",
        [{"label": "Forfait pose", "labour_price": "120"}],
    ),
    "empty lines and those of Windows": ("\r\nAlternateur;398,00;1,2;1\r\n\r\n", [ALTERNATOR]),
    "quoted cells": ('"Courroie; kit";"1 234,50 €"', [{"label": "Courroie; kit", "parts_price": "1 234,50 €"}]),
    "a line that begins like a heading": ("Main-d'œuvre;;2", [{"label": "Main-d'œuvre", "labour_hours": "2"}]),
    "an unknown heading stays with the words": (
        "Libellé;Réf;Prix HT;Prix\nFiltre;A-12;10;12",
        [{"label": "Filtre · Réf : A-12 · Prix HT : 10", "parts_price": "12"}],
    ),
}


@pytest.mark.parametrize("text, lines", UNDERSTOOD.values(), ids=UNDERSTOOD.keys())
def test_copied_lines_are_understood(text: str, lines: list[dict[str, str]]):
    found = parse(text, COLUMNS)
    assert (found.lines, found.errors) == (lines, [])


WRONG = {
    "a price": ("Alternateur;398\nPompe;abc;2", (2, 2)),
    "hours": ("Alternateur;398;deux", (1, 3)),
    "a price after headings": ("Libellé;Prix\n\nPompe;-4", (3, 2)),
    "an unknown kind": ("Pompe;1;1;1;bricole", (1, 5)),
    "a column too many": ("Pompe;1;1;1;pièce;surplus", (1, 6)),
    "no words": (";120", (1, 1)),
    "words too long": ("x" * (LONGEST_LABEL + 1) + ";1", (1, 1)),
    "a heading twice": ("Libellé;Prix;Montant\nPompe;1;2", (1, 0)),
    "nothing": (" \n ", (1, 0)),
    "more than two hundred lines": ("Pompe;1\n" * 201, (201, 0)),
}


@pytest.mark.parametrize("text, place", WRONG.values(), ids=WRONG.keys())
def test_an_error_names_its_line_and_column(text: str, place: tuple[int, int]):
    [wrong] = parse(text, COLUMNS).errors
    assert (wrong.line, wrong.column) == place
    assert str(wrong).startswith(f"Ligne {place[0]}, colonne {place[1]} : " if place[1] else f"Ligne {place[0]} : ")


CELLS = st.text(st.characters(whitelist_categories=("L", "N", "P", "Zs"), blacklist_characters='"\t;'), max_size=20)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=7), min_size=1, max_size=6), st.sampled_from("\t;"))
def test_nothing_that_was_copied_is_lost(rows: list[list[str]], delimiter: str):
    heads = ["Libellé", "Prix", "Heures", "Réf", "Barème", "Nature", "Remise"]
    found = parse("\n".join(delimiter.join(row) for row in [heads, *rows]), COLUMNS)
    kept = [" ".join(line.values()) for line in found.lines]
    filled = [cells for row in rows if any(cells := [" ".join(cell.split()) for cell in row])]
    assert found.errors or all(cell in words for words, cells in zip(kept, filled, strict=True) for cell in cells)
