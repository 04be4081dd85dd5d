"""Articles 5.2, 5.3, 5.5 and 5.7: the choice of article 5.2, replacement vehicle, local liaisons and lodging.

Source: general conditions n° 2220453, articles 5.2, 5.3, 5.5 and 5.7.
"""

from __future__ import annotations

from clausier.facts import election, event, expenses, rental, repair, stay, transport, vehicle
from clausier.rules.dates import after, days, days_between
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition, Deadline, Duty, Election, Guarantee, Option, Payee, Sanction, Service
from clausier.rules.rows import largest, total, total_by
from clausier.rules.steps import Limit, Sublimit, Take
from clausier.rules.terms import amount, eur, truth
from clausier.rules.words import all_of, any_of, given_or, least, most, named, not_, reading, when

from .assistance import ASSISTANCE_DUE, STRANDED
from .onward import ONWARD_WORTH

RENTAL_DAYS = 5
RENTAL_EUR_PER_DAY = 40
LIAISON_EUR_IN_5_2 = 50
LIAISON_EUR_IN_5_5 = 80
LODGING_DAYS = 5
LODGING_EUR_PER_NIGHT = 80
LODGING_TOTAL_EUR = 300

# --- doubts of the text ---------------------------------------------------------------------------------------------

WHO_CHOOSES = Reading(
    "MOTO-5.2-2",
    "Trois prestations sont reliées par « ou » sans dire qui choisit, ni si l'on peut en enchaîner deux.",
    (("member", "L'adhérent choisit, selon les disponibilités ; hébergement puis voyage ne se cumulent pas."),),
    "Les prestations sont « mises à disposition de l'adhérent ».",
)
FIFTY_FOR_WHAT = Reading(
    "MOTO-5.2-4",
    "L'article 5.2 écrit 50 € là où l'article 5.5 écrit 80 € ; grammaticalement, les 50 € peuvent ne viser que la "
    "reprise du véhicule.",
    (
        ("superseded", "Le plafond de l'article 5.5 vaut seul, pour toutes les liaisons."),
        ("collection_only", "Les liaisons de la reprise sont limitées à 50 €, dans le total de l'article 5.5."),
    ),
    "L'article consacré au sujet l'emporte, et le doute profite à l'adhérent.",
)
EIGHTY_OR_FIFTY = Reading(
    "MOTO-5.5-2",
    "Le total des liaisons est de 80 € à l'article 5.5 et de 50 € à l'article 5.2.",
    (("eighty", "80 € TTC au total, aller et retour."), ("fifty", "50 € TTC au total.")),
    "L'article consacré au sujet l'emporte, et le doute profite à l'adhérent.",
)
MAY_BE_PROVIDED = Reading(
    "MOTO-5.3-1",
    "Le véhicule « peut être » fourni, sous réserve de disponibilité.",
    (
        ("refund_instead", "S'il n'est pas fourni, la location est remboursée."),
        ("discretionary", "L'assistance peut ne rien fournir ni rembourser."),
    ),
    "Le même article prévoit le remboursement quand la prestation ne peut pas être organisée.",
)
RENTER_REFUSES = Reading(
    "MOTO-5.3-4",
    "Les conditions du loueur (permis A seul, âge, carte bancaire) peuvent priver un motard de toute voiture.",
    (
        ("other_ways", "Il garde le remboursement et les autres prestations."),
        ("nothing", "Il n'a droit ni au véhicule ni au remboursement."),
    ),
    "Seule la mise à disposition dépend du loueur ; le doute profite à l'adhérent.",
)
DAYS_DUE_COUNT = Reading(
    "MOTO-5.3-8",
    "Le remboursement est « par journée due », sans redire combien de journées sont dues.",
    (
        ("five_at_most", "Cinq journées au plus, donc 200 € au plus."),
        ("every_day", "Toutes les journées de location."),
    ),
    "Le remboursement remplace une mise à disposition de cinq jours au plus.",
)
DAYS_OR_NIGHTS = Reading(
    "MOTO-5.7-1",
    "La durée est comptée en jours, le prix en nuits.",
    (("nights", "Cinq nuits."), ("days", "Cinq jours, donc quatre nuits.")),
    "Le doute profite à l'adhérent.",
)
LODGING_TOTAL_PER_WHAT = Reading(
    "MOTO-5.7-3",
    "Le total de 300 € n'est dit ni par événement ni par personne, et il mord avant que les cinq nuits ne soient "
    "épuisées.",
    (
        ("per_event", "300 € par événement ; le plus faible des deux plafonds s'applique."),
        ("per_person", "300 € par occupant."),
    ),
    "« Remboursement total », alors que l'autre plafond est dit par personne.",
)
WHICH_PERSONS = Reading(
    "MOTO-5.7-4",
    "Quand il y a plus de monde que de places, le texte ne dit pas qui est hébergé ; les places de la carte grise "
    "comprennent le conducteur.",
    (
        ("dearest", "On retient autant de nuits que de places, les plus chères d'abord."),
        ("in_order", "On retient les premières personnes, dans l'ordre de leurs numéros."),
    ),
    "Le doute profite à l'adhérent.",
)

# --- replacement vehicle (5.3) --------------------------------------------------------------------------------------

RENTAL_SPENT = rental.days * rental.price_per_day
USE_COSTS = named(
    rental.fuel_cost + rental.toll_cost + rental.deductible_cost,
    "MOTO-5.3-7",
    says="Carburant, péages, franchise du loueur et tous les frais d'usage du véhicule restent à l'adhérent.",
)
DAYS_TO_COLLECTION = when(
    vehicle.collected_on.happened,
    most(days_between(event.day, vehicle.collected_on.or_else(event.day)) + 1, amount(1, "day")),
    amount(RENTAL_DAYS, "day"),
)
RENTAL_DAYS_DUE = named(
    reading(
        DAYS_DUE_COUNT,
        five_at_most=least(rental.days, amount(RENTAL_DAYS, "day"), DAYS_TO_COLLECTION),
        every_day=rental.days,
    ),
    "MOTO-5.3-2",
    "MOTO-5.3-3",
    says="Cinq jours consécutifs au plus, jusqu'à la reprise du véhicule, sans prolongation même si la réparation "
    "dure.",
)
RENTAL_REFUND = named(
    RENTAL_DAYS_DUE * least(rental.price_per_day, eur(RENTAL_EUR_PER_DAY, per="day")),
    "MOTO-5.3-8",
    says="La location est remboursée à hauteur de 40 € TTC par journée due.",
)
REPLACEMENT_VEHICLE = Guarantee(
    ("MOTO-5.3-8", "MOTO-5.3-1"),
    "Si l'assistance ne peut pas fournir de véhicule de remplacement, elle rembourse la location.",
    key="replacement_vehicle",
    label="Location d'un véhicule de remplacement",
    claimed=eur(0) < RENTAL_SPENT,
    trigger=all_of(
        ASSISTANCE_DUE,
        not_(rental.organised),
        reading(MAY_BE_PROVIDED, refund_instead=truth(True), discretionary=truth(False)),
    ),
    asked=RENTAL_SPENT + USE_COSTS,
    settle=[
        Take("Location", "MOTO-5.3-8", amount=RENTAL_SPENT),
        Sublimit(
            "Cinq jours au plus, jusqu'à la reprise du véhicule",
            ("MOTO-5.3-2", "MOTO-5.3-3"),
            base=RENTAL_SPENT,
            ceiling=RENTAL_DAYS_DUE * rental.price_per_day,
        ),
        Sublimit(
            "40 € par journée due",
            "MOTO-5.3-8",
            base=RENTAL_DAYS_DUE * rental.price_per_day,
            ceiling=RENTAL_REFUND,
        ),
    ],
    pay_to=[Payee(to="insured", nature="remboursement")],
)
VEHICLE_CHOSEN = Condition(
    "MOTO-5.2-2",
    "Le véhicule de remplacement n'est dû que si l'adhérent l'a choisi, à la place du voyage et de l'hébergement.",
    test=election.onward == "rental",
    of=("replacement_vehicle",),
)
RENTER_TERMS = Condition(
    "MOTO-5.3-4",
    "La mise à disposition suit les conditions du loueur (âge, ancienneté du permis, carte bancaire) ; qui ne les "
    "remplit pas garde le remboursement et les autres prestations.",
    test=reading(RENTER_REFUSES, other_ways=truth(True), nothing=rental.renter_conditions_met),
    of=("replacement_vehicle",),
)
VEHICLE_PROVIDED = all_of(ASSISTANCE_DUE, STRANDED, election.onward == "rental", rental.organised)
LAST_RENTAL_DAY = after(rental.starts_on, days(RENTAL_DAYS - 1))
REPLACEMENT_IN_KIND = Service(
    ("MOTO-5.3-1", "MOTO-5.3-2", "MOTO-5.3-4", "MOTO-5.3-5"),
    "Un véhicule de catégorie B ou 1, selon disponibilité et conditions du loueur, sans l'équipement ni les options "
    "du véhicule de l'adhérent, cinq jours consécutifs au plus.",
    key="replacement_vehicle",
    due=all_of(VEHICLE_PROVIDED, rental.renter_conditions_met),
    what="Véhicule de remplacement de catégorie B ou 1",
    of=("replacement_vehicle",),
    figures={
        "catégorie": rental.category,
        "jours au plus": amount(RENTAL_DAYS, "day"),
        "dernier jour": LAST_RENTAL_DAY,
    },
)
USE_COSTS_STAY = Service(
    "MOTO-5.3-7",
    "Tous les frais d'usage et de conduite du véhicule de remplacement restent à la charge de l'adhérent.",
    key="use_costs",
    due=all_of(ASSISTANCE_DUE, election.onward == "rental", eur(0) < USE_COSTS),
    what="Frais d'usage du véhicule de remplacement, à la charge de l'adhérent",
    of=("replacement_vehicle",),
    figures={"à votre charge": USE_COSTS},
)
RETURN_VEHICLE = Deadline(
    ("MOTO-5.3-6", "MOTO-5.3-3"),
    "Le véhicule de remplacement est rendu à l'agence de départ à la fin de la mise à disposition, qui n'est pas "
    "prolongée.",
    key="return_replacement_vehicle",
    owes="adhérent",
    act="rendre le véhicule de remplacement à l'agence de départ",
    start=rental.starts_on,
    within=days(RENTAL_DAYS - 1),
    applies=VEHICLE_PROVIDED,
    consequence="les frais de location qui suivent restent à l'adhérent",
)
RETURN_TO_START = Duty(
    "MOTO-5.3-6",
    "L'adhérent rend le véhicule de remplacement à l'agence de départ.",
    who="adhérent",
    breach=all_of(rental.organised, not_(rental.returned_to_start)),
    sanction=Sanction.NONE,
    of=("replacement_vehicle",),
)

# --- lodging (5.7) --------------------------------------------------------------------------------------------------

night = stay.nights
DURING_REPAIR = given_or(
    stay.during_repair,
    any_of(not_(repair.completed_on.happened), night.on <= repair.completed_on.or_else(event.day)),
)
NIGHT_COUNTS = named(
    all_of(
        DURING_REPAIR,
        night.night
        <= reading(DAYS_OR_NIGHTS, nights=amount(LODGING_DAYS), days=amount(LODGING_DAYS - 1)),
    ),
    "MOTO-5.7-1",
    says="L'hébergement est remboursé pendant la réparation, cinq nuits successives au plus, en France ou à "
    "l'étranger.",
)
#: Night after night, the persons lodged, never more than the seats.
NIGHTS_WITHIN_SEATS = total_by(night.night, amount(1, "person"), vehicle.seats, of=NIGHT_COUNTS)
PERSON_WITHIN_SEATS = all_of(NIGHT_COUNTS, night.person * amount(1, "person") <= vehicle.seats)
LODGING_ADMITTED = named(
    reading(
        WHICH_PERSONS,
        dearest=largest(NIGHTS_WITHIN_SEATS, night.cost, of=NIGHT_COUNTS),
        in_order=total(night.cost, of=PERSON_WITHIN_SEATS),
    ),
    "MOTO-5.7-4",
    says="Les personnes hébergées sont comptées dans la limite des places de la carte grise.",
)
NIGHT_AT_RATE = least(night.cost, eur(LODGING_EUR_PER_NIGHT))
LODGING_AT_RATE = named(
    reading(
        WHICH_PERSONS,
        dearest=largest(NIGHTS_WITHIN_SEATS, NIGHT_AT_RATE, of=NIGHT_COUNTS),
        in_order=total(NIGHT_AT_RATE, of=PERSON_WITHIN_SEATS),
    ),
    "MOTO-5.7-2",
    says="Au plus 80 € TTC par personne et par nuit.",
)
LODGING_CEILING = named(
    reading(
        LODGING_TOTAL_PER_WHAT,
        per_event=eur(LODGING_TOTAL_EUR),
        per_person=eur(LODGING_TOTAL_EUR, per="person") * stay.occupants,
    ),
    "MOTO-5.7-3",
    says="Le remboursement total de l'hébergement est plafonné à 300 € TTC.",
)
LODGING_SPENT = total(night.cost)
LODGING = Guarantee(
    ("MOTO-5.7-1", "MOTO-5.2-2"),
    "L'hébergement de l'adhérent et de ses passagers est remboursé pendant la réparation.",
    key="lodging",
    label="Hébergement",
    claimed=eur(0) < LODGING_SPENT,
    trigger=ASSISTANCE_DUE,
    asked=LODGING_SPENT,
    settle=[
        Take("Nuits d'hôtel", "MOTO-5.7-1", amount=LODGING_SPENT),
        Sublimit(
            "Cinq nuits, dans la limite des places",
            ("MOTO-5.7-1", "MOTO-5.7-4"),
            base=LODGING_SPENT,
            ceiling=LODGING_ADMITTED,
        ),
        Sublimit("80 € par personne et par nuit", "MOTO-5.7-2", base=LODGING_ADMITTED, ceiling=LODGING_AT_RATE),
        Limit("Plafond de l'hébergement", "MOTO-5.7-3", ceiling=LODGING_CEILING),
    ],
    pay_to=[Payee(to="insured", nature="remboursement")],
)
LODGING_CHOSEN = Condition(
    "MOTO-5.2-2",
    "L'hébergement n'est dû que si l'adhérent l'a choisi, à la place du véhicule de remplacement et du voyage.",
    test=election.onward == "accommodation",
    of=("lodging",),
)

# --- liaisons (5.2, 5.5) --------------------------------------------------------------------------------------------

expense = expenses.rows
LIAISON_OUTWARD = total(expense.cost, of=all_of(expense.kind == "liaison", expense.leg == "outward"))
LIAISON_COLLECTION = total(expense.cost, of=all_of(expense.kind == "liaison", expense.leg == "return"))
LIAISON_SPENT = given_or(transport.liaison_cost, LIAISON_OUTWARD + LIAISON_COLLECTION)
LIAISON_ADMITTED = named(
    when(election.onward.is_in("rental", "accommodation"), LIAISON_SPENT, LIAISON_COLLECTION),
    "MOTO-5.5-1",
    says="Sont remboursées les liaisons du véhicule à la location ou à l'hébergement, et celles de la reprise du "
    "véhicule.",
)
LIAISON_CEILING = named(
    reading(EIGHTY_OR_FIFTY, eighty=eur(LIAISON_EUR_IN_5_5), fifty=eur(LIAISON_EUR_IN_5_2)),
    "MOTO-5.5-2",
    says="Les liaisons sont remboursées à hauteur de 80 € TTC au total, aller et retour.",
)
LIAISON = Guarantee(
    ("MOTO-5.5-1", "MOTO-5.2-4"),
    "Les liaisons locales vers la location, l'hébergement ou le véhicule réparé sont remboursées.",
    key="liaison",
    label="Frais de liaison",
    claimed=eur(0) < LIAISON_SPENT,
    trigger=ASSISTANCE_DUE,
    asked=LIAISON_SPENT,
    settle=[
        Take("Liaisons", "MOTO-5.5-1", amount=LIAISON_SPENT),
        Sublimit("Liaisons prévues par l'article", "MOTO-5.5-1", base=LIAISON_SPENT, ceiling=LIAISON_ADMITTED),
        Sublimit(
            "50 € pour la reprise du véhicule",
            "MOTO-5.2-4",
            when=reading(FIFTY_FOR_WHAT, superseded=truth(False), collection_only=truth(True)),
            base=LIAISON_COLLECTION,
            ceiling=eur(LIAISON_EUR_IN_5_2),
        ),
        Limit(
            "Plafond des liaisons, aller et retour",
            ("MOTO-5.5-2", "MOTO-5.2-4"),
            ceiling=LIAISON_CEILING,
        ),
    ],
    pay_to=[Payee(to="insured", nature="remboursement")],
)

# --- the choice (5.2) -----------------------------------------------------------------------------------------------

OPEN_TO_THE_MEMBER = all_of(ASSISTANCE_DUE, STRANDED)
CHOICE = Election(
    "MOTO-5.2-2",
    "L'adhérent choisit une seule prestation : véhicule de remplacement, transport pour continuer ou rentrer, ou "
    "hébergement.",
    fact=election.onward,
    by="insured",
    options=[
        Option(
            key="rental",
            open=OPEN_TO_THE_MEMBER,
            worth=RENTAL_REFUND,
            rules=("MOTO-5.3-1", "MOTO-5.3-8"),
        ),
        Option(key="transport", open=OPEN_TO_THE_MEMBER, worth=ONWARD_WORTH, rules=("MOTO-5.4-1",)),
        Option(
            key="accommodation",
            open=OPEN_TO_THE_MEMBER,
            worth=least(LODGING_AT_RATE, LODGING_CEILING),
            rules=("MOTO-5.7-1",),
        ),
    ],
    doubts=(WHO_CHOOSES,),
)
