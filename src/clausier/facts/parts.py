"""Canonical parts of a vehicle: key → French label, grouped by system.

A repair line names one of these keys. `SYSTEMS` says which system a part belongs to; a contract lists the keys it
covers. `engine_internal_other` and `gearbox_internal_other` stand for any internal part that no key names; a part that
no key names is `other_unlisted`, a part that nobody identified yet is `not_identified`.
"""

from __future__ import annotations

_ENGINE = {
    "camshaft": "arbre à cames",
    "connecting_rod": "bielle",
    "rocker_cover": "cache-culbuteurs",
    "bearing_shell": "coussinet",
    "rocker_arm": "culbuteur",
    "valve": "soupape",
    "crankshaft_bearing": "palier de vilebrequin",
    "piston": "piston",
    "piston_ring": "segment",
    "oil_pump": "pompe à huile",
    "tappet": "poussoir",
    "crankshaft": "vilebrequin",
    "piston_pin": "axe de piston",
    "cylinder_block": "bloc-cylindres",
    "starter_ring_gear": "couronne de démarreur",
    "cylinder_head_gasket": "joint de culasse",
    "cylinder_head": "culasse",
    "timing_system": "système de distribution",
    "engine_internal_other": "autre pièce interne du moteur",
}

_GEARBOX = {
    "gearbox_shaft": "arbre de boîte de vitesses",
    "gearbox_bush": "bague de boîte de vitesses",
    "sliding_gear": "baladeur",
    "transmission_housing": "boîtier de transmission",
    "clutch_mechanism": "mécanisme d'embrayage",
    "gearbox_gear": "pignon ou engrenage de boîte de vitesses",
    "gearbox_bearing": "roulement interne de boîte de vitesses",
    "selector_mechanism": "mécanisme de sélection",
    "gearbox_internal_other": "autre pièce interne de la boîte de vitesses",
}

_SHAFT_DRIVE = {
    "secondary_drive_shaft": "arbre de transmission secondaire",
    "universal_joint": "joint de cardan",
    "bevel_gear_set": "couple conique",
    "shaft_drive_bearing": "roulement de la transmission à cardan",
}

_SUSPENSION = {
    "suspension_pivot": "axe de pivot et sa bague",
    "suspension_mount": "axe et support de suspension",
    "fork": "fourche",
    "suspension_spring": "ressort de suspension",
    "ball_joint": "rotule",
    "shock_absorber": "amortisseur",
}

_FUEL = {
    "carburettor": "carburateur",
    "injection_unit": "bloc d'injection",
    "fuel_pump": "pompe à essence",
    "injection_pump": "pompe à injection",
}

_ELECTRICAL = {
    "alternator": "alternateur",
    "starter_motor": "démarreur",
    "power_supply_box": "boîtier d'alimentation",
    "relay": "relais",
}

_BRAKES = {"brake_caliper": "étrier de frein", "master_cylinder": "maître-cylindre", "abs_system": "système ABS"}

_COOLING = {
    "thermostat": "calorstat",
    "water_pump": "pompe à eau",
    "engine_oil_cooler": "refroidisseur d'huile du moteur",
    "radiator": "radiateur",
    "fan": "ventilateur",
}

_CYCLE = {"frame": "cadre", "wheel": "roue", "swing_arm": "bras de suspension"}

_ACTUATORS = {
    "gearbox_actuator": "actionneur de boîte de vitesses",
    "clutch_actuator": "actionneur d'embrayage",
}

_FLUIDS = {
    "engine_oil": "huile moteur",
    "oil_filter": "filtre à huile",
    "gearbox_oil": "huile de boîte de vitesses",
    "automatic_gearbox_oil": "huile de boîte automatique",
    "power_steering_oil": "huile de direction assistée",
    "brake_fluid": "liquide de frein",
    "antifreeze": "antigel",
    "coolant": "liquide de refroidissement",
    "accessory_belt": "courroie d'accessoires",
    "hose_or_pipe": "tuyau ou conduite",
}

_OTHER = {
    "brake_pads": "plaquettes de frein",
    "brake_disc": "disque de frein",
    "brake_shoes": "mâchoires de frein",
    "tyre": "pneumatique",
    "inner_tube": "chambre à air",
    "chain": "chaîne de transmission",
    "chain_kit": "kit chaîne",
    "sprocket": "pignon de sortie ou couronne de chaîne",
    "drive_belt": "courroie de transmission",
    "variator": "variateur",
    "battery": "batterie de démarrage",
    "spark_plug": "bougie",
    "ignition_coil": "bobine d'allumage",
    "clutch": "embrayage complet",
    "clutch_discs": "disques d'embrayage",
    "clutch_cable": "câble d'embrayage",
    "air_filter": "filtre à air",
    "fuel_filter": "filtre à carburant",
    "exhaust": "échappement",
    "egr_valve": "vanne de recyclage des gaz d'échappement",
    "particulate_filter": "filtre à particules",
    "wiper_motor": "moteur d'essuie-glace",
    "catalytic_converter": "catalyseur",
    "oxygen_sensor": "sonde lambda",
    "sensor": "capteur",
    "ecu": "calculateur",
    "wiring_harness": "faisceau électrique",
    "rectifier_regulator": "redresseur-régulateur",
    "instrument_cluster": "tableau de bord",
    "fuel_tank": "réservoir",
    "headlight": "phare",
    "bulb": "ampoule",
    "indicator": "clignotant",
    "mirror": "rétroviseur",
    "seat": "selle",
    "fairing": "carénage",
    "screen": "bulle ou pare-brise de moto",
    "handlebar": "guidon",
    "control_lever": "levier de commande",
    "control_cable": "câble de commande",
    "steering_bearing": "roulement de direction",
    "wheel_bearing": "roulement de roue",
    "stand": "béquille",
    "luggage": "bagagerie",
    "alarm": "alarme",
    "key": "clé",
    "external_gasket": "joint extérieur",
    "other_unlisted": "autre pièce, hors de la liste",
    "not_identified": "pièce non encore identifiée",
}

_BY_SYSTEM = {
    "engine": _ENGINE,
    "gearbox": _GEARBOX,
    "shaft_drive": _SHAFT_DRIVE,
    "suspension": _SUSPENSION,
    "fuel": _FUEL,
    "electrical": _ELECTRICAL,
    "brakes": _BRAKES,
    "cooling": _COOLING,
    "cycle": _CYCLE,
    "actuators": _ACTUATORS,
    "fluids": _FLUIDS,
    "other": _OTHER,
}

#: Every part: key → French label.
PARTS: dict[str, str] = {key: label for system in _BY_SYSTEM.values() for key, label in system.items()}

#: The parts of each system, in the order of the declarations.
SYSTEMS: dict[str, tuple[str, ...]] = {name: tuple(system) for name, system in _BY_SYSTEM.items()}

#: The French name of each system.
SYSTEM_LABELS: dict[str, str] = {
    "engine": "moteur",
    "gearbox": "boîte de vitesses",
    "shaft_drive": "transmission à cardan",
    "suspension": "suspension",
    "fuel": "alimentation",
    "electrical": "composants électriques",
    "brakes": "freinage",
    "cooling": "refroidissement",
    "cycle": "partie cycle",
    "actuators": "actionneurs d'une boîte robotisée",
    "fluids": "fluides, filtre à huile, courroies d'accessoires et conduites",
    "other": "autres pièces",
}
