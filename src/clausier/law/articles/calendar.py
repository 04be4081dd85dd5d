"""Legal holidays, and how days are counted."""

from __future__ import annotations

from clausier.law.sources import CODES_2020, PAGE, Article, Status

L3133_1 = Article(
    "C. trav.", "L. 3133-1",
    "Onze jours fériés : 1er janvier, lundi de Pâques, 1er mai, 8 mai, Ascension, lundi de Pentecôte, 14 juillet, "
    "15 août, 1er novembre, 11 novembre, 25 décembre.",
    "2016", CODES_2020,
)  # fmt: skip
L3134_13 = Article(
    "C. trav.", "L. 3134-13",
    "Bas-Rhin, Haut-Rhin, Moselle : aussi le Vendredi saint, là où se trouve un temple protestant ou une église mixte, "
    "et le 26 décembre.",
    "2007", CODES_2020,
    unsure="Les assureurs sont hors de ce chapitre (L. 3134-1) : ces jours ne comptent que si le contrat vise le lieu.",
)  # fmt: skip
L3422_2 = Article(
    "C. trav.", "L. 3422-2",
    "Commémoration de l'abolition de l'esclavage : 27 avril à Mayotte, 22 mai en Martinique, 27 mai en Guadeloupe et à "
    "Saint-Martin, 10 juin en Guyane, 9 octobre à Saint-Barthélemy, 20 décembre à La Réunion.",
    "2017", CODES_2020,
    unsure="Saint-Martin garde en pratique le 28 mai ; l'article dit le 27.",
)  # fmt: skip
PROCEDURE_641 = Article(
    "C. proc. civ.", "641",
    "Un délai en jours ne compte pas le jour de départ ; un délai en mois finit le jour du même quantième, à défaut le "
    "dernier jour du mois.",
    "1976", PAGE,
    unused="Tous les délais se comptent ainsi ; ce compte est celui du langage, sous les textes.",
)  # fmt: skip
PROCEDURE_642 = Article(
    "C. proc. civ.", "642",
    "Le dernier jour finit à vingt-quatre heures ; s'il est un samedi, un dimanche ou un jour férié, le délai va au "
    "premier jour ouvrable suivant.",
    "1976", PAGE,
    unsure="Règle de procédure : la prescription se compte autrement, et le délai d'un contrat n'est prolongé que s'il "
    "le dit (lecture).",
    unused="Aucun délai du contrat ou du Code n'est prolongé par cette règle de procédure.",
)  # fmt: skip
WORKING_DAYS = Article(
    "Jours ouvrés et jours ouvrables dans les contrats d'assurance", "",
    "Ouvrés : du lundi au vendredi ; ouvrables : du lundi au samedi ; les uns et les autres hors jours fériés.",
    "", "sens usuel", Status.NOT_FOUND,
    unsure="Aucun texte d'assurance ne les définit parmi ceux qui ont été lus.",
    unused="Ce compte est celui de tous les textes qui nomment ces jours ; aucun article ne le donne.",
)  # fmt: skip
