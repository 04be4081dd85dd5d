"""How many questions lead from almost nothing to a certain answer, over the worked claims of a contract.

`python -m tests.contracts.questions bpce_auto` prints one line a claim. Each starts from what a caller says first (the
kind of event), and answers the first question of the list from the worked claim, until nothing can change the answer.
Beside it, how many of them were needed: what is left of the facts asked for when each that the answer can do without is
taken away.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import cache
from statistics import mean, median
from typing import Any, NamedTuple

from clausier.contracts import contract
from clausier.rules.contract import Contract
from clausier.rules.decide import decide
from clausier.rules.nodes import Op
from tests.contracts.worked import claims

#: What the first call tells.
FIRST = ("event.kind",)


class Journey(NamedTuple):
    """One interview: what was asked for in order, and the outcome and amount that it led to."""

    asked: tuple[tuple[str, ...], ...]
    outcome: str
    payable: str | None


def interview(of: Contract, told: Mapping[str, Any], first: tuple[str, ...] = FIRST) -> Journey:
    """Answer the first question that the worked claim knows, until none is left or nobody knows the rest.

    A table is one question, and so are the members of a set: they are asked together.
    """
    facts = {name: told[name] for name in first if name in told}
    asked: list[tuple[str, ...]] = []
    while True:
        decision = decide(of, facts)
        names = [one["fact"].partition("[")[0] for one in decision.missing]
        instead = [one for one in stand_ins(of) if names and one in told]
        name = next((one for one in (*names, *instead) if one in told and one not in facts), None)
        if name is None:
            return Journey(tuple(asked), decision.outcome, decision.payable)
        whole = set_of(of, name)
        together = [one for one in names if whole and set_of(of, one) == whole] or [name]
        facts |= {one: told[one] for one in together}
        asked.append(tuple(together))


@cache
def stand_ins(of: Contract) -> list[str]:
    """Facts that take the place of others, which are asked for: told only by who does not know those."""
    given = [node.args[0] for node in of.nodes() if node.op is Op.GIVEN]
    return list(dict.fromkeys(one.data.name for one in given if one.op is Op.FACT))


def needed(of: Contract, told: Mapping[str, Any], journey: Journey, first: tuple[str, ...] = FIRST) -> int:
    """How many of the questions were needed: what is left when every fact that can be left out is."""
    kept = {name: told[name] for names in (first, *journey.asked) for name in names if name in told}
    spared = 0
    for names in journey.asked:
        fewer = {other: value for other, value in kept.items() if other not in names}
        found = decide(of, fewer)
        if not found.missing and (found.outcome, found.payable) == (journey.outcome, journey.payable):
            kept, spared = fewer, spared + 1
    return len(journey.asked) - spared


def set_of(of: Contract, name: str) -> str:
    """The set that a fact is a member of; nothing for another."""
    fact = of.vocabulary.facts.get(name)
    return fact.member_of if fact else ""


def with_hour(of: Contract, facts: Mapping[str, Any]) -> dict[str, Any]:
    """The day of the event told with its hour, as the question asks it; and where that changes nothing, the handler
    confirms that the contract was alive, which spares its whole life.
    """
    told = {name: value for name, value in facts.items() if value is not None}
    told |= {"event.at": f"{told['event.on']}T12:00:00+01:00"} if "event.on" in told else {}
    confirmed = {**told, "policy.confirmed_in_force": True}
    one, other = (decide(of, facts) for facts in (told, confirmed))
    return confirmed if (one.outcome, one.payable) == (other.outcome, other.payable) else told


def main(key: str, only: str = "") -> None:
    """Print the number of questions of each worked claim, and the middle of them."""
    of, counts = contract(key), []
    for name, facts in claims(key).items():
        if only in name:
            told = with_hour(of, facts)
            journey = interview(of, told)
            least = needed(of, told, journey)
            counts.append((len(journey.asked), least))
            print(f"{name:40} {len(journey.asked):4} questions, {least:3} needed, {journey.outcome} {journey.payable}")
            if only == name:
                print("\n".join(f"    {', '.join(names)}" for names in journey.asked))
    asked, least = zip(*counts, strict=True)
    print(f"{len(counts)} claims: {mean(asked):.1f} questions (median {median(asked)}), {mean(least):.1f} needed")


if __name__ == "__main__":
    main(*sys.argv[1:])
