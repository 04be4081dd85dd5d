"""A slow model of the coefficient, written apart from the product: fractions, calendar dates, one day after the other.

It tries every order of the claims of one day, and knows no range: everything is given.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from fractions import Fraction
from itertools import permutations
from math import floor

LESS = {False: Fraction(95, 100), True: Fraction(93, 100)}
MORE = {
    (False, 100): Fraction(5, 4),
    (False, 50): Fraction(9, 8),
    (True, 100): Fraction(6, 5),
    (True, 50): Fraction(11, 10),
}


def months_later(day, count):
    months = day.year * 12 + day.month - 1 + count
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def cut(value):
    return Fraction(floor(value * 100), 100)


def due_date(first, years):
    return months_later(first, 12 * years)


def history(start, first_due, years, claims, suspensions, rounds, free_years=0, floor_since=None):
    """The coefficient of each of so many due dates after `first_due`, at which `start` was applied.

    claims: (day, share) with a share of 0, 50 or 100. suspensions: (first day, day back).
    """
    coefficient, since, found = start, floor_since, []
    for number in range(1, years + 1):
        begins, ends = (months_later(due_date(first_due, number - back), -2) for back in (1, 0))
        mine = {}
        day = begins
        while day < ends:
            shares = sorted(share for on, share in claims if on == day and share)
            if shares:
                mine[day] = shares
            day += timedelta(days=1)
        coefficient, since, free_years = one_year(
            coefficient, since, free_years, mine, rounds, blocked(suspensions, begins, ends)
        )
        if coefficient == Fraction(1, 2) and since is None:
            since = due_date(first_due, number)
        found.append(coefficient)
    return found


def one_year(coefficient, since, free_years, mine, rounds, no_reduction):
    if not mine:
        if no_reduction:
            return coefficient, since, free_years
        free_years += 1
        after = max(cut(coefficient * LESS[rounds]), Fraction(1, 2))
        return (min(after, Fraction(1)) if free_years >= 2 else after), since, free_years
    at_floor = coefficient == Fraction(1, 2)
    for day in sorted(mine):
        shares = list(mine[day])
        if at_floor and since is not None and day >= months_later(since, 36):
            shares.remove(max(shares))
            since = day
        ways = []
        for order in set(permutations(shares)):
            value = coefficient
            for share in order:
                value = min(cut(value * MORE[rounds, share]), Fraction(7, 2))
            ways.append(value)
        coefficient = min(ways)
    return coefficient, since if coefficient == Fraction(1, 2) else None, 0


def blocked(suspensions, begins, ends):
    """Whether a day of the period lies beyond the third month of a suspension."""
    return any(max(months_later(first, 3), begins) < min(back, ends) for first, back in suspensions)
