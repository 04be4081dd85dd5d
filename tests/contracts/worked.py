"""The worked claims of every contract that guarantees something, closed, in door form."""

from __future__ import annotations

from typing import Any

from clausier.contracts import contract
from tests.contracts.bpce_auto import claims as bpce_auto
from tests.contracts.world import claim_facts, close, load

#: The contracts that decide claims.
GUARANTEES = ("icare_moto", "cirano_orange", "bpce_auto")


def claims(key: str) -> dict[str, dict[str, Any]]:
    """The worked claims of a contract: id → facts."""
    if key == "bpce_auto":
        return {case["id"]: facts for case, facts in bpce_auto.worked()}
    of, file = contract(key), load(key, "claims.yaml")
    return {case["id"]: close(of, claim_facts(file, case)) for case in file["cases"]}
