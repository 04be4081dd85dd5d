"""Ranges of table operations hold every outcome of rows drawn from small ranges, negative ones and caps included."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from clausier.rules import values
from clausier.rules.uses import range_values

NUMBERS = st.tuples(st.integers(-2, 3), st.integers(0, 2)).map(lambda pair: (pair[0], pair[0] + pair[1]))
TRUTHS = st.sampled_from([(True, True), (False, True), (False, False)])
KEYS = st.sampled_from([frozenset("a"), frozenset("b"), frozenset("ab")])
ROWS = st.lists(st.tuples(NUMBERS, TRUTHS, KEYS, NUMBERS), max_size=2)
MORE = st.tuples(NUMBERS, TRUTHS, KEYS, NUMBERS)


def every(range_: Any) -> list[Any]:
    if isinstance(range_, frozenset):
        return sorted(range_)
    return (
        sorted({bool(end) for end in range_}) if isinstance(range_[0], bool) else list(range(range_[0], range_[1] + 1))
    )


def columns(rows: list[tuple], size: int = 4) -> list[list]:
    return [[row[i] for row in rows] for i in range(size)]


def outcomes(rows: list[tuple], more: list[tuple]) -> Iterator[list[list]]:
    """The columns of every list of rows that the ranges allow, with the row that may come and without it."""
    for some in [rows, rows + more] if more else [rows]:
        for values_ in product(*(product(*map(every, row)) for row in some)):
            yield columns(list(values_))


@given(ROWS, st.lists(MORE, max_size=1))
def test_sums_and_conditions_over_rows(rows, more):
    amounts, wheres, _, _ = columns(rows + more)
    sums = range_values.sum_rows(amounts, wheres, len(more))
    some, all_ = range_values.any_row(wheres, len(more)), range_values.every_row(wheres, len(more))
    found = [(sum(a for a, w in zip(c[0], c[1], strict=True) if w), any(c[1]), all(c[1])) for c in outcomes(rows, more)]
    assert sums == (min(f[0] for f in found), max(f[0] for f in found))
    assert (some, all_) == tuple((min(f[i] for f in found), max(f[i] for f in found)) for i in (1, 2))


@given(ROWS, st.lists(MORE, max_size=1))
def test_sums_by_key(rows, more):
    amounts, wheres, keys, caps = columns(rows + more)
    low, high = range_values.sum_by(keys, amounts, wheres, caps, len(more))
    for amounts, wheres, keys, caps in outcomes(rows, more):
        assert low <= values.sum_by(keys, amounts, wheres, caps) <= high


@given(ROWS, st.lists(MORE, max_size=1), NUMBERS)
def test_the_largest_rows(rows, more, how_many):
    amounts, wheres, _, _ = columns(rows + more)
    low, high = range_values.largest(amounts, wheres, how_many, len(more))
    for amounts, wheres, _, _ in outcomes(rows, more):
        assert all(low <= values.largest(amounts, wheres, n) <= high for n in every(how_many))


@given(ROWS, st.lists(MORE, max_size=1), st.booleans())
def test_what_is_granted_in_order(rows, more, whole):
    amounts, wheres, _, limits = columns(rows + more)
    ranges, total = range_values.running(amounts, wheres, limits, whole, len(more))
    for amounts, wheres, _, limits in outcomes(rows, more):
        granted = values.running(amounts, wheres, limits, whole)
        assert all(low <= one <= high for one, (low, high) in zip(granted, ranges, strict=False))
        assert total[0] <= sum(granted) <= total[1]


@given(NUMBERS, NUMBERS)
def test_a_product_is_exact(one, other):
    products = [a * b for a in every(one) for b in every(other)]
    assert range_values.multiply(*one, *other) == (min(products), max(products))
