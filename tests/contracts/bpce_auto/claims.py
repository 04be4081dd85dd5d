"""The worked claims of BPCE AUTO on the whole contract: common base, the base of the file, the case, a closed world."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from clausier.rules.facts import Fact
from clausier.rules.types import Kind
from tests.contracts.bpce_auto.whole import BPCE
from tests.contracts.world import close, load

BASE = load("bpce_auto", "base.yaml")
#: File → the table that its cases fill, under which name, and the name of what its rows have in common.
FILES = {
    "vehicle.yaml": ("damages", "damages", "damage"),
    "injury.yaml": ("injury.heads", "heads", ""),
    "legal.yaml": ("legal.fees", "fees", ""),
    "items.yaml": ("items", "items", "item"),
    "breakdown.yaml": ("repair.lines", "lines", "line"),
}


def worked() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Every worked claim with its facts, the world closed around what it lists."""
    for name, (table, listed, common) in FILES.items():
        file = load("bpce_auto", name)
        for case in file["cases"]:
            shared = file.get(common) or {}
            rows = [_filled(table, {**shared, **row}) for row in _repeated(case, case.get(listed, []))]
            told = {**BASE, **file.get("base", {}), **case.get("facts", {}), table: rows}
            yield case, close(BPCE, _options(told))


def _repeated(case: Mapping[str, Any], rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A case with `many` repeats its one row as so many cases pleaded."""
    many = case.get("many", 0)
    return [{**rows[0], "id": place + 1, "hearing": place + 1} for place in range(many)] or rows


def _filled(table: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """A row with what it does not say closed: no, never, zero."""
    columns = BPCE.vocabulary.columns[table]
    nothing = {key: _nothing(column) for key, column in columns.items() if _nothing(column) is not None}
    return {key: value for key, value in {**nothing, **row}.items() if key == "id" or key in columns}


def _nothing(column: Fact) -> Any:
    if column.type.kind is Kind.BOOL:
        return False
    if column.type.kind is Kind.MAYBE_DATE:
        return "none"
    if column.type.kind is Kind.NUMBER and dict(column.type.unit).get("EUR"):
        return "0.00"
    return max(column.low, 0) // column.type.scale if column.type.kind is Kind.NUMBER else None


def _options(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Options as members of their set."""
    plain = {name: value for name, value in facts.items() if name != "policy.options"}
    return plain | {f"policy.options.{key}": value for key, value in facts.get("policy.options", {}).items()}
