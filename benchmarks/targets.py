"""The targets: each a bound on a ratio of two engines, on a time a node, or on what the checks found."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median

from benchmarks.catalogue import BY_NAME
from benchmarks.claims import AGREEMENT_ROWS
from benchmarks.rounds import Measured


@dataclass(frozen=True)
class Target:
    """`above`'s time over `below`'s has to be at most (or, with `at_least`, at least) `bound`."""

    id: str
    above: str
    below: str
    bound: float
    at_least: bool = False

    def holds(self, ratio: float) -> bool:
        """Whether a ratio is within the bound."""
        return ratio >= self.bound if self.at_least else ratio <= self.bound

    def says(self) -> str:
        """The target in words."""
        above, below = (BY_NAME[name].label for name in (self.above, self.below))
        if self.at_least:
            return f"{below}: ≥ {self.bound:,g} × as fast as {above}"
        return f"{above}: ≤ {self.bound:g} × the time of {below}"


@dataclass(frozen=True)
class Outcome:
    """One line of the table of targets; `met` is None when it could not be measured."""

    id: str
    says: str
    reached: str
    met: bool | None


TARGETS = (
    Target("T1", "plain", "python", 1.2),
    Target("T1", "zen-expression", "plain", 5, at_least=True),
    Target("T1", "zen-graph", "plain", 25, at_least=True),
    Target("T2", "kept", "python", 5),
    Target("T3", "explained", "zen-graph-trace", 0.6),
    Target("T4", "ranged", "plain", 12),
    Target("T5", "polars", "columns", 1.0, at_least=True),
    Target("T5", "polars-sums", "columns", 0.9, at_least=True),
    Target("T6", "polars", "arrays", 1.2, at_least=True),
    Target("T6", "polars", "arrays-2", 2, at_least=True),
    Target("T7", "openfisca-batch", "arrays-2", 20, at_least=True),
    Target("T7", "policyengine-batch", "arrays-2", 10, at_least=True),
    Target("T7", "zen-batch", "arrays-2", 1_000, at_least=True),
    Target("T8", "columns-unknown", "columns", 2.5),
    Target("T8", "columns-reasons", "columns", 3),
)

EXPLANATION_MICROSECONDS_A_NODE = 0.5
# What a batch of arrays may need beside its answer, in bytes.
ROOM_BYTES = 16_000_000
PROOF_MILLISECONDS = 20
SLOWEST_PROOF_SECONDS = 2


def figure(value: float) -> str:
    """Two decimals below ten, one below a hundred, none above."""
    return f"{value:,.{2 if value < 10 else 1 if value < 100 else 0}f}"


def _raced(target: Target, measured: Measured) -> Outcome:
    ratio = measured.ratio(target.above, target.below)
    if ratio is None:
        lacking = [name for name in (target.above, target.below) if name not in measured.seconds]
        return Outcome(target.id, target.says(), f"not measured: {', '.join(lacking)}", None)
    middle, least, most = ratio
    rounds = measured.ratios(target.above, target.below)
    held = sum(target.holds(one) for one in rounds)
    reached = f"{figure(middle)} ({figure(least)}–{figure(most)}), in {held} of {len(rounds)} rounds"
    return Outcome(target.id, target.says(), reached, target.holds(middle))


def _explained_node(measured: Measured, agreement: dict) -> Outcome:
    says = f"explanation: ≤ {EXPLANATION_MICROSECONDS_A_NODE} µs a node of the rule"
    if "explained" not in measured.seconds or "nodes" not in agreement:
        return Outcome("T3", says, "not measured", None)
    reached = 1e6 * median(measured.seconds["explained"]) / agreement["nodes"]
    words = f"{reached:.2f} µs, {agreement['nodes']} nodes"
    return Outcome("T3", says, words, reached <= EXPLANATION_MICROSECONDS_A_NODE)


def _roomy(agreement: dict) -> Outcome:
    says = f"arrays: ≤ {ROOM_BYTES / 1e6:.0f} MB at the peak beside the answer, on one thread and on two"
    if "room_bytes" not in agreement:
        return Outcome("T6", says, "not measured", None)
    return Outcome("T6", says, f"{agreement['room_bytes'] / 1e6:.1f} MB", agreement["room_bytes"] <= ROOM_BYTES)


def _proved(solving: dict) -> Outcome:
    says = f"proofs: ≤ {PROOF_MILLISECONDS} ms a clause, none above {SLOWEST_PROOF_SECONDS} s, none undecided"
    proofs = solving.get("proofs")
    if not proofs:
        return Outcome("T10", says, "not measured", None)
    seconds = [proof["seconds"] for proof in proofs]
    undecided = [proof["clause"] for proof in proofs if not proof["proved"]]
    mean = 1e3 * sum(seconds) / len(seconds)
    reached = f"{mean:.1f} ms a clause, slowest {1e3 * max(seconds):.0f} ms, {len(proofs)} clauses"
    reached += f", undecided: {', '.join(undecided)}" if undecided else ""
    met = mean <= PROOF_MILLISECONDS and max(seconds) <= SLOWEST_PROOF_SECONDS and not undecided
    return Outcome("T10", says, reached, met)


def _agreed(agreement: dict, solving: dict) -> Outcome:
    says = f"all uses equal, ≥ {AGREEMENT_ROWS:,} rows with band edges and every known/unknown combination"
    if "rows" not in agreement:
        return Outcome("T11", says, "not measured", None)
    compared = [(use, kind, n) for kind in ("known", "unknown") for use, n in agreement[kind].items()]
    compared += [("solver", "known", solving["wrong"])] if "wrong" in solving else []
    found = [f"{use} ({kind}): {n}" for use, kind, n in compared if n]
    reached = "; ".join(found) or "0 differences"
    reached += f", {agreement['rows']:,} rows, {agreement['combinations']:,} combinations"
    reached += "" if "wrong" in solving else ", the solver was not compared"
    met = not found and "wrong" in solving and agreement["rows"] >= AGREEMENT_ROWS
    return Outcome("T11", says, reached, met)


def outcomes(chosen: set[str], measured: Measured, agreement: dict, solving: dict) -> list[Outcome]:
    """The targets that concern only the chosen engines, in order, with what was reached."""
    lines = [_raced(target, measured) for target in TARGETS if {target.above, target.below} <= chosen]
    lines += [_explained_node(measured, agreement)] if "explained" in chosen else []
    lines += [_roomy(agreement)] if {"arrays", "arrays-2"} & chosen else []
    lines += [_proved(solving), _agreed(agreement, solving)]
    return sorted(lines, key=lambda line: int(line.id[1:]))
