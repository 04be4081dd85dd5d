"""What an insurer may set up against the victims of a traffic accident, and what it claims back after paying them.

Source: Code des assurances, R. 211-13 (deductible, forfeitures, reduction of L. 113-9, exclusions of R. 211-10 and
R. 211-11: not; a regular suspension for an unpaid premium: yes) and L. 211-7-1 (nullity: not, since the law of
22 May 2019). Where nothing can be set up, the insurer pays for the person liable, and may recover from him.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from clausier.law.articles import recourse as articles
from clausier.law.dated import Change
from clausier.law.sources import Article
from clausier.rules.terms import date_literal

NULLITY_SPARES_VICTIMS = Change(
    "La nullité du contrat envers les victimes d'un accident de la circulation",
    date_literal(2019, 5, 22),
    "la règle antérieure n'a pas été lue",
    "elle ne leur est pas opposable",
    articles.L211_7_1,
)


class Defence(Enum):
    """What an insurer may oppose to its own insured; the value is the French name."""

    DEDUCTIBLE = "la franchise"
    FORFEITURE = "une déchéance"
    SUSPENSION = "la suspension régulière pour non-paiement"
    PROPORTION = "la réduction proportionnelle de l'indemnité"
    ALLOWED_EXCLUSION = "une exclusion des articles R. 211-10 et R. 211-11"
    NULLITY = "la nullité du contrat"


@dataclass(frozen=True)
class Against:
    """Whether a defence stands against victims; None when the law of that day was not read. `article` says so."""

    stands: bool | None
    article: Article


def against_victims(defence: Defence, on: int) -> Against:
    """Whether the defence can be set up against the victims of an accident of that day (ordinal)."""
    if defence is Defence.NULLITY:
        since = NULLITY_SPARES_VICTIMS.day.node.data
        return Against(False if on >= since else None, articles.L211_7_1)
    return Against(defence is Defence.SUSPENSION, articles.R211_13)
