"""Article 7: what the member must do, and what a breach costs — nothing by itself.

The list states no sanction. A breach is listed; only an exclusion of article 8, proved with its link to the failure,
takes anything away (see `exclusions`). Source: general conditions n° 2220453, article 7 and definition of the
manufacturer's recommendations.
"""

from __future__ import annotations

from clausier.facts import event, failure, maintenance
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Deadline, Document, Duty, Item, Sanction
from clausier.rules.terms import truth
from clausier.rules.words import all_of, any_of, given_or, named, not_, reading

from .assistance import ASSISTANCE
from .limitation import LIMITATION
from .request import CALL

MEMBER = "adhérent"
BREAKDOWN = ("breakdown",)

# --- doubts of the text -----------------------------------------------------------------------------------------------

NO_SANCTION = Reading(
    "MOTO-7-1",
    "La liste commence par « notamment » et n'attache de sanction à aucun de ses points.",
    (
        (
            "listed_exclusion",
            "Aucune perte de droit automatique : il faut une exclusion de l'article 8 et un lien prouvé.",
        ),
        ("loss_of_rights", "Tout manquement ferait perdre le droit aux garanties."),
    ),
    "Une déchéance doit être écrite ; cela vaut pour tout l'article 7.",
)
HOW_OFTEN = Reading(
    "MOTO-7-4",
    "Aucune fréquence n'est donnée pour le contrôle des niveaux.",
    (
        (
            "makers_interval",
            "Celle que donne le constructeur ; sans elle, l'assureur prouve que personne n'a rien vérifié.",
        ),
    ),
    "Il revient à celui qui invoque un manquement de dire à quoi il manque.",
)
LATE_MAINTENANCE = Reading(
    "MOTO-7-5",
    "Aucune tolérance, en kilomètres ou en jours, n'est prévue ; le texte ne dit pas quel professionnel.",
    (
        (
            "linked_only",
            "Un entretien en retard, sans lien avec la panne, n'est pas opposé ; tout professionnel convient.",
        ),
        ("any_delay", "Tout retard est un manquement, même sans lien ; tout professionnel convient."),
    ),
    "L'entretien sert à éviter la panne ; le doute profite à l'adhérent.",
)
WHICH_PROOF = Reading(
    "MOTO-7-6",
    "Le carnet rempli « et/ou » les factures.",
    (
        ("either", "L'un ou l'autre suffit."),
        ("both", "Il faut l'un et l'autre."),
    ),
    "« Ou » suffit à l'adhérent.",
)
NO_BOOKLET = Reading(
    "MOTO-D-14",
    "Les consignes sont dans un carnet que le vendeur fournit ; rien n'est dit s'il ne l'a pas fourni.",
    (
        ("not_opposed", "Sans carnet remis, ces consignes ne sont pas opposées à l'adhérent."),
        ("opposed", "L'adhérent doit se les procurer."),
    ),
    "On ne suit pas des consignes qu'on n'a pas reçues.",
)
NO_TIME_TO_REPORT = Reading(
    "MOTO-7-8",
    "Le contrat ne fixe aucun délai pour déclarer une panne.",
    (
        (
            "limitation_only",
            "Aucun refus pour déclaration tardive ; seule la prescription de l'article 14 éteint le droit.",
        ),
    ),
    "Une déchéance doit être écrite, et seul l'appel avant l'intervention est demandé.",
)

# --- what is asked of the member --------------------------------------------------------------------------------------

INSTRUCTIONS_RECEIVED = named(
    reading(NO_BOOKLET, not_opposed=maintenance.booklet_supplied, opposed=truth(True)),
    "MOTO-D-14",
    says="Les préconisations du constructeur sont celles du carnet d'entretien remis par le vendeur, que l'adhérent "
    "doit lire.",
)
CALL_BEFORE_WORK = Duty(
    ("MOTO-7-1", "MOTO-6-1"),
    f"Appeler le {CALL} avant toute intervention sur le véhicule, et pour toute assistance.",
    who=MEMBER,
    breach=not_(event.called_before_intervention),
    excuse=event.contact_impossible,
    sanction=Sanction.NONE,
    of=(*ASSISTANCE, *BREAKDOWN),
    doubts=(NO_SANCTION,),
)
PROPER_USE = Duty(
    ("MOTO-7-2", "MOTO-D-14"),
    "Utiliser le véhicule selon sa destination et les préconisations du constructeur.",
    who=MEMBER,
    breach=any_of(
        failure.causes.has("abusive_use", "overloading", "unloading_or_storage"),
        all_of(failure.causes.has("overrevving", "severe_use"), INSTRUCTIONS_RECEIVED),
    ),
    sanction=Sanction.NONE,
)
HEED_WARNINGS = Duty(
    "MOTO-7-3",
    "Tenir compte des voyants et des messages d'alerte ou d'urgence du tableau de bord.",
    who=MEMBER,
    breach=failure.warning_ignored,
    sanction=Sanction.NONE,
)
CHECK_FLUIDS = Duty(
    "MOTO-7-4",
    "Vérifier ou faire vérifier régulièrement les niveaux : huile, liquide de refroidissement, autres fluides.",
    who=MEMBER,
    breach=not_(maintenance.fluids_checked),
    sanction=Sanction.NONE,
    doubts=(HOW_OFTEN,),
)
MAINTENANCE_MISSED = any_of(not_(maintenance.followed), not_(maintenance.by_professional))
MAINTAIN = Duty(
    ("MOTO-7-5", "MOTO-D-14"),
    "Faire entretenir le véhicule par un professionnel de la réparation, au kilométrage ou à la date du constructeur, "
    "au premier atteint ; un retard sans lien avec la panne n'est pas opposé.",
    who=MEMBER,
    breach=all_of(
        MAINTENANCE_MISSED,
        reading(LATE_MAINTENANCE, linked_only=failure.causes.has("lack_of_maintenance"), any_delay=truth(True)),
    ),
    excuse=not_(INSTRUCTIONS_RECEIVED),
    sanction=Sanction.NONE,
)
MAINTENANCE_PROVED = named(
    given_or(
        maintenance.proved,
        reading(
            WHICH_PROOF,
            either=any_of(maintenance.booklet_filled_in, maintenance.invoices_kept),
            both=all_of(maintenance.booklet_filled_in, maintenance.invoices_kept),
        ),
    ),
    "MOTO-7-6",
    says="Le carnet rempli à chaque entretien ou les factures gardées prouvent l'entretien, l'un ou l'autre.",
)
KEEP_PROOF = Duty(
    "MOTO-7-6",
    "Faire remplir le carnet par le réparateur à chaque entretien, ou garder les factures.",
    who=MEMBER,
    breach=not_(MAINTENANCE_PROVED),
    sanction=Sanction.NONE,
)
PROOF_OF_MAINTENANCE = Document(
    "MOTO-7-6",
    "L'entretien se prouve par le carnet ou par les factures.",
    key="proof_of_maintenance",
    by=MEMBER,
    to="gestionnaire",
    due=event.kind == "breakdown",
    items=[Item(what="le carnet d'entretien rempli, ou les factures d'entretien", needed=not_(MAINTENANCE_PROVED))],
    present=MAINTENANCE_PROVED,
)
INFORM = Duty(
    "MOTO-7-7",
    "Donner tout renseignement utile à l'étude de la prise en charge.",
    who=MEMBER,
    breach=not_(failure.information_given),
    sanction=Sanction.NONE,
)
USEFUL_INFORMATION = Document(
    "MOTO-7-7",
    "Le gestionnaire examine la prise en charge sur les renseignements que l'adhérent lui donne.",
    key="useful_information",
    by=MEMBER,
    to="gestionnaire",
    due=event.kind == "breakdown",
    items=[Item(what="les renseignements demandés pour l'étude", needed=not_(failure.information_given))],
    present=failure.information_given,
)
#: For an exclusion that needs a precise breach of this article; each duty keeps its own burden and excuse.
ANY_BREACH = any_of(
    *(duty.broken for duty in (CALL_BEFORE_WORK, PROPER_USE, HEED_WARNINGS, CHECK_FLUIDS, MAINTAIN, KEEP_PROOF, INFORM))
)
REPORT = Deadline(
    "MOTO-7-8",
    "Aucun délai n'est imposé pour déclarer une panne : seule la prescription de deux ans éteint le droit.",
    key="report_breakdown",
    owes=MEMBER,
    act="déclarer la panne",
    start=event.day,
    within=LIMITATION,
    met=event.reported_on,
    consequence="la prescription, sauf acte qui l'interrompt ; aucun refus pour déclaration tardive avant elle",
    doubts=(NO_TIME_TO_REPORT,),
)
