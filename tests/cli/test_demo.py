"""`clausier demo --texte`: six fictional claims that show what a decision can be."""

from __future__ import annotations

import functools
import json
import shlex

import pytest

from clausier.cli.demo import decided as decide_samples
from clausier.cli.words import parser
from clausier.faces.samples import SAMPLES, STORIES
from clausier.rules.decide import decide
from tests.cli.desk import ask

decided = functools.cache(decide_samples)
page = functools.cache(lambda: ask("demo", "--texte"))


def test_every_sample_file_has_its_story():
    assert sorted(path.name for path in SAMPLES.glob("*.json")) == sorted(STORIES)


def test_one_claim_is_paid_in_part_with_wear_and_a_refused_line():
    worn = decided()[0].decision
    assert worn["outcome"] == "reduced"
    assert any(line["rules"][0].startswith("MOTO-4.4") and line["amount"].startswith("-") for line in worn["statement"])
    refused = [line for line in worn["lines"] if line["outcome"] == "refused"]
    assert [bool(line["rules"] and line["says"]) for line in refused] == [True]


def test_one_claim_is_refused_with_its_clause():
    refused = decided()[1].decision
    assert (refused["outcome"], refused["payable"]) == ("refused", "0.00")
    (breakdown,) = [one for one in refused["guarantees"] if one["outcome"] == "refused"]
    assert breakdown["because"] and breakdown["says"]


def test_one_file_is_open_between_two_amounts():
    open_file = decided()[2].decision
    low, high = open_file["range"]["from"], open_file["range"]["to"]
    assert open_file["outcome"] == "undetermined" and open_file["missing"]
    assert 0 < float(low) < float(high)


def test_one_collision_says_who_receives_what_and_what_is_recovered():
    page = ask("decide", str(SAMPLES / "collision.json")).text
    assert "À la victime — indemnité de la victime (Responsabilité civile)" in page
    assert "Au réparateur, en tout" in page and "4 540,60 €" in page
    assert "Pour les victimes" in page and "À payer, hors victimes" in page
    assert "Contre le tiers responsable" in page and "1 575,30 €" in page
    assert "2  l'assuré, le pare-brise : accordée" in page


def test_a_decision_says_what_it_does_not_look_at_yet():
    assert "Pas encore écrit dans ce contrat" in ask("decide", str(SAMPLES / "collision.json")).text
    assert "Pas encore écrit dans ce contrat" not in ask("decide", str(SAMPLES / "usure.json")).text


def test_the_page_tells_every_story_and_what_to_try():
    said = page().text
    assert page().status == 0
    for title, _ in STORIES.values():
        assert title in said
    assert "Couvert en partie" in said and "Refusé" in said and "Pas encore décidable" in said


def commands() -> list[str]:
    """The commands that the demonstration proposes."""
    return [line.strip() for line in page().out.split("À essayer ensuite")[1].splitlines() if "clausier " in line]


@pytest.mark.parametrize("place", range(8))
def test_every_proposed_command_works_as_it_is_printed(place: int):
    _, *arguments = shlex.split(commands()[place])
    parser().parse_args(arguments)
    assert ask(*arguments, typed="fin\n").status == 0
    assert len(commands()) == 8


def test_the_data_are_the_decisions():
    decisions = ask("demo", "--json").json["decisions"]
    assert [one["outcome"] for one in decisions] == ["reduced", "refused", "undetermined", "reduced"] + [
        "undetermined",
        "reduced",
    ]
    for name, decision, one in zip(STORIES, decisions, decided(), strict=True):
        case = json.loads((SAMPLES / name).read_text(encoding="utf-8"))
        assert decide(one.contract, case["facts"]).as_json() == decision
