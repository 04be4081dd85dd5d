"""Article 10.2 and the information sheet: the two rights to renounce, and the refund.

Source: information sheet BAST/CIR/2020/16/FR/25/020, right to renounce (Code des assurances, article L112-10), and
general conditions, article 10.2 (distance selling: article L112-2-1).
"""

from __future__ import annotations

from clausier.facts import history, policy, premium, request
from clausier.facts import renunciation as fact
from clausier.law import renunciation as law
from clausier.law.articles import renunciation as articles
from clausier.law.policy_rules import Moment
from clausier.rules.dates import after, days, if_so, latest_of
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Deadline, Document, Information, Item, Right, Route
from clausier.rules.terms import as_maybe
from clausier.rules.words import all_of, any_of, named, not_, reading, when

from .contacts import ADDRESS, EMAIL
from .how_to_end import WHERE, no_later

#: The thirty days from the conclusion are those of the Code; at a distance the document gives more than its fourteen.
TIME_TO_RENOUNCE = law.COMPLEMENTARY_WITHIN
TIME_TO_RENOUNCE_AT_DISTANCE = days(30)
REFUND_WITHIN = law.REFUND_WITHIN

# --- doubts of the text -----------------------------------------------------------------------------------------------

PROFESSIONAL_MEMBER = Reading(
    "ORNG-FIP-26",
    "Le véhicule peut servir à la profession, alors que ce droit suppose un but non professionnel.",
    (("other_right", "L'adhérent professionnel n'a pas ce droit, mais il garde celui de la vente à distance."),),
    "Le droit de la vente à distance n'est soumis à aucune de ces quatre conditions.",
)
COVERED_LOSS = Reading(
    "ORNG-FIP-29",
    "La condition vise un sinistre garanti et déclaré ; la lettre type fait attester qu'aucun sinistre n'est connu.",
    (
        ("covered_only", "Seul un sinistre garanti et déclaré ferme ce droit."),
        ("any_claim", "Tout sinistre déclaré le ferme."),
    ),
    "Une lettre type n'ajoute pas de condition au droit.",
)
WHICH_FORM = Reading(
    "ORNG-FIP-30",
    "La fiche admet une lettre ou tout support durable, puis demande une lettre recommandée ou un courriel avec accusé "
    "de réception ; l'article 10.2 ajoute une signature.",
    (
        ("durable", "Tout support durable suffit."),
        ("printed", "Seuls valent une lettre recommandée et un courriel, signés."),
    ),
    "Le doute profite à l'adhérent, et l'article L.112-10 se contente d'un support durable.",
)
SIGNED_REGISTERED = Reading(
    "ORNG-10.2-7",
    "L'article est plus strict que la fiche d'information, qui admet tout support durable.",
    (("durable", "Tout support durable suffit."),),
    "Le doute profite à l'adhérent.",
)
CALENDAR_AND_LATER = Reading(
    "ORNG-FIP-32",
    "Le texte ne dit pas de quels jours il s'agit et donne deux points de départ.",
    (("calendar_later", "Trente jours calendaires depuis le plus tardif des deux, sans les quatre conditions."),),
    "L'autre droit compte en jours calendaires ; le texte dit lui-même « si elle est postérieure ».",
)
ASKING_FOR_BENEFIT = Reading(
    "ORNG-FIP-33",
    "Le texte ne dit pas ce que c'est que demander à bénéficier du contrat.",
    (
        ("real_request", "Demander réellement une prestation ; une question ou le début de la garantie ne compte pas."),
        ("any_claim", "Déclarer un sinistre, même sans rien demander."),
    ),
    "La perte d'un droit se lit étroitement.",
)
NO_EMAIL = Reading(
    "ORNG-FIP-34",
    "La fiche parle d'un courriel sans en donner l'adresse.",
    (("article_10_2", "C'est l'adresse que donne l'article 10.2."),),
    "Les deux textes décrivent le même envoi.",
)
TWO_MODELS = Reading(
    "ORNG-FIP-35",
    "La fiche et l'article 10.2 impriment deux lettres types différentes.",
    (("either", "L'une ou l'autre convient, comme toute déclaration claire."),),
    "Aucune sanction n'est attachée au modèle.",
)
REFUND_FROM = Reading(
    "ORNG-FIP-37",
    "La fiche donne trente jours depuis l'exercice du droit ; l'article 10.2 renvoie à l'article L.112-2-1 sans "
    "chiffre.",
    (
        ("from_sending", "Trente jours calendaires depuis l'envoi de la renonciation."),
        ("from_receipt", "Trente jours calendaires depuis sa réception."),
    ),
    "Le droit s'exerce par l'envoi ; le terme le plus proche profite à l'adhérent.",
)
SAME_REFUND = Reading(
    "ORNG-10.2-9",
    "L'article renvoie à la loi sans donner de chiffre ; la fiche dit trente jours.",
    (("thirty_days", "Trente jours calendaires."),),
    "La fiche et l'article règlent le même remboursement.",
)

# --- the letter -------------------------------------------------------------------------------------------------------

VALID_FORM = named(
    reading(
        WHICH_FORM,
        durable=fact.channel.is_in("email", "letter", "registered_letter", "registered_email", "other_durable"),
        printed=all_of(fact.channel.is_in("email", "registered_letter"), fact.signed),
    ),
    "ORNG-FIP-30",
    "ORNG-10.2-7",
    says="La renonciation se fait par lettre ou par tout autre support durable.",
)
SENT_ON = if_so(VALID_FORM, fact.sent_on)
NOTICE = Document(
    ("ORNG-FIP-35", "ORNG-10.2-8", "ORNG-10.2-7"),
    "La renonciation dit qui renonce, à quelle garantie, et que l'adhérent ne connaît aucun sinistre ; elle est datée "
    "et signée. Les modèles imprimés ne sont que des exemples.",
    key="renunciation_notice",
    by="adhérent",
    to="gestionnaire",
    due=any_of(request.topic == "renunciation", fact.sent_on.happened),
    items=(
        Item(what="le nom et l'adresse de l'adhérent"),
        Item(what="le nom et le numéro de la garantie, et la date de l'adhésion"),
        Item(what="la volonté de renoncer au contrat"),
        Item(what="la demande de remboursement des sommes dues"),
        Item(what="l'attestation qu'aucun sinistre n'est connu depuis l'adhésion"),
        Item(what="le lieu, la date et la signature"),
    ),
    present=all_of(VALID_FORM, fact.unambiguous, fact.dated, fact.signed, fact.no_known_loss_certified),
    doubts=(TWO_MODELS, SIGNED_REGISTERED),
)
WHERE_TO_RENOUNCE = Route(
    ("ORNG-FIP-34", "ORNG-10.2-7"),
    "La renonciation s'envoie au gestionnaire, par lettre recommandée avec avis de réception ou par courriel avec "
    "accusé de réception ; un autre support durable vaut aussi.",
    key="renunciation",
    topic="renunciation",
    when=request.topic == "renunciation",
    contact=f"{EMAIL} ; {ADDRESS}",
    channels=("courriel", "courrier"),
    accepts=VALID_FORM,
    have_ready=("le numéro de la garantie", "la date de l'adhésion"),
    doubts=(NO_EMAIL,),
)
CHECK_OTHER_POLICIES = Information(
    ("ORNG-FIP-31", "ORNG-10.2-6"),
    "L'adhérent est invité à vérifier qu'il n'est pas déjà couvert pour l'un des risques garantis.",
    why="Une invitation sans sanction : ne pas vérifier ne coûte rien à l'adhérent.",
)

# --- thirty days from the conclusion ----------------------------------------------------------------------------------

PRIVATE = named(
    policy.private_purpose,
    "ORNG-FIP-26",
    "ORNG-10.2-5",
    says="Le contrat a été souscrit à des fins non professionnelles.",
)
LINKED = named(
    policy.linked_purchase,
    "ORNG-FIP-27",
    "ORNG-10.2-5",
    says="Le contrat complète l'achat d'un bien ou d'un service.",
)
NOT_PERFORMED = named(
    not_(policy.fully_performed),
    "ORNG-FIP-28",
    "ORNG-10.2-5",
    says="Le contrat n'est pas intégralement exécuté.",
)
NO_CLAIM_DECLARED = history.claims_declared == 0
NO_COVERED_CLAIM = named(
    reading(
        COVERED_LOSS,
        covered_only=any_of(NO_CLAIM_DECLARED, history.covered_claims_declared == 0),
        any_claim=NO_CLAIM_DECLARED,
    ),
    "ORNG-FIP-29",
    "ORNG-10.2-5",
    says="Aucun sinistre garanti par le contrat n'a été déclaré.",
)
FOUR_CONDITIONS = all_of(PRIVATE, LINKED, NOT_PERFORMED, NO_COVERED_CLAIM)
STARTS_ON = named(
    when(premium.free_months > 0, premium.first_paid_on, as_maybe(policy.signed_on)),
    "ORNG-FIP-25",
    "ORNG-10.2-4",
    says="Si des mois sont offerts au début, le délai ne court que du paiement de tout ou partie de la première prime.",
)
CLOSES_ON = named(
    after(STARTS_ON, TIME_TO_RENOUNCE),
    "ORNG-FIP-24",
    "ORNG-10.2-3",
    says="L'adhérent a trente jours calendaires depuis la conclusion pour renoncer.",
)
#: The time does not run before the first payment: it cannot be over while its start is not known to have come.
IN_TIME = any_of(not_(CLOSES_ON.happened), no_later(SENT_ON, CLOSES_ON))
REFUND_DUE_ON = reading(
    REFUND_FROM,
    from_sending=after(SENT_ON, REFUND_WITHIN),
    from_receipt=after(if_so(VALID_FORM, fact.received_on), REFUND_WITHIN),
)
RENOUNCED_FROM = if_so(VALID_FORM, fact.received_on)
THIRTY_DAYS_RIGHT = Right(
    (
        "ORNG-FIP-24", "ORNG-FIP-25", "ORNG-FIP-26", "ORNG-FIP-27", "ORNG-FIP-28", "ORNG-FIP-29", "ORNG-FIP-30",
        "ORNG-FIP-36", "ORNG-FIP-37", "ORNG-10.2-3", "ORNG-10.2-4", "ORNG-10.2-5", "ORNG-10.2-9",
    ),
    "Pendant trente jours calendaires depuis la conclusion, l'adhérent qui remplit les quatre conditions renonce sans "
    "frais : le contrat finit à la réception, et la prime est rendue dans les trente jours de l'envoi.",
    key="renounce_30_days",
    who="adhérent",
    act="renoncer au contrat dans les trente jours",
    ground=FOUR_CONDITIONS,
    opens=policy.signed_on,
    closes=CLOSES_ON,
    exercised_on=SENT_ON,
    effect=RENOUNCED_FROM,
    moment=Moment.END_OF_DAY.value,
    refund=premium.paid_total,
    refund_by=REFUND_DUE_ON,
    means="lettre ou autre support durable",
    addressee=WHERE,
    doubts=(PROFESSIONAL_MEMBER, SAME_REFUND),
)  # fmt: skip

# --- thirty days from a sale at distance ------------------------------------------------------------------------------

NO_BENEFIT_REQUESTED = named(
    reading(
        ASKING_FOR_BENEFIT,
        real_request=not_(history.benefit_requested),
        any_claim=all_of(not_(history.benefit_requested), NO_CLAIM_DECLARED),
    ),
    "ORNG-FIP-33",
    "ORNG-10.2-2",
    says="L'adhérent n'a pas demandé à bénéficier du contrat.",
)
MAY_RENOUNCE_AT_DISTANCE = all_of(policy.sold_at_distance, NO_BENEFIT_REQUESTED)
DISTANCE_CLOSES_ON = named(
    after(latest_of(policy.signed_on, policy.received_on), TIME_TO_RENOUNCE_AT_DISTANCE),
    "ORNG-FIP-32",
    "ORNG-10.2-1",
    says="Pour un contrat vendu à distance, les trente jours courent de l'adhésion, ou de la réception du contrat si "
    "elle vient après.",
)
DISTANCE_RIGHT = Right(
    (
        "ORNG-FIP-32", "ORNG-FIP-33", "ORNG-FIP-36", "ORNG-FIP-37", "ORNG-10.2-1", "ORNG-10.2-2", "ORNG-10.2-9",
    ),
    "L'adhérent d'un contrat vendu à distance y renonce sans frais dans les trente jours de son adhésion, ou de la "
    "réception du contrat si elle est postérieure, tant qu'il n'a pas demandé à en bénéficier.",
    key="renounce_distance",
    who="adhérent",
    act="renoncer au contrat conclu à distance",
    ground=MAY_RENOUNCE_AT_DISTANCE,
    opens=policy.signed_on,
    closes=DISTANCE_CLOSES_ON,
    exercised_on=SENT_ON,
    effect=RENOUNCED_FROM,
    moment=Moment.END_OF_DAY.value,
    refund=premium.paid_total,
    refund_by=REFUND_DUE_ON,
    means="lettre ou autre support durable",
    addressee=WHERE,
    doubts=(CALENDAR_AND_LATER,),
)  # fmt: skip

# --- the end of the contract and the refund ---------------------------------------------------------------------------

#: The last covered day: the day of receipt, whose hour is seldom known, is covered to its end.
RENOUNCED_ON = named(
    if_so(
        any_of(
            all_of(FOUR_CONDITIONS, IN_TIME),
            all_of(MAY_RENOUNCE_AT_DISTANCE, no_later(SENT_ON, DISTANCE_CLOSES_ON)),
        ),
        RENOUNCED_FROM,
    ),
    "ORNG-FIP-36",
    says="La renonciation faite à temps met fin au contrat le jour de sa réception.",
)
REFUND_AFTER_RENUNCIATION = Deadline(
    ("ORNG-FIP-37", "ORNG-10.2-9", articles.L112_10.cite, articles.L222_15.cite),
    "La prime payée est rendue dans les trente jours de l'exercice du droit de renoncer.",
    key="refund_after_renunciation",
    owes="assureur",
    act="rendre la prime payée",
    start=if_so(RENOUNCED_ON.happened, SENT_ON),
    within=REFUND_WITHIN,
    met=premium.refunded_on,
    consequence="l'adhérent peut réclamer la somme et ses intérêts",
)
