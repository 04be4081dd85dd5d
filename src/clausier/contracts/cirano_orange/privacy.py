"""Articles 17 to 17.3: who answers for personal data, what they serve, who receives them, how long they are kept.

The times of keeping are those of the services too (services, article 5.4). The rights of the persons are in
`data_rights`, what is proper to the services in `services_privacy`.
Source: general conditions BAST/CIR/2020/16/FR/25/020, articles 17 to 17.3 and 17.5, and information sheet.
"""

from __future__ import annotations

from clausier.facts import file, policy, privacy
from clausier.law.data_protection import CONSENT_HOLDS
from clausier.law.data_protection import asked as asked_for
from clausier.rules.dates import latest_of, years
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition, Eligibility, Information, Retention, Right, Service
from clausier.rules.terms import truth
from clausier.rules.words import all_of, any_of, listed, named, none_of, not_, reading

from .limitation import LIMITATION

KEPT_WITHOUT_EFFECT = years(5)
KEPT_ON_FRAUD_LIST = years(5)
INSURER = "Bastion, responsable du traitement"
CONTROLLERS = "Bastion ou SPGA, responsables du traitement"

# --- doubts of the text ----------------------------------------------------------------------------------------------

TWO_CONTROLLERS = Reading(
    "ORNG-FIP-53",
    "La fiche et l'article 17 font de Bastion le responsable du traitement, l'article 5 des services en fait SPGA, "
    "pour le même dossier.",
    (
        ("by_purpose", "Bastion répond des données de l'assurance, SPGA de celles des services."),
        ("insurer_alone", "Bastion répond de tout, SPGA n'agissant que pour son compte."),
    ),
    "Chaque texte nomme le responsable de ce qu'il règle.",
)
ANSWERS_FOR_WHAT = Reading(
    "ORNG-17-1",
    "Faute de réponse la garantie « pourra être refusée », sans dire s'il s'agit de la souscription ou d'un sinistre.",
    (
        ("joining_only", "Le refus ne vise que la souscription."),
        ("claims_too", "Un sinistre peut aussi être refusé."),
    ),
    "La phrase parle des informations recueillies pour souscrire ; le doute profite à l'adhérent.",
)
COMMERCIAL_USE = Reading(
    "ORNG-17.1-2",
    "Des opérations commerciales liées au contrat sont annoncées sans rappeler qu'on peut s'y opposer.",
    (
        ("until_objection", "Elles cessent dès que la personne s'y oppose, à tout moment."),
        ("as_printed", "Elles continuent malgré une opposition."),
    ),
    "Les services (article 5.5) et la loi ouvrent cette opposition sans condition.",
)
CONSENT_TO_WHAT = Reading(
    "ORNG-17.1-4",
    "Le contrat est dit base légale, puis un consentement explicite est recueilli « lors de cette collecte ».",
    (
        ("location_only", "Le consentement ne porte que sur la localisation : le retirer ne met pas fin au contrat."),
        ("loss_and_location", "Il porte aussi sur les informations qui évaluent le préjudice."),
    ),
    "On ne consent pas à ce que le contrat exige déjà.",
)
HOW_MANY_YEARS = Reading(
    "ORNG-17.3-1",
    "Aucun nombre d'années n'est imprimé : le texte renvoie à la prescription légale.",
    (
        ("after_the_last_event", "Deux ans, comme la prescription de l'assurance, depuis la fin du contrat ou la "
         "clôture du dernier sinistre, le plus tard des deux."),
        ("after_the_contract", "Deux ans depuis la fin du contrat."),
    ),
    "C'est la prescription que le contrat lui-même rappelle ; un sinistre ouvert retarde l'effacement.",
)  # fmt: skip
COLLECTION_OR_CONTACT = Reading(
    "ORNG-17.3-2",
    "Les cinq ans partent de la collecte « ou » du dernier contact resté sans effet.",
    (
        ("later", "Du dernier contact quand il y en a eu un, sinon de la collecte."),
        ("collection", "De la collecte, toujours."),
    ),
    "Un contact plus récent montre que la relation durait encore.",
)
# --- 17 and 17.1: who, what for, which data --------------------------------------------------------------------------

SERVICES_DATA = named(
    all_of(
        privacy.subject == "services",
        reading(TWO_CONTROLLERS, by_purpose=truth(True), insurer_alone=truth(False)),
    ),
    "ORNG-S5-1",
    "ORNG-17-2",
    says="SPGA est responsable du traitement des données des services, Bastion de celui des données de l'assurance.",
)
INSURANCE_DATA = not_(SERVICES_DATA)
PRINTED_PURPOSE = listed(
    privacy.purpose,
    {
        "ORNG-FIP-53": (
            "contract", "complaints", "research", "prevention", "statistics", "fraud", "money_laundering", "legal_duty",
        ),
        "ORNG-17.1-1": ("contract", "fraud", "legal_duty"),
        "ORNG-17.1-2": ("improvement",),
    },
)  # fmt: skip
OFFERS = named(
    all_of(
        privacy.purpose == "prospecting",
        reading(
            COMMERCIAL_USE,
            until_objection=none_of(asked_for("objection_to_prospecting"), asked_for("objection")),
            as_printed=truth(True),
        ),
    ),
    "ORNG-17.1-1",
    "ORNG-17.1-2",
    says="Le gestionnaire et son réseau peuvent proposer une assurance à qui en cherche une, et mener des opérations "
    "liées au contrat, tant que la personne ne s'y oppose pas.",
)
CONSENTED = named(
    all_of(privacy.purpose == "consent", privacy.consent_given, not_(asked_for("withdrawal_of_consent"))),
    "ORNG-17.4-2",
    says="Ce qui repose sur un consentement cesse quand il est retiré.",
)
USE_OF_DATA = Right(
    ("ORNG-FIP-53", "ORNG-17-2", "ORNG-17.1-1", "ORNG-17.1-2"),
    "Bastion, responsable du traitement pour l'assurance, emploie les données pour le contrat, les recours et les "
    "réclamations, la recherche, la prévention, les statistiques, l'amélioration, la fraude, le blanchiment et la loi, "
    "selon la loi de 1978 et le règlement 2016/679.",
    key="use_of_data",
    who=INSURER,
    act="utiliser les données de l'assurance à cette fin",
    ground=all_of(INSURANCE_DATA, any_of(PRINTED_PURPOSE, OFFERS, CONSENTED)),
)
COLLECTION = Right(
    ("ORNG-17.1-3", "ORNG-17.1-4"),
    "Nom, naissance s'il le faut, coordonnées et compte bancaire sont recueillis pour le contrat, comme ce qui évalue "
    "un préjudice ; la localisation l'est avec un consentement explicite.",
    key="collection_of_data",
    who=INSURER,
    act="recueillir cette donnée pour l'assurance",
    ground=all_of(
        INSURANCE_DATA,
        any_of(
            listed(privacy.category, {"ORNG-17.1-3": ("identity", "birth", "contact", "bank")}),
            all_of(
                listed(privacy.category, {"ORNG-17.1-4": ("loss",)}),
                reading(CONSENT_TO_WHAT, location_only=truth(True), loss_and_location=CONSENT_HOLDS),
            ),
            all_of(listed(privacy.category, {"ORNG-17.1-4": ("location",)}), CONSENT_HOLDS),
        ),
    ),
)
RECIPIENTS = Right(
    "ORNG-17.1-5",
    "Les données vont au groupe, aux partenaires, mandataires, réassureurs, organismes professionnels, fonds de "
    "garantie et sous-traitants, aux assureurs des personnes impliquées et aux autorités.",
    key="recipients_of_data",
    who=INSURER,
    act="transmettre les données de l'assurance à ce destinataire",
    ground=all_of(
        INSURANCE_DATA,
        listed(
            privacy.recipient,
            {
                "ORNG-17.1-5": (
                    "group", "partner", "agent", "reinsurer", "professional_body", "guarantee_fund", "subcontractor",
                    "other_insurer", "authority",
                ),
            },
        ),
    ),
)  # fmt: skip
TRANSFER_ABROAD = Right(
    ("ORNG-17.2-1", "ORNG-S5-3"),
    "Hors de l'Union européenne, les données vont dans un pays reconnu adéquat, comme la Suisse, ou sous des garanties "
    "convenues avec les partenaires.",
    key="transfer_of_data",
    who=CONTROLLERS,
    act="transférer les données dans ce pays",
    ground=privacy.destination.is_in("european_union", "adequate", "safeguards"),
)
ANSWERS_AT_JOINING = Eligibility(
    ("ORNG-17-1", "ORNG-S5-5"),
    "Les réponses demandées à la souscription sont obligatoires : sans elles le contrat peut n'être pas conclu.",
    test=not_(privacy.contract_data_refused),
)
ANSWERS_AND_CLAIMS = Condition(
    "ORNG-17-1",
    "Une réponse qui manquait à la souscription ne fait pas refuser un sinistre.",
    test=reading(ANSWERS_FOR_WHAT, joining_only=truth(True), claims_too=not_(privacy.contract_data_refused)),
)

# --- 17.3: how long --------------------------------------------------------------------------------------------------

CONTRACT_DATA = Retention(
    ("ORNG-17.3-1", "ORNG-S5-6"),
    "Les données du contrat sont gardées le temps de la prescription légale.",
    key="contract_data",
    data="données du contrat et des services",
    start=reading(
        HOW_MANY_YEARS,
        after_the_last_event=latest_of(policy.ended_on, file.last_claim_closed_on),
        after_the_contract=policy.ended_on,
    ),
    within=LIMITATION,
    controller=CONTROLLERS,
)
PROSPECT_DATA = Retention(
    ("ORNG-17.3-2", "ORNG-S5-6"),
    "Les données de prospection sont gardées cinq ans, depuis la collecte ou le dernier contact resté sans effet.",
    key="prospect_data",
    data="données de prospection",
    start=reading(
        COLLECTION_OR_CONTACT,
        later=latest_of(privacy.collected_on, privacy.last_contact_on),
        collection=privacy.collected_on,
    ),
    within=KEPT_WITHOUT_EFFECT,
    controller=CONTROLLERS,
)
FRAUD_LIST = Retention(
    ("ORNG-17.3-3", "ORNG-S5-6"),
    "L'inscription sur une liste de lutte contre la fraude est gardée cinq ans.",
    key="fraud_list",
    data="inscription sur une liste de lutte contre la fraude",
    start=privacy.fraud_listed_on,
    within=KEPT_ON_FRAUD_LIST,
    controller=CONTROLLERS,
)
DELETION = Service(
    "ORNG-17.3-4",
    "Les données ne sont pas gardées plus longtemps que leurs finalités ne le demandent.",
    key="deletion_of_data",
    due=all_of(privacy.grounds.has("no_longer_needed"), not_(privacy.erasure_barred_by_law)),
    what="Effacement des données devenues inutiles",
)
SECURITY = Information(
    ("ORNG-17.5-1", "ORNG-S5-16"),
    "Des mesures techniques et d'organisation adaptées protègent les données des clients et des prospects.",
    why="Engagement général : aucune mesure n'est décrite, et rien ne se vérifie d'après les faits d'un dossier.",
)
