"""The cells of a file, column by column: from what the door of a case takes to encoded values, with every error."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import polars as pl

from ..case_values import NEVER_WRITTEN, encode_value
from ..case_words import clean, parts
from ..errors import CaseError, Inconsistent, UnusableCase, WrongValue
from ..facts import Fact
from ..types import NEVER, Kind
from .columns_frames import CASE, ROW
from .columns_types import INT, to_ordinal

#: A file with more wrong cells than this is refused without looking for the others.
MOST_ERRORS = 50
#: The first case stands under the heading.
FIRST_LINE = 2

_YES, _NO = ["true", "oui", "vrai"], ["false", "non", "faux"]
_NUMBER = r"^(-?)([0-9]{1,12})(?:\.([0-9]{1,9}))?$"
_DECIMALS = 9
_WHOLE = re.compile(r"-?[0-9]{1,18}")


class Reader:
    """The reading of one file: its cells, and what is wrong so far."""

    def __init__(self, raw: pl.DataFrame):
        self.raw = raw
        self.errors: list[CaseError] = []

    def wrong(self, error: CaseError) -> None:
        """Note an error; raises UnusableCase once there are too many."""
        self.errors.append(error)
        if len(self.errors) >= MOST_ERRORS:
            raise UnusableCase(self.errors, more=True)

    def refuse(self) -> None:
        """Raise UnusableCase if anything was wrong."""
        if self.errors:
            raise UnusableCase(self.errors)

    # --- keys --------------------------------------------------------------------------------------------------------

    def keys(self) -> pl.Series:
        """The key of every case: the column `case`, else the number of its line."""
        if CASE not in self.raw.columns:
            return pl.int_range(FIRST_LINE, FIRST_LINE + self.raw.height, eager=True, dtype=INT).alias(CASE)
        keys = self._present(CASE, CASE)
        first: dict[Any, int] = {}
        if keys.n_unique() < len(keys):
            for line, key in enumerate(keys, start=FIRST_LINE):
                if first.setdefault(key, line) != line and key is not None:
                    why = f"lignes {first[key]} et {line} : même dossier « {clean(str(key))} »."
                    self.wrong(Inconsistent(why, fact=CASE, remedy="Donnez à chaque dossier sa clé."))
        return keys

    def belonging(self, table: str, cases: pl.Series) -> pl.Series:
        """The case of every row, which has to be one of these."""
        keys = self._present(CASE, table).cast(cases.dtype, strict=False)
        for line in _lines(~keys.is_in(cases.implode()).fill_null(self.raw[CASE].is_not_null())):
            key = clean(str(self.raw[CASE][line - FIRST_LINE]))
            why = f"ligne {line} : aucun dossier n'a la clé « {key} »."
            self.wrong(WrongValue(why, fact=table, remedy="Vérifiez la clé, ou ajoutez le dossier."))
        return keys

    def order(self, table: str) -> pl.Series:
        """The order in which rows are served: the column `row`, else that of the file."""
        if ROW not in self.raw.columns:
            return pl.int_range(self.raw.height, eager=True, dtype=INT).alias(ROW)
        order = self.raw[ROW].cast(INT, strict=False)
        for line in _lines(order.is_null()):
            why = f"ligne {line} : « {ROW} » n'est pas un nombre entier."
            self.wrong(WrongValue(why, fact=table, remedy="Numérotez les lignes dans l'ordre où elles sont servies."))
        return order

    def _present(self, name: str, fact: str) -> pl.Series:
        column = self.raw[name]
        for line in _lines(column.is_null()):
            why = f"ligne {line} : il manque la clé du dossier."
            self.wrong(WrongValue(why, fact=fact, remedy=f"Remplissez la colonne « {name} »."))
        return column

    # --- values ------------------------------------------------------------------------------------------------------

    def flag(self, name: str) -> pl.Series:
        """A yes or no about a table; an empty cell is a no."""
        given = _blank_as_null(self.raw[name])
        flags = _read_bool(given)
        for line in _lines(flags.is_null() & given.is_not_null()):
            why = f"ligne {line} : reçu « {clean(str(given[line - FIRST_LINE]))} »."
            self.wrong(WrongValue(why, fact=name, remedy="Écrivez true ou false."))
        return flags.fill_null(False).alias(name)

    def column(self, fact: Fact, name: str) -> pl.Series:
        """The encoded values of a fact."""
        given = _blank_as_null(self.raw[name])
        encoded = _read(fact, given)
        left = given.is_not_null() & encoded.is_null()
        if left.any():
            encoded = self._one_by_one(fact, given, encoded, left)
        return encoded.alias(name)

    def _one_by_one(self, fact: Fact, given: pl.Series, encoded: pl.Series, left: pl.Series) -> pl.Series:
        """The same with the cells left over read through the door of a single case."""
        found: dict[Any, Any] = {}
        frame = pl.DataFrame({"line": pl.int_range(len(given), eager=True) + FIRST_LINE, "given": given}).filter(left)
        for line, value in frame.unique("given", keep="first", maintain_order=True).iter_rows():
            try:
                found[value] = encode_value(fact, _cell(fact, value), f"ligne {line}")
            except WrongValue as error:
                self.wrong(error)
        if not found:
            return encoded
        read = given.replace_strict(list(found), list(found.values()), default=None, return_dtype=encoded.dtype)
        return encoded.zip_with(~left, read)


def _lines(where: pl.Series) -> list[int]:
    """The lines of the file at which this is true, no more than are told."""
    return [place + FIRST_LINE for place in where.arg_true().head(MOST_ERRORS)]


def _blank_as_null(column: pl.Series) -> pl.Series:
    if column.dtype != pl.String:
        return column
    text = column.str.strip_chars()
    return text.set(text == "", None)


def _cell(fact: Fact, value: Any) -> Any:
    """A cell as a JSON case would hold it: text, but whole numbers and booleans as such."""
    is_whole = fact.type.kind is Kind.NUMBER and parts(fact) == 1
    if is_whole and isinstance(value, int | str) and _WHOLE.fullmatch(str(value)):
        return int(value)
    if isinstance(value, bool | str):
        return value
    return value.isoformat() if isinstance(value, date) else str(value)


def _read(fact: Fact, given: pl.Series) -> pl.Series:
    """The cells written as usual and within the domain of the fact, encoded; null for all others."""
    match fact.type.kind:
        case Kind.BOOL:
            return _read_bool(given)
        case Kind.CHOICE:
            text = given.cast(pl.String)
            return text.set(~text.is_in([key for key, _ in fact.options]).fill_null(True), None)
        case Kind.NUMBER:
            encoded = _read_number(given, parts(fact))
        case Kind.DATE | Kind.MAYBE_DATE:
            encoded = _read_day(given)
        case _:
            encoded = _read_instant(given)
    encoded = encoded.set(~encoded.is_between(fact.low, fact.high).fill_null(True), None)
    if fact.type.kind is Kind.MAYBE_DATE and given.dtype == pl.String:
        return encoded.set((given == NEVER_WRITTEN).fill_null(False), NEVER)
    return encoded


def _read_bool(given: pl.Series) -> pl.Series:
    if given.dtype == pl.Boolean:
        return given
    text = given.cast(pl.String).str.to_lowercase()
    return text.replace_strict(_YES + _NO, [True] * 3 + [False] * 3, default=None, return_dtype=pl.Boolean)


def _read_number(given: pl.Series, steps: int) -> pl.Series:
    if given.dtype.is_integer():
        return given.cast(INT) * steps
    found = given.cast(pl.String).str.extract_groups(_NUMBER).struct
    whole = found.field("2").cast(INT)
    billionths = found.field("3").fill_null("").str.pad_end(_DECIMALS, "0").cast(INT) * steps
    unit = 10**_DECIMALS
    value = whole * steps + billionths // unit
    value = value.set((billionths % unit != 0).fill_null(False), None)
    return value.zip_with((found.field("1") != "-").fill_null(True), -value)


def _read_day(given: pl.Series) -> pl.Series:
    day = given
    if given.dtype != pl.Date:
        text = given.cast(pl.String)
        plain = text.set(~text.str.contains("^[0-9]{4}-[0-9]{2}-[0-9]{2}$").fill_null(True), None)
        day = plain.str.to_date("%Y-%m-%d", strict=False)
    return pl.select(to_ordinal(pl.lit(day))).to_series()


def _read_instant(given: pl.Series) -> pl.Series:
    if isinstance(given.dtype, pl.Datetime) and given.dtype.time_zone is not None:
        return given.dt.timestamp("us") // 1_000_000
    return pl.repeat(None, len(given), dtype=INT, eager=True)
