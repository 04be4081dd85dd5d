"""One event under every contract in the browser: from a link, a sample, a pasted or an uploaded case."""

from __future__ import annotations

import io
import json
import re
from html import unescape

import pytest

from clausier import contracts
from clausier.comparison import compare
from clausier.faces.said import amount_between
from clausier.faces.samples import STORIES, sample
from clausier.web.clauses import address
from clausier.web.pages import compare as page_of_comparison
from clausier.web.pages.compare import MOST_QUESTIONS, event_of
from clausier.web.state import Case, opened

MOTO = contracts.contract("icare_moto")
ORANGE = contracts.contract("cirano_orange")
AUTO = contracts.contract("bpce_auto")
WORN = sample("usure.json")


def text(response):
    """The words of a page, without its marks."""
    return unescape(re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode())))


def each(facts, **given):
    """What the comparison itself answers."""
    return compare([MOTO, ORANGE, AUTO], facts, **given)


def pasted(client, case):
    """The page after a case was pasted."""
    return client.post("/comparer/", {"case": case if isinstance(case, str) else json.dumps(case)})


def test_before_anything_is_sent_the_page_offers_samples_and_a_form(client):
    page = client.get("/comparer/")

    assert page.status_code == 200
    for name, (title, _) in STORIES.items():
        assert f'href="/comparer/?exemple={name}"' in page.content.decode()
        assert title in text(page)
    assert 'name="case"' in page.content.decode()
    assert "Sous chaque contrat" not in text(page)


@pytest.mark.parametrize("name", STORIES)
def test_a_sample_shows_the_answer_of_each_contract_with_its_amount(client, name):
    page = text(client.get("/comparer/", {"exemple": name}))
    answer = each(sample(name)["facts"])

    for one in answer["contracts"]:
        assert one["title"] in page
        assert re.sub(r"\s", " ", amount_between(one["payable"], one["range"])) in re.sub(r"\s", " ", page)
    assert answer["several_insurers"]["says"] in page


def test_each_contract_names_the_clauses_of_its_guarantees_the_missing_facts_and_the_useless_ones(client):
    page = client.get("/comparer/", {"exemple": "usure.json"})
    moto, orange, _ = each(WORN["facts"])["contracts"]

    for one in (moto, orange):
        of = contracts.contract(one["contract"])
        for decided in one["decision"]["guarantees"]:
            if decided["outcome"] != "not_claimed":
                assert decided["label"] in text(page)
                assert [rule for rule in decided["because"] if rule not in text(page)] == []
                first = {of.clause(rule): rule for rule in reversed(decided["because"])}
                assert all(f'href="{address(of, rule)}"' in page.content.decode() for rule in first.values())
    assert [one["question"] for one in orange["missing"] if one["question"] not in text(page)] == []
    assert f"{len(orange['missing']) - MOST_QUESTIONS} autres questions" in text(page)
    assert f"{len(orange['unused'])} faits sans effet ici" in text(page)
    assert ORANGE.title in text(page)


def answers_of(page):
    """The part of a page that holds the answers, in words."""
    return re.search(r"Sous chaque contrat.*Lien qui rouvre", text(page))[0]


def test_a_case_pasted_or_uploaded_or_opened_as_a_sample_gives_the_same_answers(client):
    sampled = client.get("/comparer/", {"exemple": "usure.json"})
    uploaded = client.post("/comparer/", {"file": io.BytesIO(json.dumps(WORN).encode()), "case": ""})

    assert answers_of(sampled) == answers_of(pasted(client, WORN)) == answers_of(uploaded)


def test_a_case_of_a_link_gives_the_answers_of_its_file(client):
    case = opened(Case(MOTO, WORN["facts"]).token)

    assert answers_of(client.get("/comparer/", {"d": case.token})) == answers_of(pasted(client, case.as_file()))


def test_the_link_of_a_comparison_reopens_it_with_the_facts_of_each_contract(client):
    own = {"icare_moto": {}, "cirano_orange": {"vehicle.energy": "diesel"}}
    first = pasted(client, {"facts": WORN["facts"], "contracts": own})
    link = re.search(r'href="(/comparer/\?c=[^"]+)"', first.content.decode())[1]

    assert answers_of(client.get(unescape(link))) == answers_of(first)
    assert answers_of(first) != answers_of(client.get("/comparer/", {"exemple": "usure.json"}))


def test_a_comparison_too_long_for_a_link_says_so(client, monkeypatch):
    monkeypatch.setattr(page_of_comparison, "LONGEST_LINK", 500)
    page = pasted(client, WORN)

    assert page.status_code == 200
    assert "trop long pour tenir dans un lien" in text(page)
    assert "/comparer/?c=" not in page.content.decode()


def test_only_the_contracts_that_a_case_names_are_compared():
    assert [one.key for one in event_of('{"facts": {}, "contracts": ["cirano_orange"]}').contracts] == ["cirano_orange"]
    every = [one.key for one in event_of('{"facts": {}}').contracts]
    assert every == ["icare_moto", "cirano_orange", "bpce_auto"]


def test_a_reading_of_one_contract_is_taken_by_it_alone(client):
    case = WORN | {"readings": {"MOTO-P-3": "ends_with_loan"}}
    answer = each(WORN["facts"], readings=case["readings"])
    page = pasted(client, case)

    assert answer["contracts"][0]["outcome"] == "undetermined"
    assert "Couvert en partie" not in text(page)


def test_several_insurers_share_what_both_pay(client, monkeypatch):
    answer = each(WORN["facts"])
    answer["several_insurers"]["damages"][0] |= {
        "at_most": "857.68",
        "shares": [{"contract": "icare_moto", "alone": "857.68", "bears": "400.00"}],
    }
    monkeypatch.setattr(page_of_comparison, "compare", lambda *_: answer)
    page = re.sub(r"\s", " ", text(client.get("/comparer/", {"exemple": "usure.json"})))

    assert "Garantie panne mécanique moto 857,68 € 400,00 €" in page
    assert "Ensemble, au plus 857,68 €" in page


@pytest.mark.parametrize(
    ("case", "says"),
    [
        ("", "rien n'a été envoyé"),
        ("{", "pas du JSON"),
        ('{"facts": {}, "contracts": ["lada"]}', "« lada » n'est pas connu"),
        ('{"facts": {}, "contracts": ["icare_service"]}', "aucune garantie"),
        ('{"contract": "icare_moto", "edition": "1", "facts": {}}', "édition « 1 »"),
        ('{"facts": {"vehicle.mileage": 3}}', "« vehicle.mileage »"),
        ('{"facts": {}, "readings": {"MOTO-P-99": "x"}}', "aucun de ces contrats ne porte de doute"),
        ('{"facts": {}, "readings": {"MOTO-P-3": "lune"}}', "pas de sens « lune »"),
    ],
)
def test_a_case_that_cannot_be_compared_says_why_and_keeps_what_was_typed(client, case, says):
    page = pasted(client, case)

    assert page.status_code == 422
    assert says in text(page).replace("Rien", "rien")
    assert unescape(re.search(r"<textarea[^>]*>([^<]*)</textarea>", page.content.decode())[1]) == case
    assert 'aria-invalid="true"' in page.content.decode()


@pytest.mark.parametrize("query", [{"d": "faux"}, {"c": "faux"}, {"c": "x" * 70_000}, {"exemple": "usure"}])
def test_a_link_that_was_altered_is_refused_with_the_form_at_hand(client, query):
    page = client.get("/comparer/", query)

    assert page.status_code == 422
    assert 'name="case"' in page.content.decode()
    assert 'role="alert"' in page.content.decode()


def test_a_file_that_is_no_text_is_refused(client):
    page = client.post("/comparer/", {"file": io.BytesIO(b"\xff\xfe{}")})

    assert page.status_code == 422
    assert "pas en UTF-8" in text(page)


def test_a_huge_file_is_refused_before_it_is_read(client):
    assert client.post("/comparer/", {"file": io.BytesIO(b" " * 1_100_000)}).status_code == 413


def test_pasted_marks_are_shown_and_never_run(client):
    page = pasted(client, "</textarea><script>alert(1)</script>").content.decode()

    assert "<script>alert" not in page
