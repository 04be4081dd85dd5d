"""How values stand in a frame: what columns are read from, what they are inside, what outputs are written as.

| kind | in the frame of cases, and out | inside |
| --- | --- | --- |
| yes or no | Boolean | the same |
| number | any integer in; Int64 out, at the scale of its type (money: cents) | Int64 (Int128 where it could overflow) |
| date | Date, or integers: day ordinals (`date.toordinal()`); Date out | Int64, day ordinals |
| date or never | the same, `NEVER_DATE` for never (0 among ordinals) | the same, 0 for never |
| instant | Datetime with a time zone, or integers: UTC seconds; Datetime in UTC out | Int64, UTC seconds |
| choice | String, Enum or Categorical of keys | the same |

Null is unknown everywhere.
"""

from __future__ import annotations

from datetime import date

import polars as pl

from ..errors import WrongValue
from ..facts import Fact
from ..types import NEVER, Kind, Type

#: What stands in a Date column for "it did not happen": no fact and no deadline is that old.
NEVER_DATE = date(1, 1, 1)

INT, WIDE = pl.Int64, pl.Int128
_EPOCH_ORDINAL = date(1970, 1, 1).toordinal()
_MICROSECONDS = 1_000_000


def literal(value: object, kind: Type, wide: bool = False) -> pl.Expr:
    """A constant: integers always with their width, because a bare one would be read as 32 bits."""
    if kind.kind is Kind.BOOL:
        return pl.lit(value, dtype=pl.Boolean)
    if kind.kind is Kind.CHOICE:
        return pl.lit(value, dtype=pl.String)
    return pl.lit(value, dtype=WIDE if wide else INT)


def unknown(kind: Type) -> pl.Expr:
    """A column that knows nothing."""
    return literal(None, kind)


def to_date(ordinal: pl.Expr) -> pl.Expr:
    """Day ordinals as calendar days."""
    return (ordinal - _EPOCH_ORDINAL).cast(pl.Int32).cast(pl.Date)


def to_ordinal(day: pl.Expr) -> pl.Expr:
    """Calendar days as day ordinals."""
    return day.cast(pl.Int32).cast(INT) + _EPOCH_ORDINAL


def read(fact: Fact, dtype: pl.DataType, column: pl.Expr) -> pl.Expr:
    """The column of a fact, from what a frame may hold to what it is inside; raises WrongValue for another dtype."""
    if dtype == pl.Null:
        return unknown(fact.type)
    match fact.type.kind:
        case Kind.BOOL if dtype == pl.Boolean:
            return column
        case Kind.CHOICE if dtype == pl.String or isinstance(dtype, pl.Enum | pl.Categorical):
            return column
        case Kind.NUMBER | Kind.DATE | Kind.MAYBE_DATE | Kind.INSTANT if dtype.is_integer():
            return column if dtype == INT else column.cast(INT)
        case Kind.DATE if dtype == pl.Date:
            return to_ordinal(column)
        case Kind.MAYBE_DATE if dtype == pl.Date:
            ordinal = to_ordinal(column)
            return pl.when(ordinal == NEVER_DATE.toordinal()).then(pl.lit(NEVER, dtype=INT)).otherwise(ordinal)
        case Kind.INSTANT if isinstance(dtype, pl.Datetime) and dtype.time_zone is not None:
            return column.dt.timestamp("us") // _MICROSECONDS
    raise WrongValue(f"la colonne est de type {dtype}.", fact=fact.name, remedy=_expected(fact))


def _expected(fact: Fact) -> str:
    match fact.type.kind:
        case Kind.BOOL:
            return "Donnez une colonne Boolean."
        case Kind.NUMBER:
            return (
                f"Donnez des entiers, comptés en 1/{fact.type.scale} d'unité."
                if fact.type.scale > 1
                else "Donnez des entiers."
            )
        case Kind.CHOICE:
            return "Donnez les clés des options, en texte."
        case Kind.INSTANT:
            return "Donnez une colonne Datetime avec son fuseau, par exemple UTC."
        case _:
            return "Donnez une colonne Date."


def write(kind: Type, column: pl.Expr, wide: bool = False) -> pl.Expr:
    """The column of an output, from what it is inside. An amount that does not fit 64 bits is an error, never null."""
    match kind.kind:
        case Kind.NUMBER:
            return column.cast(INT) if wide else column
        case Kind.DATE:
            return to_date(column)
        case Kind.MAYBE_DATE:
            never = pl.lit(NEVER_DATE.toordinal(), dtype=INT)
            return to_date(pl.when(column == NEVER).then(never).otherwise(column))
        case Kind.INSTANT:
            return (column * _MICROSECONDS).cast(pl.Datetime("us", "UTC"))
        case _:
            return column
