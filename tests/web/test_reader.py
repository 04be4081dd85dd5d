"""The contract in the browser: every clause can be reached, says what it decides, and is found by its words."""

from __future__ import annotations

import re
from html import unescape

import pytest

from clausier import contracts
from clausier.rules.answers import coverage
from clausier.web import clauses
from clausier.web.clauses import clauses_of, home_of, search, section, tree, used_by
from clausier.web.pages import reader
from clausier.web.proving import Proofs

MOTO = contracts.contract("icare_moto")
ORANGE = contracts.contract("cirano_orange")
HTMX = {"HX-Request": "true"}


def text(response):
    """The words of a page, without its marks."""
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode())))


def links(response):
    """Addresses of this site to which a page leads, without their anchors."""
    found = re.findall(r'href="(/lire/[^"#?]*)', response.content.decode())
    return list(dict.fromkeys(map(unescape, found)))


def test_the_shelf_shows_each_contract_and_how_much_of_it_is_executed(client):
    page = text(client.get("/lire/"))

    for key in contracts.KEYS:
        known = coverage(contracts.contract(key))
        total = len(known.executed) + len(known.judgement) + len(known.informative)
        assert contracts.contract(key).title in page
        executed = f"{len(known.executed)} règles"
        whole = f"{executed} sur {total} sont exécutées"
        part = f"{executed} sont exécutées ; le document n'est pas encore écrit en entier"
        assert (part if known.not_mapped else whole) in page


@pytest.mark.parametrize("key", contracts.KEYS)
def test_every_clause_of_the_contents_opens_and_shows_all_that_it_states(client, key):
    contract = contracts.contract(key)
    reached = [at for at in links(client.get(f"/lire/{key}/")) if re.fullmatch(rf"/lire/{key}/[^/]+/", at)]

    assert len(reached) == len(clauses_of(contract)) + 1  # and the page of what is executed
    for one in clauses_of(contract):
        page = client.get(f"/lire/{key}/{one.section}/")
        assert page.status_code == 200
        shown = text(page)
        assert [entry["says"] for entry in one.entries if entry["says"] not in shown] == []


@pytest.mark.parametrize("key", contracts.KEYS)
def test_every_rule_of_the_catalogue_can_be_read_somewhere(client, key):
    contract = contracts.contract(key)
    known = coverage(contract)
    stated = {rule for one in clauses_of(contract) for entry in one.entries for rule in entry["rules"]}
    cited = {*known.executed, *known.judgement, *known.informative, *contract.readings}
    nowhere = [rule for rule in cited - stated if home_of(contract, rule) is None]
    assert nowhere == []


def test_a_line_of_a_list_leads_to_the_clause_that_reads_the_list(client):
    answer = client.get("/lire/cirano_orange/ORNG-4B-5/")

    assert answer.status_code == 302
    assert client.get(answer["Location"]).status_code == 200


def test_a_clause_shows_its_doubt_with_the_reading_taken_and_the_others(client):
    page = text(client.get("/lire/icare_moto/4.4/"))
    reading = MOTO.readings["MOTO-4.4-1"]

    assert reading.doubt in page
    assert all(meaning in page for _, meaning in reading.meanings)
    assert reading.why in page
    assert "/preuves/icare_moto/lecture/MOTO-4.4-1/" in client.get("/lire/icare_moto/4.4/").content.decode()


def test_the_clause_asked_for_comes_before_those_that_share_a_rule_with_it(client):
    page = client.get("/lire/icare_moto/4.4/").content.decode()

    assert re.search(r"<h1>([^<]+)</h1>", page)[1] == "Art. 4.4"
    headings = re.findall(r'<h2 id="s\d+"[^>]*>([^<]+)</h2>', page)
    assert headings[0] == "Art. 4.4"
    assert "Sur les mêmes règles : art. 4.1" in headings


@pytest.mark.parametrize(
    ("rule", "follows"),
    [
        ("MOTO-8B-1", "Refuse la garantie quand l'assureur la prouve"),
        ("MOTO-4.1-1", "Ouvre la garantie « Garantie panne mécanique »"),
        ("MOTO-2.2-2", "Si elle n'est pas remplie : refus de souscription"),
        ("MOTO-3.1-1", "Si elle manque, rien n'est dû : toutes les garanties"),
    ],
)
def test_a_provision_says_what_it_decides(client, rule, follows):
    assert follows in text(client.get(f"/lire/icare_moto/{rule}/"))


def test_a_definition_names_the_provisions_that_rely_on_it():
    (entry,) = [
        one
        for clause in clauses_of(MOTO)
        for one in clause.entries
        if one["kind"] == "Définition" and one["rules"] == ["MOTO-4.4-4"]
    ]

    assert "MOTO-4.4-1" in [one["rule"] for one in used_by(MOTO, entry)]


def test_worked_cases_are_shown_with_the_rule_that_they_cite(client):
    assert "34 999 km, dernier kilomètre sans vétusté" in text(client.get("/lire/icare_moto/MOTO-4.4-1/"))


def test_without_the_file_of_worked_cases_the_clause_is_shown_without_them(client, monkeypatch, tmp_path):
    monkeypatch.setattr(clauses, "WORKED", tmp_path / "none.json")
    clauses._worked.cache_clear()
    try:
        page = client.get("/lire/icare_moto/MOTO-4.4-1/")
    finally:
        clauses._worked.cache_clear()

    assert page.status_code == 200
    assert "à la main" not in text(page)


# --- search ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("typed", ["VÉHICULE", "vehicule", "Véhicule  ", "véhicule"])
def test_accents_and_capitals_do_not_matter(typed):
    assert len(search(MOTO, typed)) == len(search(MOTO, "véhicule")) > 20


def test_every_word_must_stand_in_what_is_found():
    both = search(MOTO, "exclusion eau")
    assert both
    assert {entry["kind"] for _, entry in both} >= {"Exclusion"}
    assert len(both) < len(search(MOTO, "exclusion"))


@pytest.mark.parametrize("typed", ["MOTO-4.4-1", "moto-4.4-1", "art. 4.4"])
def test_a_rule_or_a_clause_is_found_by_its_number(typed):
    assert "4.4" in {clause.section for clause, _ in search(MOTO, typed)}


def test_the_hits_of_a_page_lead_to_their_clause(client):
    page = client.get("/lire/icare_moto/", {"q": "remorquage"})

    hits = search(MOTO, "remorquage")
    assert f"{len(hits)} dispositions trouvées" in text(page)
    assert {f"/lire/icare_moto/{clause.section}/" for clause, _ in hits} <= set(links(page))


def test_all_contracts_are_searched_from_the_shelf(client):
    page = text(client.get("/lire/", {"q": "réclamation"}))

    assert f"{MOTO.title} ·" in page
    assert f"{ORANGE.title} ·" in page


def test_words_found_nowhere_are_said_not_to_be_there(client):
    assert "Rien ne contient ces mots" in text(client.get("/lire/icare_moto/", {"q": "hippopotame"}))


def test_typed_marks_are_shown_and_never_run(client):
    page = client.get("/lire/", {"q": "<script>alert(1)</script>"}).content.decode()

    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_page_that_asks_for_its_part_gets_the_same_hits_without_the_page(client):
    whole = client.get("/lire/icare_moto/", {"q": "panne"}).content.decode()
    part = client.get("/lire/icare_moto/", {"q": "panne"}, headers=HTMX).content.decode()

    assert "<html" not in part
    assert part.strip() in whole
    restored = client.get("/lire/icare_moto/", {"q": "panne"}, headers=HTMX | {"HX-History-Restore-Request": "true"})
    assert "<html" in restored.content.decode()


# --- proofs, coverage, errors ----------------------------------------------------------------------------------------

REPORT = {
    "findings": [
        {"kind": "cap", "rules": ["MOTO-4.4-1"], "says": "Jamais au-dessus.", "status": "proved", "witness": None},
        {"kind": "alive", "rules": ["MOTO-2-1"], "says": "Ailleurs.", "status": "proved", "witness": None},
        {"kind": "doubt", "rules": ["MOTO-4.4-1"], "says": "Un doute.", "status": "found", "witness": {}},
    ]
}


def test_a_clause_shows_what_is_proved_of_its_rules_once_it_is_known(client, monkeypatch):
    proofs = Proofs(lambda key: REPORT)
    monkeypatch.setattr(reader, "PROOFS", proofs)
    assert "n'a pas encore été demandée" in text(client.get("/lire/icare_moto/MOTO-4.4-1/"))

    proofs.of(MOTO).done.wait(10)
    page = text(client.get("/lire/icare_moto/MOTO-4.4-1/"))
    assert "Démontré Jamais au-dessus." in page
    assert "Ailleurs." not in page
    assert "Un doute." not in page


def test_reading_a_clause_starts_no_proof(client, monkeypatch):
    proofs = Proofs(lambda key: pytest.fail("nobody asked for a proof"))
    monkeypatch.setattr(reader, "PROOFS", proofs)

    assert client.get("/lire/icare_moto/4.4/").status_code == 200
    assert proofs.proofs == {}


@pytest.mark.parametrize("key", contracts.KEYS)
def test_what_is_not_executed_is_listed_with_its_reason(client, key):
    known = coverage(contracts.contract(key))
    page = text(client.get(f"/lire/{key}/part-executee/"))

    for rule, why in {**known.judgement, **known.informative}.items():
        assert rule in page
        assert why in page


def test_a_clause_that_does_not_exist_offers_a_search(client):
    answer = client.get("/lire/icare_moto/99/")

    assert answer.status_code == 404
    assert "« 99 » n'est ni une clause ni une règle" in text(answer)
    assert 'role="search"' in answer.content.decode()


@pytest.mark.parametrize("at", ["/lire/lada/", "/lire/lada/4.4/", "/lire/lada/part-executee/"])
def test_a_contract_that_does_not_exist_has_no_page(client, at):
    assert client.get(at).status_code == 404


def test_lines_become_a_tree_by_their_depth():
    lines = [{"depth": depth, "text": word} for depth, word in [(0, "a"), (1, "b"), (2, "c"), (1, "d"), (0, "e")]]

    def outline(branches):
        return [(one["text"], outline(one["below"])) for one in branches]

    assert outline(tree(lines)) == [("a", [("b", [("c", [])]), ("d", [])]), ("e", [])]


def test_the_clause_of_a_rule_is_what_stands_between_its_dashes():
    assert [section(rule) for rule in ("MOTO-4.4-1", "ORNG-FIP-14", "MOTO-8A-5")] == ["4.4", "FIP", "8A"]
