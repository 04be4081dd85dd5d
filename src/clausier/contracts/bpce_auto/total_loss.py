"""What an irreparable or stolen vehicle is worth: appraiser's value, 20 % or 50 % more, or its purchase price.

Source: document 001, chapters 2 (illustration), 3 (definitions of the two values), 7.3 to 7.9 (tables) and 11.1.
"""

from __future__ import annotations

from clausier.facts import damages, election, event, expert, policy, vehicle
from clausier.rules.dates import after, months
from clausier.rules.nodes import Reading, Rounding
from clausier.rules.provisions import Election, Option, PolicyTerm
from clausier.rules.rows import total
from clausier.rules.terms import Day, eur, pct
from clausier.rules.words import (
    all_of,
    any_of,
    first_of,
    insured_proves,
    least,
    most,
    named,
    not_,
    reading,
    round_to,
    share,
    when,
)

from .formulas import INDEMNITY_PLUS, TIERS_PLUS, TOUS_RISQUES

row = damages.rows

MORE_IN_TIERS_PLUS = pct(20)
MORE_IN_TOUS_RISQUES = pct(50)
LEAST_MORE = eur(1_500)
PURCHASE_PRICE_LENGTHS_MONTHS = (24, 36, 48, 60)

#: The vehicle, its elements and the accessories fitted before its first registration.
OWN_VEHICLE = (
    "vehicle", "glass", "windscreen", "lights", "rear_lights", "mirror", "interior_mirror", "other_glass",
    "interior_trim", "lamps_and_fuses", "electrical_equipment", "lock", "tyre", "accessory", "fitting",
)  # fmt: skip

#: What is carried, and never paid by a guarantee of the vehicle.
CARRIED = ("contents", "animal", "external_equipment")

# --- doubts of the text -----------------------------------------------------------------------------------------------

LEAST_ON_THE_UPLIFT = Reading(
    "BPCE-7.3-13",
    "« Avec un minimum de 1 500 € » peut porter sur la majoration ou sur tout le paiement.",
    (
        ("on_the_uplift", "La valeur, plus la moitié de celle-ci ou 1 500 € si c'est davantage."),
        ("on_the_whole", "La valeur plus la moitié de celle-ci, et jamais moins de 1 500 € en tout."),
    ),
    "La première lecture donne davantage à l'assuré.",
)
VALUE_CAPPED = Reading(
    "BPCE-3-58",
    "La valeur à dire d'expert ne dépasse pas un prix d'achat qui n'existe que sur facture d'un professionnel.",
    (
        ("only_with_invoice", "Sans facture d'un professionnel, la valeur n'est pas plafonnée."),
        ("any_price", "Le prix payé, prouvé par tout moyen, plafonne la valeur."),
    ),
    "La définition du prix d'achat exige la facture ; le doute profite à l'assuré.",
)
CAP_OR_LEAST = Reading(
    "BPCE-11.1-36",
    "Le plafond au prix d'achat heurte le minimum de 1 500 € d'un véhicule acheté moins cher.",
    (
        ("least_prevails", "Le minimum l'emporte sur le plafond."),
        ("cap_prevails", "Le plafond l'emporte sur le minimum."),
    ),
    "Le minimum est la règle particulière.",
)
LAST_DAY_INCLUDED = Reading(
    "BPCE-11.1-35",
    "Les tableaux parlent de 60 mois, le paragraphe de la durée choisie ; le dernier jour n'est pas situé.",
    (
        (
            "chosen",
            "La durée choisie compte, 60 mois si les conditions particulières se taisent ; son dernier jour est "
            "inclus.",
        ),
    ),
    "Les conditions particulières disent la durée ; le doute profite à l'assuré.",
)

# --- values -----------------------------------------------------------------------------------------------------------

PURCHASE_PRICE_MONTHS = PolicyTerm(
    "BPCE-11.1-35",
    "Les conditions particulières rappellent la durée d'indemnisation au prix d'achat : 24, 36, 48 ou 60 mois.",
    term=policy.purchase_price_months,
    doubts=(LAST_DAY_INCLUDED,),
)
PRICE_PROVED = named(
    insured_proves(vehicle.professional_invoice), "BPCE-3-57",
    says="Le prix d'achat n'existe que sur la facture d'un professionnel de l'automobile.",
)  # fmt: skip
VALUE = named(
    when(
        reading(VALUE_CAPPED, only_with_invoice=PRICE_PROVED, any_price=vehicle.purchase_price > eur(0)),
        least(vehicle.replacement_value, vehicle.purchase_price),
        vehicle.replacement_value,
    ),
    "BPCE-2-16", "BPCE-3-58",
    says="Le prix auquel le véhicule se vendait d'occasion juste avant l'événement, jamais plus que son prix d'achat.",
)  # fmt: skip
GROSS_REPAIR = total(row.cost, of=all_of(row.owner.is_in("insured", "lessor"), row.object.is_in(*OWN_VEHICLE)))
IRREPARABLE = named(
    any_of(expert.total_loss, vehicle.replacement_value < GROSS_REPAIR), "BPCE-2-15", "BPCE-3-45",
    says="L'expert chiffre la réparation au-dessus de la valeur du véhicule, ou le dit irréparable.",
)  # fmt: skip
CEDED = named(
    election.keep_wreck == "cede", "BPCE-11.1-34",
    says="L'indemnisation plus demande de céder le véhicule à l'assureur.",
)  # fmt: skip
PLUS = named(
    all_of(INDEMNITY_PLUS, CEDED), "BPCE-11.1-32", "BPCE-11.1-33",
    says="L'indemnisation plus joue : la valeur est majorée, sans franchise du contrat.",
)  # fmt: skip


def _price_until() -> Day:
    """The last day of the purchase price: the period chosen, the longest one when none is written."""
    chosen = [
        (policy.purchase_price_months == length, after(vehicle.acquired_on, months(length)))
        for length in PURCHASE_PRICE_LENGTHS_MONTHS
    ]
    return first_of(*chosen[:-1], otherwise=chosen[-1][1])


AT_PURCHASE_PRICE = named(
    all_of(TOUS_RISQUES, PRICE_PROVED, event.day <= _price_until()),
    "BPCE-11.1-35",
    says="En Tous Risques, jusqu'au dernier jour de la durée choisie, sur facture d'un professionnel.",
)
UPLIFT = reading(
    LEAST_ON_THE_UPLIFT,
    on_the_uplift=VALUE + most(share(MORE_IN_TOUS_RISQUES, VALUE), LEAST_MORE),
    on_the_whole=most(VALUE + share(MORE_IN_TOUS_RISQUES, VALUE), LEAST_MORE),
)
TWENTY_MORE = VALUE + share(MORE_IN_TIERS_PLUS, VALUE)

#: How an irreparable vehicle is valued: each way with when it is taken.
STANDARD = not_(PLUS)
BY_TWENTY = all_of(PLUS, TIERS_PLUS)
BY_PRICE = all_of(PLUS, AT_PURCHASE_PRICE)
BY_FIFTY = all_of(PLUS, TOUS_RISQUES, not_(AT_PURCHASE_PRICE))
#: In whole cents, as the statement writes it: a ceiling compares with what is paid.
BASIS = round_to(
    first_of((STANDARD, VALUE), (BY_PRICE, vehicle.purchase_price), (BY_TWENTY, TWENTY_MORE), otherwise=UPLIFT),
    "cent",
    Rounding.HALF_UP,
)
CAP = named(
    reading(
        CAP_OR_LEAST,
        least_prevails=when(BY_FIFTY, most(vehicle.purchase_price, LEAST_MORE), vehicle.purchase_price),
        cap_prevails=vehicle.purchase_price,
    ),
    "BPCE-11.1-36",
    says="L'indemnité ne dépasse pas le prix d'achat du véhicule.",
)

WRECK = Election(
    ("BPCE-11.1-30", "BPCE-11.1-34"),
    "Le véhicule irréparable reste à l'assuré, sa valeur déduite, ou il est cédé à l'assureur.",
    fact=election.keep_wreck,
    by="insured",
    options=(
        Option(
            key="keep", open=IRREPARABLE, rules=("BPCE-11.1-30",),
            worth=most(VALUE - expert.wreck_value, eur(0)),
        ),
        Option(key="cede", open=IRREPARABLE, rules=("BPCE-11.1-34",)),
    ),
)  # fmt: skip
