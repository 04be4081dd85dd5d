"""The bicycle rented from a self-service scheme."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, money, yes_no

harm = choice(
    "shared_bike.harm",
    {"none": "rien", "stolen": "le vélo est volé", "damaged": "le vélo est endommagé", "other": "un autre dommage"},
    "Qu'est-il arrivé au vélo loué ?", "insured", says="ce qui est arrivé au vélo loué"
)
penalty = money(
    "shared_bike.penalty", "Quelle pénalité forfaitaire le loueur du vélo a-t-il retenue ?", "insured",
    proof="le relevé de la société de vélos", says="la pénalité forfaitaire du loueur de vélos"
)
penalty_proved = yes_no(
    "shared_bike.penalty_proved", "Le paiement de la pénalité est-il justifié ?", "insured",
    "le relevé de la société de vélos", says="le paiement de la pénalité est justifié"
)
rented_by_policyholder = yes_no(
    "shared_bike.rented_by_policyholder", "Le souscripteur a-t-il loué lui-même ce vélo ?", "insured",
    "le contrat de location du vélo", says="le souscripteur a loué lui-même le vélo"
)
self_service = yes_no(
    "shared_bike.self_service", "Le vélo appartient-il à une société de vélos en libre-service ?", "insured",
    says="le vélo appartient à une société de libre-service"
)
renter_liable = yes_no(
    "shared_bike.renter_liable", "Le souscripteur est-il responsable de ce qui est arrivé au vélo ?", "insured",
    says="le souscripteur est responsable de ce qui est arrivé au vélo"
)
