"""The other questions put to a contract, on paper and as data."""

from __future__ import annotations

from datetime import date
from typing import Any
from unittest import mock

import pytest

from clausier import contracts as known
from clausier.cli import inputs, pages
from clausier.cli.ink import WIDTH, Ink
from clausier.rules import answers
from tests.cli.desk import FACTS, ask, case
from tests.cli.tiny import CONTRACT

YOUNG = {"vehicle.bought_on": "2024-05-01", "policy.signed_on": "2026-01-02"}


def _case(**changes: Any) -> str:
    return case(**YOUNG, **changes)


EVERY_PAGE = [
    ["contracts"],
    ["facts", "velo"],
    ["parts", "culasse"],
    ["parts", "rien de connu ici ni ailleurs"],
    ["read", "velo"],
    ["coverage", "velo"],
    ["decide", "-"],
    ["ask", "-"],
    ["eligible", "-"],
    ["rights", "-"],
    ["deadlines", "-"],
    ["status", "-"],
    ["route", "-"],
    ["documents", "-"],
    ["retention", "-"],
    ["demo", "--texte"],
]


@pytest.mark.parametrize("arguments", EVERY_PAGE, ids=" ".join)
def test_every_page_answers_within_its_width_and_without_colour(arguments: list[str]):
    answer = ask(*arguments, typed=_case())

    assert (answer.status, answer.err) == (0, "")
    assert "\033" not in answer.out
    assert [line for line in answer.out.splitlines() if len(line) > WIDTH] == []
    assert not any(word in answer.text for word in ("None", "True", "False"))


@pytest.mark.parametrize("arguments", EVERY_PAGE, ids=" ".join)
def test_every_command_writes_json_for_programs(arguments: list[str]):
    answer = ask(*arguments, "--json", typed=_case())
    assert (answer.status, answer.err) == (0, "")
    assert isinstance(answer.json, dict)


def test_contracts_are_listed_with_their_editions():
    found = {one["key"]: one["edition"] for one in ask("contracts", "--json").json["contracts"]}
    assert found["icare_moto"] == "2220453"
    assert found["velo"] == "1"
    assert set(found) == {*known.KEYS, "velo"}
    assert "édition 1 — une page d'essai" in ask("contracts").text


# --- facts -----------------------------------------------------------------------------------------------------------


def test_facts_tell_question_form_proof_and_who_answers():
    page = ask("facts", "velo").text
    block = page.split("policy.signed_on\n")[1].split("\n\n")[0]
    assert block.splitlines() == [
        "  Quel jour le contrat a-t-il été signé ?",
        "  Attendu : une date AAAA-MM-JJ, de 1950-01-01 à 2100-12-31.",
        "  Répond : le gestionnaire ; preuve : le contrat",
    ]


def test_facts_as_data_hold_every_fact_and_every_column():
    data = ask("facts", "velo", "--json").json
    assert {one["name"] for one in data["facts"]} == set(CONTRACT.vocabulary.facts)
    assert [one["name"] for one in data["tables"][0]["columns"]] == ["repair.lines.kind", "repair.lines.price"]


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("kilometres", ["vehicle.mileage_km"]),
        ("Acier", ["vehicle.frame"]),
        ("lavage", ["repair.lines"]),
        ("licorne", []),
    ],
)
def test_facts_are_searched_without_regard_to_case_or_accents(word: str, found: list[str]):
    data = ask("facts", "velo", "--search", word, "--json").json
    assert [one["name"] for one in [*data["facts"], *data["tables"]]] == found
    if not found:
        assert "Aucun fait ne correspond." in ask("facts", "velo", "--search", word).out


# --- eligibility -----------------------------------------------------------------------------------------------------

ELIGIBLE = [
    ("2026-01-02", True, "Assurable"),
    ("2029-04-30", True, "Assurable"),
    ("2029-05-01", False, "Non assurable"),
    (None, None, "Pas encore décidable"),
]


@pytest.mark.parametrize(("signed_on", "eligible", "words"), ELIGIBLE)
def test_eligibility_is_told_with_its_grounds(signed_on: str | None, eligible: bool | None, words: str):
    text = case(**YOUNG | {"policy.signed_on": signed_on})

    assert ask("eligible", "-", "--json", typed=text).json["eligible"] is eligible
    page = ask("eligible", "-", typed=text).text
    assert page.splitlines()[2] == words
    assert ("Le vélo a au plus quatre ans" in page) is (eligible is not True)
    assert ("refus de souscription, à l'adhésion — art. 5 · VELO-5-1" in page) is (eligible is False)
    assert ("→ Quel jour le contrat a-t-il été signé ?" in page) is (eligible is None)


# --- rights, deadlines, status, contacts -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("on", "changes", "state", "words"),
    [
        ("2027-01-01", {}, "not_yet", "pas encore"),
        ("2027-01-02", {"policy.ended_on": "none"}, "allowed", "ouvert"),
        ("2 janvier 2027", {"policy.ended_on": "none"}, "allowed", "ouvert"),
        ("02/01/2027", {"policy.ended_on": "2026-05-01"}, "not_allowed", "Non ouverts"),
        ("2027-01-02", {}, "undetermined", "Indéterminés"),
    ],
)
def test_rights_are_told_for_a_day(on: str, changes: dict[str, Any], state: str, words: str):
    text = _case(**changes)

    assert ask("rights", "-", "--on", on, "--json", typed=text).json["rights"][0]["state"] == state
    page = ask("rights", "-", "--on", on, typed=text).text
    assert "L'adhérent : résilier" in page
    assert words in page


def test_an_open_right_is_told_in_full():
    page = ask("rights", "-", "--on", "2027-03-01", typed=_case(**{"policy.ended_on": "none"})).text
    assert "À partir du 2 janvier 2027." in page
    assert "Remboursement : 12,00 €." in page
    assert "Forme : lettre ou courriel." in page


def test_rights_are_those_of_today_unless_a_day_is_given():
    with mock.patch.object(inputs, "day_of", side_effect=lambda text: date(2031, 1, 1) if text is None else None):
        assert ask("rights", "-", "--json", typed=_case()).json["on"] == "2031-01-01"


def test_known_deadlines_come_first_and_in_order():
    page = ask("deadlines", "-", typed=_case()).text

    assert page.index("envoyer la facture, au plus tard le 20 mars 2026") < page.index(
        "payer la réparation, au plus tard le 9 avril"
    )
    assert "sinon : intérêts de retard" in page
    assert "(fait hors délai)" in ask("deadlines", "-", typed=_case(**{"invoice.sent_on": "2026-03-21"})).text
    assert "(fait)" in ask("deadlines", "-", typed=_case(**{"invoice.sent_on": "2026-03-20"})).text


def test_deadlines_without_a_day_are_set_apart():
    page = ask("deadlines", "-", typed=_case(event__on=None)).text
    assert "Délais dont le jour n'est pas encore connu" in page
    assert "au plus tard" not in page


def test_the_state_is_told_with_its_steps_or_what_is_missing():
    known = ask("status", "-", "--at", "2026-03-10T12:00+01:00", typed=_case()).text
    assert "Au 10 mars 2026 à 12 h 00 :" in known
    assert "  En vigueur\n  • Le contrat est signé : 10 mars 2026 à 12 h 00 [VELO-6-2]" in known

    unknown = ask("status", "-", typed=case()).text
    assert "  Indéterminé\n  Il manque : policy.signed_on." in unknown


def test_a_state_that_holds_several_answers_says_them_itself():
    one = {"says": "Chaque garantie.", "state": {"says": "panne : ouverte.", "guarantees": []}, "missing": []}
    answer = {"at": "2026-03-10T12:00:00+01:00", "clocks": [{**one, "key": "guarantees", "steps": [], "rules": []}]}
    page = pages.status(CONTRACT, answer, Ink(False))
    assert "  Panne\N{NO-BREAK SPACE}: ouverte." in page and "{" not in page


@pytest.mark.parametrize(
    "at", ["2026-07-01T10:00:00+02:00", "2026-07-01T08:00Z", "1er juillet 2026 à 10h00", "01/07/2026 10:00"]
)
def test_an_instant_without_offset_is_one_of_paris(at: str):
    assert ask("status", "-", "--at", at, "--json", typed=_case()).json["at"] == "2026-07-01T10:00:00+02:00"


def test_contacts_are_told_or_what_would_tell_them():
    known = ask("route", "-", typed=_case()).text
    assert "Le service des pannes" in known
    assert "• 01 99 00 00 00" in known and "du lundi au vendredi" in known

    unknown = ask("route", "-", typed=_case(failure__sudden=None)).text
    assert "il faut d'abord savoir :\n  • La panne est-elle soudaine ?\n    failure.sudden" in unknown

    refused = ask("route", "-", typed=_case(failure__sudden=False)).text
    assert "• Médiateur : Un médiateur peut être saisi après un refus. [VELO-7-2]" in refused


# --- what is missing, what is covered --------------------------------------------------------------------------------


def test_what_is_missing_is_listed_with_the_same_keys_as_in_a_decision():
    text = case(vehicle__mileage_km=None, repair__agreed=None)
    answer = ask("ask", "-", "--json", typed=text).json
    decision = ask("decide", "-", "--json", typed=text).json

    assert list(answer) == ["contract", "edition", "outcome", "payable", "range", "missing"]
    assert answer == {key: decision[key] for key in answer}
    assert [one["fact"] for one in answer["missing"]] == ["repair.agreed", "vehicle.mileage_km"]


def test_a_contract_named_alone_with_json_lists_what_an_empty_case_lacks():
    answer = ask("ask", "velo", "--json").json
    assert answer["outcome"] == "undetermined"
    assert "failure.sudden" in [one["fact"] for one in answer["missing"]]


def test_nothing_missing_is_said():
    assert "Rien ne manque" in ask("ask", "-", typed=case()).text


def test_coverage_puts_every_rule_in_one_list():
    data = ask("coverage", "velo", "--json").json
    assert data["judgement"] == {"VELO-9-1": "La bonne foi s'apprécie."}
    assert data["informative"] == {"VELO-1-2": "Un nom ne décide rien."}
    assert sorted(data["executed"]) == sorted(answers.coverage(CONTRACT).executed)

    page = ask("coverage", "velo").text
    total = len(data["executed"]) + 2
    assert f"{len(data['executed'])} sur {total} (" in page
    assert "• VELO-9-1 (art. 9) — La bonne foi s'apprécie." in page


def test_an_unknown_fact_of_the_desk_would_be_noticed():
    assert set(FACTS) - {"failure.causes"} <= {*CONTRACT.vocabulary.facts, *CONTRACT.vocabulary.tables}


def test_the_words_of_a_garage_find_parts_and_choose_none():
    found = ask("parts", "Moteur", "essuie-glaces", "AV", "--json").json
    assert found["typed"] == "Moteur essuie-glaces AV"
    assert found["parts"][0]["key"] == "wiper_motor"

    page = ask("parts", "bougies").text
    assert "bougie d'allumage" in page and "bougie de préchauffage" in page
    assert "ne ressemble à aucune pièce connue" in ask("parts", "xyzzy").text
