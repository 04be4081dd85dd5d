"""What the page of the estimate hands over: one decision, that of the command line; links, paper, data."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import Client

from clausier import contracts
from clausier.faces.samples import STORIES, sample
from clausier.rules.case import encode, read_text
from clausier.rules.decide import decide
from clausier.web.pages import estimate, estimate_answer
from clausier.web.pages.estimate_form import COMMON, KEYS, from_case, told
from clausier.web.state import Case
from tests.contracts.cirano_orange.repairs import claim
from tests.contracts.world import load
from tests.web.estimate_pages import ALTERNATOR, FORM, ROW, TOWING, covered_case, result, sent, text, value
from tests.web.pages import ESTIMATES
from tests.web.pages import token as sample_token

# --- totals -----------------------------------------------------------------------------------------------------------


def test_a_settled_estimate_says_what_each_side_pays(client: Client):
    answer = client.get("/devis/", {"d": covered_case([{"id": "1. Alternateur", **ROW}, {"id": "2. Vidange", **ROW,
        "kind": "towing", "part": None}]).token})  # fmt: skip
    page = re.sub(r"<[^>]*>", " ", text(answer))
    assert re.search(r"Total demandé +1 000,00 € +Pour la garantie +500,00 € +Pour le client +500,00 €", page)
    assert result(answer, 1).startswith("Accordée 500,00 € sur 500,00 €")
    assert value(answer, "l1.label") == "Alternateur"


def test_a_line_that_waits_does_not_make_a_settled_one_wait():
    case = covered_case([{"id": "1"}, {"id": "2", **ROW}])
    found = estimate_answer.answer(case.contract, case.facts, {})
    assert [one.outcome for one in found.lines.values()] == ["undetermined", "granted"]
    assert (found.totals.payable, found.totals.granted, found.totals.open) == (None, "500.00", 1)


@pytest.mark.parametrize("key", ["ORNG-V-01", "ORNG-V-03", "ORNG-V-06", "standard-exchange-part-refused"])
def test_the_answer_on_a_worked_claim_is_that_of_its_decision(key: str):
    file = load("cirano_orange", "claims.yaml")
    one = next(case for case in file["cases"] if case["id"] == key)
    decision = claim(one["facts"], one["lines"])
    contract = contracts.contract("cirano_orange")
    found = estimate_answer.answer(contract, decision["case"]["facts"], {})
    lines = [(line.id, line.outcome, line.asked, line.granted, line.rules) for line in found.lines.values()]
    names = ("id", "outcome", "asked", "granted", "rules")
    assert lines == [tuple(line[name] for name in names) for line in decision["lines"]]
    assert found.totals.payable == one["expect"]["payable"]
    assert found.totals.customer == one["expect"]["left"]


def test_a_refused_guarantee_refuses_every_line_and_says_why(client: Client):
    case = covered_case([{"id": "1", **ROW}])
    refused = case.with_facts(case.facts | {"vehicle.identified_on_policy": False})
    answer = client.get("/devis/", {"d": refused.token})
    decision = decide(refused.contract, refused.facts).as_json()
    assert decision["guarantees"][0]["outcome"] == "refused"
    assert result(answer, 1).startswith("Refusée 0,00 €")
    assert decision["guarantees"][0]["says"][0] in result(answer, 1)


def test_sixty_open_lines_are_all_answered(client: Client):
    form = dict(FORM)
    for number in range(1, 61):
        form |= {name.replace("l1.", f"l{number}."): typed for name, typed in ALTERNATOR.items()}
    answer = client.post("/devis/", form, headers={"HX-Request": "true"})
    assert text(answer).count("1 354,50 € demandés") == 60


# --- kept and handed over ---------------------------------------------------------------------------------------------


def test_the_link_opens_the_same_estimate(client: Client):
    form = FORM | ALTERNATOR | TOWING | {"commun": ["purpose"], "failure.nature": "mechanical"}
    first = client.post("/devis/", form)
    link = re.search(r'href="/devis/(\?d=[^"]*)"', text(first))[1]
    again = client.get("/devis/" + link)
    assert [result(again, n) for n in (1, 2)] == [result(first, n) for n in (1, 2)]
    assert value(again, "l1.label") == "Alternateur Valeo"
    assert value(again, "l1.purpose") == "repair"
    assert value(again, "vehicle.mileage_km") == "84 000"
    assert value(again, "failure.nature") == "mechanical"


def test_a_line_keeps_its_number_when_another_is_blank(client: Client):
    third = {name.replace("l2.", "l3."): typed for name, typed in TOWING.items()}
    first = client.post("/devis/", FORM | ALTERNATOR | {"l2.label": ""} | third)
    again = client.get("/devis/" + re.search(r'href="/devis/(\?d=[^"]*)"', text(first))[1])
    assert value(again, "l3.label") == "Remorquage nuit"
    assert result(again, 3) == result(first, 3)


FROM_ELSEWHERE = {
    "words": (["a", "b"], [1, 2]),
    "words of the page": (["2. Pompe", "5. Courroie"], [2, 5]),
    "numbers out of order": (["2", "1"], [1, 2]),
    "a number twice": (["1. a", "1. b"], [1, 2]),
    "a huge number": (["20000"], [1]),
}


@pytest.mark.parametrize("ids", [ids for ids, _ in FROM_ELSEWHERE.values()], ids=FROM_ELSEWHERE.keys())
def test_lines_keep_the_names_that_they_had_elsewhere_until_other_words_are_written(client: Client, ids: list[str]):
    form = sent(client.get("/devis/", {"d": covered_case([{"id": one, **ROW} for one in ids]).token}))
    assert [line["id"] for line in client.post("/devis/json/", form).json()["lines"]] == ids
    first = next(name for name in form if name.endswith(".label"))
    lines = client.post("/devis/json/", form | {first: ["Autre"]}).json()["lines"]
    assert lines[0]["id"] == f"{first[1:].partition('.')[0]}. Autre"


@pytest.mark.parametrize("ids, numbers", FROM_ELSEWHERE.values(), ids=FROM_ELSEWHERE.keys())
def test_lines_of_a_case_are_numbered_as_on_the_page(ids: list[str], numbers: list[int]):
    sheet = from_case(covered_case([{"id": one} for one in ids]))
    assert [line.number for line in sheet.lines] == numbers


def test_facts_that_the_page_does_not_show_survive_it(client: Client):
    case = covered_case([{"id": "1", **ROW}])
    spent = [{"id": "1", **_anything(case, "expenses")}]
    case = case.with_facts({key: told for key, told in case.facts.items() if key != "expenses"} | {"expenses": spent})
    page = client.get("/devis/", {"d": case.token})
    carried = value(page, "d")
    facts = client.post("/devis/json/", FORM | ALTERNATOR | {"d": carried}).json()["case"]["facts"]
    assert facts["expenses"] == spent


def _anything(case: Case, table: str) -> dict[str, Any]:
    columns = case.contract.vocabulary.columns[table]
    key, fact = next((key, fact) for key, fact in columns.items() if fact.options)
    return {key: fact.options[0][0]}


@pytest.mark.parametrize("story", STORIES)
def test_every_sample_opens(client: Client, story: str):
    assert client.get("/devis/", {"d": sample_token(story)}).status_code == 200


@pytest.mark.parametrize("key", KEYS)
def test_every_contract_of_repairs_answers(client: Client, key: str):
    data = client.post("/devis/json/", FORM | ALTERNATOR | {"contrat": key}).json()
    assert data["contract"] == key
    assert data["lines"][0]["id"] == "1. Alternateur Valeo"
    assert data["case"]["facts"]["repair.lines"][0]["parts_price"] == "1234.50"


def test_the_contracts_offered_are_those_that_read_an_estimate():
    read = [
        key
        for key in contracts.KEYS
        for one in contracts.contract(key).settled
        if one.guarantee.lines is not None and one.guarantee.lines.covered.node.table == "repair.lines"
    ]
    assert sorted(KEYS) == sorted(read)


def test_only_the_columns_that_the_option_of_the_car_insurance_reads_are_asked(client: Client):
    names = set(re.findall(r'name="l1\.([a-z_]+)"', text(client.get("/devis/", {"contrat": "bpce_auto"}))))
    assert {"label", "part", "kind", "labour_hours", "parts_price", "original_equipment"} <= names
    assert (
        names & {"litres", "capacity_litres", "list_price", "offered_part_price", "clutch_burnt_or_worn_out"} == set()
    )


@pytest.mark.parametrize("key", KEYS)
def test_what_is_stated_once_is_read_by_the_contracts(key: str):
    columns = contracts.contract(key).vocabulary.columns["repair.lines"]
    assert set(COMMON) <= set(columns)


def test_a_case_is_the_same_after_a_turn_on_the_page():
    case = covered_case([{"id": "1. Alternateur", **ROW}])
    sheet = from_case(case)
    vocabulary = case.contract.vocabulary
    assert told(sheet).errors == {}
    assert encode(vocabulary, told(sheet).facts) == encode(vocabulary, case.facts)


def test_the_answer_on_paper_is_a_pdf(client: Client):
    answer = client.post("/devis/pdf/", FORM | ALTERNATOR | TOWING)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/pdf")
    assert answer.content.startswith(b"%PDF-")


@pytest.mark.parametrize("at", ["/devis/pdf/", "/devis/json/"])
def test_nothing_is_handed_over_with_an_error(client: Client, at: str):
    answer = client.post(at, FORM | ALTERNATOR | {"l1.parts_price": "douze"})
    assert answer.status_code == 422
    assert value(answer, "l1.parts_price") == "douze"
    assert client.post(at, FORM).status_code == 422


def test_the_data_are_those_of_the_page(client: Client):
    answer = client.post("/devis/json/", FORM | ALTERNATOR | TOWING)
    data = json.loads(answer.content)
    assert [one["outcome"] for one in data["lines"]] == ["undetermined", "refused"]
    assert data["payable"] is None
    assert "failure.nature" in [one["fact"] for one in data["missing"]]


# --- one decision, whoever asks for it --------------------------------------------------------------------------------


@pytest.mark.parametrize("story", ESTIMATES)
def test_a_sample_is_decided_as_the_command_line_decides_it(client: Client, story: str):
    case = sample(story)
    decision = decide(contracts.contract(case["contract"]), case["facts"]).as_json()
    at = {"d": sample_token(story)}
    opened = client.get("/devis/json/", at).json()
    posted = client.post("/devis/json/", sent(client.get("/devis/", at))).json()
    assert opened == decision
    assert posted == decision
    assert decision["fingerprint"].startswith("sha256:")


@pytest.mark.parametrize("key", KEYS)
def test_a_typed_estimate_is_decided_as_the_command_line_decides_its_case(client: Client, key: str):
    data = client.post("/devis/json/", FORM | ALTERNATOR | TOWING | {"contrat": key, "commun": ["purpose"]}).json()
    case = read_text(json.dumps({name: data["case"][name] for name in ("contract", "edition", "facts")}))
    assert decide(contracts.contract(key), case["facts"]).as_json() == data


@pytest.mark.parametrize("story", ESTIMATES)
def test_the_paper_tells_the_same_decision(client: Client, story: str, monkeypatch: pytest.MonkeyPatch):
    seen: list[dict[str, Any]] = []
    monkeypatch.setattr(estimate, "pdf", lambda context: seen.append(dict(context)) or b"%PDF-")
    client.post("/devis/pdf/", sent(client.get("/devis/", {"d": sample_token(story)})))
    case = sample(story)
    decision = decide(contracts.contract(case["contract"]), case["facts"]).as_json()
    paper = render_to_string("web/estimate/paper.html", seen[0])
    assert seen[0]["answer"].decision == decision
    assert decision["fingerprint"] in paper
    assert all(line["id"] in paper for line in decision["lines"])


@pytest.mark.parametrize("story", ESTIMATES)
def test_the_page_says_of_every_line_what_the_decision_says(story: str):
    case = sample(story)
    contract = contracts.contract(case["contract"])
    found = estimate_answer.answer(contract, case["facts"], {})
    alone = estimate_answer.lines_alone(contract, case["facts"], {})
    for line in found.decision["lines"]:
        one = found.lines[line["id"]]
        if line["outcome"] != "undetermined":
            assert (one.outcome, one.asked, one.granted) == (line["outcome"], line["asked"], line["granted"])
            assert one.rules == line["rules"]
        assert alone[line["id"]] == one
    assert found.totals.payable == found.guarantee["payable"]
    assert found.guarantee in found.decision["guarantees"]


def test_a_partial_answer_to_a_set_survives_the_page(client: Client):
    case = covered_case([{"id": "1", **ROW}])
    name = next(name for name in case.contract.vocabulary.facts if name.startswith("failure.causes."))
    rest = {key: told for key, told in case.facts.items() if not key.startswith("failure.causes")}
    case = case.with_facts(rest | {name: False})
    again = client.post("/devis/json/", sent(client.get("/devis/", {"d": case.token}))).json()
    assert again["case"]["facts"]["failure.causes"] == {name.rpartition(".")[2]: False}
