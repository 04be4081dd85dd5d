"""Each route and service opens in its own circumstances only, whatever the other routes of its topic say."""

from __future__ import annotations

import pytest

from clausier.contracts import contract
from clausier.contracts.icare_service import cancellation, claims, contract_papers, directory
from clausier.rules.case import encode
from clausier.rules.program import program
from clausier.rules.uses import kept
from tests.contracts.world import close

SERVICE = contract("icare_service")
#: A car that is stopped at the repairer's, with an agreement and a replacement vehicle in its contract.
AT_THE_SHOP = {
    "request.topic": "claim",
    "vehicle.kind": "car",
    "event.country": "FR",
    "vehicle.immobilised": True,
    "vehicle.left_at_garage_on": "2026-06-08",
    "repair.agreement": "before_work",
    "policy.options.replacement_vehicle": True,
}
ON_THE_ROAD = {**AT_THE_SHOP, "vehicle.left_at_garage_on": "none"}
DRIVING = {**ON_THE_ROAD, "vehicle.immobilised": False}
PLACES = {"shop": AT_THE_SHOP, "road": ON_THE_ROAD, "driving": DRIVING}


def holds(term, facts):
    """Whether a condition holds on the closed facts."""
    compiled = program({"it": term})
    values = kept.compile(compiled)(encode(SERVICE.vocabulary, close(SERVICE, facts)))
    return values[compiled.slot[compiled.outputs["it"].number]]


@pytest.mark.parametrize(
    ("route", "place"),
    [(claims.STILL_DRIVING, "driving"), (claims.AT_THE_SHOP, "shop"), (claims.STOPPED_ON_THE_ROAD, "road")],
)
def test_a_claim_in_france_has_one_route_by_the_place_of_the_vehicle(route, place):
    assert [name for name, facts in PLACES.items() if holds(route.when, facts)] == [place]
    for other in ({"event.country": "ES"}, {"vehicle.kind": "motorcycle"}, {"request.topic": "refund"}):
        assert not holds(route.when, {**PLACES[place], **other})


@pytest.mark.parametrize("agreement", ["before_work", "after_impossible_contact", "none"])
def test_the_repairer_is_paid_for_agreed_work_on_a_vehicle_in_the_workshop(agreement):
    due = claims.SETTLED_DIRECTLY.due
    agreed = agreement in ("before_work", "after_impossible_contact")

    assert holds(due, {**AT_THE_SHOP, "repair.agreement": agreement}) is agreed
    assert not holds(due, {**ON_THE_ROAD, "repair.agreement": agreement})


@pytest.mark.parametrize("term", [claims.RESERVATION.due, claims.ASK_FOR_A_VEHICLE.accepts])
def test_a_replacement_vehicle_needs_the_option_and_a_vehicle_stopped_at_the_garage(term):
    assert holds(term, AT_THE_SHOP)
    assert not holds(term, {**AT_THE_SHOP, "policy.options.replacement_vehicle": False})
    assert not holds(term, {**AT_THE_SHOP, "vehicle.immobilised": False})
    assert not holds(term, ON_THE_ROAD)


CHANNELS = {
    "registered_letter_receipt": True, "registered_letter": True, "letter": True, "email": True, "web": True,
    "sale_channel": True, "other_durable": True, "phone": False,
}  # fmt: skip


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_cancellation_is_asked_in_writing_or_by_the_means_of_the_sale(channel):
    assert holds(cancellation.IN_WRITING, {"termination.channel": channel}) is CHANNELS[channel]


@pytest.mark.parametrize("biller", ["insurer", "lender", "nobody"])
def test_a_cancellation_goes_to_who_bills_the_premium(biller):
    facts = {"request.topic": "termination", "vehicle.kind": "car", "policy.billed_by": biller}
    routes = (cancellation.BILLED_BY_ICARE, cancellation.BILLED_BY_LENDER, cancellation.BILLED_BY_NEITHER)

    assert [holds(one.when, facts) for one in routes] == [biller == one for one in ("insurer", "lender", "nobody")]


@pytest.mark.parametrize(
    ("topic", "answers"),
    [
        *[(one, True) for one in ("contract_question", "contract_change", "payment_question", "refund", "other")],
        ("claim", False),
    ],
)
def test_customer_relations_answer_what_no_other_route_takes(topic, answers):
    assert holds(directory.CUSTOMER_RELATIONS.when, {"request.topic": topic}) is answers


@pytest.mark.parametrize("unreachable", [False, True])
def test_a_lost_number_is_asked_from_the_seller_unless_out_of_reach(unreachable):
    facts = {"request.topic": "warranty_number", "policy.seller_unreachable": unreachable}

    assert holds(contract_papers.LOST_NUMBER_WITHOUT_SELLER.when, facts) is unreachable
