"""The help given on a journey, whoever organised it: what it costs the provider, and the tickets of the way home."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import maybe_day, money, yes_no

_TICKET = "le titre de transport"

provider_cost = money(
    "assistance.provider_cost", "Combien l'assisteur aurait-il dépensé TTC pour organiser lui-même cette assistance ?",
    "office", says="ce que l'assisteur aurait dépensé"
)
quote_study_removed = yes_no(
    "assistance.quote_study_removed", "Les conditions particulières retirent-elles l'étude d'un devis de panne ?",
    "office", "les conditions particulières", says="les conditions particulières retirent l'étude d'un devis de panne"
)
original_ticket = yes_no(
    "assistance.original_ticket", "Un titre de transport était-il déjà prévu pour le retour pris en charge ?",
    "insured", _TICKET, says="un titre de transport était prévu pour le retour"
)
normal_return_cost = money(
    "assistance.normal_return_cost", "Combien le retour aurait-il coûté TTC sans l'événement ?", "insured",
    proof=_TICKET, says="ce que le retour aurait coûté sans l'événement"
)
returned_on = maybe_day(
    "assistance.returned_on", "Quel jour le retour organisé par l'assisteur a-t-il eu lieu ?", "office",
    says="le jour du retour organisé par l'assisteur"
)
ticket_refund_received = money(
    "assistance.ticket_refund_received", "Quel remboursement des titres de transport non utilisés a été reçu ?",
    "insured", proof="l'avis de remboursement", says="le remboursement reçu pour les titres non utilisés"
)
ticket_refund_paid_on = maybe_day(
    "assistance.ticket_refund_paid_on",
    "Quel jour le remboursement des titres non utilisés a-t-il été reversé à l'assisteur ?", "office",
    says="le jour où le remboursement des titres a été reversé"
)
destination_changed = yes_no(
    "assistance.destination_changed", "L'assisteur a-t-il accepté une autre destination que celle du contrat ?",
    "office", says="l'assisteur a accepté une autre destination"
)
planned_destination_cost = money(
    "assistance.planned_destination_cost",
    "Combien l'assisteur aurait-il dépensé TTC vers la destination prévue au contrat ?", "office",
    says="ce que l'assisteur aurait dépensé vers la destination prévue"
)
