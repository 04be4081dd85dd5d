"""Where the law prevails over a clause: the law's meaning is applied, and every answer names both texts."""

from __future__ import annotations

from typing import Any

import pytest

from clausier.rules.answers import eligible
from clausier.rules.dates import days
from clausier.rules.decide import decide
from clausier.rules.declare import day, yes_no
from clausier.rules.errors import ContractError
from clausier.rules.nodes import Override, Reading
from clausier.rules.overrides import gathered, is_article, law_of, told
from clausier.rules.prove import PREVAILS, prove
from clausier.rules.provisions import Deadline, Eligibility, Exclusion, Information
from clausier.rules.terms import truth
from clausier.rules.words import all_of, named, not_, reading
from tests.rules.test_claim import WORN, contract

LINKED = yes_no("damage.linked", "L'usure a-t-elle causé le dommage ?", "expert")
LAW = ("C. test, art. 1", "C. test, art. 2, 1°")
MEANINGS = (("law", "L'usure n'exclut que si elle a causé le dommage."), ("contract", "Toute usure exclut."))
WEAR = Override("TEST-2-1", "L'exclusion ne demande aucun lien.", MEANINGS, "La loi veut un lien.", law=LAW)
EXCLUDED = Exclusion("TEST-2-1", "L'usure exclut.", when=all_of(WORN, reading(WEAR, law=LINKED, contract=truth(True))))
STATED = Override("TEST-2-2", "Autre.", (("law", "Selon la loi."), ("contract", "Selon lui.")), "Ainsi.", law=LAW[:1])
CONTRACT = contract(more=[EXCLUDED, Information("TEST-2-2", "Dite seulement.", (STATED,), why="Rien à exécuter.")])
FACTS = {"damage.cost": "100.00", "damage.sudden": True, "damage.worn": True, "damage.linked": False}
TOLD = {"rules": ["TEST-2-1"], "law": list(LAW), "says": MEANINGS[0][1], "instead_of": MEANINGS[1][1]}


def answer(**readings: str) -> dict[str, Any]:
    """The decision on a worn part whose wear is not the cause."""
    return decide(CONTRACT, FACTS, {name.replace("_", "-"): taken for name, taken in readings.items()}).as_json()


def test_the_law_is_applied_and_both_texts_are_named():
    decision = answer()

    assert (decision["outcome"], decision["payable"]) == ("covered", "100.00")
    assert decision["overrides"] == [TOLD | {"applied": True}]
    assert decision["readings"] == []


def test_the_words_of_the_contract_can_be_tried_and_the_answer_says_so():
    decision = answer(TEST_2_1="contract")

    assert (decision["outcome"], decision["payable"]) == ("refused", "0.00")
    assert decision["overrides"] == [TOLD | {"applied": False}]


@pytest.mark.parametrize(
    "facts",
    [{"damage.worn": False}, {"damage.linked": True}],
    ids=["nothing to exclude", "excluded by the law too"],
)
def test_a_clause_that_says_the_same_by_the_law_and_by_the_contract_is_no_override(facts: dict[str, bool]):
    assert decide(CONTRACT, {**FACTS, **facts}).as_json()["overrides"] == []


@pytest.mark.parametrize(("known", "overrides"), [({"damage.worn": True}, 1), ({"damage.worn": False}, 0), ({}, 0)])
def test_an_open_file_names_the_overrides_that_already_change_something(known: dict[str, bool], overrides: int):
    decision = decide(CONTRACT, {"damage.cost": "100.00", "damage.sudden": True, **known}).as_json()

    assert len(decision["overrides"]) == overrides


def test_another_doubt_read_otherwise_does_not_hide_an_override():
    other = Reading("TEST-2-3", "Usé ?", (("as_told", "Comme on le dit."), ("always", "Toujours.")), "Ainsi.")
    worn = reading(other, as_told=WORN, always=truth(True))
    of = contract(
        more=[Exclusion("TEST-2-1", "Exclu.", when=all_of(worn, reading(WEAR, law=LINKED, contract=truth(True))))]
    )
    facts = {**FACTS, "damage.worn": False}

    assert decide(of, facts).as_json()["overrides"] == []
    assert len(decide(of, facts, {"TEST-2-3": "always"}).as_json()["overrides"]) == 1


@pytest.mark.parametrize(
    ("meanings", "law", "message"),
    [
        ((("contract", "Oui."), ("law", "Non.")), LAW, "oppose « law » et « contract »"),
        ((("law", "Oui."),), LAW, "oppose « law » et « contract »"),
        (MEANINGS, (), "cite ses articles"),
    ],
)
def test_an_override_opposes_the_law_to_the_contract_and_cites_it(meanings: Any, law: tuple[str, ...], message: str):
    with pytest.raises(ContractError, match=message):
        Override("TEST-1-1", "Doute.", meanings, "Ainsi.", law=law)


def test_the_law_may_be_read_in_a_third_way():
    third = Override("TEST-1-1", "Doute.", (*MEANINGS, ("harm", "Selon le préjudice.")), "Ainsi.", law=LAW)

    assert third.taken == "law"
    assert [one["applied"] for one in told([third], {"TEST-1-1": "harm"})] == [False]


def test_a_plain_doubt_is_no_override():
    assert told([Reading("TEST-1-1", "Doute.", (("law", "Oui."), ("contract", "Non.")), "Ainsi.")]) == []


def test_a_provision_rests_on_the_articles_that_it_its_expressions_and_its_overrides_cite():
    by_law = named(WORN, "C. test, art. 3", says="Selon la loi.")
    stated = Exclusion(("TEST-3-1", "C. test, art. 4"), "Exclu.", when=by_law, doubts=(STATED,))

    assert law_of(stated) == ["C. test, art. 4", "C. test, art. 3", "C. test, art. 1"]
    assert law_of(EXCLUDED) == list(LAW)
    assert law_of(Exclusion("TEST-3-2", "Exclu.", when=WORN)) == []


@pytest.mark.parametrize(("rule", "article"), [("C. assur., art. L. 113-3", True), ("MOTO-4.4-1", False)])
def test_an_article_is_told_from_the_id_of_a_clause(rule: str, article: bool):
    assert is_article(rule) is article


def test_an_override_that_several_entries_name_is_gathered_once():
    first, second = ({"rules": [f"TEST-1-{n}"]} for n in (1, 2))

    assert gathered([{"overrides": [second]}, {"overrides": []}, {"overrides": [first, second]}]) == [first, second]


def test_eligibility_and_deadlines_name_the_overrides_that_they_rest_on():
    started = day("event.on", "Quel jour ?", "insured")
    within = Deadline(
        "TEST-4-1", "À temps.", key="report", owes="assuré", act="déclarer", start=started, within=days(5),
        applies=reading(WEAR, law=LINKED, contract=truth(True)),
    )  # fmt: skip
    fit = Eligibility("TEST-4-2", "Apte.", test=not_(WORN), doubts=(STATED,))
    of = contract(more=[within, fit])

    deadline = decide(of, {**FACTS, "event.on": "2026-03-10", "damage.linked": True}).as_json()["deadlines"][0]
    assert deadline["overrides"] == [TOLD | {"applied": True}]
    assert [one["overrides"][0]["law"] for one in eligible(of, FACTS)["grounds"]] == [list(LAW[:1])]


def test_the_proof_lists_every_override_with_a_case_that_it_changes_where_one_computes():
    found = {one.rules[0]: one for one in prove(CONTRACT).findings if one.kind == "override"}

    assert {name: one.status for name, one in found.items()} == {"TEST-2-1": PREVAILS, "TEST-2-2": PREVAILS}
    assert found["TEST-2-1"].says == (
        "L'usure n'exclut que si elle a causé le dommage (C. test, art. 1 ; C. test, art. 2, 1°). "
        "Le contrat dit : Toute usure exclut."
    )
    assert found["TEST-2-1"].witness == {"damage.linked": False}
    assert found["TEST-2-2"].witness is None
    assert [one for one in prove(CONTRACT).findings if one.kind == "doubt"] == []


def test_an_override_that_could_never_change_anything_is_found():
    idle = reading(WEAR, law=WORN, contract=WORN)
    of = contract(more=[Exclusion("TEST-2-1", "L'usure exclut.", when=idle)])

    assert not prove(of).sound
