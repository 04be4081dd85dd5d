"""`python -m benchmarks.motor`: one motor collision, decided in full, and a million of them in columns.

    python -m benchmarks.motor --quick      # three rounds, 100,000 claims: a first look
    python -m benchmarks.motor --profile    # and the twenty functions that a decision spends its own time in

Seconds of decisions are those of the processor: nothing waits; those of columns, which use all processors, are the
clock's. A first decision and columns have a fresh process each; columns are compared with decisions one at a time.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
import random
import resource
import subprocess
import sys
from collections.abc import Callable
from statistics import median
from time import perf_counter, process_time
from typing import Any

from benchmarks.report import table, versions
from benchmarks.rest import ratio, seconds
from benchmarks.targets import figure

ROUNDS, QUICK_ROUNDS = 9, 3
ROWS, QUICK_ROWS = 1_000_000, 100_000
#: Claims that are computed together: a portfolio need not be in memory as a whole.
SLICE = 100_000
#: Claims of each slice that are also decided one at a time.
COMPARED = 500
PROFILED = 50
STOLEN = {"event.kind": "theft"}


# --- a decision ------------------------------------------------------------------------------------------------------


def decisions() -> tuple[dict[str, Callable[[], Any]], int]:
    """What is timed of one decision, by what the table calls it, and how many nodes the programs behind it have."""
    from benchmarks.motor_case import KEY, PAYING, collision
    from clausier.contracts import contract
    from clausier.rules.beside import Beside
    from clausier.rules.case import decode, encode
    from clausier.rules.decide import Claim, decide, prepare
    from clausier.rules.uses import ask
    from clausier.rules.uses.explain import explain

    under, facts = contract(KEY), collision()
    claim = Claim(under, prepare(under, facts), {}, False)
    program, beside = claim.compiled.program, Beside(under, claim.facts, {}, False)
    decision = decide(under, facts)
    unpaid = set(PAYING) - {one["guarantee"] for one in decision.payments}
    if decision.missing or unpaid:
        raise SystemExit(f"the case is not what it says: it lacks {decision.missing}, and {unpaid} pay nobody")

    def opened(told: dict[str, Any]) -> Callable[[], Any]:
        """A decision on a case that was not looked at just before."""

        def run() -> Any:
            ask._opened.cache_clear()
            return decide(under, told)

        return run

    works = {
        "a full decision, with trace": lambda: decide(under, facts),
        "· facts read": lambda: decode(under.vocabulary, encode(under.vocabulary, facts)),
        "· every value of the claim": lambda: claim.compiled.run(claim.facts),
        "· every value beside it": lambda: beside.compiled.run(claim.facts),
        "· trace": lambda: [explain(program, claim.values, program.outputs[name]) for name in ("outcome", "payable")],
        "· guarantees": lambda: [claim.guarantee(one) for one in under.settled],
        "· lines and statement": lambda: [*claim.statement(), *(list(claim.lines(one)) for one in under.settled)],
        "· deadlines and papers": lambda: (beside.running_deadlines(), beside.documents()),
        "the decision as JSON, with fingerprint": decision.as_json,
        "the same claim under the narrowest formula": lambda: decide(under, facts | {"policy.formula": "third_party"}),
        "“my car was stolen”, with all that is left to ask": opened(STOLEN),
        "the same, the formula known": opened(STOLEN | {"policy.formula": "all_risks"}),
    }
    return works, len(program.nodes) + len(beside.compiled.program.nodes)


def decision_table(rounds: int) -> str:
    """How long a decision and each part of it take, in random order within a round."""
    works, nodes = decisions()
    found: dict[str, list[float]] = {name: [] for name in works}
    for number in range(rounds):
        print(f"decisions, round {number + 1} of {rounds}", file=sys.stderr, flush=True)
        for name in random.sample(list(works), len(works)):
            found[name].append(seconds(works[name]))
    whole = next(iter(found.values()))
    lines = [[name, figure(1e3 * median(times)), ratio(times, whole)] for name, times in found.items()]
    of_node = 1e9 * median(whole) / nodes
    heading = f"one process, {nodes:,} nodes, {of_node:,.0f} ns a node of a full decision"
    return table([heading, "ms", "× time of a full decision"], lines)


def profile() -> str:
    """The functions that full decisions spend their own time in."""
    works, _ = decisions()
    run = next(iter(works.values()))
    run()
    profiler = cProfile.Profile()
    profiler.enable()
    for _ in range(PROFILED):
        run()
    profiler.disable()
    stats = pstats.Stats(profiler).stats  # type: ignore[attr-defined]
    total = sum(own for _, _, own, _, _ in stats.values())
    most = sorted(stats.items(), key=lambda item: -item[1][2])[:20]
    lines = [
        [
            f"{file.rpartition('clausier/')[2]}:{name}",
            f"{calls // PROFILED:,}",
            f"{own / total:.1%}",
            f"{all_ / total:.1%}",
        ]
        for (file, _, name), (_, calls, own, all_, _) in most
    ]
    return table(["function", "calls a decision", "own time", "with what it calls"], lines)


# --- each in a process of its own ------------------------------------------------------------------------------------


def start() -> dict[str, float]:
    """Seconds of the processor from nothing to a first decision, step by step."""
    found, before = {}, process_time()

    def step(name: str) -> None:
        nonlocal before
        found[name], before = process_time() - before, process_time()

    import clausier

    step("import clausier")
    import clausier.library

    step("what answers, no contract")
    asked = clausier.contract("bpce_auto")
    step("the contract")
    from benchmarks.motor_case import collision

    facts = collision()
    step("(the case)")
    asked.decide(facts)
    step("first decision")
    asked.decide(STOLEN)
    step("first decision on an open case")
    other = clausier.contract("icare_moto")
    del other
    step("another contract")
    return found


def peak_mb() -> float:
    """The most memory that this process had so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


def _wrong(of: Any, cases: Any, tables: dict, answer: dict[str, Any]) -> int:
    """Answers that differ from those given one claim at a time."""
    import polars as pl

    from clausier.rules.uses import kept
    from clausier.rules.values import RowList

    run, wrong = kept.compile(of), 0
    compared = {name: rows.filter(pl.col("case") < COMPARED) for name, rows in tables.items()}
    lists = {name: rows.partition_by("case", as_dict=True) for name, rows in compared.items()}
    for place, case in enumerate(cases.head(COMPARED).iter_rows(named=True)):
        rows = {name: lists[name].get((case["case"],)) for name in tables}
        listed = {name: RowList([] if some is None else some.iter_rows(named=True)) for name, some in rows.items()}
        values = run(case | listed)
        wrong += any(values[of.slot[node.number]] != answer[name][place] for name, node in of.outputs.items())
    return wrong


def many(how: str, rows: int) -> dict[str, float]:
    """Rows a second of one way to decide them, slice by slice, and the most memory of the whole process."""
    from benchmarks import motor_case
    from clausier.rules.uses import arrays, columns

    of = motor_case.claim_program(("own_damage.pays",) if how.startswith("own damage") else motor_case.OUTPUTS)
    use = (arrays if how.startswith("arrays") else columns).compile(of)
    spent = 0.0
    for number in range(-(-rows // SLICE)):
        cases, tables = motor_case.portfolio(of, min(SLICE, rows), seed=number)
        given = motor_case.as_arrays(of, cases, tables) if how.startswith("arrays") else (cases, tables)
        if not number:
            _answer(how, use, given)  # untimed: what is compiled once, and the waking of the other core
        begun = perf_counter()
        answer = _answer(how, use, given)
        spent += perf_counter() - begun
        if _wrong(of, cases, tables, answer):
            raise SystemExit(f"{how}: answers differ from those of one claim at a time")
    return {"rows a second": rows / spent, "peak MB": peak_mb()}


def _answer(how: str, use: Any, given: tuple) -> dict[str, Any]:
    from benchmarks import motor_case

    if how.startswith("arrays"):
        found = use.run(*given, threads=2 if how.endswith("two threads") else 1)
        return {name: [use.options[name][code] for code in one] if name in use.options else one.tolist()
                for name, one in ((name, one[:COMPARED]) for name, one in found.items())}  # fmt: skip
    if how.endswith("by hand"):
        return {"own_damage.pays": motor_case.own_damage_by_hand(*given)["pays"]}
    found = use.run(*given).collect(engine="streaming")
    return {name: found[name] for name in found.columns}


MANY = ("columns", "arrays", "arrays, two threads", "own damage alone", "own damage alone, by hand")


def in_fresh_process(*arguments: str) -> dict[str, float]:
    """What a fresh process measures."""
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks.motor", "--alone", *arguments], capture_output=True, text=True
    )
    if ran.returncode:
        raise SystemExit(f"{' '.join(arguments)}: {ran.stderr.strip().splitlines()[-1]}")
    return json.loads(ran.stdout.splitlines()[-1])


def start_table(rounds: int) -> str:
    """The steps to a first decision."""
    found = [in_fresh_process("start") for _ in range(rounds)]
    lines = [
        [name, *(f"{1e3 * one(times):,.0f}" for one in (median, min, max))]
        for name in found[0]
        for times in [[round_[name] for round_ in found]]
    ]
    return table(["a fresh process", "ms", "least", "most"], lines)


def many_table(rows: int, rounds: int) -> str:
    """A portfolio, each way in a process of its own, compared within a round."""
    found: dict[str, list[dict[str, float]]] = {name: [] for name in MANY}
    for number in range(rounds):
        for name in random.sample(MANY, len(MANY)):
            print(f"{name}, round {number + 1} of {rounds}", file=sys.stderr, flush=True)
            found[name].append(in_fresh_process(name, str(rows)))
    times = {name: [1 / one["rows a second"] for one in some] for name, some in found.items()}
    lines = [
        [
            name,
            f"{median(one['rows a second'] for one in some):,.0f}",
            ratio(times[name], times["own damage alone, by hand" if name.startswith("own") else "columns"]),
            f"{max(one['peak MB'] for one in some):,.0f}",
        ]
        for name, some in found.items()
    ]
    return table(
        [f"{rows:,} claims in slices of {SLICE:,}", "a second", "× time of columns, or by hand", "peak MB"], lines
    )


def main() -> int:
    """Prints the tables; 0 when all answers agreed."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.motor", description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="a first look, not a figure")
    parser.add_argument("--rounds", type=int, help=f"rounds of decisions and fresh processes (default {ROUNDS})")
    parser.add_argument("--rows", type=int, help=f"claims in columns (default {ROWS:,})")
    parser.add_argument("--profile", action="store_true", help="the functions that a decision spends its time in")
    parser.add_argument("--alone", nargs="+", metavar="WHAT", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.alone:
        what, *rest = options.alone
        print(json.dumps(start() if what == "start" else many(what, int(rest[0]))))
        return 0
    rounds = options.rounds or (QUICK_ROUNDS if options.quick else ROUNDS)
    rows = options.rows or (QUICK_ROWS if options.quick else ROWS)
    parts = [f"{versions()}\n{rounds} rounds; medians, and ratios within a round.", decision_table(rounds)]
    parts += [profile()] if options.profile else []
    parts += [start_table(rounds), many_table(rows, min(rounds, QUICK_ROUNDS))]
    print("\n\n".join(parts))
    return 0


if __name__ == "__main__":
    sys.exit(main())
