"""The policyholder: the person who joined or took out the policy (member, subscriber, insured)."""

# fmt: off
from __future__ import annotations

from clausier.rules.declare import Tags, choice, maybe_day, whole, yes_no

role = choice(
    "policyholder.role",
    {
        "owner": "le propriétaire du véhicule", "user": "un utilisateur autorisé par le propriétaire",
        "heir": "un héritier de l'adhérent", "buyer": "l'acquéreur du véhicule", "third_party": "un tiers"
    },
    "Qui demande la garantie, au regard du véhicule ?", "insured", says="la qualité de celui qui demande la garantie"
)
signatory = yes_no(
    "policyholder.signatory", "Celui qui agit a-t-il lui-même signé le contrat ?", "office", "le bulletin d'adhésion",
    says="celui qui agit a signé le contrat"
)
use_with_owner_consent_at_event = yes_no(
    "policyholder.use_with_owner_consent_at_event",
    "Le jour de l'événement, le véhicule était-il conduit avec l'accord du propriétaire ?", "insured",
    says="le véhicule était conduit avec l'accord du propriétaire le jour de l'événement"
)
use_with_owner_consent_at_handover = yes_no(
    "policyholder.use_with_owner_consent_at_handover",
    "Lors de la remise au réparateur, celui qui remet le véhicule en a-t-il l'usage avec l'accord du propriétaire ?",
    "insured", says="celui qui remet le véhicule au réparateur en a l'usage avec l'accord du propriétaire"
)
natural_person = yes_no(
    "policyholder.natural_person", "L'adhérent est-il une personne physique ?", "office",
    says="l'adhérent est une personne physique"
)
recovers_vat = yes_no(
    "policyholder.recovers_vat", "L'adhérent récupère-t-il la TVA ?", "insured", says="l'adhérent récupère la TVA"
)
sanctions_listed = yes_no(
    "policyholder.sanctions_listed", "L'adhérent fait-il l'objet de mesures restrictives ou d'un gel des avoirs ?",
    "office", "le registre des gels des avoirs",
    says="l'adhérent fait l'objet de mesures restrictives ou d'un gel des avoirs"
)
sanctions_listed_on = maybe_day(
    "policyholder.sanctions_listed_on", "Depuis quel jour l'adhérent fait-il l'objet de ces mesures ?", "office",
    "le registre des gels des avoirs", says="le jour depuis lequel l'adhérent fait l'objet de mesures restrictives"
)
residence = choice(
    "policyholder.residence",
    {
        "metropolitan_france": "France métropolitaine", "monaco": "Monaco", "overseas_france": "outre-mer français",
        "abroad": "étranger"
    },
    "Où l'adhérent a-t-il son domicile ?", "office", "un justificatif de domicile", says="le domicile de l'adhérent"
)
main_address_fixed = yes_no(
    "policyholder.main_address_fixed",
    "L'adhérent a-t-il une adresse principale fixe en France métropolitaine, hors Corse ?", "insured",
    "un justificatif de domicile", says="l'adhérent a une adresse principale fixe en France métropolitaine, hors Corse"
)
main_address_as_stated = yes_no(
    "policyholder.main_address_as_stated",
    "Cette adresse est-elle celle des conditions particulières du véhicule ?", "office",
    "les conditions particulières", says="l'adresse principale est celle des conditions particulières"
)
age_years = whole(
    "policyholder.age_years", "year", "Quel âge l'adhérent a-t-il ?", "office", high=120, says="l'âge de l'adhérent"
)
email_given = yes_no(
    "policyholder.email_given", "L'adhérent a-t-il donné une adresse de courriel ?", "office",
    says="l'adhérent a donné une adresse de courriel"
)
bank_account_area = choice(
    "policyholder.bank_account_area",
    {
        "sepa": "Union européenne, Espace économique européen ou zone SEPA", "other": "une autre zone",
        "none": "pas de compte communiqué"
    },
    "Dans quelle zone le compte bancaire de l'adhérent est-il tenu ?", "office", "le relevé d'identité bancaire",
    says="la zone du compte bancaire"
)
debit_mandate_signed = yes_no(
    "policyholder.debit_mandate_signed", "Le mandat de prélèvement est-il rempli et signé ?", "office",
    "le mandat de prélèvement", says="le mandat de prélèvement est signé"
)
bank_details_changed_on = maybe_day(
    "policyholder.bank_details_changed_on", "Quel jour les coordonnées bancaires de l'adhérent ont-elles changé ?",
    "insured", says="le jour du changement de coordonnées bancaires"
)
bank_details_reported_on = maybe_day(
    "policyholder.bank_details_reported_on",
    "Quel jour l'adhérent a-t-il signalé ses nouvelles coordonnées bancaires ?", "office",
    says="le jour où l'adhérent a signalé ses nouvelles coordonnées bancaires"
)
bank_mobility_used = yes_no(
    "policyholder.bank_mobility_used", "Le changement de banque relève-t-il du droit à la mobilité bancaire ?",
    "insured", "le mandat de mobilité bancaire", says="le changement de banque relève de la mobilité bancaire"
)
on_phone_opposition_list = yes_no(
    "policyholder.on_phone_opposition_list",
    "L'adhérent est-il inscrit sur la liste d'opposition au démarchage téléphonique ?", "insured",
    says="l'adhérent est inscrit sur la liste d'opposition au démarchage"
)
other_policies_with_insurer = yes_no(
    "policyholder.other_policies_with_insurer", "L'adhérent a-t-il d'autres contrats chez cet assureur ?", "office",
    says="l'adhérent a d'autres contrats chez cet assureur"
)
changes = Tags(
    "policyholder.changes",
    {
        "home": "le domicile", "marital_status": "la situation matrimoniale",
        "matrimonial_regime": "le régime matrimonial", "profession": "la profession",
        "retirement": "la retraite professionnelle", "end_of_activity": "la fin définitive de l'activité"
    },
    "La situation de l'adhérent a-t-elle changé sur ce point ?", "insured",
    says="la situation de l'adhérent a changé sur"
)
situation_changed_on = maybe_day(
    "policyholder.situation_changed_on", "Quel jour la situation de l'adhérent a-t-elle changé ?", "insured",
    "le justificatif du changement", says="le jour du changement de situation"
)
situation_reported_on = maybe_day(
    "policyholder.situation_reported_on", "Quel jour l'assureur a-t-il été informé du changement de situation ?",
    "office", says="le jour où l'assureur est informé du changement de situation"
)
situation_change_modifies_risk = yes_no(
    "policyholder.situation_change_modifies_risk", "Le changement de situation modifie-t-il le risque assuré ?",
    "handler", says="le changement de situation modifie le risque assuré"
)
insolvency_opened_on = maybe_day(
    "policyholder.insolvency_opened_on",
    "Quel jour un redressement ou une liquidation judiciaire de l'adhérent a-t-il été ouvert ?", "office",
    "le jugement d'ouverture", says="le jour d'ouverture de la procédure collective"
)
died_on = maybe_day(
    "policyholder.died_on", "Quel jour l'adhérent est-il décédé ?", "insured", "l'acte de décès",
    says="le jour du décès de l'adhérent"
)
satisfied = yes_no(
    "policyholder.satisfied", "La réponse donnée satisfait-elle l'adhérent ?", "insured",
    says="la réponse satisfait l'adhérent"
)
online_space_opened = yes_no(
    "policyholder.online_space_opened", "L'adhérent a-t-il ouvert un espace personnel en ligne ?", "office",
    says="l'adhérent a un espace personnel en ligne"
)
policy_number_known = yes_no(
    "policyholder.policy_number_known", "L'adhérent a-t-il son numéro de contrat ?", "insured",
    says="l'adhérent a son numéro de contrat"
)
origin_of_funds_justified = yes_no(
    "policyholder.origin_of_funds_justified", "L'origine des fonds qui ont payé le véhicule est-elle justifiée ?",
    "insured", says="l'origine des fonds est justifiée"
)
