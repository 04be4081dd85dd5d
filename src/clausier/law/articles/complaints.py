"""Complaints, mediation, the supervisor's recommendation, disputes."""

from __future__ import annotations

from clausier.law.sources import CODES_2020, PAGE, Article, Status

ACPR_2024_R_02 = Article(
    "Recommandation ACPR 2024-R-02", "",
    "Réclamation : réception accusée sous dix jours ouvrables, sauf réponse donnée dans ce temps ; réponse au plus "
    "tard sous deux mois ; un rejet, même partiel, indique les recours et le médiateur.",
    "2 juillet 2024 (remplace la recommandation 2022-R-01)", PAGE, Status.SECONDARY,
    "Départ des deux délais, envoi ou réception de la réclamation, non confirmé : les pages lues diffèrent. Une "
    "recommandation n'est pas une loi : chaque contrat garde le départ qu'il imprime.",
)  # fmt: skip
CONSUMER_L612_1 = Article(
    "C. consom.", "L. 612-1",
    "Le recours à un médiateur de la consommation est gratuit pour le consommateur.",
    "2016", CODES_2020,
)  # fmt: skip
CONSUMER_L612_2 = Article(
    "C. consom.", "L. 612-2",
    "Le médiateur n'examine pas un litige sans réclamation écrite préalable, plus d'un an après elle, ou soumis à un "
    "autre médiateur ou à un tribunal ; il dit son refus sous trois semaines à compter de la réception du dossier.",
    "2016", CODES_2020, unsure="De deux réclamations écrites sur un même sujet, l'article ne dit pas laquelle compte.",
)  # fmt: skip
CONSUMER_R612_2 = Article(
    "C. consom.", "R. 612-2",
    "Dès réception des pièces, le médiateur annonce aux parties qu'il est saisi.",
    "2016", CODES_2020,
)  # fmt: skip
CONSUMER_R612_5 = Article(
    "C. consom.", "R. 612-5",
    "L'issue de la médiation vient au plus tard quatre-vingt-dix jours après cette annonce ; le médiateur peut "
    "prolonger ce délai si le litige est complexe.",
    "2016", CODES_2020,
)  # fmt: skip
CONSUMER_L616_1 = Article(
    "C. consom.", "L. 616-1",
    "Quand une réclamation n'a pas réglé le litige, le professionnel donne les coordonnées du médiateur.",
    "2016", CODES_2020,
)  # fmt: skip
CONSUMER_R616_1 = Article(
    "C. consom.", "R. 616-1",
    "Ces coordonnées comprennent l'adresse du site du médiateur ; elles figurent aussi sur les conditions générales.",
    "2016", CODES_2020,
)  # fmt: skip
EU_2024_3228 = Article(
    "règlement (UE) 2024/3228", "",
    "La plate-forme européenne de règlement des litiges ne reçoit plus de réclamation depuis le 20 mars 2025 ; elle a "
    "fermé le 20 juillet 2025.",
    "2024", PAGE, Status.SECONDARY,
)  # fmt: skip
R114_1 = Article(
    "C. assur.", "R. 114-1",
    "Litige sur la fixation ou le règlement d'une indemnité : tribunal du domicile de l'assuré (assurance contre les "
    "accidents : aussi celui du lieu du fait).",
    "1992", CODES_2020,
)  # fmt: skip
CONSUMER_R631_3 = Article(
    "C. consom.", "R. 631-3",
    "Le consommateur peut aussi agir là où il habitait quand le contrat a été conclu ou quand le dommage est arrivé.",
    "2016", CODES_2020,
)  # fmt: skip
