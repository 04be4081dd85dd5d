"""Section 11.4: the third party, a recourse lost, settlements, and the driver."""

import pytest

from tests.contracts.motor import Asked

BPCE = Asked("bpce_auto")
THIRD = {
    "recourse.third_party_liable": True,
    "recourse.liable_person": "other",
    "recourse.paid_benefit": "all_accidents",
    "recourse.possible_amount": "900.00",
    "payment.paid_before": "800.00",
    "recourse.loss_left_to_insured": "200.00",
}


@pytest.mark.parametrize(
    ("changed", "readings", "amount"),
    [
        ({}, {}, ["700.00"]),
        ({}, {"BPCE-11.4-1": "insurer_first"}, ["800.00"]),
        ({"recourse.recovered": "300.00"}, {}, ["400.00"]),
        ({"recourse.third_party_liable": False}, {}, []),
        ({"recourse.lost_by_insured": True}, {}, []),
        ({"recourse.liable_person": "household"}, {}, []),
        ({"recourse.liable_person": "household", "recourse.malicious": True}, {}, ["700.00"]),
        ({"recourse.paid_benefit": "injury_fixed_sum"}, {}, []),
        ({"recourse.paid_benefit": "injury_indemnity"}, {}, ["700.00"]),
    ],
)
def test_the_third_party_is_pursued_after_the_insured_is_served(changed, readings, amount):
    assert BPCE.recovered({**THIRD, **changed}, "BPCE-11.4-1", readings) == amount


@pytest.mark.parametrize(
    ("harm", "possible", "readings", "cost"),
    [
        ("300.00", "900.00", {}, "300.00"),
        ("1200.00", "900.00", {}, "900.00"),  # no more than could be had
        ("300.00", "900.00", {"BPCE-11.4-2": "wholly"}, "5000.00"),
    ],
)
def test_a_recourse_lost_by_the_insured_costs_what_it_was_worth(harm, possible, readings, cost):
    facts = {
        **THIRD, "recourse.lost_by_insured": True, "handler.harm_of_lost_recourse": harm,
        "recourse.possible_amount": possible, "payment.indemnity_due": "5000.00",
    }  # fmt: skip
    found = BPCE.rights(facts, "2026-03-10", readings)["released_for_lost_recourse"]
    assert (found["state"], found["cost"]) == ("allowed", cost)
    facts["recourse.lost_by_insured"] = False
    assert BPCE.rights(facts, "2026-03-10")["released_for_lost_recourse"]["state"] == "not_allowed"


@pytest.mark.parametrize(
    ("settled", "admitted", "agreed", "broken"),
    [(True, False, False, True), (False, True, False, True), (True, True, True, False), (False, False, False, False)],
)
def test_a_settlement_without_the_insurer_does_not_bind_it(settled, admitted, agreed, broken):
    facts = {
        "recourse.settled_by_insured": settled, "recourse.liability_admitted": admitted,
        "recourse.insurer_agreed": agreed,
    }  # fmt: skip
    assert BPCE.broken(facts, "BPCE-11.4-3") is broken


# (benefit, fraud, entrusted to the trade, person, whether the driver is pursued)
DRIVERS = [
    ("theft", True, False, "other", True),
    ("glass", False, True, "other", True),
    ("fire_and_storm", True, False, "other", True),
    ("natural_events", True, False, "other", True),
    ("all_accidents", True, False, "other", True),
    ("all_accidents", False, False, "other", False),
    ("all_accidents", True, False, "child", False),
    ("liability", True, False, "other", False),
    ("other", True, False, "other", False),
]


@pytest.mark.parametrize(("benefit", "fraud", "trade", "person", "pursued"), DRIVERS)
def test_the_driver_is_pursued_in_two_cases_only(benefit, fraud, trade, person, pursued):
    facts = {
        "recourse.paid_benefit": benefit, "recourse.taken_by_fraud": fraud, "recourse.entrusted_to_trade": trade,
        "recourse.liable_person": person, "payment.paid_before": "800.00",
    }  # fmt: skip
    assert BPCE.recovered(facts, "BPCE-11.4-4") == (["800.00"] if pursued else [])
