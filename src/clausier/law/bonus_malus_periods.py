"""Bonus-malus: the period of each due date, and what may keep it from counting (annex to A. 121-1, article 9).

Days are ordinals; periods are half-open. The period of a due date ends two months before it and lasts twelve months; it
begins where the one of the due date before ended, so that every day belongs to one period, month ends and leap days
included. The first one begins with the contract and must last nine months at least to bring a reduction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from clausier.rules.time import add_months, add_years
from clausier.rules.types import NEVER

ENDS_MONTHS_BEFORE = 2
PERIOD_MONTHS = 12
FIRST_PERIOD_MONTHS = 9
INTERRUPTION_MONTHS = 3


@dataclass(frozen=True)
class Interruption:
    """A time without cover, or of suspension: its first day, and the day cover was back (NEVER: not yet).

    None is unknown.
    """

    from_on: int | None
    back_on: int | None


@dataclass(frozen=True)
class Year:
    """A due date and its period, from a day to just before another.

    too_short: a first period under nine months. interrupted: more than three months without cover bear on it.
    takes_over: not a due date but the first premium of a new insurer (article 11), which counts claims, no reduction.
    """

    due_on: int
    from_on: int
    to_on: int
    too_short: bool = False
    interrupted: bool = False
    takes_over: bool = False

    def holds(self, day: int) -> bool:
        """Whether the day lies in the period."""
        return self.from_on <= day < self.to_on


def period_end(due_on: int) -> int:
    """The first day after the period of a due date: two months before it, or the end of that month."""
    return add_months(due_on, -ENDS_MONTHS_BEFORE)


def period_start(due_on: int) -> int:
    """The first day of the period of a due date, when nothing is known of the due date before."""
    return add_months(due_on, -ENDS_MONTHS_BEFORE - PERIOD_MONTHS)


def due_dates(origin: int, after: int, until: int) -> tuple[int, ...]:
    """The yearly due dates counted from an origin, after a day and up to another, both in order."""
    found, years = [], 0
    while (due_on := add_years(origin, years)) <= until:
        if due_on > after:
            found.append(due_on)
        years += 1
    return tuple(found)


def years(
    on: int,
    dues: Sequence[int],
    interruptions: Sequence[Interruption] = (),
    *,
    begins: bool = False,
    taken_over_on: int | None = None,
) -> tuple[Year, ...]:
    """The periods of the yearly due dates `dues`, in order.

    on: the due date of the last known coefficient, or with `begins` the first day of the first contract. taken_over_on:
    the first day with a new insurer, to whom `dues` belong; the due dates of the former one up to that day come first,
    then what the twelve months of the first new due date leave out.
    """
    found: list[Year] = []

    def add(due_on: int, from_on: int, to_on: int, **told: bool) -> int:
        cut = any(_bears(one, from_on, to_on) for one in interruptions)
        found.append(Year(due_on, from_on, to_on, interrupted=cut, **told))
        return to_on

    counted_to = on if begins else period_end(on)
    if taken_over_on is not None:
        for due_on in due_dates(on, on, taken_over_on):
            counted_to = add(due_on, counted_to, period_end(due_on))
        if dues and counted_to < period_start(dues[0]):
            counted_to = add(taken_over_on, counted_to, period_start(dues[0]), takes_over=True)
    starts = begins or taken_over_on is not None
    for due_on in dues:
        to_on = max(period_end(due_on), counted_to)
        # Only the first one can be short: due dates a year apart leave twelve months to the others.
        short = starts and add_months(counted_to, FIRST_PERIOD_MONTHS) > to_on
        counted_to = add(due_on, counted_to, to_on, too_short=short)
    return tuple(found)


def _bears(one: Interruption, from_on: int, to_on: int) -> bool:
    """Whether what an interruption lasts beyond three months falls in the period.

    The annex does not say which due date a longer interruption bears on. Only the part beyond three months is read to
    take a reduction away, so that four months astride two periods cost one reduction and not two.
    """
    if one.from_on == NEVER:
        return False
    beyond = add_months(one.from_on, INTERRUPTION_MONTHS)
    back_on = to_on if one.back_on == NEVER else one.back_on
    return max(beyond, from_on) < min(back_on, to_on)
