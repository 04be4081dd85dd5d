"""Personal data: the rights exercised, the purposes, the consent and the answers."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, maybe_day, yes_no

right = choice(
    "privacy.right",
    {
        "access": "accès", "rectification": "rectification", "erasure": "effacement", "restriction": "limitation",
        "objection": "opposition", "objection_to_prospecting": "opposition à la prospection",
        "withdrawal_of_consent": "retrait du consentement", "portability": "portabilité",
        "after_death": "directives après le décès", "human_review": "examen par une personne", "none": "aucun"
    },
    "Quel droit sur ses données la personne exerce-t-elle ?", "insured", says="le droit exercé sur les données"
)
requested_on = maybe_day(
    "privacy.requested_on", "Quel jour la demande sur les données a-t-elle été reçue ?", "office", "la demande",
    says="le jour de la demande sur les données"
)
answered_on = maybe_day(
    "privacy.answered_on", "Quel jour la demande sur les données a-t-elle reçu sa réponse ?", "office",
    says="le jour de réponse à la demande sur les données"
)
step = choice(
    "privacy.step",
    {"first": "première demande", "local_contact_done": "après le correspondant local", "dpo_done": "après le délégué"},
    "À quelle étape la demande sur les données se trouve-t-elle ?", "insured", says="l'étape de la demande"
)
purpose = choice(
    "privacy.purpose",
    {
        "legal_duty": "obligation légale", "contract": "exécution du contrat",
        "legitimate_interest": "intérêt légitime", "prospecting": "prospection commerciale",
        "statistics": "statistiques anonymes", "consent": "consentement donné", "training": "formation du personnel",
        "fraud": "lutte contre la fraude", "other": "autre finalité"
    },
    "À quelle fin les données sont-elles utilisées ?", "office", says="la finalité du traitement"
)
consent_given = yes_no(
    "privacy.consent_given", "La personne a-t-elle donné son consentement ?", "office",
    says="la personne a donné son consentement"
)
item_optional = yes_no(
    "privacy.item_optional", "La donnée demandée est-elle signalée comme facultative ?", "office",
    says="la donnée demandée est facultative"
)
data_provided_by_person = yes_no(
    "privacy.data_provided_by_person", "Les données ont-elles été fournies par la personne elle-même ?", "office",
    says="les données ont été fournies par la personne"
)
erasure_barred_by_law = yes_no(
    "privacy.erasure_barred_by_law", "La loi impose-t-elle de garder ces données ?", "handler",
    says="la loi impose de garder les données"
)
call_purpose = choice(
    "privacy.call_purpose",
    {
        "current_policy": "l'exécution du contrat en cours", "related_product": "un produit complémentaire",
        "prospecting": "la prospection", "other": "un autre but"
    },
    "Dans quel but l'appel est-il passé ?", "office", says="le but de l'appel"
)
last_contact_on = maybe_day(
    "privacy.last_contact_on", "Quel jour le dernier contact avec la personne a-t-il eu lieu ?", "office",
    says="le jour du dernier contact"
)
