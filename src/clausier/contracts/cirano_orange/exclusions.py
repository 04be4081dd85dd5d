"""Article 5: the lines of the estimate that are never paid.

The causes that refuse the whole repair are in `exclusions_causes`.
Source: general conditions BAST/CIR/2020/16/FR/25/020, articles 1 and 5, and the information sheet ("notre offre").
"""

from __future__ import annotations

from clausier.facts import failure, repair
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Exclusion, Information
from clausier.rules.rows import granted_in_order, some
from clausier.rules.terms import amount, truth
from clausier.rules.words import all_of, any_of, insured_proves, named, not_, reading

from .covered_parts import TRACTION_BATTERY_WEAR, UNLISTED_PART
from .scope import NORMAL_WEAR

line = repair.lines
BREAKDOWN = ("breakdown",)

# --- doubts of the text ----------------------------------------------------------------------------------------------

EXAMPLES_OF_CONSUMABLES = Reading(
    "ORNG-1-3",
    "Le texte donne des exemples de consommables, pas une liste.",
    (("named_and_alike", "Les exemples et ce qui leur ressemble ; dans le doute, ce n'en est pas un."),),
    "Une exclusion doit être formelle et limitée (L.113-1 du Code des assurances).",
)
WEAR_PARTS_UNUSED = Reading(
    "ORNG-1-11",
    "Les pièces d'usure sont définies, mais aucune exclusion n'emploie ces mots.",
    (("no_exclusion", "La définition n'exclut rien par elle-même : seule l'usure normale de l'article 5 exclut."),),
    "Une définition sans emploi n'ôte aucun droit.",
)
FLUIDS_AMONG_CONSUMABLES = Reading(
    "ORNG-5A-1",
    "Les huiles sont citées parmi les consommables, que l'article 5 exclut, et l'article 3 paie les fluides.",
    (
        ("fluids_apart", "Les fluides suivent leur propre règle, celle de l'article 3."),
        ("with_fluids", "Les fluides sont des consommables, exclus comme eux."),
    ),
    "L'article 3 vise précisément les fluides ; la règle particulière l'emporte.",
)
FLUIDS = Reading(
    "ORNG-5A-3",
    "L'article 5 exclut tous les fluides, l'article 3 paie ceux qu'exige la réparation.",
    (
        ("article_3", "Les fluides nécessaires à une réparation garantie échappent à l'exclusion ; les autres non."),
        ("article_5", "Aucun fluide n'est payé."),
    ),
    "Le doute profite à l'adhérent, et l'article 3 resterait sinon sans effet.",
)
NOISE = Reading(
    "ORNG-5A-7",
    "Un bruit peut être le signe d'une pièce garantie qui a cassé.",
    (
        ("no_defective_part", "Seule la recherche du silence est exclue : la pièce reconnue défectueuse est payée."),
        ("every_noise", "Toute réparation qui répond à un bruit ou à une vibration est exclue."),
    ),
    "Le contrat paie les pièces reconnues défectueuses ; le bruit n'en est que le symptôme.",
)
BATTERY_WEAR = Reading(
    "ORNG-5B-13",
    "L'article 5 exclut l'usure normale, l'article 4 garantit l'usure de la batterie de traction des hybrides.",
    (
        ("battery_excepted", "L'usure de cette batterie est payée."),
        ("all_wear", "Aucune usure n'est payée."),
    ),
    "La garantie donnée en termes exprès à cette pièce l'emporte.",
)
CONSEQUENCES = Reading(
    "ORNG-5B-20",
    "Pris à la lettre, le texte exclut toutes les conséquences de la panne, donc la réparation elle-même.",
    (
        ("beyond_repair", "Sont exclues les conséquences autres que la réparation des pièces garanties."),
        ("all", "Tout est exclu."),
    ),
    "Une lecture qui vide la garantie de son objet ne peut être retenue.",
)
SOFTWARE = Reading(
    "ORNG-5B-31",
    "Les calculateurs sont des pièces garanties, et les défauts de logiciel sont exclus.",
    (("pure_software", "La panne matérielle du calculateur est payée ; le seul défaut de logiciel ne l'est pas."),),
    "L'exclusion vise le logiciel, la garantie vise la pièce.",
)
SHORT_CIRCUIT = Reading(
    "ORNG-5B-33",
    "Le court-circuit est exclu, alors que les pièces électriques sont garanties.",
    (
        ("spread_only", "Est exclu le dommage que le court-circuit étend à d'autres pièces, non la pièce défectueuse."),
        ("everything", "Tout ce qui suit un court-circuit est exclu."),
    ),
    "Le texte exclut ce que le court-circuit provoque ; la pièce qui en est l'origine est une panne électrique.",
)
ASSISTANCE_PAYS = Reading(
    "ORNG-5B-36",
    "Certains de ces frais sont payés par le service d'assistance.",
    (("repair_only", "L'exclusion porte sur la garantie de réparation ; l'assistance garde ses propres règles."),),
    "L'article 5 limite « cette garantie », et les services ont leurs propres exclusions.",
)
AGGRAVATION = Reading(
    "ORNG-5B-18",
    "Le texte ne dit pas si continuer à rouler exclut tout ou seulement ce qui s'ajoute.",
    (
        ("excess", "Seule la part aggravée reste à charge."),
        ("whole", "Tout le dommage reste à charge."),
    ),
    "L'exclusion vise les dommages qui résultent de la poursuite, non la panne qui la précède.",
)

# --- what article 5 refuses whatever the case ------------------------------------------------------------------------

FLUID_PARTS = (
    "engine_oil", "gearbox_oil", "automatic_gearbox_oil", "power_steering_oil", "brake_fluid", "antifreeze", "coolant",
)  # fmt: skip
CONSUMABLE_PARTS = ("oil_filter", "air_filter", "fuel_filter", "cabin_filter", "bulb")
#: A fluid, however the line is written; article 3 pays those that a covered repair needs.
FLUID = any_of(line.kind == "fluid", all_of(line.kind == "part", line.part.is_in(*FLUID_PARTS)))
SMALL_SUPPLY = line.kind == "consumable"
CONSUMABLE = named(
    any_of(
        SMALL_SUPPLY,
        line.kind.is_in("fuel", "additive", "topping_up"),
        all_of(line.kind == "part", line.part.is_in(*CONSUMABLE_PARTS)),
    ),
    "ORNG-1-3",
    says="Un consommable est une petite fourniture que l'usage détruit ou qui ne peut resservir : carburant, appoint, "
    "filtre non réutilisable, ampoule.",
)
CONSUMABLES = Exclusion(
    "ORNG-5A-1",
    "Les consommables ne sont jamais payés.",
    when=reading(FLUIDS_AMONG_CONSUMABLES, fluids_apart=CONSUMABLE, with_fluids=any_of(CONSUMABLE, FLUID)),
    of=BREAKDOWN,
    doubts=(EXAMPLES_OF_CONSUMABLES,),
)
SMALL_SUPPLIES = Exclusion(
    "ORNG-5A-2", "Les petites fournitures ne sont jamais payées.", when=SMALL_SUPPLY, of=BREAKDOWN
)
NEEDED_FLUID = named(
    all_of(FLUID, insured_proves(line.linked_to_covered_damage)),
    "ORNG-5A-3",
    says="Le fluide qu'une réparation garantie rend nécessaire n'est pas refusé.",
)
UNNEEDED_FLUIDS = Exclusion(
    "ORNG-5A-3",
    "Les fluides ne sont pas payés, sauf ceux qu'une réparation garantie rend nécessaires.",
    when=FLUID,
    unless=reading(FLUIDS, article_3=NEEDED_FLUID, article_5=truth(False)),
    of=BREAKDOWN,
)
CHECKS = Exclusion("ORNG-5A-4", "Les contrôles ne sont pas payés.", when=line.kind == "check", of=BREAKDOWN)
ADJUSTMENTS = Exclusion(
    ("ORNG-5A-5", "ORNG-5B-37"),
    "Les réglages et la mise au point ne sont pas payés.",
    when=line.kind == "adjustment",
    of=BREAKDOWN,
)
DIAGNOSIS = line.kind == "diagnosis"
ONE = amount(1)
#: Row-wise: the first diagnosis of the estimate, the only one that article 3 may pay.
FIRST_DIAGNOSIS = named(
    granted_in_order(ONE, ONE, of=DIAGNOSIS) == 1,
    "ORNG-5A-6",
    says="Le premier diagnostic n'est pas refusé.",
)
FURTHER_DIAGNOSES = Exclusion(
    "ORNG-5A-6",
    "Seul le premier diagnostic peut être payé.",
    when=all_of(DIAGNOSIS, not_(FIRST_DIAGNOSIS)),
    of=BREAKDOWN,
)
NOISE_AND_VIBRATION = Exclusion(
    "ORNG-5A-7",
    "Les réparations liées aux bruits et aux vibrations ne sont pas payées, hors d'une pièce reconnue défectueuse.",
    when=reading(NOISE, no_defective_part=line.purpose == "noise_or_vibration", every_noise=failure.noise_or_vibration),
    of=BREAKDOWN,
)
ROAD_TESTS = Exclusion(
    "ORNG-5A-8", "Les essais sur route ne sont pas payés.", when=line.kind == "road_test", of=BREAKDOWN
)
MAINTENANCE = Exclusion(
    ("ORNG-5A-9", "ORNG-5B-37"),
    "L'entretien normal, ses produits et tout ce que préconise le constructeur restent à charge.",
    when=any_of(
        line.purpose.is_in("maintenance", "preventive_bulletin"), line.kind.is_in("topping_up", "additive", "cleaning")
    ),
    of=BREAKDOWN,
)

# --- parts and works -------------------------------------------------------------------------------------------------

WEAR_PARTS = Information(
    "ORNG-1-11",
    "Une pièce d'usure est une pièce qu'il faut remplacer de temps en temps, parce que l'usage ou le temps la dégrade.",
    why="Aucun article n'emploie cette définition ; l'usure normale qui exclut est celle de l'article 5.",
    doubts=(WEAR_PARTS_UNUSED,),
)
#: The worn battery whose wear is covered, and what its replacement makes necessary.
FOR_THE_BATTERY = any_of(
    TRACTION_BATTERY_WEAR,
    all_of(not_(line.kind == "part"), line.linked_to_covered_damage, some(TRACTION_BATTERY_WEAR)),
)
WORN = any_of(NORMAL_WEAR, line.purpose == "worn_part")
WORN_BATTERY = named(
    all_of(WORN, insured_proves(FOR_THE_BATTERY)),
    "ORNG-5B-13",
    says="L'usure de la batterie de traction d'un hybride n'est pas refusée.",
)
WORN_PARTS = Exclusion(
    "ORNG-5B-13",
    "Les suites de l'usure normale d'une pièce, due au kilométrage, ne sont pas payées ; la batterie de traction d'un "
    "hybride fait exception.",
    when=WORN,
    unless=reading(BATTERY_WEAR, battery_excepted=WORN_BATTERY, all_wear=truth(False)),
    of=BREAKDOWN,
)
UNRELATED_WORK = Exclusion(
    "ORNG-5B-15",
    "Les travaux et les pièces sans lien direct avec le dommage initial restent à charge.",
    when=line.purpose.is_in("unrelated", "legal_compliance"),
    of=BREAKDOWN,
)
INSPECTIONS = Exclusion(
    "ORNG-5B-16",
    "Le contrôle technique, obligatoire ou volontaire, et l'anomalie non aléatoire qu'il relève restent à charge.",
    when=any_of(line.kind == "inspection", line.purpose == "inspection_anomaly"),
    of=BREAKDOWN,
)
UNCOVERED_PART = Exclusion(
    "ORNG-5B-19",
    "La défaillance d'une pièce non garantie n'est pas payée.",
    when=UNLISTED_PART.when,
    of=BREAKDOWN,
)
DAMAGED_BY_UNCOVERED_PART = Exclusion(
    "ORNG-5B-21",
    "Le dommage qu'une pièce non garantie cause à une pièce garantie n'est pas payé.",
    when=line.damaged_by_uncovered_part,
    of=BREAKDOWN,
)
MODIFICATIONS = Exclusion(
    "ORNG-5B-24",
    "Une modification du véhicule n'est pas payée.",
    when=line.purpose == "modification",
    of=BREAKDOWN,
)
SOFTWARE_FAULTS = Exclusion(
    "ORNG-5B-31",
    "Les défauts de logiciel ou d'application ne sont pas payés.",
    when=any_of(line.purpose == "software_fault", failure.nature == "software"),
    of=BREAKDOWN,
    doubts=(SOFTWARE,),
)
SPREAD_BY_SHORT_CIRCUIT = Exclusion(
    "ORNG-5B-33",
    "Le dommage qu'un court-circuit étend à d'autres pièces n'est pas payé.",
    when=all_of(
        failure.causes.has("short_circuit"),
        reading(SHORT_CIRCUIT, spread_only=line.spread_by_short_circuit, everything=truth(True)),
    ),
    of=BREAKDOWN,
)
LATER_IMPROVEMENTS = Exclusion(
    "ORNG-5B-39",
    "La garantie ne sert pas à obtenir une évolution ou un équipement postérieur à la fabrication du véhicule.",
    when=line.purpose == "later_improvement",
    of=BREAKDOWN,
)

# --- costs that are not the repair -----------------------------------------------------------------------------------

CONSEQUENTIAL_COSTS = Exclusion(
    ("ORNG-5B-20", "ORNG-5B-36"),
    "Déplacement, immobilisation, gardiennage et autres suites de la panne ne sont pas payés par la garantie.",
    when=reading(
        CONSEQUENCES,
        beyond_repair=line.kind.is_in("travel", "parking", "immobilisation", "other"),
        all=truth(True),
    ),
    of=BREAKDOWN,
    doubts=(ASSISTANCE_PAYS,),
)
LIABILITY_AND_INDIRECT_LOSS = Exclusion(
    "ORNG-FIP-7",
    "Ni le dommage qui relève d'une responsabilité, ni la perte indirecte ne sont payés, même causés par une panne "
    "garantie.",
    when=any_of(line.purpose == "liability", line.kind.is_in("immobilisation", "other")),
    of=BREAKDOWN,
)
ACCEPTED_OBLIGATIONS = Exclusion(
    "ORNG-5B-9",
    "Les suites d'un engagement pris sans que la loi l'impose ne sont pas payées.",
    when=line.purpose == "accepted_obligation",
    of=BREAKDOWN,
)

#: The row-wise exclusions of this chapter, for the lines of the breakdown guarantee.
LINE_EXCLUSIONS = (
    CONSUMABLES,
    SMALL_SUPPLIES,
    UNNEEDED_FLUIDS,
    CHECKS,
    ADJUSTMENTS,
    FURTHER_DIAGNOSES,
    NOISE_AND_VIBRATION,
    ROAD_TESTS,
    MAINTENANCE,
    WORN_PARTS,
    UNRELATED_WORK,
    INSPECTIONS,
    UNCOVERED_PART,
    DAMAGED_BY_UNCOVERED_PART,
    MODIFICATIONS,
    SOFTWARE_FAULTS,
    SPREAD_BY_SHORT_CIRCUIT,
    LATER_IMPROVEMENTS,
    CONSEQUENTIAL_COSTS,
    LIABILITY_AND_INDIRECT_LOSS,
    ACCEPTED_OBLIGATIONS,
)
