"""The lease of the vehicle."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import money

balance_due = money(
    "lease.balance_due", "Quelle somme restait due au loueur au jour de l'événement ?", "lender",
    proof="le décompte du loueur", says="la somme restant due au loueur"
)
