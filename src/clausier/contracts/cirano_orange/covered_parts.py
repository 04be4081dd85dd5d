"""Article 4: whether the part of a line is covered, whatever its band.

A row-wise answer bears on lines of kind "part": labour and fluids follow the part that they serve (article 3).
Source: general conditions BAST/CIR/2020/16/FR/25/020, article 4.
"""

from __future__ import annotations

from clausier.facts import repair
from clausier.rules.provisions import Exclusion
from clausier.rules.words import all_of, any_of, insured_proves, insurer_proves, named, not_, when

from . import parts_under_50, parts_under_100, parts_under_150
from .bands import HYBRID, NESTED_BANDS, UNDER_50, UNDER_100, UNDER_150, YES, by_band
from .parts_of_hybrids import ADDED_UNDER_100, ADDED_UNDER_150, BATTERY_UNDER_100, BATTERY_UNDER_150
from .parts_over_150 import LISTED_OVER_150
from .parts_under_50 import CEILING_UNDER_50, EXCLUDED_UNDER_50, HAS_CEILING_UNDER_50, WEAR_COVERED_UNDER_50
from .parts_under_100 import CEILING_UNDER_100, HAS_CEILING_UNDER_100, LISTED_UNDER_100
from .parts_under_150 import LISTED_UNDER_150

line = repair.lines
IS_PART = line.kind == "part"

# --- which parts are covered -----------------------------------------------------------------------------------------

# Under 50,000 km the insurer proves that a part is on the list, as for any exclusion; beyond, the insured proves that
# it is on the list of covered parts.
COVERED_UNDER_50 = named(
    not_(EXCLUDED_UNDER_50),
    "ORNG-4A-1",
    says="En dessous de 50 000 km, toute pièce défectueuse est couverte, sauf celles d'une liste fermée.",
)
UNLISTED_UNDER_100 = all_of(
    named(
        not_(insured_proves(LISTED_UNDER_100)),
        "ORNG-4B-14",
        "ORNG-4D-6",
        says="De 50 000 à moins de 100 000 km, une pièce hors de la liste n'est pas couverte.",
    ),
    when(
        insured_proves(HYBRID),
        named(
            not_(insured_proves(ADDED_UNDER_100)),
            "ORNG-4BH-7",
            says="Sur un hybride de 50 000 à moins de 100 000 km, une pièce hors des deux listes n'est pas couverte.",
        ),
        YES,
    ),
)
UNLISTED_UNDER_150 = all_of(
    named(
        not_(insured_proves(LISTED_UNDER_150)),
        "ORNG-4C-11",
        "ORNG-4D-6",
        says="De 100 000 à 150 000 km, une pièce hors de la liste n'est pas couverte ; climatisation et sécurité n'y "
        "sont plus.",
    ),
    when(
        insured_proves(HYBRID),
        named(
            not_(insured_proves(ADDED_UNDER_150)),
            "ORNG-4CH-7",
            says="Sur un hybride de 100 000 à 150 000 km, une pièce hors des deux listes n'est pas couverte.",
        ),
        YES,
    ),
)
UNLISTED_OVER_150 = named(
    not_(insured_proves(LISTED_OVER_150)),
    "ORNG-4D-5",
    "ORNG-4D-6",
    says="Au-delà de 150 000 km, une pièce hors de la liste n'est pas couverte, et rien n'est ajouté pour un hybride.",
)
COVERED_PART = named(
    not_(by_band(not_(COVERED_UNDER_50), UNLISTED_UNDER_100, UNLISTED_UNDER_150, UNLISTED_OVER_150)),
    "ORNG-4-4",
    says="La pièce est couverte par la liste de la tranche de kilométrage du véhicule au jour du dommage.",
)
UNLISTED_PART = Exclusion(
    "ORNG-4-4",
    "Le kilométrage au jour du dommage fixe la liste des pièces couvertes, et cette pièce n'est pas couverte.",
    when=all_of(IS_PART, not_(COVERED_PART)),
    of=("breakdown",),
    doubts=(NESTED_BANDS, *parts_under_50.DOUBTS, *parts_under_100.DOUBTS, *parts_under_150.DOUBTS),
)

# --- the wear of the traction battery --------------------------------------------------------------------------------

#: Row-wise: the line is a traction battery whose wear is covered too.
TRACTION_BATTERY_WEAR = all_of(
    IS_PART,
    any_of(
        all_of(UNDER_50, WEAR_COVERED_UNDER_50),
        all_of(UNDER_100, BATTERY_UNDER_100),
        all_of(UNDER_150, BATTERY_UNDER_150),
    ),
)

# --- what is paid up to an amount ------------------------------------------------------------------------------------

#: Row-wise: the part is paid up to `LINE_CEILING`, labour included; the insurer proves a limit.
HAS_LINE_CEILING = insurer_proves(
    all_of(IS_PART, any_of(all_of(UNDER_50, HAS_CEILING_UNDER_50), all_of(UNDER_100, HAS_CEILING_UNDER_100)))
)
#: Row-wise: the ceiling of the part; it means nothing where there is none.
LINE_CEILING = when(UNDER_50, CEILING_UNDER_50, CEILING_UNDER_100)
