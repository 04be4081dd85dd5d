"""Articles 7.3, 7.4 and 7.5: natural and technological disasters, attacks.

Each needs what the law says: a published order for the first two, the national territory for the third. Source:
document 001, articles 7.3 to 7.5 and 11.1 (the law behind them: C. assur., art. L. 125-1, L. 126-2, L. 128-1).
"""

from __future__ import annotations

from clausier.facts import damages, event, expenses, policy
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition
from clausier.rules.rows import total
from clausier.rules.steps import Take

from .damage_lines import RECOGNISED_NATURAL, RECOGNISED_TECHNOLOGICAL
from .deductibles import LEGAL
from .formulas import must_be_held
from .total_loss import CARRIED
from .vehicle_damage import Ids, refused_row, vehicle_guarantee

NOT_THE_VEHICLE = damages.rows.object.is_in(*CARRIED, "trailer")
IN_FRANCE = event.country == "FR"

IMMATERIAL = Reading(
    "BPCE-7.5-4",
    "L'article couvre les dommages immatériels, que l'article 5.3 exclut de toute garantie.",
    (
        ("covered", "La garantie des attentats couvre les immatériels qui suivent un dommage couvert."),
        ("excluded", "Ils restent exclus."),
    ),
    "La couverture particulière l'emporte sur l'exclusion générale.",
)

#: The definitions of what is insured leave out trailers and what is carried.
NATURAL_OTHERS = refused_row("BPCE-7.3-2", "Ce qui n'est pas le véhicule.", "natural_disaster", NOT_THE_VEHICLE)
TECHNOLOGICAL_OTHERS = refused_row(
    "BPCE-7.4-2", "Ce qui n'est pas le véhicule.", "technological_disaster", NOT_THE_VEHICLE
)
ATTACK_OTHERS = refused_row("BPCE-7.5-3", "Ce qui n'est pas le véhicule.", "attack", NOT_THE_VEHICLE)

# --- 7.3 natural disasters --------------------------------------------------------------------------------------------

NATURAL_HELD = must_be_held("natural_disaster", "Catastrophes naturelles")
NATURAL_DISASTER = vehicle_guarantee(
    "natural_disaster",
    "Catastrophes naturelles",
    ("BPCE-7.3-1", "BPCE-7.3-2"),
    "Le véhicule atteint par l'intensité anormale d'un agent naturel.",
    Ids("BPCE-7.3-8", "BPCE-7.3-9", "BPCE-7.3-12", "BPCE-7.3-13", "BPCE-7.3-11"),
    before=(),
    refuses=(NATURAL_OTHERS,),
    always=LEGAL,
    always_rules=("BPCE-7.3-6", "BPCE-11.1-33"),
)
NATURAL_RECOGNISED = Condition(
    "BPCE-7.3-3",
    "Un arrêté publié au Journal officiel reconnaît la catastrophe naturelle à cet endroit.",
    test=RECOGNISED_NATURAL,
    of=("natural_disaster",),
)
NATURAL_NOT_ABROAD = Condition(
    ("BPCE-7.3-7", "BPCE-1-10"),
    "La garantie des catastrophes naturelles ne suit pas le véhicule à l'étranger.",
    test=IN_FRANCE,
    of=("natural_disaster",),
)

# --- 7.4 technological disasters --------------------------------------------------------------------------------------

TECHNOLOGICAL_HELD = must_be_held("technological_disaster", "Catastrophes technologiques")
TECHNOLOGICAL_DISASTER = vehicle_guarantee(
    "technological_disaster",
    "Catastrophes technologiques",
    ("BPCE-7.4-1", "BPCE-7.4-2"),
    "Le véhicule atteint par une catastrophe technologique.",
    Ids("BPCE-7.4-7", "BPCE-7.4-8", "BPCE-7.4-11", "BPCE-7.4-12", "BPCE-7.4-10"),
    before=("natural_disaster",),
    refuses=(TECHNOLOGICAL_OTHERS,),
)
TECHNOLOGICAL_RECOGNISED = Condition(
    "BPCE-7.4-3",
    "Un arrêté publié au Journal officiel reconnaît la catastrophe technologique, ses zones et sa période.",
    test=RECOGNISED_TECHNOLOGICAL,
    of=("technological_disaster",),
)

# --- 7.5 attacks ------------------------------------------------------------------------------------------------------

ATTACK_HELD = must_be_held("attack", "Attentats")
ATTACK = vehicle_guarantee(
    "attack",
    "Attentats",
    ("BPCE-7.5-1", "BPCE-7.5-3"),
    "Le véhicule atteint par un attentat ou un acte de terrorisme.",
    Ids("BPCE-7.5-7", "BPCE-7.5-8", "BPCE-7.5-11", "BPCE-7.5-12", "BPCE-7.5-10", ("BPCE-7.5-6", "BPCE-11.2-4")),
    before=("natural_disaster", "technological_disaster", "theft"),
    refuses=(ATTACK_OTHERS,),
    deductible=policy.damage_deductible,
    more=(
        Take(
            "Décontamination",
            "BPCE-7.5-4",
            amount=total(expenses.rows.cost, of=expenses.rows.kind == "decontamination"),
        ),
    ),
    doubts=(IMMATERIAL,),
)
ON_NATIONAL_TERRITORY = Condition(
    "BPCE-7.5-2", "Le dommage est subi sur le territoire national.", test=IN_FRANCE, of=("attack",)
)
