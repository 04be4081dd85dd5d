"""Provisions about papers, contacts and the keeping of data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .dates import Duration, after
from .hours import Opening
from .provision import Provision
from .steps import Part
from .terms import Day, MaybeDay, Moment, Truth
from .types import require


@dataclass(frozen=True, eq=False, kw_only=True)
class Item(Part):
    """One thing that a document must state or that must be produced; `needed` None means always."""

    what: str
    needed: Truth | None = None
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, kw_only=True)
class Document(Provision):
    """A paper: issued by or asked of someone. `due`: when it is called for. `present`: it is there.

    `gate`: the guarantees whose payment waits for it.
    """

    key: str
    by: str
    to: str
    due: Truth
    items: Sequence[Item] = ()
    present: Truth | None = None
    gate: tuple[str, ...] = ()


@dataclass(frozen=True, eq=False, kw_only=True)
class Route(Provision):
    """Who to contact: the first route of its topic whose `when` holds.

    opening: when it answers, seen at the moment `at`. accepts: the request can be granted as it is made (None: nothing
    stands against it). then: what happens next, in French.
    """

    key: str
    topic: str
    when: Truth
    contact: str
    channels: tuple[str, ...]
    opening: Opening | None = None
    at: Moment | None = None
    accepts: Truth | None = None
    have_ready: tuple[str, ...] = ()
    then: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        require((self.opening is None) == (self.at is None), f"{self.rules[0]} : des heures se lisent à un moment")

    @property
    def opens_at(self) -> Moment | None:
        """The moment itself when someone answers then, else the next opening."""
        return None if self.opening is None else self.opening.next_open(self.at)

    def terms(self) -> list[Any]:
        """Its expressions and the next opening."""
        return [*super().terms(), *([self.opens_at] if self.opening else [])]


@dataclass(frozen=True, eq=False, kw_only=True)
class Retention(Provision):
    """How long data are kept: `start` + `within`, for a purpose."""

    key: str
    data: str
    start: Day | MaybeDay
    within: Duration
    controller: str = ""

    @property
    def until(self) -> Day | MaybeDay:
        """The last day of keeping."""
        return after(self.start, self.within)

    def terms(self) -> list[Any]:
        """Its expressions and the last day."""
        return [*super().terms(), self.until]
