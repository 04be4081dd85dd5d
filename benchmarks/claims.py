"""The rule that every engine runs, what it must answer, and the claims it is asked about.

A motorcycle breakdown. The parts lose a share of their price that grows with the mileage (`WEAR`), the labour does
not, and the sum is capped by the value of the vehicle. Nothing is payable unless the part is covered, the repair was
approved beforehand, the waiting period is over and the wear exclusion does not apply. Amounts are whole cents; the
share that remains of the parts is rounded to the nearest cent, halves up.

Three oracles say what is right: `decide` when all is known, `bounds` when facts are missing (exact), and `kleene`
(what any three-valued reading has to find). They are written for clarity and share nothing with any engine.
"""

from __future__ import annotations

import polars as pl

NUMBERS = ("mileage_km", "parts_cents", "labour_cents", "value_cents")
GATES = ("part_covered", "prior_approval", "waiting_period_over", "wear_excluded")
FACTS = NUMBERS + GATES
SCHEMA = dict.fromkeys(NUMBERS, pl.Int64) | dict.fromkeys(GATES, pl.Boolean)

# Last mileage of each band and the wear in percent; beyond the last one, WEAR_BEYOND.
WEAR = ((34_999, 0), (45_000, 20), (55_000, 30), (65_000, 40))
WEAR_BEYOND = 50
EDGES = tuple(edge for last, _ in WEAR for edge in (last, last + 1))

# What a fact can be at all, both ends included; the ranges of an unknown fact start from here.
DOMAIN = {
    "mileage_km": (0, 2_000_000),
    "parts_cents": (0, 10_000_000),
    "labour_cents": (0, 10_000_000),
    "value_cents": (0, 100_000_000),
}

# Rows that time one decision at a time, and rows on which all our uses are compared.
SAMPLE_ROWS = 2_000
AGREEMENT_ROWS = 1_000_000


def decide(mileage_km, parts_cents, labour_cents, value_cents, *gates: bool) -> int:
    """Cents payable; `gates` in the order of GATES, the last one excludes."""
    covered, approved, waited, excluded = gates
    if excluded or not (covered and approved and waited):
        return 0
    wear = next((percent for last, percent in WEAR if mileage_km <= last), WEAR_BEYOND)
    parts_left_cents = (parts_cents * (100 - wear) + 50) // 100
    return min(parts_left_cents + labour_cents, value_cents)


def _closed(facts: dict) -> bool:
    """Whether a known gate alone already refuses the claim."""
    return facts["wear_excluded"] is True or any(facts[gate] is False for gate in GATES[:3])


def bounds(facts: dict) -> tuple[int, int]:
    """The least and the most that can be payable, None being unknown.

    Exact, because the amount never falls when an amount or a gate rises and never rises with the mileage.
    """
    if _closed(facts):
        return 0, 0
    ends = []
    for end in (0, 1):
        numbers = [
            DOMAIN[name][1 - end if name == "mileage_km" else end] if facts[name] is None else facts[name]
            for name in NUMBERS
        ]
        gates = [(end == 1) != (name == "wear_excluded") if facts[name] is None else facts[name] for name in GATES]
        ends.append(decide(*numbers, *gates))
    return ends[0], ends[1]


def kleene(facts: dict) -> int | None:
    """What three-valued logic finds operation by operation: 0 once a gate is closed, else unknown if a fact is."""
    if _closed(facts):
        return 0
    return None if any(facts[name] is None for name in FACTS) else decide(*facts.values())


def frame(rows: int) -> pl.DataFrame:
    """Claims that look random and are the same in every process; one in ten lies exactly on a band edge."""
    index = pl.int_range(rows, eager=True)

    def draw(seed: int, first: int, last: int) -> pl.Series:
        return (index.hash(seed) % (last - first + 1)).cast(pl.Int64) + first

    edges = pl.Series(EDGES, dtype=pl.Int64).gather(index.hash(2) % len(EDGES))
    columns = {
        "mileage_km": edges.zip_with(index % 10 == 0, draw(1, 0, 90_000)),
        "parts_cents": draw(3, 0, 500_000),
        "labour_cents": draw(4, 0, 200_000),
        "value_cents": draw(5, 50_000, 1_500_000),
    }
    columns |= {name: draw(6 + i, 1, 10) <= 9 for i, name in enumerate(GATES[:3])}
    columns["wear_excluded"] = draw(9, 1, 10) == 1
    return pl.DataFrame(columns).rechunk()


def with_expected(claims: pl.DataFrame) -> pl.DataFrame:
    """The claims and what each must pay, decided one by one by the oracle."""
    columns = (claims[name] for name in FACTS)
    expected = [decide(*row) for row in zip(*columns, strict=True)]
    return claims.with_columns(pl.Series("expected", expected, dtype=pl.Int64))


def with_holes(claims: pl.DataFrame) -> pl.DataFrame:
    """Claims with `expected`, one tenth of the parts prices and of the approvals unknown.

    Adds `least` and `most` (the exact bounds) and `due`, which three-valued logic must find (null: it may not know).
    """
    index = pl.int_range(claims.height, eager=True)
    holed = claims.with_columns(
        claims[name].zip_with(index.hash(seed) % 10 != 0, pl.Series([None], dtype=claims[name].dtype)).alias(name)
        for seed, name in ((20, "parts_cents"), (21, "prior_approval"))
    )
    holey = holed.select(pl.any_horizontal(pl.col(name).is_null() for name in FACTS)).to_series()
    least, most, due = (claims["expected"].to_list() for _ in range(3))
    for position, facts in zip(
        holey.arg_true().to_list(), holed.filter(holey).select(FACTS).iter_rows(named=True), strict=True
    ):
        least[position], most[position] = bounds(facts)
        due[position] = kleene(facts)
    added = {"least": least, "most": most, "due": due}
    return holed.with_columns(pl.Series(name, values, dtype=pl.Int64) for name, values in added.items())


def every_combination() -> list[dict]:
    """Every mix of known and unknown over a small domain: 3 values a gate, 4 mileages, 3 of each amount."""
    rows: list[dict] = [{}]
    amounts = {"parts_cents": (None, 0, 12_345), "labour_cents": (None, 0, 5_000), "value_cents": (None, 0, 9_001)}
    choices = {"mileage_km": (None, 34_999, 35_000, 65_001), **amounts, **dict.fromkeys(GATES, (None, True, False))}
    for name, values in choices.items():
        rows = [row | {name: value} for row in rows for value in values]
    return rows


_PAYABLE = {
    "mileage_km": 40_000, "parts_cents": 10_000, "labour_cents": 5_000, "value_cents": 10_000_000,
    "part_covered": True, "prior_approval": True, "waiting_period_over": True, "wear_excluded": False,
}  # fmt: skip

# What an engine is asked with a fact missing: the case and the right answer in words, and the facts (None: missing).
MISSING = {
    "A": ("Payable, parts price unknown: unknown, ask the price.", _PAYABLE | {"parts_cents": None}),
    "B": (
        "Approval refused, parts price unknown: 0, nothing to ask.",
        _PAYABLE | {"parts_cents": None, "prior_approval": False},
    ),
    "C": ("Approval unknown, the rest known: unknown, ask the approval.", _PAYABLE | {"prior_approval": None}),
}
