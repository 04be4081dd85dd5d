"""Personal data: the rights exercised, the purposes, the consent and the answers."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import Tags, choice, maybe_day, yes_no

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
        "fraud": "lutte contre la fraude", "money_laundering": "lutte contre le blanchiment et le terrorisme",
        "complaints": "recours et réclamations", "research": "recherche et développement",
        "prevention": "actions de prévention", "improvement": "amélioration des contrats et des services",
        "legal_claims": "défense de droits en justice", "profiling": "profilage à des fins commerciales",
        "security": "sécurité des réseaux, des données et des locaux", "audit": "audit et inspection",
        "other": "autre finalité"
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
subject = choice(
    "privacy.subject", {"insurance": "le contrat d'assurance", "services": "les services inclus"},
    "À quoi les données en cause servent-elles ?", "office", says="ce à quoi les données servent"
)
category = choice(
    "privacy.category",
    {
        "identity": "nom et prénom", "birth": "date et lieu de naissance", "contact": "adresse, téléphone ou courriel",
        "bank": "coordonnées bancaires", "payments": "moyens et historique de paiement",
        "loss": "détermination ou évaluation d'un préjudice", "claims": "sinistres et comptes rendus d'intervention",
        "location": "localisation des personnes ou des biens", "vehicle": "véhicule",
        "products": "produits et services détenus", "exchanges": "lettres et conversations téléphoniques",
        "connection": "connexion et usage des services", "other": "autre donnée"
    },
    "De quelle donnée s'agit-il ?", "office", says="la catégorie de la donnée"
)
recipient = choice(
    "privacy.recipient",
    {
        "staff": "le personnel du responsable", "group": "une société du groupe", "partner": "un partenaire",
        "agent": "un mandataire", "intermediary": "un intermédiaire d'assurance", "reinsurer": "un réassureur",
        "professional_body": "un organisme professionnel", "guarantee_fund": "un fonds de garantie",
        "subcontractor": "un sous-traitant", "other_insurer": "l'assureur d'une personne impliquée",
        "social_body": "un organisme social", "interested_person": "une personne intéressée au contrat",
        "authority": "une autorité publique", "central_body": "l'organe central du groupe",
        "group_provider": "un prestataire technique du groupe",
        "claims_firm": "une entreprise qui suit ou répare les sinistres",
        "regulated_profession": "une profession réglementée (avocat, notaire, auditeur…)",
        "official_file": "un fichier professionnel", "other": "un autre destinataire"
    },
    "À qui les données sont-elles transmises ?", "office", says="le destinataire des données"
)
destination = choice(
    "privacy.destination",
    {
        "european_union": "dans l'Union européenne", "adequate": "dans un pays tiers reconnu adéquat",
        "safeguards": "dans un autre pays tiers, sous des garanties convenues",
        "unprotected": "dans un autre pays tiers, sans garantie"
    },
    "Où les données sont-elles transférées ?", "office", says="le lieu où les données vont"
)
grounds = Tags(
    "privacy.grounds",
    {
        "no_longer_needed": "les données ne sont plus utiles", "unlawful_use": "leur usage est illicite",
        "accuracy_contested": "leur exactitude est contestée",
        "needed_for_claims": "la personne en a besoin pour défendre ses droits",
        "consent_withdrawn": "le consentement qui fondait leur usage est retiré",
        "objected": "la personne s'est opposée à leur usage", "other": "un autre motif légitime"
    },
    "Pour quelle raison les données devraient-elles être effacées ?", "insured", says="la raison est que"
)
contract_data_refused = yes_no(
    "privacy.contract_data_refused", "La personne a-t-elle refusé une donnée demandée pour conclure le contrat ?",
    "office", says="la personne a refusé une donnée demandée pour conclure le contrat"
)
identity_proved = yes_no(
    "privacy.identity_proved", "La personne a-t-elle justifié de son identité ?", "office", "une pièce d'identité",
    says="la personne a justifié de son identité"
)
disputed = yes_no(
    "privacy.disputed", "La personne conteste-t-elle la collecte ou l'usage de ses données ?", "insured",
    says="la personne conteste la collecte ou l'usage de ses données"
)
collected_on = maybe_day(
    "privacy.collected_on", "Quel jour les données ont-elles été collectées ?", "office",
    says="le jour de la collecte des données"
)
fraud_listed_on = maybe_day(
    "privacy.fraud_listed_on",
    "Quel jour la personne a-t-elle été inscrite sur une liste de lutte contre la fraude ?", "office",
    says="le jour de l'inscription sur une liste de lutte contre la fraude"
)
extended_on = maybe_day(
    "privacy.extended_on",
    "Quel jour la personne a-t-elle été informée que la réponse prendra plus d'un mois, et pourquoi ?", "office",
    "la lettre de prolongation", says="le jour où la prolongation, avec ses motifs, a été annoncée"
)
person = choice(
    "privacy.person",
    {
        "client": "un client", "representative": "le représentant légal d'un client", "agent": "son mandataire",
        "contact": "une personne à contacter", "employee": "son préposé",
        "beneficial_owner": "un bénéficiaire effectif",
        "third_party": "un tiers impliqué dans un sinistre", "prospect": "une personne qui n'est pas cliente",
        "other": "une autre personne"
    },
    "Qui est la personne dont les données sont traitées ?", "office", says="la personne dont les données sont traitées"
)
source = choice(
    "privacy.source",
    {
        "interview": "un entretien", "form": "un formulaire", "phone": "une conversation téléphonique",
        "provider": "un prestataire ou un fournisseur", "partner": "un partenaire", "subcontractor": "un sous-traitant",
        "public": "une source publique", "client": "un client, pour un proche ou un cocontractant",
        "other": "une autre source"
    },
    "D'où viennent les données ?", "office", says="la source des données"
)
sharing_allowed = yes_no(
    "privacy.sharing_allowed",
    "La politique de cette source, ou l'accord de la personne, permet-il de transmettre les données ?", "office",
    says="la source peut transmettre les données"
)
automated_decision = yes_no(
    "privacy.automated_decision", "La décision d'assurer ou non a-t-elle été prise par un procédé automatisé ?",
    "office", says="la décision a été prise par un procédé automatisé"
)
legal_data_refused = yes_no(
    "privacy.legal_data_refused", "La personne a-t-elle refusé une donnée que la loi impose de recueillir ?", "office",
    says="la personne a refusé une donnée que la loi impose de recueillir"
)
similar_products = yes_no(
    "privacy.similar_products", "La prospection porte-t-elle sur des produits analogues à ceux déjà souscrits ?",
    "office", says="la prospection porte sur des produits analogues à ceux déjà souscrits"
)
message = choice(
    "privacy.message",
    {"email": "un courriel", "sms": "un SMS ou un MMS", "letter": "une lettre", "none": "aucun message"},
    "Quel message commercial est envoyé ?", "office", says="le message commercial"
)
request_refused = yes_no(
    "privacy.request_refused", "La demande sur les données est-elle refusée, en tout ou en partie ?", "office",
    says="la demande sur les données est refusée"
)
