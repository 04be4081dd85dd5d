"""Layout of a page: nothing too wide, nothing broken where people copy or read on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.cli.ink import WIDTH, Ink, columns, page, visible, wrap
from clausier.faces.said import amount_between, day, euros, value


def test_a_rule_id_is_never_broken():
    lines = wrap("mot " * 21 + "MOTO-4.4-1 suite", "  ")
    assert "MOTO-4.4-1" in lines[1]


@pytest.mark.parametrize("mark", [";", ":", "?", "!", "»", "%", "€"])
def test_no_line_begins_with_a_mark(mark: str):
    for length in range(80, 100):
        lines = wrap(f"{'x' * 20} {'y' * (length - 21)} {mark} suite")
        assert not any(line.startswith(mark) for line in lines)


def test_thousands_stay_together():
    assert [line for line in wrap("n" * 84 + " 200 000 km") if line.startswith("000")] == []


@given(left=st.text("ab é", min_size=1, max_size=200), right=st.text("0 €", min_size=1, max_size=30))
def test_two_ends_of_a_line_fill_the_page_exactly(left: str, right: str):
    for ink in (Ink(False), Ink(True)):
        lines = columns(f"x{left.strip()}x", ink(right, "bold"))
        assert all(visible(line) <= WIDTH for line in lines)
        assert visible(lines[-1]) == WIDTH


def test_empty_blocks_vanish():
    assert page([["a"], [], iter(()), ["b", "c"]]) == "a\n\nb\nc"


AMOUNTS = {"0.00": "0,00 €", "1234.50": "1 234,50 €", "-25.00": "−25,00 €", "-0.05": "−0,05 €", None: "à déterminer"}


@pytest.mark.parametrize("amount", AMOUNTS)
def test_amounts_are_written_as_the_french_do(amount: str | None):
    said = euros(amount).replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
    assert said == AMOUNTS[amount]


def test_bounds_are_told_as_far_as_they_are_known():
    plain = [
        amount_between(*one).replace("\N{NO-BREAK SPACE}", " ")
        for one in (
            ("5.00", {"from": "5.00", "to": "5.00"}),
            (None, {"from": "1.00", "to": "9.00"}),
            (None, {"from": "1.00", "to": None}),
            (None, {"from": "0.00", "to": None}),
        )
    ]
    assert plain == ["5,00 €", "entre 1,00 € et 9,00 €", "au moins 1,00 €", "montant encore inconnu"]


VALUES = {
    None: "inconnu",
    True: "oui",
    False: "non",
    "2026-05-01": "1er mai 2026",
    "none": "jamais",
    "1.5": "1,5",
    3: "3",
}


@pytest.mark.parametrize("shown", VALUES)
def test_values_are_said_in_french(shown: object):
    assert value(shown) == VALUES[shown]


def test_days_are_said_in_french():
    assert [day(one) for one in ("2026-03-10", "none", None)] == ["10 mars 2026", "jamais", "date inconnue"]


def test_the_number_of_an_article_is_not_cut():
    text = "mot " * 17 + "C. assur., art. L. 113-15-1"

    assert wrap(text)[-1].endswith("L.\N{NO-BREAK SPACE}113-15-1")
