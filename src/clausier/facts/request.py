"""A request for information or an act: its subject, when and how it comes."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, day, instant, maybe_day, yes_no

topic = choice(
    "request.topic",
    {
        "assistance": "obtenir une assistance", "claim": "déclarer un sinistre ou une panne",
        "repair_agreement": "obtenir un accord de prise en charge", "foreign_repair": "une réparation à l'étranger",
        "contract_question": "une question sur le contrat", "contract_copy": "une copie du contrat",
        "contract_change": "une modification du contrat", "payment_question": "une question de paiement",
        "renunciation": "renoncer au contrat", "termination": "résilier le contrat", "complaint": "une réclamation",
        "mediation": "la médiation", "supervision": "l'autorité de contrôle", "intermediary": "l'intermédiaire",
        "partners": "la liste des assureurs partenaires", "personal_data": "les données personnelles",
        "phone_opposition": "l'opposition au démarchage", "sale_of_vehicle": "la cession du véhicule",
        "replacement_vehicle": "un véhicule de remplacement", "repairer_choice": "le choix d'un réparateur",
        "warranty_number": "un numéro de garantie",
        "contract_data": "les garanties, les dates, les contacts ou les paiements du contrat",
        "contract_extension": "prolonger le contrat",
        "repatriation": "un hébergement ou un retour au domicile après une panne",
        "certificate": "une attestation d'assurance", "international_card": "la carte internationale d'assurance",
        "bank_account": "le compte sur lequel la prime est prélevée",
        "refund": "un remboursement", "other": "un autre sujet"
    },
    "Quel est le sujet de la demande ?", "insured", says="le sujet de la demande"
)
on = day("request.on", "Quel jour la demande est-elle faite ?", "office", says="le jour de la demande")
at = instant("request.at", "À quel moment la demande est-elle faite ?", "office", says="le moment de la demande")
urgent = yes_no("request.urgent", "La demande est-elle urgente ?", "insured", says="la demande est urgente")
channel = choice(
    "request.channel",
    {
        "phone": "téléphone", "email": "courriel", "letter": "lettre", "web": "espace en ligne", "app": "application",
        "other": "autre moyen"
    },
    "Par quel moyen la demande est-elle faite ?", "office", says="le moyen de la demande"
)
hearing_impaired = yes_no(
    "request.hearing_impaired", "Le demandeur est-il sourd ou malentendant ?", "insured",
    says="le demandeur est sourd ou malentendant"
)
from_abroad = yes_no(
    "request.from_abroad", "La demande vient-elle de l'étranger ?", "insured", says="la demande vient de l'étranger"
)
papers_missing = yes_no(
    "request.papers_missing", "Des pièces demandées manquent-elles encore ?", "office",
    says="des pièces demandées manquent encore"
)
papers_medical = yes_no(
    "request.papers_medical", "Les pièces à envoyer sont-elles médicales ?", "insured",
    says="les pièces à envoyer sont médicales"
)
claim_reference_given = yes_no(
    "request.claim_reference_given", "Une référence de dossier a-t-elle été donnée ?", "office",
    says="une référence de dossier a été donnée"
)
assistance_called_on = maybe_day(
    "request.assistance_called_on", "Quel jour l'assistance a-t-elle été appelée ?", "office",
    "le journal des appels", says="le jour de l'appel à l'assistance"
)
assistance_papers_sent_on = maybe_day(
    "request.assistance_papers_sent_on", "Quel jour les pièces de la demande d'assistance ont-elles été envoyées ?",
    "office", says="le jour d'envoi des pièces de la demande d'assistance"
)
