"""Canonical electrical parts, those of hybrids, and the equipment of the cabin and the body: key → French label."""

from __future__ import annotations

ELECTRICAL = {
    "alternator": "alternateur",
    "starter_motor": "démarreur",
    "power_supply_box": "boîtier d'alimentation",
    "relay": "relais",
    "voltage_regulator": "régulateur de tension",
    "rectifier_regulator": "redresseur-régulateur",
    "battery": "batterie de service ou de démarrage",
    "fuse": "fusible",
    "wiring_harness": "faisceau électrique",
    "electric_cable": "câble électrique",
    "sensor": "autre capteur",
    "ecu": "calculateur de gestion du moteur",
    "body_control_unit": "calculateur d'habitacle",
    "other_control_unit": "autre calculateur",
    "handbrake_switch": "contacteur de frein à main",
    "reverse_switch": "contacteur de marche arrière",
    "ignition_switch": "contacteur de démarrage",
    "other_switch": "autre contacteur ou commodo",
    "central_locking_receiver": "récepteur de fermeture centralisée",
    "wiper_motor": "moteur d'essuie-glace",
    "washer_pump": "pompe de lave-glace",
    "window_motor": "moteur de lève-vitre",
    "window_mechanism": "mécanisme de lève-vitre électrique",
    "window_unit": "lève-vitre électrique dont le mécanisme et le moteur sont couplés",
    "window_control_plate": "platine de lève-vitres",
    "interior_blower": "pulseur d'air de chauffage ou de mixage",
    "horn": "avertisseur sonore",
}

HYBRID = {
    "traction_battery": "batterie de traction",
    "electric_motor": "moteur électrique de traction",
    "electric_motor_reducer": "réducteur du moteur électrique",
    "electric_motor_bearing": "roulement du moteur électrique",
    "electric_motor_rotor": "rotor du moteur électrique",
    "electric_motor_stator": "stator du moteur électrique",
    "transmission_reducer": "réducteur de transmission",
    "charging_cable": "câble de charge",
    "charging_control_unit": "calculateur du circuit de charge",
    "battery_management_unit": "calculateur de gestion de la batterie de traction",
    "ac_charging_circuit": "circuit de charge en courant alternatif",
    "dc_charging_circuit": "circuit de charge en courant continu",
    "high_voltage_connector": "connecteur haute tension",
    "voltage_converter": "convertisseur de courant",
    "current_inverter": "inverseur de courant",
    "power_inverter": "onduleur",
    "power_electronics": "électronique de puissance",
    "high_voltage_cable": "faisceau ou câble haute tension",
    "electric_generator": "générateur électrique",
    "transformer_12v": "transformateur 12 V",
    "high_voltage_transformer": "transformateur haute tension",
    "cooling_control_unit": "calculateur de refroidissement du moteur et de la batterie",
    "battery_fan": "ventilateur de batterie",
}

AIR_CONDITIONING = {
    "ac_compressor": "compresseur de climatisation",
    "ac_condenser": "radiateur de climatisation",
    "ac_fan": "ventilateur de climatisation",
    "ac_evaporator": "évaporateur de climatisation",
    "ac_dryer": "dessiccateur de climatisation",
    "ac_control": "commande de climatisation",
}

SAFETY = {
    "airbag": "coussin gonflable",
    "airbag_control_unit": "calculateur de coussin gonflable",
    "airbag_connection": "connexion de coussin gonflable",
    "airbag_contact": "contacteur tournant ou de coussin gonflable",
    "pyrotechnic_trigger": "déclencheur pyrotechnique",
    "pyrotechnic_pretensioner": "rétenteur pyrotechnique de ceinture",
    "seat_belt": "ceinture de sécurité",
    "alarm": "alarme",
}

DRIVER_ASSISTANCE = {
    "cruise_control": "régulateur ou limiteur de vitesse",
    "reversing_camera": "caméra de recul",
    "reversing_radar": "radar de recul",
    "parking_aid_system": "système d'aide au stationnement",
    "other_driver_assistance": "autre système d'assistance à la conduite",
}

MULTIMEDIA = {
    "car_radio": "autoradio",
    "gps_screen": "écran de navigation",
    "gps_player": "lecteur de navigation",
    "infotainment": "système multimédia réunissant radio et navigation",
    "audio_system": "installation audio autre que l'autoradio",
    "phone_system": "installation téléphonique",
    "video_system": "installation vidéo",
    "aerial": "antenne",
}

DASHBOARD = {
    "instrument_cluster": "tableau de bord",
    "dashboard_display": "afficheur de bord",
    "clock": "montre",
}

LIGHTS = {
    "headlight": "phare",
    "headlight_levelling": "correcteur de phare",
    "light": "feu",
    "indicator": "clignotant",
    "bulb": "ampoule",
}

BODY = {
    "bodywork": "élément de carrosserie",
    "upholstery": "sellerie",
    "interior_trim": "garniture ou habillage intérieur",
    "seat_motor": "moteur de siège",
    "windscreen": "pare-brise",
    "window": "vitre ou glace",
    "heated_rear_window": "lunette dégivrante",
    "mirror": "rétroviseur",
    "mirror_motor": "moteur de rétroviseur",
    "lock": "serrure",
    "key": "clé",
    "sunroof": "toit ouvrant",
    "sunroof_motor": "moteur de toit ouvrant",
    "convertible_top_motor": "moteur de capote",
    "blind": "store occultant",
    "pedal": "pédale",
    "washer_tank": "réservoir de lave-glace",
    "wiper_blade": "balai d'essuie-glace",
    "tow_bar": "attelage",
    "seat": "selle",
    "fairing": "carénage",
    "screen": "bulle ou pare-brise de moto",
    "control_lever": "levier de commande",
    "control_cable": "câble de commande",
    "stand": "béquille",
    "luggage": "bagagerie",
}
