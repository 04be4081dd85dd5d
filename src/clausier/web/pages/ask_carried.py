"""The case that a request carries, and the case that a text holds."""

from __future__ import annotations

from django.http import Http404, HttpRequest

from ... import contracts
from ...faces import cases
from ...rules.case import decode, encode, read_text
from ...rules.contract import Contract
from ...rules.errors import CaseError
from ..state import Case, opened


def guaranteeing() -> list[Contract]:
    """The contracts that guarantee something: those that can be asked whether they cover."""
    return [one for one in map(contracts.contract, contracts.KEYS) if one.settled]


def case_in(request: HttpRequest, key: str) -> Case:
    """The case that a request carries for this contract; an empty one when it carries none.

    Raises Http404 for a contract that guarantees nothing, CaseError for a case that cannot be opened.
    """
    contract = next((one for one in guaranteeing() if one.key == key), None)
    if contract is None:
        raise Http404
    token = request.POST.get("d") or request.GET.get("d")
    if not token:
        return Case(contract)
    case = opened(token)
    if case.contract.key != key:
        raise CaseError(
            f"ce dossier est d'un autre contrat ({case.contract.title}).", remedy="Reprenez le lien entier."
        )
    return case


def case_of(text: str | bytes) -> Case:
    """The case of a JSON text, in the one form that every page writes. Raises CaseError."""
    found = cases.opened(read_text(text))
    found.contract.require_guarantees()
    vocabulary = found.contract.vocabulary
    return Case(found.contract, decode(vocabulary, encode(vocabulary, found.facts)), found.readings)
