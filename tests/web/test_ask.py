"""The journey « Suis-je couvert ? » as a browser without scripts walks it: the questions, and wrong answers."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clausier import contracts
from clausier.faces.interview import given_rows, next_question, state_of
from clausier.faces.unwritten import left_out
from clausier.rules.case import decode, encode
from clausier.rules.decide import decide
from clausier.rules.facts import Table
from clausier.rules.questions import declared
from clausier.rules.types import Kind
from clausier.web.state import Case, opened
from tests.web.asking import MOTO, Node, answer, asked, case_of, knowing, page, token, words

# --- choosing ---------------------------------------------------------------------------------------------------------


def test_only_contracts_that_guarantee_something_are_offered(client: Client) -> None:
    html = page(client.get("/couvert/"))
    assert re.findall(r'name="contrat" value="([^"]+)"', html) == ["icare_moto", "cirano_orange", "bpce_auto"]


def test_a_contract_says_before_it_is_chosen_what_it_does_not_look_at_yet(client: Client) -> None:
    said = words(page(client.get("/couvert/")))
    assert left_out(contracts.contract("bpce_auto")) in said
    assert said.count("Pas encore écrit dans ce contrat") == 1
    assert left_out(contracts.contract("bpce_auto")) in words(page(client.get("/couvert/bpce_auto/")))


def test_choosing_a_contract_and_an_event_leads_to_the_most_decisive_question(client: Client) -> None:
    response = client.post("/couvert/", {"contrat": "icare_moto", "evenement": "breakdown"}, follow=True)
    contract = contracts.contract("icare_moto")
    facts = {"event.kind": "breakdown"}
    first = next_question(contract, facts, state_of(contract, facts, {}).missing, frozenset())
    html = page(response)
    assert asked(html) == list(first.names)
    assert first.text in words(html)
    assert opened(token(html)).facts == facts


def test_choosing_no_contract_says_so_and_keeps_the_event(client: Client) -> None:
    html = page(client.post("/couvert/", {"evenement": "theft"}), 422)
    assert 'href="#contrat-1"' in html and 'id="contrat-1"' in html
    assert '<option value="theft" selected>' in html


def test_a_link_without_contract_leads_on_to_its_case(client: Client) -> None:
    case = case_of("usure.json")
    response = client.get("/couvert/", {"d": case.token})
    assert response.status_code == 302 and response["Location"].startswith(MOTO + "?d=")


# --- one question after the other -------------------------------------------------------------------------------------


def typed_for(case: Case, wanted: Case, names: list[str]) -> dict[str, Any]:
    """What a person who knows the facts of `wanted` fills in; « je ne sais pas » where it says nothing."""
    contract = case.contract
    known = encode(contract.vocabulary, wanted.facts)
    thing = declared(contract, names[0])
    if isinstance(thing, Table):
        return {"reponse": str(len(known[thing.name]))} if thing.name in known else {"inconnu": "1"}
    if len(names) > 1:
        ticked = [str(place) for place, name in enumerate(names, start=1) if known.get(name)]
        return {"reponses": ticked} if ticked else {"aucun": "1"} if names[0] in known else {"inconnu": "1"}
    value = door(wanted, names[0])
    if value is None:
        return {"inconnu": "1"}
    if thing.type.kind is Kind.BOOL:
        return {"reponse": "oui" if value else "non"}
    if value == "none" and thing.type.kind is Kind.MAYBE_DATE:
        return {"jamais": "1"}
    return {"reponse": str(value).replace(".", ",") if thing.type.kind is Kind.NUMBER else str(value)}


def door(case: Case, name: str) -> Any:
    """The value of a fact or a cell as a case file writes it."""
    vocabulary = case.contract.vocabulary
    facts = decode(vocabulary, encode(vocabulary, case.facts))
    if "[" in name:
        table, _, rest = name.partition("[")
        own, _, key = rest.rpartition("].")
        return next((row.get(key) for row in given_rows(facts, table) if row["id"] == own), None)
    fact = vocabulary.facts[name]
    if fact.member_of:
        return facts.get(fact.member_of, {}).get(name.removeprefix(fact.member_of + "."))
    return facts.get(name)


#: One fact of each kind, a set of tags, and a table with all its cells: left out of a case, they are asked again.
FORGOTTEN = (
    "policy.signed_on",
    "event.on",
    "policyholder.role",
    "vehicle.stolen_on",
    "failure.accidental",
    "failure.causes",
    "vehicle.mileage_km",
    "vehicle.replacement_value",
    "repair.agreement",
    "repair.lines",
)


def test_answering_every_question_ends_with_the_decision_of_the_whole_case(client: Client) -> None:
    wanted = case_of("usure.json")
    known = {name: value for name, value in wanted.facts.items() if name not in FORGOTTEN}
    html = page(client.get(MOTO, {"d": wanted.with_facts(known).token}))
    asked_for: set[str] = set()
    while names := asked(html):
        assert not asked_for & set(names)
        asked_for |= set(names)
        case = opened(token(html))
        html = page(client.post(MOTO, {"d": case.token, "q": names, **typed_for(case, wanted, names)}))
    reached = opened(token(html))
    decision, expected = (decide(one.contract, one.facts).as_json() for one in (reached, wanted))
    assert {name.partition("[")[0] for name in asked_for} >= set(FORGOTTEN) - {"failure.causes"}
    for key in ("outcome", "payable", "range", "statement"):
        assert decision[key] == expected[key]


def test_a_question_says_why_it_is_asked_who_can_answer_and_what_proves_it(client: Client) -> None:
    said = words(page(client.post(MOTO, {"d": knowing().token, "modifier": "failure.nature"})))
    assert "Pourquoi cette question ?" in said and "La réponse décide encore de :" in said
    assert "MOTO-D-12" in said
    assert "Peut répondre : le réparateur. Preuve : le rapport d'expertise" in said


def test_not_knowing_is_an_answer_and_can_be_answered_later(client: Client) -> None:
    html = page(client.post(MOTO, {"d": knowing().token, "q": "failure.nature", "inconnu": "1"}))
    assert asked(html) != ["failure.nature"]
    assert "La nature de la défaillance Je ne sais pas répondre" in words(html)
    again = page(client.post(MOTO, {"d": token(html), "modifier": "failure.nature"}))
    assert asked(again) == ["failure.nature"]
    then = page(client.post(MOTO, {"d": token(again), "q": "failure.nature", "change": "1", "reponse": "electrical"}))
    assert opened(token(then)).passed == frozenset()


def test_who_does_not_know_the_hour_is_asked_for_the_day(client: Client) -> None:
    case = case_of("ouvert.json")
    facts = {name: value for name, value in case.facts.items() if name != "event.on"}
    html = page(client.post(MOTO, {"d": case.with_facts(facts).token, "q": "event.at", "inconnu": "1"}))
    assert asked(html) == ["event.on"]
    then = page(client.post(MOTO, {"d": token(html), "q": "event.on", "inconnu": "1"}))
    assert asked(then) not in (["event.on"], ["event.at"])


def test_the_previous_question_can_be_asked_again(client: Client) -> None:
    html = page(client.post(MOTO, answer(knowing(), "failure.nature", reponse="mechanical")))
    assert re.search(r'name="modifier" value="failure.nature">Question précédente', html)
    back = page(client.post(MOTO, {"d": token(html), "modifier": "failure.nature"}))
    assert asked(back) == ["failure.nature"]
    assert re.search(r'value="mechanical" id="reponse-\d+" checked', back)


def test_stopping_shows_the_decision_and_the_questions_can_be_taken_up_again(client: Client) -> None:
    first = asked(page(client.get(MOTO)))
    html = page(client.post(MOTO, {"d": knowing().token, "terminer": "1"}))
    assert asked(html) == [] and "La réponse n'est pas certaine" in words(html)
    assert asked(page(client.post(MOTO, {"d": token(html), "repasser": "1"}))) == first != []


# --- what cannot be used ----------------------------------------------------------------------------------------------

WRONG = [
    ("failure.nature", {}, "Il manque votre réponse"),
    ("failure.nature", {"reponse": "cosmique"}, "« cosmique »"),
    ("failure.accidental", {"reponse": "parfois"}, "oui ou non"),
    ("vehicle.mileage_km", {"reponse": "beaucoup"}, "beaucoup"),
    ("vehicle.mileage_km", {"reponse": "-3"}, "négatif"),
    ("vehicle.replacement_value", {"reponse": "12,345"}, "décimales"),
    ("policy.signed_on", {"reponse": "31/02/2025"}, "31 février"),
    ("vehicle.sold_on", {"reponse": "10/03/2026", "jamais": "1"}, "Gardez l'un des deux"),
    ("event.at", {"reponse": "hier soir"}, "hier soir"),
    ("repair.lines", {"reponse": "mille"}, "un nombre de lignes"),
]


@pytest.mark.parametrize(("name", "typed", "said"), WRONG)
def test_a_wrong_answer_is_said_beside_its_field_and_nothing_is_lost(
    client: Client, name: str, typed: dict[str, str], said: str
) -> None:
    case = knowing(event__kind="breakdown")
    html = page(client.post(MOTO, answer(case, name, **typed)), 422)
    summary = re.search(r'class="errors" role="alert".*?href="#([\w-]+)">(.*?)</a>', html, re.DOTALL)
    assert f'id="{summary[1]}"' in html
    assert said in words(summary[2])
    assert name not in words(summary[2])
    assert asked(html) == [name]
    assert opened(token(html)) == case
    if "reponse" in typed and name not in ("failure.nature", "failure.accidental"):
        assert f'value="{typed["reponse"]}"' in html
    assert ('name="jamais" value="1" checked' in html) == ("jamais" in typed)


def test_a_wrong_answer_while_changing_keeps_the_old_one(client: Client) -> None:
    case = case_of("usure.json")
    form = answer(case, "vehicle.mileage_km", reponse="loin", change="1")
    html = page(client.post(MOTO, form), 422)
    assert 'value="loin"' in html and 'name="change" value="1"' in html
    assert opened(token(html)).facts["vehicle.mileage_km"] == 52000


def test_an_answer_that_contradicts_another_is_said_without_its_english_name(client: Client) -> None:
    case = knowing(warranty__manufacturer_ends_on="2030-01-01", policy__signed_on="2025-02-10")
    form = answer(case, "warranty.in_force_at_signature", reponse="non")
    html = page(client.post(MOTO, form), 422)
    assert "contredit celle que les autres faits imposent" in words(html)
    assert "warranty.in_force_at_signature »" not in words(html)


@pytest.mark.parametrize(
    "form",
    [
        {"q": "no.such.fact"},
        {"q": "repair.lines[7].part"},
        {"q": "repair.lines[1].nothing"},
        {"q": ["failure.nature", "failure.accidental"]},
        {"modifier": "nothing"},
        {"retirer": "repair.lines[9]"},
        {"retirer": "nothing[1]"},
        {"retirer": "repair.lines"},
    ],
)
def test_a_forged_question_is_a_malformed_request(client: Client, form: dict[str, Any]) -> None:
    page(client.post(MOTO, {"d": case_of("usure.json").token, "reponse": "oui", **form}), 400)


@pytest.mark.parametrize("address", ["/couvert/icare_service/", "/couvert/inconnu/", "/couvert/inconnu/pdf/"])
def test_a_contract_that_guarantees_nothing_has_no_journey(client: Client, address: str) -> None:
    page(client.get(address), 404)


def test_a_case_of_another_contract_is_not_taken_for_one_of_this(client: Client) -> None:
    html = page(client.get("/couvert/cirano_orange/", {"d": case_of("usure.json").token}), 422)
    assert "d'un autre contrat" in words(html)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=st.sampled_from(["failure.nature", "vehicle.mileage_km", "policy.signed_on", "event.at", "repair.lines"]),
    typed=st.text(max_size=30),
)
def test_whatever_is_typed_the_page_answers(client: Client, name: str, typed: str) -> None:
    response = client.post(MOTO, answer(knowing(), name, reponse=typed))
    assert response.status_code in (200, 422)


# --- sets, rows and parts ---------------------------------------------------------------------------------------------


def members(case: Case) -> list[str]:
    return [fact.name for fact in case.contract.vocabulary.tags["failure.causes"].values()]


def test_the_members_of_a_set_are_ticked_together(client: Client) -> None:
    case = knowing()
    names = members(case)
    water = str(names.index("failure.causes.water") + 1)
    html = page(client.post(MOTO, {"d": case.token, "q": names, "reponses": [water]}))
    known = encode(case.contract.vocabulary, opened(token(html)).facts)
    assert [name for name in names if known[name]] == ["failure.causes.water"]
    assert len([name for name in known if name.startswith("failure.causes.")]) == len(names)
    edit = page(client.post(MOTO, {"d": token(html), "modifier": "failure.causes"}))
    assert asked(edit) == names
    assert re.findall(r'name="reponses" value="(\d+)" id="reponse-\d+" checked', edit) == [water]


@pytest.mark.parametrize(
    ("typed", "said"), [({}, "Rien n'est coché"), ({"aucun": "1", "reponses": ["1"]}, "à la fois")]
)
def test_ticking_nothing_or_both_is_an_error(client: Client, typed: dict[str, Any], said: str) -> None:
    case = knowing()
    html = page(client.post(MOTO, {"d": case.token, "q": members(case), **typed}), 422)
    assert said in words(html)
    assert ('name="aucun" value="1" checked' in html) == ("aucun" in typed)


def test_a_part_is_looked_up_by_what_the_garage_wrote(client: Client) -> None:
    case = knowing(repair__lines=[{"id": "1", "kind": "part"}])
    cell = "repair.lines[1].part"
    found = page(client.post(MOTO, {"d": case.token, "q": cell, "piece": "alternateur", "chercher": "1"}))
    assert re.search(r'type="radio" name="reponse" value="alternator"', found) and 'value="alternateur"' in found
    unchosen = page(client.post(MOTO, answer(case, cell, piece="alternateur")), 422)
    assert "Choisissez celle du devis" in words(unchosen) and 'value="alternator"' in unchosen
    nothing = page(client.post(MOTO, answer(case, cell, piece="zzzz")), 422)
    assert "Aucune pièce connue" in words(nothing)
    chosen = page(client.post(MOTO, answer(case, cell, piece="alternateur", reponse="alternator")))
    assert opened(token(chosen)).facts["repair.lines"][0]["part"] == "alternator"


def test_the_parts_offered_while_typing_are_those_of_the_whole_page(client: Client) -> None:
    case = knowing(repair__lines=[{"id": "1", "kind": "part"}])
    form = {"d": case.token, "q": "repair.lines[1].part", "piece": "pompe"}
    whole = page(client.post(MOTO, {**form, "chercher": "1"}))
    typing = page(client.post(MOTO + "pieces/", form))
    assert Node(typing, "pieces").found == Node(whole, "pieces").found != []


def test_a_row_can_be_taken_away_and_what_that_does_is_shown(client: Client) -> None:
    case = case_of("usure.json")
    html = page(client.post(MOTO, {"d": case.token, "retirer": "repair.lines[1]"}))
    assert [row["id"] for row in opened(token(html)).facts["repair.lines"]] == ["2"]
    assert "Avant Couvert en partie 857,68 €" in words(html)
