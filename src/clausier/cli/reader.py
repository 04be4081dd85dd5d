"""The contract in clear, on paper."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from ..faces.reading import read as read
from ..faces.said import capital, head
from ..rules.contract import Contract
from .ink import WIDTH, Ink, dimmed, page, wrap


def reader_page(contract: Contract, answer: dict[str, Any], ink: Ink) -> str:
    """The contract as people read it."""
    blocks: list[Iterable[str]] = [[ink(head(contract), "bold"), ink("─" * WIDTH, "dim")]]
    for clause in answer["clauses"]:
        blocks.append([ink(capital(clause["clause"]), "bold", "cyan")])
        blocks += [_entry_lines(entry, ink) for entry in clause["entries"]]
    return page(blocks)


def _entry_lines(entry: dict[str, Any], ink: Ink) -> Iterator[str]:
    yield from wrap(f"{ink(entry['kind'], 'bold')} · {', '.join(entry['rules'])}", "  ", "    ")
    yield from wrap(entry["says"], "  ")
    for label, text in entry.get("contact", {}).items():
        yield from wrap(f"{label} : {text}", "    ", "      ")
    for need in entry["needs"]:
        yield from _need_lines(need)
    if entry["why"]:
        yield from wrap(f"Pourquoi : {entry['why']}", "    ", "      ")
    for reading in entry["readings"]:
        yield from _reading_lines(reading, ink)


def _need_lines(need: dict[str, Any]) -> Iterator[str]:
    first, *rest = need["lines"]
    yield from wrap(f"{need['label']} : {first['text']}", "    ", "      ")
    for line in rest:
        indent = " " * (4 + 2 * line["depth"])
        yield from wrap(f"– {line['text']}" if line["depth"] else line["text"], indent, indent + "  ")


def _reading_lines(reading: dict[str, Any], ink: Ink) -> Iterator[str]:
    what = f"La loi prévaut ({' ; '.join(reading['law'])}), " if reading["law"] else "Doute "
    yield from wrap(f"{what}{reading['id']} : {reading['doubt']}", "    ", "      ")
    for name, meaning in reading["meanings"].items():
        taken = name == reading["taken"]
        yield from wrap(f"{'→' if taken else '·'} {meaning} [{reading['id']}={name}]", "      ", "        ")
    yield from dimmed(ink, f"Retenu parce que : {reading['why']}", "      ")
