"""`clausier ask --talk`: only what still matters is asked, and every answer can be taken back."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausier import contracts
from clausier.cli.asked import lines, option_lines
from clausier.cli.conversation import Conversation
from clausier.cli.ink import WIDTH, Ink
from clausier.faces.interview import next_question
from clausier.rules.decide import decide
from tests.cli.desk import FACTS, ask, case, write
from tests.cli.tiny import CONTRACT


def talk(
    facts: dict[str, Any], *typed: str, readings: dict[str, str] | None = None
) -> tuple[str, Conversation, dict[str, Any]]:
    """What was written, the conversation, and the decision at its end."""
    reader, writer = io.StringIO("".join(f"{line}\n" for line in typed)), io.StringIO()
    conversation = Conversation(CONTRACT, facts, readings or {}, (reader, writer), Ink(False))
    decision = conversation.run()
    said = writer.getvalue().replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")
    return said, conversation, decision


def unwrapped(text: str) -> str:
    """The same words, wherever the lines break."""
    return " ".join(text.split())


def without(*names: str) -> dict[str, Any]:
    """The decided case less some facts."""
    return {name: value for name, value in FACTS.items() if name not in names}


def test_a_case_is_built_from_nothing_to_a_certain_answer():
    known: dict[str, Any] = {}
    asked = {
        "Quelles sont les lignes du devis ?": "2",
        "De quelle nature est la ligne ?": "pièce",
        "Quel est le prix TTC de la ligne ?": "100 €",
        "La panne est-elle soudaine ?": "oui",
        "La panne a-t-elle cette cause ?": "aucun",
        "L'accord a-t-il été donné avant les travaux ?": "oui",
        "La panne a-t-elle été signalée en retard ?": "non",
        "Combien de kilomètres le vélo a-t-il parcourus ?": "1 500 km",
        "Que vaut le vélo ?": "900",
    }
    conversation = Conversation(CONTRACT, known, {}, (_Replies(asked), io.StringIO()), Ink(False))
    conversation.reader.writer = conversation.writer
    decision = conversation.run()

    assert "La réponse est certaine." in conversation.writer.getvalue()
    assert (decision["outcome"], decision["payable"]) == ("reduced", "130.00")  # 200 − 50 − 20
    assert decision["missing"] == []


class _Replies:
    """A reader that answers the question that was written last."""

    def __init__(self, answers: dict[str, str]):
        self.answers, self.writer = answers, io.StringIO()

    def readline(self) -> str:
        written = self.writer.getvalue().replace("\N{NO-BREAK SPACE}", " ")
        place, question = max((written.rfind(question), question) for question in self.answers)
        assert place >= 0, written
        return self.answers[question] + "\n"


def test_only_what_matters_is_asked():
    said, _, _ = talk(without("vehicle.mileage_km", "failure.causes"), "oui, l'eau", "2")
    assert "Combien de kilomètres" not in said  # the water refuses everything
    assert "La réponse est certaine." in said


def test_the_state_so_far_is_told_before_each_question():
    said, _, _ = talk(without("vehicle.mileage_km", "repair.agreed"), "oui", "900 km")
    states = [line for line in said.splitlines() if "peu" in line and "encore compter" in line]
    assert states == [
        "Pas encore décidable · entre 0,00 € et 140,00 € · 2 faits peuvent encore compter",
        "Couvert en partie · entre 115,00 € et 140,00 € · 1 fait peut encore compter",
    ]


@pytest.mark.parametrize("pass_over", ["je ne sais pas", "?", "", "NSP"])
def test_a_question_passed_over_is_not_asked_again(pass_over: str):
    said, conversation, decision = talk(without("vehicle.mileage_km", "repair.agreed"), pass_over, "900 km")

    assert said.count("L'accord a-t-il été donné") == 2  # asked once, and listed at the end as missing
    assert "Il ne reste que des questions passées." in said
    assert "repair.agreed" not in conversation.facts and conversation.facts["vehicle.mileage_km"] == 900
    assert decision["outcome"] == "undetermined"


def test_back_takes_the_last_answer_back_and_asks_again():
    _, conversation, decision = talk(without("vehicle.mileage_km", "repair.agreed"), "non", "retour", "oui", "900")
    assert conversation.facts["repair.agreed"] is True
    assert decision["payable"] == "140.00"


def test_back_also_takes_back_a_question_passed_over():
    _, conversation, _ = talk(without("vehicle.mileage_km"), "?", "fin")
    assert conversation.passed == {"vehicle.mileage_km"}
    _, conversation, _ = talk(without("vehicle.mileage_km", "repair.agreed"), "?", "retour", "oui", "900")
    assert conversation.passed == frozenset()


def test_back_before_any_answer_says_so():
    said, _, _ = talk(without("vehicle.mileage_km"), "retour", "fin")
    assert "Il n'y a pas encore de réponse à reprendre." in said


@pytest.mark.parametrize("why", ["pourquoi ?", "Pourquoi?", "pourquoi"])
def test_why_names_what_is_decided_and_the_clause_that_reads_it(why: str):
    said, _, _ = talk(without("vehicle.mileage_km"), why, "fin")
    assert "La réponse décide encore de : le montant." in said
    assert "• Un quart du prix des pièces est retiré au-delà de 1 000 km. [VELO-2.1-2]" in said

    said, _, _ = talk(without("repair.agreed"), why, "fin")
    assert "Garantie panne, l'issue du dossier et le montant." in said
    assert "• L'accord de l'assureur est demandé avant les travaux. [VELO-2-2]" in said


@pytest.mark.parametrize("stop", ["fin", "Fin.", "quitter"])
def test_stopping_prints_the_decision_so_far(stop: str):
    said, _, decision = talk(without("vehicle.mileage_km"), stop)
    assert decision["payable"] is None
    assert "Ce qui manque encore, le plus décisif d'abord" in said
    assert "La réponse est certaine." not in said


def test_the_end_of_the_input_stops_the_conversation():
    assert talk(without("vehicle.mileage_km"))[2]["payable"] is None


#: Wrong answers to the mileage → words of the refusal.
WRONG = {"bip": "un nombre entier en km", "-5": "négatif", "300 000": "hors des bornes", "1500 €": "n'est pas l'unité"}


@pytest.mark.parametrize("typed", WRONG)
def test_a_wrong_answer_is_explained_and_asked_again(typed: str):
    said, conversation, _ = talk(without("vehicle.mileage_km"), typed, "900")
    assert WRONG[typed] in unwrapped(said)
    assert conversation.facts["vehicle.mileage_km"] == 900


# --- sets of tags ----------------------------------------------------------------------------------------------------

CAUSES = {
    "aucun": (False, False, False),
    "non": (False, False, False),
    "2": (False, True, False),
    "1, 3": (True, False, True),
    "1 et 2": (True, True, False),
    "l’eau": (False, True, False),
}


@pytest.mark.parametrize("typed", CAUSES)
def test_the_members_of_a_set_are_asked_together(typed: str):
    said, conversation, _ = talk(without("failure.causes"), typed)

    assert said.count("La panne a-t-elle cette cause ?") == 1
    assert "    1. un choc\n    2. l'eau\n    3. un vol\n" in said
    names = ("failure.causes.collision", "failure.causes.water", "failure.causes.theft")
    assert tuple(conversation.facts[name] for name in names) == CAUSES[typed]


@pytest.mark.parametrize("typed", ["4", "0, 1", "1 choc", "-", "1" * 30])
def test_a_member_that_is_not_in_the_set_is_refused(typed: str):
    said, conversation, _ = talk(without("failure.causes"), typed, "aucun")
    assert "des numéros de 1 à 3" in unwrapped(said)
    assert conversation.facts["failure.causes.water"] is False


def test_the_causes_may_be_unknown():
    _, conversation, decision = talk(without("failure.causes"), "je ne sais pas")
    assert decision["outcome"] == "undetermined"
    assert len(conversation.passed) == 3


# --- tables ----------------------------------------------------------------------------------------------------------


def test_rows_are_asked_one_after_the_other_and_named_by_what_is_known():
    said, conversation, decision = talk(without("repair.lines"), "2", "pièce", "100", "main-d'œuvre", "15")

    assert "Quelles sont les lignes du devis ? Combien y en a-t-il ?" in said
    heads = [line for line in said.splitlines() if line.startswith("Ligne ") and line.endswith(":")]
    assert heads == [
        "Ligne 1 — Le réparateur :",
        "Ligne 1 (pièce) — Le réparateur :",
        "Ligne 2 — Le réparateur :",
        "Ligne 2 (main-d'œuvre) — Le réparateur :",
    ]
    assert conversation.facts["repair.lines"] == [
        {"id": "1", "kind": "part", "price": "100.00"},
        {"id": "2", "kind": "labour", "price": "15.00"},
    ]
    assert decision["payable"] == "70.00"  # 100 − 25 + 15 − 20


def test_the_price_of_a_line_that_is_refused_anyway_is_not_asked():
    _, conversation, decision = talk(without("repair.lines"), "2", "pièce", "100", "lavage", "15")
    assert conversation.facts["repair.lines"][1] == {"id": "2", "kind": "cleaning"}
    assert decision["payable"] == "55.00"  # 100 − 25 − 20


def test_no_row_at_all_is_an_answer():
    _, conversation, decision = talk(without("repair.lines"), "aucune")
    assert conversation.facts["repair.lines"] == []
    assert decision["outcome"] == "not_claimed"


@pytest.mark.parametrize("typed", ["21", "-1", "deux", "1,5", "9" * 30])
def test_a_number_of_rows_that_cannot_be_is_refused(typed: str):
    said, _, _ = talk(without("repair.lines"), typed, "0")
    assert "un nombre de lignes, de 0 à 20" in unwrapped(said)


def test_further_rows_of_an_incomplete_table_do_not_take_the_ids_of_the_others():
    facts = {**FACTS, "repair.lines": {"rows": [{"id": "1", "kind": "part", "price": "100.00"}], "complete": False}}
    said, conversation, _ = talk(facts, "1", "pièce", "40")

    assert "Il y en a déjà 1 : combien d'autres ?" in said
    assert [row["id"] for row in conversation.facts["repair.lines"]] == ["1", "2"]


def test_a_cell_may_be_unknown():
    _, conversation, _ = talk(without("repair.lines"), "1", "pièce", "?")
    assert conversation.facts["repair.lines"] == [{"id": "1", "kind": "part"}]
    assert conversation.passed == {"repair.lines[1].price"}


# --- the command -----------------------------------------------------------------------------------------------------


def test_naming_a_contract_starts_a_conversation():
    answer = ask("ask", "velo", typed="fin\n")
    assert answer.status == 0
    assert answer.out.startswith("Garantie panne vélo — édition 1\nRépondez comme vous parlez")
    assert max(map(len, answer.out.splitlines())) <= WIDTH


def test_the_case_is_saved_as_the_door_takes_it(tmp_path: Path):
    path = write(tmp_path, case(vehicle__mileage_km=None))
    saved = tmp_path / "suite.json"
    answer = ask("ask", path, "--talk", "--save", str(saved), typed="1 500 km\n")

    assert answer.status == 0
    assert f"clausier decide {saved}" in answer.out
    kept = json.loads(saved.read_text(encoding="utf-8"))
    assert list(kept) == ["contract", "edition", "facts"]
    assert decide(CONTRACT, kept["facts"]).payable == "115.00"


def test_a_conversation_goes_on_in_its_own_file_but_overwrites_no_other(tmp_path: Path):
    path = write(tmp_path, case(vehicle__mileage_km=None))
    other = write(tmp_path, "précieux", "autre.json")

    refused = ask("ask", path, "--talk", "--save", other, typed="900\n")
    assert (refused.status, refused.out) == (2, "")
    assert "existe déjà" in refused.err and Path(other).read_text(encoding="utf-8") == "précieux"

    assert ask("ask", path, "--talk", "--save", path, typed="900\n").status == 0
    assert json.loads(Path(path).read_text(encoding="utf-8"))["facts"]["vehicle.mileage_km"] == 900


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path):
    answer = ask("ask", "velo", "--save", str(tmp_path / "absent" / "x.json"), typed="fin\n")
    assert (answer.status, "n'existe pas" in answer.err) == (2, True)


def test_readings_are_kept_with_the_case(tmp_path: Path):
    saved = tmp_path / "x.json"
    ask("ask", "velo", "--reading", "VELO-2.1-2=from", "--save", str(saved), typed="fin\n")
    assert json.loads(saved.read_text(encoding="utf-8"))["readings"] == {"VELO-2.1-2": "from"}


def test_with_json_the_conversation_leaves_the_standard_output_to_the_decision(tmp_path: Path):
    path = write(tmp_path, case(vehicle__mileage_km=None))
    answer = ask("ask", path, "--talk", "--json", typed="1500\n")
    assert answer.json["payable"] == "115.00"
    assert "Combien de kilomètres" in answer.err


def test_a_conversation_cannot_read_its_case_from_the_standard_input():
    answer = ask("ask", "-", "--talk", typed=case())
    assert (answer.status, "dans un fichier" in answer.err) == (2, True)


# --- at random -------------------------------------------------------------------------------------------------------

_TYPED = st.lists(
    st.sampled_from(
        ["oui", "non", "?", "retour", "pourquoi ?", "liste", "1", "2", "0", "100", "10/03/2026", "aucun", "pièce"]
    )
    | st.text(max_size=5).filter(lambda text: "\n" not in text and "\r" not in text),
    max_size=25,
)


@settings(max_examples=60)
@given(typed=_TYPED)
def test_whatever_is_typed_ends_in_a_decision_on_the_case_that_was_built(typed: list[str]):
    said, conversation, decision = talk({}, *typed)

    assert decision == decide(CONTRACT, conversation.case()["facts"]).as_json()
    # What is typed is not echoed here, so that answers stand right behind the prompt.
    assert [line for line in said.splitlines() if len(line.removeprefix("> ")) > WIDTH] == []


# --- long lists ------------------------------------------------------------------------------------------------------


def test_a_long_list_of_options_is_shown_on_demand_only():
    contract = contracts.contract("icare_moto")
    entry = {"fact": "event.country", "asked_of": "insured", "proof": "", "decides": []}
    asked = next_question(contract, {}, [entry], frozenset())
    shown, listed = list(lines(asked, Ink(False))), list(option_lines(asked))

    assert len(asked.options) > 12
    assert "« liste » les montre tous" in unwrapped(" ".join(shown).replace("\N{NO-BREAK SPACE}", " "))
    assert len(shown) < 6
    assert len(listed) >= len(asked.options) and listed[0].strip().startswith("1. ")
    assert asked.read("France") == asked.read("1") == {"event.country": "FR"}
