"""Section 12.3, asked through `status`: what is asked, what each cause rests on, where the law prevails."""

import pytest

from tests.contracts.motor import Asked

BPCE = Asked("bpce_auto")
NOON = "2026-03-10T12:00:00+01:00"
ORDINARY = {"limitation.starts_on": "2024-03-10", "limitation.ground": "ordinary", "limitation.action": "common"}


def clock(facts, unknown=()):
    return BPCE.clock(facts, NOON, "limitation", unknown)


@pytest.mark.parametrize(
    ("cause", "rule"),
    [
        ("expert", "BPCE-12.3-6"),
        ("insurer_letter", "BPCE-12.3-6"),
        ("insured_letter", "BPCE-12.3-6"),
        ("acknowledgement", "BPCE-12.3-5"),
        ("enforcement", "BPCE-12.3-5"),
        ("offer", "C. civ., art. 2240"),
        ("other", "C. assur., art. L. 114-2"),
    ],
)
def test_each_cause_starts_two_new_years_and_cites_its_rule(cause, rule):
    found = clock({**ORDINARY, "limitation.interruptions": [{"id": "a", "on": "2025-06-01", "cause": cause}]})
    assert found["state"]["last_day"] == "2027-06-01"
    assert rule in found["steps"][-1]["rules"]


def test_which_action_it_is_is_asked_only_when_it_matters():
    told = {name: one for name, one in ORDINARY.items() if name != "limitation.action"}
    assert clock(told)["missing"] == ["limitation.action"]
    # Proceedings that last stop every time alike.
    lasting = [{"id": "a", "on": "2025-06-01", "cause": "court", "ended_on": "none"}]
    assert clock({**told, "limitation.interruptions": lasting})["state"]["last_day"] is None


def test_the_ground_is_asked_only_when_it_matters():
    told = {name: one for name, one in ORDINARY.items() if name != "limitation.ground"}
    assert clock(told)["state"]["last_day"] == "2026-03-10"  # nothing came later
    later = {**told, "limitation.knowledge_on": "2024-09-01"}
    assert clock(later)["missing"] == ["limitation.ground"]


def test_the_length_of_each_action_rests_on_its_rule():
    def rules(action):
        steps = clock({**ORDINARY, "limitation.action": action})["steps"]
        return next(step["rules"] for step in steps if "se prescrit par" in step["says"])

    assert rules("common") == ["BPCE-12.3-1", "C. assur., art. L. 114-1"]
    assert rules("heirs") == ["BPCE-12.3-7", "C. assur., art. L. 114-1"]
    assert "C. civ., art. 2222" in rules("drought")


def test_where_the_law_prevails():
    found = BPCE.overrides()
    assert "C. civ., art. 2244" in found["BPCE-12.3-5"]
    assert found["BPCE-12.3-6"] == ("C. assur., art. L. 114-2",)
