"""When each guarantee of a policy runs: its own start, its waiting period, and what stops it before the policy ends.

A guarantee runs while the policy covers, from the latest of several instants: the start of cover, its own effect
(special conditions, amendment), the end of another warranty; then, if it has a waiting period, so many days later. Each
instant has one state and its reason; a guarantee that was withdrawn and taken again waits again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clausier.law.periods import GuaranteeState, Period, Reason, State, build_periods, period_at
from clausier.rules.time import french_instant, paris_day, start_of_day


@dataclass(frozen=True)
class Bound:
    """Nothing runs before the instant `at`; the rules say why, in French."""

    at: int
    rules: tuple[str, ...]
    says: str


@dataclass(frozen=True)
class Span:
    """A time during which the guarantee was taken (instants, half-open; None: without end), and what says so."""

    from_at: int
    to_at: int | None
    rules: tuple[str, ...]
    says: str


@dataclass(frozen=True)
class Wait:
    """A waiting period: the day of effect is its first day, and the guarantee answers from 00:00 after the last."""

    days: int
    rules: tuple[str, ...]
    says: str


@dataclass(frozen=True)
class Opened:
    """One time during which the guarantee is taken, and the bound that gave its start; `at` is never before `from_at`.

    It never runs when it is withdrawn before `at`.
    """

    span: Span
    bound: Bound

    @property
    def at(self) -> int:
        """The first instant at which it runs, as long as the policy covers then."""
        return self.bound.at

    def taken_after(self, instant: int) -> bool:
        """Whether it is still taken at an instant, or comes to be."""
        return self.span.to_at is None or instant < self.span.to_at


_OF_POLICY = {
    State.SUSPENDED: GuaranteeState.SUSPENDED,
    State.ENDED: GuaranteeState.ENDED,
    State.VOID: GuaranteeState.VOID,
}


def opened(policy: Sequence[Period], spans: Sequence[Span], bounds: Sequence[Bound], wait: Wait | None) -> list[Opened]:
    """When each span really starts, in order; none when the policy never covers."""
    covers = next((period for period in policy if period.state.covers), None)
    if covers is None:
        return []
    found = []
    for span in sorted(spans, key=lambda span: span.from_at):
        with_policy = Bound(covers.from_at, covers.rules, "La garantie commence avec le contrat.")
        latest = max((with_policy, Bound(span.from_at, span.rules, span.says), *bounds), key=lambda bound: bound.at)
        if wait is not None:
            at = start_of_day(paris_day(latest.at) + wait.days)
            latest = Bound(at, (*latest.rules, *wait.rules), f"{latest.says} {wait.says}")
        found.append(Opened(span, latest))
    return found


def guarantee_life(
    policy: Sequence[Period],
    spans: Sequence[Span],
    bounds: Sequence[Bound] = (),
    wait: Wait | None = None,
    stops: Sequence[Span] = (),
) -> tuple[Period, ...]:
    """The periods of one guarantee, from those of its policy (`policy_life`), which start at the same instant.

    spans: when it was taken; empty: never. stops: when it alone is stopped.
    """
    starts = opened(policy, spans, bounds, wait)

    def reason_at(instant: int) -> Reason:
        of_policy = period_at(policy, instant)
        if not spans:
            return Reason(GuaranteeState.NOT_CHOSEN, of_policy.rules, "Garantie non souscrite.")
        if of_policy.state in (State.ENDED, State.VOID):
            return Reason(_OF_POLICY[of_policy.state], of_policy.rules, of_policy.says)
        if not starts:
            return Reason(GuaranteeState.NOT_OPEN, of_policy.rules, of_policy.says)
        own = _own_state(starts, instant)
        if own.state is not GuaranteeState.OPEN:
            return own
        if not of_policy.state.covers:
            state = _OF_POLICY.get(of_policy.state, GuaranteeState.NOT_OPEN)
            return Reason(state, of_policy.rules, of_policy.says)
        for stop in stops:
            if stop.from_at <= instant and (stop.to_at is None or instant < stop.to_at):
                return Reason(GuaranteeState.STOPPED, stop.rules, stop.says)
        return own

    changes = {period.from_at for period in policy} | {start.at for start in starts}
    changes |= {span.to_at for span in (*spans, *stops) if span.to_at is not None}
    changes |= {stop.from_at for stop in stops}
    return build_periods(policy[0].from_at, changes, reason_at)


def _own_state(starts: Sequence[Opened], instant: int) -> Reason:
    """The state that the guarantee's own dates give, as if the policy always covered."""
    for start in starts:
        if start.at <= instant and start.taken_after(instant):
            return Reason(GuaranteeState.OPEN, start.bound.rules, start.bound.says)
    coming = [start for start in starts if instant < start.at and start.taken_after(instant)]
    if coming:
        first = min(coming, key=lambda start: start.at)
        when = f" Ouverte le {french_instant(first.at)}." if first.taken_after(first.at) else ""
        return Reason(GuaranteeState.NOT_OPEN, first.bound.rules, first.bound.says + when)
    rules = tuple(dict.fromkeys(rule for start in starts for rule in start.span.rules))
    return Reason(GuaranteeState.STOPPED, rules, "Garantie retirée du contrat.")

