"""Whatever cannot be used is refused in French, with the fact and the remedy, and nothing is answered."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.desk import FACTS, ask, case

#: What is wrong → the case, and words that the message must hold.
CASES: dict[str, tuple[str, tuple[str, ...]]] = {
    "unknown fact": (
        case(**{"vehicle.milage_km": 3}),
        ("« vehicle.milage_km »", "Vouliez-vous dire « vehicle.mileage_km »"),
    ),
    "wrong type": (case(vehicle__mileage_km="beaucoup"), ("« vehicle.mileage_km »", "un nombre entier en km")),
    "true for a number": (case(vehicle__mileage_km=True), ("« vehicle.mileage_km »", "reçu true")),
    "negative money": (case(vehicle__value="-5.00"), ("« vehicle.value »", "ne peut pas être négatif", "signe")),
    "bare money": (case(vehicle__value=900), ("« vehicle.value »", "guillemets", '"900.00"')),
    "30 February": (case(event__on="2026-02-30"), ("« event.on »", "30 février 2026", "28 jours")),
    "huge mileage": (case(vehicle__mileage_km=10**9), ("« vehicle.mileage_km »", "200 000", "hors des bornes")),
    "enormous number": (case(vehicle__mileage_km=10**400), ("« vehicle.mileage_km »", "démesuré")),
    "a text for rows": (case(**{"repair.lines": "aucune"}), ("« repair.lines »", "une liste de lignes")),
    "too many rows": (case(**{"repair.lines": [{"id": n} for n in range(21)]}), ("« repair.lines »", "20 au plus")),
    "the same row twice": (case(**{"repair.lines": [{"id": 1}, {"id": "1"}]}), ("lignes 1 et 2", "doublon")),
    "unknown column": (case(**{"repair.lines": [{"id": 1, "prise": "3.00"}]}), ("« prise »", "« price »")),
    "no contract": ('{"facts": {}}', ("« contract »", "il manque")),
    "unknown contract": (
        '{"contract": "icare_motto", "facts": {}}',
        ("« icare_motto »", "Vouliez-vous dire « icare_moto »"),
    ),
    "malformed": ('{"contract": "velo", "facts": {', ("pas du JSON", "ligne 1", "colonne")),
    "a list": ("[]", ("objet JSON", "Écrivez")),
    "nothing": ("", ("pas du JSON",)),
    "not finite": ('{"contract": "velo", "facts": {"vehicle.mileage_km": NaN}}', ("NaN",)),
    "a key twice": (
        '{"contract": "velo", "facts": {"event.on": null, "event.on": null}}',
        ("« event.on »", "plusieurs fois"),
    ),
    "a fact at the top": ('{"contract": "velo", "facts": {}, "event.on": "2026-01-01"}', ("« event.on »", "facts")),
}


@pytest.mark.parametrize("wrong", CASES)
@pytest.mark.parametrize("command", ["decide", "ask", "eligible", "deadlines", "route", "status", "rights"])
def test_an_unusable_case_is_refused_by_every_command(wrong: str, command: str):
    text, words = CASES[wrong]
    answer = ask(command, "-", typed=text)

    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith("clausier : ")
    assert [word for word in words if word not in answer.err] == []


def test_an_unusable_case_is_refused_in_the_same_way_with_json():
    answer = ask("decide", "-", "--json", typed=CASES["negative money"][0])
    assert (answer.status, answer.out) == (2, "")
    assert "« vehicle.value »" in answer.err


def test_every_error_of_a_case_is_listed():
    text = case(vehicle__value="-5.00", event__on="2026-02-30", vehicle__mileage_km="x", frame="or")
    answer = ask("decide", "-", typed=text)

    assert "4 erreurs" in answer.err
    assert all(name in answer.err for name in ("vehicle.value", "event.on", "vehicle.mileage_km", "« frame »"))


def test_an_empty_table_is_no_line_and_not_an_error():
    answer = ask("decide", "-", "--json", typed=case(**{"repair.lines": []}))
    assert (answer.status, answer.json["outcome"]) == (0, "not_claimed")


def test_a_file_of_fifty_megabytes_is_refused_without_being_read(tmp_path: Path):
    path = tmp_path / "gros.json"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    answer = ask("decide", str(path))

    assert (answer.status, answer.out) == (2, "")
    assert "5 Mo" in answer.err and "clausier batch" in answer.err


def test_an_endless_standard_input_is_refused():
    answer = ask("decide", "-", typed=b" " * 5_000_001)
    assert (answer.status, "entrée standard" in answer.err) == (2, True)


@pytest.mark.parametrize(
    ("name", "reason"), [("absent.json", "n'existe pas"), (".", "répertoire"), ("a\0b", "ne peut pas")]
)
def test_a_file_that_cannot_be_opened_is_named(name: str, reason: str, tmp_path: Path):
    answer = ask("decide", name if "\0" in name else str(tmp_path / name))

    assert (answer.status, answer.out) == (2, "")
    assert reason in answer.err and "chemin" in answer.err


READINGS = {
    "VELO-2.1-3=after": "« VELO-2.1-2 »",  # no such doubt: the nearest is named
    "VELO-2.1-2=afer": "« after »",  # no such meaning
    "VELO-3-2=indoors": "« anywhere »",  # stated, not computed
    "VELO-2.1-2": "DOUTE=SENS",
    "=after": "DOUTE=SENS",
}


@pytest.mark.parametrize("reading", READINGS)
def test_a_reading_that_cannot_be_taken_is_refused_with_what_can(reading: str):
    answer = ask("decide", "-", "--reading", reading, typed=case())
    assert (answer.status, answer.out) == (2, "")
    assert READINGS[reading] in answer.err


@pytest.mark.parametrize(
    ("command", "option", "text"),
    [
        ("rights", "--on", "demain"),
        ("rights", "--on", "2026-02-30"),
        ("status", "--at", "hier"),
        ("status", "--at", "2026-03-29 02:30"),  # the hour that the change of time skips
    ],
)  # fmt: skip
def test_a_day_or_an_instant_that_does_not_exist_is_refused(command: str, option: str, text: str):
    answer = ask(command, "-", option, text, typed=case())
    assert (answer.status, answer.out) == (2, "")
    assert text in answer.err and "Écrivez par exemple" in answer.err


# --- the door, at random ---------------------------------------------------------------------------------------------

_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(max_size=8),
    st.sampled_from(["2026-03-10", "none", "12.00", "part"]),
)
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["id", "kind", "price", "rows", "complete", "water", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)
_NAMES = st.sampled_from(
    [*FACTS, "failure.causes.water", "repair.lines.kind", "vehicle.frame", "nulle.part", ""]
) | st.text(max_size=6)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(
    changes=st.dictionaries(_NAMES, _VALUES, max_size=3),
    command=st.sampled_from(["decide", "ask", "eligible", "route"]),
)
def test_no_case_makes_the_program_fail(changes: dict[str, Any], command: str):
    text = json.dumps({"contract": "velo", "facts": {**FACTS, **changes}})
    answer = ask(command, "-", "--json", typed=text)

    assert answer.status in (0, 2), answer.err
    if answer.status == 2:
        assert answer.out == "" and answer.err.startswith("clausier : ")
    else:
        assert answer.json["contract"] == "velo"


@settings(max_examples=150)
@given(data=st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_no_bytes_make_the_program_fail(data: bytes):
    answer = ask("decide", "-", typed=data)
    assert (answer.status, answer.out) == (2, "")
    assert "C'est un défaut" not in answer.err
