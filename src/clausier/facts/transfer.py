"""The moving of the policy to another vehicle, or into the name of an heir."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, maybe_day, yes_no

_REQUEST = "la demande de transfert"

cause = choice(
    "transfer.cause",
    {
        "breakdown": "une panne", "accident": "un accident", "theft": "un vol", "fire": "un incendie",
        "vandalism": "un acte de vandalisme", "natural_event": "un événement climatique",
        "late_delivery": "la livraison retardée du véhicule commandé", "other": "une autre raison"
    },
    "Pourquoi les garanties passent-elles un temps sur un autre véhicule ?", "insured",
    says="la raison du transfert provisoire"
)
fortuitous = yes_no(
    "transfer.fortuitous", "Cette raison est-elle fortuite ?", "handler",
    says="la raison du transfert provisoire est fortuite"
)
vehicle_held = choice(
    "transfer.vehicle_held",
    {"rented": "loué", "borrowed": "emprunté", "bought": "acheté", "other": "détenu autrement"},
    "Comment l'assuré détient-il l'autre véhicule ?", "insured", says="la façon dont l'autre véhicule est détenu"
)
starts_on = maybe_day(
    "transfer.starts_on", "Quel jour les garanties passent-elles sur le véhicule loué ou emprunté ?", "office",
    _REQUEST, says="le jour du transfert provisoire"
)
immobilisation_ends_on = maybe_day(
    "transfer.immobilisation_ends_on", "Quel jour l'immobilisation du véhicule assuré prend-elle fin ?", "repairer",
    says="le dernier jour d'immobilisation du véhicule assuré"
)
declared_on = maybe_day(
    "transfer.declared_on", "Quel jour le changement provisoire de véhicule a-t-il été déclaré à l'assureur ?",
    "office", _REQUEST, says="le jour de déclaration du changement provisoire de véhicule"
)
vehicle_described = yes_no(
    "transfer.vehicle_described", "La déclaration donne-t-elle les caractéristiques de l'autre véhicule ?", "office",
    _REQUEST, says="la déclaration donne les caractéristiques de l'autre véhicule"
)
registration_given = yes_no(
    "transfer.registration_given", "La déclaration donne-t-elle l'immatriculation de l'autre véhicule ?", "office",
    _REQUEST, says="la déclaration donne l'immatriculation de l'autre véhicule"
)
duration_given = yes_no(
    "transfer.duration_given", "La déclaration donne-t-elle la durée d'utilisation de l'autre véhicule ?", "office",
    _REQUEST, says="la déclaration donne la durée d'utilisation de l'autre véhicule"
)
moved_to_new_on = maybe_day(
    "transfer.moved_to_new_on", "Quel jour l'assurance a-t-elle été reportée sur le nouveau véhicule ?", "office",
    "l'avenant", says="le jour du report de l'assurance sur le nouveau véhicule"
)
all_moved = yes_no(
    "transfer.all_moved", "Toutes les garanties ont-elles été reportées sur le nouveau véhicule ?", "office",
    "l'avenant", says="toutes les garanties ont été reportées sur le nouveau véhicule"
)
old_vehicle_use = choice(
    "transfer.old_vehicle_use",
    {
        "sale_steps": "les démarches en vue de sa vente", "private": "des déplacements privés",
        "commute": "le trajet entre le domicile et le travail", "business": "des déplacements professionnels",
        "none": "aucun usage"
    },
    "À quoi l'ancien véhicule sert-il encore ?", "insured", says="l'usage de l'ancien véhicule"
)
old_vehicle_hit = yes_no(
    "transfer.old_vehicle_hit", "Le véhicule touché est-il l'ancien, gardé après l'achat d'un autre ?", "insured",
    says="le véhicule touché est l'ancien, gardé après l'achat d'un autre"
)
requested_on = maybe_day(
    "transfer.requested_on", "Quel jour l'assuré a-t-il demandé le transfert des garanties sur un autre véhicule ?",
    "office", _REQUEST, says="le jour de la demande de transfert sur un autre véhicule"
)
heir_asked_on = maybe_day(
    "transfer.heir_asked_on", "Quel jour l'héritier a-t-il demandé que le contrat soit mis à son nom ?", "office",
    _REQUEST, says="le jour où l'héritier demande le contrat à son nom"
)
