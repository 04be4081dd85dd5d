"""Articles 4.4 and 12.7, annex: the rights of persons over their data, and where to exercise them.

The notice gives every right « within the limits and conditions of the regulations »: the grounds are those of the law
(`law.data_protection`). Source: general conditions AUTO, articles 4.4 and 12.7, and the notice in their annex.
"""

from __future__ import annotations

from clausier.facts import privacy
from clausier.facts import request as asked
from clausier.law import data_protection as law
from clausier.law import letters
from clausier.law.articles.data_protection import LAW_1978_85, RGPD_7, RGPD_12, RGPD_15, RGPD_16, RGPD_77
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Document, Item, Recourse, Route, Service
from clausier.rules.terms import truth
from clausier.rules.words import named, reading

from .privacy import CONTROLLER

OFFICER = "le délégué à la protection des données, assur-nonvie-dpo@bpce.fr ou 7 promenade Germaine Sablon, 75013 Paris"
BY_MAIL = "courriel ou lettre"

# --- doubts of the text ----------------------------------------------------------------------------------------------

IDENTITY_EVERY_TIME = Override(
    "BPCE-4.4-2",
    "Une copie de la pièce d'identité est demandée pour toute demande.",
    (
        ("law", "Elle n'est demandée qu'à qui n'a pas justifié de son identité autrement."),
        ("contract", "Elle est demandée dans tous les cas."),
    ),
    "Le règlement européen ne permet d'en demander plus qu'en cas de doute sur l'identité.",
    law=(RGPD_12.cite,),
)
NO_ANSWER_TIME = Reading(
    "BPCE-ANX-15",
    "La notice ne donne aucun délai de réponse.",
    (("one_month_by_law", "Un mois à compter de la demande, trois si un report motivé est annoncé dans le mois."),),
    "Le règlement européen s'applique même si la notice se tait.",
)
NO_DESK_FOR_DECISIONS = Reading(
    "BPCE-ANX-5",
    "Ni délai ni adresse pour contester une décision automatisée.",
    (("the_officer", "Au délégué, dans le délai de toute demande sur les données."),),
    "C'est la seule adresse que la notice donne.",
)
LETTERS_DURING_THE_EPIDEMIC = Reading(
    "BPCE-ANX-25",
    "Le texte recommande le courriel, des lettres pouvant n'être pas traitées à cause d'une épidémie.",
    (("letters_count", "Une lettre reçue vaut demande, et le délai court."),),
    "La circonstance est passée, et la loi ne distingue pas les moyens.",
)

# --- the rights ------------------------------------------------------------------------------------------------------

ACCESS = law.right(
    "access",
    ("BPCE-ANX-15", RGPD_15.cite),
    "Droit d'accès : être informé du traitement et recevoir une copie de toutes ses données.",
    act="obtenir les informations sur le traitement et une copie des données",
    ground=truth(True),
    means=BY_MAIL,
    addressee=OFFICER,
)
RECTIFICATION = law.right(
    "rectification",
    ("BPCE-ANX-16", RGPD_16.cite),
    "Droit de faire corriger, compléter ou mettre à jour ses données.",
    act="faire corriger ses données",
    ground=truth(True),
    means=BY_MAIL,
    addressee=OFFICER,
)
ERASURE = law.right(
    "erasure",
    "BPCE-ANX-17",
    "Droit à l'effacement, dans les cas et les limites de la loi.",
    act="faire effacer ses données",
    ground=law.ERASABLE,
    means=BY_MAIL,
    addressee=OFFICER,
)
RESTRICTION = law.right(
    "restriction",
    "BPCE-ANX-18",
    "Droit à la limitation du traitement, dans les cas de la loi.",
    act="faire limiter l'emploi de ses données",
    ground=law.RESTRICTABLE,
    means=BY_MAIL,
    addressee=OFFICER,
)
PORTABILITY = law.right(
    "portability",
    "BPCE-ANX-19",
    "Droit à la portabilité : reprendre les données qu'on a fournies, ou les faire transmettre à un tiers si la "
    "technique le permet.",
    act="reprendre ses données ou les faire transmettre",
    ground=law.PORTABLE,
    means=BY_MAIL,
    addressee=OFFICER,
)
WITHDRAWAL_OF_CONSENT = law.right(
    "withdrawal_of_consent",
    ("BPCE-ANX-20", RGPD_7.cite),
    "Le consentement donné peut être retiré à tout moment.",
    act="retirer son consentement",
    ground=privacy.consent_given,
    means=BY_MAIL,
    addressee=OFFICER,
)
OBJECTION = law.right(
    "objection",
    "BPCE-ANX-21",
    "Droit d'opposition, pour des motifs tenant à sa situation.",
    act="s'opposer au traitement de ses données",
    ground=law.OPPOSABLE,
    means=BY_MAIL,
    addressee=OFFICER,
)
OBJECTION_TO_PROSPECTING = law.right(
    "objection_to_prospecting",
    "BPCE-ANX-22",
    "Droit de s'opposer à tout moment, sans raison, à la prospection et au profilage qui la sert.",
    act="s'opposer à la prospection commerciale",
    ground=privacy.purpose.is_in("prospecting", "profiling"),
    means=f"{BY_MAIL} ; le lien ou le numéro de chaque message",
    addressee=OFFICER,
)
STOP_PROSPECTING = Service(
    "BPCE-ANX-22",
    "L'opposition à la prospection s'impose : elle cesse, profilage compris.",
    key="stop_prospecting",
    due=law.asked("objection_to_prospecting"),
    what="Arrêt de tout emploi des données pour la prospection, profilage compris",
    figures={"à partir du": privacy.requested_on},
)
AFTER_DEATH = law.right(
    "after_death",
    ("BPCE-ANX-24", LAW_1978_85.cite),
    "Droit de donner des directives pour après son décès, aussi auprès d'un tiers de confiance certifié, et de nommer "
    "qui les exécute ; à défaut, les héritiers.",
    act="donner, changer ou révoquer des directives pour après son décès",
    ground=truth(True),
    means=BY_MAIL,
    addressee=OFFICER,
)
AUTOMATED_DECISION = law.right(
    "human_review",
    "BPCE-ANX-5",
    "Une décision automatisée d'assurer ou non comporte une intervention humaine ; le client présente ses observations "
    "et la conteste.",
    act="présenter ses observations et contester la décision automatisée",
    ground=law.CONTESTABLE,
    means=BY_MAIL,
    addressee=OFFICER,
    doubts=(NO_DESK_FOR_DECISIONS,),
)

# --- requests and complaints -----------------------------------------------------------------------------------------

ANSWER_DATA_REQUEST = law.answer_request(
    ("BPCE-ANX-15", RGPD_12.cite),
    "Une demande sur les données reçoit sa réponse dans le mois, délai que la loi fixe et que la notice n'imprime pas.",
    owes=CONTROLLER,
    doubts=(NO_ANSWER_TIME,),
)
ANSWER_AFTER_EXTENSION = law.answer_extended_request("BPCE-ANX-15", owes=CONTROLLER)
LETTERS = (letters.data_answer("BPCE-ANX-15"), letters.data_extension("BPCE-ANX-15"))
REQUEST = Document(
    ("BPCE-4.4-2", "BPCE-ANX-25"),
    "Une demande donne le nom, le prénom et les coordonnées de la personne, avec une copie de sa pièce d'identité.",
    key="data_request",
    by=law.PERSON,
    to="délégué à la protection des données",
    due=law.ANY_RIGHT,
    items=[
        Item(what="le nom et le prénom", rules=("BPCE-4.4-2",)),
        Item(what="les coordonnées", rules=("BPCE-4.4-2",)),
        Item(
            what="une copie de la pièce d'identité",
            needed=reading(IDENTITY_EVERY_TIME, law=law.IDENTITY_DOUBTED, contract=truth(True)),
            rules=("BPCE-4.4-2", RGPD_12.cite),
        ),
    ],
    doubts=(LETTERS_DURING_THE_EPIDEMIC,),
)
OFFICER_ROUTE = Route(
    ("BPCE-4.4-1", "BPCE-12.7-1", "BPCE-ANX-25", "BPCE-ANX-40"),
    "Toute question sur les données va au délégué à la protection des données, désigné pour tout le groupe.",
    key="data_officer",
    topic="personal_data",
    when=asked.topic == "personal_data",
    contact=OFFICER,
    channels=("courriel", "lettre"),
    have_ready=("le nom, le prénom et les coordonnées", "le droit que l'on exerce"),
    then="réponse dans le mois de la demande",
)
DATA_COMPLAINT = Recourse(
    ("BPCE-ANX-23", RGPD_77.cite),
    "Qui conteste l'usage de ses données peut saisir une autorité de contrôle : celle de sa résidence, de son lieu de "
    "travail ou du lieu du manquement ; en France, la CNIL.",
    key="data_complaint",
    against=f"la {law.CNIL}, www.cnil.fr, ou l'autorité du pays concerné",
    ground=named(privacy.disputed, "BPCE-ANX-23", says="La personne conteste l'usage de ses données."),
)
