"""Each guarantee's own start and state over time, from the facts of a case: what contracts' `life` chapters share.

A chapter lists its guarantees with what puts their start off and what stops them; the life of the policy comes from its
`PolicyClock`, the reasoning from `law.guarantee_starts`. A day without an hour counts from 00:00, in favour of the
insured.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from clausier.contracts.policy_clock import PolicyClock, Told, written
from clausier.facts import policy
from clausier.law.guarantee_starts import Bound, Span, Wait, guarantee_life, opened
from clausier.law.periods import GuaranteeState, Period, period_at
from clausier.law.policy_life import PolicyEvent, policy_life
from clausier.law.policy_rules import PolicyLifeRules
from clausier.rules.nodes import Op, walk
from clausier.rules.program import program
from clausier.rules.terms import Day, MaybeDay, Truth, face
from clausier.rules.time import FIRST_DAY, start_of_day
from clausier.rules.trace import Step, Timed
from clausier.rules.uses import ask, kept

_ROWS = policy.guarantees
_BEFORE_EVERYTHING = start_of_day(FIRST_DAY)


@dataclass(frozen=True)
class From:
    """Nothing runs before 00:00 of a day; one that never comes puts nothing off."""

    rules: tuple[str, ...]
    says: str
    day: Day | MaybeDay


@dataclass(frozen=True)
class Stop:
    """The guarantee alone stops at 00:00 of a day, and runs again from 00:00 of another (None, or never: for good)."""

    rules: tuple[str, ...]
    says: str
    day: Day | MaybeDay
    back: MaybeDay | None = None


@dataclass(frozen=True)
class GuaranteeTerms:
    """One guarantee in the facts. `key` is an option of `policy.guarantees.guarantee`, or a name of its own.

    chosen: it was taken (None: always). only_if: there is nothing to say of it otherwise (None: always something).
    notified_by: only what was notified by the end of that day can take the policy away from it.
    """

    key: str
    label: str
    rules: tuple[str, ...]
    opens: Sequence[From] = ()
    wait: Wait | None = None
    stops: Sequence[Stop] = ()
    chosen: Truth | None = None
    only_if: Truth | None = None
    notified_by: MaybeDay | None = None

    def named_terms(self) -> dict[str, Any]:
        """Its expressions, by names of its own."""
        terms: dict[str, Any] = {f"{self.key} opens {i}": one.day for i, one in enumerate(self.opens)}
        for i, stop in enumerate(self.stops):
            terms[f"{self.key} stops {i}"] = stop.day
            if stop.back is not None:
                terms[f"{self.key} back {i}"] = stop.back
        if self.chosen is not None:
            terms[f"{self.key} chosen"] = self.chosen
        if self.only_if is not None:
            terms[f"{self.key} only if"] = self.only_if
        if self.notified_by is not None:
            terms[f"{self.key} notified by"] = self.notified_by
        return terms


class GuaranteeClock:
    """The guarantees of one contract over time.

    policy_clock: the life of the policy. guarantees: those that have dates of their own; the others start and end with
    the policy. row_rules: what the contract says of the dates that the particular conditions or an amendment give to a
    guarantee (rows of `policy.guarantees`); without it no row is read.
    """

    def __init__(
        self, policy_clock: PolicyClock, guarantees: Sequence[GuaranteeTerms], row_rules: tuple[str, ...] = ()
    ) -> None:
        self.policy, self.guarantees, self.row_rules = policy_clock, tuple(guarantees), row_rules
        self._program = program({name: term for one in guarantees for name, term in one.named_terms().items()})
        self._run = kept.compile(self._program)

    @property
    def reads(self) -> tuple[Any, ...]:
        """The terms of the facts and columns that the clock reads."""
        leaves = (node for node in walk(self._program.outputs.values()) if node.op in (Op.FACT, Op.COLUMN))
        columns = (_ROWS.guarantee, _ROWS.starts_on, _ROWS.starts_at, _ROWS.ends_on) if self.row_rules else ()
        return (*self.policy.reads, *map(face, leaves), *columns)

    def state_over_time(self, facts: dict[str, Any]) -> Timed[dict[str, Any]]:
        """The guarantees at the instant `at` (UTC seconds) of the encoded facts.

        The value holds `says`, French, and `guarantees`, each with its `key`, `label`, `state` (French, None when
        unknown), when it `opens_at` (ISO, None when it never does or nobody knows), `since` when that state holds (ISO,
        None before the start), the `says` and the `rules` of that state, and what is `missing`. It is unknown as a
        whole while the state of the policy is.
        """
        told = self.policy.told(facts)
        if told.life is None:
            return Timed(None, missing=told.unknown)
        unsettled = told.unsettled(period_at(told.life.value, facts["at"]))
        if unsettled:
            return Timed(None, missing=unsettled)
        found = [self._one(one, told, facts) for one in self._listed(facts)]
        known = [one for one in found if one["state"] is not None]
        steps = tuple(
            Step(tuple(one["rules"]), f"{one['label'].capitalize()}, {one['state']} : {one['says']}", one["since"])
            for one in known
        )
        return Timed({"guarantees": found, "says": _in_french(found)}, steps)

    def _listed(self, facts: dict[str, Any]) -> list[GuaranteeTerms]:
        """The guarantees of the contract, and those to which the case gives dates of their own."""
        named = {one.key for one in self.guarantees}
        rows = (facts.get(_ROWS.table.name) or ()) if self.row_rules else ()
        own = dict.fromkeys(row.get("guarantee") for row in rows)
        labels = dict(_ROWS.guarantee.node.data.fact.options)
        values = self._run(facts)

        def spoken_of(one: GuaranteeTerms) -> bool:
            return one.only_if is None or self._value(one.key, "only if", values) is not False

        return [
            *filter(spoken_of, self.guarantees),
            *(GuaranteeTerms(key, labels[key], self.row_rules) for key in own if key is not None and key not in named),
        ]

    def _one(self, terms: GuaranteeTerms, told: Told, facts: dict[str, Any]) -> dict[str, Any]:
        """One guarantee at the instant of the facts, in door form."""
        values = self._run(facts)
        shown = {"key": terms.key, "label": terms.label, "opens_at": None, "since": None}
        shown["rules"] = list(terms.rules)

        def value(name: str) -> Any:
            return self._value(terms.key, name, values)

        if terms.chosen is not None and value("chosen") is False:
            return {**shown, "state": GuaranteeState.NOT_CHOSEN.value, "says": "Garantie non souscrite.", "missing": []}
        spans, missing = self._spans(terms, facts)
        names = list(terms.named_terms())
        missing += ask.relevant(self._program, names, facts, values) if names else []
        if missing:
            return {**shown, "state": None, "says": "", "missing": missing}
        life = _life_for(self.policy.rules, told, value("notified by") if terms.notified_by is not None else None)
        bounds = [
            Bound(start_of_day(value(f"opens {i}")), one.rules, one.says)
            for i, one in enumerate(terms.opens)
            if value(f"opens {i}")
        ]
        stops = [
            Span(start_of_day(value(f"stops {i}")), self._back(value, stop, i), stop.rules, stop.says)
            for i, stop in enumerate(terms.stops)
            if value(f"stops {i}")
        ]
        period = period_at(guarantee_life(life, spans, bounds, terms.wait, stops), facts["at"])
        starts = [start.at for start in opened(life, spans, bounds, terms.wait)]
        begun = [at for at in starts if at <= facts["at"]]
        opens_at = begun[-1] if begun else starts[0] if starts else None
        return {
            **shown,
            "state": period.state.value,
            "opens_at": written(opens_at),
            "since": None if period.state is GuaranteeState.NOT_OPEN else written(period.from_at),
            "says": period.says,
            "rules": list(dict.fromkeys((*terms.rules, *period.rules))),
            "missing": [],
        }

    def _value(self, key: str, name: str, values: tuple) -> Any:
        return values[self._program.slot[self._program.outputs[f"{key} {name}"].number]]

    def _back(self, value: Any, stop: Stop, place: int) -> int | None:
        back = value(f"back {place}") if stop.back is not None else None
        return start_of_day(back) if back else None

    def _spans(self, terms: GuaranteeTerms, facts: dict[str, Any]) -> tuple[list[Span], list[str]]:
        """When the guarantee was taken, and the facts that are missing to know it."""
        with_policy = Span(_BEFORE_EVERYTHING, None, terms.rules, "La garantie commence avec le contrat.")
        if not self.row_rules:
            return [with_policy], []
        rows = facts.get(_ROWS.table.name)
        if rows is None or not rows.complete or any(row.get("guarantee") is None for row in rows):
            return [], [_ROWS.table.name]
        found: list[Span] = []
        missing: list[str] = []
        for row in rows:
            if row["guarantee"] == terms.key:
                span = _span(row, self.row_rules)
                found += [span] if span is not None else []
                missing += [] if span is not None else [_ROWS.table.name]
        return (found or [with_policy]), list(dict.fromkeys(missing))


def _span(row: Mapping[str, Any], rules: tuple[str, ...]) -> Span | None:
    """The time that a row gives; None when its start or its end is unknown."""
    if (row.get("starts_at") is None and row.get("starts_on") is None) or row.get("ends_on") is None:
        return None
    from_at = row["starts_at"] if row.get("starts_at") is not None else start_of_day(row["starts_on"])
    to_at = start_of_day(row["ends_on"] + 1) if row["ends_on"] else None
    return Span(from_at, to_at, rules, "La garantie a sa propre date d'effet.")


def _life_for(rules: PolicyLifeRules, told: Told, notified_by: int | None) -> tuple[Period, ...]:
    """The life of the policy; from what was notified by a day only, for a guarantee that later notices spare."""
    if not notified_by:
        return told.life.value
    limit = start_of_day(notified_by + 1)
    takes_away = {one.kind for one in (*rules.endings, *rules.suspensions)} | {"notice_sent", "ended_for_non_payment"}

    def counts(event: PolicyEvent) -> bool:
        notified_at = event.at if event.recorded_at is None else event.recorded_at
        return event.kind not in takes_away or notified_at < limit

    events = [event for event in told.events if counts(event)]
    return policy_life(rules, events, split_from=told.split_from).value


def _in_french(found: Sequence[dict[str, Any]]) -> str:
    said = []
    for one in found:
        state = one["state"] if one["state"] is not None else f"inconnue (il manque : {', '.join(one['missing'])})"
        said.append(f"{one['label']} : {state}")
    return " ; ".join(said) + "."
