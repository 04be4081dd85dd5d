"""The closed world of worked cases: what a case does not list did not happen.

A yes/no is no, a member of a set is out, a date that may not exist is "none", a table is empty, an amount or a number
is its least value. Days and choices stay unknown: a case that needs one lists it. A fact that other facts give
(`given_or`) stays unknown too, so that it is derived; when it is listed, those others stay unknown instead.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from clausier.rules.contract import Contract
from clausier.rules.nodes import Op, walk
from clausier.rules.types import Kind

HERE = Path(__file__).parent


def close(contract: Contract, facts: Mapping[str, Any], unknown: tuple[str, ...] = ()) -> dict[str, Any]:
    """The facts with everything unlisted closed, but for the facts named in `unknown`."""
    world = dict(facts)
    derived = set()
    for name, below in _derived(contract):
        derived.add(name)
        if name in world:
            derived |= below
    for table in set(contract.vocabulary.tables) - derived:
        world.setdefault(table, [])
    for name, fact in contract.vocabulary.facts.items():
        listed = name in world or fact.member_of in world
        if listed or name in derived:
            continue
        match fact.type.kind:
            case Kind.BOOL:
                world[name] = False
            case Kind.MAYBE_DATE:
                world[name] = "none"
            case Kind.NUMBER if dict(fact.type.unit).get("EUR"):
                world[name] = "0.00"
            case Kind.NUMBER:
                world[name] = str(Decimal(fact.low) / fact.type.scale) if fact.type.scale > 1 else fact.low
    return {name: value for name, value in world.items() if name not in unknown}


@cache
def _derived(contract: Contract) -> tuple[tuple[str, frozenset[str]], ...]:
    """Facts that others give, with the facts and tables that give them."""
    found = []
    for node in contract.nodes():
        if node.op is Op.GIVEN and node.args[0].op is Op.FACT:
            below = list(walk([node.args[1]]))
            facts = {one.data.name for one in below if one.op is Op.FACT}
            tables = {one.table for one in below if one.table is not None}
            found.append((node.args[0].data.name, frozenset(facts | tables)))
    return tuple(found)


def read(path: Path) -> Any:
    """One file of cases; libyaml reads it some ten times faster than Python does."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def load(contract: str, name: str) -> dict[str, Any]:
    """One file of worked cases in the folder of a contract."""
    return read(HERE / contract / name)


def acts(contract: str) -> dict[str, list[dict[str, Any]]]:
    """The worked acts of every `acts*.yaml` in the folder of a contract: kind → cases."""
    found: dict[str, list[dict[str, Any]]] = {}
    for path in sorted((HERE / contract).glob("acts*.yaml")):
        for kind, cases in read(path).items():
            found.setdefault(kind, []).extend(cases)
    return found


def rules(contract: str) -> list[str]:
    """Every id of the catalogue of a contract."""
    return (HERE / contract / "rules.txt").read_text(encoding="utf-8").split()


def claim_facts(file: Mapping[str, Any], case: Mapping[str, Any]) -> dict[str, Any]:
    """The facts that a worked claim lists, on the common base."""
    lines = [{**file["line"], **line} for line in case.get("lines", [])]
    return {**file["base"], **case["facts"], "repair.lines": lines}
