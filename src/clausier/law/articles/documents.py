"""What documents must hold: before the contract, the policy, the letters of the insurer."""

from __future__ import annotations

from clausier.law.sources import CODES_2020, PAGE, Article, Status

R112_3 = Article(
    "C. assur.", "R. 112-3",
    "Le souscripteur atteste par écrit le jour où ces documents lui ont été remis et leur bonne réception.",
    "30 mars 2018", CODES_2020,
)  # fmt: skip
R112_6 = Article(
    "C. assur.", "R. 112-6",
    "Neuf rubriques du document normalisé : type d'assurance ; couverture, plafonds et risques non couverts ; paiement "
    "des primes ; exclusions ; obligations à la souscription, en cours de contrat, en cas de sinistre ; durée ; "
    "résiliation.",
    "1er juin 2018", CODES_2020,
)  # fmt: skip
EU_2017_1469 = Article(
    "règlement d'exécution (UE) 2017/1469", "",
    "Présentation du document normalisé : deux pages, trois au plus ; rubriques, ordre et pictogrammes imposés.",
    "11 août 2017", PAGE, Status.SECONDARY,
)  # fmt: skip
L521_4 = Article(
    "C. assur.", "L. 521-4",
    "Le distributeur écrit les exigences et les besoins du client, conseille un contrat qui y répond et dit pourquoi.",
    "16 mai 2018", CODES_2020,
)  # fmt: skip
R211_15 = Article(
    "C. assur.", "R. 211-15",
    "Attestation d'assurance, sans frais : assureur, souscripteur, numéro de police, période, véhicule. Depuis le 1er "
    "avril 2024, pour les seuls véhicules non immatriculés.",
    "8 décembre 2023", PAGE, Status.SECONDARY,
)  # fmt: skip
R211_14_0_1 = Article(
    "C. assur.", "R. 211-14-0-1",
    "Depuis le 1er avril 2024, mémo d'un véhicule immatriculé, remis à la souscription : assureur, souscripteur, "
    "numéro de police, jour de délivrance, jour d'effet, immatriculation, marque et modèle ; remorques et transport de "
    "personnes s'il y a lieu. Il fait présumer l'assurance pendant quinze jours depuis l'effet.",
    "8 décembre 2023", PAGE, Status.SECONDARY,
    "L'article n'a pas été lu dans ses propres mots ; une page compte les quinze jours depuis la délivrance.",
)  # fmt: skip
L211_10 = Article(
    "C. assur.", "L. 211-10",
    "Première lettre à la victime : copie du procès-verbal sur demande, avocat et médecin de son choix, offre et "
    "dénonciation de la transaction, à peine de nullité.",
    "1er août 2003", CODES_2020,
)  # fmt: skip
R211_39 = Article(
    "C. assur.", "R. 211-39",
    "Cette lettre nomme qui suit le dossier, dit ce que coûte une absence de réponse, que le procès-verbal est remis "
    "sans frais, et joint la notice sur l'indemnisation des victimes.",
    "18 mars 1988", CODES_2020,
)  # fmt: skip
