"""Calendar functions over arrays: once a distinct value, by the functions of `rules/time.py` themselves."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np

from ..nodes import Function
from ..types import NEVER

#: Values this close together are told apart by a table of yes and no; others by sorting.
_MOST_APART = 1 << 22
#: Results kept from block to block.
_KEPT = 1 << 17
_LARGEST = 2**63 - 1


class Called:
    """A function of arrays or constants. `maybe`: of a day that never comes it gives one that never does."""

    def __init__(self, function: Function, maybe: bool):
        self._run = lru_cache(maxsize=_KEPT)(function.run)
        self._maybe = maybe

    def __call__(self, *args: Any) -> np.ndarray:
        """Int64, as long as the arrays; raises what the function raises, whatever is done with its result."""
        arrays = [arg for arg in args if isinstance(arg, np.ndarray)]
        if not len(arrays[0]):
            return np.empty(0, dtype=np.int64)
        lows = [int(array.min()) for array in arrays]
        spans = [int(array.max()) - low + 1 for array, low in zip(arrays, lows, strict=True)]
        code, size = np.subtract(arrays[0], lows[0]), spans[0]
        for array, low, span in zip(arrays[1:], lows[1:], spans[1:], strict=True):
            size *= span
            if size > _LARGEST:
                return self._one_by_one(args, len(code))
            code = code * span + (array - low)
        distinct, places = _distinct(code, size)
        results = [self._of(args, _split(one, lows, spans)) for one in distinct]
        return np.array(results, dtype=np.int64)[places]

    def _of(self, args: tuple[Any, ...], values: list[int]) -> int:
        of_arrays = iter(values)
        found = [next(of_arrays) if isinstance(arg, np.ndarray) else arg for arg in args]
        return NEVER if self._maybe and found[0] == NEVER else self._run(*found)

    def _one_by_one(self, args: tuple[Any, ...], size: int) -> np.ndarray:
        lists = [arg.tolist() if isinstance(arg, np.ndarray) else [arg] * size for arg in args]
        rows = zip(*lists, strict=True)
        return np.array([NEVER if self._maybe and row[0] == NEVER else self._run(*row) for row in rows], dtype=np.int64)


def _distinct(code: np.ndarray, size: int) -> tuple[list[int], np.ndarray]:
    """The distinct values of an array of numbers from 0 to `size`, and the place among them of each."""
    if size > _MOST_APART:
        values, places = np.unique(code, return_inverse=True)
        return values.tolist(), places
    met = np.zeros(size, dtype=bool)
    met[code] = True
    values = np.flatnonzero(met)
    place = np.empty(size, dtype=np.int64)
    place[values] = np.arange(len(values))
    return values.tolist(), place[code]


def _split(code: int, lows: list[int], spans: list[int]) -> list[int]:
    """The arguments from which a code was made."""
    found = []
    for low, span in zip(reversed(lows[1:]), reversed(spans[1:]), strict=True):
        code, rest = divmod(code, span)
        found.append(rest + low)
    return [code + lows[0], *reversed(found)]
