"""What a page asks for to renew a part of itself is that part of the page that one gets without scripts, mark for mark.

The fragments of an estimate are held to the same in its own tests.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import resolve

from tests.web.asking import MOTO, Node, answer, case_of, knowing, page
from tests.web.pages import FIXED, token

HTMX = {"HX-Request": "true"}
WORN, OPEN, EMPTY = case_of("usure.json"), case_of("ouvert.json"), knowing()
WATER = case_of("refus.json")
DOUBT = "/preuves/icare_moto/lecture/MOTO-P-3/"
LOOKED_UP = answer(WORN, "repair.lines[1].part", piece="boite de vitesse", chercher="1")

#: What is asked for → method, address, form, the node that it renews, and the status.
FRAGMENTS: dict[str, tuple[str, str, dict[str, Any], str, int]] = {
    "the first question": ("post", MOTO, {"d": EMPTY.token}, "case", 200),
    "an answer": ("post", MOTO, answer(EMPTY, "failure.nature", reponse="mechanical"), "case", 200),
    "no answer": ("post", MOTO, answer(EMPTY, "failure.nature"), "case", 422),
    "not known": ("post", MOTO, {"d": EMPTY.token, "q": "failure.nature", "inconnu": "1"}, "case", 200),
    "asked again": ("post", MOTO, {"d": WORN.token, "modifier": "vehicle.mileage_km"}, "case", 200),
    "changed": ("post", MOTO, answer(WORN, "vehicle.mileage_km", reponse="30000", change="1"), "case", 200),
    "a row taken away": ("post", MOTO, {"d": WORN.token, "retirer": "repair.lines[2]"}, "case", 200),
    "left questions taken up": ("post", MOTO, {"d": OPEN.token, "repasser": "1"}, "case", 200),
    "stopped early": ("post", MOTO, {"d": OPEN.token, "terminer": "1"}, "case", 200),
    "a part asked for": ("post", MOTO, {"d": WORN.token, "modifier": "repair.lines[1].part"}, "case", 200),
    "what would have changed it": ("post", f"{MOTO}si/", {"d": WATER.token}, "autrement", 200),
    "a search": ("get", "/lire/icare_moto/", {"q": "panne"}, "hits", 200),
    "a search without a hit": ("get", "/lire/icare_moto/", {"q": "zzzz"}, "hits", 200),
    "nothing searched": ("get", "/lire/icare_moto/", {"q": ""}, "hits", 200),
    "a search everywhere": ("get", "/lire/", {"q": "panne"}, "hits", 200),
    "the law": ("get", "/sources/", {"q": "113-3"}, "found", 200),
    "the law by how it was read": ("get", "/sources/", {"statut": "secondary"}, "found", 200),
    "another reading": ("get", DOUBT, {"sens": "ends_with_loan"}, "switched", 200),
    "another reading of a case": ("get", DOUBT, {"sens": "ends_with_loan", "d": WORN.token}, "switched", 200),
    "a proof": ("get", "/preuves/icare_moto/", {}, "proof", 200),
}


@pytest.mark.parametrize("name", FRAGMENTS)
def test_a_fragment_is_the_same_node_of_the_whole_page(client: Client, proved: None, name: str) -> None:
    method, at, form, own, status = FRAGMENTS[name]
    whole = page(getattr(client, method)(at, form), status)
    part = page(getattr(client, method)(at, form, headers=HTMX), status)

    assert "<html" in whole and "<html" not in part
    assert Node(part, own).found == Node(whole, own).found != []


def test_the_parts_offered_are_those_of_the_page_that_looks_them_up(client: Client) -> None:
    whole = page(client.post(MOTO, LOOKED_UP))
    part = page(client.post(f"{MOTO}pieces/", LOOKED_UP, headers=HTMX))

    assert "<html" not in part and "boîte de vitesses" in part
    assert Node(part, "pieces").found == Node(whole, "pieces").found != []


def test_every_address_that_a_page_asks_parts_from_is_held_here(client: Client) -> None:
    ways = [f"{MOTO}?d={token('usure.json')}", f"{MOTO}?d={token('ouvert.json')}"]
    pages = [page(client.get(at)) for at in (*FIXED, *ways)]
    pages += [page(client.post(MOTO, form)) for form in (LOOKED_UP, {"d": OPEN.token, "terminer": "1"})]
    asked = {unescape(at) for html in pages for at in re.findall(r'hx-(?:get|post)="([^"]+)"', html)}
    held = {resolve(at).func for _, at, _, _, _ in FRAGMENTS.values()} | {resolve(f"{MOTO}pieces/").func}

    assert len(asked) > 5
    assert {at for at in asked if not at.startswith("/devis/") and resolve(at).func not in held} == set()


def test_the_comparison_of_nodes_bites() -> None:
    whole = '<main><div id="a" class="b">un <b>deux</b></div></main>'

    assert Node('<div class="b" id="a">un <b>deux</b></div>', "a").found == Node(whole, "a").found
    for other in ('<div id="a" class="c">un <b>deux</b></div>', '<div id="a" class="b">un deux</div>', "<p>un</p>"):
        assert Node(other, "a").found != Node(whole, "a").found
