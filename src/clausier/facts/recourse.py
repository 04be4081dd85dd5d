"""Recourse against those responsible, and what prevents it."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import money, yes_no

third_party_liable = yes_no(
    "recourse.third_party_liable", "Un tiers répond-il du dommage ?", "office", says="un tiers répond du dommage"
)
lost_by_insured = yes_no(
    "recourse.lost_by_insured", "La subrogation est-elle devenue impossible par le fait de l'adhérent ?", "handler",
    says="la subrogation est devenue impossible par le fait de l'adhérent"
)
possible_amount = money(
    "recourse.possible_amount", "Quel montant pouvait être réclamé au tiers ?", "handler",
    says="le montant qui pouvait être réclamé au tiers"
)
recovered = money(
    "recourse.recovered", "Quel montant le tiers a-t-il déjà payé ?", "office",
    says="le montant déjà payé par le tiers"
)
