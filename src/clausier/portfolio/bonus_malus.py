"""One yearly step of the bonus-malus for millions of policies, in columns of whole numbers.

The arithmetic is that of `law.bonus_malus_history.after_year`, which is the reference: a test draws histories and
compares both. Coefficients are hundredths, days are ordinals (0: none), as everywhere.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..law.bonus_malus import (
    BACK_TO_ORIGIN_YEARS,
    CEILING,
    FLOOR,
    ORIGIN,
    PROTECTED_AFTER_YEARS,
    Effect,
    Qualified,
    increase_per_mille,
    reduction_pct,
)
from ..law.bonus_malus_history import Standing, after_year
from ..law.bonus_malus_periods import Year

#: What a claim does, as a column writes it: the values of `law.bonus_malus.Effect`.
NONE, PARTIAL, FULL = (effect.value for effect in Effect)
#: The day that NumPy counts from, as an ordinal.
_EPOCH = np.int64(719_163)
#: Thousandths added by a claim: one row for ordinary uses, one for rounds and every journey; one column an effect.
_ADDED = np.array([[increase_per_mille(effect, rounds) for effect in Effect] for rounds in (False, True)], np.int32)
_KEPT = np.array([100 - reduction_pct(rounds) for rounds in (False, True)], np.int32)

Days = NDArray[np.int32]
Numbers = NDArray[np.int32]
Flags = NDArray[np.bool_]


@dataclass(frozen=True)
class Standings:
    """Where each policy stands, one cell a policy.

    coefficient: hundredths. claim_free_years: in a row. floor_since: since when the three years at 0.50 count (0: not
    at 0.50).
    """

    coefficient: Numbers
    claim_free_years: Numbers
    floor_since: Days


@dataclass(frozen=True)
class Claims:
    """The claims of the period, one row a policy, one cell a claim, in the order of their days; NONE fills the end.

    effect: NONE, PARTIAL or FULL. on: the day of each (anything where there is none).
    """

    effect: Numbers
    on: Days


def after_a_year(before: Standings, claims: Claims, due_on: Days, rounds: Flags, reduces: Flags) -> Standings:
    """Every policy at its due date.

    due_on: the due date of each. rounds: the vehicle serves for rounds or every journey. reduces: whether a claim-free
    period brings a reduction (`Year.reduces`). Raises ValueError, in French, for columns of different lengths, a
    coefficient out of bounds, an unknown effect, or claims out of order.
    """
    _refuse(before, claims, due_on, rounds, reduces)
    coefficient, since = before.coefficient.astype(np.int32), before.floor_since.astype(np.int32)
    at_floor = coefficient == FLOOR
    use = rounds.astype(np.intp)
    for place in range(claims.effect.shape[1]):
        effect, on = claims.effect[:, place], claims.on[:, place]
        counts = effect != NONE
        spared = counts & at_floor & (since > 0)
        spared[spared] = on[spared] >= _years_later(since[spared])
        more = np.minimum(coefficient * (1000 + _ADDED[use, effect]) // 1000, CEILING)
        coefficient = np.where(counts & ~spared, more, coefficient)
        since = np.where(spared, on, since)
    claimed = (claims.effect != NONE).any(axis=1) if claims.effect.shape[1] else np.zeros(len(coefficient), bool)
    free = ~claimed & reduces
    years = np.where(free, before.claim_free_years + 1, np.where(claimed, 0, before.claim_free_years)).astype(np.int32)
    less = np.maximum(coefficient * _KEPT[use] // 100, FLOOR)
    less = np.where(years >= BACK_TO_ORIGIN_YEARS, np.minimum(less, ORIGIN), less)
    coefficient = np.where(free, less, coefficient).astype(np.int32)
    floor = coefficient == FLOOR
    since = np.where(floor, np.where(at_floor & (since > 0), since, due_on), 0).astype(np.int32)
    found = Standings(coefficient, years, since)
    for row in np.flatnonzero(_mixed_on_one_day(claims)):
        _one_by_one(found, before, claims, due_on, rounds, reduces, int(row))
    return found


def _years_later(days: Days) -> NDArray[np.int64]:
    """The same day three years later, 29 February clamped to the 28th."""
    day = (days.astype(np.int64) - _EPOCH).astype("datetime64[D]")
    month = day.astype("datetime64[M]")
    place = day - month.astype("datetime64[D]")
    then = month + np.timedelta64(12 * PROTECTED_AFTER_YEARS, "M")
    last = (then + np.timedelta64(1, "M")).astype("datetime64[D]") - then.astype("datetime64[D]")
    later = then.astype("datetime64[D]") + np.minimum(place, last - np.timedelta64(1, "D"))
    return later.astype(np.int64) + _EPOCH


def _mixed_on_one_day(claims: Claims) -> Flags:
    """Policies with claims of both kinds on one day: their best order is looked for one policy at a time."""
    found = np.zeros(len(claims.effect), bool)
    for place in range(1, claims.effect.shape[1]):
        one, other = claims.effect[:, place - 1], claims.effect[:, place]
        same_day = claims.on[:, place - 1] == claims.on[:, place]
        found |= (one != NONE) & (other != NONE) & (one != other) & same_day
    return found


def _one_by_one(
    found: Standings, before: Standings, claims: Claims, due_on: Days, rounds: Flags, reduces: Flags, row: int
) -> None:
    """Write one policy as the reference decides it."""
    since = int(before.floor_since[row])
    standing = Standing(int(before.coefficient[row]), int(before.claim_free_years[row]), since or None)
    told = []
    for code, on in zip(claims.effect[row].tolist(), claims.on[row].tolist(), strict=True):
        effect = Effect(code)
        if effect is not Effect.NONE:
            told.append((on, Qualified(effect, effect, (), ""), effect))
    first = min(on for on, _, _ in told)
    year = Year(int(due_on[row]), first, int(due_on[row]), interrupted=not reduces[row])
    after, _ = after_year(standing, year, told, bool(rounds[row]))
    found.coefficient[row] = after.coefficient
    found.claim_free_years[row] = after.claim_free_years
    found.floor_since[row] = after.floor_since or 0


def _refuse(before: Standings, claims: Claims, due_on: Days, rounds: Flags, reduces: Flags) -> None:
    rows = len(before.coefficient)
    columns = (before.claim_free_years, before.floor_since, claims.effect, claims.on, due_on, rounds, reduces)
    if any(len(column) != rows for column in columns) or claims.effect.shape != claims.on.shape:
        raise ValueError("Les colonnes n'ont pas toutes le même nombre de polices : vérifiez leur longueur.")
    if rows and (before.coefficient.min() < FLOOR or before.coefficient.max() > CEILING):
        raise ValueError("Un coefficient est hors de 0,50 à 3,50 : vérifiez la colonne.")
    if claims.effect.size and (claims.effect.min() < NONE or claims.effect.max() > FULL):
        raise ValueError("Un sinistre ne compte ni pour rien, ni en partie, ni en entier : vérifiez la colonne.")
    there, on = claims.effect != NONE, claims.on
    if (there[:, 1:] & (~there[:, :-1] | (on[:, 1:] < on[:, :-1]))).any():
        raise ValueError("Les sinistres d'une police ne sont pas dans l'ordre de leurs jours : triez-les.")
