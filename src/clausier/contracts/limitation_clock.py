"""Until which day an action may be brought, from the facts of a case: what contracts' `limitation` chapters share.

A chapter gives the length, the causes and their clauses (`law.limitation`); the count itself is there.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from clausier.facts import limitation as facts
from clausier.law.limitation import Interruption, Limitation, LimitationRules, limitation
from clausier.rules.errors import Inconsistent
from clausier.rules.terms import MaybeDay
from clausier.rules.time import french_day, paris_day
from clausier.rules.trace import Step, Timed
from clausier.rules.types import NEVER
from clausier.rules.values import RowList

_STARTS_ON, _GROUND = facts.starts_on.node.data.name, facts.ground.node.data.name
_ACTION, _BROUGHT_ON = facts.action.node.data.name, facts.action_brought_on.node.data.name
_INTERRUPTIONS = facts.interruptions.table.name
#: The ground of `limitation.ground` that nothing delays, and the action of `limitation.action` of the common length.
ORDINARY, COMMON = "ordinary", "common"


class LimitationClock:
    """The clock of one contract.

    rules: its length and causes. delayed_by: for each ground that puts the start off, the fact of that day; the grounds
    are keys of `rules.delays` and options of `limitation.ground`. undelayed: for each ground that the contract does not
    let put the start off, the step that says so. longer: for each action that has a length of its own, its rules; the
    actions are options of `limitation.action`, which is asked only then.
    """

    def __init__(
        self,
        rules: LimitationRules,
        delayed_by: Mapping[str, MaybeDay],
        undelayed: Mapping[str, Step] | None = None,
        longer: Mapping[str, LimitationRules] | None = None,
    ) -> None:
        self.rules, self.undelayed = rules, dict(undelayed or {})
        self.longer = dict(longer or {})
        self.delayed_by = {ground: day.node.data.name for ground, day in delayed_by.items()}
        self.reads = (
            facts.starts_on, facts.ground, *delayed_by.values(), facts.action_brought_on, facts.interruptions.on,
            facts.interruptions.cause, facts.interruptions.ended_on, *([facts.action] if longer else []),
        )  # fmt: skip

    def last_day(self, case: Mapping[str, Any]) -> Timed[Limitation]:
        """The last day to sue, from encoded facts; `missing` holds names of facts.

        When nobody says from which fact the time runs, or which action it is, the answer is known only if every one
        gives the same. Raises Inconsistent, in French, for court proceedings that end before they begin.
        """
        action = case.get(_ACTION) if self.longer else COMMON
        if action is not None:
            return self._of(case, self.longer.get(action, self.rules))
        common, *others = (self._of(case, rules) for rules in (self.rules, *self.longer.values()))
        if common.value is None or all(one.value == common.value for one in others):
            return common
        return Timed(None, missing=(_ACTION,))

    def state(self, case: Mapping[str, Any]) -> Timed[dict[str, Any]]:
        """The limitation at the instant `at` of an encoded case (UTC seconds).

        The value holds `last_day` (ISO, None while proceedings last), `expired` (on that day, in Paris), `in_time`
        (whether the action already brought was; None when there is none or it is unknown) and `says`, French. Steps
        give ISO days.
        """
        found = self.last_day(case)
        if found.value is None:
            return Timed(None, missing=found.missing)
        end, on = found.value, paris_day(case["at"])
        brought_on = case.get(_BROUGHT_ON)
        value = {
            "last_day": _iso(end.last_day),
            "expired": end.expired(on),
            "in_time": None if brought_on in (None, NEVER) else not end.expired(brought_on),
            "says": _in_french(end, on),
        }
        return Timed(value, tuple(Step(step.rules, step.says, _iso(step.value)) for step in found.steps))

    def _of(self, case: Mapping[str, Any], rules: LimitationRules) -> Timed[Limitation]:
        """The last day to sue under rules of one length."""
        ground = case.get(_GROUND)
        if ground is not None:
            return self._under(case, rules, ground)
        ordinary, *others = (self._under(case, rules, one) for one in (ORDINARY, *self.delayed_by))
        if ordinary.value is None or all(one.value == ordinary.value for one in others):
            return ordinary
        return Timed(None, missing=(_GROUND,))

    def _under(self, case: Mapping[str, Any], rules: LimitationRules, ground: str) -> Timed[Limitation]:
        """The last day to sue when the time runs from this ground."""
        delay = self.delayed_by.get(ground)
        delays = [(case.get(delay), ground)] if delay else []
        try:
            found = limitation(rules, case.get(_STARTS_ON), _acts(case), delays)
        except ValueError as refused:
            raise Inconsistent(str(refused), fact=_INTERRUPTIONS, remedy="Corrigez l'une des deux.") from None
        named = {"start_on": _STARTS_ON, "interruptions": _INTERRUPTIONS, "delays[0].on": delay}
        missing = tuple(named.get(one) or f"limitation.{one}" for one in found.missing)
        steps = (self.undelayed[ground], *found.steps) if ground in self.undelayed else found.steps
        return Timed(found.value, steps, missing)


def _acts(case: Mapping[str, Any]) -> list[Interruption] | None:
    """The acts that interrupt or suspend; None when there may be others."""
    rows: RowList | None = case.get(_INTERRUPTIONS)
    if rows is None or not rows.complete or any(row.get("cause") is None for row in rows):
        return None
    return [Interruption(row.get("on"), row["cause"], row.get("ended_on")) for row in rows]


def _iso(day: Any) -> str | None:
    return None if day is None else date.fromordinal(day).isoformat()


def _in_french(end: Limitation, on: int) -> str:
    if end.last_day is None:
        return "Une instance, une médiation ou une expertise est en cours : le délai pour agir ne court pas."
    if end.expired(on):
        return f"L'action est prescrite depuis la fin du {french_day(end.last_day)}."
    return f"L'action peut être engagée jusqu'au {french_day(end.last_day)} inclus."
