"""Canonical parts of cars and motorcycles: key → French label, grouped by system.

A repair line names one of these keys: the part that failed, also when a whole unit is exchanged for it. The systems
are those of the vehicle, not those of a contract: each contract lists the keys that it covers or refuses. Two parts
have two keys when some contract tells them apart. `engine_internal_other`, `gearbox_internal_other` and
`axle_internal_other` stand for any internal part that no key names, `other_unlisted` for any other part that no key
names. A part that nobody identified yet has no key: it is unknown.
"""

from __future__ import annotations

from . import parts_drive, parts_electrical, parts_engine

_FLUIDS = {
    "engine_oil": "huile moteur",
    "oil_filter": "filtre à huile",
    "gearbox_oil": "huile de boîte de vitesses",
    "automatic_gearbox_oil": "huile de boîte automatique",
    "power_steering_oil": "huile de direction assistée",
    "brake_fluid": "liquide de frein",
    "antifreeze": "antigel",
    "coolant": "liquide de refroidissement",
    "ac_refill": "recharge de climatisation",
    "hose": "durite",
    "pipe": "conduite ou canalisation",
    "flexible_hose": "flexible",
    "cabin_filter": "filtre d'habitacle",
}

_OTHER = {"other_unlisted": "autre pièce, que rien ne désigne ici"}

_BY_SYSTEM = {
    "engine": parts_engine.ENGINE,
    "accessory_drive": parts_engine.ACCESSORY_DRIVE,
    "fuel": parts_engine.FUEL,
    "air": parts_engine.AIR,
    "exhaust": parts_engine.EXHAUST,
    "ignition": parts_engine.IGNITION,
    "cooling": parts_engine.COOLING,
    "gearbox": parts_drive.GEARBOX,
    "actuators": parts_drive.ACTUATORS,
    "clutch": parts_drive.CLUTCH,
    "transmission": parts_drive.TRANSMISSION,
    "shaft_drive": parts_drive.SHAFT_DRIVE,
    "axle": parts_drive.AXLE,
    "suspension": parts_drive.SUSPENSION,
    "steering": parts_drive.STEERING,
    "brakes": parts_drive.BRAKES,
    "cycle": parts_drive.CYCLE,
    "wheels": parts_drive.WHEELS,
    "electrical": parts_electrical.ELECTRICAL,
    "hybrid": parts_electrical.HYBRID,
    "air_conditioning": parts_electrical.AIR_CONDITIONING,
    "safety": parts_electrical.SAFETY,
    "driver_assistance": parts_electrical.DRIVER_ASSISTANCE,
    "multimedia": parts_electrical.MULTIMEDIA,
    "dashboard": parts_electrical.DASHBOARD,
    "lights": parts_electrical.LIGHTS,
    "body": parts_electrical.BODY,
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
    "accessory_drive": "entraînement des accessoires",
    "fuel": "alimentation en carburant",
    "air": "alimentation en air",
    "exhaust": "échappement et dépollution",
    "ignition": "allumage et préchauffage",
    "cooling": "refroidissement",
    "gearbox": "boîte de vitesses",
    "actuators": "actionneurs d'une boîte robotisée",
    "clutch": "embrayage",
    "transmission": "transmission",
    "shaft_drive": "transmission à cardan d'une moto",
    "axle": "pont",
    "suspension": "suspension",
    "steering": "direction",
    "brakes": "freinage",
    "cycle": "partie cycle",
    "wheels": "roues et pneumatiques",
    "electrical": "circuit électrique et électronique",
    "hybrid": "chaîne électrique d'un hybride",
    "air_conditioning": "climatisation",
    "safety": "sécurité",
    "driver_assistance": "assistance à la conduite",
    "multimedia": "radio, navigation, téléphone et vidéo",
    "dashboard": "tableau de bord",
    "lights": "éclairage",
    "body": "carrosserie, habitacle et accessoires",
    "fluids": "fluides, filtres, tuyaux et conduites",
    "other": "autres pièces",
}
