"""Services 3.1 and 3.2: roadside repair or towing, from 0 km, and where the vehicle is towed.

The hotel or the journey home is in `repatriation`, the exclusions in `assistance_exclusions`, from when in `services`.
Source: general conditions of the included services, articles 3.1 and 3.2.
"""

from __future__ import annotations

from clausier.facts import election, event, failure, history, policy, repair, roadside, vehicle
from clausier.facts import request as asked
from clausier.law.calendar import calendar_days
from clausier.rules.dates import whole_years
from clausier.rules.hours import Opening, Slot, clock
from clausier.rules.nodes import Reading
from clausier.rules.provisions import (
    Condition,
    Duty,
    Election,
    Exclusion,
    Guarantee,
    Option,
    Payee,
    Route,
    Sanction,
    Service,
)
from clausier.rules.rows import count, some
from clausier.rules.steps import Limit, Sublimit, Take
from clausier.rules.terms import Truth, amount, eur, truth
from clausier.rules.words import all_of, any_of, given_or, insurer_proves, named, none_of, not_, reading, when

from .assistance_exclusions import ASSISTANCE, EXCLUDED, KEYS, SIDE_COSTS, WRONG_FUEL
from .covered_parts import COVERED_PART
from .scope import IN_FRANCE, STAY_IN_EUROPE

INTERVENTION_CEILING_EUR = 250
NEAR_IN_ILE_DE_FRANCE_KM = 10
NEAR_ELSEWHERE_KM = 50
TOWS_A_YEAR = 1
HOTLINE = "03 60 03 70 56"
HOTLINE_FROM_ABROAD = "+33 3 60 03 70 56"
DAY_AND_NIGHT = Opening((Slot(0, 6, clock(0), clock(24)),), calendar_days())

# --- doubts of the text ----------------------------------------------------------------------------------------------

WHICH_FAILURE = Reading(
    "ORNG-S3-1",
    "Aucune distance du domicile n'est demandée ; le texte ne dit pas si la pièce en panne doit être garantie.",
    (
        ("any_part", "Toute panne immobilisante de l'article 3.2 compte, même d'une pièce non garantie."),
        ("covered_part", "La pièce en panne doit être couverte par la garantie."),
    ),
    "L'article 3.2 définit sa propre panne, et la pièce ne se voit pas au bord de la route.",
)
WHICH_NUMBER = Reading(
    "ORNG-S3-2",
    "On contacte « le Gestionnaire » à ce numéro, qui n'est ni celui du plateau technique ni celui des relations "
    "clientèle.",
    (("assistance_line", "On appelle ce numéro en panne ; un appel à un autre service du gestionnaire vaut appel."),),
    "Le gestionnaire est le même, et le texte n'attache aucune sanction à l'appel.",
)
BREAKDOWN_ONLY = Reading(
    "ORNG-S3-3",
    "L'assistance n'intervient que pour une panne « exclusivement », mais l'article 3.2 remorque aussi pour une erreur "
    "de carburant ou des clés.",
    (
        ("listed_exception", "Ces trois événements sont une exception écrite, limitée au remorquage."),
        ("breakdown_only", "Seule la panne ouvre l'assistance."),
    ),
    "La clause particulière garde un effet.",
)
STILL_DRIVABLE = Reading(
    "ORNG-S3-4",
    "La première branche veut un véhicule hors d'état de continuer, la seconde vise un véhicule qui roule "
    "encore, dans des conditions anormales ou dangereuses.",
    (
        ("either", "L'une ou l'autre branche suffit."),
        ("unable_only", "Le véhicule doit être hors d'état de continuer."),
    ),
    "Les deux branches sont reliées par « ou ».",
)
PER_WHAT = Reading(
    "ORNG-S3-5",
    "Le plafond de 250 € n'est dit ni par intervention ni par an, et rien ne le relie à l'hôtel ou au retour.",
    (("per_intervention", "250 € par intervention ; l'hôtel ou le retour se compte à part."),),
    "Le texte parle du plafond « d'intervention ».",
)
RADIUS_FROM_WHERE = Reading(
    "ORNG-S3-6",
    "Ni le point d'où se mesure le rayon, ni la région parisienne ne sont définis.",
    (
        ("from_the_garage", "On mesure de l'atelier du vendeur au lieu de la panne ; la région parisienne est "
         "l'Île-de-France."),
        ("from_home", "On mesure du domicile au lieu de la panne."),
    ),
    "La règle choisit un atelier : c'est sa distance qui compte.",
)  # fmt: skip
EXACTLY_AT_THE_LIMIT = Reading(
    "ORNG-S3-8",
    "À 10 ou 50 km exactement, ni « moins de » ni « au-delà » ne s'applique.",
    (
        ("beneficiary_chooses", "Le bénéficiaire choisit entre l'atelier du vendeur et le garage le plus proche."),
        ("seller", "L'atelier du vendeur."),
        ("nearest", "Le garage le plus proche."),
    ),
    "Le texte ne tranche pas : le choix revient au bénéficiaire.",
)
ONE_A_YEAR = Reading(
    "ORNG-S3-10",
    "Le texte ne dit ni de quand part l'année de garantie, ni si chaque événement a sa propre intervention.",
    (
        ("shared", "Une intervention par année comptée de la date de début, pour les trois événements ensemble."),
        ("each_event", "Une intervention par année pour chacun des trois événements."),
    ),
    "La limite suit la phrase qui réunit les trois événements.",
)
# --- when assistance is due ------------------------------------------------------------------------------------------

TOWING_ONLY = named(
    any_of(WRONG_FUEL, KEYS),
    "ORNG-S3-9",
    says="Une erreur de carburant, des clés enfermées ou perdues ne donnent droit qu'au remorquage, vers le garage le "
    "plus proche au choix du gestionnaire.",
)
UNABLE_TO_CONTINUE = all_of(not_(vehicle.rideable), vehicle.needs_roadside_or_tow)
IMMOBILISED = given_or(
    vehicle.immobilised,
    any_of(UNABLE_TO_CONTINUE, reading(STILL_DRIVABLE, either=vehicle.dangerous_to_drive, unable_only=truth(False))),
)
STOPPED_BY_A_BREAKDOWN = named(
    all_of(
        IMMOBILISED,
        event.kind.is_in("breakdown", "flat_battery"),
        failure.nature.is_in("mechanical", "hydraulic", "electrical", "electronic"),
        failure.accidental,
        not_(insurer_proves(TOWING_ONLY)),
    ),
    "ORNG-S3-3",
    "ORNG-S3-4",
    says="L'assistance joue si le véhicule est immobilisé par une panne seulement : un incident fortuit, mécanique, "
    "électrique ou électronique, qui l'empêche de poursuivre le trajet ou le rend anormal ou dangereux à conduire.",
)
BREAKDOWN_ON_THE_ROAD = reading(
    WHICH_FAILURE,
    any_part=STOPPED_BY_A_BREAKDOWN,
    covered_part=all_of(STOPPED_BY_A_BREAKDOWN, some(all_of(repair.lines.kind == "part", COVERED_PART))),
)
ROADSIDE_HELP = any_of(
    BREAKDOWN_ON_THE_ROAD, reading(BREAKDOWN_ONLY, listed_exception=TOWING_ONLY, breakdown_only=truth(False))
)
WITHIN_TERRITORY = Condition(
    "ORNG-S3-8",
    "À l'étranger, l'assistance suit le territoire du contrat.",
    test=any_of(IN_FRANCE, STAY_IN_EUROPE),
    of=ASSISTANCE,
)
CALL_FIRST = Duty(
    "ORNG-S3-2",
    f"En panne, le bénéficiaire appelle le {HOTLINE}, ou le {HOTLINE_FROM_ABROAD} depuis l'étranger.",
    who="bénéficiaire",
    breach=all_of(
        roadside.tow_cost + roadside.repair_cost > eur(0),
        none_of(event.called_before_intervention, event.contact_impossible),
    ),
    sanction=Sanction.NONE,
    of=ASSISTANCE,
    doubts=(WHICH_NUMBER,),
)
HELP_ABROAD = Route(
    "ORNG-S3-2",
    f"Depuis l'étranger, l'assistance se demande au {HOTLINE_FROM_ABROAD}.",
    key="assistance_abroad",
    topic="assistance",
    when=all_of(asked.topic == "assistance", asked.from_abroad),
    contact=f"l'assistance de CIRANO au {HOTLINE_FROM_ABROAD}",
    channels=("téléphone",),
    opening=DAY_AND_NIGHT,
    at=asked.at,
    have_ready=("le numéro de contrat", "l'immatriculation", "le lieu du véhicule"),
)
HELP = Route(
    ("ORNG-S3-2", "ORNG-S3-1"),
    f"L'assistance se demande au {HOTLINE}, jour et nuit.",
    key="assistance",
    topic="assistance",
    when=asked.topic == "assistance",
    contact=f"l'assistance de CIRANO au {HOTLINE}",
    channels=("téléphone",),
    opening=DAY_AND_NIGHT,
    at=asked.at,
    have_ready=("le numéro de contrat", "l'immatriculation", "le lieu du véhicule"),
)

# --- roadside repair or towing ---------------------------------------------------------------------------------------

ON_THE_SPOT = all_of(roadside.repairable_on_site, not_(TOWING_ONLY))
INTERVENTION_CEILING = named(
    eur(INTERVENTION_CEILING_EUR), "ORNG-S3-5", says="L'intervention est plafonnée à 250 € TTC."
)
ROADSIDE = Guarantee(
    ("ORNG-S3-1", "ORNG-S3-5"),
    "Le véhicule est dépanné sur place ou remorqué jusqu'à un garage, sans franchise kilométrique, à toute heure, pour "
    "250 € TTC au plus.",
    key="roadside",
    label="Dépannage ou remorquage",
    claimed=roadside.repair_cost + roadside.tow_cost + SIDE_COSTS > eur(0),
    trigger=ROADSIDE_HELP,
    asked=roadside.repair_cost + roadside.tow_cost + SIDE_COSTS,
    settle=[
        Take("Dépannage sur place", "ORNG-S3-1", when=ON_THE_SPOT, amount=roadside.repair_cost),
        Take("Remorquage", ("ORNG-S3-1", "ORNG-S3-9"), when=not_(ON_THE_SPOT), amount=roadside.tow_cost),
        Take("Autres frais", "ORNG-S3.3-14", amount=SIDE_COSTS),
        Sublimit("Frais exclus de l'assistance", "ORNG-S3.3-14", base=SIDE_COSTS, ceiling=eur(0)),
        Limit("Plafond d'intervention", "ORNG-S3-5", ceiling=INTERVENTION_CEILING),
    ],
    pay_to=[
        Payee(to="repairer", nature="règlement direct", when=roadside.organised_by == "assistance"),
        Payee(to="insured", nature="remboursement"),
    ],
    doubts=(PER_WHAT,),
)


def _towed_this_year(*kinds: str) -> Truth:
    """Such a tow was already granted in the year of the warranty in which the event falls, for another event."""
    grant = history.grants
    this_year = whole_years(policy.starts_on, grant.on) == whole_years(policy.starts_on, event.day)
    return count(all_of(grant.kind.is_in(*kinds), not_(grant.same_event), this_year)) >= TOWS_A_YEAR


TOWED_ALREADY = Exclusion(
    "ORNG-S3-10",
    "Pour une erreur de carburant ou des clés, une seule intervention est prise en charge par année de garantie.",
    when=all_of(
        TOWING_ONLY,
        reading(
            ONE_A_YEAR,
            shared=_towed_this_year("wrong_fuel_tow", "lost_keys_tow", "locked_keys_tow"),
            each_event=any_of(
                all_of(WRONG_FUEL, _towed_this_year("wrong_fuel_tow")),
                all_of(failure.causes.has("lost_keys"), _towed_this_year("lost_keys_tow")),
                all_of(failure.causes.has("keys_locked_in"), _towed_this_year("locked_keys_tow")),
            ),
        ),
    ),
    of=("roadside",),
)

# --- where the vehicle goes ------------------------------------------------------------------------------------------

NEAR_PARIS = named(
    amount(NEAR_IN_ILE_DE_FRANCE_KM, "km"),
    "ORNG-S3-6",
    says="En région parisienne, l'atelier du vendeur est proche à moins de 10 km de la panne.",
)
NEAR_ELSEWHERE = named(
    amount(NEAR_ELSEWHERE_KM, "km"),
    "ORNG-S3-7",
    says="Ailleurs, l'atelier du vendeur est proche à moins de 50 km de la panne.",
)
NEAR_KM = when(event.in_ile_de_france, NEAR_PARIS, NEAR_ELSEWHERE)
RADIUS_KM = reading(RADIUS_FROM_WHERE, from_the_garage=roadside.seller_workshop_km, from_home=event.road_km_from_home)
SELLER_POSSIBLE = all_of(roadside.seller_has_workshop, event.country == "FR")
AT_THE_LIMIT = RADIUS_KM == NEAR_KM
TO_THE_SELLER = all_of(
    SELLER_POSSIBLE,
    any_of(
        RADIUS_KM < NEAR_KM,
        all_of(
            AT_THE_LIMIT,
            reading(
                EXACTLY_AT_THE_LIMIT,
                beneficiary_chooses=election.tow_destination == "seller_workshop",
                seller=truth(True),
                nearest=truth(False),
            ),
        ),
    ),
)
HELP_DUE = all_of(ROADSIDE_HELP, WITHIN_TERRITORY.holds, none_of(EXCLUDED, TOWED_ALREADY.applies))
TO_BE_TOWED = all_of(HELP_DUE, none_of(TOWING_ONLY, roadside.repairable_on_site))
ROADSIDE_REPAIR = Service(
    "ORNG-S3-1",
    "Le véhicule est dépanné sur place quand c'est possible.",
    key="roadside_repair",
    due=all_of(HELP_DUE, ON_THE_SPOT),
    what="Dépannage sur place",
    of=("roadside",),
    figures={"au plus": INTERVENTION_CEILING},
)
TOW_TO_SELLER = Service(
    ("ORNG-S3-6", "ORNG-S3-7"),
    "Près de l'atelier du vendeur, le véhicule y est remorqué, ou dans un garage réparateur, au choix du gestionnaire.",
    key="tow_to_seller",
    due=all_of(TO_BE_TOWED, TO_THE_SELLER),
    what="Remorquage vers l'atelier du vendeur ou un garage réparateur, au choix du gestionnaire",
    of=("roadside",),
    figures={"distance (km)": RADIUS_KM, "au plus": INTERVENTION_CEILING},
)
TOW_TO_NEAREST = Service(
    "ORNG-S3-8",
    "Plus loin, à l'étranger, ou si le vendeur n'a pas d'atelier, le véhicule est remorqué au garage réparateur le "
    "plus proche.",
    key="tow_to_nearest_garage",
    due=all_of(TO_BE_TOWED, not_(TO_THE_SELLER)),
    what="Remorquage vers le garage réparateur le plus proche",
    of=("roadside",),
    figures={"au plus": INTERVENTION_CEILING},
)
TOW_FOR_FUEL_OR_KEYS = Service(
    "ORNG-S3-9",
    "Pour une erreur de carburant ou des clés, seul le remorquage est pris en charge, vers un garage proche que "
    "choisit le gestionnaire.",
    key="tow_for_fuel_or_keys",
    due=all_of(HELP_DUE, TOWING_ONLY),
    what="Remorquage vers le garage le plus proche, au choix du gestionnaire",
    of=("roadside",),
    figures={"au plus": INTERVENTION_CEILING},
)
DESTINATION_AT_THE_LIMIT = Election(
    "ORNG-S3-8",
    "À 10 ou 50 km exactement, le bénéficiaire choisit entre l'atelier du vendeur et le garage le plus proche.",
    fact=election.tow_destination,
    by="insured",
    options=[
        Option(key=key, open=all_of(TO_BE_TOWED, SELLER_POSSIBLE, AT_THE_LIMIT))
        for key in ("seller_workshop", "nearest_garage")
    ],
    if_silent="Remorquage vers le garage réparateur le plus proche.",
)
