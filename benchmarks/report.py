"""The tables, as Markdown in the terminal."""

from __future__ import annotations

import platform
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from statistics import median

from benchmarks.catalogue import BY_NAME, Engine
from benchmarks.claims import MISSING
from benchmarks.rounds import Measured
from benchmarks.targets import Outcome, figure

PACKAGES = ("clausier", "polars", "numpy", "zen-engine", "openfisca-core", "policyengine-core", "z3-solver")
# An error of a peer is cut here.
LONGEST_CELL = 120


def table(headings: list[str], lines: Iterable[list[str]]) -> str:
    """A Markdown table padded to the widest cells."""
    cells = [headings, *([cell.replace("|", "/")[:LONGEST_CELL] for cell in line] for line in lines)]
    widths = [max(len(line[i]) for line in cells) for i in range(len(headings))]
    padded = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |"
              for line in cells]  # fmt: skip
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([padded[0], rule, *padded[1:]])


def versions() -> str:
    """What was measured, one line."""
    found = []
    for package in PACKAGES:
        try:
            found.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            found.append(f"{package} not installed")
    return " · ".join([f"Python {platform.python_version()}", *found])


def _ratio(measured: Measured, name: str, base: str) -> str:
    ratio = measured.ratio(name, base)
    return f"{figure(ratio[0])} ({figure(ratio[1])}–{figure(ratio[2])})" if ratio else "–"


def decisions(measured: Measured) -> str:
    """One decision at a time, the fastest first."""
    names = [name for name in measured.seconds if not BY_NAME[name].batch]
    names.sort(key=lambda name: median(measured.seconds[name]))
    lines = [
        [BY_NAME[name].label, figure(1e6 * median(measured.seconds[name])), _ratio(measured, name, "python")]
        for name in names
    ]
    return table(["one decision", "µs", "× time of Python by hand (least–greatest round)"], lines)


def batches(measured: Measured) -> str:
    """Columns of decisions, the fastest first."""
    names = [name for name in measured.seconds if BY_NAME[name].batch]
    names.sort(key=lambda name: median(measured.seconds[name]))
    lines = []
    for name in names:
        per_second = 1e-6 / median(measured.seconds[name])
        speed = measured.ratio("polars", name)
        ratio = f"{speed[0]:,.3g} ({speed[1]:,.3g}–{speed[2]:,.3g})" if speed else "–"
        lines.append([BY_NAME[name].label, f"{measured.rows[name]:,}", f"{per_second:,.3g}", ratio])
    return table(["columns", "rows", "M rows/s", "× speed of Polars by hand, when/then, streaming"], lines)


def targets(lines: list[Outcome]) -> str:
    """Target, what was reached, met or not."""
    words = {True: "yes", False: "NO", None: "not measured"}
    return table(
        ["", "target", "reached: median (least–greatest round), bound held", "met"],
        [[line.id, line.says, line.reached, words[line.met]] for line in lines],
    )


def missing(answers: dict[str, dict[str, str]]) -> str:
    """What each engine answers when a fact is missing."""
    lines = [
        [BY_NAME[name].label if case == "A" else "", case, found[case]]
        for name, found in answers.items()
        for case in MISSING
    ]
    head = "\n".join(f"{case}. {says}" for case, (says, _) in MISSING.items())
    return f"{head}\n\n" + table(["a fact is missing", "", "answer, in cents"], lines)


def absent(engines: list[Engine], failed: dict[str, str]) -> str:
    """Engines that are in no table, and why."""
    lines = [[engine.label, f"{engine.package} is not installed"] for engine in engines]
    lines += [[BY_NAME[name].label if name in BY_NAME else name, reason] for name, reason in failed.items()]
    return table(["not measured", "why"], lines)
