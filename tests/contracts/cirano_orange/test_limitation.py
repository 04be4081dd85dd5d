"""Article 15, asked through `status`."""

import pytest

from clausier.contracts.cirano_orange import limitation
from clausier.facts import limitation as facts
from clausier.rules import answers
from clausier.rules.contract import Contract
from clausier.rules.errors import CaseError, Inconsistent

CONTRACT = Contract("test", "1", "Essai", "essai", chapters=(limitation,), tables=(facts.interruptions.table,))
NOON = "T12:00:00+01:00"
ORDINARY = {"limitation.starts_on": "2024-03-10", "limitation.ground": "ordinary"}


def acts(*rows):
    return [{"id": str(number), **row} for number, row in enumerate(rows)]


def clock(case, at="2026-03-10" + NOON):
    [found] = answers.status(CONTRACT, {"limitation.interruptions": [], **case}, at)["clocks"]
    return found


@pytest.mark.parametrize(
    ("start", "last_day"),
    [("2024-03-10", "2026-03-10"), ("2024-02-29", "2026-02-28"), ("2022-02-28", "2024-02-28")],
)
def test_an_action_is_brought_within_two_years_of_the_event(start, last_day):
    found = clock({**ORDINARY, "limitation.starts_on": start})
    assert found["state"]["last_day"] == last_day
    assert found["steps"][0]["rules"] == ["ORNG-15-1"] and found["steps"][-1]["value"] == last_day


@pytest.mark.parametrize(
    ("at", "expired"),
    [
        ("2026-03-10T23:59:59+01:00", False),
        ("2026-03-11T00:00:00+01:00", True),
        ("2026-03-10T23:30:00+00:00", True),  # already the 11th in Paris
    ],
)
def test_it_is_too_late_from_midnight_in_paris_after_the_last_day(at, expired):
    state = clock(ORDINARY, at)["state"]
    assert state["expired"] is expired
    assert ("prescrite" in state["says"]) is expired and ("10/03/2026" in state["says"])


@pytest.mark.parametrize(
    ("ground", "fact", "rule"),
    [
        ("insurer_knowledge", "limitation.knowledge_on", "ORNG-15-2"),
        ("insured_knowledge", "limitation.knowledge_on", "ORNG-15-3"),
        ("third_party", "limitation.third_party_action_on", "ORNG-15-4"),
    ],
)
def test_each_exception_of_the_article_puts_the_start_off(ground, fact, rule):
    found = clock({**ORDINARY, "limitation.ground": ground, fact: "2024-09-01"})
    assert found["state"]["last_day"] == "2026-09-01"
    assert rule in [one for step in found["steps"] for one in step["rules"]]
    assert clock({**ORDINARY, "limitation.ground": ground, fact: "none"})["state"]["last_day"] == "2026-03-10"
    assert clock({**ORDINARY, "limitation.ground": ground})["missing"] == [fact]


@pytest.mark.parametrize(("cause", "article"), [("mediation", "2238"), ("court_expertise", "2239")])
def test_what_suspends_puts_the_last_day_off(cause, article):
    rows = [{"id": "1", "on": "2024-05-01", "cause": cause, "ended_on": "2024-05-31"}]
    found = clock({**ORDINARY, "limitation.interruptions": rows})
    assert found["state"]["last_day"] == "2026-04-09"
    assert found["steps"][-1]["rules"][0] == f"C. civ., art. {article}"


@pytest.mark.parametrize(
    ("cause", "rule"),
    [
        ("expert", "ORNG-15-6"),
        ("insurer_letter", "ORNG-15-6"),
        ("insured_letter", "ORNG-15-6"),
        ("acknowledgement", "ORNG-15-8"),
        ("enforcement", "ORNG-15-8"),
        ("other", "ORNG-15-6"),
        ("offer", "C. civ., art. 2240"),
    ],
)
def test_each_printed_cause_starts_two_new_years(cause, rule):
    found = clock({**ORDINARY, "limitation.interruptions": acts({"on": "2025-06-01", "cause": cause})})
    assert found["state"]["last_day"] == "2027-06-01"
    assert rule in found["steps"][-1]["rules"]


def test_a_letter_on_the_last_day_counts_and_one_on_the_next_day_does_not():
    def last_day(on):
        rows = acts({"on": on, "cause": "insured_letter"})
        return clock({**ORDINARY, "limitation.interruptions": rows})["state"]["last_day"]

    assert last_day("2026-03-10") == "2028-03-10"
    assert last_day("2026-03-11") == "2026-03-10"


def test_the_time_stands_still_until_the_proceedings_end():
    lasting = acts({"on": "2025-06-01", "cause": "court", "ended_on": "none"})
    state = clock({**ORDINARY, "limitation.interruptions": lasting}, "2040-01-01" + NOON)["state"]
    assert (state["last_day"], state["expired"], state["in_time"]) == (None, False, None)
    assert "instance" in state["says"]
    ended = acts({"on": "2025-06-01", "cause": "court", "ended_on": "2026-09-15"})
    found = clock({**ORDINARY, "limitation.interruptions": ended})
    assert found["state"]["last_day"] == "2028-09-15" and "ORNG-15-8" in found["steps"][-1]["rules"]


def test_the_ground_is_asked_only_when_it_matters():
    case = {"limitation.starts_on": "2024-03-10"}
    assert clock(case)["missing"] == ["limitation.ground"]
    nothing_later = {**case, "limitation.knowledge_on": "none", "limitation.third_party_action_on": "none"}
    assert clock(nothing_later)["state"]["last_day"] == "2026-03-10"
    one_later = {**nothing_later, "limitation.third_party_action_on": "2024-05-01"}
    assert clock(one_later)["missing"] == ["limitation.ground"]


@pytest.mark.parametrize(
    ("case", "missing"),
    [
        ({"limitation.ground": "ordinary"}, ["limitation.starts_on"]),
        (
            {**ORDINARY, "limitation.interruptions": acts({"on": "2025-01-01", "cause": "court"})},
            ["limitation.interruptions[0].ended_on"],
        ),
        ({**ORDINARY, "limitation.interruptions": acts({"cause": "expert"})}, ["limitation.interruptions[0].on"]),
        ({**ORDINARY, "limitation.interruptions": acts({"on": "2025-01-01"})}, ["limitation.interruptions"]),
        ({**ORDINARY, "limitation.interruptions": {"rows": [], "complete": False}}, ["limitation.interruptions"]),
    ],
)
def test_what_is_unknown_is_asked_by_its_fact(case, missing):
    found = clock(case)
    assert found["missing"] == missing and found["state"] is None


@pytest.mark.parametrize(("brought", "in_time"), [("2026-03-10", True), ("2026-03-11", False), ("none", None)])
def test_an_action_already_brought_is_judged_on_its_day(brought, in_time):
    case = {**ORDINARY, "limitation.action_brought_on": brought}
    assert clock(case, "2030-01-01" + NOON)["state"]["in_time"] is in_time
    assert clock(ORDINARY)["state"]["in_time"] is None


def test_proceedings_that_end_before_they_begin_are_refused_in_french():
    rows = acts({"on": "2025-06-01", "cause": "court", "ended_on": "2025-05-01"})
    with pytest.raises(Inconsistent, match="avant d'avoir commencé") as refused:
        clock({**ORDINARY, "limitation.interruptions": rows})
    assert isinstance(refused.value, CaseError) and refused.value.fact == "limitation.interruptions"


def test_what_only_the_law_on_other_insurances_says_is_carried_for_information():
    found = answers.coverage(CONTRACT)
    assert sorted(found.informative) == ["ORNG-15-5", "ORNG-15-7"]
