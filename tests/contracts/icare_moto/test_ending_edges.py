"""Article 3.4, one condition at a time: the channels of a request, and the renewal notice."""

import pytest

from tests.contracts.icare_moto.policies import rights
from tests.contracts.icare_moto.test_ending import LEAVES, MEMBER

WRITTEN = ("registered_letter_receipt", "registered_letter", "letter", "email", "web", "other_durable")


@pytest.mark.parametrize("at_distance", [True, False])
@pytest.mark.parametrize("channel", [*WRITTEN, "sale_channel", "phone"])
def test_any_writing_is_enough_and_the_means_of_the_sale_only_if_it_was_at_a_distance(channel, at_distance):
    facts = {**LEAVES, "termination.channel": channel, "policy.sold_at_distance": at_distance}
    expected = "2026-02-28" if channel in WRITTEN or at_distance else "none"
    assert rights(facts, "2026-01-31")[MEMBER]["effect"] == expected


def test_refusing_a_renewal_told_too_late_ends_the_contract_at_the_anniversary():
    facts = {
        "policy.signed_on": "2025-01-20",
        "policy.anniversary_on": "2027-01-20",
        "policy.renewal_notice_sent_on": "2026-11-06",
        "termination.sent_on": "none",
    }
    assert rights(facts, "2026-11-10")["member_after_late_renewal_notice"]["effect"] == "2027-01-20"


def test_a_renewal_notice_that_was_not_sent_was_not_sent_too_late():
    facts = {
        "policy.signed_on": "2026-11-10",
        "policy.anniversary_on": "2027-01-20",
        "policy.renewal_notice_sent_on": "none",
        "termination.sent_on": "none",
    }
    assert rights(facts, "2026-11-12")["member_after_late_renewal_notice"]["state"] == "not_allowed"
