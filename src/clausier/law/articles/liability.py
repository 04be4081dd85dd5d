"""Compulsory motor liability and the compensation of victims; what recourse keeps is in `recourse`."""

from __future__ import annotations

from clausier.law.sources import CODES_2020, OPEN_DATA, PAGE, Article, Status

_FORFEITURE = "Sert à la responsabilité civile de Suravenir Auto, pas encore écrite."
_OFFER = "L'offre faite à la victime suit la loi, hors du contrat ; aucune règle n'en compte les délais."
_FUND = "Dit ce que paie le fonds de garantie ; aucun contrat ne le paie."
_APPRECIATED = "Fonde la responsabilité, que le gestionnaire apprécie ; aucun calcul ne la cite."

L211_1 = Article(
    "C. assur.", "L. 211-1",
    "Sont couverts le propriétaire, tout gardien ou conducteur, même non autorisé (hors garagistes et professionnels "
    "semblables), et les passagers. La famille du conducteur ou de l'assuré est tierce. Voleurs et complices ne sont "
    "pas indemnisés ; recours contre qui a pris la garde contre le gré du propriétaire. Fauteuils roulants électriques "
    "exceptés depuis 2023.",
    "ordonnance n° 2023-1138", f"{CODES_2020} ; {OPEN_DATA}",
)  # fmt: skip
L211_4 = Article(
    "C. assur.", "L. 211-4",
    "Union européenne et pays dont les bureaux se garantissent : la meilleure de la loi du lieu et de celle du pays "
    "d'attache. Ni fin ni nouvelle prime à cause d'un séjour dans un autre État membre.",
    "2007", CODES_2020,
)  # fmt: skip
L211_5 = Article(
    "C. assur.", "L. 211-5",
    "Tout contrat est réputé donner au moins la couverture du décret.",
    "1976", CODES_2020,
)  # fmt: skip
L211_5_1 = Article(
    "C. assur.", "L. 211-5-1",
    "Le choix du réparateur est libre, et le contrat le rappelle.",
    "17 mars 2014", CODES_2020,
)  # fmt: skip
L211_6 = Article(
    "C. assur.", "L. 211-6",
    "La déchéance pour une condamnation pour alcool ou stupéfiants est réputée non écrite.",
    "2003", CODES_2020, unused=_FORFEITURE,
)  # fmt: skip
A211_1_3 = Article(
    "C. assur.", "A. 211-1-3",
    "Dommages corporels sans limite ; dommages matériels : au moins 1 220 000 € par sinistre.",
    "6 mai 2017", CODES_2020,
)  # fmt: skip
PROPERTY_MINIMUM_OF_2022 = Article(
    "Arrêté de 2022 sur le minimum des dommages matériels", "",
    "Au moins 1 300 000 € par sinistre depuis le 21 mars 2022.",
    "21 mars 2022", PAGE, Status.SECONDARY,
    unsure="L'arrêté n'a pas été lu dans ses propres mots.",
)  # fmt: skip
EARLIER_MINIMUMS = Article(
    "Arrêtés de 2007 et de 2011 sur le minimum des dommages matériels", "",
    "Au moins 1 000 000 € depuis le 21 juillet 2007, 1 120 000 € depuis le 2 décembre 2011.",
    "2011", OPEN_DATA,
    unsure="Le montant de 2007 ne vient pas du même document que celui de 2011.",
)  # fmt: skip
R211_5 = Article(
    "C. assur.", "R. 211-5",
    "Accidents, incendies et explosions causés par le véhicule, ses accessoires ou son chargement ; chutes d'objets. "
    "Les remorques sont précisées au contrat (R. 211-4).",
    "6 mai 2017", CODES_2020,
)  # fmt: skip
R211_8 = Article(
    "C. assur.", "R. 211-8",
    "Peuvent rester dehors : le dommage du conducteur ; le salarié en accident du travail (mais non l'indemnisation "
    "complémentaire de l'article L. 455-1-1 du Code de la sécurité sociale) ; le nucléaire ; les choses louées ou "
    "confiées au conducteur ; les marchandises transportées (sauf les vêtements, avec un dommage corporel).",
    "1993", CODES_2020,
)  # fmt: skip
R211_10 = Article(
    "C. assur.", "R. 211-10",
    "Exclusions permises : âge ou permis (non en cas de vol, de violence ou d'usage à l'insu de l'assuré, ni pour un "
    "permis déclaré et invalide par la résidence ou par des restrictions autres que la catégorie) ; passagers "
    "transportés sans sécurité.",
    "1993", CODES_2020,
)  # fmt: skip
A211_3 = Article(
    "C. assur.", "A. 211-3",
    "Sans sécurité : hors du véhicule (voiture) ; plus de huit, ou cinq hors de la cabine, les moins de dix ans "
    "comptant pour moitié (utilitaire) ; plus d'un (deux-roues).",
    "1993", CODES_2020,
)  # fmt: skip
R211_11 = Article(
    "C. assur.", "R. 211-11",
    "Autres exclusions permises : sources ionisantes, matières dangereuses au-delà de 500 kg ou de 600 l, courses "
    "soumises à autorisation.",
    "1993", CODES_2020,
)  # fmt: skip
L211_9 = Article(
    "C. assur.", "L. 211-9",
    "Offre motivée dans les trois mois de la demande si la responsabilité n'est pas contestée et le dommage chiffré ; "
    "sinon réponse motivée dans le même temps. Dommage corporel : offre dans les huit mois de l'accident, "
    "provisionnelle si la consolidation n'est pas connue dans les trois mois ; offre définitive dans les cinq mois où "
    "elle l'est. Le délai le plus favorable à la victime prévaut.",
    "2003", CODES_2020, unused=_OFFER,
)  # fmt: skip
L211_13 = Article(
    "C. assur.", "L. 211-13",
    "Sans offre dans le délai : intérêt au double du taux légal, de la fin du délai jusqu'à l'offre ou au jugement "
    "définitif. Tiers payeurs : quatre mois (L. 211-11). Offre manifestement insuffisante : jusqu'à 15 % au fonds de "
    "garantie (L. 211-14).",
    "1988 et 2003", CODES_2020, unused=_OFFER,
)  # fmt: skip
L211_16 = Article(
    "C. assur.", "L. 211-16",
    "Quinze jours pour dénoncer une transaction ; paiement dans le mois qui suit (L. 211-17), puis taux légal majoré "
    "de moitié pendant deux mois, doublé ensuite. Jugement : majoré de moitié après deux mois, doublé après quatre "
    "(L. 211-18).",
    "1988 et 2017", CODES_2020, unused=_OFFER,
)  # fmt: skip
R211_29 = Article(
    "C. assur.", "R. 211-29",
    "Le délai de l'offre est suspendu quand l'assureur n'a pas été averti dans le mois, ou que la victime n'a pas "
    "répondu en six semaines ; un mois de plus outre-mer ou à l'étranger (R. 211-29 à R. 211-35).",
    "1988 et 2018", CODES_2020, unused=_OFFER,
)  # fmt: skip
L211_26 = Article(
    "C. assur.", "L. 211-26",
    "Circuler sans assurance, même par négligence : 3 750 € et peines complémentaires ; ou amende forfaitaire de 500 € "
    "(400 € minorée, 1 000 € majorée), plus la moitié pour le fonds (L. 211-27).",
    "2004 et 2016", CODES_2020,
    unsure="Texte de 2020 ; les réformes d'après n'ont pas été vérifiées.",
)  # fmt: skip
DECREE_2023_1152 = Article(
    "Décret n° 2023-1152 du 8 décembre 2023", "",
    "Depuis le 1er avril 2024, ni carte ni vignette pour un véhicule immatriculé en France : un mémento remis une fois "
    "à la souscription (présomption de quinze jours) et le fichier des véhicules assurés font la preuve. Les véhicules "
    "non immatriculés gardent les anciens papiers.",
    "8 décembre 2023", PAGE, Status.SECONDARY,
    unsure="Les soixante-douze heures pour alimenter le fichier et les sept mentions du mémento (R. 211-14-0-1) n'ont "
    "pas été lues dans leurs propres mots.",
)  # fmt: skip
R421_18 = Article(
    "C. assur.", "R. 421-18",
    "Fonds de garantie, dommages aux biens : auteur connu, ou inconnu avec décès, sept jours d'hôpital et un mois "
    "d'incapacité, ou 10 % d'incapacité permanente ; jamais le véhicule non assuré lui-même. Animal sauvage : 500 € "
    "retirés par véhicule. Déclaration : six mois depuis que la non-assurance est connue, douze depuis l'accident ; "
    "trois ans si l'auteur est inconnu. Au plus 1 220 000 €.",
    "2004, 2010 et 2017", CODES_2020,
    unsure="A. 421-1-1 n'a pas été vérifié après 2017.", unused=_FUND,
)  # fmt: skip
L127_3 = Article(
    "C. assur.", "L. 127-3",
    "Protection juridique : avocat librement choisi chaque fois qu'il intervient et en cas de conflit ; pas de "
    "déchéance pour des actes antérieurs à la déclaration (L. 127-2-2) ; tierce personne ou juge aux frais de "
    "l'assureur (L. 127-4) ; ces règles ne valent pas pour la défense que l'assureur de responsabilité mène dans son "
    "propre intérêt (L. 127-6).",
    "2007 et 2019", CODES_2020,
)  # fmt: skip
LAW_OF_1985 = Article(
    "Loi du 5 juillet 1985", "3",
    "Passagers, piétons et cyclistes sont indemnisés quelle que soit leur faute, sauf inexcusable et cause exclusive, "
    "ou dommage voulu ; moins de seize ans, plus de soixante-dix ans ou 80 % d'invalidité : toujours. La faute du "
    "conducteur limite ou exclut son propre droit (art. 4).",
    "non relevé", PAGE, Status.SECONDARY, unused=_APPRECIATED,
)  # fmt: skip
