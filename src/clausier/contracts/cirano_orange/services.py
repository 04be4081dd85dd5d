"""Services 1, 2, 3.4, 4, 6 and 7: the online account, customer relations, from when to when, complaints and law.

Assistance itself is in `assistance` and `repatriation`, personal data in `services_privacy`.
Source: general conditions of the included services, introduction and articles 1, 2, 3.4, 4, 6 and 7.
"""

from __future__ import annotations

from clausier.facts import complaint, event, policy, policyholder, roadside
from clausier.facts import request as asked
from clausier.rules.dates import after, before, days, earliest_of, months
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Condition, Deadline, Information, Recourse, Right, Route
from clausier.rules.terms import truth
from clausier.rules.words import all_of, any_of, insurer_proves, named, not_, reading

from .assistance_exclusions import ASSISTANCE
from .complaints import IS_COMPLAINT
from .contacts import ADDRESS, EMAIL
from .formation import COVER_STARTS_ON, LAST_DAY
from .life import CANCELLED_ON

ACCOUNT_STAYS = months(2)
ACKNOWLEDGE_WITHIN = days(10)
ANSWER_WITHIN = months(2)
MANAGER = "CIRANO"

# --- doubts of the text ----------------------------------------------------------------------------------------------

UTMOST = Reading(
    "ORNG-S3.4-1",
    "L'assisteur n'est pas responsable de ce que la force majeure empêche, mais s'efforce tout de même d'aider ; le "
    "renvoi aux sanctions par pays n'est suivi d'aucune règle.",
    (("no_liability", "Il ne répond ni du retard ni de l'absence ; les frais engagés restent payés par la garantie."),),
    "La clause écarte une responsabilité, elle n'exclut aucune prise en charge ; une phrase sans verbe ne règle rien.",
)
TWO_MONTHS_AFTER_CANCELLATION = Reading(
    "ORNG-S4-1",
    "Le compte reste ouvert deux mois après l'échéance, mais le même article arrête les services à la résiliation.",
    (
        ("expiry_only", "Les deux mois ne suivent que l'échéance normale ; la résiliation ferme le compte."),
        ("always", "Les deux mois suivent aussi une résiliation."),
    ),
    "Chaque phrase garde un effet.",
)
WHICH_START = Reading(
    "ORNG-S4-2",
    "La « date de début » peut différer de la prise d'effet de la garantie, un mois plus tard.",
    (
        ("start_on_the_form", "L'assistance part de la date de début du bulletin d'adhésion, sans carence."),
        ("effect_of_the_cover", "L'assistance part avec la garantie, après la carence."),
    ),
    "Le texte renvoie aux dates du bulletin d'adhésion, et ne parle pas de carence.",
)
TEN_DAYS = Reading(
    "ORNG-S6-3",
    "Ni le genre de jours, ni le point de départ des 10 jours ne sont dits.",
    (
        ("from_sending", "Dix jours calendaires à compter de l'envoi."),
        ("from_receipt", "Dix jours calendaires à compter de la réception."),
    ),
    "Sans autre mot, les jours sont ceux du calendrier ; le doute profite au client.",
)
TWO_MONTHS = Reading(
    "ORNG-S6-4",
    "Le point de départ des deux mois n'est pas dit, et aucun médiateur n'est nommé pour les services.",
    (
        ("from_sending", "Deux mois à compter de l'envoi ; le médiateur du contrat d'assurance peut être essayé."),
        ("from_receipt", "Deux mois à compter de la réception."),
        ("court_only", "Deux mois à compter de l'envoi ; seul le juge peut être saisi."),
    ),
    "Les services sont inclus dans l'assurance, qui a son médiateur.",
)

# --- introduction and article 1 ----------------------------------------------------------------------------------

INCLUDED_SERVICES = Information(
    "ORNG-SV-1",
    "La garantie comprend un compte en ligne, un service relations clientèle et une assistance panne sans franchise "
    "kilométrique.",
    why="Annonce de ce que les articles 1, 2 et 3 des services exécutent.",
)
SAME_DEFINITIONS = Information(
    "ORNG-SV-3",
    "Les mots des services ont le sens que leur donne le contrat d'assurance.",
    why="Renvoi aux définitions de l'article 1, que les chapitres de l'assistance emploient déjà.",
)

# --- article 4: from when to when ------------------------------------------------------------------------------------

MEMBER_OF_A_PRODUCT = named(
    policy.form_signed,
    "ORNG-S1-1",
    says="L'adhésion à un produit de la gamme ouvre un espace en ligne, dont les identifiants arrivent par courriel.",
)
#: The last day of the services after a termination; never, when nobody terminates.
CANCELLED_LAST_DAY = before(CANCELLED_ON, days(1))
NOT_CANCELLED = Condition(
    "ORNG-S4-3",
    "Les services cessent avec la résiliation de la garantie.",
    test=not_(insurer_proves(CANCELLED_ON.on_or_before(event.day))),
    of=ASSISTANCE,
)
WITHIN_THE_WARRANTY = Condition(
    "ORNG-S4-2",
    "L'assistance joue de la date de début de la garantie à son échéance, telles que le bulletin d'adhésion les porte.",
    test=all_of(
        reading(
            WHICH_START,
            start_on_the_form=event.day >= policy.starts_on,
            effect_of_the_cover=event.day >= COVER_STARTS_ON,
        ),
        event.day <= LAST_DAY,
    ),
    of=ASSISTANCE,
)
ACCOUNT_CLOSES_ON = reading(
    TWO_MONTHS_AFTER_CANCELLATION,
    expiry_only=earliest_of(after(LAST_DAY, ACCOUNT_STAYS), CANCELLED_LAST_DAY),
    always=after(earliest_of(LAST_DAY, CANCELLED_LAST_DAY), ACCOUNT_STAYS),
)
ONLINE_ACCOUNT = Right(
    ("ORNG-S4-1", "ORNG-S1-1"),
    "Le compte en ligne s'ouvre à l'effet de l'adhésion et reste ouvert deux mois après l'échéance de la garantie.",
    key="online_account",
    who="client",
    act="consulter son compte en ligne",
    ground=MEMBER_OF_A_PRODUCT,
    opens=policy.starts_on,
    closes=ACCOUNT_CLOSES_ON,
    means="www.cirano.com, avec les identifiants reçus par courriel",
)

# --- article 3.4: assistance that did not come -----------------------------------------------------------------------

PREVENTED = named(
    roadside.obstacles.has(
        "civil_war", "foreign_war", "mobilisation", "requisition", "terrorism", "labour_conflict", "riot",
        "natural_disaster", "nuclear", "force_majeure",
    ),
    "ORNG-S3.4-1",
    says="L'assisteur ne répond pas de l'absence ni du retard dus à une guerre, une mobilisation, une réquisition, un "
    "sabotage ou un attentat concertés, un conflit social, une émeute, un cataclysme, la radioactivité, le noyau de "
    "l'atome ou un autre cas de force majeure.",
)  # fmt: skip
ASSISTANCE_FAILED = Recourse(
    ("ORNG-S3.4-2", "ORNG-S3.4-1"),
    "L'assisteur s'engage à employer tous ses moyens : s'il n'est pas venu ou a tardé sans cas de force majeure, il en "
    "répond ; dans ce cas même, il fait son possible pour aider.",
    key="assistance_failed",
    against="la société d'assistance, par le service relations clientèle",
    ground=all_of(roadside.failed, not_(PREVENTED)),
    doubts=(UTMOST,),
)

# --- article 6: complaints about the services ------------------------------------------------------------------------

ABOUT_THE_SERVICES = complaint.subject.is_in("assistance", "services")
SERVICE_COMPLAINT = named(
    all_of(ABOUT_THE_SERVICES, IS_COMPLAINT),
    "ORNG-S6-1",
    says="Une réclamation sur les services est un mécontentement ; demander un service, une information, une précision "
    "ou un avis n'en est pas une.",
)
COMPLAIN = Route(
    "ORNG-S6-2",
    "Une réclamation sur les services s'adresse à CIRANO, par lettre ou par courriel.",
    key="service_complaint",
    topic="complaint",
    when=all_of(asked.topic == "complaint", ABOUT_THE_SERVICES),
    contact=f"{ADDRESS}, ou {EMAIL}",
    channels=("lettre", "courriel"),
    have_ready=("le numéro de garantie", "l'objet de la réclamation"),
    then="CIRANO accuse réception sous 10 jours et répond sous deux mois",
)
ACKNOWLEDGE = Deadline(
    "ORNG-S6-3",
    "CIRANO accuse réception d'une réclamation sur les services sous 10 jours, sauf s'il répond dans ce temps.",
    key="acknowledge_service_complaint",
    owes=MANAGER,
    act="accuser réception de la réclamation sur les services, ou y répondre",
    start=reading(TEN_DAYS, from_sending=complaint.sent_on, from_receipt=complaint.received_on),
    within=ACKNOWLEDGE_WITHIN,
    # An answer within the time makes the acknowledgement useless.
    met=earliest_of(complaint.acknowledged_on, complaint.answered_on),
    applies=SERVICE_COMPLAINT,
)
ANSWER = Deadline(
    "ORNG-S6-4",
    "CIRANO tient le client au courant et répond à une réclamation sur les services sous deux mois.",
    key="answer_service_complaint",
    owes=MANAGER,
    act="répondre à la réclamation sur les services",
    start=reading(
        TWO_MONTHS,
        from_sending=complaint.sent_on,
        from_receipt=complaint.received_on,
        court_only=complaint.sent_on,
    ),
    within=ANSWER_WITHIN,
    met=complaint.answered_on,
    consequence="le client peut agir en justice",
    applies=SERVICE_COMPLAINT,
)
UNSATISFIED = all_of(
    SERVICE_COMPLAINT,
    complaint.sent_on.happened,
    any_of(not_(complaint.answered_on.happened), not_(policyholder.satisfied)),
    not_(complaint.court_action_brought),
)
COURT = Recourse(
    "ORNG-S6-4",
    "Si la réponse ne le satisfait pas, le client garde le droit d'agir en justice.",
    key="court_action_on_services",
    against="le tribunal compétent, pour les services",
    ground=UNSATISFIED,
)
MEDIATOR_MAY_BE_TRIED = Recourse(
    "ORNG-S6-4",
    "Aucun médiateur n'est nommé pour les services ; celui du contrat d'assurance peut être essayé.",
    key="mediation_on_services",
    against="le médiateur du contrat d'assurance, pour les services",
    ground=all_of(
        UNSATISFIED,
        reading(TWO_MONTHS, from_sending=truth(True), from_receipt=truth(True), court_only=truth(False)),
    ),
)

# --- article 7 -------------------------------------------------------------------------------------------------------

FRENCH_LAW = Information(
    "ORNG-S7-1",
    "Les conditions des services sont en français et soumises à la réglementation française.",
    why="Choix de la langue et de la loi : toutes les règles exécutées ici sont déjà celles du droit français.",
)
