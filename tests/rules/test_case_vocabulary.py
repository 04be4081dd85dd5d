"""The vocabulary: what it finds, and the declarations that cannot live together."""

import pytest

from clausier.rules.case import Vocabulary
from clausier.rules.declare import rows, whole, yes_no
from clausier.rules.errors import ContractError, UnknownFact
from clausier.rules.facts import Fact
from clausier.rules.types import BOOL, number
from tests.rules.case_examples import CAUSES, LINES, VOCABULARY


def yes(name, question="Oui ?", **more):
    return Fact(name, BOOL, question, "insured", high=1, **more)


def table(name, *columns):
    return rows(name, "Lesquelles ?", "insured", list(columns)).table


def test_the_vocabulary_keeps_the_order_of_declaration():
    names = [declared.name for declared in VOCABULARY]
    assert names[:2] == ["policy.in_force", "vehicle.mileage_km"]
    assert names[-4:] == ["event.causes.fire", "event.causes.flood", "event.causes.impact", "repair.lines"]
    assert len(VOCABULARY) == len(names) == 19


def test_the_vocabulary_finds_facts_tables_and_sets():
    assert VOCABULARY.lookup("vehicle.mileage_km").high == 2_000_000
    assert VOCABULARY.lookup("repair.lines") is LINES
    assert list(VOCABULARY.lookup("event.causes")) == list(CAUSES)
    assert "event.causes" in VOCABULARY and "event.causes.fire" in VOCABULARY and "event" not in VOCABULARY
    with pytest.raises(UnknownFact, match="« vehicle.mileage_km »"):
        VOCABULARY.lookup("vehicle.mileage")
    assert VOCABULARY.nearest("mileage_km") == ("vehicle.mileage_km",)
    assert VOCABULARY.nearest("x" * 100_000) == ()


def test_the_same_declaration_may_come_twice():
    assert len(Vocabulary([yes("a"), yes("a")], [table("t"), table("t")])) == 2


@pytest.mark.parametrize(
    ("facts", "tables", "why"),
    [
        ([yes("a"), yes("a", "Non ?")], [], "« a » est déclaré de deux façons"),
        ([], [table("t"), table("t", yes_no("t.a", "?", "insured"))], "« t » est déclaré de deux façons"),
        ([yes("t")], [table("t")], "« t » est à la fois un tableau et un fait"),
        ([yes("t.a")], [table("t", yes_no("t.a", "?", "insured"))], "« t.a » est à la fois un fait et une colonne"),
        ([yes("a"), yes("a.b", member_of="a")], [], "« a » est déclaré à la fois comme fait et comme ensemble"),
        ([yes("a.b", member_of="a")], [table("a")], "« a » est à la fois un tableau et un fait"),
        ([yes("b", member_of="a")], [], "« b » n'est pas un membre"),
        ([yes("a.b.c", member_of="a")], [], "« a.b.c » n'est pas un membre"),
        ([], [table("t", yes_no("t.id", "?", "insured"))], "« id » est réservé"),
        (
            [],
            [table("t", yes_no("t.a", "?", "insured"), whole("t.a", "", "?", "insured", high=1))],
            "« t.a » est déclaré de deux façons",
        ),
        ([Fact("a", number("hour", 3), "?", "insured", high=3)], [], "des 1/3 ne s'écrivent pas en décimales"),
        ([Fact("a", number("", 10), "?", "insured", high=3, in_percent=True)], [], "un taux compte des centièmes"),
    ],
)
def test_two_declarations_of_one_name_are_a_badly_written_contract(facts, tables, why):
    with pytest.raises(ContractError, match=why):
        Vocabulary(facts, tables)
