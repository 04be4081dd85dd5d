"""Article 7.7: natural events. Source: document 001, article 7.7."""

from __future__ import annotations

from clausier.facts import damages, event, policy
from clausier.rules.provisions import Exclusion

from .formulas import must_be_held
from .vehicle_damage import Ids, Taken, carried, mileage_exceeded, refused_row, trailers, vehicle_guarantee

KEY, OF = "natural_event", ("natural_event",)
BEFORE = ("natural_disaster", "technological_disaster", "theft", "attack", "own_damage", "fire")

CARRIED = carried("BPCE-7.7-12", KEY)
TRAILERS = trailers("BPCE-7.7-13", KEY)
BREAKDOWN = refused_row("BPCE-7.7-16", "Les pannes et incidents mécaniques.", KEY, damages.rows.cause == "breakdown")

HELD = must_be_held(KEY, "Événements naturels")
NATURAL_EVENT = vehicle_guarantee(
    KEY,
    "Événements naturels",
    ("BPCE-7.7-1", "BPCE-7.7-2", "BPCE-7.7-3"),
    "Le véhicule atteint par un événement naturel de la liste, tant qu'aucun arrêté ne le reconnaît.",
    Ids("BPCE-7.7-5", "BPCE-7.7-6", "BPCE-7.7-9", "BPCE-7.7-10", "BPCE-7.7-8", ("BPCE-7.7-4", "BPCE-11.2-4")),
    before=BEFORE,
    wear=True,
    taken=Taken(deductible=policy.damage_deductible, extra=(mileage_exceeded(KEY),)),
    refuses=(CARRIED, TRAILERS, BREAKDOWN),
)

STREET_RACE = Exclusion(
    "BPCE-7.7-14", "Les courses sauvages, runs et rodéos.", when=event.causes.has("street_race"), of=OF
)
CIRCUIT = Exclusion(
    "BPCE-7.7-15", "L'usage sur un circuit fermé ou de vitesse.", when=event.causes.has("circuit"), of=OF
)
IMPOUNDED = Exclusion(
    "BPCE-7.7-20",
    "Le dommage postérieur à une mise en fourrière.",
    when=event.impounded,
    unless=event.impounded_after_covered_event,
    of=OF,
)
