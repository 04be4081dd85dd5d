"""The life of a contract over time, from the facts of a case: what every contract's own `life` chapter shares.

A chapter gives its numbers (`law.policy_rules`), the day of each event and the tests of nullity as expressions; the
reasoning is that of `law.policy_life`. Days without an hour are read in favour of the insured: an event on the day on
which cover comes back at noon is taken to follow noon.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from clausier.law.periods import State
from clausier.law.policy_life import PREMIUM_KINDS, SIGNED, PolicyEvent, period_at, policy_life
from clausier.law.policy_rules import PolicyLifeRules
from clausier.law.unpaid_premium import Asked, PremiumEvent, PremiumEventKind, unpaid_premium
from clausier.rules.program import program
from clausier.rules.terms import Day, MaybeDay, Truth
from clausier.rules.time import FIRST_DAY, LAST_DAY, format_instant, start_of_day
from clausier.rules.trace import Step, Timed
from clausier.rules.types import NEVER
from clausier.rules.uses import ask, kept

_KIND_OF = {kind: name for name, kind in PREMIUM_KINDS.items()}
_REGISTERED, _DECLARED, _COSTS = "notice.registered", "notice.termination_declared_on", "premium.recovery_costs"


class PolicyClock:
    """The clock of one contract.

    rules: what begins, suspends, ends and voids it; premiums are paid over time (`rules.unpaid`). events: the day of
    each event that `rules` name, "effective" included when cover starts after the signature. nullities: when each
    nullity of `rules` holds.
    """

    def __init__(
        self, rules: PolicyLifeRules, events: Mapping[str, Day | MaybeDay], nullities: Mapping[str, Truth]
    ) -> None:
        self.rules, self.unpaid = rules, rules.unpaid
        self.events, self.nullities = events, nullities
        self._program = program({**events, **nullities})
        self._run = kept.compile(self._program)

    @property
    def reads(self) -> tuple[str, ...]:
        """The names of the facts and tables that the clock reads."""
        more = (_DECLARED, _COSTS) if self._follows_the_code else ()
        return (
            "policy.signed_on", *sorted(self._program.facts), "notice.sent_on", _REGISTERED, "premium.due_on",
            "premium.arrears_paid_on", "premium.instalments", "premium.payments", *more,
        )  # fmt: skip

    # --- premiums ----------------------------------------------------------------------------------------------------

    @property
    def _follows_the_code(self) -> bool:
        """Whether more than the arrears must be paid and the insurer must declare the end (C. assur., L. 113-3)."""
        return self.unpaid.asked is not Asked.ARREARS_AT_THE_INCIDENT

    def premium_story(self, facts: dict[str, Any]) -> tuple[list[PremiumEvent], list[str]]:
        """The due premiums, the formal notice and the payments of a case, and the names of the facts that are unknown.

        Nothing is read of premiums without a notice. With rows of instalments the rows count; without, the day of the
        unpaid premium and the day on which all that was due was paid. The notice claims what was unpaid when it was
        sent.
        """
        sent_on = facts.get("notice.sent_on")
        if sent_on is None:
            return [], ["notice.sent_on"]
        if sent_on == NEVER or facts.get(_REGISTERED) is False:
            return [], []
        told, unknown = _ledger(facts, self._follows_the_code)
        if not facts.get(_REGISTERED):
            unknown.insert(0, _REGISTERED)
        claimed = None
        if self._follows_the_code:
            claimed = _unpaid_before(told, sent_on)
            declared_on = facts.get(_DECLARED)
            if declared_on is None:
                unknown.append(_DECLARED)
            elif declared_on != NEVER:
                told.append(PremiumEvent(PremiumEventKind.ENDED_BY_INSURER, declared_on))
        return [PremiumEvent(PremiumEventKind.NOTICE, sent_on, claimed), *told], unknown

    def derive(self, facts: dict[str, Any]) -> dict[str, Any]:
        """`policy.suspended` at the event, from the notice and the payments, when they are known; nothing otherwise."""
        suspended = self._suspended(facts)
        return {} if suspended is None else {"policy.suspended": suspended}

    def _suspended(self, facts: dict[str, Any]) -> bool | None:
        told, unknown = self.premium_story(facts)
        if not {_REGISTERED, _DECLARED}.issuperset(unknown):
            return None
        stories = [told]
        if _DECLARED in unknown:  # the end, if it was declared, came with the notice at the earliest
            stories.append([*told, PremiumEvent(PremiumEventKind.ENDED_BY_INSURER, facts["notice.sent_on"])])
        found = {self._lost(story, facts) for story in stories}
        lost = found.pop() if len(found) == 1 else None
        return None if lost and _REGISTERED in unknown else lost

    def _lost(self, told: list[PremiumEvent], facts: dict[str, Any]) -> bool | None:
        """Whether cover is suspended or ended at the event, by these premiums alone; None if its day is unknown."""
        periods = unpaid_premium(self.unpaid, start_of_day(FIRST_DAY), told).value.periods
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
        at, signed_on = facts["at"], facts.get("policy.signed_on")
        if signed_on is None:
            return Timed(None, missing=("policy.signed_on",))
        events, unknown, voidable = self._told(facts, start_of_day(signed_on))
        life = policy_life(self.rules, events)
        period = period_at(life.value, at)
        stands = period.state in (State.NOT_CONCLUDED, State.VOID) or (period.state is State.ENDED and not voidable)
        steps = tuple(replace(step, value=_written(step.value)) for step in life.steps)
        if unknown and not stands:
            return Timed(None, steps, tuple(unknown))
        return Timed(period.state.value, (*steps, Step(period.rules, period.says, period.state.value)))

    def _told(self, facts: dict[str, Any], signed_at: int) -> tuple[list[PolicyEvent], list[str], bool]:
        """The known events, the names of the unknown facts, and whether the contract may still prove void."""
        values = self._run(facts)
        events, open_names = [PolicyEvent(SIGNED, signed_at)], []
        for name in (*self.events, *self.nullities):
            value = values[self._program.slot[self._program.outputs[name].number]]
            if value is None:
                open_names.append(name)
            elif value:
                events.append(PolicyEvent(name, signed_at if name in self.nullities else start_of_day(value)))
        premiums, unknown = self.premium_story(facts)
        if not unknown:
            events += [
                PolicyEvent(_KIND_OF[one.kind], start_of_day(one.on), one.amount_cents, one.id)
                for one in premiums
                if one.on != NEVER
            ]
        asked = ask.relevant(self._program, open_names, facts, values) if open_names else []
        return events, [*asked, *unknown], any(name in self.nullities for name in open_names)


# --- what the facts tell of premiums ----------------------------------------------------------------------------------


def _ledger(facts: dict[str, Any], with_costs: bool) -> tuple[list[PremiumEvent], list[str]]:
    """The due premiums and the payments, and the names of what is unknown of them."""
    told: list[PremiumEvent] = []
    unknown: list[str] = []
    if facts.get("premium.instalments") is None:
        days = {"premium.due_on": PremiumEventKind.DUE, "premium.arrears_paid_on": PremiumEventKind.PAYMENT}
        for name, kind in days.items():
            if facts.get(name) is None:
                unknown.append(name)
            else:
                told.append(PremiumEvent(kind, facts[name], 1))
        return told, unknown
    for event, missing in _rows(facts, with_costs):
        told += [event] if event is not None else []
        unknown += missing
    if with_costs and facts.get(_COSTS) is None:
        unknown.append(_COSTS)
    elif with_costs:
        told.append(PremiumEvent(PremiumEventKind.COSTS, facts["notice.sent_on"], facts[_COSTS]))
    return told, list(dict.fromkeys(unknown))


def _rows(facts: dict[str, Any], with_costs: bool) -> Iterator[tuple[PremiumEvent | None, list[str]]]:
    """Each row of the two tables as an event, or the names of what it lacks."""
    tables = (
        ("premium.instalments", "due_on", PremiumEventKind.DUE),
        ("premium.payments", "on", PremiumEventKind.PAYMENT),
    )
    for table, day, kind in tables:
        rows = facts.get(table)
        if rows is None or not rows.complete:
            yield None, [table]
        for place, row in enumerate(rows or ()):
            needed = [day, "amount"] + (["purpose"] if kind is PremiumEventKind.PAYMENT else [])
            lacking = [f"{table}.{key}" for key in needed if row.get(key) is None]
            if row.get("purpose") == "recovery_costs" and not with_costs:
                continue
            event = None if lacking else PremiumEvent(kind, row[day], row["amount"], str(place))
            yield event, lacking


def _unpaid_before(told: list[PremiumEvent], sent_on: int) -> int:
    """The cents that a notice sent on that day claims: due by then, and not paid before it."""
    due = sum(one.amount_cents for one in told if one.kind is PremiumEventKind.DUE and one.on <= sent_on)
    paid = sum(one.amount_cents for one in told if one.kind is PremiumEventKind.PAYMENT and one.on < sent_on)
    return max(due - paid, 0)


def _written(value: Any) -> Any:
    """A day or an instant of a step in ISO form; no day is as large a number as an instant of a policy."""
    if not isinstance(value, int):
        return value
    return format_instant(value) if value > LAST_DAY else date.fromordinal(value).isoformat()
