"""Section 5.8, asked through `status`: each cause and its rule, and what the law adds."""

import pytest

from tests.contracts.motor import Asked

SURA = Asked("suravenir_auto")
NOON = "2026-03-10T12:00:00+01:00"
ORDINARY = {"limitation.starts_on": "2024-03-10", "limitation.ground": "ordinary", "limitation.action": "common"}


def clock(facts):
    return SURA.clock(facts, NOON, "limitation")


@pytest.mark.parametrize(
    ("cause", "rule"),
    [
        ("offer", "SURA-5.8-2"),
        ("expert", "SURA-5.8-4"),
        ("insurer_letter", "SURA-5.8-5"),
        ("insured_letter", "SURA-5.8-6"),
        ("enforcement", "SURA-5.8-7"),
        ("acknowledgement", "SURA-5.8-8"),
        ("other", "C. assur., art. L. 114-2"),
    ],
)
def test_each_cause_starts_two_new_years_and_cites_its_rule(cause, rule):
    found = clock({**ORDINARY, "limitation.interruptions": [{"id": "a", "on": "2025-06-01", "cause": cause}]})
    assert found["state"]["last_day"] == "2027-06-01"
    assert rule in found["steps"][-1]["rules"]


def test_the_time_stands_still_until_the_proceedings_end():
    rows = [{"id": "a", "on": "2025-06-01", "cause": "court", "ended_on": "2026-09-15"}]
    found = clock({**ORDINARY, "limitation.interruptions": rows})
    assert found["state"]["last_day"] == "2028-09-15"
    assert "SURA-5.8-3" in found["steps"][-1]["rules"]


@pytest.mark.parametrize(
    ("ground", "last_day"),
    [
        ("insured_knowledge", "2026-09-01"),
        ("third_party", "2026-11-20"),
        ("insurer_knowledge", "2026-03-10"),  # it keeps to the two years that it printed
    ],
)
def test_the_later_starts_of_the_law_serve_the_insured_only(ground, last_day):
    facts = {
        **ORDINARY, "limitation.ground": ground, "limitation.knowledge_on": "2024-09-01",
        "limitation.third_party_action_on": "2024-11-20",
    }  # fmt: skip
    found = clock(facts)
    assert found["state"]["last_day"] == last_day
    assert any("deux ans imprimés" in step["says"] for step in found["steps"]) is (ground == "insurer_knowledge")


def test_where_the_law_prevails():
    found = SURA.overrides()
    assert found["SURA-5.8-1"][:2] == ("C. assur., art. L. 114-1", "C. assur., art. L. 114-3")
    assert found["SURA-5.8-2"] == ("C. assur., art. L. 114-3", "C. civ., art. 2240")
    assert "C. civ., art. 2244" in found["SURA-5.8-7"]
