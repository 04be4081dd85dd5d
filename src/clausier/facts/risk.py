"""A change of the risk during the policy, and what the insurer proposes after it."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import Tags, choice, maybe_day, whole, yes_no

_LETTER = "la lettre de proposition"

changes = Tags(
    "risk.changes",
    {
        "home": "le domicile", "profession": "la profession", "personal_situation": "la situation personnelle",
        "matrimonial_regime": "le régime matrimonial", "retirement": "le départ à la retraite",
        "death": "le décès du souscripteur ou d'un conducteur", "driver": "l'ajout ou le changement d'un conducteur",
        "driver_removed": "le retrait d'un conducteur",
        "alcohol_conviction": "une condamnation pour alcool au volant",
        "offence_report": "un procès-verbal pour ivresse, stupéfiants ou délit de fuite",
        "licence_suspended": "une suspension de permis", "licence_cancelled": "une annulation de permis",
        "vehicle": "le véhicule lui-même", "vehicle_features": "les caractéristiques du véhicule",
        "parking_place": "le lieu de stationnement habituel", "parking_mode": "le mode de stationnement",
        "use": "l'usage du véhicule", "particular_use": "une utilisation particulière",
        "trailer": "l'ajout d'une remorque ou d'une caravane", "sale": "la vente du véhicule",
        "temporary_replacement": "le remplacement temporaire du véhicule", "odometer": "le compteur kilométrique",
        "loss": "un sinistre qui peut mettre en jeu le contrat"
    },
    "Ce changement est-il survenu ?", "insured", says="un changement est survenu :"
)
suspension_months = whole(
    "risk.suspension_months", "month", "Combien de mois la suspension de permis à déclarer dure-t-elle ?", "insured",
    high=120, proof="la décision de suspension", says="la durée de la suspension de permis à déclarer"
)
trailer_laden_kg = whole(
    "risk.trailer_laden_kg", "kg", "Quel est le poids total autorisé en charge de la remorque ajoutée ?", "insured",
    high=40_000, proof="la carte grise de la remorque", says="le poids total autorisé de la remorque ajoutée"
)
statement_sent_on = maybe_day(
    "risk.statement_sent_on", "Quel jour la dernière situation annuelle du contrat a-t-elle été envoyée ?", "office",
    says="le jour d'envoi de la dernière situation annuelle"
)
answers_outdated = yes_no(
    "risk.answers_outdated", "Le changement rend-il inexactes ou caduques les réponses données à l'assureur ?",
    "handler", says="le changement rend inexactes les réponses données"
)
caused_by_insured = yes_no(
    "risk.caused_by_insured", "Le changement vient-il de l'assuré lui-même ?", "insured",
    says="le changement vient de l'assuré"
)
change_happens_on = maybe_day(
    "risk.change_happens_on", "Quel jour le changement a-t-il ou aura-t-il lieu ?", "insured",
    says="le jour du changement"
)
change_known_on = maybe_day(
    "risk.change_known_on", "Quel jour l'adhérent a-t-il connu la circonstance nouvelle qui change le risque ?",
    "insured", says="le jour où l'adhérent a connu le changement du risque"
)
change_declared_on = maybe_day(
    "risk.change_declared_on", "Quel jour l'adhérent a-t-il déclaré le changement du risque ?", "office",
    says="le jour où l'adhérent a déclaré le changement du risque"
)
declaration_channel = choice(
    "risk.declaration_channel",
    {
        "registered_letter": "lettre recommandée", "registered_email": "recommandé électronique",
        "other_written": "un autre écrit", "oral": "de vive voix"
    },
    "Par quel moyen le changement du risque a-t-il été déclaré ?", "office",
    says="le moyen de la déclaration du changement"
)
increased = yes_no(
    "risk.increased", "Le changement aggrave-t-il le risque ou en crée-t-il un nouveau ?", "handler",
    says="le changement aggrave le risque ou en crée un nouveau"
)
would_be_refused = yes_no(
    "risk.would_be_refused", "L'assureur aurait-il refusé d'assurer le risque ainsi changé ?", "office",
    says="l'assureur aurait refusé le risque"
)
would_cost_more = yes_no(
    "risk.would_cost_more", "L'assureur aurait-il demandé une prime plus élevée pour le risque ainsi changé ?",
    "office", says="l'assureur aurait demandé une prime plus élevée"
)
insurer_informed_on = maybe_day(
    "risk.insurer_informed_on", "Quel jour l'assureur a-t-il appris l'aggravation, de quelque manière que ce soit ?",
    "office", says="le jour où l'assureur a appris l'aggravation"
)
kept_on = maybe_day(
    "risk.kept_on",
    "Quel jour l'assureur a-t-il montré qu'il maintenait l'assurance (prime reçue, indemnité payée) ?", "office",
    says="le jour où l'assureur a montré qu'il maintenait l'assurance"
)
insurer_answered_on = maybe_day(
    "risk.insurer_answered_on", "Quel jour l'assureur a-t-il répondu à la déclaration du changement ?", "office",
    says="le jour de la réponse de l'assureur au changement déclaré"
)
decreased = yes_no(
    "risk.decreased", "Le changement diminue-t-il le risque ?", "handler", says="le changement diminue le risque"
)
reduction_proposed_on = maybe_day(
    "risk.reduction_proposed_on", "Quel jour l'assureur a-t-il proposé une prime plus basse ?", "office",
    says="le jour de la proposition d'une prime plus basse"
)
proposal_sent_on = maybe_day(
    "risk.proposal_sent_on", "Quel jour la nouvelle prime a-t-elle été proposée à l'adhérent ?", "office", _LETTER,
    says="le jour de la proposition d'une nouvelle prime"
)
proposal_warned = yes_no(
    "risk.proposal_warned", "La lettre de proposition annonçait-elle la résiliation en cas de refus ou de silence ?",
    "office", _LETTER, says="la lettre de proposition annonçait la résiliation"
)
proposal_answered_on = maybe_day(
    "risk.proposal_answered_on", "Quel jour l'adhérent a-t-il répondu à la proposition ?", "office",
    says="le jour de la réponse à la proposition"
)
