"""Changing one rule: every node that cites it, altered in turn, and what the contract then answers otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from clausier.rules.contract import Contract
from clausier.rules.dates import ADD_DAYS
from clausier.rules.nodes import Node, Op, literal, make, rebuild, same, walk
from clausier.rules.program import Program, program
from clausier.rules.provisions import Provision
from clausier.rules.types import COUNT, NEVER, Kind
from clausier.rules.uses import kept

PURPOSES = ("claim", "beside", "eligible", "rights")
SOME_DAY = 738_000
#: How many outputs, the simplest first, are looked at before all of them: most changes show there.
FEW = 6


def altered(node: Node) -> Node | None:
    """Another value than the node's, whatever the case; None for a choice."""
    match node.type.kind:
        case Kind.BOOL:
            return make(Op.NOT, (node,))
        case Kind.NUMBER:
            return make(Op.ADD, (node, literal(node.type.scale, node.type)), type=node.type)
        case Kind.DATE:
            return make(Op.CALL, (node, literal(1, COUNT)), ADD_DAYS, node.type)
        case Kind.MAYBE_DATE:
            never, day = literal(NEVER, node.type), literal(SOME_DAY, node.type)
            return make(Op.IF, (make(Op.HAPPENED, (node,)), never, day), type=node.type)
        case Kind.INSTANT:
            return make(Op.ADD, (node, literal(3600, COUNT)), type=node.type)
    return None


def places(contract: Contract, rule: str) -> Iterator[Node]:
    """The nodes that a rule stands for: what cites it, its lists, its doubts, the expressions of its provisions."""
    yield from _citing(contract).get(rule, ())
    for provision in contract.provisions:
        if rule in provision.rules:
            yield from (term.node for term in provision.terms())
        yield from (term.node for part in parts(provision) if rule in rules_of(part) for term in terms_of(part))
    yield from (term.node for step in contract.common_steps if rule in step.rules for term in terms_of(step))


@cache
def _citing(contract: Contract) -> dict[str, list[Node]]:
    """Rule → the nodes that cite it, list under it or choose between its meanings."""
    found: dict[str, list[Node]] = {}
    for node in contract.nodes():
        match node.op:
            case Op.NAMED:
                rules = tuple(node.data.rules)
            case Op.LISTED:
                rules = tuple(one for one, _ in node.data)
            case Op.READING:
                rules = (node.data.id,)
            case _:
                rules = ()
        for rule in dict.fromkeys(rules):
            found.setdefault(rule, []).append(node)
    return found


def parts(provision: Provision) -> Iterator[Any]:
    """The steps, options, payees and items of a provision."""
    for value in vars(provision).values():
        yield from (one for one in (value if isinstance(value, (list, tuple)) else (value,)) if hasattr(one, "rules"))


def rules_of(part: Any) -> tuple[str, ...]:
    """The ids of a part."""
    return (part.rules,) if isinstance(part.rules, str) else tuple(part.rules)


def terms_of(part: Any) -> list[Any]:
    """The expressions of a part."""
    return [value for value in vars(part).values() if hasattr(value, "node")]


class Answers:
    """What the contract answers on fixed cases, `claims` and `acts`, as it is and with one node altered."""

    def __init__(self, contract: Contract, claims: list[dict[str, Any]], acts: list[dict[str, Any]]):
        self.claims, self.acts = claims, acts
        self.programs = {purpose: contract.compiled(purpose).program for purpose in PURPOSES}
        self.outputs = {purpose: contract.outputs(purpose) for purpose in PURPOSES}
        self.below = {purpose: _below(terms) for purpose, terms in self.outputs.items()}
        self.before = {purpose: self._by_output(purpose, of) for purpose, of in self.programs.items()}

    def run(self, purpose: str, of: Program) -> Iterator[tuple]:
        """The outputs of each case of a purpose, in turn."""
        cases = self.claims if purpose == "claim" else self.acts
        slots = [of.slot[node.number] for node in of.outputs.values()]
        function = kept.compile(of)
        return (tuple(values[slot] for slot in slots) for values in map(function, cases))

    def _by_output(self, purpose: str, of: Program) -> dict[str, tuple]:
        """What every output is, case after case."""
        answers = list(self.run(purpose, of))
        return {name: tuple(answer[place] for answer in answers) for place, name in enumerate(of.outputs)}

    def reached(self, purpose: str, node: Node) -> list[str]:
        """The outputs of a purpose that are computed with the node, the simplest first."""
        place, masks = self.below[purpose]
        if node.number not in place:
            return []
        bit = 1 << place[node.number]
        return sorted((name for name, mask in masks.items() if mask & bit), key=lambda name: masks[name].bit_count())

    def reaches(self, node: Node) -> bool:
        """Whether some answer is computed with the node."""
        return any(self.reached(purpose, node) for purpose in PURPOSES)

    def change_with(self, node: Node) -> bool:
        """Whether altering the node changes an answer."""
        other = altered(node)
        if other is None:
            return False
        reached = {purpose: self.reached(purpose, node) for purpose in PURPOSES}
        return any(self._changes(purpose, names[:FEW], node, other) for purpose, names in reached.items()) or any(
            self._changes(purpose, names[FEW:], node, other) for purpose, names in reached.items()
        )

    def _changes(self, purpose: str, names: list[str], node: Node, other: Node) -> bool:
        """Whether one of these outputs is another with the node altered."""
        if not names:
            return False
        then = zip(*(self.before[purpose][name] for name in names), strict=True)
        after = self.run(purpose, self.with_other(purpose, names, node, other))
        return any(now != before for now, before in zip(after, then, strict=True))

    def with_other(self, purpose: str, names: list[str], node: Node, other: Node) -> Program:
        """The program of some outputs of a purpose with one node replaced."""

        def change(old: Node, args: tuple[Node, ...]) -> Node:
            return other if old is node else same(old, args)

        roots = [self.outputs[purpose][name].node for name in names]
        return program(dict(zip(names, rebuild(roots, change), strict=True)))


def _below(terms: dict[str, Any]) -> tuple[dict[int, int], dict[str, int]]:
    """The place of every node of these outputs, and by output the bits of those that it is computed from."""
    place: dict[int, int] = {}
    bits: dict[int, int] = {}
    for node in walk(term.node for term in terms.values()):
        place[node.number] = len(place)
        bits[node.number] = 1 << place[node.number]
        for arg in node.args:
            bits[node.number] |= bits[arg.number]
    return place, {name: bits[term.node.number] for name, term in terms.items()}
