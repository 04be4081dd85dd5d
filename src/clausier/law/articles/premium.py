"""The unpaid premium."""

from __future__ import annotations

from clausier.law.sources import CODES_2020, Article

L113_3 = Article(
    "C. assur.", "L. 113-3",
    "Prime impayée dix jours après l'échéance : mise en demeure ; suspension trente jours après ; résiliation par "
    "l'assureur dix jours plus tard ; remise en vigueur à midi le lendemain du paiement.",
    "22 mai 2019", CODES_2020,
)  # fmt: skip
R113_1 = Article(
    "C. assur.", "R. 113-1",
    "La mise en demeure est l'envoi d'une lettre recommandée au dernier domicile connu.",
    "22 mai 2019", CODES_2020,
)  # fmt: skip
