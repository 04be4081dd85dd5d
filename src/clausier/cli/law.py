"""The law behind the answers, on paper: articles, what rests on them, figures over time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from ..rules.french import plural
from .ink import WIDTH, Ink, columns, dimmed, page, wrap

_MARKS = {"text": ("texte lu", "green"), "secondary": ("seconde main", "yellow"), "not_found": ("non trouvé", "red")}
#: So many provisions are told of one article among many; asked for alone, it tells all.
MOST_RESTING = 12


def sources_page(answer: dict[str, Any], ink: Ink, *, whole: bool) -> str:
    """Every article in one line; with `whole`, those that were asked for in full."""
    found = answer["articles"]
    top = [
        ink("Le droit derrière les réponses", "bold"),
        ink("─" * WIDTH, "dim"),
        *wrap("Lectures de copies publiques, dans nos mots ; à vérifier dans le texte officiel avant tout usage."),
    ]
    if whole:
        blocks = [_article(one, ink) for one in found]
    else:
        blocks = [_subject(name, list(own), ink) for name, own in groupby(found, key=lambda one: one["subject"])]
    return page([top, *blocks, _figures(answer["figures"], ink), _gaps(answer["not_verified"], ink)])


def _subject(name: str, found: Sequence[dict[str, Any]], ink: Ink) -> Iterator[str]:
    yield ink(name, "bold")
    for one in found:
        word, colour = _MARKS[one["status"]]
        doubt = "*" if one["unsure"] else ""
        yield from columns(f"  {one['cite']}{doubt}", ink(word, colour))
    if any(one["unsure"] for one in found):
        yield ink("  * tout n'a pas pu être vérifié : « clausier sources ARTICLE » dit quoi", "dim")


def _article(one: dict[str, Any], ink: Ink) -> Iterator[str]:
    yield from (ink(line, "bold", "cyan") for line in wrap(one["cite"]))
    yield from dimmed(ink, one["subject"], "  ")
    yield from wrap(one["says"], "  ")
    changed = f" ; dernier changement connu : {one['changed']}" if one["changed"] else ""
    yield from dimmed(ink, f"{one['status_says']} ; {one['read']}{changed}.", "  ")
    if one["unsure"]:
        yield from wrap(f"Non vérifié : {one['unsure']}", "  ", "    ")
    if one["unused"]:
        yield from wrap(f"Aucune règle n'en dépend : {one['unused']}", "  ", "    ")
    for says in one["figures"]:
        yield from wrap(f"Chiffre daté : {says}.", "  ", "    ")
    yield from _resting(one["rests"], ink)


def _resting(rests: Sequence[dict[str, Any]], ink: Ink) -> Iterator[str]:
    if rests:
        yield f"  Ce qui en dépend ({plural(len(rests), 'disposition')}) :"
    for rest in rests[:MOST_RESTING]:
        prevails = " — la loi y prévaut sur le contrat" if rest["overrides"] else ""
        yield from wrap(f"• {rest['says']}{prevails}", "    ", "      ")
        yield from dimmed(ink, f"{rest['title']}, {rest['clause']} · {', '.join(rest['rules'])}", "      ")
    if len(rests) > MOST_RESTING:
        yield f"    … et {plural(len(rests) - MOST_RESTING, 'autre')} : « --json » les donne toutes."


def _figures(figures: Sequence[dict[str, Any]], ink: Ink) -> Iterator[str]:
    if figures:
        yield ink("Ce que la loi change avec le temps", "bold")
    for one in figures:
        yield from wrap(one["says"], "  ")
        for value in one["values"]:
            since = f"depuis le {value['from_says']}" if value["from"] else value["from_says"] or "début non relevé"
            yield from wrap(f"• {since} : {value['value']}", "    ", "      ")
            yield from dimmed(ink, value["cite"], "      ")
        for note in (one["before"], one["why"]):
            yield from dimmed(ink, note, "    ")


def _gaps(gaps: Sequence[str], ink: Ink) -> Iterator[str]:
    if gaps:
        yield ink("Ce qui n'a pas pu être vérifié", "bold")
    for gap in gaps:
        yield from wrap(f"• {gap}", "  ", "    ")
