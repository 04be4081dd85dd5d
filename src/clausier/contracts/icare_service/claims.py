"""A claim, a garage, a breakdown abroad, a replacement vehicle, a complaint.

Source: the service's answers, sixth to tenth questions.
"""

from __future__ import annotations

from clausier.facts import event, policy, repair, vehicle
from clausier.facts import request as asked
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Information, Route, Service
from clausier.rules.words import all_of, any_of, named, not_

from .directory import MOTORCYCLE_NUMBER, NOT_A_MOTORCYCLE, OUT_OF_HOURS, PHONE, PLATFORM, PLATFORM_HOURS, RELATIONS

# --- doubts of the text -----------------------------------------------------------------------------------------------

NUMBER_UNKNOWN = Reading(
    "FAQ-6-3",
    "Rien n'est dit de qui n'a pas son numéro de garantie.",
    (("find_it_first", "On le retrouve d'abord auprès du garage vendeur."),),
    "C'est l'objet de la première réponse.",
)
FREE_CHOICE = Reading(
    "FAQ-6-4",
    "Le libre choix du réparateur n'est pas mentionné.",
    (("contract_terms", "Le technicien oriente ; le choix du garage reste celui que permet le contrat."),),
    "La page renvoie elle-même au contrat pour choisir un garage.",
)
ON_THE_ROAD = Reading(
    "FAQ-6-5",
    "Aucune réponse pour un véhicule immobilisé sur la route.",
    (("assistance_number", "On appelle le numéro d'assistance du contrat avant tout remorquage."),),
    "L'assistance relève du contrat.",
)
NO_TIME_TO_PAY = Reading(
    "FAQ-6-6",
    "Aucun délai de règlement n'est donné, et seul le réparateur est payé directement.",
    (("contract_terms", "Le délai et le destinataire sont ceux du contrat."),),
    "La page oriente, le contrat règle.",
)
NO_NUMBER = Reading(
    "FAQ-8-2",
    "Aucun numéro n'est donné pour le service clients.",
    (("same_number", "Le numéro de la plateforme technique et du Service Relations Clientèle."),),
    "C'est le seul numéro de la page.",
)
ABROAD_HOURS = Reading(
    "FAQ-9-1",
    "« Dès que possible » n'est pas un délai, et rien n'est dit hors des heures d'ouverture.",
    (("before_repair", "On appelle avant la réparation ; aucun délai ne court, et le contrat peut en dire plus."),),
    "Un conseil n'a pas de sanction.",
)
LENGTH_OF_RENTAL = Reading(
    "FAQ-10-1",
    "Durée, catégorie et prix du véhicule de remplacement ne sont pas donnés.",
    (("contract_terms", "Ce sont ceux du contrat."),),
    "La page renvoie à ce que le contrat permet.",
)
COMPLAINT_LINK = Reading(
    "FAQ-7-1",
    "Le lien vers la procédure est absent, et la réponse s'achève par une phrase venue de la première question.",
    (("contract_article", "On suit l'article du contrat sur les réclamations ; le garage vendeur n'y est pour rien."),),
    "La phrase est une erreur de copie.",
)

# --- a claim ----------------------------------------------------------------------------------------------------------

CLAIM = all_of(asked.topic == "claim", NOT_A_MOTORCYCLE)
AT_HOME = event.country == "FR"
AT_REPAIR_SHOP = all_of(vehicle.immobilised, vehicle.left_at_garage_on.happened)

STILL_DRIVING = Route(
    ("FAQ-6-1", "FAQ-6-2", "FAQ-6-3", "FAQ-6-4"),
    "Véhicule non immobilisé : on appelle la plateforme technique, numéro de garantie et carte grise en main ; un "
    "technicien oriente vers un réparateur agréé.",
    key="technical_platform",
    topic="claim",
    when=all_of(CLAIM, AT_HOME, not_(vehicle.immobilised)),
    contact=PLATFORM,
    channels=(f"téléphone {PHONE}",),
    opening=PLATFORM_HOURS,
    at=asked.at,
    have_ready=("le numéro de garantie", "la carte grise"),
    then="un technicien oriente le client vers un réparateur agréé",
    doubts=(MOTORCYCLE_NUMBER, OUT_OF_HOURS, NUMBER_UNKNOWN, FREE_CHOICE),
)
AT_THE_SHOP = Route(
    "FAQ-6-5",
    "Véhicule immobilisé chez le réparateur : le client lui donne le numéro de garantie, et c'est lui qui appelle la "
    "plateforme technique.",
    key="repairer_calls",
    topic="claim",
    when=all_of(CLAIM, AT_HOME, AT_REPAIR_SHOP),
    contact=f"le réparateur, qui appelle {PLATFORM}",
    channels=("sur place",),
    opening=PLATFORM_HOURS,
    at=asked.at,
    have_ready=("le numéro de garantie",),
    then="si le dossier le permet, un technicien règle directement le réparateur",
)
STOPPED_ON_THE_ROAD = Route(
    "FAQ-6-5",
    "Véhicule immobilisé sur la route : on appelle le numéro d'assistance du contrat avant tout remorquage.",
    key="assistance_of_the_contract",
    topic="claim",
    when=all_of(CLAIM, AT_HOME, vehicle.immobilised, not_(vehicle.left_at_garage_on.happened)),
    contact="l'assistance dont le numéro est dans le contrat",
    channels=("téléphone",),
    have_ready=("le numéro de garantie",),
    doubts=(ON_THE_ROAD,),
)
SETTLED_DIRECTLY = Service(
    "FAQ-6-6",
    "Si le dossier ouvre droit à une prise en charge, un technicien contacte le réparateur et le règle directement, "
    "au plus vite.",
    key="direct_settlement",
    due=all_of(AT_REPAIR_SHOP, repair.agreement.is_in("before_work", "after_impossible_contact")),
    what="Règlement direct du réparateur",
    doubts=(NO_TIME_TO_PAY,),
)

# --- a garage, abroad, a replacement vehicle --------------------------------------------------------------------------

WHICH_GARAGE = Route(
    ("FAQ-8-1", "FAQ-8-2"),
    "Pour faire examiner un véhicule, le contrat dit comment choisir le garage ; le service clients renseigne aussi.",
    key="choice_of_garage",
    topic="repairer_choice",
    when=asked.topic == "repairer_choice",
    contact=f"les conditions du contrat, ou {RELATIONS}",
    channels=("à lire dans le contrat", f"téléphone {PHONE}"),
    opening=PLATFORM_HOURS,
    at=asked.at,
    doubts=(NO_NUMBER,),
)
ABROAD = named(
    any_of(asked.topic == "foreign_repair", all_of(CLAIM, not_(AT_HOME))),
    "FAQ-9-1",
    says="Une réparation est nécessaire à l'étranger.",
)
REPAIR_ABROAD = Route(
    "FAQ-9-1",
    "Réparation nécessaire à l'étranger : on appelle le Service Relations Clientèle dès que possible.",
    key="repair_abroad",
    topic="foreign_repair",
    when=ABROAD,
    contact=RELATIONS,
    channels=(f"téléphone {PHONE}",),
    opening=PLATFORM_HOURS,
    at=asked.at,
    doubts=(ABROAD_HOURS,),
)
RESERVATION = Service(
    "FAQ-10-1",
    "Si le contrat le prévoit, un véhicule de remplacement peut être réservé pendant l'immobilisation au garage.",
    key="replacement_vehicle",
    due=all_of(AT_REPAIR_SHOP, policy.options.has("replacement_vehicle")),
    what="Réservation d'un véhicule de remplacement",
    doubts=(LENGTH_OF_RENTAL,),
)
ASK_FOR_A_VEHICLE = Route(
    ("FAQ-10-1", "FAQ-10-2"),
    "Le service clients, joint par téléphone, fait réserver le véhicule de remplacement par ses partenaires.",
    key="replacement_vehicle",
    topic="replacement_vehicle",
    when=asked.topic == "replacement_vehicle",
    contact=RELATIONS,
    channels=(f"téléphone {PHONE}",),
    opening=PLATFORM_HOURS,
    at=asked.at,
    accepts=all_of(AT_REPAIR_SHOP, policy.options.has("replacement_vehicle")),
    then="le service fait appel à ses partenaires",
)

# --- a complaint ------------------------------------------------------------------------------------------------------

COMPLAINT = Route(
    "FAQ-7-1",
    "Une réclamation suit la procédure du contrat.",
    key="complaint",
    topic="complaint",
    when=asked.topic == "complaint",
    contact="le service que désigne l'article du contrat sur les réclamations",
    channels=("par écrit",),
    doubts=(COMPLAINT_LINK,),
)
STRAY_SENTENCE = Information(
    "FAQ-7-2",
    "La réponse sur les réclamations renvoie aussi au garage vendeur pour retrouver un numéro.",
    why="Phrase recopiée par erreur de la première réponse : elle n'oriente aucune réclamation.",
)
