"""What of a premium is paid back when a contract ends before the period that was paid for, and what stays owed.

The period runs from `premium.period_starts_on` to `premium.period_ends_on`, both days included; its price is shared
among its days, or its months. Only the part that is left is rounded, once, half up to the cent: what was used is the
rest, so that both always add up. Source: Code des assurances, articles L113-15-1 and L113-15-2 (thirty days, then
interest), and L113-4, L113-9, L113-16, L121-9 and R113-10 (from the day of effect).
"""

from __future__ import annotations

from clausier.facts import premium
from clausier.rules.dates import after, days, days_between, months_begun
from clausier.rules.nodes import Rounding
from clausier.rules.terms import Day, MaybeDay, Number, eur
from clausier.rules.words import least, most, prorata, when

#: From the effect of the termination; the sum then bears interest at the legal rate.
REFUND_WITHIN = days(30)
THEN_INTEREST = "la somme porte intérêt au taux légal"


def _next_day(last_covered_day: MaybeDay) -> Day:
    """The first day without cover; the day after the paid period when the contract has not ended."""
    return after(last_covered_day.or_else(premium.period_ends_on), days(1))


def _part(price: Number, left: Number, whole: Number) -> Number:
    """`left` of `whole` of the price, never more than the price and never below zero."""
    return prorata(price, least(most(left, whole - whole), whole), whole, Rounding.HALF_UP)


def unused_by_day(last_covered_day: MaybeDay, price: Number = premium.paid) -> Number:
    """The price of the days of the period after the last covered one."""
    whole = days_between(premium.period_starts_on, premium.period_ends_on) + 1
    return _part(price, days_between(_next_day(last_covered_day), premium.period_ends_on) + 1, whole)


def unused_by_month(last_covered_day: MaybeDay, price: Number = premium.paid) -> Number:
    """The price of the whole months of the period that had not begun on the last covered day."""
    whole = months_begun(premium.period_starts_on, after(premium.period_ends_on, days(1)))
    return _part(price, whole - months_begun(premium.period_starts_on, _next_day(last_covered_day)), whole)


def refund(unused: Number) -> Number:
    """What is paid back when so much of the price of the period is unused: never more than was paid for it."""
    return most(premium.paid - (premium.amount - unused), eur(0))


def still_owed(unused: Number) -> Number:
    """What stays to be paid for the time that was covered, when so much of the price of the period is unused."""
    return most((premium.amount - unused) - premium.paid, eur(0))


def owed_until(last_covered_day: MaybeDay, by_month: bool = False) -> Number:
    """What stays to be paid once the contract has ended after that day, by days or by begun months; nothing while it
    has not.
    """
    unused = (unused_by_month if by_month else unused_by_day)(last_covered_day, premium.amount)
    return when(last_covered_day.happened, still_owed(unused), eur(0))
