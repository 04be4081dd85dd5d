"""Article 2.3: a false, incomplete or inexact statement, before and after a loss.

Source: general conditions n° 2220453, article 2.3 (the law behind it: C. assur., art. L. 113-8 and L. 113-9).
"""

from __future__ import annotations

from clausier.facts import election, misstatement, premium
from clausier.law import misstatement as law
from clausier.law.articles.declarations import L113_8, L113_9
from clausier.law.articles.reading import L111_2
from clausier.law.misstatement import BAD_FAITH, FOUND, GOOD_FAITH
from clausier.law.misstatement import TERMINATION_NOTICE as TERMINATION_NOTICE
from clausier.law.proportional_reduction import proportion
from clausier.law.refunds import unused_by_day
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Duty, Election, Option, Recourse, Right, Sanction
from clausier.rules.words import (
    all_of,
    any_of,
    named,
    not_,
    reading,
)

# --- doubts of the text -----------------------------------------------------------------------------------------------

WHEN_VOID = Override(
    "MOTO-2.3-1",
    "Le non-respect des caractéristiques ou de l'usage du véhicule « peut » rendre le contrat nul ; l'article 3.1 dit "
    "qu'il « sera » nul.",
    (
        ("law", "La nullité suppose une fausse déclaration ou une réticence intentionnelle."),
        ("contract", "Toute inexactitude sur le véhicule ou son usage rend le contrat nul."),
    ),
    "La loi réserve la nullité à la mauvaise foi ; l'erreur de bonne foi suit la règle proportionnelle.",
    law=(L113_8.cite, L113_9.cite, L111_2.cite),
)
PREMIUMS_KEPT = Override(
    "MOTO-2.3-3",
    "La phrase qui laisse les primes à l'assureur suit les deux cas de nullité de l'article.",
    (
        ("law", "L'assureur ne garde les primes que si l'intention est prouvée ; sinon il les rembourse."),
        ("contract", "L'assureur garde les primes dans tous les cas de nullité."),
    ),
    "La loi ne permet de les garder qu'en cas de mauvaise foi.",
    law=(L113_8.cite, L111_2.cite),
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

NULLITY = named(
    all_of(
        FOUND,
        reading(
            WHEN_VOID,
            law=BAD_FAITH,
            contract=any_of(BAD_FAITH, misstatement.about_vehicle_condition),
        ),
    ),
    "MOTO-2.3-1",
    "MOTO-2.3-2",
    says="Une réticence ou une fausse déclaration intentionnelle qui change l'objet du risque, ou l'idée que "
    "l'assureur s'en "
    "fait, rend le contrat nul.",
)

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
    PREMIUMS_KEPT, law=all_of(FOUND, BAD_FAITH), contract=any_of(NULLITY, VOID_FROM_THE_START)
)
PREMIUMS_AS_DAMAGES = Recourse(
    "MOTO-2.3-3",
    "Après une nullité pour mauvaise foi, l'assureur garde les primes payées et réclame toutes celles qui sont échues.",
    key="premiums_as_damages",
    against="adhérent",
    ground=INSURER_KEEPS_PREMIUMS,
    amount=law.PREMIUMS_STILL_OWED,
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

BEFORE_ANY_LOSS = law.found_before_any_loss(not_(misstatement.intentional))
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
TERMINATION_NOTIFIED_ON = law.termination_notified_on()
ENDS_AFTER_MISSTATEMENT = law.ends_after(
    TERMINATION_NOTIFIED_ON,
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
    refund=unused_by_day(ENDS_AFTER_MISSTATEMENT),
    means="lettre recommandée avec demande d'avis de réception",
    addressee="adhérent",
)

# --- found only after a loss ------------------------------------------------------------------------------------------

REDUCED_IN_PROPORTION = law.reduced_in_proportion(
    GOOD_FAITH,
    "MOTO-2.3-6",
    says="Une inexactitude de bonne foi découverte après le sinistre réduit l'indemnité selon le rapport de la prime "
    "payée à "
    "celle qui aurait été due.",
)
PROPORTION = proportion(
    "Réduction selon la prime payée et la prime due", ("MOTO-2.3-6",), REDUCED_IN_PROPORTION
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
