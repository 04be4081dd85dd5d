"""The worked claims come out on the whole contract: outcome, amounts by guarantee and payee, clauses, recourse."""

from __future__ import annotations

import pytest

from tests.contracts.bpce_auto.check_claim import check
from tests.contracts.bpce_auto.claims import BPCE as CONTRACT
from tests.contracts.bpce_auto.claims import changed, worked

CASES = [*worked(), *changed()]
#: For mutation testing: what is asked of the contract, and the module whose `check` tests one case.
ASKED = (CONTRACT, ("claim", "beside"), "tests.contracts.bpce_auto.check_claim")


@pytest.mark.parametrize(("case", "facts"), CASES, ids=[case["id"] for case, _ in CASES])
def test_worked_claim(case, facts):
    check(case, facts)
