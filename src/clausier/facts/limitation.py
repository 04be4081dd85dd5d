"""What starts, interrupts, suspends and ends the time to bring an action under the policy."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, day, maybe_day, rows

starts_on = day(
    "limitation.starts_on", "Quel jour l'événement qui donne naissance à l'action a-t-il eu lieu ?", "insured",
    says="le jour de l'événement qui donne naissance à l'action"
)
knowledge_on = maybe_day(
    "limitation.knowledge_on",
    "Quel jour l'intéressé a-t-il eu connaissance du sinistre ou de la fausse déclaration ?", "insured",
    says="le jour où l'intéressé a su"
)
third_party_action_on = maybe_day(
    "limitation.third_party_action_on",
    "Quel jour un tiers a-t-il agi en justice contre l'assuré ou été indemnisé par lui ?", "insured", "l'assignation",
    says="le jour du recours d'un tiers"
)
ground = choice(
    "limitation.ground",
    {
        "ordinary": "l'événement lui-même", "insurer_knowledge": "la fausse déclaration connue par l'assureur",
        "insured_knowledge": "le sinistre connu par l'intéressé", "third_party": "le recours d'un tiers"
    },
    "De quel fait le délai pour agir part-il ?", "handler", says="le fait dont part le délai pour agir"
)
action = choice(
    "limitation.action",
    {
        "common": "une action née du contrat",
        "heirs": "celle des ayants droit de l'assuré décédé, au titre d'un accident corporel",
        "drought": "celle qui suit un mouvement de terrain dû à la sécheresse, reconnu catastrophe naturelle"
    },
    "Quelle action est en cause ?", "handler", says="l'action en cause"
)
action_brought_on = maybe_day(
    "limitation.action_brought_on", "Quel jour l'action en justice a-t-elle été engagée ?", "insured", "l'assignation",
    says="le jour où l'action est engagée"
)
interruptions = rows(
    "limitation.interruptions", "Quels actes ont interrompu ou suspendu le délai pour agir ?", "insured",
    [
        day(
            "limitation.interruptions.on", "Quel jour cet acte a-t-il été fait ?", "insured",
            "l'acte ou l'avis de réception", says="le jour de l'acte qui interrompt ou suspend"
        ),
        choice(
            "limitation.interruptions.cause",
            {
                "expert": "désignation d'un expert",
                "offer": "offre de paiement de l'assureur",
                "insurer_letter": "lettre recommandée de l'assureur pour la prime",
                "insured_letter": "lettre recommandée de l'assuré pour l'indemnité", "court": "action en justice",
                "acknowledgement": "reconnaissance du droit de l'autre",
                "enforcement": "mesure conservatoire ou exécution", "other": "autre cause ordinaire",
                "mediation": "médiation ou conciliation (suspend le délai)",
                "court_expertise": "expertise ordonnée avant tout procès (suspend le délai)"
            },
            "Quelle est la nature de cet acte ?", "insured", "l'acte lui-même",
            says="la nature de l'acte qui interrompt ou suspend"
        ),
        maybe_day(
            "limitation.interruptions.ended_on",
            "Quel jour l'instance, la médiation ou l'expertise engagée par cet acte a-t-elle pris fin ?",
            "insured", "la décision de justice ou le rapport", says="le jour de fin de l'instance ou de la mesure"
        ),
    ],
    max_rows=50, says="acte qui interrompt ou suspend"
)
