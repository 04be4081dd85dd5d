"""The page of the estimate without scripts: what is typed, what the contract answers, what is kept."""

from __future__ import annotations

import html
import json
import re
from typing import Any

import pytest
from django.test import Client

from clausier import contracts
from clausier.faces.samples import STORIES
from clausier.rules.case import encode
from clausier.rules.decide import decide
from clausier.web.pages import estimate_answer
from clausier.web.pages.estimate_form import BLANKS, COMMON, KEYS, from_case, told
from clausier.web.state import Case
from tests.contracts.cirano_orange.repairs import claim
from tests.contracts.world import close, load
from tests.web.pages import token as sample_token

ALTERNATOR = {
    "l1.label": "Alternateur Valeo", "l1.part": "alternator", "l1.kind": "part", "l1.parts_price": "1 234,50 €",
    "l1.labour_hours": "1,5", "l1.scale_hours": "1",
}  # fmt: skip
TOWING = {"l2.label": "Remorquage nuit", "l2.kind": "towing", "l2.parts_price": "120"}
FORM = {"contrat": "cirano_orange", "vehicle.mileage_km": "84 000 km", "repair.labour_rate": "80"}


def text(answer: Any) -> str:
    return " ".join(html.unescape(answer.content.decode()).split())


def result(answer: Any, number: int) -> str:
    """What the page says of one line."""
    found = re.search(rf'<div id="l{number}-result".*?</div>', text(answer))
    return " ".join(re.sub(r"<[^>]*>", " ", found[0]).split())


def value(answer: Any, name: str) -> str:
    """What a field holds."""
    page = text(answer)
    field = re.search(rf'<input[^>]* name="{re.escape(name)}" value="([^"]*)"', page)
    if field:
        return field[1]
    options = re.search(rf'<select[^>]* name="{re.escape(name)}"[^>]*>(.*?)</select>', page)[1]
    return re.search(r'<option value="([^"]*)" selected', options)[1]


def covered_case(lines: list[dict[str, Any]], key: str = "cirano_orange") -> Case:
    """A claim of which everything is known but its lines, as the worked cases of the contract close it."""
    file = load(key, "claims.yaml")
    contract = contracts.contract(key)
    facts = {**file["base"], "vehicle.mileage_km": 84_000, "repair.labour_rate": "80.00", "repair.lines": lines}
    return Case(contract, close(contract, facts))


ROW = {
    "part": "alternator", "kind": "part", "parts_price": "400.00", "labour_price": "100.00", "labour_excess": "0.00",
    "purpose": "repair", "linked_to_covered_damage": False, "damaged_by_uncovered_part": False,
    "offered_part_refused": False,
}  # fmt: skip


# --- a line, while it is typed ----------------------------------------------------------------------------------------


def test_an_empty_page_asks_for_lines_under_the_usual_contract(client: Client):
    answer = client.get("/devis/")
    assert answer.status_code == 200
    assert value(answer, "contrat") == "cirano_orange"
    assert "Rien n'est encore demandé" in text(answer)
    assert text(answer).count("<legend>Ligne") == 3


def test_a_line_that_the_contract_never_pays_is_refused_with_its_clause(client: Client):
    answer = client.post("/devis/", FORM | TOWING)
    assert answer.status_code == 200
    assert result(answer, 2).startswith("Refusée 0,00 €")
    assert "ORNG-5B-36" in result(answer, 2)


def test_a_line_of_which_something_is_unknown_waits_for_it_by_name(client: Client):
    answer = client.post("/devis/", FORM | ALTERNATOR)
    assert result(answer, 1).startswith("En attente 1 354,50 € demandés En attente de : ")
    assert "le but de la ligne" in result(answer, 1)


def test_what_is_stated_once_holds_for_the_lines_that_do_not_say_otherwise(client: Client):
    stated = FORM | ALTERNATOR | {"commun": ["purpose"]}
    assert "le but de la ligne" not in result(client.post("/devis/", stated), 1)
    other = client.post("/devis/", stated | {"l1.purpose": "modification"})
    assert result(other, 1).startswith("Refusée")
    assert value(other, "l1.purpose") == "modification"


def test_a_blank_price_is_zero_only_when_the_garage_says_so(client: Client):
    lines = FORM | {"l1.label": "Diagnostic", "l1.kind": "diagnosis", "l1.parts_price": "60"}
    assert "60,00 €" not in result(client.post("/devis/", lines), 1)
    assert "sur 60,00 €" in result(client.post("/devis/", lines | {"commun": [BLANKS]}), 1)


def test_a_part_is_proposed_and_never_chosen(client: Client):
    answer = client.post("/devis/", FORM | {"l1.label": "Alternateur"})
    assert value(answer, "l1.part") == ""
    assert '<option value="alternator">' in text(answer)
    assert "la pièce de la ligne" in result(answer, 1)
    assert value(answer, "l1.label") == "Alternateur"


def test_other_words_find_a_part_and_leave_those_of_the_garage(client: Client):
    answer = client.post("/devis/", FORM | {"l1.label": "Réf 7701", "l1.search": "démarreur"})
    assert '<option value="starter_motor">' in text(answer)
    assert value(answer, "l1.label") == "Réf 7701"


def test_the_endpoint_of_parts_answers_programs_and_lists(client: Client):
    assert client.get("/devis/pieces/", {"q": "alternateur"}).json()["parts"][0]["key"] == "alternator"
    options = text(client.get("/devis/pieces/", {"ligne": "4", "l4.label": "alternateur", "l4.part": "turbocharger"}))
    assert '<option value="turbocharger" selected>' in options
    assert '<option value="alternator">' in options


def test_while_one_types_only_the_answers_come_back(client: Client):
    answer = client.post("/devis/", FORM | ALTERNATOR | TOWING, headers={"HX-Request": "true"})
    assert "<html" not in text(answer) and "<input" not in text(answer)
    assert 'id="l2-result" class="result" hx-swap-oob="true"' in text(answer)
    assert result(answer, 2) == result(client.post("/devis/", FORM | ALTERNATOR | TOWING), 2)


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


# --- what is still missing --------------------------------------------------------------------------------------------


def test_the_most_decisive_questions_become_fields_and_their_answers_stay(client: Client):
    answer = client.post("/devis/", FORM | ALTERNATOR)
    assert value(answer, "failure.nature") == ""
    answered = {"failure.nature": "mechanical", "event.at": "10/03/2026 14:30", "complet": "failure.causes"}
    form = FORM | ALTERNATOR | answered
    answer = client.post("/devis/", form)
    assert value(answer, "failure.nature") == "mechanical"
    assert value(answer, "event.at") == "10/03/2026 14:30"
    assert 'value="failure.causes" id="failure-causes" checked' in text(answer)
    assert "failure.causes.collision" not in client.post("/devis/json/", form).json()["missing"]


def test_a_set_said_to_be_complete_keeps_what_is_ticked(client: Client):
    form = FORM | ALTERNATOR | {"failure.causes.collision": "oui", "complet": "failure.causes"}
    causes = client.post("/devis/json/", form).json()["case"]["facts"]
    assert causes["failure.causes.collision"] is True
    assert causes["failure.causes.theft"] is False


def test_the_documents_that_the_contract_asks_for_are_listed(client: Client):
    case = covered_case([{"id": "1", **ROW}])
    wanted = [one for one in decide(case.contract, case.facts).as_json()["documents"] if one["present"] is not True]
    page = text(client.get("/devis/", {"d": case.token}))
    assert wanted
    assert all(one["says"] in page for one in wanted)


# --- errors -----------------------------------------------------------------------------------------------------------


WRONG = {
    "a price": ("l1.parts_price", "douze"),
    "a price below zero": ("l1.parts_price", "-3"),
    "a mileage": ("vehicle.mileage_km", "84 000 miles"),
    "a date": ("vehicle.first_registered_on", "31/02/2020"),
    "a part": ("l1.part", "bidule"),
    "long words": ("l1.label", "x" * 91),
}


@pytest.mark.parametrize("name, typed", WRONG.values(), ids=WRONG.keys())
def test_a_value_that_cannot_be_read_is_named_at_its_field_and_kept(client: Client, name: str, typed: str):
    answer = client.post("/devis/", FORM | ALTERNATOR | TOWING | {name: typed})
    place = name.replace(".", "-")
    assert answer.status_code == 422
    assert f'<a href="#{place}">' in text(answer)
    assert f'id="{place}-error"' in text(answer)
    assert value(answer, name) == typed
    assert value(answer, "l2.label") == "Remorquage nuit"
    assert "Pour la garantie" not in text(answer)


def test_an_error_while_typing_is_said_at_its_line(client: Client):
    form = FORM | ALTERNATOR | TOWING | {"l1.parts_price": "12,345"}
    answer = client.post("/devis/", form, headers={"HX-Request": "true"})
    assert result(answer, 1).startswith("À corriger : ")
    assert result(answer, 2).startswith("Refusée")


def test_a_contradiction_is_said_and_nothing_is_lost(client: Client):
    dates = {"event.on": "10/03/2026", "event.at": "11/03/2026 10:00"}
    answer = client.post("/devis/", FORM | ALTERNATOR | dates)
    assert answer.status_code == 422
    assert "contredit" in text(answer)
    assert value(answer, "event.at") == "11/03/2026 10:00"


def test_a_link_that_was_altered_is_refused(client: Client):
    assert client.get("/devis/", {"d": "abc"}).status_code == 422
    assert client.post("/devis/", FORM | {"d": "abc"}).status_code == 422


def test_a_contract_that_pays_no_repair_has_no_estimate(client: Client):
    assert client.get("/devis/", {"d": Case(contracts.contract("icare_service")).token}).status_code == 422


# --- lines added, removed, copied -------------------------------------------------------------------------------------


def test_a_line_is_added_at_the_end_and_takes_the_keyboard(client: Client):
    answer = client.post("/devis/", FORM | ALTERNATOR | TOWING | {"action": "ajouter"})
    assert text(answer).count("<legend>Ligne") == 3
    assert value(answer, "l2.label") == "Remorquage nuit"
    assert re.search(r'<input id="l3-label"[^>]* autofocus', text(answer))


def test_a_removed_line_leaves_the_others_numbered_anew(client: Client):
    answer = client.post("/devis/", FORM | ALTERNATOR | TOWING | {"retirer": "1"})
    assert text(answer).count("<legend>Ligne") == 1
    assert value(answer, "l1.label") == "Remorquage nuit"


def test_the_first_button_of_the_form_computes(client: Client):
    form = re.search(r'<form id="estimate".*</form>', text(client.get("/devis/")))[0]
    assert re.search(r"<button[^>]*>[^<]*", form)[0] == "<button>Calculer"


def test_copied_lines_become_lines(client: Client):
    copied = "Libellé\tPrix\tHeures\tNature\nAlternateur\t1 234,50\t1,5\tpièce\nDiagnostic\t60\t\tDiagnostic"
    answer = client.post("/devis/", FORM | TOWING | {"coller": copied, "action": "coller"})
    assert answer.status_code == 200
    assert [value(answer, f"l{n}.label") for n in (1, 2, 3)] == ["Remorquage nuit", "Alternateur", "Diagnostic"]
    assert [value(answer, f"l{n}.kind") for n in (2, 3)] == ["part", "diagnosis"]
    assert value(answer, "l2.parts_price") == "1 234,50"
    assert "Diagnostic\t60" not in answer.content.decode()


def test_copied_lines_with_an_error_stay_to_be_corrected(client: Client):
    answer = client.post("/devis/", FORM | ALTERNATOR | {"coller": "Pompe;abc", "action": "coller"})
    assert answer.status_code == 422
    assert "Ligne 1, colonne 2 : (prix)" in text(answer)
    assert "Pompe;abc</textarea>" in text(answer)
    assert text(answer).count("<legend>Ligne") == 1


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
def test_both_contracts_answer(client: Client, key: str):
    data = client.post("/devis/json/", FORM | ALTERNATOR | {"contrat": key}).json()
    assert data["contract"] == key
    assert data["lines"][0]["id"] == "1. Alternateur Valeo"
    assert data["case"]["facts"]["repair.lines"][0]["parts_price"] == "1234.50"


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
    assert "failure.nature" in data["missing"]
