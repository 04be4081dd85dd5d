"""The text of a case: strict JSON, refused with the place and the reason."""

from decimal import Decimal

import pytest

from clausier.rules.case import encode, read_text
from clausier.rules.errors import UnreadableCase, UnusableCase
from tests.rules.case_examples import VOCABULARY


def test_a_text_gives_its_contract_facts_edition_and_readings():
    text = '{"contract": "c", "facts": {"a": 1.50, "b": 2, "c": 1e2}, "edition": "12", "readings": {"R": "other"}}'
    case = {
        "contract": "c",
        "facts": {"a": Decimal("1.50"), "b": 2, "c": 100},
        "edition": "12",
        "readings": {"R": "other"},
    }
    assert read_text(text) == read_text(text.encode()) == read_text("\ufeff" + text) == case
    assert str(read_text(text)["facts"]["a"]) == "1.50"
    assert read_text('{"contract": "c", "facts": {}, "edition": null, "readings": null}') == {
        "contract": "c",
        "facts": {},
    }


def case_text(facts: str, rest: str = "") -> str:
    return f'{{"contract": "c", "facts": {facts}{rest}}}'


UNREADABLE = [
    ("", ["ligne 1, colonne 1", "une valeur est attendue"]),
    ('{"contract": "c",\n "facts": {"a": 1 "b": 2}}', ["ligne 2, colonne 19", "il manque une virgule"]),
    ('{"contract": "c", "facts": {"a" 1}}', ["il manque « : »"]),
    ("{'contract': 1}", ["guillemets doubles"]),
    (case_text("{}") + " x", ["après la fin du dossier"]),
    ('{"contract": "c', ["jamais fermé"]),
    ('{"contract": "c\n"}', ["saut de ligne"]),
    ('{"contract": "\\q"}', ["barre oblique"]),
    (case_text('{"a": 1, "a": 2}'), ["plusieurs fois : « a »."]),
    (case_text('{"t": [{"id": 1, "x": 1, "x": 1}]}'), ["plusieurs fois : « x »"]),
    (case_text("{}", ', "facts": {}'), ["« facts »"]),
    (case_text('{"a": 1, "a": 2, "b": 1, "b": 2}'), ["« a », « b »"]),
    ("{" + ", ".join(f'"k{n}": 1, "k{n}": 1' for n in range(50)) + "}", ["« k0 »", "« k9 »…"]),
    (case_text('{"a": NaN}'), ["NaN n'est pas une valeur"]),
    (case_text('{"a": -Infinity}'), ["-Infinity n'est pas une valeur"]),
    ("[" * 100_000, ["trop profondément"]),
    (case_text('{"a": ' + "[" * 50_000 + "]" * 50_000 + "}"), ["trop profondément"]),
    ("[]", ["reçu une liste", '{"contract": "…", "facts": {…}}']),
    ("3", ["reçu le nombre 3"]),
    ('{"facts": {}}', ["« contract »", "il manque"]),
    ('{"contract": "c"}', ["« facts »", "il manque"]),
    ('{"contract": "c", "facts": []}', ["reçu une liste au lieu d'un objet"]),
    ('{"contract": 3, "facts": {}}', ["« contract »", "le nombre 3"]),
    ('{"contract": " ", "facts": {}}', ["« contract »"]),
    (case_text("{}", ', "edition": 3'), ["« edition »", "le nombre 3"]),
    (case_text("{}", ', "readings": []'), ["« readings »", "une liste"]),
    (case_text("{}", ', "readings": {"R": 1}'), ["« readings »", "un objet"]),
    (case_text("{}", ', "fact": {}'), ["« fact »", "Vouliez-vous dire « facts » ?"]),
    (case_text("{}", ', "vehicle.mileage_km": 1'), ["placez-le dans « facts »"]),
    (b'{"contract": "\xe9"}', ["UTF-8", "octet 15"]),
]


@pytest.mark.parametrize(("text", "fragments"), UNREADABLE, ids=[fragments[-1] for _, fragments in UNREADABLE])
def test_an_unreadable_text_is_refused_with_its_reason(text, fragments):
    with pytest.raises(UnreadableCase) as caught:
        read_text(text)
    assert [fragment for fragment in fragments if fragment not in str(caught.value)] == []


@pytest.mark.parametrize(
    "text", ["[" * 50_000_000, b"[" * 50_000_000, "é" * 2_500_001], ids=["text", "bytes", "accents"]
)
def test_a_text_beyond_the_limit_is_refused_before_it_is_parsed(text):
    with pytest.raises(UnreadableCase, match=r"trop gros : (50,0|5,0) Mo, alors que la limite est de 5,0 Mo"):
        read_text(text)


def test_the_limit_is_a_number_of_bytes():
    text = case_text('{"é": 1}')
    assert read_text(text, max_bytes=len(text) + 1)["contract"] == "c"
    with pytest.raises(UnreadableCase, match=f"{len(text) + 1} octets, .* {len(text)} octets"):
        read_text(text, max_bytes=len(text))


@pytest.mark.parametrize(
    "written", ["9" * 5000, "1e999999999", "1e99999999999999999999", "-" + "1" * 41, "0." + "3" * 60]
)
def test_a_huge_number_is_read_and_then_refused_under_the_name_of_its_fact(written):
    facts = read_text(case_text(f'{{"vehicle.mileage_km": {written}}}'))["facts"]
    with pytest.raises(UnusableCase, match="« vehicle.mileage_km » : reçu un nombre démesuré"):
        encode(VOCABULARY, facts)
