"""The theft of the vehicle: how it was done, what was reported, and whether the vehicle came back."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, instant, maybe_day, money, yes_no

_COMPLAINT = "la copie intégrale de la plainte"
_REPORT = "le rapport d'expertise"

break_in_found = yes_no(
    "theft.break_in_found", "L'expert a-t-il relevé des traces d'effraction ?", "expert", _REPORT,
    says="l'expert a relevé des traces d'effraction"
)
mechanical_traces = yes_no(
    "theft.mechanical_traces", "L'expert a-t-il relevé un forcement de la direction, du contact ou d'un antivol ?",
    "expert", _REPORT, says="l'expert a relevé un forcement mécanique"
)
electronic_traces = yes_no(
    "theft.electronic_traces", "L'expert a-t-il relevé un piratage électronique ?", "expert", _REPORT,
    says="l'expert a relevé un piratage électronique"
)
garage_broken_into = yes_no(
    "theft.garage_broken_into", "Le vol a-t-il été commis en forçant un garage fermé ?", "police", _COMPLAINT,
    says="un garage fermé a été forcé"
)
violence = yes_no(
    "theft.violence", "Le vol a-t-il été commis avec violence ou menaces ?", "police", _COMPLAINT,
    says="le vol a été commis avec violence ou menaces"
)
doors_locked = yes_no(
    "theft.doors_locked", "Les portes étaient-elles verrouillées et les vitres fermées ?", "insured", _COMPLAINT,
    says="les portes étaient verrouillées et les vitres fermées"
)
antitheft_activated = yes_no(
    "theft.antitheft_activated", "L'antivol exigé par le contrat était-il activé ?", "insured",
    says="l'antivol exigé était activé"
)
_PLACES = {
    "with_insured": "sur l'assuré ou sous sa garde", "in_vehicle": "dans le véhicule", "on_vehicle": "sur le contact",
    "in_locked_building": "dans un local fermé", "stolen_with_violence": "volées avec violence",
    "elsewhere": "ailleurs",
}
keys_location = choice(
    "theft.keys_location", _PLACES, "Où les clés étaient-elles au moment du vol ?", "insured", _COMPLAINT,
    says="le lieu où étaient les clés"
)
certificate_location = choice(
    "theft.certificate_location", _PLACES, "Où le certificat d'immatriculation était-il au moment du vol ?", "insured",
    _COMPLAINT, says="le lieu où était le certificat d'immatriculation"
)
author_relation = choice(
    "theft.author_relation",
    {
        "unknown": "auteur inconnu", "stranger": "une personne sans lien avec l'assuré",
        "household": "une personne du foyer", "family": "un membre de la famille", "employee": "un salarié",
        "keeper": "un gardien du véhicule", "other": "une autre personne"
    },
    "Quel lien l'auteur du vol a-t-il avec l'assuré ?", "police", _COMPLAINT,
    says="le lien de l'auteur du vol avec l'assuré"
)
accomplice = yes_no(
    "theft.accomplice", "L'assuré a-t-il pris part au vol ?", "police", says="l'assuré a pris part au vol"
)
complaint_filed_at = instant(
    "theft.complaint_filed_at", "À quel moment la plainte a-t-elle été déposée ?", "police", _COMPLAINT,
    says="le moment du dépôt de plainte"
)
complaint_copy_received = yes_no(
    "theft.complaint_copy_received", "La copie intégrale de la plainte a-t-elle été reçue ?", "office", _COMPLAINT,
    says="la copie intégrale de la plainte a été reçue"
)
declared_on = maybe_day(
    "theft.declared_on", "Quel jour le vol a-t-il été déclaré à l'assureur ?", "office",
    says="le jour de déclaration du vol"
)
found_on = maybe_day(
    "theft.found_on", "Quel jour le véhicule a-t-il été retrouvé ?", "police", "l'avis de découverte",
    says="le jour où le véhicule est retrouvé"
)
discovery_known_on = maybe_day(
    "theft.discovery_known_on", "Quel jour l'assuré a-t-il su que le véhicule était retrouvé ?", "insured",
    "l'avis de découverte", says="le jour où l'assuré sait que le véhicule est retrouvé"
)
take_back_decided_on = maybe_day(
    "theft.take_back_decided_on", "Quel jour l'assuré a-t-il dit s'il reprend le véhicule ?", "insured",
    says="le jour où l'assuré dit s'il reprend le véhicule"
)
public_work_damaged = yes_no(
    "theft.public_work_damaged",
    "La responsabilité du propriétaire est-elle recherchée pour un dommage à un ouvrage public ?", "office",
    says="la responsabilité du propriétaire est recherchée pour un dommage à un ouvrage public"
)
offer_made_on = maybe_day(
    "theft.offer_made_on", "Quel jour l'assureur a-t-il proposé une indemnité ?", "office", "l'offre d'indemnité",
    says="le jour de l'offre d'indemnité"
)
indemnity_paid = money(
    "theft.indemnity_paid", "Quelle indemnité a déjà été payée pour le vol ?", "office",
    says="l'indemnité déjà payée pour le vol"
)
damage_cost = money(
    "theft.damage_cost", "Quel est le coût TTC des dommages directement causés par le vol ?", "expert", proof=_REPORT,
    says="le coût des dommages causés par le vol"
)
certificate_handed_over = yes_no(
    "theft.certificate_handed_over", "L'original du certificat d'immatriculation a-t-il été remis à l'assureur ?",
    "office", says="l'original du certificat d'immatriculation a été remis"
)
keys_handed_over = yes_no(
    "theft.keys_handed_over", "Le jeu complet des clés ou cartes de démarrage a-t-il été remis à l'assureur ?",
    "office", says="le jeu complet des clés ou cartes a été remis"
)
handover_impossible = yes_no(
    "theft.handover_impossible", "L'assuré était-il empêché, sans sa faute, de remettre ces pièces ?", "handler",
    says="l'assuré était empêché, sans sa faute, de remettre les pièces"
)
breach_of_trust = yes_no(
    "theft.breach_of_trust", "Le véhicule, prêté ou confié pour un usage convenu, n'a-t-il pas été rendu ?", "police",
    _COMPLAINT, says="le véhicule prêté ou confié n'a pas été rendu"
)
forged_bank_cheque = yes_no(
    "theft.forged_bank_cheque", "Le véhicule a-t-il été payé par un faux chèque de banque ?", "police", _COMPLAINT,
    says="le véhicule a été payé par un faux chèque de banque"
)
keys_only = yes_no(
    "theft.keys_only", "Seules les clés ont-elles été perdues ou volées ?", "insured",
    says="seules les clés ont été perdues ou volées"
)
antitheft_required = yes_no(
    "theft.antitheft_required", "L'assureur a-t-il exigé un antivol, ou le véhicule en a-t-il un ?", "office",
    "les conditions particulières", says="un antivol était exigé ou présent"
)
discovery_told_on = maybe_day(
    "theft.discovery_told_on", "Quel jour l'assureur a-t-il été prévenu que le véhicule était retrouvé ?", "office",
    says="le jour où l'assureur est prévenu que le véhicule est retrouvé"
)
certificate_transfer_late = yes_no(
    "theft.certificate_transfer_late",
    "Le certificat d'immatriculation d'un véhicule acheté depuis peu a-t-il été mis trop tard au nouveau nom ?",
    "office", "le certificat d'immatriculation", says="le certificat d'immatriculation a été transféré trop tard"
)
transfer_documents_produced = yes_no(
    "theft.transfer_documents_produced", "Les documents de cession du véhicule sont-ils produits ?", "insured",
    "le certificat de cession", says="les documents de cession sont produits"
)
take_back_refused = yes_no(
    "theft.take_back_refused", "L'assuré refuse-t-il de reprendre le véhicule retrouvé ?", "insured",
    says="l'assuré refuse de reprendre le véhicule retrouvé"
)
