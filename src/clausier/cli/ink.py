"""Ink: colour and layout of a terminal, and nothing of it when the output is not one."""

from __future__ import annotations

import os
import re
import sys
import textwrap
from collections.abc import Iterable, Iterator

WIDTH = 92
_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "blue": "34", "cyan": "36"}
_CODE = re.compile(r"\033\[[0-9;]*m")


class Ink:
    """Writes with or without colour."""

    def __init__(self, colour: bool):
        self.colour = colour

    def __call__(self, text: str, *styles: str) -> str:
        """The text in these styles (`_CODES`)."""
        if not self.colour or not styles:
            return text
        return f"\033[{';'.join(_CODES[style] for style in styles)}m{text}\033[0m"


def terminal_ink() -> Ink:
    """Colour on a terminal, unless the user asked for none (the NO_COLOR convention) or forces it."""
    forced = os.environ.get("CLICOLOR_FORCE") not in (None, "", "0")
    return Ink(forced or (sys.stdout.isatty() and not os.environ.get("NO_COLOR")))


def visible(text: str) -> int:
    """How many columns the text takes, its colour left out."""
    return len(_CODE.sub("", text))


#: A French line never begins with these marks, nor ends with an opening one; the number of an article stays whole.
_GLUED = re.compile(r" (?=[;:?!»%→€])|(?<=[«→]) |(?<=\d) (?=\d{3}\b)|(?<= [LRAD]\.) (?=\d)")


def wrap(text: str, indent: str = "", hang: str | None = None) -> list[str]:
    """Lines no wider than the page; the first indented by `indent`, the others by `hang`.

    Identifiers such as MOTO-4.4-1 stay whole: people copy them.
    """
    hang = indent if hang is None else hang
    text = _GLUED.sub("\N{NO-BREAK SPACE}", text)
    lines = textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=hang, break_on_hyphens=False)
    return lines or [indent]


def dimmed(ink: Ink, text: str, indent: str) -> Iterator[str]:
    """A note below a line: wrapped, then dimmed line by line."""
    if text:
        yield from (ink(line, "dim") for line in wrap(text, indent))


def columns(left: str, right: str, hang: str = "      ") -> list[str]:
    """Two texts at both ends of a line, with a dotted lead; a left text that is too long is wrapped above."""
    room = WIDTH - visible(right) - 3
    *above, last = [left] if visible(left) <= room else textwrap.wrap(
        left.strip(), room, initial_indent=left[: len(left) - len(left.lstrip())], subsequent_indent=hang
    )  # fmt: skip
    dots = WIDTH - visible(last) - visible(right) - 2
    return [*above, f"{last} {'.' * dots} {right}"]


def page(blocks: Iterable[Iterable[str]]) -> str:
    """Blocks of lines with a blank line between them; empty blocks vanish."""
    return "\n\n".join("\n".join(lines) for lines in map(list, blocks) if lines)
