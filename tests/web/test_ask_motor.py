"""A motor claim on the pages: many guarantees, many people, tables told row by row, and what is still to be written."""

from __future__ import annotations

import re
from html import unescape

import pytest
from django.test import Client, override_settings

from clausier import contracts
from clausier.faces.samples import STORIES, sample
from clausier.faces.unwritten import left_out, scope
from clausier.web.pages.home import opened_sample
from tests.web.asking import asked, case_of, page, token, words
from tests.web.pages import ESTIMATES

AUTO = "/couvert/bpce_auto/"


def told(client: Client, name: str) -> str:
    """The words of the page of a sample case."""
    return words(page(client.get(AUTO, {"d": case_of(name).token})))


# --- the decision -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "says",
    [
        "Responsabilité civile : Couvert 1 230,00 €",
        "Dommages corporels du conducteur : Couvert en partie 2 000,00 €",
        "Dommages tous accidents et vandalisme : Couvert 3 980,60 €",
        "La victime reçoit 1 230,00 € : Responsabilité civile",
        "L'assuré reçoit 3 000,00 € , dont :",
        "1 000,00 € : Contenu du véhicule (indemnité).",
        "Le réparateur reçoit 4 540,60 € , dont :",
        "Ce qui sera récupéré ensuite, et de qui Le tiers responsable : 1 575,30 €",
        "Pour les victimes 1 230,00 € À payer, hors victimes 7 540,60 €",
        "Dommage 2 (l'assuré, le pare-brise) : Accordée 560,00 € sur 560,00 €",
        "Objet 3 (téléphone) : Refusée 0,00 € sur 600,00 €",
        "Poste de préjudice 4 (déficit fonctionnel permanent) : Refusée",
        "Une aide immédiate, avance sur l'indemnité",
    ],
)
def test_a_collision_is_told_by_guarantee_by_payee_and_by_thing(client: Client, says: str):
    assert says in told(client, "collision.json")


def test_deadlines_run_in_the_order_of_their_days(client: Client):
    said = told(client, "collision.json").partition("Délais qui courent")[2]

    assert said.index("17 mars 2026") < said.index("5 mai 2026")


def test_a_theft_of_which_little_is_known_has_its_deadline_and_names_its_open_guarantees_together(client: Client):
    case = case_of("vol.json")
    assert "3 août 2026 L'assuré : déclarer l'événement." in told(client, "vol.json")
    stopped = words(page(client.post(AUTO, {"d": case.token, "terminer": "1"})))
    assert re.search(r"\d+ garanties pas encore décidables : Assurance AUTO", stopped)


def test_what_a_step_waits_for_is_folded_when_there_is_much_of_it(client: Client):
    html = page(client.get(AUTO, {"d": case_of("vol.json").token}))

    assert re.search(r"<summary>\d+ étapes à déterminer</summary>", html)


@pytest.mark.parametrize("at", [AUTO, f"{AUTO}pdf/"])
def test_a_collision_is_read_on_a_page_and_on_paper(client: Client, at: str):
    assert client.post(at, {"d": case_of("collision.json").token}).status_code == 200


# --- tables and sets --------------------------------------------------------------------------------------------------


def test_rows_are_counted_then_told_one_cell_at_a_time_under_their_name(client: Client):
    case = case_of("vol.json")
    counted = page(client.post(AUTO, {"d": case.token, "modifier": "damages"}))
    assert "De chaque dommage sera ensuite demandé, si cela compte : la victime du dommage" in words(counted)
    rows = page(client.post(AUTO, {"d": token(counted), "q": "damages", "reponse": "2"}))
    html = page(client.post(AUTO, {"d": token(rows), "modifier": "damages[2].object"}))
    assert asked(html) == ["damages[2].object"]
    assert "Dommage 2 Qu'est-ce qui est endommagé ?" in words(html)
    assert "le pare-brise" in words(html).casefold()


@pytest.mark.parametrize("name", ["policy.options", "event.causes"])
def test_a_set_is_one_question_with_none_and_do_not_know(client: Client, name: str):
    html = page(client.post(AUTO, {"d": case_of("vol.json").token, "modifier": name}))
    assert len(asked(html)) > 1 and {one.rpartition(".")[0] for one in asked(html)} == {name}
    assert html.count('name="reponses"') == len(asked(html))
    assert 'name="aucun"' in html and "Je ne sais pas" in html
    known = page(client.post(AUTO, {"d": token(html), "q": asked(html), "aucun": "1"}))
    assert not set(asked(known)) & set(asked(html))


# --- what is still to be written --------------------------------------------------------------------------------------


def test_every_page_that_answers_says_what_it_does_not_look_at(client: Client):
    says = left_out(contracts.contract("bpce_auto"))
    for at in (AUTO, "/lire/bpce_auto/", "/lire/", "/comparer/?exemple=collision.json"):
        assert says in words(page(client.get(at))), at
    assert says not in words(page(client.get("/couvert/icare_moto/")))


@override_settings(SAMPLES=True)
def test_the_home_page_says_of_every_contract_what_it_can_be_asked(client: Client):
    said = words(page(client.get("/")))

    for key in contracts.KEYS:
        assert scope(contracts.contract(key)) in said, key


@override_settings(SAMPLES=True)
def test_only_a_sample_with_an_estimate_opens_one(client: Client):
    html = unescape(page(client.get("/")))

    for name, (title, _) in STORIES.items():
        assert (f'Ouvrir le devis<span class="unseen"> de {title}' in html) == (name in ESTIMATES), name
        verb = "Reprendre les questions" if opened_sample(name)["answer"]["missing"] else "Lire la décision"
        assert f'{verb}<span class="unseen"> de {title}' in html
    assert sample("vol.json")["contract"] == "bpce_auto"


def test_a_contract_that_decides_nothing_is_not_asked_whether_it_covers(client: Client):
    assert client.get("/couvert/suravenir_auto/").status_code == 404
    assert "Essayer ce contrat" not in page(client.get("/lire/suravenir_auto/"))
    assert "Essayer ce contrat" in page(client.get("/lire/bpce_auto/"))
