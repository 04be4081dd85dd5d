"""Article 15: until which day an action about the contract may still be brought.

The article prints L. 114-1 to L. 114-3 of the Code des assurances; the count is `contracts.limitation_clock`, and every
cause rests on its clause. Source: general conditions BAST/CIR/2020/16/FR/25/020, article 15.
"""

from __future__ import annotations

from clausier.facts import limitation as facts
from clausier.law.articles.limitation import C2231, C2240, C2242
from clausier.law.limitation import SUSPENSIONS, TWO_YEARS, Cause, LimitationRules
from clausier.rules.dates import years
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Clock, Information

from ..limitation_clock import LimitationClock

LIMITATION = years(TWO_YEARS.years)

# --- doubts of the text -----------------------------------------------------------------------------------------------

LIFE_INSURANCE = Reading(
    "ORNG-15-5",
    "L'article recopie les délais de l'assurance sur la vie et contre les accidents corporels, que ce contrat n'est "
    "pas.",
    (("without_effect", "Ces délais ne jouent pas : le contrat n'assure que des réparations."),),
    "C'est une citation de la loi.",
)

# --- the figures and causes of this contract --------------------------------------------------------------------------

RULES = LimitationRules(
    years=LIMITATION.count,
    rules=("ORNG-15-1",),
    restart_rules=(C2231.cite,),
    delays=(
        Cause("insurer_knowledge", ("ORNG-15-2",), "l'assureur ignorait jusque-là la déclaration inexacte"),
        Cause("insured_knowledge", ("ORNG-15-3",), "l'assuré prouve qu'il ignorait jusque-là le sinistre"),
        Cause("third_party", ("ORNG-15-4",), "un tiers a agi contre l'assuré, ou a été payé par lui"),
    ),
    interruptions=(
        Cause("expert", ("ORNG-15-6",), "Désignation d'un expert après le sinistre"),
        Cause(
            "insurer_letter",
            ("ORNG-15-6",),
            "Envoi recommandé avec avis de réception, postal ou électronique, de l'assureur pour la prime",
        ),
        Cause(
            "insured_letter",
            ("ORNG-15-6",),
            "Envoi recommandé avec avis de réception, postal ou électronique, de l'assuré pour l'indemnité",
        ),
        Cause("court", ("ORNG-15-8", C2242.cite), "Demande en justice, même en référé", until_ended=True),
        Cause("acknowledgement", ("ORNG-15-8",), "Reconnaissance par le débiteur du droit de l'autre"),
        Cause("enforcement", ("ORNG-15-8",), "Acte d'exécution forcée, tel un commandement de payer ou une saisie"),
        Cause("offer", (C2240.cite,), "Offre de paiement de l'assureur, qui reconnaît le droit de l'assuré"),
        Cause("other", ("ORNG-15-6",), "Autre cause ordinaire d'interruption"),
    ),
    suspensions=SUSPENSIONS,
)
CLOCK = LimitationClock(
    RULES,
    {
        "insurer_knowledge": facts.knowledge_on,
        "insured_knowledge": facts.knowledge_on,
        "third_party": facts.third_party_action_on,
    },
)
LIMITATION_OF_ACTIONS = Clock(
    ("ORNG-15-1", "ORNG-15-2", "ORNG-15-3", "ORNG-15-4", "ORNG-15-6", "ORNG-15-8"),
    "Toute action sur le contrat s'engage dans les deux ans de l'événement dont elle naît, ou du jour où l'assureur a "
    "su l'inexactitude, l'assuré le sinistre, un tiers agi ; un expert, un envoi recommandé, un tribunal, une "
    "reconnaissance ou une exécution font repartir le délai.",
    key="limitation",
    run=CLOCK.state,
    reads=CLOCK.reads,
)
LIFE_AND_ACCIDENT = Information(
    "ORNG-15-5",
    "Le délai est de dix ans en assurance sur la vie et contre les accidents des personnes, trente ans au plus du "
    "décès.",
    why="Le contrat n'est ni une assurance sur la vie ni une assurance contre les accidents des personnes.",
    doubts=(LIFE_INSURANCE,),
)
NO_CHANGE = Information(
    "ORNG-15-7",
    "Les parties ne peuvent, même d'accord, ni changer ce délai, ni ajouter une cause de suspension ou d'interruption.",
    why="Une interdiction faite aux parties : le calcul n'admet aucun autre délai ni aucune autre cause que ceux de la "
    "loi.",
)
