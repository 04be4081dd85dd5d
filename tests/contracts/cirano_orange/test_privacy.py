"""Articles 17 to 17.3: purposes, data, recipients, transfers, answers at joining, times of keeping."""

from __future__ import annotations

import pytest

from clausier.contracts.cirano_orange import privacy
from clausier.rules import answers
from clausier.rules.contract import Contract
from clausier.rules.program import program
from clausier.rules.uses import kept
from tests.contracts.cirano_orange.data_cases import (
    CONTRACT,
    INSURANCE,
    SERVICES,
    allowed,
    asked,
    beside,
    options,
    right,
)

PURPOSES = {
    "contract", "complaints", "research", "prevention", "statistics", "fraud", "money_laundering", "legal_duty",
    "improvement", "prospecting",
}  # fmt: skip


def test_the_insurer_uses_data_for_the_printed_purposes_only():
    open_ = {key for key in options("privacy.purpose") if allowed("use_of_data", {"privacy.purpose": key})}

    assert open_ == PURPOSES


@pytest.mark.parametrize("purpose", ["prospecting", "contract"])
@pytest.mark.parametrize(
    ("request_made", "stopped"),
    [
        (asked("objection_to_prospecting"), True),
        (asked("objection"), True),
        (asked("access"), False),
        ({"privacy.right": "objection", "privacy.requested_on": "none"}, False),
        ({"privacy.right": "objection_to_prospecting", "privacy.requested_on": "none"}, False),
    ],
)
def test_commercial_use_stops_at_an_objection(purpose, request_made, stopped):
    facts = {"privacy.purpose": purpose} | request_made

    assert allowed("use_of_data", facts) is not (stopped and purpose == "prospecting")
    assert allowed("use_of_data", facts, {"ORNG-17.1-2": "as_printed"}) is True


@pytest.mark.parametrize(
    ("purpose", "given", "request_made", "expected"),
    [
        ("consent", True, {}, True),
        ("consent", False, {}, False),
        ("consent", True, asked("withdrawal_of_consent"), False),
        ("consent", True, asked("access"), True),
        ("other", True, {}, False),
    ],
)
def test_a_withdrawn_consent_stops_what_rested_on_it(purpose, given, request_made, expected):
    facts = {"privacy.purpose": purpose, "privacy.consent_given": given} | request_made

    assert allowed("use_of_data", facts) is expected


@pytest.mark.parametrize(
    ("key", "facts"),
    [
        ("use_of_data", {"privacy.purpose": "contract"}),
        ("collection_of_data", {"privacy.category": "identity"}),
        ("recipients_of_data", {"privacy.recipient": "group"}),
    ],
)
def test_the_insurer_answers_for_insurance_data_and_not_for_the_services(key, facts):
    assert allowed(key, INSURANCE | facts) is True
    assert allowed(key, SERVICES | facts) is False
    assert allowed(key, SERVICES | facts, {"ORNG-FIP-53": "insurer_alone"}) is True


@pytest.mark.parametrize("consent", [True, False])
def test_location_is_collected_with_consent_and_the_rest_for_the_contract(consent):
    facts = {"privacy.consent_given": consent}
    open_ = {
        key for key in options("privacy.category") if allowed("collection_of_data", facts | {"privacy.category": key})
    }

    assert open_ == {"identity", "birth", "contact", "bank", "loss"} | ({"location"} if consent else set())


def test_withdrawing_consent_leaves_the_contract_alone_unless_read_otherwise():
    withdrawn = asked("withdrawal_of_consent") | {"privacy.consent_given": True}
    wider = {"ORNG-17.1-4": "loss_and_location"}

    assert allowed("collection_of_data", withdrawn | {"privacy.category": "location"}) is False
    assert allowed("collection_of_data", withdrawn | {"privacy.category": "loss"}) is True
    assert allowed("collection_of_data", withdrawn | {"privacy.category": "loss"}, wider) is False
    assert allowed("collection_of_data", {"privacy.category": "loss", "privacy.consent_given": True}, wider) is True
    assert allowed("collection_of_data", withdrawn | {"privacy.category": "identity"}, wider) is True


def test_data_go_to_the_printed_recipients_only():
    open_ = {key for key in options("privacy.recipient") if allowed("recipients_of_data", {"privacy.recipient": key})}

    assert open_ == {
        "group", "partner", "agent", "reinsurer", "professional_body", "guarantee_fund", "subcontractor",
        "other_insurer", "authority",
    }  # fmt: skip


def test_data_leave_europe_under_an_equal_protection_only():
    open_ = {key for key in options("privacy.destination") if allowed("transfer_of_data", {"privacy.destination": key})}

    assert open_ == {"european_union", "adequate", "safeguards"}


# --- answers at joining ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("refused", [True, False])
def test_refused_answers_may_refuse_the_contract(refused):
    found = answers.eligible(CONTRACT, {"privacy.contract_data_refused": refused})

    assert found["eligible"] is not refused
    assert [one["rules"] for one in found["grounds"]] == ([["ORNG-17-1", "ORNG-S5-5"]] if refused else [])


@pytest.mark.parametrize("refused", [True, False])
def test_refused_answers_refuse_no_claim_unless_read_otherwise(refused):
    def holds(readings):
        one = program({"it": privacy.ANSWERS_AND_CLAIMS.holds}, readings)
        facts = {"privacy.contract_data_refused": refused}
        return kept.compile(one)(facts)[one.slot[one.outputs["it"].number]]

    assert holds({}) is True
    assert holds({"ORNG-17-1": "claims_too"}) is not refused
    assert privacy.ANSWERS_AND_CLAIMS.of == ("*",)


# --- times of keeping ------------------------------------------------------------------------------------------------


def kept_until(key, facts, readings=None):
    """The last day of keeping."""
    return next(one["until"] for one in beside(facts, readings).retentions() if one["key"] == key)


@pytest.mark.parametrize(
    ("ended", "claim_closed", "until", "after_the_contract"),
    [
        ("2024-02-29", "none", "2026-02-28", "2026-02-28"),
        ("2026-03-10", "none", "2028-03-10", "2028-03-10"),
        ("2026-03-10", "2026-05-01", "2028-05-01", "2028-03-10"),
        ("2026-03-10", "2026-03-01", "2028-03-10", "2028-03-10"),
        ("none", "none", "none", "none"),
    ],
)
def test_contract_data_are_kept_for_the_limitation_period(ended, claim_closed, until, after_the_contract):
    facts = {"policy.ended_on": ended, "file.last_claim_closed_on": claim_closed}

    assert kept_until("contract_data", facts) == until
    assert kept_until("contract_data", facts, {"ORNG-17.3-1": "after_the_contract"}) == after_the_contract


@pytest.mark.parametrize(
    ("collected", "contact", "until", "from_collection"),
    [
        ("2020-02-29", "none", "2025-02-28", "2025-02-28"),
        ("2020-02-29", "2021-06-15", "2026-06-15", "2025-02-28"),
    ],
)
def test_prospects_are_kept_five_years_from_the_last_contact(collected, contact, until, from_collection):
    facts = {"privacy.collected_on": collected, "privacy.last_contact_on": contact}

    assert kept_until("prospect_data", facts) == until
    assert kept_until("prospect_data", facts, {"ORNG-17.3-2": "collection"}) == from_collection


def test_a_fraud_list_is_kept_five_years():
    assert kept_until("fraud_list", {"privacy.fraud_listed_on": "2024-02-29"}) == "2029-02-28"
    assert kept_until("fraud_list", {}) == "none"


@pytest.mark.parametrize(
    ("useless", "barred", "due"), [(True, False, True), (False, False, False), (True, True, False)]
)
def test_useless_data_are_deleted_unless_the_law_keeps_them(useless, barred, due):
    facts = {
        "privacy.grounds": ["no_longer_needed"] if useless else ["unlawful_use"],
        "privacy.erasure_barred_by_law": barred,
    }

    assert ("deletion_of_data" in [one["key"] for one in beside(facts).services()]) is due


def test_security_measures_are_a_general_commitment():
    found = answers.coverage(Contract("test", "1", "Essai", "essai", chapters=(privacy,)))

    assert set(found.informative) == {"ORNG-17.5-1", "ORNG-S5-16"}
    assert right("use_of_data", {"privacy.purpose": "contract"})["who"].startswith("Bastion")
