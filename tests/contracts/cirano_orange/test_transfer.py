"""Article 10.6: the warranty after the sale of the vehicle."""

import pytest

from clausier.contracts.cirano_orange import ending, transfer
from clausier.rules import answers
from tests.contracts.cirano_orange.endings import ENDINGS, beside, close, paper, right, value

#: The worked case: sold to a private person who takes over.
TAKES_OVER = {
    "vehicle.sold_on": "2026-02-20",
    "sale.by_private_person": True,
    "sale.to_private_person": True,
    "premium.paid_up_to_date": True,
    "maintenance.proved": True,
    "sale.terms_accepted": True,
    "sale.premiums_accepted": True,
    "sale.buyer_called_on": "2026-02-24",
    "sale.manager_told_on": "2026-02-24",
    "election.after_sale": "transfer",
    "premium.frequency": "monthly",
}
LOST = {"ORNG-10.6-3": "lost"}


def test_the_buyer_takes_over_when_every_condition_is_met():
    found = right("transfer", TAKES_OVER, "2026-02-24")
    assert (found["state"], found["opens"], found["closes"]) == ("allowed", "2026-02-20", "none")
    assert (found["exercised_on"], found["effect"]) == ("2026-02-24", "2026-02-24")


@pytest.mark.parametrize(
    "changed",
    [
        {"sale.by_private_person": False},
        {"sale.to_private_person": False},
        {"premium.paid_up_to_date": False},
        {"maintenance.proved": False},
        {"sale.terms_accepted": False},
        {"sale.premiums_accepted": False},
        {"sale.buyer_called_on": "none"},
    ],
)
def test_one_condition_missing_prevents_the_transfer(changed):
    found = right("transfer", {**TAKES_OVER, **changed}, "2026-02-24")
    assert (found["state"], found["effect"]) == ("not_allowed", "none")
    assert value(ending.SOLD_ON, {**TAKES_OVER, **changed}) == "2026-02-20"


def test_a_seller_who_cancels_transfers_nothing():
    facts = {**TAKES_OVER, "election.after_sale": "cancel"}
    assert value(transfer.TAKEN_OVER_ON, facts) == "none"
    assert value(ending.SOLD_ON, facts) == "2026-02-20"


def test_a_vehicle_that_is_not_sold_is_not_taken_over():
    facts = {**TAKES_OVER, "vehicle.sold_on": "none"}
    assert right("transfer", facts, "2026-02-24")["state"] == "not_allowed"
    assert value(transfer.TAKEN_OVER, facts) is False
    assert value(ending.SOLD_ON, facts) == "none"


def test_a_warranty_taken_over_does_not_end_with_the_sale():
    assert value(ending.SOLD_ON, TAKES_OVER) == "none"
    assert value(transfer.TAKEN_OVER, TAKES_OVER) is True


def test_a_contract_paid_in_cash_has_no_premium_left_to_accept():
    facts = {**TAKES_OVER, "sale.premiums_accepted": False, "premium.frequency": "single"}
    assert right("transfer", facts, "2026-02-24")["state"] == "allowed"
    assert right("transfer", facts, "2026-02-24", {"ORNG-10.6-5": "still_asked"})["state"] == "not_allowed"


@pytest.mark.parametrize(
    ("called", "from_on"), [("2026-02-10", "2026-02-20"), ("2026-02-20", "2026-02-20"), ("2026-05-01", "2026-05-01")]
)
def test_the_buyer_is_covered_from_the_day_all_is_met(called, from_on):
    assert value(transfer.TAKEN_OVER_ON, {**TAKES_OVER, "sale.buyer_called_on": called}) == from_on


@pytest.mark.parametrize(
    ("told", "state", "other"),
    [("2026-03-02", "allowed", "allowed"), ("2026-03-03", "allowed", "too_late")],
)
def test_telling_late_costs_nothing_but_in_the_other_reading(told, state, other):
    facts = {**TAKES_OVER, "sale.manager_told_on": told}
    assert right("transfer", facts, told)["state"] == state
    assert right("transfer", facts, told, LOST)["state"] == other
    lost = "none" if other == "too_late" else "2026-02-24"
    assert right("transfer", facts, told, LOST)["effect"] == lost
    assert value(transfer.TAKEN_OVER_ON, facts) == "2026-02-24"


def test_not_telling_at_all_is_late_in_the_other_reading():
    facts = {**TAKES_OVER, "sale.manager_told_on": "none"}
    assert value(transfer.TAKEN_OVER, facts) is True
    assert value(transfer.TAKEN_OVER, facts, LOST) is False


@pytest.mark.parametrize(
    ("event_on", "changed", "covered"),
    [
        ("2026-02-20", {"election.after_sale": "cancel"}, True),
        ("2026-02-21", {"election.after_sale": "cancel"}, False),
        ("2026-02-21", {"vehicle.sold_on": "none"}, True),
        ("2026-02-23", {}, False),
        ("2026-02-24", {}, True),
        ("2026-06-01", {}, True),
        ("2026-02-19", {}, True),
    ],
)
def test_after_a_sale_only_the_buyer_who_took_over_is_covered(event_on, changed, covered):
    facts = {**TAKES_OVER, **changed, "event.on": event_on}
    assert value(transfer.COVERED_AFTER_A_SALE.holds, facts) is covered


def test_the_insurer_proves_the_sale():
    facts = {"event.on": "2026-06-01", "vehicle.sold_on": None}
    assert value(transfer.COVERED_AFTER_A_SALE.holds, facts) is None
    assert value(transfer.COVERED_AFTER_A_SALE.holds, facts, final=True) is True


def test_the_manager_is_told_within_ten_calendar_days():
    found = answers.deadlines(ENDINGS, close(ENDINGS, TAKES_OVER))["deadlines"]
    (one,) = [one for one in found if one["key"] == "tell_the_sale"]
    assert (one["last_day"], one["state"], one["met_on"]) == ("2026-03-02", "met", "2026-02-24")


@pytest.mark.parametrize(
    ("supplied", "present"),
    [
        (("certificate_supplied", "crossed_out_registration_supplied", "mileage_stated"), True),
        (("certificate_supplied", "registered_sale_proved", "mileage_stated"), True),
        (("certificate_supplied", "mileage_stated"), False),
        (("crossed_out_registration_supplied", "mileage_stated"), False),
        (("certificate_supplied", "registered_sale_proved"), False),
    ],
)
def test_the_three_papers_of_the_sale(supplied, present):
    found = paper("papers_of_the_sale", {**TAKES_OVER, **{f"sale.{key}": True for key in supplied}})
    assert found["present"] is present
    assert len(found["items"]) == 3
    assert paper("papers_of_the_sale", {"vehicle.sold_on": "none"}) is None


@pytest.mark.parametrize(
    ("changed", "options"),
    [
        ({}, ["cancel", "transfer"]),
        ({"premium.paid_up_to_date": False}, ["cancel"]),
        ({"sale.to_private_person": False}, ["cancel"]),
    ],
)
def test_the_seller_who_has_not_chosen_yet_sees_what_is_open(changed, options):
    facts = {**TAKES_OVER, **changed}
    del facts["election.after_sale"]
    (choice,) = [one for one in beside(facts).choices() if one["fact"] == "election.after_sale"]
    assert [one["value"] for one in choice["options"]] == options
    unsold = beside({**facts, "vehicle.sold_on": "none"}).choices()
    assert "election.after_sale" not in [one["fact"] for one in unsold]


def test_the_sale_is_announced_to_the_manager():
    routes = beside({**TAKES_OVER, "request.topic": "sale_of_vehicle"}).routes()
    assert [one["key"] for one in routes] == ["sale_of_vehicle"]
    assert beside({**TAKES_OVER, "request.topic": "other"}).routes() == []
