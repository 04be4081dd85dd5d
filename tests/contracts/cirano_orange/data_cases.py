"""A contract made of the chapters on personal data, and the questions that their tests put to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from clausier.contracts.cirano_orange import data_rights, privacy, services_privacy
from clausier.rules import answers
from clausier.rules.beside import Beside
from clausier.rules.case import encode
from clausier.rules.contract import Contract
from tests.contracts.world import close

CONTRACT = Contract("test", "1", "Essai", "essai", chapters=(privacy, services_privacy, data_rights))
INSURANCE = {"privacy.subject": "insurance", "privacy.right": "none"}
SERVICES = {"privacy.subject": "services", "privacy.right": "none"}


def asked(right: str, on: str = "2026-02-01") -> dict[str, str]:
    """The person asked to exercise this right."""
    return {"privacy.right": right, "privacy.requested_on": on}


def right(
    key: str, facts: Mapping[str, Any], on: str = "2026-03-01", readings: Mapping[str, str] | None = None
) -> dict:
    """A right on a day, in a closed world."""
    told = close(CONTRACT, INSURANCE | dict(facts))
    found = answers.rights(CONTRACT, told, date.fromisoformat(on), readings)["rights"]
    return next(one for one in found if one["key"] == key)


def allowed(key: str, facts: Mapping[str, Any], readings: Mapping[str, str] | None = None) -> bool:
    """Whether the right is open on the first of March 2026; it must be known."""
    return {"allowed": True, "not_allowed": False}[right(key, facts, readings=readings)["state"]]


def beside(facts: Mapping[str, Any], readings: Mapping[str, str] | None = None) -> Beside:
    """Services, papers and times of keeping, in a closed world."""
    told = close(CONTRACT, INSURANCE | dict(facts))
    return Beside(CONTRACT, encode(CONTRACT.vocabulary, told), readings or {}, False)


def options(name: str) -> list[str]:
    """The options of a choice."""
    return [key for key, _ in CONTRACT.vocabulary.facts[name].options]
