"""The solver's terms have the values that the plain use computes, and what is said of date functions is true."""

from datetime import date

import pytest
import z3
from hypothesis import given
from hypothesis import strategies as st

from clausier.law.calendar import business_days, working_days
from clausier.rules import dates
from clausier.rules.dates import (
    after,
    counted,
    day_of,
    end_of_month,
    hours,
    months,
    months_begun,
    next_anniversary,
    noon_of,
    start_of,
    whole_months,
    whole_years,
    years,
)
from clausier.rules.declare import day, instant, whole
from clausier.rules.facts import FIRST_DAY, FIRST_INSTANT, LAST_DAY, LAST_INSTANT
from clausier.rules.program import program
from clausier.rules.rows import granted_in_order, largest, total_by
from clausier.rules.types import DATE, MONTHS, Kind
from clausier.rules.uses import plain
from clausier.rules.uses.solver_calendar import Calendar, drift, length_of_month, start_of_month
from clausier.rules.uses.solver_terms import Translator, World
from tests.rules import strategies as small


def stated(translator: Translator, case: dict) -> list[z3.BoolRef]:
    """That the unknowns have the values of a complete case."""
    world, known = translator.world, []

    def cell(fact, unknown, value, given):
        if given is not None:
            known.append(given == (value is not None))
        if value is not None:
            options = [key for key, _ in fact.options]
            known.append(unknown == (options.index(value) if fact.type.kind is Kind.CHOICE else value))

    for name, (fact, unknown) in world.facts.items():
        cell(fact, unknown, case.get(name), world.given.get(name))
    for table, unrolled in world.tables.items():
        for place, row in enumerate(unrolled):
            known.append(row.present == (place < len(case[table])))
            if place < len(case[table]):
                for key, unknown in row.cells.items():
                    cell(world.columns[table, key], unknown, case[table][place].get(key), row.given.get(key))
    return known


def differs(translator: Translator, node, value) -> z3.BoolRef:
    """That a node has another value."""
    term = translator.term(node)
    if isinstance(term, list):
        return z3.Or([one != real for one, real in zip(term, value, strict=False)])
    return term != (translator.options[node.type.options].index(value) if node.type.kind is Kind.CHOICE else value)


def only_value(drawn, case, exact=False) -> None:
    """Nothing but what `plain` computes is possible, and that is."""
    translator = Translator(drawn, World(3, exact))
    computed = zip(drawn.outputs.values(), plain.compile(drawn)(case), strict=True)
    wrong = z3.Or([differs(translator, node, real) for node, real in computed])
    solver = z3.SimpleSolver()
    solver.add(*translator.world.hypotheses(), *stated(translator, case))
    for _ in range(20):
        if solver.check(wrong) == z3.unsat:
            break
        solver.add(*translator.world.calendar.lessons(solver.model()))
    assert solver.check(wrong) == z3.unsat
    assert solver.check(z3.Not(wrong)) == z3.sat


@given(st.data())
def test_a_translation_gives_the_value_of_the_plain_use_in_every_case(data):
    drawn = data.draw(small.programs())

    only_value(drawn, data.draw(small.complete_cases(drawn)))


@given(small.complete_cases(small.EVERY_OP))
def test_every_operation_is_translated(case):
    only_value(small.EVERY_OP, case)


WHOLE_OR_NOT = program(
    {
        "granted": granted_in_order(small.lines.price, small.limit, of=small.lines.covered, whole_rows=True),
        "in part": granted_in_order(small.lines.price, small.limit, of=small.lines.covered),
        "groups": total_by(small.nights.guests, small.nights.guests, small.persons, of=small.nights.on < small.end),
        "largest": largest(small.delta, small.nights.guests - 1),
    }
)


@given(small.complete_cases(WHOLE_OR_NOT))
def test_rows_are_granted_whole_or_in_part_grouped_and_ranked_as_in_the_plain_use(case):
    only_value(WHOLE_OR_NOT, case)


# --- dates -----------------------------------------------------------------------------------------------------------

a, b = day("a.on", "?", "insured"), day("b.on", "?", "insured")
m = instant("m.at", "?", "insured")
n = whole("n", "", "?", "insured", low=-400, high=400)
DATED = program(
    {
        **{f"months {count}": after(a, months(count)) for count in (-13, 1, 6, 36)},
        "years": after(a, years(2)),
        "many": dates.call(dates.ADD_MONTHS, a, n, kind=DATE),
        "end": end_of_month(a),
        "whole": whole_months(a, b),
        "age": whole_years(a, b),
        "begun": months_begun(a, b),
        "anniversary": next_anniversary(a, b),
        "working": after(a, counted(5, working_days())),
        "between": dates.call(dates._counting(business_days(), "between"), a, b, kind=MONTHS),
        "start": start_of(a),
        "noon": noon_of(b),
        "day": day_of(after(m, hours(36))),
    }
)
DAYS = st.integers(FIRST_DAY, LAST_DAY)
DATED_CASES = st.fixed_dictionaries(
    {"a.on": DAYS, "b.on": DAYS, "m.at": st.integers(FIRST_INSTANT, LAST_INSTANT), "n": st.integers(-400, 400)}
)


@given(DATED_CASES)
def test_date_functions_have_no_other_value_than_the_real_one(case):
    only_value(DATED, case)


class KnownMonths(Calendar):
    """An exact calendar that is told the months of its days."""

    def month(self, day):
        known = date.fromordinal(day.as_long())
        return z3.IntVal(12 * known.year + known.month - 1), z3.IntVal(known.day)


@given(DAYS, DAYS, st.integers(-400, 400))
def test_the_exact_calendar_is_the_gregorian_one(a, b, count):
    calendar = KnownMonths(exact=True)

    def real(function, *args):
        return z3.simplify(calendar.call(function, *map(z3.IntVal, args))).as_long() == function.run(*args)

    assert all(real(function, a, count) for function in (dates.ADD_MONTHS, dates.ADD_YEARS, dates.ADD_DAYS))
    assert all(real(function, a, b) for function in (dates.WHOLE_MONTHS, dates.WHOLE_YEARS, dates.MONTHS_BEGUN))
    assert real(dates.NEXT_ANNIVERSARY, a, b) and real(dates.END_OF_MONTH, a)


@given(DAYS)
def test_a_day_is_in_the_month_that_the_exact_calendar_gives_it(ordinal):
    known = date.fromordinal(ordinal)
    month = z3.IntVal(12 * known.year + known.month - 1)

    assert z3.simplify(start_of_month(month) + known.day - 1).as_long() == ordinal
    assert 1 <= known.day <= z3.simplify(length_of_month(month)).as_long()


def test_the_exact_calendar_finds_the_month_of_a_day():
    case = {"a.on": date(2024, 2, 29).toordinal(), "b.on": date(2025, 2, 28).toordinal()}

    only_value(program({"months": after(a, months(1)), "whole": whole_months(a, b)}), case, exact=True)


@given(DAYS, st.integers(-2000, 2000))
def test_months_stray_no_further_than_said(ordinal, count):
    low, high = drift()

    assert low <= 4800 * (dates.ADD_MONTHS.run(ordinal, count) - ordinal) - 146_097 * count <= high


ORDERED = [
    dates.ADD_DAYS, dates.ADD_MONTHS, dates.ADD_YEARS, dates.END_OF_MONTH, dates.WHOLE_MONTHS, dates.WHOLE_YEARS,
    dates.MONTHS_BEGUN, dates.START_OF_DAY, dates.NOON, dates._counting(working_days(), "add"),
    dates._counting(working_days(), "between"),
]  # fmt: skip


@pytest.mark.parametrize("function", ORDERED, ids=lambda function: function.name)
@given(data=st.data())
def test_a_function_said_to_keep_order_does(function, data):
    near = st.one_of(DAYS, st.integers(FIRST_DAY + 9_000, FIRST_DAY + 9_040))
    counts = function.name.startswith("add")
    size = max(*function.increasing, *function.decreasing, 0) + 1
    drawn = [st.integers(-60, 60) if counts and place == 1 else near for place in range(size)]
    low = [data.draw(one) for one in drawn]
    place = data.draw(st.sampled_from(function.increasing + function.decreasing))
    high = list(low)
    high[place] = min(max(low[place], data.draw(drawn[place])), LAST_DAY)
    first, second = function.run(*low), function.run(*high)

    assert first <= second if place in function.increasing else first >= second


@given(st.integers(FIRST_INSTANT, LAST_INSTANT), st.integers(0, 10**7), st.integers(-99, 99))
def test_paris_days_and_hours_keep_order(instant, later, count):
    assert dates.PARIS_DAY.run(instant) <= dates.PARIS_DAY.run(min(instant + later, LAST_INSTANT))
    assert dates.ADD_HOURS.run(instant, count) <= dates.ADD_HOURS.run(instant + later, count + 1)
