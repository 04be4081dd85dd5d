"""The words over the rows of a table."""

from __future__ import annotations

from typing import Any

import pytest

from clausier.rules.declare import money, rows, whole
from clausier.rules.errors import ContractError
from clausier.rules.facts import MOST_ROWS
from clausier.rules.program import Program, program
from clausier.rules.rows import count, every, granted_in_order, largest, some, total, total_by
from clausier.rules.terms import amount, eur
from clausier.rules.uses import kept, plain, ranges
from clausier.rules.values import RowList
from clausier.rules.words import all_of, any_of, when
from tests.rules.small_facts import agreed, limit, lines, nights, part, price

LINES = RowList(
    [
        {"id": "1", "part": "a", "price": 7, "covered": True},
        {"id": "2", "part": "b", "price": 4, "covered": False},
        {"id": "3", "part": "a", "price": 2, "covered": True},
    ]
)


def value(term: Any, **case: Any) -> Any:
    return plain.compile(program({"out": term}))({"line": LINES, **case})[0]


COMPUTED = {
    "a total": (total(lines.price), 13),
    "a total of some": (total(lines.price, of=lines.covered), 9),
    "a total of none": (total(lines.price, of=lines.price > eur(1)), 0),
    "a total of a formula": (total(lines.price * 2, of=lines.part == "a"), 18),
    "a constant a row": (total(eur("0.05"), of=lines.covered), 10),
    "a count": (count(lines.covered), 2),
    "a count of all": (count(lines.each), 3),
    "some": (some(lines.price > eur("0.06")), True),
    "every": (every(lines.price > eur("0.02")), False),
    "a total by key": (total_by(lines.part, lines.price, eur("0.05")), 9),
    "a total by key of some": (total_by(lines.part, lines.price, eur("0.08"), of=lines.covered), 8),
    "the two largest": (largest(amount(2), lines.price), 11),
    "the largest of some": (largest(amount(1), lines.price, of=lines.part == "b"), 4),
    "granted in order": (granted_in_order(lines.price, eur("0.10")), [7, 3, 0]),
    "granted whole": (granted_in_order(lines.price, eur("0.10"), whole_rows=True), [7, 0, 2]),
    "granted to some": (granted_in_order(lines.price, eur("0.08"), of=lines.covered), [7, 0, 1]),
    "what remains of each row": (lines.price - granted_in_order(lines.price, eur("0.10")), [0, 1, 2]),
    "the sum of what is granted": (total(granted_in_order(lines.price, eur("0.10"))), 10),
}


@pytest.mark.parametrize("name", COMPUTED)
def test_computed(name):
    term, expected = COMPUTED[name]
    assert value(term) == expected


def test_a_condition_of_the_case_may_stand_in_a_condition_of_the_rows():
    term = total(lines.price, of=all_of(agreed, lines.price > price))
    assert value(term, agreed=True, price=3) == 11
    assert value(term, agreed=False, price=3) == 0


def test_the_rows_of_an_empty_table_are_all_and_none():
    one = program({"some": some(lines.covered), "every": every(lines.covered), "total": total(lines.price)})
    assert plain.compile(one)({"line": RowList()}) == (False, True, 0)


def test_a_constant_condition_leaves_a_sum_and_a_limit_over_their_table():
    none = program({"out": total(price, of=all_of(lines.covered, False))})
    granted = program({"out": granted_in_order(price, limit, of=any_of(lines.covered, True))})
    assert none.tables == granted.tables == {"line": ()}
    case = {"line": LINES, "price": 2, "limit": 5}
    assert plain.compile(none)(case) == (0,)
    assert plain.compile(granted)(case) == ([2, 2, 1],)
    assert kept.compile(granted)(case)[-1] == ranges_of(granted, case) == [2, 2, 1]


def ranges_of(one: Program, case: dict[str, Any]) -> list[int]:
    return [low for low, high in ranges.compile(one)(case)[-1] if low == high]


REFUSED = {
    "a total of nothing": lambda: total(price),
    "a total over two tables": lambda: total(lines.price, of=nights.guests > 0),
    "a sum of two tables": lambda: lines.price * nights.guests,
    "euros capped by a count": lambda: total_by(lines.part, lines.price, amount(3)),
    "a granted number of days of an amount": lambda: granted_in_order(lines.price, nights.guests),
    "a column of another table": lambda: rows(
        "line", "Lignes ?", "insured", [money("night.price", "Prix ?", "insured")]
    ),
    "a table that is too long": lambda: rows(
        "x", "X ?", "insured", [whole("x.n", "", "N ?", "insured", high=9)], max_rows=MOST_ROWS + 1
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name):
    with pytest.raises(ContractError):
        REFUSED[name]()


def test_a_column_that_is_not_declared_is_no_attribute():
    with pytest.raises(AttributeError, match="colour"):
        _ = lines.colour


def test_a_value_of_a_row_depends_on_its_table_and_a_sum_does_not():
    assert (lines.price + limit).node.table == "line"
    assert total(lines.price).node.table is None
    assert when(part == "a", lines.price, eur(0)).node.table == "line"
