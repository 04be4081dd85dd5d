"""Figures that the law or an index fixes, on the day and in the country of the event."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import fixed, yes_no

alcohol_limit_g_per_l = fixed(
    "law.alcohol_limit_g_per_l", "gram/litre", 100,
    "Quel taux légal d'alcool s'applique au conducteur, dans le pays de l'événement ?", "law", high=10,
    proof="le Code de la route", says="le taux légal d'alcool"
)
exchange_rate_eur = fixed(
    "law.exchange_rate_eur", "EUR/unit", 1_000_000,
    "Combien d'euros vaut une unité de la monnaie de la facture, au jour de son émission ?", "law", high=10,
    proof="le cours de change publié", says="le cours de change du jour d'émission de la facture"
)
zone_named_by_order = yes_no(
    "law.zone_named_by_order", "L'arrêté désigne-t-il la commune de l'événement ?", "law", "le Journal officiel",
    says="l'arrêté désigne la commune de l'événement"
)
