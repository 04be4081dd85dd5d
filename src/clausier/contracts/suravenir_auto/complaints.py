"""Article 5.12 and the last page: complaints and the mediator.

Disputes on an appraisal have their own procedure, in `appraisal_disputes`.
Source: general conditions ACA AUT CGE-05-0216, article 5.12 and last page; the law of every complaint
(`law.complaints`).
"""

from __future__ import annotations

from clausier.facts import complaint, policyholder
from clausier.facts import request as asked
from clausier.law import complaints as law
from clausier.law import letters
from clausier.law.articles.complaints import CONSUMER_L612_2
from clausier.rules.dates import after, days, earliest_of
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Route
from clausier.rules.terms import NOT_EVER
from clausier.rules.words import all_of, any_of, not_, reading

INSURER = "assureur"
INSURED = "assuré"
RELATIONS = "service Relations Clientèle, Suravenir Assurances, 44931 Nantes Cedex 9"

# --- doubts of the text ----------------------------------------------------------------------------------------------

FROM_RECEIPT = Reading(
    "SURA-5.12-3",
    "Le contrat compte de la réception ; on n'a pas pu confirmer si la recommandation de l'autorité de contrôle compte "
    "de l'envoi ou de la réception.",
    (("as_printed", "De la réception, comme le contrat l'imprime."),),
    "Une recommandation n'est pas une loi : ce que le contrat imprime s'applique.",
)
TIME_TO_GO_TO_MEDIATOR = Reading(
    "SURA-5.12-5",
    "Ni délai, ni effet du silence de l'assureur ne sont imprimés ; le courriel et la télécopie ont pu changer.",
    (
        (
            "one_year_by_law",
            "Le médiateur est ouvert dès la réponse, ou deux mois sans réponse, jusqu'à un an après la réclamation "
            "écrite ; on le saisit par son site ou par lettre.",
        ),
        ("no_limit", "Sans limite de temps."),
    ),
    "La loi fixe l'année ; le silence de l'assureur ne peut fermer une voie de recours.",
)
TWO_SERVICES = Reading(
    "SURA-lastpage-1",
    "L'article 5.12 nomme Relations Clientèle, la dernière page Relations Consommateur, à la même adresse.",
    (("either", "Une lettre à l'un ou à l'autre vaut réclamation."),),
    "L'assuré ne peut souffrir de deux noms donnés à un même service.",
)

# --- the complaint ---------------------------------------------------------------------------------------------------

COMPLAINT = asked.topic == "complaint"
USUAL_CONTACT = Route(
    "SURA-5.12-1",
    "Une question sur le contrat va d'abord à l'interlocuteur habituel.",
    key="usual_contact",
    topic="complaint",
    when=all_of(COMPLAINT, not_(complaint.first_contact_tried)),
    contact="l'interlocuteur habituel",
    channels=("téléphone", "courriel", "lettre"),
    then=f"sans satisfaction, {RELATIONS}",
)
RELATIONS_ROUTE = Route(
    ("SURA-5.12-2", "SURA-lastpage-1"),
    "Si sa réponse ne satisfait pas, la réclamation va au service Relations Clientèle, nommé Relations Consommateur en "
    "dernière page.",
    key="complaint",
    topic="complaint",
    when=COMPLAINT,
    contact=RELATIONS,
    channels=("lettre",),
    have_ready=("le numéro de contrat", "la réponse de l'interlocuteur habituel"),
    then="réception accusée sous 10 jours ouvrables, réponse sous deux mois",
    doubts=(TWO_SERVICES,),
)
ACKNOWLEDGE = law.acknowledge(
    "SURA-5.12-3",
    "L'assureur accuse réception sous 10 jours ouvrables à compter de la réception, sauf s'il répond dans ce temps.",
    owes=INSURER,
    start=complaint.received_on,
    doubts=(FROM_RECEIPT,),
)
ANSWER = law.answer(
    "SURA-5.12-4",
    "L'assureur répond au plus vite, et au plus tard deux mois après la réception de la réclamation.",
    owes=INSURER,
    start=complaint.received_on,
    insured="l'assuré",
)
RECEIPT = letters.complaint_receipt("SURA-5.12-3")
LETTER_OF_ANSWER = letters.complaint_answer("SURA-5.12-4")

# --- the mediator ----------------------------------------------------------------------------------------------------

MEDIATION = law.mediation(
    ("SURA-5.12-5", CONSUMER_L612_2.cite),
    "En dernier recours, si la réponse ne satisfait pas ou ne vient pas, l'assuré peut saisir le médiateur.",
    who=INSURED,
    ground=all_of(
        any_of(complaint.sent_on.happened, complaint.received_on.happened),
        law.still_unsatisfied(policyholder.satisfied),
        law.NO_COURT,
    ),
    opens=earliest_of(complaint.answered_on, after(ANSWER.due, days(1))),
    closes=reading(
        TIME_TO_GO_TO_MEDIATOR,
        one_year_by_law=after(complaint.sent_on, law.MEDIATION_WITHIN),
        no_limit=NOT_EVER,
    ),
)
MEDIATION_ROUTE = Route(
    "SURA-5.12-5",
    "Le médiateur se saisit par le formulaire de son site ou par lettre.",
    key="mediation",
    topic="mediation",
    when=asked.topic == "mediation",
    contact=f"{law.MEDIATOR}, ou le formulaire de {law.MEDIATOR_SITE}",
    channels=("formulaire en ligne", "lettre"),
    have_ready=("la réclamation écrite", "la réponse de l'assureur, s'il y en a une"),
)
MEDIATOR_REFUSES = law.mediator_refuses("SURA-5.12-5")
MEDIATION_ENDS = law.mediation_ends("SURA-5.12-5")
