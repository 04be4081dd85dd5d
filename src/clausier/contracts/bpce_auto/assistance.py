"""What of chapters 9 and 10 the earlier chapters already decide; the chapters themselves come later.

Chapter 1 says what each formula gives access to and from which distance, chapter 3 what the words mean, article 5.2 on
which journeys, article 11.1 what is refunded. Who benefits, on which events, for how long and up to which amount is the
matter of chapters 9 and 10. Source: document 001, chapters 1 and 3, articles 5.2 and 11.1.
"""

from __future__ import annotations

from clausier.facts import (
    animals,
    assistance,
    event,
    expenses,
    failure,
    handler,
    illness,
    policy,
    rental,
    request,
    roadside,
    vehicle,
)
from clausier.rules.dates import after, later, months
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Deadline, Duty, Guarantee, Lines, Payee, Recourse, Right, Sanction, Service
from clausier.rules.rows import count, some, total
from clausier.rules.steps import Limit, Sublimit, Take
from clausier.rules.terms import amount, eur, truth
from clausier.rules.words import all_of, any_of, insurer_proves, least, most, named, none_of, not_, reading

from .formulas import (
    ASSISTANCE_TO_PERSONS,
    DRIVING_COURSES,
    EXTENDED_ASSISTANCE,
    QUOTE_STUDY,
    REPLACEMENT_VEHICLE,
    STANDARD_ASSISTANCE,
    TABLE_READ,
    TAXI_RETURN,
)
from .what_is_insured import AT_HOME, TRIP_DAYS, TRIP_MONTHS

KEY = "assistance"
THRESHOLD_KM = amount(50, "km")
PAY_OVER_WITHIN = months(3)

# --- doubts of the text -----------------------------------------------------------------------------------------------

EXACTLY_FIFTY = Reading(
    "BPCE-3-36",
    "À 50 km exactement, ce chapitre et le premier ne refusent que plus près ; l'article 9.1 veut plus loin.",
    (("served", "La panne est dépannée à 50 km exactement."), ("refused", "Il faut être à plus de 50 km.")),
    "Deux textes sur trois accordent l'aide, et le doute profite à l'assuré.",
)
BY_ROAD = Reading(
    "BPCE-1-11",
    "Le texte ne dit pas si la distance se mesure par la route ou à vol d'oiseau.",
    (("road", "Par la route."), ("straight", "À vol d'oiseau.")),
    "La route n'est jamais plus courte : le doute profite à l'assuré.",
)
USER_MISTAKES = Reading(
    "BPCE-3-43",
    "Une panne n'est jamais une faute de l'utilisateur, mais se tromper de carburant ou perdre ses clés en est une.",
    (
        ("special_list", "L'assistance étendue nomme ces événements : elle les sert malgré la définition."),
        ("definition", "La faute prouvée de l'utilisateur ôte l'assistance."),
    ),
    "La liste particulière l'emporte sur la définition générale.",
)
DASH_IN_THE_TABLE = Reading(
    "BPCE-1.5-18",
    "Un tiret tient lieu d'assistance standard en Tiers Plus et en Tous Risques.",
    (("replaced", "Les mêmes prestations y sont dues, au titre de l'assistance étendue et sans distance."),),
    "Une formule plus large ne peut donner moins.",
)
SHORT_JOURNEY = Reading(
    "BPCE-5.2-30",
    "L'assistance veut un déplacement de moins de 90 jours, et l'exemple la donne parce que le voyage dure moins de "
    "trois mois. Une durée prévue trop longue ôterait l'aide dès le premier jour.",
    (
        ("either", "L'une des deux durées suffit ; sans retour fixé, on compte le voyage déjà fait."),
        ("ninety_days", "Moins de 90 jours, voyage entier."),
    ),
    "Deux tests dans le même article : le doute profite à l'assuré.",
)
NOBODY_REACHED = Reading(
    "BPCE-11.1-16",
    "Le texte ne dit rien de qui n'a pas pu joindre l'assisteur.",
    (
        ("excused", "La force majeure dispense de l'accord et du numéro de dossier."),
        ("always_needed", "Sans accord préalable, rien n'est remboursé."),
    ),
    "L'article 4.1 excuse ainsi tous les retards ; nul n'est tenu à l'impossible.",
)
NO_SANCTION = Reading(
    "BPCE-11.1-18",
    "Aucune sanction n'est écrite si les titres ne sont pas remboursés ou la somme reversée à temps.",
    (("sum_only", "L'assisteur réclame la somme reçue, et rien de plus."),),
    "Une sanction ne se suppose pas.",
)

# --- what the words mean ----------------------------------------------------------------------------------------------

STOPPED = all_of(not_(vehicle.rideable), vehicle.needs_roadside_or_tow)
ILLNESS = named(
    all_of(event.kind == "illness", illness.unforeseen, illness.certified, not_(illness.from_accident)),
    "BPCE-3-42",
    says="Une maladie altère la santé de façon soudaine et imprévisible, un médecin la constate, et elle ne vient pas "
    "d'un accident corporel.",
)
PUNCTURE = named(
    all_of(event.kind == "puncture", STOPPED),
    "BPCE-3-22",
    says="Une crevaison immobilise le véhicule sur place, jusqu'à un dépannage ou un remorquage.",
)
BREAKDOWN = named(
    all_of(
        any_of(
            event.kind == "flat_battery",
            all_of(event.kind == "breakdown", failure.nature.is_in("mechanical", "electrical", "electronic")),
        ),
        failure.accidental,
        not_(insurer_proves(failure.negligence)),
        STOPPED,
    ),
    "BPCE-3-43",
    says="Une panne est un incident mécanique, électrique ou électronique fortuit, qui n'est pas une faute de "
    "l'utilisateur.",
)
FUEL_OR_KEYS = all_of(
    event.kind.is_in("fuel", "keys"),
    reading(USER_MISTAKES, special_list=truth(True), definition=not_(insurer_proves(failure.negligence))),
)
DISTANCE_KM = reading(BY_ROAD, road=event.road_km_from_home, straight=event.straight_km_from_home)
FAR_ENOUGH = named(
    reading(EXACTLY_FIFTY, served=DISTANCE_KM >= THRESHOLD_KM, refused=DISTANCE_KM > THRESHOLD_KM),
    "BPCE-1-11", "BPCE-3-36",
    says="Plus près du domicile que la franchise kilométrique de 50 km, une panne n'ouvre pas l'assistance standard.",
)  # fmt: skip
JOURNEY_END = event.trip_ends_on.or_else(event.day)
UNDER_NINETY_DAYS = after(event.trip_starts_on, TRIP_DAYS) > JOURNEY_END
#: Three months exactly count, as for the other guarantees (BPCE-5.2-27). They are 89 days at least: whatever is under
#: ninety days is within them.
WITHIN_THREE_MONTHS = after(event.trip_starts_on, TRIP_MONTHS) >= JOURNEY_END
ON_A_SHORT_JOURNEY = named(
    any_of(
        AT_HOME,
        reading(
            SHORT_JOURNEY,
            either=WITHIN_THREE_MONTHS,
            ninety_days=all_of(event.trip_ends_on.happened, UNDER_NINETY_DAYS),
        ),
    ),
    "BPCE-5.2-30",
    says="À l'étranger, l'assistance ne suit que les déplacements de moins de 90 jours, quel qu'en soit le motif.",
)

# --- what the formula gives access to ---------------------------------------------------------------------------------

#: Any other event that stops the vehicle, or takes it away: chapter 9 says which.
OTHER_STOP = any_of(
    event.kind == "theft",
    all_of(
        STOPPED,
        not_(event.kind.is_in("breakdown", "flat_battery", "puncture", "fuel", "keys", "illness", "injury")),
    ),
)
PERSONS_HELPED = all_of(
    ASSISTANCE_TO_PERSONS, any_of(ILLNESS, event.kind.is_in("accident", "injury")), ON_A_SHORT_JOURNEY
)
STANDARD_HELP = all_of(STANDARD_ASSISTANCE, any_of(OTHER_STOP, all_of(BREAKDOWN, FAR_ENOUGH)), ON_A_SHORT_JOURNEY)
LISTED_STOP = any_of(OTHER_STOP, BREAKDOWN, PUNCTURE, FUEL_OR_KEYS)
EXTENDED_HELP = all_of(EXTENDED_ASSISTANCE, LISTED_STOP, ON_A_SHORT_JOURNEY)
HELPED = any_of(PERSONS_HELPED, STANDARD_HELP, EXTENDED_HELP)

TO_PERSONS = Service(
    ("BPCE-1-28", "BPCE-1.5-17"),
    "L'assistance aux personnes, avec ou sans véhicule, est due dans toutes les formules.",
    key="assistance_to_persons",
    due=PERSONS_HELPED,
    what="Assistance aux personnes, par IMA Assurances (prestations au chapitre 9)",
    doubts=(TABLE_READ,),
)
STANDARD = Service(
    ("BPCE-1-11", "BPCE-1-29", "BPCE-1.5-18"),
    "En Tiers sans l'option, l'assistance au véhicule laisse à l'assuré les pannes proches de chez lui.",
    key="vehicle_assistance_standard",
    due=STANDARD_HELP,
    what="Assistance au véhicule, standard, par IMA Assurances (prestations au chapitre 9)",
    figures={"franchise kilométrique d'une panne": THRESHOLD_KM},
    doubts=(TABLE_READ, DASH_IN_THE_TABLE),
)
EXTENDED = Service(
    ("BPCE-1-12", "BPCE-1-13", "BPCE-1-30", "BPCE-1.5-19"),
    "L'assistance étendue n'a pas de franchise kilométrique, même au domicile ; elle ajoute les clés, le carburant et "
    "la crevaison.",
    key="vehicle_assistance_extended",
    due=EXTENDED_HELP,
    what="Assistance au véhicule, étendue, par IMA Assurances (prestations au chapitre 9)",
    figures={"franchise kilométrique d'une panne": amount(0, "km")},
    doubts=(TABLE_READ,),
)
REPLACEMENT = Service(
    ("BPCE-1-31", "BPCE-1.5-20"),
    "Un véhicule de remplacement est compris en Tous Risques, ou pris en option.",
    key="replacement_vehicle",
    due=all_of(REPLACEMENT_VEHICLE, LISTED_STOP, ON_A_SHORT_JOURNEY),
    what="Véhicule de remplacement (durées et catégories à l'article 9.5)",
    doubts=(TABLE_READ,),
)
pet = animals.rows
ACCEPTED_PET = named(
    all_of(
        pet.lives_with_beneficiary,
        any_of(pet.species == "cat", all_of(pet.species == "dog", pet.dog_category == "none")),
    ),
    "BPCE-3-8",
    says="Un animal de compagnie est un chat ou un chien du domicile, sauf un chien d'attaque, de garde ou de défense.",
)
PETS = Service(
    "BPCE-3-8",
    "Les chats et les chiens du domicile comptent comme animaux de compagnie.",
    key="pets",
    due=all_of(PERSONS_HELPED, some(ACCEPTED_PET)),
    what="Animaux de compagnie admis auprès du bénéficiaire (prestations au chapitre 9)",
    figures={"animaux": count(ACCEPTED_PET)},
)
TAKE_A_COURSE = Right(
    ("BPCE-1-34", "BPCE-1.5-23"),
    "Les stages de conduite sont ouverts dans toutes les formules (conditions à l'article 10.1).",
    key="driving_course",
    who="bénéficiaire",
    act="suivre un stage de conduite : après un accident, senior, conduite accompagnée, éco-conduite",
    ground=all_of(DRIVING_COURSES, policy.confirmed_in_force),
    doubts=(TABLE_READ,),
)
TAXI_HOME = Right(
    ("BPCE-1-35", "BPCE-1.5-24"),
    "Le retour en taxi est ouvert dans toutes les formules aux personnes que nomme l'article 10.2.",
    key="taxi_return",
    who="personnes que nomme l'article 10.2",
    act="rentrer en taxi, faute de pouvoir conduire",
    ground=all_of(TAXI_RETURN, policy.confirmed_in_force),
    doubts=(TABLE_READ,),
)
STUDY_OF_A_QUOTE = Service(
    ("BPCE-1-36", "BPCE-1.5-25"),
    "L'étude d'un devis de panne est comprise partout, si les conditions particulières ne la retirent pas.",
    key="quote_study",
    due=all_of(QUOTE_STUDY, event.kind == "breakdown"),
    what="Étude du devis de réparation d'une panne (conditions à l'article 10.3)",
    doubts=(TABLE_READ,),
)

# --- assistance that the insured organised (11.1) ---------------------------------------------------------------------

expense = expenses.rows
TAXIS, JOURNEYS = ("liaison", "taxi"), ("train", "plane")
OF_ASSISTANCE = expense.kind.is_in("tow", "rental", "hotel", "meal", *TAXIS, *JOURNEYS)
OTHER_BENEFIT = any_of(
    roadside.towed,
    rental.organised,
    assistance.returned_on.happened,
    some(expense.kind.is_in("tow", "rental", "hotel", *JOURNEYS)),
)
CONNECTING_TAXI = Service(
    "BPCE-3-50",
    "Le taxi de liaison complète une autre prestation, selon les besoins.",
    key="connecting_taxi",
    due=all_of(HELPED, OTHER_BENEFIT),
    what="Taxi de liaison, organisé et payé par IMA Assurances",
)
AGREED = named(
    any_of(
        all_of(expense.agreed, request.claim_reference_given),
        reading(NOBODY_REACHED, excused=handler.force_majeure, always_needed=truth(False)),
    ),
    "BPCE-11.1-16",
    says="L'assisteur, prévenu d'abord, a donné son accord avec un numéro de dossier.",
)
PROVED = named(expense.receipt, "BPCE-11.1-16", says="La dépense est justifiée.")
ROOM_ONLY = named(
    none_of(expense.kind == "meal"),
    "BPCE-11.1-20",
    says="D'un séjour à l'hôtel, la chambre seule est payée ; les repas et les autres frais ne le sont pas.",
)
TAXI_BESIDE = named(
    any_of(not_(expense.kind.is_in(*TAXIS)), OTHER_BENEFIT),
    "BPCE-3-50",
    says="Un taxi n'est payé qu'en complément d'une autre prestation.",
)
ADMITTED = all_of(OF_ASSISTANCE, AGREED, PROVED, ROOM_ONLY, TAXI_BESIDE)
SPENT = total(expense.cost, of=OF_ASSISTANCE)
JOURNEY = total(expense.cost, of=all_of(ADMITTED, expense.kind.is_in(*JOURNEYS)))
EXTRA = named(
    most(JOURNEY - assistance.normal_return_cost, eur(0)),
    "BPCE-11.1-17",
    says="Du retour, seul est payé ce qui dépasse son coût normal.",
)
SELF_ORGANISED = Guarantee(
    "BPCE-11.1-16",
    "L'assistance que l'assuré ou un proche a organisée seul est remboursée sur justificatifs.",
    key=KEY,
    label="Assistance organisée par l'assuré",
    claimed=some(OF_ASSISTANCE),
    trigger=HELPED,
    asked=SPENT,
    settle=(
        Take("Frais d'assistance justifiés", "BPCE-11.1-16", amount=total(expense.cost, of=ADMITTED)),
        Sublimit("Coût normal du retour", "BPCE-11.1-17", base=JOURNEY, ceiling=EXTRA),
        Sublimit(
            "Destination prévue au contrat", "BPCE-11.1-19", when=assistance.destination_changed, base=EXTRA,
            ceiling=least(EXTRA, assistance.planned_destination_cost),
        ),
        Limit("Ce que l'assisteur aurait dépensé", "BPCE-11.1-16", ceiling=assistance.provider_cost),
    ),
    lines=Lines(covered=ADMITTED, asked=expense.cost, granted=expense.cost, of=OF_ASSISTANCE),
    pay_to=(Payee(to="insured", nature="remboursement", rules=("BPCE-11.1-16",)),),
)  # fmt: skip

# --- the way home (11.1) ----------------------------------------------------------------------------------------------

USE_THE_TICKET = Right(
    "BPCE-11.1-17",
    "Pour un retour pris en charge, l'assisteur peut demander d'utiliser le titre de transport prévu.",
    key="use_original_ticket",
    who="assisteur",
    act="demander que le titre de transport prévu serve au retour",
    ground=assistance.original_ticket,
)
UNUSED_TICKETS = Deadline(
    "BPCE-11.1-18",
    "Dans les trois mois d'un retour pris en charge, les titres non utilisés sont remboursés, et la somme reversée.",
    key="unused_tickets",
    owes="bénéficiaire",
    act="demander le remboursement des titres non utilisés et reverser la somme reçue",
    start=assistance.returned_on,
    within=PAY_OVER_WITHIN,
    met=assistance.ticket_refund_paid_on,
    consequence="l'assisteur peut réclamer la somme reçue",
    applies=assistance.original_ticket,
    doubts=(NO_SANCTION,),
)
PAID_OVER_LATE = Duty(
    "BPCE-11.1-18",
    "Le bénéficiaire reverse le remboursement des titres non utilisés dans les trois mois de son retour.",
    who="bénéficiaire",
    breach=all_of(assistance.original_ticket, later(assistance.ticket_refund_paid_on, UNUSED_TICKETS.due)),
    sanction=Sanction.NONE,
    of=(KEY,),
)
TICKETS_BACK = Recourse(
    "BPCE-11.1-18",
    "L'assisteur reprend ce qui a été remboursé des titres non utilisés.",
    key="unused_tickets",
    against="insured",
    ground=all_of(assistance.returned_on.happened, not_(assistance.ticket_refund_paid_on.happened)),
    amount=assistance.ticket_refund_received,
    of=(KEY,),
)
