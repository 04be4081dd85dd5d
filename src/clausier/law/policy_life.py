"""The life of a policy: the state it is in at every instant, from the events that happened to it.

Every instant has one state: not concluded, then concluded without effect yet, in force, suspended, ended; or void since
it was concluded. The order in which events were recorded does not matter: they are taken by instant, and at one instant
in the order of the rules; an event recorded twice counts once. What happens after the end, or before the signature, has
no effect. Start and waiting period of each guarantee are no part of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clausier.law.periods import Period, Reason, State, build_periods, period_at, state_at
from clausier.law.policy_rules import Ending, Moment, PolicyLifeRules
from clausier.law.unpaid_premium import PremiumEvent, PremiumEventKind, UnpaidPremium, unpaid_premium
from clausier.rules.time import (
    FIRST_DAY,
    add_months,
    french_instant,
    next_anniversary,
    noon,
    paris_day,
    start_of_day,
)
from clausier.rules.trace import Step, Timed
from clausier.rules.types import NEVER

__all__ = ["EFFECTIVE", "PREMIUM_KINDS", "SIGNED", "PolicyEvent", "period_at", "policy_life", "state_at"]

SIGNED, EFFECTIVE = "signed", "effective"
#: The kinds of event that a contract with premiums over time knows, whatever else it names itself.
PREMIUM_KINDS = {
    "premium_due": PremiumEventKind.DUE,
    "recovery_costs": PremiumEventKind.COSTS,
    "notice_sent": PremiumEventKind.NOTICE,
    "payment": PremiumEventKind.PAYMENT,
    "ended_for_non_payment": PremiumEventKind.ENDED_BY_INSURER,
}
_BEFORE_EVERYTHING = start_of_day(FIRST_DAY)


@dataclass(frozen=True)
class PolicyEvent:
    """One event: its kind (`signed`, `effective`, one of PREMIUM_KINDS, or a kind that the rules name), its instant
    (None if unknown) and, for premiums, its amount in cents. `id` tells two equal payments of one instant apart.
    """

    kind: str
    at: int | None
    amount_cents: int | None = None
    id: str = ""


def policy_life(rules: PolicyLifeRules, events: Sequence[PolicyEvent] | None) -> Timed[tuple[Period, ...]]:
    """The periods of a policy, from the first instant of the calendar on; ask `state_at` of them.

    An event that did not happen is left out of the list. Raises ValueError, in French, for a kind that the rules do not
    know or a negative amount.
    """
    if events is None:
        return Timed(None, missing=("events",))
    precedence = _precedence(rules)
    for event in events:
        if event.kind not in precedence:
            known = ", ".join(precedence)
            raise ValueError(f"« {event.kind} » n'est pas un événement connu : choisissez parmi {known}.")
    missing = _missing(rules, events)
    if missing:
        return Timed(None, missing=missing)
    order = {kind: place for place, kind in enumerate(precedence)}
    happened = sorted(
        {event for event in events if event.at is not None},
        key=lambda event: (event.at, order[event.kind], event.amount_cents or 0, event.id),
    )
    signed_at = next((event.at for event in happened if event.kind == SIGNED), None)
    if signed_at is None:
        return Timed(build_periods(_BEFORE_EVERYTHING, (), lambda instant: _not_concluded(rules)))
    return _lived(rules, happened, signed_at)


def _precedence(rules: PolicyLifeRules) -> list[str]:
    """Every kind of event that the rules know, in the order in which those of one instant are taken."""
    kinds = [SIGNED, EFFECTIVE, *(nullity.kind for nullity in rules.nullities)]
    kinds += [ending.kind for ending in rules.endings] + [suspension.kind for suspension in rules.suspensions]
    kinds += [rule.averted_by for rule in rules.endings if rule.averted_by]
    kinds += [rule.lifted_by for rule in rules.suspensions if rule.lifted_by]
    return list(dict.fromkeys(kinds + (list(PREMIUM_KINDS) if rules.unpaid else [])))


def _premium_rows(events: Sequence[PolicyEvent]) -> list[PremiumEvent]:
    """The events as premium events, each in its place: what is no premium stands as one that did not happen."""
    rows = []
    for event in events:
        if event.kind in PREMIUM_KINDS:
            on = None if event.at is None else paris_day(event.at)
            # Two payments at two hours of a day are two payments.
            row_id = f"{event.at} {event.id}"
            rows.append(PremiumEvent(PREMIUM_KINDS[event.kind], on, event.amount_cents, row_id))
        else:
            rows.append(PremiumEvent(PremiumEventKind.PAYMENT, NEVER))
    return rows


def _missing(rules: PolicyLifeRules, events: Sequence[PolicyEvent]) -> tuple[str, ...]:
    """The names of the unknown arguments that could matter."""
    missing = [f"events[{i}].at" for i, e in enumerate(events) if e.at is None and e.kind not in PREMIUM_KINDS]
    if rules.unpaid:
        # Whatever the start of cover, the same is asked of premiums.
        asked = unpaid_premium(rules.unpaid, _BEFORE_EVERYTHING, _premium_rows(events)).missing
        missing += [name.replace("].on", "].at") for name in asked]
    return tuple(missing)


@dataclass(frozen=True)
class _Suspended:
    from_at: int
    to_at: int | None
    reason: Reason


def _lived(rules: PolicyLifeRules, events: list[PolicyEvent], signed_at: int) -> Timed[tuple[Period, ...]]:
    """The life of a policy that was signed, from its known events in order."""
    effective = next((event.at for event in events if event.kind == EFFECTIVE), signed_at)
    effect_at = max(signed_at, effective)
    steps = [
        Step(rules.conclusion_rules, f"Conclu le {french_instant(signed_at)}.", signed_at),
        Step(rules.effect_rules, f"Prend effet le {french_instant(effect_at)}.", effect_at),
    ]
    premiums = unpaid_premium(rules.unpaid, effect_at, _premium_rows(events)) if rules.unpaid else None
    steps += premiums.steps if premiums else ()
    ends_at, ended, told = _end(rules, events, signed_at, effect_at, premiums.value if premiums else None)
    steps += told
    suspended = _suspensions(rules, events, signed_at)
    steps += [
        Step(stop.reason.rules, f"{stop.reason.says} Suspendu le {french_instant(stop.from_at)}.", stop.from_at)
        for stop in suspended
    ]
    suspended += _unpaid_suspensions(premiums.value) if premiums else []
    void = _void(rules, events)
    if void is not None:
        steps.append(Step(void.rules, void.says, signed_at))

    def reason_at(instant: int) -> Reason:
        if instant < signed_at:
            return _not_concluded(rules)
        if void is not None:
            return void
        if ends_at is not None and instant >= ends_at:
            return ended
        if instant < effect_at:
            return Reason(State.WAITING, rules.effect_rules, "Contrat conclu, qui n'a pas encore pris effet.")
        for stop in suspended:
            if stop.from_at <= instant and (stop.to_at is None or instant < stop.to_at):
                return stop.reason
        return Reason(State.IN_FORCE, rules.effect_rules, "Contrat en vigueur.")

    changes = {signed_at, effect_at, ends_at}.union(*({stop.from_at, stop.to_at} for stop in suspended)) - {None}
    return Timed(build_periods(_BEFORE_EVERYTHING, changes, reason_at), tuple(steps))


def _not_concluded(rules: PolicyLifeRules) -> Reason:
    return Reason(State.NOT_CONCLUDED, rules.conclusion_rules, "Contrat non signé.")


def _void(rules: PolicyLifeRules, events: Sequence[PolicyEvent]) -> Reason | None:
    nullities = {nullity.kind: nullity for nullity in rules.nullities}
    for event in events:
        if event.kind in nullities:
            nullity = nullities[event.kind]
            says = f"{nullity.says} : le contrat est nul, comme s'il n'avait jamais existé."
            return Reason(State.VOID, nullity.rules, says)
    return None


def _end(
    rules: PolicyLifeRules,
    events: Sequence[PolicyEvent],
    signed_at: int,
    effect_at: int,
    premiums: UnpaidPremium | None,
) -> tuple[int | None, Reason | None, list[Step]]:
    """The instant of the end, its reason, and what each event that could end the contract came to."""
    ends: list[tuple[int, Reason]] = []
    if rules.max_months is not None:
        says = f"Durée maximale de {rules.max_months} mois atteinte."
        at = start_of_day(add_months(paris_day(effect_at), rules.max_months))
        ends.append((at, Reason(State.ENDED, rules.max_rules, says)))
    if premiums is not None and premiums.ends_at is not None:
        says = "Prime restée impayée après la suspension."
        ends.append((premiums.ends_at, Reason(State.ENDED, rules.unpaid.end_rules, says)))
    steps = [Step(reason.rules, f"{reason.says} Fin le {french_instant(at)}.", at) for at, reason in ends]
    first = min(ends, key=lambda end: end[0], default=None)
    for event in events:
        for ending in rules.endings:
            if ending.kind != event.kind:
                continue
            at, without_effect = _end_brought(ending, event, events, signed_at, effect_at)
            if first is not None and event.at >= first[0]:
                at, without_effect = None, "le contrat était déjà terminé"
            if at is None:
                steps.append(Step(ending.rules, f"{ending.says} : sans effet, {without_effect}.", event.at))
                continue
            steps.append(Step(ending.rules, f"{ending.says} : fin le {french_instant(at)}.", at))
            if first is None or at < first[0]:
                first = (at, Reason(State.ENDED, ending.rules, f"{ending.says}."))
    return (*first, steps) if first is not None else (None, None, steps)


def _end_brought(
    ending: Ending, event: PolicyEvent, events: Sequence[PolicyEvent], signed_at: int, effect_at: int
) -> tuple[int | None, str]:
    """The instant at which the event ends the contract; None, and why, if it does not."""
    if event.at < signed_at:
        return None, "le contrat n'était pas conclu"
    on, origin = paris_day(event.at), paris_day(effect_at)
    if on < add_months(paris_day(signed_at), ending.not_before_months):
        return None, f"{ending.not_before_months} mois ne s'étaient pas écoulés depuis la signature"
    if ending.anniversary_notice_months is None:
        day = add_months(on, ending.after_months) + ending.after_days
    else:
        day = next_anniversary(origin, on)
        while on > add_months(day, -ending.anniversary_notice_months):
            day = next_anniversary(origin, day)
    at = _at_moment(ending.moment, event.at, day)
    if any(other.kind == ending.averted_by and event.at <= other.at < at for other in events):
        return None, "un événement ultérieur en écarte l'effet"
    return at, ""


def _at_moment(moment: Moment, at: int, day: int) -> int:
    """The instant of a moment of the day; `at` is the instant of the event itself."""
    if moment is Moment.AT_ONCE:
        return at
    if moment is Moment.NOON:
        return noon(day)
    return start_of_day(day + 1 if moment is Moment.END_OF_DAY else day)


def _suspensions(rules: PolicyLifeRules, events: Sequence[PolicyEvent], signed_at: int) -> list[_Suspended]:
    found = []
    for rule in rules.suspensions:
        reason = Reason(State.SUSPENDED, rule.rules, f"{rule.says}.")
        for event in events:
            if event.kind == rule.kind and event.at >= signed_at:
                lifted = (other.at for other in events if other.kind == rule.lifted_by and other.at >= event.at)
                from_at, to_at = _at_moment(rule.moment, event.at, paris_day(event.at)), next(lifted, None)
                if to_at is None or from_at < to_at:
                    found.append(_Suspended(from_at, to_at, reason))
    return found


def _unpaid_suspensions(premiums: UnpaidPremium) -> list[_Suspended]:
    return [
        _Suspended(period.from_at, period.to_at, Reason(State.SUSPENDED, period.rules, period.says))
        for period in premiums.periods
        if period.state is State.SUSPENDED
    ]
