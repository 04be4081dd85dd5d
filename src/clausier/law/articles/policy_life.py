"""How a policy begins: the proposal, the cover note, the amendment."""

from __future__ import annotations

from clausier.law.sources import CODES_2020, Article

L112_2 = Article(
    "C. assur.", "L. 112-2",
    "La proposition n'engage ni l'assuré ni l'assureur : seule la police ou la note de couverture les engage. La "
    "proposition, envoyée en recommandé, de prolonger ou de modifier un contrat, ou d'en remettre en vigueur un qui "
    "est suspendu, est acceptée si l'assureur ne la refuse pas dans les dix jours de sa réception. Avant la "
    "conclusion, l'assureur remet une fiche sur le prix et les garanties, un projet de contrat ou une notice "
    "(garanties, exclusions, obligations, réclamations, médiation, siège), une fiche propre aux garanties de "
    "responsabilité et le document normalisé sur le produit.",
    "16 mai 2018", CODES_2020,
    unsure="Le point de départ des dix jours (le jour de la réception ou le lendemain) n'est pas dit.",
)  # fmt: skip
L112_3 = Article(
    "C. assur.", "L. 112-3",
    "Le contrat est écrit, en français, en caractères apparents ; toute modification est constatée par un avenant "
    "signé des parties ; une note de couverture peut engager l'assureur et l'assuré avant la remise de la police ou de "
    "l'avenant.",
    "20 décembre 2005", CODES_2020,
)  # fmt: skip
