"""Proofs about expressions, for all complete cases within the declared domains at once.

A claim is proved, refuted by a case, or neither: what could not be translated, what took too long and what only an
approximation contradicts is `Unknown`, and must be shown as unproved. Every counterexample has been run through
`plain`; one that does not reproduce teaches the solver what the approximated functions really give, and is not kept.

Times are those that Z3 itself reports. Tables are unrolled, so a proof that reads one holds for `rows` rows at most.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import z3

from ..facts import Fact
from ..nodes import Op, literal, make
from ..program import Program, program
from ..terms import face
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


def prove(claim: Any, *hypotheses: Any, max_rows: int = MAX_ROWS, timeout_ms: int = TIMEOUT_MS) -> Verdict:
    """Whether a claim holds in every case in which the hypotheses do; truths, as nodes or terms.

    A truth that is one a row holds when it does in every row.
    """
    nodes = [node_of(one) for one in (*hypotheses, claim)]
    outputs = run(program({str(place): node for place, node in enumerate(nodes)}))

    def pose(exact: bool) -> Question[Case]:
        translator = Translator(world=World(max_rows, exact))
        *supposed, wanted = map(translator.truth, nodes)

        def read(model: z3.ModelRef) -> Case | None:
            case = translator.world.case(model)
            values = outputs(case)
            if values is None:
                return None
            *held, claimed = map(holds, values)
            return case if all(held) and not claimed else None

        return Question(translator.world, z3.And(*supposed, z3.Not(wanted)), read)

    return verdict(pose, timeout_ms)


def prove_term(
    claim: z3.BoolRef, translator: Translator, *hypotheses: z3.BoolRef, timeout_ms: int = TIMEOUT_MS
) -> Verdict:
    """The same for Z3 terms over the unknowns of a translated program. A case is kept when the program gives in it, for
    every output, what the solver says.
    """
    of, world = translator.program, translator.world
    outputs = run(of)

    def read(model: z3.ModelRef) -> Case | None:
        case = world.case(model)
        said = tuple(translator.value(model, node) for node in of.outputs.values())
        return case if outputs(case) == said else None

    return verdict(lambda exact: Question(world, z3.And(*hypotheses, z3.Not(claim)), read), timeout_ms)


def satisfiable(
    condition: Any, *hypotheses: Any, max_rows: int = MAX_ROWS, timeout_ms: int = TIMEOUT_MS
) -> Witness | Impossible | Unknown:
    """A case in which the condition holds, if there is one; a condition that is one a row, in some row."""
    denied = make(Op.NOT, (node_of(condition),))
    match prove(denied, *hypotheses, max_rows=max_rows, timeout_ms=timeout_ms):
        case Refuted(case, ms):
            return Witness(case, ms)
        case Proved(ms, rows, abstract):
            return Impossible(ms, rows, abstract)
        case unknown:
            return unknown


def never_negative(term: Any, *hypotheses: Any, **within: int) -> Verdict:
    """Whether a number is at least zero in every case."""
    node = node_of(term)
    return prove(make(Op.GE, (node, literal(0, node.type))), *hypotheses, **within)


def at_most(term: Any, bound: Any, *hypotheses: Any, **within: int) -> Verdict:
    """Whether one number (or date) never exceeds another; both terms, of one kind and unit."""
    return prove(face(node_of(term)) <= face(node_of(bound)), *hypotheses, **within)


def monotone(of: Program, output: str, fact: str, *, max_rows: int = MAX_ROWS, timeout_ms: int = TIMEOUT_MS) -> Verdict:
    """Whether raising one fact, all others equal, never lowers an output (from no to yes counts as a rise).

    `fact` is the name of a fact, or "table.column", of which every cell may then rise. Refuted by two cases.
    """

    def pose(exact: bool) -> Question[tuple[Case, Case]]:
        world, node = World(max_rows, exact), of.outputs[output]
        before = Translator(of, world).term(node)
        declared, old, new = _raised(of, world, fact)
        after = Translator(of, world, {fact: new}).term(node)
        rises = [_at_most(declared.type.kind, a, b) for a, b in _pairs(old, new)]
        lowered = [z3.Not(_at_most(node.type.kind, a, b)) for a, b in _pairs(before, after)]
        if isinstance(before, list):
            lowered = [z3.And(row.present, one) for row, one in zip(world.rows(node.table), lowered, strict=True)]
        given = [world.given[fact]] if fact in world.given else []
        goal = z3.And(*given, *rises, z3.Or(lowered))
        return Question(world, goal, _compared(of, output, world, fact, declared, new))

    return verdict(pose, timeout_ms)


# --- the search ------------------------------------------------------------------------------------------------------


@dataclass
class Question(Generic[Found]):
    """What a model of `goal` is looked for, and what `read` makes of it: None if it does not reproduce."""

    world: World
    goal: z3.BoolRef
    read: Callable[[z3.ModelRef], Found | None]


def verdict(pose: Callable[[bool], Question], timeout_ms: int) -> Verdict:
    """The answer to a question posed with a bounded calendar, then, if months were approximated in vain, an exact one.

    A case, or a pair of cases, refutes. The time limit is for all attempts together.
    """
    spent = 0.0
    for exact in (False, True):
        try:
            question = pose(exact)
        except Untranslatable as why:
            return Unknown(f"intraduisible : {why}")
        world = question.world
        answer, ms = search(question, timeout_ms - spent)
        spent += ms
        if answer is None:
            return Proved(spent, *limits(world))
        if not isinstance(answer, Unknown):
            case, other = answer if isinstance(answer, tuple) else (answer, None)
            return Refuted(case, spent, other, _oddity(world, case))
        if not world.calendar.has_bounded_months or spent >= timeout_ms:
            break
    return Unknown(answer.reason, spent)


def search(question: Question[Found], timeout_ms: float) -> tuple[Found | Unknown | None, float]:
    """What is read in a model, None when there is no model, and the milliseconds spent."""
    world, solver, spent = question.world, z3.SimpleSolver(), 0.0
    solver.add(*world.hypotheses(), question.goal)
    # Without a hint first; where that leads nowhere, twice near each oddity of the calendar.
    for hint in (*[None] * ROUNDS, *(hint for hint in world.calendar.hints for _ in range(2))):
        solver.set("timeout", max(1, int(timeout_ms - spent)))
        answer = solver.check(*([] if hint is None else [hint]))
        spent += _milliseconds(solver)
        if answer == z3.unknown or spent > timeout_ms:
            return Unknown(_why(solver, world)), spent
        if answer == z3.unsat:
            if hint is None:
                return None, spent
            continue
        model = solver.model()
        if world.coherent and solver.check(*world.coherent) == z3.sat:
            model = solver.model()
        found = question.read(model)
        if found is not None:
            return found, spent
        lessons = world.calendar.lessons(model)
        if not lessons:
            return Unknown("le cas trouvé ne se reproduit pas : une date sort du calendrier"), spent
        solver.add(*lessons)
    return Unknown(f"seuls des cas approchés le contredisent ({' ; '.join(world.calendar.abstract.values())})"), spent


def _milliseconds(solver: z3.Solver) -> float:
    statistics = solver.statistics()
    return 1000 * statistics.get_key_value("time") if "time" in statistics.keys() else 0.0  # noqa: SIM118 - not a dict


def _why(solver: z3.Solver, world: World) -> str:
    if solver.reason_unknown() in ("timeout", "canceled"):
        return "délai dépassé" + (" (produit de deux inconnues)" if world.nonlinear else "")
    return f"le solveur renonce ({solver.reason_unknown()})"


def limits(world: World) -> tuple[int | None, tuple[str, ...]]:
    """For how many rows, and with which bounded functions, a proof in this world holds."""
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


def holds(value: Any) -> bool:
    """Whether a truth holds, in every row if it has one value a row."""
    return all(value) if isinstance(value, list) else value


def _compared(
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
