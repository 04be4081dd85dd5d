"""Words for days, instants and periods. A period of n days after day D ends with day D + n, to its last minute."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from . import time
from .nodes import Function, Op, literal, make
from .terms import NOT_EVER, Day, MaybeDay, Moment, Number, Truth, as_maybe, face
from .time import DayCount
from .types import COUNT, DATE, DAYS, INSTANT, MAYBE_DATE, MONTHS, YEARS, Type, require
from .words import when


@dataclass(frozen=True)
class Duration:
    """So many days, counted days, months, years or hours; `unit` is "day", "month", "year", "hour" or a DayCount.

    month_end: it runs on to the last day of the month in which it would end.
    """

    count: int
    unit: str | DayCount
    month_end: bool = False


def days(count: int) -> Duration:
    """Calendar days."""
    return Duration(count, "day")


def months(count: int) -> Duration:
    """Calendar months, clamped to the month's end."""
    return Duration(count, "month")


def years(count: int) -> Duration:
    """Years, 29 February clamped to the 28th."""
    return Duration(count, "year")


def hours(count: int) -> Duration:
    """Elapsed hours, of an instant."""
    return Duration(count, "hour")


def counted(count: int, calendar: DayCount) -> Duration:
    """Days that a calendar counts: working days, business days."""
    return Duration(count, calendar)


def to_month_end(duration: Duration) -> Duration:
    """The duration, then on to the last day of the month: « 30 jours fin de mois »."""
    require(duration.unit != "hour", "un délai en heures ne court pas jusqu'à la fin du mois")
    return replace(duration, month_end=True)


ADD_MONTHS = Function("add_months", time.add_months, "{0} plus {1} mois", increasing=(0, 1), maybe=True)
ADD_YEARS = Function("add_years", time.add_years, "{0} plus {1} ans", increasing=(0, 1), maybe=True)
ADD_DAYS = Function("add_days", lambda day, count: day + count, "{0} plus {1} jours", increasing=(0, 1), maybe=True)
END_OF_MONTH = Function("end_of_month", time.end_of_month, "la fin du mois de {0}", increasing=(0,), maybe=True)
WHOLE_MONTHS = Function("whole_months", time.whole_months, "le nombre de mois entiers de {0} à {1}", (1,), (0,))
WHOLE_YEARS = Function("whole_years", time.whole_years, "le nombre d'années entières de {0} à {1}", (1,), (0,))
MONTHS_BEGUN = Function("months_begun", time.months_begun, "le nombre de mois commencés de {0} à {1}", (1,), (0,))


def _around_anniversary(lows: tuple[int, ...], highs: tuple[int, ...]) -> tuple[int, int]:
    """After the day and at least a year after the origin; at most a year after the later of both."""
    return max(lows[0] + 365, lows[1] + 1), max(highs) + 366


NEXT_ANNIVERSARY = Function(
    "next_anniversary",
    time.next_anniversary,
    "le premier anniversaire de {0} après {1}",
    increasing=(1,),
    bounds=_around_anniversary,
)
PARIS_DAY = Function("paris_day", time.paris_day, "le jour, à Paris, de {0}", increasing=(0,))
START_OF_DAY = Function("start_of_day", time.start_of_day, "{0} à 0 h", increasing=(0,))
NOON = Function("noon", time.noon, "{0} à midi", increasing=(0,))
ADD_HOURS = Function("add_hours", time.add_hours, "{0} plus {1} heures", increasing=(0, 1))

_counted: dict[tuple[str, str], Function] = {}


def _counting(calendar: DayCount, what: str) -> Function:
    """One Function object a calendar, so that equal expressions stay one node."""
    key = (what, calendar.name)
    if key not in _counted:
        if what == "add":
            _counted[key] = Function("add_counted", calendar.add, "{0} plus {1} " + calendar.says, (0, 1), maybe=True)
        else:
            _counted[key] = Function(
                "between_counted", calendar.between, "le nombre de " + calendar.says + " de {0} à {1}", (1,), (0,)
            )
    return _counted[key]


def call(function: Function, *args: Any, kind: Type) -> Any:
    """A date function of terms."""
    return face(make(Op.CALL, [arg.node for arg in args], function, kind))


def after(start: Any, duration: Duration) -> Any:
    """The day (or instant) so much later; n days after D is D + n, so D + n is the last day of a period of n days.

    A day that may never happen gives one that may never happen.
    """
    count = Number(literal(duration.count, COUNT))
    if duration.unit == "hour":
        require(isinstance(start, Moment), "les heures se comptent d'un instant")
        return call(ADD_HOURS, start, count, kind=INSTANT)
    require(isinstance(start, Day | MaybeDay), f"un délai se compte d'une date, pas de {start!r}")
    function = (
        {"day": ADD_DAYS, "month": ADD_MONTHS, "year": ADD_YEARS}.get(duration.unit)
        if isinstance(duration.unit, str)
        else None
    )
    later = call(function or _counting(duration.unit, "add"), start, count, kind=start.node.type)
    return end_of_month(later) if duration.month_end else later


def before(end: Any, duration: Duration) -> Any:
    """The day so much earlier."""
    require(not duration.month_end, "un délai qui court jusqu'à la fin du mois ne se compte pas à rebours")
    return after(end, Duration(-duration.count, duration.unit))


def end_of_month(day: Any) -> Any:
    """The last day of the month."""
    return call(END_OF_MONTH, day, kind=day.node.type)


def days_between(start: Day, end: Day) -> Number:
    """Calendar days from one to the other (0 on the same day)."""
    return Number(make(Op.SUB, (end.node, start.node), type=DAYS))


def whole_months(start: Day, end: Day) -> Number:
    """Complete months."""
    return call(WHOLE_MONTHS, start, end, kind=MONTHS)


def whole_years(start: Day, end: Day) -> Number:
    """Complete years."""
    return call(WHOLE_YEARS, start, end, kind=YEARS)


def months_begun(start: Day, end: Day) -> Number:
    """Months, a begun one counted whole."""
    return call(MONTHS_BEGUN, start, end, kind=MONTHS)


def next_anniversary(origin: Day, on: Day) -> Day:
    """The first anniversary of the origin strictly after the day."""
    return call(NEXT_ANNIVERSARY, origin, on, kind=DATE)


def day_of(moment: Moment) -> Day:
    """The calendar day in Paris."""
    return call(PARIS_DAY, moment, kind=DATE)


def start_of(day: Day) -> Moment:
    """Midnight in Paris at which the day begins."""
    return call(START_OF_DAY, day, kind=INSTANT)


def noon_of(day: Day) -> Moment:
    """Noon in Paris."""
    return call(NOON, day, kind=INSTANT)


def latest_of(*days_: Any) -> MaybeDay:
    """The latest of those that happened; never, if none did."""
    return MaybeDay(make(Op.MAX, [as_maybe(day).node for day in days_], type=MAYBE_DATE))


def earliest_of(*days_: Any) -> MaybeDay:
    """The earliest of those that happened; never, if none did."""
    return MaybeDay(make(Op.EARLIEST, [as_maybe(day).node for day in days_], type=MAYBE_DATE))


#: Stands for a day that did not happen, beside a test that it did.
_SOME_DAY = Day(literal(time.FIRST_DAY, DATE))


def later(day: Any, limit: Any) -> Truth:
    """Both happened, and the day came after the limit."""
    day, limit = as_maybe(day), as_maybe(limit)
    return day.happened & limit.happened & (day.or_else(_SOME_DAY) > limit.or_else(_SOME_DAY))


def if_so(condition: Truth, day: Any) -> MaybeDay:
    """The day when the condition holds, else never."""
    return when(condition, as_maybe(day), NOT_EVER)
