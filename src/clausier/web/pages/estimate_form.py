"""What the page of the estimate holds: everything as it was typed, and the facts that it tells.

A line is called by its number and by what the garage wrote ("3. Alternateur Valeo"): that is its `id` in the case, so
the words of the garage go wherever the case goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import lru_cache
from itertools import pairwise
from typing import Any

from django.http import QueryDict

from ... import contracts
from ...rules.case import encode, parse_answer
from ...rules.case_values import decode_value
from ...rules.case_words import clean, french_number
from ...rules.contract import Contract
from ...rules.errors import CaseError, WrongValue
from ...rules.facts import MOST_ROWS, Fact
from ...rules.nodes import Op
from ...rules.time import PARIS
from ...rules.types import NEVER, Kind
from ..state import Case, opened

TABLE = "repair.lines"
#: The contracts that pay repairs, the usual one first.
KEYS = ("cirano_orange", "icare_moto", "bpce_auto")
#: Characters of what the garage wrote: with the number of the line it has to fit into the `id` of a row.
LONGEST_LABEL = 90
#: Longer than any answer is; what is beyond is refused with the answer, but kept in its field.
LONGEST_TYPED = 1_000

#: What the garage may state once for every line that does not say otherwise: column → its value and the sentence.
COMMON: dict[str, tuple[Any, str]] = {
    "purpose": ("repair", "Chaque ligne sert à réparer la panne."),
    "original_equipment": (True, "Chaque pièce en cause était montée d'origine."),
    "replaced": (True, "Chaque pièce est remplacée, et non remise en état."),
    "covered_elsewhere": (False, "Ni le constructeur ni un réparateur précédent ne prend une ligne à sa charge."),
    "offered_part_refused": (False, "Aucune pièce d'échange standard ou de réemploi proposée n'a été refusée."),
    "damaged_by_uncovered_part": (False, "Aucun dommage ne vient d'une pièce non garantie."),
    "spread_by_short_circuit": (False, "Aucun dommage ne vient d'un court-circuit né dans une autre pièce."),
    "clutch_burnt_or_worn_out": (False, "Aucun embrayage n'est brûlé ou totalement usé."),
}
#: The same for prices and hours.
BLANKS = "blanks"
BLANKS_SAYS = "Une case de prix ou d'heures laissée vide vaut zéro."

#: The cells of a line that are always in sight, and asked for first; the others unfold.
IN_SIGHT = ("part", "kind", "labour_hours", "parts_price")

_CELL = re.compile(r"l([0-9]{1,4})\.([a-z_]+)")
_CALLED = re.compile(r"([0-9]{1,4})\. (.+)")


@lru_cache(maxsize=16)
def columns_read(contract: Contract) -> Mapping[str, Fact]:
    """The columns of a line that some clause of the contract reads, in their order: key → fact."""
    read = {node.data.key for node in contract.nodes() if node.op is Op.COLUMN and node.table == TABLE}
    return {key: fact for key, fact in contract.vocabulary.columns[TABLE].items() if key in read}


@dataclass(frozen=True)
class Line:
    """One line as typed. cells: column → text; also `label` (what the garage wrote), `search` (other words for the
    part) and `id` (how a case from elsewhere calls the line)."""

    number: int
    cells: Mapping[str, str] = field(default_factory=dict)

    @property
    def label(self) -> str:
        """What the garage wrote, on one line and without what cannot be printed."""
        return clean(" ".join(self.cells.get("label", "").split()), LONGEST_TYPED)

    @property
    def id(self) -> str:
        """How the case calls the line; its name from elsewhere holds until other words are written."""
        elsewhere = self.cells.get("id", "")
        if elsewhere and _label(elsewhere) == self.label:
            return elsewhere
        return f"{self.number}. {self.label}" if self.label else str(self.number)

    @property
    def is_blank(self) -> bool:
        """Whether nothing is typed on it."""
        return not any(text.strip() for key, text in self.cells.items() if key != "id")


def _label(name: str) -> str:
    """What the garage wrote, in the name of a line of a case."""
    called = _CALLED.fullmatch(name)
    return called[2] if called else "" if name.isdigit() else name


@dataclass(frozen=True)
class Sheet:
    """Everything typed. typed: fact → text. common: keys of `COMMON`, and `BLANKS`. closed: sets of tags and tables
    said to hold nothing else. kept: facts that the page cannot show (filled tables), in door form; carried: the token
    that brings them along. asked: the questions in sight, as they stood. shown: key of the contract whose fields were
    in sight."""

    contract: Contract
    typed: Mapping[str, str] = field(default_factory=dict)
    lines: tuple[Line, ...] = ()
    common: frozenset[str] = frozenset()
    closed: frozenset[str] = frozenset()
    kept: Mapping[str, Any] = field(default_factory=dict)
    readings: Mapping[str, str] = field(default_factory=dict)
    pasted: str = ""
    carried: str = ""
    asked: tuple[str, ...] = ()
    shown: str = ""

    def numbered(self) -> Sheet:
        """The same with its lines numbered, and called, from 1."""
        cells = [{key: text for key, text in line.cells.items() if key != "id"} for line in self.lines]
        return replace(self, lines=tuple(Line(n, one) for n, one in enumerate(cells, start=1)))

    def without(self, number: str) -> Sheet:
        """The same without one line."""
        return replace(self, lines=tuple(line for line in self.lines if str(line.number) != number)).numbered()

    def with_lines(self, cells: Sequence[Mapping[str, str]]) -> Sheet:
        """The same with more lines at its end; the blank lines that ended it make room."""
        lines = list(self.lines)
        while len(cells) > 1 and lines and lines[-1].is_blank:
            lines.pop()
        return replace(self, lines=(*lines, *(Line(0, one) for one in cells))).numbered()


@dataclass(frozen=True)
class Told:
    """The facts of a sheet in door form, and what could not be read: name of the field → French message."""

    facts: dict[str, Any]
    errors: dict[str, str]


# --- from a posted form, or from a case -------------------------------------------------------------------------------


def posted(form: QueryDict) -> Sheet:
    """The sheet of a posted form. Raises CaseError when the case that it carries was altered."""
    key = form.get("contrat", KEYS[0])
    contract = contracts.contract(key if key in KEYS else KEYS[0])
    carried = opened(form["d"]) if form.get("d") else None
    if carried and carried.contract is not contract:
        carried = None  # what is kept is told in the words of its own contract; its token stays in the form
    known = {name for one in KEYS for name in contracts.contract(one).vocabulary.facts}
    typed = {name: _of(form, name) for name in form if name in known}
    cells: dict[int, dict[str, str]] = {}
    for name in form:
        match = _CELL.fullmatch(name)
        if match:
            cells.setdefault(int(match[1]), {})[match[2]] = form[name][:LONGEST_TYPED]
    return Sheet(
        contract,
        {name: text for name, text in typed.items() if text},
        tuple(Line(number, cells[number]) for number in sorted(cells)),
        frozenset(form.getlist("commun")),
        frozenset(form.getlist("complet")),
        _kept(contract, carried.facts) if carried else {},
        carried.readings if carried else {},
        form.get("coller", ""),
        form.get("d", ""),
        tuple(dict.fromkeys(form.getlist("question"))),
        form.get("champs", ""),
    )


def _of(form: QueryDict, name: str) -> str:
    """A ticked member of a set is posted after the « non » that it had before."""
    given = form.getlist(name)
    return "oui" if "oui" in given else given[-1].strip()[:LONGEST_TYPED]


def from_case(case: Case) -> Sheet:
    """The sheet that shows a case. Raises CaseError when its contract pays no repair."""
    if case.contract.key not in KEYS:
        why = f"« {case.contract.title} » ne paie aucune réparation : il n'y a pas de devis à examiner."
        raise CaseError(why, remedy="Ouvrez un devis sous un autre contrat.")
    vocabulary = case.contract.vocabulary
    encoded = encode(vocabulary, case.facts)
    typed = {name: written(fact, encoded[name]) for name, fact in vocabulary.facts.items() if name in encoded}
    columns = vocabulary.columns[TABLE]
    lines = []
    rows = encoded.get(TABLE) or ()
    for number, row in zip(_numbers([row["id"] for row in rows]), rows, strict=True):
        cells = {key: written(fact, row[key]) for key, fact in columns.items() if row.get(key) is not None}
        line = Line(number, {"label": _label(row["id"]), **cells})
        lines.append(line if line.id == row["id"] else Line(number, {**line.cells, "id": row["id"]}))
    tables = {name for name in vocabulary.tables if name != TABLE and name in encoded and not encoded[name]}
    sets = {name for name, members in vocabulary.tags.items() if all(one.name in encoded for one in members.values())}
    kept = _kept(case.contract, case.facts)
    carried = case.with_facts(kept).token if kept or case.readings else ""
    closed = frozenset(tables | sets)
    return Sheet(case.contract, typed, tuple(lines), frozenset(), closed, kept, case.readings, carried=carried)


def _numbers(ids: Sequence[str]) -> list[int]:
    """The numbers that the lines had on the page where they were typed; from 1 when they come from elsewhere."""
    typed = [one.partition(". ")[0] for one in ids]
    found = [int(one) for one in typed if one.isascii() and one.isdigit() and len(one) <= 4]
    in_order = len(found) == len(ids) and all(one < two for one, two in pairwise(found))
    return found if in_order else list(range(1, len(ids) + 1))


def _kept(contract: Contract, facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: facts[name] for name in contract.vocabulary.tables if name != TABLE and facts.get(name)}


def written(fact: Fact, value: Any) -> str:
    """An encoded value as its field holds it: choices by key, the rest as the French write it."""
    match fact.type.kind:
        case Kind.BOOL:
            return "oui" if value else "non"
        case Kind.NUMBER:
            return french_number(fact, value)
        case Kind.CHOICE:
            return value
        case Kind.INSTANT:
            return datetime.fromtimestamp(value, PARIS).isoformat(timespec="minutes")
        case _:
            return "jamais" if value == NEVER else date.fromordinal(value).strftime("%d/%m/%Y")


# --- from the sheet to facts ------------------------------------------------------------------------------------------


def told(sheet: Sheet) -> Told:
    """Every fact that the sheet tells; what cannot be read stays unknown and is named."""
    vocabulary, errors = sheet.contract.vocabulary, {}
    facts: dict[str, Any] = dict(sheet.kept)
    for name in sheet.closed:
        if name in vocabulary.tables and name != TABLE:
            facts.setdefault(name, [])
        facts |= {one.name: False for one in vocabulary.tags.get(name, {}).values()}
    for name, text in sheet.typed.items():
        if name in vocabulary.facts:
            value = _read(vocabulary.facts[name], text, name, errors)
            if value is not None and not (value is False and name in facts):
                facts[name] = value
    rows = [_row(sheet, line, errors) for line in sheet.lines if not line.is_blank]
    if len(rows) > MOST_ROWS:
        errors["lignes"] = f"{len(rows)} lignes : un devis en compte {MOST_ROWS} au plus."
        rows = rows[:MOST_ROWS]
    return Told(facts | {TABLE: rows} if rows else facts, errors)


def _read(fact: Fact, text: str, name: str, errors: dict[str, str]) -> Any:
    if fact.type.kind is Kind.CHOICE and text in dict(fact.options):
        return text  # chosen in a list, not typed
    try:
        encoded = parse_answer(fact, text) if text.strip() else None
    except WrongValue as error:
        errors[name] = " ".join(part for part in (error.why, error.remedy) if part)
        return None
    return None if encoded is None else decode_value(fact, encoded)


def _row(sheet: Sheet, line: Line, errors: dict[str, str]) -> dict[str, Any]:
    columns = sheet.contract.vocabulary.columns[TABLE]
    row: dict[str, Any] = {"id": line.id}
    if len(line.label) > LONGEST_LABEL:
        errors[f"l{line.number}.label"] = f"Ce libellé compte {len(line.label)} caractères ; {LONGEST_LABEL} au plus."
        row["id"] = str(line.number)
    for key, fact in columns.items():
        value = _read(fact, line.cells.get(key, ""), f"l{line.number}.{key}", errors)
        if value is not None:
            row[key] = value
    return row | dict(_stated(sheet, line))


def _stated(sheet: Sheet, line: Line) -> Iterator[tuple[str, Any]]:
    """What was stated for every line and is left blank on this one."""
    columns = columns_read(sheet.contract)

    def blank(key: str) -> bool:
        return key in columns and not line.cells.get(key, "").strip()

    yield from ((key, value) for key, (value, _) in COMMON.items() if key in sheet.common and blank(key))
    if BLANKS in sheet.common:
        if blank("parts_price"):
            yield "parts_price", "0.00"
        # A price of labour without its hours leaves the hours unknown: they are not nothing.
        if blank("labour_price") and blank("labour_hours"):
            yield from (("labour_hours", "0"), ("labour_price", "0.00"))


def case_of(sheet: Sheet, facts: Mapping[str, Any]) -> Case:
    """The case to carry. Raises CaseError when it cannot be used."""
    return Case(sheet.contract, dict(facts), dict(sheet.readings))


def unusable(error: CaseError) -> dict[str, str]:
    """The fields to correct when facts contradict each other."""
    errors = getattr(error, "errors", None) or (error,)
    return {one.fact or "dossier": " ".join(part for part in (one.why, one.remedy) if part) for one in errors}
