"""Lines of an estimate copied from a spreadsheet: cells separated by tabs or semicolons, one line a row.

A first line of headings is optional. Without it the columns are: what the garage wrote, price of the part, hours, hours
of the maker's scale, kind. A column with another heading is kept in what the garage wrote, so that nothing is lost.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...rules.case import parse_answer
from ...rules.case_words import folded
from ...rules.errors import WrongValue
from ...rules.facts import MOST_ROWS, Fact
from .estimate_form import LONGEST_LABEL

#: The columns of a text without headings.
PLAIN = ("label", "parts_price", "labour_hours", "scale_hours", "kind")
#: Heading, folded → column. A price without tax is none of them: the contract reads prices including tax.
HEADINGS = {
    **dict.fromkeys(("libelle", "designation", "description", "article", "operation", "intitule", "piece"), "label"),
    **dict.fromkeys(
        ("prix", "prix ttc", "montant", "montant ttc", "total", "total ttc", "prix piece", "prix pieces", "pieces ttc"),
        "parts_price",
    ),
    **dict.fromkeys(("heures", "heure", "temps", "h", "heures mo", "temps mo", "nb heures"), "labour_hours"),
    **dict.fromkeys(("bareme", "heures bareme", "temps bareme", "heures constructeur"), "scale_hours"),
    **dict.fromkeys(
        ("main-d'oeuvre", "main d'oeuvre", "main-d'œuvre", "main d'œuvre", "mo", "mo ttc", "prix mo"), "labour_price"
    ),
    **dict.fromkeys(("nature", "type", "genre"), "kind"),
}
#: How an error calls a column.
NAMES = {
    "label": "libellé", "parts_price": "prix", "labour_hours": "heures", "scale_hours": "barème",
    "labour_price": "main-d'œuvre", "kind": "nature",
}  # fmt: skip
_EUROS = re.compile(r"\s*\(?(€|eur|euros?)\)?$")


@dataclass(frozen=True)
class Wrong:
    """What is wrong with a cell; line and column are counted from 1, as the spreadsheet shows them."""

    line: int
    column: int
    why: str

    def __str__(self) -> str:
        place = f"Ligne {self.line}, colonne {self.column}" if self.column else f"Ligne {self.line}"
        return f"{place} : {self.why}"


@dataclass(frozen=True)
class Pasted:
    """The cells of every line (column → text), and the errors; with an error nothing should be taken over."""

    lines: list[dict[str, str]]
    errors: list[Wrong]


def parse(text: str, columns: Mapping[str, Fact]) -> Pasted:
    """The lines of a copied text. columns: those that the contract reads."""
    cells = _cells(text)
    if not cells:
        return Pasted([], [Wrong(1, 0, "il n'y a aucune ligne à reprendre.")])
    heads = _headings(cells[0][1])
    rows = cells[1:] if heads else cells
    lines: list[dict[str, str]] = []
    errors: list[Wrong] = []
    if heads and len({head for head in heads if head}) < len([head for head in heads if head]):
        errors.append(Wrong(cells[0][0], 0, "deux colonnes portent le même titre ; gardez-en une."))
    for number, row in rows:
        lines.append(_line(number, row, heads, cells[0][1], columns, errors))
    if len(lines) > MOST_ROWS:
        errors.append(Wrong(rows[MOST_ROWS][0], 0, f"un devis compte {MOST_ROWS} lignes au plus."))
    return Pasted(lines, errors)


def _cells(text: str) -> list[tuple[int, list[str]]]:
    """The lines that are not empty, with their number."""
    text = text.lstrip("\N{ZERO WIDTH NO-BREAK SPACE}").replace("\r\n", "\n").replace("\r", "\n")
    delimiter = "\t" if "\t" in text else ";"
    reader = csv.reader(io.StringIO(text), delimiter=delimiter)
    found: list[tuple[int, list[str]]] = []
    start = 1
    try:
        for row in reader:
            row = [" ".join(cell.split()) for cell in row]
            if any(row):
                found.append((start, row))
            start = reader.line_num + 1
    except csv.Error:
        # A cell that the reader of the standard library refuses (too long) stays a cell, to be named by its error.
        return [(n, line.split(delimiter)) for n, line in enumerate(text.split("\n"), start=1) if line.strip()]
    return found


def _headings(row: Sequence[str]) -> list[str] | None:
    """The column of every heading ("" when it is none that is known); None when the line holds no headings."""
    found = [HEADINGS.get(_EUROS.sub("", folded(cell)), "") for cell in row]
    if "label" not in found or any(any(mark.isdigit() for mark in cell) for cell in row):
        return None
    return found


def _line(
    number: int,
    row: Sequence[str],
    heads: Sequence[str] | None,
    titles: Sequence[str],
    columns: Mapping[str, Fact],
    errors: list[Wrong],
) -> dict[str, str]:
    found: dict[str, str] = {}
    more: list[str] = []
    names = heads if heads is not None else PLAIN
    for place, cell in enumerate(row):
        if not cell:
            continue
        if place >= len(names):
            errors.append(Wrong(number, place + 1, f"« {cell[:60]} » est au-delà des {len(names)} colonnes attendues."))
        elif not names[place]:
            more.append(f"{titles[place]} : {cell}" if titles[place] else cell)
        else:
            found[names[place]] = cell
            why = _wrong(names[place], cell, columns)
            if why:
                errors.append(Wrong(number, place + 1, f"({NAMES[names[place]]}) {why}"))
    label = " · ".join([*([found["label"]] if "label" in found else []), *more])
    if not label:
        errors.append(Wrong(number, 1, "il manque le libellé."))
    elif len(label) > LONGEST_LABEL:
        where = names.index("label") + 1 if "label" in names else 1
        errors.append(Wrong(number, where, f"ce libellé compte {len(label)} caractères ; {LONGEST_LABEL} au plus."))
    return found | {"label": label}


def _wrong(key: str, cell: str, columns: Mapping[str, Fact]) -> str:
    """Why a cell cannot be read; nothing when it can."""
    if key == "label" or key not in columns:
        return ""
    try:
        parse_answer(columns[key], cell)
    except WrongValue as error:
        return " ".join(part for part in (error.why, error.remedy) if part)
    return ""
