"""Which guarantee takes each damage: chapters 7.1, 7.2, 7.5 to 7.9, where they send damages to one another.

What the text writes as mutual exclusions is an order of priority: read as exclusions, a fire after a collision would
belong to two guarantees or to none. Each damage goes to the first guarantee of the list that takes it; what nobody
takes belongs to no guarantee of the vehicle. Source: document 001, chapters 3 and 7.
"""

from __future__ import annotations

from clausier.facts import damages, event, policy
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Allocation
from clausier.rules.rows import total
from clausier.rules.terms import truth
from clausier.rules.words import all_of, any_of, named, not_, reading, share

from . import vat
from .declarations import MILEAGE
from .formulas import BREAKDOWN, GLASS, OWN_DAMAGE, REINFORCED_GLASS, THEFT
from .theft_lost import KEYS_ALONE, NOT_FOUND, SHOWN_AND_KEPT
from .total_loss import CARRIED, IRREPARABLE, OWN_VEHICLE

row = damages.rows

# --- doubts of the text -----------------------------------------------------------------------------------------------

GLASS_AFTER_THEFT = Reading(
    "BPCE-7.1-9",
    "La clause dit que la garantie des glaces « peut » jouer quand le vol n'indemnise pas.",
    (
        ("whenever_theft_pays_nothing", "Elle joue dès que le vol ne paie rien, refusé ou inférieur à sa franchise."),
        ("only_when_refused", "Elle ne joue que si le vol est refusé."),
    ),
    "Un dommage non indemnisé ne l'est ni par refus ni par franchise ; le doute profite à l'assuré.",
)
FIRE_AFTER_IMPACT = Reading(
    "BPCE-7.6-22",
    "L'incendie qui suit un choc relève des dommages tous accidents, que la formule Tiers Plus ne comprend pas.",
    (
        ("stays_fire", "Sans dommages tous accidents dans la police, l'incendie reste pris par sa propre garantie."),
        ("nobody", "Personne ne le prend."),
    ),
    "La phrase suppose que l'autre garantie le couvre ; une exclusion qui n'est pas claire ne joue pas.",
)
FIRE_AFTER_THEFT = Reading(
    "BPCE-7.6-21",
    "L'incendie qui suit un vol est couvert aux conditions du vol, sans dire ce qu'il advient si elles manquent.",
    (
        ("stays_fire", "Si le vol n'est pas couvert, l'incendie reste pris par sa propre garantie."),
        ("nobody", "Personne ne le prend."),
    ),
    "L'exclusion suppose que le vol couvre.",
)

# --- what each damage is ----------------------------------------------------------------------------------------------

#: What a guarantee of the vehicle looks at, be it to refuse it: carried things and trailers have no other place.
LOOKED_AT = (*OWN_VEHICLE, *CARRIED, "trailer")
OURS = all_of(row.owner.is_in("insured", "lessor"), row.object.is_in(*LOOKED_AT))
OWN = all_of(row.owner.is_in("insured", "lessor"), row.object.is_in(*OWN_VEHICLE))
GLAZED = row.object.is_in("windscreen", "glass", "lights", "mirror", "rear_lights", "interior_mirror", "other_glass")
BROKEN = named(
    not_(row.cause.is_in("wear", "breakdown", "own_operation")), "BPCE-7.1-1", "BPCE-7.2-1",
    says="Le bris est accidentel : ni l'usure, ni la panne, ni le seul fonctionnement.",
)  # fmt: skip
FRONT_GLASS = named(
    all_of(BROKEN, row.object.is_in("windscreen", "glass", "lights")), "BPCE-7.1-2",
    says="Pare-brise, vitres, lunette, toit vitré, optiques, antibrouillards et clignotants avant.",
)  # fmt: skip
REAR_GLASS = named(
    all_of(BROKEN, row.object.is_in("mirror", "rear_lights")), "BPCE-7.2-2", "BPCE-7.1-12", "BPCE-7.1-13",
    "BPCE-7.1-14",
    says="Rétroviseurs extérieurs complets, feux, antibrouillards et clignotants arrière.",
)  # fmt: skip
STOLEN = any_of(row.cause.is_in("theft", "attempted_theft"), row.follows == "theft")
BURNT = named(
    row.cause.is_in("fire", "explosion", "lightning", "smouldering", "electrical", "storm"),
    "BPCE-3-34", "BPCE-3-39", "BPCE-3-51", "BPCE-7.6-2", "BPCE-7.6-3", "BPCE-7.6-4", "BPCE-7.6-5", "BPCE-7.6-6",
    "BPCE-7.6-7",
    says="Incendie, explosion, foudre, combustion sans flamme, dommage électrique ou tempête.",
)  # fmt: skip
NATURAL = named(
    row.cause.is_in(
        "hail", "snow", "tidal_wave", "flood", "avalanche", "falling_stones", "landslide", "earthquake", "eruption"
    ),
    "BPCE-7.7-2",
    says="Grêle, neige, raz de marée, inondation, avalanche, chute de pierres, glissement, séisme ou éruption.",
)
ACCIDENTAL = named(
    row.cause.is_in(
        "collision", "stone", "overturning", "immersion", "opened_bonnet", "vandalism", "corrosive", "rodent"
    ),
    "BPCE-3-4", "BPCE-3-59", "BPCE-7.9-3", "BPCE-7.9-4", "BPCE-7.9-5", "BPCE-7.9-6", "BPCE-7.9-7", "BPCE-7.9-9",
    "BPCE-7.9-10",
    says="Choc, jet de pierre, renversement, immersion, capot ou portière retournés, vandalisme, corrosion ou rongeur.",
)  # fmt: skip
RECOGNISED_NATURAL = named(
    event.ministerial_order == "natural_disaster", "BPCE-7.3-3", "BPCE-7.7-3", "BPCE-7.7-18",
    says="Un arrêté interministériel publié reconnaît la catastrophe naturelle pour ce lieu et cette période.",
)  # fmt: skip
RECOGNISED_TECHNOLOGICAL = named(
    event.ministerial_order == "technological_disaster", "BPCE-7.4-3",
    says="Un arrêté publié reconnaît la catastrophe technologique, ses zones et sa période.",
)  # fmt: skip

#: The order decides; the agents that the clauses name are examples (BPCE-7.3-1, 7.4-1).
BY_NATURAL_DISASTER = all_of(
    RECOGNISED_NATURAL, any_of(NATURAL, row.cause.is_in("natural_disaster", "drought", "storm"))
)
BY_TECHNOLOGICAL_DISASTER = all_of(
    RECOGNISED_TECHNOLOGICAL, row.cause.is_in("technological_disaster", "explosion", "fire", "collision")
)

# --- theft gives way, or does not -------------------------------------------------------------------------------------

THEFT_COVERS = all_of(THEFT, SHOWN_AND_KEPT)
GONE = named(
    all_of(OWN, NOT_FOUND, THEFT_COVERS), "BPCE-7.8-24", "BPCE-11.1-1", "BPCE-11.3-4",
    says="Le vol paie la valeur du véhicule qui n'est pas repris : aucune autre garantie n'en répare une part.",
)  # fmt: skip
#: What the theft did, the wear fixed by the expert off, is above the deductibles that a theft bears.
THEFT_PAYS = all_of(
    THEFT_COVERS,
    total(vat.BORNE - share(row.wear_pct, vat.BORNE), of=all_of(OWN, STOLEN)) > policy.damage_deductible + MILEAGE,
)
GLASS_GOES_TO_THEFT = named(
    reading(
        GLASS_AFTER_THEFT,
        whenever_theft_pays_nothing=all_of(STOLEN, THEFT_PAYS),
        only_when_refused=all_of(STOLEN, THEFT_COVERS),
    ),
    "BPCE-7.1-8", "BPCE-7.1-9", "BPCE-7.2-7", "BPCE-7.2-8", "BPCE-7.8-7",
    says="Une glace ou un rétroviseur brisé pendant un vol est payé par le vol, s'il paie quelque chose.",
)  # fmt: skip
FIRE_OF_IMPACT = all_of(row.follows == "impact", row.cause.is_in("fire", "explosion"))

#: Where a damage goes when two guarantees could take it, and the clause that says so.
TO_REINFORCED_GLASS = named(
    all_of(
        REAR_GLASS, REINFORCED_GLASS, not_(IRREPARABLE), any_of(row.object == "rear_lights", not_(GLASS_GOES_TO_THEFT))
    ),
    "BPCE-7.7-19", "BPCE-7.9-31", "BPCE-7.2-7",
    says="Un rétroviseur ou un feu arrière relève du bris de glaces renforcé avant toute autre garantie, sauf le vol "
    "pour les rétroviseurs.",
)  # fmt: skip
TO_GLASS = named(
    all_of(FRONT_GLASS, GLASS, not_(IRREPARABLE), not_(GLASS_GOES_TO_THEFT)), "BPCE-7.7-19", "BPCE-7.9-31",
    "BPCE-7.1-8",
    says="Une glace relève du bris de glaces avant toute autre garantie, sauf le vol qui la paie.",
)  # fmt: skip
TO_THEFT = named(
    all_of(STOLEN, THEFT_COVERS), "BPCE-7.6-21", "BPCE-7.7-17", "BPCE-7.9-30",
    says="Ce qui suit un vol que la garantie couvre relève du vol, incendie et événement naturel compris.",
)  # fmt: skip
TO_ATTACK = named(
    row.cause == "terrorism", "BPCE-7.5-1", "BPCE-7.9-8",
    says="Un attentat est payé une fois, par sa propre garantie quand la police la comprend.",
)  # fmt: skip
BURNT_BY_IMPACT = named(
    all_of(FIRE_OF_IMPACT, OWN_DAMAGE), "BPCE-7.6-22",
    says="L'incendie qui suit un choc relève des dommages tous accidents.",
)  # fmt: skip
TO_NATURAL_EVENT = named(
    NATURAL, "BPCE-7.6-18", "BPCE-7.9-30",
    says="Un événement naturel de la liste, la grêle comprise, n'est ni un incendie ni un accident.",
)  # fmt: skip
STAYS_FIRE = named(
    all_of(
        any_of(row.follows != "theft", reading(FIRE_AFTER_THEFT, stays_fire=truth(True), nobody=truth(False))),
        any_of(not_(FIRE_OF_IMPACT), reading(FIRE_AFTER_IMPACT, stays_fire=truth(True), nobody=truth(False))),
    ),
    "BPCE-7.6-21", "BPCE-7.6-22",
    says="L'incendie qui suit un vol ou un choc que l'autre garantie ne prend pas reste un incendie.",
)  # fmt: skip

TAKES = Allocation(
    (
        "BPCE-7.1-8", "BPCE-7.1-9", "BPCE-7.2-7", "BPCE-7.2-8", "BPCE-7.6-18", "BPCE-7.6-21", "BPCE-7.6-22",
        "BPCE-7.7-17", "BPCE-7.7-18", "BPCE-7.7-19", "BPCE-7.9-30", "BPCE-7.9-31",
    ),
    "Chaque dommage du véhicule relève d'une seule garantie : la première qui le prend, dans cet ordre.",
    cases=[
        (not_(OURS), "none"),
        (GONE, "theft"),
        (all_of(row.cause == "breakdown", BREAKDOWN), "breakdown"),
        (TO_REINFORCED_GLASS, "reinforced_glass"),
        (TO_GLASS, "glass"),
        (BY_NATURAL_DISASTER, "natural_disaster"),
        (BY_TECHNOLOGICAL_DISASTER, "technological_disaster"),
        (TO_THEFT, "theft"),
        (TO_ATTACK, "attack"),
        (BURNT_BY_IMPACT, "own_damage"),
        (all_of(any_of(BURNT, row.cause.is_in("smoker_burn", "own_operation")), STAYS_FIRE), "fire"),
        (TO_NATURAL_EVENT, "natural_event"),
        (row.cause.is_in("theft", "attempted_theft"), "theft"),
        (all_of(row.object == "lock", KEYS_ALONE), "theft"),
        (all_of(GLAZED, row.cause == "stone"), "glass"),
        (any_of(ACCIDENTAL, row.cause == "breakdown"), "own_damage"),
    ],
    otherwise="none",
    doubts=(GLASS_AFTER_THEFT, FIRE_AFTER_IMPACT, FIRE_AFTER_THEFT),
)  # fmt: skip
