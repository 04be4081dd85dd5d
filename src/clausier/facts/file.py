"""The file kept on a person or a claim: its kind, its closing and the proceedings that keep it open."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, maybe_day, yes_no

kind = choice(
    "file.kind",
    {
        "contract": "contrat", "claim": "sinistre", "injury": "dommage corporel", "complaint": "réclamation",
        "fraud": "fraude", "payment": "flux financier", "prospect": "prospect", "incident": "incident informatique",
        "study": "étude technique", "cookies": "témoins de connexion"
    },
    "De quelle nature est le dossier ?", "office", says="la nature du dossier"
)
opened_on = maybe_day(
    "file.opened_on", "Quel jour le dossier a-t-il été ouvert ?", "office", says="le jour d'ouverture du dossier"
)
closed_on = maybe_day(
    "file.closed_on", "Quel jour le dossier a-t-il été clos ?", "office", says="le jour de clôture du dossier"
)
last_claim_closed_on = maybe_day(
    "file.last_claim_closed_on", "Quel jour le dernier sinistre a-t-il été clos ?", "office",
    says="le jour de clôture du dernier sinistre"
)
paid_on = maybe_day(
    "file.paid_on", "Quel jour le paiement que le dossier garde a-t-il été fait ?", "office",
    says="le jour du paiement gardé au dossier"
)
proceedings_started = yes_no(
    "file.proceedings_started", "Une procédure judiciaire a-t-elle été engagée ?", "office",
    says="une procédure judiciaire a été engagée"
)
proceedings_ended_on = maybe_day(
    "file.proceedings_ended_on", "Quel jour la procédure judiciaire a-t-elle pris fin ?", "office",
    "la décision de justice", says="le jour de fin de la procédure"
)
client = yes_no(
    "file.client", "La personne est-elle ou a-t-elle été cliente ?", "office", says="la personne est ou a été cliente"
)
consent_given_on = maybe_day(
    "file.consent_given_on", "Quel jour le consentement aux témoins de connexion a-t-il été donné ?", "office",
    says="le jour du consentement aux témoins de connexion"
)
