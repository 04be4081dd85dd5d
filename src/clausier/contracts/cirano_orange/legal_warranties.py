"""Article 6: the legal warranties that the seller of the vehicle owes beside this contract.

They are told as the document prints them; the law that it quotes prevails over it.
Source: general conditions BAST/CIR/2020/16/FR/25/020, article 6, and the information sheet ("notre offre"); Code de la
consommation, L. 217-1 to L. 217-32 and L. 241-5; Code civil, articles 1641 to 1649.
"""

from __future__ import annotations

from clausier.facts import vehicle, warranty
from clausier.rules.dates import ADD_DAYS, after, call, days, earliest_of, if_so, months, years
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Deadline, Recourse, Right
from clausier.rules.terms import as_maybe
from clausier.rules.words import all_of, any_of, named, not_, reading, when

CONFORMITY_LASTS = years(2)
RENEWED_FOR = years(2)
HIDDEN_DEFECT_LASTS = years(2)
EXTENDED_BY_REPAIR = months(6)
REMEDY_WITHIN = days(30)
#: Code de la consommation, L. 217-7, since 1 January 2022; the contract does not print it.
PRESUMED_WHEN_SECOND_HAND = months(12)

CONSUMER, SELLER = "consommateur", "vendeur"

# --- doubts of the text ----------------------------------------------------------------------------------------------

GAP = Reading(
    "ORNG-6-1",
    "L'article 5 exclut ce qui relève des vices cachés, et l'article 6 maintient cette garantie : rien ne dit qui paie "
    "quand le vendeur ne paie pas.",
    (("insurer_pays_first", "L'assureur paie tant que le vendeur ne paie pas, puis se retourne contre lui."),),
    "Deux garanties qui s'ajoutent ne peuvent s'annuler l'une l'autre.",
)
PRESUMPTION = Reading(
    "ORNG-6-3",
    "Le texte dispense deux ans durant de prouver la date du défaut ; la loi ne le fait que douze mois pour un "
    "véhicule d'occasion (L.217-7 du Code de la consommation).",
    (
        ("as_printed", "Tant que dure la garantie, l'acheteur ne prouve que l'existence du défaut."),
        (
            "twelve_months_if_second_hand",
            "Pour un véhicule d'occasion, le défaut apparu plus de douze mois après la livraison doit être prouvé "
            "antérieur à elle.",
        ),
    ),
    "Le contrat imprime la règle la plus favorable ; le vendeur, lui, peut s'en tenir à la loi.",
)

# --- how long the warranty of conformity lasts -----------------------------------------------------------------------

FIRST_END = named(
    after(vehicle.delivered_on, CONFORMITY_LASTS),
    "ORNG-6-2",
    says="La garantie légale de conformité dure deux ans depuis la livraison.",
)
END_AFTER_REPAIR = named(
    when(warranty.repaired_by_seller_on.happened, after(FIRST_END, EXTENDED_BY_REPAIR), FIRST_END),
    "ORNG-6-7",
    says="Le bien réparé sous cette garantie gagne six mois de garantie.",
)
END_AFTER_IMMOBILISATION = named(
    call(ADD_DAYS, END_AFTER_REPAIR, warranty.immobilised_for_remedy_days, kind=END_AFTER_REPAIR.node.type),
    "ORNG-6-15",
    says="Les jours d'immobilisation pour réparation ou remplacement ne comptent pas : la garantie finit d'autant plus "
    "tard.",
)
LAST_DAY = named(
    when(
        all_of(warranty.replacement_imposed, warranty.replaced_by_seller_on.happened),
        after(warranty.replaced_by_seller_on.or_else(vehicle.delivered_on), RENEWED_FOR),
        END_AFTER_IMMOBILISATION,
    ),
    "ORNG-6-8",
    says="Le remplacement imposé à qui demandait une réparation renouvelle la garantie pour deux ans.",
)

# --- repair or replacement -------------------------------------------------------------------------------------------

APPEARED_ON = warranty.nonconformity_appeared_on
EXISTENCE_IS_ENOUGH = named(
    reading(
        PRESUMPTION,
        as_printed=APPEARED_ON.on_or_before(LAST_DAY),
        twelve_months_if_second_hand=APPEARED_ON.on_or_before(
            when(warranty.sold_second_hand, after(vehicle.delivered_on, PRESUMED_WHEN_SECOND_HAND), LAST_DAY)
        ),
    ),
    "ORNG-6-3",
    says="Pendant la garantie, le consommateur prouve l'existence du défaut, non la date de son apparition.",
)
NOT_CONFORM = all_of(
    warranty.bought_as_consumer,
    warranty.nonconformity_proved,
    any_of(EXISTENCE_IS_ENOUGH, warranty.nonconformity_at_delivery_proved),
)
REPAIR_OR_REPLACEMENT = Right(
    ("ORNG-6-1", "ORNG-6-2", "ORNG-6-3", "ORNG-6-6"),
    "Le vendeur professionnel répond du défaut de conformité pendant deux ans : réparation ou remplacement dans les "
    "trente jours, sans frais ni inconvénient majeur.",
    key="conformity_remedy",
    who=CONSUMER,
    act="obtenir du vendeur la réparation ou le remplacement",
    ground=NOT_CONFORM,
    opens=vehicle.delivered_on,
    closes=LAST_DAY,
    exercised_on=warranty.remedy_requested_on,
    addressee=SELLER,
)
REMEDIED_ON = earliest_of(warranty.repaired_by_seller_on, warranty.replaced_by_seller_on)
THIRTY_DAYS = Deadline(
    "ORNG-6-6",
    "Le vendeur répare ou remplace dans les trente jours de la demande.",
    key="conformity_remedy_due",
    owes=SELLER,
    act="réparer ou remplacer le véhicule",
    start=warranty.remedy_requested_on,
    within=REMEDY_WITHIN,
    met=REMEDIED_ON,
    consequence="Passé ce délai, le consommateur peut faire réduire le prix ou rendre le véhicule.",
)
UPDATES = Right(
    "ORNG-6-5",
    "Le vendeur fournit les mises à jour nécessaires au maintien de la conformité.",
    key="conformity_updates",
    who=CONSUMER,
    act="obtenir les mises à jour nécessaires",
    ground=all_of(warranty.bought_as_consumer, warranty.updates_missing),
    opens=vehicle.delivered_on,
    closes=LAST_DAY,
    addressee=SELLER,
)
DIGITAL_LAST_DAY = named(
    when(
        warranty.digital_supply_ends_on.on_or_after(after(FIRST_END, days(1))),
        warranty.digital_supply_ends_on,
        as_maybe(LAST_DAY),
    ),
    "ORNG-6-4",
    says="Un contenu ou service numérique fourni plus de deux ans est garanti tant que dure sa fourniture.",
)
DIGITAL_CONTENT = Right(
    "ORNG-6-4",
    "Le contenu ou service numérique vendu avec le véhicule est garanti pendant toute sa fourniture, sur la seule "
    "preuve de son défaut.",
    key="conformity_digital",
    who=CONSUMER,
    act="obtenir la mise en conformité du contenu ou service numérique",
    ground=all_of(
        warranty.bought_as_consumer,
        warranty.digital_supply_ends_on.happened,
        warranty.digital_nonconformity_proved,
    ),
    opens=vehicle.delivered_on,
    closes=DIGITAL_LAST_DAY,
    addressee=SELLER,
)

# --- a lower price, or the money back --------------------------------------------------------------------------------

REFUSED = named(warranty.remedy_refused, "ORNG-6-9", says="Le professionnel refuse de réparer ou de remplacer.")
LATE = named(
    all_of(
        warranty.remedy_requested_on.happened,
        not_(REMEDIED_ON.on_or_before(THIRTY_DAYS.due.or_else(vehicle.delivered_on))),
    ),
    "ORNG-6-10",
    says="Trente jours après la demande, le bien n'était ni réparé ni remplacé.",
)
INCONVENIENT = named(
    any_of(warranty.remedy_inconvenient, warranty.remedy_costs_borne),
    "ORNG-6-11",
    says="La mise en conformité cause un inconvénient majeur, notamment des frais d'enlèvement ou d'installation qui "
    "restent à la charge du consommateur.",
)
PERSISTS = named(warranty.nonconformity_persists, "ORNG-6-12", says="Le défaut demeure malgré la tentative du vendeur.")
SERIOUS = named(
    warranty.nonconformity_serious,
    "ORNG-6-13",
    says="Le défaut est si grave que la réduction du prix ou la résolution est immédiate, sans demande préalable.",
)
AT_ONCE = any_of(REFUSED, INCONVENIENT, PERSISTS, SERIOUS)
#: The lateness alone opens it on the day after the thirtieth.
OPENS_ON = when(AT_ONCE, as_maybe(vehicle.delivered_on), after(THIRTY_DAYS.due, days(1)))
#: Once the remedy was asked for in time, what follows from it no longer lapses with the warranty.
CLOSES_ON = if_so(not_(warranty.remedy_requested_on.on_or_before(LAST_DAY)), LAST_DAY)
LOWER_PRICE_OR_MONEY_BACK = all_of(NOT_CONFORM, any_of(AT_ONCE, LATE))
NOT_MINOR = named(
    not_(warranty.nonconformity_minor), "ORNG-6-14", says="Un défaut mineur ne permet pas de mettre fin à la vente."
)
GROUNDS = ("ORNG-6-9", "ORNG-6-10", "ORNG-6-11", "ORNG-6-12", "ORNG-6-13")
LOWER_PRICE = Right(
    GROUNDS,
    "Le consommateur garde le véhicule et fait réduire son prix si le vendeur refuse, tarde plus de trente jours, gêne "
    "ou échoue, ou si le défaut est grave.",
    key="conformity_lower_price",
    who=CONSUMER,
    act="garder le véhicule et obtenir une réduction du prix",
    ground=LOWER_PRICE_OR_MONEY_BACK,
    opens=OPENS_ON,
    closes=CLOSES_ON,
    addressee=SELLER,
)
MONEY_BACK = Right(
    (*GROUNDS, "ORNG-6-14"),
    "Dans les mêmes cas, il peut rendre le véhicule contre tout son prix, sauf si le défaut est mineur.",
    key="conformity_money_back",
    who=CONSUMER,
    act="rendre le véhicule et obtenir le remboursement intégral",
    ground=all_of(LOWER_PRICE_OR_MONEY_BACK, NOT_MINOR),
    opens=OPENS_ON,
    closes=CLOSES_ON,
    refund=vehicle.purchase_price,
    addressee=SELLER,
)

# --- hidden defects --------------------------------------------------------------------------------------------------

DISCOVERED_ON = warranty.hidden_defect_discovered_on
HIDDEN_DEFECT_LAST_DAY = named(
    after(DISCOVERED_ON, HIDDEN_DEFECT_LASTS),
    "ORNG-6-17",
    says="La garantie des vices cachés dure deux ans depuis la découverte du défaut.",
)
HIDDEN_DEFECT_LOWER_PRICE = Right(
    "ORNG-6-17",
    "Le vice caché donne droit à une réduction du prix du véhicule gardé.",
    key="hidden_defect_lower_price",
    who=CONSUMER,
    act="garder le véhicule et obtenir une réduction du prix pour vice caché",
    ground=DISCOVERED_ON.happened,
    opens=DISCOVERED_ON,
    closes=HIDDEN_DEFECT_LAST_DAY,
    addressee=SELLER,
)
HIDDEN_DEFECT_MONEY_BACK = Right(
    "ORNG-6-17",
    "Le vice caché donne droit, contre restitution du véhicule, au remboursement intégral.",
    key="hidden_defect_money_back",
    who=CONSUMER,
    act="rendre le véhicule et obtenir le remboursement intégral pour vice caché",
    ground=DISCOVERED_ON.happened,
    opens=DISCOVERED_ON,
    closes=HIDDEN_DEFECT_LAST_DAY,
    refund=vehicle.purchase_price,
    addressee=SELLER,
)

# --- beside this contract --------------------------------------------------------------------------------------------

AGAINST_THE_SELLER = Recourse(
    ("ORNG-FIP-9", "ORNG-6-1"),
    "Le contrat ne supprime ni ne réduit la garantie des vices cachés et celle de conformité : l'adhérent les garde "
    "contre le vendeur.",
    key="legal_warranties",
    against=SELLER,
    ground=any_of(warranty.legal_available, NOT_CONFORM, DISCOVERED_ON.happened),
    doubts=(GAP,),
)
CIVIL_FINE = Recourse(
    "ORNG-6-16",
    "Le vendeur qui fait obstacle de mauvaise foi à la garantie de conformité risque une amende civile de 300 000 € au "
    "plus, que l'on peut porter à 10 % de son chiffre d'affaires annuel moyen.",
    key="seller_civil_fine",
    against=SELLER,
    ground=all_of(warranty.bought_as_consumer, warranty.obstructed_in_bad_faith),
)
