"""A contract: chapters of provisions, pinned to an edition, with the programs compiled from them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import ModuleType
from typing import Any

from . import claim
from .case import Vocabulary
from .errors import CaseError, ContractError
from .facts import Table
from .nodes import Node, Op, Override, Reading, walk
from .overrides import is_article
from .program import Program, program
from .provisions import (
    Allocation,
    Condition,
    Deadline,
    Document,
    Duty,
    Election,
    Eligibility,
    Guarantee,
    Provision,
    Recourse,
    Retention,
    Right,
    Route,
    Service,
)
from .steps import Step
from .terms import Term
from .uses import kept, ranges

#: What is asked beside the settlement of a claim.
BESIDE = (Election, Service, Deadline, Document, Recourse, Route, Retention, Allocation)

#: Prefixes of texts that several contracts reproduce; their sections are numbered apart from those of the contract.
SHARED_TEXTS = ("CRM",)

#: Where what the law states for every contract is read, and how that place is called.
LAW_SECTION, LAW_NAME = "loi", "le droit commun à tous les contrats"

#: Programs that a contract keeps: one a purpose, set of readings, and open or closing.
MOST_COMPILED = 64


@dataclass(frozen=True, eq=False)
class Compiled:
    """A program with its three-valued function and its ranges, compiled when first used."""

    program: Program

    @cached_property
    def run(self) -> Callable[[dict[str, Any]], tuple]:
        """Encoded facts → the value of every node."""
        return kept.compile(self.program)

    @cached_property
    def bounds(self) -> Callable[[dict[str, Any]], tuple]:
        """Encoded facts → the range of every node."""
        return ranges.compile(self.program)

    @cached_property
    def given_or_derived(self) -> tuple[Node, ...]:
        """The nodes, not over rows, that take a fact where it is given and derive it where it is not."""
        return tuple(node for node in self.program.nodes if node.op is Op.GIVEN and node.table is None)

    def place(self, output: str) -> int:
        """The slot of an output."""
        return self.program.slot[self.program.outputs[output].number]


@dataclass(frozen=True, eq=False)
class Contract:
    """One edition of one contract.

    chapters: the modules that hold its provisions and named definitions, in the order of the document.
    tables: every table that a case may carry. common_steps: settlement steps that close every guarantee.
    derive: facts that follow from others by a pure function over time (encoded facts → more encoded facts).
    clauses: catalogue section (`"8A"` in `MOTO-8A-5`) → how the document names it.
    pending: catalogue section → what it is about, for the sections that are not wholly written yet.
    today: the name of the fact that is the day of a question; None when no right looks ahead.
    law: article, as answers cite it → the ids of the clauses that restate or apply it, beside what expressions cite.
    """

    key: str
    edition: str
    title: str
    document: str
    chapters: tuple[ModuleType, ...]
    tables: tuple[Table, ...] = ()
    common_steps: tuple[Step, ...] = ()
    derive: Callable[[dict[str, Any]], dict[str, Any]] | None = None
    clauses: Mapping[str, str] = field(default_factory=dict)
    pending: Mapping[str, str] = field(default_factory=dict)
    today: str | None = None
    law: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def provisions(self) -> tuple[Provision, ...]:
        """Every provision of every chapter, in the order in which the chapters state them."""
        seen: dict[int, Provision] = {}
        for chapter in self.chapters:
            for value in vars(chapter).values():
                for item in value if isinstance(value, (list, tuple)) else (value,):
                    if isinstance(item, Provision):
                        seen.setdefault(id(item), item)
        return tuple(seen.values())

    def of_kind(self, kind: type) -> list[Any]:
        """The provisions of one kind, in order."""
        if kind not in self._of_kind:
            self._of_kind[kind] = [provision for provision in self.provisions if isinstance(provision, kind)]
        return list(self._of_kind[kind])

    @cached_property
    def _of_kind(self) -> dict[type, list[Provision]]:
        return {}

    @cached_property
    def definitions(self) -> tuple[Node, ...]:
        """The named nodes that chapters define, in order."""
        found: dict[int, Node] = {}
        for chapter in self.chapters:
            for value in vars(chapter).values():
                if isinstance(value, Term) and value.node.op is Op.NAMED:
                    found.setdefault(value.node.number, value.node)
        return tuple(found.values())

    def nodes(self) -> Iterable[Node]:
        """Every node of every provision and definition."""
        roots = [term.node for provision in self.provisions for term in provision.terms()]
        return walk(
            [*roots, *self.definitions, *(term.node for step in self.common_steps for term in _step_terms(step))]
        )

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Every fact and table that some clause reads."""
        facts: dict[str, Any] = {}
        read: set[str] = set()
        for node in self.nodes():
            if node.op is Op.FACT:
                known = facts.setdefault(node.data.name, node.data)
                if known != node.data:
                    raise ContractError(f"deux déclarations de « {node.data.name} »")
            if node.table is not None:
                read.add(node.table)
        missing = read - {table.name for table in self.tables}
        if missing:
            raise ContractError(f"{self.key} : tableaux non déclarés : {', '.join(sorted(missing))}")
        return Vocabulary(facts.values(), [table for table in self.tables if table.name in read])

    @cached_property
    def readings(self) -> dict[str, Reading]:
        """Every doubt by id: those with alternatives that compute, and those that are only stated."""
        found = {node.data.id: node.data for node in self.nodes() if node.op is Op.READING}
        for provision in self.provisions:
            for doubt in provision.doubts:
                found.setdefault(doubt.id, doubt)
        return found

    @cached_property
    def computed_readings(self) -> frozenset[str]:
        """Ids of the doubts whose other meanings can be taken (`--reading ID=OTHER`)."""
        return frozenset(node.data.id for node in self.nodes() if node.op is Op.READING)

    @cached_property
    def settled(self) -> tuple[claim.Settled, ...]:
        """Every guarantee with everything that bears on it."""
        return tuple(claim.settle(one, self.provisions, self.common_steps) for one in self.of_kind(Guarantee))

    def require_guarantees(self) -> None:
        """Refuse to decide under a document that guarantees nothing."""
        if not self.settled:
            raise CaseError(
                f"le document « {self.key} » n'accorde aucune garantie : il n'y a rien à décider.",
                remedy="Demandez plutôt qui contacter : clausier route DOSSIER.",
            )

    def outputs(self, purpose: str) -> dict[str, Any]:
        """The named outputs of one purpose: "claim", "beside", "eligible" or "rights"."""
        more: list[Term] = []
        match purpose:
            case "claim":
                return claim.outputs(self.settled) if self.settled else {}
            case "beside":
                kinds: tuple[type, ...] = BESIDE
                more = [one.test for one in self.of_kind(Condition) if one.gate]
                more += [one.broken for one in self.of_kind(Duty)]
            case "eligible":
                kinds = (Eligibility,)
            case "rights":
                kinds = (Right,)
            case _:
                raise ValueError(purpose)
        stated = [term for kind in kinds for one in self.of_kind(kind) for term in one.terms()]
        return {output_of(term): term for term in [*stated, *more]}

    @cached_property
    def _cache(self) -> dict[tuple, Compiled]:
        return {}

    @cached_property
    def overrides(self) -> tuple[Override, ...]:
        """Where the law prevails over the words of this contract, by id."""
        return tuple(one for _, one in sorted(self.readings.items()) if isinstance(one, Override))

    def compiled(self, purpose: str, readings: Mapping[str, str] | None = None, final: bool = False) -> Compiled:
        """The program of a purpose under chosen readings, open or closing; compiled once."""
        wanted = dict(readings or {})
        key = (purpose, tuple(sorted(wanted.items())), final)
        if key not in self._cache:
            if len(self._cache) >= MOST_COMPILED:  # a public page chooses the readings: what is kept has a bound
                self._cache.pop(next(iter(self._cache)), None)
            outputs_of = self.outputs(purpose)
            here = {
                node.data.id
                for node in walk([getattr(t, "node", t) for t in outputs_of.values()])
                if node.op is Op.READING
            }
            chosen = {doubt: meaning for doubt, meaning in wanted.items() if doubt in here}
            made = self._cache[key] = Compiled(program(outputs_of, chosen, final))
            return made
        return self._cache[key]

    def clause(self, rule: str) -> str:
        """How the document names the clause of a catalogue id: "MOTO-4.4-1" → "art. 4.4". An article of law is itself.
        """
        if is_article(rule):
            return rule
        section = section_of(rule)
        return self.clauses.get(section, f"art. {section}")


def section_of(rule: str) -> str:
    """The section of a catalogue id: "MOTO-4.4-1" → "4.4"; of a shared text, with its prefix: "CRM-5-1" → "CRM-5".

    An article of law has a section of its own, the same for all.
    """
    if is_article(rule):
        return LAW_SECTION
    prefix, _, rest = rule.partition("-")
    section = rest.rpartition("-")[0]
    return f"{prefix}-{section}" if prefix in SHARED_TEXTS else section


def output_of(term: Term) -> str:
    """The output name of a term of a provision."""
    return f"n{term.node.number}"


def _step_terms(step: Step) -> list[Term]:
    return [value for value in vars(step).values() if isinstance(value, Term)]
