"""A request for information or an act: its subject, when and how it comes."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, day, instant, yes_no

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
