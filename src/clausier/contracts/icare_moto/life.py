"""The life of the contract over time: its state at any instant, and whether cover was suspended at the event.

The numbers are those of the chapters that state them; the reasoning is the common one of `policy_clock`. Days without
an hour are read in favour of the member: the day of an ending is covered to its end, and an event on the day on which
cover comes back at noon is taken to follow noon. Source: general conditions n° 2220453, articles 2.3, 3.1, 3.4, 3.5,
9.2 and 10.
"""

from __future__ import annotations

from clausier.contracts.guarantee_clock import From, GuaranteeClock, GuaranteeTerms
from clausier.contracts.policy_clock import PolicyClock
from clausier.facts import termination, vehicle
from clausier.law.policy_rules import Ending, Moment, Nullity, PolicyLifeRules
from clausier.rules.dates import if_so
from clausier.rules.provisions import Clock
from clausier.rules.words import all_of, not_

from .ending import (
    CEILING_PAID_ON,
    FINANCING_ENDED_ON,
    MEMBER_ASKS,
    MEMBER_MAY_LEAVE_AFTER,
    MEMBER_NOTICE,
    RENEWAL_LEAVES_ON,
    REPAID_EARLY_ON,
    SOLD_ON,
    SPECIAL_GROUND,
    YEARLY_NOTICE,
)
from .ending_by_insurer import (
    AFTER_CLAIM_NOTICE,
    LETTER_AFTER_CLAIM_ON,
    OTHER_POLICY_NOTICE,
    YEARLY_LETTER_ON,
)
from .formation import LONGEST
from .misstatement import NULLITY, TERMINATION_NOTICE, TERMINATION_NOTIFIED_ON, VOID_FROM_THE_START
from .premium import UNPAID
from .renunciation import RENOUNCED_ON
from .scope import AFTER_WAITING, AFTER_WARRANTIES, UNDER_WARRANTY_AT_SIGNING

MONTHS_IN_A_YEAR = 12
END, START = Moment.END_OF_DAY, Moment.START_OF_DAY

LIFE = PolicyLifeRules(
    conclusion_rules=("MOTO-3.1-1",),
    effect_rules=("MOTO-3.1-2",),
    max_months=LONGEST.count,
    max_rules=("MOTO-3.1-2",),
    unpaid=UNPAID,
    endings=(
        Ending("renunciation_received", ("MOTO-3.5.3-1",), "Renonciation reçue", END),
        Ending("vehicle_stolen", ("MOTO-3.4.1-1",), "Véhicule volé", END),
        Ending("vehicle_destroyed", ("MOTO-3.4.1-1",), "Véhicule détruit", END),
        Ending("ceiling_paid", ("MOTO-3.4.1-2",), "Indemnité payée jusqu'au plafond", END),
        Ending("financing_repaid", ("MOTO-3.4.1-3",), "Financement remboursé en entier par anticipation", END),
        Ending("financing_cancelled", ("MOTO-3.4.1-4",), "Financement résilié", END),
        Ending("vehicle_sold", ("MOTO-10-1",), "Véhicule cédé", END),
        Ending(
            "member_request_received",
            ("MOTO-3.4.2-1", "MOTO-3.4.2-2"),
            "Résiliation par l'adhérent après un an",
            END,
            after_months=MEMBER_NOTICE.count,
            not_before_months=MONTHS_IN_A_YEAR * MEMBER_MAY_LEAVE_AFTER.count,
        ),
        Ending(
            "other_policy_answer_received",
            ("MOTO-3.4.3-4",),
            "Résiliation par l'adhérent après celle d'un autre contrat",
            END,
            after_months=OTHER_POLICY_NOTICE.count,
        ),
        Ending("renewal_refused", ("MOTO-3.1-2",), "Résiliation faute d'information sur la reconduction", END),
        Ending(
            "insurer_letter_after_claim",
            ("MOTO-3.4.3-3",),
            "Résiliation par l'assureur après sinistre",
            END,
            after_months=AFTER_CLAIM_NOTICE.count,
        ),
        Ending(
            "insurer_yearly_letter",
            ("MOTO-3.4.3-6",),
            "Résiliation par l'assureur à l'échéance",
            START,
            anniversary_notice_months=YEARLY_NOTICE.count,
        ),
        Ending(
            "misstatement_letter",
            ("MOTO-2.3-4", "MOTO-3.4.3-2"),
            "Résiliation pour déclaration inexacte",
            END,
            after_days=TERMINATION_NOTICE.count,
        ),
    ),
    nullities=(
        Nullity("void_for_bad_faith", ("MOTO-2.3-2",), "Fausse déclaration intentionnelle"),
        Nullity("void_from_the_start", ("MOTO-3.1-4",), "Condition d'éligibilité absente dès la signature"),
    ),
)

#: When each event of the life happened, from the facts of the case.
EVENTS = {
    "renunciation_received": RENOUNCED_ON,
    "vehicle_stolen": vehicle.stolen_on,
    "vehicle_destroyed": vehicle.destroyed_on,
    "ceiling_paid": CEILING_PAID_ON,
    "financing_repaid": REPAID_EARLY_ON,
    "financing_cancelled": FINANCING_ENDED_ON,
    "vehicle_sold": SOLD_ON,
    "member_request_received": if_so(all_of(MEMBER_ASKS, not_(SPECIAL_GROUND)), termination.received_on),
    "other_policy_answer_received": if_so(
        all_of(MEMBER_ASKS, termination.ground == "other_policy_cancelled"), termination.received_on
    ),
    "renewal_refused": RENEWAL_LEAVES_ON,
    "insurer_letter_after_claim": LETTER_AFTER_CLAIM_ON,
    "insurer_yearly_letter": YEARLY_LETTER_ON,
    "misstatement_letter": TERMINATION_NOTIFIED_ON,
}
NULLITIES = {"void_for_bad_faith": NULLITY, "void_from_the_start": VOID_FROM_THE_START}
CLOCK = PolicyClock(LIFE, EVENTS, NULLITIES)
derive = CLOCK.derive

STATE = Clock(
    (
        "MOTO-3.1-1", "MOTO-3.1-2", "MOTO-3.1-4", "MOTO-2.3-2", "MOTO-2.3-4", "MOTO-3.4.1-1", "MOTO-3.4.1-2",
        "MOTO-3.4.1-3", "MOTO-3.4.1-4", "MOTO-3.4.2-2", "MOTO-3.4.3-3", "MOTO-3.4.3-4", "MOTO-3.4.3-6", "MOTO-3.5.3-1",
        "MOTO-9.2-2", "MOTO-9.2-3", "MOTO-9.2-4", "MOTO-10-1",
    ),
    "L'état du contrat à chaque instant : non conclu, en vigueur, suspendu, terminé ou nul.",
    key="policy",
    run=CLOCK.state_over_time,
    reads=CLOCK.reads,
)  # fmt: skip

# --- each guarantee's own start ---------------------------------------------------------------------------------------

GUARANTEES = GuaranteeClock(
    CLOCK,
    (
        GuaranteeTerms("assistance", "assistance", ("MOTO-3.2-3",)),
        GuaranteeTerms(
            "breakdown",
            "panne mécanique",
            ("MOTO-3.2-1", "MOTO-3.2-2"),
            opens=(
                From(
                    ("MOTO-3.2-1", "MOTO-P-9"),
                    "Le droit s'ouvre le lendemain de la garantie du constructeur ou du vendeur en cours à l'adhésion.",
                    if_so(UNDER_WARRANTY_AT_SIGNING, AFTER_WARRANTIES),
                ),
                From(
                    ("MOTO-3.2-2",),
                    "Sans garantie en cours à l'adhésion, le droit s'ouvre après une carence d'un mois.",
                    if_so(not_(UNDER_WARRANTY_AT_SIGNING), AFTER_WAITING),
                ),
            ),
        ),
    ),
)
GUARANTEES_STATE = Clock(
    ("MOTO-3.2-1", "MOTO-3.2-2", "MOTO-3.2-3", "MOTO-P-9"),
    "L'assistance commence à l'adhésion ; la garantie panne, après la garantie du constructeur ou du vendeur, ou après "
    "un mois.",
    key="guarantees",
    run=GUARANTEES.state_over_time,
    reads=GUARANTEES.reads,
)
