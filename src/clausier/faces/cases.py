"""A case, or an event to compare, made ready for its contracts: what every face checks before it asks them.

The text was read by `rules.case_text`; here the contract, the edition and the readings are found or refused in French.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from .. import contracts
from ..rules.case_words import clean, nearest, perhaps
from ..rules.contract import Contract
from ..rules.errors import CaseError, UnusableCase

LONGEST_KEY = 120


class UnknownContract(CaseError):
    """No contract has this key."""

    code = "unknown_contract"


@dataclass(frozen=True)
class Opened:
    """A case ready for its contract: facts as the door takes them, and the readings chosen (doubt id → meaning)."""

    contract: Contract
    facts: dict[str, Any]
    readings: dict[str, str]


@dataclass(frozen=True)
class Comparable:
    """An event to put to several contracts: facts told of all, those of each alone, and the readings chosen."""

    contracts: tuple[Contract, ...]
    facts: dict[str, Any]
    own: dict[str, dict[str, Any]]
    readings: dict[str, str]


def opened(case: Mapping[str, Any], readings: Mapping[str, str] | None = None) -> Opened:
    """The case of `read_text`; `readings` win over those that it holds.

    Raises CaseError: an unknown contract, an edition other than the one known, a reading that does not exist.
    """
    found = contract(case["contract"])
    refuse_other_edition(found, case.get("edition"))
    return Opened(found, case["facts"], checked_readings(found, {**case.get("readings", {}), **(readings or {})}))


def comparable(case: Mapping[str, Any], readings: Mapping[str, str] | None = None) -> Comparable:
    """The event of `read_comparison`; without `contracts`, every contract that guarantees something.

    Raises CaseError: an unknown contract or reading, a contract that guarantees nothing.
    """
    if "contract" in case:
        refuse_other_edition(contract(case["contract"]), case.get("edition"))
    own = case["contracts"]
    if own is None:
        found = [one for one in map(contract, contracts.KEYS) if one.settled]
    else:
        found = [contract(key, "contracts") for key in own]
        for one in found:
            one.require_guarantees()
    chosen = {**case.get("readings", {}), **(readings or {})}
    return Comparable(tuple(found), case["facts"], dict(own or {}), _readings_of_some(found, chosen))


def contract(key: str, fact: str | None = "contract") -> Contract:
    """The contract of this key; UnknownContract, about `fact` (None: about no key of a case), with the nearest keys."""
    try:
        return contracts.contract(clean(key, LONGEST_KEY))
    except CaseError as error:
        raise UnknownContract(error.why, fact=fact, remedy=error.remedy) from None


def refuse_other_edition(found: Contract, edition: str | None) -> None:
    """An edition that is not the one known would be answered with the wrong text."""
    if edition is not None and edition != found.edition:
        raise CaseError(
            f"le dossier porte sur l'édition « {clean(edition)} » du contrat {found.key}, dont seule l'édition "
            f"« {found.edition} » est connue.",
            fact="edition",
            remedy="Vérifiez la référence des conditions générales remises à l'adhésion.",
        )


def checked_readings(found: Contract, chosen: Mapping[str, str]) -> dict[str, str]:
    """The chosen readings when every one exists; CaseError with the nearest names, all errors together."""
    errors = [error for doubt, meaning in chosen.items() if (error := _wrong_reading(found, doubt, meaning))]
    if errors:
        raise UnusableCase(errors)
    return dict(chosen)


def _wrong_reading(found: Contract, doubt: str, meaning: str) -> CaseError | None:
    reading = found.readings.get(doubt)
    if reading is None:
        hint = perhaps(nearest(doubt, found.readings, 3)) or f"Lisez les doutes du contrat {found.key}."
        return CaseError("ce contrat ne porte aucun doute de ce nom.", fact=clean(doubt), remedy=hint)
    names = [name for name, _ in reading.meanings]
    if meaning not in names:
        hint = perhaps(nearest(meaning, names)) or f"Sens : {', '.join(names)}."
        return CaseError(f"ce doute n'a pas de sens « {clean(meaning)} ».", fact=doubt, remedy=hint)
    if doubt not in found.computed_readings and meaning != reading.taken:
        why = f"ce doute est énoncé, mais seul le sens « {reading.taken} » est exécuté."
        return CaseError(why, fact=doubt, remedy="Retirez cette lecture.")
    return None


def _readings_of_some(found: Iterable[Contract], chosen: Mapping[str, str]) -> dict[str, str]:
    """The readings when each exists in one of the contracts."""
    by_doubt = {doubt: one for one in found for doubt in one.readings}
    for doubt, meaning in chosen.items():
        if doubt not in by_doubt:
            hint = perhaps(nearest(doubt, by_doubt, 3))
            raise CaseError("aucun de ces contrats ne porte de doute de ce nom.", fact=clean(doubt), remedy=hint)
        checked_readings(by_doubt[doubt], {doubt: meaning})
    return dict(chosen)
