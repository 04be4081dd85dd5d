"""What can be proved of a contract, and what its document leaves open.

Every question is put to the solver over all cases that the declared domains allow. A question that it cannot settle is
`unproved` and counts as a failure: nothing is passed over in silence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from .case import decode, encode
from .claim import Settled, in_scope
from .contract import Contract
from .decide import Claim, prepare
from .errors import Inconsistent
from .french import short
from .lemma import calm, cases_of, cut, on_one_side, reads, resolved, stands_alone
from .nodes import Node, Op, Override, Reading, make, walk
from .program import program
from .provisions import Condition, Duty, Eligibility, Exclusion, Right, Sanction
from .steps import Basis, Floor, Limit, Proportion, Reduction, Step, Take
from .terms import Number, Truth, eur
from .types import Kind, Type
from .uses import kept, solver
from .uses.solver_bands import band_report
from .values import RowList
from .words import all_of, any_of, not_

PROVED, FOUND, PREVAILS, FAILED, UNPROVED = "proved", "found", "prevails", "failed", "unproved"
#: Working time of one question. Nearly all take milliseconds; the limit leaves room for a busy machine.
TIMEOUT_MS = 60_000


@dataclass(frozen=True)
class Finding:
    """One answer: its kind, the rules that it is about, what it says in French, its status, and a case that shows it.

    status: proved, found (left open by the document), prevails (the law does, over the contract's words), failed (with
    a counterexample) or unproved. witness: facts in door form.
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
        return all(one.status in (PROVED, FOUND, PREVAILS) for one in self.findings)

    def as_json(self) -> dict[str, Any]:
        """Plain data, without the times (they differ from run to run)."""
        shown = [
            {"kind": one.kind, "rules": list(one.rules), "says": one.says, "status": one.status, "witness": one.witness}
            for one in self.findings
        ]
        return {"contract": self.contract, "edition": self.edition, "sound": self.sound, "findings": shown}


def prove(contract: Contract) -> Report:
    """Put every question to the solver; seconds, not minutes."""
    parts = (tables, payments, settlements, dead_clauses, doubts, overrides)
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
    """Something that must be able to happen, if need be under another meaning of a doubt."""
    wanted = _of_case(condition).node
    answer = _example(wanted)
    if isinstance(answer, solver.Witness):
        witness = _facts(contract, answer.case)
        if _contradicts_itself(contract, witness):
            witness = _told_once(contract, Truth(wanted), witness) or witness
        return Finding(kind, rules, says, PROVED, witness, answer.ms)
    for doubt in (node.data for node in walk([wanted]) if node.op is Op.READING):
        for meaning, _ in doubt.meanings[1:]:
            other = _example(program({"it": wanted}, {doubt.id: meaning}).outputs["it"])
            if isinstance(other, solver.Witness):
                only = f"{says} Mais seulement sous une autre lecture : {doubt.id}={meaning}."
                return Finding(kind, rules, only, FOUND, _facts(contract, other.case), other.ms)
    if isinstance(answer, solver.Impossible):
        return Finding(kind, rules, f"Jamais : {says}", FAILED, None, answer.ms)
    return Finding(kind, rules, f"{says} — non prouvé : {answer.reason}", UNPROVED, None, answer.ms)


def _example(wanted: Node) -> Any:
    """A case in which the condition holds: looked for first with one factor of every product fixed."""
    calmed, facts, cells = calm(wanted)
    found = solver.satisfiable(Truth(calmed), timeout_ms=TIMEOUT_MS)
    if not isinstance(found, solver.Witness):
        return solver.satisfiable(Truth(wanted), timeout_ms=TIMEOUT_MS) if facts or cells else found
    return solver.Witness(_with_fixed(found.case, facts, cells), found.ms)


def _with_fixed(case: dict[str, Any], facts: dict[str, Any], cells: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """A case with what `calm` fixed."""
    case = {**case, **facts}
    for table, fixed in cells.items():
        rows = case.get(table) or RowList()
        case[table] = RowList(({**row, **fixed} for row in rows), getattr(rows, "complete", True))
    return case


def _contradicts_itself(contract: Contract, witness: dict[str, Any]) -> bool:
    """Whether a claim would refuse the facts: the solver knows the facts of one expression, a claim those of all."""
    if not contract.settled:
        return False
    try:
        Claim(contract, prepare(contract, witness), {}, False)
    except Inconsistent:
        return True
    return False


def _told_once(contract: Contract, condition: Truth, witness: dict[str, Any]) -> dict[str, Any] | None:
    """The case without one of the facts that contradict each other, where the condition still holds."""
    asked = program({"it": condition.node})
    value, place = kept.compile(asked), asked.slot[asked.outputs["it"].number]
    told = dict.fromkeys(
        leaf.data.name for leaf in walk(node for node, _ in _twice_told(contract)) if leaf.op is Op.FACT
    )
    for name in told:
        thinner = {other: given for other, given in witness.items() if other != name}
        if value(encode(contract.vocabulary, thinner))[place] is True and not _contradicts_itself(contract, thinner):
            return thinner
    return None


def _coherent(contract: Contract, condition: Truth) -> Truth:
    """The condition, where no fact that it reads contradicts what the others impose."""
    read = {node.number for node in walk([condition.node]) if node.op is Op.FACT}
    same = [Truth(make(Op.EQ, node.args)) for node, leaves in _twice_told(contract) if leaves <= read]
    return all_of(condition, *same)


@cache
def _twice_told(contract: Contract) -> tuple[tuple[Node, frozenset[int]], ...]:
    """Facts that others also impose, with every fact that bears on them."""
    found = [node for node in contract.nodes() if node.op is Op.GIVEN and node.table is None]
    return tuple(
        (node, frozenset(leaf.number for leaf in walk([node]) if leaf.op is Op.FACT)) for node in dict.fromkeys(found)
    )


def _of_case(condition: Truth) -> Truth:
    """A row-wise condition holds of a case when one row meets it."""
    table = condition.node.table
    return condition if table is None else Truth(make(Op.ANY, (condition.node,), table))


def tables(contract: Contract) -> Iterator[Finding]:
    """Bands: values that no printed row holds, or that two hold; that the table applied holds each value once."""
    seen: set[object] = set()
    for node in contract.nodes():
        if node.op is not Op.BANDS or node.data in seen:
            continue
        (report,) = band_report(node)[-1:]
        rules, kind = node.data.rules, node.args[0].type
        if node.data.printed not in seen:
            faults = [(gap, "n'est dans aucune ligne imprimée") for gap in report.gaps]
            faults += [(overlap, "est dans deux lignes imprimées") for overlap in report.overlaps]
            for fault, what in faults:
                says = f"{_interval(fault.first, fault.last, kind)} {what}."
                yield Finding("table", rules, says, FOUND, _facts(contract, fault.case))
        seen |= {node.data, node.data.printed}
        tops = ", ".join(map(str, node.data.tops))
        says = f"La table appliquée (bornes {tops}) donne une ligne et une seule à toute valeur."
        yield _claimed(contract, "table", rules, says, report.applied)
        for place in report.dead:
            yield Finding("table", rules, f"La ligne {place + 1} de la table appliquée ne sert jamais.", FAILED)


def _interval(first: int | None, last: int | None, kind: Type) -> str:
    """The values from one to the other, in French."""
    if first is not None and first == last:
        return short(first, kind)
    low = "tout ce qui précède" if first is None else f"de {short(first, kind)}"
    return f"{low} {'et au-delà' if last is None else f'à {short(last, kind)}'}"


def payments(contract: Contract) -> Iterator[Finding]:
    """Step by step: nothing goes below zero, only what brings money in raises the amount, caps hold to the end."""
    for one in contract.settled:
        label, before = one.guarantee.label, eur(0)
        for place, (step, after) in enumerate(zip(one.steps, one.running, strict=True)):
            rules = tuple(step.rules)
            low, up, bounded = _lemmas(step, before, after)
            says = f"{label}, « {step.label} » : le total ne devient jamais négatif."
            yield _claimed(contract, "payment", rules, says, _prove(low))
            if up is not None:
                says = f"{label}, « {step.label} » : cette ligne ne fait jamais monter le total."
                yield _claimed(contract, "payment", rules, says, _prove(up))
            if bounded is not None:
                later = one.steps[place + 1 :]
                kept = all(not isinstance(other, RAISING) for other in later)
                says = f"{label} : jamais plus que « {step.label} »."
                verdict = _prove(bounded) if kept else solver.Unknown("une ligne postérieure peut relever le total")
                yield _claimed(contract, "cap", rules, says, verdict)
            before = after


#: Steps that may raise the amount; a cap before one of them is no cap of the payment.
RAISING = (Take, Floor, Basis)


def _lemmas(step: Step, before: Number, after: Number) -> tuple[Truth, Truth | None, Truth | None]:
    """On one step alone: never below zero, never above what was there, never above its ceiling."""
    roots = [after.node, before.node, *([step.ceiling.node] if isinstance(step, Limit) else [])]
    roots += [step.when.node] if step.when is not None else []
    freed = cut(roots, stands_alone, part=1)
    new, old = Number(freed[0]), Number(freed[1])
    up = None if isinstance(step, RAISING) else new <= old
    bounded = None
    if isinstance(step, Limit):
        bounded = new <= Number(freed[2])
        if step.when is not None:
            bounded = any_of(not_(Truth(freed[3])), bounded)
    return new >= eur(0), up, bounded


def _prove(claim: Truth) -> Any:
    return solver.prove(claim, timeout_ms=TIMEOUT_MS)


def settlements(contract: Contract) -> Iterator[Finding]:
    """Every guarantee that promises something can pay, and a dearer line never brings less."""
    for one in contract.settled:
        label, rules = one.guarantee.label, one.guarantee.rules
        if not all(isinstance(step, Take) and step.amount.node is eur(0).node for step in one.guarantee.settle):
            yield _possible(contract, "alive", rules, f"{label} peut payer.", one.pays > eur(0))
        if one.guarantee.lines is not None:
            yield from _dearer(contract, one)


def _dearer(contract: Contract, one: Settled) -> Iterator[Finding]:
    """Raising the price of a line, up to the first step that takes a share of it all; then each later step alone."""
    label, rules = one.guarantee.label, one.guarantee.rules
    shares = (place for place, step in enumerate(one.steps) if isinstance(step, (Proportion, Reduction)))
    until = next(shares, len(one.steps))
    whole = "le total" if until == len(one.steps) else f"le total avant « {one.steps[until].label} »"
    (root,) = resolved([one.running[until - 1].node]).outputs.values()
    asked = {leaf.data.fact.name for leaf in walk([one.guarantee.lines.asked.node]) if leaf.op is Op.COLUMN}
    for column in resolved([root]).tables.get(one.guarantee.lines.covered.node.table, ()):
        name = column.fact.name
        paid = name in asked and dict(column.fact.type.unit).get("EUR")
        if paid or (name.endswith("_price") and not name.endswith("list_price")):
            for option, part in cases_of(root, column.table):
                line = f"d'une ligne ({option})" if option else "d'une ligne"
                act = f"{label} : augmenter {column.fact.noun} {line}"
                yield from _raising(contract, rules, act, whole, part, name)
    for place in range(until, len(one.steps)):
        step = one.steps[place]
        (after, before) = cut([one.running[place].node, one.running[place - 1].node], stands_alone, part=1)
        verdict = solver.monotone(program({"after": after}), "after", before.data.name, timeout_ms=TIMEOUT_MS)
        says = f"{label}, « {step.label} » : un total plus élevé avant cette ligne ne donne jamais moins après."
        yield _claimed(contract, "monotone", tuple(step.rules), says, verdict)


def _raising(
    contract: Contract, rules: tuple[str, ...], act: str, whole: str, root: Node, name: str
) -> Iterator[Finding]:
    """Raising one price never lowers the total. Where it does by crossing a threshold that the document cites, that is
    told with the case, and the claim is proved without crossing it.
    """
    apart, crossed = on_one_side(root, name)
    never = f"{act} ne fait jamais baisser {whole}"
    verdict = _lowered(root, name) if crossed else _raised(root, name)
    if not isinstance(verdict, solver.Refuted) or not crossed:
        yield _claimed(contract, "monotone", rules, f"{never}.", verdict)
        return
    cited = tuple(dict.fromkeys(rule for node in crossed for rule in node.data.rules))
    threshold = " ; ".join(node.data.says.rstrip(".") for node in crossed)
    lowers = f"{act} peut faire baisser {whole} en franchissant un seuil : {threshold}."
    yield Finding("monotone", cited, lowers, FOUND, _facts(contract, verdict.case), verdict.ms)
    yield _claimed(contract, "monotone", rules, f"{never} sans franchir ce seuil : {threshold}.", _raised(apart, name))


def _raised(root: Node, name: str) -> Any:
    """Raising one price: what does not depend on it is cut away."""
    touched = reads(root, name)
    if root.number not in touched:
        return solver.Proved(0.0)
    (freed,) = cut([root], lambda node: node.number not in touched)
    return solver.monotone(program({"settled": freed}), "settled", name, timeout_ms=TIMEOUT_MS, max_rows=1)


def _lowered(root: Node, name: str) -> Any:
    """Whether raising one price can lower the total: looked for first with one factor of every product fixed."""
    calmed, facts, cells = calm(root)
    found = _raised(calmed, name)
    if not isinstance(found, solver.Refuted):
        return _raised(root, name) if facts or cells else found
    return solver.Refuted(_with_fixed(found.case, facts, cells), found.ms)


def dead_clauses(contract: Contract) -> Iterator[Finding]:
    """Every exclusion, condition, forfeiture, eligibility and right can bite."""
    for one in contract.of_kind(Exclusion):
        bites = _alone(contract, one, one.applies)
        yield _possible(contract, "alive", one.rules, "Cette exclusion peut jouer.", bites)
    for one in contract.of_kind(Condition):
        fails = _alone(contract, one, not_(one.test))
        yield _possible(contract, "alive", one.rules, "Cette condition peut manquer.", fails)
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
    for one, node in _computing(contract).items():
        if not isinstance(one, Override):
            yield _matters(contract, "doubt", node, one.doubt, FOUND)


def overrides(contract: Contract) -> Iterator[Finding]:
    """Every place where the law prevails over the contract's words; where it computes, a case that it changes."""
    computing = _computing(contract)
    for one in contract.overrides:
        meanings = dict(one.meanings)
        law = f"{meanings['law'].rstrip('.')} ({' ; '.join(one.law)})."
        says = f"{law} Le contrat dit : {meanings['contract']}"
        if one in computing:
            yield _matters(contract, "override", computing[one], says, PREVAILS)
        else:
            yield Finding("override", (one.id,), says, PREVAILS)


def _computing(contract: Contract) -> dict[Reading, Node]:
    """Every doubt that computes, with the first node that chooses."""
    found: dict[Reading, Node] = {}
    for node in contract.nodes():
        if node.op is Op.READING:
            found.setdefault(node.data, node)
    return found


def _matters(contract: Contract, kind: str, node: Node, says: str, shown: str) -> Finding:
    """A case in which another meaning gives another value; `shown` is the status when there is one."""
    finding = _possible(contract, kind, (node.data.id,), says, _differs(node))
    if finding.witness is not None and _contradicts_itself(contract, finding.witness):
        again = _possible(contract, kind, (node.data.id,), says, _coherent(contract, _of_case(_differs(node))))
        finding = again if again.witness is not None else finding
    status = shown if finding.status in (PROVED, FOUND) else finding.status
    return Finding(kind, finding.rules, finding.says, status, finding.witness, finding.ms)


def _differs(node: Node) -> Truth:
    """One of the other meanings gives another value."""
    taken, *others = node.args
    if taken.type.kind is not Kind.BOOL:
        return any_of(*[not_(Truth(make(Op.EQ, (taken, other)))) for other in others])
    one = Truth(taken)
    return any_of(*[any_of(all_of(one, not_(Truth(b))), all_of(Truth(b), not_(one))) for b in others])
