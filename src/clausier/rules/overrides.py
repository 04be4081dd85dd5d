"""Where the law prevails over the words of a contract: how answers tell it, citing both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .nodes import Op, Override, Reading, walk
from .provision import Provision


def told(doubts: Iterable[Reading], readings: Mapping[str, str] | None = None) -> list[dict[str, Any]]:
    """The overrides among the doubts, by id: the clause, the articles, what the law gives, and instead of what.

    `applied` is false when the case asked for the contract's own words (doubt id → meaning).
    """
    chosen = readings or {}
    found = {doubt.id: doubt for doubt in doubts if isinstance(doubt, Override)}
    return [
        {
            "rules": [name],
            "law": list(doubt.law),
            "says": dict(doubt.meanings)["law"],
            "instead_of": dict(doubt.meanings)["contract"],
            "applied": chosen.get(name, "law") == "law",
        }
        for name, doubt in sorted(found.items())
    ]


def doubts_of(provision: Provision) -> list[Reading]:
    """Every doubt that a provision states or computes with."""
    nodes = walk(term.node for term in provision.terms())
    return [*provision.doubts, *(node.data for node in nodes if node.op is Op.READING)]
