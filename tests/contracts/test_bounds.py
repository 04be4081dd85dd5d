"""No amount of a contract can leave 64 bits, whatever the facts: columns compute it exactly."""

from __future__ import annotations

import pytest

from clausier.contracts import KEYS, contract
from clausier.rules.uses.ranges import check_overflow


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("purpose", ["claim", "beside", "eligible", "rights"])
def test_every_amount_fits_in_64_bits(key, purpose):
    assert check_overflow(contract(key).compiled(purpose).program) is None
