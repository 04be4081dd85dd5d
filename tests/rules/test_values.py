"""The operations of the generated code that are more than one line, known and unknown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.rules import values
from clausier.rules.nodes import Rounding
from clausier.rules.values import DIVISIONS, RowList
from tests.rules.naive import rounded

T, F, U = True, False, None

ROUNDED = [  # dividend, divisor, to the nearest, down, up
    (5, 2, 3, 2, 3),
    (-5, 2, -3, -2, -3),
    (4, 3, 1, 1, 2),
    (-4, 3, -1, -1, -2),
    (6, 3, 2, 2, 2),
    (0, 7, 0, 0, 0),
    (9, 0, 0, 0, 0),
    (9, -1, 0, 0, 0),
]


@pytest.mark.parametrize(("n", "d", "nearest", "down", "up"), ROUNDED)
def test_roundings_are_mirrored_around_zero_and_nothing_is_divided_by_nothing(n, d, nearest, down, up):
    assert [DIVISIONS[how](n, d) for how in (Rounding.HALF_UP, Rounding.DOWN, Rounding.UP)] == [nearest, down, up]


@given(st.integers(-(10**15), 10**15), st.integers(-3, 10**6), st.sampled_from(Rounding))
def test_every_rounding_is_that_of_exact_fractions(n, d, how):
    assert DIVISIONS[how](n, d) == rounded(n, d, how)


SUMS = [  # values, rows that count, complete, sum
    ([1, 2], [T, T], T, 3),
    ([1, U], [T, F], T, 1),
    ([1, 0], [T, U], T, 1),
    ([1, U], [T, T], T, U),
    ([1, 2], [T, U], T, U),
    ([1, 2], [T, T], F, U),
    ([], [], T, 0),
]


@pytest.mark.parametrize(("amounts", "wheres", "complete", "total"), SUMS)
def test_a_row_that_is_out_or_worth_nothing_never_makes_a_sum_unknown(amounts, wheres, complete, total):
    assert values.sum3(amounts, wheres, complete) == total


@pytest.mark.parametrize(
    ("wheres", "complete", "any_", "all_"),
    [([T, U], F, T, U), ([F, U], T, U, F), ([F, F], F, U, F), ([T, T], F, T, U), ([], T, F, T), ([], F, U, U)],
)
def test_one_row_decides_some_and_every_even_of_an_incomplete_table(wheres, complete, any_, all_):
    assert (values.any3(wheres, complete), values.all3(wheres, complete)) == (any_, all_)


def test_sums_by_key_are_limited_to_the_cap_of_the_last_row_that_is_worth_something():
    assert values.sum_by("aab", [5, 4, 1], [T, T, T], [9, 6, 6]) == 7
    assert values.sum_by("aa", [5, 0], [T, T], [9, 1]) == values.sum_by3("aa", [5, 0], [T, T], [9, 1], True) == 5
    assert values.sum_by("aa", [5, 4], [T, F], [9, 1]) == 5


@pytest.mark.parametrize(
    ("keys", "amounts", "wheres", "caps", "complete", "total"),
    [
        ("ab", [5, U], [T, F], [9, 9], T, 5),
        ([U, "a"], [0, 5], [T, T], [9, 9], T, 5),
        ([U, "a"], [1, 5], [T, T], [9, 9], T, U),
        ("ab", [5, 1], [T, T], [U, 9], T, U),
        ("a", [5], [T], [9], F, U),
    ],
)
def test_sums_by_key_are_known_when_the_rows_that_count_are(keys, amounts, wheres, caps, complete, total):
    assert values.sum_by3(keys, amounts, wheres, caps, complete) == total


@pytest.mark.parametrize(
    ("amounts", "wheres", "how_many", "complete", "total"),
    [
        ([3, 9, 5], [T, T, T], 2, T, 14),
        ([3, 9, 5], [T, F, T], 2, T, 8),
        ([3], [T], -1, T, 0),
        ([0, 5], [U, T], 1, T, 5),
        ([0, -5], [T, T], 1, T, 0),
        ([0, -5], [U, T], 1, T, U),
        ([0, 0], [U, U], U, T, 0),
        ([5], [T], U, T, U),
        ([5, U], [T, T], 1, T, U),
        ([5], [T], 1, F, U),
    ],
)
def test_the_largest_rows(amounts, wheres, how_many, complete, total):
    assert values.largest3(amounts, wheres, how_many, complete) == total
    if U not in (*amounts, *wheres, how_many) and complete:
        assert values.largest(amounts, wheres, how_many) == total


@pytest.mark.parametrize(
    ("amounts", "limits", "whole", "granted"),
    [
        ([40, 40, 40], [100] * 3, F, [40, 40, 20]),
        ([40, 40, 40], [100] * 3, T, [40, 40, 0]),
        ([70, 40, 20], [100] * 3, T, [70, 0, 20]),
        ([40, 40], [-5, -5], F, [0, 0]),
        ([40, 40], [30, 100], F, [30, 40]),
    ],
)
def test_rows_are_granted_in_order_until_the_limit(amounts, limits, whole, granted):
    assert values.running(amounts, [T] * len(amounts), limits, whole) == granted
    assert values.running3(amounts, [T] * len(amounts), limits, whole) == granted


def test_after_a_row_that_cannot_be_settled_only_zeros_are_known():
    assert values.running3([10, U, 0, 5, 5], [T, T, T, F, T], [100] * 5, False) == [10, U, 0, 0, U]
    assert values.running3([10, 5], [T, U], [U, 100], False) == [U, U]


def test_the_earliest_day_skips_those_that_never_were():
    assert values.earliest(0, 9, 4) == 4
    assert values.earliest(0, 0) == 0
    assert values.earliest3(4, U) is None and values.earliest3(0, 4) == 4


def test_a_list_of_rows_is_complete_unless_said_otherwise():
    assert RowList([{}]).complete and not RowList(complete=False).complete
