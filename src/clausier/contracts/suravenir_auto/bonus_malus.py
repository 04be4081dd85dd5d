"""Section 5.4: the bonus-malus clause, the coefficient over time, its papers and its corrections.

Source: general conditions ACA AUT CGE-05-0216, section 5.4 (the annex to article A. 121-1 of the Code des assurances,
reproduced under its old numbers). The figures are those of the law.
"""

from __future__ import annotations

from clausier.contracts.bonus_malus_clock import BonusMalusClock, CoefficientClock, sentences
from clausier.contracts.premium_clock import MotorPremium, PremiumClock
from clausier.law import bonus_malus_provisions as shared
from clausier.law.bonus_malus import Sentence, by_the_annex
from clausier.law.premium_parts import MULTIPLIED
from clausier.rules.nodes import Reading
from clausier.rules.terms import truth
from clausier.rules.trace import Step
from clausier.rules.words import named

#: Article of the annex → the id under which the document reproduces it; the others are in the last one.
_IDS = {2: "SURA-5.4-3", 3: "SURA-5.4-4", 4: "SURA-5.4-1", 5: "SURA-5.4-2", 7: "SURA-5.4-5", 14: "SURA-5.4-6"}
_OTHERS = "SURA-5.4-7"


def cites(sentence: Sentence) -> tuple[str, ...]:
    """The catalogue id of a sentence of the annex, and its article."""
    return (_IDS.get(sentence.value[0], _OTHERS), *by_the_annex(sentence))


# --- doubts of the text -----------------------------------------------------------------------------------------------

NEVER_ALL_JOURNEYS = Reading(
    "SURA-5.4-1",
    "« Tournées » n'est pas un usage que le contrat définit ; « Tous déplacements » n'y est pas autorisé.",
    (("not_reached", "Le taux de 7 % ne joue que si les conditions mentionnent l'un de ces usages."),),
    "La clause type est reproduite en entier, même là où le contrat n'en a pas l'usage.",
)
NEVER_ALL_JOURNEYS_INCREASE = Reading(
    "SURA-5.4-2",
    "Ni « Tournées » ni « Tous déplacements » n'est un usage que le contrat accepte.",
    (("not_reached", "Le taux de 20 % ne joue que si les conditions mentionnent l'un de ces usages."),),
    "La clause type est reproduite en entier, même là où le contrat n'en a pas l'usage.",
)
OLD_NUMBERS = Reading(
    "SURA-5.4-3",
    "Le texte cite A. 335-9-1, A. 335-9-2 et A. 335-9-3, d'anciens numéros ; son novice n'est pas celui du chapitre 1.",
    (("same_articles", "Ce sont les articles A. 121-1-1 et A. 121-1-2 ; le novice est celui du Code."),),
    "La clause reproduit l'annexe du Code, avec les notions du Code.",
)
TWO_KINDS_OF_GLASS = Reading(
    "SURA-5.4-4",
    "Le contrat distingue le bris de vitres du bris de glace, que la liste nomme seul.",
    (("both", "Le coefficient multiplie les deux ; ni forces de la nature, ni attentats, ni autre garantie."),),
    "Une vitre est une glace ; la liste ne nomme rien d'autre.",
)
OTHER_LOSSES = Reading(
    "SURA-5.4-5",
    "Ni le vandalisme, ni les forces de la nature, ni les catastrophes ne sont nommés.",
    (("not_counted", "Sans responsabilité de l'assuré, un sinistre n'est pas compté (article 6)."),),
    "Aucun de ces sinistres n'est imputable au conducteur.",
)
IN_FAVOUR = shared.in_favour("SURA-5.4-7")

# --- the coefficient --------------------------------------------------------------------------------------------------

_SPECIAL_USE = "Usage mentionné aux conditions particulières : 7 % de réduction, 20 % de majoration."
CLOCK = BonusMalusClock(
    cites, {use: Step(("SURA-5.4-1", "SURA-5.4-2"), _SPECIAL_USE) for use in ("rounds", "all")}
)
COEFFICIENT = CoefficientClock(
    ("SURA-5.4-1", "SURA-5.4-2", "SURA-5.4-5", "SURA-5.4-7"),
    "Le coefficient de réduction-majoration : ce qu'une période sans sinistre en retire, ce que chaque sinistre y "
    "ajoute.",
    key="bonus_malus",
    run=CLOCK.state,
    of=CLOCK,
    reads=CLOCK.reads,
)
SENTENCES = sentences(
    cites,
    {
        Sentence.WITH_NOVICE: OLD_NUMBERS,
        Sentence.RISKS: TWO_KINDS_OF_GLASS,
        Sentence.ROUNDS_REDUCTION: NEVER_ALL_JOURNEYS,
        Sentence.ROUNDS_INCREASE: NEVER_ALL_JOURNEYS_INCREASE,
        Sentence.THEFT_FIRE_GLASS: OTHER_LOSSES,
    },
)

# --- the premium ------------------------------------------------------------------------------------------------------

PREMIUM_OVER_TIME = MotorPremium(CLOCK, cites, MULTIPLIED)
PREMIUM = PremiumClock(
    ("SURA-5.4-3", "SURA-5.4-4", "SURA-5.4-7"),
    "La prime d'une échéance : prime de référence × coefficient, puis les majorations et les autres garanties.",
    key="premium",
    run=PREMIUM_OVER_TIME.state,
    bill=PREMIUM_OVER_TIME.bill,
    reads=PREMIUM_OVER_TIME.reads,
)

# --- papers and corrections -------------------------------------------------------------------------------------------

#: Every vehicle that this contract insures is a four-wheel car: the clause always applies.
CLAUSE_APPLIES = named(
    truth(True), "SURA-5.4-7", says="La clause s'applique à tout véhicule assuré, sans limite de cylindrée."
)
STATEMENT_WITHIN = shared.statement_within(cites)
STATEMENT = shared.statement(cites)
PREVIOUS_STATEMENT = shared.previous_statement(cites)
NOTICE = shared.notice(cites, CLAUSE_APPLIES)
SUPPLEMENT, REFUND = shared.correction_rights(cites, IN_FAVOUR)
