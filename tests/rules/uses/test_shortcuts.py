"""A fact of which one answer spares many questions is asked before them; a rare exception is not."""

from __future__ import annotations

from clausier.rules.declare import choice, maybe_day, yes_no
from clausier.rules.program import program
from clausier.rules.terms import date_literal
from clausier.rules.uses.shortcuts import WORTH_ASKING_FIRST, sparing
from clausier.rules.words import all_of, any_of, not_


def many(stem, how_many):
    """So many yes or no."""
    return [yes_no(f"{stem}.n{place}", "?", "insured", says="cela") for place in range(how_many)]


CONFIRMED = yes_no("short.confirmed", "?", "handler", says="confirmé")
KIND = choice("short.kind", {"fire": "le feu", "theft": "le vol"}, "?", "insured", says="la nature")
SOLD_ON = maybe_day("short.sold_on", "?", "insured", says="la vente")


def names(terms):
    """The names of facts."""
    return [term.node.data.name for term in terms]


def ordered(verdict, case=None):
    """The facts of a verdict in the order that spares questions."""
    of = program({"verdict": verdict.node})
    case = case or {}
    return sparing(of, "verdict", [name for name in of.facts if name not in case], case)


def test_a_confirmation_comes_before_the_many_facts_that_it_makes_idle():
    life = many("life", WORTH_ASKING_FIRST + 2)

    assert ordered(any_of(all_of(*life), CONFIRMED)) == [CONFIRMED.node.data.name, *names(life)]


def test_an_exception_that_spares_little_stays_behind_its_rule():
    rule = many("rule", WORTH_ASKING_FIRST - 1)

    assert ordered(any_of(all_of(*rule), CONFIRMED)) == [*names(rule), CONFIRMED.node.data.name]


def test_an_answer_that_fails_the_verdict_at_once_is_not_what_is_sought():
    tests = many("test", WORTH_ASKING_FIRST + 2)

    assert ordered(all_of(*tests, CONFIRMED)) == [*names(tests), CONFIRMED.node.data.name]


def test_an_option_or_a_never_may_spare_questions_too():
    life = many("life", WORTH_ASKING_FIRST + 2)
    sold = not_(SOLD_ON.on_or_before(date_literal(2026, 3, 10)))

    assert ordered(any_of(all_of(*life), KIND == "theft"))[0] == "short.kind"
    assert ordered(any_of(all_of(*life), sold))[0] == "short.sold_on"


def test_of_two_shortcuts_the_shorter_comes_first():
    life, few = many("life", WORTH_ASKING_FIRST + 4), many("few", 2)
    half = any_of(all_of(*life), all_of(CONFIRMED, *few), KIND == "theft")

    assert ordered(half)[0] == "short.kind"


def test_what_is_known_already_is_counted_as_known():
    life = many("life", WORTH_ASKING_FIRST + 2)
    known = dict.fromkeys(names(life)[2:], True)

    assert ordered(any_of(all_of(*life), CONFIRMED), known) == [*names(life)[:2], CONFIRMED.node.data.name]
