"""The sale of the vehicle by the policyholder, and the buyer who may take over the policy."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import maybe_day, yes_no

by_private_person = yes_no(
    "sale.by_private_person", "Le véhicule est-il vendu par un particulier ?", "insured", "le certificat de cession",
    says="le véhicule est vendu par un particulier"
)
to_private_person = yes_no(
    "sale.to_private_person", "Le véhicule est-il vendu à un particulier ?", "insured", "le certificat de cession",
    says="le véhicule est vendu à un particulier"
)
manager_told_on = maybe_day(
    "sale.manager_told_on", "Quel jour le gestionnaire a-t-il été informé de la vente ?", "office",
    says="le jour où le gestionnaire est informé de la vente"
)
told_in_writing = yes_no(
    "sale.told_in_writing", "La vente a-t-elle été annoncée par lettre ou autre support durable ?", "office",
    says="la vente a été annoncée par écrit"
)
certificate_supplied = yes_no(
    "sale.certificate_supplied", "Le certificat de cession a-t-il été fourni ?", "office", "le certificat de cession",
    says="le certificat de cession a été fourni"
)
crossed_out_registration_supplied = yes_no(
    "sale.crossed_out_registration_supplied", "La copie de la carte grise barrée a-t-elle été fournie ?", "office",
    "la carte grise barrée", says="la copie de la carte grise barrée a été fournie"
)
registered_sale_proved = yes_no(
    "sale.registered_sale_proved",
    "L'enregistrement de la vente à l'Agence nationale des titres sécurisés est-il prouvé ?", "office",
    "l'attestation d'enregistrement", says="l'enregistrement de la vente est prouvé"
)
mileage_stated = yes_no(
    "sale.mileage_stated", "Le kilométrage au jour de la vente a-t-il été indiqué ?", "office",
    says="le kilométrage au jour de la vente a été indiqué"
)
terms_accepted = yes_no(
    "sale.terms_accepted", "L'acquéreur se conforme-t-il aux conditions du contrat ?", "office",
    says="l'acquéreur se conforme aux conditions du contrat"
)
premiums_accepted = yes_no(
    "sale.premiums_accepted", "L'acquéreur accepte-t-il de payer les primes à venir ?", "office",
    says="l'acquéreur accepte de payer les primes à venir"
)
buyer_called_on = maybe_day(
    "sale.buyer_called_on",
    "Quel jour l'acquéreur s'est-il mis en relation avec le gestionnaire pour mettre à jour le contrat ?", "office",
    says="le jour où l'acquéreur s'adresse au gestionnaire"
)
