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
details_given = yes_no(
    "other_insurance.details_given", "Le nom de l'autre assureur et la somme assurée ont-ils été donnés ?", "insured",
    says="le nom de l'autre assureur et la somme assurée ont été donnés"
)
loss = money(
    "other_insurance.loss", "Quel est le montant du dommage que plusieurs assureurs garantissent ?", "expert",
    says="le dommage garanti par plusieurs assureurs"
)
alone_here = money(
    "other_insurance.alone_here", "Combien cet assureur paierait-il pour ce dommage s'il était seul ?", "office",
    says="ce que cet assureur paierait seul"
)
alone_elsewhere = money(
    "other_insurance.alone_elsewhere", "Combien les autres assureurs paieraient-ils, chacun seul, au total ?",
    "office", says="ce que les autres assureurs paieraient, chacun seul"
)
paid = money(
    "other_insurance.paid", "Combien l'autre assureur a-t-il payé pour le même dommage ?", "insured",
    says="le montant payé par l'autre assureur"
)
