"""Articles 14, 20 and 21: complaints, mediation, courts, applicable law, supervisors.

Source: information sheet and general conditions BAST/CIR/2020/16/FR/25/020, articles 14, 20 and 21; the law of every
complaint (`law.complaints`).
"""

from __future__ import annotations

from clausier.facts import complaint, policyholder
from clausier.facts import request as asked
from clausier.law import complaints as law
from clausier.law import letters
from clausier.law.articles.complaints import EU_2024_3228
from clausier.rules.dates import after, days, earliest_of
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Document, Information, Item, Recourse, Route
from clausier.rules.words import all_of, named, not_, reading

from .contacts import ADDRESS, CUSTOMER_RELATIONS_CALL, CUSTOMER_RELATIONS_HOURS, EMAIL

MANAGER = "gestionnaire"

# --- doubts of the text -----------------------------------------------------------------------------------------------

MEDIATION_WINDOW = Reading(
    "ORNG-FIP-49",
    "Le médiateur peut être saisi « dans les deux mois suivant l'envoi », ce qui fermerait cette voie le jour même où "
    "la réponse est due, alors que la phrase suivante donne un an.",
    (
        (
            "after_two_months",
            "Le médiateur est ouvert dès une réponse qui ne convient pas, ou deux mois après l'envoi sans réponse, et "
            "jusqu'à un an après la réclamation.",
        ),
        ("within_two_months", "Le médiateur n'est ouvert que pendant les deux mois qui suivent l'envoi."),
    ),
    "Le délai d'un an n'aurait aucun sens s'il se fermait au bout de deux mois ; c'est aussi celui de la loi.",
)
CLOSED_PLATFORM = Override(
    "ORNG-FIP-51",
    "La fiche renvoie à la plate-forme européenne de règlement des litiges, fermée depuis juillet 2025.",
    (
        ("law", "Personne n'y est envoyé : elle ne reçoit plus de réclamation."),
        ("contract", "La plate-forme européenne peut être saisie."),
    ),
    "Le règlement européen l'a fermée, quelle que soit la date du contrat ; le médiateur reste ouvert.",
    law=(EU_2024_3228.cite,),
)
WHO_SUPERVISES = Reading(
    "ORNG-FIP-55",
    "L'article 21 dit l'assureur contrôlé par l'ACPR ; la fiche, par l'autorité maltaise.",
    (
        (
            "both",
            "La solidité de l'assureur relève de la Malta Financial Services Authority ; ses pratiques en France et le "
            "courtier, de l'ACPR.",
        ),
    ),
    "L'assureur est établi à Malte et travaille en France.",
)

# --- the complaint ----------------------------------------------------------------------------------------------------

IS_COMPLAINT = named(
    not_(complaint.only_a_request),
    "ORNG-FIP-45",
    says="Une réclamation dit un mécontentement : ni une demande de service ou de prestation, ni une demande "
    "d'information, de précision ou d'avis n'en est une.",
)
ORAL = complaint.channel.is_in("phone", "in_person")
COMPLAINT = Route(
    ("ORNG-FIP-46", "ORNG-14-2", "ORNG-14-1"),
    "Une réclamation s'adresse par écrit au gestionnaire ; le service relations clientèle traite les litiges par "
    "téléphone, mais seul un écrit fait courir les délais.",
    key="complaint",
    topic="complaint",
    when=asked.topic == "complaint",
    contact=f"{ADDRESS}, ou {EMAIL} ; pour un échange oral, {CUSTOMER_RELATIONS_CALL}",
    channels=("courriel", "lettre", "téléphone"),
    opening=CUSTOMER_RELATIONS_HOURS,
    at=asked.at,
    accepts=not_(ORAL),
    have_ready=("le numéro de garantie", "l'objet de la réclamation", "les pièces qui l'appuient"),
    then="le gestionnaire accuse réception sous 10 jours ouvrables et répond par écrit sous deux mois",
)
WRITTEN_COMPLAINT = Document(
    ("ORNG-FIP-46", "ORNG-14-2"),
    "Une réclamation orale qui n'a pas satisfait l'adhérent se reprend sur un support durable, envoyé au gestionnaire.",
    key="written_complaint",
    by="adhérent",
    to=f"gestionnaire ({ADDRESS}, ou {EMAIL})",
    due=all_of(ORAL, not_(policyholder.satisfied)),
    items=[Item(what="la réclamation, par lettre ou par courriel")],
    present=complaint.sent_on.happened,
)
ACKNOWLEDGE = law.acknowledge(
    ("ORNG-FIP-47", "ORNG-14-3"),
    "Le gestionnaire accuse réception sous 10 jours ouvrables à compter de l'envoi de la réclamation écrite, sauf s'il "
    "répond dans ce temps.",
    owes=MANAGER,
    start=complaint.sent_on,
    applies=IS_COMPLAINT,
)
ANSWER = law.answer(
    ("ORNG-FIP-48", "ORNG-14-4"),
    "Le gestionnaire répond par écrit au plus tard deux mois après l'envoi de la réclamation écrite.",
    owes=MANAGER,
    start=complaint.sent_on,
    act="répondre par écrit à la réclamation",
    applies=IS_COMPLAINT,
)
RECEIPT = letters.complaint_receipt("ORNG-14-3")
LETTER_OF_ANSWER = letters.complaint_answer("ORNG-14-4")

# --- the mediator -----------------------------------------------------------------------------------------------------

STILL_UNSATISFIED = all_of(
    complaint.sent_on.happened, IS_COMPLAINT, law.still_unsatisfied(policyholder.satisfied)
)
MEDIATION = law.mediation(
    ("ORNG-FIP-49", "ORNG-FIP-50", "ORNG-14-5"),
    "Si l'insatisfaction persiste après la réponse, ou deux mois après l'envoi sans réponse, l'adhérent peut saisir le "
    "médiateur de l'assurance, dans l'année de sa réclamation écrite.",
    who="adhérent",
    ground=all_of(STILL_UNSATISFIED, law.NO_COURT),
    opens=reading(
        MEDIATION_WINDOW,
        after_two_months=earliest_of(complaint.answered_on, after(ANSWER.due, days(1))),
        within_two_months=complaint.sent_on,
    ),
    closes=reading(
        MEDIATION_WINDOW,
        after_two_months=after(complaint.sent_on, law.MEDIATION_WITHIN),
        within_two_months=ANSWER.due,
    ),
)
MEDIATOR_REFUSES = law.mediator_refuses("ORNG-14-5")
MEDIATION_ENDS = law.mediation_ends("ORNG-14-5")
MEDIATION_ROUTE = Route(
    ("ORNG-FIP-49", "ORNG-14-5"),
    "Le médiateur de l'assurance se saisit en ligne ou par lettre, après une réclamation écrite.",
    key="mediation",
    topic="mediation",
    when=asked.topic == "mediation",
    contact=f"{law.MEDIATOR}, ou le formulaire de {law.MEDIATOR_SITE}",
    channels=("formulaire en ligne", "lettre"),
    have_ready=("la réclamation écrite", "la réponse du gestionnaire, s'il y en a une"),
)

# --- supervisors, courts, law -----------------------------------------------------------------------------------------

SUPERVISOR_OPINION = Recourse(
    "ORNG-FIP-51",
    "Faute d'accord, l'adhérent peut demander un avis à l'ACPR.",
    key="supervisor_opinion",
    against=law.SUPERVISOR,
    ground=STILL_UNSATISFIED,
    doubts=(CLOSED_PLATFORM,),
)
COURT = Recourse(
    ("ORNG-FIP-52", "ORNG-14-5"),
    "L'adhérent garde dans tous les cas le droit d'agir en justice.",
    key="court_action",
    against="le tribunal compétent",
    ground=all_of(complaint.dispute_exists, not_(complaint.court_action_brought)),
)
SUPERVISORS = Route(
    ("ORNG-FIP-55", "ORNG-21-1"),
    "Le gestionnaire est contrôlé par l'ACPR, que le contrat nomme aussi pour les assureurs ; l'assureur est agréé et "
    "contrôlé à Malte.",
    key="supervisors",
    topic="supervision",
    when=asked.topic == "supervision",
    contact=f"{law.SUPERVISOR} ; pour la solidité de l'assureur, la Malta Financial Services Authority",
    channels=("lettre",),
    doubts=(WHO_SUPERVISES,),
)
FRENCH_LAW = Information(
    "ORNG-20-1",
    "Le contrat est rédigé en français et soumis à la réglementation française.",
    why="Choix de la langue et de la loi : tous les délais et toutes les règles exécutés ici sont ceux du droit "
    "français.",
)
