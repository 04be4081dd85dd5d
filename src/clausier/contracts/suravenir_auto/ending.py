"""Section 5.6, the insured: at the annual due date, after the renewal notice or without one, at any time after a year.

The contract asks for one month of notice where the Code asks for two, and for twenty days after every renewal notice:
both are kept. Source: general conditions ACA AUT CGE-05-0216, section 5.6 (the law behind it: Code des assurances,
articles L113-12, L113-14, L113-15-1, L113-15-2 and R113-12).
"""

from __future__ import annotations

from clausier.facts import policy, premium, request, termination
from clausier.law import endings, endings_means, refunds
from clausier.law.articles import declarations
from clausier.law.articles import endings as articles
from clausier.law.endings_exits import Exit
from clausier.law.policy_rules import Moment
from clausier.rules.dates import after, before, days, earliest_of, if_so, latest_of, months
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Deadline, Document, Item, Route
from clausier.rules.terms import MaybeDay, Number, eur, truth
from clausier.rules.words import all_of, any_of, named, reading

INSURED, INSURER = "assuré", "assureur"
WHERE = "Suravenir Assurances"
CONFIRMED = "confirmation écrite de la réception de la demande"
YEARLY_NOTICE = months(1)

# --- doubts of the text -----------------------------------------------------------------------------------------------

REFUND_BY_LAW = Override(
    "SURA-5.6-1",
    "Le tableau ne parle de remboursement pour aucune des fins ; la section 5.2 ne le prévoit que pour le risque.",
    (
        ("law", "La prime du temps qui ne court plus est rendue à chaque fin, sauf le non-paiement et la nullité."),
        ("contract", "Rien n'est rendu."),
    ),
    "Ces articles imposent le remboursement ; pour les autres fins, une prime sans risque n'est pas due.",
    law=(
        declarations.L113_4.cite, declarations.L113_9.cite, articles.L113_15_1.cite, articles.L113_15_2.cite,
        articles.L113_16.cite, articles.L121_9.cite, articles.R113_10.cite,
    ),
)  # fmt: skip
ONE_YEAR_FROM = Reading(
    "SURA-5.6-2",
    "« Un délai d'un an d'assurance » se compte de la souscription ou de la prise d'effet.",
    (
        ("subscription", "De la première souscription : la plus proche de la signature et de la prise d'effet."),
        ("effect", "De la prise d'effet."),
    ),
    "La loi compte de la première souscription, et le doute profite à l'assuré.",
)
ANY_MEANS = Override(
    "SURA-5.6-5",
    "Le contrat demande une lettre recommandée pour partir à l'échéance ; il ne dit pas si l'envoi ou la réception "
    "compte.",
    (
        ("law", "L'assuré choisit son moyen ; la date d'envoi compte. Le préavis d'un mois, meilleur que les deux mois "
        "de la loi, reste."),
        ("contract", "Par lettre recommandée seulement."),
    ),
    "Le choix du moyen appartient à l'assuré depuis le 1er décembre 2020.",
    law=(articles.L113_14.cite,),
)
NOT_TOLD = Override(
    "SURA-5.6-6",
    "Les vingt jours courent de l'envoi de l'avis, sans que le cas où aucun avis n'est parti soit prévu, et par lettre "
    "recommandée.",
    (
        ("law", "Vingt jours depuis tout avis, par le moyen de son choix ; sans avis, à tout moment depuis la "
        "reconduction, avec effet le lendemain de l'envoi."),
        ("contract", "Vingt jours depuis l'avis, par lettre recommandée ; rien sans avis."),
    ),
    "La loi ouvre ce droit à qui n'a pas été informé ; les vingt jours dans tous les cas, meilleurs qu'elle, restent.",
    law=(articles.L113_15_1.cite, articles.L113_14.cite),
)

# --- the refund -------------------------------------------------------------------------------------------------------


def unused(last_covered_day: MaybeDay) -> Number:
    """The price of the days of the paid period after the last covered one."""
    return named(
        reading(
            REFUND_BY_LAW, law=refunds.unused_by_day(last_covered_day, premium.amount), contract=eur(0)
        ),
        "SURA-5.6-1",
        says="La prime du temps qui ne court plus est rendue, par jours.",
    )


# --- how the insured says it ------------------------------------------------------------------------------------------

REGISTERED_LETTER = termination.channel.is_in("registered_letter", "registered_letter_receipt")
BY_LAWFUL_MEANS = all_of(endings_means.BY_INSURED, any_of(REGISTERED_LETTER, endings_means.ANY_LAWFUL_MEANS))
BY_REGISTERED_LETTER = all_of(endings_means.BY_INSURED, REGISTERED_LETTER)


def asked(ground: str) -> MaybeDay:
    """When the insured asked to leave on this ground, by any means that the law accepts."""
    return if_so(all_of(BY_LAWFUL_MEANS, termination.ground == ground), termination.sent_on)


RECEIPT_CONFIRMED = Document(
    (articles.L113_14.cite,),
    "L'assureur confirme par écrit qu'il a reçu la demande de résiliation.",
    key="termination_confirmation",
    by=INSURER,
    to=INSURED,
    due=all_of(endings_means.BY_INSURED, termination.received_on.happened),
    items=(Item(what="la date de réception de la demande"), Item(what="la date à laquelle le contrat finit")),
    present=termination.acknowledged_on.happened,
)
WHERE_TO_WRITE = Route(
    "SURA-5.6-5",
    "La résiliation s'adresse à l'assureur, par lettre recommandée ou par tout autre moyen de la loi.",
    key="termination",
    topic="termination",
    when=request.topic == "termination",
    contact=WHERE,
    channels=("courrier recommandé", "courrier", "courriel"),
    accepts=reading(ANY_MEANS, law=BY_LAWFUL_MEANS, contract=BY_REGISTERED_LETTER),
    have_ready=("le numéro du contrat", "le motif, s'il en faut un"),
)
ONLINE_FUNCTION = endings_means.online_function()

# --- at the annual due date -------------------------------------------------------------------------------------------

LAST_DAY_OF_NOTICE = before(endings.DUE_ON, YEARLY_NOTICE)


def at_the_due_date(day: MaybeDay) -> MaybeDay:
    """The annual due date, at which a request in time takes effect."""
    return if_so(day.happened, endings.DUE_ON)


YEARLY = Exit(
    ground=truth(True),
    asked_on=reading(
        ANY_MEANS,
        law=asked("anniversary"),
        contract=if_so(all_of(BY_REGISTERED_LETTER, termination.ground == "anniversary"), termination.sent_on),
    ),
    closes=LAST_DAY_OF_NOTICE,
    ends=at_the_due_date,
    moment=Moment.START_OF_DAY,
    unused=unused,
)
INSURED_EVERY_YEAR = YEARLY.right(
    ("SURA-5.6-1", "SURA-5.6-5"),
    "Le contrat se renouvelle chaque année ; l'assuré le résilie à l'échéance par une demande envoyée un mois avant "
    "elle au plus tard.",
    key="insured_yearly",
    who=INSURED,
    act="résilier à l'échéance annuelle",
    means=endings_means.INSURED_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
)

# --- after the renewal notice, or without one -------------------------------------------------------------------------

ASKED_AFTER_NOTICE = reading(
    NOT_TOLD,
    law=asked("renewal_notice_late"),
    contract=if_so(all_of(BY_REGISTERED_LETTER, termination.ground == "renewal_notice_late"), termination.sent_on),
)


def at_the_due_date_or_next_day(day: MaybeDay) -> MaybeDay:
    """The due date, or the day after the request when that is later: the past is not undone."""
    return if_so(day.happened, latest_of(endings.DUE_ON, after(day, endings.UNTOLD_EFFECT)))


AFTER_NOTICE = Exit(
    ground=policy.renewal_notice_sent_on.happened,
    asked_on=ASKED_AFTER_NOTICE,
    opens=policy.renewal_notice_sent_on,
    closes=after(policy.renewal_notice_sent_on, endings.LATE_NOTICE_WITHIN),
    ends=at_the_due_date_or_next_day,
    moment=Moment.START_OF_DAY,
    unused=unused,
)
INSURED_AFTER_NOTICE = AFTER_NOTICE.right(
    "SURA-5.6-6",
    "L'assuré refuse la reconduction dans les vingt jours de l'envoi de l'avis d'échéance, quelle qu'en soit la date.",
    key="insured_after_renewal_notice",
    who=INSURED,
    act="refuser la reconduction après l'avis d'échéance",
    means=endings_means.INSURED_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
    refund_within_days=True,
)
UNTOLD = Exit(
    ground=reading(NOT_TOLD, law=endings.RENEWED_UNTOLD, contract=truth(False)),
    asked_on=ASKED_AFTER_NOTICE,
    opens=policy.last_renewed_on,
    ends=lambda day: after(day, endings.UNTOLD_EFFECT),
    moment=Moment.START_OF_DAY,
    unused=unused,
)
INSURED_WITHOUT_NOTICE = UNTOLD.right(
    ("SURA-5.6-6", articles.L113_15_1.cite),
    "Si aucun avis ne l'a informé, l'assuré résilie à tout moment depuis la reconduction, avec effet le lendemain de "
    "l'envoi.",
    key="insured_without_renewal_notice",
    who=INSURED,
    act="résilier faute d'avis d'échéance",
    means=endings_means.INSURED_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
    refund_within_days=True,
)

# --- at any time after a year -----------------------------------------------------------------------------------------

FIRST_DAY_TO_LEAVE = named(
    after(
        reading(ONE_YEAR_FROM, subscription=endings.SUBSCRIBED_ON, effect=policy.starts_on), endings.MAY_LEAVE_AFTER
    ),
    "SURA-5.6-2",
    says="L'assuré part à tout moment une fois un an d'assurance écoulé.",
)
NEW_INSURER_SENT_ON = if_so(
    all_of(endings_means.BY_NEW_INSURER, endings_means.REGISTERED, termination.ground == "after_first_year"),
    termination.sent_on,
)


def a_month_after_receipt(sent_on: MaybeDay) -> MaybeDay:
    """A month after the letter of the new insurer was received, as it is presumed to be the day after its sending."""
    return named(
        after(after(sent_on, endings_means.PRESUMED_RECEIVED_AFTER), endings.LEAVING_NOTICE),
        "SURA-5.6-4",
        articles.R113_12.cite,
        says="La résiliation prend effet un mois après la réception, présumée le lendemain de l'envoi.",
    )


ANY_TIME = Exit(
    ground=endings_means.PRIVATE_PERSON,
    asked_on=NEW_INSURER_SENT_ON,
    opens=FIRST_DAY_TO_LEAVE,
    ends=a_month_after_receipt,
    unused=unused,
)
AFTER_ONE_YEAR = ANY_TIME.right(
    ("SURA-5.6-1", "SURA-5.6-2", "SURA-5.6-3", "SURA-5.6-4"),
    "Un an passé, l'assuré part à tout moment : son nouvel assureur notifie pour lui, et le contrat finit un mois "
    "après la réception.",
    key="insured_after_one_year",
    who="assuré, par son nouvel assureur",
    act="résilier à tout moment après un an",
    means=endings_means.NEW_INSURER_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
    refund_within_days=True,
)
NEW_INSURER_NOTICE = Document(
    ("SURA-5.6-3", articles.R113_12.cite),
    "Le nouvel assureur résilie pour l'assuré et veille à ce que la garantie ne s'interrompe pas.",
    key="new_insurer_notice",
    by="nouvel assureur",
    to=INSURER,
    due=endings_means.BY_NEW_INSURER,
    items=(
        Item(what="la résiliation, par lettre recommandée, papier ou électronique"),
        Item(what="un nouveau contrat qui commence quand l'ancien finit, ni avant ni après"),
    ),
    present=all_of(
        NEW_INSURER_SENT_ON.happened,
        termination.new_policy_starts_on.happened,
        termination.new_policy_starts_on.or_else(endings.DUE_ON)
        == after(ANY_TIME.leaves_on, days(1)).or_else(endings.SUBSCRIBED_ON),
    ),
)
DIRECT_REQUEST = Document(
    ("SURA-5.6-3", articles.R113_12.cite),
    "À l'assuré qui demande lui-même à partir après un an, l'assureur répond que le nouvel assureur fera la démarche.",
    key="answer_to_a_direct_request",
    by=INSURER,
    to=INSURED,
    due=all_of(
        endings_means.BY_INSURED, termination.ground == "after_first_year", termination.sent_on.happened
    ),
    items=(Item(what="la résiliation passe par le nouvel assureur, qui notifie et évite toute interruption"),),
    present=termination.acknowledged_on.happened,
)
REFUND_IN_TIME = Deadline(
    ("SURA-5.6-1", articles.L113_15_1.cite, articles.L113_15_2.cite),
    "Après une résiliation à tout moment, ou après l'avis d'échéance, le solde est rendu dans les trente jours de "
    "l'effet.",
    key="refund_after_termination",
    owes=INSURER,
    act="rendre la prime non courue",
    start=earliest_of(ANY_TIME.leaves_on, AFTER_NOTICE.leaves_on, UNTOLD.leaves_on),
    within=refunds.REFUND_WITHIN,
    met=premium.refunded_on,
    consequence=refunds.THEN_INTEREST,
)
