"""Days, instants and counted days, as plain whole numbers.

A day is its proleptic Gregorian ordinal (`datetime.date.toordinal()`: 1 is 1 January of the year 1). An instant is the
number of seconds since 1970-01-01T00:00Z, leap seconds left out. Wall time is always metropolitan (Europe/Paris), even
for an overseas risk: contracts that name a clock name that one.

The two odd hours of a year. When clocks go forward (last Sunday of March) 02:00 to 02:59 do not exist; when they go
back (last Sunday of October) 02:00 to 02:59 happen twice. Nothing here ever has to choose: wall times are built only at
midnight and at noon, which exist once on every day, and a written instant must carry its offset, which tells the two
02:30 of October apart. `add_hours` counts elapsed time, so 48 hours and 2 days differ by an hour across a change.

Everything stays within the years 1 to 9999; a result outside raises OverflowError.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")
FIRST_DAY, LAST_DAY = date.min.toordinal(), date.max.toordinal()
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = range(7)

_DAY_SECONDS = 86_400
_EPOCH_DAY = date(1970, 1, 1).toordinal()
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
# The offset of an instant is looked up within these bounds: one day further, `datetime` itself overflows. Paris changes
# its clocks in neither of the two days left out.
_LOWEST_LOOKUP = (FIRST_DAY + 1 - _EPOCH_DAY) * _DAY_SECONDS
_HIGHEST_LOOKUP = (LAST_DAY - _EPOCH_DAY) * _DAY_SECONDS

_OUT_OF_CALENDAR = "Cette date sort du calendrier (années 1 à 9999) : vérifiez la date de départ et le délai."


def _within_calendar(ordinal: int) -> int:
    if not FIRST_DAY <= ordinal <= LAST_DAY:
        raise OverflowError(_OUT_OF_CALENDAR)
    return ordinal


def _first_of_month(year: int, month: int) -> int:
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError(_OUT_OF_CALENDAR)
    return date(year, month, 1).toordinal()


@dataclass(frozen=True)
class DayCount:
    """A way of counting days: which weekdays count, and which holidays do not.

    `name` identifies it (equality and hash look at nothing else), `says` is French and follows a number ("jours
    ouvrés"), `weekdays` holds 0 for Monday to 6 for Sunday, `holidays` gives the ordinals of one year's holidays; it is
    asked once a year.
    """

    name: str
    says: str = field(compare=False)
    weekdays: frozenset[int] = field(compare=False)
    holidays: Callable[[int], frozenset[int]] = field(compare=False, repr=False)
    _counted: dict[int, tuple[int, ...]] = field(init=False, compare=False, repr=False, default_factory=dict)

    def _of_year(self, year: int) -> tuple[int, ...]:
        """The counted days of the year, in order."""
        if year not in self._counted:
            first = _first_of_month(year, 1)
            last = end_of_month(_first_of_month(year, 12))
            holidays = self.holidays(year)
            days = (day for day in range(first, last + 1) if day not in holidays)
            # Ordinal 1 was a Monday.
            self._counted[year] = tuple(day for day in days if (day - 1) % 7 in self.weekdays)
        return self._counted[year]

    def is_counted(self, ordinal: int) -> bool:
        """Whether the day counts."""
        counted = self._of_year(date.fromordinal(_within_calendar(ordinal)).year)
        at = bisect_left(counted, ordinal)
        return at < len(counted) and counted[at] == ordinal

    def add(self, ordinal: int, n: int) -> int:
        """The n-th counted day strictly after the day, or strictly before it for n < 0; the day itself for n = 0.

        The starting day never counts, whether or not it is one of the counted days.
        """
        year = date.fromordinal(_within_calendar(ordinal)).year
        if n == 0:
            return ordinal
        counted = self._of_year(year)
        position = bisect_right(counted, ordinal) + n - 1 if n > 0 else bisect_left(counted, ordinal) + n
        while position >= len(counted):
            position -= len(counted)
            year += 1
            counted = self._of_year(year)
        while position < 0:
            year -= 1
            counted = self._of_year(year)
            position += len(counted)
        return counted[position]

    def between(self, a: int, b: int) -> int:
        """How many counted days lie in (a, b]: after a, up to and including b; negative when b comes before a."""
        if b < a:
            return -self.between(b, a)
        from_year = date.fromordinal(_within_calendar(a)).year
        to_year = date.fromordinal(_within_calendar(b)).year
        whole_years = sum(len(self._of_year(year)) for year in range(from_year, to_year))
        return whole_years + bisect_right(self._of_year(to_year), b) - bisect_right(self._of_year(from_year), a)


def french_day(ordinal: int) -> str:
    """The day as French sentences write it: 10/03/2026."""
    on = date.fromordinal(_within_calendar(ordinal))
    return f"{on.day:02}/{on.month:02}/{on.year:04}"


# Months and years.


def add_months(ordinal: int, n: int) -> int:
    """The same day n months later (earlier for n < 0), or the last day of that month if it has no such day."""
    start = date.fromordinal(_within_calendar(ordinal))
    year, month0 = divmod(start.year * 12 + start.month - 1 + n, 12)
    first = _first_of_month(year, month0 + 1)
    return min(first + start.day - 1, end_of_month(first))


def add_years(ordinal: int, n: int) -> int:
    """The same day n years later (earlier for n < 0); 29 February becomes the 28th in a common year."""
    return add_months(ordinal, 12 * n)


def end_of_month(ordinal: int) -> int:
    """The last day of the month."""
    day = date.fromordinal(_within_calendar(ordinal))
    if day.month == 12:
        return ordinal + 31 - day.day
    return date(day.year, day.month + 1, 1).toordinal() - 1


def whole_months(a: int, b: int) -> int:
    """Complete months from a to b: the greatest n for which a plus n months is not after b (negative if b is before a).

    From 31 January to 28 February of a common year is one: the month's end closes it.
    """
    start, end = date.fromordinal(_within_calendar(a)), date.fromordinal(_within_calendar(b))
    months = (end.year - start.year) * 12 + end.month - start.month
    reached = min(start.day, date.fromordinal(end_of_month(b)).day)
    return months if reached <= end.day else months - 1


def whole_years(a: int, b: int) -> int:
    """Complete years from a to b: an age. Born on 29 February, one is a year older on the 28th in a common year."""
    return whole_months(a, b) // 12


def months_begun(a: int, b: int) -> int:
    """Months of the period [a, b), a begun one counted whole: 0 if b is a, 1 to the same day of the next month."""
    whole = whole_months(a, b)
    return whole if add_months(a, whole) == b else whole + 1


def anniversary_on_or_before(origin: int, on: int) -> int:
    """The last anniversary not after the day; the origin itself in the first year.

    Always counted from the origin, so that 29 February comes back in leap years. Before the origin the yearly dates
    are carried backwards, so that the answer is never after `on`.
    """
    return add_years(origin, whole_years(origin, on))


def next_anniversary(origin: int, on: int) -> int:
    """The first anniversary strictly after the day: one year after the origin at the earliest, counted from it."""
    return add_years(origin, max(whole_years(origin, on), 0) + 1)


# Instants.


def _offset(instant: int) -> int:
    """Seconds by which Paris is ahead of UTC."""
    bounded = min(max(instant, _LOWEST_LOOKUP), _HIGHEST_LOOKUP)
    # Not `fromtimestamp`, which some platforms refuse before 1970. Paris has never been behind UTC.
    return (_EPOCH + timedelta(seconds=bounded)).astimezone(PARIS).utcoffset().seconds


def at_wall_time(ordinal: int, minutes: int) -> int:
    """When the clocks of Paris show so many minutes after midnight of the day; 1440 is the midnight that ends it.

    Of the hour that comes twice, the first; in the hour that does not exist, as if clocks had not changed yet.
    """
    days, minutes = divmod(minutes, 1_440)
    ordinal = _within_calendar(ordinal + days)
    wall = datetime.combine(date.fromordinal(ordinal), time(*divmod(minutes, 60)), PARIS)
    return (ordinal - _EPOCH_DAY) * _DAY_SECONDS + minutes * 60 - wall.utcoffset().seconds


def paris_day(instant: int) -> int:
    """The day it is in Paris: 23:30 UTC is already the next one."""
    return _within_calendar((instant + _offset(instant)) // _DAY_SECONDS + _EPOCH_DAY)


def start_of_day(ordinal: int) -> int:
    """Midnight in Paris, at which the day begins."""
    return at_wall_time(ordinal, 0)


def noon(ordinal: int) -> int:
    """Noon in Paris."""
    return at_wall_time(ordinal, 12 * 60)


def add_hours(instant: int, n: int) -> int:
    """So many hours later, as a stopwatch counts them (earlier for n < 0)."""
    later = instant + 3_600 * n
    paris_day(later)  # refuses what lies outside the calendar
    return later


_WRITTEN_INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?"
    r"(?P<offset>Z|[+-][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?"
)


def parse_instant(text: str) -> int:
    """Read `2026-03-10T14:30+01:00`: a day, a time to the minute or second, and an offset (or Z), without which an hour
    may mean two instants. Raises ValueError, in French, for anything else and for a day or time that does not exist.
    """
    match = _WRITTEN_INSTANT.fullmatch(text)
    if match is None:
        raise ValueError(
            f"« {text} » n'est pas un instant : écrivez la date, l'heure et le décalage, "
            "par exemple 2026-03-10T14:30:00+01:00."
        )
    if match["offset"] is None:
        raise ValueError(
            f"« {text} » ne dit pas son décalage horaire : ajoutez +01:00 (heure d'hiver), +02:00 (heure d'été) ou Z."
        )
    try:
        since = datetime.fromisoformat(text) - _EPOCH
    except ValueError:
        raise ValueError(
            f"« {text} » n'existe pas : vérifiez le jour, l'heure (00:00 à 23:59) et le décalage horaire."
        ) from None
    instant = since.days * _DAY_SECONDS + since.seconds
    paris_day(instant)  # refuses what lies outside the calendar
    return instant


def format_instant(instant: int) -> str:
    """The instant as Paris reads it, with its offset: `2026-03-10T14:30:00+01:00`. The inverse of `parse_instant`."""
    day = date.fromordinal(paris_day(instant))
    offset = _offset(instant)
    # The offset had seconds (00:09:21) until 1911.
    return f"{day.isoformat()}T{_clock((instant + offset) % _DAY_SECONDS)}+{_clock(offset).removesuffix(':00')}"


def french_instant(instant: int) -> str:
    """The instant as French sentences write it, to the minute: 10/03/2026 à 14:30."""
    return f"{french_day(paris_day(instant))} à {format_instant(instant)[11:16]}"


def _clock(seconds: int) -> str:
    minutes, second = divmod(seconds, 60)
    hour, minute = divmod(minutes, 60)
    return f"{hour:02}:{minute:02}:{second:02}"
