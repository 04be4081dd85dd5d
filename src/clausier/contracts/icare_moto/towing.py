"""Article 5.1: roadside repair or towing, and where the vehicle is towed.

Source: general conditions n° 2220453, articles 5, 5.1, 5.1.2 and, abroad, 6.2. The document has no article 5.1.1.
"""

from __future__ import annotations

from clausier.facts import election, roadside
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition, Election, Guarantee, Option, Payee, Service
from clausier.rules.steps import Take
from clausier.rules.terms import eur, truth
from clausier.rules.words import all_of, any_of, named, none_of, not_, reading

from .assistance import ASSISTANCE_DUE, ENERGY_FAILURE, ENERGY_IS_COVERED
from .scope import ABROAD, HOME_BREAKDOWN

#: The workshop of the seller is near below this distance (5.1.2, and 6.1 for a vehicle that still rides).
SELLER_WITHIN_KM = 50

# --- doubts of the text ---------------------------------------------------------------------------------------------

NO_CEILING = Reading(
    "MOTO-5.1-1",
    "Aucun plafond n'est écrit pour le dépannage et le remorquage, et la numérotation saute l'article 5.1.1.",
    (("real_cost", "Le coût réel est payé."),),
    "Une limite doit être écrite.",
)
EXACTLY_AT_THE_LIMIT = Reading(
    "MOTO-5.1.2-1",
    "« À moins de 50 km » puis « au-delà » : 50 km exactement n'est dans aucune des deux règles.",
    (
        ("member_prefers", "À 50 km exactement, l'atelier du vendeur si l'adhérent le préfère, sinon le réparateur "
         "agréé."),
        ("seller_workshop", "À 50 km exactement, l'atelier du vendeur."),
        ("approved_repairer", "À 50 km exactement, le réparateur agréé le plus proche."),
    ),
    "Le texte ne tranche pas : le choix revient à l'adhérent.",
)
SELLER_WITHOUT_WORKSHOP = Reading(
    "MOTO-5.1.2-2",
    "L'article 5.1.2 ne dit rien d'un vendeur sans atelier, alors que l'article 6.1 demande qu'il en ait un.",
    (
        ("as_far_away", "Un vendeur sans atelier est traité comme s'il était trop loin."),
        ("premises", "Le véhicule est remorqué chez le vendeur, même sans atelier."),
    ),
    "On remorque pour réparer.",
)
ABROAD_WHO_PAYS = Reading(
    "MOTO-6.2-1",
    "À l'étranger l'adhérent organise lui-même, alors que l'article 5.1 met les frais à la charge de l'assistance.",
    (
        ("refunded", "L'adhérent organise ; le coût lui est remboursé selon l'article 5, une fois l'appel passé."),
        ("not_refunded", "À l'étranger, dépannage et remorquage restent à la charge de l'adhérent."),
    ),
    "Organiser n'est pas payer, et l'article 1.1 étend l'assistance à l'étranger ; le doute profite à l'adhérent.",
)

# --- what is paid ---------------------------------------------------------------------------------------------------

ROADSIDE = Guarantee(
    ("MOTO-5-2", "MOTO-5.1-1", "MOTO-5.1-2"),
    "Dépannage sur place, ou remorquage si le véhicule ne peut pas être réparé sur place : payés au coût réel.",
    key="roadside",
    label="Dépannage ou remorquage",
    claimed=any_of(roadside.repair_cost > eur(0), roadside.tow_cost > eur(0)),
    trigger=ASSISTANCE_DUE,
    asked=roadside.repair_cost + roadside.tow_cost,
    settle=[
        Take("Dépannage sur place", "MOTO-5.1-1", when=roadside.repairable_on_site, amount=roadside.repair_cost),
        Take("Remorquage", "MOTO-5.1-2", when=not_(roadside.repairable_on_site), amount=roadside.tow_cost),
    ],
    pay_to=[
        Payee(to="insured", nature="remboursement", when=ABROAD, rules=("MOTO-6.2-1",)),
        Payee(to="repairer", nature="règlement direct", rules=("MOTO-5.1-1", "MOTO-5.1-2")),
    ],
    doubts=(NO_CEILING, HOME_BREAKDOWN),
)
ABROAD_THE_MEMBER_ORGANISES = Condition(
    "MOTO-6.2-1",
    "À l'étranger, l'adhérent organise lui-même le dépannage et le remorquage ; leur coût lui est remboursé.",
    test=reading(ABROAD_WHO_PAYS, refunded=truth(True), not_refunded=not_(ABROAD)),
    of=("roadside",),
)

# --- where the vehicle is towed -------------------------------------------------------------------------------------

TO_BE_TOWED = all_of(ASSISTANCE_DUE, not_(roadside.repairable_on_site))
TO_BE_CHARGED = all_of(ENERGY_FAILURE, ENERGY_IS_COVERED, not_(roadside.rechargeable_on_site))
AT_THE_LIMIT = roadside.seller_workshop_km == SELLER_WITHIN_KM
SELLER_NEAR = roadside.seller_workshop_km < SELLER_WITHIN_KM
TO_THE_SELLER = named(
    all_of(
        reading(SELLER_WITHOUT_WORKSHOP, as_far_away=roadside.seller_has_workshop, premises=truth(True)),
        any_of(
            SELLER_NEAR,
            all_of(
                AT_THE_LIMIT,
                reading(
                    EXACTLY_AT_THE_LIMIT,
                    member_prefers=election.tow_destination == "seller_workshop",
                    seller_workshop=truth(True),
                    approved_repairer=truth(False),
                ),
            ),
        ),
    ),
    "MOTO-5.1.2-1",
    says="Le remorquage va à l'atelier du vendeur s'il est à moins de 50 km de la panne.",
)
DESTINATION_AT_THE_LIMIT = Election(
    "MOTO-5.1.2-1",
    "À 50 km exactement, l'adhérent choisit entre l'atelier du vendeur et le réparateur agréé le plus proche.",
    fact=election.tow_destination,
    by="insured",
    options=[
        Option(key=key, open=all_of(TO_BE_TOWED, roadside.seller_has_workshop, AT_THE_LIMIT))
        for key in ("seller_workshop", "make_network")
    ],
    if_silent="Remorquage vers le réparateur agréé par la marque le plus proche.",
)
ROADSIDE_REPAIR = Service(
    ("MOTO-5-2", "MOTO-5.1-1"),
    "L'assistance commence par le dépannage sur place quand il est possible.",
    key="roadside_repair",
    due=all_of(ASSISTANCE_DUE, roadside.repairable_on_site),
    what="Dépannage sur place, au coût réel",
    of=("roadside",),
)
TOW_TO_CHARGING_POINT = Service(
    "MOTO-5.1.2-3",
    "En panne d'énergie électrique, faute de pouvoir recharger sur place, le véhicule est remorqué au point de charge "
    "le plus proche : domicile, lieu de travail, concession…",
    key="tow_to_charging_point",
    due=all_of(TO_BE_TOWED, TO_BE_CHARGED),
    what="Remorquage vers le point de recharge le plus proche",
    of=("roadside",),
)
TOW_TO_SELLER = Service(
    "MOTO-5.1.2-1",
    "Le véhicule est remorqué à l'atelier du vendeur s'il est à moins de 50 km du lieu de la panne.",
    key="tow_to_seller",
    due=all_of(TO_BE_TOWED, not_(TO_BE_CHARGED), TO_THE_SELLER),
    what="Remorquage vers l'atelier du vendeur",
    of=("roadside",),
    figures={"distance de l'atelier (km)": roadside.seller_workshop_km},
)
TOW_TO_APPROVED_REPAIRER = Service(
    "MOTO-5.1.2-2",
    "Au-delà de 50 km, ou si le vendeur n'a pas d'atelier, le véhicule est remorqué au réparateur agréé par sa marque "
    "le plus proche.",
    key="tow_to_approved_repairer",
    due=all_of(TO_BE_TOWED, none_of(TO_BE_CHARGED, TO_THE_SELLER)),
    what="Remorquage vers le réparateur agréé par la marque le plus proche",
    of=("roadside",),
)
ORGANISED_BY_THE_MEMBER = Service(
    "MOTO-6.2-1",
    "À l'étranger, l'adhérent fait lui-même venir le dépanneur, après avoir appelé, et se fait rembourser.",
    key="organised_by_member",
    due=all_of(ASSISTANCE_DUE, ABROAD),
    what="Dépannage et remorquage organisés par l'adhérent, remboursés ensuite",
    of=("roadside",),
)
