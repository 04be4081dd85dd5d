"""The life of a policy: the state it is in at every instant, from the events that happened to it.

Every instant has one state: not concluded, proposed, concluded without effect yet, covered by a cover note, in force,
suspended, reinstated, ended; or void since it was concluded. The order in which events were recorded does not matter:
they are taken by instant, and at one instant in the order of the rules; an event recorded twice counts once. What
happens after the end, or before the contract binds anyone, has no effect.

A state may be asked as it was known at another instant (`known_at`): what was recorded later then changes nothing. The
start and waiting period of each guarantee are in `guarantee_starts`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clausier.law.periods import Period, Reason, State, build_periods, period_at, state_at
from clausier.law.policy_ends import Start, at_moment, end_of, start_of
from clausier.law.policy_events import (
    BEFORE_EVERYTHING,
    CONFIRMED,
    COVER_NOTE,
    EFFECTIVE,
    OFFER_CLOSED,
    PAPERS_RECEIVED,
    PREMIUM_KINDS,
    PROPOSED,
    SIGNED,
    PolicyEvent,
    in_order,
    missing_of,
    premium_rows,
    require_known_kinds,
)
from clausier.law.policy_rules import PolicyLifeRules
from clausier.law.unpaid_premium import UnpaidPremium, unpaid_premium
from clausier.rules.time import french_instant, noon, paris_day
from clausier.rules.trace import Step, Timed

__all__ = [
    "CONFIRMED", "COVER_NOTE", "EFFECTIVE", "OFFER_CLOSED", "PAPERS_RECEIVED", "PREMIUM_KINDS", "PROPOSED", "SIGNED",
    "PolicyEvent", "period_at", "policy_life", "state_at",
]  # fmt: skip


def policy_life(
    rules: PolicyLifeRules,
    events: Sequence[PolicyEvent] | None,
    known_at: int | None = None,
    split_from: int | None = None,
) -> Timed[tuple[Period, ...]]:
    """The periods of a policy, from the first instant of the calendar on; ask `state_at` of them.

    An event that did not happen is left out of the list. known_at: only what was on record at that instant counts
    (None: everything). split_from: the first day (an ordinal) of the annual periods of a premium paid in parts. Raises
    ValueError, in French, for a kind that the rules do not know or a negative amount.
    """
    if events is None:
        return Timed(None, missing=("events",))
    require_known_kinds(rules, events)
    on_record = [event if known_at is None or event.known_at(known_at) else None for event in events]
    missing = missing_of(rules, on_record)
    if missing:
        return Timed(None, missing=missing)
    happened = in_order(rules, on_record)
    start = start_of(rules, happened)
    if start is None:
        offers = [event.at for event in happened if event.kind in (PROPOSED, OFFER_CLOSED)]
        return Timed(build_periods(BEFORE_EVERYTHING, offers, lambda instant: _before(rules, happened, instant)))
    return _lived(rules, happened, start, split_from)


@dataclass(frozen=True)
class _Suspended:
    """Cover is suspended from one instant to another (None: as far as known), why, and what brings it back."""

    from_at: int
    to_at: int | None
    reason: Reason
    back: Reason


def _lived(
    rules: PolicyLifeRules, events: list[PolicyEvent], start: Start, split_from: int | None
) -> Timed[tuple[Period, ...]]:
    """The life of a policy that binds its parties, from its known events in order."""
    premiums = None
    if rules.unpaid:
        premiums = unpaid_premium(rules.unpaid, start.begins_at, premium_rows(events), split_from)
    ends_at, ended, told = end_of(rules, events, start, premiums.value if premiums else None)
    suspended = [one for one in _suspensions(rules, events, start) if ends_at is None or one.from_at < ends_at]
    steps = [*_beginning(rules, start), *(premiums.steps if premiums else ()), *told]
    steps += [step for one in suspended for step in _suspension_told(one, ends_at)]
    suspended += _unpaid_suspensions(rules, premiums.value) if premiums else []
    void = _void(rules, events)
    if void is not None:
        steps.append(Step(void.rules, void.says, start.engaged_at))

    def reason_at(instant: int) -> Reason:
        if instant < start.engaged_at:
            return _before(rules, events, instant)
        if void is not None:
            return void
        if ends_at is not None and instant >= ends_at:
            return ended
        return _alive(rules, start, suspended, instant)

    changes = {start.engaged_at, start.begins_at, start.definitive_at, ends_at}
    changes |= {event.at for event in events if event.kind in (PROPOSED, OFFER_CLOSED)}
    changes = changes.union(*({stop.from_at, stop.to_at} for stop in suspended)) - {None}
    return Timed(build_periods(BEFORE_EVERYTHING, changes, reason_at), tuple(steps))


def _before(rules: PolicyLifeRules, events: Sequence[PolicyEvent], instant: int) -> Reason:
    """The state before anyone is bound: what was proposed last, and not closed since."""
    offers = [event.kind for event in events if event.kind in (PROPOSED, OFFER_CLOSED) and event.at <= instant]
    if not offers:
        return Reason(State.NOT_CONCLUDED, rules.conclusion_rules, "Contrat non signé.")
    if offers[-1] == OFFER_CLOSED:
        return Reason(State.NOT_CONCLUDED, rules.offer_rules, "Proposition restée sans suite.")
    return Reason(State.PROPOSED, rules.offer_rules, "Proposition qui n'engage encore personne.")


def _beginning(rules: PolicyLifeRules, start: Start) -> list[Step]:
    steps = [Step(rules.conclusion_rules, f"Conclu le {french_instant(start.engaged_at)}.", start.engaged_at)]
    if start.note_at is not None:
        says = f"Note de couverture à effet du {french_instant(start.note_at)}."
        steps.append(Step(rules.note.rules, says, start.note_at))
        if start.definitive_at is not None:
            says = f"Contrat définitif le {french_instant(start.definitive_at)}."
            steps.append(Step(rules.note.confirmation_rules, says, start.definitive_at))
    else:
        steps.append(Step(rules.effect_rules, f"Prend effet le {french_instant(start.effect_at)}.", start.effect_at))
    return steps


def _alive(rules: PolicyLifeRules, start: Start, suspended: Sequence[_Suspended], instant: int) -> Reason:
    """The state of a policy that binds its parties and has not ended."""
    if instant < start.begins_at:
        return Reason(State.WAITING, rules.effect_rules, "Contrat conclu, qui n'a pas encore pris effet.")
    for stop in suspended:
        if stop.from_at <= instant and (stop.to_at is None or instant < stop.to_at):
            return stop.reason
    if start.definitive_at is None or instant < start.definitive_at:
        return Reason(State.COVER_NOTE, rules.note.rules, "Garantie provisoire d'une note de couverture.")
    over = [stop for stop in suspended if stop.to_at is not None and start.begins_at < stop.to_at <= instant]
    if over:
        return max(over, key=lambda stop: stop.to_at).back
    return Reason(State.IN_FORCE, rules.effect_rules, "Contrat en vigueur.")


def _suspension_told(stop: _Suspended, ends_at: int | None) -> list[Step]:
    says = f"{stop.reason.says} Suspendu le {french_instant(stop.from_at)}."
    steps = [Step(stop.reason.rules, says, stop.from_at)]
    if stop.to_at is not None and (ends_at is None or stop.to_at < ends_at):
        says = f"{stop.back.says} Remis en vigueur le {french_instant(stop.to_at)}."
        steps.append(Step(stop.back.rules, says, stop.to_at))
    return steps


def _void(rules: PolicyLifeRules, events: Sequence[PolicyEvent]) -> Reason | None:
    nullities = {nullity.kind: nullity for nullity in rules.nullities}
    for event in events:
        if event.kind in nullities:
            nullity = nullities[event.kind]
            says = f"{nullity.says} : le contrat est nul, comme s'il n'avait jamais existé."
            return Reason(State.VOID, nullity.rules, says)
    return None


def _suspensions(rules: PolicyLifeRules, events: Sequence[PolicyEvent], start: Start) -> list[_Suspended]:
    found = []
    for rule in rules.suspensions:
        reason = Reason(State.SUSPENDED, rule.rules, f"{rule.says}.")
        back = Reason(State.REINSTATED, rule.rules, f"{rule.lifted_says}.")
        for event in events:
            if event.kind == rule.kind and event.at >= start.engaged_at:
                lifted = (other.at for other in events if other.kind == rule.lifted_by and other.at >= event.at)
                from_at, to_at = at_moment(rule.moment, event.at, paris_day(event.at)), next(lifted, None)
                if to_at is None or from_at < to_at:
                    found.append(_Suspended(from_at, to_at, reason, back))
    return found


def _unpaid_suspensions(rules: PolicyLifeRules, premiums: UnpaidPremium) -> list[_Suspended]:
    reason = Reason(State.SUSPENDED, rules.unpaid.suspension_rules, "Prime impayée après mise en demeure.")
    paid = Reason(State.REINSTATED, rules.unpaid.resumption_rules, "Tout ce qui était demandé a été payé.")
    year_over = Reason(
        State.REINSTATED, rules.unpaid.suspension_rules, "La période annuelle d'une prime fractionnée est finie."
    )
    return [
        _Suspended(
            notice.suspended_from,
            notice.resumes_at,
            reason,
            paid if notice.paid_on is not None and notice.resumes_at == noon(notice.paid_on + 1) else year_over,
        )
        for notice in premiums.notices
        if notice.suspended_from is not None
    ]
