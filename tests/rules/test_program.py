"""What every use compiles: one shared graph, with readings chosen and the file open or closing."""

from __future__ import annotations

import pytest

from clausier.rules.errors import ContractError
from clausier.rules.nodes import FALSE, TRUE, Op
from clausier.rules.program import never_negative, program
from clausier.rules.rows import count, largest, total, total_by
from clausier.rules.terms import amount, eur
from clausier.rules.uses import ask, kept, plain, ranges
from clausier.rules.words import above as above_
from clausier.rules.words import (
    all_of,
    any_of,
    at_closing,
    bands,
    below,
    ceil_div,
    insured_proves,
    least,
    lookup,
    most,
    named,
    not_,
    reading,
    when,
)
from tests.rules.small_facts import OPEN, agreed, delta, late, limit, lines, part, persons, price, worn

READ = reading(OPEN, wide=price, narrow=limit)


def ops(term: object, **how: object) -> set[Op]:
    return {node.op for node in program({"out": term}, **how).nodes}


def test_nodes_are_listed_once_with_arguments_first():
    shared = price + limit
    one = program({"a": shared * 2, "b": least(shared, price)})
    assert len(one.nodes) == len({node.number for node in one.nodes})
    for node in one.nodes:
        assert all(one.slot[arg.number] < one.slot[node.number] for arg in node.args)
        assert one.nodes[one.slot[node.number]] is node
    assert list(one.facts) == ["price", "limit"]


def test_tables_are_listed_with_the_columns_read_even_when_they_are_only_counted():
    assert {name: [c.key for c in columns] for name, columns in program({"a": total(lines.price)}).tables.items()} == {
        "line": ["price"]
    }
    assert program({"a": count(lines.each)}).tables == {"line": ()}


def test_the_meaning_taken_is_the_first_unless_another_is_chosen():
    case = {"price": 3, "limit": 1}
    assert plain.compile(program({"out": READ}))(case) == (3,)
    assert plain.compile(program({"out": READ}, {"DOUBT-1": "narrow"}))(case) == (1,)
    assert program({"out": READ}).outputs["out"].op is Op.READING


@pytest.mark.parametrize("chosen", [{"DOUBT-2": "wide"}, {"DOUBT-1": "narrowest"}])
def test_a_doubt_or_a_meaning_that_does_not_exist_is_refused_and_the_known_ones_named(chosen):
    with pytest.raises(ContractError, match="DOUBT-1" if "DOUBT-2" in chosen else "wide, narrow"):
        program({"out": READ}, chosen)


def test_what_is_to_be_proved_is_open_until_the_file_closes():
    term = when(insured_proves(agreed), at_closing(price, eur("0.02")), eur("0.01"))
    open_, closing = program({"out": term}), program({"out": term}, final=True)
    assert kept.compile(open_)({})[-1] is None
    assert kept.compile(closing)({})[-1] == 1
    assert kept.compile(closing)({"agreed": True})[-1] == 2
    assert kept.compile(closing)({"agreed": True, "price": 3})[-1] == 3
    assert Op.CLOSING not in {node.op for node in open_.nodes}


def test_constant_conditions_are_folded():
    assert program({"out": all_of(agreed, True, worn)}).outputs["out"].args == (agreed.node, worn.node)
    assert program({"out": all_of(agreed, True)}).outputs["out"] is agreed.node
    assert program({"out": all_of(agreed, False)}).outputs["out"] is FALSE
    assert program({"out": any_of(agreed, not_(False))}).outputs["out"] is TRUE
    assert program({"out": any_of(False, False)}).outputs["out"] is FALSE
    assert program({"out": when(all_of(True, True), price, limit)}).outputs["out"] is price.node


def test_a_citation_is_kept_through_folding():
    assert Op.NAMED in ops(all_of(named(agreed, "R-1", says="Convenu."), True))


def test_a_chain_of_three_thousand_nodes_is_compiled_by_every_python_use():
    term = amount(0)
    for i in range(3_000):
        term = term + (persons if i % 2 else delta)
    one = program({"out": term})
    assert plain.compile(one)({"persons": 2, "delta": 1}) == (4_500,)
    assert kept.compile(one)({"persons": 2, "delta": 1})[-1] == 4_500
    assert ranges.compile(one)({"persons": 2})[-1] == (1_500, 4_500)
    assert ask.relevant(one, ["out"], {"persons": 2}) == ["delta"]


NEVER_NEGATIVE = {
    "an amount": (price, True),
    "a number that may be": (delta, False),
    "a difference": (price - limit, False),
    "what is left": (most(price - limit, eur(0)), True),
    "the least with one that may be": (least(persons, delta), False),
    "the most with one that is not": (most(persons, delta), True),
    "a quotient": (ceil_div(persons, 2), True),
    "a branch that may be": (when(agreed, persons, delta), False),
    "bands on one that may be": (bands(delta, below(0, amount(0)), above_(-1, amount(2))), True),
    "a table": (lookup({"a": amount(1), "b": amount(-1)}, part), False),
    "a table with a negative default": (lookup({"a": amount(1)}, part, default=amount(-1)), False),
    "rows": (total(lines.price), True),
    "the largest rows": (largest(delta, lines.price), True),
    "rows with a cap that may be": (total_by(lines.part, lines.price, price - limit), False),
    "a truth": (late, False),
}


@pytest.mark.parametrize("name", NEVER_NEGATIVE)
def test_never_negative(name):
    term, expected = NEVER_NEGATIVE[name]
    assert never_negative(term.node) is expected
