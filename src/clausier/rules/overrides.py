"""Where the law prevails over the words of a contract: how answers tell it, citing both."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from .nodes import Op, Override, Reading, walk
from .provision import Provision, once


def told(doubts: Iterable[Reading], readings: Mapping[str, str] | None = None) -> list[dict[str, Any]]:
    """The overrides among the doubts, by id: the clause, the articles, what the law gives, and instead of what.

    `applied` is false when the case asked for another meaning (doubt id → meaning).
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


def gathered(entries: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The overrides of the entries of an answer (deadlines, rights, grounds), each once, by id."""
    found = {one["rules"][0]: one for entry in entries for one in entry["overrides"]}
    return [one for _, one in sorted(found.items())]


@once
def doubts_of(provision: Provision) -> tuple[Reading, ...]:
    """Every doubt that a provision states or computes with."""
    nodes = walk(term.node for term in provision.terms())
    return (*provision.doubts, *(node.data for node in nodes if node.op is Op.READING))


def law_of(provision: Provision) -> list[str]:
    """Every citation of the law that a provision makes, or its expressions, or an override that it takes; each once."""
    nodes = walk(term.node for term in provision.terms())
    cited = [rule for node in nodes if node.op is Op.NAMED for rule in node.data.rules]
    imposed = [article for one in doubts_of(provision) if isinstance(one, Override) for article in one.law]
    return list(dict.fromkeys([*filter(is_article, [*provision.rules, *cited]), *imposed]))


def is_article(rule: str) -> bool:
    """Whether a citation is of the law ("C. assur., art. L. 113-3"): the ids of a catalogue have no space."""
    return " " in rule
