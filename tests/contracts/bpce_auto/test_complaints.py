"""Article 4.3: what other readings give, the courts, and the overrides that a proof lists."""

from __future__ import annotations

from datetime import date

import pytest

from clausier.contracts.bpce_auto import complaints
from clausier.law import complaints as law
from clausier.rules import answers
from clausier.rules.beside import Beside
from clausier.rules.case import encode
from clausier.rules.contract import Contract
from tests.contracts.world import close

CONTRACT = Contract("test", "1", "Essai", "essai", chapters=(complaints,))


def right(key, on, readings=None, **facts):
    told = close(CONTRACT, {name.replace("__", "."): value for name, value in facts.items()})
    found = answers.rights(CONTRACT, told, date.fromisoformat(on), readings)["rights"]
    return next(one for one in found if one["key"] == key)


def papers(**facts):
    told = close(CONTRACT, {name.replace("__", "."): value for name, value in facts.items()})
    beside = Beside(CONTRACT, encode(CONTRACT.vocabulary, told), {}, False)
    return {one["key"]: one["present"] for one in beside.documents()}


def test_read_from_the_first_complaint_the_second_gives_no_more_time():
    twice = {"complaint__sent_on": "2026-01-10", "complaint__repeated_on": "2026-03-20"}

    assert right("mediation", "2027-01-11", **twice)["state"] == "allowed"
    assert right("mediation", "2027-01-11", {"BPCE-4.3-7": "first"}, **twice)["state"] == "too_late"


def test_the_closed_platform_is_an_override_that_names_the_regulation():
    online = {"policy__sale_channel": "web"}
    one = right("european_platform", "2026-03-10", **online)
    alone = right("european_platform", "2026-03-10", {"BPCE-4.3-10": "contract"}, **online)

    assert one["state"] == "too_late"
    assert one["overrides"][0]["law"] == [law.PLATFORM.article.cite] and one["overrides"][0]["applied"]
    assert alone["state"] == "allowed" and not alone["overrides"][0]["applied"]
    assert [one.id for one in CONTRACT.overrides] == ["BPCE-4.3-10"]


@pytest.mark.parametrize(
    ("facts", "open_"),
    [
        ({"complaint__dispute_exists": True}, ["court_action"]),
        ({"complaint__dispute_exists": True, "complaint__court_action_brought": True}, []),
        ({}, []),
    ],
)
def test_the_courts_stay_open_while_a_dispute_lasts(facts, open_):
    told = close(CONTRACT, {name.replace("__", "."): value for name, value in facts.items()})
    found = answers.routes(CONTRACT, told)["remedies"]

    assert [one["rules"][0] for one in found] == ["BPCE-4.3-9"] * len(open_)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, {}),
        ({"complaint__channel": "phone"}, {"written_complaint": False}),
        ({"complaint__channel": "phone", "policyholder__satisfied": True}, {}),
        ({"complaint__channel": "letter"}, {}),
        ({"complaint__sent_on": "2026-01-10"}, {"complaint_receipt": False}),
        (
            {"complaint__sent_on": "2026-01-10", "complaint__acknowledged_on": "2026-01-15"},
            {"complaint_receipt": True},
        ),
        ({"complaint__sent_on": "2026-01-10", "complaint__answered_on": "2026-02-02"}, {}),
        (
            {
                "complaint__sent_on": "2026-01-10",
                "complaint__answered_on": "2026-02-02",
                "complaint__rejected": True,
            },
            {"complaint_answer": True},
        ),
    ],
)
def test_papers_are_called_for_by_what_happened_and_by_nothing_else(facts, expected):
    assert papers(**facts) == expected
