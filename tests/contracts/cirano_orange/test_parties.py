"""The persons of the contract, its papers, and the free choice of the repairer."""

from datetime import date

import pytest

from clausier.contracts.cirano_orange import parties
from clausier.rules import answers
from clausier.rules.beside import Beside
from clausier.rules.case import encode
from clausier.rules.contract import Contract
from clausier.rules.program import program
from clausier.rules.uses import kept

CONTRACT = Contract("test", "1", "Essai", "essai", chapters=(parties,))
TODAY = date(2026, 3, 10)


def right(key, facts, readings=None):
    found = answers.rights(CONTRACT, facts, TODAY, readings)["rights"]
    return next(one["state"] for one in found if one["key"] == key)


def documents(facts):
    found = Beside(CONTRACT, encode(CONTRACT.vocabulary, facts), {}, False).documents()
    return {one["key"]: one for one in found}


def routes(facts):
    return [one["key"] for one in answers.routes(CONTRACT, facts)["routes"]]


@pytest.mark.parametrize(
    ("signed", "holder", "leased", "state", "to_the_letter"),
    [
        (True, True, False, "allowed", "allowed"),
        (True, False, False, "not_allowed", "not_allowed"),
        (False, True, False, "not_allowed", "not_allowed"),
        (False, True, True, "not_allowed", "not_allowed"),
        # The lessor holds the certificate: the lessee who signed is the member.
        (True, False, True, "allowed", "not_allowed"),
    ],
)
def test_the_member_is_named_on_the_form_and_on_the_registration_certificate(
    signed, holder, leased, state, to_the_letter
):
    facts = {
        "policyholder.signatory": signed,
        "vehicle.registered_to_policyholder": holder,
        "vehicle.leased": leased,
    }
    assert right("act_on_contract", facts) == state
    assert right("act_on_contract", facts, {"ORNG-1-1": "holder_only"}) == to_the_letter


def test_the_day_of_sale_is_the_day_of_signature():
    one = program({"it": parties.SALE_DAY})
    signed_on = date(2026, 3, 2).toordinal()
    value = kept.compile(one)({"policy.signed_on": signed_on, "vehicle.acquired_on": signed_on - 9})
    assert value[one.slot[one.outputs["it"].number]] == signed_on


@pytest.mark.parametrize(("professional", "state"), [(True, "allowed"), (False, "not_allowed"), (None, "undetermined")])
def test_the_client_chooses_any_professional_repairer(professional, state):
    facts = {} if professional is None else {"repair.by_professional": professional}
    assert right("choose_repairer", facts) == state


@pytest.mark.parametrize(("workshop", "expected"), [(True, ["seller_workshop"]), (False, ["any_professional"])])
def test_the_vehicle_goes_to_the_seller_with_a_workshop_or_to_any_professional(workshop, expected):
    facts = {"request.topic": "repairer_choice", "roadside.seller_has_workshop": workshop}
    assert routes(facts) == expected
    assert routes({**facts, "request.topic": "sale_of_vehicle"}) == []


@pytest.mark.parametrize(
    ("topic", "expected", "said"),
    [
        ("intermediary", "intermediary", "SPGA"),
        ("partners", "other_insurers", "SPGA"),
        ("other", "manager", "80480 Dury"),
    ],
)
def test_who_stands_on_the_other_side(topic, expected, said):
    [found] = answers.routes(CONTRACT, {"request.topic": topic})["routes"]
    assert found["key"] == expected and said in found["contact"]


def test_the_intermediary_says_who_holds_its_capital():
    assert "Verspieren" in parties.INTERMEDIARY.says and "10 %" in parties.INTERMEDIARY.says


def test_the_contract_is_made_of_three_papers_given_to_who_asks_for_them():
    found = documents({"request.topic": "contract_copy", "policy.documents_available": True})["contract_documents"]
    assert found["present"] is True and len(found["items"]) == 3
    assert "contract_documents" not in documents({"request.topic": "other"})


@pytest.mark.parametrize(
    ("given", "signed", "form", "items"),
    [(True, True, True, None), (False, True, True, 1), (True, False, True, 1), (True, True, False, 1),
     (False, False, False, 3)],
)  # fmt: skip
def test_the_information_sheet_is_given_first_and_signed(given, signed, form, items):
    facts = {
        "policy.precontract_information_given": given,
        "policy.information_sheet_signed": signed,
        "policy.form_signed": form,
    }
    found = documents(facts).get("information_sheet")
    assert (len(found["items"]) if found else None) == items
