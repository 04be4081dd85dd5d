"""A clause that a page cites is one link away: the link leads to its place in the reader, and the place exists."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from html import unescape

import pytest
from django.template.loader import render_to_string

from clausier.contracts import KEYS, contract
from clausier.faces.decided import claimed
from clausier.faces.samples import STORIES, sample
from clausier.rules.answers import coverage
from clausier.rules.decide import decide
from clausier.web.clauses import address
from clausier.web.pages.ask_carried import case_of
from clausier.web.pages.ask_files import paper_context
from tests.web.pages import token

CITING = re.compile(r'href="(/(?:lire|sources)/[^"#?]*)#([^"]+)"')


def missing(client, links) -> list[tuple[str, str]]:
    """The links (page, anchor) that lead nowhere; each page is asked for once."""
    anchors: dict[str, set[str]] = defaultdict(set)
    for page, anchor in links:
        anchors[unescape(page)].add(unescape(anchor))
    found = []
    for page, wanted in anchors.items():
        answer = client.get(page)
        ids = re.findall(r'id="([^"]+)"', answer.content.decode()) if answer.status_code == 200 else []
        found += [(page, anchor) for anchor in wanted - set(map(unescape, ids))]
        found += [(page, f"{one} twice") for one in wanted if ids.count(one) > 1]
    return found


#: What shows a sample case and the clauses of its answer → the address.
PAGES = {
    "the question or the decision": "/couvert/{key}/?d={token}",
    "what would have changed it": "/couvert/{key}/si/?d={token}",
    "the comparison": "/comparer/?exemple={name}",
}


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("page", PAGES)
def test_every_clause_cited_on_a_page_leads_to_its_place(client, page: str, name: str):
    at = PAGES[page].format(key=sample(name)["contract"], token=token(name), name=name)
    links = CITING.findall(client.get(at).content.decode())

    # What would have changed a decision cites a clause for another reading only, and not every case has one.
    assert links or page == "what would have changed it"
    assert missing(client, links) == []


@pytest.mark.parametrize("name", STORIES)
def test_every_clause_of_a_decision_is_linked_where_it_is_named(client, name: str):
    given = sample(name)
    of = contract(given["contract"])
    decision = decide(of, given["facts"]).as_json()
    page = client.get(f"/couvert/{of.key}/", {"d": token(name)}).content.decode()

    for step in decision["statement"]:
        assert address(of, step["rules"][0]) in unescape(page), step["label"]
    for guarantee in claimed(decision)[0]:
        if guarantee["because"]:
            assert address(of, guarantee["because"][0]) in unescape(page), guarantee["label"]


@pytest.mark.parametrize("key", KEYS)
def test_every_rule_of_a_contract_has_its_place(client, key: str):
    of = contract(key)
    known = coverage(of)
    rules = [*known.executed, *known.judgement, *known.informative, *of.readings]
    places = {rule: address(of, rule) for rule in rules}

    assert [rule for rule, place in places.items() if place is None] == []
    assert missing(client, [tuple(place.split("#")) for place in places.values()]) == []


@pytest.mark.parametrize("at", ["/preuves/icare_moto/", "/preuves/icare_moto/lecture/MOTO-4.4-1/"])
def test_every_clause_cited_by_the_doubts_leads_to_its_place(client, proved: None, at: str):
    links = CITING.findall(client.get(at).content.decode())

    assert links and missing(client, links) == []


def test_where_leaving_would_lose_the_answers_the_reader_opens_beside_them(client):
    journey = client.get("/couvert/icare_moto/", {"d": token("usure.json")}).content.decode()
    doubt = client.get("/preuves/icare_moto/lecture/MOTO-4.4-1/").content.decode()

    assert re.findall(r'<a href="/lire/[^"]+">', journey.partition("<main")[2].partition("</main>")[0]) == []
    assert 'target="_blank">art.\N{NO-BREAK SPACE}4.4<span class="unseen"> (nouvel onglet)</span></a>' in journey
    assert 'target="_blank"' not in doubt


def test_paper_has_no_link():
    paper = render_to_string("web/ask/paper.html", paper_context(case_of(json.dumps(sample("usure.json")))))

    assert "art. 4.4 · MOTO-4.4-1" in paper
    assert "<a " not in paper
