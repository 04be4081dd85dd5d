"""Numbers, days and hours as French people write them; every refusal is a ValueError with its reason in French."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, date, datetime, timedelta

from .case_words import folded
from .french import MONTHS
from .time import PARIS

LONGEST_ANSWER = 200

_NUMBER = re.compile(r"([-−+]?) ?([0-9]+(?:[ .,][0-9]+)*)(.*)", re.DOTALL)
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_FRENCH_DAY = re.compile(r"([0-9]{1,2})([/. -])([0-9]{1,2})\2([0-9]{2,4})")
_WORDED_DAY = re.compile(r"([0-9]{1,2})(?:er)? ([a-z]+) ([0-9]{2,4})")
_DAY_AND_TIME = re.compile(
    r"(.+?)(?:t| +a +|,? +)([0-9]{1,2}) ?(?:(?:h|heures?|:) ?([0-9]{2})|(?:h|heures?))", re.IGNORECASE
)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def read_number(text: str) -> tuple[str, str]:
    """The number in plain figures with a point, as written (`"1234.50"`), and the words that follow it, folded."""
    # Every kind of space (thin, unbreakable) becomes the ordinary one.
    match = _NUMBER.fullmatch(" ".join(text[:LONGEST_ANSWER].split()))
    if match is None:
        raise ValueError("On n'y lit pas de nombre.")
    sign, figures, rest = match.groups()
    if rest[:1] in (",", ".") and rest.strip(" .,"):
        raise ValueError("On n'y lit pas un seul nombre.")
    return ("-" if sign in ("-", "−") else "") + _plain(figures), folded(rest)


def _plain(figures: str) -> str:
    """Figures with French grouping and decimal comma → figures with a point; refuses what may mean two numbers."""
    whole, comma, rest = figures.partition(",")
    if not comma:
        groups = whole.split(".")
        if len(groups) == 2 and len(groups[1]) == 3:
            raise ValueError("Le point peut séparer les milliers ou les décimales : employez l'espace ou la virgule.")
        if len(groups) == 2:
            whole, rest = groups
    if not rest.isdigit() and rest or re.search(r" .*\.|\. .*", whole):
        raise ValueError("Les séparateurs du nombre sont incohérents.")
    first, *others = re.split("[ .]", whole)
    if others and (len(first) > 3 or any(len(group) != 3 for group in others)):
        raise ValueError("Les milliers se groupent par trois chiffres.")
    whole = first + "".join(others)
    return f"{whole}.{rest}" if rest else whole


def calendar_day(year: int, month: int, day: int) -> date:
    """The day, if the calendar has it."""
    if not 1 <= month <= 12:
        raise ValueError(f"Il n'y a pas de mois {month:02} : les mois vont de 01 à 12.")
    if not 1 <= year <= 9999:
        raise ValueError("L'année doit avoir quatre chiffres.")
    length = monthrange(year, month)[1]
    if not 1 <= day <= length:
        raise ValueError(f"Il n'y a pas de {day} {MONTHS[month - 1]} {year} : ce mois compte {length} jours.")
    return date(year, month, day)


def read_day(text: str) -> date:
    """A day written `2026-03-10`, `10/03/2026`, `10.03.2026` or `10 mars 2026`; the year has four figures."""
    typed = folded(text[:LONGEST_ANSWER])
    if match := _ISO_DAY.fullmatch(typed):
        year, month, day = match.groups()
    elif match := _FRENCH_DAY.fullmatch(typed):
        day, _, month, year = match.groups()
    elif (match := _WORDED_DAY.fullmatch(typed)) and match[2] in map(folded, MONTHS):
        day, name, year = match.groups()
        month = str([folded(month) for month in MONTHS].index(name) + 1)
    else:
        raise ValueError("On n'y lit pas de date.")
    if len(year) != 4:
        raise ValueError("Écrivez l'année avec ses quatre chiffres.")
    return calendar_day(int(year), int(month), int(day))


def read_moment(text: str) -> int:
    """UTC seconds of a day and an hour in Paris (`10/03/2026 14:30`, `10 mars 2026 à 14h30`)."""
    match = _DAY_AND_TIME.fullmatch(folded(text[:LONGEST_ANSWER]))
    if match is None:
        raise ValueError("On n'y lit pas un jour suivi d'une heure.")
    day = read_day(match[1])
    hour, minute = int(match[2]), int(match[3] or 0)
    if hour > 23 or minute > 59:
        raise ValueError("L'heure va de 00:00 à 23:59.")
    wall = datetime(day.year, day.month, day.day, hour, minute, tzinfo=PARIS)
    before, after = wall.utcoffset(), wall.replace(fold=1).utcoffset()
    # The two offsets differ only within the hour that the change of time skips (they grow) or repeats (they shrink).
    if before < after:
        raise ValueError("Cette heure n'existe pas : ce jour-là, on passe à l'heure d'été.")
    if before > after:
        raise ValueError(
            "Cette heure a eu lieu deux fois, au passage à l'heure d'hiver : "
            f"écrivez {wall:%Y-%m-%dT%H:%M}+02:00 (la première) ou {wall:%Y-%m-%dT%H:%M}+01:00 (la seconde)."
        )
    return (wall - _EPOCH) // timedelta(seconds=1)
