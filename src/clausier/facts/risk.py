"""A change of the risk during the policy, and what the insurer proposes after it."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, maybe_day, yes_no

_LETTER = "la lettre de proposition"

change_known_on = maybe_day(
    "risk.change_known_on", "Quel jour l'adhérent a-t-il connu la circonstance nouvelle qui change le risque ?",
    "insured", says="le jour où l'adhérent a connu le changement du risque"
)
change_declared_on = maybe_day(
    "risk.change_declared_on", "Quel jour l'adhérent a-t-il déclaré le changement du risque ?", "office",
    says="le jour où l'adhérent a déclaré le changement du risque"
)
declaration_channel = choice(
    "risk.declaration_channel",
    {
        "registered_letter": "lettre recommandée", "registered_email": "recommandé électronique",
        "other_written": "un autre écrit", "oral": "de vive voix"
    },
    "Par quel moyen le changement du risque a-t-il été déclaré ?", "office",
    says="le moyen de la déclaration du changement"
)
increased = yes_no(
    "risk.increased", "Le changement aggrave-t-il le risque ou en crée-t-il un nouveau ?", "handler",
    says="le changement aggrave le risque ou en crée un nouveau"
)
proposal_sent_on = maybe_day(
    "risk.proposal_sent_on", "Quel jour la nouvelle prime a-t-elle été proposée à l'adhérent ?", "office", _LETTER,
    says="le jour de la proposition d'une nouvelle prime"
)
proposal_warned = yes_no(
    "risk.proposal_warned", "La lettre de proposition annonçait-elle la résiliation en cas de refus ou de silence ?",
    "office", _LETTER, says="la lettre de proposition annonçait la résiliation"
)
proposal_answered_on = maybe_day(
    "risk.proposal_answered_on", "Quel jour l'adhérent a-t-il répondu à la proposition ?", "office",
    says="le jour de la réponse à la proposition"
)
