"""Reading the ranges of `uses.ranges` in tests, without the package's own readers."""

from __future__ import annotations

from typing import Any


def only(range_: Any) -> Any:
    """The single value of a range, None when there are several."""
    if isinstance(range_, frozenset):
        return next(iter(range_)) if len(range_) == 1 else None
    if len(range_) == 2:
        return range_[0] if range_[0] == range_[1] else None
    never, first, last = range_
    if first > last:
        return 0
    return first if first == last and not never else None


def holds(range_: Any, value: Any) -> bool:
    """Whether a value is in a range."""
    if isinstance(range_, frozenset):
        return value in range_
    if len(range_) == 3:
        return range_[0] if value == 0 else range_[1] <= value <= range_[2]
    return range_[0] <= value <= range_[1]


def hull(values: list[Any]) -> Any:
    """The smallest range, written as `ranges` writes it, of values of one kind of yes/no, number or choice."""
    return frozenset(values) if isinstance(values[0], str) else (min(values), max(values))
