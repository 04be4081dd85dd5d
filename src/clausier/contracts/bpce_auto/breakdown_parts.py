"""Article 7.10, exclusions of parts and costs: which lines of the estimate the breakdown guarantee refuses.

Source: document 001, article 7.10, the list of what is not covered.
"""

from __future__ import annotations

from clausier.facts import repair
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Exclusion
from clausier.rules.terms import Truth
from clausier.rules.words import all_of, any_of, listed, not_, reading

OF = ("breakdown",)
line = repair.lines

#: Parts that wear: refused when normal wear made them fail.
WEAR_PARTS = (
    "brake_pads", "brake_linings", "brake_shoes", "brake_disc", "brake_drum", "wiper_blade", "shock_absorber",
    "exhaust_manifold", "exhaust", "catalytic_converter", "particulate_filter", "spark_plug", "glow_plug",
    "ac_refill", "ac_dryer", "timing_system", "timing_belt", "timing_roller", "accessory_belt", "clutch",
    "clutch_mechanism", "clutch_discs", "battery", "bulb", "light",
)  # fmt: skip
#: Parts that nobody lists as wearing are refused too when wear made them fail (BPCE-7.10-12, 7.10-81).
WEAR_ONLY = Reading(
    "BPCE-7.10-58",
    "La liste des pièces d'usure peut se lire comme exclue en tout cas.",
    (
        ("when_worn", "Une pièce de la liste n'est exclue que si l'usure normale l'a fait céder."),
        ("always", "Une pièce de la liste est toujours exclue."),
    ),
    "La phrase commence par l'usure normale ; une exclusion se lit étroitement.",
)
TRACTION_ONLY = Reading(
    "BPCE-7.10-59",
    "Les batteries figurent aussi parmi les pièces d'usure.",
    (("traction", "La batterie de traction est toujours exclue ; celle de 12 V suit la règle des pièces d'usure."),),
    "La phrase nomme les véhicules électriques et hybrides.",
)
GLASS_SEALS = Reading(
    "BPCE-7.10-62",
    "« Joints d'étanchéité » peut viser ceux du moteur.",
    (("of_glazing", "Seuls les joints des vitrages sont visés."),),
    "Les mots suivent les vitrages.",
)
OUTSIDE_SHORT_CIRCUIT = Reading(
    "BPCE-7.10-75",
    "Une pièce garantie détruite par une pièce d'usure tombe sous cette exclusion.",
    (("found_by_expert", "Il faut que l'expert constate que la première pièce n'était pas garantie."),),
    "L'assureur prouve une exclusion.",
)


def _line(rules: str | tuple[str, ...], says: str, which: Truth, doubts: tuple[Reading, ...] = ()) -> Exclusion:
    return Exclusion(rules, says, when=which, of=OF, doubts=doubts)


def _parts(rule: str, says: str, *parts: str, doubts: tuple[Reading, ...] = ()) -> Exclusion:
    return _line(rule, says, listed(line.part, {rule: parts}), doubts)


def _kinds(rules: str | tuple[str, ...], says: str, *kinds: str) -> Exclusion:
    return _line(rules, says, line.kind.is_in(*kinds))


IN_THE_WEAR_LIST = listed(line.part, {"BPCE-7.10-58": WEAR_PARTS})
WORN_PART = _line(
    "BPCE-7.10-58",
    "Une pièce d'usure que l'usure normale a fait céder.",
    reading(WEAR_ONLY, when_worn=all_of(IN_THE_WEAR_LIST, line.purpose == "worn_part"), always=IN_THE_WEAR_LIST),
    (WEAR_ONLY,),
)
ANY_WORN_PART = _line(
    ("BPCE-7.10-12", "BPCE-7.10-81"), "Toute pièce au terme de son usure normale.", line.purpose == "worn_part"
)
TRACTION_BATTERY = _parts(
    "BPCE-7.10-59", "La batterie d'un véhicule électrique ou hybride.", "traction_battery", doubts=(TRACTION_ONLY,)
)
WHEELS_AND_BODY = _parts(
    "BPCE-7.10-60", "Les pneus, les enjoliveurs, les jantes et la carrosserie.", "tyre", "hubcap", "wheel", "bodywork"
)
PAINT = _kinds("BPCE-7.10-61", "La peinture.", "paint")
GLAZING = _parts(
    "BPCE-7.10-62", "Les vitrages et leurs joints.", "windscreen", "window", "heated_rear_window",
    doubts=(GLASS_SEALS,),
)  # fmt: skip
TRIM = _parts("BPCE-7.10-63", "La sellerie et les garnitures.", "upholstery", "interior_trim", "seat")
ACCESSORY = _line(
    "BPCE-7.10-65",
    "L'accessoire hors série monté après la première immatriculation.",
    all_of(line.part.is_in("alarm", "car_radio"), not_(line.original_equipment)),
)
OTHER_PART_BROKE = _line(
    "BPCE-7.10-75",
    "Le dommage causé par une pièce que la garantie ne couvre pas.",
    line.damaged_by_uncovered_part,
    (OUTSIDE_SHORT_CIRCUIT,),
)
SERVICING = _line(
    ("BPCE-7.10-12", "BPCE-7.10-81"),
    "L'entretien, le réglage et la mise au point.",
    any_of(line.kind.is_in("adjustment", "topping_up", "inspection", "check"), line.purpose == "maintenance"),
)
STORAGE = _kinds("BPCE-7.10-83", "Les frais de garage, de stationnement et les amendes.", "parking")
LOSSES = _kinds(
    ("BPCE-7.10-82", "BPCE-7.10-84", "BPCE-7.10-85"),
    "L'immobilisation, la privation de jouissance, la dépréciation et les pertes d'exploitation.",
    "immobilisation",
)
PREVENTION = _line(
    "BPCE-7.10-86", "Le remplacement préventif ou de confort d'une pièce saine.", line.purpose == "preventive_bulletin"
)
OTHER_GOODS = _kinds(
    ("BPCE-7.10-3", "BPCE-7.10-46", "BPCE-7.10-87"),
    "Ce qui n'est ni une pièce, ni un ingrédient, ni la main-d'œuvre de la réparation.",
    "other", "travel", "fuel", "towing", "cleaning",
)  # fmt: skip

EXCLUDED_LINES = (
    WORN_PART, ANY_WORN_PART, TRACTION_BATTERY, WHEELS_AND_BODY, PAINT, GLAZING, TRIM, ACCESSORY, OTHER_PART_BROKE,
    SERVICING, STORAGE, LOSSES, PREVENTION, OTHER_GOODS,
)  # fmt: skip
