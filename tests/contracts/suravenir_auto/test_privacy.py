"""Articles 5.7 and 5.11: exactly what they print, and what the law adds to rights written in 2016."""

from __future__ import annotations

from datetime import date

from clausier.contracts.suravenir_auto import privacy
from clausier.rules import answers
from clausier.rules.contract import Contract
from tests.contracts.world import close

CONTRACT = Contract("test", "1", "Essai", "essai", chapters=(privacy,))
AS_PRINTED = {"SURA-5.11-6": "contract"}
ADDED = {
    "objection_to_prospecting", "data_restriction", "withdrawal_of_consent", "data_human_review", "data_after_death",
}  # fmt: skip
#: Facts that open every right over data.
EVERYTHING = {
    "privacy.purpose": "prospecting",
    "privacy.right": "none",
    "privacy.grounds": ["no_longer_needed", "accuracy_contested"],
    "privacy.consent_given": True,
    "privacy.automated_decision": True,
    "privacy.data_provided_by_person": True,
}


def states(facts, readings=None):
    told = close(CONTRACT, {"privacy.right": "none", **facts})
    found = answers.rights(CONTRACT, told, date(2026, 3, 10), readings)["rights"]
    return {one["key"]: one["state"] for one in found}


def open_for(key, name, **facts):
    told = {fact.replace("__", "."): value for fact, value in facts.items()}
    options = [one for one, _ in CONTRACT.vocabulary.facts[name].options]
    return {one for one in options if states({name: one, **told})[key] == "allowed"}


def test_data_serve_the_printed_purposes_only():
    assert open_for("use_of_data", "privacy.purpose") == {
        "contract", "fraud", "prospecting", "legal_duty", "money_laundering",
    }  # fmt: skip


def test_data_go_to_the_group_and_partners_for_those_purposes_and_to_authorities():
    assert open_for("recipients_of_data", "privacy.recipient", privacy__purpose="contract") == {
        "group", "partner", "authority",
    }  # fmt: skip
    assert open_for("recipients_of_data", "privacy.recipient", privacy__purpose="research") == {"authority"}
    assert "official_file" in open_for("recipients_of_data", "privacy.recipient", policy__ended_on="2026-03-01")


def test_the_law_adds_rights_that_a_text_of_2016_does_not_print():
    by_law, printed = states(EVERYTHING), states(EVERYTHING, AS_PRINTED)

    assert {by_law[key] for key in ADDED} == {"allowed"}
    assert {printed[key] for key in ADDED} == {"not_allowed"}
    assert {printed[key] for key in ("data_access", "data_rectification", "data_erasure", "data_objection")} == {
        "allowed"
    }
    assert [one.id for one in CONTRACT.overrides] == ["SURA-5.11-6"]


def test_portability_is_for_the_contract_and_consent():
    provided = EVERYTHING | {"privacy.purpose": "contract"}

    assert states(provided)["data_portability"] == "allowed"
    assert states(EVERYTHING)["data_portability"] == "not_allowed"
    assert states(provided, AS_PRINTED)["data_portability"] == "not_allowed"


def test_a_complaint_to_the_authority_is_open_to_who_contests():
    found = answers.routes(CONTRACT, close(CONTRACT, {"privacy.disputed": True}))["remedies"]
    assert len(found) == 1 and "CNIL" in found[0]["to"]
    assert answers.routes(CONTRACT, close(CONTRACT, {"privacy.disputed": False}))["remedies"] == []
