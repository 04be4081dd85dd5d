"""The page of the estimate without scripts: what is typed, what the contract answers line by line, what is wrong."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from clausier import contracts
from clausier.rules.decide import decide
from clausier.web.pages.estimate_form import BLANKS, KEYS, columns_read
from clausier.web.state import Case
from tests.web.estimate_pages import ALTERNATOR, FORM, ROW, TOWING, covered_case, result, text, value

# --- a line, while it is typed ----------------------------------------------------------------------------------------


def test_an_empty_page_asks_for_lines_under_the_usual_contract(client: Client):
    answer = client.get("/devis/")
    assert answer.status_code == 200
    assert value(answer, "contrat") == "cirano_orange"
    assert "Rien n'est encore demandé" in text(answer)
    assert text(answer).count('<li class="line">') == 3


def test_a_line_that_the_contract_never_pays_is_refused_with_its_clause(client: Client):
    answer = client.post("/devis/", FORM | TOWING)
    assert answer.status_code == 200
    assert result(answer, 2).startswith("Refusée 0,00 €")
    assert "ORNG-5B-36" in result(answer, 2)


def test_a_line_of_which_something_is_unknown_waits_for_it_by_name(client: Client):
    answer = client.post("/devis/", FORM | ALTERNATOR)
    assert result(answer, 1).startswith("En attente 1 354,50 € demandés. Attend : le but de la ligne ; ")


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


def test_parts_are_offered_in_order_with_a_way_to_say_none_of_them(client: Client):
    found = client.get("/devis/pieces/", {"q": "alternateur"}).json()
    assert (found["parts"][0]["key"], found["none"]["key"]) == ("alternator", "other_unlisted")
    assert client.get("/devis/pieces/", {"q": "xyzzy"}).json()["parts"] == []


@pytest.mark.parametrize("key", KEYS)
def test_only_the_columns_that_the_contract_reads_are_offered(client: Client, key: str):
    page = text(client.post("/devis/", FORM | ALTERNATOR | {"contrat": key}))
    contract = contracts.contract(key)
    offered = {name for name in contract.vocabulary.columns["repair.lines"] if f'id="l1-{name}"' in page}
    assert offered == set(columns_read(contract))
    assert "litres" not in columns_read(contracts.contract("cirano_orange"))


def test_a_cell_that_the_contract_does_not_read_is_carried_unseen(client: Client):
    form = FORM | ALTERNATOR | {"l1.litres": "2,5"}
    answer = client.post("/devis/", form)
    assert '<input type="hidden" name="l1.litres" value="2,5">' in text(answer)
    facts = client.post("/devis/json/", form).json()["case"]["facts"]
    assert facts["repair.lines"][0]["litres"] == "2.5"


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
    missing = {one["fact"] for one in client.post("/devis/json/", form).json()["missing"]}
    assert missing and not any(name.startswith("failure.causes") for name in missing)


def test_a_set_said_to_be_complete_keeps_what_is_ticked(client: Client):
    form = FORM | ALTERNATOR | {"failure.causes.collision": "oui", "complet": "failure.causes"}
    causes = client.post("/devis/json/", form).json()["case"]["facts"]["failure.causes"]
    assert [name for name, told in causes.items() if told] == ["collision"]
    assert causes["theft"] is False


def test_the_documents_that_the_contract_asks_for_are_listed(client: Client):
    case = covered_case([{"id": "1", **ROW}])
    wanted = [one for one in decide(case.contract, case.facts).as_json()["documents"] if one["present"] is not True]
    page = text(client.get("/devis/", {"d": case.token}))
    assert wanted
    assert all(one["says"] in page for one in wanted)


# --- errors -----------------------------------------------------------------------------------------------------------


WRONG = {
    "a price": ("l1.parts_price", "douze", "Ligne 1, Prix TTC : "),
    "a price below zero": ("l1.parts_price", "-3", "Ligne 1, Prix TTC : "),
    "hours that unfold": ("l1.scale_hours", "une", "Ligne 1, Heures au barème : "),
    "a mileage": ("vehicle.mileage_km", "84 000 miles", "Le kilométrage au moment de l'intervention : "),
    "a date": ("vehicle.first_registered_on", "31/02/2020", "Le jour de première mise en circulation : "),
    "a part": ("l1.part", "bidule", "Ligne 1, Pièce : "),
    "long words": ("l1.label", "x" * 91, "Ligne 1, Désignation du garage : "),
}


@pytest.mark.parametrize("name, typed, called", WRONG.values(), ids=WRONG.keys())
def test_a_value_that_cannot_be_read_is_named_at_its_field_and_kept(client: Client, name: str, typed: str, called: str):
    answer = client.post("/devis/", FORM | ALTERNATOR | TOWING | {name: typed})
    place = name.replace(".", "-")
    assert answer.status_code == 422
    assert f'<a href="#{place}">{called}' in text(answer)
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
    assert text(answer).count('<li class="line">') == 3
    assert value(answer, "l2.label") == "Remorquage nuit"
    assert re.search(r'<input id="l3-label"[^>]* autofocus', text(answer))


def test_a_removed_line_leaves_the_others_numbered_anew(client: Client):
    answer = client.post("/devis/", FORM | ALTERNATOR | TOWING | {"retirer": "1"})
    assert text(answer).count('<li class="line">') == 1
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
    assert text(answer).count('<li class="line">') == 1
