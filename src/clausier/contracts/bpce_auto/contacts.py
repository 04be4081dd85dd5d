"""Chapters 2 and 4, article 12.4 and the back cover: whom to call or write to, and when somebody answers.

Complaints and the mediator are in `complaints`, personal data in `privacy`.
Source: general conditions AUTO, pages « Bien utiliser votre assurance », 4.2, 4.5 and 12.4, back cover.
"""

from __future__ import annotations

from clausier.facts import document, event, policyholder
from clausier.facts import request as asked
from clausier.law.calendar import business_days, calendar_days
from clausier.law.complaints import SUPERVISOR
from clausier.rules.hours import Opening, Slot, clock
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Document, Item, Right, Route
from clausier.rules.words import all_of, any_of, named, not_

MAINLAND_CALL = "09 69 39 25 52"
OVERSEAS_CALL = "09 69 32 48 38"
DEAF_SMS = "07 55 52 19 49"
#: Who runs the assistance and the services of chapters 9 and 10; never the insurer itself.
PROVIDER = "IMA Assurances, l'assisteur"
SITE = "l'espace personnel en ligne, sur le site ou l'application de la banque"
CLAIM_HOURS = Opening((Slot(0, 4, clock(8, 30), clock(19)), Slot(5, 5, clock(9), clock(12))), business_days())
ALWAYS = Opening((Slot(0, 6, clock(0), clock(24)),), calendar_days())
TO_REPORT = ("le numéro de contrat", "l'immatriculation", "le jour et le lieu de l'événement")

# --- doubts of the text ----------------------------------------------------------------------------------------------

CLOSED_ON_HOLIDAYS = Reading(
    "BPCE-BACK-1",
    "Les horaires sont donnés du lundi au samedi, à l'heure de la métropole, sans un mot des jours fériés.",
    (
        (
            "closed",
            "Fermé les jours fériés ; l'appelant d'outre-mer lit l'heure de Paris. La déclaration en ligne reste "
            "possible, et l'assistance répond à toute heure.",
        ),
    ),
    "Aucun délai ne court contre qui attend l'ouverture.",
)
FIVE_DAYS_IN_GENERAL = Reading(
    "BPCE-2-3",
    "Le texte donne cinq jours ouvrés pour tout sinistre, alors que l'article 4.1 a d'autres délais pour le vol, la "
    "catastrophe naturelle et la défense.",
    (("own_deadline", "Cette page dit où déclarer ; le délai est celui de l'article 4.1 pour l'événement."),),
    "La règle particulière l'emporte sur l'exemple.",
)

# --- a claim, assistance ---------------------------------------------------------------------------------------------

CLAIM = asked.topic == "claim"
ASSISTANCE = asked.topic == "assistance"
OVERSEAS = named(
    policyholder.residence == "overseas_france",
    "BPCE-2-3",
    "BPCE-BACK-1",
    says="Un numéro répond à la métropole, un autre à l'outre-mer.",
)
NOBODY_ON_THE_PHONE = any_of(asked.urgent, not_(CLAIM_HOURS.is_open(asked.at)))
DEAF_IN_A_HURRY = Route(
    ("BPCE-2-3", "BPCE-BACK-3"),
    "Sourd ou malentendant, en urgence ou hors des heures du service : une assistance répond par SMS (coût de "
    "l'opérateur).",
    key="claim_by_sms",
    topic="claim",
    when=all_of(CLAIM, asked.hearing_impaired, NOBODY_ON_THE_PHONE),
    contact=f"SMS au {DEAF_SMS}",
    channels=("SMS",),
    have_ready=TO_REPORT,
)
DEAF = Route(
    ("BPCE-2-3", "BPCE-BACK-3"),
    "Sourd ou malentendant, l'assuré déclare son sinistre par le site de la banque.",
    key="claim_by_site",
    topic="claim",
    when=all_of(CLAIM, asked.hearing_impaired),
    contact=SITE,
    channels=("espace en ligne",),
    have_ready=TO_REPORT,
)
CLAIM_OVERSEAS = Route(
    ("BPCE-2-3", "BPCE-BACK-1"),
    "Outre-mer, un sinistre se déclare en ligne ou par téléphone, aux heures de la métropole.",
    key="claim_overseas",
    topic="claim",
    when=all_of(CLAIM, OVERSEAS),
    contact=f"{OVERSEAS_CALL}, ou {SITE}",
    channels=("téléphone", "espace en ligne"),
    opening=CLAIM_HOURS,
    at=asked.at,
    have_ready=TO_REPORT,
    doubts=(CLOSED_ON_HOLIDAYS, FIVE_DAYS_IN_GENERAL),
)
CLAIM_MAINLAND = Route(
    ("BPCE-2-3", "BPCE-BACK-1"),
    "Un sinistre se déclare en ligne ou par téléphone, du lundi au samedi.",
    key="claim_mainland",
    topic="claim",
    when=CLAIM,
    contact=f"{MAINLAND_CALL}, ou {SITE}",
    channels=("téléphone", "espace en ligne"),
    opening=CLAIM_HOURS,
    at=asked.at,
    have_ready=TO_REPORT,
    doubts=(CLOSED_ON_HOLIDAYS, FIVE_DAYS_IN_GENERAL),
)
ASSISTANCE_DEAF = Route(
    ("BPCE-BACK-3", "BPCE-3-9"),
    "Sourd ou malentendant, l'assuré demande l'assistance par SMS (coût de l'opérateur).",
    key="assistance_by_sms",
    topic="assistance",
    when=all_of(ASSISTANCE, asked.hearing_impaired),
    contact=f"{PROVIDER} : SMS au {DEAF_SMS}",
    channels=("SMS",),
)
ASSISTANCE_OVERSEAS = Route(
    ("BPCE-BACK-2", "BPCE-3-9"),
    "Outre-mer, l'assistance répond tous les jours à toute heure.",
    key="assistance_overseas",
    topic="assistance",
    when=all_of(ASSISTANCE, OVERSEAS),
    contact=f"{PROVIDER} : {OVERSEAS_CALL}",
    channels=("téléphone",),
    opening=ALWAYS,
    at=asked.at,
)
ASSISTANCE_MAINLAND = Route(
    ("BPCE-BACK-2", "BPCE-3-9"),
    "L'assistance répond tous les jours à toute heure, au numéro des sinistres.",
    key="assistance_mainland",
    topic="assistance",
    when=ASSISTANCE,
    contact=f"{PROVIDER} : {MAINLAND_CALL}",
    channels=("téléphone",),
    opening=ALWAYS,
    at=asked.at,
)
JOINT_REPORT = Document(
    "BPCE-2-2",
    "Avec un autre conducteur, on remplit un constat amiable ; à défaut, on échange ses coordonnées et on relève la "
    "plaque.",
    key="joint_report",
    by="assuré",
    to="assureur",
    due=all_of(event.kind == "accident", event.other_driver_involved),
    items=[
        Item(what="le constat amiable", needed=document.joint_report_possible, rules=("BPCE-2-2",)),
        Item(
            what="les coordonnées de l'autre personne et le numéro d'immatriculation de son véhicule",
            needed=not_(document.joint_report_possible),
            rules=("BPCE-2-2",),
        ),
    ],
    present=document.joint_report_signed,
)

# --- the contract ----------------------------------------------------------------------------------------------------

CHANGES = Route(
    ("BPCE-4.2-1", "BPCE-4.2-2"),
    "Un changement de véhicule, de plaque, de stationnement, d'usage, de conducteur ou de formule se déclare dans "
    "l'espace en ligne de la banque.",
    key="contract_change",
    topic="contract_change",
    when=asked.topic == "contract_change",
    contact=SITE,
    channels=("espace en ligne", "application"),
    have_ready=("ce qui change, et depuis quel jour",),
)
CERTIFICATES = Route(
    "BPCE-4.2-1",
    "Les attestations se téléchargent dans l'espace en ligne.",
    key="certificates",
    topic="certificate",
    when=asked.topic == "certificate",
    contact=SITE,
    channels=("espace en ligne", "application"),
)
INTERNATIONAL_CARD = Route(
    "BPCE-4.2-1",
    "La carte internationale d'assurance se demande dans l'espace en ligne et arrive au domicile.",
    key="international_card",
    topic="international_card",
    when=asked.topic == "international_card",
    contact=SITE,
    channels=("espace en ligne", "application"),
    then="la carte est envoyée au domicile",
)
BANK_ACCOUNT = Route(
    "BPCE-4.2-1",
    "Le compte de prélèvement se change dans l'espace en ligne.",
    key="bank_account",
    topic="bank_account",
    when=asked.topic == "bank_account",
    contact=SITE,
    channels=("espace en ligne", "application"),
    have_ready=("le relevé d'identité bancaire",),
)
DOCUMENTS_ONLINE = Right(
    "BPCE-4.5-1",
    "Qui avait adhéré à l'espace en ligne de la banque y trouve les documents du contrat, s'ils sont disponibles ; cet "
    "espace a ses propres conditions, remises par la banque.",
    key="documents_online",
    who="assuré",
    act="trouver les documents du contrat dans l'espace en ligne",
    ground=policyholder.online_space_opened,
)
SUPERVISION = Route(
    "BPCE-12.4-1",
    "Les sociétés d'assurances sont contrôlées par l'ACPR, qui ne tranche pas les litiges.",
    key="supervisor",
    topic="supervision",
    when=asked.topic == "supervision",
    contact=SUPERVISOR,
    channels=("lettre",),
)
