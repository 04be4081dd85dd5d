"""What the policyholder declares: answers, changes of the risk, false statements, other insurers."""

from __future__ import annotations

from clausier.law.sources import CODES_2020, Article

L113_2 = Article(
    "C. assur.", "L. 113-2",
    "Répondre exactement aux questions posées ; déclarer dans les quinze jours où on les connaît, par lettre "
    "recommandée ou envoi recommandé électronique, les circonstances nouvelles qui aggravent le risque ou en créent "
    "un ; déclarer un sinistre dans le délai du contrat, jamais moins de cinq jours ouvrés, deux pour un vol. Une "
    "déchéance pour retard suppose une clause et un préjudice prouvé par l'assureur, jamais un cas fortuit ni la force "
    "majeure.",
    "4 octobre 2017", CODES_2020,
)  # fmt: skip
L113_4 = Article(
    "C. assur.", "L. 113-4",
    "Risque aggravé : l'assureur résilie avec effet dix jours après la notification, ou propose une nouvelle prime ; "
    "sans réponse, ou refusée dans les trente jours de la proposition, il peut résilier au terme de ce délai si la "
    "lettre l'annonçait en caractères apparents. Il perd ce droit si, informé, il maintient l'assurance. Risque "
    "diminué : si la baisse est refusée, l'assuré peut résilier, avec effet trente jours après. La prime non courue "
    "est rendue.",
    "31 décembre 1989", CODES_2020,
)  # fmt: skip
L113_8 = Article(
    "C. assur.", "L. 113-8",
    "Réticence ou fausse déclaration intentionnelle qui change l'objet du risque ou en diminue l'opinion pour "
    "l'assureur : nullité, même sans influence sur le sinistre ; les primes payées restent à l'assureur, qui a droit à "
    "toutes les primes échues.",
    "7 janvier 1981", CODES_2020,
)  # fmt: skip
L113_9 = Article(
    "C. assur.", "L. 113-9",
    "Sans mauvaise foi établie, pas de nullité. Avant tout sinistre : prime plus élevée acceptée, ou résiliation dix "
    "jours après lettre recommandée, prime non courue rendue. Après un sinistre : indemnité réduite en proportion du "
    "taux des primes payées par rapport à celui des primes qui auraient été dues.",
    "1976", CODES_2020,
    unsure="Le texte ne dit pas si la réduction vient avant ou après la franchise et le plafond. Qu'un contrat ne "
    "puisse pas l'adapter n'a été vu que dans un commentaire.",
)  # fmt: skip
L121_1 = Article(
    "C. assur.", "L. 121-1",
    "L'assurance de biens est un contrat d'indemnité : jamais plus que la perte ; une franchise est permise.",
    "1982", CODES_2020,
)  # fmt: skip
L121_4 = Article(
    "C. assur.", "L. 121-4",
    "Assuré plusieurs fois pour le même risque : chaque assureur doit connaître les autres. Sans fraude, chacun joue "
    "dans ses limites et l'assuré choisit ; entre assureurs, chacun supporte le dommage dans le rapport de ce qu'il "
    "aurait payé seul à la somme de ces montants.",
    "13 juillet 1982", CODES_2020,
    unsure="Le texte ne dit rien du centime qu'une division laisse.",
)  # fmt: skip
