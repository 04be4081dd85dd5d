"""The traction battery of an electric or hybrid vehicle."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import maybe_day, percent, yes_no

capacity_pct = percent(
    "battery.capacity_pct", "Quelle capacité la batterie de traction garde-t-elle, en pourcentage ?", "expert",
    decimals=1, proof="le certificat d'état de la batterie", says="la capacité restante de la batterie"
)
leased = yes_no(
    "battery.leased", "La batterie de traction est-elle louée ?", "insured", "le contrat de location",
    says="la batterie de traction est louée"
)
warranty_ends_on = maybe_day(
    "battery.warranty_ends_on", "Quel est le dernier jour de la garantie du constructeur sur la batterie ?", "insured",
    "le carnet de garantie", says="le dernier jour de la garantie de la batterie"
)
