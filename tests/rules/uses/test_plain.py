"""Python for complete cases: as lazy and as flat as written by hand. What it computes: `test_all_agree`."""

from __future__ import annotations

from typing import Any

import pytest

from clausier.rules.dates import call
from clausier.rules.nodes import Function
from clausier.rules.program import program
from clausier.rules.rows import granted_in_order, total
from clausier.rules.terms import amount, eur
from clausier.rules.types import COUNT
from clausier.rules.uses import plain
from clausier.rules.values import RowList
from clausier.rules.words import any_of, first_of, given_or, least, most, named, when
from tests.rules.small_facts import agreed, delta, limit, lines, persons, price, stated, worn
from tests.rules.strategies import EVERY_OP


class Counted:
    """A function of the language that remembers how often it was called."""

    def __init__(self) -> None:
        self.calls = 0
        self.function = Function("counted", self.run, "{0} compté")

    def run(self, value: int) -> int:
        self.calls += 1
        return value

    def term(self, of: Any) -> Any:
        return call(self.function, of, kind=COUNT)


def test_a_branch_that_is_not_taken_costs_nothing_and_needs_no_facts():
    counted = Counted()
    run = plain.compile(program({"out": when(agreed, counted.term(persons), delta)}))
    assert run({"agreed": False, "delta": 1}) == (1,)
    assert counted.calls == 0
    assert run({"agreed": True, "persons": 2}) == (2,)
    assert counted.calls == 1


def test_what_is_used_twice_is_computed_once():
    counted = Counted()
    shared = counted.term(persons)
    assert plain.compile(program({"a": shared + shared, "b": shared}))({"persons": 2}) == (4, 2)
    assert counted.calls == 1


def test_a_value_of_a_row_used_twice_is_computed_once_a_row():
    counted = Counted()
    shared = lines.price * counted.term(persons)
    run = plain.compile(program({"out": total(shared, of=shared > eur(0)), "rows": shared}))
    case = {"persons": 2, "line": RowList([{"price": 1}, {"price": 0}])}
    assert run(case) == (2, [2, 0])
    assert counted.calls == 2


def test_a_fact_that_is_needed_and_missing_is_an_error_of_the_caller():
    with pytest.raises(KeyError, match="price"):
        plain.compile(program({"out": price}))({})


def test_a_fact_that_may_be_absent_is_not_needed():
    run = plain.compile(program({"out": given_or(stated, persons)}))
    assert run({"persons": 1}) == (1,)
    assert run({"stated": 2}) == (2,)


def test_citations_cost_nothing():
    bare, cited = price + limit, named(price, "R-1", says="Un prix.") + named(limit, "R-2", says="Un plafond.")
    assert plain.source(program({"out": bare})) == plain.source(program({"out": cited}))


def test_a_hundred_nested_cases_and_a_hundred_amounts_compile():
    ladder = first_of(*((persons == amount(i), amount(i + 1)) for i in range(100)), otherwise=amount(0))
    lowest = least(*(amount(i) + persons for i in range(100)))
    highest = most(*(amount(i) + persons for i in range(100)))
    either = any_of(*(persons == amount(i) for i in range(100)))
    run = plain.compile(program({"ladder": ladder, "lowest": lowest, "highest": highest, "either": either}))
    assert run({"persons": 98}) == (99, 98, 197, True)
    assert run({"persons": 100}) == (0, 100, 199, False)


def test_limits_served_in_order_are_given_row_by_row():
    run = plain.compile(program({"out": granted_in_order(lines.price, limit)}))
    assert run({"limit": 3, "line": RowList([{"price": 2}, {"price": 2}])}) == ([2, 1],)


def test_a_negative_constant_keeps_its_sign_beside_an_operator():
    run = plain.compile(program({"out": amount(2) - amount(-3), "if": when(worn, amount(-1) * 2, amount(-2))}))
    assert run({"worn": True}) == (5, -2)


def test_the_source_is_one_function_of_the_case():
    source = plain.source(EVERY_OP)
    assert source.startswith("def run(d):\n") and source.count("def ") == 1
