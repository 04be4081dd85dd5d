"""The papers to produce and the data to erase, as the office asks for them."""

from __future__ import annotations

import json

import clausier
from tests.cli.desk import ask


def case(key: str, **facts) -> str:
    named = {name.replace("__", "."): value for name, value in facts.items()}
    return json.dumps({"contract": key, "facts": named})


MEMO = {
    "document__prepared": "insured_vehicle_memo",
    "vehicle__registered": True,
    "policy__signed_on": "2026-03-10",
    "policy__trailers_covered": False,
    "vehicle__uses": [],
}


def test_a_paper_is_told_item_by_item_with_what_asks_for_each():
    text = ask("documents", "-", typed=case("suravenir_auto", **MEMO)).text

    assert "• le numéro d'immatriculation\n  • la marque et le modèle\n    C. assur., art. R. 211-14-0-1" in text
    assert "remorques" not in text


def test_an_item_that_may_be_needed_says_so_and_asks_what_would_tell():
    known = {name: value for name, value in MEMO.items() if name != "policy__trailers_covered"}
    answer = ask("documents", "-", typed=case("suravenir_auto", **known))

    assert "• le type des remorques couvertes (s'il y a lieu)" in answer.text
    assert "Pour en dire plus, il faudrait savoir" in answer.text


def test_documents_for_programs_are_those_of_the_library():
    found = ask("documents", "-", "--json", typed=case("suravenir_auto", **MEMO)).json
    facts = {name.replace("__", "."): value for name, value in MEMO.items()}

    assert found == clausier.contract("suravenir_auto").documents(facts)
    [memo] = [one for one in found["documents"] if one["key"] == "insured_vehicle_memo"]
    assert [item["needed"] for item in memo["items"]] == [True] * 7


def test_an_override_is_told_with_both_texts():
    facts = {"privacy__right": "access", "privacy__requested_on": "2026-03-01", "privacy__identity_proved": True}
    text = " ".join(ask("documents", "-", typed=case("bpce_auto", **facts)).text.split())

    assert "La loi prévaut : Elle n'est demandée qu'à qui n'a pas justifié de son identité autrement." in text
    assert "Le contrat dit : Elle est demandée dans tous les cas." in text


def test_the_words_of_the_contract_alone_can_be_asked_for():
    facts = {"privacy__right": "access", "privacy__requested_on": "2026-03-01", "privacy__identity_proved": True}
    typed = case("bpce_auto", **facts)
    found = ask("documents", "-", "--json", "--reading", "BPCE-4.4-2=contract", typed=typed).json["documents"]
    [request] = [one for one in found if one["key"] == "data_request"]

    assert [item["what"] for item in request["items"]][-1] == "une copie de la pièce d'identité"
    assert request["overrides"][0]["applied"] is False


KEPT = {"file__closed_on": "2024-03-15", "recording__made_on": "none", "policy__ended_on": "none"}


def test_data_are_listed_by_their_last_day_then_by_what_is_not_known_yet():
    text = ask("retention", "-", typed=case("suravenir_auto", **KEPT)).text

    assert "• Dossier de panne mécanique : du 15 mars 2024 au 15 mars 2026 compris" in text
    known, started, unknown = (
        text.index(part)
        for part in ("Gardées jusqu'à un jour connu", "Durée qui n'a pas commencé", "Jour encore inconnu")
    )
    assert known < text.index("Dossier de panne mécanique") < started
    assert started < text.index("Enregistrement d'un appel à l'assistance") < unknown
    assert unknown < text.index("Données de prospection")
    assert text.index("Données de prospection") < text.index("Quel jour les données ont-elles été collectées ?")


def test_retention_for_programs_is_that_of_the_library():
    found = ask("retention", "-", "--json", typed=case("suravenir_auto", **KEPT)).json
    facts = {name.replace("__", "."): value for name, value in KEPT.items()}

    assert found == clausier.contract("suravenir_auto").retention(facts)
    kept = {one["key"]: (one["from"], one["until"]) for one in found["retentions"]}
    assert kept["breakdown_file"] == ("2024-03-15", "2026-03-15")
    assert kept["assistance_call"] == ("none", "none")
    assert kept["prospect_data"] == (None, None)
    assert "privacy.collected_on" in found["missing"] and "file.closed_on" not in found["missing"]


def test_every_retention_names_who_keeps_the_data():
    for key in ("bpce_auto", "suravenir_auto", "cirano_orange"):
        found = clausier.contract(key).retention({})["retentions"]
        assert found and all(one["controller"] and one["says"] for one in found)


def test_a_contract_without_times_of_keeping_says_so():
    assert (
        "Ce contrat ne fixe aucune durée de conservation."
        in ask("retention", "-", typed=case("icare_service", request__topic="claim")).text
    )
