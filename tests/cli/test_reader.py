"""`clausier read`: the contract in clear."""

from __future__ import annotations

import pytest

from clausier.faces.reading import _STEPS, read
from clausier.rules.answers import coverage
from clausier.rules.steps import Step
from tests.cli.desk import ask
from tests.cli.tiny import CONTRACT


def test_clauses_come_in_the_order_in_which_people_count():
    clauses = [one["clause"] for one in read(CONTRACT)["clauses"]]
    assert clauses == [
        "préambule", "art. 2", "art. 2.1", "art. 2.4", "art. 3", "art. 4", "art. 5", "art. 6", "art. 7", "art. 8",
        "art. 9",
    ]  # fmt: skip


def test_everything_that_the_contract_says_is_read():
    entries = [entry for clause in read(CONTRACT)["clauses"] for entry in clause["entries"]]
    said = {entry["says"] for entry in entries}

    assert said == {one.says for one in CONTRACT.provisions} | {node.data.says for node in CONTRACT.definitions}
    found = coverage(CONTRACT)
    cited = {rule for entry in entries for rule in entry["rules"]}
    assert {*found.judgement, *found.informative} <= cited


@pytest.mark.parametrize("place", ["2.1", "art. 2.1", "Article 2.1", "VELO-2.1-2", "velo-2.1-2"])
def test_one_clause_or_one_rule_is_read_alone(place: str):
    clauses = read(CONTRACT, place)["clauses"]
    assert [(one["clause"], [entry["rules"] for entry in one["entries"]]) for one in clauses] == [
        ("art. 2.1", [["VELO-2.1-2"]])
    ]


def test_a_clause_is_read_with_those_below_it():
    clauses = [one["clause"] for one in read(CONTRACT, "2")["clauses"]]
    assert clauses == ["art. 2", "art. 2.1", "art. 2.4"]
    assert [one["clause"] for one in read(CONTRACT, "Préambule")["clauses"]] == ["préambule", "art. 2"]


def test_the_page_tells_needs_steps_readings_and_reasons():
    page = ask("read", "velo").text
    for expected in (
        "Garantie · VELO-2-1, VELO-1-1",
        "Joue si : la panne est soudaine",
        "3. Franchise : retranche : 20 €",
        "Exige que : l'accord a été donné",
        "→ À 1 000 km exactement, rien n'est retiré. [VELO-2.1-2=after]",
        "· À 1 000 km exactement, un quart est retiré. [VELO-2.1-2=from]",
        "Retenu parce que : Le doute profite à l'assuré.",
        "Pourquoi : La bonne foi s'apprécie.",
        "– à partir de 1 001 km : 25 %",
    ):
        assert expected in page


def test_a_doubt_that_nothing_computes_says_so():
    readings = {
        one["id"]: one["computed"]
        for clause in read(CONTRACT)["clauses"]
        for entry in clause["entries"]
        for one in entry["readings"]
    }
    assert readings == {"VELO-2.1-2": True, "VELO-3-2": False}


def test_every_kind_of_step_can_be_read():
    assert set(_STEPS) == set(Step.__subclasses__())


@pytest.mark.parametrize(("key", "at_least"), [("icare_moto", 200), ("cirano_orange", 400), ("bpce_auto", 600)])
def test_the_real_contract_can_be_read_whole(key: str, at_least: int):
    answer = ask("read", key, "--json")
    entries = [entry for clause in answer.json["clauses"] for entry in clause["entries"]]
    assert len(entries) > at_least
    assert all(entry["kind"] != "Disposition" and entry["says"] for entry in entries)


@pytest.mark.parametrize("place", ["7.8", "BPCE-7.10-36", "11.2", "6.3"])
def test_a_clause_of_a_real_contract_is_read_with_what_else_rests_on_it(place: str):
    section = place.removeprefix("BPCE-").partition("-")[0]
    clauses = ask("read", "bpce_auto", place, "--json").json["clauses"]
    entries = [entry for clause in clauses for entry in clause["entries"]]

    assert f"art. {section}" in [clause["clause"] for clause in clauses]
    assert entries and all(any(rule.startswith(f"BPCE-{section}-") for rule in entry["rules"]) for entry in entries)
