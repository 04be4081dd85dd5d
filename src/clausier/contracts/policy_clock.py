"""The life of a contract over time, from the facts of a case: what every contract's own `life` chapter shares.

A chapter gives its numbers (`law.policy_rules`), the day of each event and the tests of nullity as expressions; the
reasoning is that of `law.policy_life`. Days without an hour are read in favour of the insured: an event on the day on
which cover comes back at noon is taken to follow noon.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from clausier.contracts.premium_story import DECLARED, REGISTERED, Stated, paid_as_stated, premium_story
from clausier.facts import notice, policy, premium
from clausier.law.periods import Period, State
from clausier.law.policy_life import (
    COVER_NOTE,
    OFFER_CLOSED,
    PREMIUM_KINDS,
    PROPOSED,
    SIGNED,
    PolicyEvent,
    period_at,
    policy_life,
)
from clausier.law.policy_rules import PolicyLifeRules
from clausier.law.unpaid_premium import Asked, PremiumEvent, PremiumEventKind, unpaid_premium
from clausier.rules.dates import if_so
from clausier.rules.nodes import Op, walk
from clausier.rules.program import program
from clausier.rules.terms import Day, MaybeDay, Moment, Truth, face
from clausier.rules.time import (
    FIRST_DAY,
    LAST_DAY,
    add_years,
    format_instant,
    paris_day,
    start_of_day,
    whole_years,
)
from clausier.rules.trace import Step, Timed
from clausier.rules.types import NEVER, Kind
from clausier.rules.uses import ask, kept
from clausier.rules.words import none_of

_KIND_OF = {kind: name for name, kind in PREMIUM_KINDS.items()}
#: What an offer is asked for: of every contract, before anyone is bound.
_OFFER = {PROPOSED: policy.proposed_on, OFFER_CLOSED: if_so(policy.proposed_on.happened, policy.offer_closed_on)}
#: Nobody has signed: asked only while the day of the signature is unknown.
_UNSIGNED = {"unsigned": none_of(policy.form_signed, policy.signed_electronically)}


_NOTIFIED = "notified "


@dataclass(frozen=True)
class Told:
    """The life that a case tells: its events, its periods and steps, and what is unknown of it.

    split_from: see `policy_life`. life: None while the signature itself is unknown. unknown: the facts that are
    missing, once the contract binds anyone. unknown_before: those that are missing before. voidable: a nullity may
    still be found.
    """

    events: tuple[PolicyEvent, ...]
    split_from: int | None
    life: Timed[tuple[Period, ...]] | None
    unknown: tuple[str, ...]
    unknown_before: tuple[str, ...]
    voidable: bool

    def unsettled(self, period: Period) -> tuple[str, ...]:
        """What is missing to be sure of a period: nothing once void, or ended with no nullity left to find."""
        if period.state in (State.NOT_CONCLUDED, State.PROPOSED):
            return self.unknown_before
        stands = period.state is State.VOID or (period.state is State.ENDED and not self.voidable)
        return () if stands else self.unknown


class PolicyClock:
    """The clock of one contract.

    rules: what begins, suspends, ends and voids it; premiums are paid over time (`rules.unpaid`). events: the day of
    each event that `rules` name, "effective" included when cover starts after the signature. nullities: when each
    nullity of `rules` holds. hours: the moment of an event, where a fact may give it. renewed_from: the day whose
    yearly return is the renewal date. paid_on: the day on which everything asked was paid, where the contract says more
    than `premium.arrears_paid_on`. split_from: the first day of the annual periods of a premium paid in parts.
    notified: when an event was notified, where that is another day than its own: it is on record since.
    """

    def __init__(
        self,
        rules: PolicyLifeRules,
        events: Mapping[str, Day | MaybeDay],
        nullities: Mapping[str, Truth],
        hours: Mapping[str, Moment] | None = None,
        renewed_from: Day | None = None,
        paid_on: MaybeDay | None = None,
        split_from: MaybeDay | None = None,
        notified: Mapping[str, MaybeDay] | None = None,
    ) -> None:
        self.rules, self.unpaid = rules, rules.unpaid
        self.events, self.nullities = {**_OFFER, **events}, nullities
        self.hours = {kind: moment.node.data.name for kind, moment in (hours or {}).items()}
        more = {"renewed_from": renewed_from, "paid_on": paid_on, "split_from": split_from}
        more |= {_NOTIFIED + kind: day for kind, day in (notified or {}).items()}
        self._more = {name: term for name, term in more.items() if term is not None}
        self._program = program({**self.events, **nullities, **_UNSIGNED, **self._more})
        self._run = kept.compile(self._program)
        self._hour_terms = tuple((hours or {}).values())

    @property
    def reads(self) -> tuple[Any, ...]:
        """The terms of the facts and columns that the clock reads."""
        leaves = (node for node in walk(self._program.outputs.values()) if node.op in (Op.FACT, Op.COLUMN))
        declared = () if self.unpaid.ends_by_itself else (notice.termination_declared_on,)
        costs = (premium.recovery_costs,) if self.unpaid.asked is Asked.CLAIMED_AND_SINCE else ()
        return (
            policy.signed_on, *map(face, leaves), *self._hour_terms, notice.sent_on, notice.registered, premium.due_on,
            premium.arrears_paid_on, premium.instalments.due_on, premium.instalments.amount, premium.payments.on,
            premium.payments.amount, premium.payments.purpose, *declared, *costs,
        )  # fmt: skip

    # --- premiums ----------------------------------------------------------------------------------------------------

    def premium_story(self, facts: dict[str, Any]) -> tuple[list[PremiumEvent], list[str]]:
        """The premiums of a case as events, and the names of the facts that are unknown (see `premium_story`)."""
        stated = self._stated("paid_on", facts) if "paid_on" in self._more else paid_as_stated(facts)
        return premium_story(facts, self.unpaid, stated)

    def _stated(self, name: str, facts: dict[str, Any]) -> Stated:
        values = self._run(facts)
        return Stated(self._value(name, values), self._asked([name], facts, values))

    def _split_from(self, facts: dict[str, Any]) -> Stated:
        """The first day of the annual periods, if the premium is paid in parts; asked only after a notice."""
        if "split_from" not in self._more or facts.get("notice.sent_on") in (None, NEVER):
            return Stated(NEVER, ())
        return self._stated("split_from", facts)

    def derive(self, facts: dict[str, Any]) -> dict[str, Any]:
        """`policy.suspended` at the event, from the notice and the payments, when they are known; nothing otherwise."""
        suspended = self._suspended(facts)
        return {} if suspended is None else {"policy.suspended": suspended}

    def _suspended(self, facts: dict[str, Any]) -> bool | None:
        told, unknown = self.premium_story(facts)
        if not {REGISTERED, DECLARED}.issuperset(unknown) or self._split_from(facts).day is None:
            return None
        stories = [told]
        if DECLARED in unknown:  # the end, if it was declared, came with the notice at the earliest
            stories.append([*told, PremiumEvent(PremiumEventKind.ENDED_BY_INSURER, facts["notice.sent_on"])])
        found = {self._lost(story, facts) for story in stories}
        lost = found.pop() if len(found) == 1 else None
        return None if lost and REGISTERED in unknown else lost

    def _lost(self, told: list[PremiumEvent], facts: dict[str, Any]) -> bool | None:
        """Whether cover is suspended or ended at the event, by these premiums alone; None if its day is unknown."""
        split_from = self._split_from(facts).day or None
        periods = unpaid_premium(self.unpaid, start_of_day(FIRST_DAY), told, split_from).value.periods
        if all(period.state is State.IN_FORCE for period in periods):
            return False
        at, on = facts.get("event.at"), facts.get("event.on")
        if at is None and on is None:
            return None
        # Cover is suspended from 00:00 and comes back at noon: the last instant of a bare day is the favourable one.
        instant = at if at is not None else start_of_day(on + 1) - 1
        return period_at(periods, instant).state is not State.IN_FORCE

    # --- the state at an instant -------------------------------------------------------------------------------------

    def state_over_time(self, facts: dict[str, Any]) -> Timed[str]:
        """The French word of the state at the instant `at` (UTC seconds) of the encoded facts, and the steps to it.

        What is unknown is missing, unless the state stands whatever it is: before the signature, void, or already
        ended.
        """
        told = self.told(facts)
        if told.life is None:
            return Timed(None, missing=told.unknown)
        period = period_at(told.life.value, facts["at"])
        steps = tuple(replace(step, value=written(step.value)) for step in told.life.steps)
        missing = told.unsettled(period)
        if missing:
            return Timed(None, steps, missing)
        steps += self._renewal(facts, period)
        return Timed(period.state.value, (*steps, Step(period.rules, period.says, period.state.value)))

    def _renewal(self, facts: dict[str, Any], period: Period) -> tuple[Step, ...]:
        """The next renewal of a contract that covers at the instant, when the day that gives it is known."""
        if not self.rules.renewal_rules or not period.state.covers or period.state is State.COVER_NOTE:
            return ()
        origin, on = self._value("renewed_from", self._run(facts)), paris_day(facts["at"])
        if origin is None:
            return ()
        next_on = add_years(origin, whole_years(origin, on) + 1)
        return (Step(self.rules.renewal_rules, "Reconduit pour un an à la prochaine échéance", written(next_on)),)

    def told(self, facts: dict[str, Any]) -> Told:
        """The life that the encoded facts tell."""
        values = self._run(facts)
        signed_on = facts.get("policy.signed_on")
        if signed_on is None and self._value("unsigned", values) is not True:
            return Told((), None, None, ("policy.signed_on",), (), False)
        events = [] if signed_on is None else [PolicyEvent(SIGNED, start_of_day(signed_on))]
        happened, open_names = self._happened(facts, values, signed_on)
        events += happened
        premiums, unknown = self.premium_story(facts)
        split_from = self._split_from(facts)
        unknown += split_from.missing if split_from.day is None else ()
        if not unknown:
            events += [
                PolicyEvent(_KIND_OF[one.kind], start_of_day(one.on), one.amount_cents, one.id)
                for one in premiums
                if one.on != NEVER
            ]
        bound = [name for name in open_names if name not in _OFFER]
        before = [name for name in open_names if name in (*_OFFER, COVER_NOTE)]
        return Told(
            tuple(events),
            split_from.day or None,
            policy_life(self.rules, events, split_from=split_from.day or None),
            (*self._asked(bound, facts, values), *unknown),
            self._asked(before, facts, values),
            any(name in self.nullities for name in open_names),
        )

    def _happened(
        self, facts: dict[str, Any], values: tuple, signed_on: int | None
    ) -> tuple[list[PolicyEvent], list[str]]:
        """The known events but the signature and the premiums, and the names of those that are unknown.

        A nullity reaches back to the signature; of a contract that nobody signed it says nothing.
        """
        events, open_names = [], []
        for name in (*self.events, *self.nullities):
            value, hour = self._value(name, values), facts.get(self.hours.get(name, ""))
            surely = name in self.events and self.events[name].node.type.kind is Kind.DATE
            if hour is not None and (value or (value is None and surely)):
                events.append(PolicyEvent(name, hour))
            elif value is None:
                open_names.append(name)
            elif value and name not in self.nullities:
                notified = self._value(_NOTIFIED + name, values) if _NOTIFIED + name in self._more else value
                open_names += [_NOTIFIED + name] if notified is None else []
                events.append(PolicyEvent(name, start_of_day(value), recorded_at=start_of_day(notified or value)))
            elif value and signed_on is not None:
                events.append(PolicyEvent(name, start_of_day(signed_on)))
        return events, open_names

    def _value(self, name: str, values: tuple) -> Any:
        return values[self._program.slot[self._program.outputs[name].number]]

    def _asked(self, names: list[str], facts: dict[str, Any], values: tuple) -> tuple[str, ...]:
        return tuple(ask.relevant(self._program, names, facts, values)) if names else ()


def written(value: Any) -> Any:
    """A day or an instant of a step in ISO form; no day is as large a number as an instant of a policy."""
    if not isinstance(value, int):
        return value
    return format_instant(value) if value > LAST_DAY else date.fromordinal(value).isoformat()
