"""The loan or lease that financed the vehicle, and its end."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import maybe_day, yes_no

_LOAN = "le contrat de financement"

financed = yes_no(
    "financing.financed", "Le véhicule a-t-il été acheté avec un financement ?", "lender", _LOAN,
    says="le véhicule a été acheté avec un financement"
)
for_this_vehicle = yes_no(
    "financing.for_this_vehicle", "Le financement porte-t-il sur le véhicule assuré ?", "lender", _LOAN,
    says="le financement porte sur le véhicule assuré"
)
ends_on = maybe_day(
    "financing.ends_on", "Quel est le terme prévu du financement ?", "lender", _LOAN,
    says="le terme prévu du financement"
)
repaid_early_on = maybe_day(
    "financing.repaid_early_on", "Quel jour le financement a-t-il été entièrement remboursé par anticipation ?",
    "lender", "l'attestation de remboursement", says="le jour du remboursement anticipé total du financement"
)
cancelled_on = maybe_day(
    "financing.cancelled_on", "Quel jour le contrat de financement a-t-il été résilié ou annulé ?", "lender",
    says="le jour de fin anticipée du contrat de financement"
)
