"""What the generated code of the Python uses calls: the meaning of the few operations that are more than one line.

Unknown is None. A list of rows is a `RowList`; `complete` says whether rows may be missing from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from .nodes import Rounding


class RowList(list):
    """Encoded rows of a table; `complete` is False when there may be more of them."""

    __slots__ = ("complete",)

    def __init__(self, rows: Iterable[dict[str, Any]] = (), complete: bool = True):
        super().__init__(rows)
        self.complete = complete


def div_half_up(a: int, b: int) -> int:
    """a / b to the nearest whole number, halves away from zero; 0 when b is not positive."""
    if b <= 0:
        return 0
    return (2 * a + b) // (2 * b) if a >= 0 else -((-2 * a + b) // (2 * b))


def div_down(a: int, b: int) -> int:
    """a / b towards zero; 0 when b is not positive."""
    if b <= 0:
        return 0
    return a // b if a >= 0 else -(-a // b)


def div_up(a: int, b: int) -> int:
    """a / b away from zero; 0 when b is not positive."""
    if b <= 0:
        return 0
    return -(-a // b) if a >= 0 else -((-a + b - 1) // b)


DIVISIONS = {Rounding.HALF_UP: div_half_up, Rounding.DOWN: div_down, Rounding.UP: div_up}


def earliest(*days: int) -> int:
    """The smallest day that is not NEVER, or NEVER."""
    return min((day for day in days if day), default=0)


def earliest3(*days: int | None) -> int | None:
    """The same with unknowns."""
    return None if None in days else earliest(*days)  # type: ignore[arg-type]


def sum3(values: Sequence[int | None], wheres: Sequence[bool | None], complete: bool) -> int | None:
    """Sum over rows; rows out, or worth zero, are ignored even when the other half is unknown."""
    total = 0
    for value, where in zip(values, wheres, strict=True):
        if where is False or value == 0:
            continue
        if where is None or value is None:
            return None
        total += value
    return total if complete else None


def any3(wheres: Sequence[bool | None], complete: bool) -> bool | None:
    """One true row decides; otherwise every row must be known and none missing."""
    if True in wheres:
        return True
    return None if None in wheres or not complete else False


def all3(wheres: Sequence[bool | None], complete: bool) -> bool | None:
    """One false row decides; otherwise every row must be known and none missing."""
    if False in wheres:
        return False
    return None if None in wheres or not complete else True


def sum_by(keys: Sequence[Any], values: Sequence[int], wheres: Sequence[bool], caps: Sequence[int]) -> int:
    """Sums by key, each limited to its cap (that of the last row of the key that is worth something)."""
    groups: dict[Any, int] = {}
    limits: dict[Any, int] = {}
    for key, value, where, cap in zip(keys, values, wheres, caps, strict=True):
        if where and value != 0:
            groups[key] = groups.get(key, 0) + value
            limits[key] = cap
    return sum(min(amount, limits[key]) for key, amount in groups.items())


def sum_by3(
    keys: Sequence[Any],
    values: Sequence[int | None],
    wheres: Sequence[bool | None],
    caps: Sequence[int | None],
    complete: bool,
) -> int | None:
    """The same with unknowns."""
    kept = [row for row in zip(keys, values, wheres, caps, strict=True) if row[2] is not False and row[1] != 0]
    if not complete or any(None in row for row in kept):
        return None
    return sum_by(*([row[i] for row in kept] for i in range(4)))


def largest(values: Sequence[int], wheres: Sequence[bool], how_many: int) -> int:
    """The sum of the so many largest values."""
    return sum(sorted((v for v, where in zip(values, wheres, strict=True) if where), reverse=True)[: max(how_many, 0)])


def largest3(
    values: Sequence[int | None], wheres: Sequence[bool | None], how_many: int | None, complete: bool
) -> int | None:
    """The same with unknowns."""
    rows = [(v, where) for v, where in zip(values, wheres, strict=True) if where is not False]
    worth = [(v, where) for v, where in rows if v != 0]
    if not worth and complete:
        return 0
    if not complete or how_many is None or any(v is None or where is None for v, where in worth):
        return None
    # A row worth zero changes nothing, unless it takes the place of a negative one.
    if any(v < 0 for v, _ in worth) and any(where is None for _, where in rows):  # type: ignore[operator]
        return None
    return largest([v for v, _ in rows], [True] * len(rows), how_many)  # type: ignore[misc]


def running(values: Sequence[int], wheres: Sequence[bool], limits: Sequence[int], whole: bool) -> list[int]:
    """Per row, what is granted of a limit when rows are served in order."""
    granted, used = [], 0
    for value, where, limit in zip(values, wheres, limits, strict=True):
        left = max(limit - used, 0)
        one = 0 if not where else (value if value <= left else 0) if whole else min(value, left)
        used += one
        granted.append(one)
    return granted


def running3(
    values: Sequence[int | None], wheres: Sequence[bool | None], limits: Sequence[int | None], whole: bool
) -> list[int | None]:
    """The same with unknowns: from the first row that cannot be settled on, nothing but zeros is known."""
    granted: list[int | None] = []
    used, lost = 0, False
    for value, where, limit in zip(values, wheres, limits, strict=True):
        if where is False or value == 0:
            granted.append(0)
        elif lost or value is None or where is None or limit is None:
            granted.append(None)
            lost = True
        else:
            one = running([value], [True], [limit - used], whole)[0]
            used += one
            granted.append(one)
    return granted
