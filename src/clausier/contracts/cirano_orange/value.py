"""Articles 1 and 7: the value of the vehicle that limits everything paid, and the ceiling of one damage.

Source: general conditions BAST/CIR/2020/16/FR/25/020, information sheet ("our offer"), articles 1 and 7.
"""

from __future__ import annotations

from clausier.facts import event, history, vehicle
from clausier.rules.dates import after, end_of_month, months, whole_months
from clausier.rules.nodes import Reading, Rounding
from clausier.rules.terms import Number, eur, pct
from clausier.rules.words import (
    above,
    bands,
    between,
    first_of,
    floor_div,
    least,
    most,
    named,
    reading,
    round_to,
    share,
)

QUOTATION_GRACE = months(1)
LOSS_PER_MONTH = pct(2)
SMALLER_CARS_HP = 19
LARGER_CARS_HP = 30

# --- doubts of the text ----------------------------------------------------------------------------------------------

WHICH_QUOTATION = Reading(
    "ORNG-FIP-3",
    "L'article 7 et la fiche prennent la valeur kilométrique, que l'article 1 dit « standard » et lit dans la cote.",
    (
        ("higher", "La plus élevée de la cote corrigée du kilométrage et de la cote standard, au jour de la panne."),
        ("mileage_adjusted", "La cote corrigée du kilométrage."),
        ("standard", "La cote standard."),
    ),
    "Le doute profite à l'adhérent.",
)
QUOTATION_JUST_LOST = Reading(
    "ORNG-1-15",
    "Une cote perdue depuis un mois ou moins n'entre dans aucune des deux règles.",
    (
        ("last_quotation", "On prend la dernière cote, sans réduction."),
        ("market_value", "On prend déjà la valeur vénale."),
    ),
    "La réduction n'est écrite que pour une cote absente depuis plus d'un mois.",
)
ELAPSED_MONTHS = Reading(
    "ORNG-1-16",
    "Le texte parle de mois écoulés, la formule soustrait des numéros de mois : du 25 mars au 5 juin, 2 ou 3. Elle "
    "ignore l'année, et rien n'arrête la réduction avant zéro.",
    (
        ("whole_months", "On compte les mois entiers écoulés, même d'une année à l'autre, jusqu'à une valeur nulle."),
        ("month_numbers", "On soustrait les numéros de mois, compte tenu de l'année."),
    ),
    "Le plus petit des deux comptes quand les jours sont connus : le doute profite à l'adhérent.",
)
EARLIER_PAYMENTS = Reading(
    "ORNG-7-1",
    "Le plafond de toute la durée suit la valeur au jour de la dernière panne : il baisse pendant que le total payé "
    "monte.",
    (
        ("deducted", "Les paiements déjà faits s'imputent sur la valeur du jour, et ne sont jamais repris."),
        ("each_time", "La valeur du jour plafonne la seule panne du jour."),
    ),
    "Le plafond vaut « toutes interventions confondues ».",
)
CEILING_TAX = Reading(
    "ORNG-FIP-4",
    "Les plafonds ne disent pas s'ils sont taxes comprises.",
    (("tax_included", "Ils sont taxes comprises, comme les plafonds propres à certaines pièces."),),
    "Les autres montants du contrat sont écrits TTC, et le client paie TTC.",
)
ABOVE_THE_TABLE = Reading(
    "ORNG-7-3",
    "Aucun plafond n'est écrit au-dessus de 30 CV.",
    (("last_row", "Le dernier plafond s'applique."),),
    "Un tel véhicule ne peut pas être assuré (article 2) ; la question ne se pose que si l'assureur l'a accepté.",
)

# --- the value of the vehicle ----------------------------------------------------------------------------------------


def _market_value(elapsed_months: Number) -> Number:
    """The last quotation less 2 % of itself a month, never below zero, to the nearest cent."""
    lost = least(LOSS_PER_MONTH * floor_div(elapsed_months, 1), pct(100))
    last = vehicle.argus_last_quotation
    return round_to(last - share(lost, last), "cent", Rounding.HALF_UP)


LAST_QUOTED_ON = vehicle.argus_last_quoted_on.or_else(event.day)
STILL_QUOTED = event.day <= LAST_QUOTED_ON
QUOTATION_LONG_LOST = named(
    after(LAST_QUOTED_ON, QUOTATION_GRACE) < event.day,
    "ORNG-1-15",
    says="Le véhicule n'est plus coté depuis plus d'un mois au jour du sinistre : la valeur vénale limite.",
)
QUOTATION = named(
    reading(
        WHICH_QUOTATION,
        higher=most(vehicle.argus_km_value, vehicle.argus_standard_value),
        mileage_adjusted=vehicle.argus_km_value,
        standard=vehicle.argus_standard_value,
    ),
    "ORNG-1-14",
    says="La valeur du véhicule est celle de l'Argus au jour du sinistre, corrigée du kilométrage quand elle est plus "
    "élevée.",
)
MARKET_VALUE = named(
    reading(
        ELAPSED_MONTHS,
        whole_months=_market_value(whole_months(LAST_QUOTED_ON, event.day)),
        month_numbers=_market_value(whole_months(end_of_month(LAST_QUOTED_ON), end_of_month(event.day))),
    ),
    "ORNG-1-16",
    says="La valeur vénale est la dernière cote moins 2 % de cette cote par mois écoulé jusqu'au sinistre.",
)
VEHICLE_VALUE = named(
    first_of(
        (STILL_QUOTED, QUOTATION),
        (QUOTATION_LONG_LOST, MARKET_VALUE),
        otherwise=reading(
            QUOTATION_JUST_LOST, last_quotation=vehicle.argus_last_quotation, market_value=MARKET_VALUE
        ),
    ),
    "ORNG-FIP-3",
    says="La prise en charge est limitée à la valeur du véhicule au jour du sinistre, toutes interventions confondues.",
)

# --- the two ceilings ------------------------------------------------------------------------------------------------

LIFE_CEILING = named(
    reading(
        EARLIER_PAYMENTS,
        deducted=most(VEHICLE_VALUE - history.paid_under_policy, eur(0)),
        each_time=VEHICLE_VALUE,
    ),
    "ORNG-7-1",
    says="Sur toute la durée de la garantie, il reste à payer au plus la valeur du véhicule au jour de la dernière "
    "panne, moins tout ce qui a déjà été payé.",
)
PRINTED_CEILINGS = (between(0, SMALLER_CARS_HP, eur(7_000)), between(SMALLER_CARS_HP + 1, LARGER_CARS_HP, eur(5_000)))
DAMAGE_CEILING = named(
    bands(
        vehicle.fiscal_hp,
        between(None, SMALLER_CARS_HP, PRINTED_CEILINGS[0].value),
        above(SMALLER_CARS_HP, PRINTED_CEILINGS[1].value),
        rules=("ORNG-FIP-4", "ORNG-FIP-5", "ORNG-7-2", "ORNG-7-3"),
        printed=PRINTED_CEILINGS,
    ),
    "ORNG-FIP-4",
    "ORNG-FIP-5",
    "ORNG-7-2",
    "ORNG-7-3",
    says="Un même sinistre est payé au plus 7 000 € pour un véhicule de 0 à 19 CV et 5 000 € de 20 à 30 CV.",
)
