"""How fast one yearly step of the bonus-malus is in columns, next to a plain loop over the policies.

    python -m benchmarks.bonus_malus --rows 1000000

Both run in one process on the same policies, and their answers are compared first; what is printed is a ratio, because
rows a second drift with the machine. The loop is what a programmer would write by hand: whole numbers, no explanation.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date

import numpy as np

from benchmarks.timing import per_run
from clausier.portfolio.bonus_malus import FULL, PARTIAL, Claims, Standings, after_a_year
from clausier.rules.time import add_years

DUE = date(2026, 7, 1).toordinal()
FROM, TO = date(2025, 5, 1).toordinal(), date(2026, 5, 1).toordinal()
MOST_CLAIMS = 2
MORE = {(False, FULL): 1250, (False, PARTIAL): 1125, (True, FULL): 1200, (True, PARTIAL): 1100}


def policies(rows: int, seed: int = 1) -> tuple:
    """Columns of policies: one in ten at the floor, one in six with a claim, one in a hundred with two."""
    random = np.random.default_rng(seed)
    coefficient = np.where(random.random(rows) < 0.1, 50, random.integers(50, 351, rows)).astype(np.int32)
    since = np.where(coefficient == 50, random.integers(DUE - 3000, DUE, rows), 0).astype(np.int32)
    effect = np.zeros((rows, MOST_CLAIMS), np.int32)
    effect[:, 0] = np.where(random.random(rows) < 1 / 6, random.integers(PARTIAL, FULL + 1, rows), 0)
    second = (effect[:, 0] != 0) & (random.random(rows) < 0.06)
    effect[:, 1] = np.where(second, random.integers(PARTIAL, FULL + 1, rows), 0)
    on = np.sort(random.integers(FROM, TO, (rows, MOST_CLAIMS)).astype(np.int32), axis=1)
    on[:, 1] += on[:, 0] == on[:, 1]  # no two claims of one day: the loop does not look for the better order
    before = Standings(coefficient, random.integers(0, 3, rows).astype(np.int32), since)
    due = np.full(rows, DUE, np.int32)
    return before, Claims(effect, on), due, random.random(rows) < 0.02, random.random(rows) < 0.99


def by_hand(given: tuple) -> list[int]:
    """The coefficient of each policy, one after the other."""
    before, claims, due_on, rounds, reduces = given
    columns = (
        before.coefficient, before.claim_free_years, before.floor_since, claims.effect, claims.on, due_on, rounds,
        reduces,
    )  # fmt: skip
    return [one(*row) for row in zip(*(column.tolist() for column in columns), strict=True)]


def one(coefficient, free, since, effects, days, due_on, rounds, reduces) -> int:
    """One policy, by hand."""
    if any(effects):
        at_floor = coefficient == 50
        for effect, on in zip(effects, days, strict=True):
            if not effect:
                continue
            if at_floor and since and on >= add_years(since, 3):
                since = on
                continue
            coefficient = min(coefficient * MORE[rounds, effect] // 1000, 350)
        return coefficient
    if not reduces:
        return coefficient
    coefficient = max(coefficient * (93 if rounds else 95) // 100, 50)
    return min(coefficient, 100) if free >= 1 else coefficient


def main() -> int:
    """Compare the answers, then print how many times as fast the columns are; 1 when the answers differ."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rows", type=int, default=1_000_000)
    options.add_argument("--repetitions", type=int, default=3)
    chosen = options.parse_args()
    given = policies(chosen.rows)
    if after_a_year(*given).coefficient.tolist() != by_hand(given):
        print("the two do not agree", file=sys.stderr)
        return 1
    columns = sorted(per_run(lambda told: after_a_year(*told), given, chosen.repetitions))
    loop = sorted(per_run(by_hand, given, chosen.repetitions))
    middle = chosen.repetitions // 2
    ratio = loop[middle] / columns[middle]
    print(f"{chosen.rows:,} policies, equal answers; columns {ratio:.1f} times as fast as the loop")
    return 0


if __name__ == "__main__":
    sys.exit(main())
