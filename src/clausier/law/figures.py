"""Figures of the law that change with the day, and that no other module of the law states.

Each value comes with the article that gives it. Before the first day the first value is taken, and `before` says so; a
period that was not read holds None, never a neighbour's figure.
"""

from __future__ import annotations

from clausier.law import endings_means
from clausier.law.articles import (
    bonus_malus,
    consumer,
    disasters,
    endings,
    interest,
    liability,
    limitation,
    renunciation,
    road_code,
    taxes,
)
from clausier.law.dated import Change, Dated, Since
from clausier.law.renunciation import COMPLEMENTARY_WITHIN
from clausier.rules.nodes import literal
from clausier.rules.terms import Number, amount, date_literal, eur, pct
from clausier.rules.types import number

EVENT_DAY = "Le jour de l'événement décide."
CONTRACT_DAY = "Le jour où le contrat fut conclu ou renouvelé décide."


def _hundredths(value: int, unit: str) -> Number:
    return Number(literal(value, number(unit, 100)))


# --- liability and disasters ------------------------------------------------------------------------------------------

PROPERTY_MINIMUM = Dated(
    "Le minimum de la garantie obligatoire des dommages matériels, par sinistre",
    (
        Since(date_literal(2007, 7, 21), eur(1_000_000), liability.EARLIER_MINIMUMS),
        Since(date_literal(2011, 12, 2), eur(1_120_000), liability.EARLIER_MINIMUMS),
        Since(date_literal(2017, 5, 6), eur(1_220_000), liability.A211_1_3),
        Since(date_literal(2022, 3, 21), eur(1_300_000), liability.PROPERTY_MINIMUM_OF_2022),
    ),
    before="Rien n'a été relevé avant le 21 juillet 2007.",
    why=EVENT_DAY,
)
PROOF_OF_INSURANCE = Change(
    "La preuve de l'assurance d'un véhicule immatriculé en France",
    date_literal(2024, 4, 1),
    "carte verte et vignette",
    "mémento du véhicule assuré, et fichier des véhicules assurés",
    liability.DECREE_2023_1152,
)
NATURAL_DEDUCTIBLE = Dated(
    "La franchise de catastrophe naturelle d'un véhicule",
    (Since(date_literal(2003, 8, 29), eur(380), disasters.ORDER_OF_2003),),
    before="Rien n'a été relevé avant le 29 août 2003.",
    why=EVENT_DAY,
)
NATURAL_DEDUCTIBLE_OF_DROUGHT = Dated(
    "La franchise de catastrophe naturelle pour la sécheresse",
    (Since(date_literal(2024, 1, 1), eur(1_520), disasters.D125_5),),
    before="Les contrats conclus avant le 1er janvier 2024 gardent l'ancienne règle jusqu'à leur renouvellement.",
    why=CONTRACT_DAY,
)
NATURAL_DEDUCTIBLE_RULE = Change(
    "La règle de la franchise de catastrophe naturelle",
    date_literal(2024, 1, 1),
    "celle de l'arrêté du 4 août 2003",
    "une fois par véhicule et par événement ; un véhicule privé peut supporter à la place sa franchise de tempête",
    disasters.D125_5,
)
NATURAL_DECLARATION = Dated(
    "Le temps pour déclarer une catastrophe naturelle, depuis la publication de l'arrêté",
    (
        Since(None, amount(10, "day"), disasters.NATURAL_DECLARATION),
        Since(date_literal(2023, 1, 1), amount(30, "day"), disasters.NATURAL_DECLARATION),
    ),
    before="Le jour où les dix jours ont commencé n'a pas été relevé : ils valent jusqu'à 2023.",
    why=EVENT_DAY,
)
NATURAL_SETTLEMENT = Change(
    "Le règlement d'une catastrophe naturelle",
    date_literal(2023, 1, 1),
    "trois mois",
    "un mois pour ordonner l'expertise, un mois pour l'offre, vingt et un jours pour payer",
    disasters.L125_2,
)
NATURAL_SURCHARGE = Dated(
    "La surprime de catastrophe naturelle, en part des primes de vol et d'incendie",
    (
        Since(None, pct(6), disasters.A125_2),
        Since(date_literal(2025, 1, 1), pct(9), disasters.A125_2),
    ),
    before="Le jour où les 6 % ont commencé n'a pas été relevé : ils valent jusqu'à 2025.",
)

# --- road and consumers -----------------------------------------------------------------------------------------------

_BLOOD = "gram/litre"
ALCOHOL_LIMIT = Dated(
    "Le taux d'alcool à partir duquel conduire est interdit, par litre de sang",
    (Since(None, _hundredths(50, _BLOOD), road_code.R234_1),),
    before="Le jour où ce taux a commencé n'a pas été relevé.",
    why=EVENT_DAY,
)
ALCOHOL_LIMIT_OF_PROBATION = Dated(
    "Le même taux pour un permis probatoire",
    (
        Since(None, _hundredths(50, _BLOOD), road_code.R234_1),
        Since(date_literal(2015, 7, 1), _hundredths(20, _BLOOD), road_code.R234_1),
    ),
    before="Le jour où le premier taux a commencé n'a pas été relevé.",
    why=EVENT_DAY,
)
SECOND_HAND_PRESUMPTION = Dated(
    "Le temps pendant lequel un défaut d'un bien d'occasion est présumé avoir existé à la livraison",
    (
        Since(None, amount(6, "month"), consumer.CONSUMER_L217_7),
        Since(date_literal(2022, 1, 1), amount(12, "month"), consumer.CONSUMER_L217_7),
    ),
    before="Le jour où les six mois ont commencé n'a pas été relevé.",
    why="Le jour de la livraison décide.",
)

# --- means, renunciation, bonus-malus ---------------------------------------------------------------------------------

FREE_MEANS = Change(
    "Les moyens de résilier de l'assuré",
    endings_means.FREE_MEANS_SINCE,
    "la règle antérieure n'a pas été lue",
    "lettre ou support durable, déclaration au siège ou chez un représentant, acte d'un commissaire de "
    "justice, moyen à distance qui a servi à conclure ou tout moyen du contrat, à son choix",
    endings.L113_14,
)
ONLINE_FUNCTION = Change(
    "La fonction de résiliation en ligne",
    endings_means.ONLINE_FUNCTION_SINCE,
    "elle n'est pas due",
    "due par l'assureur qui vend en ligne : gratuite, directe, permanente, en trois pages",
    endings.D113_7,
)
ELECTRONIC_REGISTERED_MAIL = Change(
    "L'envoi recommandé électronique",
    date_literal(2018, 4, 1),
    "la lettre recommandée seule",
    "il vaut la lettre recommandée",
    limitation.L114_2,
)
RENUNCIATION_OF_COMPLEMENTARY_COVER = Dated(
    "Le temps pour renoncer à une assurance qui complète un bien ou un service",
    (
        Since(None, amount(14, "day"), renunciation.L112_10),
        Since(date_literal(2023, 1, 1), amount(COMPLEMENTARY_WITHIN.count, "day"), renunciation.L112_10),
    ),
    before="Avant 2023, seulement pour qui avait déjà une garantie ; le jour où ces quatorze jours ont commencé n'a "
    "pas été relevé.",
    why="Le jour de la conclusion décide.",
)
DISTANCE_RENUNCIATION = Change(
    "La renonciation à un contrat conclu à distance",
    date_literal(2026, 6, 19),
    "quatorze jours depuis la conclusion, ou depuis la réception des conditions si elle vient après",
    "fonction de renonciation en ligne ; un an et quatorze jours si une information manque, sans limite si le droit "
    "lui-même n'a pas été dit",
    consumer.DISTANCE_ORDER_OF_2026,
)
SIGNED_AFTER_A_CALL = Change(
    "Le contrat conclu après un appel",
    date_literal(2027, 1, 1),
    "la règle antérieure n'a pas été lue",
    "une signature écrite est nécessaire",
    consumer.DISTANCE_ORDER_OF_2026,
)
ENGINE_CAPACITY = Change(
    "La cylindrée à partir de laquelle le bonus-malus s'applique",
    date_literal(2007, 7, 21),
    "80 cm³",
    "plus aucune limite",
    bonus_malus.A121_1,
)

# --- taxes, contributions, interest -----------------------------------------------------------------------------------

_FINANCE_LAW_OF_2025 = (
    "La loi de finances pour 2025 change des taux, d'un jour qui n'a pas été relevé : rien n'est tenu pour connu "
    "depuis le 1er janvier 2025."
)
TAX_OF_LIABILITY = Dated(
    "La taxe sur la responsabilité obligatoire d'un véhicule jusqu'à 3,5 t",
    (
        Since(date_literal(2023, 12, 31), pct(33), taxes.TAX_1001),
        Since(date_literal(2025, 1, 1), None, taxes.TAX_1001),
    ),
    before="Le texte lu est celui du 31 décembre 2023.",
    why=_FINANCE_LAW_OF_2025,
)
TAX_OF_MOTOR_RISKS = Dated(
    "La taxe sur les autres risques automobile",
    (
        Since(date_literal(2023, 12, 31), pct(18), taxes.TAX_1001),
        Since(date_literal(2025, 1, 1), None, taxes.TAX_1001),
    ),
    before="Le texte lu est celui du 31 décembre 2023.",
    why=_FINANCE_LAW_OF_2025,
)
GUARANTEE_FUND = Dated(
    "La contribution des assurés au fonds de garantie, en part des primes de responsabilité",
    (
        Since(date_literal(2024, 1, 30), pct("1.2"), taxes.A421_3),
        Since(date_literal(2025, 1, 1), None, taxes.A421_3),
    ),
    before="Le texte lu est celui de l'arrêté du 30 janvier 2024 ; son entrée en vigueur n'a pas été relevée.",
)
TERRORISM_FUND = Dated(
    "La contribution au fonds des victimes d'attentats, par contrat",
    (
        Since(date_literal(2015, 1, 1), eur("3.30"), taxes.TERRORISM_FUND),
        Since(date_literal(2016, 1, 1), None, taxes.TERRORISM_FUND),
        Since(date_literal(2024, 6, 30), eur("5.90"), taxes.TERRORISM_FUND),
        Since(date_literal(2024, 7, 1), eur("6.50"), taxes.TERRORISM_FUND),
        Since(date_literal(2025, 1, 1), None, taxes.TERRORISM_FUND),
    ),
    before="Rien n'a été relevé avant 2015.",
    why="Le jour où les 5,90 € ont commencé n'a pas été relevé : seul leur dernier jour l'a été.",
)


def _interest(says: str, rates: tuple[str | None, ...]) -> Dated:
    """Rates of the half-years from the second of 2022, one each; None: not read."""
    starts = [(2022 + (place + 1) // 2, 7 if place % 2 == 0 else 1) for place in range(len(rates))]
    return Dated(
        says,
        tuple(
            Since(
                date_literal(year, month, 1),
                None if rate is None else pct(rate),
                interest.ORDER_OF_2025 if year >= 2026 else interest.EARLIER_ORDERS,
            )
            for (year, month), rate in zip(starts, rates, strict=True)
        ),
        before="Rien n'a été relevé avant le second semestre de 2022.",
        why="Chaque jour d'intérêt prend le taux de son semestre.",
    )


INTEREST_OF_A_PERSON = _interest(
    "L'intérêt légal de la créance d'une personne qui n'agit pas pour sa profession, par an",
    ("3.15", "4.47", "6.82", None, "8.16", "7.21", "6.65", "6.67", None),
)
INTEREST_OF_OTHERS = _interest(
    "L'intérêt légal de toute autre créance, par an",
    ("0.77", "2.06", "4.22", None, "4.92", "3.71", "2.76", "2.62", None),
)
