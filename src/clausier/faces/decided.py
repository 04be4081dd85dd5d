"""A decision told by people and by things: who receives what, and what each line was about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from ..rules.contract import Contract
from ..rules.types import Kind
from .said import row

#: So many open guarantees are told one by one.
MOST_OPEN = 4
#: So many choices of a row say which one it is: « assuré, pare-brise ».
MOST_NAMED = 2


def claimed(decision: Mapping[str, Any]) -> tuple[list[Mapping[str, Any]], list[Mapping[str, Any]]]:
    """The guarantees that are asked something: those to tell one by one, and those that are still open.

    A few that are open are told with the others; of a case of which little is known, nearly all are.
    """
    asked = [one for one in decision["guarantees"] if one["outcome"] != "not_claimed"]
    open_ = [one for one in asked if one["outcome"] == "undetermined"]
    if len(open_) <= MOST_OPEN:
        return asked, []
    return [one for one in asked if one["outcome"] != "undetermined"], open_


@dataclass(frozen=True)
class Received:
    """What one payee receives. total: a decimal string; parts: the label of the guarantee, and the payment."""

    to: str
    total: str
    parts: tuple[tuple[str, Mapping[str, Any]], ...]


def received(decision: Mapping[str, Any]) -> list[Received]:
    """The payments of a decision, payee after payee, in the order in which each is first paid."""
    labels = {one["key"]: one["label"] for one in decision["guarantees"]}
    found: dict[str, list[tuple[str, Mapping[str, Any]]]] = {}
    for one in decision["payments"]:
        found.setdefault(one["to"], []).append((labels[one["guarantee"]], one))
    return [Received(to, _total(one for _, one in parts), tuple(parts)) for to, parts in found.items()]


def _total(payments: Any) -> str:
    return str(sum((Decimal(one["amount"]) for one in payments), Decimal("0.00")))


def for_others(contract: Contract, decision: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The guarantees that pay victims: what they bring is no part of what the insured's side receives."""
    theirs = {one.guarantee.key for one in contract.settled if one.guarantee.to_victims}
    return [one for one in decision["guarantees"] if one["key"] in theirs and one["payable"] not in (None, "0.00")]


@dataclass(frozen=True)
class Part:
    """The settlement of one guarantee. steps: those of a known amount; waiting: the others; payable: None if open."""

    label: str
    payable: str | None
    steps: tuple[Mapping[str, Any], ...]
    waiting: tuple[Mapping[str, Any], ...]


def statement(decision: Mapping[str, Any]) -> list[Part]:
    """The settlement of a decision, guarantee after guarantee."""
    parts = []
    for one in decision["guarantees"]:
        own = [step for step in decision["statement"] if step["guarantee"] == one["key"]]
        if own:
            known = tuple(step for step in own if step["amount"] is not None)
            open_ = tuple(step for step in own if step["amount"] is None)
            parts.append(Part(one["label"], one["payable"], known, open_))
    return parts


@dataclass(frozen=True)
class Lines:
    """The lines of one guarantee. rows: each line of the decision, with `called`, its name, and `about`, what it is."""

    label: str
    rows: tuple[dict[str, Any], ...]


def lines(contract: Contract, decision: Mapping[str, Any]) -> list[Lines]:
    """The lines of a decision, guarantee after guarantee, each saying which thing it is about.

    While nearly every guarantee is open, the same line waits in each of them: only those of the others are told.
    """
    found, open_ = [], [one["key"] for one in claimed(decision)[1]]
    for one in contract.settled:
        own = [line for line in decision["lines"] if line["guarantee"] == one.guarantee.key not in open_]
        if own:
            table = one.guarantee.lines.covered.node.table
            told = {str(one.get("id", place)): one for place, one in enumerate(_rows(decision, table), start=1)}
            declared = contract.vocabulary.tables[table]
            rows = (
                line | {"called": row(declared, line["id"]), "about": named(contract, table, told.get(line["id"], {}))}
                for line in own
            )
            found.append(Lines(one.guarantee.label, tuple(rows)))
    return found


def _rows(decision: Mapping[str, Any], table: str) -> list[Mapping[str, Any]]:
    given = decision["case"]["facts"].get(table) or []
    return given["rows"] if isinstance(given, Mapping) else given


def named(contract: Contract, table: str, cells: Mapping[str, Any]) -> str:
    """Which thing a row is about, by its first choices that are known: « assuré, pare-brise »."""
    columns = contract.vocabulary.columns[table].items()
    known = [fact.label(cells[key]) for key, fact in columns if fact.type.kind is Kind.CHOICE and cells.get(key)]
    return ", ".join(known[:MOST_NAMED])
