"""While one types: what comes back is what the whole page says, and no more than what answers."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from clausier.web.pages.estimate_form import BLANKS
from tests.web.estimate_pages import ALTERNATOR, FORM, TOWING, sent, text, value
from tests.web.pages import ESTIMATES, token

HTMX = {"HX-Request": "true"}
BOTH = FORM | {"champs": "cirano_orange"} | ALTERNATOR | TOWING
STATES = {
    "nothing typed": FORM,
    "open lines": BOTH,
    "stated once": BOTH | {"commun": ["purpose", BLANKS]},
    "a question answered": BOTH | {"question": "failure.nature", "failure.nature": "mechanical"},
    "an error": BOTH | {"l1.parts_price": "12,345"},
    "a contradiction": BOTH | {"event.on": "10/03/2026", "event.at": "11/03/2026 10:00"},
    "the other contract": FORM | ALTERNATOR | {"contrat": "icare_moto", "champs": "icare_moto"},
}


def inside(page: str, start: str, end: str) -> str:
    """What stands between two marks, each found once, without the marks of a fragment."""
    [_, after] = page.split(start)
    return " ".join(after.partition(end)[0].replace(' hx-swap-oob="true"', "").split())


def parts(page: str, lines: int) -> list[str]:
    """The lines and the questions of a page, or of a fragment."""
    found = [inside(page, f'<div id="l{number}-result"', "</div>") for number in range(1, lines + 1)]
    return [*found, inside(page, '<section id="questions"', "</section>")]


@pytest.mark.parametrize("form", STATES.values(), ids=STATES.keys())
def test_what_comes_back_while_one_types_is_what_the_whole_page_says(client: Client, form: dict[str, Any]):
    live, page = client.post("/devis/", form, headers=HTMX), client.post("/devis/", form)
    count = 2 if "l2.label" in form else 1 if "l1.label" in form else 0
    assert "<html" not in text(live) and "<form" not in text(live)
    assert parts(text(live), count) == parts(text(page), count)
    answer = text(live).partition("</section>")[0]
    assert answer in inside(text(page), 'hx-sync="#estimate:queue last">', "</aside>")


@pytest.mark.parametrize("story", ESTIMATES)
def test_a_sample_answers_while_one_types_what_its_page_says(client: Client, story: str):
    page = client.get("/devis/", {"d": token(story)})
    lines = text(page).count('<li class="line">')
    form = sent(page)
    assert lines and parts(text(client.post("/devis/", form, headers=HTMX)), lines) == parts(text(page), lines)
    at_once = text(client.post("/devis/lignes/", form, headers=HTMX))
    for number in range(1, lines + 1):
        start = f'<div id="l{number}-result"'
        assert inside(at_once, start, "</div>") == inside(text(page), start, "</div>")


@pytest.mark.parametrize("form", STATES.values(), ids=STATES.keys())
def test_the_lines_answered_at_once_are_those_of_the_page(client: Client, form: dict[str, Any]):
    live = client.post("/devis/lignes/", form, headers=HTMX)
    page = text(client.post("/devis/", form))
    if live.status_code == 204:
        assert "contredit" in page
        return
    for number in range(1, text(live).count("-result") + 1):
        start = f'<div id="l{number}-result"'
        assert inside(text(live), start, "</div>") == inside(page, start, "</div>")


@pytest.mark.parametrize("at", ["/devis/", "/devis/lignes/"])
def test_another_contract_brings_its_own_fields(client: Client, at: str):
    answer = client.post(at, BOTH | {"contrat": "icare_moto"}, headers=HTMX)
    assert [answer[f"HX-{name}"] for name in ("Retarget", "Reselect", "Reswap")] == ["#estimate"] * 2 + ["outerHTML"]
    assert value(answer, "champs") == "icare_moto"
    assert value(answer, "l1.label") == "Alternateur Valeo"


def test_a_question_keeps_its_place_once_answered_and_goes_when_it_matters_no_more(client: Client):
    asked = {"question": ["failure.nature", "failure.definitive", "document.false_document", "no.such.fact"]}
    answer = client.post("/devis/", BOTH | asked | {"failure.definitive": "oui"})
    names = re.findall(r'name="question" value="([^"]*)"', text(answer))
    assert names[:3] == asked["question"][:3]
    assert "no.such.fact" not in names
    refused = client.post("/devis/", BOTH | asked | {"failure.definitive": "oui", "policy.suspended": "oui"})
    kept = re.findall(r'name="question" value="([^"]*)"', text(refused))
    assert "failure.definitive" in kept and len(kept) < len(names)
