"""What holds for every case, as the solver finds it: said for people, grouped by what was asked."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from ..faces.said import clauses, head
from ..rules.contract import Contract
from ..rules.french import plural
from .ink import WIDTH, Ink, columns, dimmed, page, wrap
from .words import Misused

#: Kind of question → its heading.
_KINDS = {
    "table": "Tables : trous et chevauchements",
    "payment": "Paiements : rien de négatif",
    "cap": "Plafonds : jamais dépassés",
    "monotone": "Décomptes : plus cher ne donne jamais moins",
    "alive": "Clauses : aucune n'est lettre morte",
    "doubt": "Doutes du texte : une autre lecture change la réponse",
}
_STATUSES = {
    "proved": ("prouvé", "green"),
    "found": ("trouvé dans le texte", "yellow"),
    "failed": ("faux", "red"),
    "unproved": ("non prouvé", "red"),
}


def prove(contract: Contract) -> dict[str, Any]:
    """Every finding on the contract; Misused when the solver is not installed."""
    try:
        from ..rules.prove import prove as ask_solver
    except ModuleNotFoundError as error:
        if error.name != "z3":
            raise
        raise Misused("les preuves demandent le solveur Z3. Installez-le : pip install 'clausier[prove]'") from None
    return ask_solver(contract).as_json()


def proofs_page(contract: Contract, answer: dict[str, Any], ink: Ink) -> str:
    """Findings by kind, those that need a look first; what is proved is only counted unless it shows something."""
    found = answer["findings"]
    kinds = list(
        dict.fromkeys(
            [*(kind for kind in _KINDS if any(one["kind"] == kind for one in found)), *(one["kind"] for one in found)]
        )
    )
    top = [ink(head(contract), "bold"), ink("─" * WIDTH, "dim"), *_counts(found, ink)]
    return page([top, *(_kind(contract, kind, [one for one in found if one["kind"] == kind], ink) for kind in kinds)])


def _counts(found: Sequence[dict[str, Any]], ink: Ink) -> Iterator[str]:
    for status, (words, colour) in _STATUSES.items():
        count = sum(one["status"] == status for one in found)
        if count:
            yield from columns(ink(words.capitalize(), colour), plural(count, "question"))


def _kind(contract: Contract, kind: str, found: Sequence[dict[str, Any]], ink: Ink) -> Iterator[str]:
    yield ink(_KINDS.get(kind, kind), "bold")
    order = ("failed", "unproved", "found", "proved")
    for one in sorted(found, key=lambda one: order.index(one["status"])):
        words, colour = _STATUSES[one["status"]]
        yield from wrap(f"• {ink(words, colour)} — {one['says']}", "  ", "    ")
        yield from dimmed(ink, clauses(contract, one["rules"]), "    ")
        if one["witness"] and one["status"] in ("failed", "found"):
            example = json.dumps(one["witness"], ensure_ascii=False)
            yield from dimmed(ink, f"exemple : {example}", "    ")
