"""What holds for every case, as the solver finds it: said for people, grouped by what was asked."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from ..faces.findings import KINDS, STATUSES
from ..faces.said import clauses, head
from ..rules.contract import Contract
from .ink import WIDTH, Ink, columns, dimmed, page, wrap
from .words import Misused

_COLOURS = {"proved": "green", "found": "yellow", "prevails": "blue", "failed": "red", "unproved": "red"}


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
    kinds = dict.fromkeys(one["kind"] for one in found)
    order = [*(kind for kind in KINDS if kind in kinds), *(kind for kind in kinds if kind not in KINDS)]
    top = [ink(head(contract), "bold"), ink("─" * WIDTH, "dim"), *_counts(found, ink)]
    return page([top, *(_kind(contract, kind, [one for one in found if one["kind"] == kind], ink) for kind in order)])


def _counts(found: Sequence[dict[str, Any]], ink: Ink) -> Iterator[str]:
    for status, said in STATUSES.items():
        count = sum(one["status"] == status for one in found)
        if count:
            yield from columns(ink(said.word, _COLOURS[status]), said.counted(count))


def _kind(contract: Contract, kind: str, found: Sequence[dict[str, Any]], ink: Ink) -> Iterator[str]:
    title, question = KINDS.get(kind, (kind, ""))
    yield ink(title, "bold")
    yield from dimmed(ink, question, "  ")
    order = list(STATUSES)
    for one in sorted(found, key=lambda one: order.index(one["status"])):
        word = ink(STATUSES[one["status"]].word, _COLOURS[one["status"]])
        yield from wrap(f"• {word} — {one['says']}", "  ", "    ")
        yield from dimmed(ink, clauses(contract, one["rules"]), "    ")
        if one["witness"] and one["status"] in ("failed", "found", "prevails"):
            example = json.dumps(one["witness"], ensure_ascii=False)
            yield from dimmed(ink, f"exemple : {example}", "    ")
