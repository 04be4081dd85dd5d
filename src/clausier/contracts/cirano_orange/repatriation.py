"""Services 3.2: one night at a hotel or the journey home, after a late breakdown far from home.

Source: general conditions of the included services, articles 3.2 and 3.3, and their introduction.
"""

from __future__ import annotations

from clausier.facts import document, election, event, roadside, stay, transport
from clausier.facts import request as asked
from clausier.rules.dates import after, before, day_of, hours, noon_of
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition, Document, Election, Guarantee, Item, Option, Payee, Route
from clausier.rules.rows import total, total_by
from clausier.rules.steps import Limit, Sublimit, Take
from clausier.rules.terms import amount, eur, truth
from clausier.rules.words import all_of, any_of, least, named, not_, reading, when

from .assistance import BREAKDOWN_ON_THE_ROAD, WITHIN_TERRITORY
from .assistance_exclusions import EXCLUDED, HOTEL_MEAL
from .contacts import ADDRESS, CUSTOMER_RELATIONS_CALL, CUSTOMER_RELATIONS_HOURS, EMAIL
from .scope import BENEFICIARIES

REPATRIATION = ("repatriation",)
LATE_AFTER_HOUR = 20
#: End of the night in French procedure (Code de procédure civile, article 664); the services print no hour.
MORNING_HOUR = 6
NOON = 12
FAR_FROM_HOME_KM = 50
HOTEL_NIGHTS = 1
EUR_PER_PERSON = 76

# --- doubts of the text ----------------------------------------------------------------------------------------------

WHEN_IT_IS_LATE = Reading(
    "ORNG-S3-11",
    "« Après 20 h » et « plus de 50 km » sont stricts, et aucune heure de fin n'est écrite.",
    (
        ("until_morning", "Strictement après 20 h, et jusqu'à 6 h le lendemain, à l'heure de Paris."),
        ("from_the_hour", "Dès 20 h juste, et jusqu'à 6 h le lendemain."),
        ("until_midnight", "Strictement après 20 h, et le même jour."),
    ),
    "La prestation vise qui ne peut plus rentrer de la nuit ; « après » exclut 20 h juste.",
)
CEILING_OF_WHAT = Reading(
    "ORNG-S3-13",
    "Les 76 € par personne suivent le retour au domicile ; il n'est pas sûr qu'ils bornent aussi l'hôtel.",
    (
        ("either", "76 € par personne, pour l'hôtel comme pour le retour."),
        ("journey_only", "76 € par personne pour le retour ; la nuit d'hôtel est payée à son prix."),
    ),
    "La limite ferme une phrase qui porte sur les deux.",
)
CALL_AT_NIGHT = Reading(
    "ORNG-S3-14",
    "Le service à contacter pour l'hôtel ou le retour ferme avant que le droit ne s'ouvre.",
    (
        ("claim_afterwards", "Le contact préalable n'est pas une condition : on demande après, avec les originaux."),
        ("contact_first", "Il fallait appeler avant d'engager les frais."),
    ),
    "Nul n'est tenu à l'impossible ; le texte ne demande que des justificatifs originaux.",
)

# --- late, far from home, not repairable on the spot -----------------------------------------------------------------

#: Counted from noon: an hour of the clock stays itself on the days when the clocks change.
NOON_OF_THE_DAY = noon_of(day_of(event.at))
EVENING = after(NOON_OF_THE_DAY, hours(LATE_AFTER_HOUR - NOON))
BEFORE_MORNING = event.at < before(NOON_OF_THE_DAY, hours(NOON - MORNING_HOUR))
LATE = Condition(
    "ORNG-S3-11",
    "L'hôtel ou le retour suppose une panne survenue après 20 h, et avant le matin suivant.",
    test=reading(
        WHEN_IT_IS_LATE,
        until_morning=any_of(event.at > EVENING, BEFORE_MORNING),
        from_the_hour=any_of(event.at >= EVENING, BEFORE_MORNING),
        until_midnight=event.at > EVENING,
    ),
    of=REPATRIATION,
)
FAR = Condition(
    "ORNG-S3-11",
    "L'hôtel ou le retour suppose une panne à plus de 50 km du domicile du bénéficiaire, par la route.",
    test=event.road_km_from_home > FAR_FROM_HOME_KM,
    of=REPATRIATION,
)
NOT_ON_THE_SPOT = Condition(
    "ORNG-S3-11",
    "L'hôtel ou le retour suppose un véhicule qui ne peut pas être réparé sur place.",
    test=not_(roadside.repairable_on_site),
    of=REPATRIATION,
)

# --- what is paid ----------------------------------------------------------------------------------------------------

HOME = election.onward == "transport"
HOTEL = election.onward == "accommodation"
night = stay.nights
HOTEL_SPENT = total(night.cost)
NIGHT_COUNTS = night.night <= amount(HOTEL_NIGHTS)
HOTEL_ONE_NIGHT = named(
    total(night.cost, of=NIGHT_COUNTS), "ORNG-S3-12", says="L'hôtel est pris en charge pour une nuit au plus."
)
HOTEL_WITHOUT_MEALS = total(night.cost, of=all_of(NIGHT_COUNTS, not_(HOTEL_MEAL)))
JOURNEY_HOME = named(
    when(
        transport.onward_mode.is_in("taxi", "train_first_class", "train_second_class", "public_transport"),
        transport.onward_cost,
        eur(0),
    ),
    "ORNG-S3-12",
    says="Le retour jusqu'au domicile se fait en taxi, en train ou en transport en commun.",
)
ONE_PERSON = amount(1, "person")
PERSONS_LODGED = total_by(night.person, ONE_PERSON, ONE_PERSON, of=NIGHT_COUNTS)
PER_PERSON = eur(EUR_PER_PERSON, per="person")
JOURNEY_CEILING = named(
    PER_PERSON * least(transport.onward_people, BENEFICIARIES),
    "ORNG-S3-13",
    says="Le retour est payé à hauteur de 76 € TTC par personne, dans la limite des places du certificat "
    "d'immatriculation.",
)
HOTEL_CEILING = named(
    reading(
        CEILING_OF_WHAT,
        either=PER_PERSON * least(PERSONS_LODGED, BENEFICIARIES),
        journey_only=HOTEL_WITHOUT_MEALS,
    ),
    "ORNG-S3-13",
    says="L'hôtel est payé à hauteur de 76 € TTC par personne, dans la limite des places du certificat "
    "d'immatriculation.",
)
REPATRIATION_COVER = Guarantee(
    "ORNG-S3-12",
    "Après une panne, une nuit d'hôtel ou le retour au domicile est pris en charge.",
    key="repatriation",
    label="Hôtel ou retour au domicile",
    claimed=transport.onward_cost + HOTEL_SPENT > eur(0),
    trigger=BREAKDOWN_ON_THE_ROAD,
    asked=transport.onward_cost + HOTEL_SPENT,
    settle=[
        Take("Retour au domicile", "ORNG-S3-12", when=HOME, amount=transport.onward_cost),
        Sublimit(
            "Taxi, train ou transport en commun",
            "ORNG-S3-12",
            when=HOME,
            base=transport.onward_cost,
            ceiling=JOURNEY_HOME,
        ),
        Take("Hôtel", "ORNG-S3-12", when=HOTEL, amount=HOTEL_SPENT),
        Sublimit("Une nuit au plus", "ORNG-S3-12", when=HOTEL, base=HOTEL_SPENT, ceiling=HOTEL_ONE_NIGHT),
        Sublimit("Repas exclus", "ORNG-S3.3-14", when=HOTEL, base=HOTEL_ONE_NIGHT, ceiling=HOTEL_WITHOUT_MEALS),
        Limit("76 € par personne", "ORNG-S3-13", ceiling=when(HOME, JOURNEY_CEILING, HOTEL_CEILING)),
    ],
    pay_to=[Payee(to="insured", nature="remboursement")],
)
ONE_OF_THE_TWO = Condition(
    "ORNG-S3-12",
    "L'hôtel ou le retour au domicile est dû à qui l'a choisi ; les deux ne se cumulent pas.",
    test=any_of(HOME, HOTEL),
    of=REPATRIATION,
)
OPEN = all_of(
    BREAKDOWN_ON_THE_ROAD, WITHIN_TERRITORY.holds, LATE.holds, FAR.holds, NOT_ON_THE_SPOT.holds, not_(EXCLUDED)
)
CHOICE = Election(
    "ORNG-S3-12",
    "Le bénéficiaire choisit entre une nuit d'hôtel et le retour au domicile.",
    fact=election.onward,
    by="insured",
    options=[
        Option(key="transport", open=OPEN, worth=least(JOURNEY_HOME, JOURNEY_CEILING)),
        Option(key="accommodation", open=OPEN, worth=least(HOTEL_WITHOUT_MEALS, HOTEL_CEILING)),
    ],
)

# --- how it is asked for and proved ----------------------------------------------------------------------------------

CONTACT_FIRST = Condition(
    ("ORNG-S3-14", "ORNG-SV-2"),
    "Le service relations clientèle est l'interlocuteur ; l'hôtel ou le retour peut lui être demandé après coup.",
    test=reading(CALL_AT_NIGHT, claim_afterwards=truth(True), contact_first=event.called_before_intervention),
    of=REPATRIATION,
)
ORIGINAL_RECEIPTS = Document(
    "ORNG-S3-14",
    "Les frais d'hôtel ou de retour se justifient par des originaux, envoyés au service relations clientèle.",
    key="original_receipts",
    by="bénéficiaire",
    to="service relations clientèle",
    due=transport.onward_cost + HOTEL_SPENT > eur(0),
    items=[
        Item(what="l'original du billet ou de la facture de taxi", needed=HOME),
        Item(what="l'original de la facture d'hôtel", needed=HOTEL),
    ],
    present=document.original_receipts_received,
    gate=REPATRIATION,
)
ASK_FOR_IT = Route(
    "ORNG-SV-2",
    "Pour l'hôtel ou le retour, on s'adresse au service relations clientèle, qui dit aussi quelle société d'assistance "
    "intervient.",
    key="repatriation",
    topic="repatriation",
    when=asked.topic == "repatriation",
    contact=f"le Service Relations Clientèle au {CUSTOMER_RELATIONS_CALL}, {EMAIL} ou {ADDRESS}",
    channels=("téléphone", "courriel", "lettre"),
    opening=CUSTOMER_RELATIONS_HOURS,
    at=asked.at,
    have_ready=("le numéro de garantie", "les originaux des justificatifs"),
    then="fermé la nuit : la prestation se demande après coup",
    doubts=(CALL_AT_NIGHT,),
)
