"""The two shapes an engine can have: one decision at a time, or columns of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import polars as pl


def unchanged(value: Any) -> Any:
    """The value itself: most engines take the facts, and give the amount, as they are."""
    return value


@dataclass(frozen=True)
class One:
    """An engine that decides one claim; only `run` is timed.

    `argument` makes what `run` takes from a dictionary of facts (absent: unknown); `amount` reads cents in what `run`
    returned, None for unknown; `agrees` compares it with the cents expected; `asks` names the facts still wanted.
    """

    run: Callable[[Any], Any]
    argument: Callable[[dict], Any] = unchanged
    amount: Callable[[Any], int | None] = unchanged
    agrees: Callable[[Any, int], bool] | None = None
    asks: Callable[[dict], list[str]] | None = None

    def right(self, result: Any, expected: int) -> bool:
        """Whether a result of `run` is the expected amount."""
        return self.agrees(result, expected) if self.agrees else self.amount(result) == expected


@dataclass(frozen=True)
class Many:
    """An engine that decides a whole frame of claims; only `run` is timed.

    `load` makes what `run` takes from the frame, in memory and in the engine's own form; `amounts` reads cents.
    """

    run: Callable[[Any], Any]
    load: Callable[[pl.DataFrame], Any] = unchanged
    amounts: Callable[[Any], pl.Series] = unchanged
