"""Preamble: the number to call before any intervention, and where to ask about the contract.

Routes for help on the road, agreements and foreign repairs are in `request`; for complaints and the supervisor in
`complaints`; for personal data in `privacy`. Source: general conditions n° 2220453, preamble.
"""

from __future__ import annotations

from clausier.facts import request as asked
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Route

from .request import CALL

QUESTIONS = ("contract_question", "contract_copy", "contract_change", "payment_question", "refund", "warranty_number")

# --- doubts of the text -----------------------------------------------------------------------------------------------

WHICH_NUMBER = Reading(
    "MOTO-P-1",
    "Aucun horaire n'est imprimé, et la fiche du service clients donne un autre numéro pour signaler une panne, le 33 "
    "(0)1 41 10 19 99 (7 h 30 à 19 h du lundi au vendredi, 8 h à 13 h le samedi).",
    (("either_number", "On appelle le numéro du contrat ; un appel à l'un ou à l'autre vaut appel préalable."),),
    "L'adhérent ne peut souffrir de deux numéros donnés par le même gestionnaire ; l'absence d'appel n'exclut que les "
    "frais engagés sans accord (article 8).",
)
ONE_NUMBER = Reading(
    "MOTO-P-2",
    "Le même numéro sert aux pannes, à l'assistance et aux renseignements, sans horaires.",
    (("urgent_first", "On appelle ce numéro pour une panne ; pour une question, le courriel évite l'attente."),),
    "Seule l'intervention demande un appel.",
)

# --- who to call ------------------------------------------------------------------------------------------------------

INCIDENT = Route(
    "MOTO-P-1",
    f"Avant toute réparation, tout remorquage ou toute autre intervention, l'adhérent appelle le {CALL}.",
    key="incident_call",
    topic="claim",
    when=asked.topic == "claim",
    contact=f"le gestionnaire au {CALL}",
    channels=("téléphone",),
    have_ready=("le numéro de contrat", "l'immatriculation", "le kilométrage", "le lieu du véhicule"),
    doubts=(WHICH_NUMBER,),
)
CUSTOMER_RELATIONS = Route(
    "MOTO-P-2",
    "Les questions sur le contrat vont au service des relations clientèle, par téléphone ou par courriel.",
    key="customer_relations",
    topic="contract_question",
    when=asked.topic.is_in(*QUESTIONS),
    contact=f"Service Relations Clientèle, {CALL} ou src@icare-service.com",
    channels=("courriel", "téléphone"),
    have_ready=("le numéro de contrat",),
    doubts=(ONE_NUMBER,),
)
