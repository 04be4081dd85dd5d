"""Every item of a document of the law cites its article, and an office finds each paper by naming it."""

from __future__ import annotations

import pytest

from clausier.contracts import contract
from clausier.facts import document
from clausier.rules import answers
from clausier.rules.overrides import is_article
from clausier.rules.provisions import Document
from tests.contracts.world import close

MOTOR = ("bpce_auto", "suravenir_auto")
KINDS = [key for key, _ in document.prepared.node.data.options if key != "none"]


def papers(key, **facts):
    of = contract(key)
    return answers.documents(of, close(of, {name.replace("__", "."): value for name, value in facts.items()}))


def prepared(key, kind, **facts):
    found = papers(key, document__prepared=kind, **facts)["documents"]
    names = {kind, "insurance_certificate"} if kind == "insured_vehicle_memo" else {kind}
    [one] = [one for one in found if one["key"] in names]
    return one


@pytest.mark.parametrize("key", MOTOR)
@pytest.mark.parametrize("kind", KINDS)
def test_every_document_that_can_be_named_is_given_with_the_source_of_every_item(key, kind):
    one = prepared(key, kind)

    assert one["items"]
    assert all(item["rules"] for item in one["items"])
    assert any(is_article(rule) for rule in one["rules"])


@pytest.mark.parametrize("key", MOTOR)
def test_nothing_is_prepared_nothing_is_listed(key):
    named = {*KINDS, "insurance_certificate"}
    assert [one["key"] for one in papers(key, document__prepared="none")["documents"] if one["key"] in named] == []


def test_an_item_that_depends_on_something_unknown_is_kept_and_says_so():
    of = contract("suravenir_auto")
    answer = answers.documents(of, {"document.prepared": "complaint_answer", "complaint.answered_on": "2026-02-02"})
    [one] = [one for one in answer["documents"] if one["key"] == "complaint_answer"]

    needed = {item["what"]: item["needed"] for item in one["items"]}
    assert needed["la réponse à chaque point de la réclamation"] is True
    assert needed["les motifs du rejet"] is None
    assert "complaint.rejected" in answer["missing"]


def test_a_named_document_tells_whether_it_was_made():
    made = prepared("bpce_auto", "formal_notice", notice__sent_on="2026-03-12")
    waiting = prepared("bpce_auto", "formal_notice")

    assert (made["present"], waiting["present"]) == (True, False)


@pytest.mark.parametrize("key", MOTOR)
def test_every_document_of_the_law_is_in_both_motor_contracts(key):
    named = {one.key for one in contract(key).of_kind(Document)}

    assert set(KINDS) <= named


WARRANTIES = ("icare_moto", "cirano_orange")
ANYWHERE = ("product_sheet", "advice", "policy", "cover_refusal", "formal_notice", "suspension_letter")


@pytest.mark.parametrize("key", WARRANTIES)
def test_a_warranty_has_the_documents_of_any_contract_and_those_of_no_vehicle_liability(key):
    named = {one.key for one in contract(key).of_kind(Document)}

    assert set(ANYWHERE) <= named
    assert named & {"victim_letter", "insured_vehicle_memo", "insurance_certificate"} == set()
    assert all(prepared(key, kind)["items"] for kind in ANYWHERE)


@pytest.mark.parametrize(
    ("key", "choice", "renewal"),
    [
        ("bpce_auto", True, True),
        ("suravenir_auto", True, True),
        ("icare_moto", False, True),
        ("cirano_orange", False, False),
    ],
)
def test_a_policy_recalls_the_choice_of_the_repairer_and_its_renewal_where_it_has_them(key, choice, renewal):
    whats = [item["what"] for item in prepared(key, "policy")["items"]]

    assert ("le libre choix du réparateur" in whats) is choice
    assert ("les conditions de la reconduction tacite" in whats) is renewal
