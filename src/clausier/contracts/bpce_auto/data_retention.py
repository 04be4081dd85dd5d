"""Annex, table of processing: how long data are kept, purpose by purpose, each from its own start.

Source: general conditions AUTO, notice on personal data, table of the processing; Code civil, 2226, for the ten years
of bodily injury that the table leaves to the law.
"""

from __future__ import annotations

from clausier.facts import complaint, file, injury, policy, privacy, recording
from clausier.law import data_protection as law
from clausier.law.articles.limitation import C2226
from clausier.rules.dates import days, if_so, months, years
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Retention
from clausier.rules.words import all_of, none_of, not_, when

from .privacy import CONTROLLER, COOKIES_KEPT

CONTRACT_KEPT_LEAST = years(5)
CONTRACT_KEPT_MOST = years(20)
COMPLAINT_KEPT = years(2)
CALL_KEPT = days(10)
CALL_KEPT_FOR_SAFETY = months(6)
CALL_KEPT_FOR_A_SALE = years(5)
FRAUD_KEPT = years(5)
PAYMENTS_KEPT = years(10)
#: Two years and three months.
COMMERCIAL_KEPT = months(27)
INCIDENT_KEPT = years(3)
STUDIES_KEPT = years(5)

# --- doubts of the text ----------------------------------------------------------------------------------------------

FIVE_TO_TWENTY = Reading(
    "BPCE-ANX-27",
    "« Entre 5 et 20 ans selon vos garanties » : le nombre d'années de chaque garantie n'est pas imprimé.",
    (
        (
            "five_unless_limitation_is_longer",
            "Cinq ans, sauf pour une garantie dont la prescription est plus longue, et jamais plus de vingt.",
        ),
    ),
    "Une durée se justifie par la prescription de la garantie ; celle de l'assurance, deux ans, est plus courte que le "
    "moins imprimé.",
)
WHICH_RECORDING = Reading(
    "BPCE-ANX-30",
    "Trois durées sont imprimées pour les enregistrements, et se recouvrent.",
    (("by_purpose", "Le but pour lequel l'enregistrement est gardé décide."),),
    "C'est ce que dit le tableau, qui range les durées par finalité.",
)
ROLLING = Reading(
    "BPCE-ANX-38",
    "« 5 ans glissants à la date du jour » ne nomme pas de point de départ.",
    (("from_collection", "Chaque donnée sort cinq ans après avoir été recueillie."),),
    "Une fenêtre glissante garde ce qui a moins de cinq ans.",
)

# --- the contract ----------------------------------------------------------------------------------------------------

CONTRACT_DATA = Retention(
    "BPCE-ANX-27",
    "Identité, famille, profession, patrimoine, paiements, habitudes et santé utile à un sinistre sont gardés cinq ans "
    "au moins depuis la fin du contrat ou la clôture du dernier sinistre.",
    key="contract_data",
    data="données du contrat et des sinistres",
    start=law.CONTRACT_OVER,
    within=CONTRACT_KEPT_LEAST,
    controller=CONTROLLER,
    doubts=(FIVE_TO_TWENTY,),
)
CONTRACT_DATA_AT_MOST = Retention(
    "BPCE-ANX-27",
    "Selon la garantie, les mêmes données peuvent être gardées plus longtemps, vingt ans au plus.",
    key="contract_data_at_most",
    data="données du contrat d'une garantie à longue prescription",
    start=law.CONTRACT_OVER,
    within=CONTRACT_KEPT_MOST,
    controller=CONTROLLER,
    doubts=(FIVE_TO_TWENTY,),
)
BODILY_INJURY = Retention(
    ("BPCE-ANX-28", C2226.cite),
    "Les données d'un dommage corporel de responsabilité sont gardées jusqu'à la fin de la prescription : dix ans "
    "depuis la consolidation.",
    key="bodily_injury_data",
    data="données d'un dommage corporel de responsabilité",
    start=injury.consolidated_on,
    within=law.BODILY_INJURY_WITHIN,
    controller=CONTROLLER,
)
PAYMENTS = Retention(
    "BPCE-ANX-35",
    "Les flux financiers du contrat sont gardés dix ans après le paiement.",
    key="payments",
    data="flux financiers du contrat",
    start=file.paid_on,
    within=PAYMENTS_KEPT,
    controller=CONTROLLER,
)

# --- complaints, calls, cookies --------------------------------------------------------------------------------------

COMPLAINTS = Retention(
    "BPCE-ANX-29",
    "Une demande ou une réclamation est gardée deux ans depuis sa clôture.",
    key="complaints",
    data="demandes et réclamations",
    start=complaint.closed_on,
    within=COMPLAINT_KEPT,
    controller=CONTROLLER,
)
FOR_A_SALE = recording.purpose.is_in("immediate_handling", "cover_reduced")
FOR_SAFETY = recording.purpose == "safety"
CALLS = Retention(
    "BPCE-ANX-30",
    "Un appel enregistré est gardé dix jours.",
    key="calls",
    data="enregistrement d'un appel",
    start=if_so(none_of(FOR_A_SALE, FOR_SAFETY), recording.made_on),
    within=CALL_KEPT,
    controller=CONTROLLER,
    doubts=(WHICH_RECORDING,),
)
CALLS_FOR_SAFETY = Retention(
    "BPCE-ANX-31",
    "Certains enregistrements sont gardés six mois pour la sûreté de l'entreprise.",
    key="calls_for_safety",
    data="enregistrement gardé pour la sûreté",
    start=if_so(FOR_SAFETY, recording.made_on),
    within=CALL_KEPT_FOR_SAFETY,
    controller=CONTROLLER,
)
CALLS_FOR_A_SALE = Retention(
    "BPCE-ANX-32",
    "L'enregistrement d'une souscription à gestion immédiate, ou d'un avenant qui réduit les garanties, est gardé cinq "
    "ans.",
    key="calls_for_a_sale",
    data="enregistrement d'une souscription ou d'un avenant",
    start=if_so(FOR_A_SALE, recording.made_on),
    within=CALL_KEPT_FOR_A_SALE,
    controller=CONTROLLER,
)
COOKIES = Retention(
    "BPCE-ANX-33",
    "Les traceurs sont gardés treize mois depuis l'accord donné.",
    key="cookies",
    data="traceurs",
    start=file.consent_given_on,
    within=COOKIES_KEPT,
    controller=CONTROLLER,
)

# --- fraud, business, tools ------------------------------------------------------------------------------------------

FRAUD = Retention(
    "BPCE-ANX-34",
    "Un dossier de fraude est gardé cinq ans au plus depuis sa clôture.",
    key="fraud",
    data="dossier de fraude",
    start=if_so(all_of(file.kind == "fraud", not_(file.proceedings_started)), file.closed_on),
    within=FRAUD_KEPT,
    controller=CONTROLLER,
)
FRAUD_IN_COURT = Retention(
    "BPCE-ANX-34",
    "Si une procédure judiciaire est engagée, le dossier de fraude est gardé jusqu'à la fin de la procédure.",
    key="fraud_in_court",
    data="dossier de fraude en justice",
    start=if_so(file.kind == "fraud", file.proceedings_ended_on),
    within=days(0),
    controller=CONTROLLER,
)
COMMERCIAL = Retention(
    "BPCE-ANX-36",
    "Le suivi commercial garde les données deux ans et trois mois : d'un client, depuis la fin du contrat ; de toute "
    "autre personne, depuis le dernier contact.",
    key="commercial",
    data="données du suivi commercial",
    start=when(file.client, policy.ended_on, privacy.last_contact_on),
    within=COMMERCIAL_KEPT,
    controller=CONTROLLER,
)
INCIDENTS = Retention(
    "BPCE-ANX-37",
    "Un incident informatique est gardé trois ans depuis son enregistrement.",
    key="incidents",
    data="incident des outils informatiques",
    start=if_so(file.kind == "incident", file.opened_on),
    within=INCIDENT_KEPT,
    controller=CONTROLLER,
)
STUDIES = Retention(
    "BPCE-ANX-38",
    "Les études techniques et la gestion des risques gardent chaque donnée cinq ans.",
    key="studies",
    data="données des études et de la gestion des risques",
    start=privacy.collected_on,
    within=STUDIES_KEPT,
    controller=CONTROLLER,
    doubts=(ROLLING,),
)
