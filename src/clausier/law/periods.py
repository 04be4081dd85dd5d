"""Periods of a state over time: half-open, ordered, without gap or overlap.

Both ends are instants (seconds since 1970-01-01T00:00Z); a period holds from its first instant to just before its last,
which is None for a period without end.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum


class State(Enum):
    """What a policy is at an instant; the value is the French word shown to people."""

    NOT_CONCLUDED = "non conclu"
    PROPOSED = "proposé"
    WAITING = "conclu, sans effet encore"
    COVER_NOTE = "couvert par une note de couverture"
    IN_FORCE = "en vigueur"
    SUSPENDED = "suspendu"
    REINSTATED = "remis en vigueur"
    ENDED = "terminé"
    VOID = "nul"

    @property
    def covers(self) -> bool:
        """Whether what happens then is covered, as far as the life of the policy is concerned."""
        return self in (State.COVER_NOTE, State.IN_FORCE, State.REINSTATED)


class GuaranteeState(Enum):
    """What one guarantee of a policy is at an instant; the value is the French word shown to people."""

    NOT_CHOSEN = "non souscrite"
    NOT_OPEN = "pas encore ouverte"
    OPEN = "ouverte"
    STOPPED = "arrêtée"
    SUSPENDED = "suspendue avec le contrat"
    ENDED = "terminée avec le contrat"
    VOID = "nulle avec le contrat"


@dataclass(frozen=True)
class Reason:
    """Why a state holds: the state, the rules it rests on and, in French, what brought it about."""

    state: State | GuaranteeState
    rules: tuple[str, ...]
    says: str


@dataclass(frozen=True)
class Period:
    """A state, from one instant to another (None: without end), with its rules and, in French, its reason."""

    from_at: int
    to_at: int | None
    state: State | GuaranteeState
    rules: tuple[str, ...]
    says: str

    def holds_at(self, instant: int) -> bool:
        """Whether the instant lies in the period."""
        return self.from_at <= instant and (self.to_at is None or instant < self.to_at)


def build_periods(from_at: int, changes: Iterable[int], reason_at: Callable[[int], Reason]) -> tuple[Period, ...]:
    """The periods from an instant on, given every later instant at which the state may change.

    `reason_at` says what holds at an instant; neighbours with the same reason become one period.
    """
    starts = [from_at, *sorted({instant for instant in changes if instant > from_at})]
    periods: list[Period] = []
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        reason = reason_at(start)
        if periods and (periods[-1].state, periods[-1].rules, periods[-1].says) == (
            reason.state,
            reason.rules,
            reason.says,
        ):
            start = periods.pop().from_at
        periods.append(Period(start, end, reason.state, reason.rules, reason.says))
    return tuple(periods)


def period_at(periods: Sequence[Period], instant: int) -> Period:
    """The period that holds at the instant; raises ValueError, in French, before the first of them."""
    for period in periods:
        if period.holds_at(instant):
            return period
    raise ValueError("Cet instant précède la première période connue : demandez un instant postérieur.")


def state_at(periods: Sequence[Period], instant: int) -> State | GuaranteeState:
    """The state at the instant; raises ValueError, in French, before the first period."""
    return period_at(periods, instant).state
