"""Who to call for a breakdown and for the contract, and when somebody answers."""

import pytest

from clausier.contracts.cirano_orange import contacts
from clausier.rules import answers
from clausier.rules.contract import Contract

CONTRACT = Contract("test", "1", "Essai", "essai", chapters=(contacts,))


def route(facts):
    [found] = answers.routes(CONTRACT, facts)["routes"]
    return found


def test_a_breakdown_is_reported_to_the_technical_desk_by_phone_or_mail():
    found = route({"request.topic": "claim"})
    assert found["key"] == "report_breakdown" and found["rules"] == ["ORNG-FIP-40"]
    assert "08 20 024 407" in found["contact"] and "pannes@cirano.com" in found["contact"]
    assert found["channels"] == ["téléphone", "courriel"] and found["hours"] == ""


@pytest.mark.parametrize("topic", contacts.QUESTIONS)
def test_questions_on_the_contract_go_to_customer_relations(topic):
    found = route({"request.topic": topic})
    assert found["rules"] == ["ORNG-FIP-44", "ORNG-14-1", "ORNG-S2-1"]
    assert all(one in found["contact"] for one in ("0 970 809 054", "rc@cirano.com", "80480 Dury"))
    assert found["channels"] == ["téléphone", "courriel", "lettre"]
    assert found["open"] is None and "lundi au vendredi" in found["hours"]


@pytest.mark.parametrize(
    ("at", "opens_at"),
    [
        ("2026-06-09T08:59:59+02:00", "2026-06-09T09:00:00+02:00"),
        ("2026-06-09T09:00:00+02:00", None),
        ("2026-06-09T12:30:00+02:00", None),  # no break at noon
        ("2026-06-09T17:59:59+02:00", None),
        ("2026-06-09T18:00:00+02:00", "2026-06-10T09:00:00+02:00"),
        ("2026-06-12T18:00:00+02:00", "2026-06-15T09:00:00+02:00"),  # a Friday
        ("2026-07-14T10:00:00+02:00", "2026-07-15T09:00:00+02:00"),  # a holiday
    ],
)
def test_customer_relations_answer_from_monday_to_friday_from_9_to_18(at, opens_at):
    found = route({"request.topic": "contract_question", "request.at": at})
    assert found["open"] is (opens_at is None)
    assert found["opens_at"] == (opens_at or at)


@pytest.mark.parametrize("facts", [{"request.topic": "complaint"}, {"request.topic": "assistance"}, {}])
def test_nothing_is_answered_for_what_another_address_handles_or_when_the_topic_is_unknown(facts):
    assert answers.routes(CONTRACT, facts)["routes"] == []


def test_the_missing_hours_of_the_desk_and_the_holidays_are_doubts():
    assert contacts.REPORT.doubts[0].taken == "either_means"
    assert contacts.CUSTOMER_RELATIONS.doubts[0].taken == "closed_on_holidays"
