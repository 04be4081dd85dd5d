"""The small vocabulary that random programs are written with: facts with two to four values, two short tables.

Dates run over 28 February to 1 March 2024, instants over the seconds around a Paris midnight.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from clausier.rules import time
from clausier.rules.declare import rows
from clausier.rules.facts import Fact
from clausier.rules.nodes import Reading
from clausier.rules.terms import face
from clausier.rules.types import BOOL, COUNT, DATE, INSTANT, MAYBE_DATE, MONEY, Kind, Type

FIRST = date(2024, 2, 28).toordinal()
MIDNIGHT = time.start_of_day(FIRST + 1)


def _fact(name: str, kind: Type, low: int = 0, high: int = 1, options: str = "") -> Any:
    labels = tuple((key, key.upper()) for key in options)
    high = len(options) - 1 if options else high
    return face(Fact(name, kind, f"{name} ?", "insured", "", low, high, labels).node)


PARTS, COLOURS = Type(Kind.CHOICE, options="part"), Type(Kind.CHOICE, options="colour")
agreed, worn, late = (_fact(name, BOOL) for name in ("agreed", "worn", "late"))
persons, delta = _fact("persons", COUNT, 0, 3), _fact("delta", COUNT, -1, 1)
price, limit = _fact("price", MONEY, 0, 3), _fact("limit", MONEY, 0, 2)
rate = _fact("rate", Type(Kind.NUMBER, scale=100), 0, 2)
start, end = _fact("start", DATE, FIRST, FIRST + 2), _fact("end", DATE, FIRST + 1, FIRST + 2)
sold, stolen = _fact("sold", MAYBE_DATE, FIRST, FIRST + 1), _fact("stolen", MAYBE_DATE, FIRST + 1, FIRST + 2)
moment = _fact("moment", INSTANT, MIDNIGHT - 1, MIDNIGHT + 1)
part = _fact("part", PARTS, options="ab")
colour, paint = _fact("colour", COLOURS, options="xyz"), _fact("paint", COLOURS, options="xyz")
stated, assessed = _fact("stated", COUNT, 0, 2), _fact("assessed", MONEY, 0, 2)
FACTS = [
    agreed, worn, late, persons, delta, price, limit, rate, start, end, sold, stolen, moment, part, colour, paint,
    stated, assessed,
]  # fmt: skip
#: Facts that are only read where `given_or` derives them when they are absent.
OPTIONAL = {"stated", "assessed", "line.quoted"}

lines = rows(
    "line",
    "Lignes ?",
    "repairer",
    [
        _fact("line.part", PARTS, options="ab"),
        _fact("line.price", MONEY, 0, 2),
        _fact("line.covered", BOOL),
        _fact("line.quoted", MONEY, 0, 2),
    ],
    max_rows=2,
)
nights = rows(
    "night",
    "Nuits ?",
    "insured",
    [_fact("night.guests", COUNT, 0, 1), _fact("night.on", DATE, FIRST, FIRST + 1)],
    max_rows=3,
)
TABLES = {"line": lines, "night": nights}

OPEN = Reading("DOUBT-1", "Un doute.", (("wide", "Le sens large."), ("narrow", "Le sens étroit.")), "Un autre sens.")
