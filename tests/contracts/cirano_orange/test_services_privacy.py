"""Services 5 to 5.3: what SPGA does with the data of the services."""

from __future__ import annotations

import pytest

from tests.contracts.cirano_orange.data_cases import INSURANCE, SERVICES, allowed, asked, options

INTERESTS = {"prospecting", "research", "statistics", "prevention"}
CONTRACTUAL = {"contract", "complaints", "fraud", "money_laundering", "legal_duty"}


def uses(facts):
    """The purposes for which SPGA may use the data."""
    return {
        key
        for key in options("privacy.purpose")
        if allowed("use_of_services_data", SERVICES | facts | {"privacy.purpose": key})
    }


def test_the_manager_uses_data_for_the_printed_purposes_only():
    assert uses({}) == INTERESTS | CONTRACTUAL


@pytest.mark.parametrize(
    ("request_made", "left"),
    [
        (asked("objection_to_prospecting"), INTERESTS - {"prospecting"}),
        (asked("objection"), set()),
        (asked("access"), INTERESTS),
        (asked("objection", on="none"), INTERESTS),
        (asked("objection_to_prospecting", on="none"), INTERESTS),
    ],
)
def test_an_objection_stops_what_rests_on_a_legitimate_interest(request_made, left):
    assert uses(request_made) == left | CONTRACTUAL


@pytest.mark.parametrize(
    ("key", "name", "expected"),
    [
        (
            "collection_of_services_data",
            "privacy.category",
            {
                "identity", "contact", "vehicle", "location", "products", "claims", "exchanges", "payments",
                "connection",
            },
        ),
        (
            "recipients_of_services_data",
            "privacy.recipient",
            {
                "staff", "partner", "subcontractor", "reinsurer", "professional_body", "other_insurer", "social_body",
                "intermediary", "interested_person",
            },
        ),
    ],
)  # fmt: skip
def test_the_manager_collects_and_shares_what_is_printed_only(key, name, expected):
    assert {option for option in options(name) if allowed(key, SERVICES | {name: option})} == expected


@pytest.mark.parametrize(
    ("key", "facts"),
    [
        ("use_of_services_data", {"privacy.purpose": "contract"}),
        ("collection_of_services_data", {"privacy.category": "vehicle"}),
        ("recipients_of_services_data", {"privacy.recipient": "staff"}),
    ],
)
def test_the_manager_answers_for_the_services_and_not_for_the_insurance(key, facts):
    assert allowed(key, SERVICES | facts) is True
    assert allowed(key, INSURANCE | facts) is False
    assert allowed(key, SERVICES | facts, {"ORNG-FIP-53": "insurer_alone"}) is False
