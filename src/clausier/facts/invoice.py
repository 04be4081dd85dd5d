"""The invoice of the repair, above all abroad."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, fixed, maybe_day, money, yes_no

_INVOICE = "la facture"

issued_on = maybe_day(
    "invoice.issued_on", "Quel jour la facture a-t-elle été émise ?", "repairer", _INVOICE,
    says="le jour d'émission de la facture"
)
paid_on = maybe_day(
    "invoice.paid_on", "Quel jour la facture a-t-elle été payée ?", "insured", _INVOICE,
    says="le jour de paiement de la facture"
)
sent_on = maybe_day(
    "invoice.sent_on", "Quel jour la facture a-t-elle été envoyée au gestionnaire ?", "insured",
    says="le jour d'envoi de la facture"
)
received_on = maybe_day(
    "invoice.received_on", "Quel jour la facture a-t-elle été reçue ?", "office",
    says="le jour de réception de la facture"
)
original = yes_no(
    "invoice.original", "La facture reçue est-elle l'original ?", "office", _INVOICE,
    says="la facture reçue est l'original"
)
marked_paid = yes_no(
    "invoice.marked_paid", "La facture porte-t-elle la mention de son règlement ?", "office", _INVOICE,
    says="la facture porte la mention de son règlement"
)
amount = money(
    "invoice.amount", "Quel est le montant TTC de la facture, en euros ?", "repairer", proof=_INVOICE,
    says="le montant de la facture"
)
paid_by = choice(
    "invoice.paid_by",
    {"policyholder": "l'adhérent", "insurer": "l'assureur", "other": "un tiers", "none": "personne encore"},
    "Qui a payé la facture ?", "insured", _INVOICE, says="celui qui a payé la facture"
)
currency = choice(
    "invoice.currency", {"eur": "euro", "other": "une autre monnaie"},
    "En quelle monnaie la facture est-elle établie ?", "repairer", _INVOICE, says="la monnaie de la facture"
)
foreign_amount = fixed(
    "invoice.foreign_amount", "unit", 100, "Quel est le montant de la facture dans sa monnaie ?", "repairer",
    high=1_000_000_000, proof=_INVOICE, says="le montant de la facture dans sa monnaie"
)
