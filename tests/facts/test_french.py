import re
import unicodedata
from collections import Counter

import pytest

from clausier.rules.declare import Tags
from clausier.rules.facts import Fact
from clausier.rules.types import Kind
from tests.facts.vocabulary import all_facts, all_tables, declared, entities

FACTS = all_facts()
EVERY = [pytest.param(fact, id=fact.name) for fact in FACTS]
NOUN = re.compile(r"(le |la |les |l'|celui |ce |cette |un |une )")
SENTENCE_END = re.compile(r"[.!?;:]$")


def _tags() -> list[Tags]:
    return [term for module in entities().values() for _, term in declared(module) if isinstance(term, Tags)]


@pytest.mark.parametrize("fact", EVERY)
def test_a_question_is_a_french_question(fact: Fact):
    question = fact.question.partition(" — ")[0]
    assert re.fullmatch(r"[A-ZÀÉÊÈÎ].{10,}[^\s?] \?", question), fact.question


@pytest.mark.parametrize("fact", EVERY)
def test_a_fact_says_how_a_sentence_names_it(fact: Fact):
    assert len(fact.says) >= 5
    assert fact.says == fact.says.strip() and not SENTENCE_END.search(fact.says)
    assert fact.says[0].islower()
    if fact.type.kind is not Kind.BOOL:
        assert NOUN.match(fact.says), fact.says


@pytest.mark.parametrize("fact", EVERY)
def test_a_proof_is_a_document_with_its_article(fact: Fact):
    assert fact.proof == "" or NOUN.match(fact.proof), fact.proof


@pytest.mark.parametrize("fact", [fact for fact in FACTS if fact.options], ids=lambda fact: fact.name)
def test_options_have_distinct_french_labels(fact: Fact):
    labels = [label for _, label in fact.options]
    assert all(label.strip() for label in labels)
    assert [label for label, times in Counter(labels).items() if times > 1] == []
    assert all(re.fullmatch(r"[A-Za-z0-9]+(_[a-z0-9]+)*", key) for key, _ in fact.options)


@pytest.mark.parametrize("tags", _tags(), ids=lambda tags: tags.name)
def test_tags_have_distinct_french_labels(tags: Tags):
    labels = list(tags.members.values())
    assert len(set(labels)) == len(labels) and all(labels)


def test_no_question_is_asked_twice():
    """Two facts under one question: one of them was copied, or one of them is useless."""
    assert [text for text, times in Counter(fact.question for fact in FACTS).items() if times > 1] == []


def test_no_two_facts_are_named_alike():
    assert [text for text, times in Counter(fact.says for fact in FACTS).items() if times > 1] == []


@pytest.mark.parametrize("table", all_tables(), ids=lambda table: table.name)
def test_a_table_asks_for_its_rows_and_names_one(table):
    assert table.question.endswith(" ?")
    assert table.says and not NOUN.match(table.says)


def test_texts_are_composed_and_typed_with_one_apostrophe():
    for fact in FACTS:
        for text in (fact.question, fact.says, fact.proof, *(label for _, label in fact.options)):
            assert unicodedata.is_normalized("NFC", text) and "’" not in text and "  " not in text, text
