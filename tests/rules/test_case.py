"""The door of a case: what is encoded, what is refused and in which words."""

import json
import pickle
from datetime import date
from decimal import Decimal

import pytest

from clausier.rules.case import MOST_ERRORS, canonical, decode, encode, read_text
from clausier.rules.errors import CaseError, Inconsistent, UnknownFact, UnreadableCase, UnusableCase, WrongValue
from clausier.rules.values import RowList
from tests.rules.case_examples import ENCODED, GIVEN, VOCABULARY


def refusal(facts) -> CaseError:
    """The only error of these facts."""
    with pytest.raises(UnusableCase) as caught:
        encode(VOCABULARY, facts)
    (error,) = caught.value.errors
    return error


# --- what is taken ---------------------------------------------------------------------------------------------------


def test_every_type_of_fact_is_encoded_by_its_declaration():
    assert encode(VOCABULARY, GIVEN) == ENCODED


def test_decoding_gives_back_what_was_given():
    assert decode(VOCABULARY, ENCODED) == GIVEN
    assert decode(VOCABULARY, encode(VOCABULARY, GIVEN)) == GIVEN


@pytest.mark.parametrize(
    ("name", "given", "encoded", "written"),
    [
        ("vehicle.value", "800", 80_000, "800.00"),
        ("vehicle.value", "800.5", 80_050, "800.50"),
        ("vehicle.value", "0", 0, "0.00"),
        ("vehicle.value", "10000000.00", 1_000_000_000, "10000000.00"),
        ("repair.labour_hours", 3, 300, "3"),
        ("repair.labour_hours", Decimal("3.50"), 350, "3.5"),
        ("repair.labour_hours", Decimal("1E+1"), 1000, "10"),
        ("repair.labour_hours", "0.05", 5, "0.05"),
        ("driver.liability_rate", "65", 65, 65),
        ("driver.liability_rate", 0, 0, 0),
        ("vehicle.tax_rate", 20, 200, "20"),
        ("vehicle.tax_rate", Decimal("64.9"), 649, "64.9"),
        ("driver.bonus_malus", 1, 100, "1"),
        ("event.temperature", -50, -50, -50),
        ("event.occurred_on", "1950-01-01", date(1950, 1, 1).toordinal(), "1950-01-01"),
        ("event.occurred_on", "2100-12-31", date(2100, 12, 31).toordinal(), "2100-12-31"),
        ("event.occurred_on", "2024-02-29", date(2024, 2, 29).toordinal(), "2024-02-29"),
        ("police.complaint_on", "2026-03-10", date(2026, 3, 10).toordinal(), "2026-03-10"),
        ("event.reported_at", "2026-07-10T12:00Z", 1_783_684_800, "2026-07-10T14:00:00+02:00"),
    ],
)
def test_a_value_has_several_spellings_and_one_canonical_form(name, given, encoded, written):
    assert encode(VOCABULARY, {name: given}) == {name: encoded}
    assert decode(VOCABULARY, {name: encoded}) == {name: written}
    assert encode(VOCABULARY, {name: written}) == {name: encoded}


def test_null_and_absent_are_unknown():
    nothing = dict.fromkeys(GIVEN) | {"event.causes": {"fire": None}, "event.causes.flood": None}
    assert encode(VOCABULARY, nothing) == encode(VOCABULARY, {}) == {}
    assert decode(VOCABULARY, {"policy.in_force": None, "repair.lines": None}) == {}


@pytest.mark.parametrize(
    ("given", "encoded"),
    [
        ({"event.causes": {"fire": True}}, {"fire": True}),
        ({"event.causes.fire": True, "event.causes.impact": False}, {"fire": True, "impact": False}),
        ({"event.causes": ["fire"]}, {"fire": True, "flood": False, "impact": False}),
        ({"event.causes": []}, {"fire": False, "flood": False, "impact": False}),
        ({"event.causes": {}}, {}),
        ({"event.causes": ["fire"], "event.causes.fire": True}, {"fire": True, "flood": False, "impact": False}),
        ({"event.causes": {"fire": None}, "event.causes.fire": True}, {"fire": True}),
    ],
)
def test_a_set_is_given_by_member_as_an_object_or_as_a_closed_list(given, encoded):
    assert encode(VOCABULARY, given) == {f"event.causes.{key}": value for key, value in encoded.items()}


@pytest.mark.parametrize(
    "given",
    [
        {"event.causes": ["fire"], "event.causes.flood": True},
        {"event.causes.flood": True, "event.causes": ["fire"]},
        {"event.causes.flood": True, "event.causes": {"flood": False}},
    ],
)
def test_two_forms_of_a_set_must_agree(given):
    error = refusal(given)
    assert type(error) is Inconsistent
    assert error.fact == "event.causes.flood"
    assert "« event.causes »" in str(error)


@pytest.mark.parametrize(
    ("given", "rows_of_it", "complete", "written"),
    [
        ([], [], True, []),
        ({"rows": []}, [], True, []),
        ({"rows": [], "complete": False}, [], False, {"rows": [], "complete": False}),
        ({"rows": [{"id": 7}], "complete": True}, [{"id": "7"}], True, [{"id": "7"}]),
        ([{"id": "1", "price": None}], [{"id": "1"}], True, [{"id": "1"}]),
        ({"complete": False, "rows": [{"id": "1", "worn": True}]}, [{"id": "1", "worn": True}], False, None),
    ],
)
def test_a_table_says_whether_rows_may_be_missing(given, rows_of_it, complete, written):
    (encoded,) = encode(VOCABULARY, {"repair.lines": given}).values()
    assert type(encoded) is RowList
    assert (list(encoded), encoded.complete) == (rows_of_it, complete)
    assert decode(VOCABULARY, {"repair.lines": encoded}) == {"repair.lines": given if written is None else written}


def test_a_row_keeps_its_place():
    ids = ["b", "a", "10", "9"]
    encoded = encode(VOCABULARY, {"repair.lines": [{"id": own} for own in ids]})
    assert [row["id"] for row in encoded["repair.lines"]] == ids


def test_the_same_facts_have_the_same_canonical_bytes():
    shuffled = dict(reversed(GIVEN.items())) | {
        "vehicle.value": "5200",
        "repair.labour_hours": Decimal("3.50"),
        "event.reported_at": "2026-03-10T13:30Z",
        "repair.lines": {
            "complete": True,
            "rows": [{"id": 1, **GIVEN["repair.lines"][0], "worn": None}, GIVEN["repair.lines"][1]],
        },
    }
    del shuffled["event.causes"]
    shuffled |= {"event.causes.flood": False, "event.causes.fire": True}
    one, other = (canonical(decode(VOCABULARY, encode(VOCABULARY, facts))) for facts in (GIVEN, shuffled))
    assert one == other


def test_canonical_bytes_are_sorted_without_spaces_and_keep_accents():
    assert (
        canonical({"b": [1, "é"], "a": {"d": True, "c": "0.50"}}) == '{"a":{"c":"0.50","d":true},"b":[1,"é"]}'.encode()
    )


# --- what is refused -------------------------------------------------------------------------------------------------

FEBRUARY = "Il n'y a pas de 30 février 2026 : ce mois compte 28 jours."

WRONG_VALUES = [
    ("policy.in_force", 1, ["le nombre 1", "true (oui) ou false (non)", "sans guillemets"]),
    ("policy.in_force", 0, ["le nombre 0"]),
    ("policy.in_force", "oui", ["le texte « oui »", "Écrivez true, sans guillemets."]),
    ("policy.in_force", "false", ["Écrivez false, sans guillemets."]),
    ("policy.in_force", [], ["une liste"]),
    ("vehicle.mileage_km", "52000", ["le texte « 52000 »", "un nombre entier en km", "Écrivez 52000, sans guillemets"]),
    ("vehicle.mileage_km", "52 000 km", ["Écrivez 52000, sans guillemets, unité ni espace."]),
    ("vehicle.mileage_km", Decimal("52000.0"), ["Écrivez 52000, sans point ni exposant."]),
    ("vehicle.mileage_km", Decimal("45000.5"), ["Un nombre entier n'a pas de décimales."]),
    ("vehicle.mileage_km", Decimal("1E+3"), ["Écrivez 1000, sans point ni exposant."]),
    ("vehicle.mileage_km", 52000.0, ["virgule flottante", "n'est pas exact"]),
    ("vehicle.mileage_km", True, ["reçu true"]),
    ("vehicle.mileage_km", -1, ["Ce nombre ne peut pas être négatif."]),
    ("vehicle.mileage_km", 2_000_001, ["de 0 à 2 000 000", "hors des bornes", "son unité (km)"]),
    ("vehicle.mileage_km", 10**5000, ["un nombre démesuré"]),
    ("vehicle.mileage_km", Decimal("1E+999999"), ["un nombre démesuré"]),
    ("vehicle.mileage_km", Decimal("Infinity"), ["un nombre démesuré"]),
    ("vehicle.mileage_km", Decimal("NaN"), ["un nombre démesuré"]),
    ("vehicle.mileage_km", {}, ["un objet"]),
    ("event.temperature", -51, ["de -50 à 60", "hors des bornes"]),
    ("repair.labour_hours", 1.5, ["virgule flottante", "un texte décimal ou un Decimal"]),
    ("repair.labour_hours", "1,5", ["au plus 2 décimales", 'Écrivez "1.5".']),
    ("repair.labour_hours", "3.505", ["Trop de décimales : 3 au lieu de 2 au plus."]),
    ("repair.labour_hours", "3 h 30", ["un nombre en heures", "Écrivez des chiffres et un point"]),
    ("repair.labour_hours", "12 mois", ["un nombre en heures", "Écrivez des chiffres et un point"]),
    ("repair.labour_hours", "500.01", ["de 0 à 500", "hors des bornes"]),
    ("repair.labour_hours", "", ["le texte «  »"]),
    ("repair.labour_hours", "٣", ["un nombre en heures"]),
    ("rental.days", "2.3", ["pas un multiple de 0.25"]),
    ("driver.bonus_malus", "50", ["de 0 à 4", "hors des bornes"]),
    ("vehicle.value", 800, ["L'argent s'écrit entre guillemets", 'Écrivez "800.00".']),
    ("vehicle.value", Decimal("800.5"), ["L'argent s'écrit entre guillemets", 'Écrivez "800.50".']),
    ("vehicle.value", 800.5, ["virgule flottante"]),
    ("vehicle.value", "1 234,50", ['Écrivez "1234.50".']),
    ("vehicle.value", "800 €", ['Écrivez "800.00".']),
    ("vehicle.value", "$800", ["Écrivez des chiffres et un point"]),
    ("vehicle.value", "-5.00", ["Un montant ne peut pas être négatif.", "Vérifiez le signe."]),
    ("vehicle.value", "12.345", ["Trop de décimales : 3 au lieu de 2 au plus."]),
    ("vehicle.value", "10000000.01", ["de 0,00 à 10 000 000,00", "hors des bornes"]),
    ("vehicle.value", "1e3", ["Écrivez des chiffres et un point"]),
    ("vehicle.value", " 800.00", ['Écrivez "800.00".']),
    ("vehicle.value", "9" * 200, ["9…"]),
    ("repair.rate", "500.01", ["un montant en euros par heure"]),
    ("driver.liability_rate", "65 %", ["un taux en pourcentage entier", 'Écrivez "65".']),
    (
        "driver.liability_rate",
        Decimal("0.65"),
        ["Trop de décimales : 2 au lieu de 0 au plus.", "Un taux de 65 % s'écrit 65."],
    ),
    ("driver.liability_rate", 101, ["de 0 à 100", "son unité (%)"]),
    ("vehicle.tax_rate", "64.95", ["au plus 1 décimale,", "Trop de décimales : 2 au lieu de 1 au plus."]),
    ("event.occurred_on", "2026-02-30", [FEBRUARY]),
    ("event.occurred_on", "2026-13-01", ["les mois vont de 01 à 12"]),
    ("event.occurred_on", "0000-01-01", ["L'année doit avoir quatre chiffres."]),
    ("event.occurred_on", "1949-12-31", ["de 1950-01-01 à 2100-12-31", "hors de la période", "Vérifiez l'année."]),
    ("event.occurred_on", "2101-01-01", ["hors de la période"]),
    ("event.occurred_on", "10/03/2026", ["une date AAAA-MM-JJ", 'Écrivez "2026-03-10".']),
    ("event.occurred_on", "2026-3-1", ['Écrivez "2026-03-01".']),
    ("event.occurred_on", "2026-03-10T00:00", ["une date AAAA-MM-JJ"]),
    ("event.occurred_on", 20260310, ["le nombre 20260310"]),
    ("event.occurred_on", "none", ['"none" ne vaut que pour ce qui peut ne pas avoir lieu.']),
    ("police.complaint_on", "2026-02-30", [FEBRUARY, 'ou "none"']),
    ("police.complaint_on", "jamais", ['ou "none" si cela n\'a pas eu lieu']),
    ("police.complaint_on", 0, ["le nombre 0"]),
    ("police.complaint_on", False, ["reçu false"]),
    ("event.reported_at", "2026-03-10T14:30", ["ne dit pas son décalage horaire"]),
    ("event.reported_at", "2026-03-10", ["n'est pas un instant"]),
    ("event.reported_at", "2026-02-30T14:30Z", ["n'existe pas"]),
    ("event.reported_at", "1949-12-31T14:30Z", ["hors de la période"]),
    ("event.reported_at", "0001-01-01T00:00+23:00", ["sort du calendrier"]),
    ("event.reported_at", "x" * 1000, ["un instant avec son décalage horaire", "x…"]),
    ("event.reported_at", 1773149400, ["Écrivez par exemple"]),
    ("repair.part", "gearbx", ["une clé parmi engine, gearbox, other", "Vouliez-vous dire « gearbox » ?"]),
    ("repair.part", "Boite de vitesses", ["Vouliez-vous dire « gearbox » ?"]),
    ("repair.part", 2, ["Écrivez la clé entre guillemets."]),
    ("event.country", "zzz", ["une clé parmi 20 possibles, dont country_1", "donnez null si on l'ignore"]),
    ("event.causes.fire", "oui", ["Écrivez true, sans guillemets."]),
]


@pytest.mark.parametrize(("name", "given", "fragments"), WRONG_VALUES, ids=[name for name, *_ in WRONG_VALUES])
def test_a_wrong_value_is_refused_with_its_reason(name, given, fragments):
    error = refusal({name: given})
    assert type(error) is WrongValue
    assert error.fact == name
    assert error.remedy != ""
    assert [fragment for fragment in [f"« {name} »", "attendu : ", *fragments] if fragment not in str(error)] == []


WRONG_SHAPES = [
    ({"vehicle.milage_km": 1}, UnknownFact, "vehicle.milage_km", ["Vouliez-vous dire « vehicle.mileage_km »"]),
    ({"Vehicle.Mileage_KM": 1}, UnknownFact, "Vehicle.Mileage_KM", ["Vouliez-vous dire « vehicle.mileage_km »"]),
    ({"zzz": None}, UnknownFact, "zzz", ["« clausier facts »"]),
    ({"": 1}, UnknownFact, "", ["« clausier facts »"]),
    (
        {"repair.lines.price": "1.00"},
        UnknownFact,
        "repair.lines.price",
        ["une colonne", "les lignes de « repair.lines »"],
    ),
    ({3: 1}, UnreadableCase, None, ["le nombre 3"]),
    ({"event.causes": ["fir"]}, UnknownFact, "event.causes", ["« fir » n'en est pas un membre", "dire « fire »"]),
    ({"event.causes": [3]}, UnknownFact, "event.causes", ["le nombre 3", "fire, flood, impact"]),
    ({"event.causes": {"fir": True}}, UnknownFact, "event.causes", ["dire « fire »"]),
    ({"event.causes": ["fire", "fire"]}, WrongValue, "event.causes", ["« fire » y est plusieurs fois"]),
    ({"event.causes": "fire"}, WrongValue, "event.causes", ["le texte « fire »", "la liste complète"]),
    ({"event.causes": {"fire": 1}}, WrongValue, "event.causes.fire", ["le nombre 1"]),
    ({"event.causes.fir": True}, UnknownFact, "event.causes.fir", ["dire « event.causes.fire »"]),
    ({"repair.lines": "x"}, WrongValue, "repair.lines", ["le texte « x »", "une liste de lignes"]),
    ({"repair.lines": {}}, WrongValue, "repair.lines", ["reçu null"]),
    ({"repair.lines": {"rows": [], "complet": True}}, WrongValue, "repair.lines", ["« complet »", "rows, complete"]),
    ({"repair.lines": {"rows": [], "complete": None}}, WrongValue, "repair.lines", ["« complete » : reçu null"]),
    ({"repair.lines": {"rows": [], "complete": 0}}, WrongValue, "repair.lines", ["le nombre 0"]),
    ({"repair.lines": [{"id": n} for n in range(5)]}, WrongValue, "repair.lines", ["5 lignes", "4 au plus"]),
    ({"repair.lines": [{}]}, WrongValue, "repair.lines", ["ligne 1", "aucun « id »", '"id": "1"']),
    ({"repair.lines": [{"id": "a"}, None]}, WrongValue, "repair.lines", ["ligne 2 : reçu null"]),
    ({"repair.lines": [{"id": True}]}, WrongValue, "repair.lines", ["« id » : true"]),
    ({"repair.lines": [{"id": " a"}]}, WrongValue, "repair.lines", ["le texte «  a »"]),
    ({"repair.lines": [{"id": "a\0b"}]}, WrongValue, "repair.lines", ["a\ufffdb"]),
    ({"repair.lines": [{"id": "\ud800"}]}, WrongValue, "repair.lines", ["« \ufffd »"]),
    ({"repair.lines": [{"id": "x" * 101}]}, WrongValue, "repair.lines", ["texte court"]),
    ({"repair.lines": [{"id": 10**18}]}, WrongValue, "repair.lines", ["texte court"]),
    ({"repair.lines": [{"id": 1}, {"id": "1"}]}, WrongValue, "repair.lines", ["lignes 1 et 2", "même « id » « 1 »"]),
    ({"repair.lines": [{"id": "\xe9"}, {"id": "e\u0301"}]}, WrongValue, "repair.lines", ["lignes 1 et 2"]),
    ({"repair.lines": [{"id": "1", "prise": 1}]}, UnknownFact, "repair.lines", ["« prise »", "dire « price »"]),
    ({"repair.lines": [{"id": "1", 2: 1}]}, UnknownFact, "repair.lines", ["le nombre 2"]),
    ({"repair.lines": [{"id": "b", "price": 1}]}, WrongValue, "repair.lines.price", ["ligne 1 (id « b »)", '"1.00"']),
    ({"repair.lines": [{"id": "b", "part": "engin"}]}, WrongValue, "repair.lines.part", ["dire « engine »"]),
    ([], UnreadableCase, None, ["une liste"]),
]


@pytest.mark.parametrize(("facts", "sort", "name", "fragments"), WRONG_SHAPES)
def test_a_wrong_shape_is_refused_with_its_reason(facts, sort, name, fragments):
    error = refusal(facts)
    assert type(error) is sort
    assert error.fact == name
    assert error.remedy != ""
    assert [fragment for fragment in fragments if fragment not in str(error)] == []


def test_all_errors_of_a_case_come_together():
    with pytest.raises(UnusableCase) as caught:
        encode(
            VOCABULARY, {**GIVEN, "vehicle.value": 1, "nowhere": 2, "repair.lines": [{"id": 1, "x": 1, "price": 2}, {}]}
        )
    errors = caught.value.errors
    assert [error.fact for error in errors] == [
        "vehicle.value",
        "repair.lines",
        "repair.lines.price",
        "repair.lines",
        "nowhere",
    ]
    assert "5 erreurs" in str(caught.value)
    assert all(str(error) in str(caught.value) for error in errors)
    assert caught.value.fact is None
    assert caught.value.code == "unusable"


def test_a_single_error_lends_its_fact_and_message():
    with pytest.raises(UnusableCase) as caught:
        encode(VOCABULARY, {"vehicle.value": 1})
    assert caught.value.fact == "vehicle.value"
    assert str(caught.value) == str(caught.value.errors[0])


@pytest.mark.parametrize(
    "facts",
    [
        {f"unknown_{n}": 1 for n in range(20_000)},
        {"event.causes": ["unknown"] * 20_000},
        {"event.causes": {f"unknown_{n}": True for n in range(20_000)}},
        {"repair.lines": [{"id": 1, **{f"unknown_{n}": 1 for n in range(20_000)}}]},
    ],
    ids=["facts", "list", "object", "columns"],
)
def test_a_hopeless_case_is_refused_without_listing_everything(facts):
    with pytest.raises(UnusableCase) as caught:
        encode(VOCABULARY, facts)
    assert len(caught.value.errors) == MOST_ERRORS
    assert "d'autres" in str(caught.value)
    assert len(str(caught.value)) < 20_000


def test_an_unusable_case_travels_between_processes():
    error = UnusableCase([WrongValue("non", fact="a", remedy="oui"), UnknownFact("non", fact="b")], more=True)
    copy = pickle.loads(pickle.dumps(error))
    assert str(copy) == str(error)
    assert [(type(one), one.fact, str(one)) for one in copy.errors] == [
        (WrongValue, "a", "« a » : non oui"),
        (UnknownFact, "b", "« b » : non"),
    ]


def test_decoding_refuses_a_name_of_another_vocabulary():
    with pytest.raises(UnknownFact, match="vehicle.mileage_km"):
        decode(VOCABULARY, {"vehicle.mileage": 1})


def test_messages_are_printable_whatever_was_sent():
    nasty = "\x1b[31m\u202e\0" + "\ud800" + "x" * 100_000
    with pytest.raises(UnusableCase) as caught:
        encode(VOCABULARY, {nasty: 1, "vehicle.value": nasty, "event.causes": [nasty], "repair.part": nasty})
    for error in caught.value.errors:
        assert str(error).isprintable()
        assert len(str(error)) < 600


def test_a_case_written_by_json_is_read_back():
    assert encode(VOCABULARY, read_text(json.dumps({"contract": "c", "facts": GIVEN}))["facts"]) == ENCODED
