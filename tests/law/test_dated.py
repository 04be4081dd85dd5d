"""Figures of the law over time: the value of a day, where it comes from, and what was never read."""

from __future__ import annotations

from datetime import date

import pytest

from clausier.law.dated import Change, Dated, Since
from clausier.law.sources import Article
from clausier.rules.declare import day
from clausier.rules.errors import ContractError
from clausier.rules.nodes import Op, walk
from clausier.rules.program import program
from clausier.rules.terms import amount, date_literal
from clausier.rules.uses import kept

OLD = Article("C. test", "1", "Dix jours.", "2000", "copie")
NEW = Article("C. test", "2", "Trente jours.", "2023", "copie")
TEN, THIRTY = amount(10, "day"), amount(30, "day")
JANUARY_2023 = date_literal(2023, 1, 1)
TIME = Dated("Le temps", (Since(date_literal(2000, 1, 1), TEN, OLD), Since(JANUARY_2023, THIRTY, NEW)))
FROM_OF_OLD = Dated("Le temps", (Since(None, TEN, OLD), Since(JANUARY_2023, THIRTY, NEW)))
RULE = Change("La règle", JANUARY_2023, "l'ancienne", "la nouvelle", NEW)
EVENT = day("event.on", "Quel jour ?", "insured")

DAYS = [
    ("1990-06-01", 10),  # before anything was read, the first figure is taken
    ("2000-01-01", 10),
    ("2022-12-31", 10),
    ("2023-01-01", 30),
    ("2024-02-29", 30),
    ("2040-12-31", 30),
]


def value(term, on: str):
    """The value of an expression on the day of the event."""
    of = program({"it": term})
    return kept.compile(of)({"event.on": date.fromisoformat(on).toordinal()})[of.slot[of.outputs["it"].number]]


@pytest.mark.parametrize(("on", "expected"), DAYS)
@pytest.mark.parametrize("dated", [TIME, FROM_OF_OLD], ids=["read from a day on", "beginning not read"])
def test_a_figure_holds_from_its_day_on(dated: Dated, on: str, expected: int):
    assert dated.on(date.fromisoformat(on).toordinal()).value.node.data == expected
    assert value(dated.term(EVENT), on) == expected


def test_the_expression_cites_the_article_of_each_value():
    nodes = walk([TIME.term(EVENT).node])

    assert {node.data.rules for node in nodes if node.op is Op.NAMED} == {(OLD.cite,), (NEW.cite,)}


@pytest.mark.parametrize(
    "days",
    [
        (),
        (JANUARY_2023, date_literal(2000, 1, 1)),
        (JANUARY_2023, JANUARY_2023),
        (JANUARY_2023, None),
    ],
    ids=["nothing", "backwards", "twice", "a later beginning not known"],
)
def test_values_go_from_the_oldest_to_the_newest(days: tuple):
    with pytest.raises(ContractError, match="de la plus ancienne"):
        Dated("Le temps", tuple(Since(one, TEN, OLD) for one in days))


def test_a_period_that_was_not_read_has_no_figure_and_nothing_computes_with_it():
    gap = Dated("Le temps", (Since(None, TEN, OLD), Since(JANUARY_2023, None, NEW)))

    assert gap.on(date(2022, 12, 31).toordinal()).value is TEN
    assert gap.on(date(2023, 1, 1).toordinal()).value is None
    with pytest.raises(ContractError, match="n'ont pas été relevées"):
        gap.term(EVENT)


@pytest.mark.parametrize(("on", "new"), [("2022-12-31", False), ("2023-01-01", True), ("2031-01-01", True)])
def test_a_rule_changes_on_its_day(on: str, new: bool):
    assert value(RULE.since(EVENT), on) is new
    assert RULE.on(date.fromisoformat(on).toordinal()) == ("la nouvelle" if new else "l'ancienne")
