"""Every engine that can be measured, peers first. Loading one imports its libraries, so only its own process does."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pkgutil import resolve_name

from benchmarks.shapes import Many, One


@dataclass(frozen=True)
class Engine:
    """One way to run the rule.

    name: for the command line. label: for the tables. package: the distribution whose version is printed ("" for
    Python itself). maker: the function, as module:name, that gives the engine ready to run. ours: a use of Clausier.
    batch: a `Many`. holes: runs on claims with unknown facts. rows_at_most: a batch is measured on no more rows.
    """

    name: str
    label: str
    package: str
    maker: str
    ours: bool = False
    batch: bool = False
    holes: bool = False
    rows_at_most: int | None = None

    def version(self) -> str | None:
        """The installed version, None when the package is not installed."""
        try:
            return version(self.package) if self.package else ""
        except PackageNotFoundError:
            return None

    def load(self) -> One | Many:
        """The engine, ready to run."""
        return resolve_name(self.maker)()


HAND, POLARS, ZEN, CORE, OURS = (
    "benchmarks.engines.by_hand", "benchmarks.engines.polars_by_hand", "benchmarks.engines.zen",
    "benchmarks.engines.openfisca", "benchmarks.ours",
)  # fmt: skip

# A batch of ZEN holds about 2 kB a row: ten million would need 22 GB.
ZEN_ROWS = 100_000

ENGINES = (
    Engine("python", "Python by hand, from a dictionary", "", f"{HAND}:python"),
    Engine("zen-expression", "ZEN, one compiled expression", "zen-engine", f"{ZEN}:expression"),
    Engine("zen-graph", "ZEN graph, precompiled", "zen-engine", f"{ZEN}:graph"),
    Engine("zen-graph-trace", "ZEN graph with trace", "zen-engine", f"{ZEN}:graph_trace"),
    Engine("zen-policy", "ZEN policy, precompiled", "zen-engine", f"{ZEN}:policy"),
    Engine("openfisca", "OpenFisca core, one situation", "openfisca-core", f"{CORE}:openfisca_one"),
    Engine("policyengine", "PolicyEngine core, one situation", "policyengine-core", f"{CORE}:policyengine_one"),
    Engine("polars", "Polars by hand, when/then, streaming", "polars", f"{POLARS}:streaming", batch=True),
    Engine("polars-sums", "Polars by hand, bands as sums, streaming", "polars", f"{POLARS}:sums", batch=True),
    Engine("polars-fastest", "Polars by hand, fastest spelling, streaming", "polars", f"{POLARS}:fastest", batch=True),
    Engine("polars-memory", "Polars by hand, when/then, in memory", "polars", f"{POLARS}:in_memory", batch=True),
    Engine("openfisca-batch", "OpenFisca core, arrays", "openfisca-core", f"{CORE}:openfisca_many", batch=True),
    Engine(
        "policyengine-batch", "PolicyEngine core, arrays", "policyengine-core", f"{CORE}:policyengine_many", batch=True
    ),
    Engine("zen-batch", "ZEN graph, evaluate_batch", "zen-engine", f"{ZEN}:batch", batch=True, rows_at_most=ZEN_ROWS),
    Engine("plain", "Clausier, facts known", "clausier", f"{OURS}:plain", ours=True),
    Engine("kept", "Clausier, three-valued, every value kept", "clausier", f"{OURS}:kept", ours=True),
    Engine("explained", "Clausier, with the cited explanation", "clausier", f"{OURS}:explained", ours=True),
    Engine("ranged", "Clausier, between x and y", "clausier", f"{OURS}:ranged", ours=True),
    Engine("columns", "Clausier columns, all known", "clausier", f"{OURS}:columns", ours=True, batch=True),
    Engine(
        "columns-unknown", "Clausier columns, facts unknown in one row of five", "clausier", f"{OURS}:columns",
        ours=True, batch=True, holes=True,
    ),
    Engine("arrays", "Clausier arrays, one thread", "clausier", f"{OURS}:arrays", ours=True, batch=True),
    Engine("arrays-2", "Clausier arrays, two threads", "clausier", f"{OURS}:arrays_of_two", ours=True, batch=True),
    Engine(
        "columns-reasons", "Clausier columns, amounts and reason", "clausier", f"{OURS}:columns_reasons",
        ours=True, batch=True,
    ),
)  # fmt: skip

BY_NAME = {engine.name: engine for engine in ENGINES}
