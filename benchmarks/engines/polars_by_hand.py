"""The rule written by hand for Polars, in the spelling of its guide and in two that are faster.

Every amount is an Int64 column; the frame is in memory and the answer is a new column.
"""

from __future__ import annotations

import polars as pl
from polars import col

from benchmarks.shapes import Many

PAYABLE = col("part_covered") & col("prior_approval") & col("waiting_period_over") & ~col("wear_excluded")
MILEAGE = col("mileage_km")
BANDS = (
    pl.when(MILEAGE < 35_000).then(0)
    .when(MILEAGE <= 45_000).then(20)
    .when(MILEAGE <= 55_000).then(30)
    .when(MILEAGE <= 65_000).then(40)
    .otherwise(50)
)  # fmt: skip


def _sums() -> pl.Expr:
    """The wear as a sum of comparisons: no branch, and one byte a value until the end."""
    above = [MILEAGE.gt(last).cast(pl.Int8) for last in (34_999, 45_000, 55_000, 65_000)]
    return (above[0] * 2 + above[1] + above[2] + above[3]).cast(pl.Int64) * 10


def _total(wear: pl.Expr) -> pl.Expr:
    return (col("parts_cents") * (100 - wear) + 50) // 100 + col("labour_cents")


def _lesser(left: pl.Expr, right: pl.Expr) -> pl.Expr:
    """Twice as fast as `min_horizontal`, for columns without nulls."""
    return pl.when(left < right).then(left).otherwise(right)


def _collected(amount: pl.Expr, engine: str) -> Many:
    payable = pl.when(PAYABLE).then(amount).otherwise(0).alias("payable")
    return Many(
        run=lambda claims: claims.lazy().select(payable).collect(engine=engine),
        amounts=lambda answer: answer["payable"],
    )


def streaming() -> Many:
    """`when`/`then` and `min_horizontal`, on the streaming engine."""
    return _collected(pl.min_horizontal(_total(BANDS), col("value_cents")), "streaming")


def in_memory() -> Many:
    """The same on the in-memory engine."""
    return _collected(pl.min_horizontal(_total(BANDS), col("value_cents")), "in-memory")


def sums() -> Many:
    """Bands as sums of comparisons, the lesser of two amounts by comparison."""
    return _collected(_lesser(_total(_sums()), col("value_cents")), "streaming")


def fastest() -> Many:
    """The fastest of twelve spellings tried: `when`/`then` bands, the lesser of two amounts by comparison."""
    return _collected(_lesser(_total(BANDS), col("value_cents")), "streaming")
