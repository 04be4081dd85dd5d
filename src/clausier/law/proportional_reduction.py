"""The indemnity after a misstatement in good faith: its part, and its place beside the deductible and the ceiling.

Code des assurances, L. 113-9: the indemnity is reduced in the proportion of the premium rate paid to the rate that
would have been due. The text gives no order; one is stated here, once. The reduction bears on the indemnity, which is
what is left when the deductible is off; the ceiling of the guarantee is what it may pay at most, and comes last. Of the
orders that the words allow, that one leaves the insured the most.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from enum import Enum

from clausier.facts import premium
from clausier.law.articles.declarations import L113_9
from clausier.rules.nodes import Reading
from clausier.rules.steps import Deductible, Limit, Proportion, Step
from clausier.rules.terms import Truth, truth
from clausier.rules.words import all_of, not_, reading, when


class Order(Enum):
    """Where the reduction comes; the value is the name of the meaning in a contract's reading."""

    AFTER_DEDUCTIBLE = "deductible_first"
    AFTER_CEILING = "ceiling_first"
    BEFORE_DEDUCTIBLE = "reduction_first"


_MEANINGS = {
    Order.AFTER_DEDUCTIBLE: "La franchise d'abord, puis la réduction, puis le plafond.",
    Order.AFTER_CEILING: "La franchise et le plafond d'abord, la réduction en dernier.",
    Order.BEFORE_DEDUCTIBLE: "La réduction d'abord, puis la franchise et le plafond.",
}


def order_of(rule: str, doubt: str) -> Reading:
    """The doubt of a contract on the order, under its catalogue id: the order that is taken stands first."""
    return Reading(
        rule,
        doubt,
        tuple((order.value, says) for order, says in _MEANINGS.items()),
        f"La réduction porte sur l'indemnité ({L113_9.cite}), donc après la franchise ; le plafond limite ce qui est "
        "payé. C'est l'ordre le plus favorable à l'assuré, et la loi n'en donne pas d'autre.",
    )


def reduced_cents(indemnity_cents: int, paid_cents: int, due_cents: int) -> int:
    """The indemnity × the premium paid ÷ the premium due, in cents, half a cent upwards; never more than itself.

    Nothing is reduced when nothing more would have been due. Raises ValueError for a negative amount.
    """
    if min(indemnity_cents, paid_cents, due_cents) < 0:
        raise ValueError("Une indemnité ou une prime ne peut pas être négative : vérifiez les trois montants.")
    if paid_cents >= due_cents:
        return indemnity_cents
    return (2 * indemnity_cents * paid_cents + due_cents) // (2 * due_cents)


def payable_cents(
    loss_cents: int,
    deductible_cents: int,
    ceiling_cents: int | None,
    paid_cents: int,
    due_cents: int,
    order: Order = Order.AFTER_DEDUCTIBLE,
) -> int:
    """What is paid for a loss, in cents, with a deductible, a ceiling (None: none) and a misstated premium."""

    def reduce(amount: int) -> int:
        return reduced_cents(amount, paid_cents, due_cents)

    def limit(amount: int) -> int:
        return amount if ceiling_cents is None else min(amount, ceiling_cents)

    if order is Order.BEFORE_DEDUCTIBLE:
        return limit(max(reduce(loss_cents) - deductible_cents, 0))
    left = max(loss_cents - deductible_cents, 0)
    return limit(reduce(left)) if order is Order.AFTER_DEDUCTIBLE else reduce(limit(left))


def proportion(label: str, rules: tuple[str, ...], reduced: Truth) -> Proportion:
    """The step of a settlement that keeps the part of the premium that was paid, when `reduced` holds."""
    return Proportion(label, rules, when=reduced, part=premium.paid, whole=premium.due_if_declared)


def settled_in_order(
    loss: Sequence[Step],
    deductibles: Sequence[Deductible],
    ceilings: Sequence[Limit],
    reduction: Proportion,
    doubt: Reading,
    ceilings_come_first: bool = False,
) -> list[Step]:
    """The steps of a guarantee: what makes up the loss, deductibles, ceilings, and the reduction where `doubt` puts it.

    `ceilings_come_first`: the contract takes the deductible off the ceiling; it still does when nothing is reduced, and
    when something is, the ceilings come after the reduction. A limit that measures the loss itself (the value of the
    vehicle) belongs in `loss`.
    """

    def here(place: Order) -> Proportion:
        meant = reading(doubt, **{order.value: truth(order is place) for order in Order})
        # A choice and not an "and": where nothing is reduced, no answer rests on the doubt.
        return replace(reduction, when=when(reduction.when, meant, truth(False)))

    untouched: list[Step] = []
    if ceilings_come_first:
        untouched = [replace(one, when=_and(one.when, not_(reduction.when))) for one in ceilings]
        ceilings = [replace(one, when=_and(one.when, reduction.when)) for one in ceilings]
    return [
        *loss,
        *untouched,
        here(Order.BEFORE_DEDUCTIBLE),
        *deductibles,
        here(Order.AFTER_DEDUCTIBLE),
        *ceilings,
        here(Order.AFTER_CEILING),
    ]


def _and(one: Truth | None, other: Truth) -> Truth:
    return other if one is None else all_of(one, other)
