"""Who to call: the technical desk for a breakdown, customer relations for the contract.

Routes for agreements and repairs abroad are in `request`, for complaints and supervision in `complaints`, for
assistance in `assistance`. Source: information sheet BAST/CIR/2020/16/FR/25/020, general conditions, article 14, and
included services, article 2.
"""

from __future__ import annotations

from clausier.facts import request as asked
from clausier.law.calendar import working_days
from clausier.rules.hours import Opening, Slot, clock
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Route

CALL = "08 20 024 407"
CALL_FROM_ABROAD = "+33 8 20 024 407 ou +33 970 809 054"
CUSTOMER_RELATIONS_CALL = "0 970 809 054"
TECHNICAL_EMAIL = "pannes@cirano.com"
EMAIL = "rc@cirano.com"
ADDRESS = "CIRANO, CS 44104, 80480 Dury"
TECHNICAL_ADDRESS = "CIRANO, Service Technique, CS 44104, 80480 Dury"
CUSTOMER_RELATIONS_HOURS = Opening((Slot(0, 4, clock(9), clock(18)),), working_days())
QUESTIONS = (
    "contract_question", "contract_copy", "contract_change", "contract_data", "payment_question", "refund",
    "warranty_number",
)  # fmt: skip

# --- doubts of the text -----------------------------------------------------------------------------------------------

NO_HOURS = Reading(
    "ORNG-FIP-40",
    "Aucun horaire n'est donné pour le plateau technique, dont le numéro en 08 20 est surtaxé.",
    (("either_means", "L'appel et le courriel se valent ; le courriel date la déclaration sans frais."),),
    "La fiche met les deux moyens sur le même pied.",
)
HOLIDAYS = Reading(
    "ORNG-14-1",
    "Les jours fériés ne sont pas mentionnés dans les horaires du service.",
    (("closed_on_holidays", "Le service est tenu pour fermé un jour férié ; on écrit ce jour-là."),),
    "Personne ne perd un délai à écrire, alors qu'un appel sans réponse ne laisse pas de trace.",
)

# --- who to call ------------------------------------------------------------------------------------------------------

REPORT = Route(
    "ORNG-FIP-40",
    "Une panne se déclare au plateau technique du gestionnaire, par téléphone ou par courriel.",
    key="report_breakdown",
    topic="claim",
    when=asked.topic == "claim",
    contact=f"le plateau technique CIRANO au {CALL} (de l'étranger : {CALL_FROM_ABROAD}) ou {TECHNICAL_EMAIL}",
    channels=("téléphone", "courriel"),
    have_ready=(
        "le numéro de garantie",
        "l'immatriculation et le kilométrage",
        "le jour et les symptômes de la panne",
        "le garage où se trouve le véhicule",
    ),
    then="le garage demande l'accord avant tout démontage ou réparation",
    doubts=(NO_HOURS,),
)
CUSTOMER_RELATIONS = Route(
    ("ORNG-FIP-44", "ORNG-14-1", "ORNG-S2-1"),
    "Les questions sur le contrat, changement d'adresse ou de compte bancaire par exemple, vont au service relations "
    "clientèle, par téléphone, courriel ou lettre.",
    key="customer_relations",
    topic="contract_question",
    when=asked.topic.is_in(*QUESTIONS),
    contact=f"le Service Relations Clientèle au {CUSTOMER_RELATIONS_CALL}, {EMAIL}, ou {ADDRESS}",
    channels=("téléphone", "courriel", "lettre"),
    opening=CUSTOMER_RELATIONS_HOURS,
    at=asked.at,
    have_ready=("le numéro de garantie",),
    doubts=(HOLIDAYS,),
)
