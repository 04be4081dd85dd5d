"""Article 4, under 50,000 km: every defective part is covered, but for a closed list.

Source: general conditions BAST/CIR/2020/16/FR/25/020, article 4.
"""

from __future__ import annotations

from clausier.facts import battery, failure, repair
from clausier.rules.nodes import Reading
from clausier.rules.terms import Number, eur
from clausier.rules.words import all_of, any_of, first_of, listed, named, not_, reading, when

from .bands import HYBRID, NO
from .parts_of_hybrids import BATTERY, BATTERY_UNDER_100, CAPACITY_LIMIT, UNDER_MAKER_WARRANTY
from .parts_under_100 import ACTUATOR_CEILING

line = repair.lines
SCREEN_AND_RADIO_CEILING = eur(3_000)

# --- doubts of the text ----------------------------------------------------------------------------------------------

RADIO_AND_SCREEN = Reading(
    "ORNG-4A-7",
    "L'installation audio et vidéo est exclue en entier, mais l'autoradio, l'écran et le lecteur GPS ne le sont plus "
    "loin qu'au-delà de 3 000 €.",
    (
        ("specific", "Radio et navigation sont couvertes jusqu'à 3 000 € ; le reste de l'installation est exclu."),
        ("excluded", "Radio et navigation sont exclues avec l'installation."),
    ),
    "La règle particulière l'emporte, et resterait sinon sans effet.",
)
WEAR_OF_THE_BATTERY = Reading(
    "ORNG-4A-23",
    "Sous 50 000 km, rien ne dit que l'usure de la batterie de traction est couverte, et l'article 5 exclut l'usure.",
    (
        ("covered", "L'usure est couverte aux conditions de la tranche suivante."),
        ("breakdown_only", "Seule la panne de la batterie est couverte."),
    ),
    "Un véhicule de moins de 50 000 km en a aussi moins de 100 000.",
)
EXACTLY_65_PERCENT = Reading(
    "ORNG-4A-25",
    "À 65 % exactement la batterie n'est pas exclue ici, alors que les listes suivantes couvrent en dessous de 65 %.",
    (
        ("covered", "À 65 % exactement, elle est couverte."),
        ("excluded", "À 65 % exactement, elle est exclue."),
    ),
    "L'exclusion dit « supérieure à » et s'interprète strictement.",
)
ASSISTANCE_SYSTEMS = Reading(
    "ORNG-4A-41",
    "La parenthèse peut être une liste ou des exemples, et « en cas de choc » peut viser tout ce qui précède.",
    (
        ("list", "Seuls sont exclus le correcteur d'assiette et la suspension pilotée, et, après un choc, les caméras "
         "et radars de recul."),
        ("examples", "Tout système d'assistance est exclu, sauf le régulateur-limiteur ; caméras et radars de recul, "
         "après un choc."),
        ("all_after_impact", "Rien de la parenthèse n'est exclu sans un choc."),
    ),
    "Une exclusion est limitée à ce qu'elle nomme, et le choc suit les caméras et radars.",
)  # fmt: skip
PARKING_AID = Reading(
    "ORNG-4A-44",
    "Le système d'aide au stationnement est exclu sans condition, et peut comprendre caméras et radars de recul.",
    (
        ("apart", "Hors d'un choc, caméras et radars de recul sont couverts."),
        ("included", "Caméras et radars de recul sont exclus avec le système."),
    ),
    "Le contrat les traite à part, et seulement en cas de choc.",
)
CEILING_MEANINGS = (
    ("excess_only", "La réparation est payée jusqu'au montant."),
    ("whole_repair", "Rien n'est payé d'une réparation qui dépasse le montant."),
)
CEILING_WHY = "La liste des moins de 100 000 km plafonne le remboursement au même montant."
GEARBOX_ACTUATOR = Reading(
    "ORNG-4A-56",
    "L'actionneur de boîte est exclu « pour un montant supérieur à 2 000 € » : tout le montant, ou l'excédent.",
    CEILING_MEANINGS,
    CEILING_WHY,
)
CLUTCH_ACTUATOR = Reading(
    "ORNG-4A-57",
    "Même doute pour l'actionneur d'embrayage ; chaque actionneur a son propre plafond.",
    CEILING_MEANINGS,
    CEILING_WHY,
)
NAVIGATION = Reading(
    "ORNG-4A-58",
    "Le montant de 3 000 € peut viser l'écran et le lecteur GPS seuls, ou aussi les phares et les feux nommés avant.",
    (
        ("screen_and_player", "L'écran et le lecteur GPS sont payés jusqu'à 3 000 € ; phares et feux sont exclus."),
        ("with_lights", "Phares et feux sont, eux aussi, payés jusqu'à 3 000 €."),
        ("whole_repair", "Rien n'est payé d'un écran ou d'un lecteur GPS qui dépasse 3 000 €."),
    ),
    "La parenthèse suit l'écran et le lecteur, et le montant se lit comme pour les actionneurs.",
)
RADIO = Reading(
    "ORNG-4A-59",
    "L'autoradio est exclu « pour un montant supérieur à 3 000 € » : tout le montant, ou l'excédent.",
    CEILING_MEANINGS,
    CEILING_WHY,
)


def _apart(rule: str, doubt: str, taken: str) -> Reading:
    return Reading(rule, doubt, (("apart", taken),), "Une exclusion ne s'étend pas à ce qu'elle ne nomme pas.")


DOUBTS = (
    Reading(
        "ORNG-4A-1",
        "La liste des exclusions pourrait ne donner que des exemples.",
        (("closed", "Elle est fermée : ce qu'elle ne nomme pas et que l'article 5 n'exclut pas est couvert."),),
        "« À l'exception de » n'ouvre pas une liste d'exemples.",
    ),
    _apart("ORNG-4A-8", "Les glaces sont nommées une seconde fois : les vitres.", "C'est la même exclusion."),
    _apart(
        "ORNG-4A-10",
        "Le mécanisme de lève-vitre est exclu sauf couplé avec le moteur ; le moteur seul n'est pas nommé.",
        "Le bloc couplé et le moteur seul sont couverts, le mécanisme seul est exclu.",
    ),
    _apart(
        "ORNG-4A-12",
        "Le récepteur de fermeture centralisée pourrait passer pour une serrure.",
        "Il n'en est pas une : la liste suivante le couvre.",
    ),
    _apart("ORNG-4A-15", "Le moteur du toit ouvrant est nommé plus loin.", "Il a sa propre exclusion."),
    _apart("ORNG-4A-21", "Les roulements de roue pourraient suivre les roues.", "Ils sont couverts."),
    _apart("ORNG-4A-26", "Le puits de jauge est dans le réservoir.", "Ce n'est pas un réservoir : il est couvert."),
    _apart("ORNG-4A-33", "Les bougies sont nommées deux fois.", "C'est la même exclusion."),
    _apart(
        "ORNG-4A-34",
        "La commande de boîte pourrait comprendre ses sélecteurs internes.",
        "Seule la commande externe est exclue.",
    ),
    _apart("ORNG-4A-42", "Le turbo pourrait passer pour une pièce d'échappement.", "Il n'en est pas une."),
)

# --- the closed list -------------------------------------------------------------------------------------------------

NEVER_COVERED = {
    "ORNG-4A-2": ("upholstery",),
    "ORNG-4A-3": ("seat_belt",),
    "ORNG-4A-4": ("bodywork",),
    "ORNG-4A-5": ("tyre", "inner_tube"),
    "ORNG-4A-7": ("audio_system", "phone_system", "video_system"),
    "ORNG-4A-8": ("windscreen", "window"),
    "ORNG-4A-9": ("mirror", "mirror_motor"),
    "ORNG-4A-10": ("window_mechanism",),
    "ORNG-4A-11": ("heated_rear_window",),
    "ORNG-4A-12": ("lock",),
    "ORNG-4A-13": ("alarm",),
    "ORNG-4A-14": ("aerial",),
    "ORNG-4A-15": ("sunroof",),
    "ORNG-4A-16": (
        "swing_arm", "ball_joint", "suspension_spring", "suspension_mount", "suspension_pivot", "suspension_bush",
        "anti_roll_link",
    ),
    "ORNG-4A-17": ("rear_cross_member",),
    "ORNG-4A-18": ("wishbone",),
    "ORNG-4A-19": ("anti_roll_bar",),
    "ORNG-4A-20": ("shock_absorber", "suspension_sphere"),
    "ORNG-4A-21": ("wheel",),
    "ORNG-4A-22": ("battery",),
    "ORNG-4A-26": ("fuel_tank", "adblue_tank", "washer_tank"),
    "ORNG-4A-27": ("accessory_belt", "drive_belt"),
    "ORNG-4A-28": ("accessory_roller",),
    "ORNG-4A-29": ("pipe",),
    "ORNG-4A-30": ("hose", "electric_cable", "control_cable", "clutch_cable"),
    "ORNG-4A-31": ("flexible_hose",),
    "ORNG-4A-32": ("pedal",),
    "ORNG-4A-33": ("spark_plug", "glow_plug"),
    "ORNG-4A-34": ("gearshift_control",),
    "ORNG-4A-35": ("bulb",),
    "ORNG-4A-36": ("fuse",),
    "ORNG-4A-37": ("brake_disc", "brake_pads"),
    "ORNG-4A-38": ("brake_drum",),
    "ORNG-4A-39": ("brake_linings", "brake_shoes"),
    "ORNG-4A-40": ("dashboard_display",),
    "ORNG-4A-42": ("exhaust", "catalytic_converter", "particulate_filter"),
    "ORNG-4A-43": ("tyre_pressure_sensor",),
    "ORNG-4A-44": ("parking_aid_system",),
    "ORNG-4A-45": ("ac_refill",),
    "ORNG-4A-46": ("spark_plug", "glow_plug"),
    "ORNG-4A-47": ("clutch_discs",),
    "ORNG-4A-48": ("clock",),
    "ORNG-4A-49": ("convertible_top_motor", "sunroof_motor"),
    "ORNG-4A-50": ("window",),
    "ORNG-4A-51": ("blind",),
    "ORNG-4A-52": ("headlight_levelling",),
    "ORNG-4A-55": ("carburettor",),
}  # fmt: skip
LIGHTS = {"ORNG-4A-53": ("headlight",), "ORNG-4A-54": ("light", "indicator")}
CABLES_OF_HYBRIDS = {"ORNG-4A-30": ("charging_cable", "high_voltage_cable")}
SUSPENSION_SYSTEMS = {"ORNG-4A-41": ("level_corrector", "controlled_suspension")}
OTHER_SYSTEMS = {"ORNG-4A-41": ("other_driver_assistance",)}
REVERSING = ("reversing_camera", "reversing_radar")
SCREENS = ("gps_screen", "gps_player")
RADIOS = ("car_radio", "infotainment")

AFTER_IMPACT = failure.causes.has("collision")
MAINTENANCE_WORK = named(
    line.purpose == "maintenance",
    "ORNG-4A-6",
    says="Les travaux de l'entretien normal que préconise le constructeur ne sont pas couverts.",
)
ASSISTANCE_SYSTEM_EXCLUDED = any_of(
    all_of(AFTER_IMPACT, listed(line.part, {"ORNG-4A-41": REVERSING})),
    reading(
        ASSISTANCE_SYSTEMS,
        list=listed(line.part, SUSPENSION_SYSTEMS),
        examples=any_of(listed(line.part, SUSPENSION_SYSTEMS), listed(line.part, OTHER_SYSTEMS)),
        all_after_impact=all_of(AFTER_IMPACT, listed(line.part, SUSPENSION_SYSTEMS)),
    ),
    reading(PARKING_AID, apart=NO, included=listed(line.part, {"ORNG-4A-44": REVERSING})),
)
BATTERY_EXCLUDED = all_of(
    line.part == BATTERY,
    any_of(
        named(battery.leased, "ORNG-4A-23", says="La batterie de traction louée n'est pas couverte."),
        named(
            UNDER_MAKER_WARRANTY,
            "ORNG-4A-24",
            says="La batterie de traction que le constructeur garantit encore n'est pas couverte.",
        ),
        named(
            reading(
                EXACTLY_65_PERCENT,
                covered=battery.capacity_pct > CAPACITY_LIMIT,
                excluded=battery.capacity_pct >= CAPACITY_LIMIT,
            ),
            "ORNG-4A-25",
            says="La batterie de traction dont la capacité dépasse 65 % au jour de la panne n'est pas couverte.",
        ),
    ),
)
#: Row-wise: the line is one of the parts or works that the list takes away.
EXCLUDED_UNDER_50 = any_of(
    listed(line.part, NEVER_COVERED),
    MAINTENANCE_WORK,
    reading(RADIO_AND_SCREEN, specific=NO, excluded=listed(line.part, {"ORNG-4A-7": (*SCREENS, *RADIOS)})),
    all_of(not_(HYBRID), listed(line.part, CABLES_OF_HYBRIDS)),
    reading(
        NAVIGATION,
        screen_and_player=listed(line.part, LIGHTS),
        with_lights=NO,
        whole_repair=listed(line.part, LIGHTS),
    ),
    ASSISTANCE_SYSTEM_EXCLUDED,
    BATTERY_EXCLUDED,
)
#: Row-wise: the wear of the traction battery is covered under 50,000 km.
WEAR_COVERED_UNDER_50 = named(
    reading(WEAR_OF_THE_BATTERY, covered=BATTERY_UNDER_100, breakdown_only=NO),
    "ORNG-4A-23",
    says="Sous 50 000 km, l'usure de la batterie de traction est couverte aux conditions de la tranche suivante.",
)

# --- what is paid up to an amount ------------------------------------------------------------------------------------

ASKED = line.parts_price + repair.line_labour_price


def _up_to(ceiling: Number, doubt: Reading, rule: str, says: str) -> Number:
    """Row-wise: the ceiling, or nothing when a repair above it is refused as a whole."""
    all_or_nothing = when(ceiling < ASKED, eur(0), ceiling)
    meanings = {name: all_or_nothing if name == "whole_repair" else ceiling for name, _ in doubt.meanings}
    return named(reading(doubt, **meanings), rule, says=says)


CEILING_UNDER_50 = first_of(
    (
        line.part == "gearbox_actuator",
        _up_to(
            ACTUATOR_CEILING,
            GEARBOX_ACTUATOR,
            "ORNG-4A-56",
            "L'actionneur de boîte est payé jusqu'à 2 000 € TTC.",
        ),
    ),
    (
        line.part == "clutch_actuator",
        _up_to(
            ACTUATOR_CEILING,
            CLUTCH_ACTUATOR,
            "ORNG-4A-57",
            "L'actionneur d'embrayage est payé jusqu'à 2 000 € TTC.",
        ),
    ),
    (
        line.part.is_in(*RADIOS),
        _up_to(SCREEN_AND_RADIO_CEILING, RADIO, "ORNG-4A-59", "L'autoradio est payé jusqu'à 3 000 € TTC."),
    ),
    otherwise=_up_to(
        SCREEN_AND_RADIO_CEILING,
        NAVIGATION,
        "ORNG-4A-58",
        "L'écran et le lecteur GPS sont payés jusqu'à 3 000 € TTC.",
    ),
)
HAS_CEILING_UNDER_50 = any_of(
    line.part.is_in("gearbox_actuator", "clutch_actuator", *RADIOS, *SCREENS),
    reading(NAVIGATION, screen_and_player=NO, with_lights=listed(line.part, LIGHTS), whole_repair=NO),
)
