"""Article 5.3: returning the replacement vehicle."""

import pytest

from clausier.contracts.icare_moto import stranded
from clausier.rules.case import encode
from clausier.rules.program import program
from clausier.rules.uses import kept
from tests.contracts.icare_moto.assistance_cases import CONTRACT, STOPPED


@pytest.mark.parametrize(
    ("organised", "returned", "broken"),
    [(True, False, True), (True, True, False), (False, False, False), (True, None, None)],
)
def test_only_a_vehicle_that_assistance_provided_is_returned_to_its_start(organised, returned, broken):
    one = program({"it": stranded.RETURN_TO_START.broken})
    told = {"rental.organised": organised, "rental.returned_to_start": returned}
    facts = encode(CONTRACT.vocabulary, {**STOPPED, **told})
    assert kept.compile(one)(facts)[one.slot[one.outputs["it"].number]] is broken
