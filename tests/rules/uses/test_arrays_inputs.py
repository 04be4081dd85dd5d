"""Arrays that are not what the declaration of their fact says are refused, by name."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from clausier.rules.errors import UnusableCase, WrongValue
from clausier.rules.program import program
from clausier.rules.rows import some, total
from clausier.rules.terms import eur
from clausier.rules.types import NEVER
from clausier.rules.uses import arrays
from clausier.rules.uses.arrays import Rows, encode
from clausier.rules.uses.arrays_inputs import blocks
from clausier.rules.words import most, when
from tests.rules import strategies as small
from tests.rules.small_facts import FIRST

OF = program(
    {
        "paid": when(small.agreed, small.price * small.delta, total(small.lines.price, of=small.lines.covered)),
        "sold": small.sold.happened,
        "coloured": small.colour.is_in("x", "z"),
    }
)
COLUMNS = {
    "agreed": np.array([True, False]),
    "price": np.array([3, 0]),
    "delta": np.array([-1, 1]),
    "sold": np.array([NEVER, FIRST]),
    "colour": np.array([0, 2]),
}
LINES = Rows(np.array([0, 0, 2]), {"price": np.array([1, 2]), "covered": np.array([True, True])})


def run(changes: dict[str, Any] | None = None, lines: Rows | None = LINES, **how: Any) -> dict[str, list[Any]]:
    """The answer for the columns, some of them changed."""
    tables = {} if lines is None else {"line": lines}
    found = arrays.compile(OF, block_rows=1).run({**COLUMNS, **(changes or {})}, tables, **how)
    return {name: values.tolist() for name, values in found.items()}


def test_arrays_that_fit_are_computed():
    assert run() == {"paid": [-3, 3], "sold": [False, True], "coloured": [True, True]}


@pytest.mark.parametrize("dtype", [np.int8, np.uint8, np.int32, np.uint32, np.int64])
def test_whole_numbers_of_any_width_are_taken(dtype):
    assert run({"price": np.array([3, 0], dtype=dtype), "colour": np.array([1, 1], dtype=dtype)}) == {
        "paid": [-3, 3],
        "sold": [False, True],
        "coloured": [False, False],
    }


def test_parts_of_larger_arrays_are_taken_and_left_as_they_are():
    price = np.array([3, 9, 0, 9])
    assert run({"price": price[::2]})["paid"] == [-3, 3]
    assert price.tolist() == [3, 9, 0, 9]


LINE = {"price": np.array([1, 2]), "covered": np.array([True, True])}
MASKED = np.ma.masked_array([3, 0], mask=[True, False])
#: Changes → the fact named, and words of the refusal.
SHAPES = {
    "missing": ({"price": None}, LINES, "price", "il manque la colonne"),
    "floating": ({"price": np.array([3.0, 0.0])}, LINES, "price", "float64"),
    "without sign": ({"price": np.array([3, 0], dtype=np.uint64)}, LINES, "price", "uint64"),
    "numbers for a yes or no": ({"agreed": np.array([1, 0])}, LINES, "agreed", "Donnez une colonne bool"),
    "yes or no for a number": ({"price": np.array([True, False])}, LINES, "price", "Donnez une colonne int64"),
    "keys for codes": ({"colour": np.array(["x", "y"])}, LINES, "colour", "<U1"),
    "with holes": ({"price": MASKED}, LINES, "price", "sans trous"),
    "a list": ({"price": [3, 0]}, LINES, "price", "numpy.ndarray"),
    "of two dimensions": ({"price": np.zeros((2, 2), dtype=int)}, LINES, "price", "numpy.ndarray"),
    "too short": ({"price": np.array([3])}, LINES, "price", "1 valeurs au lieu de 2"),
    "no table": ({}, None, "line", "il manque le tableau"),
    "no column of rows": ({}, Rows(LINES.starts, {"price": LINE["price"]}), "line.covered", "il manque la colonne"),
    "a short column of rows": ({}, Rows(LINES.starts, LINE | {"price": np.array([1])}), "line.price", "au lieu de 2"),
    "no start": ({}, Rows(np.array([], dtype=int), LINE), "line", "où commencent"),
    "floating starts": ({}, Rows(np.array([0.0, 0.0, 2.0]), LINE), "line", "où commencent"),
    "starts of other cases": ({}, Rows(np.array([0, 2]), LINE), "agreed", "2 valeurs au lieu de 1"),
    "starts that go back": ({}, Rows(np.array([0, 3, 2]), LINE), "line", "reculent"),
    "starts after the first row": ({}, Rows(np.array([1, 1, 2]), LINE), "line", "reculent"),
    "too many rows": ({}, Rows(np.array([0, 0, 3]), LINE), "line", "dossier n° 1 : 3 lignes ; attendu : 2 au plus"),
}


@pytest.mark.parametrize("wrong", SHAPES)
def test_arrays_of_the_wrong_shape_are_refused_by_name(wrong):
    changes, lines, fact, words = SHAPES[wrong]
    given = {name: array for name, array in {**COLUMNS, **changes}.items() if array is not None}
    with pytest.raises(UnusableCase, match="inutilisable|«") as refused:
        arrays.compile(OF).run(given, {} if lines is None else {"line": lines})
    assert refused.value.errors[0].fact == fact
    assert words in str(refused.value.errors[0])


def test_everything_that_is_wrong_with_the_shapes_is_said_at_once():
    with pytest.raises(UnusableCase) as refused:
        run({"price": np.array([1.0]), "delta": np.array([1])}, lines=None)
    assert {error.fact for error in refused.value.errors} == {"price", "delta", "line"}


@pytest.mark.parametrize(
    ("changes", "fact", "words"),
    [
        ({"price": np.array([3, 4])}, "price", "n° 1 : reçu 4 ; attendu : de 0 à 3"),
        ({"price": np.array([-1, 4])}, "price", "n° 0 : reçu -1"),
        ({"price": np.array([0, -(2**63)])}, "price", "n° 1 : reçu -9223372036854775808"),
        ({"delta": np.array([-2, 1])}, "delta", "n° 0 : reçu -2"),
        ({"sold": np.array([NEVER, FIRST - 1])}, "sold", "n° 1"),
        ({"colour": np.array([2, 3])}, "colour", "n° 1 : reçu 3 ; attendu : de 0 à 2"),
        ({"colour": np.array([-1, 3])}, "colour", "n° 0"),
    ],
)
@pytest.mark.parametrize("threads", [1, 2])
def test_values_outside_their_domain_are_refused_the_first_one_first(changes, fact, words, threads):
    with pytest.raises(WrongValue) as refused:
        run(changes, threads=threads)
    assert refused.value.fact == fact
    assert words in str(refused.value)


def test_values_of_rows_outside_their_domain_are_refused():
    with pytest.raises(WrongValue, match=r"« line.price » : dossier ou ligne n° 1 : reçu 3"):
        run(lines=Rows(LINES.starts, LINE | {"price": np.array([1, 3])}))


def test_rules_that_read_nothing_need_a_number_of_cases():
    with pytest.raises(UnusableCase, match="ne lisent aucun fait"):
        arrays.compile(program({"out": eur("1")})).run({})


def test_an_amount_beyond_64_bits_is_an_error_never_another_amount():
    huge = most(small.price * (2**62), eur("0"))
    of = arrays.compile(program({"out": huge}))
    assert of.run({"price": np.array([0, 1])})["out"].tolist() == [0, 2**62]
    with pytest.raises(WrongValue, match=r"« out » : un montant ne tient pas dans les 64 bits"):
        of.run({"price": np.array([0, 2])})


def test_conditions_of_rows_are_read_even_where_no_number_is():
    of = arrays.compile(program({"some": some(small.lines.covered)}))
    assert of.run({}, {"line": Rows(LINES.starts, {"covered": LINE["covered"]})})["some"].tolist() == [False, True]


# --- blocks ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("starts", "most", "cut"),
    [
        ([0, 1, 2, 3, 4], 2, [(0, 2), (2, 4)]),
        ([0, 2, 4, 5, 5], 3, [(0, 1), (1, 4)]),
        ([0, 0, 0, 9, 9], 3, [(0, 2), (2, 3), (3, 4)]),
        ([0, 9, 9, 9, 9], 3, [(0, 1), (1, 4)]),
        ([0, 0, 0, 0, 0], 4, [(0, 4)]),
        ([0], 4, []),
    ],
)
def test_blocks_hold_no_more_rows_than_said_save_of_a_single_case(starts, most, cut):
    found = list(blocks(len(starts) - 1, {"line": np.array(starts)}, most))
    assert [(block[None].start, block[None].stop) for block in found] == cut
    assert [(block["line"].start, block["line"].stop) for block in found] == [(starts[a], starts[b]) for a, b in cut]


# --- choices ---------------------------------------------------------------------------------------------------------

COLOUR = small.colour.node.data


def test_keys_become_the_places_of_their_options():
    assert encode(COLOUR, ["z", "x", "y", "x"]).tolist() == [2, 0, 1, 0]
    assert encode(COLOUR, np.array(["y"], dtype=object)).tolist() == [1]
    assert encode(COLOUR, []).tolist() == []


def test_codes_of_a_categorical_column_become_the_places_of_its_categories():
    assert encode(COLOUR, np.array([0, 0, 1]), categories=["z", "x"]).tolist() == [2, 2, 0]
    assert encode(COLOUR, np.array([], dtype=int), categories=[]).tolist() == []
    # A category that no row has may be anything.
    assert encode(COLOUR, np.array([0]), categories=["z", "blue"]).tolist() == [2]


@pytest.mark.parametrize(
    ("values", "categories", "words"),
    [
        (["x", "blue"], None, "n° 1 : « blue » n'est pas une option"),
        (["zz"], None, "n° 0 : « zz »"),
        ([0, 1], ["x", "blue"], "n° 1 : « blue »"),
        ([0, 2], ["x", "y"], "ne renvoie à aucune catégorie"),
        ([-1], ["x", "y"], "ne renvoie à aucune catégorie"),
    ],
)
def test_what_is_no_option_is_refused(values, categories, words):
    with pytest.raises(WrongValue, match=words) as refused:
        encode(COLOUR, values, categories)
    assert refused.value.fact == "colour"
