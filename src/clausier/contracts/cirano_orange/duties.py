"""Article 8, and the sheet: what cover needs, what must be done in time, and what a breach costs.

A breach takes cover away only when it caused the failure; whatever its effect on the claim, it may lead to the end of
the contract. Lateness costs the harm that the insurer proves. Source: information sheet and general conditions
BAST/CIR/2020/16/FR/25/020, article 8 and article 12, first point; Code des assurances, L. 113-2 and L. 113-3.
"""

from __future__ import annotations

from clausier.facts import (
    document,
    event,
    failure,
    handler,
    maintenance,
    policy,
    premium,
    repair,
    vehicle,
)
from clausier.law.articles.premium import L113_3
from clausier.law.articles.reading import L111_2
from clausier.law.calendar import working_days
from clausier.rules.dates import after, counted, earliest_of, later, latest_of
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Condition, Deadline, Document, Duty, Item, Right, Sanction
from clausier.rules.terms import eur, truth
from clausier.rules.words import all_of, any_of, given_or, insurer_proves, named, not_, reading

from .contacts import CALL, TECHNICAL_EMAIL
from .eligibility import DECLARATION_RUNS_FROM, DECLARED_WITHIN
from .parties import REPAIR_GARAGE, SALE_DAY, WHICH_SALE

MEMBER = "adhérent"
BREAKDOWN = ("breakdown",)
REPORT_WITHIN = counted(5, working_days())

# --- doubts of the text -----------------------------------------------------------------------------------------------

SELLER_DAYS = Reading(
    "ORNG-8-1",
    "Le genre des cinq jours n'est pas dit, et le retard est celui du vendeur, non de l'adhérent.",
    (
        ("calendar", "Jours calendaires ; le retard du vendeur n'est pas opposé à l'adhérent."),
        ("working", "Jours ouvrés ; le retard du vendeur n'est pas opposé à l'adhérent."),
    ),
    "Le même article écrit « ouvrés » quand il le veut ; nul ne répond de la faute d'un autre.",
)
PROOF_OF_MAINTENANCE = Reading(
    "ORNG-8-3",
    "L'entretien est fait par un professionnel « ou » inscrit au carnet « et » justifié par les factures.",
    (
        ("either", "Le carnet rempli ou les factures suffisent."),
        ("invoices", "Les factures sont nécessaires, en plus du professionnel ou du carnet."),
    ),
    "Une preuve en vaut une autre, et le doute profite à l'adhérent.",
)
UNAPPROVED_PARTS = Reading(
    "ORNG-8-4",
    "Les pièces de qualité équivalente ne sont pas visées.",
    (
        ("linked", "La pièce non agréée ne compte que si elle a causé la panne."),
        ("any", "Toute pièce non agréée fait perdre la garantie."),
    ),
    "Une obligation sans lien avec la panne ne protège rien.",
)
MODIFIED_VEHICLE = Reading(
    "ORNG-8-5",
    "Aucun lien n'est demandé entre la modification du véhicule et la panne.",
    (
        ("linked", "La modification ne compte que si elle est liée à la panne."),
        ("any", "Toute modification fait perdre la garantie."),
    ),
    "Une obligation sans lien avec la panne ne protège rien.",
)
SUSPENSION = Override(
    "ORNG-8-8",
    "L'article suspend la garantie dès qu'une cotisation est en retard.",
    (
        ("law", "La suspension suppose la mise en demeure de la loi, et trente jours depuis son envoi."),
        ("contract", "La garantie est suspendue tant qu'une prime est impayée."),
    ),
    "Un contrat ne peut suspendre plus tôt que la loi.",
    law=(L113_3.cite, L111_2.cite),
)
INSPECTION_COPY = Reading(
    "ORNG-8-9",
    "Ni la date ni la version du contrôle technique ne sont dites, et un véhicule récent n'en passe pas.",
    (
        ("due_and_asked", "La copie n'est due que si le contrôle est obligatoire et que le gestionnaire la demande."),
        ("always", "La copie est toujours due."),
    ),
    "Nul ne remet une pièce qui n'existe pas.",
)
BREACH = Reading(
    "ORNG-8-10",
    "Un manquement « pourra » entraîner la résiliation, sans procédure, alors que l'article 12 parle de déchéance et "
    "que la phrase d'en haut fait de tout une condition.",
    (
        (
            "linked",
            "La garantie n'est perdue que si le manquement a causé la panne ; la résiliation suit l'article 10.3.",
        ),
        ("condition", "Le défaut d'entretien fait perdre la garantie, même sans lien avec la panne."),
    ),
    "Un manquement sans effet ne peut coûter un sinistre ; la sanction écrite est la résiliation.",
)
FIRST_DAY = Reading(
    "ORNG-FIP-39",
    "Le point de départ n'est pas dit ; l'article 8 compte de l'immobilisation, l'article 12 du dépôt au garage.",
    (
        ("latest", "On compte du plus tardif : connaissance de la panne, immobilisation, dépôt au garage."),
        ("immobilisation", "On compte du jour de l'immobilisation."),
    ),
    "L'adhérent ne peut déclarer ce qu'il ignore, et le doute lui profite.",
)
AGGRAVATED_PART = Reading(
    "ORNG-FIP-38",
    "Le texte laisse « toute aggravation » à charge, sans dire ce que devient le dommage d'origine.",
    (("excess_only", "Seule la part aggravée reste à charge ; le dommage d'origine est payé."),),
    "La phrase vise l'aggravation, non le dommage.",
)

# --- what cover needs (8) ---------------------------------------------------------------------------------------------

VEHICLE_SOLD_ON = named(
    reading(WHICH_SALE, as_written=DECLARATION_RUNS_FROM, signature_only=SALE_DAY),
    "ORNG-1-8",
    says="Le délai du vendeur court de la vente du véhicule, et non du jour de la vente, qui est celui de la "
    "signature.",
)
SELLER_LATE = Duty(
    ("ORNG-8-1", "ORNG-1-8"),
    "Le vendeur déclare la garantie au gestionnaire dans les cinq jours de la vente du véhicule ; l'adhérent ne répond "
    "pas de son retard.",
    who="distributeur",
    breach=later(
        policy.declared_by_seller_on,
        reading(
            SELLER_DAYS,
            calendar=after(VEHICLE_SOLD_ON, DECLARED_WITHIN),
            working=after(VEHICLE_SOLD_ON, counted(DECLARED_WITHIN.count, working_days())),
        ),
    ),
    sanction=Sanction.NONE,
)
IN_A_WORKSHOP = Condition(
    ("ORNG-8-2", "ORNG-1-5"),
    "Le véhicule est réparé dans l'atelier d'un professionnel de l'automobile.",
    test=REPAIR_GARAGE,
    of=BREAKDOWN,
)
MAINTENANCE_PROVED = given_or(
    maintenance.proved,
    reading(
        PROOF_OF_MAINTENANCE,
        either=any_of(maintenance.booklet_filled_in, maintenance.invoices_kept),
        invoices=all_of(maintenance.invoices_kept, any_of(maintenance.by_professional, maintenance.booklet_filled_in)),
    ),
)
MAINTAINED = named(
    all_of(maintenance.followed, MAINTENANCE_PROVED),
    "ORNG-8-3",
    says="L'entretien du carnet a été fait régulièrement par un professionnel ou inscrit au carnet, et il est prouvé.",
)
MAINTENANCE = Condition(
    ("ORNG-8-3", "ORNG-8-10"),
    "L'entretien prévu au carnet a été fait et il est prouvé ; à défaut, la garantie n'est perdue que pour la panne "
    "qui en vient.",
    test=any_of(
        MAINTAINED,
        reading(
            BREACH,
            linked=not_(insurer_proves(failure.causes.has("lack_of_maintenance"))),
            condition=truth(False),
        ),
    ),
    of=BREAKDOWN,
)
APPROVED_PARTS = Condition(
    "ORNG-8-4",
    "Les pièces d'origine n'ont pas été remplacées par des pièces non agréées par le constructeur qui auraient causé "
    "la panne.",
    test=not_(
        all_of(
            vehicle.unapproved_parts,
            reading(UNAPPROVED_PARTS, linked=insurer_proves(failure.causes.has("unapproved_part")), any=truth(True)),
        )
    ),
    of=BREAKDOWN,
)
MODIFIED = vehicle.modifications.has(
    "performance", "purpose", "fuel_type", "controls_or_access", "disability_fitting", "other"
)
UNMODIFIED = Condition(
    "ORNG-8-5",
    "Le véhicule n'a pas été modifié ou transformé d'une façon qui soit liée à la panne.",
    test=not_(
        all_of(
            MODIFIED,
            reading(MODIFIED_VEHICLE, linked=insurer_proves(vehicle.modification_linked_to_failure), any=truth(True)),
        )
    ),
    of=BREAKDOWN,
)
#: The first touch on the vehicle: dismantling or repair.
FIRST_WORK = earliest_of(repair.dismantled_on, repair.started_on)
WORK_BEFORE_REQUEST = named(
    any_of(
        all_of(FIRST_WORK.happened, not_(repair.agreement_requested_on.happened)),
        later(repair.agreement_requested_on, FIRST_WORK),
    ),
    "ORNG-8-6",
    says="L'accord se demande au plateau technique avant tout démontage ou toute réparation.",
)
OVERDUE = premium.unpaid_amount > eur(0)
PREMIUM_PAID = Condition(
    "ORNG-8-8",
    "L'adhérent est à jour de ses cotisations ; à défaut, après la mise en demeure de la loi, la garantie est "
    "suspendue.",
    test=not_(
        insurer_proves(reading(SUSPENSION, law=policy.suspended, contract=any_of(policy.suspended, OVERDUE)))
    ),
)
INSPECTION_REPORT = Document(
    "ORNG-8-9",
    "La copie du contrôle technique est remise au gestionnaire.",
    key="inspection_report",
    by=MEMBER,
    to="gestionnaire",
    due=reading(
        INSPECTION_COPY,
        due_and_asked=all_of(vehicle.inspection_due, document.inspection_report_requested),
        always=truth(True),
    ),
    items=[Item(what="la copie du contrôle technique", needed=not_(document.inspection_report_received))],
    present=document.inspection_report_received,
    gate=BREAKDOWN,
)
ANY_BREACH = any_of(
    not_(REPAIR_GARAGE), not_(MAINTAINED), vehicle.unapproved_parts, MODIFIED, WORK_BEFORE_REQUEST, OVERDUE
)
OBLIGATIONS_BROKEN = Duty(
    ("ORNG-8-10", "ORNG-8-6"),
    "Réparateur professionnel, entretien prouvé, pièces agréées, véhicule non transformé, accord demandé d'abord, "
    "primes à jour : un manquement peut conduire à la résiliation.",
    who=MEMBER,
    breach=ANY_BREACH,
    sanction=Sanction.RIGHT_TO_TERMINATE,
)
TERMINATE_FOR_BREACH = Right(
    "ORNG-8-10",
    "Un manquement aux obligations de l'article 8 peut conduire l'assureur à résilier, dans les cas et les formes de "
    "l'article 10.3.",
    key="terminate_for_breach",
    who="assureur",
    act="résilier pour manquement aux obligations",
    ground=insurer_proves(ANY_BREACH),
    means="lettre recommandée motivée, selon l'article 10.3",
    addressee=MEMBER,
)

# --- reporting in time (sheet, 8, 12) ---------------------------------------------------------------------------------

REPORT_STARTS_ON = reading(
    FIRST_DAY,
    latest=latest_of(event.known_on, vehicle.immobilised_on, vehicle.left_at_garage_on),
    immobilisation=vehicle.immobilised_on,
)
REPORT = Deadline(
    "ORNG-FIP-39",
    "La panne se déclare au gestionnaire dans les cinq jours ouvrés.",
    key="report_breakdown",
    owes=MEMBER,
    act=f"déclarer la panne au {CALL} ou à {TECHNICAL_EMAIL}",
    start=REPORT_STARTS_ON,
    within=REPORT_WITHIN,
    met=event.reported_on,
    consequence="le seul préjudice que l'assureur prouve",
)
REQUEST_AGREEMENT = Deadline(
    "ORNG-8-7",
    "L'accord de prise en charge se demande dans les cinq jours ouvrés de l'immobilisation.",
    key="agreement_request",
    owes=MEMBER,
    act="demander l'accord de prise en charge, avant tout démontage ou toute réparation",
    start=REPORT_STARTS_ON,
    within=REPORT_WITHIN,
    met=repair.agreement_requested_on,
    consequence="le seul préjudice que l'assureur prouve",
)
REPORTED_LATE = later(earliest_of(event.reported_on, repair.agreement_requested_on), REPORT.due)
LATE_REPORT = Duty(
    ("ORNG-FIP-39", "ORNG-8-7", "ORNG-12-1"),
    "Une panne déclarée après cinq jours ouvrés ne coûte à l'adhérent que le préjudice que l'assureur prouve, et rien "
    "en cas de force majeure.",
    who=MEMBER,
    breach=REPORTED_LATE,
    excuse=handler.force_majeure,
    sanction=Sanction.PROVEN_HARM,
    harm=handler.harm_of_late_report,
    of=BREAKDOWN,
)

# --- during the breakdown (sheet, 12) ---------------------------------------------------------------------------------

STOP_AND_PROTECT = Duty(
    ("ORNG-FIP-38", "ORNG-12-2"),
    "S'arrêter dès les premiers symptômes, ne rien faire qui accroisse la panne et protéger le véhicule : la part "
    "aggravée reste à la charge du propriétaire.",
    who=MEMBER,
    breach=failure.aggravated,
    # The settlement of the breakdown takes the aggravated part off.
    sanction=Sanction.AGGRAVATION_ONLY,
    of=BREAKDOWN,
    doubts=(AGGRAVATED_PART,),
)
