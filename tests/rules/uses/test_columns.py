"""Columns say what the three-valued use says of each case, on both engines, whatever is known."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import product
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausier.rules.declare import maybe_day, money, rows, whole, yes_no
from clausier.rules.errors import ContractError, UnreadableCase, WrongValue
from clausier.rules.nodes import Rounding
from clausier.rules.program import Program, program
from clausier.rules.rows import count, every, granted_in_order, largest, some, total, total_by
from clausier.rules.terms import amount, eur
from clausier.rules.uses import columns
from clausier.rules.uses.columns_plan import Plan
from clausier.rules.values import RowList
from clausier.rules.words import all_of, any_of, given_or, least, most, not_, prorata, when
from tests.rules import strategies as small
from tests.rules.strategies import EVERY_OP, OPTIONAL, complete_cases, domain, partial_cases, programs
from tests.rules.uses.column_cases import ENGINES, expected, found, frames


def agree(of: Program, cases: list[dict[str, Any]], *, total_too: bool = False) -> dict[str, list[Any]]:
    """Columns and the three-valued use agree, from frames and lazy frames, on both engines; gives what they say."""
    in_frame, tables = frames(of, cases)
    lazy = in_frame.lazy(), {name: table.lazy() for name, table in tables.items()}
    said = expected(of, cases)
    for engine in ENGINES:
        assert found(of, in_frame, tables, engine) == said
    assert found(of, *lazy, "streaming") == said
    if total_too:
        without_flags = in_frame.drop(name for name in in_frame.columns if name.endswith((".known", ".complete")))
        assert found(of, without_flags.lazy(), lazy[1], "streaming", total=True) == said
    return said


# --- random programs ---------------------------------------------------------------------------------------------------


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_columns_agree_on_cases_with_unknowns(data):
    of = data.draw(st.one_of(st.just(EVERY_OP), programs(), programs(final=True)))
    agree(of, [data.draw(partial_cases(of)) for _ in range(data.draw(st.integers(1, 6)))])


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_columns_agree_on_cases_that_are_known(data):
    of = data.draw(st.one_of(st.just(EVERY_OP), programs()))
    cases = [data.draw(complete_cases(of)) for _ in range(data.draw(st.integers(1, 6)))]
    agree(of, cases, total_too=True)


def test_no_case_at_all_is_no_error():
    agree(EVERY_OP, [])


# --- every operation, all combinations of known and unknown ---------------------------------------------------------------


def combinations(of: Program) -> list[dict[str, Any]]:
    """Every mix of the values of the facts of a program, unknown included."""
    facts = of.facts.values()
    return [
        dict(zip(of.facts, mix, strict=True)) for mix in product(*({None: 0, **dict.fromkeys(domain(fact))} for fact in facts))
    ]


SMALL = {
    "not": not_(small.agreed),
    "and": all_of(small.agreed, small.worn, small.late),
    "or": any_of(small.agreed, small.worn, small.late),
    "equal": small.price == small.limit,
    "less": small.price < small.limit,
    "times": small.persons * small.delta,
    "product of amounts that may be unknown": small.price * small.persons,
    "least of what is never negative": least(small.price, small.limit),
    "least of three": least(small.price, small.limit, small.assessed),
    "least of what may be negative": least(small.persons, small.delta),
    "most": most(small.persons, small.delta),
    "most of three": most(small.persons, small.delta, small.stated),
    "amount if": when(small.agreed, small.price, small.limit),
    "nothing unless": when(small.agreed, small.price, eur(0)),
    "truth if": when(small.agreed, small.worn, small.late),
    "choice if": when(small.agreed, small.colour, small.paint).is_in("x", "y"),
    "day if": when(small.agreed, small.start, small.end),
    "in one": small.colour == "x",
    "happened": small.sold.happened,
    "or else": small.sold.or_else(small.end),
    "earliest": small.earliest_of(small.sold, small.stolen),
    "earliest of three": small.earliest_of(small.sold, small.stolen, small.end),
    "latest": small.latest_of(small.sold, small.stolen),
    "months after a day that may never come": small.after(small.sold, small.months(1)),
    "hour": small.after(small.moment, small.hours(24)),
    "day of an instant": small.day_of(small.moment),
    "table": small.lookup({("a", "x"): amount(2), ("b", "y"): amount(1)}, small.part, small.colour, default=amount(0)),
    "bands": small.bands(small.persons, small.below(1, small.price), small.above(0, small.limit)),
    "bands of constants": small.bands(small.persons, small.below(1, eur(1)), small.between(1, 2, eur(0)), small.above(2, eur(3))),
    "given or": given_or(small.stated, small.persons),
    "prorata": prorata(small.price, small.persons, small.delta, Rounding.HALF_UP),
}  # fmt: skip


@pytest.mark.parametrize("name", SMALL)
def test_an_operation_agrees_on_every_mix_of_known_and_unknown(name):
    of = program({"out": SMALL[name]})
    cases = combinations(of)
    agree(of, cases)
    known = [case for case in cases if all(value is not None or fact in OPTIONAL for fact, value in case.items())]
    agree(of, known, total_too=True)


@pytest.mark.parametrize("how", Rounding)
def test_divisions_mirror_around_zero_and_give_nothing_for_nothing(how):
    number, by = whole("number", "", "?", "office", low=-9, high=9), whole("by", "", "?", "office", low=-3, high=4)
    of = program(
        {
            "by a fact": small.face(small.make_division(number.node, by.node, how)) if hasattr(small, "make_division") else 0,
        }
        if hasattr(small, "make_division")
        else {"by a fact": divided(number, by, how), "by four": divided(number, amount(4), how), "by three": divided(number, amount(3), how)}
    )
    agree(of, combinations(of))
