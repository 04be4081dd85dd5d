"""The words of a contract: what they refuse, and what they compute on the edges that documents print."""

from __future__ import annotations

from typing import Any

import pytest

from clausier.rules.declare import money
from clausier.rules.errors import ContractError
from clausier.rules.nodes import Op, Reading, Rounding
from clausier.rules.program import program
from clausier.rules.terms import amount, eur, pct
from clausier.rules.uses import plain
from clausier.rules.words import (
    above,
    all_of,
    any_of,
    at_closing,
    bands,
    below,
    between,
    ceil_div,
    first_of,
    floor_div,
    for_each,
    given_or,
    least,
    listed,
    lookup,
    most,
    named,
    none_of,
    not_,
    prorata,
    reading,
    round_to,
    share,
    when,
)
from tests.rules.small_facts import (
    agreed,
    colour,
    end,
    late,
    limit,
    paint,
    part,
    persons,
    price,
    rate,
    sold,
    start,
    stated,
    worn,
)

HALF_UP = Rounding.HALF_UP
DOUBT = Reading("D-1", "Un doute.", (("wide", "Large."), ("narrow", "Étroit.")), "Faveur.")


def value(term: Any, **case: Any) -> Any:
    return plain.compile(program({"out": term}))(case)[0]


REFUSED = {
    "bands with a gap": lambda: bands(persons, below(1, amount(0)), between(2, 3, amount(1)), above(3, amount(2))),
    "bands that overlap": lambda: bands(persons, below(2, amount(0)), above(0, amount(1))),
    "bands without an open end": lambda: bands(persons, below(1, amount(0)), between(1, 3, amount(1))),
    "bands over cents": lambda: bands(price, below(1, amount(0)), above(0, amount(1))),
    "branches of two units": lambda: when(agreed, price, persons),
    "branches of two lists of options": lambda: when(agreed, part, colour),
    "a condition that is a number": lambda: when(persons, price, limit),
    "the least of two choices": lambda: least(colour, paint),
    "the least of days that may never be": lambda: least(sold, sold),
    "a rate with a unit": lambda: share(price, price),
    "rounding something else than money": lambda: round_to(persons, "cent", HALF_UP),
    "rounding to the dime": lambda: round_to(price, "dime", HALF_UP),
    "a prorata of days": lambda: prorata(persons, persons, persons, HALF_UP),
    "a citation of nothing": lambda: named(price, says="Un prix."),
    "meanings that a doubt does not have": lambda: reading(DOUBT, wide=price, other=limit),
    "an option that does not exist": lambda: listed(colour, {"R-1": ("mauve",)}),
    "a table with a hole": lambda: lookup({"a": eur(1)}, part),
    "a table with a formula in a cell": lambda: lookup({"a": eur(1), "b": price}, part),
    "a table with no entry": lambda: lookup({}, default=eur(1)),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refused(name):
    with pytest.raises(ContractError) as error:
        REFUSED[name]()
    assert str(error.value)


@pytest.mark.parametrize(("km", "wear"), [(34_999, 0), (35_000, 20), (45_000, 20), (45_001, 30), (10**6, 30)])
def test_bands_include_both_printed_bounds(km, wear):
    table = bands(amount(km), below(35_000, pct(0)), between(35_000, 45_000, pct(20)), above(45_000, pct(30)))
    assert value(table) == wear


def test_bands_remember_what_is_printed_beside_what_is_read():
    printed = (below(1, amount(0)), above(1, amount(1)))
    node = bands(persons, below(1, amount(0)), above(0, amount(1)), rules=("R-1",), printed=printed).node
    assert node.data.tops == (0,) and node.data.printed == ((None, 0), (2, None)) and node.data.rules == ("R-1",)


@pytest.mark.parametrize(("how", "cents"), [(HALF_UP, 63), (Rounding.DOWN, 62), (Rounding.UP, 63)])
def test_a_share_is_exact_until_its_written_rounding(how, cents):
    assert value(round_to(share(pct("12.5"), eur(5)), "cent", how)) == cents


def test_an_amount_rounded_to_the_euro_is_still_counted_in_cents():
    assert value(round_to(eur("12.50"), "euro", HALF_UP)) == 1300
    assert round_to(price, "cent", HALF_UP).node is price.node


@pytest.mark.parametrize(("part_", "whole_", "cents"), [(2, 3, 667), (3, 3, 1000), (1, 0, 0), (0, 3, 0)])
def test_a_prorata_is_rounded_once_and_is_nothing_of_nothing(part_, whole_, cents):
    assert value(prorata(eur(10), amount(part_), amount(whole_), HALF_UP)) == cents
    assert value(prorata(share(pct(50), eur(20)), amount(part_), amount(whole_), HALF_UP)) == cents


def test_steps_are_begun_or_complete():
    assert [value(ceil_div(persons, 2), persons=n) for n in range(4)] == [0, 1, 1, 2]
    assert [value(floor_div(persons, 2), persons=n) for n in range(4)] == [0, 0, 1, 1]


@pytest.mark.parametrize(("first", "second", "cents"), [(True, True, 1), (False, True, 2), (False, False, 3)])
def test_the_first_case_that_holds_gives_the_value(first, second, cents):
    term = first_of((agreed, eur("0.01")), (worn, eur("0.02")), otherwise=eur("0.03"))
    assert value(term, agreed=first, worn=second) == cents


def test_all_any_and_none():
    facts = {"agreed": True, "worn": False, "late": False}
    terms = (
        all_of(agreed, not_(worn), True),
        any_of(worn, late),
        none_of(worn, late),
        for_each(agreed),
        any_of(agreed),
    )
    assert [value(term, **facts) for term in terms] == [True, False, True, True, True]
    assert all_of(agreed).node is agreed.node


def test_least_and_most_of_money_and_days():
    assert value(least(price, limit, eur("0.02")), price=3, limit=5) == 2
    assert value(most(price, limit), price=3, limit=5) == 5
    assert value(most(start, end), start=738_000, end=738_001) == 738_001


def test_a_table_takes_its_default_beside_its_cells():
    table = lookup({("a", "x"): eur(3), ("b", "y"): eur(4)}, part, colour, default=eur(1))
    assert [value(table, part=p, colour=c) for p, c in ("ax", "by", "ay")] == [300, 400, 100]
    assert value(lookup({"a": eur(1), "b": eur(2)}, part), part="b") == 200


def test_a_list_of_options_is_the_union_of_the_lists_of_its_rules():
    term = listed(colour, {"R-1": ("x",), "R-2": ("y",)})
    assert [value(term, colour=key) for key in "xyz"] == [True, True, False]


def test_a_fact_that_is_given_wins_over_the_derived_value():
    term = given_or(stated, persons)
    assert value(term, stated=2, persons=1) == 2
    assert value(term, persons=1) == value(term, stated=None, persons=1) == 1


def test_what_is_presumed_at_closing_counts_in_the_same_scale():
    node = at_closing(share(rate, price), eur(0)).node
    assert node.op is Op.CLOSING and node.args[0].type.scale == node.args[1].type.scale == 10_000


def test_a_derived_value_finer_than_the_fact_is_refused():
    given = money("part.price", "Combien ?", "repairer")

    with pytest.raises(ContractError, match="arrondissez"):
        given_or(given, share(pct(50), given))
