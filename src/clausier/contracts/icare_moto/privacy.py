"""Article 11: personal data and telephone canvassing.

Source: general conditions n° 2220453, article 11; Regulation (EU) 2016/679, articles 12, 20 and 21; Code de la
consommation, L. 223-1.
"""

from __future__ import annotations

from clausier.facts import policyholder, privacy
from clausier.facts import request as asked
from clausier.rules.dates import if_so, months
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Deadline, Judgement, Right, Route, Service
from clausier.rules.terms import NOT_EVER, MaybeDay, Truth, date_literal, truth
from clausier.rules.words import all_of, any_of, listed, named, none_of, not_, reading

#: Article 12 of the Regulation: from the receipt of the request.
ANSWER_WITHIN = months(1)
#: Act 2025-594: from the next day no call without consent given beforehand, and no opposition list any more.
LAST_DAY_OF_THE_OPPOSITION_LIST = date_literal(2026, 8, 10)
CONTROLLER = "Icare, responsable du traitement"
PERSON = "personne concernée"

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
END_OF_THE_LIST = Reading(
    "MOTO-11-19",
    "La liste d'opposition imprimée laisse la place, le 11 août 2026, à un accord donné d'avance.",
    (
        ("law_of_2025", "À partir de ce jour, sans cet accord, seul l'appel lié au contrat en cours est permis."),
        ("as_printed", "La liste d'opposition continue de jouer."),
    ),
    "La loi du 30 juin 2025 s'impose au contrat ; elle garde l'exception du contrat en cours.",
)

# --- what the data are used for ---------------------------------------------------------------------------------------


def _asked(right: str) -> Truth:
    """The person asked to exercise this right."""
    return all_of(privacy.right == right, privacy.requested_on.happened)


def _asked_on(right: str) -> MaybeDay:
    """The day on which the person asked to exercise this right."""
    return if_so(privacy.right == right, privacy.requested_on)


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
ACCESS = Right(
    "MOTO-11-8",
    "Droit d'accès : être informé du traitement et recevoir une copie des données.",
    key="data_access",
    who=PERSON,
    act="obtenir les informations sur le traitement et une copie des données",
    ground=truth(True),
    exercised_on=_asked_on("access"),
    means=BY_MAIL,
    addressee=DATA_DESK,
)
RECTIFICATION = Right(
    "MOTO-11-9",
    "Droit de rectification : faire corriger ou compléter des données inexactes ou incomplètes.",
    key="data_rectification",
    who=PERSON,
    act="faire corriger ses données",
    ground=truth(True),
    exercised_on=_asked_on("rectification"),
    means=BY_MAIL,
    addressee=DATA_DESK,
)
ERASURE = Right(
    "MOTO-11-10",
    "Droit à l'effacement, dans la mesure où la loi n'impose pas de garder les données.",
    key="data_erasure",
    who=PERSON,
    act="faire supprimer ses données",
    ground=not_(privacy.erasure_barred_by_law),
    exercised_on=_asked_on("erasure"),
    means=BY_MAIL,
    addressee=DATA_DESK,
)
RESTRICTION = Right(
    "MOTO-11-11",
    "Droit à la limitation du traitement.",
    key="data_restriction",
    who=PERSON,
    act="faire limiter l'emploi de ses données",
    ground=truth(True),
    exercised_on=_asked_on("restriction"),
    means=BY_MAIL,
    addressee=DATA_DESK,
)
OBJECTION = Right(
    "MOTO-11-12",
    "Droit d'opposition, pour des raisons tenant à la situation de la personne.",
    key="data_objection",
    who=PERSON,
    act="s'opposer au traitement de ses données",
    ground=reading(
        OBJECTION_SCOPE, by_law=not_(privacy.purpose.is_in("legal_duty", "contract")), as_printed=truth(True)
    ),
    exercised_on=_asked_on("objection"),
    means=BY_MAIL,
    addressee=DATA_DESK,
)
OBJECTION_TO_PROSPECTING = Right(
    "MOTO-11-13",
    "Droit absolu de s'opposer à la prospection commerciale et au profilage qui la sert, sans raison à donner.",
    key="objection_to_prospecting",
    who=PERSON,
    act="s'opposer à la prospection commerciale",
    ground=privacy.purpose == "prospecting",
    exercised_on=_asked_on("objection_to_prospecting"),
    effect=_asked_on("objection_to_prospecting"),
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
WITHDRAWAL_OF_CONSENT = Right(
    "MOTO-11-14",
    "Le consentement donné peut être retiré à tout moment.",
    key="withdrawal_of_consent",
    who=PERSON,
    act="retirer son consentement",
    ground=privacy.consent_given,
    exercised_on=_asked_on("withdrawal_of_consent"),
    effect=_asked_on("withdrawal_of_consent"),
    means=BY_MAIL,
    addressee=DATA_DESK,
)
PORTABILITY = Right(
    "MOTO-11-15",
    "Droit à la portabilité : reprendre les données qu'on a fournies, ou les faire transmettre à un autre responsable "
    "si la technique le permet.",
    key="data_portability",
    who=PERSON,
    act="reprendre ses données ou les faire transmettre",
    ground=all_of(
        privacy.data_provided_by_person,
        reading(CERTAIN_CASES, by_law=privacy.purpose.is_in("contract", "consent"), all_provided=truth(True)),
    ),
    exercised_on=_asked_on("portability"),
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
ANSWER_DATA_REQUEST = Deadline(
    "MOTO-11-17",
    "Une demande sur les données reçoit sa réponse dans le mois, délai que la loi fixe et que le contrat n'imprime "
    "pas.",
    key="answer_data_request",
    owes=CONTROLLER,
    act="répondre à la demande sur les données",
    start=privacy.requested_on,
    within=ANSWER_WITHIN,
    met=privacy.answered_on,
    consequence="une plainte à la CNIL est ouverte",
    applies=privacy.right != "none",
    doubts=(NO_ANSWER_TIME,),
)
SUPERVISOR_OF_DATA = Route(
    "MOTO-11-17",
    "Après le correspondant et le délégué, la CNIL peut être saisie d'une plainte : la loi l'ouvre, le contrat n'en "
    "parle pas.",
    key="cnil",
    topic="personal_data",
    when=all_of(DATA_REQUEST, privacy.step == "dpo_done"),
    contact="Commission nationale de l'informatique et des libertés (CNIL)",
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
CALL_THE_MEMBER = Right(
    ("MOTO-11-18", "MOTO-11-19"),
    "L'inscription interdit le démarchage téléphonique, sauf pour l'exécution du contrat en cours et son objet, offres "
    "complémentaires comprises.",
    key="sales_call",
    who="professionnel",
    act="démarcher l'adhérent par téléphone",
    ground=any_of(ABOUT_THE_POLICY, not_(policyholder.on_phone_opposition_list)),
    closes=reading(
        END_OF_THE_LIST,
        law_of_2025=if_so(none_of(ABOUT_THE_POLICY, privacy.consent_given), LAST_DAY_OF_THE_OPPOSITION_LIST),
        as_printed=NOT_EVER,
    ),
)
