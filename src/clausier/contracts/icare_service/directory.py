"""Who answers, where and when: the technical platform and customer relations.

Source: the service's answers, claim, cancellation and breakdown abroad.
"""

from __future__ import annotations

from clausier.facts import request as asked
from clausier.facts import vehicle
from clausier.law.calendar import business_days
from clausier.rules.hours import Opening, Slot, clock
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Route
from clausier.rules.words import named, not_

PHONE = "+33 (0)1 41 10 19 99"
EMAIL = "src@icare-service.com"
POST = "Service Relations Clientèle, CS25803, 72058 LE MANS CEDEX, FRANCE"
PLATFORM_HOURS = Opening((Slot(0, 4, clock(7, 30), clock(19)), Slot(5, 5, clock(8), clock(13))), business_days())
PLATFORM = f"la plateforme technique, {PHONE}"
RELATIONS = "le Service Relations Clientèle"

# --- doubts of the text -----------------------------------------------------------------------------------------------

RELATIONS_HOURS = Reading(
    "FAQ-C-1",
    "Les horaires du Service Relations Clientèle ne sont pas imprimés.",
    (("same_hours", "Les mêmes que ceux de la plateforme technique, qui a le même numéro."),),
    "Un seul numéro, un seul horaire connu.",
)
OUT_OF_HOURS = Reading(
    "FAQ-6-2",
    "Rien n'est dit des dimanches, des jours fériés, des heures de fermeture, ni si les bornes sont comprises.",
    (
        (
            "closed",
            "Ouvert dès la première minute et jusqu'à la dernière exclue, à l'heure de Paris ; fermé les dimanches et "
            "jours fériés : on rappelle à l'ouverture suivante.",
        ),
    ),
    "Aucun délai ne court contre qui attend l'ouverture.",
)
MOTORCYCLE_NUMBER = Reading(
    "FAQ-6-1",
    "Les conditions générales moto n° 2220453 donnent un autre numéro pour déclarer une panne.",
    (("contract_number", "Pour une moto, on appelle le numéro imprimé dans son contrat."),),
    "Le contrat prévaut sur la page de questions.",
)

# --- contacts as data -------------------------------------------------------------------------------------------------

NOT_A_MOTORCYCLE = named(
    not_(vehicle.kind == "motorcycle"),
    "FAQ-6-1",
    says="Le véhicule n'est pas une moto : une moto a les contacts et les règles de son propre contrat.",
)
CUSTOMER_RELATIONS = Route(
    "FAQ-C-1",
    "Le Service Relations Clientèle répond au même numéro que la plateforme technique, par courriel et par courrier.",
    key="customer_relations",
    topic="contract_question",
    when=asked.topic.is_in("contract_question", "contract_change", "payment_question", "refund", "other"),
    contact=RELATIONS,
    channels=(f"téléphone {PHONE}", f"courriel {EMAIL}", f"courrier {POST}"),
    opening=PLATFORM_HOURS,
    at=asked.at,
    doubts=(RELATIONS_HOURS,),
)
