"""The replacement vehicle."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, maybe_day, money, whole, yes_no

_INVOICE = "la facture de location"

organised = yes_no(
    "rental.organised", "L'assistance a-t-elle pu fournir un véhicule de remplacement ?", "office",
    says="l'assistance a fourni un véhicule de remplacement"
)
starts_on = maybe_day(
    "rental.starts_on", "Quel jour la location a-t-elle commencé ?", "insured", _INVOICE,
    says="le premier jour de location"
)
days = whole(
    "rental.days", "day", "Combien de jours le véhicule de remplacement a-t-il été loué ?", "insured", high=3_650,
    proof=_INVOICE, says="le nombre de jours de location"
)
price_per_day = money(
    "rental.price_per_day", "Quel est le prix TTC d'un jour de location ?", "insured", per="day", high_cents=1_000_000,
    proof=_INVOICE, says="le prix d'un jour de location"
)
fuel_cost = money(
    "rental.fuel_cost", "Combien le carburant du véhicule de remplacement a-t-il coûté ?", "insured", proof=_INVOICE,
    says="le carburant du véhicule de remplacement"
)
deductible_cost = money(
    "rental.deductible_cost", "Quelle franchise le loueur a-t-il gardée ?", "insured", proof=_INVOICE,
    says="la franchise gardée par le loueur"
)
toll_cost = money(
    "rental.toll_cost", "Combien les péages du véhicule de remplacement ont-ils coûté ?", "insured",
    proof="les reçus de péage", says="les péages du véhicule de remplacement"
)
category = choice(
    "rental.category",
    {
        "B": "catégorie B", "1": "catégorie 1", "other": "une autre catégorie", "equivalent": "catégorie équivalente",
        "utility": "utilitaire"
    },
    "De quelle catégorie est le véhicule de remplacement ?", "office", says="la catégorie du véhicule de remplacement"
)
renter_conditions_met = yes_no(
    "rental.renter_conditions_met",
    "Le conducteur remplit-il les conditions du loueur : âge, ancienneté du permis, carte bancaire ?", "insured",
    says="le conducteur remplit les conditions du loueur"
)
refused_reason = choice(
    "rental.refused_reason",
    {
        "none": "aucun refus", "age": "l'âge", "licence": "l'ancienneté ou la catégorie du permis",
        "bank_card": "la carte bancaire", "availability": "aucun véhicule disponible", "other": "un autre motif"
    },
    "Pour quel motif la location a-t-elle été refusée ?", "office", says="le motif du refus de location"
)
returned_to_start = yes_no(
    "rental.returned_to_start", "Le véhicule de remplacement a-t-il été rendu à l'agence de départ ?", "office",
    says="le véhicule de remplacement a été rendu à l'agence de départ"
)
