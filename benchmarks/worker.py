"""One engine in a fresh process: checked against the oracle, then timed. `python -m benchmarks.worker ENGINE FOLDER N`.

ENGINE `agreement` and `solving` are what is no race: all our uses compared, and the proofs. ENGINE `missing:NAME` runs
the missing-facts cases. The last line of standard output is the result, in JSON.
"""

from __future__ import annotations

import json
import statistics
import sys
from pathlib import Path

import polars as pl

from benchmarks.catalogue import BY_NAME, Engine
from benchmarks.claims import FACTS, MISSING, SAMPLE_ROWS, bounds
from benchmarks.shapes import Many, One
from benchmarks.timing import per_call, per_run

# Errors that are JSON read better without it.
PUNCTUATION = str.maketrans("", "", '{}"\\')
KNOWN, HOLED = "known.arrow", "holed.arrow"


class Disagreement(Exception):
    """An engine gave another answer than the oracle, so its speed means nothing."""


def _check_one(engine: One, rows: list[dict], expected: list[int]) -> None:
    for facts, amount in zip(rows, expected, strict=True):
        result = engine.run(engine.argument(dict(facts)))
        if not engine.right(result, amount):
            raise Disagreement(f"{facts}: expected {amount}, got {str(result)[:300]}")


def wrong_amounts(amounts: pl.Series, claims: pl.DataFrame) -> int:
    """Rows whose amount is not the oracle's; with holes, a null is right wherever three-valued logic may not know."""
    if amounts.len() != claims.height:
        raise Disagreement(f"{amounts.len()} answers for {claims.height} claims")
    got = pl.lit(amounts.cast(pl.Int64)).alias("got")
    if "due" not in claims.columns:
        wrong = got.ne_missing(pl.col("expected"))
    else:
        least, most, due = pl.col("least"), pl.col("most"), pl.col("due")
        wrong = pl.when(got.is_null()).then(due.is_not_null()).otherwise((got != least) | (got != most))
    return claims.select(wrong.sum()).item()


def _measure_one(engine: One, folder: Path, repetitions: int) -> dict:
    claims = pl.read_ipc(folder / KNOWN, n_rows=SAMPLE_ROWS)
    rows = list(claims.select(FACTS).iter_rows(named=True))
    _check_one(engine, rows, claims["expected"].to_list())
    arguments = [engine.argument(facts) for facts in rows]
    return {"rows": 1, "seconds": statistics.median(per_call(engine.run, arguments, repetitions))}


def _measure_many(engine: Many, entry: Engine, folder: Path, repetitions: int) -> dict:
    file = folder / (HOLED if entry.holes else KNOWN)
    claims = pl.read_ipc(file, n_rows=entry.rows_at_most).rechunk()
    argument = engine.load(claims.select(FACTS))
    wrong = wrong_amounts(engine.amounts(engine.run(argument)), claims)
    if wrong:
        raise Disagreement(f"{wrong} of {claims.height} amounts differ from the oracle")
    rows = claims.height
    del claims
    return {"rows": rows, "seconds": statistics.median(per_run(engine.run, argument, repetitions)) / rows}


def measure(name: str, folder: Path, repetitions: int) -> dict:
    """Rows measured and seconds a row (or a call)."""
    entry = BY_NAME[name]
    engine = entry.load()
    if isinstance(engine, One):
        return _measure_one(engine, folder, repetitions)
    return _measure_many(engine, entry, folder, repetitions)


def verdict(amount: int | None, facts: dict) -> str:
    """What an answer is worth when facts are missing; amounts in cents."""
    least, most = bounds(facts)
    if amount is None:
        return "unknown" if least != most else "unknown, though decided"
    if least == most == amount:
        return str(int(amount))
    return f"WRONG: answers {amount}"


def missing(name: str) -> dict[str, str]:
    """What an engine answers to each missing-facts case."""
    engine = BY_NAME[name].load()
    answers = {}
    for case, (_, facts) in MISSING.items():
        given = {fact: value for fact, value in facts.items() if value is not None}
        try:
            answer = verdict(engine.amount(engine.run(engine.argument(dict(given)))), facts)
        except Exception as error:  # what peers raise is part of the finding, and each has its own tree
            text = " ".join(str(error).partition("Stack backtrace")[0].translate(PUNCTUATION).split())
            answer = f"error: {type(error).__name__} {text.removeprefix('type:')}"
        asked = engine.asks(dict(given)) if engine.asks else []
        answers[case] = answer + (f", asks {', '.join(asked)}" if asked else "")
    return answers


def main() -> None:
    """Run what the command line names; an engine that fails reports why and leaves with an error."""
    name, folder, repetitions = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    kind, _, engine = name.rpartition(":")
    try:
        if name in ("agreement", "solving"):
            # Only here: it imports the product, which a run of the peers alone can do without.
            from benchmarks import checks

            result = checks.agreement(folder) if name == "agreement" else checks.solving(folder)
        else:
            result = missing(engine) if kind else measure(name, folder, repetitions)
    except Exception as error:  # one engine that breaks must not stop the others
        print(json.dumps({"error": f"{type(error).__name__}: {error}"}))
        raise SystemExit(1) from error
    print(json.dumps(result))


if __name__ == "__main__":
    main()
