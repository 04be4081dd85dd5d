"""Article 2: which motorcycle may be insured, at delivery and during the whole contract.

Source: general conditions n° 2220453, articles 2, 2.1 and 2.2.
"""

from __future__ import annotations

from clausier.facts import maintenance, policyholder, vehicle
from clausier.rules.dates import after, years
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Breach, Condition, Eligibility
from clausier.rules.words import all_of, any_of, none_of, not_, reading

MAXIMUM_AGE = years(6)
MAXIMUM_MILEAGE_KM = 100_000
MINIMUM_REGISTRATIONS = 400
MINIMUM_ENGINE_CC = 125
WHEELS = (2, 3, 4)

# --- doubts of the text ----------------------------------------------------------------------------------------------

AGE_OR_MILEAGE = Reading(
    "MOTO-2.1-1",
    "La phrase relie l'âge et le kilométrage par « ou », puis ajoute « au premier des deux critères atteint ».",
    (
        ("both", "Les deux limites doivent être respectées : la première atteinte suffit à refuser."),
        ("either", "Une seule des deux limites suffit à être éligible."),
    ),
    "« Au premier des deux atteint » vise les deux ; si une seule est dépassée sur des données exactes, une "
    "personne examine le dossier.",
)
LISTED_AFTER_JOINING = Reading(
    "MOTO-2.3-7",
    "Le texte ne dit rien d'une personne visée par une telle mesure après son adhésion.",
    (("payment_waits", "Le contrat n'est pas nul ; l'exécution est suspendue par la loi et le paiement attend."),),
    "Le gel des avoirs interdit de payer, il n'efface pas le contrat.",
)
FOUR_WHEELS = Reading(
    "MOTO-2.1-2",
    "Une « motocyclette » à quatre roues et un quad ne sont pas distingués.",
    (("accepted", "Un quatre-roues qui répond aux conditions de permis et de cylindrée est accepté."),),
    "Le texte écrit lui-même « 4 roues ».",
)
REGISTRATIONS_YEAR = Reading(
    "MOTO-2.1-5",
    "Ni l'année ni le niveau (modèle, version) du comptage ne sont donnés.",
    (
        (
            "last_full_year_model",
            "La dernière année pleine avant la livraison, au niveau du modèle ; 400 exactement est accepté.",
        ),
    ),
    "Une donnée introuvable ne peut pas refuser.",
)
HYBRIDS = Reading(
    "MOTO-2.2-2",
    "Seule l'essence est admise, mais l'article 5.1.2 parle de borne de charge.",
    (
        (
            "petrol_hybrid_accepted",
            "Un hybride essence consomme de l'essence : il est accepté ; le tout-électrique ne l'est pas.",
        ),
        ("petrol_only", "Seul le moteur à essence pur est accepté."),
    ),
    "Le doute profite à l'adhérent, sans vider la condition de son sens.",
)
LICENCES = Reading(
    "MOTO-2.2-3",
    "A1 et A2 ne sont pas nommés.",
    (
        ("family", "Ils appartiennent à la famille A et conviennent."),
        ("a_and_b_only", "Seuls A et B conviennent."),
    ),
    "Une 125 cm³, admise par ailleurs, se conduit avec A1.",
)
COMMERCIAL_CC = Reading(
    "MOTO-2.2-4",
    "Bien des « 125 » ont une cylindrée réelle de 124 cm³ et quelques dixièmes.",
    (("rounded", "La cylindrée se lit arrondie au centimètre cube le plus proche, ou par la classe commerciale."),),
    "Le doute profite à l'adhérent.",
)
HABITUALLY_ABROAD = Reading(
    "MOTO-2.2-5",
    "Aucun nombre de jours n'est fixé.",
    (
        (
            "mainly",
            "« Habituel » veut dire principalement gardé ou utilisé à l'étranger ; des vacances ne comptent jamais.",
        ),
    ),
    "Le mot s'oppose à l'occasionnel.",
)
MODIFICATIONS = Reading(
    "MOTO-2.2-10",
    "« Une quelconque modification » n'a pas de borne, mais les exemples sont tous importants.",
    (
        (
            "substantial",
            "Seules comptent une modification du genre cité ou liée à la panne ; accessoires homologués et "
            "adaptations au handicap sont examinés.",
        ),
        ("any", "Toute modification exclut."),
    ),
    "Les exemples éclairent la règle.",
)

# --- 2.1 at delivery -------------------------------------------------------------------------------------------------

ALL_CONDITIONS = Eligibility(
    ("MOTO-2-1", "MOTO-2.3-7"),
    "Toutes les conditions de l'article 2 doivent être réunies, et le contrat n'est pas conclu avec une personne "
    "visée par un gel des avoirs.",
    test=not_(policyholder.sanctions_listed),
)
NOTHING_PAID = Condition(
    "MOTO-2.3-7",
    "Rien n'est payé à une personne visée par une mesure restrictive ou un gel des avoirs tant que la mesure dure.",
    test=not_(policyholder.sanctions_listed),
    gate=True,
    doubts=(LISTED_AFTER_JOINING,),
)
YOUNG = vehicle.delivered_on < after(vehicle.first_registered_on, MAXIMUM_AGE)
LOW_MILEAGE = vehicle.mileage_at_delivery_km < MAXIMUM_MILEAGE_KM
AGE_AND_MILEAGE = Eligibility(
    "MOTO-2.1-1",
    "À la livraison, le véhicule a moins de 6 ans et moins de 100 000 km.",
    test=reading(AGE_OR_MILEAGE, both=all_of(YOUNG, LOW_MILEAGE), either=any_of(YOUNG, LOW_MILEAGE)),
    breach=Breach.REVIEW,
)
MOTORCYCLE = Eligibility(
    "MOTO-2.1-2",
    "Le véhicule est une motocyclette à deux, trois ou quatre roues.",
    test=all_of(
        vehicle.kind.is_in("motorcycle", "tricycle", "quad"),
        any_of(*[vehicle.wheels == count for count in WHEELS]),
    ),
    doubts=(FOUR_WHEELS,),
)
MARKETED = Eligibility("MOTO-2.1-3", "Le modèle est commercialisé en France.", test=vehicle.model_marketed_in_france)
NOT_SINGLY_APPROVED = Eligibility(
    "MOTO-2.1-4",
    "Le véhicule n'a pas été importé sous réception à titre isolé.",
    test=not_(vehicle.individually_approved),
)
COMMON_ENOUGH = Eligibility(
    "MOTO-2.1-5",
    "Le modèle est immatriculé à au moins 400 exemplaires par an en France.",
    test=vehicle.model_registrations_per_year >= MINIMUM_REGISTRATIONS,
    doubts=(REGISTRATIONS_YEAR,),
)

# --- 2.2 at delivery and throughout ----------------------------------------------------------------------------------

REGISTERED = Eligibility(
    "MOTO-2.2-1",
    "Le véhicule est immatriculé en France métropolitaine ou à Monaco.",
    test=any_of(
        vehicle.registration_country == "MC",
        all_of(vehicle.registration_country == "FR", vehicle.registered_in_metropolitan_france),
    ),
    throughout=True,
)
PETROL = Eligibility(
    "MOTO-2.2-2",
    "Le véhicule roule à l'essence.",
    test=reading(
        HYBRIDS,
        petrol_hybrid_accepted=vehicle.energy.is_in("petrol", "petrol_hybrid"),
        petrol_only=vehicle.energy == "petrol",
    ),
    throughout=True,
)
LICENCE = Eligibility(
    "MOTO-2.2-3",
    "Le véhicule se conduit avec un permis A ou B.",
    test=reading(
        LICENCES,
        family=vehicle.licence_required.is_in("A", "A1", "A2", "B"),
        a_and_b_only=vehicle.licence_required.is_in("A", "B"),
    ),
    throughout=True,
)
ENGINE_SIZE = Eligibility(
    "MOTO-2.2-4",
    "La cylindrée est d'au moins 125 cm³.",
    test=vehicle.engine_cc >= MINIMUM_ENGINE_CC,
    throughout=True,
    doubts=(COMMERCIAL_CC,),
)
NOT_ABROAD = Eligibility(
    "MOTO-2.2-5",
    "Le véhicule ne circule pas de manière habituelle à l'étranger.",
    test=not_(vehicle.mainly_abroad),
    throughout=True,
    doubts=(HABITUALLY_ABROAD,),
)
NO_TRADE_USE = Eligibility(
    "MOTO-2.2-6",
    "Le véhicule ne sert ni au transport payant, ni à la location, ni d'ambulance, d'auto-école, de taxi ou de "
    "VSL, ni à la "
    "police, aux pompiers ou à un professionnel de l'automobile.",
    test=not_(
        vehicle.uses.has(
            "paid_passenger_transport", "paid_goods_transport", "rental", "ambulance", "driving_school", "taxi",
            "medical_transport", "police", "fire_service", "motor_trade",
        )
    ),
    throughout=True,
    breach=Breach.RISK_CHANGE,
)  # fmt: skip
NO_SPORT = Eligibility(
    "MOTO-2.2-7",
    "Le véhicule ne sert ni au sport, ni à la compétition, ni au rallye, ni à leurs essais.",
    test=not_(vehicle.uses.has("sport", "competition", "rally", "trials")),
    throughout=True,
    breach=Breach.RISK_CHANGE,
)
NOT_WRECKED = Eligibility(
    "MOTO-2.2-8",
    "Le véhicule n'est ni bon pour la démolition ni déclaré en perte totale.",
    test=vehicle.condition == "normal",
    throughout=True,
)
NOT_COLLECTOR = Eligibility(
    "MOTO-2.2-9",
    "Le certificat d'immatriculation n'est pas celui d'un véhicule de collection.",
    test=not_(vehicle.collector_registration),
    throughout=True,
)
AS_BUILT = Eligibility(
    "MOTO-2.2-10",
    "Le véhicule n'a pas été modifié par rapport à sa définition d'usine.",
    test=reading(
        MODIFICATIONS,
        substantial=none_of(
            vehicle.modifications.has("performance", "purpose", "fuel_type", "controls_or_access"),
            all_of(vehicle.modifications.has("other"), vehicle.modification_linked_to_failure),
        ),
        any=not_(
            vehicle.modifications.has(
                "performance",
                "purpose",
                "fuel_type",
                "controls_or_access",
                "disability_fitting",
                "approved_accessory",
                "other",
            )
        ),
    ),
    throughout=True,
    breach=Breach.REVIEW,
)
ON_THE_ROAD = Eligibility(
    "MOTO-2.2-11",
    "Le véhicule circule selon le Code de la route, sans franchissement ni tout-terrain.",
    test=not_(vehicle.uses.has("off_road", "highway_code_breached")),
    throughout=True,
    breach=Breach.RISK_CHANGE,
)
MAKER_STANDARDS = Eligibility(
    "MOTO-2.2-12",
    "Le véhicule est utilisé dans les normes et impératifs techniques du constructeur.",
    test=not_(vehicle.uses.has("outside_maker_standards")),
    throughout=True,
    breach=Breach.RISK_CHANGE,
)
MAINTAINED = Eligibility(
    "MOTO-2.2-13",
    "Le véhicule reçoit les entretiens et révisions que prescrit le constructeur.",
    test=maintenance.followed,
    throughout=True,
    breach=Breach.RISK_CHANGE,
)
