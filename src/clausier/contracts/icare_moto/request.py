"""Article 6: asking for an intervention, in France or from abroad, and the amicable appraisal.

Source: general conditions n° 2220453, articles 6, 6.1, 6.2 and 6.3.
"""

from __future__ import annotations

from clausier.facts import complaint, document, event, expert, handler, invoice, law, payment, repair, roadside, vehicle
from clausier.facts import request as asked
from clausier.law.calendar import working_days
from clausier.rules.dates import counted, days
from clausier.rules.nodes import Reading, Rounding
from clausier.rules.provisions import (
    Condition,
    Deadline,
    Document,
    Duty,
    Item,
    Recourse,
    Route,
    Sanction,
    Service,
)
from clausier.rules.terms import eur, truth
from clausier.rules.words import all_of, any_of, named, not_, reading, round_to, when

from .assistance import IMMOBILISED
from .scope import ABROAD, IN_METROPOLITAN_FRANCE_OR_MONACO
from .towing import SELLER_NEAR

CALL = "33 (0)1 41 10 19 19"
MANAGER_ADDRESS = "Icare, CS 25803, 72058 Le Mans Cedex 2"
INVOICE_WITHIN = counted(5, working_days())
REFUND_WITHIN = days(15)

# --- doubts of the text ---------------------------------------------------------------------------------------------

UNSAFE_BUT_MOVING = Reading(
    "MOTO-6.1-2",
    "Rien n'est prévu pour un véhicule qui n'est pas immobilisé mais qu'il est risqué de conduire.",
    (
        ("as_immobilised", "Il est traité comme immobilisé : l'assistance intervient."),
        ("to_the_repairer", "L'adhérent est orienté vers un réparateur, comme pour un véhicule qui roule."),
    ),
    "L'article ne fait rouler que le véhicule qui ne risque pas de se dégrader davantage.",
)
NO_ANSWER_TIME = Reading(
    "MOTO-6.1-3",
    "Aucun délai de réponse n'est fixé à la demande d'accord.",
    (("silence_is_not_refusal", "Le silence n'est pas un refus ; on demande une réponse écrite."),),
    "Un refus se motive.",
)
WHO_ORDERS_THE_REPAIR = Reading(
    "MOTO-6.1-4",
    "L'accord n'est pas un ordre de réparation, mais le texte ne dit pas qui le donne.",
    (("member_orders", "L'ordre de réparation vient de l'adhérent."),),
    "L'adhérent est le client du réparateur.",
)
INVOICE_STARTING_POINT = Reading(
    "MOTO-6.2-4",
    "Ni le point de départ des cinq jours ouvrés, ni la sanction du retard ne sont dits.",
    (
        ("from_payment", "Le délai court du paiement ; le retard ne coûte que le préjudice que l'assureur prouve."),
        ("from_issue", "Le délai court de l'émission de la facture ; même sanction."),
    ),
    "La facture à envoyer est celle qui porte la mention de son règlement ; une déchéance doit être écrite.",
)
KIND_OF_FIFTEEN_DAYS = Reading(
    "MOTO-6.2-6",
    "Le genre des 15 jours n'est pas dit.",
    (("calendar", "Jours calendaires."),),
    "Le même article écrit « ouvrés » quand il le veut.",
)

# --- the call (6, 6.1) ----------------------------------------------------------------------------------------------

FOR_HELP = asked.topic.is_in("assistance", "claim", "repairer_choice")
RISKY_TO_RIDE = reading(UNSAFE_BUT_MOVING, as_immobilised=not_(vehicle.safe_to_ride), to_the_repairer=truth(False))
ABROAD_ROUTE = Route(
    "MOTO-6.2-1",
    "À l'étranger, l'adhérent appelle puis organise lui-même dépannage et remorquage, remboursés ensuite.",
    key="assistance_abroad",
    topic="assistance",
    when=all_of(FOR_HELP, ABROAD, any_of(IMMOBILISED, RISKY_TO_RIDE)),
    contact=f"l'assistance au {CALL}, puis un dépanneur sur place",
    channels=("téléphone",),
    have_ready=("le lieu de la panne", "l'immatriculation", "la facture du dépanneur à conserver"),
)
ASSISTANCE_ROUTE = Route(
    ("MOTO-6.1-1", "MOTO-6-1"),
    "Véhicule immobilisé, ou trop risqué à conduire : l'assistance intervient.",
    key="assistance",
    topic="assistance",
    when=all_of(FOR_HELP, any_of(IMMOBILISED, RISKY_TO_RIDE)),
    contact=f"l'assistance au {CALL}",
    channels=("téléphone",),
    have_ready=("le lieu de la panne", "l'immatriculation"),
)
SELLER_ROUTE = Route(
    "MOTO-6.1-2",
    "Véhicule qui roule sans risque : il va à l'atelier du vendeur, si celui-ci est à moins de 50 km et a un atelier.",
    key="seller_workshop",
    topic="assistance",
    when=all_of(
        FOR_HELP, IN_METROPOLITAN_FRANCE_OR_MONACO, not_(IMMOBILISED), SELLER_NEAR, roadside.seller_has_workshop
    ),
    contact="l'atelier du vendeur du véhicule",
    channels=("sur place", "téléphone"),
    have_ready=("le bulletin d'adhésion", "le carnet d'entretien"),
)
RECOMMENDED_REPAIRER_ROUTE = Route(
    "MOTO-6.1-2",
    "Véhicule qui roule sans risque, vendeur trop loin ou sans atelier : il va au réparateur recommandé le plus "
    "proche.",
    key="recommended_repairer",
    topic="assistance",
    when=all_of(FOR_HELP, IN_METROPOLITAN_FRANCE_OR_MONACO, not_(IMMOBILISED)),
    contact=f"le réparateur recommandé le plus proche, indiqué au {CALL}",
    channels=("téléphone",),
    have_ready=("le bulletin d'adhésion", "le carnet d'entretien"),
)
AGREEMENT_ROUTE = Route(
    "MOTO-6.1-3",
    "Pour obtenir l'accord de prise en charge, le responsable de l'atelier appelle ou, s'il y a accès, passe par "
    "l'extranet.",
    key="repair_agreement",
    topic="repair_agreement",
    when=asked.topic == "repair_agreement",
    contact=f"le gestionnaire au {CALL}, par le responsable de l'atelier",
    channels=("téléphone", "extranet des réparateurs"),
    have_ready=("le devis", "le kilométrage", "le diagnostic", "le carnet d'entretien"),
    doubts=(NO_ANSWER_TIME,),
)
AGREEMENT = Document(
    "MOTO-6.1-4",
    "L'accord accepte le coût de l'intervention, dans les limites du contrat et de ce que le réparateur a déclaré ; "
    "ce n'est pas un ordre de réparation.",
    key="repair_agreement",
    by="gestionnaire",
    to="réparateur",
    due=repair.agreement.is_in("before_work", "after_impossible_contact"),
    items=[
        Item(what="le coût accepté et ses limites"),
        Item(what="les informations du réparateur sur lesquelles il repose"),
    ],
)
REPAIR_ORDER = Document(
    "MOTO-6.1-4",
    "L'ordre de réparation est signé par l'adhérent, l'accord n'en tient pas lieu.",
    key="repair_order",
    by="adhérent",
    to="réparateur",
    due=repair.agreement.is_in("before_work", "after_impossible_contact"),
    present=repair.ordered_by_policyholder,
    doubts=(WHO_ORDERS_THE_REPAIR,),
)

# --- from abroad (6.2) ----------------------------------------------------------------------------------------------

ESTIMATE_ABROAD = Document(
    "MOTO-6.2-2",
    "De l'étranger, l'adhérent envoie le devis au gestionnaire, qui rend son analyse et donne un numéro de dossier à "
    "porter sur la facture.",
    key="estimate_abroad",
    by="adhérent",
    to="gestionnaire",
    due=ABROAD,
    present=all_of(repair.estimate_sent_on.happened, repair.file_number_given),
    items=[Item(what="le devis"), Item(what="en retour, le numéro de dossier", needed=not_(repair.file_number_given))],
)
FOREIGN_REPAIR_ROUTE = Route(
    ("MOTO-6.2-2", "MOTO-6.2-4"),
    "Réparation à l'étranger : le devis va au gestionnaire, puis l'original de la facture payée.",
    key="foreign_repair",
    topic="foreign_repair",
    when=asked.topic == "foreign_repair",
    contact=f"le gestionnaire, {MANAGER_ADDRESS}",
    channels=("lettre", "téléphone"),
    have_ready=("le devis", "le numéro de dossier", "l'original de la facture acquittée"),
)
PAID_BY_THE_MEMBER = Condition(
    "MOTO-6.2-3",
    "À l'étranger, l'adhérent avance au réparateur le prix de la réparation ; le remboursement vient après.",
    test=any_of(not_(ABROAD), all_of(invoice.paid_on.happened, invoice.paid_by == "policyholder")),
    of=("breakdown",),
    gate=True,
)
INVOICE_CLOCK = reading(INVOICE_STARTING_POINT, from_payment=invoice.paid_on, from_issue=invoice.issued_on)
SEND_INVOICE = Deadline(
    "MOTO-6.2-4",
    "L'original de la facture, acquittée et portant la référence du dossier, part au gestionnaire sous cinq jours "
    "ouvrés.",
    key="invoice_abroad",
    owes="adhérent",
    act=f"envoyer l'original de la facture acquittée au gestionnaire ({MANAGER_ADDRESS})",
    start=INVOICE_CLOCK,
    within=INVOICE_WITHIN,
    met=invoice.sent_on,
    consequence="le seul préjudice que l'assureur prouve",
    applies=ABROAD,
)
SENT_LATE = all_of(
    invoice.sent_on.happened,
    SEND_INVOICE.due.happened,
    not_(invoice.sent_on.on_or_before(SEND_INVOICE.due.or_else(event.day))),
)
LATE_INVOICE = Duty(
    "MOTO-6.2-4",
    "Une facture envoyée de l'étranger après cinq jours ouvrés ne coûte à l'adhérent que le préjudice que l'assureur "
    "prouve.",
    who="adhérent",
    breach=all_of(ABROAD, SENT_LATE),
    sanction=Sanction.PROVEN_HARM,
    harm=handler.harm_of_late_invoice,
    of=("breakdown",),
)
REFUND_FILE = Document(
    "MOTO-6.2-5",
    "Le remboursement d'une réparation à l'étranger demande le devis, le numéro de dossier et l'original de la "
    "facture, acquittée et portant la référence du dossier.",
    key="refund_file_abroad",
    by="adhérent",
    to="gestionnaire",
    due=ABROAD,
    present=all_of(
        document.estimate_received,
        repair.file_number_given,
        invoice.original,
        invoice.marked_paid,
        document.file_reference_on_invoice,
    ),
    items=[
        Item(what="le devis", needed=not_(document.estimate_received)),
        Item(what="le numéro de dossier", needed=not_(repair.file_number_given)),
        Item(what="l'original de la facture", needed=not_(invoice.original)),
        Item(what="la mention du règlement sur la facture", needed=not_(invoice.marked_paid)),
        Item(what="la référence du dossier sur la facture", needed=not_(document.file_reference_on_invoice)),
    ],
    gate=("breakdown",),
)
REFUND_ABROAD = Deadline(
    "MOTO-6.2-6",
    "Le remboursement est fait en euros, dans les limites du contrat, sous 15 jours à réception de toutes les pièces.",
    key="refund_abroad",
    owes="assureur",
    act="rembourser en euros la réparation faite à l'étranger",
    start=document.received_on,
    within=REFUND_WITHIN,
    met=payment.made_on,
    consequence="paiement exigible",
    applies=all_of(ABROAD, document.complete),
    doubts=(KIND_OF_FIFTEEN_DAYS,),
)
INVOICE_IN_EUROS = named(
    when(
        invoice.currency == "eur",
        invoice.amount,
        round_to(invoice.foreign_amount * law.exchange_rate_eur, "cent", Rounding.HALF_UP),
    ),
    "MOTO-6.2-7",
    says="Une facture étrangère est convertie au cours en vigueur en France le jour où elle a été émise.",
)
CONVERTED_INVOICE = Service(
    "MOTO-6.2-7",
    "La facture étrangère compte pour sa valeur en euros du jour de son émission.",
    key="converted_invoice",
    due=all_of(ABROAD, invoice.issued_on.happened),
    what="Facture convertie en euros",
    of=("breakdown",),
    figures={"montant en euros": INVOICE_IN_EUROS, "jour du cours": invoice.issued_on},
)

# --- appraisal (6.3) ------------------------------------------------------------------------------------------------

APPRAISAL = Recourse(
    "MOTO-6.3-1",
    "En cas de désaccord, la partie intéressée peut missionner un expert ; son rapport est communiqué à l'autre, qui "
    "peut demander une expertise contradictoire.",
    key="amicable_appraisal",
    against="un expert, à l'initiative de la partie intéressée",
    ground=complaint.dispute_exists,
)
REPORT_TO_THE_OTHER = Document(
    "MOTO-6.3-1",
    "Le rapport de l'expert missionné par une partie est mis à la disposition de l'autre.",
    key="appraisal_report",
    by="expert",
    to="l'autre partie",
    due=all_of(expert.appointed_by.is_in("insurer", "policyholder"), expert.report_on.happened),
    present=expert.report_shared,
)
APPRAISAL_COST_OF_MEMBER = named(
    when(expert.appointed_by == "policyholder", expert.cost, eur(0)),
    "MOTO-6.3-2",
    says="L'expertise est payée par la partie qui l'a demandée.",
)
APPRAISAL_COST = Service(
    "MOTO-6.3-2",
    "Les frais d'expertise sont à la charge de qui l'a demandée ; personne ne répond du temps qu'elle prend.",
    key="appraisal_cost",
    due=expert.appointed_by.is_in("insurer", "policyholder"),
    what="Expertise amiable, payée par la partie qui l'a demandée",
    figures={
        "à la charge de l'adhérent": APPRAISAL_COST_OF_MEMBER,
        "à la charge de l'assureur": when(expert.appointed_by == "insurer", expert.cost, eur(0)),
    },
)
