import re
from collections import Counter

import pytest

import clausier.facts
from clausier.rules.declare import Rows, Tags
from clausier.rules.nodes import Op
from clausier.rules.types import Kind, unit, unit_text
from tests.facts.vocabulary import OPTION_MODULES, all_facts, all_tables, declared, entities, name_of

FACTS = all_facts()
WORD = "[a-z][a-z0-9]*(_[a-z0-9]+)*"
NAME = re.compile(rf"{WORD}(\.{WORD}){{0,2}}(\.[A-Za-z0-9_]+)?")

# The word that a name must hold when its number counts this unit.
UNIT_WORDS = {
    "km": "km", "day": "days", "hour": "hours", "month": "months", "year": "years", "cc": "cc", "kg": "kg", "hp": "hp",
    "litre": "litres", "gram/litre": "g_per_l",
}  # fmt: skip


def _last(name: str) -> str:
    return name.rsplit(".", 1)[1]


def _says_unit(name: str, word: str) -> bool:
    return re.search(rf"(^|_){word}(_|$)", _last(name)) is not None


def _checked(select) -> list:
    """Facts of one sort, as test parameters; a sort with no fact at all would check nothing."""
    chosen = [pytest.param(fact, id=fact.name) for fact in FACTS if select(fact)]
    assert chosen
    return chosen


def test_the_documented_entities_are_the_modules():
    rows = re.findall(r"^\| (\w+) \| [^|]+\|([^|]*)\|$", clausier.facts.__doc__, re.MULTILINE)
    rows = [row for row in rows if row[0] != "entity"]
    assert [name for name, _ in rows] == sorted(entities())
    tables = {table for _, cell in rows for table in re.findall(r"`([\w.]+)`", cell)}
    assert tables == {table.name for table in all_tables()}


def test_there_are_a_few_dozen_entities_and_a_few_hundred_facts():
    assert 30 <= len(entities()) <= 60
    assert 400 <= len(FACTS) <= 1200


@pytest.mark.parametrize("entity", entities())
def test_an_entity_names_its_facts_after_itself(entity):
    terms = list(declared(entities()[entity]))
    assert terms
    for attribute, term in terms:
        name = name_of(term)
        if isinstance(term, Rows) and name == entity:
            assert attribute == "rows"
        elif name != f"{entity}.{attribute}":
            # A fact that may be given or derived leaves its plain name to the two together.
            both = vars(entities()[entity])[name.removeprefix(entity + ".")].node
            assert attribute == _last(name) + "_given"
            assert both.op is Op.GIVEN and both.args[0] is term.node


def test_no_name_is_declared_twice():
    names = [fact.name for fact in FACTS] + [table.name for table in all_tables()]
    assert [name for name, times in Counter(names).items() if times > 1] == []


def test_no_name_is_a_fact_and_the_start_of_other_facts():
    starts = {fact.name.rsplit(".", 1)[0] for fact in FACTS}
    assert starts & {fact.name for fact in FACTS} == set()


@pytest.mark.parametrize("fact", _checked(lambda fact: True))
def test_a_name_is_dotted_lower_english_words(fact):
    assert NAME.fullmatch(fact.name), fact.name
    assert not re.match(r"(is|has|not)_", _last(fact.name))


@pytest.mark.parametrize("fact", _checked(lambda fact: fact.type.kind is Kind.NUMBER))
def test_a_number_names_its_unit(fact):
    counted = unit_text(fact.type.unit)
    if counted in UNIT_WORDS:
        assert _says_unit(fact.name, UNIT_WORDS[counted])
    for name, word in UNIT_WORDS.items():
        if _last(fact.name).endswith("_" + word):
            assert counted == unit_text(unit(name)) or _says_unit(fact.name, UNIT_WORDS[counted])


@pytest.mark.parametrize("fact", _checked(lambda fact: unit_text(fact.type.unit).startswith("EUR")))
def test_money_does_not_name_its_currency(fact):
    assert not _says_unit(fact.name, "cents|euros|eur") or unit_text(fact.type.unit) == "EUR/unit"


@pytest.mark.parametrize("fact", _checked(lambda fact: fact.in_percent))
def test_a_rate_ends_with_pct(fact):
    assert _last(fact.name).endswith("_pct")


@pytest.mark.parametrize("fact", _checked(lambda fact: _last(fact.name).endswith("_pct")))
def test_what_ends_with_pct_is_a_rate(fact):
    assert fact.in_percent


@pytest.mark.parametrize("fact", _checked(lambda fact: fact.type.kind in (Kind.DATE, Kind.MAYBE_DATE)))
def test_a_day_ends_with_on(fact):
    assert re.search(r"(^|_)on$", _last(fact.name))


@pytest.mark.parametrize("fact", _checked(lambda fact: fact.type.kind is Kind.INSTANT))
def test_an_instant_ends_with_at(fact):
    assert re.search(r"(^|_)at$", _last(fact.name))


@pytest.mark.parametrize("fact", _checked(lambda fact: fact.type.kind is Kind.BOOL or fact.type.kind is Kind.CHOICE))
def test_yes_no_and_choices_do_not_end_like_a_date(fact):
    assert not re.search(r"_(on|at)$", _last(fact.name)) or fact.member_of


def test_the_option_modules_are_not_entities():
    assert OPTION_MODULES.isdisjoint(entities())


def test_tags_and_tables_have_members():
    for module in entities().values():
        for _, term in declared(module):
            if isinstance(term, Tags):
                assert len(term.members) > 1
            if isinstance(term, Rows):
                assert len(term.table.columns) > 1 and 0 < term.table.max_rows <= 200
