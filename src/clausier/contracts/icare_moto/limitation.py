"""Article 14: until which day an action about the contract may still be brought.

The count itself is `contracts.limitation_clock`; the length and the causes are those that the article prints, every one
rests on its clause, and what suspends is the law.
Source: general conditions n° 2220453, article 14; Code des assurances, L. 114-1 to L. 114-3.
"""

from __future__ import annotations

from clausier.facts import limitation as facts
from clausier.law.articles.limitation import C2231, C2240, C2242, L114_1, L114_3
from clausier.law.limitation import SUSPENSIONS, TWO_YEARS, Cause, LimitationRules
from clausier.rules.dates import years
from clausier.rules.nodes import Override
from clausier.rules.provisions import Clock
from clausier.rules.trace import Step

from ..limitation_clock import LimitationClock

LIMITATION = years(TWO_YEARS.years)

# --- doubts of the text -----------------------------------------------------------------------------------------------

LATER_START = Override(
    "MOTO-14-1",
    "L'article ne reprend pas les cas où la loi fait partir le délai plus tard : sinistre ignoré, fausse déclaration "
    "ignorée de l'assureur, recours d'un tiers.",
    (
        ("law", "Ces cas jouent pour l'adhérent ; l'assureur, lui, s'en tient aux deux ans qu'il a imprimés."),
        ("contract", "Le délai part toujours de l'événement."),
    ),
    "La loi ne se réduit pas au détriment de l'assuré, et le silence du texte se retourne contre qui l'a écrit.",
    law=(L114_1.cite, L114_3.cite),
)

# --- the figures and causes of this contract --------------------------------------------------------------------------

RULES = LimitationRules(
    years=LIMITATION.count,
    rules=("MOTO-14-1",),
    restart_rules=(C2231.cite,),
    delays=(
        Cause(
            "insured_knowledge", ("MOTO-14-1", L114_1.at("2°")), "l'assuré prouve qu'il ignorait jusque-là le sinistre"
        ),
        Cause("third_party", ("MOTO-14-1", L114_1.cite), "un tiers a agi contre l'assuré, ou a été payé par lui"),
    ),
    interruptions=(
        Cause("expert", ("MOTO-14-2",), "Désignation d'un expert"),
        Cause(
            "insurer_letter", ("MOTO-14-3",), "Lettre recommandée avec avis de réception de l'assureur, pour la prime"
        ),
        Cause(
            "insured_letter",
            ("MOTO-14-3",),
            "Lettre recommandée avec avis de réception de l'adhérent, pour un sinistre",
        ),
        Cause("court", ("MOTO-14-4", C2242.cite), "Saisine d'un tribunal, même en référé", until_ended=True),
        Cause("acknowledgement", ("MOTO-14-5",), "Reconnaissance par une partie du droit de l'autre"),
        Cause("enforcement", ("MOTO-14-6",), "Mesure conservatoire ou acte d'exécution forcée"),
        Cause("offer", (C2240.cite,), "Offre de paiement de l'assureur, qui reconnaît le droit de l'assuré"),
        Cause("other", ("MOTO-14-7",), "Autre cause ordinaire d'interruption"),
    ),
    suspensions=SUSPENSIONS,
)
CLOCK = LimitationClock(
    RULES,
    {"insured_knowledge": facts.knowledge_on, "third_party": facts.third_party_action_on},
    undelayed={
        "insurer_knowledge": Step(
            ("MOTO-14-1",),
            "L'assureur s'en tient aux deux ans imprimés : le jour où il a su ne retarde pas son délai.",
        )
    },
)
LIMITATION_OF_ACTIONS = Clock(
    tuple(f"MOTO-14-{number}" for number in range(1, 8)),
    "Toute action sur le contrat s'engage dans les deux ans de l'événement dont elle naît ; un expert, une lettre "
    "recommandée, un tribunal, une reconnaissance, une mesure d'exécution ou une autre cause ordinaire font repartir "
    "le délai.",
    key="limitation",
    run=CLOCK.state,
    reads=CLOCK.reads,
    doubts=(LATER_START,),
)
