from collections import Counter

import pytest

from clausier.facts import repair
from clausier.facts.parts import PARTS, SYSTEM_LABELS, SYSTEMS


def test_every_part_belongs_to_one_system():
    parts = [part for system in SYSTEMS.values() for part in system]
    assert [part for part, times in Counter(parts).items() if times > 1] == []
    assert set(parts) == set(PARTS)


def test_every_system_has_a_french_name():
    assert set(SYSTEM_LABELS) == set(SYSTEMS)
    assert all(SYSTEM_LABELS.values())


def test_two_parts_never_share_a_label():
    assert [label for label, times in Counter(PARTS.values()).items() if times > 1] == []


@pytest.mark.parametrize(
    ("system", "size"),
    [("engine", 19), ("gearbox", 9), ("shaft_drive", 4), ("suspension", 6), ("fuel", 4), ("electrical", 4),
     ("brakes", 3), ("cooling", 5), ("cycle", 3), ("fluids", 10)],
)  # fmt: skip
def test_the_motorcycle_list_counts_its_parts(system, size):
    """Article 4.3 of contract 2220453: as many keys as it names parts, one more for each of its two open lists."""
    assert len(SYSTEMS[system]) == size


def test_open_lists_and_unknown_parts_have_a_key():
    assert "engine_internal_other" in SYSTEMS["engine"]
    assert "gearbox_internal_other" in SYSTEMS["gearbox"]
    assert {"other_unlisted", "not_identified"} <= set(SYSTEMS["other"])


def test_a_repair_line_names_any_part():
    assert dict(repair.lines.part.node.data.fact.options) == PARTS
