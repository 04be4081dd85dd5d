"""What a guarantee pays in the end, for the clauses that begin there: a deductible taken once, money claimed back.

A guarantee is lowered here as the contract lowers it, with its own chapter and those that bear on every guarantee.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from types import ModuleType

from clausier.rules.claim import Settled, settle
from clausier.rules.contract import Contract
from clausier.rules.provisions import Guarantee, Provision
from clausier.rules.steps import Deductible
from clausier.rules.terms import Number, Truth, eur
from clausier.rules.words import named, when

from . import (
    alive,
    claim_report,
    declarations_effects,
    disasters,
    fire,
    indemnity,
    natural_events,
    never_insured,
    own_damage,
    premium,
    theft,
    transfer,
    what_is_insured,
)

#: The chapters that bear on every guarantee.
COMMON = (
    never_insured, what_is_insured, claim_report, indemnity, alive, transfer, premium, declarations_effects,
)  # fmt: skip


def bearing_on(chapter: ModuleType) -> Sequence[Provision]:
    """The provisions of a chapter and of those that bear on every guarantee."""
    return Contract(key="", edition="", title="", document="", chapters=(*COMMON, chapter)).provisions


@cache
def paid_under(guarantee: Guarantee, chapter: ModuleType) -> Settled:
    """The settlement of a guarantee, by its own chapter and the common ones.

    Cited as a whole: whoever reads a clause that rests on it does not read every clause of the guarantee again.
    """
    found = settle(guarantee, bearing_on(chapter), ())
    return replace(
        found,
        covers=named(found.covers, *guarantee.rules, says=f"La garantie « {guarantee.label} » joue."),
        pays=named(found.pays, *guarantee.rules, says=f"Ce que paie la garantie « {guarantee.label} »."),
    )


def own_damage_plays() -> Truth:
    """A damage of the vehicle is paid by the all-accident guarantee, which takes its deductible."""
    return paid_under(own_damage.OWN_DAMAGE, own_damage).covers


def _extra_borne(guarantee: Guarantee, chapter: ModuleType) -> Number:
    settled = paid_under(guarantee, chapter)
    places = [place for place, step in enumerate(settled.steps) if isinstance(step, Deductible)]
    first, last = places[1], places[-1]  # the first deductible is the ordinary one
    taken = settled.running[first - 1] - settled.running[last]
    return when(settled.covers, taken, eur(0))


def extra_deductibles_borne() -> Number:
    """What the deductibles of a novice and of the mileage took off the damage of the vehicle, whoever pays it."""
    return named(
        _extra_borne(own_damage.OWN_DAMAGE, own_damage)
        + _extra_borne(fire.FIRE, fire)
        + _extra_borne(theft.THEFT, theft)
        + _extra_borne(natural_events.NATURAL_EVENT, natural_events)
        + _extra_borne(disasters.ATTACK, disasters),
        "BPCE-11.2-10", "BPCE-11.2-11",
        says="Ce que ces franchises ont déjà retiré des dommages du véhicule.",
    )  # fmt: skip
