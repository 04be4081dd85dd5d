"""Article 4, over 150,000 km: the shortest closed list of covered parts.

Source: general conditions BAST/CIR/2020/16/FR/25/020, article 4.
"""

from __future__ import annotations

from clausier.facts import repair, vehicle
from clausier.rules.nodes import Reading
from clausier.rules.words import all_of, any_of, listed, reading, when

from .bands import NO
from .parts_under_100 import GEARBOX, GEARBOX_SYSTEMS, INSIDE_THE_AXLE

line = repair.lines

# --- doubts of the text ----------------------------------------------------------------------------------------------

CRANK_GEAR = Reading(
    "ORNG-4D-1",
    "« Embiellage » peut nommer les bielles seules ou tout l'équipage mobile, et le vilebrequin n'est plus nommé.",
    (
        ("whole_assembly", "Tout l'équipage : le vilebrequin reste couvert, la culasse ne l'est plus."),
        ("rods_only", "Les bielles seules : le vilebrequin n'est plus couvert."),
    ),
    "Les bielles sont déjà nommées : le mot resterait sinon sans effet.",
)
ROBOTISED = Reading(
    "ORNG-4D-2",
    "La boîte robotisée n'est pas nommée.",
    (
        ("both_lists", "Elle a la liste de la boîte manuelle, et celle de l'automatique pour ce qui y remplit la même "
         "fonction."),
        ("manual_list_only", "Elle n'a que la liste de la boîte manuelle."),
    ),
    "C'est une boîte manuelle dont la commande est automatisée.",
)  # fmt: skip

# --- the closed list -------------------------------------------------------------------------------------------------

LISTED = {
    "ORNG-4D-1": (
        "camshaft", "connecting_rod", "timing_chain", "cylinder_liner", "bearing_shell", "crankshaft_bearing",
        "rocker_arm", "timing_gear", "piston", "piston_pin", "oil_pump", "tappet", "piston_ring", "valve",
    ),
    "ORNG-4D-4": INSIDE_THE_AXLE,
}  # fmt: skip
CRANKSHAFT = {"ORNG-4D-1": ("crankshaft",)}
MANUAL = listed(
    line.part,
    {
        "ORNG-4D-2": (
            "synchroniser_ring", "gearbox_shaft", "gearbox_fork", "gearbox_gear", "gearbox_bearing", "gearbox_lock",
        )
    },
)  # fmt: skip
AUTOMATIC = listed(line.part, {"ORNG-4D-3": (*GEARBOX, *GEARBOX_SYSTEMS)})
#: Row-wise: the part is on the list of the gearbox that the vehicle has.
GEARBOX_PART = when(
    vehicle.gearbox == "automatic",
    AUTOMATIC,
    any_of(
        MANUAL,
        reading(
            ROBOTISED,
            both_lists=all_of(vehicle.gearbox == "robotised", AUTOMATIC),
            manual_list_only=NO,
        ),
    ),
)
#: Row-wise: the part is on the list; nothing is added for hybrids.
LISTED_OVER_150 = any_of(
    listed(line.part, LISTED),
    reading(CRANK_GEAR, whole_assembly=listed(line.part, CRANKSHAFT), rods_only=NO),
    GEARBOX_PART,
)
