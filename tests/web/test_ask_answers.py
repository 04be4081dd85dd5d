"""« Suis-je couvert ? »: changed answers, the decision beside and after the questions, cases opened, fragments."""

from __future__ import annotations

import json
import re
import zlib
from contextlib import suppress
from urllib.parse import unquote

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from clausier.faces.said import amount_between
from clausier.faces.samples import sample
from clausier.rules.answers import routes
from clausier.rules.decide import decide
from clausier.web.state import opened
from clausier.web.templatetags.wording import OUTCOMES
from tests.web.asking import MOTO, answer, asked, case_of, page, token, words

# --- changing an answer -----------------------------------------------------------------------------------------------


def test_changing_an_answer_shows_what_it_does_to_the_decision(client: Client) -> None:
    case = case_of("usure.json")
    edit = page(client.post(MOTO, {"d": case.token, "modifier": "vehicle.mileage_km"}))
    assert 'value="52 000"' in edit
    html = page(client.post(MOTO, answer(case, "vehicle.mileage_km", reponse="30 000 km", change="1")))
    said = words(html)
    other = {**case.facts, "vehicle.mileage_km": 30000}
    after = decide(case.contract, other).as_json()["payable"].replace(".", ",")
    assert after == "1041,40"
    assert "Avant Couvert en partie 857,68 € Maintenant Couvert en partie 1 041,40 €" in said
    assert "Vétusté selon le kilométrage −183,72 € 0,00 €" in said


def test_a_change_that_matters_to_nothing_says_so(client: Client) -> None:
    case = case_of("refus.json")
    html = page(client.post(MOTO, answer(case, "vehicle.mileage_km", reponse="18401", change="1")))
    assert "La décision est la même" in words(html)


# --- beside and after -------------------------------------------------------------------------------------------------


def test_outcome_bounds_statement_and_deadlines_stand_beside_every_question(client: Client) -> None:
    case = case_of("ouvert.json")
    html = page(client.get(MOTO, {"d": case.token}))
    assert asked(html) == ["vehicle.mileage_km"]
    said = words(html)
    assert "Pas encore décidable Entre 355,45 € et 554,90 €" in said
    assert "Vétusté selon le kilométrage art. 4.4" in said
    assert "10 mars 2028 L'adhérent : déclarer la panne." in said


def test_every_step_of_the_trace_is_in_the_tree_with_its_clause(client: Client) -> None:
    case = case_of("usure.json")
    said = words(page(client.get(MOTO, {"d": case.token})))
    for step in decide(case.contract, case.facts).as_json()["trace"]:
        assert step["says"] in said
        assert ", ".join(step["rules"]) in said


def test_the_papers_of_the_file_and_their_senders_are_listed(client: Client) -> None:
    case = case_of("usure.json")
    said = words(page(client.get(MOTO, {"d": case.token})))
    for one in decide(case.contract, case.facts).as_json()["documents"]:
        assert one["says"] in said
    assert "L'adhérent → le réparateur : L'ordre de réparation" in said


def test_who_to_contact_is_asked_for_then_said_as_the_contract_says_it(client: Client) -> None:
    case = case_of("usure.json")
    html = page(client.get(MOTO, {"d": case.token}))
    assert "Pour dire qui contacter, il faut savoir" in words(html)
    assert 'name="modifier" value="request.topic"' in html
    topic = case.contract.vocabulary.facts["request.topic"].options
    told = []
    for key, _ in topic:
        known = case.with_facts({**case.facts, "request.topic": key})
        told = routes(known.contract, known.facts)["routes"]
        if told:
            break
    form = answer(case, "request.topic", reponse=key)
    said = words(page(client.post(MOTO, form)))
    assert told and all(one["says"] in said and one["rules"][0] in said for one in told)


@pytest.mark.parametrize("name", ["usure.json", "refus.json"])
def test_each_change_that_is_announced_makes_the_outcome_announced(client: Client, name: str) -> None:
    case = case_of(name)
    html = page(client.post(MOTO + "si/", {"d": case.token}))
    changes = re.findall(r'→ <strong class="tag \w+">([^<]+)</strong>(.*?)<a href="[^"]+\?d=([^"]+)"', html, re.DOTALL)
    now = decide(case.contract, case.facts).as_json()
    assert 0 < len(changes) <= 24
    for said, amount, link in changes:
        other = opened(unquote(link))
        then = decide(other.contract, other.facts, other.readings).as_json()
        assert (then["outcome"], then["payable"]) != (now["outcome"], now["payable"])
        assert said == OUTCOMES[then["outcome"]][1]
        assert words(amount_between(then["payable"], then["range"])) in words(amount)


def test_json_gives_the_decision_and_the_file_reopens_the_case(client: Client) -> None:
    case = case_of("usure.json")
    decision = json.loads(page(client.post(MOTO + "json/", {"d": case.token})))
    assert decision == decide(case.contract, case.facts).as_json()
    response = client.post(MOTO + "dossier/", {"d": case.token})
    assert response["Content-Disposition"] == 'attachment; filename="dossier-icare_moto.json"'
    again = page(client.post("/couvert/ouvrir/", {"dossier": page(response)}))
    assert opened(token(again)).token == case.token


def unpacked(pdf: bytes) -> bytes:
    """What a PDF holds, its objects unpacked."""
    found = pdf
    for packed in re.findall(rb"stream\n(.*?)\nendstream", pdf, re.DOTALL):
        with suppress(zlib.error):
            found += zlib.decompress(packed)
    return found


def test_the_paper_is_a_pdf_with_its_title_and_language(client: Client) -> None:
    response = client.post(MOTO + "pdf/", {"d": case_of("usure.json").token})
    assert response["Content-Type"] == "application/pdf"
    assert response.content.startswith(b"%PDF-")
    assert b"/Lang (fr)" in unpacked(response.content)
    assert len(response.content) > 10_000


def test_the_paper_folds_nothing_and_asks_nothing(client: Client) -> None:
    from django.template.loader import render_to_string

    from clausier.web.pages.ask_files import paper_context

    html = render_to_string("web/ask/paper.html", paper_context(case_of("usure.json")))
    assert "<details>" not in html and "<form" not in html and "<button" not in html
    assert "857,68 €" in words(html) and "MOTO-4.4-1" in html


# --- opening a file ---------------------------------------------------------------------------------------------------

UNUSABLE = [
    ("", "n'est pas du JSON"),
    ("{", "JSON"),
    ('{"contract": "icare_moto", "facts": {"vehicle.milage_km": 1}}', "vehicle.mileage_km"),
    ('{"contract": "nulle_part", "facts": {}}', "n'est pas connu"),
    ('{"contract": "icare_service", "facts": {}}', ""),
    ('{"contract": "icare_moto", "edition": "1", "facts": {}}', "édition"),
    ('{"contract": "icare_moto", "facts": {}, "readings": {"MOTO-0": "x"}}', "doute"),
    ('{"contract": "icare_moto", "facts": {}, "readings": {"MOTO-4.4-1": "x"}}', "sens"),
]


@pytest.mark.parametrize(("text", "said"), UNUSABLE)
def test_an_unusable_case_is_refused_and_stays_in_its_field(client: Client, text: str, said: str) -> None:
    html = page(client.post("/couvert/ouvrir/", {"dossier": text}), 422)
    assert 'href="#dossier"' in html
    assert said in words(html)
    assert words(re.search(r"<textarea[^>]*>(.*?)</textarea>", html, re.DOTALL)[1]) == text


def test_a_case_is_opened_from_an_uploaded_file(client: Client) -> None:
    given_case = sample("usure.json")
    sent = SimpleUploadedFile("cas.json", json.dumps(given_case).encode(), "application/json")
    html = page(client.post("/couvert/ouvrir/", {"fichier": sent, "dossier": ""}))
    assert "857,68 €" in words(html) and asked(html) == []


def test_an_unusable_file_is_pointed_at(client: Client) -> None:
    sent = SimpleUploadedFile("cas.json", b"\xff\xfe", "application/json")
    html = page(client.post("/couvert/ouvrir/", {"fichier": sent}), 422)
    assert 'href="#fichier"' in html
