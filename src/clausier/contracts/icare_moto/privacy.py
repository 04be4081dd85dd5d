"""Article 11: personal data and telephone canvassing.

Source: general conditions n° 2220453, article 11; the law of personal data and of telephone selling
(`law.data_protection`).
"""

from __future__ import annotations

from clausier.facts import privacy
from clausier.facts import request as asked
from clausier.law import data_protection as law
from clausier.law import letters
from clausier.law.data_protection import asked as _asked
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Judgement, Right, Route, Service
from clausier.rules.terms import truth
from clausier.rules.words import all_of, any_of, listed, named, not_, reading

CONTROLLER = "Icare, responsable du traitement"

# --- doubts of the text -----------------------------------------------------------------------------------------------

OBJECTION_SCOPE = Reading(
    "MOTO-11-12",
    "L'opposition pour une situation particulière est imprimée sans limite, alors que la loi l'ouvre aux seuls "
    "traitements fondés sur un intérêt légitime.",
    (
        ("by_law", "Elle ne vise ni une obligation légale, ni ce que demande l'exécution du contrat."),
        ("as_printed", "Elle vise tout traitement."),
    ),
    "L'assureur ne peut ni taire ce que la loi exige, ni régler un sinistre sans données.",
)
CERTAIN_CASES = Reading(
    "MOTO-11-15",
    "« Dans certains cas » n'est pas précisé.",
    (
        ("by_law", "Les données que la personne a fournies, traitées pour le contrat ou avec son consentement."),
        ("all_provided", "Toutes les données que la personne a fournies."),
    ),
    "Ce sont les cas de l'article 20 du règlement européen.",
)
NOTICE_OUTSIDE = Reading(
    "MOTO-11-16",
    "Aucune durée de conservation ne figure dans le contrat, qui renvoie à une notice en ligne.",
    (("attach_first", "Aucune suppression n'est exécutée tant que la notice n'est pas jointe au dossier."),),
    "Une durée qu'on n'a pas lue ne s'applique pas.",
)
NO_ANSWER_TIME = Reading(
    "MOTO-11-17",
    "Ni délai de réponse, ni autorité de contrôle ne sont mentionnés.",
    (("one_month_by_law", "Un mois à compter de la demande, par la loi ; la CNIL peut être saisie d'une plainte."),),
    "Le règlement européen s'applique même si le contrat se tait.",
)

# --- what the data are used for ---------------------------------------------------------------------------------------

PRINTED_PURPOSE = named(
    listed(
        privacy.purpose,
        {
            "MOTO-11-3": ("legal_duty", "fraud"),
            "MOTO-11-4": ("contract",),
            "MOTO-11-5": ("legitimate_interest", "training", "fraud"),
            "MOTO-11-7": ("statistics",),
        },
    ),
    "MOTO-11-1",
    says="Les données servent aux obligations légales, au contrat, aux intérêts légitimes d'Icare (dont la fraude, les "
    "appels enregistrés pour former le personnel et les modèles de risque) et à des statistiques anonymes.",
)
TAILORED_OFFERS = named(
    all_of(privacy.purpose == "prospecting", not_(_asked("objection_to_prospecting"))),
    "MOTO-11-6",
    says="Segmentation, habitudes et rapprochement des contrats et devis servent à personnaliser les offres, sauf "
    "opposition.",
)
CONSENTED = named(
    all_of(privacy.purpose == "consent", privacy.consent_given, not_(_asked("withdrawal_of_consent"))),
    "MOTO-11-14",
    says="Ce qui repose sur un consentement cesse quand il est retiré.",
)
USE_OF_DATA = Right(
    ("MOTO-11-1", "MOTO-11-6"),
    "Icare, responsable du traitement, n'emploie les données qu'aux fins imprimées : loi, contrat, intérêt légitime, "
    "statistiques anonymes transmises à son groupe, offres personnalisées sauf opposition.",
    key="use_of_data",
    who=CONTROLLER,
    act="utiliser les données à cette fin",
    ground=any_of(PRINTED_PURPOSE, TAILORED_OFFERS, CONSENTED),
)
WITHHOLD_DATA = Right(
    "MOTO-11-2",
    "Les données demandées sont obligatoires, sauf celles qui sont signalées comme facultatives lors de leur collecte.",
    key="withhold_data",
    who="adhérent",
    act="ne pas fournir la donnée demandée",
    ground=privacy.item_optional,
)

# --- rights -----------------------------------------------------------------------------------------------------------

DATA_DESK = "ICARE - DPC, 93 rue Nationale, 92100 Boulogne-Billancourt, ou dpc.icare@icare-service.com"
BY_MAIL = "courriel ou lettre"
ACCESS = law.right(
    "access",
    "MOTO-11-8",
    "Droit d'accès : être informé du traitement et recevoir une copie des données.",
    act="obtenir les informations sur le traitement et une copie des données",
    ground=truth(True),
    means=BY_MAIL,
    addressee=DATA_DESK,
)
RECTIFICATION = law.right(
    "rectification",
    "MOTO-11-9",
    "Droit de rectification : faire corriger ou compléter des données inexactes ou incomplètes.",
    act="faire corriger ses données",
    ground=truth(True),
    means=BY_MAIL,
    addressee=DATA_DESK,
)
ERASURE = law.right(
    "erasure",
    "MOTO-11-10",
    "Droit à l'effacement, dans la mesure où la loi n'impose pas de garder les données.",
    act="faire supprimer ses données",
    ground=not_(privacy.erasure_barred_by_law),
    means=BY_MAIL,
    addressee=DATA_DESK,
)
RESTRICTION = law.right(
    "restriction",
    "MOTO-11-11",
    "Droit à la limitation du traitement.",
    act="faire limiter l'emploi de ses données",
    ground=truth(True),
    means=BY_MAIL,
    addressee=DATA_DESK,
)
OBJECTION = law.right(
    "objection",
    "MOTO-11-12",
    "Droit d'opposition, pour des raisons tenant à la situation de la personne.",
    act="s'opposer au traitement de ses données",
    ground=reading(
        OBJECTION_SCOPE, by_law=not_(privacy.purpose.is_in("legal_duty", "contract")), as_printed=truth(True)
    ),
    means=BY_MAIL,
    addressee=DATA_DESK,
)
OBJECTION_TO_PROSPECTING = law.right(
    "objection_to_prospecting",
    "MOTO-11-13",
    "Droit absolu de s'opposer à la prospection commerciale et au profilage qui la sert, sans raison à donner.",
    act="s'opposer à la prospection commerciale",
    ground=privacy.purpose == "prospecting",
    means=BY_MAIL,
    addressee=DATA_DESK,
)
STOP_PROSPECTING = Service(
    "MOTO-11-13",
    "L'opposition à la prospection s'impose : le traitement cesse, profilage compris.",
    key="stop_prospecting",
    due=_asked("objection_to_prospecting"),
    what="Arrêt de tout emploi des données pour la prospection, profilage compris",
    figures={"à partir du": privacy.requested_on},
)
WITHDRAWAL_OF_CONSENT = law.right(
    "withdrawal_of_consent",
    "MOTO-11-14",
    "Le consentement donné peut être retiré à tout moment.",
    act="retirer son consentement",
    ground=privacy.consent_given,
    means=BY_MAIL,
    addressee=DATA_DESK,
)
PORTABILITY = law.right(
    "portability",
    "MOTO-11-15",
    "Droit à la portabilité : reprendre les données qu'on a fournies, ou les faire transmettre à un autre responsable "
    "si la technique le permet.",
    act="reprendre ses données ou les faire transmettre",
    ground=all_of(
        privacy.data_provided_by_person,
        reading(CERTAIN_CASES, by_law=privacy.purpose.is_in("contract", "consent"), all_provided=truth(True)),
    ),
    means=BY_MAIL,
    addressee=DATA_DESK,
)
RETENTION_NOTICE = Judgement(
    "MOTO-11-16",
    "Catégories de données, durées de conservation et droits sont détaillés dans une notice en ligne.",
    why="La notice n'est pas dans le contrat : une personne doit la joindre et la lire avant toute suppression.",
    doubts=(NOTICE_OUTSIDE,),
)

# --- requests and complaints ------------------------------------------------------------------------------------------

DATA_REQUEST = asked.topic == "personal_data"
ANSWER_DATA_REQUEST = law.answer_request(
    "MOTO-11-17",
    "Une demande sur les données reçoit sa réponse dans le mois, délai que la loi fixe et que le contrat n'imprime "
    "pas.",
    owes=CONTROLLER,
    doubts=(NO_ANSWER_TIME,),
)
ANSWER_AFTER_EXTENSION = law.answer_extended_request("MOTO-11-17", owes=CONTROLLER)
LETTERS = (letters.data_answer("MOTO-11-17"), letters.data_extension("MOTO-11-17"))
SUPERVISOR_OF_DATA = Route(
    "MOTO-11-17",
    "Après le correspondant et le délégué, la CNIL peut être saisie d'une plainte : la loi l'ouvre, le contrat n'en "
    "parle pas.",
    key="cnil",
    topic="personal_data",
    when=all_of(DATA_REQUEST, privacy.step == "dpo_done"),
    contact=law.CNIL,
    channels=("espace en ligne", "lettre"),
    have_ready=("la demande faite à Icare", "la réponse reçue"),
)
DATA_PROTECTION_OFFICER = Route(
    "MOTO-11-17",
    "Le délégué à la protection des données vient en second, après le correspondant local.",
    key="data_protection_officer",
    topic="personal_data",
    when=all_of(DATA_REQUEST, privacy.step == "local_contact_done"),
    contact="ICARE - DPO, 8 rue du Port, 92728 Nanterre, ou data.protection@icare-service.com",
    channels=("courriel", "lettre"),
    have_ready=("la demande faite au correspondant local", "sa réponse"),
)
LOCAL_CONTACT = Route(
    "MOTO-11-17",
    "Une demande ou une réclamation sur les données va d'abord au correspondant local d'Icare.",
    key="data_local_contact",
    topic="personal_data",
    when=DATA_REQUEST,
    contact=DATA_DESK,
    channels=("courriel", "lettre"),
    have_ready=("le numéro de contrat", "le droit que l'on exerce"),
)

# --- telephone canvassing ---------------------------------------------------------------------------------------------

OPPOSITION_LIST = Route(
    "MOTO-11-18",
    "L'inscription sur la liste d'opposition au démarchage téléphonique est gratuite.",
    key="phone_opposition",
    topic="phone_opposition",
    when=asked.topic == "phone_opposition",
    contact="bloctel.gouv.fr, ou Worldline, Service Bloctel, CS 61311, 41013 Blois Cedex",
    channels=("espace en ligne", "lettre"),
    have_ready=("les numéros de téléphone à inscrire",),
)
ABOUT_THE_POLICY = named(
    privacy.call_purpose.is_in("current_policy", "related_product"),
    "MOTO-11-19",
    says="L'appel exécute le contrat en cours et porte sur son objet, ou sur un produit qui le complète.",
)
CALL_THE_MEMBER = law.call_a_person(
    ("MOTO-11-18", "MOTO-11-19"),
    "L'inscription interdit le démarchage téléphonique, sauf pour l'exécution du contrat en cours et son objet, offres "
    "complémentaires comprises.",
    who="professionnel",
    act="démarcher l'adhérent par téléphone",
    about_the_policy=ABOUT_THE_POLICY,
    end_of_list=law.end_of_the_list("MOTO-11-19"),
)
