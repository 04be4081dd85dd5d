"""Whatever comes to the door of a real contract is encoded whole or refused with the fact and a remedy."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from clausier.contracts import contract
from clausier.rules.case import decode, encode
from clausier.rules.decide import decide
from clausier.rules.errors import CaseError
from tests.contracts.worked import GUARANTEES, claims
from tests.rules.test_case_fuzz import anything

CLAIMS = cache(lambda key: list(claims(key).values()))
each = pytest.mark.parametrize("key", GUARANTEES)
drawn = settings(deadline=None, suppress_health_check=list(HealthCheck))


@st.composite
def damaged(draw, key):
    """A worked claim in which a few facts, or cells of a table, are replaced by anything."""
    of, facts = contract(key).vocabulary, dict(draw(st.sampled_from(CLAIMS(key))))
    for name in draw(st.lists(st.sampled_from([*of.facts, *of.tables, *of.tags, "no.such_fact"]), max_size=3)):
        facts[name] = draw(anything)
    for table in draw(st.lists(st.sampled_from(list(of.tables)), max_size=1)):
        columns = [*of.columns[table], "id", "no_such_column"]
        row = draw(st.dictionaries(st.sampled_from(columns), anything, max_size=4))
        facts[table] = [{"id": "1", **row}]
    return facts


@each
@drawn
@given(data=st.data())
def test_a_damaged_claim_is_encoded_whole_or_refused(key, data):
    of, facts = contract(key).vocabulary, data.draw(damaged(key))
    try:
        encoded = encode(of, facts)
    except CaseError as error:
        assert error.errors and all(one.why and one.remedy for one in error.errors)
        assert all(str(one).isprintable() for one in error.errors)
    else:
        assert encode(of, decode(of, encoded)) == encoded


@each
@settings(drawn, max_examples=15)
@given(data=st.data())
def test_a_damaged_claim_is_decided_or_refused(key, data):
    try:
        found = decide(contract(key), data.draw(damaged(key)))
    except CaseError as error:
        assert error.errors
    else:
        assert found.outcome in ("undetermined", "refused", "not_claimed", "reduced", "covered")
