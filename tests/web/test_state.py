"""A case carried by the page: what is signed comes back, what was touched does not."""

from __future__ import annotations

import pytest
from django.core.signing import Signer
from hypothesis import given
from hypothesis import strategies as st

from clausier.contracts import contract
from clausier.faces.samples import STORIES, sample
from clausier.rules.case import encode
from clausier.rules.errors import CaseError
from clausier.web.state import LONGEST_TOKEN, Case, opened
from tests.web.pages import token

MOTO = contract("icare_moto")
FACTS = {"vehicle.mileage_km": 52000, "event.on": "2026-03-10", "event.called_before_intervention": True}


@pytest.mark.parametrize("name", STORIES)
def test_a_whole_case_comes_back_as_it_left(name: str):
    case = Case(contract(sample(name)["contract"]), sample(name)["facts"])
    again = opened(case.token)

    vocabulary = case.contract.vocabulary
    assert again.contract is case.contract
    assert encode(vocabulary, again.facts) == encode(vocabulary, case.facts)
    assert again.token == case.token


def test_readings_and_questions_left_unanswered_come_back_too():
    case = Case(MOTO, FACTS, {"MOTO-4.4-1": "fifty_percent"}, frozenset({"vehicle.uses", "event.kind"}))
    again = opened(case.token)
    assert (again.readings, again.passed) == (case.readings, case.passed)


def test_a_changed_case_keeps_its_contract_and_readings():
    case = Case(MOTO, FACTS, {"MOTO-4.4-1": "fifty_percent"}).with_facts({"vehicle.mileage_km": 1})
    assert (case.contract, dict(case.facts)) == (MOTO, {"vehicle.mileage_km": 1})
    assert case.as_file() == {
        "contract": "icare_moto",
        "edition": MOTO.edition,
        "facts": {"vehicle.mileage_km": 1},
        "readings": {"MOTO-4.4-1": "fifty_percent"},
    }


def test_a_case_without_readings_is_a_file_without_them():
    assert list(Case(MOTO, FACTS).as_file()) == ["contract", "edition", "facts"]


def test_a_wrong_fact_is_never_signed():
    with pytest.raises(CaseError, match="vehicle.mileage_km"):
        _ = Case(MOTO, {"vehicle.mileage_km": -1}).token


@given(st.data())
def test_a_token_with_one_character_changed_is_refused(data: st.DataObject):
    text = Case(MOTO, FACTS).token
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.sampled_from([one for one in "aZ0-_.:é" if one != text[place]]))
    with pytest.raises(CaseError, match="modifié"):
        opened(text[:place] + other + text[place + 1 :])


@pytest.mark.parametrize("text", ["", "a", ":", "a:b", ".a:b", "\0", "é" * 50, "a" * (LONGEST_TOKEN + 1)])
def test_what_was_never_a_token_is_refused(text: str):
    with pytest.raises(CaseError, match="incomplet"):
        opened(text)


def test_a_token_signed_for_another_use_is_refused():
    stranger = Signer(salt="another use").sign_object({"c": "icare_moto"}, compress=True)
    with pytest.raises(CaseError, match="incomplet"):
        opened(stranger)


def test_a_case_of_another_edition_is_not_answered_with_this_one():
    content = {"c": "icare_moto", "e": "1999", "f": {}, "r": {}, "p": []}
    old = Signer(salt="clausier.case").sign_object(content, compress=True)
    with pytest.raises(CaseError, match="« 1999 »"):
        opened(old)


def test_every_sample_fits_in_a_link():
    assert max(len(token(name)) for name in STORIES) < 4_000
