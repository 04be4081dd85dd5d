"""Rounds: in each, every engine runs once in a fresh process, in random order; ratios are taken within a round."""

from __future__ import annotations

import json
import random
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.catalogue import Engine

ROOT = Path(__file__).resolve().parent.parent
# Ten million rows in the slowest peer take two minutes on two cores.
PROCESS_SECONDS = 900


@dataclass
class Measured:
    """Seconds a row by engine and round, the rows of each engine, and why an engine could not be measured."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    failed: dict[str, str] = field(default_factory=dict)

    def ratios(self, above: str, below: str) -> list[float]:
        """One engine's time over another's, round by round; empty when one was not measured."""
        pairs = zip(self.seconds.get(above, []), self.seconds.get(below, []), strict=False)
        return [one / other for one, other in pairs]

    def ratio(self, above: str, below: str) -> tuple[float, float, float] | None:
        """Median, least and greatest of the ratios; None when there is none."""
        found = self.ratios(above, below)
        return (statistics.median(found), min(found), max(found)) if found else None


def in_fresh_process(name: str, folder: Path, repetitions: int) -> dict:
    """The JSON a worker printed last; `{"error": …}` when it broke or took too long."""
    command = [sys.executable, "-m", "benchmarks.worker", name, str(folder), str(repetitions)]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PROCESS_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        return {"error": f"no answer in {PROCESS_SECONDS} s"}
    try:
        return json.loads(done.stdout.strip().splitlines()[-1])
    except (IndexError, ValueError):
        last = (done.stderr.strip().splitlines() or ["no output"])[-1]
        return {"error": f"process ended with {done.returncode}: {last}"}


def measure(
    engines: Iterable[Engine], rounds: int, folder: Path, repetitions: int, tell: Callable[[str], None]
) -> Measured:
    """Every engine, `rounds` times. An engine that fails once is left out of all tables."""
    measured = Measured()
    remaining = list(engines)
    for number in range(1, rounds + 1):
        random.shuffle(remaining)
        for engine in list(remaining):
            tell(f"round {number}/{rounds}: {engine.label}")
            result = in_fresh_process(engine.name, folder, repetitions)
            if "error" in result:
                measured.failed[engine.name] = result["error"]
                measured.seconds.pop(engine.name, None)
                remaining.remove(engine)
            else:
                measured.seconds.setdefault(engine.name, []).append(result["seconds"])
                measured.rows[engine.name] = result["rows"]
    return measured
