"""`python -m benchmarks`: measure, check, and print the tables of ratios."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import report
from benchmarks.catalogue import BY_NAME, ENGINES, Engine
from benchmarks.claims import frame, with_expected, with_holes
from benchmarks.rounds import in_fresh_process, measure
from benchmarks.targets import TARGETS, outcomes
from benchmarks.worker import HOLED, KNOWN

ROUNDS, ROWS, REPETITIONS = 5, 10_000_000, 7
QUICK_ROUNDS, QUICK_ROWS, QUICK_REPETITIONS = 2, 1_000_000, 3


def chosen(words: list[str]) -> list[Engine]:
    """The engines named by `--only`: a name, a target (T5), `peers`, `ours`, `one` or `batch`; all without it."""
    if not words:
        return list(ENGINES)
    groups = {
        "peers": {engine.name for engine in ENGINES if not engine.ours},
        "ours": {engine.name for engine in ENGINES if engine.ours},
        "one": {engine.name for engine in ENGINES if not engine.batch},
        "batch": {engine.name for engine in ENGINES if engine.batch},
    }
    for target in TARGETS:
        groups.setdefault(target.id, set()).update((target.above, target.below))
    unknown = [word for word in words if word not in groups and word not in BY_NAME]
    if unknown:
        raise SystemExit(f"--only {' '.join(unknown)}: choose among {', '.join([*groups, *BY_NAME])}")
    names = set().union(*(groups.get(word, {word}) for word in words))
    # The two baselines are always measured: without them no table has a ratio.
    batches = {name for name in names if BY_NAME[name].batch}
    names |= {"polars"} if batches else set()
    names |= {"python"} if names - batches - {"polars"} else set()
    return [engine for engine in ENGINES if engine.name in names]


def write_claims(folder: Path, rows: int, holes: bool) -> None:
    """The claims that every process reads, with what the oracle answers."""
    known = with_expected(frame(rows))
    known.write_ipc(folder / KNOWN, compression="uncompressed")
    if holes:
        with_holes(known).write_ipc(folder / HOLED, compression="uncompressed")


def tell(line: str) -> None:
    """Progress, apart from the tables."""
    print(line, file=sys.stderr, flush=True)


def arguments() -> argparse.Namespace:
    """The command line, `--quick` filling in what was not given."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="two rounds of a million rows: a first look, not a figure")
    parser.add_argument("--rounds", type=int, help=f"rounds (default {ROUNDS})")
    parser.add_argument("--rows", type=int, help=f"rows of a batch (default {ROWS:,})")
    parser.add_argument("--only", nargs="+", default=[], metavar="WHAT", help="peers, ours, one, batch, T1…, an engine")
    options = parser.parse_args()
    options.rounds = options.rounds or (QUICK_ROUNDS if options.quick else ROUNDS)
    options.rows = options.rows or (QUICK_ROWS if options.quick else ROWS)
    options.repetitions = QUICK_REPETITIONS if options.quick else REPETITIONS
    return options


def main() -> int:
    """0 when all that is installed was measured and agreed with the oracle, else 1."""
    options = arguments()
    engines = chosen(options.only)
    absent = [engine for engine in engines if engine.version() is None]
    present = [engine for engine in engines if engine not in absent]
    single = [engine for engine in present if not engine.batch]
    with TemporaryDirectory(prefix="benchmarks-") as temporary:
        folder = Path(temporary)
        tell(f"{options.rows:,} claims, decided by the oracle")
        write_claims(folder, options.rows, any(engine.holes for engine in present))
        measured = measure(present, options.rounds, folder, options.repetitions, tell)
        checks = {"agreement": {}, "solving": {}}
        if any(engine.ours for engine in present):
            tell("our uses against the oracle and each other, proofs")
            checks = {name: in_fresh_process(name, folder, 1) for name in checks}
        answers = {e.name: in_fresh_process(f"missing:{e.name}", folder, 1) for e in single}
    failed = dict(measured.failed)
    failed |= {name: found["error"] for name, found in (answers | checks).items() if "error" in found}
    answers = {name: found for name, found in answers.items() if "error" not in found}
    parts = [f"{report.versions()}\n{options.rounds} rounds, {options.repetitions} repetitions; ratios within a round."]
    parts += [report.decisions(measured)] if single else []
    parts += [report.batches(measured)] if len(single) < len(present) else []
    if any(engine.ours for engine in engines):
        parts.append(report.targets(outcomes({engine.name for engine in engines}, measured, **checks)))
    parts += [report.missing(answers)] if answers else []
    parts += [report.absent(absent, failed)] if absent or failed else []
    print("\n\n".join(parts))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
