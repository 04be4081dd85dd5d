"""What every provision of a contract shares."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from .nodes import Reading
from .steps import Part
from .types import require

#: Of what a provision alone decides: found once and remembered, for the provisions of a dozen contracts.
once = lru_cache(maxsize=16_384)


@dataclass(frozen=True, eq=False)
class Provision:
    """What all provisions share. `rules` may be written as one id or as a tuple of ids."""

    rules: tuple[str, ...]
    says: str

    doubts: tuple[Reading, ...] = ()

    def __post_init__(self) -> None:
        if isinstance(self.rules, str):
            object.__setattr__(self, "rules", (self.rules,))
        require(bool(self.rules) and self.says.strip() != "", f"{type(self).__name__} sans règle ou sans phrase")

    def terms(self) -> list[Any]:
        """Every expression it holds, for walking; subclasses need not override it."""
        return [term for value in vars(self).values() for term in _terms(value)]


def _terms(value: Any) -> list[Any]:
    if hasattr(value, "node"):
        return [value]
    if isinstance(value, (list, tuple)):
        return [term for item in value for term in _terms(item)]
    if isinstance(value, dict):
        return [term for item in value.values() for term in _terms(item)]
    if isinstance(value, Part):
        return [term for item in vars(value).values() for term in _terms(item)]
    return []
