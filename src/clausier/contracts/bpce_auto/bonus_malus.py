"""Section 12.1: the bonus-malus clause, the coefficient over time, its papers and its corrections.

Source: general conditions, section 12.1 (the annex to article A. 121-1 of the Code des assurances, reproduced). The
figures are those of the law; the text differs from it on one use and on engine capacity.
"""

from __future__ import annotations

from clausier.contracts.bonus_malus_clock import BonusMalusClock, CoefficientClock, sentences
from clausier.contracts.premium_clock import MotorPremium, PremiumClock
from clausier.facts import vehicle
from clausier.law import bonus_malus_provisions as shared
from clausier.law.articles.bonus_malus import A121_1, ANNEX_4, ANNEX_5
from clausier.law.bonus_malus import Sentence
from clausier.law.premium_parts import MULTIPLIED
from clausier.rules.nodes import Override, Reading
from clausier.rules.terms import amount
from clausier.rules.trace import Step
from clausier.rules.words import any_of, named, none_of, reading


def cites(sentence: Sentence) -> tuple[str, ...]:
    """The catalogue id of a sentence of the annex."""
    article, place = sentence.value
    return (f"CRM-{article}-{place}",)


# --- doubts of the text -----------------------------------------------------------------------------------------------

SMALL_ENGINES = Override(
    "BPCE-12.1-1",
    "Le texte écarte de la clause les véhicules de moins de 80 cm³ ; un moteur électrique n'a pas de cylindrée.",
    (
        ("law", "La cylindrée ne compte plus depuis le 21 juillet 2007 : la clause vaut pour toute voiture assurée."),
        ("contract", "La clause ne s'applique qu'à partir de 80 cm³, ou à un moteur électrique."),
    ),
    "L'article A. 121-1 ne connaît plus de limite de cylindrée.",
    law=(A121_1.cite,),
)
ROUNDS_REDUCTION = Override(
    "CRM-4-2",
    "Le texte ne donne la réduction de 7 % qu'à l'usage « Tous déplacements » ; la clause type nomme aussi « "
    "Tournées ».",
    (
        ("law", "La réduction est de 7 % pour les deux usages."),
        ("contract", "L'usage « Tournées » reste à 5 %."),
    ),
    "La clause type est obligatoire (A. 121-1) ; aucun des trois usages du contrat n'est l'un de ces deux-là, sauf "
    "mention "
    "aux conditions particulières.",
    law=(A121_1.cite, ANNEX_4.cite),
)
ROUNDS_INCREASE = Override(
    "CRM-5-3",
    "Le texte ne limite la majoration à 20 % que pour l'usage « Tous déplacements » ; la clause type nomme aussi "
    "« Tournées ».",
    (
        ("law", "La majoration est de 20 % par sinistre pour les deux usages."),
        ("contract", "L'usage « Tournées » reste à 25 %."),
    ),
    "La clause type est obligatoire (A. 121-1).",
    law=(A121_1.cite, ANNEX_5.cite),
)
CUT_AFTER_EACH = Reading(
    "CRM-5-2",
    "Le texte ne dit pas si l'on arrête à deux décimales après chaque sinistre ou une fois pour tous.",
    (("each", "Chaque multiplication est arrêtée à deux décimales, par défaut."),),
    "Le coefficient obtenu après chaque sinistre est celui que le suivant majore ; c'est le compte le plus bas.",
)
PROTECTED_AGAIN = Reading(
    "CRM-4-4",
    "« Une première période » peut n'accorder l'avantage qu'une fois.",
    (
        (
            "each_time",
            "L'avantage revient chaque fois que trois ans à 0,50 se sont écoulés, comptés d'un sinistre épargné au "
            "suivant ; le temps passé chez un autre assureur compte.",
        ),
    ),
    "Le doute profite à l'assuré.",
)
NO_REDUCTION_LOST = Reading(
    "CRM-6-1",
    "L'article 6 retire la majoration ; il ne dit pas, comme l'article 7, que la réduction est gardée.",
    (("kept", "Un sinistre non pris en considération ne fait pas non plus perdre la réduction."),),
    "Une période sans sinistre à compter est une période sans sinistre ; le doute profite à l'assuré.",
)
TWO_THEFT_FIRE_GLASS = Reading(
    "CRM-7-2",
    "« Uniquement l'une » des garanties vol, incendie et bris de glaces ne vise pas deux d'entre elles ensemble.",
    (("several", "Un sinistre qui ne met en jeu que ces garanties, même à deux, reste sans influence."),),
    "Aucune ne suppose une faute de conduite ; le doute profite à l'assuré.",
)
LONG_INTERRUPTION = Reading(
    "CRM-9-2",
    "Le texte ne dit ni à quelle échéance une longue interruption pèse, ni si plusieurs s'additionnent.",
    (
        (
            "part_beyond",
            "Chaque interruption se compte seule, en mois ; ce qui dépasse trois mois retire la réduction de la "
            "période "
            "où il tombe.",
        ),
    ),
    "Quatre mois à cheval sur deux périodes ne coûtent qu'une réduction ; le doute profite à l'assuré.",
)
SHORT_FIRST_PERIOD = Reading(
    "CRM-9-3",
    "Le texte ne dit rien d'une première période de moins de neuf mois.",
    (("kept", "Le coefficient est gardé à cette échéance ; un sinistre qui compte le majore quand même."),),
    "Seule une période de neuf mois au moins est assimilée à une année.",
)
OTHER_DRIVERS = Reading(
    "CRM-10-2",
    "Si les conducteurs habituels changent, le texte retire la réduction sans dire quel coefficient s'applique.",
    (("their_own", "Les nouveaux conducteurs gardent leur propre coefficient, 1,00 sans antécédent."),),
    "C'est l'assuré, non le véhicule, qui acquiert le coefficient.",
)
IN_FAVOUR = shared.in_favour("CRM-8-2")
EVENTS_OF_NATURE = Reading(
    "CRM-3-1",
    "La liste ne nomme ni les attentats, ni la tempête et les événements naturels.",
    (("damage", "Ces garanties relèvent des dommages au véhicule : le coefficient les multiplie."),),
    "Ce sont des dommages au véhicule ; c'est plus favorable tant que le coefficient est inférieur à 1.",
)

# --- 12.1: where the clause applies -----------------------------------------------------------------------------------

SMALLEST_ENGINE = amount(80, "cc")
CLAUSE_APPLIES = named(
    reading(
        SMALL_ENGINES,
        law=none_of(vehicle.kind == "quad", vehicle.collector_registration),
        contract=any_of(vehicle.energy == "electric", vehicle.engine_cc >= SMALLEST_ENGINE),
    ),
    "BPCE-12.1-1",
    says="La clause de réduction-majoration s'applique au véhicule assuré.",
)

# --- the coefficient --------------------------------------------------------------------------------------------------

CLOCK = BonusMalusClock(
    cites,
    {
        "rounds": Step(
            ("CRM-4-2", "CRM-5-3", A121_1.cite, ANNEX_4.cite, ANNEX_5.cite),
            "Usage « Tournées » : la loi donne 7 % de réduction et 20 % de majoration ; le contrat ne le dit que de "
            "« Tous "
            "déplacements », la loi l'emporte.",
        ),
        "all": Step(("CRM-4-2", "CRM-5-3"), "Usage « Tous déplacements » : 7 % de réduction, 20 % de majoration."),
    },
)
COEFFICIENT = CoefficientClock(
    tuple(
        rule
        for sentence in Sentence
        if sentence.value[0] in (4, 5, 6, 7, 8, 9, 10, 11) or sentence is Sentence.ORIGIN
        for rule in cites(sentence)
    ),
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
        Sentence.RISKS: EVENTS_OF_NATURE,
        Sentence.ROUNDS_REDUCTION: ROUNDS_REDUCTION,
        Sentence.PROTECTED: PROTECTED_AGAIN,
        Sentence.CUT: CUT_AFTER_EACH,
        Sentence.ROUNDS_INCREASE: ROUNDS_INCREASE,
        Sentence.WITHOUT_KNOWLEDGE: NO_REDUCTION_LOST,
        Sentence.THEFT_FIRE_GLASS: TWO_THEFT_FIRE_GLASS,
        Sentence.INTERRUPTION: LONG_INTERRUPTION,
        Sentence.FIRST_PERIOD: SHORT_FIRST_PERIOD,
        Sentence.USUAL_DRIVERS: OTHER_DRIVERS,
    },
)

# --- the premium ------------------------------------------------------------------------------------------------------

PREMIUM_OVER_TIME = MotorPremium(CLOCK, cites, (*MULTIPLIED, "storm", "attack"))
PREMIUM = PremiumClock(
    (
        *cites(Sentence.PREMIUM), *cites(Sentence.REFERENCE), *cites(Sentence.WITHOUT_INCREASES),
        *cites(Sentence.WITH_NOVICE), *cites(Sentence.RISKS), "BPCE-5.4-1",
    ),
    "La prime d'une échéance suit les garanties choisies : prime de référence × coefficient, puis les majorations et "
    "les "
    "autres garanties.",
    key="premium",
    run=PREMIUM_OVER_TIME.state,
    bill=PREMIUM_OVER_TIME.bill,
    reads=PREMIUM_OVER_TIME.reads,
)  # fmt: skip

# --- papers and corrections -------------------------------------------------------------------------------------------

STATEMENT_WITHIN = shared.statement_within(cites)
STATEMENT = shared.statement(cites)
PREVIOUS_STATEMENT = shared.previous_statement(cites)
NOTICE = shared.notice(cites, CLAUSE_APPLIES)
SUPPLEMENT, REFUND = shared.correction_rights(cites, IN_FAVOUR)
