"""Date functions as solver terms: exact wherever the calendar is arithmetic, bounded where it is a list.

A day is `start of its month + day of the month - 1`, months numbered from the year 0, by the Gregorian rule, which is
exact for every whole number: the two unknowns that stand for month and day never restrict the date itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

import z3

from .. import dates
from ..facts import FIRST_DAY, LAST_DAY
from ..nodes import Function

_BEFORE_MONTH = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_EPOCH_DAY = date(1970, 1, 1).toordinal()
#: Since 1946 the clocks of Paris are one or two hours ahead.
_SETTLED_DAY = date(1946, 1, 1).toordinal()
_DAY = 86_400


def _drifts() -> tuple[int, int]:
    """By how much `4800 × days - 146,097 × months` strays from zero: 4,800 months are 146,097 days, then all repeats.

    Implied by the calendar, but leaves the solver hardly any month to try.
    """
    starts = ((12 * year + place, date(year, place + 1, 1).toordinal() - 1) for year in range(1, 401) for place in range(12))
    drifts = [4800 * start - 146_097 * month for month, start in starts]
    return min(drifts), max(drifts)


_DRIFT = _drifts()


def _leap(year: z3.ArithRef) -> z3.BoolRef:
    return z3.And(year % 4 == 0, z3.Or(year % 100 != 0, year % 400 == 0))


def _start(month: z3.ArithRef) -> z3.ArithRef:
    """The ordinal of the first day of a month, numbered `12 × year + month - 1`."""
    year, place = month / 12, month % 12
    before = z3.IntVal(_BEFORE_MONTH[11])
    for i in range(10, -1, -1):
        before = z3.If(place == i, _BEFORE_MONTH[i], before)
    past = year - 1
    leap_day = z3.If(z3.And(place >= 2, _leap(year)), 1, 0)
    return 365 * past + past / 4 - past / 100 + past / 400 + before + leap_day + 1


def _length(month: z3.ArithRef) -> z3.ArithRef:
    place = month % 12
    short = z3.Or(place == 3, place == 5, place == 8, place == 10)
    return z3.If(place == 1, z3.If(_leap(month / 12), 29, 28), z3.If(short, 30, 31))


@dataclass(frozen=True)
class Call:
    """One application of a date function."""

    function: Function
    args: tuple[z3.ArithRef, ...]
    result: z3.ArithRef


class Calendar:
    """The date functions of one proof.

    `facts` gathers what is true of the terms it made: definitions, and lemmas that spare the solver a search. `calls`
    lists every application; `abstract` names the functions that are only bounded.
    """

    def __init__(self) -> None:
        self.facts: list[z3.BoolRef] = []
        self.calls: list[Call] = []
        self.abstract: dict[Function, str] = {}
        self._months: dict[int, tuple[z3.ArithRef, z3.ArithRef, z3.ArithRef]] = {}
        self._known: dict[tuple[Function, tuple[int, ...]], z3.ArithRef] = {}
        self._exact: dict[Function, Callable[..., z3.ArithRef]] = {
            dates.ADD_DAYS: lambda day, count: day + count,
            dates.ADD_HOURS: lambda instant, count: instant + 3600 * count,
            dates.ADD_MONTHS: self._add_months,
            dates.ADD_YEARS: lambda day, count: self._add_months(day, 12 * count),
            dates.END_OF_MONTH: lambda day: _start(self._month(day)[0] + 1) - 1,
            dates.WHOLE_MONTHS: self._whole_months,
            dates.WHOLE_YEARS: lambda a, b: self._whole_months(a, b) / 12,
            dates.MONTHS_BEGUN: self._months_begun,
            dates.NEXT_ANNIVERSARY: self._next_anniversary,
        }

    def call(self, function: Function, args: tuple[z3.ArithRef, ...]) -> z3.ArithRef:
        """The value of a function, with all that is known of it."""
        key = (function, tuple(arg.get_id() for arg in args))
        if key not in self._known:
            self._known[key] = self._call(function, args)
        return self._known[key]

    def _call(self, function: Function, args: tuple[z3.ArithRef, ...]) -> z3.ArithRef:
        exact = self._exact.get(function)
        if exact is not None:
            result = exact(*args)
        else:
            self.abstract[function] = function.says
            result = self._bounded(function, args)
        call = Call(function, args, result)
        for other in self.calls:
            self.facts += _order(call, other) if function is other.function else _midnights(call, other)
        self.calls.append(call)
        return result

    def lessons(self, model: z3.ModelRef) -> list[z3.BoolRef]:
        """What the functions really give at the points where a model imagined something else."""
        found = []
        for call in self.calls:
            values = [model.eval(arg, model_completion=True).as_long() for arg in call.args]
            try:
                real = call.function.run(*values)
            except OverflowError:
                continue
            if model.eval(call.result, model_completion=True).as_long() != real:
                found += _lesson(call, values, real)
        return found

    # --- exact -------------------------------------------------------------------------------------------------------

    def _month(self, day: z3.ArithRef) -> tuple[z3.ArithRef, z3.ArithRef]:
        """The month of a day, and its place in it."""
        if day.get_id() not in self._months:
            month, place = z3.FreshInt("month"), z3.FreshInt("place")
            self.facts += [day == _start(month) + place - 1, place >= 1, place <= _length(month)]
            drift = 4800 * (day - place) - 146_097 * month
            self.facts += [drift >= _DRIFT[0], drift <= _DRIFT[1]]
            # The day is kept as well: an identifier is used again when its term is gone.
            self._months[day.get_id()] = day, month, place
        return self._months[day.get_id()][1:]

    def _add_months(self, day: z3.ArithRef, count: z3.ArithRef) -> z3.ArithRef:
        month, place = self._month(day)
        length = _length(month + count)
        result = _start(month + count) + z3.If(place <= length, place, length) - 1
        # Implied, but spares the solver a search: a month is 28 to 31 days.
        later = z3.And(result >= day + 28 * count, result <= day + 31 * count)
        earlier = z3.And(result <= day + 28 * count, result >= day + 31 * count)
        self.facts.append(z3.If(count >= 0, later, earlier))
        return result

    def _whole_months(self, a: z3.ArithRef, b: z3.ArithRef) -> z3.ArithRef:
        (from_month, from_place), (to_month, to_place) = self._month(a), self._month(b)
        length = _length(to_month)
        reached = z3.If(from_place <= length, from_place, length)
        return to_month - from_month - z3.If(reached <= to_place, 0, 1)

    def _months_begun(self, a: z3.ArithRef, b: z3.ArithRef) -> z3.ArithRef:
        whole = self._whole_months(a, b)
        return z3.If(self._add_months(a, whole) == b, whole, whole + 1)

    def _next_anniversary(self, origin: z3.ArithRef, on: z3.ArithRef) -> z3.ArithRef:
        years = self._whole_months(origin, on) / 12
        return self._add_months(origin, 12 * (z3.If(years > 0, years, 0) + 1))

    # --- bounded -----------------------------------------------------------------------------------------------------

    def _bounded(self, function: Function, args: tuple[z3.ArithRef, ...]) -> z3.ArithRef:
        """An unknown function of its arguments, within what is true of it everywhere."""
        name = f"{function.name} {function.says}"
        unknown = z3.Function(name, *[z3.IntSort()] * (len(args) + 1))(*args)
        if function in (dates.PARIS_DAY, dates.START_OF_DAY, dates.NOON):
            since = (_SETTLED_DAY - _EPOCH_DAY) * _DAY if function is dates.PARIS_DAY else _SETTLED_DAY
            settled = args[0] >= since
            one_or_two = z3.Or(unknown == 3600, unknown == 7200)
            self.facts.append(z3.If(settled, one_or_two, z3.And(unknown >= 0, unknown <= 7200)))
            if function is dates.PARIS_DAY:
                return (args[0] + unknown) / _DAY + _EPOCH_DAY
            return (args[0] - _EPOCH_DAY) * _DAY - unknown + (_DAY // 2 if function is dates.NOON else 0)
        if function.name == "add_counted":
            # The n-th counted day after a day is at least n days later; none at all is the day itself.
            day, count = args
            later, earlier = unknown >= day + count, unknown <= day + count
            self.facts.append(z3.If(count == 0, unknown == day, z3.If(count > 0, later, earlier)))
            if z3.is_int_value(count):
                least, most = _reach(function, count.as_long())
                declared = z3.And(day >= FIRST_DAY, day <= LAST_DAY)
                self.facts.append(z3.Implies(declared, z3.And(unknown >= day + least, unknown <= day + most)))
        if function.name == "between_counted":
            a, b = args
            forward = z3.And(unknown >= 0, unknown <= b - a)
            self.facts.append(z3.If(b >= a, forward, z3.And(unknown <= 0, unknown >= b - a)))
        return unknown


@cache
def _reach(function: Function, count: int) -> tuple[int, int]:
    """How many days so many counted days take, at least and at most, from any day that a case may state."""
    taken = [function.run(day, count) - day for day in range(FIRST_DAY, LAST_DAY + 1)]
    return min(taken), max(taken)


# --- what two applications know of each other ------------------------------------------------------------------------


def _order(one: Call, other: Call) -> list[z3.BoolRef]:
    """A function that never decreases keeps order."""
    function = one.function
    if not function.increasing and not function.decreasing:
        return []
    lemmas = []
    for low, high in (one, other), (other, one):
        ordered = [
            a <= b if place in function.increasing else b <= a if place in function.decreasing else a == b
            for place, (a, b) in enumerate(zip(low.args, high.args, strict=True))
        ]
        lemmas.append(z3.Implies(z3.And(ordered), low.result <= high.result))
    return lemmas


def _lesson(call: Call, values: list[int], real: int) -> list[z3.BoolRef]:
    """The function at one point, and what its growth says of the points around."""
    function, pairs = call.function, list(enumerate(zip(call.args, values, strict=True)))
    if not any(place in function.increasing + function.decreasing for place, _ in pairs):
        return [z3.Implies(z3.And([arg == value for _, (arg, value) in pairs]), call.result == real)]

    def side(grows: bool) -> z3.BoolRef:
        return z3.And(
            [
                (arg >= value if (place in function.increasing) == grows else arg <= value)
                if place in function.increasing + function.decreasing
                else arg == value
                for place, (arg, value) in pairs
            ]
        )

    return [z3.Implies(side(True), call.result >= real), z3.Implies(side(False), call.result <= real)]


def _midnights(one: Call, other: Call) -> list[z3.BoolRef]:
    """A day begins at its first instant: it comes after the day of an instant if, and only if, it begins after it."""
    calls = {call.function: call for call in (one, other)}
    if set(calls) != {dates.PARIS_DAY, dates.START_OF_DAY}:
        return []
    begun, reached = calls[dates.START_OF_DAY], calls[dates.PARIS_DAY]
    return [(begun.args[0] <= reached.result) == (begun.result <= reached.args[0])]
