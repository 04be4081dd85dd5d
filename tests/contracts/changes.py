"""Changing one rule: every node that cites it, altered in turn, and what the contract then answers otherwise."""

from __future__ import annotations

from collections.abc import Iterator
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
    for node in contract.nodes():
        cited = node.op is Op.NAMED and rule in node.data.rules
        listed = node.op is Op.LISTED and any(rule == one for one, _ in node.data)
        doubted = node.op is Op.READING and node.data.id == rule
        if cited or listed or doubted:
            yield node
    for provision in contract.provisions:
        if rule in provision.rules:
            yield from (term.node for term in provision.terms())
        yield from (term.node for part in parts(provision) if rule in rules_of(part) for term in terms_of(part))
    yield from (term.node for step in contract.common_steps if rule in step.rules for term in terms_of(step))


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
        self.reached = {
            purpose: {node.number for node in walk(term.node for term in outputs.values())}
            for purpose, outputs in self.outputs.items()
        }
        self.before = {purpose: list(self.run(purpose, of)) for purpose, of in self.programs.items()}

    def run(self, purpose: str, of: Program) -> Iterator[tuple]:
        """The outputs of each case of a purpose, in turn."""
        cases = self.claims if purpose == "claim" else self.acts
        slots = [of.slot[node.number] for node in of.outputs.values()]
        function = kept.compile(of)
        return (tuple(values[slot] for slot in slots) for values in map(function, cases))

    def reaches(self, node: Node) -> bool:
        """Whether some answer is computed with the node."""
        return any(node.number in reached for reached in self.reached.values())

    def change_with(self, node: Node) -> bool:
        """Whether altering the node changes an answer."""
        other = altered(node)
        if other is None:
            return False
        for purpose in PURPOSES:
            if node.number not in self.reached[purpose]:
                continue
            after = self.run(purpose, self.with_other(purpose, node, other))
            if any(now != then for now, then in zip(after, self.before[purpose], strict=True)):
                return True
        return False

    def with_other(self, purpose: str, node: Node, other: Node) -> Program:
        """The program of a purpose with one node replaced."""

        def change(old: Node, args: tuple[Node, ...]) -> Node:
            return other if old is node else same(old, args)

        terms = self.outputs[purpose]
        return program(dict(zip(terms, rebuild([term.node for term in terms.values()], change), strict=True)))
