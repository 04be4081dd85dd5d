"""The contracts, one folder each, one file a chapter. A contract is loaded when it is first asked for."""

from __future__ import annotations

from ..rules.case_words import nearest, perhaps
from ..rules.contract import Contract
from ..rules.errors import CaseError

#: The contracts that can be asked for, by key.
KEYS = ("icare_moto", "cirano_orange", "bpce_auto", "suravenir_auto", "icare_service")


def contract(key: str) -> Contract:
    """The contract of this key; raises CaseError with the nearest known key when there is none."""
    match key:
        case "icare_moto":
            from .icare_moto import CONTRACT

            return CONTRACT
        case "cirano_orange":
            from .cirano_orange import CONTRACT

            return CONTRACT
        case "bpce_auto":
            from .bpce_auto import CONTRACT

            return CONTRACT
        case "suravenir_auto":
            from .suravenir_auto import CONTRACT

            return CONTRACT
        case "icare_service":
            from .icare_service import CONTRACT

            return CONTRACT
    raise CaseError(
        f"le contrat « {key} » n'est pas connu.",
        remedy=perhaps(nearest(key, KEYS)) or f"Contrats connus : {', '.join(KEYS)}.",
    )
