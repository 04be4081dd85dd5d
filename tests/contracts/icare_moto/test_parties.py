"""Who is insured, and who may act on the contract."""

from datetime import date

import pytest

from clausier.contracts.icare_moto import parties
from clausier.rules import answers
from clausier.rules.beside import Beside
from clausier.rules.case import encode
from clausier.rules.contract import Contract
from clausier.rules.program import program
from clausier.rules.uses import kept

CONTRACT = Contract("test", "1", "Essai", "essai", chapters=(parties,))


def insured(facts, readings=None, final=False):
    compiled = program({"it": parties.BENEFICIARY.holds}, readings, final)
    return kept.compile(compiled)(facts)[compiled.slot[compiled.outputs["it"].number]]


def user(at_event, at_handover):
    return {
        "policyholder.role": "user",
        "policyholder.use_with_owner_consent_at_event": at_event,
        "policyholder.use_with_owner_consent_at_handover": at_handover,
    }


def right(key, facts, readings=None):
    found = answers.rights(CONTRACT, facts, date(2026, 3, 1), readings)["rights"]
    return next(one["state"] for one in found if one["key"] == key)


@pytest.mark.parametrize(
    ("role", "covered"), [("owner", True), ("heir", True), ("buyer", False), ("third_party", False), (None, None)]
)
def test_the_owner_and_the_heirs_are_insured_and_neither_the_buyer_nor_a_third_party(role, covered):
    nobody_else = {**user(False, False), "policyholder.role": role}
    assert insured(nobody_else if role else {}) is covered


@pytest.mark.parametrize(
    ("at_event", "at_handover", "covered"),
    [
        (True, True, True),
        (True, False, True),
        (False, True, True),
        (False, False, False),
        (True, None, True),
        (False, None, None),
    ],
)
def test_a_user_with_the_owners_consent_on_either_day_is_insured(at_event, at_handover, covered):
    assert insured(user(at_event, at_handover)) is covered


def test_read_otherwise_only_the_day_of_the_event_makes_the_user():
    only_at_handover = user(False, True)
    assert insured(only_at_handover) is True
    assert insured(only_at_handover, {"MOTO-D-3": "day_of_event"}) is False


def test_at_closing_whoever_has_not_proved_to_be_insured_is_not():
    assert insured({}, final=True) is False


@pytest.mark.parametrize(
    ("facts", "reading", "state"),
    [
        ({**user(True, True), "policyholder.signatory": True}, "either_day", "allowed"),
        ({**user(True, True), "policyholder.signatory": False}, "either_day", "not_allowed"),
        ({**user(True, True), "policyholder.signatory": False}, "full_member", "allowed"),
        ({"policyholder.role": "heir", "policyholder.signatory": False}, "either_day", "allowed"),
        ({"policyholder.role": "buyer", "policyholder.signatory": False}, "full_member", "not_allowed"),
        ({**user(True, True), "policyholder.signatory": True}, "day_of_event", "allowed"),
        ({**user(True, True), "policyholder.signatory": False}, "day_of_event", "not_allowed"),
        ({"policyholder.role": "heir", "policyholder.signatory": False}, "day_of_event", "allowed"),
        ({"policyholder.role": "heir", "policyholder.signatory": False}, "full_member", "allowed"),
        ({"policyholder.role": "owner", "policyholder.signatory": True}, "full_member", "allowed"),
        ({}, "either_day", "undetermined"),
    ],
)
def test_a_borrower_receives_benefits_but_does_not_touch_the_contract(facts, reading, state):
    assert right("act_on_contract", facts, {"MOTO-D-3": reading}) == state


@pytest.mark.parametrize(
    ("professional", "kind", "reading", "state"),
    [
        (True, "other", "free", "allowed"),
        (True, "other", "directed", "not_allowed"),
        (True, "approved", "directed", "allowed"),
        (False, "other", "free", "not_allowed"),
        (False, "approved", "directed", "not_allowed"),
    ],
)
def test_any_professional_repairer_may_be_chosen(professional, kind, reading, state):
    facts = {"repair.by_professional": professional, "repair.repairer_kind": kind}
    assert right("choose_repairer", facts, {"MOTO-D-15": reading}) == state


@pytest.mark.parametrize(("signed", "due"), [(False, [("membership_form", False)]), (True, [])])
def test_the_membership_form_is_called_for_until_it_is_signed(signed, due):
    found = Beside(CONTRACT, encode(CONTRACT.vocabulary, {"policy.form_signed": signed}), {}, False).documents()
    assert [(one["key"], one["present"]) for one in found] == due


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ({"policy.sold_at_distance": True}, "allowed"),
        ({"policy.sold_at_distance": False}, "not_allowed"),
        ({"policy.private_purpose": True, "policy.sale_channel": "web"}, "allowed"),
        ({"policy.private_purpose": True, "policy.sale_channel": "in_person"}, "not_allowed"),
        ({"policy.private_purpose": False, "policy.sale_channel": "phone"}, "not_allowed"),
        ({"policy.private_purpose": True}, "undetermined"),
    ],
)
def test_a_consumer_who_never_met_the_seller_has_a_distance_contract(facts, state):
    assert right("distance_selling_rules", facts) == state


@pytest.mark.parametrize(("topic", "who"), [("intermediary", "CETELEM"), ("other", "gestionnaire"), ("claim", None)])
def test_the_broker_and_the_manager_are_reached_on_their_own_topics(topic, who):
    contacts = [one["contact"] for one in answers.routes(CONTRACT, {"request.topic": topic})["routes"]]
    assert (who is None and contacts == []) or who in contacts[0]
