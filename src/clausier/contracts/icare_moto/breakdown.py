"""Article 4: what a breakdown claim pays.

Source: general conditions n° 2220453, articles 4.1, 4.2, 4.4, 8 (excess over scale and list price), VRADE.
"""

from __future__ import annotations

from clausier.facts import failure, other_insurance, repair, vehicle
from clausier.rules.nodes import Reading, Rounding
from clausier.rules.provisions import Exclusion, Guarantee, Lines, Payee
from clausier.rules.rows import total
from clausier.rules.steps import Basis, Harm, Limit, Take, Wear
from clausier.rules.terms import amount, eur, pct, truth
from clausier.rules.words import (
    above,
    all_of,
    any_of,
    at_closing,
    bands,
    below,
    between,
    first_of,
    given_or,
    insurer_proves,
    least,
    most,
    named,
    none_of,
    not_,
    prorata,
    reading,
    round_to,
    share,
    when,
)

from .covered_parts import BURNT_CLUTCH, FLUID_OR_HOSE, FLUIDS_ALONE, UNLISTED_PART
from .exclusions import AGGRAVATION, LINE_EXCLUSIONS
from .scope import ABROAD, MECHANICAL_BREAKDOWN

line = repair.lines

# --- doubts of the text ----------------------------------------------------------------------------------------------

EXACTLY_65_001_KM = Reading(
    "MOTO-4.4-1",
    "La dernière ligne commence au-dessus de 65 001 km et la précédente s'arrête à 65 000 : 65 001 km n'est dans "
    "aucune ligne.",
    (
        ("forty_percent", "À 65 001 km exactement, l'abattement reste de 40 %."),
        ("fifty_percent", "À 65 001 km exactement, l'abattement est de 50 %."),
    ),
    "Le doute profite à l'adhérent ; un kilométrage fractionnaire est arrondi au kilomètre inférieur.",
)
WHICH_MILEAGE = Reading(
    "MOTO-4.4-4",
    "Le même article retient le kilométrage de l'intervention, puis celui de la prise en charge.",
    (
        ("lower", "Le plus faible des deux."),
        ("intervention", "Celui du jour de l'intervention."),
        ("acceptance", "Celui du jour de la prise en charge."),
    ),
    "Le doute profite à l'adhérent.",
)
FLUIDS_WEAR = Reading(
    "MOTO-4.4-2",
    "Huiles, liquides et ingrédients ne sont pas nommés parmi les pièces.",
    (
        ("parts_only", "Ils ne subissent pas d'abattement."),
        ("with_fluids", "Ils subissent l'abattement des pièces."),
    ),
    "L'abattement ne porte que sur le prix des pièces.",
)
TOTAL_LOSS_TEST = Reading(
    "MOTO-D-19",
    "Le texte compare les réparations à « la valeur du véhicule », sans dire que c'est la VRADE ni quelles "
    "réparations comptent.",
    (
        (
            "covered_repairs",
            "On compare à la VRADE le coût brut des réparations garanties ; à égalité, il n'y a pas de perte totale.",
        ),
        ("whole_estimate", "On compare à la VRADE le coût brut de tout le devis."),
    ),
    "La garantie ne répond que des réparations qui suivent la panne couverte, et ne paie jamais plus que la "
    "perte (1.1.1).",
)
NO_WEAR_ON_VRADE = Reading(
    "MOTO-4.2-2",
    "Le texte ne dit pas si l'abattement réduit une indemnité en perte totale.",
    (
        ("full_value", "La VRADE est payée sans abattement."),
        ("wear_first", "L'abattement sur les pièces s'applique, et la VRADE n'est que le plafond."),
    ),
    "L'abattement porte sur le prix de pièces remplacées ; en perte totale, rien n'est remplacé.",
)
CAP_ORDER = Reading(
    "MOTO-4.2-1",
    "Le plafond n'est dit ni par sinistre ni par contrat, et sa place par rapport à l'abattement n'est pas fixée.",
    (("per_claim_after_wear", "Par sinistre ; l'abattement d'abord, le plafond ensuite."),),
    "Le plafond est celui du moment de l'intervention.",
)
INGREDIENTS = Reading(
    "MOTO-4.1-1",
    "Les ingrédients sont payés ici, alors que l'article 8 exclut les appoints et les quantités excédentaires.",
    (
        (
            "up_to_capacity",
            "Les fluides qu'exige la réparation couverte sont payés, jusqu'aux quantités du constructeur.",
        ),
    ),
    "Les deux textes se lisent ensemble.",
)
REGIONAL_AVERAGE = Reading(
    "MOTO-8A-5",
    "Aucune moyenne des taux horaires n'est publiée.",
    (("excess_only", "Seul l'excédent reste à charge, et l'assureur produit la moyenne dont il se sert."),),
    "L'exclusion vise les temps et les taux « supérieurs ».",
)
WEAR_ONCE = Reading(
    "MOTO-4.4-5",
    "L'usure normale est à la fois une exclusion (article 8) et une réduction (article 4.4).",
    (("never_both", "Le taux s'applique à une panne couverte ; on n'oppose jamais les deux pour la même cause."),),
    "L'exclusion refuse, l'abattement réduit ce qui n'est pas refusé.",
)

# --- what a line counts for ------------------------------------------------------------------------------------------

#: Purposes that no breakdown explains; two more have an exclusion of their own in article 8.
OTHER_PURPOSES = (
    "maintenance", "worn_part", "noise_or_vibration", "inspection_anomaly", "modification", "later_improvement",
    "accepted_obligation", "liability", "unrelated",
)  # fmt: skip
NEEDED_BY_THE_REPAIR = Exclusion(
    "MOTO-4.1-1",
    "Main-d'œuvre et ingrédients ne sont payés que pour une pièce ou un organe couvert.",
    when=all_of(
        line.kind.is_in("labour", "consumable", "dismantling", "check", "road_test"),
        not_(line.linked_to_covered_damage),
    ),
    of=("breakdown",),
    doubts=(INGREDIENTS,),
)
NOT_A_REPAIR = Exclusion(
    "MOTO-4.1-1",
    "La garantie panne paie pièces, main-d'œuvre et ingrédients d'une réparation qui suit la panne : ni déplacement, "
    "ni remorquage, ni contrôle technique, ni travail fait dans un autre but.",
    when=any_of(line.kind.is_in("travel", "towing", "inspection"), line.purpose.is_in(*OTHER_PURPOSES)),
    of=("breakdown",),
)
COVERED_LINE = named(
    none_of(
        NOT_A_REPAIR.applies,
        UNLISTED_PART.applies,
        BURNT_CLUTCH.applies,
        FLUIDS_ALONE.applies,
        NEEDED_BY_THE_REPAIR.applies,
        *[exclusion.applies for exclusion in LINE_EXCLUSIONS],
    ),
    "MOTO-4.1-1",
    says="La ligne est garantie : pièce de l'article 4.3, ou ce que sa réparation exige, hors des exclusions du 8.",
)

OVER_CAPACITY = named(
    prorata(
        line.parts_price, most(line.litres - line.capacity_litres, amount(0, "litre")), line.litres, Rounding.HALF_UP
    ),
    "MOTO-8A-7",
    says="La quantité de fluide au-delà de la contenance du constructeur reste à charge.",
)
OVER_LIST_PRICE = named(
    line.parts_price - least(line.parts_price, line.list_price),
    "MOTO-8A-6",
    says="La part du prix d'une pièce au-dessus du tarif du constructeur en France métropolitaine reste à charge.",
)
PARTS_EXCESS = given_or(
    line.parts_excess,
    first_of((line.kind == "fluid", OVER_CAPACITY), (line.kind == "part", OVER_LIST_PRICE), otherwise=eur(0)),
)
OVER_SCALE = named(
    repair.line_labour_price
    - least(
        repair.line_labour_price,
        round_to(
            least(line.labour_hours, line.scale_hours) * least(repair.labour_rate, repair.regional_rate),
            "cent",
            Rounding.HALF_UP,
        ),
    ),
    "MOTO-8A-5",
    says="Le temps au-delà du barème du constructeur et le taux horaire au-delà de la moyenne régionale restent "
    "à charge.",
)
LABOUR_EXCESS = given_or(line.labour_excess, when(line.labour_hours > 0, OVER_SCALE, eur(0)))

PARTS_ALLOWED = most(line.parts_price - PARTS_EXCESS, eur(0))
LABOUR_ALLOWED = most(repair.line_labour_price - LABOUR_EXCESS, eur(0))
SUBJECT_TO_WEAR = reading(
    FLUIDS_WEAR,
    parts_only=all_of(line.kind == "part", not_(FLUID_OR_HOSE)),
    with_fluids=line.kind.is_in("part", "fluid", "consumable"),
)

# --- wear and total loss ---------------------------------------------------------------------------------------------

MILEAGE_KM = named(
    reading(
        WHICH_MILEAGE,
        lower=least(vehicle.mileage_km, vehicle.mileage_at_acceptance_km),
        intervention=vehicle.mileage_km,
        acceptance=vehicle.mileage_at_acceptance_km,
    ),
    "MOTO-4.4-4",
    says="Le kilométrage retenu est le plus faible de celui de l'intervention et de celui de la prise en charge.",
)
PRINTED_WEAR = (
    below(35_000, pct(0)),
    between(35_000, 45_000, pct(20)),
    between(45_001, 55_000, pct(30)),
    between(55_001, 65_000, pct(40)),
    above(65_001, pct(50)),
)


def _wear_from(last_at_40_percent_km: int):
    """The printed table with the bound of its two last rows moved so that no kilometre is left out."""
    first, second, third, fourth, fifth = PRINTED_WEAR
    return bands(
        MILEAGE_KM,
        first,
        second,
        third,
        between(fourth.first, last_at_40_percent_km, fourth.value),
        above(last_at_40_percent_km, fifth.value),
        rules=("MOTO-4.4-1",),
        printed=PRINTED_WEAR,
    )


WEAR_RATE = named(
    reading(
        EXACTLY_65_001_KM,
        forty_percent=_wear_from(PRINTED_WEAR[4].first - 1),
        fifty_percent=_wear_from(PRINTED_WEAR[3].last),
    ),
    "MOTO-4.4-1",
    "MOTO-4.4-5",
    says="L'abattement sur les pièces suit le kilométrage : 0 % sous 35 000 km, 20 % jusqu'à 45 000, 30 % "
    "jusqu'à 55 000, 40 % "
    "jusqu'à 65 001, 50 % au-delà.",
)

PARTS = named(
    total(PARTS_ALLOWED, of=COVERED_LINE), "MOTO-4.1-1", says="Prix admis des pièces et fournitures garanties."
)
WORN_PARTS = named(
    total(PARTS_ALLOWED, of=all_of(COVERED_LINE, SUBJECT_TO_WEAR)),
    "MOTO-4.4-2",
    says="L'abattement ne porte que sur le prix des pièces, remplacées ou réparées.",
)
LABOUR = named(
    total(LABOUR_ALLOWED, of=COVERED_LINE),
    "MOTO-4.1-1",
    "MOTO-4.4-3",
    says="Main-d'œuvre admise des lignes garanties, sans abattement.",
)
WHOLE_ESTIMATE = total(line.parts_price + repair.line_labour_price)
AGGRAVATED = insurer_proves(failure.aggravated)
AGGRAVATION_COST = at_closing(failure.aggravation_cost, eur(0))
# What aggravation adds is excluded: it neither makes a total loss nor comes back with the VRADE.
REPAIRS = reading(
    TOTAL_LOSS_TEST,
    covered_repairs=most(PARTS + LABOUR - when(AGGRAVATED, AGGRAVATION_COST, eur(0)), eur(0)),
    whole_estimate=WHOLE_ESTIMATE,
)
TOTAL_LOSS = named(
    vehicle.replacement_value < REPAIRS,
    "MOTO-4.2-2",
    "MOTO-D-19",
    says="Il y a perte totale quand les réparations coûtent strictement plus que la valeur de remplacement à "
    "dire d'expert (VRADE).",
)
PAID_AT_VRADE = reading(NO_WEAR_ON_VRADE, full_value=TOTAL_LOSS, wear_first=truth(False))

BREAKDOWN = Guarantee(
    ("MOTO-4.1-1", "MOTO-D-12"),
    "L'assureur paie la réparation qui suit la panne d'une pièce couverte : pièces, main-d'œuvre et ingrédients "
    "nécessaires.",
    key="breakdown",
    label="Garantie panne mécanique",
    claimed=eur(0) < WHOLE_ESTIMATE,
    trigger=MECHANICAL_BREAKDOWN,
    asked=WHOLE_ESTIMATE,
    lines=Lines(
        covered=COVERED_LINE,
        asked=line.parts_price + repair.line_labour_price,
        granted=PARTS_ALLOWED
        - when(SUBJECT_TO_WEAR, share(WEAR_RATE, PARTS_ALLOWED), share(pct(0), PARTS_ALLOWED))
        + LABOUR_ALLOWED,
    ),
    settle=[
        Take("Pièces et fournitures garanties", "MOTO-4.1-1", amount=PARTS),
        Wear("Vétusté selon le kilométrage", ("MOTO-4.4-1", "MOTO-4.4-2"), rate=WEAR_RATE, base=WORN_PARTS),
        Take("Main-d'œuvre garantie", ("MOTO-4.1-1", "MOTO-4.4-3"), amount=LABOUR),
        Harm("Part aggravée du dommage", "MOTO-8B-8", when=AGGRAVATED, amount=AGGRAVATION_COST),
        Basis(
            "Perte totale : base portée à la VRADE",
            ("MOTO-4.2-2", "MOTO-D-19"),
            when=PAID_AT_VRADE,
            # In a total loss the VRADE is below the repairs: their least is the VRADE, and it stays bounded while open.
            amount=least(vehicle.replacement_value, REPAIRS),
        ),
        Limit(
            "Plafond : valeur de remplacement (VRADE)",
            "MOTO-4.2-1",
            ceiling=vehicle.replacement_value,
            then="contract ends",
        ),
        Limit(
            "Jamais plus que la perte : déjà payé par un autre assureur",
            ("MOTO-1.1.1-1", "MOTO-13-2"),
            when=insurer_proves(other_insurance.paid > eur(0)),
            ceiling=most(WHOLE_ESTIMATE - other_insurance.paid, eur(0)),
        ),
    ],
    pay_to=[
        Payee(to="insured", nature="remboursement", when=ABROAD, rules=("MOTO-6.2-3",)),
        Payee(to="repairer", nature="règlement direct", rules=("MOTO-4.1-1", "MOTO-6.1-4")),
    ],
    doubts=(CAP_ORDER, REGIONAL_AVERAGE, WEAR_ONCE, AGGRAVATION),
)
