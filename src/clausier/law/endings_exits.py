"""One way out of a contract as an office reads it: open from when to when, asked when, ending when, with what refund.

A contract states its exits with its own times; what they share is here. A request counts only on its ground and in its
window. `leaves_on` follows the request that was made: it is what ends a contract. The right itself looks ahead: while
nobody has asked, it tells what asking on the day of the question (`request.on`) would give.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from clausier.facts import request
from clausier.law import refunds
from clausier.law.policy_rules import Moment
from clausier.rules.dates import after, before, days, if_so, later
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Right
from clausier.rules.terms import Day, MaybeDay, Number, Truth, as_maybe, eur, truth
from clausier.rules.words import all_of, not_, when

#: The name of the fact that stands for the day of a question.
TODAY = "request.on"


def looking_ahead(asked_on: MaybeDay) -> MaybeDay:
    """The day that was asked; while nothing was, the day of the question."""
    return when(asked_on.happened, asked_on, as_maybe(request.on))


@dataclass(frozen=True, eq=False, kw_only=True)
class Exit:
    """One way out of the contract, by one party.

    ground: it exists at all. asked_on: when that party asked for it, by a means that counts; the window from `opens` to
    `closes` (both included; None: no bound) is held against that day. runs_from: the day from which the time runs, when
    it is not that of the request (its receipt). ends: that day → the day of effect, at `moment` of it. paid_until: the
    day of effect → the last day that is paid for (None: the last covered one). unused: that day → the part of the price
    of the period that is left; None when nothing is paid back.
    """

    ground: Truth
    asked_on: MaybeDay
    ends: Callable[[MaybeDay], MaybeDay]
    opens: Day | MaybeDay | None = None
    closes: Day | MaybeDay | None = None
    runs_from: MaybeDay | None = None
    moment: Moment = Moment.END_OF_DAY
    unused: Callable[[MaybeDay], Number] | None = None
    paid_until: Callable[[MaybeDay], MaybeDay] | None = None

    @property
    def granted(self) -> MaybeDay:
        """The day from which the time of a request runs, if it was made on the ground and in the window; else never."""
        runs_from = self.asked_on if self.runs_from is None else self.runs_from
        return if_so(self._in_window(self.asked_on), runs_from)

    @property
    def leaves_on(self) -> MaybeDay:
        """The day of effect of the request that was made; never without one."""
        return self.ends(self.granted)

    @property
    def effect(self) -> MaybeDay:
        """The day of effect of the request that was made, or of one made on the day of the question."""
        runs_from = self.asked_on if self.runs_from is None else self.runs_from
        asked_on = looking_ahead(self.asked_on)
        return self.ends(
            if_so(self._in_window(asked_on), when(self.asked_on.happened, runs_from, asked_on))
        )

    def _in_window(self, asked_on: MaybeDay) -> Truth:
        opened = truth(True) if self.opens is None else all_of(
            as_maybe(self.opens).happened, not_(later(self.opens, asked_on))
        )
        return all_of(
            self.ground, asked_on.happened, opened,
            *(() if self.closes is None else (not_(later(asked_on, self.closes)),)),
        )  # fmt: skip

    def right(
        self, rules: tuple[str, ...] | str, says: str, *, refund_within_days: bool = False, **words: Any
    ) -> Right:
        """The right of that party, as `clausier rights` lists it; `words`: key, who, act, means, addressee…"""
        paid_until = self.paid_until or (lambda effect: last_covered_day(effect, self.moment))
        return Right(
            rules,
            says,
            ground=self.ground,
            opens=self.opens,
            closes=self.closes,
            exercised_on=self.asked_on,
            effect=self.effect,
            moment=self.moment.value,
            **_money(self.effect, paid_until(self.effect), self.unused),
            refund_by=after(self.effect, refunds.REFUND_WITHIN) if refund_within_days else None,
            **words,
        )


def last_covered_day(effect: MaybeDay, moment: Moment) -> MaybeDay:
    """The last day that is covered when a contract ends at that moment of that day."""
    return before(effect, days(1)) if moment is Moment.START_OF_DAY else effect


def _money(effect: MaybeDay, paid_until: MaybeDay, unused: Callable[[MaybeDay], Number] | None) -> dict[str, Number]:
    """What is paid back and what stays owed; nothing of both while the contract does not end so."""
    if unused is None:
        return {"refund": eur(0), "cost": eur(0)}
    left = unused(paid_until)
    return {
        "refund": when(effect.happened, refunds.refund(left), eur(0)),
        "cost": when(effect.happened, refunds.still_owed(left), eur(0)),
    }


def end_by_itself(
    rules: tuple[str, ...] | str,
    says: str,
    *,
    key: str,
    who: str,
    act: str,
    on: MaybeDay,
    unused: Callable[[MaybeDay], Number],
    moment: Moment = Moment.END_OF_DAY,
    paid_until: MaybeDay | None = None,
    doubts: tuple[Reading, ...] = (),
) -> Right:
    """What an end that nobody has to ask for gives back: the contract ends `on` that day, if it ever comes."""
    last = last_covered_day(on, moment) if paid_until is None else if_so(on.happened, paid_until)
    return Right(
        rules,
        says,
        key=key,
        who=who,
        act=act,
        ground=on.happened,
        opens=on,
        effect=on,
        moment=moment.value,
        **_money(on, last, unused),
        doubts=doubts,
    )
