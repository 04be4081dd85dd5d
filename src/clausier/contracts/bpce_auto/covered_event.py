"""Chapter 8: the event that brings the objects in is one that a guarantee of the vehicle covers.

The table of page 5 says which guarantee a formula holds; each guarantee says which events it covers. The liability
repairs what others suffer: it brings no object in. Source: document 001, chapter 1, articles 5.3, 7, 8.1 and 8.2.
"""

from __future__ import annotations

from types import ModuleType

from clausier.facts import event
from clausier.rules.claim import settle
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Exclusion, Guarantee
from clausier.rules.terms import Truth, truth
from clausier.rules.words import all_of, any_of, named, reading

from . import disasters, fire, glass, natural_events, never_insured, own_damage, theft
from .damage_lines import RECOGNISED_NATURAL, RECOGNISED_TECHNOLOGICAL
from .what_is_paid import bearing_on

NAMED_LOSSES = Reading(
    "BPCE-1.5-15",
    "Les objets sont couverts dans un sinistre « couvert par votre formule » ; l'alcool et les stupéfiants n'ôtent que "
    "le dommage du véhicule et les blessures du conducteur.",
    (
        ("objects_stay", "Le choc reste un événement de la formule : les objets, que la clause ne nomme pas, restent "
         "couverts."),
        ("as_the_vehicle", "Un choc dont le véhicule n'est pas payé n'est pas couvert, pour les objets non plus."),
    ),
    "L'alinéa suivant, lui, nomme le contenu ; une exclusion ne s'étend pas.",
)  # fmt: skip
#: What names the vehicle and the driver, and not what is carried.
OF_THE_VEHICLE: tuple[Exclusion, ...] = tuple(
    getattr(chapter, name)
    for chapter in (never_insured, own_damage)
    for name in ("ALCOHOL", "DRUNK", "TEST_REFUSED", "DRUGS")
)
#: The guarantees of the vehicle, with the events that are theirs even where the vehicle itself bears no damage.
OF_EVENTS: tuple[tuple[Guarantee, ModuleType, Truth], ...] = (
    (own_damage.OWN_DAMAGE, own_damage, event.kind.is_in("accident", "vandalism")),
    (fire.FIRE, fire, event.kind == "fire"),
    (theft.THEFT, theft, event.kind == "attempted_theft"),  # a theft of the vehicle is its own already
    (natural_events.NATURAL_EVENT, natural_events, event.kind == "natural_event"),
    (disasters.NATURAL_DISASTER, disasters, all_of(event.kind == "natural_disaster", RECOGNISED_NATURAL)),
    (disasters.TECHNOLOGICAL_DISASTER, disasters,
     all_of(event.kind == "technological_disaster", RECOGNISED_TECHNOLOGICAL)),
    (disasters.ATTACK, disasters, event.kind == "terrorism"),
    (glass.GLASS, glass, event.kind == "glass"),
    (glass.REINFORCED_GLASS, glass, truth(False)),
)  # fmt: skip


def _plays(guarantee: Guarantee, chapter: ModuleType, its_event: Truth, but_for: tuple[Exclusion, ...]) -> Truth:
    """A guarantee covers the event: a damage of the vehicle is its own, or the event is, and nothing refuses it."""
    bearing = [one for one in bearing_on(chapter) if one not in but_for]
    _, *tests = settle(guarantee, bearing, ()).tests  # the trigger asks for a damage of the vehicle
    return named(
        all_of(any_of(guarantee.claimed, its_event), *tests), *guarantee.rules,
        says=f"L'événement est de ceux que couvre la garantie « {guarantee.label} ».",
    )  # fmt: skip


COVERED_EVENT = reading(
    NAMED_LOSSES,
    objects_stay=any_of(*[_plays(*one, but_for=OF_THE_VEHICLE) for one in OF_EVENTS]),
    as_the_vehicle=any_of(*[_plays(*one, but_for=()) for one in OF_EVENTS]),
)
