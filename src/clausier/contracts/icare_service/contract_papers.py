"""The number of the contract, a copy of its terms, its data, and its extension.

Source: the service's answers, first to fourth questions.
"""

from __future__ import annotations

from clausier.facts import document, financing, policy
from clausier.facts import request as asked
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Right, Route
from clausier.rules.terms import truth
from clausier.rules.words import all_of, any_of, not_, reading

from .directory import EMAIL, NOT_A_MOTORCYCLE, PHONE, RELATIONS

RELATIONS_CHANNELS = (f"téléphone {PHONE}", f"courriel {EMAIL}")

# --- doubts of the text -----------------------------------------------------------------------------------------------

SELLER_GONE = Reading(
    "FAQ-1-1",
    "La réponse suppose que le garage vendeur existe encore.",
    (("customer_relations", "S'il est injoignable, on s'adresse au Service Relations Clientèle."),),
    "C'est la voie que le texte donne à tous les cas qu'il ne prévoit pas.",
)
NO_ORDER = Reading(
    "FAQ-2-1",
    "La liste des représentants ne dit pas lequel l'emporte quand plusieurs conviennent.",
    (("who_sold", "On s'adresse à celui qui a financé, puis à celui qui a vendu le contrat."),),
    "L'ordre imprimé, qui va du plus particulier au plus général.",
)
BOOK_LOST = Reading(
    "FAQ-3-1",
    "Rien n'est prévu si le carnet de garantie est perdu.",
    (("like_a_copy", "On demande une copie des conditions, par la même voie."),),
    "Le carnet contient les conditions.",
)
EXTENSION = Reading(
    "FAQ-4-1",
    "Le contrat moto n° 2220453 se reconduit tacitement, alors que la page dit qu'un contrat ne se prolonge pas.",
    (
        ("renewal_is_no_extension", "La reconduction prévue au contrat n'est pas une prolongation : elle joue."),
        ("never", "Aucun contrat ne continue après son terme."),
    ),
    "Le contrat prévaut sur la page de questions.",
)

# --- a lost number ----------------------------------------------------------------------------------------------------

LOST_NUMBER = asked.topic == "warranty_number"
LOST_CONTRACT_NUMBER = Route(
    "FAQ-1-1",
    "Numéro de contrat perdu : le garage qui a vendu le véhicule indique comment le retrouver.",
    key="vendor_garage",
    topic="warranty_number",
    when=all_of(LOST_NUMBER, not_(policy.seller_unreachable)),
    contact="le garage qui a vendu le véhicule",
    channels=("téléphone",),
    then="suivre sa procédure de recherche du numéro",
    doubts=(SELLER_GONE,),
)
LOST_NUMBER_WITHOUT_SELLER = Route(
    ("FAQ-1-1", "FAQ-2-6"),
    "Si le garage vendeur est fermé ou injoignable, le Service Relations Clientèle aide à retrouver le numéro.",
    key="number_without_seller",
    topic="warranty_number",
    when=all_of(LOST_NUMBER, policy.seller_unreachable),
    contact=RELATIONS,
    channels=RELATIONS_CHANNELS,
)

# --- a copy of the terms ----------------------------------------------------------------------------------------------

COPY = any_of(asked.topic == "contract_copy", all_of(asked.topic == "contract_data", document.warranty_book_lost))
LENDER = Route(
    ("FAQ-2-1", "FAQ-2-2"),
    "Véhicule financé : l'organisme de financement remet une copie des conditions.",
    key="copy_from_lender",
    topic="contract_copy",
    when=all_of(COPY, financing.financed),
    contact="l'organisme qui a financé le véhicule",
    channels=("ses propres coordonnées",),
    doubts=(NO_ORDER,),
)
BROKER = Route(
    ("FAQ-2-1", "FAQ-2-3"),
    "Contrat pris par un agent ou un courtier d'assurance : c'est lui qui remet une copie des conditions.",
    key="copy_from_broker",
    topic="contract_copy",
    when=all_of(COPY, policy.sold_through == "broker"),
    contact="l'agent ou le courtier d'assurance du client",
    channels=("ses propres coordonnées",),
)
VENDOR = Route(
    ("FAQ-2-1", "FAQ-2-4"),
    "Garantie d'un véhicule d'occasion au label d'un constructeur : le vendeur du véhicule remet une copie.",
    key="copy_from_vendor",
    topic="contract_copy",
    when=all_of(COPY, policy.used_vehicle_label),
    contact="le vendeur du véhicule",
    channels=("ses propres coordonnées",),
)
SUBSCRIBED_TO_ICARE = Route(
    ("FAQ-2-1", "FAQ-2-5"),
    "Produit souscrit auprès d'ICARE : le Service Relations Clientèle remet une copie.",
    key="copy_from_icare",
    topic="contract_copy",
    when=all_of(COPY, policy.sold_through == "insurer"),
    contact=RELATIONS,
    channels=RELATIONS_CHANNELS,
)
ANY_OTHER_SITUATION = Route(
    "FAQ-2-6",
    "Dans toute autre situation, le Service Relations Clientèle indique à qui s'adresser.",
    key="copy_guidance",
    topic="contract_copy",
    when=COPY,
    contact=RELATIONS,
    channels=RELATIONS_CHANNELS,
    then="il indique à qui s'adresser",
)

# --- the data of the contract, its extension --------------------------------------------------------------------------

WARRANTY_BOOK = Route(
    "FAQ-3-1",
    "Garanties, déclaration d'un sinistre, numéros utiles, paiements, date de fin : tout est dans le carnet de "
    "garantie remis par le garage vendeur.",
    key="warranty_book",
    topic="contract_data",
    when=all_of(asked.topic == "contract_data", not_(document.warranty_book_lost)),
    contact="le carnet de garantie remis par le garage vendeur",
    channels=("à lire sur place",),
    doubts=(BOOK_LOST,),
)
EXTEND = Right(
    "FAQ-4-1",
    "Le contrat ne peut pas être prolongé ; la reconduction que prévoit le contrat moto n'est pas une prolongation.",
    key="continue_after_the_end",
    who="client",
    act="poursuivre le contrat après son terme, par la reconduction qu'il prévoit",
    ground=reading(EXTENSION, renewal_is_no_extension=not_(NOT_A_MOTORCYCLE), never=truth(False)),
)
ANOTHER_SOLUTION = Route(
    ("FAQ-4-1", "FAQ-4-2"),
    "Le contrat ne se prolonge pas : le concessionnaire propose une solution adaptée aux besoins du client.",
    key="extension",
    topic="contract_extension",
    when=all_of(asked.topic == "contract_extension", NOT_A_MOTORCYCLE),
    contact="le concessionnaire automobile",
    channels=("ses propres coordonnées",),
    accepts=truth(False),
    then="il propose une solution adaptée au client",
)
