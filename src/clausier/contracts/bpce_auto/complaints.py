"""Article 4.3, and the courts of article 12.5: complaints, the mediator, the European platform, the courts.

Source: general conditions AUTO, articles 4.3 and 12.5; the law of every complaint (`law.complaints`).
"""

from __future__ import annotations

from clausier.facts import complaint, policy, policyholder
from clausier.facts import request as asked
from clausier.law import complaints as law
from clausier.law import letters
from clausier.law.articles.complaints import CONSUMER_L612_2, CONSUMER_R631_3, EU_2024_3228, R114_1
from clausier.rules.dates import after, days, earliest_of, latest_of
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Document, Item, Judgement, Recourse, Right, Route
from clausier.rules.terms import NOT_EVER
from clausier.rules.words import all_of, not_, reading

INSURER = "assureur"
CLAIMANT = "réclamant"
COMPLAINTS_DESK = "BPCE Assurances IARD, Service réclamations, TSA 20009, 33700 Mérignac"

# --- doubts of the text ----------------------------------------------------------------------------------------------

NO_TIME_FOR_THE_FIRST_STEP = Reading(
    "BPCE-4.3-1",
    "Le premier interlocuteur répond « dans les meilleurs délais », sans date.",
    (("not_a_condition", "Cette étape ne retarde rien : la réclamation écrite peut partir sans l'attendre."),),
    "Un délai qui n'existe pas ne peut fermer la voie suivante.",
)
WHICH_COMPLAINT = Reading(
    "BPCE-4.3-7",
    "Le délai d'un an court de la réclamation écrite : le texte ne dit pas laquelle quand il y en a plusieurs sur le "
    "même sujet.",
    (
        ("latest", "De la plus récente."),
        ("first", "De la première."),
    ),
    "Ni le contrat ni la loi ne désignent la première ; le doute profite au réclamant.",
)
CLOSED_PLATFORM = Override(
    "BPCE-4.3-10",
    "Le texte offre la plate-forme européenne de règlement des litiges à qui a souscrit en ligne.",
    (
        ("law", "Elle ne reçoit plus de réclamation depuis le 20 mars 2025."),
        ("contract", "Elle peut être saisie à tout moment."),
    ),
    "Le règlement européen l'a fermée, quelle que soit la date du contrat ; le médiateur reste ouvert.",
    law=(EU_2024_3228.cite,),
)
WHICH_COURT = Reading(
    "BPCE-12.5-2",
    "Le contrat dit compétents les tribunaux français, sans dire lesquels.",
    (
        (
            "by_law",
            "Pour une indemnité, le tribunal du domicile de l'assuré ; le consommateur peut aussi choisir celui de son "
            "domicile au jour du contrat ou du fait.",
        ),
    ),
    "La loi désigne le tribunal là où le contrat se tait.",
)

# --- the complaint ---------------------------------------------------------------------------------------------------

ORAL = complaint.channel.is_in("phone", "in_person")
COMPLAINT = asked.topic == "complaint"
FIRST_CONTACT = Route(
    "BPCE-4.3-1",
    "En cas de désaccord, on s'adresse d'abord au conseiller habituel ou au Service Relations Clientèle de la banque, "
    "qui cherche l'origine du problème et répond au plus vite.",
    key="first_contact",
    topic="complaint",
    when=all_of(COMPLAINT, not_(complaint.first_contact_tried)),
    contact=f"le conseiller habituel ou le Service Relations Clientèle de la banque ; par écrit : {COMPLAINTS_DESK}",
    channels=("de vive voix", "téléphone", "lettre"),
    then="sans satisfaction, une réclamation écrite au service réclamations",
    doubts=(NO_TIME_FOR_THE_FIRST_STEP,),
)
WRITTEN_ROUTE = Route(
    ("BPCE-4.3-3", "BPCE-4.3-4", "BPCE-4.3-5"),
    "Une réclamation écrite va au service réclamations de l'assureur.",
    key="complaint",
    topic="complaint",
    when=COMPLAINT,
    contact=COMPLAINTS_DESK,
    channels=("lettre",),
    have_ready=("le numéro de contrat", "l'objet de la réclamation", "les pièces qui l'appuient"),
    then="réception accusée sous 10 jours ouvrables, réponse écrite sous deux mois",
)
WRITTEN_COMPLAINT = Document(
    "BPCE-4.3-2",
    "Une réclamation orale qui ne reçoit pas aussitôt entière satisfaction se met par écrit.",
    key="written_complaint",
    by=CLAIMANT,
    to=COMPLAINTS_DESK,
    due=all_of(ORAL, not_(policyholder.satisfied)),
    items=[Item(what="la réclamation, par écrit")],
    present=complaint.sent_on.happened,
)
ACKNOWLEDGE = law.acknowledge(
    "BPCE-4.3-4",
    "La réception d'une réclamation écrite est accusée sous 10 jours ouvrables à compter de son envoi, sauf réponse "
    "donnée dans ce temps.",
    owes=INSURER,
    start=complaint.sent_on,
)
ANSWER = law.answer(
    "BPCE-4.3-5",
    "L'assureur répond par écrit au plus tard deux mois après l'envoi de la réclamation écrite.",
    owes=INSURER,
    start=complaint.sent_on,
    act="répondre par écrit à la réclamation",
    insured="le réclamant",
)
RECEIPT = letters.complaint_receipt("BPCE-4.3-4")
LETTER_OF_ANSWER = letters.complaint_answer("BPCE-4.3-5")

# --- the mediator ----------------------------------------------------------------------------------------------------

MEDIATION = law.mediation(
    ("BPCE-4.3-6", "BPCE-4.3-7", "BPCE-4.3-8", CONSUMER_L612_2.cite),
    "Au terme du traitement de la réclamation, ou deux mois après l'envoi de la première réclamation écrite, répondue "
    "ou non, le réclamant peut saisir gratuitement le médiateur, dans l'année de sa réclamation écrite.",
    who=CLAIMANT,
    ground=all_of(complaint.sent_on.happened, law.NO_COURT),
    opens=earliest_of(complaint.answered_on, after(ANSWER.due, days(1))),
    closes=reading(
        WHICH_COMPLAINT,
        latest=after(latest_of(complaint.sent_on, complaint.repeated_on), law.MEDIATION_WITHIN),
        first=after(complaint.sent_on, law.MEDIATION_WITHIN),
    ),
)
MEDIATION_ROUTE = Route(
    "BPCE-4.3-8",
    "Le médiateur se saisit par le formulaire de son site ou par lettre.",
    key="mediation",
    topic="mediation",
    when=asked.topic == "mediation",
    contact=f"{law.MEDIATOR}, ou le formulaire de www.{law.MEDIATOR_SITE}",
    channels=("formulaire en ligne", "lettre"),
    have_ready=("la réclamation écrite", "la réponse de l'assureur, s'il y en a une"),
)
MEDIATOR_REFUSES = law.mediator_refuses("BPCE-4.3-6")
MEDIATION_ENDS = law.mediation_ends("BPCE-4.3-6")
EUROPEAN_PLATFORM = Right(
    "BPCE-4.3-10",
    "Qui a souscrit en ligne pouvait saisir la plate-forme européenne de règlement des litiges, jusqu'au 19 mars 2025.",
    key="european_platform",
    who=CLAIMANT,
    act="saisir la plate-forme européenne de règlement des litiges",
    ground=policy.sale_channel == "web",
    closes=reading(CLOSED_PLATFORM, law=law.LAST_DAY_OF_THE_PLATFORM, contract=NOT_EVER),
)

# --- the courts ------------------------------------------------------------------------------------------------------

COURT = Recourse(
    ("BPCE-4.3-9", "BPCE-12.5-2", R114_1.cite, CONSUMER_R631_3.cite),
    "Dans tous les cas, le réclamant garde le droit d'agir devant le tribunal compétent ; la loi est française.",
    key="court_action",
    against="le tribunal français compétent, dont celui du domicile de l'assuré",
    ground=all_of(complaint.dispute_exists, not_(complaint.court_action_brought)),
    doubts=(WHICH_COURT,),
)
PROOF_OF_OPERATIONS = Judgement(
    "BPCE-12.5-3",
    "Les enregistrements de la banque ou de l'assureur font preuve d'une opération, sauf preuve contraire ; tout autre "
    "moyen est aussi admis.",
    why="Ce que vaut un enregistrement face à la preuve contraire du souscripteur, toujours admise, se pèse cas par "
    "cas.",
)
