"""Articles 1, 4 and 9: what a breakdown is, which vehicle, up to which mileage, who benefits, and where.

Source: general conditions BAST/CIR/2020/16/FR/25/020, information sheet ("our offer"), articles 1, 3, 4, 7 and 9.
"""

from __future__ import annotations

from clausier.facts import event, failure, stay, vehicle
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition
from clausier.rules.words import all_of, any_of, insurer_proves, least, named, not_, reading

LAST_COVERED_KM = 200_000
STAY_ABROAD_DAYS = 90
#: European Union of 2025 but France, and the United Kingdom; then the countries that article 9 names one by one.
EUROPEAN_UNION = (
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT",
    "NL", "PL", "PT", "RO", "SE", "SI", "SK",
)  # fmt: skip
OTHER_COUNTRIES = (
    "GB", "AD", "BA", "GI", "IS", "XK", "LI", "MK", "MC", "ME", "NO", "SM", "RS", "CH", "VA", "AL",
)  # fmt: skip

# --- doubts of the text ----------------------------------------------------------------------------------------------

DEFINITIVE = Reading(
    "ORNG-1-10",
    "La définition veut une panne définitive, ce qui laisserait de côté un défaut intermittent ; l'article 3 ajoute "
    "tout incident mécanique d'origine aléatoire.",
    (
        ("needs_repair", "Un défaut qui revient tant qu'il n'est pas réparé est définitif."),
        ("definitive_only", "Un défaut intermittent n'est pas une panne."),
        ("any_random", "Tout incident aléatoire suffit, même passager."),
    ),
    "Ce qui ne cesse qu'avec la réparation est définitif au sens usuel ; la définition reste celle du contrat.",
)
AT_THE_LAST_KM = Reading(
    "ORNG-FIP-6",
    "À 200 000 km exactement, les articles 7 et la fiche n'excluent pas (« plus de »), mais l'article 4 ne couvre que "
    "« moins de » 200 000 km et l'article 10.1 fait cesser la garantie quand ils sont atteints.",
    (
        ("covered", "À 200 000 km exactement le véhicule est couvert ; au-delà il ne l'est plus."),
        ("not_covered", "À 200 000 km exactement le véhicule n'est plus couvert."),
    ),
    "Le doute profite à l'adhérent.",
)
LENGTH_OF_STAY = Reading(
    "ORNG-9-2",
    "Le texte ne dit pas si le 90e jour est compris, ni si les jours se comptent par séjour ou par an.",
    (
        ("through_the_last_day", "Le 90e jour du séjour est couvert ; un nouveau séjour recommence à compter."),
        ("before_the_last_day", "Le 90e jour n'est plus couvert."),
    ),
    "« Ne dépassant pas » comprend la limite, et le texte parle de séjours.",
)

# --- what, and which vehicle -----------------------------------------------------------------------------------------

NORMAL_WEAR = named(
    failure.normal_wear,
    "ORNG-1-13",
    says="L'usure est normale quand l'état de la pièce répond à son temps d'usage, au kilométrage et à sa durée de vie "
    "habituelle, au besoin à dire d'expert ; dans le doute, elle ne l'est pas.",
)
ELECTRICAL = failure.nature.is_in("electrical", "electronic")
MECHANICAL_BREAKDOWN = named(
    all_of(
        failure.nature.is_in("mechanical", "hydraulic", "electrical", "electronic"),
        failure.accidental,
        reading(
            DEFINITIVE,
            needs_repair=any_of(failure.definitive, failure.recurring),
            definitive_only=failure.definitive,
            any_random=failure.accidental,
        ),
        not_(insurer_proves(not_(failure.internal_cause))),
        not_(insurer_proves(failure.causes.has("abusive_use"))),
    ),
    "ORNG-1-10",
    says="Une panne est une défaillance aléatoire et définitive d'une pièce mécanique, électrique ou électronique, de "
    "cause interne, en usage normal ; l'assureur prouve la cause externe ou l'usage anormal.",
)
VEHICLE_OF_THE_POLICY = Condition(
    "ORNG-1-17",
    "Le véhicule est celui qui est inscrit sur le bulletin d'adhésion.",
    test=vehicle.identified_on_policy,
)
WITHIN_MILEAGE = Condition(
    ("ORNG-FIP-6", "ORNG-4-1", "ORNG-7-4"),
    "Le véhicule n'a pas plus de 200 000 km le jour de la défaillance ; au-delà aucun dommage n'est pris en charge.",
    test=reading(
        AT_THE_LAST_KM,
        covered=vehicle.mileage_km <= LAST_COVERED_KM,
        not_covered=vehicle.mileage_km < LAST_COVERED_KM,
    ),
    of=("breakdown",),
)
BENEFICIARIES = named(
    least(stay.occupants, vehicle.seats),
    "ORNG-1-2",
    says="Bénéficient du contrat le propriétaire, le conducteur et les occupants du véhicule au moment de la panne, "
    "dans la limite des places du certificat d'immatriculation.",
)

# --- where -----------------------------------------------------------------------------------------------------------

IN_FRANCE = named(
    all_of(event.country == "FR", event.territory.is_in("mainland", "corsica")),
    "ORNG-9-1",
    says="Le contrat joue sur le territoire français, hors départements, régions et collectivités d'outre-mer.",
)
ABROAD = not_(IN_FRANCE)
STAY_IN_EUROPE = named(
    all_of(
        event.country.is_in(*EUROPEAN_UNION, *OTHER_COUNTRIES),
        reading(
            LENGTH_OF_STAY,
            through_the_last_day=event.stay_abroad_days <= STAY_ABROAD_DAYS,
            before_the_last_day=event.stay_abroad_days < STAY_ABROAD_DAYS,
        ),
    ),
    "ORNG-9-2",
    says="Il joue aussi, pour les séjours de 90 jours au plus, dans l'Union européenne, au Royaume-Uni, en Albanie, en "
    "Andorre, en Bosnie-Herzégovine, à Gibraltar, en Islande, au Kosovo, au Liechtenstein, en Macédoine du Nord, à "
    "Monaco, au Monténégro, en Norvège, à Saint-Marin, en Serbie, en Suisse et au Vatican.",
)
TERRITORY = Condition(
    ("ORNG-9-1", "ORNG-9-2"),
    "Le sinistre survient en France métropolitaine, ou pendant un séjour de 90 jours au plus dans un pays listé.",
    test=any_of(IN_FRANCE, STAY_IN_EUROPE),
    of=("breakdown",),
)
