"""Articles 3.4.1, 3.4.2 and 10: how the contract ends of itself or by the member, when, and what is paid back.

Each `…_ON` below is the last covered day of that ending, never when it did not happen: cover stops at midnight, at the
end of that day. Source: general conditions n° 2220453, articles 3.4.1, 3.4.2 and 10 (the law behind them: Code des
assurances, articles L113-14, L113-15-1 and L113-15-2).
"""

from __future__ import annotations

from clausier.facts import financing, history, policy, request, termination, vehicle
from clausier.law import endings, endings_means, refunds
from clausier.law.articles import endings as articles
from clausier.law.policy_rules import Moment
from clausier.rules.dates import after, before, days, earliest_of, if_so, months, next_anniversary
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Document, Item, Right, Route
from clausier.rules.terms import NOT_EVER, MaybeDay, Number, eur, truth
from clausier.rules.words import all_of, any_of, named, not_, reading

#: The document prints the times of the Code here, and one of its own that contradicts them.
MEMBER_MAY_LEAVE_AFTER = endings.MAY_LEAVE_AFTER
MEMBER_NOTICE = endings.LEAVING_NOTICE
MEMBER_NOTICE_BY_POSTMARK = months(2)
YEARLY_NOTICE = endings.YEARLY_NOTICE

MAILBOX = "src@icare-service.com"
POST = "Icare, Service Relation Client, CS 25803, 72058 Le Mans Cedex 2"

# --- doubts of the text -----------------------------------------------------------------------------------------------

DUE, KEPT = "due", "kept"
THEFT_REFUND = Reading(
    "MOTO-3.4.1-1",
    "Ni la date d'effet ni le sort de la prime ne sont donnés.",
    (
        (DUE, "Le contrat finit le jour de l'événement et la prime du temps qui ne court plus est rendue."),
        (KEPT, "Rien n'est rendu."),
    ),
    "Il n'y a plus de risque ; une prime sans risque n'est pas due (L.121-9).",
)
CEILING_OF_ONE_CLAIM = Reading(
    "MOTO-3.4.1-2",
    "Le plafond est la VRADE à chaque intervention, non une somme pour tout le contrat.",
    (("one_claim", "Le contrat ne finit que si une seule indemnité atteint la VRADE ; les petits sinistres ne "
    "s'additionnent pas."),),
    "Le plafond se mesure au moment de l'intervention (article 4.2).",
)
EARLY_REPAYMENT = Reading(
    "MOTO-3.4.1-3",
    "Le remboursement partiel et la fin normale du prêt ne sont pas visés, et le sort de la prime n'est pas dit.",
    (
        (DUE, "Seul le remboursement total et anticipé met fin au contrat, et la prime non courue est rendue."),
        (KEPT, "Rien n'est rendu."),
    ),
    "Le texte ne nomme que le remboursement total et anticipé ; le doute profite à l'adhérent.",
)
FINANCING_CANCELLED = Reading(
    "MOTO-3.4.1-4",
    "La cause de la résiliation du financement et la date d'effet ne sont pas précisées.",
    (("same_day", "Toute cause compte ; le contrat finit le jour où finit le financement."),),
    "L'effet suit sa cause.",
)
AFTER_ONE_YEAR = Reading(
    "MOTO-3.4.2-1",
    "« À l'expiration d'un délai d'un an » peut vouloir dire à l'anniversaire seulement, ou à tout moment ensuite.",
    (
        ("any_time", "À tout moment, une fois un an écoulé."),
        ("anniversary", "Seulement le jour anniversaire de la signature."),
    ),
    "L'article L.113-15-2 ouvre ce droit à tout moment après un an, et le doute profite à l'adhérent.",
)
MEMBER_EFFECT = Override(
    "MOTO-3.4.2-2",
    "Le même article fixe l'effet à un mois de la réception, puis à deux mois du cachet de la poste.",
    (
        ("law", "Un mois après la réception, quel que soit le moyen employé."),
        ("contract", "Deux mois après le cachet de la poste."),
    ),
    "La loi fixe elle-même cet effet, et c'est la date la plus proche.",
    law=(articles.L113_15_2.cite,),
)
POSTMARK = Reading(
    "MOTO-3.4.2-3",
    "Le délai de deux mois depuis le cachet de la poste contredit la phrase précédente et n'a pas de sens pour un "
    "courriel.",
    (("set_aside", "Il n'est pas opposé à l'adhérent ; on applique un mois depuis la réception."),),
    "Le doute profite à l'adhérent.",
)
ADDRESSES = Reading(
    "MOTO-3.4.2-4",
    "La fiche du service client écrit l'adresse autrement et renvoie à l'organisme de financement celui qu'il prélève.",
    (("either", "Les deux adresses valent, et une demande reçue par CETELEM compte comme reçue."),),
    "CETELEM distribue le contrat et en est le souscripteur.",
)
NO_TIME_TO_CONFIRM = Reading(
    "MOTO-3.4.2-6",
    "Aucun délai n'est fixé pour confirmer la réception.",
    (("no_effect", "Sans délai, le retard ne change rien à la date d'effet."),),
    "L'effet court de la réception, non de sa confirmation.",
)
RENEWAL = Override(
    "MOTO-3.1-2",
    "Signature, adhésion et souscription sont employées l'une pour l'autre, et aucun avis de reconduction n'est "
    "décrit.",
    (
        (
            "law",
            "Une seule date, la signature ; sans avis, l'adhérent part à tout moment depuis la reconduction, et un "
            "avis tardif lui laisse vingt jours.",
        ),
        ("contract", "Une seule date, la signature ; rien n'est dit d'un avis."),
    ),
    "L'article 3.1 forme le contrat à la signature ; L.129-1 étend L.113-15-1 aux adhérents d'un contrat collectif de "
    "dommages.",
    law=(articles.L113_15_1.cite,),
)
DAY_OF_SALE = Reading(
    "MOTO-10-1",
    "« Le lendemain à 0 h du jour de la cession » se lit de deux façons, et le sort de la prime n'est pas dit.",
    (
        ("whole_day_and_refund", "Le jour de la vente est encore garanti jusqu'à minuit ; la prime non courue est "
        "rendue."),
        ("whole_day", "Le jour de la vente est garanti ; rien n'est rendu."),
    ),
    "Minuit entre les deux jours finit le premier ; il n'y a plus de risque ensuite, et L.121-11 interdit toute "
    "indemnité.",
)

# --- 3.4.1 and 10: of itself ------------------------------------------------------------------------------------------

STOLEN_OR_DESTROYED_ON = named(
    earliest_of(vehicle.stolen_on, vehicle.destroyed_on),
    "MOTO-3.4.1-1",
    says="Le contrat finit de plein droit le jour où le véhicule est volé ou détruit.",
)
CEILING_PAID_ON = named(
    history.paid_at_ceiling_on,
    "MOTO-3.4.1-2",
    says="Le contrat finit de plein droit le jour où une indemnité est payée jusqu'au plafond, la VRADE.",
)
REPAID_EARLY_ON = named(
    financing.repaid_early_on,
    "MOTO-3.4.1-3",
    says="Le contrat finit de plein droit le jour du remboursement total et anticipé du financement.",
)
FINANCING_ENDED_ON = named(
    financing.cancelled_on,
    "MOTO-3.4.1-4",
    says="Le contrat finit de plein droit le jour où le contrat de financement est résilié.",
)
SOLD_ON = named(
    vehicle.sold_on,
    "MOTO-10-1",
    says="Le contrat ne passe pas à l'acquéreur : il finit à 0 h le lendemain de la cession.",
)


def refund_of(doubt: Reading, last_day: MaybeDay) -> Number:
    """The unused premium, unless the doubt is read against the member."""
    return reading(doubt, due=refunds.unused_by_day(last_day), kept=eur(0))


AFTER_THEFT = Right(
    "MOTO-3.4.1-1",
    "Après le vol ou la destruction du véhicule, la prime du temps qui ne court plus est rendue.",
    key="refund_after_theft_or_destruction",
    who="adhérent",
    act="reprendre la prime non courue après vol ou destruction",
    ground=STOLEN_OR_DESTROYED_ON.happened,
    opens=STOLEN_OR_DESTROYED_ON,
    effect=STOLEN_OR_DESTROYED_ON,
    moment=Moment.END_OF_DAY.value,
    refund=refund_of(THEFT_REFUND, STOLEN_OR_DESTROYED_ON),
    cost=refunds.owed_until(STOLEN_OR_DESTROYED_ON),
)
AFTER_CEILING = Right(
    "MOTO-3.4.1-2",
    "Après une indemnité au plafond, la prime du temps qui ne court plus est rendue.",
    key="refund_after_ceiling",
    who="adhérent",
    act="reprendre la prime non courue après une indemnité au plafond",
    ground=CEILING_PAID_ON.happened,
    opens=CEILING_PAID_ON,
    effect=CEILING_PAID_ON,
    moment=Moment.END_OF_DAY.value,
    refund=refunds.unused_by_day(CEILING_PAID_ON),
    cost=refunds.owed_until(CEILING_PAID_ON),
    doubts=(CEILING_OF_ONE_CLAIM,),
)
AFTER_REPAYMENT = Right(
    "MOTO-3.4.1-3",
    "Après le remboursement total et anticipé du financement, la prime du temps qui ne court plus est rendue.",
    key="refund_after_early_repayment",
    who="adhérent",
    act="reprendre la prime non courue après remboursement anticipé",
    ground=REPAID_EARLY_ON.happened,
    opens=REPAID_EARLY_ON,
    effect=REPAID_EARLY_ON,
    moment=Moment.END_OF_DAY.value,
    refund=refund_of(EARLY_REPAYMENT, REPAID_EARLY_ON),
    cost=refunds.owed_until(REPAID_EARLY_ON),
)
AFTER_FINANCING_CANCELLED = Right(
    "MOTO-3.4.1-4",
    "Après la résiliation du financement, la prime du temps qui ne court plus est rendue.",
    key="refund_after_financing_cancelled",
    who="adhérent",
    act="reprendre la prime non courue après résiliation du financement",
    ground=FINANCING_ENDED_ON.happened,
    opens=FINANCING_ENDED_ON,
    effect=FINANCING_ENDED_ON,
    moment=Moment.END_OF_DAY.value,
    refund=refunds.unused_by_day(FINANCING_ENDED_ON),
    cost=refunds.owed_until(FINANCING_ENDED_ON),
    doubts=(FINANCING_CANCELLED,),
)
AFTER_SALE = Right(
    "MOTO-10-1",
    "Le contrat finit à 0 h le lendemain de la cession du véhicule et n'est pas cessible ; la prime non courue est "
    "rendue.",
    key="refund_after_sale",
    who="adhérent",
    act="reprendre la prime non courue après la cession",
    ground=SOLD_ON.happened,
    opens=SOLD_ON,
    effect=after(SOLD_ON, days(1)),
    moment=Moment.START_OF_DAY.value,
    refund=reading(DAY_OF_SALE, whole_day_and_refund=refunds.unused_by_day(SOLD_ON), whole_day=eur(0)),
    cost=refunds.owed_until(SOLD_ON),
)

# --- 3.4.2: by the member ---------------------------------------------------------------------------------------------

BY_MEMBER = termination.by == "policyholder"
FIRST_DAY_TO_LEAVE = after(policy.signed_on, MEMBER_MAY_LEAVE_AFTER)
#: Without a request, the day of signature, on which nothing is late enough.
RECEIVED = termination.received_on.or_else(policy.signed_on)
SPECIAL_GROUND = termination.ground.is_in("other_policy_cancelled", "renewal_notice_late")
LATE_ENOUGH = named(
    reading(
        AFTER_ONE_YEAR,
        any_time=RECEIVED >= FIRST_DAY_TO_LEAVE,
        anniversary=all_of(
            RECEIVED >= FIRST_DAY_TO_LEAVE, next_anniversary(policy.signed_on, before(RECEIVED, days(1))) == RECEIVED
        ),
    ),
    "MOTO-3.4.2-1",
    says="L'adhérent peut résilier une fois un an écoulé depuis la signature.",
)
CHANNEL_ACCEPTED = named(
    any_of(endings_means.DURABLE, endings_means.BY_THE_MEANS_OF_SALE, endings_means.ANY_LAWFUL_MEANS),
    "MOTO-3.4.2-5",
    "MOTO-P-5",
    says="La résiliation se demande par lettre, par tout support durable, par un autre moyen de la loi ou, pour un "
    "contrat vendu à distance, par le même moyen.",
)
MEMBER_ASKS = all_of(BY_MEMBER, CHANNEL_ACCEPTED)
MEMBER_LEAVES_ON = named(
    if_so(
        all_of(MEMBER_ASKS, not_(SPECIAL_GROUND), LATE_ENOUGH),
        reading(
            MEMBER_EFFECT,
            law=after(termination.received_on, MEMBER_NOTICE),
            contract=after(termination.sent_on, MEMBER_NOTICE_BY_POSTMARK),
        ),
    ),
    "MOTO-3.4.2-2",
    "MOTO-3.4.2-3",
    says="La résiliation par l'adhérent prend effet un mois après la réception de sa demande, à la fin du jour.",
)
MEMBER_AFTER_ONE_YEAR = Right(
    ("MOTO-3.4.2-1", "MOTO-3.4.2-2", "MOTO-3.4.2-3", "MOTO-3.4.2-5"),
    "Après un an, l'adhérent résilie quand il veut, par lettre, courriel, autre support durable ou par le moyen de la "
    "vente à "
    "distance ; l'effet vient un mois après la réception et la prime non courue est rendue sous trente jours.",
    key="member_after_one_year",
    who="adhérent",
    act="résilier après la première année",
    ground=truth(True),
    opens=FIRST_DAY_TO_LEAVE,
    exercised_on=if_so(all_of(MEMBER_ASKS, not_(SPECIAL_GROUND)), termination.received_on),
    effect=MEMBER_LEAVES_ON,
    moment=Moment.END_OF_DAY.value,
    refund=refunds.unused_by_day(MEMBER_LEAVES_ON),
    cost=refunds.owed_until(MEMBER_LEAVES_ON),
    refund_by=after(MEMBER_LEAVES_ON, refunds.REFUND_WITHIN),
    means="lettre, courriel, autre support durable ou moyen de la vente à distance",
    addressee=f"{MAILBOX} ou {POST}",
    confirms="confirmation écrite de la réception de la demande",
    doubts=(POSTMARK,),
)
WHERE_TO_WRITE = Route(
    "MOTO-3.4.2-4",
    "La demande de résiliation s'envoie par courriel ou par courrier au gestionnaire.",
    key="termination",
    topic="termination",
    when=request.topic == "termination",
    contact=f"{MAILBOX} ; {POST}",
    channels=("email", "letter"),
    have_ready=("le numéro du contrat", "la date de la demande"),
    doubts=(ADDRESSES,),
)
WRITTEN_CONFIRMATION = Document(
    "MOTO-3.4.2-6",
    "L'adhérent reçoit une confirmation écrite que sa demande de résiliation est parvenue.",
    key="termination_confirmation",
    by="assureur",
    to="adhérent",
    due=all_of(BY_MEMBER, termination.received_on.happened),
    items=(Item(what="la date de réception de la demande"), Item(what="la date à laquelle la garantie cesse")),
    present=termination.acknowledged_on.happened,
    doubts=(NO_TIME_TO_CONFIRM,),
)

# --- L.113-15-1: no or late information on the renewal ----------------------------------------------------------------

REFUSED_ON = if_so(all_of(MEMBER_ASKS, termination.ground == "renewal_notice_late"), termination.sent_on)
RENEWAL_LEAVES_ON = reading(RENEWAL, law=REFUSED_ON, contract=NOT_EVER)
NO_RENEWAL_NOTICE = Right(
    "MOTO-3.1-2",
    "Sans avis rappelant le droit de ne pas reconduire, l'adhérent résilie à tout moment depuis la reconduction, avec "
    "effet le "
    "lendemain de l'envoi, et la prime non courue est rendue sous trente jours.",
    key="member_without_renewal_notice",
    who="adhérent",
    act="résilier faute d'information sur la reconduction",
    ground=reading(RENEWAL, law=endings.RENEWED_UNTOLD, contract=truth(False)),
    opens=policy.last_renewed_on,
    exercised_on=RENEWAL_LEAVES_ON,
    effect=after(RENEWAL_LEAVES_ON, endings.UNTOLD_EFFECT),
    moment=Moment.START_OF_DAY.value,
    refund=refunds.unused_by_day(RENEWAL_LEAVES_ON),
    cost=refunds.owed_until(RENEWAL_LEAVES_ON),
    refund_by=after(after(RENEWAL_LEAVES_ON, endings.UNTOLD_EFFECT), refunds.REFUND_WITHIN),
    means="lettre ou autre support durable",
    addressee=f"{MAILBOX} ou {POST}",
)
LAST_DAY_OF_NOTICE = before(policy.anniversary_on, YEARLY_NOTICE)
LATE_RENEWAL_NOTICE = Right(
    "MOTO-3.1-2",
    "Un avis envoyé moins de quinze jours avant la date limite de dénonciation laisse à l'adhérent vingt jours, "
    "depuis son "
    "envoi, pour refuser la reconduction.",
    key="member_after_late_renewal_notice",
    who="adhérent",
    act="refuser la reconduction annoncée trop tard",
    ground=reading(RENEWAL, law=endings.renewal_notice_late(LAST_DAY_OF_NOTICE), contract=truth(False)),
    opens=policy.renewal_notice_sent_on,
    closes=after(policy.renewal_notice_sent_on, endings.LATE_NOTICE_WITHIN),
    exercised_on=RENEWAL_LEAVES_ON,
    effect=policy.anniversary_on,
    moment=Moment.START_OF_DAY.value,
    means="lettre ou autre support durable",
    addressee=f"{MAILBOX} ou {POST}",
)
