"""The sources of the law as a document to keep: `python -m clausier.faces.sources_document > docs/sources.md`.

What rests on each article changes with every chapter: the page of the site and `clausier sources` tell it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from ..law.sources import CODES
from .sources import sources

_HEAD = """\
# Les sources de droit

Chaque article de loi derrière une réponse, dans nos mots : ce qu'il dit, la version lue, ce qui n'a pas pu être
vérifié. Ce ne sont pas des conseils juridiques : avant tout usage, vérifiez dans le texte officiel. Une date de dernier
changement ancienne ne prouve pas que l'article n'ait pas changé depuis.

Cette page est écrite par `python -m clausier.faces.sources_document > docs/sources.md`. Ce qui dépend de chaque
article, contrat par contrat, se lit à la page `/sources/` du site, ou par `clausier sources ARTICLE`.
"""


def document() -> str:
    """The whole document."""
    answer = sources()
    parts = [_HEAD, _codes(), *_articles(answer["articles"]), _over_time(answer["figures"]), _gaps(answer)]
    return "\n".join(parts)


def _codes() -> str:
    return "Abréviations : " + " ; ".join(f"{short}, {name}" for short, name in CODES.items()) + ".\n"


def _articles(found: list[dict[str, Any]]) -> Iterator[str]:
    for subject, own in groupby(found, key=lambda one: one["subject"]):
        yield f"## {subject}\n"
        yield from (_article(one) for one in own)


def _article(one: dict[str, Any]) -> str:
    changed = f" ; dernier changement connu : {one['changed']}" if one["changed"] else ""
    lines = [f"### {one['cite']}", "", one["says"], "", f"*{one['status_says']}* ; {one['read']}{changed}."]
    lines += ["", f"Non vérifié : {one['unsure']}"] if one["unsure"] else []
    lines += ["", f"Aucune règle n'en dépend : {one['unused']}"] if one["unused"] else []
    return "\n".join([*lines, ""])


def _over_time(figures: list[dict[str, Any]]) -> str:
    return "\n".join(["## Ce que la loi change avec le temps", "", *map(_figure, figures)])


def _figure(one: dict[str, Any]) -> str:
    rows = [f"| {_since(value)} | {value['value']} | {value['cite']} |" for value in one["values"]]
    notes = [text for note in (one["before"], one["why"]) if note for text in (note, "")]
    return "\n".join(
        [f"### {one['says']}", "", "| à partir du | ce qui vaut | source |", "| --- | --- | --- |", *rows, "", *notes]
    )


def _since(value: dict[str, Any]) -> str:
    return value["from_says"] or "(début non relevé)"


def _gaps(answer: dict[str, Any]) -> str:
    return "\n".join(["## Ce qui n'a pas pu être vérifié", "", *(f"* {gap}" for gap in answer["not_verified"]), ""])


if __name__ == "__main__":
    print(document(), end="")
