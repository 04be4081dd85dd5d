"""A case on its way between the page and the server: nothing is stored, so the page carries it, signed and compact."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.core.signing import BadSignature, Signer

from .. import contracts
from ..rules.case import decode, encode
from ..rules.contract import Contract
from ..rules.errors import CaseError

#: Characters of a link; a case of two hundred lines stays below.
LONGEST_TOKEN = 60_000
_SIGNER = Signer(salt="clausier.case")


@dataclass(frozen=True)
class Case:
    """A case being gathered. facts: in door form. readings: doubt id → meaning. passed: questions left unanswered."""

    contract: Contract
    facts: Mapping[str, Any] = field(default_factory=dict)
    readings: Mapping[str, str] = field(default_factory=dict)
    passed: frozenset[str] = frozenset()

    @property
    def token(self) -> str:
        """The case in one signed word, to be put in a link or a hidden field."""
        content = {
            "c": self.contract.key,
            "e": self.contract.edition,
            "f": decode(self.contract.vocabulary, encode(self.contract.vocabulary, self.facts)),
            "r": dict(self.readings),
            "p": sorted(self.passed),
        }
        return _SIGNER.sign_object(content, compress=True)

    def with_facts(self, facts: Mapping[str, Any]) -> Case:
        """The same case knowing other facts."""
        return replace(self, facts=dict(facts))

    def as_file(self) -> dict[str, Any]:
        """The case as a file holds it."""
        found = {"contract": self.contract.key, "edition": self.contract.edition, "facts": dict(self.facts)}
        return found | ({"readings": dict(self.readings)} if self.readings else {})


def opened(token: str) -> Case:
    """The case of a token. Raises CaseError when it was altered, is too long, or is of an edition no longer known."""
    if len(token) > LONGEST_TOKEN:
        raise _unreadable()
    try:
        content = _SIGNER.unsign_object(token)
    except (BadSignature, ValueError, zlib.error):
        raise _unreadable() from None
    contract = contracts.contract(content["c"])
    if content["e"] != contract.edition:
        raise CaseError(
            f"ce lien porte sur l'édition « {content['e']} », qui n'est plus celle qui est connue.",
            remedy="Ouvrez un nouveau dossier.",
        )
    encode(contract.vocabulary, content["f"])
    return Case(contract, content["f"], content["r"], frozenset(content["p"]))


def _unreadable() -> CaseError:
    return CaseError(
        "ce lien est incomplet, a été modifié, ou vient d'un autre serveur.",
        remedy="Reprenez le lien entier, ou ouvrez un nouveau dossier.",
    )
