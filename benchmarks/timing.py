"""Timing inside one process: a warm-up, then repetitions; the median is taken by the caller."""

from __future__ import annotations

import gc
from collections.abc import Callable
from time import perf_counter
from typing import Any

# Long enough for the clock and for the noise of a call, short enough to repeat.
REPETITION_SECONDS = 0.1
FEWEST_CALLS = 50


def _seconds(work: Callable[[], Any]) -> float:
    gc.collect()
    start = perf_counter()
    result = work()
    seconds = perf_counter() - start
    del result
    return seconds


def per_call(run: Callable[[Any], Any], arguments: list, repetitions: int) -> list[float]:
    """Seconds a call, once a repetition.

    A fast engine goes round the arguments several times (a longer list would time the memory); a slow one stops early.
    """
    first = arguments[:FEWEST_CALLS]

    def calls(chosen: list, rounds: int) -> None:
        for _ in range(rounds):
            for argument in chosen:
                run(argument)

    calls(first, 1)
    estimate = max(_seconds(lambda: calls(first, 1)) / len(first), 1e-8)
    wanted = max(int(REPETITION_SECONDS / estimate), FEWEST_CALLS)
    chosen, rounds = arguments[:wanted], max(wanted // len(arguments), 1)
    count = len(chosen) * rounds
    return [_seconds(lambda: calls(chosen, rounds)) / count for _ in range(repetitions)]


def per_run(run: Callable[[Any], Any], argument: Any, repetitions: int) -> list[float]:
    """Seconds a run, once a repetition, each after an untimed one.

    Collecting garbage leaves the other core asleep and the caches cold: what is timed is the engine, not their waking.
    """

    def warm() -> float:
        gc.collect()
        run(argument)
        start = perf_counter()
        result = run(argument)
        seconds = perf_counter() - start
        del result
        return seconds

    return [warm() for _ in range(repetitions)]
