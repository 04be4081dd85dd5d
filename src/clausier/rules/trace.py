"""What a pure function over time answers: a value, how it was reached, and what would have been needed to reach it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

Value = TypeVar("Value")


@dataclass(frozen=True)
class Step:
    """One step: the rules it rests on (catalogue ids or articles of law), what happened, in French, and its value."""

    rules: tuple[str, ...]
    says: str
    value: object = None


@dataclass(frozen=True)
class Timed(Generic[Value]):
    """A value with its steps, in the order of reasoning. The value is None exactly when something is `missing`, the
    names of the unknown arguments, such as `start_on` or `interruptions[2].on`.
    """

    value: Value | None
    steps: tuple[Step, ...] = ()
    missing: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if (self.value is None) != bool(self.missing):
            raise ValueError("Une valeur est inconnue si, et seulement si, un argument manque.")
