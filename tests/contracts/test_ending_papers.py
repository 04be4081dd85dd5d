"""The papers of an end: which are asked for, and which are not, because they are there or nothing calls for them."""

import pytest

from clausier.contracts import contract
from clausier.rules.beside import Beside
from clausier.rules.decide import prepare
from tests.contracts.test_ending_overrides import INSURED, INSURER, NEW_INSURER, leaves
from tests.contracts.test_ways_to_end import told

ASKS = {**INSURED, **leaves("situation_change", "2027-07-30")}
WEB = {**ASKS, "termination.channel": "web", "termination.sold_online_too": True}
FOLLOWS = {**NEW_INSURER, **leaves("after_first_year", "2027-07-30")}  # ends on 31 August

#: Contract, paper, story, is it still called for?
PAPERS = [
    ("bpce_auto", "proof_of_the_reason", ASKS, True),
    ("bpce_auto", "proof_of_the_reason", {**ASKS, "termination.proof_attached": True}, False),
    ("bpce_auto", "proof_of_the_reason", {**ASKS, "termination.ground": "anniversary"}, False),
    ("bpce_auto", "proof_of_the_reason", {**ASKS, "termination.ground": "renewal_notice_late"}, False),
    ("bpce_auto", "termination_confirmation", ASKS, True),
    ("bpce_auto", "termination_confirmation", {**ASKS, "termination.acknowledged_on": "2027-08-02"}, False),
    ("bpce_auto", "answer_to_a_direct_request", {**ASKS, "termination.ground": "after_first_year"}, True),
    ("bpce_auto", "answer_to_a_direct_request", FOLLOWS, False),
    ("bpce_auto", "online_termination", WEB, True),
    ("bpce_auto", "online_termination", {**WEB, "termination.online_function_offered": True}, False),
    ("bpce_auto", "online_termination", {**WEB, "termination.sent_on": "2023-05-31"}, False),
    ("bpce_auto", "online_termination", {**WEB, "termination.sold_online_too": False}, False),
    ("bpce_auto", "sale_notice", {"vehicle.sold_on": "2027-08-31"}, True),
    ("bpce_auto", "sale_notice",
     {"vehicle.sold_on": "2027-08-31", "sale.manager_told_on": "2027-09-01", "sale.told_in_writing": True}, False),
    ("bpce_auto", "sale_notice", {"vehicle.sold_on": "2027-08-31", "sale.manager_told_on": "2027-09-01"}, True),
    ("bpce_auto", "destruction_notice", {"vehicle.destroyed_on": "2027-08-31"}, True),
    ("bpce_auto", "destruction_notice",
     {"vehicle.destroyed_on": "2027-08-31", "vehicle.destruction_certified": True}, False),
    ("bpce_auto", "insurer_termination_letter", {**INSURER, "termination.reason_given": False}, True),
    ("bpce_auto", "insurer_termination_letter", {**INSURER, "termination.to_last_known_home": False}, True),
    ("bpce_auto", "insurer_termination_letter", INSURER, False),
    ("bpce_auto", "insurer_termination_letter",
     {**INSURER, "termination.reason_given": False, "policyholder.natural_person": False}, False),
    ("suravenir_auto", "new_insurer_notice", {**FOLLOWS, "termination.new_policy_starts_on": "2027-09-01"}, False),
    ("suravenir_auto", "new_insurer_notice", {**FOLLOWS, "termination.new_policy_starts_on": "2027-08-31"}, True),
    ("suravenir_auto", "new_insurer_notice", {**FOLLOWS, "termination.new_policy_starts_on": "2027-09-02"}, True),
    ("suravenir_auto", "answer_to_a_direct_request", {**ASKS, "termination.ground": "after_first_year"}, True),
    ("suravenir_auto", "insurer_termination_letter", {**INSURER, "termination.channel": "letter"}, True),
    ("suravenir_auto", "insurer_termination_letter", INSURER, False),
]  # fmt: skip


@pytest.mark.parametrize(("key", "paper", "story", "missing"), PAPERS)
def test_a_paper_of_the_end(key, paper, story, missing):
    of = contract(key)
    found = Beside(of, prepare(of, told(key, story)), {}, final=False).documents()
    one = next((one for one in found if one["key"] == paper), None)

    assert (one is not None and one["present"] is not True) is missing
