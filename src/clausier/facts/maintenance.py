"""The maintenance of the vehicle and its proof."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import maybe_day, whole, yes_no

_BOOKLET = "le carnet d'entretien ou les factures d'entretien"

followed = yes_no(
    "maintenance.followed",
    "L'entretien a-t-il été fait aux échéances du constructeur, au kilométrage ou à la date atteints en premier ?",
    "insured", _BOOKLET, says="l'entretien a été fait aux échéances du constructeur"
)
proved = yes_no(
    "maintenance.proved", "L'entretien est-il prouvé par le carnet ou par les factures ?", "insured", _BOOKLET,
    says="l'entretien est prouvé par le carnet ou par les factures"
)
by_professional = yes_no(
    "maintenance.by_professional", "L'entretien a-t-il été fait par un professionnel de la réparation ?", "insured",
    _BOOKLET, says="l'entretien a été fait par un professionnel"
)
booklet_supplied = yes_no(
    "maintenance.booklet_supplied", "Le vendeur a-t-il remis le carnet d'entretien du constructeur ?", "insured",
    says="le vendeur a remis le carnet d'entretien"
)
booklet_filled_in = yes_no(
    "maintenance.booklet_filled_in", "Le carnet d'entretien a-t-il été rempli à chaque entretien ?", "insured",
    "le carnet d'entretien", says="le carnet d'entretien a été rempli à chaque entretien"
)
invoices_kept = yes_no(
    "maintenance.invoices_kept", "Les factures d'entretien ont-elles été gardées ?", "insured",
    "les factures d'entretien", says="les factures d'entretien ont été gardées"
)
fluids_checked = yes_no(
    "maintenance.fluids_checked", "Les niveaux ont-ils été vérifiés régulièrement ?", "insured",
    says="les niveaux ont été vérifiés régulièrement"
)
severe_use_defined = yes_no(
    "maintenance.severe_use_defined", "Le constructeur définit-il un usage en conditions sévères pour ce modèle ?",
    "expert", "la documentation du constructeur", says="le constructeur définit un usage en conditions sévères"
)
reinforced_plan_followed = yes_no(
    "maintenance.reinforced_plan_followed", "Le plan d'entretien renforcé du constructeur a-t-il été suivi ?",
    "insured", _BOOKLET, says="le plan d'entretien renforcé a été suivi"
)
last_done_on = maybe_day(
    "maintenance.last_done_on", "Quel jour le dernier entretien a-t-il été fait ?", "insured", _BOOKLET,
    says="le jour du dernier entretien"
)
last_done_km = whole(
    "maintenance.last_done_km", "km", "À quel kilométrage le dernier entretien a-t-il été fait ?", "insured",
    high=2_000_000, proof=_BOOKLET, says="le kilométrage du dernier entretien"
)
oil_changed_by_professional = yes_no(
    "maintenance.oil_changed_by_professional",
    "Les vidanges imposées par le constructeur ont-elles été faites par un professionnel de l'automobile ?", "insured",
    _BOOKLET, says="les vidanges ont été faites par un professionnel"
)
