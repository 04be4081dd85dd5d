"""Date functions as solver terms.

Adding days and hours is exact. Months, counted days and Paris time are first only *bounded*: unknown functions, of
which much is said that is true (how far they reach, that they keep order, how they answer each other), so that proofs
are quick. Where bounds do not decide, an *exact* calendar can be asked for: a day is `start of its month + place - 1`,
by the Gregorian rule, which holds for every whole number and is slow. Counted days and Paris time stay bounded then.

The Gregorian calendar repeats every 4,800 months, which are 146,097 days.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

import z3

from .. import dates
from ..facts import FIRST_DAY, LAST_DAY
from ..nodes import Function

_CYCLE_MONTHS, _CYCLE_DAYS = 4800, 146_097
_BEFORE_MONTH = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_EPOCH_DAY = date(1970, 1, 1).toordinal()
#: Since 1946 the clocks of Paris are one or two hours ahead.
_SETTLED_DAY = date(1946, 1, 1).toordinal()
_DAY = 86_400
#: When the clocks of Paris go forward, and back, in one year.
_CLOCK_CHANGES = (date(2026, 3, 29).toordinal(), date(2026, 10, 25).toordinal())


@dataclass(frozen=True)
class Call:
    """One application of a date function."""

    function: Function
    args: tuple[z3.ArithRef, ...]
    result: z3.ArithRef


class Calendar:
    """The date functions of one proof.

    `facts` gathers what is true of the terms it made, `hints` where something odd happens (never supposed in a proof).
    `calls` lists the applications; `abstract` says, in French, which functions are only bounded.
    """

    def __init__(self, exact: bool = False) -> None:
        self.exact = exact
        self.facts: list[z3.BoolRef] = []
        self.hints: list[z3.BoolRef] = []
        self.calls: list[Call] = []
        self.abstract: dict[Function, str] = {}
        self._months: dict[int, tuple[z3.ArithRef, z3.ArithRef, z3.ArithRef]] = {}
        self._known: dict[tuple[Function, tuple[int, ...]], z3.ArithRef] = {}
        months = (_exact_add_months, _exact_end_of_month, _exact_whole_months)
        add, end, whole = months if exact else (_bounded_add_months, _bounded_end_of_month, _bounded_whole_months)
        self._terms: dict[Function, Callable[..., z3.ArithRef]] = {
            dates.ADD_DAYS: lambda _, day, count: day + count,
            dates.ADD_HOURS: lambda _, instant, count: instant + 3600 * count,
            dates.ADD_MONTHS: add,
            dates.ADD_YEARS: lambda _, day, count: self.call(dates.ADD_MONTHS, day, z3.simplify(12 * count)),
            dates.END_OF_MONTH: end,
            dates.WHOLE_MONTHS: whole,
            dates.WHOLE_YEARS: lambda _, a, b: self.call(dates.WHOLE_MONTHS, a, b) / 12,
            dates.MONTHS_BEGUN: _months_begun,
            dates.NEXT_ANNIVERSARY: _next_anniversary,
            dates.PARIS_DAY: _paris_day,
            dates.START_OF_DAY: _start_of_day,
            dates.NOON: _noon,
        }

    @property
    def has_bounded_months(self) -> bool:
        """Whether an exact calendar would know more."""
        months = {dates.ADD_MONTHS, dates.END_OF_MONTH, dates.WHOLE_MONTHS}
        return not months.isdisjoint(self.abstract)

    def call(self, function: Function, *args: z3.ArithRef) -> z3.ArithRef:
        """The value of a function, with all that is known of it."""
        key = (function, tuple(arg.get_id() for arg in args))
        if key not in self._known:
            term = self._terms.get(function)
            result = term(self, *args) if term else _COUNTING.get(function.name, _any_function)(self, function, *args)
            call = Call(function, args, result)
            for other in self.calls:
                self.facts += _order(call, other) if function is other.function else _agreement(call, other)
                self.facts += _same_month(call, other)
            self.calls.append(call)
            self._known[key] = result
        return self._known[key]

    def unknown(self, function: Function, *args: z3.ArithRef) -> z3.ArithRef:
        """An unknown function of the arguments, equal for equal ones."""
        self.abstract[function] = re.sub(r"\{\d\}", "…", function.says)
        return z3.Function(f"{function.name}: {function.says}", *[z3.IntSort()] * (len(args) + 1))(*args)

    def month(self, day: z3.ArithRef) -> tuple[z3.ArithRef, z3.ArithRef]:
        """The month of a day, numbered `12 × year + month - 1`, and its place in it."""
        if day.get_id() not in self._months:
            month, place = z3.FreshInt("month"), z3.FreshInt("place")
            self.facts += [day == start_of_month(month) + place - 1, place >= 1, place <= length_of_month(month)]
            # The day is kept as well: an identifier is used again when its term is gone.
            self._months[day.get_id()] = day, month, place
        return self._months[day.get_id()][1:]

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


# --- months, exactly -------------------------------------------------------------------------------------------------


def _leap(year: z3.ArithRef) -> z3.BoolRef:
    return z3.And(year % 4 == 0, z3.Or(year % 100 != 0, year % 400 == 0))


def start_of_month(month: z3.ArithRef) -> z3.ArithRef:
    """The ordinal of the first day of a month."""
    year, place = month / 12, month % 12
    before = z3.IntVal(_BEFORE_MONTH[11])
    for i in range(10, -1, -1):
        before = z3.If(place == i, _BEFORE_MONTH[i], before)
    past = year - 1
    leap_day = z3.If(z3.And(place >= 2, _leap(year)), 1, 0)
    return 365 * past + past / 4 - past / 100 + past / 400 + before + leap_day + 1


def length_of_month(month: z3.ArithRef) -> z3.ArithRef:
    """How many days a month has."""
    place = month % 12
    short = z3.Or(place == 3, place == 5, place == 8, place == 10)
    return z3.If(place == 1, z3.If(_leap(month / 12), 29, 28), z3.If(short, 30, 31))


def _exact_add_months(calendar: Calendar, day: z3.ArithRef, count: z3.ArithRef) -> z3.ArithRef:
    month, place = calendar.month(day)
    length = length_of_month(month + count)
    return start_of_month(month + count) + z3.If(place <= length, place, length) - 1


def _exact_end_of_month(calendar: Calendar, day: z3.ArithRef) -> z3.ArithRef:
    return start_of_month(calendar.month(day)[0] + 1) - 1


def _exact_whole_months(calendar: Calendar, a: z3.ArithRef, b: z3.ArithRef) -> z3.ArithRef:
    (from_month, from_place), (to_month, to_place) = calendar.month(a), calendar.month(b)
    length = length_of_month(to_month)
    reached = z3.If(from_place <= length, from_place, length)
    return to_month - from_month - z3.If(reached <= to_place, 0, 1)


def _months_begun(calendar: Calendar, a: z3.ArithRef, b: z3.ArithRef) -> z3.ArithRef:
    whole = calendar.call(dates.WHOLE_MONTHS, a, b)
    return z3.If(calendar.call(dates.ADD_MONTHS, a, whole) == b, whole, whole + 1)


def _next_anniversary(calendar: Calendar, origin: z3.ArithRef, on: z3.ArithRef) -> z3.ArithRef:
    years = calendar.call(dates.WHOLE_MONTHS, origin, on) / 12
    return calendar.call(dates.ADD_MONTHS, origin, 12 * (z3.If(years > 0, years, 0) + 1))


# --- months, bounded -------------------------------------------------------------------------------------------------


@cache
def drift() -> tuple[int, int]:
    """By how much `4,800 × days - 146,097 × months` can stray from zero over any whole number of months."""
    starts = [date(year, month, 1).toordinal() for year in range(1, 401) for month in range(1, 13)]
    strays = [_CYCLE_MONTHS * start - _CYCLE_DAYS * month for month, start in enumerate(starts)]
    widest = max(strays) - min(strays)
    return -widest - _CYCLE_MONTHS * 3, widest  # a day past the end of a shorter month goes back by 3 at most


@cache
def reach(function: Function, count: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """How many days so many months or counted days take, at least and at most, from any day that a case may state; each
    with a day from which they do.
    """
    days = range(FIRST_DAY, LAST_DAY + 1)
    if function is dates.ADD_MONTHS:  # from the 1st to the 28th of a month, months take the same number of days
        days = [day for day in days if not 1 < date.fromordinal(day).day < 29]
    taken = [(function.run(day, count) - day, day) for day in days]
    return min(taken), max(taken)


#: Beyond a century, a count of months or days gets no reach of its own: it could leave the calendar.
_LONGEST = 1200


def _within_reach(calendar: Calendar, call: Call) -> None:
    day, count = call.args
    if z3.is_int_value(count) and abs(count.as_long()) <= _LONGEST:
        (least, shortest), (most, longest) = reach(call.function, count.as_long())
        calendar.hints += [day == longest, day == shortest]
        declared = z3.And(day >= FIRST_DAY, day <= LAST_DAY)
        calendar.facts.append(z3.Implies(declared, z3.And(call.result >= day + least, call.result <= day + most)))


def _bounded_add_months(calendar: Calendar, day: z3.ArithRef, count: z3.ArithRef) -> z3.ArithRef:
    result = calendar.unknown(dates.ADD_MONTHS, day, count)
    _within_reach(calendar, Call(dates.ADD_MONTHS, (day, count), result))
    stray = _CYCLE_MONTHS * (result - day) - _CYCLE_DAYS * count
    calendar.facts += [stray >= drift()[0], stray <= drift()[1], z3.Implies(count == 0, result == day)]
    return result


def _bounded_end_of_month(calendar: Calendar, day: z3.ArithRef) -> z3.ArithRef:
    result = calendar.unknown(dates.END_OF_MONTH, day)
    calendar.facts += [result >= day, result <= day + 30]
    return result


def _bounded_whole_months(calendar: Calendar, a: z3.ArithRef, b: z3.ArithRef) -> z3.ArithRef:
    """The greatest count of months that does not lead from `a` past `b`."""
    count = calendar.unknown(dates.WHOLE_MONTHS, a, b)
    days = _CYCLE_MONTHS * (b - a)
    calendar.facts += [_CYCLE_DAYS * count + drift()[0] <= days, days < _CYCLE_DAYS * (count + 1) + drift()[1]]
    calendar.facts.append((count >= 0) == (b >= a))
    return count


# --- counted days, Paris time ----------------------------------------------------------------------------------------


def _any_function(calendar: Calendar, function: Function, *args: z3.ArithRef) -> z3.ArithRef:
    return calendar.unknown(function, *args)


def _add_counted(calendar: Calendar, function: Function, day: z3.ArithRef, count: z3.ArithRef) -> z3.ArithRef:
    """The n-th counted day after a day is at least n days later; none at all is the day itself."""
    result = calendar.unknown(function, day, count)
    later, earlier = result >= day + count, result <= day + count
    calendar.facts.append(z3.If(count == 0, result == day, z3.If(count > 0, later, earlier)))
    _within_reach(calendar, Call(function, (day, count), result))
    return result


def _between_counted(calendar: Calendar, function: Function, a: z3.ArithRef, b: z3.ArithRef) -> z3.ArithRef:
    """No more counted days than days, and none backwards."""
    result = calendar.unknown(function, a, b)
    forward, backward = z3.And(result >= 0, result <= b - a), z3.And(result <= 0, result >= b - a)
    calendar.facts.append(z3.If(b >= a, forward, backward))
    return result


#: Functions of a calendar of counted days, by name: every such calendar has its own.
_COUNTING = {"add_counted": _add_counted, "between_counted": _between_counted}


def _ahead(calendar: Calendar, function: Function, arg: z3.ArithRef, since: int) -> z3.ArithRef:
    """By how many seconds the clocks of Paris are ahead."""
    seconds = calendar.unknown(function, arg)
    one_or_two_hours = z3.Or(seconds == 3600, seconds == 7200)
    calendar.facts.append(z3.If(arg >= since, one_or_two_hours, z3.And(seconds >= 0, seconds <= 7200)))
    for sunday in _CLOCK_CHANGES:
        from_day, to_day = (sunday - 2, sunday + 1)
        if function is dates.PARIS_DAY:
            from_day, to_day = (_DAY * (day - _EPOCH_DAY) for day in (from_day, to_day))
        calendar.hints.append(z3.And(arg >= from_day, arg <= to_day))
    return seconds


def _paris_day(calendar: Calendar, instant: z3.ArithRef) -> z3.ArithRef:
    ahead = _ahead(calendar, dates.PARIS_DAY, instant, (_SETTLED_DAY - _EPOCH_DAY) * _DAY)
    return (instant + ahead) / _DAY + _EPOCH_DAY


def _start_of_day(calendar: Calendar, day: z3.ArithRef) -> z3.ArithRef:
    return (day - _EPOCH_DAY) * _DAY - _ahead(calendar, dates.START_OF_DAY, day, _SETTLED_DAY)


def _noon(calendar: Calendar, day: z3.ArithRef) -> z3.ArithRef:
    return (day - _EPOCH_DAY) * _DAY + _DAY // 2 - _ahead(calendar, dates.NOON, day, _SETTLED_DAY)


# --- what two applications know of each other, and what experience teaches -------------------------------------------


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


def _same_month(one: Call, other: Call) -> list[z3.BoolRef]:
    """The days from a day to the end of its month have the same end; the next month ends 28 days later or more."""
    if not one.function is other.function is dates.END_OF_MONTH:
        return []
    lemmas = []
    for early, late in (one, other), (other, one):
        same = z3.And(late.args[0] >= early.args[0], late.args[0] <= early.result)
        lemmas.append(z3.Implies(same, late.result == early.result))
        lemmas.append(z3.Implies(late.args[0] > early.result, late.result >= early.result + 28))
    return lemmas


def _agreement(one: Call, other: Call) -> list[z3.BoolRef]:
    """A day begins no later than an instant if, and only if, it is no later than the day of that instant; some months
    lead no further than a day if, and only if, they are no more than the whole months up to it.
    """
    calls = {call.function: call for call in (one, other)}
    if set(calls) == {dates.PARIS_DAY, dates.START_OF_DAY}:
        begun, reached = calls[dates.START_OF_DAY], calls[dates.PARIS_DAY]
        return [(begun.args[0] <= reached.result) == (begun.result <= reached.args[0])]
    if set(calls) == {dates.ADD_MONTHS, dates.WHOLE_MONTHS}:
        added, whole = calls[dates.ADD_MONTHS], calls[dates.WHOLE_MONTHS]
        agree = (added.args[1] <= whole.result) == (added.result <= whole.args[1])
        return [z3.Implies(added.args[0] == whole.args[0], agree)]
    return []


def _lesson(call: Call, values: list[int], real: int) -> list[z3.BoolRef]:
    """The function at one point, and what its growth says of the points around."""
    function, pairs = call.function, list(enumerate(zip(call.args, values, strict=True)))
    growing = function.increasing + function.decreasing
    if not growing:
        return [z3.Implies(z3.And([arg == value for _, (arg, value) in pairs]), call.result == real)]

    def side(grows: bool) -> z3.BoolRef:
        """The points at which the function is at least (or at most) what it is here."""
        upwards = function.increasing if grows else function.decreasing
        return z3.And(
            [
                arg == value if place not in growing else arg >= value if place in upwards else arg <= value
                for place, (arg, value) in pairs
            ]
        )

    return [z3.Implies(side(True), call.result >= real), z3.Implies(side(False), call.result <= real)]
