"""The payment of an indemnity and what it waits for."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import maybe_day, money, yes_no

agreed_on = maybe_day(
    "payment.agreed_on", "Quel jour l'accord sur l'indemnité a-t-il été donné ?", "office", "la quittance",
    says="le jour de l'accord sur l'indemnité"
)
opposition_lifted_on = maybe_day(
    "payment.opposition_lifted_on", "Quel jour l'opposition au paiement a-t-elle été levée ?", "office",
    "la mainlevée", says="le jour de levée de l'opposition"
)
made_on = maybe_day(
    "payment.made_on", "Quel jour l'indemnité a-t-elle été payée ?", "office",
    says="le jour de paiement de l'indemnité"
)
indemnity_due = money(
    "payment.indemnity_due", "Quelle indemnité est due à l'assuré, toutes garanties comprises ?", "office",
    says="l'indemnité due à l'assuré"
)
paid_before = money(
    "payment.paid_before", "Quelle somme a déjà été payée pour cet événement ?", "office",
    says="la somme déjà payée pour l'événement"
)
victims_paid = money(
    "payment.victims_paid", "Quelle somme a déjà été payée aux victimes ?", "office",
    says="la somme déjà payée aux victimes"
)
direct_to_repairer = yes_no(
    "payment.direct_to_repairer", "Le réparateur accepte-t-il d'être payé par l'assureur ?", "repairer",
    says="le réparateur accepte d'être payé par l'assureur"
)
