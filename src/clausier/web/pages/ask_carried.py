"""The case that a request carries, and the case that a text holds."""

from __future__ import annotations

from django.http import Http404, HttpRequest

from ... import contracts
from ...rules.case import decode, encode, read_text
from ...rules.case_words import clean, nearest, perhaps
from ...rules.contract import Contract
from ...rules.errors import CaseError, UnusableCase
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
    given = read_text(text)
    contract = contracts.contract(clean(given["contract"]))
    contract.require_guarantees()
    edition = given.get("edition")
    if edition is not None and edition != contract.edition:
        why = f"le dossier porte sur l'édition « {clean(edition)} » ; seule « {contract.edition} » est connue."
        raise CaseError(why, fact="edition", remedy="Vérifiez la référence de vos conditions générales.")
    readings = given.get("readings") or {}
    errors = [error for doubt, meaning in readings.items() if (error := _wrong_reading(contract, doubt, meaning))]
    if errors:
        raise UnusableCase(errors)
    facts = decode(contract.vocabulary, encode(contract.vocabulary, given["facts"]))
    return Case(contract, facts, dict(readings))


def _wrong_reading(contract: Contract, doubt: str, meaning: str) -> CaseError | None:
    reading = contract.readings.get(doubt)
    if reading is None:
        hint = perhaps(nearest(doubt, contract.readings, 3)) or "Retirez cette lecture."
        return CaseError("ce contrat ne porte aucun doute de ce nom.", fact=clean(doubt), remedy=hint)
    names = [name for name, _ in reading.meanings]
    if meaning not in names:
        hint = perhaps(nearest(meaning, names)) or f"Sens : {', '.join(names)}."
        return CaseError(f"ce doute n'a pas de sens « {clean(meaning)} ».", fact=doubt, remedy=hint)
    if doubt not in contract.computed_readings and meaning != reading.taken:
        why = f"ce doute est énoncé, mais seul le sens « {reading.taken} » est exécuté."
        return CaseError(why, fact=doubt, remedy="Retirez cette lecture.")
    return None
