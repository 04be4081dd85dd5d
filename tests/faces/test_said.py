"""How citations are said: an id of a catalogue with its clause, an article of law by itself."""

from __future__ import annotations

import pytest

from clausier import contracts
from clausier.faces.reading import read
from clausier.faces.said import clauses, ids
from clausier.rules.contract import LAW_NAME, section_of
from clausier.rules.overrides import is_article

MOTO = contracts.contract("icare_moto")
ARTICLE = "C. assur., art. L. 113-3"

CITED = [
    (["MOTO-9.2-1"], "art. 9.2 · MOTO-9.2-1"),
    (["MOTO-9.2-1", "MOTO-9.2-2"], "art. 9.2 · MOTO-9.2-1, MOTO-9.2-2"),
    (["MOTO-9.2-1", ARTICLE], f"art. 9.2, {ARTICLE} · MOTO-9.2-1"),
    ([ARTICLE], ARTICLE),
    ([], ""),
]


@pytest.mark.parametrize(("rules", "said"), CITED, ids=[said or "nothing" for _, said in CITED])
def test_where_to_read_it(rules: list[str], said: str):
    assert clauses(MOTO, rules) == said


def test_an_article_has_no_id():
    assert ids(["MOTO-9.2-1", ARTICLE, "MOTO-9.2-2"]) == "MOTO-9.2-1, MOTO-9.2-2"


@pytest.mark.parametrize(
    ("rule", "section"),
    [("MOTO-9.2-1", "9.2"), ("CRM-5-1", "CRM-5"), (ARTICLE, "loi"), ("Arrêté du 4 août 2003", "loi")],
)
def test_the_law_has_a_section_of_its_own(rule: str, section: str):
    assert section_of(rule) == section


def test_what_the_law_states_for_every_contract_is_read_in_one_place():
    contract = contracts.contract("bpce_auto")
    found = read(contract, "loi")["clauses"]

    assert [one["clause"] for one in found] == [LAW_NAME]
    assert all(is_article(entry["rules"][0]) for entry in found[0]["entries"])
