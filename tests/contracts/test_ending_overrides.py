"""Where the law prevails over a contract on its end: what it gives, and what the words of the contract would give."""

from datetime import date
from importlib import import_module

import pytest

from clausier.contracts import contract
from clausier.rules.answers import rights
from clausier.rules.nodes import Override
from tests.contracts.test_ways_to_end import TABLE, told

INSURED, INSURER = TABLE["insured"], TABLE["insurer"]
BY_BAILIFF = {"termination.by": "policyholder", "termination.channel": "bailiff"}


def leaves(ground, sent, received=None, **more):
    asked = {"termination.ground": ground, "termination.sent_on": sent, "termination.received_on": received or sent}
    return {**asked, **{name.replace("__", "."): value for name, value in more.items()}}


MOVED = {
    "policyholder.changes.home": True,
    "policyholder.situation_change_modifies_risk": True,
    "policyholder.situation_changed_on": "2027-11-30",
}
CLAIM = {"history.last_claim_known_to_insurer_on": "2027-07-01", "driver.caused_event": True}
DOOR = {
    "policy.signed_on": "2027-03-31",
    "policy.starts_on": "2027-03-31",
    "renunciation.doorstep": True,
    "renunciation.signed_there": True,
    "renunciation.addressee": "insurer",
    "renunciation.channel": "registered_email",
    "renunciation.sent_on": "2027-04-14",
    "renunciation.received_on": "2027-04-15",
}
NEW_INSURER = {"termination.by": "new_insurer", "termination.channel": "registered_email"}

#: Contract, override, right, story, what is looked at, by the law, by the words of the contract.
PREVAILS = [
    ("bpce_auto", "BPCE-5.7-1", "insured_without_renewal_notice",
     {**INSURED, **leaves("renewal_notice_late", "2027-07-31"), "policy.last_renewed_on": "2027-03-31"},
     "state", "allowed", "not_allowed"),
    ("bpce_auto", "BPCE-5.7-1", "insured_after_late_renewal_notice",
     {**INSURED, **leaves("renewal_notice_late", "2028-02-01"), "policy.renewal_notice_sent_on": "2028-01-20"},
     "state", "allowed", "not_allowed"),
    ("bpce_auto", "BPCE-5.7-2", "insured_after_one_year",
     {**NEW_INSURER, **leaves("after_first_year", "2027-07-30")}, "effect", "2027-08-31", "2027-08-30"),
    ("bpce_auto", "BPCE-5.7-3", "insurer_yearly",
     {**INSURER, **leaves("anniversary", "2028-01-10"), "policy.renewed_times": 3}, "state", "allowed", "not_allowed"),
    ("bpce_auto", "BPCE-5.7-3", "insurer_yearly",
     {**INSURER, **leaves("anniversary", "2028-01-10"), "termination.reason_given": False},
     "exercised_on", "none", "2028-01-10"),
    ("bpce_auto", "BPCE-5.7-5", "insurer_after_change",
     {**INSURER, **MOVED, **leaves("situation_change", "2028-03-10"),
      "policyholder.situation_reported_on": "2027-12-31"}, "closes", "2028-02-29", "2028-03-31"),
    ("bpce_auto", "BPCE-5.7-6", "insurer_after_change",
     {**INSURER, **MOVED, **leaves("situation_change", "2028-02-10", "2028-02-14")},
     "effect", "2028-03-14", "2028-03-10"),
    ("bpce_auto", "BPCE-5.7-17", "insurer_after_claim",
     {**INSURER, **CLAIM, "driver.hit_and_run": True, **leaves("claim", "2027-07-29")},
     "state", "not_allowed", "allowed"),
    ("bpce_auto", "BPCE-5.7-19", "insured_yearly",
     {**BY_BAILIFF, **leaves("anniversary", "2028-01-10")}, "exercised_on", "2028-01-10", "none"),
    ("suravenir_auto", "SURA-5.6-1", "insured_after_one_year",
     {**NEW_INSURER, **leaves("after_first_year", "2027-07-30")}, "refund", "212.00", "0.00"),
    ("suravenir_auto", "SURA-5.6-5", "insured_yearly",
     {**INSURED, **leaves("anniversary", "2028-02-29")}, "exercised_on", "2028-02-29", "none"),
    ("suravenir_auto", "SURA-5.6-6", "insured_without_renewal_notice",
     {**INSURED, **leaves("renewal_notice_late", "2027-07-31"), "policy.last_renewed_on": "2027-03-31"},
     "state", "allowed", "not_allowed"),
    ("suravenir_auto", "SURA-5.6-12", "insured_after_change",
     {**INSURED, **MOVED, **leaves("situation_change", "2028-02-10")}, "exercised_on", "2028-02-10", "none"),
    ("suravenir_auto", "SURA-5.6-21", "insurer_after_claim_others",
     {**INSURER, **CLAIM, **leaves("claim", "2027-07-29", "2027-07-31")}, "effect", "2027-08-31", "2027-08-29"),
    ("suravenir_auto", "SURA-5.6-26", "heir_after_death",
     {"policyholder.died_on": "2027-03-31", "termination.by": "heir", "termination.channel": "letter",
      **leaves("death", "2027-07-31")}, "state", "allowed", "too_late"),
    ("suravenir_auto", "SURA-5.6-27", "end_by_requisition",
     {"vehicle.requisitioned_on": "2027-08-31", "vehicle.requisitioned_for_use_only": True},
     "state", "not_allowed", "allowed"),
    ("suravenir_auto", "SURA-5.6-28", "end_by_licence_withdrawal",
     {"policy.insurer_decision_published_on": "2027-07-22"}, "effect", "2027-08-31", "none"),
    ("suravenir_auto", "SURA-5.9-2", "renounce_doorstep", DOOR, "exercised_on", "2027-04-14", "none"),
    ("icare_moto", "MOTO-3.4.2-2", "member_after_one_year",
     {**INSURED, **leaves("after_first_year", "2027-07-30", "2027-07-31")}, "effect", "2027-08-31", "2027-09-30"),
    ("icare_moto", "MOTO-3.1-2", "member_without_renewal_notice",
     {**INSURED, **leaves("renewal_notice_late", "2027-07-31"), "policy.last_renewed_on": "2027-03-31"},
     "state", "allowed", "not_allowed"),
    ("icare_moto", "MOTO-3.1-2", "member_after_late_renewal_notice",
     {**INSURED, **leaves("renewal_notice_late", "2028-02-01"), "policy.renewal_notice_sent_on": "2028-01-20"},
     "state", "allowed", "not_allowed"),
    ("icare_moto", "MOTO-3.4.3-3", "insurer_after_claim",
     {**INSURER, **CLAIM, **leaves("claim", "2027-07-29", "2027-07-31")}, "refund", "212.00", "0.00"),
    ("icare_moto", "MOTO-P-10", "renounce_30_days",
     {**DOOR, "renunciation.channel": "letter", "policy.linked_purchase": True}, "state", "allowed", "not_allowed"),
    ("cirano_orange", "ORNG-FIP-21", "member_yearly",
     {**INSURED, **leaves("anniversary", "2028-01-31"), "history.benefits_paid": 1}, "state", "allowed", "not_allowed"),
    ("cirano_orange", "ORNG-FIP-21", "member_after_one_year",
     {**INSURED, **leaves("after_first_year", "2028-01-31"), "history.benefits_paid": 1},
     "state", "allowed", "not_allowed"),
    ("cirano_orange", "ORNG-10.4-7", "member_after_one_year",
     {**BY_BAILIFF, **leaves("after_first_year", "2027-07-31")}, "exercised_on", "2027-07-31", "none"),
    ("cirano_orange", "ORNG-10.3.2-6", "insurer_after_claim",
     {**INSURER, **CLAIM, **leaves("claim", "2027-07-29", "2027-07-31")}, "effect", "2027-08-31", "2027-08-29"),
    ("cirano_orange", "ORNG-10.5-1", "insurer_after_claim",
     {**INSURER, **CLAIM, **leaves("claim", "2027-07-29", "2027-07-31")}, "refund", "212.00", "183.00"),
]  # fmt: skip
each = pytest.mark.parametrize(("key", "doubt", "name", "story", "looked_at", "by_law", "by_words"), PREVAILS)


def asked(key, story, name, readings):
    on = date.fromisoformat(story.get("termination.sent_on") or story.get("renunciation.sent_on") or "2027-09-01")
    return next(one for one in rights(contract(key), told(key, story), on, readings)["rights"] if one["key"] == name)


@each
def test_the_law_prevails(key, doubt, name, story, looked_at, by_law, by_words):
    assert asked(key, story, name, {})[looked_at] == by_law
    assert asked(key, story, name, {doubt: "contract"})[looked_at] == by_words


@each
def test_the_right_names_the_clause_and_the_articles(key, doubt, name, story, looked_at, by_law, by_words):
    told_so = {one["rules"][0]: one for one in asked(key, story, name, {})["overrides"]}

    assert told_so[doubt]["applied"] is True
    assert all(", art. " in article for article in told_so[doubt]["law"])


#: The chapters on the end of each contract.
CHAPTERS = {
    "icare_moto": ("ending", "ending_by_insurer", "renunciation"),
    "cirano_orange": (
        "how_to_end", "refund", "transfer", "ending", "ending_on_grounds", "ending_by_insurer", "ending_effects",
        "renunciation",
    ),
    "bpce_auto": (
        "ending", "ending_by_insurer", "ending_on_grounds", "ending_of_itself", "renunciation", "transfer",
    ),
    "suravenir_auto": (
        "ending", "ending_by_insurer", "ending_on_grounds", "ending_of_itself", "ending_after_theft",
        "ending_premium_rise", "renunciation",
    ),
}  # fmt: skip


@pytest.mark.parametrize("key", CHAPTERS)
def test_every_override_on_the_end_of_the_contract_is_in_the_table(key):
    modules = [import_module(f"clausier.contracts.{key}.{name}") for name in CHAPTERS[key]]
    stated = {one.id for module in modules for one in vars(module).values() if isinstance(one, Override)}

    assert stated == {doubt for of, doubt, *_ in PREVAILS if of == key}
