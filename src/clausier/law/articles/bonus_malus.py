"""Bonus-malus, surcharges and increases of motor premiums."""

from __future__ import annotations

from clausier.law.sources import CODES_2020, PAGE, SEEN_2023, Article, Status

_MARCH_2018 = "27 mars 2018"
_DECEMBER_2015 = "28 décembre 2015"

A121_1 = Article(
    "C. assur.", "A. 121-1",
    "Les contrats de véhicules terrestres à moteur contiennent la clause ; sauf convention contraire elle laisse hors "
    "d'elle cyclomoteurs, motocyclettes légères, quadricycles, engins spéciaux, véhicules de collection, d'intérêt "
    "général, agricoles, forestiers et de travaux. Plus aucune limite de cylindrée (80 cm³ auparavant).",
    "21 juillet 2007", CODES_2020,
)  # fmt: skip


def _annex(number: int, says: str, seen: str = SEEN_2023, unsure: str = "") -> Article:
    return Article("C. assur.", f"A. 121-1, annexe, art. {number}", says, _MARCH_2018, seen, unsure=unsure)


ANNEX_1 = _annex(1, "Prime due = prime de référence × coefficient ; coefficient d'origine : 1.")
ANNEX_2 = _annex(
    2,
    "La prime de référence laisse de côté les majorations de l'article A. 121-1-2 ; elle comprend la surprime des "
    "novices et les réductions du tarif.",
)
ANNEX_3 = _annex(
    3,
    "Responsabilité civile, dommages au véhicule, vol, incendie, bris de glaces, catastrophes naturelles.",
)
ANNEX_4 = _annex(
    4,
    "Période sans sinistre : 5 % de moins (7 % pour les usages « Tournées » et « Tous déplacements »), deux décimales, "
    "par défaut ; jamais sous 0,50 ; pas de majoration au premier sinistre après trois ans au moins à 0,50.",
)
ANNEX_5 = _annex(
    5,
    "Chaque sinistre : 25 % de plus sur le coefficient obtenu (20 % pour ces deux usages), par défaut ; moitié si la "
    "responsabilité n'est que partielle ; jamais au-dessus de 3,50 ; jamais au-dessus de 1 après deux années de suite "
    "sans sinistre.",
)
ANNEX_6 = _annex(
    6,
    "Pas de majoration : conducteur à l'insu du propriétaire ou d'un conducteur désigné (sauf s'il vit au foyer de "
    "l'un d'eux), force majeure, cause entièrement imputable à la victime ou à un tiers.",
)
ANNEX_7 = _annex(
    7,
    "Ni majoration ni perte de la réduction : véhicule en stationnement, auteur inconnu, aucune responsabilité ; vol, "
    "incendie ou bris de glaces seuls.",
)
ANNEX_8 = _annex(
    8,
    "Qualification inexacte d'un sinistre : rectification de la prime par quittance ou à l'échéance suivante, plus "
    "après deux ans suivant l'échéance postérieure au sinistre.",
)
ANNEX_9 = _annex(
    9,
    "Période : les douze mois qui précèdent de deux mois l'échéance ; première période de neuf à douze mois ; "
    "interruption ou suspension : coefficient acquis, pas de réduction nouvelle au-delà de trois mois.",
)
ANNEX_10 = _annex(
    10,
    "Transfert au véhicule remplaçant ou supplémentaire ; la réduction suit si les conducteurs habituels restent les "
    "mêmes, ou moins nombreux.",
)
ANNEX_11 = _annex(11, "Nouvel assureur : coefficient tiré du relevé d'informations et des déclarations.")
ANNEX_12 = _annex(
    12,
    "Relevé d'informations à la résiliation et dans les quinze jours d'une demande : souscription, immatriculation, "
    "identités et permis, sinistres des cinq dernières périodes, dernier coefficient, date d'arrêté.",
    CODES_2020,
)
ANNEX_13 = _annex(13, "Le conducteur remet au nouvel assureur le relevé d'informations.")
ANNEX_14 = _annex(
    14,
    "L'avis d'échéance ou la quittance porte : prime de référence, coefficient, prime nette, majorations, réductions.",
    CODES_2020,
    "L'annexe lue cite encore les anciens numéros A. 335-9-2 et A. 335-9-3.",
)
ANNEX = {
    1: ANNEX_1, 2: ANNEX_2, 3: ANNEX_3, 4: ANNEX_4, 5: ANNEX_5, 6: ANNEX_6, 7: ANNEX_7, 8: ANNEX_8, 9: ANNEX_9,
    10: ANNEX_10, 11: ANNEX_11, 12: ANNEX_12, 13: ANNEX_13, 14: ANNEX_14,
}  # fmt: skip

EU_STATEMENT = Article(
    "règlement d'exécution (UE) 2024/1855", "",
    "Modèle européen du relevé d'informations, applicable le 24 juillet 2025 ; article 12 de l'annexe modifié par "
    "l'arrêté du 13 janvier 2025.",
    "3 juillet 2024 (Journal officiel du 4 juillet 2024)", PAGE, Status.SECONDARY,
    "Ni le modèle, ni ses articles, ni l'arrêté du 13 janvier 2025 n'ont été lus dans leur propre texte.",
)  # fmt: skip
A121_1_1 = Article(
    "C. assur.", "A. 121-1-1",
    "Surprime des novices (permis de moins de trois ans, ou sans preuve d'assurance effective sur les trois dernières "
    "années) : 100 % au plus de la prime de référence, 50 % après apprentissage anticipé ; moins la moitié du taux "
    "initial après chaque année, consécutive ou non, sans sinistre responsable.",
    _DECEMBER_2015, CODES_2020,
)  # fmt: skip
A121_1_2 = Article(
    "C. assur.", "A. 121-1-2",
    "Seules autres majorations, en part de la prime de référence avant surprime et coefficient : accident responsable "
    "et ivresse 150 % ; permis suspendu de deux à six mois 50 %, plus de six mois 100 %, annulé ou suspendu plusieurs "
    "fois plus de deux mois dans une période 200 % ; délit de fuite 100 % ; circonstance ou sinistre responsable des "
    "trois dernières années non déclaré 100 % ; trois sinistres responsables ou plus dans la période 50 % ; 400 % en "
    "tout ; jamais au-delà de deux ans après la première échéance qui suit.",
    _DECEMBER_2015, CODES_2020,
)  # fmt: skip
A335_9_3 = Article(
    "C. assur.", "A. 335-9-3", "Article abrogé en novembre 1991 : les réductions sont celles du tarif.",
    "novembre 1991", PAGE, Status.SECONDARY,
)  # fmt: skip
