"""Article 4: the four mileage bands, and which list of parts each one opens.

Source: general conditions BAST/CIR/2020/16/FR/25/020, article 4.
"""

from __future__ import annotations

from typing import Any

from clausier.facts import vehicle
from clausier.rules.nodes import Reading
from clausier.rules.terms import truth
from clausier.rules.words import above, all_of, bands, below, between, none_of, reading

FIRST_BOUND_KM = 50_000
SECOND_BOUND_KM = 100_000
THIRD_BOUND_KM = 150_000
YES, NO = truth(True), truth(False)

NESTED_BANDS = Reading(
    "ORNG-4-4",
    "« Moins de 50 000 », « moins de 100 000 » et « moins de 150 000 km » sont vrais ensemble d'un véhicule peu roulé.",
    (
        ("first_that_fits", "La première tranche où entre le kilométrage donne la liste ; 50 000 et 100 000 km ouvrent "
         "la tranche suivante."),
        ("all_that_fit", "Toutes les tranches où il entre, la plus favorable l'emportant."),
    ),
    "Aucune liste ne couvre moins que la suivante : les deux sens donnent les mêmes pièces ; seule l'usure de la "
    "batterie de traction sous 50 000 km en dépend, et elle suit le sens le plus favorable.",
)  # fmt: skip
AT_THE_THIRD_BOUND = Reading(
    "ORNG-4D-5",
    "À 150 000 km exactement, le véhicule n'a ni « moins de » ni « plus de » 150 000 km.",
    (
        ("under_150", "La liste des moins de 150 000 km s'applique encore."),
        ("over_150", "La liste des plus de 150 000 km s'applique déjà."),
    ),
    "Un kilométrage sans liste n'a pas de sens, et le doute profite à l'adhérent.",
)

HYBRID = vehicle.energy.is_in("petrol_hybrid", "diesel_hybrid")

UNDER_50 = vehicle.mileage_km < FIRST_BOUND_KM
UNDER_100 = all_of(vehicle.mileage_km >= FIRST_BOUND_KM, vehicle.mileage_km < SECOND_BOUND_KM)
UNDER_150 = all_of(
    vehicle.mileage_km >= SECOND_BOUND_KM,
    reading(
        AT_THE_THIRD_BOUND,
        under_150=vehicle.mileage_km <= THIRD_BOUND_KM,
        over_150=vehicle.mileage_km < THIRD_BOUND_KM,
    ),
)
OVER_150 = none_of(UNDER_50, UNDER_100, UNDER_150)


def by_band(under_50: Any, under_100: Any, under_150: Any, over_150: Any) -> Any:
    """The value of the band of mileage of the vehicle on the day of the damage."""
    first = below(FIRST_BOUND_KM, under_50)
    second = between(FIRST_BOUND_KM, SECOND_BOUND_KM - 1, under_100)
    printed = (
        first,
        second,
        between(SECOND_BOUND_KM, THIRD_BOUND_KM - 1, under_150),
        above(THIRD_BOUND_KM, over_150),
    )

    def until(last_of_the_third_km: int) -> Any:
        return bands(
            vehicle.mileage_km,
            first,
            second,
            between(SECOND_BOUND_KM, last_of_the_third_km, under_150),
            above(last_of_the_third_km, over_150),
            rules=("ORNG-4-4",),
            printed=printed,
        )

    return reading(AT_THE_THIRD_BOUND, under_150=until(THIRD_BOUND_KM), over_150=until(THIRD_BOUND_KM - 1))
