"""Article 7.6: fire and storm. Source: document 001, article 7.6."""

from __future__ import annotations

from clausier.facts import damages, event, expenses, policy
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Exclusion
from clausier.rules.rows import total
from clausier.rules.steps import Take
from clausier.rules.words import all_of

from .formulas import must_be_held
from .vehicle_damage import Ids, Taken, carried, mileage_exceeded, refused_row, trailers, vehicle_guarantee

KEY, OF = "fire", ("fire",)
row = damages.rows
BILLS = expenses.rows.kind == "extinguisher"
BEFORE = ("natural_disaster", "technological_disaster", "theft", "attack", "own_damage")

NEGLIGENCE_THAT_HELPED = Reading(
    "BPCE-7.6-25",
    "La négligence n'est pas définie, et la liste est donnée entre parenthèses.",
    (
        (
            "three_situations",
            "Seules comptent une vitre ouverte, une portière ou une cabine non verrouillée, si elles "
            "ont aidé l'incendie.",
        ),
    ),
    "Une exclusion est formelle et limitée.",
)

BURNS_OF_A_SMOKER = refused_row(
    "BPCE-7.6-16", "Les brûlures de fumeur aux revêtements intérieurs.", KEY, row.cause == "smoker_burn"
)
LAMPS_AND_FUSES = refused_row(
    "BPCE-7.6-17",
    "Les ampoules, fusibles, résistances et tubes qui défaillent seuls.",
    KEY,
    all_of(row.object == "lamps_and_fuses", row.cause.is_in("electrical", "own_operation")),
)
OWN_OPERATION = refused_row(
    "BPCE-7.6-23",
    "Les appareils électriques abîmés par leur seul fonctionnement.",
    KEY,
    row.cause == "own_operation",
)
CARRIED = carried("BPCE-7.6-19", KEY)
#: The text of this article does not name trailers: they are not the vehicle that it insures.
TRAILERS = trailers("BPCE-7.6-1", KEY)

HELD = must_be_held(KEY, "Incendie et tempête")
FIRE = vehicle_guarantee(
    KEY,
    "Incendie et tempête",
    ("BPCE-7.6-1", "BPCE-7.6-2", "BPCE-7.6-3", "BPCE-7.6-4", "BPCE-7.6-5", "BPCE-7.6-6", "BPCE-7.6-7"),
    "Le véhicule atteint par le feu, l'explosion, la foudre, l'électricité ou le vent d'une tempête.",
    Ids("BPCE-7.6-10", "BPCE-7.6-11", "BPCE-7.6-13", "BPCE-7.6-14", "BPCE-7.6-12", ("BPCE-7.6-9", "BPCE-11.2-3")),
    before=BEFORE,
    wear=True,
    spent=BILLS,
    refuses=(BURNS_OF_A_SMOKER, LAMPS_AND_FUSES, OWN_OPERATION, CARRIED, TRAILERS),
    taken=Taken(
        deductible=policy.damage_deductible,
        extra=(mileage_exceeded(KEY),),
        free=(Take("Recharge de l'extincteur", "BPCE-7.6-8",
                   amount=total(expenses.rows.cost, of=BILLS)),),
    ),
)  # fmt: skip


def _excluded(rules: str, says: str, when, doubts=()) -> Exclusion:
    return Exclusion(rules, says, when=when, of=OF, doubts=doubts)


MALICE_OF_RELATIVES = _excluded(
    "BPCE-7.6-20",
    "La malveillance d'un préposé, de la famille, du conjoint ou d'une personne du foyer.",
    event.malice_author_relation.is_in("employee", "family", "spouse", "household"),
)
AMATEUR_WIRING = _excluded(
    "BPCE-7.6-24",
    "Le dommage électrique qui suit une modification faite par quelqu'un qui n'est pas du métier.",
    event.causes.has("amateur_wiring"),
)
NEGLIGENCE = _excluded(
    "BPCE-7.6-25",
    "L'incendie qu'une vitre ouverte ou une portière non verrouillée a facilité.",
    event.causes.has("negligence"),
    doubts=(NEGLIGENCE_THAT_HELPED,),
)
