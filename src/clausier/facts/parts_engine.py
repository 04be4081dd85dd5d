"""Canonical parts of the engine and of what feeds, cools and clears it: key → French label, by system."""

from __future__ import annotations

ENGINE = {
    "camshaft": "arbre à cames",
    "connecting_rod": "bielle",
    "rocker_cover": "cache-culbuteurs",
    "rocker_cover_gasket": "joint de couvre-culasse",
    "bearing_shell": "coussinet de bielle",
    "rocker_arm": "culbuteur",
    "valve": "soupape",
    "valve_guide": "guide de soupape",
    "crankshaft_bearing": "palier de vilebrequin et ses coussinets",
    "piston": "piston",
    "piston_ring": "segment",
    "piston_pin": "axe de piston",
    "cylinder_liner": "chemise",
    "oil_pump": "pompe à huile du moteur",
    "tappet": "poussoir",
    "crankshaft": "vilebrequin",
    "cylinder_block": "bloc-cylindres",
    "engine_sump": "carter inférieur du moteur",
    "starter_ring_gear": "couronne de démarreur",
    "cylinder_head": "culasse",
    "cylinder_head_gasket": "joint de culasse",
    "cylinder_head_bolt": "vis de culasse",
    "gasket_set": "pochette de rodage",
    "oil_seal": "joint spi du moteur",
    "internal_seal": "joint ou tresse interne du moteur",
    "external_gasket": "joint extérieur",
    "timing_system": "système de distribution",
    "timing_chain": "chaîne de distribution",
    "timing_belt": "courroie de distribution",
    "timing_roller": "galet de distribution",
    "timing_gear": "pignon du moteur",
    "camshaft_phaser": "déphaseur d'arbre à cames",
    "crankshaft_pulley": "poulie de vilebrequin ou poulie damper",
    "flywheel": "volant moteur, simple ou bimasse",
    "turbocharger": "turbocompresseur",
    "turbo_solenoid_valve": "électrovanne du turbo",
    "engine_solenoid_valve": "autre électrovanne du moteur",
    "tdc_sensor": "capteur de point mort haut",
    "camshaft_sensor": "capteur d'arbre à cames",
    "water_level_sensor": "sonde de niveau d'eau",
    "engine_oil_sensor": "capteur de pression ou de niveau d'huile du moteur",
    "engine_mount": "support du moteur",
    "engine_internal_other": "autre pièce interne du moteur",
}

ACCESSORY_DRIVE = {
    "accessory_belt": "courroie d'accessoires",
    "accessory_roller": "galet d'accessoires",
    "accessory_pulley": "poulie d'accessoires",
}

FUEL = {
    "carburettor": "carburateur",
    "injection_unit": "bloc d'injection",
    "injector": "injecteur",
    "fuel_pump": "pompe à carburant ou de gavage",
    "injection_pump": "pompe à injection",
    "fuel_sender": "puits de jauge",
    "fuel_solenoid_valve": "électrovanne d'alimentation",
    "fuel_pressure_regulator": "régulateur de pression de carburant",
    "fuel_filter": "filtre à carburant",
    "fuel_tank": "réservoir de carburant",
    "gas_installation": "équipement de carburation au gaz ou au superéthanol",
}

AIR = {
    "airflow_meter": "débitmètre d'air",
    "throttle_body": "boîtier papillon",
    "intake_manifold": "collecteur d'admission",
    "air_filter": "filtre à air",
    "air_intercooler": "échangeur air-air",
}

EXHAUST = {
    "exhaust": "ligne ou silencieux d'échappement",
    "exhaust_manifold": "collecteur d'échappement",
    "catalytic_converter": "catalyseur",
    "particulate_filter": "filtre à particules",
    "egr_valve": "vanne de recyclage des gaz d'échappement",
    "egr_solenoid_valve": "électrovanne de recyclage des gaz d'échappement",
    "oxygen_sensor": "sonde lambda",
    "exhaust_pressure_sensor": "capteur de pression du filtre à particules",
    "adblue_injector": "injecteur ou pompe d'additif d'échappement",
    "adblue_tank": "réservoir d'additif d'échappement",
}

IGNITION = {
    "spark_plug": "bougie d'allumage",
    "glow_plug": "bougie de préchauffage",
    "ignition_coil": "bobine d'allumage",
    "preheating_unit": "boîtier de préchauffage",
}

COOLING = {
    "thermostat": "calorstat",
    "water_pump": "pompe à eau",
    "engine_oil_cooler": "refroidisseur d'huile du moteur",
    "radiator": "radiateur du moteur",
    "heater_radiator": "radiateur de chauffage",
    "fan": "ventilateur ou motoventilateur de refroidissement",
    "fan_coupling": "accouplement de ventilateur",
    "coolant_temperature_sensor": "sonde de température d'eau",
    "expansion_tank": "vase d'expansion",
}
