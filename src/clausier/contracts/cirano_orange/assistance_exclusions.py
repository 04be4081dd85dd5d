"""Services 3.3: what the breakdown assistance excludes.

Source: general conditions of the included services, article 3.3; Code de la voirie routière, articles L. 121-1 to
L. 151-1, for the roads fit for traffic.
"""

from __future__ import annotations

from clausier.facts import event, expenses, failure, roadside, stay, vehicle
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Exclusion
from clausier.rules.rows import total
from clausier.rules.terms import truth
from clausier.rules.words import all_of, any_of, named, not_, reading

ASSISTANCE = ("roadside", "repatriation")

# --- doubts of the text ----------------------------------------------------------------------------------------------

FUEL_TWICE = Reading(
    "ORNG-S3-9",
    "L'article 3.2 remorque pour une erreur de carburant, l'article 3.3 exclut la panne de carburant.",
    (
        ("wrong_fuel_towed", "Le réservoir vide est exclu ; le mauvais carburant donne droit au remorquage."),
        ("all_fuel_excluded", "Toute panne liée au carburant est exclue."),
    ),
    "Chaque clause garde un effet : manquer de carburant n'est pas se tromper de carburant.",
)
CODES_OR_KEYS = Reading(
    "ORNG-S3.3-3",
    "Les codes perdus ou enfermés sont exclus, alors que les clés perdues ou enfermées donnent droit au remorquage.",
    (
        ("codes_only", "Seuls les codes sont exclus ; les clés restent remorquées, dans leur limite."),
        ("keys_too", "Une clé qui porte un code suit l'exclusion des codes."),
    ),
    "Les clés ont leur propre phrase à l'article 3.2.",
)
FIT_ABROAD = Reading(
    "ORNG-S3.3-13",
    "La voie carrossable est définie par les seules routes du Code de la voirie routière français.",
    (
        ("same_standard", "La même exigence vaut à l'étranger."),
        ("france_only", "À l'étranger, aucune voie n'est exclue."),
    ),
    "Le mot vise l'état de la voie ; le renvoi au Code ne fait que le préciser.",
)

# --- the fuel and the keys -------------------------------------------------------------------------------------------

WRONG_FUEL = failure.causes.has("wrong_fuel")
KEYS = failure.causes.has("lost_keys", "keys_locked_in")

# --- what is excluded ------------------------------------------------------------------------------------------------

#: Without a traction battery, a discharged battery can only be the service battery.
TRACTION_BATTERY = vehicle.energy.is_in("petrol_hybrid", "diesel_hybrid", "electric")
DISCHARGED = any_of(event.kind == "flat_battery", failure.causes.has("flat_battery"))
SERVICE_BATTERY = Exclusion(
    "ORNG-S3.3-1",
    "La panne de la batterie de service n'ouvre pas l'assistance.",
    when=any_of(failure.causes.has("service_battery"), all_of(DISCHARGED, not_(TRACTION_BATTERY))),
    of=ASSISTANCE,
)
LACK_OF_FUEL = Exclusion(
    "ORNG-S3.3-2",
    "La panne de carburant n'ouvre pas l'assistance ; l'erreur de carburant, elle, donne droit au remorquage.",
    when=any_of(
        failure.causes.has("lack_of_fuel"),
        reading(FUEL_TWICE, wrong_fuel_towed=truth(False), all_fuel_excluded=WRONG_FUEL),
    ),
    of=ASSISTANCE,
)
LOST_CODES = Exclusion(
    "ORNG-S3.3-3",
    "La perte ou l'enfermement de codes confidentiels n'ouvre pas l'assistance.",
    when=any_of(failure.causes.has("lost_codes"), reading(CODES_OR_KEYS, codes_only=truth(False), keys_too=KEYS)),
    of=ASSISTANCE,
)
PUNCTURE = Exclusion(
    "ORNG-S3.3-4",
    "La crevaison et l'éclatement d'un pneu n'ouvrent pas l'assistance.",
    when=failure.causes.has("puncture", "burst_tyre"),
    of=ASSISTANCE,
)
TYRE_THEFT = Exclusion(
    "ORNG-S3.3-5",
    "Le vol d'un ou de plusieurs pneus n'ouvre pas l'assistance.",
    when=failure.causes.has("tyre_theft"),
    of=ASSISTANCE,
)
BENT_WHEEL = Exclusion(
    "ORNG-S3.3-6",
    "Une roue tordue n'ouvre pas l'assistance.",
    when=failure.causes.has("bent_wheel"),
    of=ASSISTANCE,
)
ROAD_ACCIDENT = Exclusion(
    "ORNG-S3.3-7",
    "L'accident de la route n'ouvre pas l'assistance.",
    when=failure.causes.has("road_accident"),
    of=ASSISTANCE,
)
THEFT = Exclusion(
    "ORNG-S3.3-8",
    "Le vol du véhicule, total ou partiel, et ses suites n'ouvrent pas l'assistance.",
    when=failure.causes.has("theft"),
    of=ASSISTANCE,
)
FIRE = Exclusion(
    "ORNG-S3.3-9",
    "L'incendie, quelles qu'en soient la cause et les suites, n'ouvre pas l'assistance.",
    when=failure.causes.has("fire"),
    of=ASSISTANCE,
)
WRECK = Exclusion(
    "ORNG-S3.3-10",
    "Une épave, quelle qu'en soit la cause, n'est ni dépannée ni remorquée.",
    when=vehicle.wreck,
    of=ASSISTANCE,
)
WORKS_EXCLUDED = Exclusion(
    "ORNG-S3.3-11",
    "L'intervention sur la carrosserie, les optiques, les fluides ou les consommables est exclue.",
    when=roadside.works.has("bodywork", "lights", "fluids", "consumables"),
    of=ASSISTANCE,
)
GLASS = Exclusion(
    "ORNG-S3.3-12", "Le bris de glace est exclu de l'assistance.", when=roadside.works.has("glass"), of=ASSISTANCE
)
IMPASSABLE_ROAD = Exclusion(
    "ORNG-S3.3-13",
    "L'assistance n'intervient pas sur une voie, un chemin ou une piste non carrossable, c'est-à-dire qui n'est pas "
    "dans l'état d'une route ouverte à la circulation.",
    when=all_of(
        roadside.impassable_road,
        reading(FIT_ABROAD, same_standard=truth(True), france_only=event.country == "FR"),
    ),
    of=ASSISTANCE,
)

#: Each of them, for what is provided in kind.
EXCLUDED = any_of(
    *(
        one.applies
        for one in (
            SERVICE_BATTERY,
            LACK_OF_FUEL,
            LOST_CODES,
            PUNCTURE,
            TYRE_THEFT,
            BENT_WHEEL,
            ROAD_ACCIDENT,
            THEFT,
            FIRE,
            WRECK,
            WORKS_EXCLUDED,
            GLASS,
            IMPASSABLE_ROAD,
        )
    )
)

# --- costs that stay with the beneficiary ----------------------------------------------------------------------------

SIDE_COSTS = named(
    total(expenses.rows.cost, of=expenses.rows.kind.is_in("fuel", "toll", "ferry", "parking", "phone", "meal")),
    "ORNG-S3.3-14",
    says="Carburant, péage, ferry, stationnement, téléphone, restauration, gardiennage, parking et frais semblables "
    "restent à la charge du bénéficiaire.",
)
HOTEL_MEAL = named(
    stay.nights.kind == "meal",
    "ORNG-S3.3-14",
    says="Les repas pris à l'hôtel restent à la charge du bénéficiaire.",
)
