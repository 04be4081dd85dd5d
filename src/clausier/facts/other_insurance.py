"""Another insurance of the same risk."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import money, yes_no

exists = yes_no(
    "other_insurance.exists", "Le même risque est-il assuré ailleurs ?", "insured",
    "l'attestation de l'autre assureur", says="le même risque est assuré ailleurs"
)
declared = yes_no(
    "other_insurance.declared", "L'autre assurance a-t-elle été signalée à l'assureur ?", "insured",
    says="l'autre assurance a été signalée"
)
fraudulent = yes_no(
    "other_insurance.fraudulent", "Les assurances ont-elles été cumulées par fraude ?", "handler",
    says="les assurances ont été cumulées par fraude"
)
paid = money(
    "other_insurance.paid", "Combien l'autre assureur a-t-il payé pour le même dommage ?", "insured",
    says="le montant payé par l'autre assureur"
)
