"""Giving up a contract just concluded: after doorstep selling, at a distance, beside a purchase."""

from __future__ import annotations

from clausier.law.sources import CODES_2020, PAGE, SEEN_2023, Article, Status

L112_9 = Article(
    "C. assur.", "L. 112-9",
    "Après un démarchage, quatorze jours calendaires révolus depuis la conclusion pour renoncer par lettre "
    "recommandée, papier ou électronique, sans motif ni pénalité. Le contrat finit à la réception ; le droit est fermé "
    "à qui connaît un sinistre ; le solde est rendu sous trente jours, puis avec l'intérêt au taux légal ; toute la "
    "prime reste due si un sinistre inconnu est survenu pendant le délai. Les contrats automobiles n'en sont pas "
    "exclus.",
    "1er avril 2018", SEEN_2023,
    unsure="La rédaction du 19 juin 2026 n'a pas été lue.",
)  # fmt: skip
L112_2_1 = Article(
    "C. assur.", "L. 112-2-1",
    "Contrat conclu à distance : quatorze jours calendaires révolus depuis la conclusion, ou depuis la réception des "
    "conditions si elle est postérieure. Le droit ne vise pas les contrats d'assurance automobile obligatoire.",
    "22 mai 2019", CODES_2020,
    unsure="L'ordonnance 2026-2 récrit ces règles à compter du 19 juin 2026 : le maintien de l'exception automobile "
    "n'est pas vérifié.",
)  # fmt: skip
L112_10 = Article(
    "C. assur.", "L. 112-10",
    "Une assurance qui complète un bien ou un service : trente jours calendaires depuis le 1er janvier 2023 (quatorze "
    "avant), comptés du premier paiement si des mois sont offerts ; remboursement sous trente jours.",
    "loi 2022-1158, 1er janvier 2023", PAGE, Status.SECONDARY,
)  # fmt: skip
L222_15 = Article(
    "C. consom.", "L. 222-15",
    "Après une rétractation à distance, le remboursement vient dans les trente jours.",
    "2016", CODES_2020,
)  # fmt: skip
