"""The life of the contract over time: its state at any instant, and the start and end of each guarantee.

Each ending gives a last covered day or an instant; the chapters that state it say which. After a theft liability alone
stops, and stays for damage to a public work. Source: general conditions ACA AUT CGE-05-0216, preliminary page and
sections 5.3.2, 5.5 and 5.6 (the law behind them: Code des assurances, articles L112-2, L113-3, L121-11, L160-6 and
L326-12).
"""

from __future__ import annotations

from clausier.contracts.guarantee_clock import GuaranteeClock, GuaranteeTerms, Stop
from clausier.contracts.policy_clock import PolicyClock
from clausier.facts import election, misstatement, policy, termination, theft, vehicle
from clausier.facts import renunciation as renunciation_facts
from clausier.law import endings, requisition
from clausier.law.articles import endings as articles
from clausier.law.articles.policy_life import L112_3
from clausier.law.policy_life import EFFECTIVE
from clausier.law.policy_rules import Ending, Moment, Nullity, PolicyLifeRules, Suspension
from clausier.law.unpaid_premium_terms import SPLIT
from clausier.rules.dates import after, days, if_so
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Clock
from clausier.rules.words import all_of

from . import (
    declarations_effects,
    ending,
    ending_after_theft,
    ending_by_insurer,
    ending_of_itself,
    ending_on_grounds,
    ending_premium_rise,
    formation,
    premium,
    renunciation,
)
from .premium import UNPAID

# --- doubts of the text -----------------------------------------------------------------------------------------------

NOTIFIED_AFTER_THE_THEFT = Reading(
    "SURA-5.5-4",
    "Le texte maintient les effets d'une suspension ou d'une résiliation notifiée avant le vol ; il ne dit rien de "
    "celle qui l'est après.",
    (
        (
            "only_before",
            "Notifiée après le vol, elle n'ôte pas la garantie due pour un dommage à un ouvrage public.",
        ),
    ),
    "Le texte ne réserve que ce qui a été notifié avant ; le doute profite à l'assuré.",
)

# --- the policy -------------------------------------------------------------------------------------------------------

END, START = Moment.END_OF_DAY, Moment.START_OF_DAY

#: Every ending: its kind, its rules, what it is, the moment of its day, and that day.
ENDINGS = (
    ("insured_yearly", ("SURA-5.6-5",), "Résiliation par l'assuré à l'échéance", START, ending.YEARLY.leaves_on),
    (
        "insured_after_notice", ("SURA-5.6-6",), "Résiliation par l'assuré après l'avis d'échéance", START,
        ending.AFTER_NOTICE.leaves_on,
    ),
    (
        "insured_without_notice", ("SURA-5.6-6", articles.L113_15_1.cite),
        "Résiliation par l'assuré faute d'avis d'échéance", START, ending.UNTOLD.leaves_on,
    ),
    (
        "insured_any_time", ("SURA-5.6-2", "SURA-5.6-4"), "Résiliation à tout moment après un an", END,
        ending.ANY_TIME.leaves_on,
    ),
    ("insurer_yearly", ("SURA-5.6-17",), "Résiliation par l'assureur à l'échéance", START,
     ending_by_insurer.YEARLY.leaves_on),
    (
        "insured_after_other_contract", ("SURA-5.6-15",), "Résiliation après celle d'un autre contrat", END,
        ending_by_insurer.AFTER_OTHER_CONTRACT.leaves_on,
    ),
    (
        "insured_after_change", ("SURA-5.6-12",), "Résiliation par l'assuré, sa situation ayant changé", END,
        ending_on_grounds.BY_INSURED_ON_CHANGE.leaves_on,
    ),
    (
        "insurer_after_change", ("SURA-5.6-12",), "Résiliation par l'assureur, la situation de l'assuré ayant changé",
        END, ending_on_grounds.BY_INSURER_ON_CHANGE.leaves_on,
    ),
    (
        "insured_after_sale", ("SURA-5.6-13",), "Résiliation par l'assuré après la cession du véhicule", END,
        ending_on_grounds.BY_INSURED_ON_SALE.leaves_on,
    ),
    (
        "insurer_after_sale", ("SURA-5.6-13",), "Résiliation par l'assureur après la cession du véhicule", END,
        ending_on_grounds.BY_INSURER_ON_SALE.leaves_on,
    ),
    (
        "six_months_after_sale", ("SURA-5.6-30",), "Véhicule cédé depuis six mois", END,
        ending_on_grounds.SALE_ENDS_BY_ITSELF_ON,
    ),
    (
        "insured_after_theft", ("SURA-5.6-14",), "Résiliation par l'assuré après le vol", END,
        ending_on_grounds.BY_INSURED_ON_THEFT.leaves_on,
    ),
    (
        "insurer_after_theft", ("SURA-5.6-14",), "Résiliation par l'assureur après le vol", END,
        ending_on_grounds.BY_INSURER_ON_THEFT.leaves_on,
    ),
    ("heir_left", ("SURA-5.6-26",), "Résiliation par l'héritier", END, ending_on_grounds.BY_THE_HEIR.leaves_on),
    (
        "insurer_after_death", ("SURA-5.6-26",), "Résiliation par l'assureur après le décès", END,
        ending_on_grounds.BY_INSURER_AFTER_DEATH.leaves_on,
    ),
    (
        "premium_rose", ("SURA-5.3.1-6", "SURA-5.3.1-7"), "Résiliation par l'assuré après une hausse du tarif", END,
        ending_premium_rise.REFUSAL.leaves_on,
    ),
    (
        "risk_not_agreed", ("SURA-5.2-19",), "Résiliation faute d'accord sur la prime d'un risque aggravé", END,
        declarations_effects.WITHOUT_AGREEMENT.leaves_on,
    ),
    (
        "risk_increased", ("SURA-5.2-17",), "Résiliation pour aggravation du risque", END,
        declarations_effects.AT_ONCE.leaves_on,
    ),
    (
        "lower_risk", ("SURA-5.2-22",), "Résiliation par l'assuré faute de baisse de la prime", END,
        declarations_effects.NO_LOWER_PREMIUM.leaves_on,
    ),
    (
        "misstatement", ("SURA-5.1-4",), "Résiliation pour déclaration inexacte", END,
        declarations_effects.MISSTATED.leaves_on,
    ),
    (
        "renounced", ("SURA-5.9-4",), "Renonciation après un démarchage", END, renunciation.DOORSTEP.leaves_on,
    ),
    ("vehicle_destroyed", ("SURA-5.6-29",), "Véhicule détruit par un événement non garanti", END,
     ending_of_itself.DESTROYED_ON),
    ("requisitioned", ("SURA-5.6-27",), "Véhicule réquisitionné", END, ending_of_itself.REQUISITIONED_ON),
    ("licence_withdrawn", ("SURA-5.6-28",), "Assureur dissous", Moment.NOON, ending_of_itself.LICENCE_WITHDRAWN_ON),
)  # fmt: skip

#: What comes without a letter; every other ending was notified on the day it was sent.
BY_ITSELF = ("six_months_after_sale", "vehicle_destroyed", "requisitioned", "licence_withdrawn")

LIFE = PolicyLifeRules(
    conclusion_rules=("SURA-0-1",),
    effect_rules=("SURA-0-2",),
    max_months=None,
    max_rules=(),
    unpaid=UNPAID,
    endings=tuple(Ending(kind, rules, says, moment) for kind, rules, says, moment, _ in ENDINGS),
    suspensions=(
        Suspension(
            "vehicle_sold", ("SURA-5.6-30", articles.L121_11.cite), "Véhicule cédé", END, "reinstated",
            "Le contrat est remis en vigueur",
        ),
        Suspension(
            "requisition_suspends", (articles.L160_6.cite,), "Véhicule réquisitionné", END, "returned",
            "Le véhicule réquisitionné est rendu",
        ),
    ),
    nullities=(Nullity("void_for_bad_faith", ("SURA-5.1-2",), "Fausse déclaration intentionnelle"),),
    renewal_rules=("SURA-0-3",),
)  # fmt: skip
#: When each event of the life happened, from the facts of the case.
EVENTS = {
    EFFECTIVE: policy.starts_on,
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
    hours={EFFECTIVE: policy.starts_at},
    renewed_from=policy.anniversary_on,
    split_from=if_so(SPLIT, policy.starts_on),
    paid_on=premium.PAID_ON,
    notified={
        **{kind: termination.sent_on for kind, *_ in ENDINGS if kind not in BY_ITSELF},
        "misstatement": misstatement.notified_on,
        "renounced": renunciation_facts.sent_on,
    },
)
derive = CLOCK.derive

STATE = Clock(
    (
        "SURA-0-2", "SURA-0-3", "SURA-5.1-2", "SURA-5.1-4", "SURA-5.2-17", "SURA-5.2-19", "SURA-5.2-22", "SURA-5.3.1-6",
        "SURA-5.3.1-7", "SURA-5.3.2-1", "SURA-5.3.2-3", "SURA-5.3.2-4", "SURA-5.3.2-7", "SURA-5.6-2", "SURA-5.6-4",
        "SURA-5.6-5", "SURA-5.6-6", "SURA-5.6-12", "SURA-5.6-13", "SURA-5.6-14", "SURA-5.6-15", "SURA-5.6-17",
        "SURA-5.6-26", "SURA-5.6-27", "SURA-5.6-28", "SURA-5.6-29", "SURA-5.6-30",
        "SURA-5.9-4",
    ),
    "L'état du contrat à chaque instant : proposé, sans effet encore, en vigueur, suspendu, remis en vigueur, terminé "
    "ou nul.",
    key="policy",
    run=CLOCK.state_over_time,
    reads=CLOCK.reads,
    doubts=(formation.PRINTED_RENEWAL,),
)  # fmt: skip

# --- each guarantee's own start and end -------------------------------------------------------------------------------

#: Found and taken back by the insured, the vehicle is covered again from that day.
TAKEN_BACK_ON = if_so(
    all_of(theft.found_on.happened, election.take_back == "take_back"), theft.take_back_decided_on
)
LIABILITY_STOPS = (
    Stop(
        ("SURA-5.5-1", "SURA-5.5-2"),
        "Véhicule volé : la responsabilité civile a cessé.",
        after(ending_after_theft.LIABILITY_ENDS_ON, days(1)),
        TAKEN_BACK_ON,
    ),
    Stop(
        ("SURA-5.6-18", "SURA-5.6-19", "SURA-5.6-21"),
        "Responsabilité civile résiliée après un sinistre grave.",
        after(ending_by_insurer.LIABILITY_AFTER_CLAIM.leaves_on, days(1)),
    ),
)
GUARANTEES = GuaranteeClock(
    CLOCK,
    (
        GuaranteeTerms("liability", "responsabilité civile", ("SURA-0-2",), stops=LIABILITY_STOPS),
        GuaranteeTerms(
            "public_works",
            "responsabilité civile pour un dommage à un ouvrage public",
            ("SURA-5.5-3", "SURA-5.5-4"),
            stops=(
                Stop(
                    ("SURA-5.5-3",),
                    "L'échéance annuelle qui suit le vol est passée.",
                    after(if_so(vehicle.stolen_on.happened, endings.DUE_ON), days(1)),
                    TAKEN_BACK_ON,
                ),
            ),
            only_if=vehicle.stolen_on.happened,
            notified_by=vehicle.stolen_on,
        ),
        GuaranteeTerms(
            "others",
            "toute autre garantie choisie",
            ("SURA-0-2",),
            stops=(
                Stop(
                    ("SURA-5.6-20", "SURA-5.6-21"),
                    "Garantie résiliée après un sinistre.",
                    after(ending_by_insurer.OTHERS_AFTER_CLAIM.leaves_on, days(1)),
                ),
            ),
        ),
    ),
    row_rules=("SURA-0-2", L112_3.cite),
)
GUARANTEES_STATE = Clock(
    (
        "SURA-0-2", "SURA-5.5-1", "SURA-5.5-2", "SURA-5.5-3", "SURA-5.5-4", "SURA-5.6-18", "SURA-5.6-19", "SURA-5.6-20",
        "SURA-5.6-21",
    ),
    "Chaque garantie commence au moment que les conditions particulières lui donnent ; après un vol, la responsabilité "
    "civile cesse, sauf pour un ouvrage public.",
    key="guarantees",
    run=GUARANTEES.state_over_time,
    reads=GUARANTEES.reads,
    doubts=(formation.OWN_START, NOTIFIED_AFTER_THE_THEFT),
)  # fmt: skip
