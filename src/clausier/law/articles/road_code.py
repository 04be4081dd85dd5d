"""Alcohol, licences, transfers of vehicles."""

from __future__ import annotations

from clausier.law.sources import CODES_2020, Article

_OTHER_BOUND = "Les exclusions d'alcool partent du taux de l'article R. 234-1 ou de l'ivresse manifeste, pas du délit."
_ASKED = "Le dossier dit si le conducteur a un taux réduit ; aucune règle ne compte ce délai."
_LICENCE_LOST = "Les règles lisent la suspension ou l'annulation prononcée, pas la rétention qui la précède."
_SELLER = "La vente se lit au certificat de cession ; aucune règle ne dépend de cette déclaration."

R234_1 = Article(
    "C. route", "R. 234-1",
    "À partir de 0,50 g d'alcool par litre de sang ou de 0,25 mg par litre d'air ; de 0,20 g ou 0,10 mg pour un permis "
    "probatoire, un élève, un autobus ou autocar, un permis limité à l'éthylotest antidémarrage : « égal ou "
    "supérieur ».",
    "21 août 2019", CODES_2020,
)  # fmt: skip
L234_1 = Article(
    "C. route", "L. 234-1",
    "Délit à partir de 0,80 g par litre de sang ou de 0,40 mg par litre d'air, ou en état d'ivresse manifeste.",
    "2003", CODES_2020, unused=_OTHER_BOUND,
)  # fmt: skip
L223_1 = Article(
    "C. route", "L. 223-1",
    "Délai probatoire : trois ans, deux après un apprentissage anticipé.",
    "2018", CODES_2020, unused=_ASKED,
)  # fmt: skip
L224_2 = Article(
    "C. route", "L. 224-2",
    "Permis retenu (alcool, stupéfiants, refus de contrôle, 40 km/h de trop, accident corporel, téléphone avec une "
    "autre infraction) : le préfet décide dans les soixante-douze heures, cent vingt après des vérifications.",
    "24 décembre 2019", CODES_2020,
    unsure="Texte de 2020 ; les délais du préfet et les réformes de 2024 à 2026 n'ont pas été vérifiés.",
    unused=_LICENCE_LOST,
)  # fmt: skip
R322_4 = Article(
    "C. route", "R. 322-4",
    "Le vendeur déclare la cession dans les quinze jours.",
    "9 août 2017", CODES_2020, unused=_SELLER,
)  # fmt: skip
R322_5 = Article(
    "C. route", "R. 322-5",
    "L'acheteur immatricule le véhicule à son nom dans le mois.",
    "9 août 2017", CODES_2020,
)  # fmt: skip
