"""Proofs about expressions, for all complete cases within the declared domains at once.

A claim is proved, refuted by a case, or neither: what could not be translated, what took too long and what only an
approximation contradicts is `Unknown`, and must be shown as unproved. Every counterexample has been run through
`plain`; one that does not reproduce teaches the solver what the approximated functions really give, and is not kept.

Times are those that Z3 itself reports. Tables are unrolled, so a proof that reads one holds for `rows` rows at most.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

import z3

from ..facts import Fact
from ..nodes import Node, Op, literal, make
from ..program import Program, program
from ..types import NEVER, Kind
from . import plain
from .solver_terms import Translator, Untranslatable, World, decoded

TIMEOUT_MS = 2000
MAX_ROWS = 2
#: How many counterexamples that do not reproduce are learnt from before giving up.
ROUNDS = 12

Case = dict[str, Any]
Found = TypeVar("Found")


@dataclass(frozen=True)
class Proved:
    """No case contradicts the claim. `rows`: at most so many rows a table, None when no table is read.

    `abstract` names, in French, the functions of which only bounds were used; the proof holds all the same.
    """

    ms: float
    rows: int | None = None
    abstract: tuple[str, ...] = ()


@dataclass(frozen=True)
class Refuted:
    """A case, encoded, that contradicts the claim; `other` is the second case where two are compared.

    `note` is French and says, if need be, what is odd about the case.
    """

    case: Case
    ms: float
    other: Case | None = None
    note: str = ""


@dataclass(frozen=True)
class Unknown:
    """Not proved and not refuted; `reason` is French."""

    reason: str
    ms: float = 0.0


@dataclass(frozen=True)
class Witness:
    """A case, encoded, in which the condition holds."""

    case: Case
    ms: float


@dataclass(frozen=True)
class Impossible:
    """The condition holds in no case; `rows` and `abstract` as for `Proved`."""

    ms: float
    rows: int | None = None
    abstract: tuple[str, ...] = ()


Verdict = Proved | Refuted | Unknown


# --- questions -------------------------------------------------------------------------------------------------------


def prove(
    claim: Any,
    *hypotheses: Any,
    translator: Translator | None = None,
    max_rows: int = MAX_ROWS,
    timeout_ms: int = TIMEOUT_MS,
) -> Verdict:
    """Whether the claim holds in every case in which the hypotheses do.

    Claim and hypotheses are truths (nodes or terms). With the translator of a program, they may also be Z3 terms over
    its unknowns; a counterexample is then replayed by comparing the outputs of that program.
    """
    translator = translator or Translator(max_rows=max_rows)
    supposed, wanted = [node_of(one) for one in hypotheses], node_of(claim)
    try:
        goal = z3.And(*map(translator.truth, supposed), z3.Not(translator.truth(wanted)))
    except Untranslatable as why:
        return Unknown(f"intraduisible : {why}")
    nodes = [one for one in (*supposed, wanted) if isinstance(one, Node)]
    replay = _replay(translator, supposed, wanted) if len(nodes) > len(supposed) else _same_outputs(translator)
    answer, ms = search(translator.world, goal, replay, timeout_ms)
    if isinstance(answer, Unknown):
        return answer
    if answer is None:
        return Proved(ms, *_limits(translator.world))
    return Refuted(answer, ms, note=_oddity(translator.world, answer))


def satisfiable(
    condition: Any, *hypotheses: Any, max_rows: int = MAX_ROWS, timeout_ms: int = TIMEOUT_MS
) -> Witness | Impossible | Unknown:
    """A case in which the condition holds, if there is one."""
    denied = make(Op.NOT, (node_of(condition),))
    match prove(denied, *hypotheses, max_rows=max_rows, timeout_ms=timeout_ms):
        case Refuted(case, ms):
            return Witness(case, ms)
        case Proved(ms, rows, abstract):
            return Impossible(ms, rows, abstract)
        case unknown:
            return unknown


def never_negative(term: Any, *hypotheses: Any, **limits: int) -> Verdict:
    """Whether a number is at least zero in every case."""
    node = node_of(term)
    return prove(make(Op.GE, (node, literal(0, node.type))), *hypotheses, **limits)


def at_most(term: Any, bound: Any, *hypotheses: Any, **limits: int) -> Verdict:
    """Whether one number (or date) never exceeds another; both terms, of one kind and unit."""
    return prove(term <= bound, *hypotheses, **limits)


def monotone(
    of: Program, output: str, fact: str, *, max_rows: int = MAX_ROWS, timeout_ms: int = TIMEOUT_MS
) -> Verdict:
    """Whether raising one fact, all others equal, never lowers an output (from no to yes counts as a rise).

    `fact` is the name of a fact, or "table.column", of which every cell may then rise. Refuted by two cases.
    """
    world = World(max_rows)
    try:
        first = Translator(of, world=world)
        before = first.term(of.outputs[output])
        declared, old, new = _raised(of, world, fact)
        after = Translator(of, world=world, changed={fact: new}).term(of.outputs[output])
        rises = [_at_most(declared.type.kind, a, b) for a, b in _pairs(old, new)]
        lowered = [z3.Not(_at_most(of.outputs[output].type.kind, a, b)) for a, b in _pairs(before, after)]
    except Untranslatable as why:
        return Unknown(f"intraduisible : {why}")
    if isinstance(before, list):
        rows = world.rows(of.outputs[output].table)
        lowered = [z3.And(row.present, one) for row, one in zip(rows, lowered, strict=True)]
    replay = _compare(of, output, world, fact, declared, new)
    given = [world.given[fact]] if fact in world.given else []
    answer, ms = search(world, z3.And(*given, *rises, z3.Or(lowered)), replay, timeout_ms)
    if isinstance(answer, Unknown):
        return answer
    return Proved(ms, *_limits(world)) if answer is None else Refuted(answer[0], ms, answer[1])


# --- the search ------------------------------------------------------------------------------------------------------


def search(
    world: World, goal: z3.BoolRef, read: Callable[[z3.ModelRef], Found | None], timeout_ms: int
) -> tuple[Found | Unknown | None, float]:
    """What `read` makes of a model of the goal, None when there is no model, with the milliseconds spent.

    `read` gives None for a model that does not reproduce. The time limit is for all attempts together.
    """
    solver = z3.Solver()
    solver.add(*world.hypotheses(), goal)
    spent = 0.0
    for _ in range(ROUNDS):
        solver.set("timeout", max(1, int(timeout_ms - spent)))
        answer = solver.check()
        spent += _milliseconds(solver)
        if answer == z3.unsat:
            return None, spent
        if answer == z3.unknown or spent > timeout_ms:
            return Unknown(_why(solver, world), spent), spent
        model = solver.model()
        if world.coherent and solver.check(*world.coherent) == z3.sat:
            model = solver.model()
        found = read(model)
        if found is not None:
            return found, spent
        lessons = world.calendar.lessons(model)
        if not lessons:
            return Unknown("le cas trouvé ne se reproduit pas : une date sort du calendrier", spent), spent
        solver.add(*lessons)
    approximated = " ; ".join(world.calendar.abstract.values())
    return Unknown(f"seuls des cas approchés le contredisent ({approximated})", spent), spent


def _milliseconds(solver: z3.Solver) -> float:
    statistics = solver.statistics()
    return 1000 * statistics.get_key_value("time") if "time" in statistics.keys() else 0.0  # noqa: SIM118 - not a dict


def _why(solver: z3.Solver, world: World) -> str:
    if solver.reason_unknown() in ("timeout", "canceled"):
        return "délai dépassé" + (" (produit de deux inconnues)" if world.nonlinear else "")
    return f"le solveur renonce ({solver.reason_unknown()})"


def _limits(world: World) -> tuple[int | None, tuple[str, ...]]:
    return (world.max_rows if world.tables else None), tuple(world.calendar.abstract.values())


# --- replaying -------------------------------------------------------------------------------------------------------


def node_of(term: Any) -> Any:
    """The node of a term; nodes and Z3 terms are themselves."""
    return getattr(term, "node", term)


def run(of: Program) -> Callable[[Case], tuple | None]:
    """The outputs of a program in a case; None for a date outside the calendar."""
    compiled = plain.compile(of)

    def outputs(case: Case) -> tuple | None:
        try:
            return compiled(case)
        except OverflowError:
            return None

    return outputs


def _replay(translator: Translator, supposed: list[Node], wanted: Node) -> Callable[[z3.ModelRef], Case | None]:
    """A case is kept when the hypotheses hold in it and the claim does not."""
    nodes = [*(one for one in supposed if isinstance(one, Node)), wanted]
    outputs = run(program({str(place): node for place, node in enumerate(nodes)}))

    def read(model: z3.ModelRef) -> Case | None:
        case = translator.world.case(model)
        values = outputs(case)
        if values is None:
            return None
        *held, claimed = (all(value) if isinstance(value, list) else value for value in values)
        return case if all(held) and not claimed else None

    return read


def _same_outputs(translator: Translator) -> Callable[[z3.ModelRef], Case | None]:
    """A case is kept when the program gives in it what the model says."""
    of = translator.program
    outputs = run(of)

    def read(model: z3.ModelRef) -> Case | None:
        case = translator.world.case(model)
        said = tuple(translator.value(model, node) for node in of.outputs.values())
        return case if outputs(case) == said else None

    return read


def _compare(
    of: Program, output: str, world: World, fact: str, declared: Fact, new: Any
) -> Callable[[z3.ModelRef], tuple[Case, Case] | None]:
    """Two cases are kept when the output of the second is lower."""
    outputs = run(program({output: of.outputs[output]}))

    def read(model: z3.ModelRef) -> tuple[Case, Case] | None:
        case = world.case(model)
        other = dict(case)
        if isinstance(new, list):
            table, _, key = fact.rpartition(".")
            cells = [decoded(declared, model, term) for term in new]
            other[table] = type(case[table])({**row, key: cell} for row, cell in zip(case[table], cells, strict=False))
        else:
            other[fact] = decoded(declared, model, new)
        low, high = outputs(case), outputs(other)
        if low is None or high is None:
            return None
        lowered = any(b < a for a, b in _pairs(low[0], high[0]))
        return (case, other) if lowered else None

    return read


def _oddity(world: World, case: Case) -> str:
    given = sorted(name for name in world.given if name in case)
    return f"donné, et non calculé : {', '.join(given)}" if given else ""


# --- raising a fact --------------------------------------------------------------------------------------------------


def _raised(of: Program, world: World, name: str) -> tuple[Fact, Any, Any]:
    """The fact, its unknowns before, and new ones for after."""
    if name in of.facts:
        fact = of.facts[name]
        return fact, world.fact(fact), world.unknown(fact, f"{name} (après)")
    table, _, key = name.rpartition(".")
    for column in of.tables.get(table, ()):
        if column.key == key:
            old = world.cells(table, key, column.fact)
            return column.fact, old, [world.unknown(column.fact, f"{one} (après)") for one in old]
    raise Untranslatable(f"« {name} » n'est pas un fait dont dépend le résultat")


def _pairs(a: Any, b: Any) -> list[tuple[Any, Any]]:
    return list(zip(a, b, strict=True)) if isinstance(a, list) else [(a, b)]


def _at_most(kind: Kind, a: z3.ExprRef, b: z3.ExprRef) -> z3.BoolRef:
    if kind is Kind.BOOL:
        return z3.Implies(a, b)
    if kind is Kind.CHOICE:
        raise Untranslatable("un choix n'a pas d'ordre")
    if kind is Kind.MAYBE_DATE:
        return z3.And(a != NEVER, b != NEVER, a <= b)
    return a <= b
