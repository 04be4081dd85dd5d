"""Section 5.7: how the insurer ends the contract, every year or after a serious claim, and what that opens.

Source: general conditions AUTO of BPCE Assurances IARD, section 5.7 (the law behind it: Code des assurances, articles
L113-12, L113-12-1, R113-10 and A211-1-2).
"""

from __future__ import annotations

from clausier.facts import driver, policy, policyholder, termination
from clausier.law import endings, endings_means
from clausier.law.articles import endings as articles
from clausier.law.endings_exits import Exit
from clausier.law.policy_rules import Moment
from clausier.rules.dates import after, if_so
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Document, Item, Right
from clausier.rules.terms import Truth, truth
from clausier.rules.words import all_of, any_of, named, reading

from .ending import CONFIRMED, INSURED, INSURER, LAST_DAY_OF_NOTICE, WHERE, asked, at_the_due_date, unused

# --- doubts of the text -----------------------------------------------------------------------------------------------

EVERY_YEAR_WITH_REASONS = Override(
    "BPCE-5.7-3",
    "La ligne est rangée sous « la première année » et « avec motif », sans que le motif soit dit.",
    (
        (
            "law",
            "À chaque échéance, par une lettre motivée quand l'assuré est un particulier ; une lettre sans motif ne "
            "met pas fin au contrat.",
        ),
        ("contract", "À la première échéance seulement, sans motif."),
    ),
    "La loi donne ce droit à chaque échéance et impose les motifs ; elle ne dit pas l'effet de leur absence, qui reste "
    "à examiner.",
    law=(articles.L113_12.cite, articles.L113_12_1.cite),
)
ONLY_SERIOUS_CLAIMS = Override(
    "BPCE-5.7-17",
    "La ponctuation laisse croire que le refus de dépistage et le délit de fuite suffisent.",
    (
        (
            "law",
            "L'ivresse et les stupéfiants suffisent ; le refus de dépistage et le délit de fuite supposent aussi une "
            "suspension du permis d'un mois au moins ou son annulation.",
        ),
        ("contract", "Le refus de dépistage et le délit de fuite suffisent."),
    ),
    "La clause de la loi sur l'assurance obligatoire ne connaît que ces deux cas.",
    law=(articles.A211_1_2.cite,),
)
POSTMARK_AND_RECEIPT = Reading(
    "BPCE-5.7-23",
    "Le délai de résiliation court du cachet de la poste, mais plusieurs effets viennent après la « notification ».",
    (
        ("receipt", "La lettre est à temps par son cachet ; l'effet « après notification » court de sa réception."),
        ("postmark", "Tout court du cachet de la poste."),
    ),
    "On n'est notifié que de ce que l'on a reçu ; le doute profite à l'assuré.",
)

# --- the letter -------------------------------------------------------------------------------------------------------

LETTER = named(
    all_of(endings_means.BY_INSURER, endings_means.REGISTERED, termination.to_last_known_home),
    "BPCE-5.7-23",
    says="L'assureur résilie par lettre recommandée au dernier domicile connu.",
)
LETTER_SENT_ON = if_so(LETTER, termination.sent_on)
RECEIVED_ON = reading(POSTMARK_AND_RECEIPT, receipt=if_so(LETTER, termination.received_on), postmark=LETTER_SENT_ON)
INSURER_LETTER = Document(
    ("BPCE-5.7-23", articles.L113_12_1.cite),
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

# --- every year -------------------------------------------------------------------------------------------------------

WITH_REASONS = reading(
    EVERY_YEAR_WITH_REASONS, law=endings_means.REASONS_GIVEN, contract=truth(True)
)
YEARLY = Exit(
    ground=reading(EVERY_YEAR_WITH_REASONS, law=truth(True), contract=policy.renewed_times == 0),
    asked_on=if_so(all_of(termination.ground == "anniversary", WITH_REASONS), LETTER_SENT_ON),
    closes=LAST_DAY_OF_NOTICE,
    ends=at_the_due_date,
    moment=Moment.START_OF_DAY,
    unused=unused,
)
INSURER_EVERY_YEAR = YEARLY.right(
    ("BPCE-5.7-3", "BPCE-5.7-23"),
    "L'assureur résilie à l'échéance annuelle par une lettre recommandée, motivée, postée deux mois avant elle au plus "
    "tard.",
    key="insurer_yearly",
    who=INSURER,
    act="résilier à l'échéance annuelle",
    means=endings_means.INSURER_MEANS,
    addressee=INSURED,
)

# --- after a serious claim --------------------------------------------------------------------------------------------

REFUSED_OR_FLED = any_of(driver.test_refused, driver.hit_and_run)
SERIOUS_CLAIM: Truth = named(
    reading(
        ONLY_SERIOUS_CLAIMS,
        law=endings.SERIOUS_CLAIM,
        contract=any_of(endings.SERIOUS_CLAIM, all_of(driver.caused_event, REFUSED_OR_FLED)),
    ),
    "BPCE-5.7-17",
    says="Le sinistre a été causé par un conducteur ivre ou drogué, ou par une infraction suivie d'une suspension du "
    "permis d'un mois au moins ou de son annulation.",
)
AFTER_CLAIM = Exit(
    ground=all_of(SERIOUS_CLAIM, endings.MAY_END_AFTER_CLAIM),
    asked_on=if_so(termination.ground == "claim", LETTER_SENT_ON),
    opens=endings.CLAIM_KNOWN_ON,
    runs_from=RECEIVED_ON,
    ends=lambda day: after(day, endings.AFTER_CLAIM_NOTICE),
    unused=unused,
)
INSURER_AFTER_CLAIM = AFTER_CLAIM.right(
    ("BPCE-5.7-17", "BPCE-5.7-23", articles.R113_10.cite),
    "Après un sinistre grave, et lui seul, l'assureur résilie avec effet un mois après la notification ; il perd ce "
    "droit s'il accepte une prime postérieure plus d'un mois après avoir connu le sinistre.",
    key="insurer_after_claim",
    who=INSURER,
    act="résilier après un sinistre",
    means=endings_means.INSURER_MEANS,
    addressee=INSURED,
)
OTHER_CONTRACTS = Right(
    "BPCE-5.7-18",
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
    ends=lambda day: after(day, endings.OTHER_POLICY_NOTICE),
    unused=unused,
)
THIS_CONTRACT = AFTER_OTHER_CONTRACT.right(
    ("BPCE-5.7-18", articles.R113_10.cite),
    "Quand l'assureur a résilié un autre contrat de l'assuré après un sinistre, celui-ci peut finir dans le mois, avec "
    "effet un mois après la demande.",
    key="insured_after_other_contract",
    who=INSURED,
    act="résilier ce contrat après la résiliation d'un autre",
    means=endings_means.INSURED_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
)
