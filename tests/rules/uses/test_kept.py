"""Three-valued Python: what is known although something is not. That it never claims too much: `test_all_agree`."""

from __future__ import annotations

from typing import Any

import pytest

from clausier.rules.dates import after, days, days_between, earliest_of, latest_of
from clausier.rules.nodes import Rounding
from clausier.rules.program import program
from clausier.rules.rows import count, every, granted_in_order, largest, some, total, total_by
from clausier.rules.terms import amount, eur
from clausier.rules.uses import kept
from clausier.rules.values import RowList
from clausier.rules.words import (
    above,
    all_of,
    any_of,
    at_closing,
    bands,
    below,
    ceil_div,
    given_or,
    insurer_proves,
    least,
    listed,
    lookup,
    most,
    named,
    not_,
    prorata,
    when,
)
from tests.rules.small_facts import (
    agreed,
    assessed,
    colour,
    delta,
    end,
    late,
    limit,
    lines,
    part,
    persons,
    price,
    sold,
    start,
    stated,
    stolen,
    worn,
)

DAY = 738_944


def value(term: Any, final: bool = False, **case: Any) -> Any:
    one = program({"out": term}, final=final)
    return kept.compile(one)(case)[one.slot[one.outputs["out"].number]]


KNOWN = [
    ("nothing known of a fact", price, {}, None),
    ("false and unknown is false", all_of(agreed, worn), {"agreed": False}, False),
    ("true and unknown is unknown", all_of(agreed, worn), {"agreed": True}, None),
    ("true or unknown is true", any_of(worn, agreed), {"agreed": True}, True),
    ("false or unknown is unknown", any_of(worn, agreed), {"agreed": False}, None),
    ("not unknown is unknown", not_(agreed), {}, None),
    ("a comparison needs both", price < limit, {"price": 1}, None),
    ("a list needs its option", listed(colour, {"R-1": ("x",)}), {}, None),
    ("zero times unknown is zero", price * persons, {"price": 0}, 0),
    ("unknown times zero is zero", price * persons, {"persons": 0}, 0),
    ("nothing shared is nothing", prorata(price, persons, amount(2), Rounding.DOWN), {"persons": 0}, 0),
    ("zero divided by whatever", ceil_div(persons, 2), {"persons": 0}, 0),
    ("the least of amounts with a zero", least(price, limit), {"price": 0}, 0),
    ("the least with one that may be negative", least(persons, delta), {"persons": 0}, None),
    ("the most needs all", most(price, limit), {"price": 3}, None),
    ("an if whose condition is known", when(agreed, price, limit), {"agreed": True, "price": 2}, 2),
    ("an if that needs the unknown branch", when(agreed, price, limit), {"agreed": False, "price": 2}, None),
    ("an if whose branches agree", when(agreed, price, limit), {"price": 2, "limit": 2}, 2),
    ("an if whose branches differ", when(agreed, price, limit), {"price": 2, "limit": 1}, None),
    ("an if of two unknowns", when(agreed, price, limit), {}, None),
    ("bands that agree", bands(persons, below(1, price), above(0, limit)), {"price": 1, "limit": 1}, 1),
    ("bands that differ", bands(persons, below(1, price), above(0, limit)), {"price": 1, "limit": 2}, None),
    ("a band that is not reached", bands(persons, below(1, price), above(0, limit)), {"persons": 0, "price": 1}, 1),
    ("a table needs every key", lookup({("a", "x"): amount(1)}, part, colour, default=amount(0)), {"part": "a"}, None),
    ("a day later than never", after(sold, days(1)), {"sold": 0}, 0),
    ("a day later than unknown", after(sold, days(1)), {}, None),
    ("it did not happen", sold.happened, {"sold": 0}, False),
    ("the day itself whatever the other", sold.or_else(end), {"sold": DAY}, DAY),
    ("the other day when never", sold.or_else(end), {"sold": 0, "end": DAY}, DAY),
    ("the other day unknown", sold.or_else(end), {"sold": 0}, None),
    ("the earliest needs all", earliest_of(sold, stolen), {"sold": DAY}, None),
    ("the earliest that happened", earliest_of(sold, stolen), {"sold": 0, "stolen": DAY}, DAY),
    ("the latest that happened", latest_of(sold, stolen), {"sold": 0, "stolen": 0}, 0),
    ("days need both ends", days_between(start, end), {"start": DAY}, None),
    ("a citation changes nothing", named(price, "R-1", says="Un prix."), {"price": 2}, 2),
    ("a fact that is given", given_or(stated, persons), {"stated": 2}, 2),
    ("a fact that is derived", given_or(stated, persons), {"persons": 1}, 1),
    ("neither given nor derived", given_or(stated, persons), {}, None),
    ("to be proved, while open", insurer_proves(late), {}, None),
    ("null is unknown", price, {"price": None}, None),
]


@pytest.mark.parametrize(("term", "case", "expected"), [row[1:] for row in KNOWN], ids=[row[0] for row in KNOWN])
def test_known(term, case, expected):
    found = value(term, **case)
    assert found == expected and type(found) is type(expected)


CLOSED = [
    ("what was not proved is not so", insurer_proves(late), {}, False),
    ("what was proved is", insurer_proves(late), {"late": True}, True),
    ("what is not a matter of proof stays unknown", late, {}, None),
    ("an amount nobody proved", at_closing(price, eur("0.02")), {}, 2),
    ("an amount that was proved", at_closing(price, eur("0.02")), {"price": 0}, 0),
]


@pytest.mark.parametrize(("term", "case", "expected"), [row[1:] for row in CLOSED], ids=[row[0] for row in CLOSED])
def test_at_closing(term, case, expected):
    assert value(term, final=True, **case) == expected


ROW_1 = {"id": "1", "part": "a", "price": 2, "covered": True}
OPEN_ROW = {"id": "2", "part": "b", "price": None, "covered": None}
OUT_ROW = {"id": "3", "part": None, "price": None, "covered": False}
ROWS = [
    ("an unknown table", total(lines.price), None, None),
    ("a row out", total(lines.price, of=lines.covered), RowList([ROW_1, OUT_ROW]), 2),
    ("an open row", total(lines.price, of=lines.covered), RowList([ROW_1, OPEN_ROW]), None),
    ("rows may be missing", total(lines.price, of=lines.covered), RowList([ROW_1], complete=False), None),
    ("one true row", some(lines.covered), RowList([ROW_1, OPEN_ROW], complete=False), True),
    ("one false row", every(lines.covered), RowList([OUT_ROW, OPEN_ROW], complete=False), False),
    ("no row is all", every(lines.covered), RowList(), True),
    ("a count of what is known", count(lines.covered), RowList([ROW_1, OUT_ROW]), 1),
    ("by key", total_by(lines.part, lines.price, eur("0.01"), of=lines.covered), RowList([ROW_1, OUT_ROW]), 1),
    ("by an unknown cap", total_by(lines.part, lines.price, limit, of=lines.covered), RowList([ROW_1]), None),
    ("the largest", largest(amount(1), lines.price, of=lines.covered), RowList([ROW_1, OUT_ROW]), 2),
    ("granted until a row is open", granted_in_order(lines.price, eur(1)), RowList([ROW_1, OPEN_ROW]), [2, None]),
    ("each row on its own", lines.price * 2, RowList([ROW_1, OPEN_ROW]), [4, None]),
    ("each row beside a fact", lines.price * persons, RowList([{"price": 0}, ROW_1]), [0, None]),
    ("a given column", given_or(lines.quoted, lines.price), RowList([{"quoted": 1}, ROW_1]), [1, 2]),
    ("a constant a row", lines.each, RowList([ROW_1, ROW_1]), [True, True]),
]


@pytest.mark.parametrize(("term", "rows", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_rows(term, rows, expected):
    assert value(term, line=rows) == expected


def test_every_intermediate_value_is_kept_in_the_order_of_the_nodes():
    sum_ = price + limit
    one = program({"out": given_or(assessed, sum_)})
    values = kept.compile(one)({"price": 1, "limit": 2})
    found = {term: values[one.slot[node.number]] for term, node in (("price", price.node), ("sum", sum_.node))}
    assert len(values) == len(one.nodes)
    assert found == {"price": 1, "sum": 3}
    assert values[-1] == 3
