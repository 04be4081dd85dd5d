"""Bonus-malus: another vehicle, and a claim that turns out to be something else (annex to A. 121-1, articles 8 and 10).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from clausier.rules.time import add_years, french_day
from clausier.rules.trace import Step, Timed
from clausier.rules.types import NEVER
from clausier.rules.values import div_half_up

from .bonus_malus import ORIGIN, Cites, Claim, Effect, Sentence, by_the_annex, qualify, written

CORRECTION_YEARS = 2


class Drivers(Enum):
    """The usual drivers of the other vehicle, next to those of the first."""

    SAME = "les mêmes"
    FEWER = "les mêmes, moins nombreux"
    OTHER = "d'autres, ou d'autres en plus"


def transferred(
    coefficient: int, drivers: Drivers | None, own: int | None = None, cites: Cites = by_the_annex
) -> Timed[int]:
    """The coefficient of a vehicle that replaces the first or joins it, in hundredths.

    An increase follows in every case, a reduction only to the same usual drivers or fewer of them. own: the other
    drivers' own coefficient (1.00 without a history), taken when the reduction does not follow; the annex does not say
    which coefficient then applies.
    """
    moved = Step(cites(Sentence.CHANGE_OF_VEHICLE), "Le coefficient acquis suit le véhicule.", written(coefficient))
    if coefficient >= ORIGIN:
        return Timed(coefficient, (moved,))
    if drivers is None:
        return Timed(None, missing=("drivers",))
    both = (*cites(Sentence.CHANGE_OF_VEHICLE), *cites(Sentence.USUAL_DRIVERS))
    if drivers is not Drivers.OTHER:
        says = f"Conducteurs habituels : {drivers.value}. La réduction acquise suit le véhicule."
        return Timed(coefficient, (Step(both, says, written(coefficient)),))
    if own is None:
        return Timed(None, missing=("own",))
    says = "Les conducteurs habituels changent : la réduction ne suit pas, leur propre coefficient s'applique."
    return Timed(own, (Step(both, says, written(own)),))


# --- a claim that was classified otherwise ----------------------------------------------------------------------------


@dataclass(frozen=True)
class Reclassified:
    """A claim first classified otherwise: what was retained at first, and the day the truth was found.

    found_on: NEVER while nothing was found, None when the day is unknown.
    """

    first: Effect
    found_on: int | None


def last_day_to_correct(claim_on: int, dues: Sequence[int]) -> int | None:
    """The last day on which a finding still corrects a premium: two years after the first due date that follows the
    claim; None when no due date follows it.
    """
    following = [due_on for due_on in dues if due_on > claim_on]
    return add_years(min(following), CORRECTION_YEARS) if following else None


def as_known(
    claim: Claim, change: Reclassified, on: int, dues: Sequence[int], cites: Cites = by_the_annex
) -> Timed[Claim]:
    """The claim as it counts on a day, its first classification standing until it is corrected.

    The limit is read to stop a correction that costs the insured more; one in the insured's favour stays due within the
    limitation of actions, on which the annex is silent.
    """
    first = replace(claim, classified=change.first)
    if change.found_on is None or claim.on is None:
        return Timed(None, missing=("found_on" if claim.on is not None else "on",))
    if change.found_on == NEVER or on < change.found_on:
        return Timed(first)
    found, limit = qualify(claim), last_day_to_correct(claim.on, dues)
    what = f"Sinistre du {french_day(claim.on)}, requalifié le {french_day(change.found_on)}"
    if found.harshest.value <= change.first.value or limit is None or change.found_on <= limit:
        return Timed(claim, (Step(cites(Sentence.CORRECTION), f"{what} : la prime est rectifiée."),))
    says = f"{what} : plus de deux ans après l'échéance qui l'a suivi, rien n'est réclamé."
    return Timed(first, (Step(cites(Sentence.CORRECTION_LIMIT), says),))


def correction_cents(reference_cents: int, was: int, becomes: int) -> int:
    """What a corrected coefficient adds to a premium (negative: to be paid back), rounded to the cent, half up.

    Both premiums are rounded as they were due, and the difference taken, so that the corrected receipt adds up.
    """
    return div_half_up(reference_cents * becomes, 100) - div_half_up(reference_cents * was, 100)
