"""Article 14, asked through `status`."""

import pytest

from clausier.contracts.icare_moto import limitation
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
    assert found["rules"] == [f"MOTO-14-{number}" for number in (1, 2, 3, 4, 5, 6, 7)]


@pytest.mark.parametrize(
    ("at", "expired"),
    [
        ("2026-03-10T23:59:59+01:00", False),
        ("2026-03-11T00:00:00+01:00", True),
        # 23:30 on the 10th in London is already the 11th in Paris.
        ("2026-03-10T23:30:00+00:00", True),
    ],
)
def test_it_is_too_late_from_midnight_in_paris_after_the_last_day(at, expired):
    state = clock(ORDINARY, at)["state"]
    assert state["expired"] is expired
    assert ("prescrite" in state["says"]) is expired


@pytest.mark.parametrize(
    ("cause", "rule"),
    [
        ("expert", "MOTO-14-2"),
        ("insurer_letter", "MOTO-14-3"),
        ("insured_letter", "MOTO-14-3"),
        ("acknowledgement", "MOTO-14-5"),
        ("enforcement", "MOTO-14-6"),
        ("other", "MOTO-14-7"),
        ("offer", "C. civ., art. 2240"),
    ],
)
def test_each_printed_cause_starts_two_new_years(cause, rule):
    found = clock({**ORDINARY, "limitation.interruptions": acts({"on": "2025-06-01", "cause": cause})})
    assert found["state"]["last_day"] == "2027-06-01"
    assert rule in found["steps"][-1]["rules"]
    assert found["steps"][-1]["value"] == "2027-06-01"


@pytest.mark.parametrize(("cause", "article"), [("mediation", "2238"), ("court_expertise", "2239")])
def test_what_suspends_puts_the_last_day_off(cause, article):
    rows = acts({"on": "2024-05-01", "cause": cause, "ended_on": "2024-05-31"})
    found = clock({**ORDINARY, "limitation.interruptions": rows})
    assert found["state"]["last_day"] == "2026-04-09"
    assert found["steps"][-1]["rules"][0] == f"C. civ., art. {article}"
    lasting = clock({**ORDINARY, "limitation.interruptions": acts({"on": "2024-05-01", "cause": cause})})
    assert lasting["missing"] == ["limitation.interruptions[0].ended_on"]


def test_a_letter_on_the_last_day_counts_and_one_on_the_next_day_does_not():
    def last_day(on):
        rows = acts({"on": on, "cause": "insured_letter"})
        return clock({**ORDINARY, "limitation.interruptions": rows})["state"]["last_day"]

    assert last_day("2026-03-10") == "2028-03-10"
    assert last_day("2026-03-11") == "2026-03-10"


def test_the_time_stands_still_until_the_proceedings_end():
    lasting = acts({"on": "2025-06-01", "cause": "court", "ended_on": "none"})
    state = clock({**ORDINARY, "limitation.interruptions": lasting}, "2040-01-01" + NOON)["state"]
    assert (state["last_day"], state["expired"]) == (None, False)
    ended = acts({"on": "2025-06-01", "cause": "court", "ended_on": "2026-09-15"})
    found = clock({**ORDINARY, "limitation.interruptions": ended})
    assert found["state"]["last_day"] == "2028-09-15"
    assert "MOTO-14-4" in found["steps"][-1]["rules"]


@pytest.mark.parametrize(
    ("ground", "last_day"),
    [
        ("ordinary", "2026-03-10"),
        ("insured_knowledge", "2026-09-01"),
        ("third_party", "2026-11-20"),
        # The insurer keeps to the two years that it printed.
        ("insurer_knowledge", "2026-03-10"),
    ],
)
def test_the_exceptions_of_the_law_serve_the_member_only(ground, last_day):
    case = {
        **ORDINARY,
        "limitation.ground": ground,
        "limitation.knowledge_on": "2024-09-01",
        "limitation.third_party_action_on": "2024-11-20",
    }
    found = clock(case)
    assert found["state"]["last_day"] == last_day
    assert _keeps_to_the_print(found) is (ground == "insurer_knowledge")


def _keeps_to_the_print(found):
    """Whether a step says that the insurer keeps to the two years that it printed."""
    return any("deux ans imprimés" in step["says"] for step in found["steps"])


def test_the_ground_is_asked_only_when_it_matters():
    case = {"limitation.starts_on": "2024-03-10"}
    assert clock(case)["missing"] == ["limitation.ground"]
    nothing_later = {**case, "limitation.knowledge_on": "none", "limitation.third_party_action_on": "none"}
    assert clock(nothing_later)["state"]["last_day"] == "2026-03-10"
    assert _keeps_to_the_print(clock(nothing_later)) is False


@pytest.mark.parametrize(
    ("case", "missing"),
    [
        ({"limitation.ground": "ordinary"}, ["limitation.starts_on"]),
        ({**ORDINARY, "limitation.ground": "insured_knowledge"}, ["limitation.knowledge_on"]),
        ({**ORDINARY, "limitation.ground": "third_party"}, ["limitation.third_party_action_on"]),
        (
            {**ORDINARY, "limitation.interruptions": acts({"on": "2025-01-01", "cause": "court"})},
            ["limitation.interruptions[0].ended_on"],
        ),
        ({**ORDINARY, "limitation.interruptions": acts({"cause": "expert"})}, ["limitation.interruptions[0].on"]),
        (
            {**ORDINARY, "limitation.interruptions": {"rows": [], "complete": False}},
            ["limitation.interruptions"],
        ),
    ],
)
def test_what_is_unknown_is_asked_by_its_fact(case, missing):
    found = clock(case)
    assert found["missing"] == missing and found["state"] is None


@pytest.mark.parametrize(("brought", "in_time"), [("2026-03-10", True), ("2026-03-11", False), ("none", None)])
def test_an_action_already_brought_is_judged_on_its_day(brought, in_time):
    case = {**ORDINARY, "limitation.action_brought_on": brought}
    assert clock(case, "2030-01-01" + NOON)["state"]["in_time"] is in_time


def test_proceedings_that_end_before_they_begin_are_refused_in_french():
    rows = acts({"on": "2025-06-01", "cause": "court", "ended_on": "2025-05-01"})
    with pytest.raises(Inconsistent, match="avant d'avoir commencé") as refused:
        clock({**ORDINARY, "limitation.interruptions": rows})
    assert isinstance(refused.value, CaseError) and refused.value.fact == "limitation.interruptions"
