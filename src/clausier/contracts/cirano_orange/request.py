"""Articles 12 and 13: asking for the agreement, the expert, the papers, the payment, and what deceit costs.

The duty not to aggravate the failure is in `duties`, the choice of the repairer in `parties`, the dismantling in
`breakdown`. Source: general conditions BAST/CIR/2020/16/FR/25/020, articles 12 and 13; Code des assurances, L. 113-2
and L. 113-11.
"""

from __future__ import annotations

from clausier.facts import document, event, expert, failure, handler, invoice, misstatement, payment, repair, vehicle
from clausier.facts import request as asked
from clausier.law.articles.declarations import L113_2
from clausier.law.articles.reading import CASS_2021, L113_11
from clausier.law.calendar import working_days
from clausier.rules.dates import after, counted, days, if_so, later, latest_of, to_month_end
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import (
    Condition,
    Deadline,
    Document,
    Duty,
    Exclusion,
    Item,
    Recourse,
    Route,
    Sanction,
    Service,
)
from clausier.rules.terms import eur, truth
from clausier.rules.words import all_of, any_of, insurer_proves, least, named, not_, reading

from .contacts import CALL, CALL_FROM_ABROAD, TECHNICAL_ADDRESS, TECHNICAL_EMAIL
from .duties import BREAKDOWN, FIRST_WORK, REPORT_WITHIN, REPORTED_LATE, WORK_BEFORE_REQUEST
from .exclusions_causes import NO_AGREEMENT
from .scope import ABROAD

MANAGER = "gestionnaire"
EXPERT_WITHIN = counted(7, working_days())
AGREE_WITHIN = days(0)
PAY_WITHIN = to_month_end(days(30))

# --- doubts of the text -----------------------------------------------------------------------------------------------

FORFEITURE = Override(
    "ORNG-12-1",
    "Une seule menace de déchéance couvre les cinq points de l'article, dont le retard et les fautes du réparateur.",
    (
        ("law", "Un retard ne coûte que le préjudice prouvé ; seule la tromperie fait perdre tout droit."),
        ("contract", "Tout manquement à la procédure fait perdre tout droit."),
        ("forfeit_if_harm", "Un retard fait perdre tout droit dès que l'assureur prouve un préjudice."),
    ),
    "La loi veut une clause et un préjudice prouvé pour un retard, et annule la déchéance pour pièces tardives ; le "
    "contrat n'attache pas clairement la déchéance au retard de l'adhérent.",
    law=(L113_2.cite, L113_11.at("2°")),
)
REPAIRER_DAYS = Override(
    "ORNG-12-4",
    "Les cinq jours du réparateur ne sont pas qualifiés, et « par écrit » s'étend aussitôt au téléphone.",
    (
        ("law", "Jours ouvrés, par l'un des trois moyens ; le retard du réparateur n'est pas opposé à l'adhérent."),
        ("contract", "Jours calendaires, par l'un des trois moyens."),
    ),
    "La loi ne permet pas moins de cinq jours ouvrés, et un délai plus court ne peut rien coûter à l'adhérent.",
    law=(L113_2.cite, CASS_2021.cite),
)
OPEN_LIST = Reading(
    "ORNG-12-10",
    "La liste des justificatifs est ouverte (« telles que notamment », « etc. »).",
    (("relevant", "Seules les pièces utiles à l'examen de la panne peuvent être demandées."),),
    "Une demande sans rapport avec la panne ne peut retarder l'accord.",
)
THIRTY_DAYS = Reading(
    "ORNG-12-11",
    "« Trente jours fin de mois » peut se compter de deux façons.",
    (("days_then_month_end", "Trente jours après la réception, puis la fin de ce mois."),),
    "C'est l'ordre des mots.",
)
EXPERT_TOO_LATE = Reading(
    "ORNG-13-1",
    "Rien ne dit ce qui arrive si l'expert n'est pas venu dans les sept jours ouvrés.",
    (
        ("repair_may_start", "Passé ce délai, les travaux accordés peuvent commencer sans attendre l'expert."),
        ("must_wait", "Les travaux attendent l'expert dans tous les cas."),
    ),
    "Un délai imposé au gestionnaire ne peut jouer contre l'adhérent.",
)

# --- the agreement (12) -----------------------------------------------------------------------------------------------

AGREEMENT_ROUTE = Route(
    "ORNG-12-4",
    "Après examen et avant réparation, le réparateur informe le plateau de gestion, par lettre, courriel ou téléphone, "
    "pour obtenir l'accord.",
    key="repair_agreement",
    topic="repair_agreement",
    when=asked.topic == "repair_agreement",
    contact=f"le plateau de gestion au {CALL}, à {TECHNICAL_EMAIL}, ou {TECHNICAL_ADDRESS}",
    channels=("téléphone", "courriel", "lettre"),
    have_ready=("le diagnostic et le devis", "le kilométrage", "le carnet et les factures d'entretien"),
    then="aucun travail avant l'accord",
)
REPAIRER_INFORMS = Deadline(
    "ORNG-12-4",
    "Le réparateur informe le plateau de gestion dans les cinq jours ouvrés du dépôt du véhicule au garage.",
    key="repairer_informs",
    owes="réparateur",
    act="informer le plateau de gestion et demander l'accord",
    start=vehicle.left_at_garage_on,
    within=REPORT_WITHIN,
    met=repair.agreement_requested_on,
    consequence="aucune pour l'adhérent",
)
REPAIRER_LATE = Duty(
    "ORNG-12-4",
    "Le réparateur qui informe le plateau de gestion après cinq jours ouvrés est en retard ; l'adhérent n'en répond "
    "pas.",
    who="réparateur",
    breach=later(
        repair.agreement_requested_on,
        reading(
            REPAIRER_DAYS,
            law=REPAIRER_INFORMS.due,
            contract=after(vehicle.left_at_garage_on, days(REPORT_WITHIN.count)),
        ),
    ),
    sanction=Sanction.NONE,
)
JUDGED_BEFORE_WORK = Condition(
    "ORNG-12-5",
    "Le gestionnaire peut juger la déclaration avant toute intervention sur le véhicule, et envoyer un expert au "
    "besoin.",
    test=any_of(
        not_(FIRST_WORK.happened),
        all_of(event.reported_on.happened, not_(later(event.reported_on, FIRST_WORK))),
        event.contact_impossible,
    ),
    of=BREAKDOWN,
)
COSTS_WITHOUT_AGREEMENT = Exclusion(
    "ORNG-12-6",
    "Les frais engagés sans l'accord préalable du plateau de gestion ne sont pas pris en charge.",
    when=NO_AGREEMENT.when,
    unless=NO_AGREEMENT.unless,
    of=BREAKDOWN,
)
PAPERS_AWAITED = all_of(document.requested, not_(document.complete))
AGREED_AT_ONCE = Deadline(
    "ORNG-12-7",
    "Si rien ne s'y oppose, l'accord, nature et montant, est donné aussitôt par téléphone.",
    key="agreement",
    owes=MANAGER,
    act="donner l'accord par téléphone, nature et montant",
    start=repair.agreement_requested_on,
    within=AGREE_WITHIN,
    met=repair.agreed_on,
    applies=not_(any_of(PAPERS_AWAITED, expert.appointed_on.happened)),
)
REPAIR_ORDER = Document(
    "ORNG-12-8",
    "Un ordre de réparation signé par le client peut être exigé quand le véhicule entre à l'atelier.",
    key="repair_order",
    by="client",
    to="réparateur",
    due=vehicle.left_at_garage_on.happened,
    present=repair.ordered_by_policyholder,
)
CLAIM_PAPERS = Document(
    "ORNG-12-10",
    "Avant d'accepter, le gestionnaire peut demander au client ou au réparateur les justificatifs utiles.",
    key="claim_papers",
    by="client ou réparateur",
    to=MANAGER,
    due=document.requested,
    items=[
        Item(what="les factures d'entretien ou de réparation, avec le kilométrage"),
        Item(what="la copie du certificat d'immatriculation"),
        Item(what="la copie des factures des pièces en échange standard"),
        Item(what="le justificatif du contrôle technique"),
        Item(what="le carnet du constructeur"),
    ],
    present=document.complete,
    doubts=(OPEN_LIST,),
)

# --- the expert (12, 13) ----------------------------------------------------------------------------------------------

EXPERT_APPOINTED = Deadline(
    "ORNG-13-1",
    "Un expert peut être mandaté pour chaque panne, au plus vite et au plus tard dans les sept jours ouvrés de la "
    "déclaration.",
    key="appoint_expert",
    owes=MANAGER,
    act="mandater un expert s'il en veut un",
    start=event.reported_on,
    within=EXPERT_WITHIN,
    met=expert.appointed_on,
    consequence="les travaux accordés peuvent commencer sans lui",
)
WORK_AFTER_EXPERT = Condition(
    "ORNG-12-12",
    "Si un expert est mandaté, les travaux ne commencent qu'après son passage, ou après les sept jours ouvrés.",
    test=any_of(
        not_(expert.appointed_on.happened),
        not_(repair.started_on.happened),
        all_of(expert.visited_on.happened, not_(later(expert.visited_on, repair.started_on))),
        reading(
            EXPERT_TOO_LATE, repair_may_start=later(repair.started_on, EXPERT_APPOINTED.due), must_wait=truth(False)
        ),
    ),
    of=BREAKDOWN,
)
EXPERT_REPORT = Document(
    "ORNG-13-2",
    "L'expert contrôle le véhicule et ses papiers, examine les pièces et défauts présentés par le réparateur et "
    "apprécie le bien-fondé, pour aider à fixer le montant dû.",
    key="expert_report",
    by="expert",
    to=MANAGER,
    due=expert.appointed_on.happened,
    items=[
        Item(what="le contrôle du véhicule et de ses papiers"),
        Item(what="l'examen des pièces et des défauts présentés"),
        Item(what="le bien-fondé de la demande et le montant dû"),
    ],
    present=expert.report_on.happened,
)

# --- the payment (12) -------------------------------------------------------------------------------------------------

AGREED = repair.agreement.is_in("before_work", "after_impossible_contact")
INVOICE = Document(
    "ORNG-12-9",
    "Après la réparation, le réparateur envoie la facture et les autres justificatifs demandés.",
    key="repair_invoice",
    by="réparateur",
    to=MANAGER,
    due=AGREED,
    items=[
        Item(what="la facture", needed=not_(invoice.received_on.happened)),
        Item(what="les autres justificatifs demandés", needed=PAPERS_AWAITED),
    ],
    present=all_of(invoice.received_on.happened, not_(PAPERS_AWAITED)),
    gate=BREAKDOWN,
)
ALL_RECEIVED_ON = if_so(
    all_of(invoice.received_on.happened, not_(PAPERS_AWAITED)), latest_of(invoice.received_on, document.received_on)
)
PAY_REPAIRER = Deadline(
    "ORNG-12-11",
    "Le réparateur est payé trente jours fin de mois après réception des justificatifs et de la facture, dans la "
    "limite de l'accord.",
    key="pay_repair",
    owes=MANAGER,
    act="régler la réparation, dans la limite de l'accord",
    start=ALL_RECEIVED_ON,
    within=PAY_WITHIN,
    met=payment.made_on,
    consequence="paiement exigible",
    applies=AGREED,
    doubts=(THIRTY_DAYS,),
)

# --- abroad (12) ------------------------------------------------------------------------------------------------------

FOREIGN_REPAIR_ROUTE = Route(
    ("ORNG-12-13", "ORNG-12-14"),
    "À l'étranger la même procédure s'applique : le garage obtient l'accord avant toute intervention.",
    key="foreign_repair",
    topic="foreign_repair",
    when=asked.topic == "foreign_repair",
    contact=f"CIRANO au {CALL_FROM_ABROAD}, par le garage",
    channels=("téléphone",),
    have_ready=("le numéro de garantie", "le diagnostic et le devis", "le pays et le garage"),
    then="la facture est réglée au garage par virement, ou remboursée à l'assuré à son retour en France",
)
AGREED_ABROAD = Condition(
    "ORNG-12-13",
    "À l'étranger aussi, le garage obtient l'accord du gestionnaire avant toute intervention.",
    test=any_of(not_(ABROAD), AGREED),
    of=BREAKDOWN,
)
REFUNDED_ABROAD = all_of(ABROAD, not_(payment.direct_to_repairer))
REFUNDABLE = named(
    least(invoice.amount, expert.metropolitan_cost),
    "ORNG-12-14",
    says="Une réparation payée à l'étranger par l'assuré est remboursée dans la limite des barèmes de France "
    "métropolitaine à la même époque.",
)
REFUND_ABROAD = Service(
    "ORNG-12-14",
    "L'assuré que le garage étranger a fait payer est remboursé à son retour, sur les factures des pièces garanties.",
    key="refund_abroad",
    due=all_of(REFUNDED_ABROAD, AGREED),
    what="Remboursement de la réparation payée à l'étranger",
    of=BREAKDOWN,
    figures={"au plus": REFUNDABLE},
)
INVOICES_FROM_ABROAD = Document(
    "ORNG-12-14",
    "Le remboursement d'une réparation à l'étranger se fait sur présentation des factures.",
    key="invoices_abroad",
    by="assuré",
    to=MANAGER,
    due=REFUNDED_ABROAD,
    items=[Item(what="les factures des éléments garantis", needed=not_(invoice.received_on.happened))],
    present=invoice.received_on.happened,
    gate=BREAKDOWN,
)

# --- deceit (12) ------------------------------------------------------------------------------------------------------

DECEIT = named(
    any_of(all_of(misstatement.about_claim, misstatement.intentional), document.false_document),
    "ORNG-12-15",
    says="Des déclarations volontairement inexactes sur les circonstances, les conséquences ou le montant trompent, ou "
    "tentent de tromper, le plateau de gestion.",
)
NO_DECEIT = Duty(
    ("ORNG-12-15", "ORNG-12-1"),
    "Sous peine de déchéance, c'est-à-dire de perdre tout droit pour cette panne, nul ne trompe le plateau de gestion.",
    who="toute personne qui réclame",
    breach=any_of(
        DECEIT,
        reading(
            FORFEITURE,
            law=truth(False),
            contract=any_of(REPORTED_LATE, failure.aggravated, WORK_BEFORE_REQUEST),
            forfeit_if_harm=all_of(REPORTED_LATE, not_(handler.force_majeure), handler.harm_of_late_report > eur(0)),
        ),
    ),
    sanction=Sanction.FORFEIT,
    of=BREAKDOWN,
)
SUMS_BACK = Recourse(
    "ORNG-12-15",
    "Celui qui a trompé le plateau de gestion rembourse ce qui a été payé pour cette panne.",
    key="refund_after_deceit",
    against="auteur des fausses déclarations",
    ground=insurer_proves(DECEIT),
    amount=payment.paid_before,
    of=BREAKDOWN,
)
