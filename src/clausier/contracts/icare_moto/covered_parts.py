"""Article 4.3: the parts that are covered, system by system.

Source: general conditions n° 2220453, article 4.3. Lists name canonical parts of `facts.parts`.
"""

from __future__ import annotations

from clausier.facts import repair
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Exclusion, Information
from clausier.rules.terms import truth
from clausier.rules.words import all_of, any_of, listed, named, not_, reading

line = repair.lines
YES, NO = truth(True), truth(False)

OPEN_LISTS = Reading(
    "MOTO-4.3-1",
    "« Y compris » ouvre la liste du moteur, alors que l'article 8 exclut toute pièce non expressément listée.",
    (
        ("open", "Toute pièce interne du bloc ou de la culasse est couverte, nommée ou non."),
        ("named_only", "Seules les pièces nommées sont couvertes."),
    ),
    "« Toutes les pièces internes » est la règle, la liste ses exemples ; hors du moteur et de la boîte, la "
    "liste est fermée.",
)
OPEN_GEARBOX_LIST = Reading(
    "MOTO-4.3-4",
    "La liste de la boîte de vitesses est ouverte de la même façon.",
    (
        ("open", "Toute pièce interne de la boîte est couverte, nommée ou non."),
        ("named_only", "Seules les pièces nommées sont couvertes."),
    ),
    "Même raison que pour le moteur.",
)
CLUTCH = Reading(
    "MOTO-4.3-3",
    "Le mécanisme d'embrayage est dans la liste de la boîte, mais l'embrayage brûlé ou usé est exclu à propos du "
    "moteur.",
    (
        (
            "consequence_only",
            "Le mécanisme est couvert pour sa propre panne ; seul l'embrayage brûlé ou usé à la suite du moteur "
            "est exclu.",
        ),
        ("always", "Un embrayage brûlé ou totalement usé est exclu dans tous les cas."),
    ),
    "L'exclusion est écrite dans la phrase des conséquences d'un bris du moteur.",
)
CHAIN_DRIVE = Reading(
    "MOTO-4.3-5",
    "La transmission par chaîne ou courroie n'est pas nommée.",
    (("closed", "La liste est fermée : chaîne et courroie ne sont pas couvertes."),),
    "Seule la transmission à cardan est décrite.",
)
POWER_BOX = Reading(
    "MOTO-4.3-8",
    "« Boîtier d'alimentation » ne désigne pas nommément le calculateur du moteur.",
    (("power_unit", "Il comprend le boîtier électronique d'allumage ; les autres calculateurs ne sont pas listés."),),
    "La lecture favorable à l'adhérent, sans ajouter de pièce à la liste.",
)
WHEEL = Reading(
    "MOTO-4.3-11",
    "« Roue » est au singulier, et rien n'est dit des pneus.",
    (("any_wheel", "Toute roue est couverte ; les pneus ne sont pas listés, et un choc n'est pas une panne."),),
    "Le singulier désigne l'espèce.",
)

CLUTCH_PARTS = ("clutch", "clutch_discs", "clutch_mechanism")
FLUIDS_AND_HOSES = (
    "engine_oil", "oil_filter", "gearbox_oil", "automatic_gearbox_oil", "power_steering_oil", "brake_fluid",
    "antifreeze", "coolant", "accessory_belt", "hose", "pipe", "flexible_hose",
)  # fmt: skip

CLOSED_LISTS = {
    "MOTO-4.3-1": (
        "camshaft", "connecting_rod", "rocker_cover", "bearing_shell", "rocker_arm", "valve", "crankshaft_bearing",
        "piston", "piston_ring", "oil_pump", "tappet", "crankshaft", "piston_pin", "cylinder_block",
        "starter_ring_gear", "cylinder_head_gasket", "cylinder_head", "timing_system", "timing_chain", "timing_belt",
        "timing_roller", "timing_gear", "camshaft_phaser",
    ),
    "MOTO-4.3-4": (
        "gearbox_shaft", "gearbox_bush", "sliding_gear", "transmission_housing", "clutch_mechanism", "gearbox_gear",
        "gearbox_bearing", "selector_mechanism",
    ),
    "MOTO-4.3-5": ("secondary_drive_shaft", "universal_joint", "bevel_gear_set", "shaft_drive_bearing"),
    "MOTO-4.3-6": (
        "suspension_pivot", "suspension_mount", "fork", "suspension_spring", "ball_joint", "shock_absorber",
    ),
    "MOTO-4.3-7": ("carburettor", "injection_unit", "fuel_pump", "injection_pump"),
    "MOTO-4.3-8": ("alternator", "starter_motor", "power_supply_box", "relay"),
    "MOTO-4.3-9": ("brake_caliper", "master_cylinder", "abs_system"),
    "MOTO-4.3-10": ("thermostat", "water_pump", "engine_oil_cooler", "radiator", "fan"),
    "MOTO-4.3-11": ("frame", "wheel", "swing_arm"),
}  # fmt: skip
#: Internal parts that the two open lists do not name.
ENGINE_UNNAMED = ("engine_internal_other", "cylinder_liner", "valve_guide", "internal_seal")
GEARBOX_UNNAMED = (
    "gearbox_internal_other", "synchroniser_ring", "synchroniser", "gearbox_fork", "gearbox_link_rod", "gearbox_lock",
    "planet_gear", "sun_gear", "differential",
)  # fmt: skip

LISTED_PART = named(
    any_of(
        listed(line.part, CLOSED_LISTS),
        reading(OPEN_LISTS, open=listed(line.part, {"MOTO-4.3-1": ENGINE_UNNAMED}), named_only=NO),
        reading(OPEN_GEARBOX_LIST, open=listed(line.part, {"MOTO-4.3-4": GEARBOX_UNNAMED}), named_only=NO),
    ),
    *CLOSED_LISTS,
    says="La pièce est de celles que liste l'article 4.3 : moteur et boîte (toute pièce interne), cardan, suspension, "
    "alimentation, composants électriques, freinage, refroidissement, partie cycle.",
)
BROKEN_BY_THE_ENGINE = named(
    line.caused_by_engine_breakage,
    "MOTO-4.3-2",
    says="Le dommage qu'une pièce garantie du moteur a causé par son bris à une autre partie du moteur est pris "
    "en charge.",
)
FLUID_OR_HOSE = line.part.is_in(*FLUIDS_AND_HOSES)
COVERED_PART = any_of(LISTED_PART, BROKEN_BY_THE_ENGINE, FLUID_OR_HOSE)

BURNT_CLUTCH = Exclusion(
    "MOTO-4.3-3",
    "L'embrayage brûlé ou totalement usé à la suite d'un bris du moteur n'est pas couvert.",
    when=all_of(
        line.part.is_in(*CLUTCH_PARTS),
        line.clutch_burnt_or_worn_out,
        reading(CLUTCH, consequence_only=line.caused_by_engine_breakage, always=YES),
    ),
    of=("breakdown",),
)
UNLISTED_PART = Exclusion(
    "MOTO-8A-1",
    "Une pièce que l'article 4.3 ne liste pas reste à la charge de l'adhérent.",
    when=all_of(line.kind == "part", not_(COVERED_PART)),
    of=("breakdown",),
    doubts=(CHAIN_DRIVE, POWER_BOX, WHEEL),
)
FLUIDS_ALONE = Exclusion(
    "MOTO-4.3-12",
    "Huiles, filtre à huile, liquides, antigel, courroies d'accessoires, tuyaux et conduites ne sont payés que "
    "si un autre dommage "
    "garanti oblige à les remplacer.",
    when=all_of(
        any_of(line.kind == "fluid", all_of(line.kind == "part", FLUID_OR_HOSE)),
        not_(line.linked_to_covered_damage),
    ),
    of=("breakdown",),
)
FRICTION_PARTS = Information(
    "MOTO-D-13",
    "Les pièces en friction sont celles dont le mouvement de l'une contre l'autre crée une résistance.",
    why="Le terme est défini et n'est employé nulle part dans le texte.",
)
