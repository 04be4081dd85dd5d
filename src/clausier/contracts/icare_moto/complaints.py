"""Articles 12 and 15: complaints, mediation, courts, applicable law, supervisor.

Source: general conditions n° 2220453, articles 12 and 15; the law of every complaint (`law.complaints`), for the year
that article 12 does not print.
"""

from __future__ import annotations

from clausier.facts import complaint, policyholder
from clausier.facts import request as asked
from clausier.law import complaints as law
from clausier.law import letters
from clausier.rules.dates import after, days, earliest_of, if_so
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Information, Recourse, Route
from clausier.rules.terms import NOT_EVER, truth
from clausier.rules.words import all_of, any_of, named, not_, reading

INSURER = "assureur"

# --- doubts of the text -----------------------------------------------------------------------------------------------

WHICH_CHANNEL = Reading(
    "MOTO-12-1",
    "Seule une adresse postale est donnée pour les réclamations.",
    (
        ("any_channel", "Une réclamation par courriel ou par téléphone au service clients est aussi reçue."),
        ("letter_only", "Seule une lettre fait courir les délais."),
    ),
    "L'adresse est indiquée, aucune autre voie n'est exclue.",
)
NO_ANSWER = Reading(
    "MOTO-12-3",
    "Rien n'est prévu si la réponse ne vient pas dans les deux mois.",
    (
        ("mediator_open", "Passé ce délai, l'adhérent peut saisir le médiateur sans attendre davantage."),
        ("answer_needed", "Le médiateur ne se saisit qu'après une réponse."),
    ),
    "Le silence de l'assureur ne peut fermer une voie de recours.",
)
TIME_TO_GO_TO_MEDIATOR = Reading(
    "MOTO-12-4",
    "Aucun délai n'est imprimé pour saisir le médiateur.",
    (
        ("one_year_by_law", "Un an à compter de la réclamation écrite, par la loi."),
        ("none", "Aucun délai."),
    ),
    "L'article L. 612-2 du Code de la consommation s'applique au médiateur ; aller en justice reste libre.",
)

# --- the complaint ----------------------------------------------------------------------------------------------------

RECEIVED_ON = named(
    reading(
        WHICH_CHANNEL,
        any_channel=complaint.received_on,
        letter_only=if_so(complaint.channel == "letter", complaint.received_on),
    ),
    "MOTO-12-1",
    says="Les délais courent du jour où la réclamation est reçue, quel qu'en soit le moyen.",
)
COMPLAINT_ROUTE = Route(
    "MOTO-12-1",
    "Les réclamations sur le contrat vont au service des réclamations d'Icare.",
    key="complaint",
    topic="complaint",
    when=asked.topic == "complaint",
    contact="Icare RLC, CS 25803, 72058 Le Mans Cedex 2",
    channels=("lettre",),
    have_ready=("le numéro de contrat", "l'objet de la réclamation", "les pièces qui l'appuient"),
)
ACKNOWLEDGE = law.acknowledge(
    "MOTO-12-2",
    "L'assureur accuse réception sous 10 jours ouvrables à compter de la réception, sauf s'il répond dans ce temps.",
    owes=INSURER,
    start=RECEIVED_ON,
)
ANSWER = law.answer(
    "MOTO-12-3",
    "La réponse est donnée au plus tard deux mois après la réception de la réclamation.",
    owes=INSURER,
    start=RECEIVED_ON,
)
RECEIPT = letters.complaint_receipt("MOTO-12-2")
LETTER_OF_ANSWER = letters.complaint_answer("MOTO-12-3")

# --- the mediator -----------------------------------------------------------------------------------------------------

SILENCE_OPENS = reading(NO_ANSWER, mediator_open=law.UNANSWERED, answer_needed=truth(False))
DISAGREES = named(
    any_of(SILENCE_OPENS, all_of(complaint.answered_on.happened, not_(policyholder.satisfied))),
    "MOTO-12-4",
    says="L'adhérent n'accepte pas la réponse, ou n'en a pas eu.",
)
MEDIATION_POSSIBLE = named(
    all_of(
        complaint.sent_on.happened,
        DISAGREES,
        any_of(SILENCE_OPENS, complaint.internal_steps_exhausted),
        not_(complaint.court_action_brought),
    ),
    "MOTO-12-4",
    says="Le médiateur peut être saisi après une réclamation écrite restée sans accord, les recours internes épuisés, "
    "si aucun tribunal n'est saisi.",
)
MEDIATION = law.mediation(
    ("MOTO-12-4", "MOTO-12-3"),
    "En désaccord avec la réponse, et les recours internes épuisés, l'adhérent peut saisir le médiateur de "
    "l'assurance, indépendant de l'assureur, dans l'année de sa réclamation écrite.",
    who="adhérent",
    ground=MEDIATION_POSSIBLE,
    opens=reading(
        NO_ANSWER,
        mediator_open=earliest_of(complaint.answered_on, after(ANSWER.due, days(1))),
        answer_needed=complaint.answered_on,
    ),
    closes=reading(
        TIME_TO_GO_TO_MEDIATOR,
        one_year_by_law=after(complaint.sent_on, law.MEDIATION_WITHIN),
        none=NOT_EVER,
    ),
    means="lettre",
    addressee=law.MEDIATOR,
)
MEDIATOR_REFUSES = law.mediator_refuses("MOTO-12-4")
MEDIATION_ENDS = law.mediation_ends("MOTO-12-4")
MEDIATION_ROUTE = Route(
    "MOTO-12-4",
    "Le médiateur de l'assurance examine le désaccord, hors de l'assureur.",
    key="mediation",
    topic="mediation",
    when=asked.topic == "mediation",
    contact=law.MEDIATOR,
    channels=("lettre",),
    have_ready=("la réclamation écrite", "la réponse de l'assureur, s'il y en a une"),
)

# --- courts, law, supervisor ------------------------------------------------------------------------------------------

COURT = Recourse(
    "MOTO-12-5",
    "L'adhérent, ou ses ayants droit, peut agir en justice à tout moment : la médiation n'y fait pas obstacle.",
    key="court_action",
    against="le tribunal compétent, par l'adhérent ou ses ayants droit",
    ground=all_of(complaint.dispute_exists, not_(complaint.court_action_brought)),
)
AMICABLE = Recourse(
    "MOTO-12-6",
    "Une solution amiable est recherchée d'abord ; sans accord, le litige va aux tribunaux compétents selon le droit "
    "commun.",
    key="amicable_solution",
    against="l'assureur, à l'amiable, puis les tribunaux de droit commun",
    ground=complaint.dispute_exists,
)
FRENCH_LAW = Information(
    "MOTO-12-7",
    "Le contrat est soumis au droit français.",
    why="Choix de la loi : tous les délais et toutes les règles exécutés ici sont déjà ceux du droit français.",
)
SUPERVISOR = Route(
    "MOTO-15-1",
    "L'assureur, comme le courtier, est contrôlé par l'Autorité de contrôle prudentiel et de résolution.",
    key="supervisor",
    topic="supervision",
    when=asked.topic == "supervision",
    contact=law.SUPERVISOR,
    channels=("lettre",),
)
