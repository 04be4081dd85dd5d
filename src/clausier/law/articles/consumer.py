"""Consumers: the legal warranty of conformity, and what changes in distance selling."""

from __future__ import annotations

from clausier.law.sources import PAGE, Article, Status

CONSUMER_L217_7 = Article(
    "C. consom.", "L. 217-7",
    "Le défaut est présumé avoir existé à la livraison : vingt-quatre mois pour un bien neuf, douze pour un bien "
    "d'occasion (six avant 2022).",
    "1er janvier 2022", PAGE, Status.SECONDARY,
    unsure="Le texte lu est plus ancien ; la prescription de l'action en conformité depuis 2022 n'a pas été vérifiée.",
)  # fmt: skip
DISTANCE_ORDER_OF_2026 = Article(
    "Ordonnance n° 2026-2 et décret n° 2026-3 du 5 janvier 2026", "",
    "Vente à distance depuis le 19 juin 2026 : renoncer par une fonction en ligne ; un an et quatorze jours si une "
    "information manque, sans limite si le droit lui-même n'a pas été dit. Signature écrite après un appel depuis le "
    "1er janvier 2027.",
    "5 janvier 2026", PAGE, Status.SECONDARY,
    unsure="Que les contrats de l'article L. 211-1 restent hors de cette renonciation n'a pas été vérifié.",
)  # fmt: skip
