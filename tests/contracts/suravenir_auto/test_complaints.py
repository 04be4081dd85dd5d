"""Articles 4.3.4 and 5.12: what other readings give, and what stands before a court."""

from __future__ import annotations

from datetime import date

import pytest

from clausier.contracts.suravenir_auto import appraisal_disputes, complaints
from clausier.rules import answers
from clausier.rules.contract import Contract
from tests.contracts.world import close

CONTRACT = Contract("test", "1", "Essai", "essai", chapters=(complaints, appraisal_disputes))
SILENCE = {"complaint.sent_on": "2026-01-10", "complaint.received_on": "2026-01-12"}
DISPUTE = {"expert.disputed": True, "expert.dispute_subject": "vehicle"}


def right(key, on, facts, readings=None):
    found = answers.rights(CONTRACT, close(CONTRACT, facts), date.fromisoformat(on), readings)["rights"]
    return next(one for one in found if one["key"] == key)


def to_court(facts):
    return [one["rules"] for one in answers.routes(CONTRACT, close(CONTRACT, facts))["remedies"]] == [["SURA-4.3.4-2"]]


def test_without_the_year_of_the_law_the_mediator_never_closes():
    assert right("mediation", "2027-01-11", SILENCE)["state"] == "too_late"
    assert right("mediation", "2030-01-11", SILENCE, {"SURA-5.12-5": "no_limit"})["state"] == "allowed"


def test_read_from_the_sending_the_court_is_open_two_days_sooner():
    letter = DISPUTE | {"expert.summons_sent_on": "2026-02-18", "expert.summons_received_on": "2026-02-20"}

    assert right("court_appoints_expert", "2026-03-05", letter)["opens"] == "2026-03-07"
    assert right("court_appoints_expert", "2026-03-05", letter, {"SURA-4.3.4-6": "sending"})["state"] == "allowed"


@pytest.mark.parametrize(
    ("fees", "third", "cost"),
    [("0.00", "0.00", "0.00"), ("350.00", "0.00", "350.00"), ("350.00", "400.00", "550.00"), ("0.00", "0.01", "0.00")],
)
def test_the_insured_pays_his_expert_and_half_of_the_third_the_odd_cent_left_to_the_insurer(fees, third, cost):
    facts = DISPUTE | {"expert.second_fees": fees, "expert.third_fees": third}

    assert right("second_expert", "2026-03-10", facts)["cost"] == cost


@pytest.mark.parametrize(
    ("facts", "open_"),
    [
        (DISPUTE, False),
        (DISPUTE | {"expert.second_named_on": "2026-02-01"}, False),
        (DISPUTE | {"expert.second_named_on": "2026-02-01", "expert.second_agrees": True}, True),
        (DISPUTE | {"expert.third_opinion_on": "2026-04-01"}, True),
        (DISPUTE | {"expert.third_opinion_on": "2026-04-01", "complaint.court_action_brought": True}, False),
        # Contents and accessories are not bound by the procedure.
        ({"expert.disputed": True, "expert.dispute_subject": "contents"}, True),
        ({"expert.disputed": True, "expert.dispute_subject": "accessories"}, True),
        ({"expert.disputed": True, "expert.dispute_subject": "driver_injury"}, False),
        ({"expert.dispute_subject": "contents"}, False),
    ],
)
def test_three_experts_come_before_a_court_for_the_vehicle_and_the_driver(facts, open_):
    assert to_court(facts) is open_
