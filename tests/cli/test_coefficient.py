"""`clausier coefficient`: for people and for programs."""

import json

import pytest

from tests.cli.desk import ask

FACTS = {
    "bonus_malus.origin": "due_date", "bonus_malus.coefficient": "0.64", "bonus_malus.applied_on": "2025-10-01",
    "policy.use": "rounds", "bonus_malus.interruptions": [],
    "bonus_malus.claims": [
        {"id": "A", "on": "2026-02-11", "nature": "collision", "liability_pct": 100, "without_knowledge": False,
         "force_majeure": False}
    ],
    "tariff.premiums": [{"id": "1", "cover": "liability", "amount": "300.00"}],
    "tariff.reductions": "0.00", "tariff.novice_pct": 0, "tariff.circumstances": [],
}  # fmt: skip


def asked(*arguments, **changes):
    facts = {name: value for name, value in (FACTS | changes).items() if value is not None}
    typed = json.dumps({"contract": "bpce_auto", "facts": facts})
    return ask("coefficient", "-", "--on", "2026-10-02", *arguments, typed=typed)


def test_each_due_date_is_told_with_its_arithmetic():
    page = asked().text

    assert "Coefficient au 2 octobre 2026" in page and "0,76 (majoré)" in page
    assert "0,64 × 1,20 = 0,768, arrêté à 0,76" in page
    assert "Échéance du 1er octobre 2027, si rien d'autre n'arrive" in page


def test_the_premium_and_its_notice_are_told():
    page = asked().text

    assert "Prime de l'échéance" in page and "228,00 €" in page
    assert "L'avis d'échéance porte :" in page
    assert "La prime nette après application du coefficient" in page


def test_where_the_law_prevails_both_are_named():
    page = asked().text

    assert "Où la loi l'emporte sur le contrat" in page and "[CRM-4-2, C. assur., art. A. 121-1" in page
    assert "Où la loi l'emporte" not in asked(**{"policy.use": "private"}).text


def test_what_is_missing_is_asked_for_the_claim_that_lacks_it():
    row = {**FACTS["bonus_malus.claims"][0], "liability_pct": None}
    page = asked(**{"bonus_malus.claims": [row]}).text

    assert "entre 0,59 et 0,76" in page
    assert "bonus_malus.claims[A].liability_pct" in page
    assert "Quelle part de responsabilité le conducteur porte-t-il ?" in page
    assert "entre 177,00 € et 228,00 €" in page


def test_without_a_start_the_first_question_is_where_it_comes_from():
    page = asked(**{"bonus_malus.origin": None}).text

    assert "encore inconnu" in page and "D'où vient le dernier coefficient connu ?" in page
    assert "Pour la prime, il manque" in page


def test_corrections_and_another_vehicle_are_told():
    row = {**FACTS["bonus_malus.claims"][0], "first_classified": "none", "reclassified_on": "2026-10-02"}
    vehicle = {"bonus_malus.vehicle_changed_on": "2026-10-02", "bonus_malus.usual_drivers": "same"}
    receipts = {"bonus_malus.receipts": [{"id": "1", "due_on": "2026-10-01", "reference": "300.00"}]}
    page = asked(**vehicle, **receipts, **{"bonus_malus.claims": [row]}).text
    back = asked(**receipts, **{"bonus_malus.claims": [row | {"first_classified": "full", "liability_pct": 0}]}).text

    assert "Échéances à rectifier" in page and "1er octobre 2026 : 0,59 → 0,76, soit 51,00 € à payer" in page
    assert "1er octobre 2026 : 0,76 → 0,59, soit 51,00 € à rembourser" in back
    assert "Autre véhicule" in page and "La réduction acquise suit le véhicule" in page


def test_another_vehicle_asks_for_its_drivers():
    page = asked(**{"bonus_malus.vehicle_changed_on": "2026-10-02"}).text

    assert "Qui sont les conducteurs habituels de l'autre véhicule ?" in page


def test_a_program_reads_the_same():
    answer = asked("--json").json

    assert (answer["contract"], answer["on"], answer["coefficient"]) == ("bpce_auto", "2026-10-02", "0.76")
    assert [one["due_on"] for one in answer["due_dates"]] == ["2026-10-01", "2027-10-01"]
    assert answer["premium"]["notice"]["net"] == "228.00"


def test_a_new_insurer_is_named():
    page = asked(
        **{"bonus_malus.origin": "statement", "policy.starts_on": "2026-03-01", "policy.anniversary_on": "2027-03-01"}
    ).text

    assert "Nouvel assureur le 1er mars 2026" in page


@pytest.mark.parametrize(
    ("contract", "facts", "words"),
    [
        ("icare_moto", {}, "n'a pas de clause de réduction-majoration"),
        ("bpce_auto", FACTS | {"bonus_malus.coefficient": "0.40"}, "de 0,50 à 3,50, pas 0,40"),
        ("bpce_auto", FACTS | {"bonus_malus.coeficient": "0.40"}, "bonus_malus.coefficient"),
    ],
)
def test_an_unusable_case_says_why_and_prints_nothing(contract, facts, words):
    answer = ask("coefficient", "-", "--on", "2026-10-02", typed=json.dumps({"contract": contract, "facts": facts}))

    assert (answer.status, answer.out) == (2, "")
    assert words in answer.err
