"""The pages of the office: the papers to produce or to check, and how long data are kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from ..faces.said import capital, clauses, day, head, person
from ..rules.contract import Contract
from ..rules.questions import declared
from .ink import WIDTH, Ink, columns, dimmed, page, wrap
from .paper import MOST_QUESTIONS

_PRESENT = {True: ("fait", "green"), False: ("à faire", "yellow")}


def _top(contract: Contract, ink: Ink, *below: str) -> Iterator[str]:
    yield ink(head(contract), "bold")
    yield ink("─" * WIDTH, "dim")
    yield from below


def documents_page(contract: Contract, answer: dict[str, Any], ink: Ink) -> str:
    """Each paper with its items, and what would tell of others."""
    none = [] if answer["documents"] else ["Aucune pièce n'est due d'après les faits donnés."]
    return page(
        [
            _top(contract, ink, *none),
            *(_document(contract, one, ink) for one in answer["documents"]),
            _wanted(contract, answer["missing"], ink),
        ]
    )


def _document(contract: Contract, one: dict[str, Any], ink: Ink) -> Iterator[str]:
    parties = ink(f"{capital(person(one['by']))} → {person(one['to'])}", "bold")
    if one["present"] is None:
        yield parties
    else:
        words, colour = _PRESENT[one["present"]]
        yield from columns(parties, ink(words, "bold", colour))
    yield from wrap(one["says"], "  ")
    # Items that follow each other on one ground share its citation.
    for rules, items in groupby(one["items"], key=lambda item: item["rules"]):
        for item in items:
            unsure = "" if item["needed"] else " (s'il y a lieu)"
            yield from wrap(f"• {item['what']}{unsure}", "  ", "    ")
        yield from dimmed(ink, clauses(contract, rules), "    ")
    if not one["items"]:
        yield from dimmed(ink, clauses(contract, one["rules"]), "  ")
    yield from _overrides(one["overrides"])


def _overrides(overrides: Sequence[dict[str, Any]]) -> Iterator[str]:
    for one in overrides:
        yield from wrap(f"La loi prévaut : {one['says']} Le contrat dit : {one['instead_of']}", "  ")


def _wanted(contract: Contract, missing: Sequence[str], ink: Ink) -> Iterator[str]:
    if missing:
        yield ink("Pour en dire plus, il faudrait savoir", "bold")
    for name in missing[:MOST_QUESTIONS]:
        yield from wrap(f"• {declared(contract, name).question}", "  ", "    ")
        yield from dimmed(ink, name, "    ")
    if len(missing) > MOST_QUESTIONS:
        yield f"  … et {len(missing) - MOST_QUESTIONS} autres faits : avec --json, tous."


def retentions_page(contract: Contract, answer: dict[str, Any], ink: Ink) -> str:
    """Known last days in order, then what has no last day yet."""
    every = answer["retentions"]
    known = sorted((one for one in every if one["until"] not in (None, "none")), key=lambda one: one["until"])
    none = [] if every else ["Ce contrat ne fixe aucune durée de conservation."]
    return page(
        [
            _top(contract, ink, *none),
            _kept(contract, "Gardées jusqu'à un jour connu", known, ink),
            _kept(contract, "Durée qui n'a pas commencé", [one for one in every if one["until"] == "none"], ink),
            _kept(contract, "Jour encore inconnu", [one for one in every if one["until"] is None], ink),
            _wanted(contract, answer["missing"], ink),
        ]
    )


def _kept(contract: Contract, name: str, kept: Sequence[dict[str, Any]], ink: Ink) -> Iterator[str]:
    if kept:
        yield ink(name, "bold")
    for one in kept:
        until = f" : du {day(one['from'])} au {day(one['until'])} compris" if one["until"] not in (None, "none") else ""
        yield from wrap(f"• {capital(one['data'])}{until}", "  ", "    ")
        yield from wrap(one["says"], "    ")
        yield from dimmed(ink, clauses(contract, one["rules"]), "    ")
        yield from _overrides(one["overrides"])
