"""The annex on personal data: exactly what it prints, for every purpose, source, recipient and place."""

from __future__ import annotations

from datetime import date

import pytest

from clausier.contracts.bpce_auto import data_retention, data_rights, privacy
from clausier.rules import answers
from clausier.rules.beside import Beside
from clausier.rules.case import encode
from clausier.rules.contract import Contract
from tests.contracts.world import close

CONTRACT = Contract("test", "1", "Essai", "essai", chapters=(privacy, data_rights, data_retention))


def told(facts):
    return close(CONTRACT, {"privacy.right": "none", **facts})


def allowed(key, facts, readings=None):
    found = answers.rights(CONTRACT, told(facts), date(2026, 3, 10), readings)["rights"]
    return {"allowed": True, "not_allowed": False}[next(one for one in found if one["key"] == key)["state"]]


def options(name):
    return [key for key, _ in CONTRACT.vocabulary.facts[name].options]


def open_for(key, name, **facts):
    named = {fact.replace("__", "."): value for fact, value in facts.items()}
    return {one for one in options(name) if allowed(key, {name: one, **named})}


def papers(facts, readings=None):
    beside = Beside(CONTRACT, encode(CONTRACT.vocabulary, told(facts)), readings or {}, False)
    return {one["key"]: one["items"] for one in beside.documents()}


PRINTED = {
    "contract", "complaints", "fraud", "legal_duty", "money_laundering", "security", "improvement", "statistics",
    "audit", "legitimate_interest",
}  # fmt: skip


def test_data_serve_the_printed_purposes_and_what_was_consented_to():
    assert open_for("use_of_data", "privacy.purpose") == PRINTED
    assert open_for("use_of_data", "privacy.purpose", privacy__consent_given=True) == PRINTED | {
        "consent", "prospecting", "profiling",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("client", "similar", "consent", "expected"),
    [
        (True, True, False, True),
        (True, False, False, False),
        (False, True, False, False),
        (True, False, True, True),
        (False, False, True, True),
    ],
)
def test_prospecting_is_free_for_similar_products_of_a_client_and_needs_consent_otherwise(
    client, similar, consent, expected
):
    facts = {
        "privacy.purpose": "prospecting",
        "file.client": client,
        "privacy.similar_products": similar,
        "privacy.consent_given": consent,
    }
    objects = {"privacy.right": "objection_to_prospecting", "privacy.requested_on": "2026-03-01"}

    assert allowed("use_of_data", facts) is expected
    assert allowed("use_of_data", facts | objects) is False


def test_data_go_to_the_printed_recipients_and_to_partners_for_the_contract_or_with_consent():
    printed = {
        "staff", "central_body", "group", "group_provider", "authority", "claims_firm", "subcontractor",
        "regulated_profession", "reinsurer",
    }  # fmt: skip

    assert open_for("recipients_of_data", "privacy.recipient", privacy__purpose="prospecting") == printed
    assert open_for("recipients_of_data", "privacy.recipient", privacy__purpose="contract") == printed | {"partner"}
    assert "partner" in open_for(
        "recipients_of_data", "privacy.recipient", privacy__purpose="prospecting", privacy__consent_given=True
    )


def test_data_come_from_the_printed_sources_and_from_others_that_may_share_them():
    free = {"interview", "form", "phone", "public", "client"}

    assert open_for("collection_of_data", "privacy.source") == free
    assert open_for("collection_of_data", "privacy.source", privacy__sharing_allowed=True) == free | {
        "provider", "partner", "subcontractor",
    }  # fmt: skip


def test_data_leave_europe_under_a_sufficient_protection_only():
    assert open_for("transfer_of_data", "privacy.destination") == {"european_union", "adequate", "safeguards"}


@pytest.mark.parametrize(
    ("contract_data", "legal_data", "grounds"),
    [
        (False, False, []),
        (True, False, ["BPCE-ANX-2"]),
        (False, True, ["BPCE-ANX-3"]),
        (True, True, ["BPCE-ANX-2", "BPCE-ANX-3"]),
    ],
)
def test_refused_data_stand_in_the_way_of_the_contract(contract_data, legal_data, grounds):
    facts = {"privacy.contract_data_refused": contract_data, "privacy.legal_data_refused": legal_data}
    found = answers.eligible(CONTRACT, facts)

    assert found["eligible"] is (grounds == [])
    assert [one["rules"][0] for one in found["grounds"]] == grounds


def test_the_notice_is_for_the_persons_that_the_annex_names_when_their_data_are_collected():
    def notified(person, on="2026-03-01"):
        return "data_notice" in papers({"privacy.person": person, "privacy.collected_on": on})

    named = {one for one in options("privacy.person") if notified(one)}
    assert named == {"client", "representative", "agent", "contact", "employee", "beneficial_owner", "third_party"}
    assert not notified("client", "none")


def test_the_printed_copy_of_the_identity_card_gives_way_to_the_law():
    known = {"privacy.right": "access", "privacy.requested_on": "2026-03-01", "privacy.identity_proved": True}

    assert "une copie de la pièce d'identité" not in papers(known)["data_request"]
    assert "une copie de la pièce d'identité" in papers(known, {"BPCE-4.4-2": "contract"})["data_request"]
    assert [one.id for one in CONTRACT.overrides] == ["BPCE-4.4-2"]


@pytest.mark.parametrize(("purpose", "message", "due"), [
    ("prospecting", "email", True), ("prospecting", "sms", True), ("prospecting", "letter", False),
    ("contract", "email", False),
])  # fmt: skip
def test_an_electronic_offer_says_how_to_stop_it(purpose, message, due):
    assert ("commercial_message" in papers({"privacy.purpose": purpose, "privacy.message": message})) is due


@pytest.mark.parametrize("disputed", [True, False])
def test_who_contests_the_use_of_data_may_complain(disputed):
    found = answers.routes(CONTRACT, told({"privacy.disputed": disputed}))["remedies"]

    assert ["BPCE-ANX-23" in one["rules"] for one in found] == ([True] if disputed else [])


@pytest.mark.parametrize(
    ("useless", "barred", "due"), [(True, False, True), (True, True, False), (False, False, False)]
)
def test_useless_data_are_erased_unless_the_law_keeps_them(useless, barred, due):
    facts = {"privacy.grounds.no_longer_needed": useless, "privacy.erasure_barred_by_law": barred}
    beside = Beside(CONTRACT, encode(CONTRACT.vocabulary, told(facts)), {}, False)

    assert ("deletion_of_data" in [one["key"] for one in beside.services()]) is due
