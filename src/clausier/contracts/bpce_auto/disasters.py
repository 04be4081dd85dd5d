"""Articles 7.3, 7.4 and 7.5: natural and technological disasters, attacks.

Each needs what the law says: a published order for the first two, the national territory for the third. Source:
document 001, articles 7.3 to 7.5 and 11.1 (the law behind them: C. assur., art. L. 125-1, L. 126-2, L. 128-1).
"""

from __future__ import annotations

from clausier.facts import damages, document, event, expenses, expert, payment, policy
from clausier.rules.dates import earliest_of, if_so, months
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition, Deadline, Eligibility, Information
from clausier.rules.rows import total
from clausier.rules.steps import Deductible, Take
from clausier.rules.words import all_of, any_of, not_

from .damage_lines import RECOGNISED_NATURAL, RECOGNISED_TECHNOLOGICAL
from .deductibles import LEGAL
from .formulas import TIERS, must_be_held
from .indemnity import PAID_WITHIN
from .total_loss import CARRIED
from .vehicle_damage import Ids, Taken, mileage_exceeded, refused_row, vehicle_guarantee

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

SOONER_THAN_21 = Reading(
    "BPCE-7.3-5",
    "Vingt et un jours ici, quinze à l'article 11.3 pour tout sinistre autre qu'un vol.",
    (("fifteen", "Quinze jours, le plus court des deux."),),
    "L'assuré peut se prévaloir de la meilleure promesse.",
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
    taken=Taken(legal=(Deductible("Franchise légale", ("BPCE-7.3-6", "BPCE-11.1-33"), amount=LEGAL),)),
)
NATURAL_NOT_ABROAD = Condition(
    ("BPCE-7.3-7", "BPCE-1-10"),
    "La garantie des catastrophes naturelles ne suit pas le véhicule à l'étranger.",
    test=IN_FRANCE,
    of=("natural_disaster",),
)

OFFER_WITHIN = months(1)
WITHOUT_EXPERT = not_(any_of(expert.appointed_on.happened, expert.report_on.happened))
NATURAL_OFFER = Deadline(
    "BPCE-7.3-4",
    "Proposer une indemnité dans le mois du rapport d'expertise définitif, ou de l'état estimatif s'il n'y a pas "
    "d'expert.",
    key="natural_disaster_offer",
    owes="assureur",
    act="proposer une indemnité ou une réparation",
    start=earliest_of(expert.report_on, if_so(WITHOUT_EXPERT, document.loss_estimate_received_on)),
    within=OFFER_WITHIN,
    applies=RECOGNISED_NATURAL,
)
NATURAL_PAYMENT = Deadline(
    "BPCE-7.3-5",
    "Payer dans les vingt et un jours de l'accord, et dans les quinze que l'article 11.3 promet.",
    key="natural_disaster_payment",
    owes="assureur",
    act="payer l'indemnité de catastrophe naturelle",
    start=payment.agreed_on,
    within=PAID_WITHIN,
    applies=RECOGNISED_NATURAL,
    doubts=(SOONER_THAN_21,),
)
NO_PLUS_IN_TIERS = Eligibility(
    ("BPCE-7.3-10", "BPCE-7.4-9", "BPCE-7.5-9", "BPCE-7.7-7"),
    "L'indemnisation plus ne se prend pas avec la formule Tiers.",
    test=not_(all_of(TIERS, policy.options.has("indemnity_plus"))),
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

TECHNOLOGICAL_PAYMENT = Deadline(
    ("BPCE-7.4-5", "BPCE-7.4-6"),
    "Payer dans les trois mois de la publication de la décision, sans franchise.",
    key="technological_disaster_payment",
    owes="assureur",
    act="payer l'indemnité de catastrophe technologique",
    start=event.technological_disaster_order_published_on,
    within=months(3),
    applies=RECOGNISED_TECHNOLOGICAL,
)
DWELLINGS = Information(
    "BPCE-7.4-4",
    "L'état de catastrophe technologique suppose des centaines de logements inhabitables.",
    why="Ni ce nombre ni celui du Code ne décident d'un sinistre : c'est la décision publiée qui compte.",
)

# --- 7.5 attacks ------------------------------------------------------------------------------------------------------

DECONTAMINATION = expenses.rows.kind == "decontamination"
ATTACK_HELD = must_be_held("attack", "Attentats")
ATTACK = vehicle_guarantee(
    "attack",
    "Attentats",
    ("BPCE-7.5-1", "BPCE-7.5-3"),
    "Le véhicule atteint par un attentat ou un acte de terrorisme.",
    Ids(
        "BPCE-7.5-7",
        "BPCE-7.5-8",
        "BPCE-7.5-11",
        "BPCE-7.5-12",
        "BPCE-7.5-10",
        ("BPCE-7.5-5", "BPCE-7.5-6", "BPCE-11.2-4"),
    ),
    before=("natural_disaster", "technological_disaster", "theft"),
    spent=DECONTAMINATION,
    refuses=(ATTACK_OTHERS,),
    taken=Taken(
        deductible=policy.damage_deductible,
        extra=(mileage_exceeded("attack"),),
        costs=(
            Take(
                "Décontamination",
                "BPCE-7.5-4",
                amount=total(expenses.rows.cost, of=DECONTAMINATION),
            ),
        ),
    ),
    doubts=(IMMATERIAL,),
)
ON_NATIONAL_TERRITORY = Condition(
    "BPCE-7.5-2", "Le dommage est subi sur le territoire national.", test=IN_FRANCE, of=("attack",)
)
