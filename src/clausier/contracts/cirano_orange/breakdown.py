"""Articles 3, 4 and 7: what a breakdown claim pays, line by line.

The labour of a part stands on the line of that part, also when nothing is replaced; a line of kind "labour" serves
several parts at once.
Source: general conditions BAST/CIR/2020/16/FR/25/020, information sheet ("our offer"), articles 3, 4, 7 and 12.
"""

from __future__ import annotations

from clausier.facts import election, expert, failure, history, repair
from clausier.rules.nodes import Reading, Rounding
from clausier.rules.provisions import Election, Exclusion, Guarantee, Lines, Option, Payee
from clausier.rules.rows import granted_in_order, some, total
from clausier.rules.steps import Harm, Limit, Sublimit, Take
from clausier.rules.terms import eur
from clausier.rules.words import (
    all_of,
    any_of,
    at_closing,
    first_of,
    given_or,
    insurer_proves,
    least,
    most,
    named,
    none_of,
    not_,
    reading,
    round_to,
    when,
)

from .covered_parts import HAS_LINE_CEILING, LINE_CEILING, TRACTION_BATTERY_WEAR, UNLISTED_PART
from .exclusions import AGGRAVATION, DIAGNOSIS, FLUID, LINE_EXCLUSIONS, UNCOVERED_PART
from .parts_under_50 import RADIOS, SCREENS
from .request import REFUNDED_ABROAD
from .scope import MECHANICAL_BREAKDOWN, NORMAL_WEAR
from .value import ABOVE_THE_TABLE, CEILING_TAX, DAMAGE_CEILING, LIFE_CEILING

line = repair.lines
DIAGNOSIS_AND_FLUIDS_LIMIT = eur(100)
LIMITED_PARTS = ("gearbox_actuator", "clutch_actuator", *RADIOS, *SCREENS)

# --- doubts of the text ----------------------------------------------------------------------------------------------

OFFERED_PART = Reading(
    "ORNG-3-6",
    "La prise en charge est limitée à « son coût », sans dire si la main-d'œuvre reste due, ni ce qu'il en est d'une "
    "pièce proposée qui ne serait pas sûre.",
    (
        ("part_and_labour", "Le prix de la pièce proposée, et la main-d'œuvre comme d'habitude."),
        ("part_alone", "Le prix de la pièce proposée, sans main-d'œuvre."),
    ),
    "Le refus porte sur la pièce ; la main-d'œuvre serait la même avec celle qui était proposée.",
)
FLUIDS_PAID = Reading(
    "ORNG-3-3",
    "L'article 5 dit que les fluides ne sont jamais payés, et qu'un seul diagnostic peut l'être.",
    (("specific_rule", "La règle particulière de l'article 3 l'emporte : 100 € en tout, une seule fois."),),
    "L'article 3 resterait sinon sans effet ; le sens de l'exclusion se choisit à l'article 5.",
)
ONE_DAMAGE = Reading(
    "ORNG-7-2",
    "La fiche plafonne par sinistre, l'article 7 par dommage : plusieurs pannes d'un même devis peuvent en faire un ou "
    "plusieurs.",
    (("per_claim", "Un sinistre est un dommage : un seul plafond par demande."),),
    "Les deux textes disent la même chose en deux mots ; la fiche est de même rang.",
)
NO_WEAR_RATE = Reading(
    "ORNG-4-3",
    "L'absence de vétusté n'est écrite nulle part comme une règle.",
    (("no_reduction", "Rien n'est retenu pour vétusté, ni sur les pièces ni sur la main-d'œuvre."),),
    "Le contrat s'intitule « sans vétusté », ne porte aucun barème et dit l'échange gratuit.",
)
NORMAL_LIFE = Reading(
    "ORNG-1-13",
    "Aucune table ne donne la durée de vie usuelle des pièces.",
    (("part_by_part", "L'usure se constate pièce par pièce ; dans le doute elle n'est pas normale."),),
    "L'assureur prouve l'exclusion.",
)
NO_DEDUCTIBLE = Reading(
    "ORNG-7-5",
    "Le client paie la différence, mais aucune franchise n'est écrite.",
    (("no_deductible", "Rien d'autre ne reste à charge que ce qu'une clause refuse ou limite."),),
    "Une franchise doit être écrite.",
)

# --- what one line costs ---------------------------------------------------------------------------------------------

ASKED = line.parts_price + repair.line_labour_price
OFFERED_PRICE = at_closing(line.offered_part_price, line.parts_price)
OFFER_REFUSED = insurer_proves(line.offered_part_refused)
OVER_OFFERED_PART = named(
    when(OFFER_REFUSED, line.parts_price - least(line.parts_price, OFFERED_PRICE), eur(0)),
    "ORNG-3-6",
    says="Qui refuse la pièce d'échange standard ou de réemploi proposée n'est payé que du prix de cette pièce.",
)
OVER_SCALE = named(
    repair.line_labour_price
    - least(
        repair.line_labour_price,
        round_to(
            least(line.labour_hours, line.scale_hours) * least(repair.labour_rate, repair.displayed_rate),
            "cent",
            Rounding.HALF_UP,
        ),
    ),
    "ORNG-FIP-2",
    "ORNG-3-2",
    says="Le temps au-delà du barème du constructeur et le taux au-delà du tarif affiché restent à charge.",
)
LABOUR_EXCESS = given_or(line.labour_excess, when(line.labour_hours > 0, OVER_SCALE, eur(0)))
LABOUR_WITHIN_SCALE = most(repair.line_labour_price - LABOUR_EXCESS, eur(0))

PARTS_ALLOWED = most(line.parts_price - OVER_OFFERED_PART, eur(0))
LABOUR_ALLOWED = reading(
    OFFERED_PART,
    part_and_labour=LABOUR_WITHIN_SCALE,
    part_alone=when(OFFER_REFUSED, eur(0), LABOUR_WITHIN_SCALE),
)
ALLOWED = PARTS_ALLOWED + LABOUR_ALLOWED

# --- which lines are paid --------------------------------------------------------------------------------------------

#: Row-wise: what the common limit of article 3 pays, and nothing else does.
DIAGNOSIS_OR_FLUID = any_of(DIAGNOSIS, FLUID)
#: A fluid written as a part is no part of the lists: it follows the rule of the fluids.
OFF_THE_LISTS = all_of(not_(FLUID), any_of(UNLISTED_PART.applies, UNCOVERED_PART.applies))
EXCLUDED = any_of(
    OFF_THE_LISTS, *[exclusion.applies for exclusion in LINE_EXCLUSIONS if exclusion is not UNCOVERED_PART]
)
REPAIRED_PART = all_of(line.kind == "part", not_(FLUID), not_(EXCLUDED))
SOMETHING_REPAIRED = some(REPAIRED_PART)

PAYABLE_KIND = named(
    line.kind.is_in("part", "labour", "dismantling", "diagnosis", "fluid"),
    "ORNG-3-1",
    says="La garantie prend en charge des pièces de l'article 4 et ce que leur réparation exige.",
)
OTHER_COSTS = Exclusion(
    "ORNG-5B-36",
    "La garantie ne paie que des pièces, leur main-d'œuvre, le démontage, le premier diagnostic et les fluides : ni "
    "remorquage, ni autre frais.",
    when=not_(PAYABLE_KIND),
    of=("breakdown",),
)
LABOUR_OF_THE_REPAIR = Exclusion(
    "ORNG-3-2",
    "La main-d'œuvre n'est payée que pour réparer ou échanger une pièce garantie.",
    when=all_of(line.kind == "labour", not_(all_of(line.linked_to_covered_damage, SOMETHING_REPAIRED))),
    of=("breakdown",),
)
DISMANTLING = Exclusion(
    "ORNG-12-16",
    "Le démontage qui cherche la panne n'est payé que si la garantie s'applique ; sinon le client le paie en entier.",
    when=all_of(line.kind == "dismantling", not_(SOMETHING_REPAIRED)),
    of=("breakdown",),
)
BREAKDOWN_NOT_COVERED = Exclusion(
    "ORNG-3-3",
    "Le premier diagnostic et les fluides ne sont payés que si la panne est reconnue garantie.",
    when=all_of(DIAGNOSIS_OR_FLUID, not_(SOMETHING_REPAIRED)),
    of=("breakdown",),
)
LIMIT_USED_BEFORE = Exclusion(
    "ORNG-3-3",
    "Le premier diagnostic et les fluides ne sont pris en charge qu'une fois sur la durée de la garantie.",
    when=all_of(DIAGNOSIS_OR_FLUID, history.allowance_used),
    of=("breakdown",),
)
WITHIN_THE_LIMIT = all_of(
    DIAGNOSIS_OR_FLUID, none_of(EXCLUDED, BREAKDOWN_NOT_COVERED.applies, LIMIT_USED_BEFORE.applies)
)
OVER_THE_LIMIT = named(
    ALLOWED - granted_in_order(ALLOWED, DIAGNOSIS_AND_FLUIDS_LIMIT, of=WITHIN_THE_LIMIT),
    "ORNG-3-3",
    says="Le premier diagnostic et les fluides nécessaires sont payés ensemble à hauteur de 100 € TTC.",
)
COVERED_LINE = named(
    none_of(
        EXCLUDED,
        OTHER_COSTS.applies,
        LABOUR_OF_THE_REPAIR.applies,
        DISMANTLING.applies,
        BREAKDOWN_NOT_COVERED.applies,
        LIMIT_USED_BEFORE.applies,
    ),
    "ORNG-3-1",
    says="La ligne est garantie : pièce de l'article 4, ou ce que sa réparation exige, hors des exclusions de "
    "l'article 5.",
)
REPAIR_LINE = all_of(COVERED_LINE, not_(DIAGNOSIS_OR_FLUID))

# --- the manager's choices -------------------------------------------------------------------------------------------

REPAIR_OR_EXCHANGE = Election(
    "ORNG-3-4",
    "La remise en état d'une pièce garantie est préférée à son échange, au choix du gestionnaire.",
    fact=election.repair_method,
    by="office",
    options=[Option(key=key, open=SOMETHING_REPAIRED) for key in ("repair", "exchange")],
    if_silent="La pièce est remise en état.",
)
ORIGIN_OF_THE_PART = Election(
    ("ORNG-3-5", "ORNG-4-2"),
    "La réparation emploie une pièce neuve, d'échange standard ou de réemploi, au choix du gestionnaire.",
    fact=election.part_origin,
    by="office",
    options=[Option(key=key, open=SOMETHING_REPAIRED) for key in ("new", "standard_exchange", "reused")],
    if_silent="Le réparateur emploie la pièce de son devis.",
)

# --- what is paid ----------------------------------------------------------------------------------------------------

PARTS = named(
    total(PARTS_ALLOWED, of=REPAIR_LINE),
    "ORNG-3-2",
    "ORNG-4-3",
    says="Prix admis des pièces garanties, sans abattement de vétusté.",
)
LABOUR = named(
    total(LABOUR_ALLOWED, of=REPAIR_LINE),
    "ORNG-FIP-2",
    "ORNG-4-3",
    says="Main-d'œuvre admise des lignes garanties, au barème du constructeur et au tarif affiché, sans vétusté.",
)
WHOLE_ESTIMATE = named(
    total(ASKED),
    "ORNG-7-5",
    says="Le client paie la différence entre le montant total des réparations et ce qui est pris en charge.",
)
UNDER_A_CEILING = all_of(REPAIR_LINE, HAS_LINE_CEILING)
#: Row-wise: lines about one part share its ceiling, in their order.
WITHIN_LINE_CEILING = first_of(
    *[
        (line.part == key, granted_in_order(ALLOWED, LINE_CEILING, of=all_of(UNDER_A_CEILING, line.part == key)))
        for key in LIMITED_PARTS
    ],
    otherwise=least(ALLOWED, LINE_CEILING),
)
WORN_BATTERY = all_of(NORMAL_WEAR, some(TRACTION_BATTERY_WEAR))

BREAKDOWN = Guarantee(
    ("ORNG-3-1", "ORNG-FIP-8", "ORNG-1-12"),
    "La panne garantie donne droit à la remise en état des pièces défectueuses, qui rend au véhicule son état de "
    "fonctionnement antérieur.",
    key="breakdown",
    label="Garantie panne mécanique",
    claimed=eur(0) < WHOLE_ESTIMATE,
    trigger=any_of(MECHANICAL_BREAKDOWN, WORN_BATTERY),
    asked=WHOLE_ESTIMATE,
    lines=Lines(
        covered=COVERED_LINE,
        asked=ASKED,
        granted=first_of(
            (DIAGNOSIS_OR_FLUID, ALLOWED - OVER_THE_LIMIT), (UNDER_A_CEILING, WITHIN_LINE_CEILING), otherwise=ALLOWED
        ),
    ),
    settle=[
        Take("Pièces garanties, sans vétusté", ("ORNG-3-2", "ORNG-4-3"), amount=PARTS),
        Take("Main-d'œuvre garantie, sans vétusté", ("ORNG-FIP-2", "ORNG-4-3"), amount=LABOUR),
        Sublimit(
            "Plafond propre à certaines pièces",
            ("ORNG-4B-3", "ORNG-4B-4", "ORNG-4A-56", "ORNG-4A-57", "ORNG-4A-58", "ORNG-4A-59"),
            base=total(ALLOWED, of=UNDER_A_CEILING),
            ceiling=total(WITHIN_LINE_CEILING, of=UNDER_A_CEILING),
        ),
        Take("Premier diagnostic et fluides", "ORNG-3-3", amount=total(ALLOWED, of=WITHIN_THE_LIMIT)),
        Sublimit(
            "Limite commune du premier diagnostic et des fluides",
            "ORNG-3-3",
            base=total(ALLOWED, of=WITHIN_THE_LIMIT),
            ceiling=DIAGNOSIS_AND_FLUIDS_LIMIT,
        ),
        Harm(
            "Part aggravée du dommage",
            ("ORNG-FIP-38", "ORNG-5B-18"),
            when=insurer_proves(failure.aggravated),
            amount=at_closing(failure.aggravation_cost, eur(0)),
        ),
        Limit(
            "Barèmes de France métropolitaine",
            "ORNG-12-14",
            when=all_of(REFUNDED_ABROAD, insurer_proves(eur(0) < expert.metropolitan_cost)),
            ceiling=expert.metropolitan_cost,
        ),
        Limit("Plafond d'un sinistre", ("ORNG-7-2", "ORNG-7-3"), ceiling=DAMAGE_CEILING, per="claim"),
        Limit("Reste de la valeur du véhicule", ("ORNG-7-1", "ORNG-FIP-3"), ceiling=LIFE_CEILING, per="life"),
    ],
    pay_to=[
        Payee(
            to="insured",
            nature="remboursement",
            when=REFUNDED_ABROAD,
            rules=("ORNG-12-14",),
        ),
        Payee(to="repairer", nature="règlement direct", rules=("ORNG-12-11",)),
    ],
    doubts=(
        FLUIDS_PAID, ONE_DAMAGE, NO_WEAR_RATE, NORMAL_LIFE, NO_DEDUCTIBLE, CEILING_TAX, ABOVE_THE_TABLE, AGGRAVATION,
    ),
)
