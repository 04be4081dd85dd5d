"""One event under several contracts, side by side, and what the law says when more than one covers it.

What all contracts share is told once; what belongs to one of them (its dates, its premiums) is told of that one. Each
contract then decides on the facts that its clauses read, and says which ones it has no use for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from .law.several_insurers import ARTICLE, contributions_cents, payable_together_cents
from .rules.case import decode, encode
from .rules.case_vocabulary import Vocabulary
from .rules.contract import Contract
from .rules.decide import decide
from .rules.decision import euros
from .rules.errors import CaseError
from .rules.nodes import AGGREGATES, Op, walk
from .rules.provisions import Guarantee
from .rules.types import EUR

#: Outcomes under which a contract pays.
PAYING = ("covered", "reduced")

_TOGETHER = {
    "applies": "Plusieurs contrats couvrent ce sinistre : l'assuré s'adresse à l'assureur de son choix, chacun joue "
    "dans ses propres limites, et l'ensemble ne dépasse pas la perte. Les assureurs se partagent ensuite la charge en "
    "proportion de ce que chacun aurait payé seul. L'assuré signale chaque assurance aux autres.",
    "may_apply": "Plusieurs contrats peuvent couvrir ce sinistre ; il manque des faits pour le dire. L'assuré signale "
    "chaque assurance aux autres, et ne reçoit jamais plus que sa perte.",
    "does_not_apply": "Un contrat au plus couvre ce sinistre : rien n'est à partager.",
}


@dataclass(frozen=True)
class Compared:
    """One contract's answer: its decision as plain data, and the given facts that none of its clauses reads."""

    contract: Contract
    decision: dict[str, Any]
    unused: tuple[str, ...]

    def guarantees(self) -> Iterator[tuple[Guarantee, dict[str, Any]]]:
        """Each guarantee that is asked something, with what was decided on it."""
        decided = {one["key"]: one for one in self.decision["guarantees"]}
        for one in self.contract.of_kind(Guarantee):
            if one.key in decided and decided[one.key]["outcome"] != "not_claimed":
                yield one, decided[one.key]


def compare(
    contracts: Sequence[Contract],
    facts: Mapping[str, Any],
    own: Mapping[str, Mapping[str, Any]] | None = None,
    readings: Mapping[str, str] | None = None,
    final: bool = False,
) -> dict[str, Any]:
    """The event under each contract, and the law of several insurers.

    facts: told of all, in door form; own: contract key → facts of that contract alone, which win. readings: doubt id →
    meaning, each for the contract that has the doubt. Raises CaseError when the facts cannot be used: a name that no
    contract knows is refused, a name that only some know is left out for the others.
    """
    own, chosen = dict(own or {}), dict(readings or {})
    unknown = set(own) - {one.key for one in contracts}
    if unknown:
        raise CaseError("ce contrat n'est pas parmi ceux que l'on compare.", fact=sorted(unknown)[0])
    everything = _shared_vocabulary(contracts)
    common = decode(everything, encode(everything, facts))
    answers = [_under(one, {**common, **_alone(one, own.get(one.key, {}))}, chosen, final) for one in contracts]
    return {
        "contracts": [_shown(one) for one in answers],
        "several_insurers": _several(answers),
    }


def _shared_vocabulary(contracts: Iterable[Contract]) -> Vocabulary:
    facts: dict[str, Any] = {}
    tables: dict[str, Any] = {}
    for one in contracts:
        facts |= one.vocabulary.facts
        tables |= one.vocabulary.tables
    return Vocabulary(facts.values(), tables.values())


def _alone(contract: Contract, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts of one contract in their one written form; what it does not know is an error, for they are its own."""
    return decode(contract.vocabulary, encode(contract.vocabulary, facts))


def _under(contract: Contract, facts: Mapping[str, Any], readings: Mapping[str, str], final: bool) -> Compared:
    known, unused = _read_by(contract.vocabulary, facts)
    of_it = {doubt: meaning for doubt, meaning in readings.items() if doubt in contract.readings}
    return Compared(contract, decide(contract, known, of_it, final).as_json(), unused)


def _read_by(vocabulary: Vocabulary, facts: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
    """The facts that a vocabulary knows, and the names of the others."""
    known: dict[str, Any] = {}
    unused: list[str] = []
    for name, value in facts.items():
        if name in vocabulary.tags:
            members = vocabulary.tags[name]
            known[name] = {key: given for key, given in value.items() if key in members}
            unused += [f"{name}.{key}" for key, given in value.items() if given and key not in members]
        elif name in vocabulary:
            known[name] = value
        elif not isinstance(value, dict) or any(value.values()):
            unused.append(name)
    return known, tuple(unused)


def _shown(one: Compared) -> dict[str, Any]:
    decision = one.decision
    return {
        "contract": one.contract.key,
        "edition": one.contract.edition,
        "title": one.contract.title,
        "outcome": decision["outcome"],
        "payable": decision["payable"],
        "range": decision["range"],
        "missing": [{"fact": asked["fact"], "question": asked["question"]} for asked in decision["missing"]],
        "unused": list(one.unused),
        "decision": decision,
    }


# --- several insurers ------------------------------------------------------------------------------------------------


@dataclass
class _Damage:
    """One damage: the amounts that say what it cost, and what each contract answers of it."""

    amounts: set[str]
    answers: list[tuple[Contract, dict[str, Any]]]

    def contracts(self, outcomes: Iterable[str]) -> list[str]:
        """The contracts whose answer is one of these, each once."""
        return list(dict.fromkeys(one.key for one, decided in self.answers if decided["outcome"] in outcomes))

    def state(self) -> str:
        """Whether several contracts pay, may pay, or do not."""
        if len(self.contracts(PAYING)) > 1:
            return "applies"
        return "may_apply" if len(self.contracts((*PAYING, "undetermined"))) > 1 else "does_not_apply"


def _several(answers: Sequence[Compared]) -> dict[str, Any]:
    """What the law says of each damage that several contracts cover, or may cover."""
    damages = [one for one in _damages(answers) if one.state() != "does_not_apply"]
    states = {one.state() for one in damages}
    state = next((word for word in _TOGETHER if word in states), "does_not_apply")
    return {"source": ARTICLE, "state": state, "says": _TOGETHER[state], "damages": [_shared(one) for one in damages]}


def _damages(answers: Sequence[Compared]) -> list[_Damage]:
    """Guarantees answer for the same damage when what they are asked for rests on the same amounts."""
    damages: list[_Damage] = []
    for answer in answers:
        for guarantee, decided in answer.guarantees():
            new = _Damage(_amounts(guarantee), [(answer.contract, decided)])
            for known in [one for one in damages if one.amounts & new.amounts]:
                damages.remove(known)
                new = _Damage(known.amounts | new.amounts, known.answers + new.answers)
            damages.append(new)
    return damages


def _amounts(guarantee: Guarantee) -> set[str]:
    """The facts in euros, and the tables, on which rests what is asked of a guarantee."""
    nodes = list(walk([guarantee.asked.node]))
    money = {node.data.name for node in nodes if node.op is Op.FACT and node.type.unit == EUR}
    return money | {node.data for node in nodes if node.op in AGGREGATES}


def _shared(damage: _Damage) -> dict[str, Any]:
    """One damage: the labels of its guarantees by contract, the most that is paid together, and who bears what."""
    shown = {
        "state": damage.state(),
        "guarantees": [
            {"contract": one.key, "key": decided["key"], "label": decided["label"]} for one, decided in damage.answers
        ],
        "at_most": None,
        "shares": [],
    }
    paying = damage.contracts(PAYING)
    amounts = [(decided["asked"], decided["payable"]) for _, decided in damage.answers]
    if (
        damage.state() != "applies"
        or damage.contracts(["undetermined"])
        or None in [one for two in amounts for one in two]
    ):
        return shown
    asked, alone = (_by_contract(damage, paying, word) for word in ("asked", "payable"))
    loss = max(asked)
    shares = contributions_cents(loss, alone)
    return shown | {
        "at_most": euros(payable_together_cents(loss, alone)),
        "shares": [
            {"contract": key, "alone": euros(own), "bears": euros(share)}
            for key, own, share in zip(paying, alone, shares, strict=True)
        ],
    }


def _by_contract(damage: _Damage, keys: Sequence[str], word: str) -> list[int]:
    """The sum, in cents, of one amount of each contract's answers to a damage."""
    return [sum(int(Decimal(decided[word]) * 100) for one, decided in damage.answers if one.key == key) for key in keys]
