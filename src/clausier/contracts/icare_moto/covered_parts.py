"""Article 4.3: the parts that are covered, system by system.

Source: general conditions n° 2220453, article 4.3. Lists name canonical parts of `facts.parts`.
"""

from __future__ import annotations

from clausier.facts import repair
from clausier.facts.parts import SYSTEMS
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

ENGINE_UNNAMED, GEARBOX_UNNAMED = "engine_internal_other", "gearbox_internal_other"
CLUTCH_PARTS = ("clutch", "clutch_discs", "clutch_mechanism")

CLOSED_LISTS = {
    "MOTO-4.3-1": tuple(key for key in SYSTEMS["engine"] if key != ENGINE_UNNAMED),
    "MOTO-4.3-4": tuple(key for key in SYSTEMS["gearbox"] if key != GEARBOX_UNNAMED),
    "MOTO-4.3-5": SYSTEMS["shaft_drive"],
    "MOTO-4.3-6": SYSTEMS["suspension"],
    "MOTO-4.3-7": SYSTEMS["fuel"],
    "MOTO-4.3-8": SYSTEMS["electrical"],
    "MOTO-4.3-9": SYSTEMS["brakes"],
    "MOTO-4.3-10": SYSTEMS["cooling"],
    "MOTO-4.3-11": SYSTEMS["cycle"],
}

LISTED_PART = named(
    any_of(
        listed(line.part, CLOSED_LISTS),
        reading(OPEN_LISTS, open=listed(line.part, {"MOTO-4.3-1": (ENGINE_UNNAMED,)}), named_only=NO),
        reading(OPEN_GEARBOX_LIST, open=listed(line.part, {"MOTO-4.3-4": (GEARBOX_UNNAMED,)}), named_only=NO),
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
FLUID_OR_HOSE = line.part.is_in(*SYSTEMS["fluids"])
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
