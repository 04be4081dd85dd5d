"""Article 5.2 and the territory of chapter 1: which vehicle, for which use, driven by whom, and where.

Source: document 001, chapter 1 and article 5.2.
"""

from __future__ import annotations

from clausier.facts import document, driver, event, misstatement, policy, risk, vehicle
from clausier.law.articles.declarations import L113_9
from clausier.law.articles.liability import L211_4, L211_5
from clausier.rules.dates import after, days, later, latest_of, months
from clausier.rules.nodes import Reading
from clausier.rules.provisions import (
    Condition,
    Document,
    Duty,
    Eligibility,
    Item,
    PolicyTerm,
    Right,
    Sanction,
)
from clausier.rules.terms import amount
from clausier.rules.words import all_of, any_of, named, not_, reading

HEAVIEST = amount(3_500, "kg")
LIGHT_TRAILER = amount(750, "kg")
TRAILER_WITH_PAPER = amount(500, "kg")
WHEELS = amount(4, "wheel")
TRIP_DAYS, TRIP_MONTHS = days(90), months(3)

#: Countries where the border asks for no card (printed list of 1 February 2024), and those where it must be carried.
WITHOUT_CARD = (
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "ES", "EE", "FR", "FI", "GR", "HU", "HR", "IT", "IE", "IS", "LU", "LT",
    "LV", "MT", "NO", "NL", "PT", "PL", "RO", "SE", "SK", "SI", "CH", "AD", "BA", "ME", "RS", "GB",
)  # fmt: skip
WITH_CARD = ("AL", "MA", "MD", "MK", "TN", "TR", "UA")
#: The overseas places of the definition, and those of the natural disasters guarantee.
DROM = ("guadeloupe", "martinique", "guyane", "reunion")
ELSEWHERE_IN_THE_UNION = ("mayotte", "saint_martin")
DISASTER_TERRITORIES = (
    "mainland", "corsica", *DROM, "mayotte", "saint_pierre_et_miquelon", "saint_martin", "saint_barthelemy",
    "wallis_et_futuna",
)  # fmt: skip

# --- doubts of the text -----------------------------------------------------------------------------------------------

NINETY_DAYS_OR_THREE_MONTHS = Reading(
    "BPCE-1-10",
    "Le chapitre 1 limite un voyage à 90 jours, l'article 5.2 à trois mois.",
    (
        ("longer", "La plus longue des deux durées."),
        ("ninety_days", "Moins de 90 jours."),
    ),
    "Deux limites différentes dans un même contrat : le doute profite à l'assuré.",
)
EXACTLY_THREE_MONTHS = Reading(
    "BPCE-5.2-27",
    "Trois mois exactement ne sont ni moins ni plus de trois mois.",
    (("covered", "Le voyage de trois mois exactement est couvert."),),
    "Le doute profite à l'assuré.",
)
HOME_TERRITORY = Reading(
    "BPCE-5.2-25",
    "Le territoire dépend de la banque qui a vendu le contrat.",
    (("home_and_trips", "C'est le territoire d'attache ; un voyage court dans l'autre reste couvert."),),
    "D'autres clauses couvrent l'outre-mer sans distinguer.",
)
LENT_FREELY = Reading(
    "BPCE-5.2-14",
    "La location « gratuite » heurte la liberté de prêter.",
    (("hire_contract_only", "Seul un contrat de location exclut le véhicule, jamais un prêt amical."),),
    "Le chapitre 1 permet de prêter à tous.",
)
CONVERTED = Reading(
    "BPCE-5.2-17",
    "« Véhicule aménagé » n'est pas défini.",
    (("unless_accepted", "L'aménagement déclaré et accepté aux conditions particulières n'exclut pas le véhicule."),),
    "L'assureur l'a accepté.",
)
PAPER_OR_STAY = Reading(
    "BPCE-5.2-8",
    "L'article attache la réduction de la loi à une pièce qui manque ; la loi la réserve à une déclaration inexacte.",
    (
        ("undeclared_stay", "Elle suppose un séjour de plus de trois mois non déclaré, prouvé ou démenti par tout "
         "moyen."),
        ("missing_paper", "L'absence de la pièce suffit."),
    ),
    "Une pièce manquante n'est pas une déclaration inexacte ; le doute profite à l'assuré.",
)  # fmt: skip
ONE_SANCTION = Reading(
    "BPCE-5.2-29",
    "L'exemple ôte toute garantie sauf la responsabilité, et applique en plus la réduction de la loi.",
    (
        ("reduction_only", "Seule la réduction proportionnelle joue, chapitre des déclarations."),
        ("both", "Il ne reste que la responsabilité, réduite."),
    ),
    "La loi règle seule l'inexactitude de bonne foi.",
)

# --- which vehicle ----------------------------------------------------------------------------------------------------


def _insurable(rules: str | tuple[str, ...], says: str, test, doubts=()) -> Eligibility:
    return Eligibility(rules, says, test=test, throughout=True, doubts=doubts)


FOUR_WHEELS = _insurable(
    ("BPCE-5.2-1", "BPCE-3-60"),
    "Un véhicule terrestre à moteur de quatre roues, de 3,5 tonnes au plus, désigné au contrat.",
    all_of(
        vehicle.wheels == WHEELS,
        vehicle.gross_weight_kg <= HEAVIEST,
        vehicle.kind.is_in("car", "van"),
        vehicle.identified_on_policy,
    ),
)
PARKED_IN_FRANCE = _insurable(
    ("BPCE-5.2-5", "BPCE-3-28"),
    "Le lieu de stationnement habituel est en métropole, Corse comprise, ou dans un DROM.",
    policy.parking_territory.is_in("mainland", "corsica", *DROM),
)
DECLARED_USE = _insurable(
    ("BPCE-5.2-9", "BPCE-3-54", "BPCE-3-55", "BPCE-3-56"),
    "L'usage déclaré est privé, privé et trajet, ou professionnel occasionnel.",
    policy.use.is_in("private", "commute", "business"),
)
NOT_PUBLIC_CARRIAGE = _insurable(
    ("BPCE-5.2-10", "BPCE-5.2-12"),
    "Pas de transport public de marchandises ou de voyageurs.",
    not_(vehicle.uses.has("paid_passenger_transport", "paid_goods_transport", "public_transport", "freight")),
)
NOT_OF_A_SERVICE = _insurable(
    "BPCE-5.2-11",
    "Ni ambulance, ni taxi, ni corbillard, ni pompiers, ni auto-école.",
    not_(vehicle.uses.has("ambulance", "taxi", "hearse", "fire_service", "driving_school")),
)
NOT_FOR_HIRE = _insurable(
    ("BPCE-5.2-13", "BPCE-5.2-14"),
    "Ni véhicule destiné à la location, ni véhicule loué à autrui.",
    not_(vehicle.uses.has("rental", "short_rental")),
    (LENT_FREELY,),
)
NOT_FARMING = _insurable("BPCE-5.2-15", "Ni engin ni tracteur agricole.", not_(vehicle.uses.has("agricultural")))
NOT_OF_THE_TRADE = _insurable(
    "BPCE-5.2-16", "Pas le véhicule d'un professionnel de l'automobile.", not_(vehicle.uses.has("motor_trade"))
)
NOT_CONVERTED = _insurable(
    "BPCE-5.2-17",
    "Ni camping-car, ni véhicule aménagé, hors aménagement pour une personne handicapée.",
    all_of(vehicle.kind != "camper", any_of(not_(vehicle.modifications.has("purpose")), vehicle.conversion_accepted)),
    (CONVERTED,),
)
NEEDS_A_LICENCE = _insurable("BPCE-5.2-18", "Pas un véhicule sans permis.", vehicle.licence_required != "none")
NOT_FOR_COLLECTORS = _insurable(
    "BPCE-5.2-19",
    "Pas un véhicule de collection, selon la mention du certificat.",
    not_(vehicle.collector_registration),
)
ACCURATE_ANSWERS = Duty(
    "BPCE-5.2-6",
    "Répondre exactement aux questions de la proposition.",
    who="policyholder",
    breach=not_(misstatement.found == "none"),
    sanction=Sanction.NONE,
)
HEAVY_TRAILER = Duty(
    "BPCE-5.2-3",
    "Déclarer une remorque de plus de 750 kg, ou un changement technique du véhicule.",
    who="policyholder",
    breach=all_of(
        any_of(risk.trailer_laden_kg > LIGHT_TRAILER, risk.changes.has("vehicle_features")),
        not_(risk.change_declared_on.happened),
    ),
    sanction=Sanction.NONE,
)  # fmt: skip
TRAILER_PAPER = Document(
    "BPCE-5.2-4",
    "Une remorque de plus de 500 kg demande une attestation à bord.",
    key="trailer_certificate",
    by="insurer",
    to="insured",
    due=all_of(event.trailer_attached, risk.trailer_laden_kg > TRAILER_WITH_PAPER),
)

# --- who drives -------------------------------------------------------------------------------------------------------

NAMED_DRIVERS = PolicyTerm(
    ("BPCE-5.2-20", "BPCE-5.2-21", "BPCE-1-8", "BPCE-3-15", "BPCE-3-16", "BPCE-3-17"),
    "Les conducteurs réguliers sont désignés aux conditions particulières.",
    term=driver.named,
)
REGULAR_DRIVER = Duty(
    ("BPCE-5.2-21", "BPCE-1-8"),
    "Faire désigner qui conduit régulièrement.",
    who="policyholder",
    breach=all_of(not_(driver.named), not_(driver.lending_exceptional)),
    sanction=Sanction.NONE,
)
LENT = Right(
    ("BPCE-5.2-23", "BPCE-1-6", "BPCE-3-17"),
    "Prêter le véhicule à titre exceptionnel, les garanties restant en vigueur.",
    key="lend",
    who="assuré",
    act="prêter le véhicule",
    ground=all_of(driver.lending_exceptional, driver.licence_valid),
)
LEARNER = Right(
    ("BPCE-5.2-22", "BPCE-3-19"),
    "Étendre les garanties à la conduite accompagnée, sur demande.",
    key="accompanied_driving",
    who="assuré",
    act="demander l'extension à la conduite accompagnée",
    ground=driver.learner_in_scheme,
)

# --- where ------------------------------------------------------------------------------------------------------------

ON_THE_CARD = named(
    any_of(
        event.country.is_in(*WITHOUT_CARD),
        event.country.is_in(*WITH_CARD),
        event.country_on_green_card,
    ),
    "BPCE-5.2-27", "BPCE-5.2-31", "BPCE-5.2-32",
    says="Le pays figure à la carte internationale, sans y être rayé.",
)  # fmt: skip
#: A trip whose end is not decided, or is put off, has lasted until the event at least.
TRIP_UNTIL = latest_of(event.trip_ends_on, event.day)
#: Three months exactly still count (`EXACTLY_THREE_MONTHS`), and are 89 days at least: never less than "under 90 days".
SHORT_TRIP = named(
    reading(
        NINETY_DAYS_OR_THREE_MONTHS,
        longer=not_(later(TRIP_UNTIL, after(event.trip_starts_on, TRIP_MONTHS))),
        ninety_days=not_(later(after(TRIP_UNTIL, days(1)), after(event.trip_starts_on, TRIP_DAYS))),
    ),
    "BPCE-1-10", "BPCE-5.2-27",
    says="Le voyage dure moins de 90 jours ou de trois mois.",
)  # fmt: skip
AT_HOME = named(event.country == "FR", "BPCE-5.2-25", says="L'événement est arrivé en France.")
ON_A_TRIP = all_of(event.country != "FR", ON_THE_CARD, not_(event.country_struck_out), SHORT_TRIP)
TERRITORY = Condition(
    ("BPCE-5.2-25", "BPCE-5.2-27", "BPCE-5.2-31", "BPCE-5.2-32", "BPCE-1-10", "BPCE-3-28"),
    "Les garanties valent en métropole et dans les DROM que le contrat nomme, et pour un court voyage dans les pays de "
    "la carte.",
    test=any_of(all_of(AT_HOME, event.territory.is_in("mainland", "corsica", *DROM)), ON_A_TRIP),
    of=(
        "own_damage", "fire", "theft", "natural_event", "glass", "reinforced_glass", "contents", "external_equipment",
        "legal_defence", "driver_injury", "breakdown",
    ),
    doubts=(HOME_TERRITORY, EXACTLY_THREE_MONTHS),
)  # fmt: skip
LIABILITY_TERRITORY = Condition(
    ("BPCE-5.2-25", "BPCE-5.2-27", L211_4.cite, L211_5.cite),
    "La responsabilité civile vaut aussi dans le reste de la France de l'Union européenne : Mayotte, Saint-Martin.",
    test=any_of(
        all_of(AT_HOME, event.territory.is_in("mainland", "corsica", *DROM, *ELSEWHERE_IN_THE_UNION)), ON_A_TRIP
    ),
    of=("liability",),
    doubts=(HOME_TERRITORY, EXACTLY_THREE_MONTHS),
)
DISASTER_TERRITORY = Condition(
    "BPCE-5.2-26",
    "Les catastrophes naturelles ne jouent que dans les parties de la France que la clause nomme.",
    test=event.territory.is_in(*DISASTER_TERRITORIES),
    of=("natural_disaster",),
)
LONG_STAY = Duty(
    ("BPCE-5.2-28", "BPCE-5.2-29"),
    "Déclarer un séjour de plus de trois mois entre la métropole et un DROM.",
    who="policyholder",
    breach=all_of(
        later(event.trip_ends_on, after(event.trip_starts_on, TRIP_MONTHS)),
        not_(risk.change_declared_on.happened),
        event.country == "FR",
    ),
    sanction=Sanction.NONE,
    doubts=(ONE_SANCTION,),
)
METROPOLITAN_CAR_IN_A_DROM = all_of(
    policy.parking_territory.is_in("mainland", "corsica"), event.country == "FR", event.territory.is_in(*DROM)
)
IMPORT_DECLARATION = Document(
    "BPCE-5.2-8",
    "Un véhicule de métropole sinistré dans un DROM y est entré à une date que la déclaration d'importation établit.",
    key="import_declaration",
    by="insured",
    to="insurer",
    due=METROPOLITAN_CAR_IN_A_DROM,
    items=(Item(what="la déclaration administrative d'importation, avec la date d'entrée dans le DROM"),),
    present=document.import_declaration_received,
)
UNDECLARED_STAY = named(
    all_of(
        METROPOLITAN_CAR_IN_A_DROM,
        reading(
            PAPER_OR_STAY,
            undeclared_stay=all_of(
                event.day > after(event.trip_starts_on, TRIP_MONTHS), not_(risk.change_declared_on.happened)
            ),
            missing_paper=not_(document.import_declaration_received),
        ),
    ),
    "BPCE-5.2-8", "BPCE-5.2-29",
    says="Un véhicule de métropole est resté plus de trois mois dans un DROM sans que l'assureur le sache.",
)  # fmt: skip
#: The settlement reduces the indemnity (`declarations_effects.REDUCED_BY_STAY`).
ENTRY_PROVED = Duty(
    ("BPCE-5.2-8", L113_9.cite),
    "Déclarer un véhicule resté plus de trois mois dans un DROM : sinon l'indemnité est réduite comme après une "
    "déclaration inexacte.",
    who="policyholder",
    breach=UNDECLARED_STAY,
    sanction=Sanction.NONE,
)
CARD = Document(
    "BPCE-5.2-33",
    "La carte internationale se télécharge ou se demande au conseiller.",
    key="international_card",
    by="insurer",
    to="insured",
    due=event.country != "FR",
)
