"""Article 10.3.4: what a request to end the contract does meanwhile, and what an unjustified one may cost.

Source: general conditions BAST/CIR/2020/16/FR/25/020, article 10.3.4.
"""

from __future__ import annotations

from clausier.facts import repair, termination
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition, Recourse
from clausier.rules.terms import eur
from clausier.rules.words import all_of, insurer_proves, named, none_of, not_, reading

from .ending import MEMBER_LEAVES_ON, MEMBER_LEAVES_YEARLY_ON, SALE_ENDS_ON
from .ending_on_grounds import (
    MEMBER_LEAVES_AFTER_CHANGE_ON,
    OTHER_POLICY_LEAVES_ON,
    PREMIUM_RISE_LEAVES_ON,
    RISK_FALL_LEAVES_ON,
)
from .how_to_end import BY_MEMBER

UNJUSTIFIED_FEE = eur(30)

# --- doubts of the text -----------------------------------------------------------------------------------------------

PAYMENTS_SUSPENDED = Reading(
    "ORNG-10.3.4-2",
    "La demande suspendrait toute prise en charge alors que la garantie court encore et que des mois restent dus.",
    (
        (
            "new_work_only",
            "Un sinistre antérieur à la date d'effet reste dû ; seuls attendent les travaux qui n'ont pas encore reçu "
            "d'accord, et aucune prime n'est due pour une période suspendue.",
        ),
        ("every_payment", "Toute prise en charge attend, accord donné ou non."),
    ),
    "Une garantie payée ne cesse qu'à la date d'effet de la résiliation ; le doute profite à l'adhérent.",
)
UNJUSTIFIED = Reading(
    "ORNG-10.3.4-3",
    "Le texte ne dit pas quand une résiliation n'est « pas justifiée ».",
    (
        ("no_ground", "Quand elle n'a aucun des motifs du contrat ou de la loi."),
        ("every_request", "Chaque fois que l'adhérent demande à résilier."),
    ),
    "On ne fait pas payer l'exercice d'un droit.",
)

# --- while the request stands -----------------------------------------------------------------------------------------

MEMBER_REQUEST = all_of(BY_MEMBER, termination.received_on.happened)
PAYMENT_SUSPENDED = named(
    reading(
        PAYMENTS_SUSPENDED,
        new_work_only=all_of(termination.received_on.happened, repair.agreement == "none"),
        every_payment=termination.received_on.happened,
    ),
    "ORNG-10.3.4-2",
    says="Une demande de résiliation suspend la prise en charge des travaux qui n'ont pas encore reçu d'accord.",
)
NO_PENDING_TERMINATION = Condition(
    "ORNG-10.3.4-2",
    "Après une demande de résiliation, le paiement attend que les travaux aient reçu un accord de prise en charge.",
    test=not_(insurer_proves(PAYMENT_SUSPENDED)),
    of=("breakdown",),
    gate=True,
)

# --- the fee ----------------------------------------------------------------------------------------------------------

NO_GROUND = none_of(
    *(
        ending.happened
        for ending in (
            MEMBER_LEAVES_ON,
            MEMBER_LEAVES_YEARLY_ON,
            MEMBER_LEAVES_AFTER_CHANGE_ON,
            RISK_FALL_LEAVES_ON,
            OTHER_POLICY_LEAVES_ON,
            PREMIUM_RISE_LEAVES_ON,
            SALE_ENDS_ON,
        )
    )
)
TERMINATION_FEE = Recourse(
    "ORNG-10.3.4-3",
    "Une demande de résiliation sans motif du contrat ni de la loi peut coûter trente euros de frais de gestion.",
    key="termination_fee",
    against="adhérent",
    ground=all_of(MEMBER_REQUEST, reading(UNJUSTIFIED, no_ground=NO_GROUND, every_request=MEMBER_REQUEST)),
    amount=UNJUSTIFIED_FEE,
)
