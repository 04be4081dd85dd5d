"""All uses give one definition one meaning: on whole cases, on partly known ones, on whatever completes them."""

from __future__ import annotations

from itertools import product
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clausier.rules.nodes import Op
from clausier.rules.program import Program, program
from clausier.rules.rows import total
from clausier.rules.terms import eur
from clausier.rules.types import Kind
from clausier.rules.uses import kept, plain, ranges
from clausier.rules.values import RowList
from clausier.rules.words import all_of, any_of, least, most, not_, when
from tests.rules import naive
from tests.rules.small_facts import agreed, end, late, limit, lines, price, sold, stolen, worn
from tests.rules.strategies import EVERY_OP, complete_cases, completions, domain, partial_cases, programs
from tests.rules.uses.range_shapes import holds, only

drawn = settings(suppress_health_check=list(HealthCheck), deadline=None)


def values_of(program_: Program, found: tuple) -> dict[str, Any]:
    return {name: found[program_.slot[node.number]] for name, node in program_.outputs.items()}


def test_the_vocabulary_of_these_tests_has_every_operation():
    assert {node.op for node in EVERY_OP.nodes} == set(Op)


@settings(drawn, max_examples=400)
@given(st.data(), st.booleans())
def test_plain_kept_and_ranges_mean_what_the_words_say_on_a_complete_case(data, final):
    one = data.draw(programs(final=final))
    case = data.draw(complete_cases(one))
    meant = naive.outputs(one, case)
    assert dict(zip(one.outputs, plain.compile(one)(case), strict=True)) == meant
    assert values_of(one, kept.compile(one)(case)) == meant
    assert {name: only(range_) for name, range_ in values_of(one, ranges.compile(one)(case)).items()} == meant


@settings(drawn, max_examples=100)
@given(complete_cases(EVERY_OP))
def test_every_operation_means_the_same_to_all_uses(case):
    meant = naive.outputs(EVERY_OP, case)
    assert dict(zip(EVERY_OP.outputs, plain.compile(EVERY_OP)(case), strict=True)) == meant
    assert values_of(EVERY_OP, kept.compile(EVERY_OP)(case)) == meant


@settings(drawn, max_examples=400)
@given(st.data())
def test_what_kept_knows_every_completion_gives_and_ranges_hold_them_all(data):
    one = data.draw(programs())
    case = data.draw(partial_cases(one, most_completions=150))
    known, bounds = (values_of(one, use.compile(one)(case)) for use in (kept, ranges))
    for whole in completions(one, case):
        for name, value in naive.outputs(one, whole).items():
            assert known[name] is None or known[name] == value, name
            assert holds(bounds[name], value), name


@settings(drawn, max_examples=400)
@given(st.data(), st.booleans())
def test_wherever_kept_knows_a_value_its_range_is_that_value_alone(data, final):
    one = data.draw(programs(final=final))
    case = data.draw(partial_cases(one))
    for node, value, range_ in zip(one.nodes, kept.compile(one)(case), ranges.compile(one)(case), strict=True):
        if node.table is not None and case.get(node.table) is not None:
            assert all(a is None or only(b) == a for a, b in zip(value, range_, strict=True))
        elif value is not None:
            assert only(range_) == value
            assert (node.type.kind is Kind.BOOL) == isinstance(only(range_), bool)


def test_on_every_known_or_unknown_combination_of_a_few_facts():
    free = not_(worn) | late
    outputs = {
        "amount": when(all_of(agreed, free), least(price, limit), eur(0)),
        "rest": when(worn, most(price - limit, eur(0)), price),
        "first": any_of(sold.on_or_before(stolen.or_else(end)), late),
    }
    one = program(outputs)
    run, three, bounds = (use.compile(one) for use in (plain, kept, ranges))
    names = list(one.facts)
    for values in product(*([*domain(fact), None] for fact in one.facts.values())):
        case = dict(zip(names, values, strict=True))
        known, found = values_of(one, three(case)), values_of(one, bounds(case))
        results = [dict(zip(one.outputs, run(whole), strict=True)) for whole in completions(one, case)]
        for name in one.outputs:
            given_ = {result[name] for result in results}
            assert known[name] is None or given_ == {known[name]}, (case, name)
            assert all(holds(found[name], value) for value in given_), (case, name)


def test_a_row_out_or_worth_nothing_leaves_a_sum_known_to_all():
    one = program({"sum": total(lines.price, of=lines.covered)})
    out, worthless = {"price": None, "covered": False}, {"price": 0, "covered": None}
    case = {"line": RowList([out, worthless, {"price": 2, "covered": True}])}
    assert values_of(one, kept.compile(one)(case)) == {"sum": 2}
    assert values_of(one, ranges.compile(one)(case)) == {"sum": (2, 2)}
