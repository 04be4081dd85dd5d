"""Article 5: when assistance is due, and to whom it opens the choice of article 5.2.

Source: general conditions n° 2220453, definitions (assistance, immobilisation), articles 1.1.2, 3.2, 5 and 5.2. What is
paid is in `towing` (5.1), `stranded` (5.3, 5.5, 5.7) and `onward` (5.4, 5.6).
"""

from __future__ import annotations

from clausier.facts import event, failure, policy, policyholder, repair, vehicle
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition, Exclusion
from clausier.rules.rows import some
from clausier.rules.terms import truth
from clausier.rules.words import all_of, any_of, given_or, insurer_proves, named, not_, reading

from .covered_parts import COVERED_PART
from .scope import LISTED_PART_AT_ROADSIDE, WARRANTIES_END_ON, WHOLE_CONTRACT_BARRED

ASSISTANCE = ("roadside", "replacement_vehicle", "onward_travel", "lodging", "liaison", "recovery")
WHILE_STRANDED = ("replacement_vehicle", "onward_travel", "lodging", "liaison", "recovery")

# --- doubts of the text ---------------------------------------------------------------------------------------------

WHICH_IMMOBILISATION = Reading(
    "MOTO-D-11",
    "La définition parle d'« une panne », non de la panne mécanique que le contrat définit.",
    (
        ("any_breakdown", "L'immobilisation est un état de fait ; la cause de la panne s'examine à part."),
        ("mechanical_only", "Il n'y a d'immobilisation que si la panne est mécanique."),
    ),
    "L'article 5 fait lui-même le tri des causes : il n'y a pas à le faire deux fois.",
)
ONE_CASE_ONLY = Reading(
    "MOTO-5-1",
    "« Panne mécanique » est le seul cas d'assistance, sans qu'aucun autre incident soit nommé ici.",
    (
        ("mechanical_only", "Accident, crevaison, vol, carburant et clés sont en dehors."),
        ("any_stop", "Toute immobilisation ouvre l'assistance, sous réserve des exclusions de l'article 8."),
    ),
    "Le texte dit « dans le cas suivant » et n'en donne qu'un ; la pièce en cause n'a pas à être listée (MOTO-D-12).",
)
ENERGY_CLAUSE = Reading(
    "MOTO-5.1.2-3",
    "La panne d'énergie électrique est visée alors que seuls les véhicules à essence peuvent être assurés.",
    (
        ("discharged_battery", "La clause vise la batterie déchargée qui immobilise le véhicule."),
        ("no_object", "La clause est sans objet : une batterie déchargée n'ouvre pas l'assistance."),
    ),
    "Une clause se lit dans le sens qui lui donne un effet.",
)
SAME_DAY_TEST = Reading(
    "MOTO-5.2-1",
    "L'article 5.2 demande que la réparation soit impossible le jour du signalement, l'article 5.4 plus d'un jour "
    "d'immobilisation, les articles 5.3 et 5.7 rien.",
    (
        ("not_the_same_day", "Il suffit que la réparation soit impossible le jour du signalement, pour toutes les "
         "prestations."),
        ("more_than_a_day", "Toutes les prestations demandent plus d'un jour d'immobilisation."),
    ),
    "L'article 5.2 est commun aux trois prestations, et le doute profite à l'adhérent.",
)

# --- when assistance is due -----------------------------------------------------------------------------------------

#: Causes that are plainly no mechanical breakdown; the insurer proves them.
CLEARLY_OUTSIDE = failure.causes.has(
    "collision", "road_accident", "puncture", "wrong_fuel", "lack_of_fuel", "lost_keys", "theft", "attempted_theft",
    "vandalism", "fire", "other_outside_event",
)  # fmt: skip
ENERGY_FAILURE = any_of(event.kind == "flat_battery", failure.causes.has("flat_battery", "electrical_energy"))
ENERGY_IS_COVERED = reading(ENERGY_CLAUSE, discharged_battery=truth(True), no_object=truth(False))
ANY_MECHANICAL_FAILURE = all_of(
    any_of(event.kind == "breakdown", ENERGY_FAILURE),
    not_(insurer_proves(CLEARLY_OUTSIDE)),
    any_of(not_(ENERGY_FAILURE), ENERGY_IS_COVERED),
)
MECHANICAL_STOP = named(
    reading(
        LISTED_PART_AT_ROADSIDE,
        any_failure=reading(ONE_CASE_ONLY, mechanical_only=ANY_MECHANICAL_FAILURE, any_stop=truth(True)),
        listed_only=all_of(ANY_MECHANICAL_FAILURE, some(all_of(repair.lines.kind == "part", COVERED_PART))),
    ),
    "MOTO-5-1",
    says="L'assistance joue dans un seul cas, la panne mécanique : ni accident, ni crevaison, ni vol, ni panne ou "
    "erreur de carburant, ni perte de clés. La pièce en cause n'a pas à être listée.",
)
UNFIT_TO_RIDE = given_or(vehicle.immobilised, all_of(not_(vehicle.rideable), vehicle.needs_roadside_or_tow))
IMMOBILISED = named(
    reading(
        WHICH_IMMOBILISATION,
        any_breakdown=UNFIT_TO_RIDE,
        mechanical_only=all_of(UNFIT_TO_RIDE, MECHANICAL_STOP),
    ),
    "MOTO-D-11",
    says="Le véhicule est immobilisé dès qu'une panne l'empêche de rouler et qu'il faut le dépanner ou le remorquer.",
)
ASSISTANCE_DUE = named(
    all_of(IMMOBILISED, MECHANICAL_STOP),
    "MOTO-5-1",
    "MOTO-D-8",
    "MOTO-1.1.2-1",
    says="L'assistance aide l'adhérent dont une panne mécanique immobilise le véhicule, à son domicile comme en route.",
)

SIGNED_BEFORE = event.day >= policy.signed_on
FROM_SUBSCRIPTION = Condition(
    "MOTO-3.2-3",
    "L'assistance joue dès le jour de la souscription, sans carence, même sous garantie du constructeur.",
    test=reading(
        WHOLE_CONTRACT_BARRED,
        breakdown_only=SIGNED_BEFORE,
        whole_contract=all_of(SIGNED_BEFORE, not_(WARRANTIES_END_ON.on_or_after(event.day))),
    ),
    of=ASSISTANCE,
)
SANCTIONED_PERSON = Exclusion(
    "MOTO-5-3",
    "L'assistance n'est pas conclue avec une personne visée par des mesures restrictives ou un gel des avoirs "
    "(règlement européen n° 2580/2001, articles L. 562-1 et suivants du Code monétaire et financier).",
    when=policyholder.sanctions_listed,
    of=ASSISTANCE,
)

# --- the vehicle cannot be repaired the same day --------------------------------------------------------------------

REPAIRED_THE_SAME_DAY = given_or(
    repair.possible_on_day_of_report, repair.completed_on.on_or_before(event.reported_on.or_else(event.day))
)
MORE_THAN_A_DAY = vehicle.immobilised_days > 1
STRANDED = named(
    reading(
        SAME_DAY_TEST,
        not_the_same_day=not_(REPAIRED_THE_SAME_DAY),
        more_than_a_day=all_of(not_(REPAIRED_THE_SAME_DAY), MORE_THAN_A_DAY),
    ),
    "MOTO-5.2-1",
    says="Le véhicule ne peut pas être réparé le jour où la panne est signalée.",
)
NOT_REPAIRED_THE_SAME_DAY = Condition(
    "MOTO-5.2-1",
    "Les prestations d'attente supposent que le véhicule ne puisse pas être réparé le jour où la panne est signalée.",
    test=STRANDED,
    of=WHILE_STRANDED,
)
