"""Our holidays against the texts, and against the `holidays` package with every difference explained."""

from datetime import date

import holidays as peer
import pytest

from clausier.law.calendar import (
    ZONES,
    Holiday,
    business_days,
    calendar_days,
    easter_sunday,
    holidays,
    working_days,
)

YEARS = range(2000, 2041)
SUBDIVISIONS = {
    "mainland": None,
    "alsace_moselle": "6AE",
    "alsace_moselle_without_good_friday": "6AE",
    "guadeloupe": "971",
    "guyane": "973",
    "martinique": "972",
    "mayotte": "976",
    "reunion": "974",
    "saint_barthelemy": "BL",
    "saint_martin": "MF",
}


def day(text):
    return date.fromisoformat(text).toordinal()


def every(month, on, years=YEARS):
    return {date(year, month, on).toordinal() for year in years}


def around_easter(offset, years=YEARS):
    return {easter_sunday(year) + offset for year in years}


SINCE_2012 = range(2012, 2041)
# Days that only the package has, and why the law does not: (zone, days, reason).
NOT_STATUTORY = [
    ("guadeloupe", around_easter(-2), "Good Friday: custom, not in L. 3422-2"),
    ("guadeloupe", around_easter(-24), "Mid-Lent Thursday: custom, not in L. 3422-2"),
    ("guadeloupe", every(7, 21), "Victor Schœlcher: custom, not in L. 3422-2"),
    ("martinique", every(7, 21), "Victor Schœlcher: custom, not in L. 3422-2"),
    ("saint_martin", every(7, 21, SINCE_2012), "Victor Schœlcher: custom, not in L. 3422-2"),
    ("saint_martin", every(5, 28, SINCE_2012), "kept in practice; L. 3422-2 says the 27th"),
    ("alsace_moselle_without_good_friday", around_easter(-2), "only where there is a Protestant church (L. 3134-13)"),
]
# Days that only the law has.
STATUTORY_ONLY = [
    *((zone, around_easter(50, (2005, 2006, 2007)), "day of solidarity, still listed in the Code") for zone in ZONES),
    ("saint_martin", every(5, 27, SINCE_2012), "L. 3422-2, 3°"),
]


def test_easter_is_that_of_the_package_in_every_year_that_a_case_may_name():
    theirs = peer.France(years=range(1950, 2101), language="fr")

    for year in range(1950, 2101):
        assert "Pâques" in theirs[date.fromordinal(easter_sunday(year) + 1)], year


def explained(table, zone):
    return set().union(*(days for of_zone, days, _ in table if of_zone == zone))


@pytest.mark.parametrize("zone", ZONES)
def test_each_zone_has_the_holidays_of_the_package_but_for_explained_days(zone):
    theirs = {on.toordinal() for on in peer.France(years=YEARS, subdiv=SUBDIVISIONS[zone])}
    ours = {on for year in YEARS for on in holidays(zone, year)}

    # A customary day may fall on a statutory one: such a day is not missing.
    assert theirs - ours == explained(NOT_STATUTORY, zone) - ours
    assert ours - theirs == explained(STATUTORY_ONLY, zone) - theirs


@pytest.mark.parametrize("year", YEARS)
def test_the_mainland_has_eleven_holidays_and_each_zone_its_own_more(year):
    def names(zone):
        return sum(len(holiday.name_fr.split(" et ")) for holiday in holidays(zone, year).values())

    more = {"mainland": 0, "alsace_moselle": 2}
    if year < 2012:
        more |= {"saint_barthelemy": 0, "saint_martin": 0}
    assert {zone: names(zone) for zone in ZONES} == {zone: 11 + more.get(zone, 1) for zone in ZONES}


NAMED = [
    ("mainland", "2026-05-08", Holiday("Victoire de 1945", "C. trav., art. L. 3133-1")),
    ("mainland", "2026-04-06", Holiday("Lundi de Pâques", "C. trav., art. L. 3133-1")),
    ("mainland", "2008-05-01", Holiday("Fête du Travail et Ascension", "C. trav., art. L. 3133-1")),
    ("alsace_moselle", "2026-04-03", Holiday("Vendredi saint", "C. trav., art. L. 3134-13")),
    (
        "mayotte",
        "2026-04-27",
        Holiday("Commémoration de l'abolition de l'esclavage", "C. trav., art. L. 3422-2"),
    ),
    (
        "saint_martin",
        "2012-05-28",
        Holiday("Lundi de Pentecôte", "C. trav., art. L. 3133-1"),
    ),
    (
        "guadeloupe",
        "2030-05-27",
        Holiday("Commémoration de l'abolition de l'esclavage", "C. trav., art. L. 3422-2"),
    ),
    (
        "martinique",
        "2036-05-22",
        Holiday(
            "Ascension et Commémoration de l'abolition de l'esclavage",
            "C. trav., art. L. 3133-1 ; C. trav., art. L. 3422-2",
        ),
    ),
]


@pytest.mark.parametrize(("zone", "on", "expected"), NAMED)
def test_each_holiday_names_its_article(zone, on, expected):
    assert holidays(zone, int(on[:4]))[day(on)] == expected


def test_holidays_come_in_the_order_of_the_calendar():
    for year in YEARS:
        found = list(holidays("alsace_moselle", year))
        assert found == sorted(found)


BEFORE_THE_TEXTS = [
    ("mainland", 1981, "05-08"),
    ("reunion", 1982, "12-20"),
    ("mayotte", 1983, "04-27"),
    ("martinique", 1983, "05-22"),
    ("guadeloupe", 1983, "05-27"),
    ("guyane", 1983, "06-10"),
    ("saint_barthelemy", 2011, "10-09"),
    ("saint_martin", 2011, "05-27"),
]


@pytest.mark.parametrize(("zone", "last_year_without", "on"), BEFORE_THE_TEXTS)
def test_a_holiday_begins_with_its_text(zone, last_year_without, on):
    first = last_year_without + 1

    assert day(f"{last_year_without}-{on}") not in holidays(zone, last_year_without)
    assert day(f"{first}-{on}") in holidays(zone, first)


COUNTED = [
    ("working", working_days(), "2026-04-29", 10, "2026-05-18"),
    ("business", business_days(), "2026-04-29", 10, "2026-05-13"),
    ("calendar", calendar_days(), "2026-04-29", 10, "2026-05-09"),
    ("ascension", working_days(), "2026-05-13", 1, "2026-05-15"),
    ("from a Saturday", working_days(), "2026-06-06", 1, "2026-06-08"),
    ("over the new year", business_days(), "2026-12-24", 3, "2026-12-29"),
    ("over the new year in Strasbourg", business_days("alsace_moselle"), "2026-12-24", 3, "2026-12-30"),
    ("abolition", working_days("martinique"), "2026-05-21", 1, "2026-05-26"),
    ("no abolition on the mainland", working_days(), "2026-05-21", 1, "2026-05-22"),
    ("backwards", working_days(), "2026-05-15", -1, "2026-05-13"),
]


@pytest.mark.parametrize(("case", "calendar", "start", "n", "expected"), COUNTED, ids=[case for case, *_ in COUNTED])
def test_counted_days_skip_weekends_and_holidays(case, calendar, start, n, expected):
    assert date.fromordinal(calendar.add(day(start), n)).isoformat() == expected


def test_the_tenth_business_day_skips_may_holidays():
    """A complaint received on 29 April 2026: 30 Apr, 2, 4, 5, 6, 7, 9, 11, 12, 13 May."""
    counted = [on for on in range(day("2026-04-30"), day("2026-05-13") + 1) if business_days().is_counted(on)]

    assert [date.fromordinal(on).day for on in counted] == [30, 2, 4, 5, 6, 7, 9, 11, 12, 13]
    assert business_days().between(day("2026-04-29"), day("2026-05-13")) == 10


def test_a_day_count_says_where_its_holidays_are():
    assert working_days().says == "jours ouvrés"
    assert business_days("mayotte").says == "jours ouvrables à Mayotte"
    assert calendar_days().says == "jours calendaires"


def test_a_zone_is_counted_by_one_object():
    assert working_days() is working_days("mainland")
    assert len({count(zone) for zone in ZONES for count in (working_days, business_days)}) == 2 * len(ZONES)


@pytest.mark.parametrize("use", [lambda: holidays("corse", 2026), lambda: working_days("corse")])
def test_an_unknown_zone_is_refused_with_those_that_exist(use):
    with pytest.raises(ValueError, match="« corse » n'est pas une zone.*mainland.*saint_martin"):
        use()
