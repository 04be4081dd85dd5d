"""Straight-line code over a few buffers: each line writes one value, and a buffer is given back after its last reader.

A block of rows then stays in the cache of the processor, whatever the number of nodes.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from .arrays_plan import WIDE


@dataclass(eq=False)
class Value:
    """One array of the generated code. name: its variable. over: the table of its rows, None for cases. form: its
    dtype. pooled: it is written into a buffer, not made anew or seen through a view."""

    name: str
    over: str | None
    form: str
    pooled: bool = True


@dataclass
class Line:
    """One line. text: an expression with `{out}` for the buffer it writes. reads: the values in it.

    whole: it reads nothing any more once it has begun to write over what it read (false for elementwise functions,
    which read each element before they write it). last: it is there for what it does, not for its value.
    """

    value: Value
    text: str
    reads: tuple[Value, ...]
    whole: bool = False
    last: bool = False


@dataclass
class Pool:
    """The buffers of the generated code: over what, in which form, in order; the text of each is `b<place>`."""

    made: list[tuple[str | None, str]] = field(default_factory=list)
    free: dict[tuple[str | None, str], list[str]] = field(default_factory=lambda: defaultdict(list))

    def take(self, value: Value) -> str:
        """A buffer for a value."""
        key = value.over, value.form
        if self.free[key]:
            return self.free[key].pop()
        self.made.append(key)
        return f"b{len(self.made) - 1}"

    def give(self, value: Value, buffer: str) -> None:
        """Give a buffer back."""
        self.free[value.over, value.form].append(buffer)


def written(
    lines: list[Line], inputs: set[Value], outputs: dict[Value, str]
) -> tuple[list[str], list[tuple[str | None, str]]]:
    """The text of the lines and the buffers they need.

    inputs: values that come in. outputs: values that are written where they are wanted.
    """
    lines = _wanted(lines, outputs)
    last = {}
    for place, line in enumerate(lines):
        for value in line.reads:
            last[value] = place
    last_reads: dict[int, list[Value]] = defaultdict(list)
    for value, place in last.items():
        last_reads[place].append(value)
    loaded: set[Value] = set()
    pool, held, made, texts = Pool(), {}, set(), []
    for place, line in enumerate(lines):
        over = [value for value in last_reads[place] if value in held]
        if not line.whole:
            _give(pool, held, over)
        # A column is looked at just before it is first used: it is then still in the cache.
        fresh = [read.name for read in dict.fromkeys(line.reads) if read in inputs and read not in loaded]
        texts += [f"{name} = load({name!r})" for name in fresh]
        loaded.update(line.reads)
        out = ""
        if line.value in outputs:
            out = outputs[line.value]
        elif line.value.pooled:
            out = held[line.value] = pool.take(line.value)
        if line.whole:
            _give(pool, held, over)
        texts.append(f"{line.value.name} = " + line.text.replace("{out}", out))
        # What was made anew goes as soon as nobody reads it.
        gone = [value.name for value in last_reads[place] if not value.pooled and value in made]
        made.add(line.value)
        texts += [f"del {', '.join(gone)}"] if gone else []
    return texts, pool.made


def _wanted(lines: list[Line], outputs: dict[Value, str]) -> list[Line]:
    """The lines whose value somebody reads."""
    wanted, kept = set(outputs), []
    for line in reversed(lines):
        if line.last or line.value in wanted:
            wanted.update(line.reads)
            kept.append(line)
    return kept[::-1]


def _give(pool: Pool, held: dict[Value, str], values: list[Value]) -> None:
    for value in values:
        pool.give(value, held.pop(value))


def is_wide(value: object) -> bool:
    """Whether it is an array of Python's whole numbers."""
    return isinstance(value, Value) and value.form == WIDE
