"""The stay at a hotel while the vehicle is repaired: one row a person and a night."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, day, money, rows, whole, yes_no

_INVOICE = "la facture d'hôtel"

nights = rows(
    "stay.nights", "Quelles nuits d'hôtel ont été passées, et par qui ?", "insured",
    [
        whole(
            "stay.nights.person", "", "Quel est le numéro de la personne qui a passé cette nuit ?", "insured", low=1,
            high=99, says="le numéro de la personne hébergée"
        ),
        whole(
            "stay.nights.night", "", "Quel est le rang de cette nuit dans le séjour ?", "insured", low=1, high=365,
            proof=_INVOICE, says="le rang de la nuit dans le séjour"
        ),
        day(
            "stay.nights.on", "Quel soir cette nuit a-t-elle commencé ?", "insured", _INVOICE,
            says="le soir où la nuit commence"
        ),
        money(
            "stay.nights.cost", "Combien cette nuit a-t-elle coûté TTC pour cette personne ?", "insured",
            proof=_INVOICE, says="le prix de la nuit"
        ),
        yes_no(
            "stay.nights.passenger", "Cette personne est-elle un passager ?", "insured",
            says="la personne hébergée est un passager"
        ),
        choice(
            "stay.nights.kind",
            {"room": "chambre", "breakfast": "petit déjeuner", "meal": "repas", "other": "autre frais d'hôtel"},
            "À quoi ce frais d'hôtel correspond-il ?", "insured", _INVOICE, says="la nature du frais d'hôtel"
        ),
    ],
    max_rows=200, proof=_INVOICE, says="nuit d'hôtel"
)
during_repair = yes_no(
    "stay.during_repair", "Le séjour a-t-il eu lieu pendant la réparation du véhicule ?", "insured", _INVOICE,
    says="le séjour a eu lieu pendant la réparation"
)
occupants = whole(
    "stay.occupants", "person", "Combien de personnes, conducteur compris, étaient à bord ?", "insured", low=1,
    high=99, says="le nombre d'occupants"
)
