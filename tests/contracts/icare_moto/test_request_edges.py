"""Article 6, one condition at a time: each route and paper needs every one of its conditions."""

import pytest

from tests.contracts.icare_moto.assistance_cases import beside

ABROAD = {"event.country": "ES"}
NEAR = {
    "vehicle.immobilised": False,
    "vehicle.safe_to_ride": True,
    "roadside.seller_workshop_km": "49.9",
    "roadside.seller_has_workshop": True,
}
STOPPED_ABROAD = {**ABROAD, "vehicle.immobilised": True}


@pytest.mark.parametrize("topic", ["assistance", "claim", "repairer_choice"])
def test_help_is_found_whatever_the_request_for_help_is_called(topic):
    asked = {"request.topic": topic}
    assert [one["key"] for one in beside(NEAR | asked).routes()] == ["seller_workshop"]
    assert [one["key"] for one in beside(STOPPED_ABROAD | asked).routes()] == ["assistance_abroad"]
    assert [one["key"] for one in beside(asked).routes()] == ["assistance"]


@pytest.mark.parametrize("facts", [NEAR, STOPPED_ABROAD, {}, {**NEAR, "roadside.seller_has_workshop": False}])
def test_another_request_is_not_sent_to_help(facts):
    assert beside({**facts, "request.topic": "payment_question"}).routes() == []


def test_a_motorcycle_that_rides_abroad_has_no_workshop_of_the_seller():
    assert beside({**NEAR, **ABROAD, "request.topic": "assistance"}).routes() == []


@pytest.mark.parametrize("workshop", [True, False])
def test_no_workshop_is_named_while_nobody_says_whether_the_motorcycle_rides(workshop):
    facts = {**NEAR, "vehicle.immobilised": None, "roadside.seller_has_workshop": workshop}
    assert beside({**facts, "request.topic": "assistance"}).routes() == []


@pytest.mark.parametrize(("given", "items"), [(True, 1), (False, 2), (None, 2)])
def test_the_file_number_is_an_item_of_the_estimate_until_it_is_given(given, items):
    facts = {**ABROAD, "repair.estimate_sent_on": "2026-03-11", "repair.file_number_given": given}
    [estimate] = [one for one in beside(facts).documents() if one["key"] == "estimate_abroad"]
    assert len(estimate["items"]) == items


@pytest.mark.parametrize(
    ("by", "reported", "due"),
    [
        ("insurer", "2026-03-20", True),
        ("policyholder", "2026-03-20", True),
        ("both", "2026-03-20", False),
        ("court", "2026-03-20", False),
        ("none", "2026-03-20", False),
        ("insurer", "none", False),
    ],
)
def test_the_report_that_one_party_ordered_is_shared_once_it_exists(by, reported, due):
    facts = {"expert.appointed_by": by, "expert.report_on": reported, "expert.report_shared": False}
    assert ("appraisal_report" in [one["key"] for one in beside(facts).documents()]) is due
    assert ("appraisal_cost" in [one["key"] for one in beside(facts).services()]) is (by in ("insurer", "policyholder"))
