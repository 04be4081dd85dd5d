"""The life of the contract over time: its state at any instant, and the start of each guarantee.

Each ending gives a last covered day or an instant; the chapters that state it say which. Source: general conditions
AUTO of BPCE Assurances IARD, sections 5.1, 5.7 and 7.10 (the law behind them: Code des assurances, articles L112-2,
L113-3, L121-11, L160-6 and L326-12).
"""

from __future__ import annotations

from clausier.contracts.guarantee_clock import From, GuaranteeClock, GuaranteeTerms, Stop
from clausier.contracts.policy_clock import PolicyClock
from clausier.facts import policy, vehicle
from clausier.law import endings, requisition
from clausier.law.articles import endings as articles
from clausier.law.articles.policy_life import L112_3
from clausier.law.articles.renunciation import L112_9
from clausier.law.guarantee_starts import Wait
from clausier.law.policy_life import CONFIRMED, COVER_NOTE, EFFECTIVE, PAPERS_RECEIVED
from clausier.law.policy_rules import CoverNote, Ending, Moment, Nullity, PolicyLifeRules, Suspension
from clausier.law.unpaid_premium_terms import SPLIT
from clausier.rules.dates import if_so
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Clock

from . import (
    breakdown,
    declarations_effects,
    ending,
    ending_by_insurer,
    ending_of_itself,
    ending_on_grounds,
    formation,
    premium,
    renunciation,
)
from .premium import UNPAID

# --- doubts of the text -----------------------------------------------------------------------------------------------

WAIT_AFTER_A_WARRANTY = Reading(
    "BPCE-7.10-8",
    "La carence court de l'effet de la garantie, donc aussi après une garantie du constructeur qui vient de finir.",
    (("waits", "La carence s'ajoute à la fin de la garantie du constructeur : quinze jours sans l'une ni l'autre."),),
    "Le texte l'impose ; la clause est à signaler, rien ne justifiant d'attendre un véhicule garanti la veille.",
)
# --- the policy -------------------------------------------------------------------------------------------------------

END, START = Moment.END_OF_DAY, Moment.START_OF_DAY

#: Every ending: its kind, its rules, what it is, the moment of its day, and that day.
ENDINGS = (
    ("insured_yearly", ("BPCE-5.7-1",), "Résiliation par l'assuré à l'échéance", START, ending.YEARLY.leaves_on),
    (
        "insured_after_late_notice", ("BPCE-5.7-1", articles.L113_15_1.cite),
        "Résiliation par l'assuré après un avis d'échéance tardif", START, ending.LATE_NOTICE.leaves_on,
    ),
    (
        "insured_without_notice", ("BPCE-5.7-1", articles.L113_15_1.cite),
        "Résiliation par l'assuré faute d'avis d'échéance", START, ending.UNTOLD.leaves_on,
    ),
    ("insured_any_time", ("BPCE-5.7-2",), "Résiliation à tout moment après un an", END, ending.ANY_TIME.leaves_on),
    (
        "insurer_yearly", ("BPCE-5.7-3",), "Résiliation par l'assureur à l'échéance", START,
        ending_by_insurer.YEARLY.leaves_on,
    ),
    (
        "insurer_after_claim", ("BPCE-5.7-17",), "Résiliation par l'assureur après sinistre", END,
        ending_by_insurer.AFTER_CLAIM.leaves_on,
    ),
    (
        "insured_after_other_contract", ("BPCE-5.7-18",), "Résiliation après celle d'un autre contrat", END,
        ending_by_insurer.AFTER_OTHER_CONTRACT.leaves_on,
    ),
    (
        "insured_after_change", ("BPCE-5.7-5", "BPCE-5.7-6"), "Résiliation par l'assuré, sa situation ayant changé",
        END, ending_on_grounds.BY_INSURED_ON_CHANGE.leaves_on,
    ),
    (
        "insurer_after_change", ("BPCE-5.7-5", "BPCE-5.7-6"),
        "Résiliation par l'assureur, la situation de l'assuré ayant changé", END,
        ending_on_grounds.BY_INSURER_ON_CHANGE.leaves_on,
    ),
    (
        "insured_after_sale", ("BPCE-5.7-9",), "Résiliation par l'assuré après la vente du véhicule", END,
        ending_on_grounds.SOLD_BY_INSURED.leaves_on,
    ),
    (
        "insurer_after_sale", ("BPCE-5.7-9",), "Résiliation par l'assureur après la vente du véhicule", END,
        ending_on_grounds.SOLD_BY_INSURER.leaves_on,
    ),
    (
        "six_months_after_sale", ("BPCE-5.7-10",), "Véhicule vendu depuis six mois", END,
        ending_on_grounds.SALE_ENDS_BY_ITSELF_ON,
    ),
    ("heir_left", ("BPCE-5.7-11",), "Résiliation par l'héritier", END, ending_on_grounds.BY_THE_HEIR.leaves_on),
    (
        "insurer_after_death", ("BPCE-5.7-13",), "Résiliation par l'assureur après le décès", END,
        ending_on_grounds.BY_INSURER_AFTER_DEATH.leaves_on,
    ),
    (
        "risk_not_agreed", ("BPCE-5.5-12",), "Résiliation faute d'accord sur la prime d'un risque aggravé", END,
        declarations_effects.WITHOUT_AGREEMENT.leaves_on,
    ),
    (
        "risk_increased", ("BPCE-5.5-13",), "Résiliation pour aggravation du risque", END,
        declarations_effects.AT_ONCE.leaves_on,
    ),
    (
        "lower_risk", ("BPCE-5.5-15",), "Résiliation par l'assuré faute de baisse de la prime", END,
        declarations_effects.LOWER_PREMIUM_REFUSED.leaves_on,
    ),
    (
        "misstatement", ("BPCE-5.5-19",), "Résiliation pour déclaration inexacte", END,
        declarations_effects.MISSTATED.leaves_on,
    ),
    (
        "renounced", (L112_9.cite,), "Renonciation après un démarchage", END, renunciation.DOORSTEP.leaves_on,
    ),
    ("vehicle_destroyed", ("BPCE-5.7-14",), "Véhicule détruit", END, ending_of_itself.DESTROYED_ON),
    ("requisitioned", (articles.L160_6.cite,), "Véhicule réquisitionné", END, endings.REQUISITIONED_ON),
    ("licence_withdrawn", (articles.L326_12.cite,), "Assureur dissous", Moment.NOON, endings.LICENCE_WITHDRAWN_ON),
)  # fmt: skip

LIFE = PolicyLifeRules(
    conclusion_rules=("BPCE-5.1-1",),
    effect_rules=("BPCE-5.1-1",),
    max_months=None,
    max_rules=(),
    unpaid=UNPAID,
    endings=(
        *(Ending(kind, rules, says, moment) for kind, rules, says, moment, _ in ENDINGS),
        Ending("cover_note_ended", ("BPCE-5.1-5",), "Fin notifiée de la note de couverture", END),
    ),
    suspensions=(
        Suspension(
            "vehicle_sold", ("BPCE-5.7-8", articles.L121_11.cite), "Véhicule vendu ou donné", END, "reinstated",
            "Le contrat est remis en vigueur sur un autre véhicule",
        ),
        Suspension(
            "requisition_suspends", (articles.L160_6.cite,), "Véhicule réquisitionné", END, "returned",
            "Le véhicule réquisitionné est rendu",
        ),
    ),
    nullities=(Nullity("void_for_bad_faith", ("BPCE-5.5-18",), "Fausse déclaration intentionnelle"),),
    note=CoverNote(
        days=formation.COVER_NOTE_DAYS,
        rules=("BPCE-5.1-2", L112_3.cite),
        end_rules=("BPCE-5.1-6",),
        confirmation_rules=("BPCE-5.1-3", "BPCE-5.1-4"),
    ),
    renewal_rules=("BPCE-5.1-8",),
)  # fmt: skip
#: When each event of the life happened, from the facts of the case.
EVENTS = {
    EFFECTIVE: policy.starts_on,
    COVER_NOTE: formation.COVER_NOTE_FROM,
    PAPERS_RECEIVED: policy.papers_received_on,
    CONFIRMED: formation.DEFINITIVE_ON,
    "cover_note_ended": formation.NOTE_ENDED_ON,
    **{kind: day for kind, _, _, _, day in ENDINGS},
    "vehicle_sold": vehicle.sold_on,
    "reinstated": policy.reinstated_on,
    "requisition_suspends": requisition.SUSPENDED_ON,
    "returned": requisition.BACK_ON,
}
CLOCK = PolicyClock(
    LIFE,
    EVENTS,
    {"void_for_bad_faith": declarations_effects.NULLITY},
    hours={EFFECTIVE: policy.starts_at, COVER_NOTE: policy.starts_at},
    renewed_from=policy.starts_on,
    paid_on=premium.PAID_ON,
    split_from=if_so(SPLIT, policy.starts_on),
)
derive = CLOCK.derive

STATE = Clock(
    (
        "BPCE-5.1-1", "BPCE-5.1-2", "BPCE-5.1-3", "BPCE-5.1-4", "BPCE-5.1-5", "BPCE-5.1-6", "BPCE-5.1-8", "BPCE-5.5-12",
        "BPCE-5.5-13", "BPCE-5.5-15", "BPCE-5.5-18", "BPCE-5.5-19", "BPCE-5.7-1", "BPCE-5.7-2", "BPCE-5.7-3",
        "BPCE-5.7-5", "BPCE-5.7-6", "BPCE-5.7-8", "BPCE-5.7-9", "BPCE-5.7-10", "BPCE-5.7-11", "BPCE-5.7-13",
        "BPCE-5.7-14", "BPCE-5.7-15", "BPCE-5.7-16", "BPCE-5.7-17", "BPCE-5.7-18", "BPCE-5.7-25", "BPCE-5.7-26",
        "BPCE-5.7-27",
    ),
    "L'état du contrat à chaque instant : proposé, couvert par une note, en vigueur, suspendu, remis en vigueur, "
    "terminé ou nul.",
    key="policy",
    run=CLOCK.state_over_time,
    reads=CLOCK.reads,
    doubts=(formation.FROM_MIDNIGHT, formation.TWENTY_NINTH_OF_FEBRUARY),
)  # fmt: skip

# --- each guarantee's own start ---------------------------------------------------------------------------------------

GUARANTEES = GuaranteeClock(
    CLOCK,
    (
        GuaranteeTerms("others", "toute autre garantie du contrat", ("BPCE-5.1-1",)),
        GuaranteeTerms(
            "breakdown",
            "panne mécanique",
            ("BPCE-5.1-1",),
            opens=(
                From(("BPCE-7.10-8",), "La garantie commence quand finit celle du constructeur.", breakdown.STARTS_ON),
            ),
            wait=Wait(breakdown.WAITING.count, ("BPCE-7.10-57",), "Carence de quinze jours."),
            stops=(Stop(("BPCE-7.10-9",), "Le véhicule approche de ses quinze ans.", breakdown.LAST_DAY),),
            chosen=policy.options.has("mechanical_breakdown"),
        ),
    ),
    row_rules=("BPCE-5.1-1", L112_3.cite),
)
GUARANTEES_STATE = Clock(
    ("BPCE-5.1-1", "BPCE-7.10-8", "BPCE-7.10-9", "BPCE-7.10-57"),
    "Chaque garantie commence avec le contrat, à la date de son avenant, ou après sa propre attente.",
    key="guarantees",
    run=GUARANTEES.state_over_time,
    reads=GUARANTEES.reads,
    doubts=(WAIT_AFTER_A_WARRANTY, breakdown.WAITING_COUNTED),
)
