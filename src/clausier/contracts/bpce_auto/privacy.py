"""Articles 4.4 and 12.7, annex: who answers for personal data, what they serve, who receives them.

The rights of persons are in `data_rights`, the times of keeping in `data_retention`.
Source: general conditions AUTO, articles 4.4 and 12.7, and the notice on personal data in their annex.
"""

from __future__ import annotations

from clausier.facts import file, privacy
from clausier.law import data_protection as law
from clausier.law import letters
from clausier.law.articles.data_protection import RGPD_5, RGPD_7, RGPD_44
from clausier.rules.dates import after, months
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Document, Eligibility, Item, Right, Service
from clausier.rules.words import all_of, any_of, listed, named, not_

CONTROLLER = "BPCE Assurances IARD, responsable du traitement"
COOKIES_KEPT = months(13)

# --- doubts of the text ----------------------------------------------------------------------------------------------

CLOSE_PRODUCTS = Reading(
    "BPCE-ANX-6",
    "Le consentement est exigé pour des produits « qui ne sont pas analogues » ; rien n'est dit des autres.",
    (("until_objection", "Un client peut recevoir des offres de produits analogues, tant qu'il ne s'y oppose pas."),),
    "L'opposition à la prospection est ouverte à tout moment et sans raison.",
)
COOKIES_WITH_CONSENT = Reading(
    "BPCE-ANX-7",
    "Le texte dit que des traceurs « peuvent être installés », le tableau que la durée court du consentement.",
    (("with_consent", "Un traceur demande un consentement, et vaut treize mois."),),
    "Une durée qui court du consentement le suppose.",
)
NO_LIST_ABROAD = Reading(
    "BPCE-ANX-13",
    "La liste des destinataires hors de l'Union est annoncée en annexe ; le tableau imprimé n'en contient aucune.",
    (("ask_the_officer", "On la demande au délégué ; sans garantie connue, le transfert ne se fait pas."),),
    "Une garantie qu'on ne peut pas lire ne se présume pas.",
)

# --- what the data serve ---------------------------------------------------------------------------------------------

FOR_THE_CONTRACT = listed(
    privacy.purpose,
    {
        "BPCE-ANX-2": ("contract", "complaints"),
        "BPCE-ANX-3": ("fraud", "legal_duty", "money_laundering"),
        "BPCE-ANX-4": ("security", "improvement", "statistics", "audit", "legitimate_interest"),
    },
)
OFFERS = named(
    all_of(
        listed(privacy.purpose, {"BPCE-ANX-4": ("prospecting", "profiling")}),
        any_of(all_of(file.client, privacy.similar_products), law.CONSENT_HOLDS),
        not_(law.asked("objection_to_prospecting")),
    ),
    "BPCE-ANX-6",
    says="La prospection d'un client sur des produits analogues est libre, toute autre demande son accord ; elle cesse "
    "dès qu'il s'y oppose.",
)
CONSENTED = named(
    all_of(privacy.purpose == "consent", law.CONSENT_HOLDS),
    "BPCE-ANX-6",
    RGPD_7.cite,
    says="Ce qui repose sur un consentement cesse quand il est retiré.",
)
USE_OF_DATA = Right(
    ("BPCE-12.7-1", "BPCE-ANX-2", "BPCE-ANX-3", "BPCE-ANX-4"),
    "BPCE Assurances IARD, responsable du traitement, emploie les données pour le contrat, ses obligations légales, "
    "son intérêt légitime et ce à quoi la personne a consenti.",
    key="use_of_data",
    who=CONTROLLER,
    act="utiliser les données à cette fin",
    ground=any_of(FOR_THE_CONTRACT, OFFERS, CONSENTED),
    doubts=(CLOSE_PRODUCTS,),
)
DATA_FOR_THE_CONTRACT = Eligibility(
    "BPCE-ANX-2",
    "Sans les données nécessaires, l'assureur ne peut ni conclure ni exécuter le contrat.",
    test=not_(privacy.contract_data_refused),
)
DATA_FOR_THE_LAW = Eligibility(
    "BPCE-ANX-3",
    "Sans les données que la loi impose de recueillir, l'assureur ne peut poursuivre la relation.",
    test=not_(privacy.legal_data_refused),
    throughout=True,
)
COOKIES = Right(
    ("BPCE-ANX-7", "BPCE-ANX-33"),
    "Des traceurs peuvent être posés lors d'une visite du site ; l'accord donné vaut treize mois.",
    key="cookies",
    who=CONTROLLER,
    act="lire ou poser des traceurs sur l'appareil",
    ground=file.consent_given_on.happened,
    opens=file.consent_given_on,
    closes=after(file.consent_given_on, COOKIES_KEPT),
    doubts=(COOKIES_WITH_CONSENT,),
)

# --- where they come from, where they go -----------------------------------------------------------------------------

COLLECTION = Right(
    "BPCE-ANX-39",
    "Les données viennent d'entretiens, de formulaires, du téléphone, de sources publiques et de clients ; d'un "
    "prestataire, d'un partenaire ou d'un sous-traitant s'il peut les transmettre.",
    key="collection_of_data",
    who=CONTROLLER,
    act="recueillir les données auprès de cette source",
    ground=any_of(
        listed(privacy.source, {"BPCE-ANX-39": ("interview", "form", "phone", "public", "client")}),
        all_of(
            listed(privacy.source, {"BPCE-ANX-39": ("provider", "partner", "subcontractor")}), privacy.sharing_allowed
        ),
    ),
)
PARTNERS = named(
    all_of(
        privacy.recipient == "partner",
        any_of(listed(privacy.purpose, {"BPCE-ANX-8": ("contract",)}), law.CONSENT_HOLDS),
    ),
    "BPCE-ANX-6",
    "BPCE-ANX-8",
    says="Un partenaire reçoit ce que l'exécution du contrat demande ; pour tout le reste, il faut un accord.",
)
RECIPIENTS = Right(
    ("BPCE-ANX-8", "BPCE-ANX-9", "BPCE-ANX-10", "BPCE-ANX-11", "BPCE-ANX-12"),
    "Reçoivent les données : les personnes habilitées, l'organe central, les sociétés du groupe et leurs prestataires, "
    "ceux qui suivent ou réparent les sinistres, sous-traitants, autorités, professions réglementées et réassureurs.",
    key="recipients_of_data",
    who=CONTROLLER,
    act="transmettre les données à ce destinataire",
    ground=any_of(
        listed(
            privacy.recipient,
            {
                "BPCE-ANX-8": ("staff",),
                "BPCE-ANX-9": ("central_body",),
                "BPCE-ANX-10": ("group",),
                "BPCE-ANX-11": ("group_provider",),
                "BPCE-ANX-12": ("authority", "claims_firm", "subcontractor", "regulated_profession", "reinsurer"),
            },
        ),
        PARTNERS,
    ),
)
TRANSFER_ABROAD = Right(
    ("BPCE-ANX-13", RGPD_44.cite),
    "Hors de l'Union européenne, un destinataire offre une protection suffisante, par sa loi ou par contrat.",
    key="transfer_of_data",
    who=CONTROLLER,
    act="transférer les données dans ce pays",
    ground=privacy.destination.is_in("european_union", "adequate", "safeguards"),
    doubts=(NO_LIST_ABROAD,),
)
DELETION = Service(
    ("BPCE-ANX-14", RGPD_5.cite),
    "Une fois les finalités atteintes, et sauf obligation de les garder, les données ne sont plus conservées.",
    key="deletion_of_data",
    due=all_of(privacy.grounds.has("no_longer_needed"), not_(privacy.erasure_barred_by_law)),
    what="Effacement des données devenues inutiles",
)

# --- what persons are told -------------------------------------------------------------------------------------------

PERSON_OF_THE_NOTICE = named(
    listed(
        privacy.person,
        {
            "BPCE-ANX-1": (
                "client", "representative", "agent", "contact", "employee", "beneficial_owner", "third_party",
            ),
        },
    ),
    "BPCE-ANX-1",
    says="La notice s'adresse aux clients, à leurs représentants, mandataires, contacts, préposés et bénéficiaires "
    "effectifs, et aux tiers impliqués dans un sinistre.",
)  # fmt: skip
NOTICE = letters.data_notice(
    "BPCE-12.7-1",
    "BPCE-ANX-1",
    officer=True,
    also=all_of(PERSON_OF_THE_NOTICE, privacy.collected_on.happened),
)
COMMERCIAL_MESSAGE = Document(
    "BPCE-ANX-26",
    "Le client choisit en ligne les messages qu'il reçoit, par genre, pour un temps ou pour toujours ; chaque message "
    "dit comment se désinscrire.",
    key="commercial_message",
    by=CONTROLLER,
    to=law.PERSON,
    due=all_of(privacy.purpose == "prospecting", privacy.message.is_in("email", "sms")),
    items=[
        Item(what="le lien de désinscription", needed=privacy.message == "email", rules=("BPCE-ANX-26",)),
        Item(what="le numéro de désabonnement", needed=privacy.message == "sms", rules=("BPCE-ANX-26",)),
    ],
)
