"""The generated account of a value is word for word what the walked explanation renders."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clausier.rules.french import short
from clausier.rules.types import MONEY
from clausier.rules.uses import account, kept
from clausier.rules.uses.account import _money
from clausier.rules.uses.explain import explain, render
from tests.rules.strategies import partial_cases, programs


@given(st.data())
def test_the_account_is_the_rendered_explanation(data):
    program = data.draw(programs())
    case = data.draw(partial_cases(program))
    values = kept.compile(program)(case)
    for root in program.outputs.values():
        if root.table is None:
            assert account.compile(program, root)(values) == render(explain(program, values, root))


@pytest.mark.parametrize("cents", [0, 1, 99, 100, 12345, 123456789, 100_000_000, -1250])
def test_money_reads_as_elsewhere(cents):
    assert _money(cents) == short(cents, MONEY)


