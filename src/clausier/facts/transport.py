"""Journeys after the event: the onward or homeward journey, the trip to collect the vehicle, the local liaisons."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, fixed, maybe_day, money, whole, yes_no

_TICKET = "le billet ou la facture de transport"
_MODES = {
    "train_first_class": "train en première classe",
    "train_second_class": "train en seconde classe",
    "plane_economy": "avion en classe économique",
    "taxi": "taxi",
    "rental": "véhicule de location",
    "public_transport": "transport en commun",
    "other": "autre moyen",
    "none": "aucun trajet",
}
_TRAIN = "un devis de la compagnie ferroviaire"

onward_mode = choice(
    "transport.onward_mode", _MODES, "Par quel moyen le voyage a-t-il continué, ou le retour été fait ?", "insured",
    _TICKET, says="le moyen de continuer le voyage ou de rentrer"
)
onward_cost = money(
    "transport.onward_cost", "Combien le transport des voyageurs, pour continuer ou rentrer, a-t-il coûté TTC ?",
    "insured", proof=_TICKET, says="le coût du transport pour continuer ou rentrer"
)
onward_people = whole(
    "transport.onward_people", "person", "Combien de personnes ont été transportées ?", "insured", high=99,
    proof=_TICKET, says="le nombre de personnes transportées"
)
train_hours = fixed(
    "transport.train_hours", "hour", 100, "Combien d'heures ce trajet dure-t-il en train ?", "office", high=1_000,
    proof=_TRAIN, says="la durée du trajet en train"
)
onward_hours = fixed(
    "transport.onward_hours", "hour", 100, "Combien d'heures le voyage dure-t-il par le moyen choisi ?", "insured",
    high=1_000, proof=_TICKET, says="la durée du voyage par le moyen choisi"
)
reference_fare = money(
    "transport.reference_fare",
    "Combien auraient coûté TTC les billets de train qui auraient permis le retour au domicile ?", "office",
    proof=_TRAIN, says="le prix des billets de train pour le retour au domicile"
)
cheapest_fare = money(
    "transport.cheapest_fare",
    "Combien aurait coûté TTC le titre de transport le moins cher pour le retour au domicile ?", "office",
    says="le prix du titre de transport le moins cher pour le retour"
)
distance_km = fixed(
    "transport.distance_km", "km", 10, "Quelle est la longueur du trajet ?", "office", high=20_000,
    says="la longueur du trajet"
)
recovery_mode = choice(
    "transport.recovery_mode", _MODES, "Par quel moyen l'adhérent est-il allé reprendre son véhicule ?", "insured",
    _TICKET, says="le moyen d'aller reprendre le véhicule"
)
recovery_cost = money(
    "transport.recovery_cost", "Combien le trajet pour reprendre le véhicule a-t-il coûté TTC ?", "insured",
    proof=_TICKET, says="le coût du trajet pour reprendre le véhicule"
)
recovery_train_hours = fixed(
    "transport.recovery_train_hours", "hour", 100,
    "Combien d'heures le trajet pour reprendre le véhicule dure-t-il en train ?", "office", high=1_000, proof=_TRAIN,
    says="la durée en train du trajet pour reprendre le véhicule"
)
recovery_reference_fare = money(
    "transport.recovery_reference_fare",
    "Combien aurait coûté TTC le billet de train pour aller reprendre le véhicule ?", "office", proof=_TRAIN,
    says="le prix du train pour aller reprendre le véhicule"
)
liaison_cost = money(
    "transport.liaison_cost",
    "Combien les liaisons aller et retour (location, hébergement, reprise du véhicule) ont-elles coûté TTC ?",
    "insured", proof="les reçus", says="le coût des liaisons aller et retour"
)
ticket_advanced = yes_no(
    "transport.ticket_advanced", "L'assistance a-t-elle avancé le prix du billet ?", "office",
    says="l'assistance a avancé le prix du billet"
)
ticket_available_on = maybe_day(
    "transport.ticket_available_on", "Quel jour le billet a-t-il été mis à disposition ?", "office",
    says="le jour de mise à disposition du billet"
)
ticket_share_repaid_on = maybe_day(
    "transport.ticket_share_repaid_on", "Quel jour l'adhérent a-t-il remboursé sa part du billet ?", "office",
    says="le jour où l'adhérent a remboursé sa part du billet"
)
