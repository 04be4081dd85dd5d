"""Articles 5.7 and 5.11, with what 7.9.8 and 8.8 say of keeping: personal data.

Assistance (Europ Assistance) and mechanical breakdown (ICARE) have their own articles; only how long they keep a
recording or a file is here.
Source: general conditions ACA AUT CGE-05-0216, articles 5.7, 5.11, 7.9.8 and 8.8; the law of personal data
(`law.data_protection`).
"""

from __future__ import annotations

from clausier.facts import file, policy, privacy, recording
from clausier.facts import request as asked
from clausier.law import data_protection as law
from clausier.law import letters
from clausier.law.articles.data_protection import (
    CNIL_RETENTION,
    LAW_1978_85,
    RGPD_7,
    RGPD_12,
    RGPD_15,
    RGPD_16,
    RGPD_17,
    RGPD_18,
    RGPD_20,
    RGPD_21,
    RGPD_22,
    RGPD_77,
)
from clausier.law.articles.limitation import L114_1
from clausier.law.limitation import TWO_YEARS
from clausier.rules.dates import if_so, latest_of, months, years
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Document, Item, Recourse, Retention, Right, Route
from clausier.rules.terms import Truth, truth
from clausier.rules.words import all_of, any_of, listed, named, not_, reading

BREAKDOWN_FILE_KEPT = years(2)
ASSISTANCE_CALL_KEPT = months(2)
#: The actions that the data may have to prove.
ACTIONS_BARRED_AFTER = years(TWO_YEARS.years)
CONTROLLER = "Suravenir Assurances, responsable du traitement"
OFFICE = (
    "cil@suravenir-assurances.fr, ou Suravenir Assurances, Service traitant les demandes Informatique et Libertés, "
    "44931 Nantes Cedex 9"
)
BY_MAIL = "courriel ou lettre"

# --- doubts of the text ----------------------------------------------------------------------------------------------

NOT_STATED = Reading(
    "SURA-5.11-2",
    "Ni base légale ni durée de conservation ne sont imprimées.",
    (
        (
            "by_law",
            "Les données du contrat servent le temps des actions, deux ans depuis la fin du contrat ou le dernier "
            "sinistre clos ; celles d'un prospect, trois ans depuis la collecte ou son dernier contact, cinq pour une "
            "preuve en justice.",
        ),
    ),
    "Le règlement européen exige une durée ; les repères de l'autorité et la prescription en donnent une.",
)
RIGHTS_OF_2016 = Override(
    "SURA-5.11-6",
    "Le texte, de 2016, ne cite que l'accès, la rectification, l'opposition et la suppression.",
    (
        ("law", "La limitation, la portabilité, le retrait du consentement et les autres droits s'ouvrent aussi."),
        ("contract", "Seuls les quatre droits imprimés s'exercent."),
    ),
    "Le règlement européen donne ces droits à toute personne, quelle que soit la date du contrat.",
    law=(RGPD_7.cite, RGPD_18.cite, RGPD_20.cite, RGPD_21.cite, RGPD_22.cite, LAW_1978_85.cite),
)
NO_ANSWER_TIME = Reading(
    "SURA-5.11-7",
    "Aucun délai de réponse n'est imprimé.",
    (("one_month_by_law", "Un mois à compter de la demande, trois si un report motivé est annoncé dans le mois."),),
    "Le règlement européen s'applique même si le contrat se tait.",
)
RECORDING_UNKNOWN = Reading(
    "SURA-5.11-5",
    "Ni durée de conservation, ni droit de refuser pendant l'appel ne sont imprimés.",
    (("may_refuse", "L'appelant peut refuser ; la durée n'est pas connue, une personne la fixe."),),
    "L'article 7.9.8 ouvre ce refus pour l'assistance ; une durée qu'on n'a pas lue ne s'invente pas.",
)
FILE_OF_TERMINATIONS = Reading(
    "SURA-5.7-1",
    "Ni la durée de conservation au fichier, ni les droits sur ses données n'y sont dits.",
    (("rights_of_5_11", "Les droits de l'article 5.11 jouent ; la durée n'est pas connue."),),
    "Ce sont les mêmes données de la même personne.",
)

# --- what the data serve, where they go ------------------------------------------------------------------------------

PURPOSES = named(
    listed(
        privacy.purpose,
        {
            "SURA-5.11-1": ("contract",),
            "SURA-5.11-2": ("contract", "fraud"),
            "SURA-5.11-4": ("legal_duty", "money_laundering"),
        },
    ),
    "SURA-5.11-1",
    "SURA-5.11-2",
    says="Les données servent au contrat, à l'évaluation du risque, à la fraude et à la loi.",
)
COMMERCIAL_INFORMATION = named(
    all_of(
        listed(privacy.purpose, {"SURA-5.11-2": ("prospecting",)}),
        not_(any_of(law.asked("objection_to_prospecting"), law.asked("objection"))),
    ),
    "SURA-5.11-2",
    RGPD_21.cite,
    says="L'information commerciale cesse dès que la personne s'y oppose.",
)
USE_OF_DATA = Right(
    ("SURA-5.11-1", "SURA-5.11-2"),
    "L'assureur, responsable du traitement, emploie les données qu'il faut pour traiter la demande : information "
    "commerciale, gestion et évaluation du risque, lutte contre la fraude.",
    key="use_of_data",
    who=CONTROLLER,
    act="utiliser les données à cette fin",
    ground=any_of(PURPOSES, COMMERCIAL_INFORMATION),
    doubts=(NOT_STATED,),
)
RECIPIENTS = Right(
    ("SURA-5.11-3", "SURA-5.11-4"),
    "Les sociétés du groupe et les partenaires de la gestion reçoivent les données aux mêmes fins ; les autorités "
    "habilitées, de l'Union ou d'ailleurs, à leur demande.",
    key="recipients_of_data",
    who=CONTROLLER,
    act="transmettre les données à ce destinataire",
    ground=any_of(
        listed(privacy.recipient, {"SURA-5.11-4": ("authority",)}),
        all_of(
            listed(privacy.recipient, {"SURA-5.11-3": ("group", "partner")}), any_of(PURPOSES, COMMERCIAL_INFORMATION)
        ),
        all_of(listed(privacy.recipient, {"SURA-5.7-1": ("official_file",)}), policy.ended_on.happened),
    ),
)
TERMINATION_FILE = Document(
    "SURA-5.7-1",
    "À la fin du contrat, le contenu du relevé d'informations remis va au fichier professionnel des résiliations.",
    key="termination_file",
    by=CONTROLLER,
    to="AGIRA, 1 rue Jules Lefebvre, 75009 Paris",
    due=policy.ended_on.happened,
    items=[
        Item(what="le contenu du relevé d'informations", rules=("SURA-5.7-1",)),
        Item(what="l'identité du souscripteur et, s'il y en a, des conducteurs désignés", rules=("SURA-5.7-1",)),
    ],
    doubts=(FILE_OF_TERMINATIONS,),
)
RECORD_A_CALL = Right(
    "SURA-5.11-5",
    "Un appel peut être enregistré et écouté pour la seule qualité du service, à l'usage interne de l'assureur.",
    key="recording_of_calls",
    who="Suravenir Assurances",
    act="enregistrer l'appel",
    ground=all_of(recording.purpose == "improvement", not_(recording.objected)),
    doubts=(RECORDING_UNKNOWN,),
)

# --- the rights ------------------------------------------------------------------------------------------------------


def _right(name: str, article: str, says: str, act: str, ground: Truth) -> Right:
    return law.right(
        name, ("SURA-5.11-6", "SURA-5.11-7", article), says, act=act, ground=ground, means=BY_MAIL, addressee=OFFICE
    )


def _by_law(ground: Truth) -> Truth:
    """A right that the contract does not print, and that the law gives."""
    return reading(RIGHTS_OF_2016, law=ground, contract=truth(False))


ACCESS = _right(
    "access", RGPD_15.cite, "Droit d'accès aux données et aux enregistrements.", "obtenir une copie de ses données",
    truth(True),
)  # fmt: skip
RECTIFICATION = _right(
    "rectification", RGPD_16.cite, "Droit de rectification.", "faire corriger ses données", truth(True)
)
ERASURE = _right(
    "erasure", RGPD_17.cite, "Droit à la suppression des données ou des enregistrements, dans les limites de la loi.",
    "faire supprimer ses données", law.ERASABLE,
)  # fmt: skip
OBJECTION = _right(
    "objection", RGPD_21.cite, "Droit d'opposition, pour des motifs légitimes.", "s'opposer au traitement",
    law.OPPOSABLE,
)  # fmt: skip
OBJECTION_TO_PROSPECTING = _right(
    "objection_to_prospecting", RGPD_21.cite, "Droit de s'opposer sans raison à l'information commerciale.",
    "s'opposer à la prospection commerciale", _by_law(privacy.purpose == "prospecting"),
)  # fmt: skip
RESTRICTION = _right(
    "restriction", RGPD_18.cite, "Droit à la limitation, que la loi ajoute.", "faire limiter l'emploi de ses données",
    _by_law(law.RESTRICTABLE),
)  # fmt: skip
PORTABILITY = _right(
    "portability", RGPD_20.cite, "Droit à la portabilité, que la loi ajoute.",
    "reprendre ses données ou les faire transmettre", _by_law(law.PORTABLE),
)  # fmt: skip
WITHDRAWAL_OF_CONSENT = _right(
    "withdrawal_of_consent", RGPD_7.cite, "Retrait du consentement, que la loi ajoute.", "retirer son consentement",
    _by_law(privacy.consent_given),
)  # fmt: skip
HUMAN_REVIEW = _right(
    "human_review", RGPD_22.cite, "Revue par une personne d'une décision automatisée, que la loi ajoute.",
    "contester la décision automatisée", _by_law(law.CONTESTABLE),
)  # fmt: skip
AFTER_DEATH = _right(
    "after_death", LAW_1978_85.cite, "Directives pour après le décès, que la loi ajoute.",
    "donner, changer ou révoquer des directives pour après son décès", _by_law(truth(True)),
)  # fmt: skip

# --- requests --------------------------------------------------------------------------------------------------------

ANSWER_DATA_REQUEST = law.answer_request(
    ("SURA-5.11-7", RGPD_12.cite),
    "Une demande sur les données reçoit sa réponse dans le mois, délai que la loi fixe et que le contrat n'imprime "
    "pas.",
    owes=CONTROLLER,
    doubts=(NO_ANSWER_TIME,),
)
ANSWER_AFTER_EXTENSION = law.answer_extended_request("SURA-5.11-7", owes=CONTROLLER)
LETTERS = (
    letters.data_notice("SURA-5.11-1", officer=True),
    letters.data_answer("SURA-5.11-7"),
    letters.data_extension("SURA-5.11-7"),
)
OFFICE_ROUTE = Route(
    ("SURA-5.11-7", "SURA-5.11-6"),
    "Les droits sur les données s'exercent par courriel ou par lettre.",
    key="data_office",
    topic="personal_data",
    when=asked.topic == "personal_data",
    contact=OFFICE,
    channels=("courriel", "lettre"),
    have_ready=("le numéro de contrat", "le droit que l'on exerce"),
    then="réponse dans le mois de la demande",
)
DATA_COMPLAINT = Recourse(
    ("SURA-5.11-6", RGPD_77.cite),
    "Qui conteste l'usage de ses données peut saisir l'autorité de contrôle, en France la CNIL.",
    key="data_complaint",
    against=f"la {law.CNIL}",
    ground=privacy.disputed,
)

# --- how long --------------------------------------------------------------------------------------------------------

CONTRACT_DATA = Retention(
    ("SURA-5.11-2", L114_1.cite, CNIL_RETENTION.cite),
    "Les données du contrat servent le temps des actions qui en naissent : deux ans depuis sa fin ou depuis la clôture "
    "du dernier sinistre.",
    key="contract_data",
    data="données du contrat et des sinistres",
    start=law.CONTRACT_OVER,
    within=ACTIONS_BARRED_AFTER,
    controller=CONTROLLER,
    doubts=(NOT_STATED,),
)
PROSPECT_LAST_SEEN = if_so(not_(file.client), latest_of(privacy.collected_on, privacy.last_contact_on))
PROSPECT_DATA = Retention(
    ("SURA-5.11-2", CNIL_RETENTION.cite),
    "Sans contrat, les données d'un prospect sont gardées trois ans depuis la collecte ou son dernier contact.",
    key="prospect_data",
    data="données de prospection",
    start=PROSPECT_LAST_SEEN,
    within=law.PROSPECT_KEPT,
    controller=CONTROLLER,
    doubts=(NOT_STATED,),
)
PROSPECT_PROOF = Retention(
    ("SURA-5.11-2", CNIL_RETENTION.cite),
    "Ce qui peut servir de preuve en justice contre un prospect, ou pour lui, est gardé cinq ans au plus.",
    key="prospect_proof",
    data="données d'un prospect utiles à une preuve en justice",
    start=PROSPECT_LAST_SEEN,
    within=law.PROOF_KEPT,
    controller=CONTROLLER,
    doubts=(NOT_STATED,),
)
BREAKDOWN_FILE = Retention(
    "SURA-8.8-3",
    "ICARE Assurance garde les données d'un dossier de panne deux ans depuis sa clôture, pour Suravenir Assurances.",
    key="breakdown_file",
    data="dossier de panne mécanique",
    start=file.closed_on,
    within=BREAKDOWN_FILE_KEPT,
    controller="ICARE Assurance, pour Suravenir Assurances",
)
ASSISTANCE_CALL = Retention(
    "SURA-7.9.8-6",
    "Une conversation avec l'assistance est gardée deux mois depuis son enregistrement.",
    key="assistance_call",
    data="enregistrement d'un appel à l'assistance",
    start=if_so(not_(recording.objected), recording.made_on),
    within=ASSISTANCE_CALL_KEPT,
    controller="Europ Assistance France",
)
RECORD_AN_ASSISTANCE_CALL = Right(
    "SURA-7.9.8-6",
    "L'assistance peut enregistrer un appel pour suivre sa qualité et former son personnel ; l'appelant refuse en le "
    "disant.",
    key="recording_of_assistance_calls",
    who="Europ Assistance France",
    act="enregistrer l'appel",
    ground=all_of(law.RECORDED_FOR_SERVICE, not_(recording.objected)),
)
