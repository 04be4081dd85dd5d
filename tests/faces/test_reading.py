"""What takes a row is told once, in its order; the clauses that rest on it refer to it."""

from __future__ import annotations

from clausier import contracts
from clausier.faces.reading import read
from clausier.rules.provisions import Allocation

AUTO = contracts.contract("bpce_auto")
(ALLOCATION,) = AUTO.of_kind(Allocation)


def entries(place: str | None = None):
    return [entry for clause in read(AUTO, place)["clauses"] for entry in clause["entries"]]


def words(entry) -> str:
    return " ".join(line["text"] for need in entry["needs"] for line in need["lines"])


def test_an_allocation_tells_its_cases_in_their_order():
    (told,) = [one for one in entries() if one["kind"] == "Affectation"]
    labels = [need["label"] for need in told["needs"]]

    assert len(labels) == len(ALLOCATION.cases)
    assert labels[0] == "1. aucune garantie, si" or labels[0].startswith("1. « ")
    assert any(label == "5. « Bris de glaces », si" for label in labels)


def test_a_guarantee_refers_to_the_allocation_instead_of_telling_it_again():
    (glass,) = [one for one in entries("BPCE-7.1-1") if one["kind"] == "Garantie"]

    assert f"l'affectation donne la ligne à « Bris de glaces » ({ALLOCATION.rules[0]})" in words(glass)


def test_no_clause_is_longer_than_a_person_reads():
    longest = max(entries(), key=lambda one: len(words(one)))

    assert len(words(longest)) < 100_000, longest["rules"]
