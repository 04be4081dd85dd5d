"""The formal notice to pay an unpaid premium."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import maybe_day, money, yes_no

_LETTER = "la lettre recommandée de mise en demeure"

sent_on = maybe_day(
    "notice.sent_on", "Quel jour la mise en demeure a-t-elle été envoyée (cachet de la poste) ?", "office", _LETTER,
    says="le jour d'envoi de la mise en demeure"
)
claimed_amount = money(
    "notice.claimed_amount", "Quelle somme la mise en demeure réclame-t-elle ?", "office", proof=_LETTER,
    says="la somme réclamée par la mise en demeure"
)
received_on = maybe_day(
    "notice.received_on", "Quel jour la mise en demeure a-t-elle été reçue ?", "office", _LETTER,
    says="le jour de réception de la mise en demeure"
)
registered = yes_no(
    "notice.registered", "La mise en demeure a-t-elle été envoyée en recommandé ?", "office", _LETTER,
    says="la mise en demeure a été envoyée en recommandé"
)
warns_of_cancellation = yes_no(
    "notice.warns_of_cancellation", "La mise en demeure annonce-t-elle la suspension et la résiliation ?", "office",
    _LETTER, says="la mise en demeure annonce la suspension et la résiliation"
)
termination_declared_on = maybe_day(
    "notice.termination_declared_on", "Quel jour l'assureur a-t-il prononcé la résiliation pour non-paiement ?",
    "office", says="le jour où l'assureur prononce la résiliation pour non-paiement"
)
