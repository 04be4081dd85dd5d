"""What a contract may say, how it is read, what it may exclude, and who proves."""

from __future__ import annotations

from clausier.law.sources import CODES_2020, PAGE, Article, Status

_MODERN = "2016 à 2018, selon l'article"

L111_2 = Article(
    "C. assur.", "L. 111-2",
    "Un contrat ne peut modifier les titres I à IV du livre Ier, sauf là où ils n'ouvrent qu'une faculté (parmi "
    "d'autres : L. 113-10, L. 121-5 à L. 121-8, L. 121-12, L. 121-14, L. 122-1, L. 122-2, L. 122-6, L. 124-1, "
    "L. 124-2, L. 127-6). Lecture retenue : une clause moins bonne pour l'assuré qu'un autre article de ces titres "
    "cède ; une meilleure reste.",
    "non relevé", CODES_2020,
)  # fmt: skip
L112_4 = Article(
    "C. assur.", "L. 112-4",
    "La police est datée et indique parties et domiciles, chose ou personne assurée, risques, début et durée, montant, "
    "prime, siège de l'assureur et autorité de contrôle ; nullités, déchéances et exclusions ne valent qu'en "
    "caractères très apparents.",
    "4 janvier 1994", CODES_2020,
)  # fmt: skip
L113_1 = Article(
    "C. assur.", "L. 113-1",
    "Une exclusion doit être formelle et limitée ; la faute intentionnelle ou dolosive de l'assuré n'est jamais "
    "couverte.",
    "1981", CODES_2020,
    unsure="Ce que l'article laisse d'une clause vague est notre lecture.",
)  # fmt: skip
L113_11 = Article(
    "C. assur.", "L. 113-11",
    "Sont nulles les clauses générales qui font perdre tout droit pour une violation des lois, hors crime ou délit "
    "intentionnel (1°), ou pour le seul retard à déclarer aux autorités ou à produire des pièces, l'assureur gardant "
    "la réparation de son préjudice (2°).",
    "29 janvier 2020", CODES_2020,
)  # fmt: skip
CASS_2019 = Article(
    "Cass. 2e civ., 4 juillet 2019, n° 18-18.444", "",
    "Une déchéance doit être écrite au contrat.",
    "", PAGE, Status.SECONDARY,
    unused="Guide les lectures retenues ; aucun calcul ne la cite.",
)  # fmt: skip
CASS_2021 = Article(
    "Cass. 2e civ., 21 janvier 2021, n° 19-13.347", "",
    "Une déchéance attachée à un délai de déclaration de moins de cinq jours ouvrés ne peut être opposée.",
    "", PAGE, Status.SECONDARY,
)  # fmt: skip
CONSUMER_L211_1 = Article(
    "C. consom.", "L. 211-1",
    "Dans le doute, une clause proposée par un professionnel se lit dans le sens le plus favorable au consommateur.",
    _MODERN, CODES_2020,
)  # fmt: skip
CIVIL_1190 = Article(
    "C. civ.", "1190",
    "Dans le doute, le contrat d'adhésion se lit contre celui qui l'a proposé.",
    _MODERN, CODES_2020, unused="Guide les lectures retenues là où un texte hésite ; aucun calcul ne le cite.",
)  # fmt: skip
CONSUMER_R212_1 = Article(
    "C. consom.", "R. 212-1",
    "Est abusive la clause qui impose au consommateur une preuve qui revient au professionnel (12°).",
    _MODERN, CODES_2020,
)  # fmt: skip
CIVIL_1353 = Article(
    "C. civ.", "1353",
    "Celui qui réclame prouve son droit ; celui qui se prétend libéré prouve ce qui le libère.",
    _MODERN, CODES_2020,
)  # fmt: skip
CASS_2008 = Article(
    "Cass. 2e civ., 4 décembre 2008, n° 08-11.158", "",
    "Sans clause contraire, l'assureur prouve l'état d'alcoolémie et son lien avec le sinistre.",
    "", PAGE, Status.SECONDARY,
    unsure="Une exclusion claire, sans lien exigé, aurait été admise en 2021 (presse) ; une clause qui déplace la "
    "preuve est suspecte (1re civ., 12 mai 2016, n° 14-24.698).",
    unused="Guide la charge de la preuve : l'assureur prouve déjà toute exclusion ; aucun calcul ne la cite.",
)  # fmt: skip
