"""Answers typed in a terminal, as the French write them."""

from datetime import date

import pytest

from clausier.rules.case import parse_answer
from clausier.rules.case_values import encode_value
from clausier.rules.declare import choice
from clausier.rules.errors import WrongValue
from clausier.rules.types import NEVER
from tests.rules.case_examples import VOCABULARY

FEBRUARY = "Il n'y a pas de 30 février 2026 : ce mois compte 28 jours."
MARCH_10 = date(2026, 3, 10).toordinal()


@pytest.mark.parametrize(
    ("name", "typed", "encoded"),
    [
        ("policy.in_force", "oui", True),
        ("policy.in_force", " OUI. ", True),
        ("policy.in_force", "o", True),
        ("policy.in_force", "n", False),
        ("policy.in_force", "Non !", False),
        ("policy.in_force", "?", None),
        ("policy.in_force", "", None),
        ("policy.in_force", "je ne sais pas", None),
        ("policy.in_force", "Je l’ignore.", None),
        ("vehicle.mileage_km", "52000", 52000),
        ("vehicle.mileage_km", "52 000 km", 52000),
        ("vehicle.mileage_km", "52\u202f000\u00a0kms", 52000),
        ("vehicle.mileage_km", "52 000 Kilomètres", 52000),
        ("vehicle.mileage_km", "1.234.567", 1_234_567),
        ("vehicle.mileage_km", "52 000,00", 52000),
        ("vehicle.mileage_km", "aucune idée", None),
        ("event.temperature", "-5", -5),
        ("event.temperature", "−5", -5),
        ("repair.labour_hours", "3,5", 350),
        ("repair.labour_hours", "3.5 h", 350),
        ("rental.days", "2,25 jours", 9),
        ("vehicle.value", "1 234,50", 123_450),
        ("vehicle.value", "1.234,50 €", 123_450),
        ("vehicle.value", "800 euros", 80_000),
        ("repair.rate", "84,50 €/h", 8450),
        ("repair.rate", "84 euros par heure", 8400),
        ("repair.rate", "84 €", 8400),
        ("driver.liability_rate", "50 %", 50),
        ("vehicle.tax_rate", "8,5 pour cent", 85),
        ("event.occurred_on", "10/03/2026", MARCH_10),
        ("event.occurred_on", "10.3.2026", MARCH_10),
        ("event.occurred_on", "2026-03-10", MARCH_10),
        ("event.occurred_on", "10 mars 2026", MARCH_10),
        ("event.occurred_on", "1er Août 2026", date(2026, 8, 1).toordinal()),
        ("police.complaint_on", "jamais", NEVER),
        ("police.complaint_on", "non", NEVER),
        ("police.complaint_on", "10-03-2026", MARCH_10),
        ("event.reported_at", "10/03/2026 14:30", 1_773_149_400),
        ("event.reported_at", "10 mars 2026 à 14h30", 1_773_149_400),
        ("event.reported_at", "10/03/2026 à 14 h", 1_773_149_400 - 1800),
        ("event.reported_at", "2026-03-10T14:30", 1_773_149_400),
        ("event.reported_at", "2026-03-10T13:30Z", 1_773_149_400),
        ("event.reported_at", "10/07/2026 14:00", 1_783_684_800),
        ("repair.part", "gearbox", "gearbox"),
        ("repair.part", "boite de  vitesses", "gearbox"),
        ("repair.part", "2", "gearbox"),
        ("repair.part", "je ne sais pas", None),
    ],
)
def test_an_answer_is_understood_as_a_french_person_writes_it(name, typed, encoded):
    assert parse_answer(VOCABULARY.lookup(name), typed) == encoded
    assert type(parse_answer(VOCABULARY.lookup(name), typed)) is type(encoded)


@pytest.mark.parametrize(
    ("name", "typed", "fragments"),
    [
        ("policy.in_force", "peut-être", ["réponse « peut-être »", "oui ou non", "« ? » si vous ne savez pas"]),
        (
            "vehicle.mileage_km",
            "52.000",
            ["Le point peut séparer les milliers ou les décimales", "l'espace ou la virgule"],
        ),
        ("vehicle.mileage_km", "52 00", ["groupent par trois"]),
        ("vehicle.mileage_km", "52 000 m", ["« m » n'est pas l'unité", "Répondez en km."]),
        ("vehicle.mileage_km", "52,5", ["Trop de décimales : 1 au lieu de 0 au plus."]),
        ("vehicle.mileage_km", "beaucoup", ["un nombre entier en km, de 0 à 2 000 000", "On n'y lit pas de nombre."]),
        ("vehicle.mileage_km", "3 000 000", ["hors des bornes"]),
        ("vehicle.mileage_km", "-1", ["négatif"]),
        ("vehicle.mileage_km", "1" * 201, ["200 caractères"]),
        ("vehicle.mileage_km", "1" * 30, ["démesuré"]),
        ("vehicle.value", "1,234,567", ["incohérents"]),
        ("vehicle.value", "1,5.3", ["incohérents"]),
        ("vehicle.value", "12,345", ["Trop de décimales"]),
        ("vehicle.value", "10 k€", ["n'est pas l'unité", "Répondez en euros."]),
        ("vehicle.value", "10, 12", ["On n'y lit pas un seul nombre."]),
        ("repair.labour_hours", "3h30", ["« h30 » n'est pas l'unité", "Répondez en heures."]),
        ("driver.liability_rate", "50 ‰", ["Répondez en %."]),
        ("driver.bonus_malus", "0,50 km", ["Répondez sans unité."]),
        ("rental.days", "2,3", ["multiple de 0.25"]),
        ("event.occurred_on", "10/03/26", ["quatre chiffres"]),
        ("event.occurred_on", "30/02/2026", [FEBRUARY, "de 01/01/1950 à 31/12/2100"]),
        ("event.occurred_on", "03/25/2026", ["les mois vont de 01 à 12"]),
        ("event.occurred_on", "jamais", ["On n'y lit pas de date.", "10/03/2026"]),
        ("event.occurred_on", "10 martobre 2026", ["On n'y lit pas de date."]),
        ("event.occurred_on", "10/03/1949", ["hors de la période"]),
        ("police.complaint_on", "hier", ["ou « jamais »"]),
        ("event.reported_at", "10/03/2026", ["un jour suivi d'une heure"]),
        ("event.reported_at", "10/03/2026 25:00", ["de 00:00 à 23:59"]),
        ("event.reported_at", "29/03/2026 02:30", ["n'existe pas", "heure d'été"]),
        ("event.reported_at", "25/10/2026 02:30", ["deux fois", "2026-10-25T02:30+02:00 (la première)"]),
        ("event.reported_at", "0001-01-01T00:00+01:00", ["sort du calendrier"]),
        ("repair.part", "boite", ["2. Boîte de vitesses", "Vouliez-vous dire « Boîte de vitesses » ?"]),
        ("repair.part", "Boite de vitese", ["Vouliez-vous dire « Boîte de vitesses » ?"]),
        ("repair.part", "4", ["1. Moteur ; 2. Boîte de vitesses ; 3. Autre pièce"]),
        ("event.country", "0", ["un numéro de 1 à 20"]),
    ],
)
def test_an_answer_that_is_not_understood_is_refused_with_its_reason(name, typed, fragments):
    with pytest.raises(WrongValue) as caught:
        parse_answer(VOCABULARY.lookup(name), typed)
    assert caught.value.fact == name
    assert caught.value.remedy != ""
    assert [fragment for fragment in ["attendu : ", *fragments] if fragment not in str(caught.value)] == []


def test_an_option_called_unknown_or_by_a_figure_wins_over_its_usual_meaning():
    fact = choice("x", {"2": "Inconnu", "b": "1"}, "?", "insured").node.data
    assert parse_answer(fact, "inconnu") == "2"
    assert parse_answer(fact, "2") == "2"
    assert parse_answer(fact, "1") == "b"
    assert parse_answer(fact, "?") is None


def test_two_options_of_one_label_are_told_apart_by_key_or_number():
    fact = choice("x", {"a": "Autre", "b": "Autre"}, "?", "insured").node.data
    assert [parse_answer(fact, typed) for typed in ("a", "2")] == ["a", "b"]
    with pytest.raises(WrongValue):
        parse_answer(fact, "autre")


def test_typed_words_are_looked_up_where_a_fact_says_how():
    part = choice(
        "line.part",
        {"a": "alternateur", "b": "batterie"},
        "Quelle pièce ?",
        "repairer",
        search=lambda typed: ("b", "a"),
    ).node.data

    with pytest.raises(WrongValue, match="Vouliez-vous dire « batterie » ou « alternateur »"):
        parse_answer(part, "courant")
    with pytest.raises(WrongValue, match="Vouliez-vous dire « b » ou « a »"):
        encode_value(part, "courant")
