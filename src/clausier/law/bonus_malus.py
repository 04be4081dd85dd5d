"""Bonus-malus: the figures of the clause, what a claim counts for, and the arithmetic of one year.

Source: Code des assurances, annex to article A. 121-1 (version of 27 March 2018, articles 1 to 14). A coefficient is a
whole number of hundredths (95 is 0.95). Every multiplication is cut to two decimals, downwards, at once: the annex says
"arrêtée à la deuxième décimale et arrondie par défaut" of the coefficient obtained, and each claim multiplies the
coefficient obtained.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from clausier.law.articles.bonus_malus import ANNEX

ORIGIN = 100
FLOOR = 50
CEILING = 350
#: Percent off after a claim-free period, and on for each claim; the second of each for rounds and every journey.
REDUCTION, ROUNDS_REDUCTION = 5, 7
INCREASE, ROUNDS_INCREASE = 25, 20
#: A partly liable driver bears one part in so many of the increase.
PARTIAL_DIVISOR = 2
#: Years at the floor after which the first claim costs nothing, and claim-free years that bring back to the origin.
PROTECTED_AFTER_YEARS = 3
BACK_TO_ORIGIN_YEARS = 2


class Sentence(Enum):
    """A sentence of the annex: its article, and its place among the sentences of that article."""

    PREMIUM = (1, 1)
    ORIGIN = (1, 2)
    REFERENCE = (2, 1)
    WITHOUT_INCREASES = (2, 2)
    WITH_NOVICE = (2, 3)
    RISKS = (3, 1)
    REDUCTION = (4, 1)
    ROUNDS_REDUCTION = (4, 2)
    FLOOR = (4, 3)
    PROTECTED = (4, 4)
    INCREASE = (5, 1)
    CUT = (5, 2)
    ROUNDS_INCREASE = (5, 3)
    PARTIAL = (5, 4)
    CEILING = (5, 5)
    BACK_TO_ORIGIN = (5, 6)
    WITHOUT_KNOWLEDGE = (6, 1)
    FORCE_MAJEURE = (6, 2)
    OTHERS_FAULT = (6, 3)
    PAID_OR_NOT = (6, 4)
    PARKED = (7, 1)
    THEFT_FIRE_GLASS = (7, 2)
    CORRECTION = (8, 1)
    CORRECTION_LIMIT = (8, 2)
    PERIOD = (9, 1)
    INTERRUPTION = (9, 2)
    FIRST_PERIOD = (9, 3)
    CHANGE_OF_VEHICLE = (10, 1)
    USUAL_DRIVERS = (10, 2)
    CHANGE_OF_INSURER = (11, 1)
    STATEMENT = (12, 1)
    STATEMENT_ITEMS = (12, 2)
    NEW_INSURER = (13, 1)
    NOTICE = (14, 1)


#: What a step cites for a sentence: articles of law, or the ids under which a contract reproduces the clause.
Cites = Callable[[Sentence], tuple[str, ...]]


def by_the_annex(sentence: Sentence) -> tuple[str, ...]:
    """The sentence cited by its article of the annex."""
    return (ANNEX[sentence.value[0]].cite,)


# --- what a claim counts for ------------------------------------------------------------------------------------------


class Effect(Enum):
    """What a claim does to the coefficient, from the mildest to the harshest."""

    NONE = 0
    PARTIAL = 1
    FULL = 2


@dataclass(frozen=True)
class Claim:
    """A claim: its day (an ordinal) and what decides whether it counts; None is unknown.

    liability_pct: the driver's share, in whole percent. without_knowledge: driven without the knowledge of the owner or
    of a named driver, in_household: by someone who usually lives with one of them. classified: the effect as it was
    classified, which then stands whatever the rest says.
    """

    on: int | None
    liability_pct: int | None
    without_knowledge: bool | None = False
    in_household: bool | None = False
    force_majeure: bool | None = False
    parked_unknown_author: bool | None = False
    theft_fire_glass_only: bool | None = False
    classified: Effect | None = None


@dataclass(frozen=True)
class Qualified:
    """What a claim may count for: the mildest and the harshest effect, why, and the unknown attributes behind it."""

    mildest: Effect
    harshest: Effect
    sentences: tuple[Sentence, ...]
    says: str
    missing: tuple[str, ...] = ()


_S = Sentence
_UNTOUCHED = (
    (_S.THEFT_FIRE_GLASS,),
    "seuls le vol, l'incendie ou le bris de glaces sont en jeu : sans influence sur le coefficient",
)
_PARKED = (
    (_S.PARKED,),
    "véhicule en stationnement, auteur inconnu, aucune responsabilité : sans influence sur le coefficient",
)
_WITHOUT_KNOWLEDGE = (
    (_S.WITHOUT_KNOWLEDGE, _S.PAID_OR_NOT),
    "conducteur à l'insu du propriétaire et des conducteurs désignés, étranger à leur foyer : non pris en compte, "
    "indemnisé ou non",
)
_FORCE_MAJEURE = ((_S.FORCE_MAJEURE, _S.PAID_OR_NOT), "force majeure : non pris en compte, indemnisé ou non")
_OTHERS_FAULT = (
    (_S.OTHERS_FAULT, _S.PAID_OR_NOT),
    "aucune part de responsabilité du conducteur : non pris en compte, indemnisé ou non",
)


def qualify(claim: Claim) -> Qualified:
    """What the claim counts for (articles 5 to 7). A share of 1 to 99 percent is partial, whatever its size.

    A claim for which nobody on the insured's side bears a share is read as the fault of others (article 6), natural
    events included. Raises ValueError, in French, for a share outside 0 to 100.
    """
    if claim.classified is not None:
        return Qualified(claim.classified, claim.classified, (_S.CORRECTION,), "qualification retenue jusqu'ici")
    share = claim.liability_pct
    if share is not None and not 0 <= share <= 100:
        raise ValueError(f"Une part de responsabilité va de 0 à 100 %, pas {share} : corrigez-la.")
    stranger = _both(claim.without_knowledge, _not(claim.in_household))
    exempt = (
        (claim.theft_fire_glass_only, _UNTOUCHED),
        (_both(claim.parked_unknown_author, None if share is None else share == 0), _PARKED),
        (stranger, _WITHOUT_KNOWLEDGE),
        (claim.force_majeure, _FORCE_MAJEURE),
        (None if share is None else share == 0, _OTHERS_FAULT),
    )
    for holds, why in exempt:
        if holds:
            return Qualified(Effect.NONE, Effect.NONE, *why)
    mildest = Effect.NONE if any(holds is None for holds, _ in exempt) else _by_share(share)
    return Qualified(mildest, _by_share(share), *_counted(share), _unknown(claim, stranger))


def _by_share(share: int | None) -> Effect:
    """The harshest effect that the share allows."""
    return Effect.FULL if share in (None, 100) else Effect.PARTIAL


def _counted(share: int | None) -> tuple[tuple[Sentence, ...], str]:
    if share is None:
        return (_S.INCREASE,), "part de responsabilité inconnue"
    if share == 100:
        return (_S.INCREASE,), "responsabilité entière"
    return (_S.INCREASE, _S.PARTIAL), f"responsabilité partielle ({share} %)"


def _unknown(claim: Claim, stranger: bool | None) -> tuple[str, ...]:
    """The unknown attributes that may still change the effect."""
    names = ["theft_fire_glass_only", "force_majeure", "liability_pct"]
    names += ["without_knowledge", "in_household"] if stranger is None else []
    return tuple(name for name in names if getattr(claim, name) is None)


def _not(value: bool | None) -> bool | None:
    return None if value is None else not value


def _both(a: bool | None, b: bool | None) -> bool | None:
    """Both, in three-valued logic."""
    if a is False or b is False:
        return False
    return None if a is None or b is None else True


# --- the arithmetic ---------------------------------------------------------------------------------------------------


def reduction_pct(rounds: bool) -> int:
    """Percent off after a claim-free period; `rounds`: the vehicle serves for rounds or every journey."""
    return ROUNDS_REDUCTION if rounds else REDUCTION


def increase_per_mille(effect: Effect, rounds: bool) -> int:
    """Thousandths added by one claim: halves of a percent are not whole percents."""
    whole = 10 * (ROUNDS_INCREASE if rounds else INCREASE)
    return {Effect.NONE: 0, Effect.PARTIAL: whole // PARTIAL_DIVISOR, Effect.FULL: whole}[effect]


def reduced(coefficient: int, rounds: bool) -> int:
    """The coefficient after a claim-free period, never under the floor."""
    return max(coefficient * (100 - reduction_pct(rounds)) // 100, FLOOR)


def increased(coefficient: int, effect: Effect, rounds: bool) -> int:
    """The coefficient after one claim, never over the ceiling."""
    return min(coefficient * (1000 + increase_per_mille(effect, rounds)) // 1000, CEILING)


def written(coefficient: int) -> str:
    """The coefficient as people write it: 95 is "0,95"."""
    return f"{coefficient // 100},{coefficient % 100:02}"


def multiplication(coefficient: int, per_mille: int) -> str:
    """« 0,90 × 0,95 = 0,855, arrêté à 0,85 »: the exact product by so many thousandths, then its cut."""
    exact = coefficient * per_mille
    cut = exact // 1000
    text = f"{written(coefficient)} × {_decimal(per_mille, 3)} = {_decimal(exact, 5)}"
    return text if cut * 1000 == exact else f"{text}, arrêté à {written(cut)}"


def _decimal(value: int, places: int) -> str:
    """An exact decimal with at least two of them."""
    whole, part = divmod(value, 10**places)
    return f"{whole},{f'{part:0{places}}'.rstrip('0').ljust(2, '0')}"
