"""The figures that the law changes, on the days around each change (`figures.yaml`, which a lawyer can read)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from clausier.law import figures
from clausier.law.dated import Change, Dated
from clausier.rules.french import say

TOLD = yaml.safe_load((Path(__file__).parent / "figures.yaml").read_text("utf-8"))
NAMES = sorted(name for name, one in vars(figures).items() if isinstance(one, Dated | Change))


@pytest.mark.parametrize(("name", "on", "expected"), TOLD, ids=[f"{name} {on}" for name, on, _ in TOLD])
def test_what_the_law_gives_on_a_day(name: str, on: date, expected: str):
    one = getattr(figures, name)
    found = one.on(on.toordinal())
    if isinstance(one, Dated):
        found = "—" if found.value is None else say(found.value.node.data, found.value.node.type)

    assert found.replace("\u202f", " ").replace("\u00a0", " ") == expected


def test_every_figure_is_told():
    assert sorted({name for name, _, _ in TOLD}) == NAMES


def test_a_figure_whose_beginning_was_not_read_says_so():
    silent = [name for name in NAMES if isinstance(one := getattr(figures, name), Dated) and not one.before]

    assert silent == []
