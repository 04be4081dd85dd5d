"""What arrays come in: refused when they are not what the declaration of their fact says, and named.

| kind | array | values |
| --- | --- | --- |
| yes or no | bool | |
| number | integers of at most 64 bits, with sign | at the scale of its type (money: cents) |
| date, date or never | the same | day ordinals (`date.toordinal()`), 0 for never |
| instant | the same | UTC seconds |
| choice | the same | places among the options of the fact: `encode` makes them |
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from ..case_words import clean, listed_keys
from ..errors import CaseError, UnusableCase, WrongValue
from ..facts import Fact
from ..nodes import Node
from ..types import NEVER, Kind
from .arrays_plan import CODE, FULL, Plan, fact_of


@dataclass(frozen=True)
class Rows:
    """The rows of a table, those of the first case first, in the order in which they are served.

    starts: int64, one more than there are cases: where the rows of each case begin, and how many there are in all.
    columns: short key → array, one value a row.
    """

    starts: np.ndarray
    columns: Mapping[str, np.ndarray] = field(default_factory=dict)


def encode(fact: Fact, values: Any, categories: Sequence[str] | None = None) -> np.ndarray:
    """Keys of the options of a fact as codes (int16): an array or list of text, or the codes of a categorical column
    with its categories. Raises WrongValue for a key that is no option."""
    keys = [key for key, _ in fact.options]
    given = np.asarray(values if categories is None else categories, dtype=np.str_)
    order = np.argsort(np.array(keys, dtype=np.str_))
    sorted_keys = np.array(keys, dtype=np.str_)[order]
    place = np.searchsorted(sorted_keys, given)
    found = np.minimum(place, len(keys) - 1)
    codes = np.where(sorted_keys[found] == given, order[found], -1).astype(np.int16)
    if categories is not None:
        of_rows = np.asarray(values)
        if of_rows.size and not 0 <= of_rows.min() <= of_rows.max() < len(given):
            raise WrongValue("une valeur ne renvoie à aucune catégorie.", fact=fact.name, remedy="Donnez-les toutes.")
        given, codes = given[of_rows], codes[of_rows]
    if (codes < 0).any():
        wrong = int(np.argmax(codes < 0))
        why = f"dossier ou ligne n° {wrong} : « {clean(str(given[wrong]))} » n'est pas une option."
        raise WrongValue(why, fact=fact.name, remedy=f"Options : {listed_keys(keys)}.")
    return codes


#: The cases that are computed together (None), and the rows of each table that are theirs.
Block = dict[str | None, slice]


def blocks(count: int, starts: Mapping[str, np.ndarray], most: int) -> Iterator[Block]:
    """All cases, at most so many together, with no more rows of any table than that, save those of a single case."""
    first = 0
    while first < count:
        end = min(first + most, count)
        for of_table in starts.values():
            full = int(np.searchsorted(of_table, of_table[first] + most, side="right")) - 1
            end = min(end, max(full, first + 1))
        rows = {name: slice(int(of_table[first]), int(of_table[end])) for name, of_table in starts.items()}
        yield {None: slice(first, end), **rows}
        first = end


class Inputs:
    """The arrays of one run, looked at as wholes; `block` looks at their values.

    count: how many cases. starts: table → where the rows of each case begin. Raises UnusableCase with everything that
    is wrong with their names, types and lengths.
    """

    def __init__(
        self,
        plan: Plan,
        loads: Mapping[str, Node],
        columns: Mapping[str, np.ndarray],
        tables: Mapping[str, Rows],
        count: int | None,
    ):
        self._plan, self._errors = plan, []
        self._columns: dict[str, tuple[Fact, str | None, np.ndarray, np.ndarray | None]] = {}
        self.starts: dict[str, np.ndarray] = {}
        self.count = 0 if count is None else count
        settled = count is not None
        for name in plan.tables:
            given = tables.get(name)
            if self._starts_fit(name, None if given is None else given.starts, self.count if settled else None):
                self.count, settled = len(given.starts) - 1, True
                self.starts[name] = given.starts
        for variable, node in loads.items():
            table, fact = plan.over[node.number], fact_of(node)
            if table is None:
                array, size = columns.get(fact.name), self.count if settled else None
            elif table in self.starts:
                array, size = tables[table].columns.get(node.data.key), int(self.starts[table][-1])
            else:
                continue
            if self._fits(fact, array, size):
                if table is None:
                    self.count, settled = len(array), True
                self._columns[variable] = fact, table, array, self._translation(node)
        if not settled and not self._errors:
            self._wrong(None, "ces règles ne lisent aucun fait.", "Dites le nombre de dossiers.")
        if self._errors:
            raise UnusableCase(self._errors)

    def _wrong(self, name: str | None, why: str, remedy: str) -> bool:
        error: CaseError = WrongValue(why, fact=name, remedy=remedy)
        self._errors.append(error)
        return False

    def _starts_fit(self, table: str, starts: Any, count: int | None) -> bool:
        if starts is None:
            return self._wrong(table, "il manque le tableau.", "Donnez-le, vide s'il n'a pas de lignes.")
        if not _is_plain(starts) or starts.dtype.kind != "i" or not len(starts):
            return self._wrong(table, "on ne sait pas où commencent ses lignes.", "Donnez un tableau d'entiers int64.")
        if count is not None and len(starts) != count + 1:
            why = f"ses lignes sont celles de {len(starts) - 1} dossiers, pas de {count}."
            return self._wrong(table, why, "Donnez un début par dossier, puis le nombre de lignes.")
        lengths = np.diff(starts)
        if starts[0] != 0 or (lengths < 0).any():
            return self._wrong(table, "les débuts des dossiers reculent.", "Partez de 0, dans l'ordre des dossiers.")
        most = self._plan.tables[table]
        if (lengths > most).any():
            case = int(np.argmax(lengths > most))
            why = f"dossier n° {case} : {int(lengths[case])} lignes ; attendu : {most} au plus."
            return self._wrong(table, why, "Vérifiez les doublons.")
        return True

    def _fits(self, fact: Fact, array: Any, size: int | None) -> bool:
        if array is None:
            return self._wrong(fact.name, "il manque la colonne.", "Donnez-la : chaque fait doit être connu.")
        if not _is_plain(array):
            return self._wrong(fact.name, "ce n'est pas une colonne NumPy sans trous.", "Donnez un numpy.ndarray.")
        wanted = array.dtype == np.bool_ if fact.type.kind is Kind.BOOL else _is_whole(array.dtype)
        if not wanted:
            kind = "bool" if fact.type.kind is Kind.BOOL else "int64"
            return self._wrong(fact.name, f"la colonne est de type {array.dtype}.", f"Donnez une colonne {kind}.")
        if size is not None and len(array) != size:
            return self._wrong(fact.name, f"{len(array)} valeurs au lieu de {size}.", "Donnez-en une par ligne.")
        return True

    def _translation(self, node: Node) -> np.ndarray | None:
        """From the places among the options of a fact to those of its list of options, where they are not the same."""
        if node.type.kind is not Kind.CHOICE:
            return None
        codes = [self._plan.code(node, key) for key, _ in fact_of(node).options]
        return None if codes == list(range(len(codes))) else np.array(codes, dtype=np.int16)

    # --- values ------------------------------------------------------------------------------------------------------

    def block(self, variable: str, places: Block) -> np.ndarray:
        """The values of a variable for a block, as the generated code reads them; raises WrongValue."""
        fact, table, array, translation = self._columns[variable]
        part = array[places[table]]
        if fact.type.kind is Kind.BOOL:
            return part
        form = CODE if fact.type.kind is Kind.CHOICE else FULL
        low, high = (0, len(fact.options) - 1) if fact.options else (fact.low, fact.high)
        if part.size and not _within(part, low, high):
            self._refuse_outside(fact, part, places[table].start, low, high)
        if translation is not None:
            return translation[part]
        return part if part.dtype == form else part.astype(form)

    def _refuse_outside(self, fact: Fact, part: np.ndarray, first: int, low: int, high: int) -> None:
        outside = (part < low) | (part > high)
        if fact.type.kind is Kind.MAYBE_DATE:
            outside &= part != NEVER
        if outside.any():
            place = int(np.argmax(outside))
            why = f"dossier ou ligne n° {first + place} : reçu {int(part[place])} ; attendu : de {low} à {high}"
            why += f", en 1/{fact.type.scale} d'unité." if fact.type.scale > 1 else "."
            raise WrongValue(why, fact=fact.name, remedy="Corrigez la valeur.")


def _is_plain(array: Any) -> bool:
    masked = isinstance(array, np.ma.MaskedArray)
    return isinstance(array, np.ndarray) and not masked and array.ndim == 1


def _is_whole(dtype: np.dtype) -> bool:
    return dtype.kind in "iu" and np.can_cast(dtype, np.int64, "safe")


def _within(part: np.ndarray, low: int, high: int) -> bool:
    if low == 0 and part.dtype == np.int64:
        # Without its sign a negative value is larger than any other: one look at the array instead of two.
        return int(np.maximum.reduce(part.view(np.uint64))) <= high
    return low <= int(np.minimum.reduce(part)) and int(np.maximum.reduce(part)) <= high
