"""Files of cases: what is read, what is refused and how, and what is written back."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.rules.case import Vocabulary, decode, encode
from clausier.rules.declare import choice, day, fixed, instant, maybe_day, money, percent, rows, whole, yes_no
from clausier.rules.errors import Inconsistent, UnreadableCase, UnusableCase
from clausier.rules.program import program
from clausier.rules.rows import total
from clausier.rules.uses import columns, columns_io

km = whole("vehicle.mileage_km", "km", "Kilométrage ?", "insured", high=2_000_000)
price = money("repair.price", "Prix ?", "repairer")
hours = fixed("repair.hours", "hour", 100, "Heures ?", "repairer", high=1_000)
rate = percent("policy.rate", "Taux ?", "office", decimals=1)
agreed = yes_no("repair.agreed", "Accord ?", "office")
sold = maybe_day("vehicle.sold_on", "Vendu le ?", "insured")
begun = day("policy.begins_on", "Début ?", "office")
at = instant("event.at", "Quand ?", "insured")
part = choice("repair.part", {"engine": "Moteur", "gear": "Boîte"}, "Pièce ?", "repairer")
TERMS = [km, price, hours, rate, agreed, sold, begun, at, part]
FACTS = {term.node.data.name: term.node.data for term in TERMS}
lines = rows("repair.lines", "Lignes ?", "repairer", [money("repair.lines.price", "Prix ?", "repairer")], max_rows=3)
VOCABULARY = Vocabulary(FACTS.values(), [lines.table])


def refused(raw: pl.DataFrame) -> str:
    with pytest.raises(UnusableCase) as error:
        columns_io.encode_cases(raw, VOCABULARY)
    return str(error.value)


USUAL = [
    ("vehicle.mileage_km", "52000", 52_000),
    ("repair.price", "800", 80_000),
    ("repair.price", "800.5", 80_050),
    ("repair.price", "800.05", 80_005),
    ("repair.price", " 800.00 ", 80_000),
    ("repair.hours", "1.5", 150),
    ("policy.rate", "64.9", 649),
    ("policy.rate", "65", 650),
    ("repair.agreed", "true", True),
    ("repair.agreed", "Non", False),
    ("vehicle.sold_on", "none", 0),
    ("vehicle.sold_on", "2026-03-10", date(2026, 3, 10).toordinal()),
    ("policy.begins_on", "2024-02-29", date(2024, 2, 29).toordinal()),
    ("event.at", "2026-03-10T14:30:00+01:00", int(datetime(2026, 3, 10, 13, 30, tzinfo=UTC).timestamp())),
    ("repair.part", "gear", "gear"),
]


@pytest.mark.parametrize(("name", "written", "encoded"), USUAL)
def test_a_text_cell_is_read_like_the_value_of_a_case(name, written, encoded):
    read = columns_io.encode_cases(pl.DataFrame({name: [written, "", None]}), VOCABULARY)

    assert read[name].to_list() == [encoded, None, None]


TYPED = [
    ("vehicle.mileage_km", pl.Series([52_000], dtype=pl.Int32), 52_000),
    ("repair.price", pl.Series([800], dtype=pl.Int32), 80_000),
    ("repair.price", pl.Series([0.29], dtype=pl.Float64), 29),
    ("repair.price", pl.Series([Decimal("800.05")], dtype=pl.Decimal(12, 2)), 80_005),
    ("policy.rate", pl.Series([65], dtype=pl.Int64), 650),
    ("repair.agreed", pl.Series([True]), True),
    ("policy.begins_on", pl.Series([date(2024, 2, 29)]), date(2024, 2, 29).toordinal()),
    ("vehicle.sold_on", pl.Series([date(2024, 2, 29)]), date(2024, 2, 29).toordinal()),
    ("event.at", pl.Series([datetime(2026, 3, 10, 13, 30)]).dt.replace_time_zone("UTC"), 1_773_149_400),
    ("repair.part", pl.Series(["gear"], dtype=pl.Enum(["gear", "engine"])), "gear"),
]


@pytest.mark.parametrize(("name", "column", "encoded"), TYPED)
def test_a_typed_cell_is_read_in_the_units_of_the_door(name, column, encoded):
    read = columns_io.encode_cases(column.alias(name).to_frame(), VOCABULARY)

    assert read[name].to_list() == [encoded]


WRONG = [
    ("vehicle.mileage_km", "52 000", "Écrivez 52000"),
    ("vehicle.mileage_km", "-1", "négatif"),
    ("vehicle.mileage_km", "1.5", "décimales"),
    ("vehicle.mileage_km", "9999999", "bornes"),
    ("repair.price", "800,00", '"800.00"'),
    ("repair.price", "800.001", "Trop de décimales"),
    ("repair.agreed", "peut-être", "true ou false"),
    ("policy.begins_on", "31/12/2025", "2025-12-31"),
    ("policy.begins_on", "2025-02-30", "2025-02-30"),
    ("policy.begins_on", "none", "peut ne pas avoir lieu"),
    ("policy.begins_on", "1802-01-01", "hors de la période"),
    ("event.at", "2026-03-10T14:30:00", "+01:00"),
    ("repair.part", "gears", "« gear »"),
]


@pytest.mark.parametrize(("name", "written", "says"), WRONG)
def test_a_wrong_cell_is_named_by_line_and_fact_with_a_remedy(name, written, says):
    usual = next(cell for known, cell, _ in USUAL if known == name)

    message = refused(pl.DataFrame({name: [usual, written]}))

    assert f"« {name} »" in message and "ligne 3" in message and says in message


def test_every_wrong_cell_of_a_file_is_told():
    message = refused(pl.DataFrame({"repair.price": ["1,5", "2"], "repair.agreed": ["oui", "??"]}))

    assert "ligne 2" in message and "ligne 3" in message


def test_telling_errors_stops_at_some_point():
    with pytest.raises(UnusableCase) as error:
        columns_io.encode_cases(pl.DataFrame({"repair.price": [f"prix {n}" for n in range(200)]}), VOCABULARY)

    assert len(error.value.errors) == 50 and error.value.more


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("vehicle.milage_km", "« vehicle.mileage_km »"),
        ("repair.lines", "fichier à part"),
        ("repair.lines.price", "lignes de « repair.lines »"),
    ],
)
def test_an_unknown_column_is_refused_with_the_nearest_name(name, says):
    assert says in refused(pl.DataFrame({name: ["1"]}))


def test_cases_without_key_are_numbered_by_their_line():
    assert columns_io.encode_cases(pl.DataFrame({"repair.price": ["1", "2"]}), VOCABULARY)["case"].to_list() == [2, 3]


def test_two_cases_of_one_key_are_refused():
    with pytest.raises(UnusableCase) as error:
        columns_io.encode_cases(pl.DataFrame({"case": ["a", "b", "a", None]}), VOCABULARY)

    assert {type(one) for one in error.value.errors} >= {Inconsistent}
    assert "lignes 2 et 4" in str(error.value) and "ligne 5 : il manque la clé" in str(error.value)


def test_flags_say_which_tables_are_known():
    read = columns_io.encode_cases(pl.DataFrame({"repair.lines.known": ["oui", "false", ""]}), VOCABULARY)

    assert read["repair.lines.known"].to_list() == [True, False, False]
    assert "ligne 2" in refused(pl.DataFrame({"repair.lines.known": ["jamais"]}))


CASES = pl.DataFrame({"case": ["a", "b"]})


def read_rows(**cells) -> pl.DataFrame:
    return columns_io.encode_rows(pl.DataFrame(cells), VOCABULARY, "repair.lines", CASES)


def test_rows_keep_the_order_of_their_file_unless_they_say_otherwise():
    assert read_rows(case=["b", "a"], price=["1", "2"])["row"].to_list() == [0, 1]
    assert read_rows(case=["b", "a"], price=["1", "2"], row=["9", "7"])["row"].to_list() == [9, 7]


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"case": ["c"], "price": ["1"]}, "aucun dossier n'a la clé « c »"),
        ({"case": ["a", None], "price": ["1", "2"]}, "ligne 3 : il manque la clé"),
        ({"price": ["1"]}, "pas de colonne « case »"),
        ({"case": ["a"], "price": ["1,5"]}, "« repair.lines.price »"),
        ({"case": ["a"], "prix": ["1"]}, "« prix » n'est pas une colonne"),
        ({"case": ["a"], "row": ["premier"]}, "nombre entier"),
        ({"case": ["a", "a"], "id": ["1", "1"]}, "plusieurs lignes d'identifiant « 1 »"),
        ({"case": ["a"] * 4}, "4 lignes ; attendu : 3 au plus"),
    ],
)
def test_rows_that_cannot_be_trusted_are_refused(cells, says):
    with pytest.raises(UnusableCase) as error:
        read_rows(**cells)

    assert says in str(error.value)


def test_a_row_identifier_may_come_back_in_another_case():
    assert read_rows(case=["a", "b"], id=["1", "1"])["id"].to_list() == ["1", "1"]


@given(st.data())
def test_a_file_says_what_a_case_says(data):
    """A case written by the door, put into a file, is read as the same encoded case."""
    encoded = {}
    for name, fact in FACTS.items():
        values = [key for key, _ in fact.options] or [False, True]
        if fact.type.kind.name not in ("BOOL", "CHOICE"):
            value = data.draw(st.integers(fact.low, fact.high))
        else:
            value = data.draw(st.sampled_from(values))
        encoded[name] = value
    written = {
        name: str(value).lower() if isinstance(value, bool) else str(value)
        for name, value in decode(VOCABULARY, encoded).items()
    }

    read = columns_io.encode_cases(pl.DataFrame({name: [cell] for name, cell in written.items()}), VOCABULARY)

    assert read.drop("case").row(0, named=True) == encode(VOCABULARY, decode(VOCABULARY, encoded)) == encoded


@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_a_file_is_read_decided_on_and_written(tmp_path, ending):
    rules = program(
        {"paid": total(lines.price) + price, "sold": sold, "at": at, "km": km, "agreed": agreed, "begun": begun}
    )
    cases = {"case": ["a", "b"], "repair.price": ["800.00", ""], "vehicle.sold_on": ["none", "2026-03-10"]}
    cases |= {
        "event.at": ["2026-03-10T14:30:00+01:00", ""],
        "vehicle.mileage_km": ["52000", ""],
        "repair.agreed": ["oui", ""],
    }
    cases |= {"policy.begins_on": ["2024-02-29", ""]}
    columns_io.save(pl.DataFrame(cases), str(tmp_path / f"cases.{ending}"))
    columns_io.save(pl.DataFrame({"case": ["a", "a"], "price": ["0.05", "1"]}), str(tmp_path / f"lines.{ending}"))

    read = columns_io.encode_cases(columns_io.load(str(tmp_path / f"cases.{ending}")), VOCABULARY)
    of_lines = columns_io.encode_rows(
        columns_io.load(str(tmp_path / f"lines.{ending}")), VOCABULARY, "repair.lines", read
    )
    answer = columns.compile(rules).run(read, {"repair.lines": of_lines}).collect()
    columns_io.save(columns_io.decode(answer, rules), str(tmp_path / f"out.{ending}"))

    first, second = columns_io.load(str(tmp_path / f"out.{ending}")).cast(pl.String).rows(named=True)
    assert first == {
        "case": "a", "paid": "801.05", "sold": "none", "at": "2026-03-10T14:30:00+01:00", "km": "52000",
        "agreed": "true", "begun": "2024-02-29",
    }  # fmt: skip
    assert second == {
        "case": "b",
        "paid": None,
        "sold": "2026-03-10",
        "at": None,
        "km": None,
        "agreed": None,
        "begun": None,
    }


@pytest.mark.parametrize("name", ["absent.csv", "absent.parquet", "cases.xlsx"])
def test_a_file_that_cannot_be_read_is_told_in_french(tmp_path, name):
    with pytest.raises(UnreadableCase, match="lire|se lit pas"):
        columns_io.load(str(tmp_path / name))
    with pytest.raises(UnreadableCase, match="écrire|s'écrit pas"):
        columns_io.save(pl.DataFrame({"a": [1]}), str(tmp_path / "nowhere" / name))
