"""The unpaid premium."""

from __future__ import annotations

from clausier.law.sources import CODES_2020, Article

L113_3 = Article(
    "C. assur.", "L. 113-3",
    "Prime impayée dix jours après l'échéance : mise en demeure ; suspension trente jours après ; résiliation par "
    "l'assureur dix jours plus tard ; remise en vigueur à midi le lendemain du paiement de l'arriéré, des fractions "
    "échues depuis et des frais. Si la prime annuelle était fractionnée, la suspension dure au plus jusqu'à la fin de "
    "la période annuelle.",
    "22 mai 2019", CODES_2020,
    unsure="Vu dans un commentaire seulement : la garantie cesse à minuit le trentième jour ; la prime du temps "
    "suspendu reste due jusqu'à la résiliation. Le texte ne dit rien d'un paiement partiel après la mise en demeure, "
    "ni d'une suspension qui commencerait après la fin de la période annuelle de la fraction impayée.",
)  # fmt: skip
R113_1 = Article(
    "C. assur.", "R. 113-1",
    "La mise en demeure est l'envoi d'une lettre recommandée à l'assuré, ou à celui qui paie les primes, au dernier "
    "domicile connu de l'assureur.",
    "22 décembre 1992", CODES_2020,
)  # fmt: skip
