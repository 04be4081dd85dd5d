"""One question as the terminal prints it."""

from __future__ import annotations

from collections.abc import Iterator

from ..faces.interview import Asked
from ..faces.said import capital
from ..rules.case_words import LONGEST_LIST
from ..rules.facts import ASKED_OF
from .ink import Ink, dimmed, wrap


def lines(asked: Asked, ink: Ink) -> Iterator[str]:
    """The question as it is printed; long lists of options only on demand."""
    who = capital(ASKED_OF[asked.entry["asked_of"]])
    yield ink(f"{asked.head} — {who} :" if asked.head else f"{who} :", "dim")
    yield from (ink(line, "bold") for line in wrap(asked.text, "  "))
    if asked.entry["proof"]:
        yield from dimmed(ink, f"Preuve : {asked.entry['proof']}", "  ")
    if 0 < len(asked.options) <= LONGEST_LIST:
        yield from option_lines(asked)
    yield from dimmed(ink, asked.help, "  ")
    yield from dimmed(ink, f"({asked.expected})", "  ")


def option_lines(asked: Asked) -> Iterator[str]:
    """Every option with its number."""
    for number, label in enumerate(asked.options, start=1):
        yield from wrap(f"{number:>3}. {label}", "  ", "       ")
