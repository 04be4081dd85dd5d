"""Legal holidays by territory, and the ways of counting days built on them.

Code du travail: L. 3133-1 (the eleven holidays), L. 3134-13 (Bas-Rhin, Haut-Rhin, Moselle), L. 3422-2 (days that
commemorate the abolition of slavery overseas; before 2017, law 83-550 and decree 83-1003, which decree 2012-553
extended to Saint-Barthélemy and Saint-Martin). Only what these texts name is a holiday here: days that are merely
customary, such as Good Friday in Guadeloupe, are working days.

Two readings. L. 3422-2 says 27 May for Saint-Martin, which in practice keeps the 28th since 2018: the text is followed.
Insurers are outside the chapter on Alsace-Moselle (L. 3134-1): its two days matter only where a contract counts in the
days of the place. Good Friday is a holiday only in communes with a Protestant church, hence two zones.

Whit Monday stayed on the list from 2005 to 2007, when it was by default the day of solidarity: worked, yet a holiday.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from clausier.law.articles import calendar as articles
from clausier.rules.time import SATURDAY, SUNDAY, DayCount

MAINLAND = "mainland"
ALSACE_MOSELLE = "alsace_moselle"
ALSACE_MOSELLE_WITHOUT_GOOD_FRIDAY = "alsace_moselle_without_good_friday"
GUADELOUPE, GUYANE, MARTINIQUE, MAYOTTE, REUNION = "guadeloupe", "guyane", "martinique", "mayotte", "reunion"
SAINT_BARTHELEMY, SAINT_MARTIN = "saint_barthelemy", "saint_martin"

#: Each zone with its name after a preposition, as sentences need it.
ZONES = {
    MAINLAND: "en métropole",
    ALSACE_MOSELLE: "en Alsace-Moselle",
    ALSACE_MOSELLE_WITHOUT_GOOD_FRIDAY: "en Alsace-Moselle, commune sans temple protestant",
    GUADELOUPE: "en Guadeloupe",
    GUYANE: "en Guyane",
    MARTINIQUE: "en Martinique",
    MAYOTTE: "à Mayotte",
    REUNION: "à La Réunion",
    SAINT_BARTHELEMY: "à Saint-Barthélemy",
    SAINT_MARTIN: "à Saint-Martin",
}


@dataclass(frozen=True)
class Holiday:
    """A holiday: its French name and the article that makes it one. Two that fall on one day share the entry."""

    name_fr: str
    article: str


@dataclass(frozen=True)
class _Fixed:
    """A holiday on the same day every year, from its first year on."""

    month: int
    day: int
    holiday: Holiday
    first_year: int = 1


@dataclass(frozen=True)
class _AfterEaster:
    """A holiday so many days after Easter Sunday."""

    days: int
    holiday: Holiday


_EVERYWHERE = articles.L3133_1.cite
_ALSACE_MOSELLE = articles.L3134_13.cite
_ABOLITION = Holiday("Commémoration de l'abolition de l'esclavage", articles.L3422_2.cite)
_GOOD_FRIDAY = _AfterEaster(-2, Holiday("Vendredi saint", _ALSACE_MOSELLE))
_ST_STEPHEN = _Fixed(12, 26, Holiday("Saint-Étienne", _ALSACE_MOSELLE))

_COMMON = (
    _Fixed(1, 1, Holiday("Jour de l'an", _EVERYWHERE)),
    _AfterEaster(1, Holiday("Lundi de Pâques", _EVERYWHERE)),
    _Fixed(5, 1, Holiday("Fête du Travail", _EVERYWHERE)),
    # A holiday again since the law of 2 October 1981.
    _Fixed(5, 8, Holiday("Victoire de 1945", _EVERYWHERE), first_year=1982),
    _AfterEaster(39, Holiday("Ascension", _EVERYWHERE)),
    _AfterEaster(50, Holiday("Lundi de Pentecôte", _EVERYWHERE)),
    _Fixed(7, 14, Holiday("Fête nationale", _EVERYWHERE)),
    _Fixed(8, 15, Holiday("Assomption", _EVERYWHERE)),
    _Fixed(11, 1, Holiday("Toussaint", _EVERYWHERE)),
    _Fixed(11, 11, Holiday("Armistice de 1918", _EVERYWHERE)),
    _Fixed(12, 25, Holiday("Noël", _EVERYWHERE)),
)
# Decree 83-1003 is of 23 November 1983: only the day of La Réunion, in December, came before 1984.
_LOCAL: dict[str, tuple[_Fixed | _AfterEaster, ...]] = {
    MAINLAND: (),
    ALSACE_MOSELLE: (_GOOD_FRIDAY, _ST_STEPHEN),
    ALSACE_MOSELLE_WITHOUT_GOOD_FRIDAY: (_ST_STEPHEN,),
    MAYOTTE: (_Fixed(4, 27, _ABOLITION, first_year=1984),),
    MARTINIQUE: (_Fixed(5, 22, _ABOLITION, first_year=1984),),
    GUADELOUPE: (_Fixed(5, 27, _ABOLITION, first_year=1984),),
    GUYANE: (_Fixed(6, 10, _ABOLITION, first_year=1984),),
    REUNION: (_Fixed(12, 20, _ABOLITION, first_year=1983),),
    SAINT_BARTHELEMY: (_Fixed(10, 9, _ABOLITION, first_year=2012),),
    SAINT_MARTIN: (_Fixed(5, 27, _ABOLITION, first_year=2012),),
}


def easter_sunday(year: int) -> int:
    """Easter of the Gregorian calendar, by the anonymous algorithm (Meeus, Jones, Butcher)."""
    golden = year % 19
    century, of_century = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon_correction = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_correction + 15) % 30
    leaps, rest = divmod(of_century, 4)
    to_sunday = (32 + 2 * century_rest + 2 * leaps - epact - rest) % 7
    shift = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day0 = divmod(epact + to_sunday - 7 * shift + 114, 31)
    return date(year, month, day0 + 1).toordinal()


def _days_named(zone: str) -> tuple[_Fixed | _AfterEaster, ...]:
    """The holidays of the zone; ValueError, in French, for a zone that is not one of ZONES."""
    if zone not in _LOCAL:
        raise ValueError(f"« {zone} » n'est pas une zone de jours fériés : choisissez parmi {', '.join(ZONES)}.")
    return _COMMON + _LOCAL[zone]


def holidays(zone: str, year: int) -> dict[int, Holiday]:
    """The legal holidays of a year, by ordinal, in the order of the calendar; `zone` is one of ZONES.

    Two holidays may fall on one day (1 May and Ascension in 2008): they are then one entry naming both.
    """
    found: dict[int, Holiday] = {}
    for entry in _days_named(zone):
        if isinstance(entry, _AfterEaster):
            on = easter_sunday(year) + entry.days
        elif year >= entry.first_year:
            on = date(year, entry.month, entry.day).toordinal()
        else:
            continue
        found[on] = _together(found[on], entry.holiday) if on in found else entry.holiday
    return dict(sorted(found.items()))


def _together(first: Holiday, second: Holiday) -> Holiday:
    articles = dict.fromkeys((first.article, second.article))
    return Holiday(f"{first.name_fr} et {second.name_fr}", " ; ".join(articles))


_EVERY_DAY = frozenset(range(7))


@cache
def _day_count(kind: str, says: str, zone: str, weekdays: frozenset[int]) -> DayCount:
    _days_named(zone)
    where = "" if zone == MAINLAND else f" {ZONES[zone]}"
    return DayCount(f"{kind}:{zone}", says + where, weekdays, lambda year: frozenset(holidays(zone, year)))


def working_days(zone: str = MAINLAND) -> DayCount:
    """*Jours ouvrés*: Monday to Friday, holidays of the zone left out."""
    return _day_count("working_days", "jours ouvrés", zone, _EVERY_DAY - {SATURDAY, SUNDAY})


def business_days(zone: str = MAINLAND) -> DayCount:
    """*Jours ouvrables*: Monday to Saturday, holidays of the zone left out."""
    return _day_count("business_days", "jours ouvrables", zone, _EVERY_DAY - {SUNDAY})


@cache
def calendar_days() -> DayCount:
    """Every day counts."""
    return DayCount("calendar_days", "jours calendaires", _EVERY_DAY, lambda year: frozenset())
