"""The page of the sources: every article with its own address, a search without JavaScript, links both ways."""

from __future__ import annotations

import re
from html import unescape

import pytest

from clausier import contracts
from clausier.faces.samples import sample
from clausier.faces.sources import sources
from clausier.law import index
from clausier.web import clauses
from clausier.web.pages import proofs as page_of_proofs
from clausier.web.pages.sources import MOST_RESTING
from clausier.web.proving import Proofs
from clausier.web.state import Case

HTMX = {"HX-Request": "true"}


def text(response) -> str:
    """The words of a page, without its marks."""
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode())))


def ids(response) -> list[str]:
    """Every anchor of a page."""
    return re.findall(r'\bid="([^"]+)"', response.content.decode())


def test_every_article_stands_on_the_page_under_its_own_anchor(client):
    page = client.get("/sources/")

    assert page.status_code == 200
    assert {one.anchor for one in index.by_citation().values()} <= set(ids(page))
    assert len(ids(page)) == len(set(ids(page)))
    assert all(subject in text(page) for subject in index.SUBJECTS)


def test_the_page_tells_what_was_read_what_was_not_verified_and_the_figures(client):
    page = text(client.get("/sources/"))

    assert "Codes en entier, état du 28 octobre 2020" in page
    assert all(gap in page for gap in index.NOT_VERIFIED)
    assert all(one.says in page for one in index.over_time())


@pytest.mark.parametrize(
    ("asked", "shown", "hidden"),
    [
        ({"q": "113-3"}, "c-assur-art-l-113-3", "c-assur-art-l-113-2"),
        ({"q": "ORNG-12-4"}, "c-assur-art-l-113-2", "c-assur-art-l-113-3"),
        ({"statut": "secondary"}, "c-assur-art-l-112-10", "c-assur-art-l-113-3"),
        ({"q": "franchise", "statut": "text"}, "arrete-du-4-aout-2003", "c-assur-art-d-125-5"),
    ],
)
def test_the_filter_works_without_javascript(client, asked: dict[str, str], shown: str, hidden: str):
    page = client.get("/sources/", asked)

    assert shown in ids(page)
    assert hidden not in ids(page)
    assert "<html" in page.content.decode()


def test_with_htmx_only_the_found_part_comes_back(client):
    part = client.get("/sources/", {"q": "113-3"}, headers=HTMX).content.decode()

    assert part.lstrip().startswith('<div id="found">')
    assert "<html" not in part


@pytest.mark.parametrize("asked", [{"q": "xyzzy"}, {"q": "x" * 5000}, {"statut": "rien", "q": "xyzzy"}])
def test_a_search_without_answer_says_what_to_do(client, asked: dict[str, str]):
    page = client.get("/sources/", asked)

    assert page.status_code == 200
    assert "Aucun article ne correspond." in text(page)


def test_what_is_typed_comes_back_as_text(client):
    page = client.get("/sources/", {"q": '"><script>alert(1)</script>'}).content.decode()

    assert "<script>alert" not in page


def test_only_reading_is_allowed(client):
    assert client.post("/sources/").status_code in (403, 405)


def test_a_clause_that_rests_on_an_article_is_one_link_away(client):
    page = client.get("/sources/", {"q": "113-2"}).content.decode()
    address = clauses.address(contracts.contract("cirano_orange"), "ORNG-12-4")

    assert f'href="{address}"' in page
    assert client.get(address.partition("#")[0]).status_code == 200


def test_an_article_is_one_link_away_from_the_clause_over_which_it_prevails(client):
    page = client.get("/lire/cirano_orange/12/").content.decode()

    assert "La loi prévaut sur le contrat, ORNG-12-4" in page
    assert 'href="/sources/#c-assur-art-l-113-2"' in page


def test_all_that_rests_on_an_article_is_one_link_away(client):
    every = client.get("/sources/").content.decode()
    link = re.search(r'href="(/sources/\?q=[^"]+L\.%20113-3)"', every)
    assert link is not None

    page = client.get(unescape(link[1])).content.decode()
    article = re.search(r'id="c-assur-art-l-113-3".*?</article>', page, re.DOTALL)
    (known,) = sources("L. 113-3")["articles"]
    assert article is not None
    assert article[0].count("<li>") == len(known["rests"]) > MOST_RESTING


def test_the_navigation_leads_to_the_sources(client):
    assert '<a href="/sources/"' in client.get("/").content.decode()


# --- overrides on the page of a decision -----------------------------------------------------------------------------


def decided(client, **readings: str):
    """The page of a claim in which the member was negligent, without any precise breach."""
    facts = sample("usure.json")["facts"] | {"failure.negligence": True}
    chosen = {name.replace("_", "-"): meaning for name, meaning in readings.items()}
    case = Case(contracts.contract("icare_moto"), facts, chosen)
    return client.get("/couvert/icare_moto/", {"d": case.token})


def test_a_decision_names_the_law_that_prevails_and_leads_to_it(client):
    page = decided(client)

    assert "Là où la loi prévaut sur le contrat" in text(page)
    assert "Le contrat dit : Toute négligence de l'adhérent exclut." in text(page).replace("\N{NO-BREAK SPACE}", " ")
    assert 'href="/sources/#c-assur-art-l-113-1"' in page.content.decode()
    assert "Ce dossier demande pourtant une autre lecture." not in text(page)


def test_a_decision_by_the_words_of_the_contract_says_that_the_law_prevails(client):
    assert "Ce dossier demande pourtant une autre lecture." in text(decided(client, MOTO_8B_14="contract"))


# --- overrides on the page of the proofs -----------------------------------------------------------------------------


def test_the_proofs_list_where_the_law_prevails_and_the_doubt_says_so(client, monkeypatch):
    says = "La loi le veut (C. assur., art. L. 113-1). Le contrat dit : Non."
    finding = {"kind": "override", "rules": ["MOTO-8B-14"], "says": says, "status": "prevails"}
    report = {"findings": [finding | {"witness": {"failure.negligence": True}}]}
    proofs = Proofs(lambda key: report)
    monkeypatch.setattr(page_of_proofs, "PROOFS", proofs)
    assert proofs.of(contracts.contract("icare_moto")).done.wait(60)
    page = client.get("/preuves/icare_moto/")

    assert "La loi avant le contrat" in text(page)
    assert f"La loi prévaut {says}" in text(page)
    assert "1 clause que la loi remplace" in text(page)
    doubt = page.content.decode().partition('id="MOTO-8B-14"')[2].partition("</div>")[0]
    assert "La loi prévaut sur le contrat" in doubt
    assert 'href="/sources/#c-assur-art-l-113-1"' in doubt
