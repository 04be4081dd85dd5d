"""Article 4, under 150,000 km: the shorter closed list of covered parts.

Source: general conditions BAST/CIR/2020/16/FR/25/020, article 4.
"""

from __future__ import annotations

from clausier.facts import repair, vehicle
from clausier.rules.nodes import Reading
from clausier.rules.words import all_of, any_of, listed, reading

from .bands import NO
from .parts_under_100 import COOLING, ENGINE, FUEL_PUMPS, GEARBOX, GEARBOX_SYSTEMS, POWER, STEERING, axle

line = repair.lines

# --- doubts of the text ----------------------------------------------------------------------------------------------

ANY_SOLENOID = Reading(
    "ORNG-4C-1",
    "« Turbo et électrovanne » ne dit plus que l'électrovanne est celle du turbo.",
    (
        ("any_of_the_engine", "Toute électrovanne du moteur est couverte."),
        ("turbo_only", "Seule l'électrovanne du turbo l'est."),
    ),
    "Le mot n'a plus de complément, et le doute profite à l'adhérent.",
)
ROBOTISED = Reading(
    "ORNG-4C-2",
    "La boîte robotisée n'est plus nommée : ni dans la liste de la boîte, ni dans celle de la boîte automatique.",
    (
        ("both_lists", "Elle a la liste de la boîte, et celle de l'automatique pour les pièces qu'elle a aussi."),
        ("gearbox_list_only", "Elle n'a que la liste de la boîte."),
    ),
    "C'est une boîte, que rien n'exclut ; ce qu'elle partage avec l'automatique y remplit la même fonction.",
)


def _dropped(rule: str, doubt: str) -> Reading:
    meanings = (("not_covered", "Ce qui n'est plus nommé n'est plus couvert."),)
    return Reading(rule, doubt, meanings, "La liste est fermée et dit « uniquement ».")


DOUBTS = (
    _dropped("ORNG-4C-4", "Cardans, joints, roulements avant et soufflets ne sont plus nommés."),
    _dropped("ORNG-4C-8", "Le radiateur de chauffage n'est plus nommé."),
    _dropped("ORNG-4C-9", "Débitmètre, puits de jauge, électrovanne et recyclage des gaz ne sont plus nommés."),
)

# --- the closed list -------------------------------------------------------------------------------------------------

LISTED = {
    "ORNG-4C-1": ENGINE,
    "ORNG-4C-2": GEARBOX,
    "ORNG-4C-5": STEERING,
    "ORNG-4C-6": POWER,
    "ORNG-4C-7": ("vacuum_pump",),
    "ORNG-4C-8": COOLING,
    "ORNG-4C-9": FUEL_PUMPS,
}
OTHER_SOLENOIDS = {"ORNG-4C-1": ("engine_solenoid_valve",)}
AUTOMATIC = {"ORNG-4C-3": (*GEARBOX_SYSTEMS, "gearbox_speed_sensor")}

HAS_AUTOMATIC_SYSTEMS = reading(
    ROBOTISED,
    both_lists=vehicle.gearbox.is_in("automatic", "robotised"),
    gearbox_list_only=vehicle.gearbox == "automatic",
)
#: Row-wise: the part is on the list; what hybrids add is in `parts_of_hybrids`.
LISTED_UNDER_150 = any_of(
    listed(line.part, LISTED),
    reading(ANY_SOLENOID, any_of_the_engine=listed(line.part, OTHER_SOLENOIDS), turbo_only=NO),
    all_of(HAS_AUTOMATIC_SYSTEMS, listed(line.part, AUTOMATIC)),
    axle("ORNG-4C-4", "ORNG-4C-10"),
)
