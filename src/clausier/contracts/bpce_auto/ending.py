"""Section 5.7: how the insured ends the contract without a reason, by what means, and what is paid back.

The notice of the insured runs from the sending of the request; what the Code adds for him is stated beside each right.
Source: general conditions AUTO of BPCE Assurances IARD, section 5.7 (the law behind it: Code des assurances, articles
L113-12, L113-14, L113-15-1, L113-15-2 and R113-12).
"""

from __future__ import annotations

from clausier.facts import policy, premium, request, termination
from clausier.law import endings, endings_means, refunds
from clausier.law.articles import endings as articles
from clausier.law.endings_exits import Exit
from clausier.law.policy_rules import Moment
from clausier.rules.dates import after, before, earliest_of, if_so, latest_of
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Deadline, Document, Item, Route
from clausier.rules.terms import MaybeDay, Number, Truth, truth
from clausier.rules.words import all_of, any_of, most, named, not_, reading

INSURED, INSURER = "assuré", "assureur"
WHERE = "espace Assuré en ligne, siège social ou représentant de BPCE Assurances IARD"
CONFIRMED = "confirmation écrite de la réception de la demande"

# --- doubts of the text -----------------------------------------------------------------------------------------------

NOT_TOLD = Override(
    "BPCE-5.7-1",
    "Le tableau ne dit rien d'un avis d'échéance envoyé trop tard, ou jamais envoyé.",
    (
        ("law", "Un avis tardif laisse vingt jours depuis son envoi ; sans avis, l'assuré part quand il veut depuis la "
        "reconduction."),
        ("contract", "Seul le préavis de deux mois avant l'échéance permet de partir à l'échéance."),
    ),
    "Cet article s'applique à tout contrat reconduit tacitement et nul contrat ne peut l'écarter.",
    law=(articles.L113_15_1.cite,),
)
THROUGH_THE_NEW_INSURER = Override(
    "BPCE-5.7-2",
    "L'effet est compté de la « notification par le nouvel assureur », qui est son envoi ou sa réception ; la demande "
    "faite par l'assuré lui-même n'est pas prévue.",
    (
        ("law", "Un mois depuis la réception, présumée le lendemain de l'envoi ; la demande directe ne met fin à rien, "
        "mais l'assureur doit répondre que le nouvel assureur s'en charge."),
        ("contract", "Un mois depuis l'envoi ; la demande directe reste sans réponse."),
    ),
    "La loi règle elle-même cette formalité, pour que le véhicule ne reste jamais sans assurance.",
    law=(articles.L113_15_2.cite, articles.R113_12.cite),
)
EVERY_MEANS = Override(
    "BPCE-5.7-19",
    "La liste des moyens ne comprend ni l'acte de commissaire de justice ni le téléphone d'un contrat vendu ainsi.",
    (
        ("law", "L'assuré choisit parmi tous les moyens de la loi ; ceux du contrat s'y ajoutent."),
        ("contract", "Seuls valent l'espace en ligne, la déclaration, la lettre et le support durable."),
    ),
    "Le choix du moyen appartient à l'assuré.",
    law=(articles.L113_14.cite,),
)
PROOF_NOT_FOR_EVERY_EXIT = Reading(
    "BPCE-5.7-22",
    "Le justificatif est demandé hors de l'échéance annuelle, alors que certaines fins n'ont pas besoin de motif.",
    (
        ("where_a_reason_is_needed", "Il n'est demandé que lorsque la résiliation repose sur un motif."),
        ("always", "Il est demandé pour toute résiliation hors de l'échéance."),
    ),
    "On ne justifie pas un motif que rien n'exige.",
)
DAYS_OR_MONTHS = Reading(
    "BPCE-5.7-29",
    "L'exemple compte des mois entiers, le texte dit « la période non courue » ; aucun délai n'est imprimé, ni aucune "
    "exception.",
    (
        ("best", "Par jours, ou par mois entiers quand c'est plus favorable ; toutes les fins y ouvrent droit."),
        ("days", "Par jours dans tous les cas."),
        ("months", "Par mois entiers dans tous les cas."),
    ),
    "Le doute profite à l'assuré.",
)

# --- the refund -------------------------------------------------------------------------------------------------------


def unused(last_covered_day: MaybeDay) -> Number:
    """The price of the time that is left of the paid period after the last covered day."""
    by_day = refunds.unused_by_day(last_covered_day, premium.amount)
    by_month = refunds.unused_by_month(last_covered_day, premium.amount)
    return named(
        reading(DAYS_OR_MONTHS, best=most(by_day, by_month), days=by_day, months=by_month),
        "BPCE-5.7-29",
        says="La part de prime perçue d'avance pour le temps qui ne court plus est rendue.",
    )


# --- how the insured says it ------------------------------------------------------------------------------------------

PRINTED_MEANS = termination.channel.is_in(
    "web", "office_statement", "letter", "registered_letter", "registered_letter_receipt", "registered_email", "email",
    "other_durable",
)  # fmt: skip
MEANS = named(
    reading(EVERY_MEANS, law=any_of(PRINTED_MEANS, endings_means.ANY_LAWFUL_MEANS), contract=PRINTED_MEANS),
    "BPCE-5.7-19",
    says="L'assuré résilie depuis son espace en ligne, par une déclaration contre récépissé, par lettre ou autre "
    "support durable, ou par tout autre moyen de la loi.",
)
INSURED_ASKS = all_of(endings_means.BY_INSURED, MEANS)
SENT_ON = named(
    if_so(INSURED_ASKS, termination.sent_on),
    "BPCE-5.7-20",
    says="Le préavis de l'assuré court du jour où il envoie sa demande.",
)


def asked(*grounds: str) -> MaybeDay:
    """When the insured asked to leave on one of these grounds."""
    return if_so(termination.ground.is_in(*grounds), SENT_ON)


RECEIPT_CONFIRMED = Document(
    "BPCE-5.7-21",
    "L'assureur confirme par écrit qu'il a reçu la demande de résiliation.",
    key="termination_confirmation",
    by=INSURER,
    to=INSURED,
    due=all_of(endings_means.BY_INSURED, termination.received_on.happened),
    items=(Item(what="la date de réception de la demande"), Item(what="la date à laquelle le contrat finit")),
    present=termination.acknowledged_on.happened,
)
ANY_TIME_ROUTE = Document(
    "BPCE-5.7-2",
    "À l'assuré qui demande lui-même à partir après un an, l'assureur répond aussitôt que le nouvel assureur fera la "
    "démarche pour lui.",
    key="answer_to_a_direct_request",
    by=INSURER,
    to=INSURED,
    due=reading(
        THROUGH_THE_NEW_INSURER,
        law=all_of(endings_means.BY_INSURED, termination.ground == "after_first_year", termination.sent_on.happened),
        contract=truth(False),
    ),
    items=(Item(what="la résiliation passe par le nouvel assureur, qui notifie et évite toute interruption"),),
    present=termination.acknowledged_on.happened,
)
NEEDS_NO_REASON = ("anniversary", "after_first_year", "renewal_notice_late")
NO_REASON_NEEDED: Truth = reading(
    PROOF_NOT_FOR_EVERY_EXIT,
    where_a_reason_is_needed=termination.ground.is_in(*NEEDS_NO_REASON),
    always=termination.ground == "anniversary",
)
PROOF_OF_THE_REASON = Document(
    "BPCE-5.7-22",
    "Hors de l'échéance annuelle, l'assuré joint à sa demande le justificatif de son motif.",
    key="proof_of_the_reason",
    by=INSURED,
    to=INSURER,
    due=all_of(endings_means.BY_INSURED, termination.sent_on.happened, not_(NO_REASON_NEEDED)),
    items=(Item(what="le justificatif du motif invoqué"),),
    present=termination.proof_attached,
)
WHERE_TO_WRITE = Route(
    ("BPCE-5.7-19", "BPCE-5.7-20"),
    "La résiliation se demande depuis l'espace en ligne, au siège ou chez le représentant, par lettre ou autre support "
    "durable.",
    key="termination",
    topic="termination",
    when=request.topic == "termination",
    contact=WHERE,
    channels=("espace en ligne", "déclaration contre récépissé", "courrier", "courriel"),
    accepts=MEANS,
    have_ready=("le numéro du contrat", "le motif, s'il en faut un", "son justificatif"),
)
ONLINE_FUNCTION = endings_means.online_function("BPCE-5.7-19")

# --- at the annual due date -------------------------------------------------------------------------------------------

LAST_DAY_OF_NOTICE = before(endings.DUE_ON, endings.YEARLY_NOTICE)


def at_the_due_date(day: MaybeDay) -> MaybeDay:
    """The annual due date, at which a request in time takes effect."""
    return if_so(day.happened, endings.DUE_ON)


YEARLY = Exit(
    ground=truth(True),
    asked_on=asked("anniversary"),
    closes=LAST_DAY_OF_NOTICE,
    ends=at_the_due_date,
    moment=Moment.START_OF_DAY,
    unused=unused,
)
INSURED_EVERY_YEAR = YEARLY.right(
    ("BPCE-5.7-1", "BPCE-5.7-19", "BPCE-5.7-20"),
    "L'assuré résilie sans motif à l'échéance annuelle, par une demande envoyée deux mois avant elle au plus tard.",
    key="insured_yearly",
    who=INSURED,
    act="résilier à l'échéance annuelle",
    means=endings_means.INSURED_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
)


def at_the_due_date_or_next_day(day: MaybeDay) -> MaybeDay:
    """The due date, or the day after the request when that is later: the past is not undone."""
    return if_so(day.happened, latest_of(endings.DUE_ON, after(day, endings.UNTOLD_EFFECT)))


def the_next_day(day: MaybeDay) -> MaybeDay:
    """The day after the request."""
    return after(day, endings.UNTOLD_EFFECT)


LATE_NOTICE = Exit(
    ground=reading(NOT_TOLD, law=endings.renewal_notice_late(LAST_DAY_OF_NOTICE), contract=truth(False)),
    asked_on=asked("renewal_notice_late"),
    opens=policy.renewal_notice_sent_on,
    closes=after(policy.renewal_notice_sent_on, endings.LATE_NOTICE_WITHIN),
    ends=at_the_due_date_or_next_day,
    moment=Moment.START_OF_DAY,
    unused=unused,
)
INSURED_AFTER_LATE_NOTICE = LATE_NOTICE.right(
    ("BPCE-5.7-1", articles.L113_15_1.cite),
    "Un avis d'échéance envoyé moins de quinze jours avant la date limite, ou après, laisse à l'assuré vingt jours "
    "depuis son envoi pour refuser la reconduction.",
    key="insured_after_late_renewal_notice",
    who=INSURED,
    act="refuser la reconduction annoncée trop tard",
    means=endings_means.INSURED_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
    refund_within_days=True,
)
UNTOLD = Exit(
    ground=reading(NOT_TOLD, law=endings.RENEWED_UNTOLD, contract=truth(False)),
    asked_on=asked("renewal_notice_late"),
    opens=policy.last_renewed_on,
    ends=the_next_day,
    moment=Moment.START_OF_DAY,
    unused=unused,
)
INSURED_WITHOUT_NOTICE = UNTOLD.right(
    ("BPCE-5.7-1", articles.L113_15_1.cite),
    "Si aucun avis ne lui a rappelé son droit de refuser la reconduction, l'assuré résilie à tout moment depuis elle, "
    "avec effet le lendemain de l'envoi.",
    key="insured_without_renewal_notice",
    who=INSURED,
    act="résilier faute d'avis d'échéance",
    means=endings_means.INSURED_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
    refund_within_days=True,
)

# --- at any time after a year -----------------------------------------------------------------------------------------

NEW_INSURER_SENT_ON = if_so(
    all_of(endings_means.BY_NEW_INSURER, endings_means.REGISTERED, termination.ground == "after_first_year"),
    termination.sent_on,
)


def a_month_after_notice(sent_on: MaybeDay) -> MaybeDay:
    """A month after the letter of the new insurer was received, as it is presumed to be the day after its sending."""
    received_on = after(sent_on, endings_means.PRESUMED_RECEIVED_AFTER)
    return reading(
        THROUGH_THE_NEW_INSURER,
        law=after(received_on, endings.LEAVING_NOTICE),
        contract=after(sent_on, endings.LEAVING_NOTICE),
    )


ANY_TIME = Exit(
    ground=endings_means.PRIVATE_PERSON,
    asked_on=NEW_INSURER_SENT_ON,
    opens=after(endings.SUBSCRIBED_ON, endings.MAY_LEAVE_AFTER),
    ends=a_month_after_notice,
    unused=unused,
)
AFTER_ONE_YEAR = ANY_TIME.right(
    ("BPCE-5.7-2", "BPCE-5.7-29"),
    "Un an après la première souscription, l'assuré part à tout moment, sans frais ni pénalité : son nouvel assureur "
    "notifie pour lui, et le contrat finit un mois après la réception.",
    key="insured_after_one_year",
    who="assuré, par son nouvel assureur",
    act="résilier à tout moment après un an",
    means=endings_means.NEW_INSURER_MEANS,
    addressee="BPCE Assurances IARD",
    confirms=CONFIRMED,
    refund_within_days=True,
)

# --- the refund in time -----------------------------------------------------------------------------------------------

REFUND_IN_TIME = Deadline(
    ("BPCE-5.7-29", articles.L113_15_2.cite),
    "Après une résiliation à tout moment, ou faute d'avis d'échéance à temps, le solde est rendu dans les trente jours "
    "de l'effet.",
    key="refund_after_termination",
    owes=INSURER,
    act="rendre la prime non courue",
    start=earliest_of(ANY_TIME.leaves_on, LATE_NOTICE.leaves_on, UNTOLD.leaves_on),
    within=refunds.REFUND_WITHIN,
    met=premium.refunded_on,
    consequence=refunds.THEN_INTEREST,
)
