"""The pages whose time is measured are real pages, each with its answer. Nothing here is timed."""

from __future__ import annotations

import re

import pytest
from django.test import override_settings

from benchmarks.pages import FIXED, WITH_A_CASE, addresses, line


@pytest.mark.parametrize("name", [*FIXED, *WITH_A_CASE])
def test_a_page_that_is_measured_is_an_answer(client, name: str):
    with override_settings(SAMPLES=True):
        answer = client.get(addresses()[name])

    assert answer.status_code == 200
    assert len(re.findall("<h1", answer.content.decode())) == 1
    if "d=" in addresses()[name] or "sample" in name:
        assert "€" in answer.content.decode()


def test_a_line_tells_the_medians_and_their_ratio():
    page, empty = [0.010] * 19 + [0.012, 0.030], [0.001, 0.002, 0.009]

    assert line("a page", page, empty)[:2] == ["a page", "10.00"]
    assert line("a page", page, empty)[3] == "5.0"
    assert 12 <= float(line("a page", page, empty)[2]) <= 30
