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
        "registered_email": "lettre recommandée électronique", "other_durable": "autre support durable",
        "phone": "téléphone", "none": "aucun écrit"
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
doorstep = yes_no(
    "renunciation.doorstep",
    "L'adhérent a-t-il été démarché à son domicile, à sa résidence ou à son travail, même à sa demande ?", "insured",
    says="l'adhérent a été démarché à son domicile, à sa résidence ou à son travail"
)
signed_there = yes_no(
    "renunciation.signed_there", "Le contrat ou la proposition a-t-il été signé lors de ce démarchage ?", "insured",
    says="le contrat a été signé lors du démarchage"
)
return_receipt = yes_no(
    "renunciation.return_receipt", "La lettre a-t-elle été envoyée avec demande d'avis de réception ?", "insured",
    _LETTER, says="la lettre demande un avis de réception"
)
addressee = choice(
    "renunciation.addressee",
    {"insurer": "l'assureur", "intermediary": "le courtier ou l'agent", "other": "un autre destinataire"},
    "À qui la renonciation a-t-elle été envoyée ?", "insured", _LETTER, says="le destinataire de la renonciation"
)
loss_known = yes_no(
    "renunciation.loss_known", "En renonçant, l'adhérent connaissait-il un sinistre garanti ?", "insured",
    says="l'adhérent connaissait un sinistre en renonçant"
)
unknown_loss_in_time = yes_no(
    "renunciation.unknown_loss_in_time",
    "Un sinistre garanti, que l'adhérent ignorait, est-il survenu pendant le délai de renonciation ?", "office",
    says="un sinistre ignoré est survenu pendant le délai de renonciation"
)
