"""Taxes and contributions on motor premiums."""

from __future__ import annotations

from clausier.law.sources import LEGIFRANCE, PAGE, Article, Status

TAX_1001 = Article(
    "CGI", "1001",
    "Risques automobile 18 % ; responsabilité obligatoire jusqu'à 3,5 t, 33 % (15 % au-delà et pour l'agriculture) ; "
    "incendie 30 %. Véhicule électrique : exonéré s'il fut immatriculé de 2021 à 2023, 75 % de moins pour 2024.",
    "31 décembre 2023", PAGE, Status.SECONDARY,
    unsure="La loi de finances pour 2025 (art. 112) change des taux ; son contenu n'a pas été vu. La taxe sur "
    "l'assistance, la protection juridique et le bris de glaces n'a pas été vérifiée.",
)  # fmt: skip
A421_3 = Article(
    "C. assur.", "A. 421-3",
    "Fonds de garantie : les assurés versent 1,2 % des primes de responsabilité, les assureurs 0,58 % des mêmes primes "
    "(auparavant 14 % des charges automobile du fonds).",
    "arrêté du 30 janvier 2024", LEGIFRANCE + " au 16 avril 2024",
    unsure="Les taux d'après 2024 n'ont pas été vérifiés.",
)  # fmt: skip
TERRORISM_FUND = Article(
    "Arrêtés de la contribution au fonds des victimes d'attentats", "",
    "Par contrat : 3,30 € en 2015, 5,90 € jusqu'au 30 juin 2024, 6,50 € depuis le 1er juillet 2024.",
    "2024", PAGE, Status.SECONDARY,
    unsure="Les montants d'après 2024 n'ont pas été vérifiés ; le jour où les 5,90 € ont commencé n'a pas été relevé.",
)  # fmt: skip
