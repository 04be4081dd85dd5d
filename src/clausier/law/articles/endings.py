"""The ends of a contract: who may end it, when, by what means, and what is paid back."""

from __future__ import annotations

from clausier.law.sources import CODES_2020, PAGE, SEEN_2023, Article, Status

SINCE_DECEMBER_2020 = "1er décembre 2020"

L113_12 = Article(
    "C. assur.", "L. 113-12",
    "L'assuré résilie chaque année, deux mois au moins avant l'échéance ; l'assureur aussi, par lettre recommandée. Le "
    "délai part du cachet de la poste ou de la date d'expédition.",
    SINCE_DECEMBER_2020, SEEN_2023,
)  # fmt: skip
L113_12_1 = Article(
    "C. assur.", "L. 113-12-1",
    "L'assureur qui résilie le contrat d'une personne physique, hors de son activité professionnelle, donne ses "
    "motifs.",
    "17 mars 2014", CODES_2020,
    unsure="Le texte ne dit pas ce que devient une résiliation sans motif.",
)  # fmt: skip
L113_14 = Article(
    "C. assur.", "L. 113-14",
    "L'assuré résilie à son choix par lettre ou autre support durable, par déclaration au siège ou chez le "
    "représentant, par acte de commissaire de justice, par le moyen à distance de la vente ou par tout moyen du "
    "contrat ; la réception est confirmée par écrit. Depuis le 1er juin 2023, une fonction en ligne, gratuite et "
    "permanente, si l'assureur vend en ligne.",
    "1er décembre 2020, puis loi 2022-1158, article 17", SEEN_2023,
    unsure="La fonction en ligne (paragraphe II) n'a été lue que dans une page qui la rapporte.",
)  # fmt: skip
D113_7 = Article(
    "C. assur.", "D. 113-7",
    "La résiliation en ligne tient en trois pages : la demande, avec le rappel des conditions, l'identité, le contrat "
    "et le motif ; un récapitulatif à corriger ; la confirmation. L'assureur accuse réception sur un support durable, "
    "avec la date de fin et ses effets.",
    "décret 2023-182 du 16 mars 2023, applicable le 1er juin 2023", PAGE, Status.SECONDARY,
    unsure="Le texte de l'article lui-même n'a pas été trouvé.",
)  # fmt: skip
L113_15_1 = Article(
    "C. assur.", "L. 113-15-1",
    "L'avis d'échéance rappelle la date limite pour refuser la reconduction. Envoyé moins de quinze jours avant elle, "
    "ou après, il laisse vingt jours depuis son envoi ; sans lui, l'assuré résilie à tout moment depuis la "
    "reconduction, avec effet le lendemain du cachet de la poste ou de la notification. Remboursement sous trente "
    "jours, puis intérêt au taux légal.",
    SINCE_DECEMBER_2020, SEEN_2023,
)  # fmt: skip
L113_15_2 = Article(
    "C. assur.", "L. 113-15-2",
    "Un contrat reconduit tacitement qu'une personne physique a souscrit hors de sa profession se résilie à tout "
    "moment un an après la première souscription, sans frais ; effet un mois après la réception, solde rendu sous "
    "trente jours, puis intérêt au taux légal. Pour l'automobile, le nouvel assureur accomplit les formalités.",
    SINCE_DECEMBER_2020, SEEN_2023,
)  # fmt: skip
R113_11 = Article(
    "C. assur.", "R. 113-11",
    "Le droit de résilier à tout moment vise l'assurance automobile obligatoire, l'habitation et ce qui complète un "
    "bien ou un service.",
    SINCE_DECEMBER_2020, CODES_2020,
)  # fmt: skip
R113_12 = Article(
    "C. assur.", "R. 113-12",
    "Le nouvel assureur notifie par lettre recommandée, papier ou électronique, présumée reçue le lendemain de l'envoi "
    "; le nouveau contrat ne commence pas avant la fin de l'ancien ; une demande faite directement reçoit en réponse "
    "cette marche à suivre ; un motif qui ne s'applique pas vaut demande de résiliation à tout moment.",
    SINCE_DECEMBER_2020, CODES_2020,
)  # fmt: skip
L113_16 = Article(
    "C. assur.", "L. 113-16",
    "Un changement de domicile, de situation ou de régime matrimonial, de profession, la retraite ou la fin d'activité "
    "ouvre à chacun, si le risque en dépend, trois mois depuis l'événement pour résilier ; effet un mois après que "
    "l'autre a reçu la notification ; prime non courue rendue, sans indemnité.",
    "31 décembre 1989", CODES_2020,
)  # fmt: skip
R113_6 = Article(
    "C. assur.", "R. 113-6",
    "L'assuré dont la situation change résilie par tout moyen, en disant la nature et la date de l'événement ; "
    "l'assureur, par lettre recommandée.",
    "décret 2020-1438, 1er décembre 2020", CODES_2020,
)  # fmt: skip
R113_10 = Article(
    "C. assur.", "R. 113-10",
    "Si la police le prévoit, l'assureur résilie après un sinistre, avec effet un mois après la notification ; il perd "
    "ce droit en acceptant, plus d'un mois après avoir connu le sinistre, une prime postérieure. L'assuré peut alors "
    "résilier ses autres contrats dans le mois, avec effet un mois après ; la prime non courue est rendue.",
    "1976", CODES_2020,
)  # fmt: skip
A211_1_1 = Article(
    "C. assur.", "A. 211-1-1",
    "Le contrat de responsabilité automobile comprend la clause sur la résiliation après sinistre.",
    "21 juillet 2007", CODES_2020,
)  # fmt: skip
A211_1_2 = Article(
    "C. assur.", "A. 211-1-2",
    "Après un sinistre, l'assureur de la responsabilité automobile ne résilie que si un conducteur ivre ou drogué l'a "
    "causé, ou une infraction suivie d'une suspension du permis d'un mois au moins ou de son annulation. Préavis de "
    "deux mois à l'échéance.",
    "21 juillet 2007", CODES_2020,
)  # fmt: skip
L121_9 = Article(
    "C. assur.", "L. 121-9",
    "La perte totale par un événement non garanti met fin au contrat ; la prime du temps non couru est rendue.",
    "1976", CODES_2020,
)  # fmt: skip
L121_10 = Article(
    "C. assur.", "L. 121-10",
    "Au décès, l'assurance continue pour l'héritier, qui peut résilier à tout moment ; l'assureur a trois mois depuis "
    "la demande de mise du contrat au nom de l'héritier.",
    SINCE_DECEMBER_2020, CODES_2020,
)  # fmt: skip
L121_11 = Article(
    "C. assur.", "L. 121-11",
    "La vente du véhicule suspend le contrat le lendemain à 0 h ; chacun peut résilier avec dix jours de préavis ; à "
    "défaut, il finit six mois après la vente. Aucune indemnité n'est due.",
    SINCE_DECEMBER_2020, CODES_2020,
)  # fmt: skip
L160_6 = Article(
    "C. assur.", "L. 160-6",
    "La réquisition de la propriété met fin au contrat à la dépossession, ou le suspend si l'assuré le demande ; celle "
    "de l'usage le suspend. Le retour du bien se déclare dans le mois. La saisie n'y est pas.",
    "2017", CODES_2020,
)  # fmt: skip
L326_12 = Article(
    "C. assur.", "L. 326-12",
    "La décision de l'autorité de contrôle qui entraîne la dissolution de l'assureur met fin au contrat à midi, le "
    "quarantième jour après sa publication ; la prime n'est due que pour le temps couvert.",
    "22 mai 2019", CODES_2020,
)  # fmt: skip
