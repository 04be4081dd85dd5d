"""The life of the contract over time: its state at any instant, and whether cover was suspended at the event.

Each ending gives the last covered day, and cover stops at midnight at the end of it; only the withdrawal of the
insurer's licence has an hour. Source: general conditions BAST/CIR/2020/16/FR/25/020, articles 10.1, 10.2, 10.3, 11, 18
and 19 (the law behind them: C. assur., art. L. 113-3, L. 121-11, L. 160-6 and L. 326-12).
"""

from __future__ import annotations

from dataclasses import replace

from clausier.contracts.alive import not_ended, not_over
from clausier.contracts.guarantee_clock import From, GuaranteeClock, GuaranteeTerms
from clausier.contracts.policy_clock import PolicyClock
from clausier.facts import event, policy, vehicle
from clausier.law.policy_life import EFFECTIVE
from clausier.law.policy_rules import (
    SUPERVISOR_DECISION,
    Ending,
    Moment,
    Nullity,
    PolicyLifeRules,
    Suspension,
)
from clausier.rules.dates import after, days, earliest_of, if_so
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Clock, Condition, Right
from clausier.rules.terms import NOT_EVER
from clausier.rules.words import all_of, any_of, named, reading

from .ending import LOST_ON, MEMBER_LEAVES_ON, MEMBER_LEAVES_YEARLY_ON, SALE_ENDS_ON, SALE_LAPSES_ON
from .ending_by_insurer import INSURER_LEAVES_AFTER_CLAIM_ON, INSURER_LEAVES_YEARLY_ON
from .ending_on_grounds import (
    ADMINISTRATOR_LEAVES_ON,
    INSURER_LEAVES_AFTER_CHANGE_ON,
    MEMBER_LEAVES_AFTER_CHANGE_ON,
    OTHER_POLICY_LEAVES_ON,
    PREMIUM_RISE_LEAVES_ON,
    RISK_FALL_LEAVES_ON,
)
from .formation import AFTER_WARRANTIES_ON, LAST_DAY, WAIT_OVER_ON
from .misstatement import ENDS_AFTER_MISSTATEMENT, ENDS_AFTER_RISK_CHANGE, NULLITY
from .premium import UNPAID, UNPAID_RULES
from .refund import refund_by_law
from .renunciation import RENOUNCED_ON
from .transfer import TAKEN_OVER_ON

# --- doubts of the text -----------------------------------------------------------------------------------------------

SEIZURE = Reading(
    "ORNG-10.1-6",
    "L'article met fin au contrat en cas de saisie mais cite l'article L.160-6, qui traite de la réquisition ; il vise "
    "la perte quelle qu'en soit la cause, quand l'article L.121-9 ne vise qu'un événement non garanti.",
    (
        ("seizure_too", "La saisie met fin au contrat comme la perte, et la prime non courue est toujours rendue."),
        ("requisition_only", "Seule la réquisition y met fin, ou le suspend."),
    ),
    "Le mot du contrat est « saisie » ; une prime sans risque n'est pas due.",
)
LAW_OF_MALTA = Reading(
    "ORNG-10.1-7",
    "L'article L.326-12 vise les assureurs agréés en France ; celui-ci est maltais.",
    (
        (
            "as_the_code",
            "Le contrat y renvoie : il finit à midi, le quarantième jour après la publication de la décision.",
        ),
    ),
    "Le contrat choisit la loi française (article 20).",
)

# --- the endings of article 10.1 --------------------------------------------------------------------------------------

LOST_OR_SEIZED_ON = named(
    earliest_of(LOST_ON, reading(SEIZURE, seizure_too=vehicle.seized_on, requisition_only=NOT_EVER)),
    "ORNG-10.1-6",
    says="La perte ou la destruction totale du véhicule, quelle qu'en soit la cause, ou sa saisie met fin au contrat.",
)
MILEAGE_REACHED_ON = named(
    vehicle.mileage_limit_reached_on,
    "ORNG-10.1-5",
    says="La garantie cesse quand le véhicule atteint 200 000 km.",
)
LICENCE_LOST_ON = named(
    after(policy.insurer_decision_published_on, days(SUPERVISOR_DECISION.after_days)),
    "ORNG-10.1-7",
    says="Après le retrait de l'agrément de l'assureur, le contrat finit à midi, le quarantième jour qui suit la "
    "publication de la décision.",
)
MEMBERSHIP_ENDED_ON = named(policy.ended_on, "ORNG-10.1-8", says="La garantie cesse le jour où l'adhésion prend fin.")
SUSPENDS_REQUISITION = any_of(vehicle.requisitioned_for_use_only, vehicle.requisition_suspension_asked)
REQUISITIONED_ON = if_so(SUSPENDS_REQUISITION, vehicle.requisitioned_on)
REFUND_AFTER_THE_END = Right(
    ("ORNG-10.1-6", "ORNG-10.1-7"),
    "Quand le contrat finit de plein droit avant son terme, par la perte ou la saisie du véhicule ou le retrait "
    "d'agrément de l'assureur, la prime du temps qui ne court plus est rendue.",
    key="refund_after_automatic_end",
    who="adhérent",
    act="reprendre la prime non courue après une fin de plein droit",
    ground=any_of(LOST_OR_SEIZED_ON.happened, LICENCE_LOST_ON.happened),
    effect=earliest_of(LOST_OR_SEIZED_ON, LICENCE_LOST_ON),
    refund=refund_by_law(earliest_of(LOST_OR_SEIZED_ON, LICENCE_LOST_ON)),
    doubts=(LAW_OF_MALTA,),
)

# --- alive at the event -----------------------------------------------------------------------------------------------


NOT_LOST = Condition(
    "ORNG-10.1-6",
    "La perte totale, la destruction ou la saisie du véhicule met fin au contrat : rien n'est garanti après ce jour.",
    test=not_over(LOST_OR_SEIZED_ON),
)
NOT_REQUISITIONED = Condition(
    "ORNG-10.1-6",
    "Une réquisition de l'usage du véhicule, ou dont l'adhérent a demandé qu'elle suspende le contrat, le suspend "
    "jusqu'au retour du véhicule (article L.160-6).",
    test=any_of(not_over(REQUISITIONED_ON), vehicle.requisition_returned_on.on_or_before(event.day)),
)
NOT_AT_THE_LIMIT = Condition(
    "ORNG-10.1-5",
    "La garantie cesse quand le véhicule atteint 200 000 km : rien n'est garanti après ce jour.",
    test=not_over(MILEAGE_REACHED_ON),
)
LICENSED = Condition(
    "ORNG-10.1-7",
    "Le retrait de l'agrément de l'assureur met fin au contrat à midi, le quarantième jour après sa publication.",
    test=not_ended(LICENCE_LOST_ON, Moment.NOON),
)
NOT_ENDED = Condition(
    "ORNG-10.1-8",
    "Rien n'est garanti après le jour où l'adhésion a pris fin.",
    test=not_over(MEMBERSHIP_ENDED_ON),
)
NOT_RENOUNCED = Condition(
    "ORNG-FIP-36",
    "La renonciation met fin au contrat le jour de sa réception.",
    test=not_over(RENOUNCED_ON),
)
NOT_LEFT = Condition(
    ("ORNG-10.1-5", "ORNG-10.3.3-1", "ORNG-10.3.1-3", "ORNG-10.3.3-2", "ORNG-10.3.3-3", "ORNG-10.3.3-4"),
    "La résiliation par l'adhérent met fin à la garantie à sa date d'effet.",
    test=all_of(
        not_over(MEMBER_LEAVES_ON),
        not_over(MEMBER_LEAVES_YEARLY_ON),
        not_over(MEMBER_LEAVES_AFTER_CHANGE_ON),
        not_over(RISK_FALL_LEAVES_ON),
        not_over(OTHER_POLICY_LEAVES_ON),
        not_over(PREMIUM_RISE_LEAVES_ON),
        not_over(ADMINISTRATOR_LEAVES_ON),
    ),
)
NOT_TERMINATED = Condition(
    ("ORNG-10.1-5", "ORNG-10.3.2-1", "ORNG-10.3.2-6", "ORNG-10.3.1-3", "ORNG-18-3", "ORNG-19-1"),
    "La résiliation par l'assureur ou le gestionnaire met fin à la garantie à sa date d'effet.",
    test=all_of(
        not_over(INSURER_LEAVES_YEARLY_ON),
        not_over(INSURER_LEAVES_AFTER_CLAIM_ON),
        not_over(INSURER_LEAVES_AFTER_CHANGE_ON),
        not_over(ENDS_AFTER_RISK_CHANGE),
        not_over(ENDS_AFTER_MISSTATEMENT),
    ),
)

#: The first day without cover after a termination by either party.
CANCELLED_ON = after(
    earliest_of(
        MEMBER_LEAVES_ON,
        MEMBER_LEAVES_YEARLY_ON,
        MEMBER_LEAVES_AFTER_CHANGE_ON,
        RISK_FALL_LEAVES_ON,
        OTHER_POLICY_LEAVES_ON,
        PREMIUM_RISE_LEAVES_ON,
        ADMINISTRATOR_LEAVES_ON,
        SALE_ENDS_ON,
        INSURER_LEAVES_YEARLY_ON,
        INSURER_LEAVES_AFTER_CLAIM_ON,
        INSURER_LEAVES_AFTER_CHANGE_ON,
        ENDS_AFTER_RISK_CHANGE,
        ENDS_AFTER_MISSTATEMENT,
    ),
    days(1),
)

# --- the clock --------------------------------------------------------------------------------------------------------

#: Every ending: its kind, its rules, what it is, and its last covered day.
ENDINGS = (
    ("term_reached", ("ORNG-10.1-5",), "Terme du contrat", LAST_DAY),
    ("renunciation_received", ("ORNG-FIP-36",), "Renonciation reçue", RENOUNCED_ON),
    ("vehicle_lost", ("ORNG-10.1-6", "ORNG-FIP-23"), "Véhicule perdu, détruit ou saisi", LOST_OR_SEIZED_ON),
    ("mileage_reached", ("ORNG-10.1-5",), "Kilométrage limite atteint", MILEAGE_REACHED_ON),
    ("membership_ended", ("ORNG-10.1-8",), "Adhésion terminée", MEMBERSHIP_ENDED_ON),
    ("sale_ended", ("ORNG-10.3.1-1",), "Résiliation après la vente du véhicule", SALE_ENDS_ON),
    ("sale_lapsed", ("ORNG-10.3.1-1",), "Véhicule vendu depuis six mois", SALE_LAPSES_ON),
    ("member_left", ("ORNG-10.3.3-1", "ORNG-FIP-21"), "Résiliation par l'adhérent après un an", MEMBER_LEAVES_ON),
    ("member_left_yearly", ("ORNG-10.3.3-1",), "Résiliation annuelle par l'adhérent", MEMBER_LEAVES_YEARLY_ON),
    ("member_changed", ("ORNG-10.3.1-3",), "Changement de situation", MEMBER_LEAVES_AFTER_CHANGE_ON),
    ("reduction_refused", ("ORNG-10.3.3-2",), "Baisse de prime refusée", RISK_FALL_LEAVES_ON),
    ("other_policy_ended", ("ORNG-10.3.3-3",), "Autre contrat résilié après sinistre", OTHER_POLICY_LEAVES_ON),
    ("premium_rose", ("ORNG-10.3.3-4",), "Hausse de la prime hors taxes", PREMIUM_RISE_LEAVES_ON),
    ("administrator_left", ("ORNG-10.3.4-1",), "Résiliation par l'administrateur", ADMINISTRATOR_LEAVES_ON),
    ("insurer_yearly", ("ORNG-10.3.2-1",), "Résiliation annuelle par l'assureur", INSURER_LEAVES_YEARLY_ON),
    ("insurer_after_claim", ("ORNG-10.3.2-6",), "Résiliation après sinistre", INSURER_LEAVES_AFTER_CLAIM_ON),
    ("insurer_after_change", ("ORNG-10.3.1-3",), "Changement de situation", INSURER_LEAVES_AFTER_CHANGE_ON),
    ("risk_increased", ("ORNG-18-3", "ORNG-10.3.2-3"), "Aggravation du risque", ENDS_AFTER_RISK_CHANGE),
    ("misstatement", ("ORNG-19-1", "ORNG-10.3.2-5"), "Déclaration inexacte", ENDS_AFTER_MISSTATEMENT),
)
LIFE = PolicyLifeRules(
    conclusion_rules=("ORNG-FIP-15",),
    effect_rules=("ORNG-10.1-4",),
    max_months=None,  # chosen by the client: the ending "term_reached"
    max_rules=(),
    unpaid=UNPAID,
    endings=(
        *(Ending(kind, rules, says, Moment.END_OF_DAY) for kind, rules, says, _ in ENDINGS),
        replace(SUPERVISOR_DECISION, rules=("ORNG-10.1-7",), says="Retrait de l'agrément de l'assureur"),
    ),
    suspensions=(
        Suspension("vehicle_sold", ("ORNG-10.3.1-1", "ORNG-10.6-5"), "Véhicule vendu", Moment.END_OF_DAY, "taken_over"),
        Suspension("requisitioned", ("ORNG-10.1-6",), "Véhicule réquisitionné", Moment.END_OF_DAY, "returned"),
    ),
    nullities=(Nullity("void_for_bad_faith", ("ORNG-19-3",), "Fausse déclaration intentionnelle"),),
)
#: When each event of the life happened, from the facts of the case.
EVENTS = {
    EFFECTIVE: policy.starts_on,
    **{kind: last_day for kind, _, _, last_day in ENDINGS},
    SUPERVISOR_DECISION.kind: policy.insurer_decision_published_on,
    "vehicle_sold": vehicle.sold_on,
    "taken_over": TAKEN_OVER_ON,
    "requisitioned": REQUISITIONED_ON,
    "returned": vehicle.requisition_returned_on,
}
CLOCK = PolicyClock(LIFE, EVENTS, {"void_for_bad_faith": NULLITY})
derive = CLOCK.derive

STATE = Clock(
    (
        "ORNG-10.1-4", "ORNG-10.1-5", "ORNG-10.1-6", "ORNG-10.1-7", "ORNG-10.1-8", "ORNG-FIP-36", "ORNG-10.3.1-1",
        "ORNG-10.3.1-3", "ORNG-10.3.2-1", "ORNG-10.3.2-6", "ORNG-10.3.3-1", "ORNG-18-3", "ORNG-19-1", "ORNG-19-3",
        *UNPAID_RULES,
    ),
    "L'état du contrat à chaque instant : non conclu, sans effet encore, en vigueur, suspendu, terminé ou nul.",
    key="policy",
    run=CLOCK.state_over_time,
    reads=CLOCK.reads,
)  # fmt: skip

# --- each guarantee's own start ---------------------------------------------------------------------------------------

AFTER_OTHER_WARRANTIES = From(
    ("ORNG-FIP-20", "ORNG-10.1-3"),
    "La garantie commence le lendemain de celles du constructeur et du vendeur.",
    AFTER_WARRANTIES_ON,
)
GUARANTEES = GuaranteeClock(
    CLOCK,
    (
        GuaranteeTerms(
            "breakdown",
            "panne mécanique",
            ("ORNG-10.1-3",),
            opens=(
                From(
                    ("ORNG-FIP-18", "ORNG-10.1-2", "ORNG-10.1-3"),
                    "Carence de trente jours depuis l'adhésion, jamais avant la date de début du bulletin.",
                    WAIT_OVER_ON,
                ),
                AFTER_OTHER_WARRANTIES,
            ),
        ),
        GuaranteeTerms(
            "electrical_breakdown",
            "panne électrique ou électronique",
            ("ORNG-FIP-18", "ORNG-10.1-3"),
            opens=(AFTER_OTHER_WARRANTIES,),
        ),
        GuaranteeTerms("services", "assistance et services", ("ORNG-S4-2",)),
    ),
)
GUARANTEES_STATE = Clock(
    ("ORNG-FIP-18", "ORNG-FIP-20", "ORNG-10.1-2", "ORNG-10.1-3", "ORNG-S4-2"),
    "Les services commencent à la date de début ; la garantie panne, après sa carence et après les garanties du "
    "constructeur et du vendeur.",
    key="guarantees",
    run=GUARANTEES.state_over_time,
    reads=GUARANTEES.reads,
)
