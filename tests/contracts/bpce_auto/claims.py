"""The worked claims of BPCE AUTO on the whole contract: common base, the base of the file, the case, a closed world.

`one_change_*.yaml` holds claims told as another one with something changed: `of` names it, `change` gives facts, or a
column of a row ("damages.1.cost"), `unknown` takes facts away; a table that is listed takes the place of the other's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from clausier.contracts.bpce_auto import CONTRACT as BPCE
from clausier.rules.facts import Fact
from clausier.rules.types import Kind
from tests.contracts.world import HERE, close, load, read

BASE = load("bpce_auto", "base.yaml")
FILES = (
    "vehicle.yaml", "injury.yaml", "legal.yaml", "items.yaml", "breakdown.yaml", "assistance.yaml",
    "allocation.yaml", "several.yaml", "misstatement.yaml", "verified_vehicle.yaml", "verified_events.yaml",
    "verified_people.yaml", "verified_victims.yaml", "verified_legal.yaml", "verified_objects.yaml",
    "verified_edges.yaml", "verified_places.yaml",
)  # fmt: skip
#: What a case lists → the table that it fills, and the name of what the rows of the file have in common.
TABLES = {
    "damages": ("damages", "damage"),
    "heads": ("injury.heads", "head"),
    "fees": ("legal.fees", "fee"),
    "items": ("items", "item"),
    "lines": ("repair.lines", "line"),
    "expenses": ("expenses", "expense"),
    "guarantees": ("policy.guarantees", "dated"),
}


def worked() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Every worked claim with its facts, the world closed around what it lists."""
    for case, told in _told():
        yield case, close(BPCE, _options(told))


def changed() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """Every claim that is another one but for something, with its facts."""
    others: dict[str, dict[str, Any]] = {}
    for case, told in _told():
        assert others.setdefault(case["id"], told) is told, f"{case['id']} names two claims"
    for path in sorted((HERE / "bpce_auto").glob("one_change_*.yaml")):
        file = read(path)
        for case in file["cases"]:
            told = _change({**others[case["of"]], **_listed(file, case)}, case.get("change", {}))
            assert others.setdefault(case["id"], told) is told, f"{case['id']} names two claims"
            yield case, close(BPCE, _options(told), tuple(case.get("unknown", ())))


def _told() -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for name in FILES:
        file = load("bpce_auto", name)
        for case in file["cases"]:
            yield case, {**BASE, **file.get("base", {}), **case.get("facts", {}), **_listed(file, case)}


def _listed(file: Mapping[str, Any], case: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    return {table: _rows(file, case, listed) for listed, (table, _) in TABLES.items() if listed in case}


def _change(told: dict[str, Any], change: Mapping[str, Any]) -> dict[str, Any]:
    """Facts with others in their place; "damages.1.cost" is a column of the row of that id."""
    found = dict(told)
    for name, value in change.items():
        table, identifier, column = [*name.rsplit(".", 2), "", ""][:3]
        if identifier.isdigit():
            assert column in BPCE.vocabulary.columns[table], name
            assert any(str(row["id"]) == identifier for row in found[table]), name
            found[table] = [{**row, column: value} if str(row["id"]) == identifier else row for row in found[table]]
        else:
            found[name] = value
    return found


def facts_of(identifier: str) -> dict[str, Any]:
    """The facts of one worked claim."""
    return next(close(BPCE, _options(told)) for case, told in _told() if case["id"] == identifier)


def _rows(file: Mapping[str, Any], case: Mapping[str, Any], listed: str) -> list[dict[str, Any]]:
    table, common = TABLES[listed]
    shared = file.get(common) or {}
    return [filled(table, {**shared, **row}) for row in _repeated(case, case[listed])]


def _repeated(case: Mapping[str, Any], rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A case with `many` repeats its one row as so many cases pleaded."""
    many = case.get("many", 0)
    return [{**rows[0], "id": place + 1, "hearing": place + 1} for place in range(many)] or rows


def filled(table: str, row: Mapping[str, Any]) -> dict[str, Any]:
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
