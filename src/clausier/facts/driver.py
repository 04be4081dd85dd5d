"""The driver at the time of the event."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import choice, fixed, whole, yes_no

_REPORT = "le procès-verbal"
_LICENCE = "le permis de conduire"

named = yes_no(
    "driver.named", "Le conducteur est-il désigné au contrat ?", "office", "les conditions particulières",
    says="le conducteur est désigné au contrat"
)
relation = choice(
    "driver.relation",
    {
        "policyholder": "le souscripteur", "spouse": "son conjoint", "child": "son enfant",
        "other_family": "sa famille", "employee": "son salarié", "borrower": "un emprunteur", "thief": "le voleur",
        "professional": "un professionnel", "nobody": "personne : le véhicule ne roulait pas"
    },
    "Qui conduisait, au regard du souscripteur ?", "insured", says="la qualité du conducteur"
)
authorised = yes_no(
    "driver.authorised", "Le conducteur avait-il l'accord du propriétaire ?", "insured",
    says="le conducteur avait l'accord du propriétaire"
)
age_years = whole(
    "driver.age_years", "year", "Quel âge le conducteur a-t-il ?", "insured", low=10, high=120, proof=_LICENCE,
    says="l'âge du conducteur"
)
licence_valid = yes_no(
    "driver.licence_valid", "Le conducteur avait-il un permis en cours de validité ?", "insured", _LICENCE,
    says="le conducteur avait un permis valable"
)
licence_held_years = whole(
    "driver.licence_held_years", "year", "Depuis combien d'années entières a-t-il le permis ?", "insured", high=100,
    proof=_LICENCE, says="l'ancienneté du permis"
)
insured_months_in_3_years = whole(
    "driver.insured_months_in_3_years", "month",
    "Combien de mois le conducteur a-t-il été assuré dans les trois dernières années ?", "insured", high=36,
    proof="le relevé d'information", says="le nombre de mois d'assurance dans les trois ans"
)
novice = yes_no(
    "driver.novice", "Le conducteur est-il novice au sens du contrat ?", "office", says="le conducteur est novice"
)
lending_exceptional = yes_no(
    "driver.lending_exceptional", "Le véhicule était-il prêté à titre exceptionnel ?", "insured",
    says="le véhicule était prêté à titre exceptionnel"
)
alcohol_g_per_l = fixed(
    "driver.alcohol_g_per_l", "gram/litre", 100,
    "Quel taux d'alcool a été mesuré dans le sang du conducteur, en grammes par litre ?", "police", high=10,
    proof=_REPORT, says="le taux d'alcool du conducteur"
)
reduced_alcohol_limit = yes_no(
    "driver.reduced_alcohol_limit",
    "Le taux d'alcool réduit vaut-il pour le conducteur (permis probatoire, élève, transport en commun, éthylotest "
    "antidémarrage) ?", "police", _LICENCE, says="le taux d'alcool réduit vaut pour le conducteur"
)
test_refused = yes_no(
    "driver.test_refused", "Le conducteur a-t-il refusé un dépistage ?", "police", _REPORT,
    says="le conducteur a refusé un dépistage"
)
drugs = yes_no(
    "driver.drugs", "Le conducteur avait-il fait usage de stupéfiants ?", "police", _REPORT,
    says="le conducteur avait fait usage de stupéfiants"
)
drugs_prescribed = yes_no(
    "driver.drugs_prescribed", "Ces substances étaient-elles prescrites par un médecin ?", "doctor", "l'ordonnance",
    says="les substances étaient prescrites"
)
manifestly_drunk = yes_no(
    "driver.manifestly_drunk", "Une ivresse manifeste a-t-elle été constatée ?", "police", _REPORT,
    says="une ivresse manifeste a été constatée"
)
state_caused_event = yes_no(
    "driver.state_caused_event", "L'alcool ou les stupéfiants ont-ils un lien avec l'événement ?", "expert", _REPORT,
    says="l'alcool ou les stupéfiants ont un lien avec l'événement"
)
hit_and_run = yes_no(
    "driver.hit_and_run", "Le conducteur a-t-il pris la fuite ou refusé de s'arrêter ?", "police", _REPORT,
    says="le conducteur a pris la fuite ou refusé de s'arrêter"
)
seat_belt_worn = yes_no(
    "driver.seat_belt_worn", "Le conducteur portait-il sa ceinture ou son casque ?", "police", _REPORT,
    says="le conducteur portait sa ceinture ou son casque"
)
car_licence = yes_no(
    "driver.car_licence", "Le conducteur a-t-il le permis de conduire une voiture ?", "insured", _LICENCE,
    says="le conducteur a le permis voiture"
)
suspension_months = whole(
    "driver.suspension_months", "month",
    "Combien de mois de suspension du permis l'infraction qui a causé l'événement a-t-elle entraînés ?", "police",
    high=120, proof="la décision de suspension", says="la durée de la suspension du permis qui a suivi l'événement"
)
licence_cancelled = yes_no(
    "driver.licence_cancelled", "L'infraction qui a causé l'événement a-t-elle entraîné l'annulation du permis ?",
    "police", "la décision d'annulation", says="le permis a été annulé après l'événement"
)
caused_event = yes_no(
    "driver.caused_event", "Le conducteur a-t-il causé l'événement, même en partie ?", "handler", _REPORT,
    says="le conducteur a causé l'événement"
)
owner = yes_no(
    "driver.owner", "Le conducteur est-il le propriétaire du véhicule ?", "insured",
    "le certificat d'immatriculation", says="le conducteur est le propriétaire du véhicule"
)
required_age_reached = yes_no(
    "driver.required_age_reached", "Le conducteur avait-il l'âge requis pour conduire ce véhicule ?", "insured",
    _LICENCE, says="le conducteur avait l'âge requis"
)
licence_conditions_met = yes_no(
    "driver.licence_conditions_met", "Les conditions de validité inscrites sur le permis étaient-elles respectées ?",
    "police", _REPORT, says="les conditions du permis étaient respectées"
)
licence_declared = yes_no(
    "driver.licence_declared",
    "Ce permis avait-il été déclaré à l'assureur à la souscription ou au renouvellement ?", "office",
    says="le permis avait été déclaré à l'assureur"
)
without_insured_knowledge = yes_no(
    "driver.without_insured_knowledge", "Le véhicule était-il conduit après un vol, par violence ou à l'insu de "
    "l'assuré ?", "police", _REPORT, says="le véhicule était conduit à l'insu de l'assuré"
)
test_medically_impossible = yes_no(
    "driver.test_medically_impossible", "Le dépistage était-il médicalement impossible ?", "doctor",
    "le certificat médical", says="le dépistage était médicalement impossible"
)
learner_in_scheme = yes_no(
    "driver.learner_in_scheme", "Le conducteur apprend-il en conduite accompagnée, dans les règles du dispositif ?",
    "insured", "le livret d'apprentissage", says="le conducteur apprend en conduite accompagnée"
)
