"""Subrogation of the insurer, and what cannot be set up against the victims of a traffic accident."""

from __future__ import annotations

from clausier.law.sources import CODES_2020, SEEN_2023, Article

L121_12 = Article(
    "C. assur.", "L. 121-12",
    "L'assureur qui a payé agit à la place de l'assuré contre les tiers, jusqu'à ce qu'il a payé ; il peut être "
    "déchargé en tout ou en partie si le fait de l'assuré l'en empêche. Sauf malveillance, aucun recours contre "
    "enfants, descendants, ascendants, alliés en ligne directe, préposés, employés, ouvriers ou domestiques, ni contre "
    "qui vit habituellement au foyer de l'assuré.",
    "1976", CODES_2020,
    unsure="L'article L. 111-2 du même code le range parmi ceux auxquels un contrat peut déroger.",
)  # fmt: skip
L131_2 = Article(
    "C. assur.", "L. 131-2",
    "Assurance de personnes : pas de recours après paiement, sauf pour les prestations à caractère indemnitaire que le "
    "contrat prévoit.",
    "16 juillet 1992", CODES_2020,
)  # fmt: skip
R211_13 = Article(
    "C. assur.", "R. 211-13",
    "Ne s'opposent pas aux victimes : la franchise ; les déchéances, sauf la suspension régulière pour non-paiement ; "
    "la réduction de l'article L. 113-9 ; les exclusions des articles R. 211-10 et R. 211-11. L'assureur paie pour le "
    "compte du responsable et peut se retourner contre lui.",
    "26 mars 1993", SEEN_2023,
)  # fmt: skip
L211_7_1 = Article(
    "C. assur.", "L. 211-7-1",
    "La nullité du contrat ne s'oppose pas aux victimes d'un accident de la circulation ni à leurs ayants droit ; "
    "l'assureur les indemnise et se retourne contre le responsable.",
    "22 mai 2019", CODES_2020,
    unsure="Le jour d'entrée en vigueur de la loi du 22 mai 2019 n'a pas été vérifié : sa date est retenue.",
)  # fmt: skip
