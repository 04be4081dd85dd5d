"""From the provisions of a contract to the expressions that settle a claim.

The stages are those of the law of claims: what is asked, whether cover holds (trigger, conditions, exclusions,
forfeitures), the ordered steps of the settlement, who is paid. Everything becomes outputs of one program, so that one
case, ten million cases, bounds and proofs all run the same clauses.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from .nodes import Op, Rounding, literal, make, walk
from .provisions import EVERY_GUARANTEE, Condition, Duty, Exclusion, Guarantee, Payee, Provision, Sanction, Victims
from .steps import (
    REDUCING,
    Basis,
    Credit,
    Deductible,
    Floor,
    Harm,
    Limit,
    Proportion,
    Reduction,
    RowWear,
    Step,
    Sublimit,
    Take,
    Wear,
)
from .terms import Choice, Number, Truth, eur, truth
from .types import Kind, Type, require, require_cents
from .words import (
    all_of,
    any_of,
    first_of,
    insured_proves,
    least,
    most,
    named,
    none_of,
    not_,
    prorata,
    round_to,
    share,
    when,
)

OUTCOME = Type(Kind.CHOICE, options="outcome")
HALF_UP = Rounding.HALF_UP


def outcome(key: str) -> Choice:
    """A constant outcome word."""
    return Choice(literal(key, OUTCOME))


@dataclass(frozen=True, eq=False)
class Settled:
    """One guarantee, lowered.

    covers: the whole verdict. tests: its parts in order. running: the amount after each step. taken: what the
    Take steps
    brought in. pays: what is paid. shares: payees with their amounts.
    """

    guarantee: Guarantee
    tests: tuple[Truth, ...]
    covers: Truth
    steps: tuple[Step, ...]
    running: tuple[Number, ...]
    taken: Number
    pays: Number
    result: Choice
    shares: tuple[tuple[Payee, Number], ...]


def in_scope(key: str, of: tuple[str, ...]) -> bool:
    """Whether a scope names the guarantee."""
    return of == EVERY_GUARANTEE or key in of


def settle(guarantee: Guarantee, provisions: Sequence[Provision], common: Sequence[Step]) -> Settled:
    """Lower one guarantee with every provision that bears on it."""
    tests = _tests(guarantee, provisions)
    covers = all_of(*tests)
    require_cents(guarantee.asked.node.type, f"{guarantee.key}, ce qui est demandé")
    # Steps that close every guarantee are the insured's affair: a victim is paid what the guarantee itself settles.
    steps = (*guarantee.settle, *_harms(guarantee, provisions), *(() if guarantee.to_victims else common))
    running: list[Number] = []
    taken, reduced, absorbed = eur(0), [], []
    now = eur(0)
    for step in steps:
        new = _after(step, now)
        if step.when is not None:
            new = when(step.when, new, now)
        if isinstance(step, Take):
            taken = taken + (new - now)
        if isinstance(step, REDUCING):
            reduced.append(new < now)
        if isinstance(step, (Deductible, Credit)):
            absorbed.append(all_of(now > eur(0), new <= eur(0)))
        require_cents(new.node.type, f"{guarantee.key}, {step.label}")
        running.append(new)
        now = new
    owed = all_of(guarantee.claimed, covers)
    pays = when(owed, now, eur(0))
    result = first_of(
        (not_(guarantee.claimed), outcome("not_claimed")),
        (not_(covers), outcome("refused")),
        # What the insured bears or already has leaves a covered loss covered, even when it leaves nothing to pay.
        (all_of(pays <= eur(0), guarantee.asked > eur(0), none_of(*absorbed)), outcome("refused")),
        (any_of(guarantee.asked > taken, *reduced), outcome("reduced")),
        otherwise=outcome("covered"),
    )
    return Settled(
        guarantee, tuple(tests), covers, steps, tuple(running), taken, pays, result, _shares(guarantee, pays)
    )


def _tests(guarantee: Guarantee, provisions: Sequence[Provision]) -> list[Truth]:
    """Everything cover needs: trigger first, then conditions, exclusions, forfeitures, in the order of the contract."""
    tests = [named(insured_proves(guarantee.trigger), *guarantee.rules, says=guarantee.says)]
    for provision in provisions:
        if isinstance(provision, Condition) and not provision.gate and in_scope(guarantee.key, provision.of):
            tests.append(provision.holds)
    for provision in provisions:
        if isinstance(provision, Exclusion) and in_scope(guarantee.key, provision.of):
            if guarantee.to_victims and provision.victims is not Victims.OPPOSED:
                continue
            if provision.when.node.table is None:
                tests.append(not_(provision.applies))
            else:
                _require_reached(guarantee, provision)
    forfeits = [one for one in provisions if isinstance(one, Duty) and one.sanction is Sanction.FORFEIT]
    # What the insured loses by their own fault is never lost to a victim (Code des assurances, R. 211-13).
    bearing = [one for one in forfeits if in_scope(guarantee.key, one.of) and not guarantee.to_victims]
    return [*tests, *(not_(one.broken) for one in bearing)]


def _require_reached(guarantee: Guarantee, exclusion: Exclusion) -> None:
    """A row-wise exclusion that no line tests would be a dead letter."""
    if guarantee.lines is None or exclusion.when.node.table != guarantee.lines.covered.node.table:
        require(exclusion.of == EVERY_GUARANTEE, f"{exclusion.rules} : {guarantee.key} n'a pas de telles lignes")
        return
    reached = {node.number for node in walk([guarantee.lines.covered.node])}
    require(
        exclusion.applies.node.number in reached,
        f"{exclusion.rules} : exclusion de ligne que {guarantee.key} n'examine pas",
    )


def _harms(guarantee: Guarantee, provisions: Sequence[Provision]) -> list[Step]:
    harms: list[Step] = []
    for provision in provisions:
        if isinstance(provision, Duty) and provision.harm is not None and guarantee.key in provision.of:
            require(len(provision.of) == 1, f"{provision.rules} : un préjudice se retient sur une seule garantie")
            harms.append(
                Harm(
                    provision.sanction.value.capitalize(), provision.rules, when=provision.broken, amount=provision.harm
                )
            )
    return harms


def _after(step: Step, now: Number) -> Number:
    """The amount after one step."""
    match step:
        case Take():
            return now + round_to(step.amount, "cent", HALF_UP)
        case Wear():
            kept = round_to(step.base - share(step.rate, step.base), "cent", HALF_UP)
            return most(now - (round_to(step.base, "cent", HALF_UP) - kept), eur(0))
        case Sublimit():
            base = round_to(step.base, "cent", HALF_UP)
            return most(now - most(base - step.ceiling, eur(0)), eur(0))
        case Limit():
            return least(now, step.ceiling)
        case Deductible() | Credit() | Harm() | RowWear():
            return most(now - round_to(step.amount, "cent", HALF_UP), eur(0))
        case Reduction():
            return round_to(now - share(step.rate, now), "cent", HALF_UP)
        case Proportion():
            return least(now, prorata(now, step.part, step.whole, HALF_UP))
        case Floor():
            return most(now, step.minimum)
        case Basis():
            return round_to(step.amount, "cent", HALF_UP)
    raise TypeError(f"pas une étape de décompte : {step!r}")


def _shares(guarantee: Guarantee, pays: Number) -> tuple[tuple[Payee, Number], ...]:
    left, shares = pays, []
    for payee in guarantee.pay_to:
        part = left if payee.upto is None else least(left, payee.upto)
        require_cents(part.node.type, f"{guarantee.key}, part de « {payee.to} »")
        if payee.when is not None:
            part = when(payee.when, part, eur(0))
        shares.append((payee, part))
        left = left - part
    return tuple(shares)


def event_result(settled: Sequence[Settled]) -> tuple[Choice, Number]:
    """The outcome word of the whole event, and what the insured's side receives."""
    own = [one.pays for one in settled if not one.guarantee.to_victims] or [eur(0)]
    payable = own[0]
    for pays in own[1:]:
        payable = payable + pays

    def any_is(*keys: str) -> Truth:
        return any_of(*[_is(one.result, keys) for one in settled])

    word = first_of(
        (not_(any_is("covered", "reduced", "refused")), outcome("not_claimed")),
        (not_(any_is("covered", "reduced")), outcome("refused")),
        (any_is("refused", "reduced"), outcome("reduced")),
        otherwise=outcome("covered"),
    )
    return word, payable


def _is(result: Choice, keys: Sequence[str]) -> Truth:
    return truth(Truth(make(Op.IN, (result.node,), tuple(keys))))


def outputs(settled: Sequence[Settled]) -> dict[str, Any]:
    """Every output of the claim program, by name: the event, each guarantee, its tests, steps, shares and lines."""
    word, payable = event_result(settled)
    found: dict[str, Any] = {"outcome": word, "payable": payable}
    for one in settled:
        key = one.guarantee.key
        found[f"{key}.claimed"] = one.guarantee.claimed
        found[f"{key}.covers"] = one.covers
        found[f"{key}.outcome"] = one.result
        found[f"{key}.pays"] = one.pays
        found[f"{key}.asked"] = one.guarantee.asked
        found |= {f"{key}.test{i}": test for i, test in enumerate(one.tests)}
        found |= {f"{key}.step{i}": amount for i, amount in enumerate(one.running)}
        for i, step in enumerate(one.steps):
            if step.when is not None:
                found[f"{key}.when{i}"] = step.when
            if isinstance(step, Take):
                found[f"{key}.take{i}"] = round_to(step.amount, "cent", HALF_UP)
        found |= {f"{key}.share{i}": amount for i, (_, amount) in enumerate(one.shares)}
        found |= {f"{key}.by{i}": payee.by for i, (payee, _) in enumerate(one.shares) if payee.by is not None}
        lines = one.guarantee.lines
        if lines is not None:
            found |= {
                f"{key}.line.covered": lines.covered,
                f"{key}.line.asked": lines.asked,
                f"{key}.line.granted": lines.granted,
            }
            if lines.of is not None:
                found[f"{key}.line.of"] = lines.of
    return found
