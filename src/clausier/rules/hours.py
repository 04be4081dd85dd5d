"""Opening hours: one table of the week that is printed, answered ("open now?") and asked ("when does it open?").

Minutes are those of the wall clocks of Paris, counted from midnight. A slot is open from and including its first minute
until, and not including, its last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from .dates import call
from .french import HARD, listing
from .nodes import Function
from .terms import Moment, Truth
from .time import DayCount, at_wall_time, paris_day
from .types import INSTANT, require

_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


def clock(hour: int, minute: int = 0) -> int:
    """Minutes since midnight; 24 h is the end of the day."""
    return 60 * hour + minute


@dataclass(frozen=True)
class Slot:
    """The same hours on some days of the week that follow each other: `first` and `last` are 0 (Monday) to 6."""

    first: int
    last: int
    opens: int
    closes: int

    def says(self) -> str:
        """The slot in French: « du lundi au vendredi de 7 h 30 à 19 h »."""
        first, last = _WEEKDAYS[self.first], _WEEKDAYS[self.last]
        days = f"le {first}" if self.first == self.last else f"du {first} au {last}"
        return f"{days} de {_hour(self.opens)} à {_hour(self.closes)}"


@dataclass(frozen=True, eq=False)
class Opening:
    """The slots of a week, closed on the days that `calendar` does not count; equal only to itself."""

    slots: tuple[Slot, ...]
    calendar: DayCount

    def __post_init__(self) -> None:
        ordered = [(slot.first, slot.opens, slot.closes) for slot in self.slots]
        good = all(0 <= one.first <= one.last <= 6 and 0 <= one.opens < one.closes <= clock(24) for one in self.slots)
        require(good and ordered == sorted(ordered) and bool(ordered), "des heures d'ouverture sont mal écrites")

    def says(self) -> str:
        """The hours in French."""
        return listing([slot.says() for slot in self.slots])

    @cached_property
    def _function(self) -> Function:
        return Function("next_open", self.next_after, "l'ouverture à {0} ou après : " + self.says(), increasing=(0,))

    def next_open(self, moment: Moment) -> Moment:
        """The moment itself when it is open, else the next opening."""
        return call(self._function, moment, kind=INSTANT)

    def is_open(self, moment: Moment) -> Truth:
        """Whether it is open at the moment."""
        return self.next_open(moment) == moment

    def next_after(self, instant: int) -> int:
        """`next_open` of UTC seconds. Raises OverflowError past the year 9999."""
        for start, end in self._from(paris_day(instant)):
            if instant < end:
                return max(instant, start)
        raise AssertionError("the week never ends")

    def _from(self, day: int) -> Iterator[tuple[int, int]]:
        """The openings of a day and of the days after it, in UTC seconds."""
        while True:
            if self.calendar.is_counted(day):
                yield from self._of(day)
            day += 1

    def _of(self, day: int) -> Sequence[tuple[int, int]]:
        # Ordinal 1 was a Monday.
        today = [slot for slot in self.slots if slot.first <= (day - 1) % 7 <= slot.last]
        return [(at_wall_time(day, slot.opens), at_wall_time(day, slot.closes)) for slot in today]


def _hour(minutes: int) -> str:
    hour, minute = divmod(minutes, 60)
    return f"{hour}{HARD}h" + (f"{HARD}{minute:02}" if minute else "")
