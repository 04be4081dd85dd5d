"""Articles 5.4 and 5.6: continuing the journey or going home, and going back for the repaired vehicle.

Source: general conditions n° 2220453, articles 5.2, 5.4 and 5.6.
"""

from __future__ import annotations

from clausier.facts import election, repair, roadside, transport
from clausier.rules.dates import days
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition, Deadline, Guarantee, Payee, Recourse
from clausier.rules.steps import Limit, Sublimit, Take
from clausier.rules.terms import Choice, Number, Truth, eur, truth
from clausier.rules.words import all_of, first_of, least, most, named, reading, when

from .assistance import ASSISTANCE_DUE, MORE_THAN_A_DAY, STRANDED

#: A flight may replace the train when the journey lasts strictly longer (5.4, 5.6).
LONG_JOURNEY_HOURS = 8
ONWARD_CEILING_EUR = 2_000
RECOVERY_CEILING_EUR = 2_000
TICKET_SHARE_WITHIN = days(30)

# --- doubts of the text ---------------------------------------------------------------------------------------------

LONGER_THAN_A_DAY = Reading(
    "MOTO-5.4-1",
    "L'article 5.4 demande plus d'un jour d'immobilisation, l'article 5.2 seulement qu'on ne puisse pas réparer le "
    "jour même ; et le nombre de passagers n'est pas limité ici, alors qu'il l'est à l'article 5.7.",
    (
        ("as_5_2", "Il suffit que la réparation soit impossible le jour du signalement ; tous les passagers comptent."),
        ("more_than_a_day", "Le voyage n'est payé qu'au-delà d'un jour d'immobilisation."),
    ),
    "L'article 5.2 est commun aux trois prestations (MOTO-5.2-1), et le doute profite à l'adhérent.",
)
WHICH_EIGHT_HOURS = Reading(
    "MOTO-5.4-3",
    "Le texte ne dit pas par quel moyen les 8 heures de voyage se mesurent.",
    (
        ("by_train", "La durée est celle du trajet en train."),
        ("by_mode_taken", "La durée est celle du voyage par le moyen choisi."),
    ),
    "L'avion est la dérogation au train : c'est la longueur du train qui la justifie.",
)
DEARER_THAN_THE_TRAIN = Reading(
    "MOTO-5.4-4",
    "Rien n'est dit d'un taxi ou d'une location qui coûte autant ou plus que le train.",
    (
        ("up_to_the_train", "Le prix du train est payé, le surplus reste à l'adhérent."),
        ("nothing", "Rien n'est payé."),
    ),
    "L'assureur aurait payé le train ; le doute profite à l'adhérent.",
)
CHEAPEST_TICKET = Reading(
    "MOTO-5.4-5",
    "La dépense devrait rester sous le billet le moins cher, ce que ni la première classe ni l'avion ne peuvent faire.",
    (
        ("granted_class", "Le billet de la classe que l'article accorde est payé, égalité comprise."),
        ("up_to_the_cheapest", "La dépense est payée jusqu'au prix du billet le moins cher."),
        ("below_the_cheapest", "La dépense n'est payée que si elle est strictement inférieure au billet le moins "
         "cher."),
    ),
    "On n'oppose pas ce test à un moyen que l'article nomme lui-même.",
)
CEILING_PER_WHAT = Reading(
    "MOTO-5.4-6",
    "Le plafond de 2 000 € n'est dit ni par événement ni par personne.",
    (
        ("per_event", "2 000 € par événement, adhérent et passagers ensemble."),
        ("per_person", "2 000 € par personne transportée."),
    ),
    "L'article 5.7 écrit « par personne » quand il le veut.",
)
COMPARED_WITH_WHICH_TRIP = Reading(
    "MOTO-5.6-1",
    "Le trajet va vers le véhicule, mais la comparaison est faite avec un retour au domicile ; l'assureur paie ici, "
    "l'assistance à l'article 5.2 ; seul l'adhérent est nommé, non ses passagers.",
    (
        ("trip_needed", "On compare avec le train du trajet à faire pour reprendre le véhicule."),
        ("way_home", "On compare avec le train du retour au domicile."),
    ),
    "Le trajet remboursé est celui qu'il faut faire.",
)
OTHERWISE = Reading(
    "MOTO-5.6-2",
    "« Dans le cas contraire » ne renvoie à rien de précis, ni le genre de jours, ni la sanction ne sont dits.",
    (
        ("dearer_mode", "Si un billet a été avancé et qu'un taxi ou une location plus cher que le train a été choisi, "
         "l'adhérent rend le surplus ; jours calendaires, sans sanction."),
        ("any_excess", "L'adhérent rend tout ce qui, sur un billet avancé, dépasse ce que l'article accorde."),
    ),
    "C'est le seul cas où un billet a une part qui n'incombe pas à l'assureur.",
)  # fmt: skip

# --- what a journey is paid -----------------------------------------------------------------------------------------


def _granted(mode: Choice, cost: Number, long_journey: Truth, train_fare: Number) -> Number:
    """What the article pays of a journey, by its means: train, plane if long, taxi or rental against the train."""
    cheaper_than_train = when(
        cost < train_fare, cost, reading(DEARER_THAN_THE_TRAIN, up_to_the_train=train_fare, nothing=eur(0))
    )
    return first_of(
        (mode.is_in("train_first_class", "train_second_class"), cost),
        (mode == "plane_economy", when(long_journey, cost, eur(0))),
        (mode.is_in("taxi", "rental"), cheaper_than_train),
        otherwise=eur(0),
    )


ONWARD_ALLOWED = named(
    _granted(
        transport.onward_mode,
        transport.onward_cost,
        reading(
            WHICH_EIGHT_HOURS,
            by_train=transport.train_hours > LONG_JOURNEY_HOURS,
            by_mode_taken=transport.onward_hours > LONG_JOURNEY_HOURS,
        ),
        transport.reference_fare,
    ),
    "MOTO-5.4-2",
    "MOTO-5.4-3",
    "MOTO-5.4-4",
    says="Sont payés le train en première classe, l'avion en classe économique si le voyage dure plus de 8 heures, le "
    "taxi ou la location tant qu'ils coûtent moins que le train du retour, sinon à hauteur de ce train.",
)
ONWARD_WITHIN_TICKET = named(
    reading(
        CHEAPEST_TICKET,
        granted_class=ONWARD_ALLOWED,
        up_to_the_cheapest=least(ONWARD_ALLOWED, transport.cheapest_fare),
        below_the_cheapest=when(transport.onward_cost < transport.cheapest_fare, ONWARD_ALLOWED, eur(0)),
    ),
    "MOTO-5.4-5",
    says="La dépense est payée dans la limite du billet que l'article accorde.",
)
ONWARD_CEILING = named(
    reading(
        CEILING_PER_WHAT,
        per_event=eur(ONWARD_CEILING_EUR),
        per_person=eur(ONWARD_CEILING_EUR, per="person") * transport.onward_people,
    ),
    "MOTO-5.4-6",
    says="La poursuite du voyage est plafonnée à 2 000 € TTC.",
)
ONWARD_WORTH = least(ONWARD_WITHIN_TICKET, ONWARD_CEILING)

ONWARD_TRAVEL = Guarantee(
    ("MOTO-5.4-1", "MOTO-5.2-2"),
    "Une fois le véhicule remorqué, l'adhérent et ses passagers sont remboursés du trajet pour continuer ou rentrer.",
    key="onward_travel",
    label="Poursuite du voyage ou retour au domicile",
    claimed=transport.onward_cost > eur(0),
    trigger=ASSISTANCE_DUE,
    asked=transport.onward_cost,
    settle=[
        Take("Transport payé", ("MOTO-5.4-1", "MOTO-5.4-2"), amount=transport.onward_cost),
        Sublimit(
            "Limite du billet accordé",
            ("MOTO-5.4-3", "MOTO-5.4-4", "MOTO-5.4-5"),
            base=transport.onward_cost,
            ceiling=ONWARD_WITHIN_TICKET,
        ),
        Limit("Plafond de la poursuite du voyage", "MOTO-5.4-6", ceiling=ONWARD_CEILING),
    ],
    pay_to=[Payee(to="insured", nature="remboursement")],
)
TRAVEL_CHOSEN = Condition(
    "MOTO-5.2-2",
    "Le transport pour continuer ou rentrer n'est dû que si l'adhérent l'a choisi, à la place du véhicule de "
    "remplacement et de l'hébergement.",
    test=election.onward == "transport",
    of=("onward_travel",),
)
TOWED_FIRST = Condition(
    "MOTO-5.4-1",
    "Le voyage n'est remboursé qu'une fois le véhicule remorqué.",
    test=all_of(roadside.towed, reading(LONGER_THAN_A_DAY, as_5_2=truth(True), more_than_a_day=MORE_THAN_A_DAY)),
    of=("onward_travel",),
)

# --- going back for the vehicle -------------------------------------------------------------------------------------

RECOVERY_ALLOWED = named(
    _granted(
        transport.recovery_mode,
        transport.recovery_cost,
        transport.recovery_train_hours > LONG_JOURNEY_HOURS,
        reading(
            COMPARED_WITH_WHICH_TRIP,
            trip_needed=transport.recovery_reference_fare,
            way_home=transport.reference_fare,
        ),
    ),
    "MOTO-5.6-1",
    says="Pour reprendre le véhicule réparé, l'adhérent est remboursé du train en première classe, de l'avion en "
    "classe économique si le voyage dure plus de 8 heures, du taxi ou de la location à hauteur du train.",
)
RECOVERY_CEILING = named(
    eur(RECOVERY_CEILING_EUR),
    "MOTO-5.6-3",
    says="La récupération du véhicule est plafonnée à 2 000 € TTC.",
)
RECOVERY = Guarantee(
    ("MOTO-5.2-3", "MOTO-5.6-1"),
    "Dans tous les cas, le trajet de l'adhérent pour reprendre son véhicule réparé est remboursé.",
    key="recovery",
    label="Récupération du véhicule réparé",
    claimed=transport.recovery_cost > eur(0),
    trigger=all_of(ASSISTANCE_DUE, repair.completed_on.happened),
    asked=transport.recovery_cost,
    settle=[
        Take("Transport payé", "MOTO-5.6-1", amount=transport.recovery_cost),
        Sublimit("Limite du billet accordé", "MOTO-5.6-1", base=transport.recovery_cost, ceiling=RECOVERY_ALLOWED),
        Limit("Plafond de la récupération", "MOTO-5.6-3", ceiling=RECOVERY_CEILING),
    ],
    pay_to=[
        Payee(to="carrier", nature="billet avancé", when=transport.ticket_advanced, rules=("MOTO-5.6-2",)),
        Payee(to="insured", nature="remboursement"),
    ],
)
DEARER_MODE = transport.recovery_mode.is_in("taxi", "rental")
TICKET_SHARE = named(
    when(
        all_of(
            ASSISTANCE_DUE,
            STRANDED,
            transport.ticket_advanced,
            reading(OTHERWISE, dearer_mode=DEARER_MODE, any_excess=truth(True)),
        ),
        most(transport.recovery_cost - RECOVERY_ALLOWED, eur(0)),
        eur(0),
    ),
    "MOTO-5.6-2",
    says="Sur un billet avancé, la part au-dessus du prix du train revient à l'adhérent.",
)
MEMBER_REPAYS_SHARE = Recourse(
    "MOTO-5.6-2",
    "L'adhérent rend la part du billet avancé qui lui revient, sous 30 jours.",
    key="ticket_share",
    against="insured",
    ground=eur(0) < TICKET_SHARE,
    amount=TICKET_SHARE,
    of=("recovery",),
)
TICKET_SHARE_DUE = Deadline(
    "MOTO-5.6-2",
    "L'adhérent a 30 jours, depuis la mise à disposition du billet, pour rendre la part qui lui revient.",
    key="ticket_share",
    owes="adhérent",
    act="rembourser sa part du billet avancé",
    start=transport.ticket_available_on,
    within=TICKET_SHARE_WITHIN,
    met=transport.ticket_share_repaid_on,
    consequence="aucune sanction écrite",
    applies=eur(0) < TICKET_SHARE,
)
