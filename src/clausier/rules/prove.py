"""What can be proved of a contract, and what its document leaves open.

Every question is put to the solver over all cases that the declared domains allow. A question that it cannot settle is
`unproved` and counts as a failure: nothing is passed over in silence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from .case import decode
from .claim import Settled, in_scope
from .contract import Contract
from .nodes import Node, Op, make
from .program import program
from .provisions import Condition, Duty, Eligibility, Exclusion, Right, Sanction
from .steps import Limit
from .terms import Truth, eur, face
from .uses import solver
from .uses.solver_bands import band_report
from .words import all_of, any_of, not_

PROVED, FOUND, FAILED, UNPROVED = "proved", "found", "failed", "unproved"
#: Working time of one question; the questions about a whole settlement are the slowest.
TIMEOUT_MS = 2000


@dataclass(frozen=True)
class Finding:
    """One answer: its kind, the rules that it is about, what it says in French, its status, and a case that shows it.

    status: proved, found (left open by the document), failed (with a counterexample) or unproved. witness: facts in
    door form.
    """

    kind: str
    rules: tuple[str, ...]
    says: str
    status: str
    witness: dict[str, Any] | None = None
    ms: float = 0.0


@dataclass(frozen=True)
class Report:
    """Every finding on a contract."""

    contract: str
    edition: str
    findings: tuple[Finding, ...]

    @property
    def sound(self) -> bool:
        """Nothing failed and nothing stayed unproved."""
        return all(one.status in (PROVED, FOUND) for one in self.findings)

    def as_json(self) -> dict[str, Any]:
        """Plain data, without the times (they differ from run to run)."""
        shown = [
            {"kind": one.kind, "rules": list(one.rules), "says": one.says, "status": one.status, "witness": one.witness}
            for one in self.findings
        ]
        return {"contract": self.contract, "edition": self.edition, "sound": self.sound, "findings": shown}


def prove(contract: Contract) -> Report:
    """Put every question to the solver; seconds, not minutes."""
    parts = (tables, payments, settlements, dead_clauses, doubts)
    return Report(contract.key, contract.edition, tuple(finding for part in parts for finding in part(contract)))


def _facts(contract: Contract, case: dict[str, Any]) -> dict[str, Any]:
    known = contract.vocabulary
    return decode(known, {name: value for name, value in case.items() if name in known})


def _claimed(contract: Contract, kind: str, rules: tuple[str, ...], says: str, verdict: Any) -> Finding:
    """A claim that must be proved."""
    match verdict:
        case solver.Proved(ms=ms):
            return Finding(kind, rules, says, PROVED, None, ms)
        case solver.Refuted(case=case, ms=ms):
            return Finding(kind, rules, f"Faux : {says}", FAILED, _facts(contract, case), ms)
        case _:
            return Finding(kind, rules, f"{says} — non prouvé : {verdict.reason}", UNPROVED, None, verdict.ms)


def _possible(contract: Contract, kind: str, rules: tuple[str, ...], says: str, condition: Truth) -> Finding:
    """Something that must be able to happen."""
    verdict = solver.satisfiable(_of_case(condition), timeout_ms=TIMEOUT_MS)
    match verdict:
        case solver.Witness(case=case, ms=ms):
            return Finding(kind, rules, says, PROVED, _facts(contract, case), ms)
        case solver.Impossible(ms=ms):
            return Finding(kind, rules, f"Jamais : {says}", FAILED, None, ms)
        case _:
            return Finding(kind, rules, f"{says} — non prouvé : {verdict.reason}", UNPROVED, None, verdict.ms)


def _of_case(condition: Truth) -> Truth:
    """A row-wise condition holds of a case when one row meets it."""
    table = condition.node.table
    return condition if table is None else Truth(make(Op.ANY, (condition.node,), table))


def tables(contract: Contract) -> Iterator[Finding]:
    """Bands: what no printed row holds, and that the table used has neither gap nor overlap."""
    seen: set[tuple] = set()
    for node in contract.nodes():
        if node.op is not Op.BANDS:
            continue
        report = band_report(node)
        for says in report.left_open:
            if (node.data.printed, says) not in seen:
                seen.add((node.data.printed, says))
                yield Finding("table", node.data.rules, says, FOUND)
        key = (node.data.tops, node.data.rules)
        if key not in seen:
            seen.add(key)
            says = "La table appliquée couvre toute valeur une fois et une seule, jusqu'à " + ", ".join(map(str, node.data.tops)) + "."
            yield Finding("table", node.data.rules, says, PROVED if report.complete else FAILED)


def payments(contract: Contract) -> Iterator[Finding]:
    """Nothing paid is negative, above its caps or above what was asked for."""
    for one in contract.settled:
        label, rules = one.guarantee.label, one.guarantee.rules
        yield _claimed(contract, "payment", rules, f"{label} : rien de négatif n'est payé.", _prove(one.pays >= eur(0)))
        for place, step in enumerate(one.steps):
            if isinstance(step, Limit):
                claim = one.running[place] <= step.ceiling
                if step.when is not None:
                    claim = any_of(not_(step.when), claim)
                later = any_of(one.pays <= one.running[place], *_raises_later(one, place))
                says = f"{label} : jamais plus que « {step.label} »."
                yield _claimed(contract, "cap", tuple(step.rules), says, _prove(all_of(claim, later)))


def _raises_later(one: Settled, place: int) -> list[Truth]:
    """Steps after a cap that may lawfully raise the amount: none of the steps of the language does but Take and Floor."""
    return [one.running[later] > one.running[later - 1] for later in range(place + 1, len(one.running))]


def _prove(claim: Truth) -> Any:
    return solver.prove(claim, timeout_ms=TIMEOUT_MS)


def settlements(contract: Contract) -> Iterator[Finding]:
    """A dearer line never brings less; a guarantee that can never pay would be a dead letter."""
    for one in contract.settled:
        label = one.guarantee.label
        yield _possible(contract, "alive", one.guarantee.rules, f"{label} peut payer.", one.pays > eur(0))
        if one.guarantee.lines is None:
            continue
        of = program({"settled": one.running[-1]})
        for column in of.tables.get(one.guarantee.lines.covered.node.table, ()):
            name = column.fact.name
            if name.endswith("_price") and not name.endswith("list_price"):
                says = f"{label} : augmenter « {column.fact.noun} » d'une ligne ne fait jamais baisser le total."
                verdict = solver.monotone(of, "settled", name, timeout_ms=TIMEOUT_MS, max_rows=1)
                yield _claimed(contract, "monotone", one.guarantee.rules, says, verdict)


def dead_clauses(contract: Contract) -> Iterator[Finding]:
    """Every exclusion, condition, forfeiture, eligibility and right can bite."""
    for one in contract.of_kind(Exclusion):
        yield _possible(contract, "alive", one.rules, "Cette exclusion peut jouer.", _alone(contract, one, one.applies))
    for one in contract.of_kind(Condition):
        yield _possible(contract, "alive", one.rules, "Cette condition peut manquer.", _alone(contract, one, not_(one.test)))
    for one in contract.of_kind(Duty):
        if one.sanction is Sanction.FORFEIT:
            yield _possible(contract, "alive", one.rules, "Cette déchéance peut jouer.", one.broken)
    for one in contract.of_kind(Eligibility):
        yield _possible(contract, "alive", one.rules, "Cette condition d'éligibilité peut manquer.", not_(one.test))
    for one in contract.of_kind(Right):
        yield _possible(contract, "alive", one.rules, f"Ce droit peut s'ouvrir : {one.act}.", one.ground)


def _alone(contract: Contract, one: Exclusion | Condition, bites: Truth) -> Truth:
    """It bites while a guarantee of its scope is triggered: otherwise it would have nothing to refuse."""
    triggers = [other.guarantee.trigger for other in contract.settled if in_scope(other.guarantee.key, one.of)]
    return all_of(_of_case(bites), any_of(*triggers)) if triggers else _of_case(bites)


def doubts(contract: Contract) -> Iterator[Finding]:
    """For every doubt that computes, a case in which another meaning gives another value."""
    done: set[str] = set()
    for node in contract.nodes():
        if node.op is not Op.READING or node.data.id in done:
            continue
        done.add(node.data.id)
        finding = _possible(contract, "doubt", (node.data.id,), node.data.doubt, _differs(node))
        status = FOUND if finding.status == PROVED else finding.status
        yield Finding("doubt", finding.rules, finding.says, status, finding.witness, finding.ms)


def _differs(node: Node) -> Truth:
    taken = node.args[0]
    if taken.type.options or not taken.type.unit and taken.type.scale == 1 and isinstance(face(taken), Truth):
        return any_of(*[_unlike(taken, other) for other in node.args[1:]])
    return any_of(*[not_(Truth(make(Op.EQ, (taken, other)))) for other in node.args[1:]])


def _unlike(a: Node, b: Node) -> Truth:
    """Two truths that are not the same."""
    one, other = Truth(a), Truth(b)
    return any_of(all_of(one, not_(other)), all_of(other, not_(one)))
