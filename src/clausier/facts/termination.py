"""A request to end the policy, by whom, on what ground and how."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, maybe_day, yes_no

by = choice(
    "termination.by", {
        "policyholder": "l'adhérent", "insurer": "l'assureur", "administrator": "l'administrateur judiciaire",
        "new_insurer": "le nouvel assureur, pour l'adhérent", "heir": "l'héritier", "none": "personne"
    },
    "Qui demande la fin du contrat ?", "office", says="celui qui demande la fin du contrat"
)
ground = choice(
    "termination.ground",
    {
        "after_first_year": "après la première année", "anniversary": "à l'échéance annuelle",
        "claim": "après un sinistre", "non_payment": "pour non-paiement",
        "misstatement": "pour fausse déclaration ou omission", "nullity": "pour nullité",
        "risk_change": "pour changement du risque", "premium_increase": "pour hausse de prime",
        "vehicle_sold": "pour cession du véhicule", "other_policy_cancelled": "après résiliation d'un autre contrat",
        "renewal_notice_late": "pour défaut d'information sur la reconduction", "death": "pour décès",
        "licence_withdrawn": "pour retrait d'agrément de l'assureur",
        "situation_change": "pour changement de situation de l'adhérent",
        "insolvency": "pour redressement ou liquidation judiciaire", "theft": "pour vol du véhicule",
        "other": "pour un autre motif"
    },
    "Pour quel motif la fin du contrat est-elle demandée ?", "office", says="le motif de la demande"
)
sent_on = maybe_day(
    "termination.sent_on", "Quel jour la demande a-t-elle été envoyée (cachet de la poste) ?", "office",
    "la demande de résiliation", says="le jour d'envoi de la demande de résiliation"
)
received_on = maybe_day(
    "termination.received_on", "Quel jour la demande a-t-elle été reçue ?", "office", "la demande de résiliation",
    says="le jour de réception de la demande de résiliation"
)
channel = choice(
    "termination.channel",
    {
        "registered_letter_receipt": "lettre recommandée avec avis de réception",
        "registered_letter": "lettre recommandée", "registered_email": "lettre recommandée électronique",
        "letter": "lettre simple", "email": "courriel", "office_statement": "déclaration au siège ou au représentant",
        "bailiff": "acte de commissaire de justice", "web": "fonction en ligne", "phone": "téléphone",
        "sale_channel": "le moyen par lequel le contrat a été conclu", "other_durable": "autre support durable",
        "other": "autre moyen"
    },
    "Par quel moyen la demande a-t-elle été faite ?", "office", says="le moyen de la demande de résiliation"
)
addressee = choice(
    "termination.addressee",
    {
        "manager": "le gestionnaire", "insurer": "l'assureur", "lender": "l'organisme de financement",
        "dealer": "le vendeur", "other": "un autre destinataire"
    },
    "À qui la demande a-t-elle été envoyée ?", "office", says="le destinataire de la demande"
)
acknowledged_on = maybe_day(
    "termination.acknowledged_on", "Quel jour la réception a-t-elle été confirmée par écrit ?", "office",
    says="le jour de confirmation écrite de la réception"
)
reason_given = yes_no(
    "termination.reason_given", "L'assureur a-t-il indiqué le motif de la résiliation ?", "office",
    "la lettre de résiliation", says="l'assureur a indiqué le motif de la résiliation"
)
other_policy_cancelled_on = maybe_day(
    "termination.other_policy_cancelled_on",
    "Quel jour la résiliation d'un autre contrat par l'assureur a-t-elle été notifiée ?", "office",
    says="le jour où la résiliation d'un autre contrat a été notifiée"
)
to_last_known_home = yes_no(
    "termination.to_last_known_home", "La lettre a-t-elle été envoyée au dernier domicile connu ?", "office",
    "la lettre de résiliation", says="la lettre a été envoyée au dernier domicile connu"
)
proof_attached = yes_no(
    "termination.proof_attached", "Un justificatif du motif est-il joint à la demande ?", "office",
    "la demande de résiliation", says="un justificatif du motif est joint à la demande"
)
new_policy_starts_on = maybe_day(
    "termination.new_policy_starts_on", "Quel jour le contrat du nouvel assureur prend-il effet ?", "office",
    "la lettre du nouvel assureur", says="le jour d'effet du contrat du nouvel assureur"
)
sold_online_too = yes_no(
    "termination.sold_online_too", "Ce jour-là, l'assureur propose-t-il de souscrire en ligne ?", "office",
    says="l'assureur propose de souscrire en ligne"
)
online_function_offered = yes_no(
    "termination.online_function_offered", "La résiliation en ligne est-elle offerte, directe et gratuite ?", "office",
    says="la résiliation en ligne est offerte, directe et gratuite"
)
