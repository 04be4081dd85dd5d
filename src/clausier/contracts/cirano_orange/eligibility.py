"""Article 2: which vehicle may be insured, and which vehicles are excluded, all judged on the day of the sale.

The day of the sale is the day on which the contract is signed (article 1). Each condition stands alone, so that every
ground of a refusal is given at once. Source: general conditions BAST/CIR/2020/16/FR/25/020, article 2, and information
sheet (effect and duration).
"""

from __future__ import annotations

from clausier.facts import maintenance, misstatement, policy, premium, vehicle
from clausier.rules.dates import after, days, years
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Breach, Deadline, Eligibility, Exclusion
from clausier.rules.words import all_of, any_of, insurer_proves, named, not_, reading, when

FISCAL_HP_LIMIT = 31
WEIGHT_LIMIT_KG = 3_500
AGE_LIMIT = years(14)
MILEAGE_LIMIT_KM = 180_000
POWERFUL_FROM_HP = 20
MINIMUM_YEARLY_SALES = 300
DECLARED_WITHIN = days(5)

EXCLUDED_WHEN_POWERFUL = (
    "aston_martin", "bentley", "bugatti", "ferrari", "lamborghini", "lotus", "maserati", "maybach", "mclaren",
    "porsche", "rolls_royce", "venturi", "de_tomaso", "tvr",
)  # fmt: skip
#: The American makes that the article gives as examples, then the others.
NAMED_AMERICAN = (
    "ford_us", "buick", "lincoln", "mercury", "dodge", "ram", "pontiac", "chrysler", "gmc", "hummer", "plymouth",
    "shelby",
)  # fmt: skip
OTHER_AMERICAN = ("chevrolet", "cadillac", "jeep", "tesla", "other_american")

# --- doubts of the text ----------------------------------------------------------------------------------------------

WEIGHT = Reading(
    "ORNG-2-1",
    "Le texte ne dit pas si les 3,5 tonnes se comptent à vide ou en charge.",
    (("gross", "C'est le poids total autorisé en charge ; une réception à titre isolé n'est pas une réception par "
      "type."),),
    "C'est le poids du certificat d'immatriculation, et celui du permis B.",
)  # fmt: skip
AGE = Reading(
    "ORNG-2-2",
    "Le texte ne dit ni d'où l'âge se compte, ni ce que devient un véhicule proche de 180 000 km qui dépasse ensuite "
    "200 000 km.",
    (("to_the_signature", "L'âge va de la première mise en circulation à la signature ; le kilométrage qui augmente "
      "ensuite relève de la fin de la garantie."),),
    "L'article se place au jour de la vente, qui est celui de la signature.",
)  # fmt: skip
ELECTRIC = Reading(
    "ORNG-2-4",
    "Le tout-électrique n'est pas nommé, mais les pièces garanties parlent de batterie de traction.",
    (
        ("not_eligible", "Un véhicule tout électrique n'est pas éligible ; un rechargeable est à confirmer."),
        ("eligible", "Un véhicule tout électrique est éligible."),
    ),
    "La liste des énergies est fermée ; la batterie de traction est aussi celle des hybrides.",
)
PAST_MAINTENANCE = Reading(
    "ORNG-2-5",
    "Aucune tolérance n'est écrite pour un entretien passé fait en retard.",
    (("due_and_provable", "Seul compte l'entretien qui était dû, et qui peut être prouvé, avant l'adhésion."),),
    "Un adhérent ne peut prouver que ce que le vendeur lui a remis.",
)
LATER_USE = Reading(
    "ORNG-2X-1",
    "L'usage est jugé ici à la souscription ; l'article 5 exclut plus tard l'usage anormal.",
    (("at_the_sale", "Un usage interdit commencé ensuite est un changement du risque, et une cause d'exclusion si la "
      "panne en vient."),),
    "L'article 2 se place au jour de la vente.",
)  # fmt: skip
MAKES_AFTER_AMG = Reading(
    "ORNG-2X-3",
    "Venturi, De Tomaso et TVR suivent « Mercedes de type AMG » dans la liste.",
    (("makes", "Ce sont des marques ; sous 20 CV toutes ces marques restent éligibles."),),
    "Aucune AMG ne porte ces noms.",
)
TRUE_MODELS = Reading(
    "ORNG-2X-4",
    "Le texte ne dit pas si une simple finition sportive est un modèle « de type » S, M, R ou AMG.",
    (
        ("models_only", "Seuls les vrais modèles sont exclus, non les finitions."),
        ("trims_too", "Les finitions sportives de ces marques sont exclues aussi."),
    ),
    "Une exclusion se lit étroitement.",
)
AMERICAN = Reading(
    "ORNG-2X-6",
    "La liste des marques américaines est donnée « par exemple », et mêle marques et modèles.",
    (
        ("by_origin", "Toute marque d'origine américaine est exclue ; une Ford européenne n'en est pas une."),
        ("named_only", "Seuls les noms cités sont exclus."),
    ),
    "Le texte dit « toutes les marques américaines ».",
)
SALES_YEAR = Reading(
    "ORNG-2X-8",
    "Ni l'année ni le niveau (modèle, version) du comptage ne sont donnés.",
    (("last_full_year_model", "La dernière année pleine avant l'adhésion, au niveau du modèle ; 300 est accepté, et un "
      "chiffre introuvable n'exclut pas."),),
    "L'assureur prouve ce qu'il oppose.",
)  # fmt: skip
LATE_DECLARATION = Reading(
    "ORNG-2X-9",
    "Le texte ne dit pas de quels jours il s'agit, et punit l'adhérent d'un retard du vendeur.",
    (
        (
            "not_opposed",
            "Cinq jours calendaires, que l'assureur n'oppose pas à un adhérent qui a signé à temps et payé la prime.",
        ),
        ("opposed", "Sans déclaration dans les cinq jours, le véhicule est exclu."),
    ),
    "L'adhérent n'est pas maître de cet acte ; le vendeur distribue pour le gestionnaire.",
)
ELECTRONIC_ROUTE = Reading(
    "ORNG-FIP-15",
    "La signature électronique peut venir après la vente, sans limite ; la déclaration est due dans les cinq jours de "
    "la vente.",
    (
        ("from_signature", "Par voie électronique, les cinq jours courent de la signature."),
        ("from_sale", "Les cinq jours courent toujours de la vente."),
    ),
    "Le vendeur ne peut déclarer un contrat avant sa signature.",
)

# --- the vehicles insured ---------------------------------------------------------------------------------------------

POWER = Eligibility("ORNG-2-1", "Le véhicule, 4x4 compris, a moins de 31 CV.", test=vehicle.fiscal_hp < FISCAL_HP_LIMIT)
LIGHT = Eligibility(
    "ORNG-2-1",
    "Le véhicule pèse moins de 3,5 tonnes.",
    test=vehicle.gross_weight_kg < WEIGHT_LIMIT_KG,
    doubts=(WEIGHT,),
)
REGISTERED = Eligibility(
    "ORNG-2-1",
    "Le véhicule est immatriculé en France métropolitaine.",
    test=vehicle.registered_in_metropolitan_france,
)
TYPE_APPROVED = Eligibility(
    "ORNG-2-1",
    "Le véhicule est réceptionné par type, non à titre isolé.",
    test=not_(vehicle.individually_approved),
)
YOUNG = Eligibility(
    "ORNG-2-2",
    "À la signature, le véhicule a moins de 14 ans.",
    test=policy.signed_on < after(vehicle.first_registered_on, AGE_LIMIT),
    doubts=(AGE,),
)
LOW_MILEAGE = Eligibility(
    "ORNG-2-2",
    "À la signature, le véhicule a moins de 180 000 km.",
    test=vehicle.mileage_at_signature_km < MILEAGE_LIMIT_KM,
)
INSTALLED = vehicle.energy.is_in("gas", "ethanol")
ENERGIES = ("petrol", "diesel", "petrol_hybrid", "diesel_hybrid")
ENERGY = Eligibility(
    "ORNG-2-4",
    "Le véhicule roule à l'essence, au gazole ou en hybride, ou encore au gaz ou au superéthanol.",
    test=any_of(
        INSTALLED,
        reading(
            ELECTRIC,
            not_eligible=vehicle.energy.is_in(*ENERGIES),
            eligible=vehicle.energy.is_in(*ENERGIES, "electric"),
        ),
    ),
)
APPROVED_INSTALLATION = Eligibility(
    "ORNG-2-4",
    "L'installation au gaz ou au superéthanol est homologuée.",
    test=any_of(not_(INSTALLED), vehicle.installation_approved),
)
MAINTAINED = Eligibility(
    "ORNG-2-5",
    "Le véhicule a été entretenu selon le carnet du constructeur.",
    test=maintenance.followed,
    doubts=(PAST_MAINTENANCE,),
)
OIL_CHANGED = Eligibility(
    "ORNG-2-5",
    "Les vidanges imposées par le constructeur ont été faites chez un professionnel de l'automobile.",
    test=any_of(maintenance.by_professional, maintenance.oil_changed_by_professional),
)

# --- the vehicles excluded --------------------------------------------------------------------------------------------

USE = Eligibility(
    ("ORNG-2-3", "ORNG-2X-1"),
    "Le véhicule sert à un usage particulier ou professionnel, mais ni à la location de courte durée, au fret, au "
    "taxi, à l'ambulance, au transport sanitaire léger, à l'auto-école, au transport payant ou collectif, ni au "
    "spectacle, à la cascade, au sport, à la vitesse, au rallye ou à la course.",
    test=not_(
        vehicle.uses.has(
            "short_rental", "freight", "taxi", "ambulance", "medical_transport", "driving_school",
            "paid_goods_transport", "paid_passenger_transport", "public_transport", "show", "stunts", "sport",
            "speed_event", "rally", "competition",
        )
    ),
    doubts=(LATER_USE,),
)  # fmt: skip
NOT_BLUECAR = Eligibility("ORNG-2X-2", "La marque Bluecar est exclue.", test=vehicle.make != "bluecar")
POWERFUL = vehicle.fiscal_hp >= POWERFUL_FROM_HP
NOT_A_POWERFUL_MAKE = Eligibility(
    "ORNG-2X-3",
    "À partir de 20 CV, sont exclues les marques Aston Martin, Bentley, Bugatti, Ferrari, Lamborghini, Lotus, "
    "Maserati, Maybach, McLaren, Porsche, Rolls-Royce, Venturi, De Tomaso et TVR.",
    test=not_(all_of(POWERFUL, vehicle.make.is_in(*EXCLUDED_WHEN_POWERFUL))),
    doubts=(MAKES_AFTER_AMG,),
)
SPORT_MODEL = any_of(
    all_of(vehicle.make == "audi", vehicle.model_line.is_in("s", "rs", "r8")),
    all_of(vehicle.make == "bmw", vehicle.model_line == "m"),
    all_of(vehicle.make == "jaguar", vehicle.model_line.is_in("r", "svr")),
    all_of(vehicle.make == "mercedes", vehicle.model_line == "amg"),
)
SPORT_TRIM = all_of(vehicle.make.is_in("audi", "bmw", "jaguar", "mercedes"), vehicle.model_line == "sport_trim")
NOT_A_SPORT_MODEL = Eligibility(
    "ORNG-2X-4",
    "À partir de 20 CV, sont exclues les Audi S, RS et R8, les BMW M, les Jaguar R et SVR et les Mercedes AMG.",
    test=not_(
        all_of(
            POWERFUL,
            reading(TRUE_MODELS, models_only=SPORT_MODEL, trims_too=any_of(SPORT_MODEL, SPORT_TRIM)),
        )
    ),
)
NOT_A_LARGE_LAND_ROVER = Eligibility(
    "ORNG-2X-5",
    "À partir de 20 CV, sont exclues les Land Rover autres que Discovery Sport, Freelander, Range Rover Velar et "
    "Range Rover Evoque.",
    test=not_(
        all_of(
            POWERFUL,
            vehicle.make == "land_rover",
            not_(
                vehicle.model_line.is_in(
                    "discovery_sport", "freelander", "range_rover_velar", "range_rover_evoque"
                )
            ),
        )
    ),
)  # fmt: skip
NAMED_IN_THE_LIST = any_of(
    vehicle.make.is_in(*NAMED_AMERICAN),
    all_of(vehicle.make == "chevrolet", vehicle.model_line.is_in("corvette", "camaro")),
)
NOT_AMERICAN = Eligibility(
    "ORNG-2X-6",
    "À partir de 20 CV, sont exclues toutes les marques américaines.",
    test=not_(
        all_of(
            POWERFUL,
            reading(
                AMERICAN,
                by_origin=vehicle.make.is_in(*NAMED_AMERICAN, *OTHER_AMERICAN),
                named_only=NAMED_IN_THE_LIST,
            ),
        )
    ),
)
NOT_A_QUAD = Eligibility("ORNG-2X-7", "Les quads sont exclus.", test=vehicle.kind != "quad")
COMMON_ENOUGH = Eligibility(
    "ORNG-2X-8",
    "Est exclu, quelle que soit sa cylindrée, un véhicule vendu à moins de 300 exemplaires par an en France.",
    test=not_(insurer_proves(vehicle.model_registrations_per_year < MINIMUM_YEARLY_SALES)),
    doubts=(SALES_YEAR,),
)

# --- when the contract is offered, and declared by the seller -------------------------------------------------------

BY_EMAIL = all_of(policy.signed_electronically, policy.proposal_emailed_on.on_or_before(policy.signed_on))
SIGNED_WITH_THE_PURCHASE = Eligibility(
    "ORNG-FIP-15",
    "Le contrat est proposé le jour de l'achat du véhicule, et signé ce jour-là, ou par voie électronique après "
    "l'envoi de la proposition par courriel.",
    test=any_of(policy.signed_on == vehicle.acquired_on, BY_EMAIL),
    breach=Breach.REVIEW,
)
DECLARATION_RUNS_FROM = named(
    reading(
        ELECTRONIC_ROUTE,
        from_signature=when(BY_EMAIL, policy.signed_on, vehicle.acquired_on),
        from_sale=vehicle.acquired_on,
    ),
    "ORNG-FIP-15",
    says="Le délai du vendeur court de la vente du véhicule ou, par voie électronique, de la signature.",
)
DECLARATION = Deadline(
    "ORNG-2X-9",
    "Le vendeur déclare le contrat au gestionnaire dans les cinq jours de la vente du véhicule.",
    key="seller_declaration",
    owes="vendeur",
    act="déclarer le contrat au gestionnaire",
    start=DECLARATION_RUNS_FROM,
    within=DECLARED_WITHIN,
    met=policy.declared_by_seller_on,
    consequence="le véhicule peut être exclu, sauf à l'égard d'un adhérent qui a signé à temps et payé",
)
DECLARED_IN_TIME = named(
    policy.declared_by_seller_on.on_or_before(DECLARATION.due),
    "ORNG-2X-9",
    says="Le vendeur a déclaré le contrat au gestionnaire dans les cinq jours de la vente du véhicule.",
)
#: The member did what was the member's to do.
MEMBER_IN_TIME = all_of(
    policy.signed_on <= after(DECLARATION_RUNS_FROM, DECLARED_WITHIN), premium.first_paid_on.happened
)
DECLARED = Eligibility(
    "ORNG-2X-9",
    "Est exclu le véhicule dont le vendeur n'a pas déclaré le contrat au gestionnaire dans les cinq jours de sa vente.",
    test=reading(LATE_DECLARATION, not_opposed=any_of(DECLARED_IN_TIME, MEMBER_IN_TIME), opposed=DECLARED_IN_TIME),
    breach=Breach.REVIEW,
)

# --- a claim on a vehicle that could not be insured -------------------------------------------------------------------

INELIGIBLE_VEHICLE = Exclusion(
    ("ORNG-2-1", "ORNG-2X-1"),
    "Un véhicule que l'article 2 n'admet pas n'est pas garanti ; si la cause en est une déclaration inexacte, "
    "l'article 19 en règle les suites.",
    when=all_of(
        misstatement.ineligible_from_start,
        not_(insurer_proves(misstatement.found.is_in("before_loss", "after_loss"))),
    ),
)
