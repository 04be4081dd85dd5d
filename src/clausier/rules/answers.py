"""The other questions put to a contract: may this be insured, who may end it, every clock, the state, the coverage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from .beside import Beside
from .contract import Contract, output_of
from .decide import prepare
from .decision import door
from .errors import CaseError
from .facts import FIRST_INSTANT, LAST_INSTANT
from .nodes import Op, walk
from .overrides import doubts_of, is_article, told
from .provisions import Breach, Clock, Eligibility, Information, Judgement, Provision, Retention, Right
from .time import parse_instant
from .trace import Timed
from .types import NEVER
from .uses import ask


def eligible(contract: Contract, facts: Mapping[str, Any], readings: Mapping[str, str] | None = None) -> dict[str, Any]:
    """May this be insured? Every ground that fails, and every condition still open with what it asks.

    A value to correct in the particular conditions is told with the others, and bars nothing.
    """
    encoded = prepare(contract, facts)
    compiled = contract.compiled("eligible", readings)
    values = compiled.run(encoded)
    grounds, unknown = [], []
    for one in contract.of_kind(Eligibility):
        name = output_of(one.test)
        met = values[compiled.place(name)]
        entry = {
            "rules": list(one.rules),
            "says": one.says,
            "throughout": one.throughout,
            "gives": one.breach.value,
            "overrides": told(doubts_of(one), readings),
        }
        if met is False:
            grounds.append(entry)
        elif met is None:
            unknown.append({**entry, "missing": list(ask.relevant(compiled.program, [name], encoded))})
    barred, waits = (
        any(one["gives"] != Breach.CORRECTION.value for one in entries) for entries in (grounds, unknown)
    )
    answer = False if barred else None if waits else True
    return {
        "contract": contract.key,
        "edition": contract.edition,
        "eligible": answer,
        "grounds": grounds,
        "open": unknown,
    }


def rights(
    contract: Contract, facts: Mapping[str, Any], on: date, readings: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Who may end, renounce, transfer on a day: each right with its state, from when to when, effect and refund.

    Where the contract names a fact for the day of a question (`Contract.today`), a right that nobody has exercised
    tells what exercising it on that day would give.
    """
    encoded = prepare(contract, facts)
    if contract.today is not None and encoded.get(contract.today) is None:
        encoded = {**encoded, contract.today: on.toordinal()}
    compiled = contract.compiled("rights", readings)
    values = compiled.run(encoded)

    def value(term: Any) -> Any:
        return None if term is None else values[compiled.place(output_of(term))]

    found = []
    for one in contract.of_kind(Right):
        ground, opens, closes = value(one.ground), value(one.opens), value(one.closes)
        exercised = value(one.exercised_on)
        found.append(
            {
                "key": one.key,
                "who": one.who,
                "act": one.act,
                "state": _right_state(one, ground, opens, closes, exercised or on.toordinal()),
                "opens": _shown(one.opens, opens),
                "closes": _shown(one.closes, closes),
                "exercised_on": _shown(one.exercised_on, exercised),
                "effect": _shown(one.effect, value(one.effect)),
                "moment": one.moment,
                "refund": _shown(one.refund, value(one.refund)),
                "refund_by": _shown(one.refund_by, value(one.refund_by)),
                "cost": _shown(one.cost, value(one.cost)),
                "means": one.means,
                "addressee": one.addressee,
                "confirms": one.confirms,
                "says": one.says,
                "rules": list(one.rules),
                "overrides": told(doubts_of(one), readings),
            }
        )
    return {"contract": contract.key, "edition": contract.edition, "on": on.isoformat(), "rights": found}


def _shown(term: Any, value: Any) -> Any:
    return None if term is None else door(term.node.type, value)


def _right_state(right: Right, ground: bool | None, opens: int | None, closes: int | None, day: int) -> str:
    """allowed, not_allowed, not_yet, too_late or undetermined, on a day."""
    if ground is False:
        return "not_allowed"
    if right.opens is not None and opens == NEVER:
        return "not_allowed"
    if opens is not None and right.opens is not None and day < opens:
        return "not_yet"
    if closes not in (None, NEVER) and right.closes is not None and day > closes:
        return "too_late"
    unknown = (
        ground is None or (right.opens is not None and opens is None) or (right.closes is not None and closes is None)
    )
    return "undetermined" if unknown else "allowed"


def deadlines(
    contract: Contract, facts: Mapping[str, Any], readings: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Every clock: who owes what, from when, the last day, whether it was met, what lapse costs."""
    beside = Beside(contract, prepare(contract, facts), dict(readings or {}), final=False)
    shown = [entry for one, entry in beside.deadlines() if beside.value(one.due) != NEVER]
    return {"contract": contract.key, "edition": contract.edition, "deadlines": shown}


def routes(contract: Contract, facts: Mapping[str, Any], readings: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Who to contact, how, when, with what at hand, and the facts that would tell more."""
    encoded = prepare(contract, facts)
    beside = Beside(contract, encoded, dict(readings or {}), final=False)
    unsettled = [output_of(term) for term in beside.unsettled_routes()]
    return {
        "contract": contract.key,
        "edition": contract.edition,
        "routes": beside.routes(),
        "remedies": beside.remedies(),
        "missing": ask.relevant(beside.compiled.program, unsettled, encoded),
    }


def documents(
    contract: Contract, facts: Mapping[str, Any], readings: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """The papers called for, item by item with what asks for each, and the facts that would tell more."""
    encoded = prepare(contract, facts)
    beside = Beside(contract, encoded, dict(readings or {}), final=False)
    unsettled = [output_of(term) for term in beside.unsettled_papers()]
    return {
        "contract": contract.key,
        "edition": contract.edition,
        "documents": beside.papers(),
        "missing": ask.relevant(beside.compiled.program, unsettled, encoded),
    }


def retentions(
    contract: Contract, facts: Mapping[str, Any], readings: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """How long which data are kept, purpose by purpose: from when, to which day, by whom; and what would tell more."""
    encoded = prepare(contract, facts)
    beside = Beside(contract, encoded, dict(readings or {}), final=False)
    unsettled = [output_of(one.until) for one in contract.of_kind(Retention) if beside.value(one.until) is None]
    return {
        "contract": contract.key,
        "edition": contract.edition,
        "retentions": beside.retentions(),
        "missing": ask.relevant(beside.compiled.program, unsettled, encoded),
    }


def status(contract: Contract, facts: Mapping[str, Any], at: str) -> dict[str, Any]:
    """The state of the policy at an instant (ISO with offset), from its events, with the steps that lead to it.

    Raises CaseError for an instant outside the years of a case.
    """
    instant = parse_instant(at)
    if not FIRST_INSTANT <= instant <= LAST_INSTANT:
        raise CaseError(
            "cet instant est hors de la période admise (1950 à 2100).", fact="at", remedy="Vérifiez l'année."
        )
    encoded = prepare(contract, facts)
    found = []
    for clock in contract.of_kind(Clock):
        timed: Timed = clock.run({**encoded, "at": instant})
        found.append(
            {
                "key": clock.key,
                "says": clock.says,
                "state": timed.value,
                "missing": list(timed.missing),
                "steps": [{"rules": list(step.rules), "says": step.says, "value": step.value} for step in timed.steps],
                "rules": list(clock.rules),
            }
        )
    return {"contract": contract.key, "edition": contract.edition, "at": at, "clocks": found}


@dataclass(frozen=True)
class Coverage:
    """Which catalogue ids are executed, left to a person, or informative.

    not_mapped: the sections that are not wholly written yet, and what they are about.
    """

    contract: str
    edition: str
    executed: tuple[str, ...]
    judgement: dict[str, str]
    informative: dict[str, str]
    not_mapped: dict[str, str]

    def as_json(self) -> dict[str, Any]:
        """Plain data, as the public interface gives it."""
        return {**asdict(self), "executed": list(self.executed)}


def coverage(contract: Contract) -> Coverage:
    """Derived from the provisions and from the citations that their expressions carry; each id is in one list only."""
    executed: dict[str, None] = {}
    judgement: dict[str, str] = {}
    informative: dict[str, str] = {}
    for provision in contract.provisions:
        match provision:
            case Judgement():
                judgement |= dict.fromkeys(provision.rules, provision.why)
            case Information():
                informative |= dict.fromkeys(provision.rules, provision.why)
            case _:
                executed |= dict.fromkeys(cited(provision))
    executed |= dict.fromkeys(rule for step in contract.common_steps for rule in step.rules)
    return Coverage(
        contract.key,
        contract.edition,
        tuple(executed),
        {rule: why for rule, why in judgement.items() if rule not in executed},
        {rule: why for rule, why in informative.items() if rule not in executed and rule not in judgement},
        dict(contract.pending),
    )


def cited(provision: Provision) -> list[str]:
    """The ids of a provision, of its parts, and of every citation, list or reading that its expressions carry."""
    found: dict[str, None] = dict.fromkeys(provision.rules)
    for value in vars(provision).values():
        for part in value if isinstance(value, (list, tuple)) else (value,):
            rules = getattr(part, "rules", ())
            found |= dict.fromkeys((rules,) if isinstance(rules, str) else rules)
    for node in walk(term.node for term in provision.terms()):
        if node.op is Op.NAMED:
            found |= dict.fromkeys(node.data.rules)
        elif node.op is Op.LISTED:
            found |= dict.fromkeys(rule for rule, _ in node.data)
        elif node.op is Op.READING:
            found[node.data.id] = None
    return [rule for rule in found if not is_article(rule)]
