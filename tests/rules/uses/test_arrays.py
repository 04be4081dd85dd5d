"""Arrays say what the plain use says of each complete case, whatever the size of a block, on one thread and on two."""

from __future__ import annotations

from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clausier.rules.declare import whole
from clausier.rules.facts import Fact
from clausier.rules.nodes import Function, Op, Rounding, make
from clausier.rules.program import Program, program
from clausier.rules.rows import total
from clausier.rules.terms import amount, eur, face
from clausier.rules.types import COUNT, Kind, Type
from clausier.rules.uses import arrays
from clausier.rules.uses.arrays_calls import Called
from clausier.rules.values import DIVISIONS, RowList
from clausier.rules.words import above, bands, below, between, given_or, least, most, not_, when
from tests.rules import strategies as small
from tests.rules.strategies import EVERY_OP, OPTIONAL, complete_cases, domain, programs
from tests.rules.uses.array_cases import agree
from tests.rules.uses.test_columns import SMALL
from tests.rules.uses.test_columns_rows import OF_ROWS

# --- random programs -------------------------------------------------------------------------------------------------


@st.composite
def batches(draw: Any, of: Program) -> tuple[list[dict[str, Any]], frozenset[str]]:
    """Complete cases in which an optional fact is known to all or to none, and the names of those known to none."""
    absent = frozenset(draw(st.sets(st.sampled_from(sorted(OPTIONAL)))))
    cases = [draw(complete_cases(of)) for _ in range(draw(st.integers(0, 6)))]

    def settle(values: dict[str, Any], fact: Fact, key: str) -> None:
        if fact.name in absent:
            values[key] = None
        elif values[key] is None:
            values[key] = draw(st.sampled_from(domain(fact)))

    for case in cases:
        for name, fact in of.facts.items():
            settle(case, fact, name)
        for table, columns in of.tables.items():
            for row in case[table]:
                for column in columns:
                    settle(row, column.fact, column.key)
    return cases, absent


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_arrays_agree_on_random_programs(data):
    of = data.draw(st.one_of(st.just(EVERY_OP), programs(), programs(final=True)))
    agree(of, *data.draw(batches(of)))


def test_every_operation_that_computes_is_drawn_or_fixed():
    resolved = {Op.READING, Op.GIVEN, Op.CLOSING, Op.PROVED, Op.NAMED}
    met = {node.op for node in EVERY_OP.nodes} | {
        node.op for of in OF_ROWS.values() for node in program({"": of}).nodes
    }
    met |= {node.op for one in SMALL.values() for node in program({"": one}).nodes}
    assert set(Op) - met - resolved == set()


# --- every operation, all combinations -------------------------------------------------------------------------------


def mixes(of: Program, absent: frozenset[str] = frozenset()) -> list[dict[str, Any]]:
    """Every mix of the known values of the facts of a program."""
    values = ([None] if fact.name in absent else domain(fact) for fact in of.facts.values())
    return [dict(zip(of.facts, mix, strict=True)) for mix in product(*values)]


@pytest.mark.parametrize("name", SMALL)
def test_an_operation_agrees_on_every_mix_of_facts(name):
    of = program({"out": SMALL[name]})
    said = agree(of, mixes(of), blocks=(7, 1_000))
    assert len(set(said["out"])) > 1


def test_a_fact_that_may_be_absent_gives_way_to_what_is_derived():
    of = program(
        {"out": given_or(small.stated, small.persons), "rows": total(given_or(small.lines.quoted, eur("0.01")))}
    )
    lines = [RowList(), RowList([{"quoted": 2}]), RowList([{"quoted": 0}, {"quoted": 1}])]
    for absent in ("stated", "line.quoted"), ("stated",), ("line.quoted",), ():
        empty = {"quoted": None}
        tables = [RowList([empty] * len(rows)) if "line.quoted" in absent else rows for rows in lines]
        cases = [{**facts, "line": rows} for facts in mixes(of, frozenset(absent)) for rows in tables]
        agree(of, cases, frozenset(absent))


@pytest.mark.parametrize("name", OF_ROWS)
def test_what_is_said_of_rows_agrees(name):
    of = program({"out": OF_ROWS[name]})
    cells = {"part": ["a", "b"], "price": [0, 1, 2], "covered": [True, False], "quoted": [0, 2]}
    one = [dict(zip(cells, mix, strict=True)) for mix in product(*cells.values())]
    tables = [RowList(), *(RowList([row]) for row in one), *(RowList([a, b]) for a in one[::3] for b in one[1::5])]
    cases = [{**facts, "line": table} for facts in mixes(of) for table in [*tables, RowList()]]
    assert len(set(agree(of, cases, blocks=(5, 1_000))["out"])) > 1


def test_outputs_of_rows_are_one_value_a_row_also_of_what_is_known_of_the_case():
    prices = small.lines.price
    of = program({"double": prices * 2, "of case": when(small.agreed, prices, small.limit), "constant": prices * 0})
    lines = [RowList({"price": price} for price in range(size)) for size in (0, 2, 1, 0)]
    cases = [{"agreed": place % 2 == 0, "limit": 1, "line": rows} for place, rows in enumerate(lines * 3)]
    assert len(agree(of, cases)["double"]) == 9


def test_cases_of_more_rows_than_a_block_are_computed_whole():
    of = program({"paid": total(small.lines.price), "rows": small.lines.price})
    lines = [RowList([{"price": 2}] * size) for size in (2, 0, 2, 1, 0, 0, 2)]
    assert agree(of, [{"line": rows} for rows in lines], blocks=(1,))["paid"] == [4, 0, 4, 2, 0, 0, 4]


# --- numbers ---------------------------------------------------------------------------------------------------------

LARGEST = 2**63 - 1
NUMBER, BY = whole("number", "", "?", "office", low=-9, high=9), whole("by", "", "?", "office", low=-3, high=4)
HUGE, OTHER = (whole(name, "", "?", "office", low=-LARGEST, high=LARGEST) for name in ("huge", "other"))


def divided(number: Any, by: Any, how: Rounding) -> Any:
    return face(make(Op.DIV, (number.node, by.node), how, COUNT))


@pytest.mark.parametrize("how", Rounding)
def test_divisions_mirror_around_zero_and_give_nothing_for_nothing(how):
    divisors = {"fact": BY, "four": amount(4), "three": amount(3), "zero": amount(0), "negative": amount(-2)}
    of = program(
        {name: divided(NUMBER, by, how) for name, by in divisors.items()} | {"of ten": divided(amount(-7), BY, how)}
    )
    agree(of, [{"number": n, "by": d} for n in range(-9, 10) for d in range(-3, 5)], blocks=(3, 1_000))


@pytest.mark.parametrize("low", [0, 1])
def test_divisors_that_are_never_negative_divide_the_same(low):
    parts = whole("parts", "", "?", "office", low=low, high=4)
    of = program({how.name: divided(NUMBER, parts, how) for how in Rounding})
    agree(of, [{"number": n, "parts": d} for n in range(-9, 10) for d in range(low, 5)], blocks=(1_000,))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_division_by_a_constant_is_exact_around_every_multiple(data):
    divisor = data.draw(st.integers(1, 10**12) | st.sampled_from([2, 3, 7, 10, 100, 2**31 - 1, 2**32 + 1]))
    top = data.draw(st.sampled_from([2**7, 2**15, 2**31, 2**53, 2**62])) - 1
    number = whole("number", "", "?", "office", low=-top, high=top)
    near = st.builds(
        lambda k, rest: k * divisor + rest, st.integers(-(top // divisor), top // divisor), st.integers(-2, 2)
    )
    half = st.builds(lambda n: n + divisor // 2, near)
    values = [n for n in data.draw(st.lists(near | half | st.integers(-top, top), max_size=30)) if -top <= n <= top]
    of = program({how.name: divided(number, amount(divisor), how) for how in Rounding})
    found = arrays.compile(of).run({"number": np.array(values, dtype=np.int64)})
    for how in Rounding:
        assert found[how.name].tolist() == [DIVISIONS[how](n, divisor) for n in values]


EDGES = [-LARGEST, -LARGEST + 1, -(2**62), -1, 0, 1, 2**53, 2**62, LARGEST - 1, LARGEST]


def test_what_passes_64_bits_on_the_way_is_exact():
    of = program(
        {
            "capped sum": least(most(HUGE + OTHER, amount(-LARGEST)), amount(LARGEST)),
            "capped product": least(most(HUGE * OTHER, amount(-5)), amount(5)),
            "share": divided(HUGE * OTHER, amount(LARGEST), Rounding.HALF_UP),
            "quotient": divided(HUGE, most(OTHER, amount(-3)), Rounding.UP),
            "banded": bands(HUGE * 2, below(0, amount(-1)), above(-1, amount(1))),
            "larger": when(HUGE + 1 > OTHER, HUGE, OTHER),
            "compared": HUGE * 4 == OTHER * 4,
            "chosen": least(most(when(HUGE > OTHER, HUGE * 2, amount(2**70)), amount(-9)), amount(7)),
        }
    )
    agree(of, [{"huge": a, "other": b} for a in EDGES for b in EDGES], blocks=(9, 1_000))


def test_rows_that_pass_64_bits_together_are_added_up_exactly():
    price = small.lines.price
    large = price * LARGEST
    of = program(
        {
            "sum": least(total(large), eur("0.09")),
            "sum of what fits": least(total(price * 2**61), eur("0.09")),
            "wrapping": total(when(small.lines.covered, large, large * -1)) > eur("0.03"),
        }
    )
    rows = [
        RowList({"price": p, "covered": c} for p, c in zip(prices, (True, False), strict=False))
        for prices in ((), (1,), (2, 2), (0, 1))
    ]
    agree(of, [{"line": one} for one in rows])


def test_narrow_values_are_widened_before_they_overflow():
    """Constants of one byte, whose steps, sums and products are not."""
    steps = bands(
        NUMBER, below(-4, amount(-120)), between(-4, 0, amount(120)), between(1, 3, amount(7)), above(3, amount(-3))
    )
    of = program(
        {
            "steps": steps,
            "sum": steps + steps,
            "square": steps * steps,
            "cube": steps * steps * steps,
            "share": divided(steps, amount(100), Rounding.HALF_UP),
            "large": bands(NUMBER, below(1, amount(-(10**17))), above(0, amount(10**18))),
            "flat": bands(NUMBER, below(1, amount(5)), above(0, amount(5))),
            "one step": bands(NUMBER, below(1, amount(0)), above(0, amount(1))),
            "either": when(NUMBER > 3, amount(127), amount(-127)),
            "nothing or": when(NUMBER > 3, amount(0), steps),
        }
    )
    agree(of, [{"number": n} for n in range(-9, 10)], blocks=(4, 100))


@pytest.mark.parametrize("count", [2, 40, 41, 90])
def test_bands_turn_exactly_at_their_tops(count):
    number = whole("number", "", "?", "office", low=0, high=3 * count)
    middle = [between(3 * i, 3 * i + 2, amount(17 * i % 11)) for i in range(1, count)]
    of = program({"out": bands(number, below(3, amount(4)), *middle, above(3 * count - 1, amount(9)))})
    agree(of, [{"number": n} for n in range(3 * count + 1)], blocks=(1_000,))


def test_conditions_chosen_between_constants_and_facts():
    yes, no = small.truth(True), small.truth(False)
    terms = {"yes": yes, "no": no, "late": small.late, "worn": small.worn}
    of = program({f"{a} {b}": when(small.agreed, terms[a], terms[b]) for a in terms for b in terms})
    agree(of, mixes(of))


def test_denials_among_conditions():
    late, worn, agreed = small.late, small.worn, small.agreed
    of = program(
        {
            "one": small.all_of(agreed, not_(worn)),
            "first": small.all_of(not_(worn), agreed, not_(late)),
            "none": small.all_of(not_(worn), not_(late)),
        }
    )
    agree(of, mixes(of))


# --- how it runs -----------------------------------------------------------------------------------------------------


def test_outputs_that_are_one_and_the_same_are_all_written():
    doubled = small.persons * 2 + 1
    of = program(
        {"a": doubled, "b": doubled, "fact": small.persons, "c": doubled, "again": small.persons, "seven": amount(7)}
    )
    agree(of, mixes(of))


def test_a_long_chain_needs_few_buffers():
    """Each buffer is given back after its last reader: what is kept does not grow with the rule."""
    value = small.price
    for step in range(300):
        value = most(value - small.limit, small.price) + (eur("0.01") if step % 2 else eur("0.02"))
    use = arrays.compile(program({"out": value}))
    assert use.source().count(" = buffers[") <= 3


def test_rules_without_facts_are_told_how_many_cases_there_are():
    use = arrays.compile(program({"out": amount(2) + amount(3)}))
    assert use.run({}, cases=4)["out"].tolist() == [5] * 4


def test_choices_come_back_as_codes_of_known_options():
    of = program({"out": when(small.agreed, small.colour, small.paint)})
    assert agree(of, mixes(of))["out"].count("z") == 6
    assert arrays.compile(of).options == {"out": ("x", "y", "z")}


def test_a_fact_with_the_options_of_another_in_another_order_keeps_its_own_codes():
    kind = Type(Kind.CHOICE, options="side")
    left, right = (
        face(Fact(name, kind, "?", "insured", options=tuple((key, key.upper()) for key in keys)).node)
        for name, keys in (("left", "abc"), ("right", "cab"))
    )
    of = program({"in": when(small.agreed, left, right).is_in("c", "a"), "out": when(small.agreed, left, right)})
    cases = [{"agreed": yes, "left": a, "right": b} for yes in (True, False) for a in "abc" for b in "abc"]
    agree(of, cases)


@pytest.mark.parametrize("spread", [1, 1_000, 10**8, 2**40])
def test_a_function_is_called_once_a_distinct_value(spread):
    calls = []
    rule = Function("between", lambda a, b: calls.append((a, b)) or a - b, "de {0} à {1}")
    first, second = np.array([3, 1, 3, 2, 1]) * spread, np.array([1, 2, 1, 5, 2]) * spread
    assert Called(rule, False)(first, second).tolist() == (first - second).tolist()
    assert len(calls) == len(set(calls)) == 3
    assert Called(rule, False)(first[:0], second[:0]).tolist() == []
