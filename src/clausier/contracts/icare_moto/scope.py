"""Articles 1, 3.2 and the definitions: what is insured, where, and from when.

Source: general conditions n° 2220453, preamble, definitions, articles 1.1 and 3.2.
"""

from __future__ import annotations

from clausier.facts import event, failure, policy, vehicle, warranty
from clausier.rules.dates import after, days, latest_of, months
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition, Exclusion, Information, Recourse
from clausier.rules.words import all_of, any_of, given_or, insurer_proves, named, not_, reading, when

WAITING_PERIOD = months(1)

# --- doubts of the text ----------------------------------------------------------------------------------------------

LATER_WARRANTIES = Reading(
    "MOTO-P-9",
    "Le préambule et l'article 3.2 visent les garanties en cours à l'adhésion ; l'article 1.1.1 vise toute garantie du "
    "constructeur ou commerciale, quelle que soit sa date.",
    (
        ("at_signing", "Seules les garanties en cours à l'adhésion retardent le droit à la garantie panne."),
        ("whenever", "Toute garantie du constructeur ou du vendeur en cours au jour de la panne empêche de jouer."),
    ),
    "La lecture favorable à l'adhérent ; une garantie obtenue plus tard est un cumul d'assurances (article 13).",
)
WHOLE_CONTRACT_BARRED = Reading(
    "MOTO-1.1.1-4",
    "La phrase dit que « le contrat » ne joue pas pendant la garantie du constructeur, alors que l'article 3.2 "
    "fait courir "
    "l'assistance dès la souscription.",
    (
        ("breakdown_only", "Seule la garantie panne attend la fin de l'autre garantie."),
        ("whole_contract", "L'assistance attend aussi."),
    ),
    "L'article 3.2 traite précisément des prises d'effet, et le doute profite à l'adhérent.",
)
FIRST_COVERED_DAY = Reading(
    "MOTO-3.2-2",
    "La carence d'un mois suivant la souscription ne dit pas quel est le premier jour garanti.",
    (
        ("same_day", "Le même jour du mois suivant (le dernier du mois s'il n'existe pas) est garanti dès 0 h."),
        ("day_after", "La garantie ne commence que le lendemain de ce jour."),
    ),
    "Le délai se compte de date à date ; le doute profite à l'adhérent.",
)
BOTH_WARRANTIES = Reading(
    "MOTO-3.2-1",
    "Le texte ne dit pas quelle fin compte quand deux garanties courent, ni s'il faut encore une carence quand "
    "la garantie "
    "finit peu après l'adhésion.",
    (
        ("literal", "La fin la plus tardive compte ; aucune carence ne s'ajoute."),
        ("with_wait", "La carence d'un mois s'applique dans tous les cas."),
    ),
    "Le tableau est pris à la lettre : il ne prévoit de carence que sans garantie en cours.",
)
HOME_BREAKDOWN = Reading(
    "MOTO-1.1.2-1",
    "« Au cours de déplacements » ne dit rien d'une panne au domicile, et aucune distance n'est fixée.",
    (("included", "La panne au domicile est comprise : il n'y a pas de franchise kilométrique."),),
    "Une exclusion doit être écrite.",
)
GREEN_CARD_LIST = Reading(
    "MOTO-1.1G-2",
    "La liste des pays est celle d'une carte verte qui n'est plus émise en France depuis le 1er avril 2024 "
    "(décret 2023-1152).",
    (("policy_countries", "On prend les pays où vaut l'assurance de responsabilité du véhicule au jour du sinistre."),),
    "C'est ce que la carte attestait ; le texte ne limite pas la durée du séjour.",
)
LISTED_PART_AT_ROADSIDE = Reading(
    "MOTO-D-12",
    "La définition de la panne suppose une pièce garantie, ce qui bornerait aussi l'assistance aux pièces de "
    "l'article 4.3.",
    (
        ("any_failure", "L'assistance est due pour toute défaillance mécanique qui immobilise, sauf cause étrangère."),
        ("listed_only", "L'assistance n'est due que pour une pièce listée."),
    ),
    "On ne peut pas identifier la pièce au bord de la route ; l'assureur prouve l'usure ou la cause externe.",
)

# --- what is insured -------------------------------------------------------------------------------------------------

WEAR_IS_NORMAL = named(
    failure.normal_wear,
    "MOTO-D-17",
    says="L'usure est normale si l'état, le kilométrage et l'âge de la pièce répondent à sa durée de vie "
    "habituelle, au "
    "besoin à dire d'expert ; dans le doute, elle ne l'est pas.",
)
MECHANICAL_BREAKDOWN = named(
    all_of(
        failure.nature.is_in("mechanical", "hydraulic", "electrical", "electronic"),
        failure.accidental,
        not_(insurer_proves(not_(failure.internal_cause))),
        not_(insurer_proves(WEAR_IS_NORMAL)),
    ),
    "MOTO-D-12",
    "MOTO-1.1.1-2",
    says="Une panne est une défaillance fortuite, mécanique, hydraulique, électrique ou électronique, de cause "
    "interne et "
    "autre que l'usure normale ; l'assureur prouve l'usure ou la cause externe.",
)

VEHICLE_OF_THE_POLICY = Condition(
    ("MOTO-D-18",),
    "Le véhicule est celui que désigne le bulletin d'adhésion.",
    test=vehicle.identified_on_policy,
)
OTHER_RISKS = Exclusion(
    "MOTO-1.1.1-3",
    "La garantie panne ne couvre aucun autre risque automobile : ni responsabilité, ni vol, ni dommage d'accident.",
    when=not_(event.kind.is_in("breakdown")),
    of=("breakdown",),
)
TWO_RISKS = Information(
    ("MOTO-P-7", "MOTO-1.1.1-1", "MOTO-D-9"),
    "Le contrat couvre deux risques : la panne mécanique du véhicule et l'assistance en déplacement. La garantie "
    "panne est une "
    "assurance de dommages : elle ne paie jamais plus que la perte.",
    why="Annonce de ce que les articles 4 et 5 exécutent ; le plafond de l'article 4.2 et la somme des lignes "
    "garanties bornent le paiement.",
)
LEGAL_WARRANTIES = Recourse(
    "MOTO-P-8",
    "Les garanties légales des vices cachés et de conformité restent ouvertes contre le vendeur, à côté de la "
    "garantie panne.",
    key="legal_warranties",
    against="vendeur",
    ground=failure.causes.has("hidden_defect"),
)

# --- where -----------------------------------------------------------------------------------------------------------

IN_METROPOLITAN_FRANCE_OR_MONACO = named(
    any_of(
        all_of(event.country == "FR", event.territory.is_in("mainland", "corsica")),
        event.country == "MC",
    ),
    "MOTO-1.1G-1",
    says="Le contrat joue en France métropolitaine et à Monaco.",
)
ABROAD = not_(IN_METROPOLITAN_FRANCE_OR_MONACO)
TERRITORY = Condition(
    "MOTO-1.1G-2",
    "Ailleurs, les garanties jouent dans les pays de la carte verte du véhicule qui ne sont ni barrés ni suspendus.",
    test=any_of(
        IN_METROPOLITAN_FRANCE_OR_MONACO,
        all_of(event.country != "FR", event.country_on_green_card, not_(event.country_struck_out)),
    ),
    doubts=(GREEN_CARD_LIST,),
)
BARRED_COUNTRIES = Exclusion(
    "MOTO-1.1G-3",
    "Ne sont jamais couverts : la Crimée et Sébastopol, Cuba, la Corée du Nord, l'Iran et la Syrie.",
    when=any_of(event.country.is_in("CU", "KP", "IR", "SY"), event.territory == "crimea"),
)

# --- from when -------------------------------------------------------------------------------------------------------

WARRANTIES_END_ON = latest_of(warranty.manufacturer_ends_on, warranty.seller_ends_on)
UNDER_WARRANTY_AT_SIGNING = given_or(
    warranty.in_force_at_signature,
    any_of(
        warranty.manufacturer_ends_on.on_or_after(policy.signed_on),
        warranty.seller_ends_on.on_or_after(policy.signed_on),
    ),
)
AFTER_WARRANTIES = named(
    after(WARRANTIES_END_ON, days(1)),
    "MOTO-3.2-1",
    "MOTO-P-9",
    says="Si le véhicule était sous garantie du constructeur ou du vendeur à l'adhésion, le droit s'ouvre le "
    "lendemain de sa fin.",
)
ONE_MONTH_LATER = after(policy.signed_on, WAITING_PERIOD)
AFTER_WAITING = named(
    reading(FIRST_COVERED_DAY, same_day=ONE_MONTH_LATER, day_after=after(ONE_MONTH_LATER, days(1))),
    "MOTO-3.2-2",
    says="Sans garantie en cours à l'adhésion, le droit s'ouvre après une carence d'un mois depuis la souscription.",
)
BREAKDOWN_STARTS_ON = when(
    UNDER_WARRANTY_AT_SIGNING,
    reading(BOTH_WARRANTIES, literal=AFTER_WARRANTIES, with_wait=latest_of(AFTER_WARRANTIES, AFTER_WAITING)),
    AFTER_WAITING,
)
BREAKDOWN_STARTED = Condition(
    ("MOTO-3.2-1", "MOTO-3.2-2", "MOTO-P-9"),
    "La panne est survenue après l'ouverture du droit à la garantie panne.",
    test=BREAKDOWN_STARTS_ON.on_or_before(event.day),
    of=("breakdown",),
)
NO_OTHER_WARRANTY = Condition(
    "MOTO-1.1.1-4",
    "La garantie panne ne joue pas tant qu'une garantie du constructeur ou du vendeur couvre le véhicule.",
    test=reading(
        LATER_WARRANTIES,
        at_signing=any_of(not_(UNDER_WARRANTY_AT_SIGNING), not_(WARRANTIES_END_ON.on_or_after(event.day))),
        whenever=not_(latest_of(WARRANTIES_END_ON, warranty.other_commercial_ends_on).on_or_after(event.day)),
    ),
    of=("breakdown",),
    doubts=(WHOLE_CONTRACT_BARRED,),
)
