"""The worked cases of the coefficient, read from their table."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import yaml

from clausier.law.bonus_malus import Claim, by_the_annex
from clausier.law.bonus_malus_history import Start, coefficients
from clausier.law.bonus_malus_periods import Interruption
from clausier.rules.types import NEVER

CASES = yaml.safe_load((Path(__file__).parent / "bonus_malus.yaml").read_text(encoding="utf-8"))


def day(value):
    """A day as ordinals write it: an ISO date, "never", or None when it is unknown."""
    return None if value is None else NEVER if value == "never" else value.toordinal()


def hundredths(text):
    """A coefficient: "0.95" → 95."""
    whole, _, part = str(text).partition(".")
    return int(whole) * 100 + int(part.ljust(2, "0"))


def start(told):
    """The known coefficient of a case."""
    told = dict(told)
    days = {name: day(told.pop(name)) for name in ("floor_since", "taken_over_on") if name in told}
    return Start(hundredths(told.pop("coefficient")), day(told.pop("due")), **told, **days)


def claims(told):
    """The claims of a case; None when there may be others."""
    if told is None:
        return None
    found = []
    for one in map(dict, told):
        found.append(Claim(day(one.pop("day")), one.pop("share"), **one))
    return found


def run(case, cites=by_the_annex):
    """What the law gives for a case."""
    interruptions = case.get("interruptions", [])
    if interruptions is not None:
        interruptions = [Interruption(day(first), day(back)) for first, back in interruptions]
    dues = case.get("dues") or list(case["expect"])
    return coefficients(
        start(case["start"]),
        sorted(day(due) for due in dues),
        claims(case.get("claims", [])),
        interruptions,
        rounds=case.get("rounds", False),
        cites=cites,
    )


def shown(one):
    """A due date as the table writes it: "0.95 reduced", "0.50..0.62"."""
    low, high = (f"{value // 100}.{value % 100:02}" for value in (one.low, one.high))
    return " ".join(part for part in (low if low == high else f"{low}..{high}", one.change) if part)


def expected(case):
    """The due dates of a case and what the table says of each."""
    return {due: f"{text}" for due, text in case["expect"].items()}


def found(answer):
    """The same of an answer."""
    return {date.fromordinal(one.year.due_on): shown(one) for one in answer.at}
