"""Article 10.4: which means end the contract, and from when the time runs."""

import pytest

from clausier.contracts.cirano_orange import how_to_end
from clausier.facts import termination
from clausier.rules.beside import Beside
from tests.contracts.cirano_orange.endings import LEAVES, LETTER, beside, paper, value

CHANNELS = sorted(key for key, _ in termination.channel.node.data.options)
DURABLE = {
    "registered_letter_receipt", "registered_letter", "registered_email", "letter", "email", "web", "other_durable",
}  # fmt: skip


@pytest.mark.parametrize("sold_at_distance", [False, True])
@pytest.mark.parametrize("channel", CHANNELS)
def test_every_means_of_the_list_of_the_law_ends_the_contract(channel, sold_at_distance):
    facts = {**LEAVES, "termination.channel": channel, "policy.sold_at_distance": sold_at_distance}
    at_distance = sold_at_distance and channel in ("sale_channel", "phone")
    accepted = channel in DURABLE | {"office_statement", "bailiff"} or at_distance
    assert value(how_to_end.CHANNEL_ACCEPTED, facts) is accepted
    assert value(how_to_end.MEMBER_NOTICE_ON, facts) == ("2026-02-12" if accepted else "none")
    printed = channel in ("registered_letter_receipt", "registered_email", "email")
    assert value(how_to_end.CHANNEL_ACCEPTED, facts, {"ORNG-10.4-7": "contract"}) is printed


@pytest.mark.parametrize(
    ("sent", "last", "in_time"),
    [
        ("2026-02-12", "2026-02-12", True),
        ("2026-02-11", "2026-02-12", True),
        ("2026-02-13", "2026-02-12", False),
        ("none", "2026-02-12", False),
        ("2024-05-01", "none", False),
        ("none", "none", False),
    ],
)
def test_a_day_is_in_time_up_to_the_last_one_and_never_without_one(sent, last, in_time):
    no_later = how_to_end.no_later(termination.sent_on, termination.received_on)
    facts = {**LEAVES, "termination.sent_on": sent, "termination.received_on": last}
    assert value(no_later, facts) is in_time


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_letter_or_another_durable_medium_ends_the_contract(channel):
    assert value(how_to_end.DURABLE, {**LEAVES, "termination.channel": channel}) is (channel in DURABLE)


def test_the_request_of_another_is_not_one_of_the_member():
    assert value(how_to_end.MEMBER_NOTICE_ON, {**LEAVES, "termination.by": "insurer"}) == "none"


@pytest.mark.parametrize("channel", CHANNELS)
def test_the_insurer_writes_a_registered_letter_whose_postmark_counts(channel):
    facts = {**LETTER, "termination.channel": channel}
    registered = channel in ("registered_letter_receipt", "registered_letter", "registered_email")
    assert value(how_to_end.INSURER_NOTICE_ON, facts) == ("2026-02-12" if registered else "none")
    assert paper("insurer_termination_letter", facts)["present"] is registered
    assert value(how_to_end.INSURER_NOTICE_ON, {**facts, "termination.by": "policyholder"}) == "none"
    assert paper("insurer_termination_letter", {**facts, "termination.by": "policyholder"}) is None


def test_the_receipt_of_the_request_is_confirmed_in_writing():
    assert paper("termination_confirmation", LEAVES)["present"] is False
    assert paper("termination_confirmation", {**LEAVES, "termination.acknowledged_on": "2026-02-13"})["present"] is True
    assert paper("termination_confirmation", {**LEAVES, "termination.received_on": "none"}) is None
    assert paper("termination_confirmation", LETTER) is None


def test_the_request_goes_to_the_manager():
    (route,) = [one for one in asked("termination").routes() if one["topic"] == "termination"]
    assert "rc@cirano.com" in route["contact"] and "44104" in route["contact"]
    assert route["accepted"] is True
    assert [one for one in asked("complaint").routes() if one["topic"] == "termination"] == []


def asked(topic) -> Beside:
    return beside({**LEAVES, "request.topic": topic})
