"""One case has one meaning: every use says the same of whole contracts, on claims near the worked ones, known or not.

The cases are drawn once for all (fixed seeds): worked claims with a few facts drawn anew, then with some unknown.
"""

from __future__ import annotations

from random import Random

import pytest

from clausier.contracts import contract
from clausier.rules.decide import prepare
from clausier.rules.program import program
from clausier.rules.types import Kind
from clausier.rules.uses import account, ask, kept, plain, ranges
from clausier.rules.uses.arrays_plan import optional
from clausier.rules.uses.explain import explain, render
from clausier.rules.values import RowList
from tests.contracts.test_arrays import drawn, value
from tests.contracts.worked import GUARANTEES, claims
from tests.rules.strategies import domain
from tests.rules.uses.range_shapes import holds, only
from tests.rules.uses.test_solver_agrees import only_value

CASES = 60
#: Of the cases in which questions are looked for.
FEW = 6
#: Contract → one worked claim in so many is explained: the longest list has hundreds.
EVERY = {"icare_moto": 1, "cirano_orange": 1, "bpce_auto": 6}
#: How often a fact, a cell or a table is unknown, case after case.
UNKNOWN = (0.02, 0.1, 0.4)
ANSWER = ("outcome", "payable")

each = pytest.mark.parametrize("key", GUARANTEES)
either = pytest.mark.parametrize("final", [False, True], ids=["open", "closed"])


def claim_program(key, final=False, wanted=None):
    """What a contract answers on a claim, or the part of it that is wanted."""
    every = contract(key).outputs("claim")
    return program({name: every[name] for name in wanted or every}, None, final)


def complete(key, of, seed):
    """Complete cases of a program, as far from the worked claims as those of the arrays are."""
    return Random(seed).sample(drawn(contract(key), of, frozenset(), 4 * len(claims(key)), seed), CASES)


def partly_unknown(draw, of, case, odds):
    """The case with some of its facts, cells and tables unknown, and some tables left open.

    A fact that others give stays: without it they would give another.
    """
    stays, found = optional(of), {}
    for name, told in case.items():
        if name not in stays and draw.random() < odds:
            continue
        found[name] = told
        if isinstance(told, RowList):
            rows = [
                {key: cell for key, cell in row.items() if f"{name}.{key}" in stays or draw.random() >= odds}
                for row in told
            ]
            found[name] = RowList(rows, draw.random() >= odds)
    return found


def values(of, found):
    """The outputs among the values of all nodes."""
    return {name: found[of.slot[node.number]] for name, node in of.outputs.items()}


@each
@either
def test_a_known_case_means_the_same_to_all(key, final):
    of = claim_program(key, final)
    one_by_one, three_valued, bounds = (use.compile(of) for use in (plain, kept, ranges))
    for case in complete(key, of, seed=1):
        meant = dict(zip(of.outputs, one_by_one(case), strict=True))
        assert values(of, three_valued(case)) == meant
        about = values(of, bounds(case))
        for name, node in of.outputs.items():
            alone = [only(one) for one in about[name]] if node.table else only(about[name])
            assert alone == meant[name], name


@each
@either
def test_what_is_said_of_a_partly_unknown_case_holds_when_it_is_known(key, final):
    of, draw = claim_program(key, final), Random(2)
    one_by_one, three_valued, bounds = (use.compile(of) for use in (plain, kept, ranges))
    known = 0
    for place, case in enumerate(complete(key, of, seed=2)):
        partial = partly_unknown(draw, of, case, UNKNOWN[place % len(UNKNOWN)])
        said, about = values(of, three_valued(partial)), values(of, bounds(partial))
        for name, meant in zip(of.outputs, one_by_one(case), strict=True):
            if of.outputs[name].table is None:
                known += said[name] is not None
                # Closing a file makes of the unknown a refusal, so that only an open one speaks of what it may become.
                if not final:
                    assert said[name] is None or said[name] == meant, name
                    assert holds(about[name], meant), name
                assert said[name] is None or only(about[name]) == said[name], name
    assert known > CASES


# --- explanation ------------------------------------------------------------------------------------------------------


@each
def test_the_account_of_a_worked_claim_is_its_explanation(key):
    of = claim_program(key, wanted=ANSWER)
    run = kept.compile(of)
    accounts = {root: account.compile(of, root) for root in of.outputs.values()}
    for name, facts in list(claims(key).items())[:: EVERY[key]]:
        found = run(prepare(contract(key), facts))
        for root, told in accounts.items():
            assert told(found) == render(explain(of, found, root)), name
            assert "[" in told(found), name


# --- questions --------------------------------------------------------------------------------------------------------


def some_values(draw, fact):
    """Every value of a yes or no and of a choice; a few of anything else, the ends among them."""
    if fact.type.kind in (Kind.BOOL, Kind.CHOICE):
        return list(domain(fact))
    return [fact.low, fact.high, *(value(draw, fact) for _ in range(4))]


@each
def test_a_fact_that_is_not_asked_for_changes_nothing(key):
    of, draw = claim_program(key, wanted=ANSWER), Random(3)
    answer, three_valued = plain.compile(of), kept.compile(of)
    left, asked_for = 0, 0
    for case in complete(key, of, seed=3)[:FEW]:
        names = [name for name in of.facts if name not in optional(of)]
        gone = draw.sample(names, 12)
        partial = {name: told for name, told in case.items() if name not in gone}
        asked = set(ask.relevant(of, ANSWER, partial, three_valued(partial)))
        asked_for += len(asked)
        assert asked <= set(gone)
        for _ in range(6):
            other = case | {name: value(draw, of.facts[name]) for name in gone if name not in asked}
            assert answer(other) == answer(case), sorted(set(gone) - asked)
            left += len(gone) - len(asked)
    assert asked_for and left


@each
def test_a_fact_alone_unknown_is_asked_for_when_some_value_of_it_changes_the_answer_and_only_then(key):
    of, draw = claim_program(key, wanted=ANSWER), Random(4)
    answer, three_valued = plain.compile(of), kept.compile(of)
    asked_for = 0
    for case in complete(key, of, seed=4)[:FEW]:
        for name in draw.sample([name for name in of.facts if name not in optional(of)], 12):
            partial = {other: told for other, told in case.items() if other != name}
            asked = ask.relevant(of, ANSWER, partial, three_valued(partial))
            tried = some_values(draw, of.facts[name])
            changes = len({answer(case | {name: one}) for one in [case[name], *tried]}) > 1
            exact = of.facts[name].type.kind in (Kind.BOOL, Kind.CHOICE)
            assert asked == [name] if changes else asked in ([], *([] if exact else [[name]])), name
            asked_for += changes
    assert asked_for


# --- the solver -------------------------------------------------------------------------------------------------------


@each
def test_the_solver_gives_a_worked_claim_its_amount_and_no_other(key):
    of = claim_program(key, wanted=("payable",))
    worked = drawn(contract(key), of, frozenset(), len(claims(key)), seed=5)
    short = [case for case in worked if all(len(case[table]) <= 3 for table in of.tables)]
    assert len(short) >= 3
    for case in short[:3]:
        only_value(of, case)
