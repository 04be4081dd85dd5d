"""Section 5.3.1: a higher reference premium, and the insured who refuses it.

Source: general conditions ACA AUT CGE-05-0216, section 5.3.1. The law says nothing of it: the contract alone gives this
right.
"""

from __future__ import annotations

from clausier.facts import premium
from clausier.law import endings, endings_means
from clausier.law.endings_exits import Exit
from clausier.rules.dates import after, days, days_between, months, years
from clausier.rules.nodes import Reading, Rounding
from clausier.rules.provisions import Right
from clausier.rules.terms import MaybeDay, amount, eur
from clausier.rules.words import least, most, named, prorata, when

from .ending import CONFIRMED, INSURED, INSURER, WHERE, asked

REFUSED_WITHIN = days(15)
REFUSAL_NOTICE = months(1)

# --- doubts of the text -----------------------------------------------------------------------------------------------

TOLD_BY_THE_NOTICE = Reading(
    "SURA-5.3.1-6",
    "Jusqu'à quand le délai peut courir après l'échéance n'est pas dit, ni de quels jours il s'agit.",
    (("calendar", "Quinze jours calendaires depuis que l'assuré a reçu l'avis qui annonce la hausse."),),
    "On connaît une hausse par l'avis qui l'annonce.",
)
ODD_DEDUCTIBLE = Reading(
    "SURA-5.3.1-9",
    "La franchise de catastrophe naturelle n'est pas une prime, et une hausse peut avoir plusieurs causes.",
    (("tariff_part_alone", "Seule la part qui vient du tarif ouvre le droit de résilier."),),
    "Le texte n'exclut que les causes qu'il nomme.",
)

# --- the increase -----------------------------------------------------------------------------------------------------

TARIFF_ROSE = named(
    premium.increase > premium.increase_not_tariff,
    "SURA-5.3.1-9",
    says="La prime de référence augmente ; ce que font le bonus-malus, les taxes et les catastrophes naturelles ne "
    "compte pas.",
)
DUE_ON = named(
    endings.DUE_ON, "SURA-5.3.1-5", says="La nouvelle prime est due depuis l'échéance annuelle principale."
)
NEW_PREMIUM = Right(
    "SURA-5.3.1-5",
    "Quand la prime de référence augmente, la nouvelle prime est due depuis l'échéance principale.",
    key="insurer_higher_tariff",
    who=INSURER,
    act="demander la nouvelle prime",
    ground=TARIFF_ROSE,
    opens=DUE_ON,
    effect=DUE_ON,
    addressee=INSURED,
)


def in_a_month(sent_on: MaybeDay) -> MaybeDay:
    """A month after the request."""
    return named(
        after(sent_on, REFUSAL_NOTICE),
        "SURA-5.3.1-7",
        says="La résiliation après une hausse prend effet un mois après la demande.",
    )


REFUSAL = Exit(
    ground=TARIFF_ROSE,
    asked_on=asked("premium_increase"),
    opens=premium.increase_known_on,
    closes=named(
        after(premium.increase_known_on, REFUSED_WITHIN),
        "SURA-5.3.1-6",
        says="L'assuré a quinze jours depuis qu'il connaît la hausse pour résilier.",
    ),
    ends=in_a_month,
)
WHOLE_YEAR = days_between(DUE_ON, after(DUE_ON, years(1)))
DAYS_AFTER_DUE = least(
    most(days_between(DUE_ON, after(REFUSAL.effect, days(1)).or_else(DUE_ON)), amount(0, "day")), WHOLE_YEAR
)
FORMER_RATE = named(
    when(
        REFUSAL.effect.happened,
        prorata(premium.former_annual_amount, DAYS_AFTER_DUE, WHOLE_YEAR, Rounding.HALF_UP),
        eur(0),
    ),
    "SURA-5.3.1-8",
    says="De l'échéance à l'effet de la résiliation, l'assuré doit la prime à l'ancien tarif.",
)
AFTER_PREMIUM_RISE = Right(
    ("SURA-5.3.1-6", "SURA-5.3.1-7", "SURA-5.3.1-8", "SURA-5.3.1-9"),
    "Si le tarif augmente, l'assuré résilie dans les quinze jours où il le sait, avec effet un mois après sa demande ; "
    "depuis l'échéance, il ne doit que l'ancienne prime.",
    key="insured_after_premium_rise",
    who=INSURED,
    act="résilier après une hausse du tarif",
    ground=REFUSAL.ground,
    opens=REFUSAL.opens,
    closes=REFUSAL.closes,
    exercised_on=REFUSAL.asked_on,
    effect=REFUSAL.effect,
    moment=REFUSAL.moment.value,
    cost=FORMER_RATE,
    means=endings_means.INSURED_MEANS,
    addressee=WHERE,
    confirms=CONFIRMED,
    doubts=(TOLD_BY_THE_NOTICE, ODD_DEDUCTIBLE),
)
