"""The body of a request: read by the door of a case, so that its errors are those of every other face, and bounded."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest

from ...faces import cases
from ...rules.case import read_comparison, read_text
from ...rules.contract import Contract
from ...rules.errors import CaseError
from ...rules.facts import Fact
from ...rules.types import Kind
from .problems import WrongMedia

JSON = "application/json"
#: Rows of all the tables of a case together.
MOST_ROWS = 400
#: Rows that leave open what they are: each may be any of hundreds of parts, which takes a tenth of a second or more.
MOST_OPEN_ROWS = 20


def case_of(request: HttpRequest) -> cases.Opened:
    """The case that was sent. Raises CaseError, WrongMedia, RequestDataTooBig."""
    case = cases.opened(read_text(_body(request)))
    refuse_many_rows(case.contract, case.facts)
    return case


def event_of(request: HttpRequest) -> cases.Comparable:
    """The event to compare that was sent. Raises CaseError, WrongMedia, RequestDataTooBig."""
    event = cases.comparable(read_comparison(_body(request)))
    for one in event.contracts:
        refuse_many_rows(one, {**event.facts, **event.own.get(one.key, {})})
    return event


def _body(request: HttpRequest) -> bytes:
    if request.content_type != JSON:
        raise WrongMedia
    return request.body


def refuse_many_rows(contract: Contract, facts: Mapping[str, Any]) -> None:
    """CaseError, about the table, for a case that would keep the server busy; what is no row is left to the door."""
    total = still_open = 0
    for table, columns in contract.vocabulary.columns.items():
        rows = _rows(facts.get(table))
        total += len(rows)
        still_open += sum(_is_open(row, columns) for row in rows)
        if total > MOST_ROWS:
            why = f"le dossier compte plus de {MOST_ROWS} lignes dans ses tableaux."
            raise CaseError(why, fact=table, remedy="Employez « clausier decide » pour un dossier aussi long.")
        if still_open > MOST_OPEN_ROWS:
            why = f"plus de {MOST_OPEN_ROWS} lignes ne disent pas ce qu'elles sont."
            raise CaseError(why, fact=table, remedy="Dites de chaque ligne sa sorte, et sa pièce si c'en est une.")


def _rows(given: Any) -> list[Mapping[str, Any]]:
    rows = given.get("rows") if isinstance(given, Mapping) else given
    return [row for row in rows if isinstance(row, Mapping)] if isinstance(rows, list) else []


def _is_open(row: Mapping[str, Any], columns: Mapping[str, Fact]) -> bool:
    """Whether a row leaves open what it is: its first choice (kind), or the column of that name (kind "part": part)."""
    first = next((key for key, fact in columns.items() if fact.type.kind is Kind.CHOICE), None)
    if first is None:
        return False
    what = row.get(first)
    return what is None or (isinstance(what, str) and what in columns and row.get(what) is None)
