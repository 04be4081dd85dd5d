"""Natural and technological disasters, storm, terrorism."""

from __future__ import annotations

from clausier.law.sources import CODES_2020, LEGIFRANCE, PAGE, Article, Status

L125_1 = Article(
    "C. assur.", "L. 125-1",
    "Toute garantie d'incendie, de dommages ou de corps de véhicule comprend les catastrophes naturelles : dommages "
    "directs, non assurables autrement, reconnus par arrêté.",
    "texte de 2007", LEGIFRANCE + " au 16 avril 2024",
)  # fmt: skip
L125_2 = Article(
    "C. assur.", "L. 125-2",
    "Depuis le 1er janvier 2023 : un mois depuis la déclaration (ou la publication, si elle vient après) pour informer "
    "et ordonner l'expertise ; un mois depuis l'état estimatif ou le rapport définitif pour l'offre ; depuis l'accord, "
    "vingt et un jours pour payer et un mois pour missionner un réparateur ; ensuite l'intérêt légal. Avant : trois "
    "mois.",
    "loi n° 2021-1837", "page de 2023",
    unsure="L'avance de deux mois vient du texte de 2004 ; une page d'après 2023 la répète.",
)  # fmt: skip
NATURAL_DECLARATION = Article(
    "C. assur.", "A. 125-1, annexe I, e",
    "L'assuré déclare la catastrophe naturelle dans les trente jours de la publication de l'arrêté depuis le 1er "
    "janvier 2023, dix jours auparavant.",
    "2023", "codes en entier, état du 28 octobre 2020 (dix jours) ; pages publiques d'information (trente jours)",
    Status.SECONDARY,
    unsure="Les trente jours n'ont pas été vérifiés dans le texte d'après 2023.",
)  # fmt: skip
ORDER_OF_2003 = Article(
    "Arrêté du 4 août 2003", "",
    "Franchise de catastrophe naturelle : 380 € par véhicule, quel que soit son usage ; pour un usage professionnel, "
    "celle du contrat si elle est plus élevée ; elle ne se rachète pas.",
    "29 août 2003", "texte de l'arrêté sur une page publique",
)  # fmt: skip
D125_5 = Article(
    "C. assur.", "D. 125-5",
    "Contrats conclus depuis le 1er janvier 2024 : mêmes 380 €, une fois par véhicule et par événement ; un véhicule "
    "privé peut supporter à la place sa franchise de tempête, au-dessus de 0 et jusqu'à 380 € ; 1 520 € pour la "
    "sécheresse. Les contrats antérieurs gardent l'ancienne règle jusqu'à leur renouvellement.",
    "décret n° 2022-1737 et arrêtés de décembre 2023", PAGE, Status.SECONDARY,
    unsure="D. 125-5 à D. 125-5-4, A. 125-6 et A. 125-6-1 n'ont pas été lus dans leurs propres mots.",
)  # fmt: skip
A125_2 = Article(
    "C. assur.", "A. 125-2",
    "Surprime des véhicules : 6 % des primes de vol et d'incendie (ou 0,5 % de celles de dommages), 9 % depuis le "
    "1er janvier 2025.",
    "arrêté du 22 décembre 2023", LEGIFRANCE + " au 9 octobre 2024 ; pages sur l'arrêté", Status.SECONDARY,
    unsure="Le taux de 0,75 % souvent cité pour la seconde base n'a pas été trouvé.",
)  # fmt: skip
L122_7 = Article(
    "C. assur.", "L. 122-7",
    "Les garanties d'incendie et de véhicule comprennent la tempête, sauf quand le vent d'un cyclone atteint 145 km/h "
    "en moyenne sur dix minutes ou 215 km/h en rafales : c'est alors une catastrophe naturelle.",
    "2001", CODES_2020,
)  # fmt: skip
L126_2 = Article(
    "C. assur.", "L. 126-2",
    "Tout dommage matériel direct d'un attentat sur le territoire national, dans la franchise et le plafond de "
    "l'incendie ; les clauses contraires sont réputées non écrites ; le corps du véhicule compris.",
    "2006", CODES_2020,
)  # fmt: skip
L128_2 = Article(
    "C. assur.", "L. 128-2",
    "Catastrophe technologique : sans franchise ; meubles à leur valeur de remplacement sans vétusté, dans la somme "
    "assurée ; trois mois depuis l'état estimatif ou la publication.",
    "2005 et 2011", CODES_2020,
)  # fmt: skip
R128_1 = Article(
    "C. assur.", "R. 128-1",
    "L'arrêté est pris dans les quinze jours quand plus de cinq cents logements sont rendus inhabitables.",
    "2005 et 2011", CODES_2020,
)  # fmt: skip
