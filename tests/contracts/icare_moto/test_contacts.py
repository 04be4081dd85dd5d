"""The preamble: who to call."""

import pytest

from clausier.contracts.icare_moto import contacts, request
from clausier.rules import answers
from clausier.rules.contract import Contract

CONTRACT = Contract("test", "1", "Essai", "essai", chapters=(contacts,))


def routes(facts):
    return answers.routes(CONTRACT, facts)["routes"]


def test_an_incident_is_called_in_before_any_intervention_at_the_number_of_the_contract():
    [found] = routes({"request.topic": "claim"})
    assert found["channels"] == ["téléphone"] and "33 (0)1 41 10 19 19" in found["contact"]
    assert found["rules"] == ["MOTO-P-1"] and found["hours"] == ""


@pytest.mark.parametrize("topic", contacts.QUESTIONS)
def test_questions_go_to_customer_relations(topic):
    [found] = routes({"request.topic": topic})
    assert "src@icare-service.com" in found["contact"] and found["rules"] == ["MOTO-P-2"]


@pytest.mark.parametrize("facts", [{"request.topic": "complaint"}, {"request.topic": "termination"}, {}])
def test_nothing_is_answered_for_what_another_address_handles_or_when_the_topic_is_unknown(facts):
    assert routes(facts) == []


def test_the_other_number_of_the_manager_is_a_doubt_and_the_two_chapters_print_one_number():
    [doubt] = contacts.INCIDENT.doubts
    assert doubt.taken == "either_number" and "19 99" in doubt.doubt
    assert request.CALL in contacts.INCIDENT.contact and request.CALL in contacts.CUSTOMER_RELATIONS.contact
