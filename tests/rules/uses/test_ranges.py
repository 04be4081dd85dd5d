"""Between what and what: ranges are sound everywhere (see `test_all_agree`), and exact where facts are read once."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausier.rules import dates
from clausier.rules.dates import (
    after,
    day_of,
    days,
    days_between,
    earliest_of,
    end_of_month,
    latest_of,
)
from clausier.rules.declare import whole
from clausier.rules.errors import ContractError
from clausier.rules.facts import FIRST_DAY, FIRST_INSTANT, LAST_DAY, LAST_INSTANT
from clausier.rules.nodes import Function, Rounding
from clausier.rules.program import Program, program
from clausier.rules.rows import count, every, granted_in_order, largest, some, total, total_by
from clausier.rules.terms import amount, eur, pct
from clausier.rules.types import Kind
from clausier.rules.uses import ranges
from clausier.rules.uses.range_values import divide
from clausier.rules.values import DIVISIONS, RowList
from clausier.rules.words import (
    above,
    all_of,
    any_of,
    at_closing,
    bands,
    below,
    between,
    ceil_div,
    given_or,
    least,
    listed,
    lookup,
    most,
    named,
    not_,
    prorata,
    round_to,
    share,
    when,
)  # fmt: skip
from tests.rules import naive
from tests.rules.small_facts import (
    agreed,
    assessed,
    colour,
    delta,
    end,
    late,
    limit,
    lines,
    moment,
    nights,
    part,
    persons,
    price,
    rate,
    sold,
    start,
    stated,
    stolen,
    worn,
)  # fmt: skip
from tests.rules.strategies import EVERY_OP, completions
from tests.rules.uses.range_shapes import hull

HALF_UP = Rounding.HALF_UP


def range_of(term: Any, case: dict[str, Any]) -> Any:
    one = program({"out": term})
    return ranges.compile(one)(case)[one.slot[one.outputs["out"].number]]


READ_ONCE = {
    "fact": price,
    "not": not_(agreed),
    "and": all_of(agreed, not_(worn), late),
    "or": any_of(agreed, worn),
    "sum": price + limit,
    "difference": price - limit,
    "product": price * persons,
    "product across zero": price * delta,
    "product of two across zero": delta * (persons - 2),
    "compared": price < limit,
    "compared with a bound": persons >= 4,
    "equal": persons == delta,
    "in": colour.is_in("x", "y", "z"),
    "in some": listed(colour, {"R-1": ("x",)}),
    "least": least(price, limit, eur("0.01")),
    "most": most(price - limit, eur(0)),
    "if": when(agreed, price, limit - eur("0.02")),
    "bands that rise": bands(persons, below(1, amount(2)), between(1, 2, amount(3)), above(2, amount(5))),
    "bands up and down": bands(persons, below(1, amount(3)), between(1, 2, amount(1)), above(2, amount(2))),
    "bands of facts": bands(persons, below(1, price), between(1, 2, limit - eur("0.05")), above(2, eur(0))),
    "table": lookup({("a", "x"): amount(2), ("b", "y"): amount(7)}, part, colour, default=amount(1)),
    "a price less a share of itself": price - share(rate, price),
    "a price less more than itself": price - share(when(agreed, pct(150), pct(20)), price),
    "rounded": round_to(share(rate, price), "cent", HALF_UP),
    "rounded up": ceil_div(persons, 2),
    "prorata": prorata(price, persons, amount(2), Rounding.DOWN),
    "days": days_between(start, end),
    "next month": after(start, days(1)),
    "end of month": end_of_month(start),
    "day in Paris": day_of(moment),
    "happened": sold.happened,
    "or else": sold.or_else(end),
    "rows": total(lines.price, of=lines.covered),
    "rows counted": count(nights.guests > 0),
    "some": some(lines.covered),
    "every": every(nights.guests > 0),
    "by key": total_by(lines.part, lines.price, limit),
    "largest": largest(persons, lines.price),
    "granted": total(granted_in_order(lines.price, limit)),
    "given": given_or(stated, persons),
    "named": named(least(price, limit), "R-1", says="Le moindre."),
}


@pytest.mark.parametrize("name", READ_ONCE)
def test_a_range_is_exact_where_every_fact_is_read_once(name):
    one = program({"out": READ_ONCE[name]})
    for case in _half_known(one):
        values = [naive.outputs(one, whole_)["out"] for whole_ in completions(one, case)]
        assert range_of(READ_ONCE[name], case) == hull(values), case


def _half_known(one: Program) -> list[dict[str, Any]]:
    """Nothing known; each fact alone known; the tables known with one unknown cell, and with rows missing."""
    known = next(iter(completions(one, {})))
    cases: list[dict[str, Any]] = [{}]
    cases += [{name: known[name]} for name in one.facts]
    for name, columns in one.tables.items():
        keys = [column.key for column in columns]
        row = {"id": "1", **dict.fromkeys(keys)}
        cases += [{name: RowList([row])}, {name: RowList([row], complete=False)}, {name: RowList([])}]
    return cases


MAYBE = {
    "fact": sold,
    "earliest": earliest_of(sold, stolen),
    "latest": latest_of(sold, stolen),
    "a day later": after(sold, days(1)),
    "with a certain day": earliest_of(sold, end),
}


@pytest.mark.parametrize("name", MAYBE)
def test_the_range_of_a_day_that_may_never_be_is_exact_too(name):
    one = program({"out": MAYBE[name]})
    found = [naive.outputs(one, whole_)["out"] for whole_ in completions(one, {})]
    happened = [day for day in found if day]
    assert range_of(MAYBE[name], {}) == (0 in found, min(happened), max(happened))


def test_a_day_that_certainly_never_is_has_its_first_day_after_its_last():
    never, first, last = range_of(after(sold, days(1)), {"sold": 0})
    assert never and first > last


def test_a_node_over_rows_has_a_range_a_row_and_one_for_any_row_when_the_table_is_unknown():
    doubled = lines.price + lines.price
    rows = [{"id": "1", "price": 2}, {"id": "2", "price": None}]
    assert range_of(doubled, {"line": RowList(rows)}) == [(4, 4), (0, 4)]
    assert range_of(doubled, {"line": RowList(rows[:1], complete=False)}) == [(4, 4)]
    assert range_of(doubled, {}) == (0, 4)
    assert range_of(lines.each, {"line": RowList(rows)}) == [(True, True)] * 2


def test_rows_that_may_be_missing_widen_a_sum_up_to_the_length_of_the_table():
    case = {"line": RowList([{"id": "1", "price": 1}], complete=False)}
    assert range_of(total(lines.price), case) == (1, 3)
    assert range_of(total(lines.price), {}) == (0, 4)
    assert range_of(total(lines.price), {"line": RowList([{"id": "1", "price": 1}])}) == (1, 1)


@pytest.mark.parametrize("whole_rows", [False, True])
def test_what_is_granted_never_exceeds_the_limit_however_many_rows_come(whole_rows):
    granted = total(granted_in_order(nights.guests * eur("0.02"), limit, whole_rows=whole_rows))
    assert range_of(granted, {"limit": 2}) == (0, 2)


def test_a_fact_that_is_not_given_has_the_range_of_its_derived_value():
    derived = given_or(stated, persons)
    assert range_of(derived, {}) == (0, 3)
    assert range_of(derived, {"stated": 2}) == (2, 2)
    assert range_of(given_or(assessed, eur("0.01")), {}) == (1, 1)


def test_a_file_being_closed_takes_what_is_presumed_for_what_is_unknown():
    claim = at_closing(price, eur("0.02")) + limit
    one = program({"out": claim}, final=True)
    assert ranges.compile(one)({})[-1] == (2, 4)
    assert ranges.compile(one)({"price": 1})[-1] == (1, 3)
    rows = program({"out": total(at_closing(lines.price, eur("0.01")))}, final=True)
    case = {"line": RowList([{"id": "1", "price": None}, {"id": "2", "price": 2}])}
    assert ranges.compile(rows)(case)[-1] == (3, 3)


def test_static_ranges_also_hold_the_cases_that_give_what_could_be_derived():
    one = program({"out": given_or(stated, amount(7))})
    assert ranges.static(one)[-1] == (0, 7)


# --- 64 bits --------------------------------------------------------------------------------------------------------


def test_every_amount_of_the_small_vocabulary_fits_in_64_bits():
    ranges.check_overflow(EVERY_OP)


@pytest.mark.parametrize("factor", [1, 2])
def test_a_product_that_could_leave_64_bits_is_refused_and_its_fact_named(factor):
    wide = whole("vehicle.mileage_km", "km", "Kilométrage ?", "insured", high=3_037_000_499)
    one = program({"out": named(wide * wide * factor, "R-1", says="Un carré.")})
    if factor == 1:  # the largest square below 2**63
        ranges.check_overflow(one)
    else:
        with pytest.raises(ContractError, match=r"« Un carré\. ».*« vehicle\.mileage_km »"):
            ranges.check_overflow(one)


def test_the_doubling_of_a_dividend_is_counted_too():
    wide = whole("vehicle.mileage_km", "km", "Kilométrage ?", "insured", high=2**62)
    ranges.check_overflow(program({"out": wide + 1}))
    with pytest.raises(ContractError):
        ranges.check_overflow(program({"out": ceil_div(wide, 2)}))


# --- date functions -------------------------------------------------------------------------------------------------

FUNCTIONS = [one for one in vars(dates).values() if isinstance(one, Function)]
_DAY, _INSTANT, _FEW = (FIRST_DAY, LAST_DAY), (FIRST_INSTANT, LAST_INSTANT), (-400, 400)
ARGUMENTS = {
    "add_months": (_DAY, _FEW), "add_years": (_DAY, (-40, 40)), "add_days": (_DAY, _FEW), "end_of_month": (_DAY,),
    "whole_months": (_DAY, _DAY), "whole_years": (_DAY, _DAY), "months_begun": (_DAY, _DAY),
    "next_anniversary": (_DAY, _DAY), "paris_day": (_INSTANT,), "start_of_day": (_DAY,), "noon": (_DAY,),
    "add_hours": (_INSTANT, _FEW),
}  # fmt: skip


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda one: one.name)
@settings(max_examples=150)
@given(st.data())
def test_a_date_function_rises_and_falls_as_it_declares(function, data):
    args = [data.draw(st.integers(*bounds)) for bounds in ARGUMENTS[function.name]]
    for place, bounds in enumerate(ARGUMENTS[function.name]):
        near = st.integers(max(bounds[0], args[place] - 40), min(bounds[1], args[place] + 40))
        other = data.draw(st.one_of(near, st.integers(*bounds)))
        low, high = (function.run(*args[:place], one, *args[place + 1 :]) for one in sorted([args[place], other]))
        assert place not in function.increasing or low <= high
        assert place not in function.decreasing or low >= high


@settings(max_examples=300)
@given(st.tuples(*[st.integers(*_DAY)] * 2), st.tuples(*[st.integers(*_DAY)] * 2), st.data())
def test_a_next_anniversary_is_within_its_bounds(origins, days_, data):
    lows, highs = (min(origins), min(days_)), (max(origins), max(days_))
    inside = [data.draw(st.integers(low, high)) for low, high in zip(lows, highs, strict=True)]
    low, high = dates.NEXT_ANNIVERSARY.bounds(lows, highs)
    assert low <= dates.NEXT_ANNIVERSARY.run(*inside) <= high


def test_a_function_of_which_nothing_is_known_may_give_any_day():
    jumps = Function("jumps", lambda day: day ^ 1, "{0} ou le jour voisin")
    low, high = range_of(dates.call(jumps, start, kind=start.node.type), {})
    assert low == 1 and high > LAST_DAY and start.node.type.kind is Kind.DATE


@pytest.mark.parametrize("how", Rounding)
def test_the_range_of_a_quotient_is_exact(how):
    run = DIVISIONS[how]
    bounds = [(low, high) for low in range(-4, 5) for high in range(low, 5)]
    for a, b in bounds:
        for c, d in bounds:
            quotients = [run(n, k) for n in range(a, b + 1) for k in range(c, d + 1)]
            assert divide(run, a, b, c, d) == (min(quotients), max(quotients))


@pytest.mark.parametrize("wear", [0, 1, 2, None])
def test_what_wear_leaves_of_each_row_is_computed_from_its_own_price(wear):
    one = program({"left": lines.price - share(rate, lines.price)})
    rows = RowList([{"price": 2}, {"price": None}, {"price": 0}])
    found = ranges.compile(one)({"rate": wear, "line": rows})[one.slot[one.outputs["left"].number]]

    low, high = (wear, wear) if wear is not None else (0, 2)
    assert found == [(2 * (100 - high), 2 * (100 - low)), (0, 2 * (100 - low)), (0, 0)]
