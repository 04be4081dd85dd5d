"""Article 3.4.3: how the insurer may end the contract, and what that opens to the member.

Source: general conditions n° 2220453, article 3.4.3 (the law behind it: Code des assurances, articles L113-12,
L113-12-1, L113-3 and R113-10).
"""

from __future__ import annotations

from clausier.facts import policy, policyholder, termination
from clausier.law import endings, refunds
from clausier.law.articles import endings as articles
from clausier.law.policy_rules import Moment
from clausier.rules.dates import after, before, days, if_so
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Document, Item, Right
from clausier.rules.terms import eur, truth
from clausier.rules.words import all_of, any_of, named, not_, reading

from . import misstatement
from .ending import MEMBER_ASKS, YEARLY_NOTICE
from .premium import ENDED_UNPAID, LAST_DAY_TO_SAVE

#: The document prints the month of the Code here, and leaves the other times to it.
AFTER_CLAIM_NOTICE = endings.AFTER_CLAIM_NOTICE
OTHER_POLICIES_WITHIN = endings.OTHER_POLICIES_WITHIN
OTHER_POLICY_NOTICE = endings.OTHER_POLICY_NOTICE
REGISTERED = "lettre recommandée avec demande d'avis de réception"

# --- doubts of the text -----------------------------------------------------------------------------------------------

ACKNOWLEDGEMENT = Reading(
    "MOTO-3.4.3-1",
    "La phrase d'ouverture demande un avis de réception ; le dernier tiret parle d'une lettre recommandée sans avis.",
    (
        ("always", "L'avis de réception est exigé dans tous les cas."),
        ("not_yearly", "La résiliation annuelle se contente d'une lettre recommandée."),
    ),
    "La phrase d'ouverture commande les quatre cas.",
)
MISSING_ARTICLE = Reading(
    "MOTO-3.4.3-2",
    "Le texte renvoie à un article 2.4 qui n'existe pas.",
    (("article_2_3", "C'est l'article 2.3, avec son délai de dix jours et son remboursement."),),
    "L'article 2.3 traite de la nullité, de la fausse déclaration et de l'omission.",
)
AFTER_CLAIM_REFUND = Override(
    "MOTO-3.4.3-3",
    "Le sort de la prime n'est pas dit ; la notification n'est pas définie.",
    (
        ("law", "La prime non courue est rendue ; la notification est la réception de la lettre."),
        ("contract", "Rien n'est rendu."),
    ),
    "La loi le prévoit ; l'adhérent ne subit l'effet d'une lettre qu'après l'avoir reçue.",
    law=(articles.R113_10.cite,),
)
OTHER_POLICIES = Reading(
    "MOTO-3.4.3-4",
    "Aucun délai n'est imprimé.",
    (("one_month", "Un mois depuis la notification de l'assureur, effet un mois après."),),
    "C'est le délai de l'article R.113-10, auquel le texte renvoie.",
)
REASONS = Reading(
    "MOTO-3.4.3-6",
    "Le même droit annuel demande deux mois à l'assureur et un mois à l'adhérent ; l'effet d'un défaut de motif n'est "
    "pas dit.",
    (("as_written", "Chacun son délai ; à une personne physique, l'assureur doit donner ses motifs (L.113-12-1)."),),
    "Les articles L.113-12 et L.113-15-2 distinguent aussi les deux.",
)

# --- the letter -------------------------------------------------------------------------------------------------------

BY_INSURER = termination.by == "insurer"
LETTER = named(
    termination.channel == "registered_letter_receipt",
    "MOTO-3.4.3-1",
    says="L'assureur résilie par lettre recommandée avec demande d'avis de réception.",
)
YEARLY_LETTER = reading(
    ACKNOWLEDGEMENT,
    always=LETTER,
    not_yearly=any_of(LETTER, termination.channel == "registered_letter"),
)
REASONS_OWED = Document(
    ("MOTO-3.4.3-1", "MOTO-3.4.3-6"),
    "La lettre par laquelle l'assureur résilie dit ses motifs à l'adhérent qui est une personne physique.",
    key="insurer_termination_letter",
    by="assureur",
    to="adhérent",
    due=BY_INSURER,
    items=(
        Item(what="la date à laquelle la garantie cesse"),
        Item(what="les motifs de la résiliation", needed=policyholder.natural_person),
    ),
    present=any_of(termination.reason_given, not_(policyholder.natural_person)),
    doubts=(REASONS,),
)

# --- ground 1: nullity, false statement, omission ---------------------------------------------------------------------

NULLITY_GROUND = Right(
    ("MOTO-3.4.3-2",),
    "La nullité, la fausse déclaration et l'omission ouvrent à l'assureur la résiliation de l'article 2.3, dix jours "
    "après sa lettre.",
    key="insurer_nullity_or_omission",
    who="assureur",
    act="invoquer l'article 2.3",
    ground=any_of(misstatement.NULLITY, misstatement.BEFORE_ANY_LOSS),
    exercised_on=misstatement.TERMINATION_NOTIFIED_ON,
    effect=misstatement.ENDS_AFTER_MISSTATEMENT,
    moment=Moment.END_OF_DAY.value,
    refund=refunds.unused_by_day(misstatement.ENDS_AFTER_MISSTATEMENT),
    means=REGISTERED,
    addressee="adhérent",
    doubts=(MISSING_ARTICLE,),
)

# --- ground 2: after a claim ------------------------------------------------------------------------------------------

LETTER_AFTER_CLAIM_ON = if_so(all_of(BY_INSURER, termination.ground == "claim", LETTER), termination.received_on)
INSURER_LEAVES_AFTER_CLAIM_ON = named(
    after(LETTER_AFTER_CLAIM_ON, AFTER_CLAIM_NOTICE),
    "MOTO-3.4.3-3",
    says="La résiliation par l'assureur après sinistre prend effet un mois après sa notification, à la fin du jour.",
)
CLAIM_KNOWN_ON = endings.CLAIM_KNOWN_ON
ACCEPTED_A_LATER_PREMIUM = endings.accepted_a_later_premium(policy.signed_on)
AFTER_CLAIM = Right(
    "MOTO-3.4.3-3",
    "L'assureur peut résilier après un sinistre, avec effet un mois après la notification ; il perd ce droit si, "
    "connaissant le "
    "sinistre depuis plus d'un mois, il accepte une prime d'une période postérieure. La prime non courue est rendue.",
    key="insurer_after_claim",
    who="assureur",
    act="résilier après un sinistre",
    ground=all_of(CLAIM_KNOWN_ON.happened, not_(ACCEPTED_A_LATER_PREMIUM)),
    opens=CLAIM_KNOWN_ON,
    exercised_on=LETTER_AFTER_CLAIM_ON,
    effect=INSURER_LEAVES_AFTER_CLAIM_ON,
    moment=Moment.END_OF_DAY.value,
    refund=reading(AFTER_CLAIM_REFUND, law=refunds.unused_by_day(INSURER_LEAVES_AFTER_CLAIM_ON), contract=eur(0)),
    cost=refunds.owed_until(INSURER_LEAVES_AFTER_CLAIM_ON),
    means=REGISTERED,
    addressee="adhérent",
)
OTHER_CONTRACTS = Right(
    "MOTO-3.4.3-4",
    "Quand l'assureur résilie après un sinistre, l'adhérent peut, dans le mois de la notification, résilier ses "
    "autres contrats "
    "chez lui, avec effet un mois après.",
    key="member_other_contracts",
    who="adhérent",
    act="résilier ses autres contrats chez cet assureur",
    ground=all_of(BY_INSURER, termination.ground == "claim", policyholder.other_policies_with_insurer),
    opens=termination.received_on,
    closes=after(termination.received_on, OTHER_POLICIES_WITHIN),
    means="lettre ou autre support durable",
    addressee="assureur",
    doubts=(OTHER_POLICIES,),
)
OTHER_POLICY_LEAVES_ON = named(
    if_so(
        all_of(MEMBER_ASKS, termination.ground == "other_policy_cancelled"),
        after(termination.received_on, OTHER_POLICY_NOTICE),
    ),
    "MOTO-3.4.3-4",
    says="La résiliation qui répond à celle d'un autre contrat prend effet un mois après sa réception, à la fin du "
    "jour.",
)
THIS_CONTRACT = Right(
    "MOTO-3.4.3-4",
    "Quand l'assureur a résilié un autre contrat après un sinistre, l'adhérent peut résilier celui-ci dans le mois, "
    "avec effet un "
    "mois après.",
    key="member_after_other_contract",
    who="adhérent",
    act="résilier ce contrat après la résiliation d'un autre",
    ground=termination.other_policy_cancelled_on.happened,
    opens=termination.other_policy_cancelled_on,
    closes=after(termination.other_policy_cancelled_on, OTHER_POLICIES_WITHIN),
    exercised_on=if_so(all_of(MEMBER_ASKS, termination.ground == "other_policy_cancelled"), termination.sent_on),
    effect=OTHER_POLICY_LEAVES_ON,
    moment=Moment.END_OF_DAY.value,
    refund=refunds.unused_by_day(OTHER_POLICY_LEAVES_ON),
    cost=refunds.owed_until(OTHER_POLICY_LEAVES_ON),
    means="lettre ou autre support durable",
    addressee="assureur",
)

# --- ground 3: non-payment --------------------------------------------------------------------------------------------

AFTER_NON_PAYMENT = Right(
    "MOTO-3.4.3-5",
    "Faute de paiement quarante jours après la mise en demeure, le contrat est résilié dans les conditions de "
    "l'article 9.2.",
    key="insurer_non_payment",
    who="assureur",
    act="résilier pour non-paiement de la prime",
    ground=ENDED_UNPAID,
    opens=after(LAST_DAY_TO_SAVE, days(1)),
    effect=after(LAST_DAY_TO_SAVE, days(1)),
    moment=Moment.START_OF_DAY.value,
    means=REGISTERED,
    addressee="adhérent",
)

# --- ground 4: every year ---------------------------------------------------------------------------------------------

SENT = termination.sent_on.or_else(policy.signed_on)
YEARLY_END = endings.first_end_leaving(policy.signed_on, SENT, YEARLY_NOTICE)
YEARLY_LETTER_ON = if_so(
    all_of(BY_INSURER, termination.ground == "anniversary", YEARLY_LETTER), termination.sent_on
)
#: The contract ends at 00:00 on the anniversary: the day before is the last covered one.
INSURER_LEAVES_YEARLY_ON = named(
    if_so(YEARLY_LETTER_ON.happened, before(YEARLY_END, days(1))),
    "MOTO-3.4.3-6",
    says="La résiliation annuelle par l'assureur prend effet à 0 h à la première échéance qui laisse deux mois depuis "
    "l'envoi.",
)
EVERY_YEAR = Right(
    "MOTO-3.4.3-6",
    "Chaque année, après un an, l'assureur peut résilier à l'échéance par une lettre envoyée au moins deux mois avant "
    "elle.",
    key="insurer_yearly",
    who="assureur",
    act="résilier à l'échéance annuelle",
    ground=truth(True),
    opens=policy.signed_on,
    exercised_on=YEARLY_LETTER_ON,
    effect=if_so(YEARLY_LETTER_ON.happened, YEARLY_END),
    moment=Moment.START_OF_DAY.value,
    refund=refunds.unused_by_day(INSURER_LEAVES_YEARLY_ON),
    cost=refunds.owed_until(INSURER_LEAVES_YEARLY_ON),
    means=REGISTERED,
    addressee="adhérent",
)
