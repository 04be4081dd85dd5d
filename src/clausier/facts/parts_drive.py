"""Canonical parts between the engine and the road: key → French label, by system."""

from __future__ import annotations

GEARBOX = {
    "gearbox_shaft": "arbre de boîte de vitesses",
    "gearbox_bush": "bague de boîte de vitesses",
    "sliding_gear": "baladeur",
    "synchroniser_ring": "anneau de synchronisation",
    "synchroniser": "moyeu ou autre élément de synchronisation",
    "gearbox_fork": "fourchette interne de boîte de vitesses et son axe",
    "gearbox_link_rod": "biellette interne de boîte de vitesses",
    "gearbox_gear": "pignon ou engrenage de boîte de vitesses",
    "gearbox_bearing": "roulement interne de boîte de vitesses",
    "gearbox_lock": "verrouillage interne de boîte de vitesses",
    "selector_mechanism": "mécanisme de sélection",
    "planet_gear": "satellite de boîte de vitesses",
    "sun_gear": "planétaire de boîte de vitesses",
    "differential": "différentiel",
    "gearbox_internal_other": "autre pièce interne de la boîte de vitesses",
    "transmission_housing": "boîtier de transmission ou carter de boîte de vitesses",
    "gearbox_seal": "joint d'étanchéité de boîte de vitesses",
    "gearbox_speed_sensor": "capteur de vitesse de boîte",
    "gearbox_oil_pressure_sensor": "capteur de pression d'huile de boîte",
    "gearbox_oil_pump": "pompe à huile de boîte",
    "gearbox_oil_cooler": "refroidisseur d'huile de boîte",
    "gearbox_control_unit": "calculateur de boîte de vitesses",
    "gearbox_solenoid_valve": "électrovanne de boîte de vitesses",
    "hydraulic_block": "bloc hydraulique de boîte de vitesses",
    "torque_converter": "convertisseur de couple",
    "gearshift_control": "commande externe ou tringlerie de boîte de vitesses",
    "transfer_box": "boîte de transfert",
    "overdrive": "surmultiplication séparée de la boîte de vitesses",
    "variator": "variateur",
}

ACTUATORS = {
    "gearbox_actuator": "actionneur de boîte de vitesses",
    "clutch_actuator": "actionneur d'embrayage",
}

CLUTCH = {
    "clutch": "embrayage complet",
    "clutch_discs": "disque d'embrayage",
    "clutch_mechanism": "mécanisme d'embrayage",
    "clutch_release_bearing": "butée d'embrayage",
    "clutch_hydraulics": "émetteur ou récepteur d'embrayage",
    "clutch_cable": "câble d'embrayage",
}

TRANSMISSION = {
    "front_drive_shaft": "cardan avant",
    "rear_drive_shaft": "cardan arrière",
    "drive_shaft_boot": "soufflet de cardan",
    "drive_shaft_seal": "joint d'accompagnement de transmission",
    "propeller_shaft": "arbre de transmission longitudinal",
    "chain": "chaîne de transmission",
    "chain_kit": "kit chaîne",
    "sprocket": "pignon de sortie ou couronne de chaîne",
    "drive_belt": "courroie de transmission",
}

SHAFT_DRIVE = {
    "secondary_drive_shaft": "arbre de transmission secondaire",
    "universal_joint": "joint de cardan",
    "bevel_gear_set": "couple conique",
    "shaft_drive_bearing": "roulement de la transmission à cardan",
}

AXLE = {
    "axle": "pont ou carter de pont",
    "axle_crown_wheel": "couronne de pont",
    "axle_gear": "pignon de pont",
    "axle_bearing": "roulement de pont",
    "axle_planet_gear": "satellite de pont",
    "axle_internal_other": "autre pièce lubrifiée interne du pont",
    "axle_seal": "joint de pont",
}

SUSPENSION = {
    "suspension_pivot": "axe de pivot et sa bague",
    "suspension_mount": "axe et support de suspension",
    "fork": "fourche",
    "suspension_spring": "ressort de suspension",
    "ball_joint": "rotule de suspension",
    "shock_absorber": "amortisseur",
    "suspension_sphere": "sphère de suspension",
    "suspension_bush": "silentbloc de suspension",
    "wishbone": "triangle de suspension",
    "anti_roll_bar": "barre stabilisatrice",
    "anti_roll_link": "biellette de barre stabilisatrice",
    "rear_cross_member": "traverse arrière",
    "level_corrector": "correcteur d'assiette",
    "controlled_suspension": "suspension pilotée",
}

STEERING = {
    "steering_rack": "crémaillère de direction",
    "power_steering_pump": "pompe de direction assistée",
    "electric_steering_pump": "électropompe de direction assistée",
    "power_steering_motor": "moteur électrique de direction assistée",
    "steering_ram": "vérin de direction",
    "steering_column": "colonne de direction",
    "steering_linkage": "biellette ou rotule de direction",
    "steering_bearing": "roulement de direction",
    "handlebar": "guidon",
}

BRAKES = {
    "brake_caliper": "étrier de frein",
    "master_cylinder": "maître-cylindre",
    "abs_system": "système ABS",
    "rear_wheel_cylinder": "cylindre de roue arrière",
    "brake_load_limiter": "limiteur ou compensateur de charge",
    "brake_distributor": "répartiteur de freinage",
    "brake_booster": "servofrein ou amplificateur de freinage",
    "vacuum_pump": "pompe à vide",
    "brake_pads": "plaquettes de frein",
    "brake_disc": "disque de frein",
    "brake_drum": "tambour de frein",
    "brake_linings": "garnitures de frein",
    "brake_shoes": "mâchoires de frein",
    "parking_brake_motor": "moteur de frein de stationnement",
}

CYCLE = {"frame": "cadre", "wheel": "roue", "swing_arm": "bras de suspension"}

WHEELS = {
    "tyre": "pneumatique",
    "inner_tube": "chambre à air",
    "front_wheel_bearing": "roulement de roue avant",
    "rear_wheel_bearing": "roulement de roue arrière",
    "hubcap": "enjoliveur",
    "tyre_pressure_sensor": "capteur de pression des pneumatiques",
}
