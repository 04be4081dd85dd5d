"""A statement found to be false, incomplete or inexact."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, maybe_day, yes_no

found = choice(
    "misstatement.found",
    {"none": "aucune inexactitude", "before_loss": "avant tout sinistre", "after_loss": "après un sinistre"},
    "Une omission ou une déclaration inexacte a-t-elle été découverte, et quand ?", "office",
    says="le moment où l'inexactitude a été découverte"
)
found_on = maybe_day(
    "misstatement.found_on", "Quel jour l'inexactitude a-t-elle été découverte ?", "office",
    says="le jour de découverte de l'inexactitude"
)
intentional = yes_no(
    "misstatement.intentional", "L'inexactitude est-elle intentionnelle ?", "handler",
    says="l'inexactitude est intentionnelle"
)
changes_risk = yes_no(
    "misstatement.changes_risk",
    "L'inexactitude change-t-elle l'objet du risque ou en diminue-t-elle l'opinion pour l'assureur ?", "handler",
    says="l'inexactitude change l'objet du risque ou en diminue l'opinion"
)
about_vehicle_condition = yes_no(
    "misstatement.about_vehicle_condition",
    "L'inexactitude porte-t-elle sur les caractéristiques ou l'usage du véhicule ?", "office",
    says="l'inexactitude porte sur les caractéristiques ou l'usage du véhicule"
)
about_mileage_or_maintenance = yes_no(
    "misstatement.about_mileage_or_maintenance",
    "L'inexactitude porte-t-elle sur le kilométrage au début de la garantie ou sur l'entretien effectué ?", "office",
    says="l'inexactitude porte sur le kilométrage au début de la garantie ou sur l'entretien"
)
ineligible_from_start = yes_no(
    "misstatement.ineligible_from_start", "Une condition d'éligibilité manquait-elle dès la signature ?", "office",
    says="une condition d'éligibilité manquait dès la signature"
)
made_by = choice(
    "misstatement.made_by",
    {"policyholder": "le souscripteur", "named_driver": "un conducteur désigné au contrat", "other": "un tiers"},
    "Qui a fait la déclaration inexacte ?", "office", says="l'auteur de la déclaration inexacte"
)
notified_on = maybe_day(
    "misstatement.notified_on", "Quel jour l'assureur a-t-il notifié sa décision par lettre recommandée ?", "office",
    "la lettre recommandée", says="le jour où l'assureur a notifié sa décision"
)
about_claim = yes_no(
    "misstatement.about_claim", "La fausse déclaration porte-t-elle sur le sinistre lui-même ?", "handler",
    says="la fausse déclaration porte sur le sinistre"
)
