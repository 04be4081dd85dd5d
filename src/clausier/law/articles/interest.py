"""Legal interest."""

from __future__ import annotations

from clausier.law.sources import PAGE, Article, Status

ORDER_OF_2025 = Article(
    "Arrêté du 15 décembre 2025", "",
    "Premier semestre 2026 : 6,67 % pour la créance d'une personne qui n'agit pas pour sa profession, 2,62 % sinon.",
    "15 décembre 2025", "texte de l'arrêté sur une page publique",
)  # fmt: skip
EARLIER_ORDERS = Article(
    "Arrêtés semestriels de l'intérêt légal, 2022 à 2025", "",
    "Un taux par semestre, l'un pour la créance d'une personne qui n'agit pas pour sa profession, l'autre pour toute "
    "autre.",
    "2022 à 2025", PAGE, Status.SECONDARY,
    unsure="Le premier semestre de 2024 n'a pas été relevé, ni rien avant le second semestre de 2022 ; le second "
    "semestre de 2026 n'était pas connu.",
)  # fmt: skip
