"""Section 5.8: until which day an action about the contract may still be brought.

The section prints two years and a list of causes; what the law adds to both applies. The count is
`contracts.limitation_clock`. Source: general conditions ACA AUT CGE-05-0216, section 5.8 (the law behind it: Code des
assurances, articles L. 114-1 to L. 114-3; Code civil, articles 2228 to 2246).
"""

from __future__ import annotations

from dataclasses import replace

from clausier.facts import limitation as facts
from clausier.law.articles.limitation import (
    C2231,
    C2240,
    C2241,
    C2242,
    C2244,
    L114_1,
    L114_2,
    L114_3,
    R112_1,
)
from clausier.law.limitation import DROUGHT, SUSPENSIONS, TEN_YEARS_FOR_HEIRS, TWO_YEARS, Cause, LimitationRules
from clausier.rules.dates import years
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Clock
from clausier.rules.trace import Step

from ..limitation_clock import LimitationClock

LIMITATION = years(TWO_YEARS.years)

# --- doubts of the text -----------------------------------------------------------------------------------------------

LATER_START = Override(
    "SURA-5.8-1",
    "La section ne reprend ni les départs plus tardifs de la loi (sinistre ignoré, recours d'un tiers), ni les dix ans "
    "des ayants droit en cas de décès.",
    (
        ("law", "Ils jouent pour l'assuré ; l'assureur, lui, s'en tient aux deux ans qu'il a imprimés."),
        ("contract", "Le délai est de deux ans depuis l'événement dans tous les cas."),
    ),
    "La loi ne se réduit pas, même d'accord. Les juges refusent les deux ans à l'assureur dont la police ne rappelle "
    "pas ces règles (vu dans un commentaire) : une action tardive de l'assuré se réserve à un juriste.",
    law=(L114_1.cite, L114_3.cite, R112_1.cite),
)
OFFER_IS_AN_ACKNOWLEDGEMENT = Override(
    "SURA-5.8-2",
    "Une offre de paiement est ajoutée aux causes d'interruption.",
    (
        ("law", "Une cause ne s'ajoute pas par contrat ; l'offre vaut reconnaissance du droit de l'assuré."),
        ("contract", "L'offre interrompt comme une cause de plus."),
    ),
    "Le résultat est le même pour l'assuré, le seul à qui l'offre profite.",
    law=(L114_3.cite, C2240.cite),
)
STARTS_AGAIN = Reading(
    "SURA-5.8-3",
    "Le texte dit « interrompu » sans dire ce qui suit.",
    (("starts_again", "Un délai entier repart ; une instance le tient arrêté jusqu'à sa fin."),),
    "C'est l'effet de toute interruption.",
)
OTHER_CAUSES = Override(
    "SURA-5.8-7",
    "La liste ne comprend ni le référé, ni la mesure conservatoire, ni les autres causes ordinaires.",
    (
        ("law", "Toutes les causes ordinaires de la loi interrompent."),
        ("contract", "Seules celles de la liste interrompent."),
    ),
    "La loi renvoie à toutes ces causes, et aucun contrat ne peut en ôter.",
    law=(L114_2.cite, C2241.cite, C2244.cite, L114_3.cite),
)

# --- the figures and causes of this contract --------------------------------------------------------------------------

RULES = LimitationRules(
    years=LIMITATION.count,
    rules=("SURA-5.8-1",),
    restart_rules=(C2231.cite,),
    delays=(
        Cause("insured_knowledge", ("SURA-5.8-1", L114_1.at("2°")), "l'assuré prouve qu'il ignorait le sinistre"),
        Cause("third_party", ("SURA-5.8-1", L114_1.cite), "un tiers a agi contre l'assuré, ou a été payé par lui"),
    ),
    interruptions=(
        Cause("offer", ("SURA-5.8-2", C2240.cite), "Offre de paiement de l'assureur"),
        Cause(
            "court",
            ("SURA-5.8-3", C2241.cite, C2242.cite),
            "Citation ou assignation en justice, même en référé",
            until_ended=True,
        ),
        Cause("expert", ("SURA-5.8-4",), "Désignation d'un expert après le sinistre"),
        Cause(
            "insurer_letter",
            ("SURA-5.8-5",),
            "Envoi recommandé avec accusé de réception de l'assureur, pour la prime",
        ),
        Cause(
            "insured_letter",
            ("SURA-5.8-6",),
            "Envoi recommandé avec accusé de réception de l'assuré, pour l'indemnité",
        ),
        Cause("enforcement", ("SURA-5.8-7", C2244.cite), "Commandement, saisie ou mesure conservatoire"),
        Cause("acknowledgement", ("SURA-5.8-8",), "Reconnaissance de la dette"),
        Cause("other", (L114_2.cite,), "Autre cause ordinaire d'interruption"),
    ),
    suspensions=SUSPENSIONS,
)
CLOCK = LimitationClock(
    RULES,
    {"insured_knowledge": facts.knowledge_on, "third_party": facts.third_party_action_on},
    undelayed={
        "insurer_knowledge": Step(
            ("SURA-5.8-1",),
            "L'assureur s'en tient aux deux ans imprimés : le jour où il a su ne retarde pas son délai.",
        )
    },
    longer={
        "heirs": replace(RULES, years=TEN_YEARS_FOR_HEIRS.years, rules=("SURA-5.8-1", L114_1.cite)),
        "drought": replace(RULES, lengthened=DROUGHT.lengthened, rules=("SURA-5.8-1", L114_1.cite)),
    },
)
LIMITATION_OF_ACTIONS = Clock(
    tuple(f"SURA-5.8-{number}" for number in range(1, 9)),
    "Toute action sur le contrat s'engage dans les deux ans de l'événement, dix pour les ayants droit de l'assuré "
    "décédé ; une offre, un tribunal, un expert, un envoi recommandé, une saisie, une reconnaissance ou une autre "
    "cause ordinaire font repartir le délai.",
    key="limitation",
    run=CLOCK.state,
    reads=CLOCK.reads,
    doubts=(LATER_START, OFFER_IS_AN_ACKNOWLEDGEMENT, STARTS_AGAIN, OTHER_CAUSES),
)
