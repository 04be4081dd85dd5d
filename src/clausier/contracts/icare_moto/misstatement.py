"""Article 2.3: a false, incomplete or inexact statement, before and after a loss.

Source: general conditions n° 2220453, article 2.3 (the law behind it: C. assur., art. L. 113-8 and L. 113-9).
"""

from __future__ import annotations

from clausier.facts import election, misstatement, premium
from clausier.rules.dates import after, days, days_between, if_so
from clausier.rules.nodes import Reading, Rounding
from clausier.rules.provisions import Duty, Election, Option, Recourse, Right, Sanction
from clausier.rules.steps import Proportion
from clausier.rules.terms import MaybeDay, Number, amount, eur
from clausier.rules.words import (
    all_of,
    any_of,
    insurer_proves,
    least,
    most,
    named,
    not_,
    prorata,
    reading,
)

TERMINATION_NOTICE = days(10)

# --- doubts of the text -----------------------------------------------------------------------------------------------

WHEN_VOID = Reading(
    "MOTO-2.3-1",
    "Le non-respect des caractéristiques ou de l'usage du véhicule « peut » rendre le contrat nul ; l'article 3.1 dit "
    "qu'il « sera » nul.",
    (
        ("intentional_only", "La nullité suppose une fausse déclaration ou une réticence intentionnelle."),
        ("any_breach", "Toute inexactitude sur le véhicule ou son usage rend le contrat nul."),
    ),
    "La loi réserve la nullité à la mauvaise foi (L.113-8) ; l'erreur de bonne foi suit la règle proportionnelle "
    "(L.113-9).",
)
PREMIUMS_KEPT = Reading(
    "MOTO-2.3-3",
    "La phrase qui laisse les primes à l'assureur suit les deux cas de nullité de l'article.",
    (
        ("bad_faith_only", "L'assureur ne garde les primes que si l'intention est prouvée ; sinon il les rembourse."),
        ("every_nullity", "L'assureur garde les primes dans tous les cas de nullité."),
    ),
    "La loi ne permet de les garder qu'en cas de mauvaise foi.",
)
INCREASE_REFUSED = Reading(
    "MOTO-2.3-4",
    "Le texte ne dit ni que la bonne foi est requise, ni ce qui suit le refus de l'augmentation de prime.",
    (("terminates", "Règle de bonne foi ; après un refus, l'assureur peut résilier, dix jours calendaires après la "
    "lettre."),),
    "La règle s'oppose à celle de la fausse déclaration intentionnelle ; la loi n'offre que ces deux issues.",
)
PROPORTION_IN_GOOD_FAITH = Reading(
    "MOTO-2.3-6",
    "Le texte ne réserve pas la réduction à la bonne foi et ne dit rien d'une prime qui aurait été la même.",
    (("good_faith", "La réduction suppose que l'intention n'est pas prouvée ; à prime égale, rien n'est réduit."),),
    "L'intention prouvée conduit à la nullité ; un rapport de primes égal à un ne réduit rien.",
)

# --- nullity ----------------------------------------------------------------------------------------------------------

FOUND = misstatement.found.is_in("before_loss", "after_loss")
BAD_FAITH = all_of(misstatement.intentional, misstatement.changes_risk)
NULLITY = named(
    all_of(
        FOUND,
        reading(
            WHEN_VOID,
            intentional_only=BAD_FAITH,
            any_breach=any_of(BAD_FAITH, misstatement.about_vehicle_condition),
        ),
    ),
    "MOTO-2.3-1",
    "MOTO-2.3-2",
    says="Une réticence ou une fausse déclaration intentionnelle qui change l'objet du risque, ou l'idée que "
    "l'assureur s'en "
    "fait, rend le contrat nul.",
)
#: In good faith, as long as the insurer has not proved the intention.
GOOD_FAITH = not_(insurer_proves(misstatement.intentional))

NO_FALSE_STATEMENT = Duty(
    ("MOTO-2.3-2", "MOTO-2.3-1"),
    "L'adhérent déclare exactement le véhicule et son usage : une fausse déclaration intentionnelle annule le contrat "
    "et "
    "aucune garantie ne joue.",
    who="adhérent",
    breach=NULLITY,
    sanction=Sanction.FORFEIT,
)
VOID_FROM_THE_START = all_of(misstatement.ineligible_from_start, not_(FOUND))
INSURER_KEEPS_PREMIUMS = reading(
    PREMIUMS_KEPT, bad_faith_only=all_of(FOUND, BAD_FAITH), every_nullity=any_of(NULLITY, VOID_FROM_THE_START)
)
PREMIUMS_AS_DAMAGES = Recourse(
    "MOTO-2.3-3",
    "Après une nullité pour mauvaise foi, l'assureur garde les primes payées et réclame toutes celles qui sont échues.",
    key="premiums_as_damages",
    against="adhérent",
    ground=INSURER_KEEPS_PREMIUMS,
    amount=most(premium.due_total - premium.paid_total, eur(0)),
)
REFUND_AFTER_NULLITY = Right(
    ("MOTO-2.3-3", "MOTO-3.1-4"),
    "Après une nullité sans mauvaise foi prouvée, l'adhérent reprend toutes les primes payées : le contrat n'a jamais "
    "existé.",
    key="refund_after_nullity",
    who="adhérent",
    act="reprendre les primes d'un contrat nul sans mauvaise foi",
    ground=all_of(any_of(NULLITY, VOID_FROM_THE_START), not_(INSURER_KEEPS_PREMIUMS)),
    refund=premium.paid_total,
)

# --- found before any loss --------------------------------------------------------------------------------------------


def unused_premium(last_covered_day: MaybeDay) -> Number:
    """The premium paid for the days of the period after the last covered one, per day, rounded half up to the cent.

    Both ends of the paid period count; nothing is unused when the contract has not ended.
    """
    whole = days_between(premium.period_starts_on, premium.period_ends_on) + 1
    left = days_between(last_covered_day.or_else(premium.period_ends_on), premium.period_ends_on)
    unused = least(most(left, amount(0, "day")), whole)
    return prorata(premium.paid, unused, whole, Rounding.HALF_UP)


BEFORE_ANY_LOSS = all_of(misstatement.found == "before_loss", not_(misstatement.intentional))
KEEP_OR_TERMINATE = Election(
    "MOTO-2.3-4",
    "Une inexactitude découverte avant tout sinistre laisse le choix à l'assureur : proposer une prime plus élevée, ou "
    "résilier dix jours après une lettre recommandée.",
    fact=election.misstatement_answer,
    by="office",
    options=(
        Option(key="keep_with_increase", open=BEFORE_ANY_LOSS, rules=("MOTO-2.3-4",)),
        Option(key="cancel", open=BEFORE_ANY_LOSS, rules=("MOTO-2.3-4", "MOTO-2.3-5")),
    ),
    if_silent="le contrat continue aux conditions en cours",
    doubts=(INCREASE_REFUSED,),
)
TERMINATION_NOTIFIED_ON = if_so(election.misstatement_answer == "cancel", misstatement.notified_on)
#: The last covered day: the tenth after the registered letter.
ENDS_AFTER_MISSTATEMENT = named(
    after(TERMINATION_NOTIFIED_ON, TERMINATION_NOTICE),
    "MOTO-2.3-4",
    says="La résiliation pour inexactitude prend effet dix jours après la notification par lettre recommandée, à la "
    "fin du dixième jour.",
)
INSURER_TERMINATES = Right(
    ("MOTO-2.3-4", "MOTO-2.3-5", "MOTO-3.4.3-2"),
    "L'assureur peut résilier pour une inexactitude de bonne foi découverte avant tout sinistre, ou dont l'adhérent "
    "refuse la "
    "surprime ; il rembourse alors la prime du temps qui n'est plus assuré.",
    key="insurer_misstatement",
    who="assureur",
    act="résilier pour déclaration inexacte",
    ground=all_of(BEFORE_ANY_LOSS, not_(election.increase_answer == "accepted")),
    exercised_on=TERMINATION_NOTIFIED_ON,
    effect=ENDS_AFTER_MISSTATEMENT,
    refund=unused_premium(ENDS_AFTER_MISSTATEMENT),
    means="lettre recommandée avec demande d'avis de réception",
    addressee="adhérent",
)

# --- found only after a loss ------------------------------------------------------------------------------------------

REDUCED_IN_PROPORTION = named(
    all_of(
        insurer_proves(misstatement.found == "after_loss"),
        GOOD_FAITH,
        insurer_proves(premium.paid < premium.due_if_declared),
    ),
    "MOTO-2.3-6",
    says="Une inexactitude de bonne foi découverte après le sinistre réduit l'indemnité selon le rapport de la prime "
    "payée à "
    "celle qui aurait été due.",
)
PROPORTION = Proportion(
    "Réduction selon la prime payée et la prime due",
    ("MOTO-2.3-6",),
    when=REDUCED_IN_PROPORTION,
    part=premium.paid,
    whole=premium.due_if_declared,
)
PROPORTION_STATED = Right(
    "MOTO-2.3-6",
    "Une inexactitude de bonne foi découverte seulement après un sinistre ne fait pas perdre la garantie : "
    "l'indemnité est "
    "réduite en proportion des primes.",
    key="reduced_indemnity",
    who="adhérent",
    act="être indemnisé en proportion de la prime payée",
    ground=REDUCED_IN_PROPORTION,
    doubts=(PROPORTION_IN_GOOD_FAITH,),
)
