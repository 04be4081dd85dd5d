"""Whom to call: the desk's hours in Paris, and what is called for after an accident."""

from __future__ import annotations

import pytest

from clausier.contracts.bpce_auto import contacts
from clausier.rules import answers
from clausier.rules.beside import Beside
from clausier.rules.case import encode
from clausier.rules.contract import Contract
from tests.contracts.world import close

CONTRACT = Contract("test", "1", "Essai", "essai", chapters=(contacts,))
MAINLAND = {"policyholder.residence": "metropolitan_france", "request.hearing_impaired": False}


def route(topic, at, **facts):
    told = close(CONTRACT, {**MAINLAND, "request.topic": topic, "request.at": at, **facts})
    [found] = answers.routes(CONTRACT, told)["routes"]
    return found


@pytest.mark.parametrize(
    ("at", "opens_at"),
    [
        ("2026-03-09T08:30:00+01:00", "2026-03-09T08:30:00+01:00"),  # Monday, the first minute
        ("2026-03-09T08:29:00+01:00", "2026-03-09T08:30:00+01:00"),
        ("2026-03-09T18:59:00+01:00", "2026-03-09T18:59:00+01:00"),
        ("2026-03-09T19:00:00+01:00", "2026-03-10T08:30:00+01:00"),
        ("2026-03-14T11:59:00+01:00", "2026-03-14T11:59:00+01:00"),  # Saturday
        ("2026-03-14T12:00:00+01:00", "2026-03-16T08:30:00+01:00"),
        # The clocks go forward on 29 March: Monday's hours are those of summer.
        ("2026-03-28T12:00:00+01:00", "2026-03-30T08:30:00+02:00"),
        # 1 May is a holiday.
        ("2026-05-01T10:00:00+02:00", "2026-05-02T09:00:00+02:00"),
    ],
)
def test_the_claims_desk_answers_in_its_hours_on_the_clocks_of_paris(at, opens_at):
    assert route("claim", at)["opens_at"] == opens_at


@pytest.mark.parametrize(
    "at",
    [
        "2026-03-09T00:00:00+01:00",  # Monday, the first minute
        "2026-05-01T03:00:00+02:00",
        "2026-03-29T02:30:00+01:00",
        "2026-03-08T23:59:59+01:00",
    ],
)
def test_assistance_answers_at_every_hour_of_every_day(at):
    assert route("assistance", at)["open"] is True


@pytest.mark.parametrize(
    ("at", "urgent", "key"),
    [
        ("2026-03-09T10:00:00+01:00", False, "claim_by_site"),
        ("2026-03-09T10:00:00+01:00", True, "claim_by_sms"),
        ("2026-03-09T20:00:00+01:00", False, "claim_by_sms"),
    ],
)
def test_a_deaf_person_writes_a_message_in_an_emergency_or_out_of_hours(at, urgent, key):
    assert route("claim", at, **{"request.hearing_impaired": True, "request.urgent": urgent})["key"] == key


@pytest.mark.parametrize("at", ["2026-03-09T10:00:00+01:00", "2026-03-08T10:00:00+01:00"])
def test_a_deaf_person_who_asks_for_assistance_is_told_of_no_way_to_declare_a_claim(at):
    assert route("assistance", at, **{"request.hearing_impaired": True})["key"] == "assistance_by_sms"


@pytest.mark.parametrize(
    ("kind", "other", "signed", "expected"),
    [
        ("accident", True, True, {"joint_report": True}),
        ("accident", True, False, {"joint_report": False}),
        ("accident", False, False, {}),
        ("theft", True, False, {}),
    ],
)
def test_a_joint_report_is_for_an_accident_with_another_driver(kind, other, signed, expected):
    facts = {"event.kind": kind, "event.other_driver_involved": other, "document.joint_report_signed": signed}
    told = encode(CONTRACT.vocabulary, close(CONTRACT, facts))

    assert {one["key"]: one["present"] for one in Beside(CONTRACT, told, {}, False).documents()} == expected
