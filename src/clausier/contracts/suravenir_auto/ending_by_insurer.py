"""Section 5.6, the insurer: at the annual due date, after a claim, and what that opens to the insured.

Source: general conditions ACA AUT CGE-05-0216, section 5.6 (the law behind it: Code des assurances, articles L113-12,
L113-12-1, R113-10 and A211-1-2).
"""

from __future__ import annotations

from clausier.facts import driver, policyholder, termination
from clausier.law import endings, endings_means
from clausier.law.articles import endings as articles
from clausier.law.endings_exits import Exit
from clausier.law.policy_rules import Moment
from clausier.rules.dates import after, before, if_so
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Document, Item, Right
from clausier.rules.terms import MaybeDay, Truth
from clausier.rules.words import all_of, any_of, named, reading

from .ending import CONFIRMED, INSURED, INSURER, WHERE, asked, at_the_due_date, unused

# --- doubts of the text -----------------------------------------------------------------------------------------------

REASONS = Reading(
    "SURA-5.6-17",
    "L'effet d'une lettre sans motif n'est pas dit, ni par le contrat ni par la loi.",
    (
        ("without_effect", "Une lettre sans motif à un particulier ne met pas fin au contrat (L.113-12-1)."),
        ("still_ends", "Elle y met fin ; l'assureur répond seulement du défaut de motif."),
    ),
    "L'obligation de donner les motifs resterait lettre morte ; la question est à examiner au cas par cas.",
)
WHAT_ENDS = Reading(
    "SURA-5.6-20",
    "La résiliation « pour les autres garanties » ne dit pas si la responsabilité civile continue.",
    (("others_only", "Tout sinistre permet de résilier les autres garanties ; la responsabilité civile continue, sauf "
    "un sinistre grave."),),
    "Chaque ligne a ses garanties ; la loi ne permet pas d'ôter l'assurance obligatoire après un autre sinistre.",
)
FROM_RECEIPT = Override(
    "SURA-5.6-21",
    "Le mois court de l'envoi de la lettre.",
    (
        ("law", "Un mois depuis que l'assuré a reçu la lettre."),
        ("contract", "Un mois depuis l'envoi de la lettre."),
    ),
    "La loi ne laisse prendre effet qu'un mois après la notification à l'assuré.",
    law=(articles.R113_10.cite,),
)

# --- the letter -------------------------------------------------------------------------------------------------------

LETTER = named(
    all_of(endings_means.BY_INSURER, endings_means.REGISTERED, termination.to_last_known_home),
    "SURA-5.6-17",
    articles.L113_12.cite,
    says="L'assureur résilie par lettre recommandée au dernier domicile connu.",
)
LETTER_SENT_ON = if_so(LETTER, termination.sent_on)
INSURER_LETTER = Document(
    ("SURA-5.6-17", articles.L113_12_1.cite),
    "La résiliation par l'assureur est une lettre recommandée envoyée au dernier domicile connu ; elle dit ses motifs "
    "à un particulier.",
    key="insurer_termination_letter",
    by=INSURER,
    to=INSURED,
    due=endings_means.BY_INSURER,
    items=(
        Item(what="la date à laquelle le contrat finit"),
        Item(what="les motifs de la résiliation", needed=endings_means.PRIVATE_PERSON),
    ),
    present=all_of(LETTER, endings_means.REASONS_GIVEN),
)
MOTIVATED_LETTER_ON = reading(
    REASONS, without_effect=if_so(endings_means.REASONS_GIVEN, LETTER_SENT_ON), still_ends=LETTER_SENT_ON
)

# --- every year -------------------------------------------------------------------------------------------------------

YEARLY = Exit(
    ground=endings.ALWAYS,
    asked_on=if_so(termination.ground == "anniversary", MOTIVATED_LETTER_ON),
    closes=before(endings.DUE_ON, endings.YEARLY_NOTICE),
    ends=at_the_due_date,
    moment=Moment.START_OF_DAY,
    unused=unused,
)
INSURER_EVERY_YEAR = YEARLY.right(
    ("SURA-5.6-1", "SURA-5.6-17"),
    "L'assureur résilie à l'échéance annuelle par une lettre recommandée, motivée, postée deux mois avant elle au plus "
    "tard.",
    key="insurer_yearly",
    who=INSURER,
    act="résilier à l'échéance annuelle",
    means=endings_means.INSURER_MEANS,
    addressee=INSURED,
)

# --- after a claim ----------------------------------------------------------------------------------------------------

DRUNK_OR_DRUGGED = named(
    all_of(driver.caused_event, endings.DRUNK_OR_DRUGGED),
    "SURA-5.6-18",
    articles.A211_1_2.cite,
    says="Le sinistre a été causé par un conducteur ivre ou drogué.",
)
LICENCE_LOST = named(
    all_of(driver.caused_event, endings.LICENCE_LOST),
    "SURA-5.6-19",
    articles.A211_1_2.cite,
    says="Le sinistre a été causé par une infraction suivie d'une suspension du permis d'un mois au moins ou de son "
    "annulation.",
)
AFTER_CLAIM_SENT_ON = if_so(termination.ground == "claim", MOTIVATED_LETTER_ON)


def in_a_month(day: MaybeDay) -> MaybeDay:
    """A month after the letter."""
    return named(
        after(day, endings.AFTER_CLAIM_NOTICE),
        "SURA-5.6-21",
        says="La résiliation après sinistre prend effet un mois après la lettre.",
    )


def after_claim(ground: Truth) -> Exit:
    """The way out of the insurer after a claim, on this ground."""
    return Exit(
        ground=all_of(ground, endings.MAY_END_AFTER_CLAIM),
        asked_on=AFTER_CLAIM_SENT_ON,
        opens=endings.CLAIM_KNOWN_ON,
        runs_from=reading(FROM_RECEIPT, law=termination.received_on, contract=AFTER_CLAIM_SENT_ON),
        ends=in_a_month,
        unused=unused,
    )


LIABILITY_AFTER_CLAIM = after_claim(any_of(DRUNK_OR_DRUGGED, LICENCE_LOST))
INSURER_AFTER_SERIOUS_CLAIM = LIABILITY_AFTER_CLAIM.right(
    ("SURA-5.6-18", "SURA-5.6-19", "SURA-5.6-21", articles.R113_10.cite),
    "Après un sinistre causé par un conducteur ivre ou drogué, ou par une infraction qui lui a coûté son permis, "
    "l'assureur résilie la responsabilité civile, avec effet un mois après la réception de sa lettre.",
    key="insurer_after_claim_liability",
    who=INSURER,
    act="résilier la responsabilité civile après un sinistre grave",
    means=endings_means.INSURER_MEANS,
    addressee=INSURED,
)
ANY_CLAIM = named(
    endings.CLAIM_KNOWN_ON.happened, "SURA-5.6-20", says="Un sinistre est survenu, quelle qu'en soit la cause."
)
OTHERS_AFTER_CLAIM = after_claim(ANY_CLAIM)
INSURER_AFTER_CLAIM = OTHERS_AFTER_CLAIM.right(
    ("SURA-5.6-20", "SURA-5.6-21", articles.R113_10.cite),
    "Après tout sinistre, l'assureur résilie les garanties autres que la responsabilité civile ; il perd ce droit s'il "
    "accepte une prime postérieure plus d'un mois après avoir connu le sinistre.",
    key="insurer_after_claim_others",
    who=INSURER,
    act="résilier les autres garanties après un sinistre",
    means=endings_means.INSURER_MEANS,
    addressee=INSURED,
    doubts=(WHAT_ENDS,),
)

# --- the other contracts of the insured -------------------------------------------------------------------------------

OTHER_CONTRACTS = Right(
    ("SURA-5.6-15", articles.R113_10.cite),
    "Quand l'assureur résilie après un sinistre, l'assuré peut résilier dans le mois ses autres contrats chez lui.",
    key="insured_other_contracts",
    who=INSURED,
    act="résilier ses autres contrats chez cet assureur",
    ground=all_of(
        endings_means.BY_INSURER, termination.ground == "claim", policyholder.other_policies_with_insurer
    ),
    opens=termination.received_on,
    closes=after(termination.received_on, endings.OTHER_POLICIES_WITHIN),
    means=endings_means.INSURED_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
)
AFTER_OTHER_CONTRACT = Exit(
    ground=termination.other_policy_cancelled_on.happened,
    asked_on=asked("other_policy_cancelled"),
    opens=termination.other_policy_cancelled_on,
    closes=after(termination.other_policy_cancelled_on, endings.OTHER_POLICIES_WITHIN),
    runs_from=termination.received_on,
    ends=lambda day: after(day, endings.OTHER_POLICY_NOTICE),
    unused=unused,
)
THIS_CONTRACT = AFTER_OTHER_CONTRACT.right(
    ("SURA-5.6-15", articles.R113_10.cite),
    "Quand l'assureur a résilié un autre contrat de l'assuré après un sinistre, celui-ci peut finir dans le mois, avec "
    "effet un mois après la notification.",
    key="insured_after_other_contract",
    who=INSURED,
    act="résilier ce contrat après la résiliation d'un autre",
    means=endings_means.INSURED_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
)
