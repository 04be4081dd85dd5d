"""Section 12.3: until which day an action about the contract may still be brought.

The section prints L. 114-1 and L. 114-2 of the Code des assurances; the count is `contracts.limitation_clock`,
every cause rests on its rule. Source: general conditions AUTO of BPCE Assurances IARD, section 12.3.
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
    C2245,
    C2246,
    L114_1,
    L114_2,
    L114_3,
    R112_1,
)
from clausier.law.limitation import DROUGHT, SUSPENSIONS, TEN_YEARS_FOR_HEIRS, TWO_YEARS, Cause, LimitationRules
from clausier.rules.dates import years
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Clock

from ..limitation_clock import LimitationClock

LIMITATION = years(TWO_YEARS.years)

# --- doubts of the text -----------------------------------------------------------------------------------------------

SAME_DATE = Reading(
    "BPCE-12.3-1",
    "Le texte ne dit pas comment deux ans se comptent.",
    (("same_date", "Jusqu'à la fin du même jour, deux ans plus tard ; d'un 29 février, jusqu'au 28."),),
    "La prescription se compte par jours entiers.",
)
EVERY_ORDINARY_CAUSE = Override(
    "BPCE-12.3-5",
    "La liste des causes ordinaires, introduite par « c'est-à-dire », laisse de côté la mesure conservatoire et ce qui "
    "vise un codébiteur ou une caution.",
    (
        ("law", "Toutes les causes ordinaires de la loi interrompent."),
        ("contract", "Seules celles de la liste interrompent."),
    ),
    "La loi renvoie à toutes ces causes. Les juges refusent parfois les deux ans à l'assureur dont la police les "
    "rappelle mal (vu dans un commentaire) : une action tardive de l'assuré se réserve à un juriste.",
    law=(L114_2.cite, C2244.cite, C2245.cite, C2246.cite, L114_3.cite, R112_1.cite),
)
ELECTRONIC_MAIL_TOO = Override(
    "BPCE-12.3-6",
    "Le texte ne nomme que la lettre recommandée avec accusé de réception.",
    (
        ("law", "L'envoi recommandé électronique avec accusé de réception vaut la lettre."),
        ("contract", "Seule la lettre interrompt."),
    ),
    "La loi les met sur le même pied depuis le 1er avril 2018.",
    law=(L114_2.cite,),
)
DRIVER_ONLY = Reading(
    "BPCE-12.3-7",
    "Le texte ne dit pas quelle garantie est une assurance contre les accidents des personnes.",
    (("driver_injury", "C'est la garantie des dommages corporels du conducteur, quand il décède de l'accident."),),
    "Elle seule verse une somme aux ayants droit de l'assuré décédé.",
)

# --- the figures and causes of this contract --------------------------------------------------------------------------

RULES = LimitationRules(
    years=LIMITATION.count,
    rules=("BPCE-12.3-1", L114_1.cite),
    restart_rules=(C2231.cite,),
    delays=(
        Cause("insurer_knowledge", ("BPCE-12.3-2",), "l'assureur ignorait jusque-là la déclaration inexacte"),
        Cause("insured_knowledge", ("BPCE-12.3-3",), "l'intéressé prouve qu'il ignorait jusque-là le sinistre"),
        Cause("third_party", ("BPCE-12.3-4",), "un tiers a agi contre l'assuré, ou a été payé par lui"),
    ),
    interruptions=(
        Cause("expert", ("BPCE-12.3-6",), "Désignation d'un expert après le sinistre"),
        Cause(
            "insurer_letter", ("BPCE-12.3-6",), "Envoi recommandé avec accusé de réception de l'assureur, pour la prime"
        ),
        Cause(
            "insured_letter",
            ("BPCE-12.3-6",),
            "Envoi recommandé avec accusé de réception de l'assuré, pour l'indemnité",
        ),
        Cause(
            "court", ("BPCE-12.3-5", C2241.cite, C2242.cite), "Action en justice, même en référé", until_ended=True
        ),
        Cause("acknowledgement", ("BPCE-12.3-5", C2240.cite), "Reconnaissance d'un droit à garantie"),
        Cause("enforcement", ("BPCE-12.3-5", C2244.cite), "Commandement, saisie, exécution ou mesure conservatoire"),
        Cause("offer", (C2240.cite,), "Offre de paiement de l'assureur, qui reconnaît le droit de l'assuré"),
        Cause("other", ("BPCE-12.3-5", L114_2.cite), "Autre cause ordinaire d'interruption"),
    ),
    suspensions=SUSPENSIONS,
)
HEIRS = replace(RULES, years=TEN_YEARS_FOR_HEIRS.years, rules=("BPCE-12.3-7", L114_1.cite))
CLOCK = LimitationClock(
    RULES,
    {
        "insurer_knowledge": facts.knowledge_on,
        "insured_knowledge": facts.knowledge_on,
        "third_party": facts.third_party_action_on,
    },
    longer={"heirs": HEIRS, "drought": replace(RULES, lengthened=DROUGHT.lengthened)},
)
LIMITATION_OF_ACTIONS = Clock(
    tuple(f"BPCE-12.3-{number}" for number in range(1, 8)),
    "Toute action née du contrat s'engage dans les deux ans de l'événement, ou du jour où l'assureur a su "
    "l'inexactitude, l'intéressé le sinistre, un tiers agi ; dix ans pour les ayants droit de l'assuré décédé. Les "
    "causes ordinaires, un expert, un envoi recommandé font repartir le délai.",
    key="limitation",
    run=CLOCK.state,
    reads=CLOCK.reads,
    doubts=(SAME_DATE, EVERY_ORDINARY_CAUSE, ELECTRONIC_MAIL_TOO, DRIVER_ONLY),
)
