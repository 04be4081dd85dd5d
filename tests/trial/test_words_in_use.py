"""The trial clauses stay within the declared vocabulary, and every amount is rounded before it is shown."""

import importlib
import pkgutil

import pytest

import tests.trial
from clausier.facts import expert
from clausier.rules.claim import settle
from clausier.rules.errors import ContractError, UnusableCase
from clausier.rules.nodes import Op, walk
from clausier.rules.provisions import Guarantee, Option, Payee, Provision, Recourse
from clausier.rules.steps import Deductible, Take
from clausier.rules.terms import Term, pct, truth
from clausier.rules.types import MONEY
from clausier.rules.words import share
from tests.facts.vocabulary import all_facts, all_tables, entities
from tests.trial.both import ask

DECLARED = {id(fact) for fact in all_facts()}
CLAUSES = [name for _, name, _ in pkgutil.iter_modules(tests.trial.__path__) if name.startswith("test_")]


def facts_of(module):
    """Every fact and column that the terms and provisions of a module read."""
    held = [value for value in vars(module).values() if isinstance(value, Term | Provision)]
    terms = [term for one in held for term in (one.terms() if isinstance(one, Provision) else [one])]
    for node in walk([term.node for term in terms]):
        if node.op is Op.FACT:
            yield node.data
        elif node.op is Op.COLUMN:
            yield node.data.fact


@pytest.mark.parametrize("name", [name for name in CLAUSES if name != "test_words_in_use"])
def test_a_clause_reads_declared_facts_only(name):
    read = list(facts_of(importlib.import_module(f"tests.trial.{name}")))

    assert read
    assert [fact.name for fact in read if id(fact) not in DECLARED] == []
    assert {fact.name.split(".")[0] for fact in read} <= set(entities())


def test_a_word_that_nobody_declared_is_refused():
    with pytest.raises(UnusableCase, match="event.colour"):
        ask({"total_loss": expert.total_loss}, {"": {"event.colour": "red"}})


@pytest.mark.parametrize("table", all_tables(), ids=lambda table: table.name)
def test_every_table_can_stand_in_a_frame(table):
    """`case` and `row` name the columns that tell cases and rows apart."""
    assert {column.key for column in table.columns}.isdisjoint({"case", "row", "id"})


EXACT = share(pct("0.5"), expert.repair_cost)


def guarantee(**other):
    facts = {"asked": expert.repair_cost, "settle": [Take("Coût", "TEST-1", amount=expert.repair_cost)], **other}
    return Guarantee("TEST-1", "Essai.", key="test", label="Essai", claimed=truth(True), trigger=truth(True), **facts)


WRONG = {
    "an amount asked": lambda: settle(guarantee(asked=EXACT), (), ()),
    "the share of a payee": lambda: settle(guarantee(pay_to=[Payee(to="lessor", upto=EXACT)]), (), ()),
    "an amount claimed back": lambda: Recourse(
        "TEST-2", "Essai.", key="back", against="insured", ground=truth(True), amount=EXACT
    ),
    "what an option is worth": lambda: Option(key="keep", open=truth(True), worth=EXACT),
}


@pytest.mark.parametrize("name", WRONG)
def test_an_amount_that_is_not_rounded_is_refused_at_load(name):
    with pytest.raises(ContractError, match="non arrondi"):
        WRONG[name]()


def test_a_step_rounds_what_it_takes():
    steps = [Take("Coût", "TEST-1", amount=expert.repair_cost), Deductible("Franchise", "TEST-1", amount=EXACT)]
    settled = settle(guarantee(settle=steps), (), ())

    assert [amount.node.type for amount in settled.running] == [MONEY, MONEY]
