"""A complaint and its answers."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, maybe_day, yes_no

channel = choice(
    "complaint.channel",
    {"letter": "lettre", "email": "courriel", "phone": "téléphone", "web": "formulaire en ligne",
     "in_person": "de vive voix", "other": "autre"},
    "Par quel moyen la réclamation a-t-elle été faite ?", "office", says="le moyen de la réclamation"
)
only_a_request = yes_no(
    "complaint.only_a_request",
    "L'envoi n'est-il qu'une demande de service, de prestation, de renseignement, de précision ou d'avis ?", "office",
    says="l'envoi n'est qu'une demande, pas une réclamation"
)
sent_on = maybe_day(
    "complaint.sent_on", "Quel jour la réclamation écrite a-t-elle été envoyée ?", "insured", "la réclamation",
    says="le jour d'envoi de la réclamation"
)
received_on = maybe_day(
    "complaint.received_on", "Quel jour la réclamation a-t-elle été reçue ?", "office", "la réclamation",
    says="le jour de réception de la réclamation"
)
acknowledged_on = maybe_day(
    "complaint.acknowledged_on", "Quel jour la réception de la réclamation a-t-elle été accusée ?", "office",
    says="le jour d'accusé de réception de la réclamation"
)
answered_on = maybe_day(
    "complaint.answered_on", "Quel jour la réclamation a-t-elle reçu sa réponse ?", "office",
    "la réponse à la réclamation", says="le jour de réponse à la réclamation"
)
closed_on = maybe_day(
    "complaint.closed_on", "Quel jour la réclamation a-t-elle été close ?", "office",
    says="le jour de clôture de la réclamation"
)
internal_steps_exhausted = yes_no(
    "complaint.internal_steps_exhausted", "Les voies de recours internes sont-elles épuisées ?", "office",
    says="les recours internes sont épuisés"
)
mediator_seized_on = maybe_day(
    "complaint.mediator_seized_on", "Quel jour le médiateur a-t-il été saisi ?", "insured", "la saisine du médiateur",
    says="le jour de saisine du médiateur"
)
subject = choice(
    "complaint.subject",
    {
        "contract": "le contrat", "claim": "un sinistre", "sale": "la vente du contrat",
        "personal_data": "les données", "assistance": "l'assistance",
        "services": "un autre service inclus dans le contrat", "other": "un autre sujet"
    },
    "Sur quoi la réclamation porte-t-elle ?", "insured", says="l'objet de la réclamation"
)
dispute_exists = yes_no(
    "complaint.dispute_exists", "Un désaccord oppose-t-il l'adhérent et l'assureur ?", "insured",
    says="un désaccord oppose l'adhérent et l'assureur"
)
first_contact_tried = yes_no(
    "complaint.first_contact_tried", "L'interlocuteur habituel a-t-il déjà répondu, sans donner satisfaction ?",
    "insured", says="l'interlocuteur habituel a répondu sans donner satisfaction"
)
repeated_on = maybe_day(
    "complaint.repeated_on", "Quel jour une nouvelle réclamation écrite sur le même sujet a-t-elle été envoyée ?",
    "insured", "la nouvelle réclamation", says="le jour d'envoi d'une nouvelle réclamation sur le même sujet"
)
rejected = yes_no(
    "complaint.rejected", "La réponse rejette-t-elle tout ou partie de la réclamation ?", "office",
    "la réponse à la réclamation", says="la réponse rejette tout ou partie de la réclamation"
)
mediator_file_received_on = maybe_day(
    "complaint.mediator_file_received_on", "Quel jour le médiateur a-t-il reçu le dossier ?", "office",
    says="le jour où le médiateur a reçu le dossier"
)
mediator_refused_on = maybe_day(
    "complaint.mediator_refused_on", "Quel jour le médiateur a-t-il refusé d'examiner le litige ?", "office",
    says="le jour où le médiateur a refusé le litige"
)
mediator_notified_on = maybe_day(
    "complaint.mediator_notified_on", "Quel jour le médiateur a-t-il annoncé aux parties qu'il est saisi ?", "office",
    "l'avis du médiateur", says="le jour où le médiateur a annoncé sa saisine"
)
mediator_needs_longer = yes_no(
    "complaint.mediator_needs_longer", "Le médiateur a-t-il prolongé son délai parce que le litige est complexe ?",
    "office", "l'avis du médiateur", says="le médiateur a prolongé son délai"
)
mediation_ended_on = maybe_day(
    "complaint.mediation_ended_on", "Quel jour la médiation a-t-elle pris fin ?", "office", "l'avis du médiateur",
    says="le jour de fin de la médiation"
)
court_action_brought = yes_no(
    "complaint.court_action_brought", "Un tribunal a-t-il été saisi ?", "insured", "l'assignation",
    says="un tribunal a été saisi"
)
