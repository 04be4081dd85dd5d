"""What the motor contracts leave open on their end: the meaning that is taken, and what each other one would give."""

from datetime import date
from importlib import import_module

import pytest

from clausier.contracts import contract
from clausier.rules.answers import rights
from clausier.rules.nodes import Reading
from tests.contracts.test_ending_overrides import CHAPTERS, CLAIM, DOOR, INSURED, INSURER, NEW_INSURER, leaves
from tests.contracts.test_ways_to_end import told

HIRED = {
    "transfer.vehicle_held": "rented",
    "transfer.starts_on": "2027-09-01",
    "transfer.declared_on": "2027-09-01",
    "transfer.vehicle_described": True,
    "transfer.registration_given": True,
    "transfer.duration_given": True,
}
OLD_CAR = {"transfer.moved_to_new_on": "2027-09-01", "transfer.all_moved": True}
SOLD = {**INSURED, **leaves("vehicle_sold", "2027-09-10"), "vehicle.sold_on": "2027-08-31"}
STOLEN = {
    "vehicle.stolen_on": "2027-08-30",
    "theft.declared_on": "2027-08-31",
    "theft.complaint_filed_at": "2027-09-02T10:00:00+02:00",
}
#: 31 January: eleven whole months are worth more than the 334 days that are left.
LONG = {
    **NEW_INSURER,
    **leaves("after_first_year", "2025-12-30"),
    "policy.anniversary_on": "2027-01-01",
    "premium.amount": "1200.00",
    "premium.paid": "1200.00",
    "premium.period_starts_on": "2026-01-01",
    "premium.period_ends_on": "2026-12-31",
}

#: Contract, doubt, other meaning, right, story, what is looked at, as taken, as the other meaning would have it.
DOUBTS = [
    ("bpce_auto", "BPCE-5.7-8", "from_the_end", "insured_after_sale", SOLD, "refund", "212.00", "192.00"),
    ("bpce_auto", "BPCE-5.7-14", "any", "end_by_destruction",
     {"vehicle.destroyed_on": "2027-08-31", "vehicle.destroyed_by_covered_event": True},
     "state", "not_allowed", "allowed"),
    ("bpce_auto", "BPCE-5.7-23", "postmark", "insurer_after_claim",
     {**INSURER, **CLAIM, "driver.drugs": True, **leaves("claim", "2027-07-29", "2027-07-31")},
     "effect", "2027-08-31", "2027-08-29"),
    ("bpce_auto", "BPCE-5.7-29", "days", "insured_after_one_year", LONG, "refund", "1100.00", "1098.08"),
    ("bpce_auto", "BPCE-5.7-29", "months", "insured_after_one_year",
     {**NEW_INSURER, **leaves("after_first_year", "2027-07-30")}, "refund", "212.00", "183.00"),
    ("bpce_auto", "BPCE-5.6-1", "narrow", "temporary_transfer", {**HIRED, "transfer.cause": "fire"},
     "state", "allowed", "not_allowed"),
    ("bpce_auto", "BPCE-5.6-5", "commute_too", "old_vehicle_kept", {**OLD_CAR, "transfer.old_vehicle_use": "commute"},
     "state", "not_allowed", "allowed"),
    ("bpce_auto", "BPCE-12.2-1", "liability_only", "renounce_distance", {**DOOR, "policy.sold_at_distance": True},
     "state", "not_allowed", "allowed"),
    ("suravenir_auto", "SURA-5.6-2", "effect", "insured_after_one_year",
     {**NEW_INSURER, **leaves("after_first_year", "2027-07-30"), "policy.starts_on": "2024-04-15"},
     "opens", "2025-03-31", "2025-04-15"),
    ("suravenir_auto", "SURA-5.6-13", "at_once", "insured_after_sale", SOLD, "effect", "2027-09-20", "2027-09-10"),
    ("suravenir_auto", "SURA-5.6-14", "at_once", "insured_after_theft",
     {**INSURED, **leaves("theft", "2027-09-10"), "vehicle.stolen_on": "2027-08-31"},
     "effect", "2027-09-20", "2027-09-10"),
    ("suravenir_auto", "SURA-5.6-17", "still_ends", "insurer_yearly",
     {**INSURER, **leaves("anniversary", "2028-01-10"), "termination.reason_given": False},
     "exercised_on", "none", "2028-01-10"),
    ("suravenir_auto", "SURA-5.6-29", "every_destruction", "end_by_destruction",
     {"vehicle.destroyed_on": "2027-08-31", "vehicle.destroyed_by_covered_event": True},
     "state", "not_allowed", "allowed"),
    ("suravenir_auto", "SURA-5.5-1", "insurer", "liability_after_theft", STOLEN, "closes", "2027-10-02", "2027-09-30"),
    ("suravenir_auto", "SURA-5.9-3", "never", "renounce_doorstep",
     {**DOOR, "renunciation.addressee": "intermediary", "renunciation.received_on": "2027-04-14"},
     "exercised_on", "2027-04-14", "none"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "doubt", "meaning", "name", "story", "looked_at", "taken", "other"), DOUBTS)
def test_another_meaning_gives_another_answer(key, doubt, meaning, name, story, looked_at, taken, other):
    on = date.fromisoformat(story.get("termination.sent_on") or story.get("renunciation.sent_on") or "2027-09-01")

    def answer(readings):
        found = rights(contract(key), told(key, story), on, readings)["rights"]
        return next(one for one in found if one["key"] == name)[looked_at]

    assert (answer({}), answer({doubt: meaning})) == (taken, other)


#: Asked of a paper, not of a right: the worked papers tell it.
OF_PAPERS = {"BPCE-5.7-22"}


@pytest.mark.parametrize("key", ["bpce_auto", "suravenir_auto"])
def test_every_doubt_that_computes_is_in_the_table(key):
    modules = [import_module(f"clausier.contracts.{key}.{name}") for name in CHAPTERS[key]]
    stated = {one.id for module in modules for one in vars(module).values() if isinstance(one, Reading)}
    overrides = {one.id for one in contract(key).overrides}

    assert (stated & contract(key).computed_readings) - overrides - OF_PAPERS == {
        doubt for of, doubt, *_ in DOUBTS if of == key
    }
