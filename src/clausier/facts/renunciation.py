"""The renunciation: the notice by which the policyholder gives up a policy just concluded."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, maybe_day, yes_no

_LETTER = "la lettre ou le courriel de renonciation"

sent_on = maybe_day(
    "renunciation.sent_on", "Quel jour la renonciation a-t-elle été envoyée ?", "insured", _LETTER,
    says="le jour d'envoi de la renonciation"
)
received_on = maybe_day(
    "renunciation.received_on", "Quel jour la renonciation a-t-elle été reçue ?", "office", _LETTER,
    says="le jour de réception de la renonciation"
)
channel = choice(
    "renunciation.channel",
    {
        "email": "courriel", "letter": "lettre", "registered_letter": "lettre recommandée",
        "other_durable": "autre support durable", "phone": "téléphone", "none": "aucun écrit"
    },
    "Par quel moyen la renonciation a-t-elle été envoyée ?", "insured", _LETTER, says="le moyen de la renonciation"
)
unambiguous = yes_no(
    "renunciation.unambiguous", "La volonté de renoncer est-elle exprimée sans équivoque ?", "office", _LETTER,
    says="la volonté de renoncer est sans équivoque"
)
dated = yes_no(
    "renunciation.dated", "La renonciation est-elle datée ?", "office", _LETTER, says="la renonciation est datée"
)
signed = yes_no(
    "renunciation.signed", "La renonciation est-elle signée ?", "office", _LETTER, says="la renonciation est signée"
)
no_known_loss_certified = yes_no(
    "renunciation.no_known_loss_certified", "L'adhérent atteste-t-il n'avoir connaissance d'aucun sinistre ?",
    "insured", _LETTER, says="l'adhérent atteste n'avoir connaissance d'aucun sinistre"
)
