"""Columns say what the three-valued use says of each case, on both engines, whatever is known."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausier.rules.declare import maybe_day, money, rows, whole, yes_no
from clausier.rules.errors import ContractError, UnreadableCase, WrongValue
from clausier.rules.nodes import Op, Rounding, make
from clausier.rules.program import program
from clausier.rules.rows import granted_in_order, largest, some, total, total_by
from clausier.rules.terms import amount, eur, face
from clausier.rules.types import COUNT
from clausier.rules.uses import columns
from clausier.rules.uses.columns_plan import Plan
from clausier.rules.values import RowList
from clausier.rules.words import all_of, any_of, given_or, least, most, not_, prorata, when
from tests.rules import strategies as small
from tests.rules.strategies import EVERY_OP, complete_cases, partial_cases, programs
from tests.rules.uses.column_cases import agree, combinations

# --- random programs -------------------------------------------------------------------------------------------------


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


# --- every operation, all combinations of known and unknown ----------------------------------------------------------


ABOVE_TWO = small.above(2, eur(3))
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
    "constant bands": small.bands(small.persons, small.below(1, eur(1)), small.between(1, 2, eur(0)), ABOVE_TWO),
    "half of a difference": prorata(small.price - small.limit, amount(1), amount(2), Rounding.HALF_UP),
    "given or": given_or(small.stated, small.persons),
    "prorata": prorata(small.price, small.persons, small.delta, Rounding.HALF_UP),
}  # fmt: skip


@pytest.mark.parametrize("name", SMALL)
def test_an_operation_agrees_on_every_mix_of_known_and_unknown(name):
    of = program({"out": SMALL[name]})
    cases = combinations(of)
    agree(of, cases)
    optional = {"stated"} if name == "given or" else set()
    known = [case for case in cases if all(value is not None or fact in optional for fact, value in case.items())]
    agree(of, known, total_too=True)


NUMBER, BY = whole("number", "", "?", "office", low=-9, high=9), whole("by", "", "?", "office", low=-3, high=4)


def divided(by: Any, how: Rounding) -> Any:
    return face(make(Op.DIV, (NUMBER.node, by.node), how, COUNT))


@pytest.mark.parametrize("how", Rounding)
def test_divisions_mirror_around_zero_and_give_nothing_for_nothing(how):
    divisors = {"fact": BY, "four": amount(4), "three": amount(3), "zero": amount(0), "negative": amount(-2)}
    of = program({name: divided(by, how) for name, by in divisors.items()})
    agree(of, combinations(of))
    agree(of, [{"number": n, "by": d} for n in range(-9, 10) for d in range(-3, 5)], total_too=True)


# --- size ------------------------------------------------------------------------------------------------------------


def test_a_definition_used_everywhere_is_written_once():
    """Written out, the last of these definitions would hold 3 ** 60 copies of the first."""
    value = small.price
    for step in range(60):
        value = when(value > eur(step), value - eur(1), least(value, small.limit) + eur(step))
    of = program({"out": value})
    agree(of, combinations(of))


def test_a_long_sum_is_no_deep_expression():
    value = small.price
    for step in range(1_500):
        value = value + eur(step)
    agree(program({"out": value}), [{"price": 1}, {"price": None}])


def test_many_conditions_are_no_deep_expression():
    conditions = [small.persons + amount(step) > 0 for step in range(400)]
    of = program({"all": all_of(*conditions), "any": any_of(*map(not_, conditions))})
    agree(of, combinations(of))


HUGE = money("huge", "?", "office", high_cents=10**12)
SHARE = whole("share", "", "?", "office", low=-(10**9), high=10**9)


def test_amounts_beyond_64_bits_stay_exact_until_they_are_divided():
    exact = prorata(HUGE, SHARE, amount(10**9), Rounding.HALF_UP)
    of = program({"part": exact, "least": least(HUGE * SHARE, HUGE) == HUGE, "sum": HUGE * SHARE * 3 > HUGE * 2})
    assert any(map(Plan(of, (), ()).wide, of.nodes))
    cases = [
        {"huge": huge, "share": share} for huge in (0, 1, 10**12 - 1, None) for share in (10**9 - 1, -(10**9), 0, None)
    ]
    agree(of, cases)


def test_totals_beyond_64_bits_stay_exact():
    damage = rows("damage", "?", "expert", [money("damage.amount", "?", "expert", high_cents=10**12)])
    exact = [total(damage.amount * SHARE), total_by(damage.amount, damage.amount * SHARE, eur(9) * SHARE)]
    exact += [largest(amount(2), damage.amount * SHARE), total(granted_in_order(damage.amount * SHARE, HUGE * SHARE))]
    # Each row of these fits 64 bits; ten together do not.
    row, limit = damage.amount * 10**6, HUGE * 10**6
    exact += [
        total(row),
        total_by(damage.amount, row, limit),
        largest(amount(20), row),
        total(granted_in_order(row, limit)),
    ]
    of = program({f"out {place}": prorata(one, amount(1), SHARE, Rounding.DOWN) for place, one in enumerate(exact)})
    lists = [RowList({"amount": 10**12 - step} for step in range(count)) for count in (0, 1, 2, 3, 12)]
    agree(of, [{"share": 10**9, "huge": 10**12, "damage": rows_} for rows_ in [*lists, RowList([{"amount": None}])]])


def test_an_amount_that_does_not_fit_is_an_error_and_never_wrong():
    run = columns.compile(program({"out": HUGE * SHARE})).run
    with pytest.raises(pl.exceptions.InvalidOperationError):
        run(pl.DataFrame({"huge": [10**12], "share": [10**9]})).collect()


def test_narrow_columns_do_not_wrap_around():
    frame = pl.DataFrame(
        {"price": [30_000_000], "persons": [100]}, schema=dict.fromkeys(("price", "persons"), pl.Int32)
    )
    run = columns.compile(program({"out": small.price * small.persons})).run
    assert run(frame).collect()["out"].to_list() == [3 * 10**9]


# --- what a frame may hold -------------------------------------------------------------------------------------------

DAYS = {"sold": maybe_day("sold_on", "?", "office")}


@pytest.mark.parametrize(
    "column",
    [
        pl.Series("sold_on", [date(2024, 2, 29), columns.NEVER_DATE, None]),
        pl.Series("sold_on", [date(2024, 2, 29).toordinal(), 0, None]),
    ],
    ids=["Date", "ordinals"],
)
def test_a_day_that_never_comes_is_no_unknown_day(column):
    answer = columns.compile(program({"out": DAYS["sold"], "happened": DAYS["sold"].happened})).run(column.to_frame())
    assert answer.collect().rows() == [(date(2024, 2, 29), True), (columns.NEVER_DATE, False), (None, None)]


@pytest.mark.parametrize("unit", ["ms", "us", "ns"])
@pytest.mark.parametrize("zone", ["UTC", "Europe/Paris", "Indian/Reunion"])
def test_an_instant_is_the_same_in_every_zone(unit, zone):
    written = pl.Series(
        "moment", [datetime(2026, 3, 10, 23, 30, tzinfo=UTC), datetime(1969, 12, 31, 23, tzinfo=UTC), None]
    )
    of = program({"at": small.moment, "on": small.day_of(small.moment)})
    answer = columns.compile(of).run(written.dt.convert_time_zone(zone).dt.cast_time_unit(unit).to_frame()).collect()
    assert answer["at"].equals(written.alias("at"))
    assert answer["on"].to_list() == [date(2026, 3, 11), date(1970, 1, 1), None]


@pytest.mark.parametrize(
    "dtype", [pl.String, pl.Categorical, pl.Enum(["z", "x"]), pl.Enum(["x", "y", "z", "w"])], ids=str
)
def test_a_choice_may_be_text_or_categories(dtype):
    chosen = when(small.agreed, small.colour, small.paint)
    of = program({"in": small.colour.is_in("x", "y"), "chosen": chosen.is_in("z"), "out": chosen})
    for other in (pl.String, pl.Enum(["z", "x", "y"])):
        paint = pl.Series("paint", ["z", "x", None], dtype=other)
        frame = pl.DataFrame(
            [pl.Series("agreed", [True, None, False]), paint, pl.Series("colour", ["x", "z", None], dtype=dtype)]
        )
        answer = columns.compile(of).run(frame).collect().rows()
        assert answer == [(True, False, "x"), (False, None, None), (None, None, None)]


def test_a_missing_column_is_unknown():
    run = columns.compile(program({"out": least(small.price, small.limit)})).run
    assert run(pl.DataFrame({"price": [0, 2]})).collect()["out"].to_list() == [0, None]
    assert run(pl.LazyFrame({"price": [0, 2]}), total=True).collect()["out"].to_list() == [0, None]


def test_a_constant_has_as_many_rows_as_there_are_cases():
    run = columns.compile(program({"out": eur(1)})).run
    assert run(pl.DataFrame({"anything": [1, 2, 3]})).collect()["out"].to_list() == [100] * 3


# --- what is refused -------------------------------------------------------------------------------------------------

REFUSED = [
    ("price", pl.Series([1.5]), "des entiers"),
    ("agreed", pl.Series([1]), "Boolean"),
    ("start", pl.Series(["2024-02-28"]), "Date"),
    ("moment", pl.Series([datetime(2024, 2, 28)]), "fuseau"),
    ("colour", pl.Series([1]), "clés"),
]


@pytest.mark.parametrize(("name", "column", "says"), REFUSED)
def test_a_column_of_the_wrong_type_is_refused_by_name(name, column, says):
    with pytest.raises(WrongValue, match=f"« {name} ».*{says}"):
        columns.compile(EVERY_OP if name != "moment" else program({"m": small.moment})).run(
            column.alias(name).to_frame().with_columns(case=1)
        )


def test_tables_need_keys_and_order_and_flags_are_booleans():
    price = small.lines.price
    granted, paid = program({"out": total(granted_in_order(price, small.limit))}), program({"out": total(price)})
    cases, keyed = pl.DataFrame({"limit": [1]}), pl.DataFrame({"limit": [1], "case": ["a"]})
    lines = pl.DataFrame({"case": ["a"], "price": [1]})
    with pytest.raises(UnreadableCase, match="dossiers n'a pas de colonne « case »"):
        columns.compile(paid).run(cases, {"line": lines})
    with pytest.raises(UnreadableCase, match="« line » n'a pas de colonne « case »"):
        columns.compile(paid).run(keyed, {"line": lines.drop("case")})
    with pytest.raises(UnreadableCase, match="« row »"):
        columns.compile(granted).run(keyed, {"line": lines})
    with pytest.raises(WrongValue, match="mêmes clés"):
        columns.compile(paid).run(keyed, {"line": lines.with_columns(case=1)})
    with pytest.raises(WrongValue, match="« line.known »"):
        columns.compile(paid).run(keyed.with_columns(pl.lit(1).alias("line.known")), {"line": lines})
    assert columns.compile(paid).run(keyed, {"line": lines}).collect()["out"].to_list() == [1]


def test_names_that_frames_need_are_refused_at_load():
    with pytest.raises(ContractError, match="« case »"):
        columns.compile(program({"case": eur(1)}))
    nights = rows("stay", "?", "insured", [yes_no("stay.row", "?", "insured")])
    with pytest.raises(ContractError, match="« row »"):
        columns.compile(program({"out": some(nights.row)}))
