"""Several insurers of one risk: the insured asks whom they want, nobody pays more than the loss, insurers share.

Source: Code des assurances, art. L. 121-4 (each must be told of the others; without fraud every contract plays within
its own limits and the insured turns to the insurer of their choice; between insurers, each bears the loss in the
proportion that what it would have paid alone has to the sum of those amounts), L. 121-1 (never more than the loss).
"""

from __future__ import annotations

from collections.abc import Sequence

from clausier.facts import other_insurance
from clausier.law.articles import declarations as articles
from clausier.rules.nodes import Rounding
from clausier.rules.terms import Number
from clausier.rules.words import least, named, prorata

ARTICLE = articles.L121_4.cite


def payable_together_cents(loss_cents: int, alone_cents: Sequence[int]) -> int:
    """What all of them pay at most, in cents: the loss, or less when their limits together are below it."""
    return min(loss_cents, sum(alone_cents))


def contributions_cents(loss_cents: int, alone_cents: Sequence[int]) -> list[int]:
    """What each insurer bears in the end, in cents, in the order given; the sum is `payable_together_cents`.

    alone_cents: what each would have paid alone, none negative. Shares are cut to the cent, and the cents that are left
    go one by one to the largest remainders, the first insurers first: the law is silent on it, and nobody is charged a
    cent more than the next whole one. Raises ValueError for a negative amount.
    """
    if loss_cents < 0 or any(alone < 0 for alone in alone_cents):
        raise ValueError("des montants négatifs ne se partagent pas")
    whole, due = sum(alone_cents), payable_together_cents(loss_cents, alone_cents)
    if whole == 0:
        return [0] * len(alone_cents)
    shares = [alone * due // whole for alone in alone_cents]
    by_remainder = sorted(range(len(shares)), key=lambda place: -(alone_cents[place] * due % whole))
    for place in by_remainder[: due - sum(shares)]:
        shares[place] += 1
    return shares


#: The same between this insurer and the others together, as terms of a case.
_WHOLE: Number = other_insurance.alone_here + other_insurance.alone_elsewhere
_DUE: Number = least(other_insurance.loss, _WHOLE)
BORNE_HERE: Number = named(
    prorata(_DUE, other_insurance.alone_here, _WHOLE, Rounding.HALF_UP),
    ARTICLE,
    says="Entre assureurs, chacun supporte le dommage dans le rapport de ce qu'il aurait payé seul à la somme de ces "
    "montants.",
)
#: What this insurer, having paid, may ask of the others: what they bear, by subtraction.
BORNE_ELSEWHERE: Number = _DUE - BORNE_HERE
