"""Article 7.10, beside the payment: whom to ask, experts, breakdowns abroad, the seller's own duties, personal data.

Source: document 001, article 7.10.
"""

from __future__ import annotations

from clausier.facts import event, expert, failure, file, recording, repair, vehicle, warranty
from clausier.law.calendar import working_days
from clausier.rules.dates import after, counted, if_so, months, years
from clausier.rules.nodes import Reading, Rounding
from clausier.rules.provisions import (
    Condition,
    Deadline,
    Document,
    Information,
    Item,
    Recourse,
    Retention,
    Right,
    Route,
    Service,
)
from clausier.rules.terms import eur, pct
from clausier.rules.words import all_of, any_of, not_, round_to, share

OF = ("breakdown",)
ABROAD = all_of(event.kind == "breakdown", event.country != "FR")
REPORT_ABROAD = counted(5, working_days())
HALF = pct(50)
CONFORMITY, HIDDEN_DEFECT = years(2), years(2)
DATA_AFTER_LAST_USE, CALLS_KEPT = years(10), months(6)

LATE_WITHOUT_HARM = Reading(
    "BPCE-7.10-29",
    "Le délai d'une panne à l'étranger court de la panne et n'a pas de sanction.",
    (("harm_only", "Un retard ne coûte que le préjudice prouvé, comme à l'article 4.1."),),
    "L'article 4.1 règle la sanction de tous les retards.",
)
NEW_CONFORMITY = Reading(
    "BPCE-7.10-92",
    "Les articles cités du Code de la consommation ont changé au 1er janvier 2022.",
    (("law_in_force", "Deux ans pour que le défaut apparaisse, depuis la délivrance."),),
    "La loi en vigueur au jour de la vente s'applique.",
)

# --- asking for cover -------------------------------------------------------------------------------------------------

REPAIR_ORDER = Document(
    "BPCE-7.10-18",
    "Le garage établit un ordre de réparation, signé avant tout démontage.",
    key="repair_order",
    by="repairer",
    to="insured",
    due=event.kind == "breakdown",
    items=(Item(what="la signature de l'assuré avant le démontage"),),
)
ASK_OPTEVEN = Route(
    ("BPCE-7.10-22", "BPCE-7.10-23"),
    "Après le diagnostic, le garage demande la prise en charge à Opteven.",
    key="opteven",
    topic="prise en charge d'une panne",
    contact="Opteven",
    channels=(
        "09 69 39 25 52 (métropole)",
        "09 69 32 48 38 (DROM)",
        "servicetechnique@opteven.com",
        "www.opteven.com (garages accrédités)",
        "07 55 52 19 49 par SMS, pour les malentendants, en urgence",
    ),
    when=all_of(event.kind == "breakdown", event.country == "FR"),
)
ASK_FROM_ABROAD = Route(
    ("BPCE-7.10-28", "BPCE-7.10-30"),
    "À l'étranger, de préférence chez le réparateur de la marque, après un appel à Opteven.",
    key="opteven_abroad",
    topic="prise en charge d'une panne",
    contact="Opteven",
    channels=("+33 9 69 39 25 52 (métropole)", "+33 9 69 32 48 38 (DROM)"),
    when=ABROAD,
)
REPORT = Deadline(
    "BPCE-7.10-29",
    "Déclarer une panne à l'étranger dans les cinq jours ouvrés.",
    key="report_breakdown_abroad",
    owes="assuré",
    act="déclarer la panne à Opteven",
    start=event.day,
    within=REPORT_ABROAD,
    met=event.reported_on,
    applies=ABROAD,
    doubts=(LATE_WITHOUT_HARM,),
)
CLAIM_NUMBER = Document(
    "BPCE-7.10-31",
    "Les factures d'une réparation à l'étranger portent le numéro de dossier.",
    key="invoice_with_number",
    by="repairer",
    to="insured",
    due=ABROAD,
    items=(Item(what="le numéro de dossier donné par Opteven"),),
)
NUMBER_ON_THE_INVOICE = Condition(
    "BPCE-7.10-31",
    "Le numéro de dossier a été donné pour la réparation à l'étranger.",
    test=any_of(not_(ABROAD), repair.file_number_given),
    of=OF,
    gate=True,
)

# --- experts ----------------------------------------------------------------------------------------------------------

OPTEVEN_EXPERT = Right(
    ("BPCE-7.10-32", "BPCE-7.10-44"),
    "Faire examiner le véhicule par un expert amiable.",
    key="opteven_expert",
    who="Opteven",
    act="désigner un expert",
    ground=event.kind == "breakdown",
)
COUNTER_EXPERTISE = Right(
    ("BPCE-7.10-47", "BPCE-7.10-49"),
    "Faire venir son expert avant toute réparation, puis un troisième.",
    key="breakdown_counter_expertise",
    who="assuré",
    act="demander une expertise contradictoire",
    ground=all_of(event.kind == "breakdown", expert.disputed, not_(repair.started_on.happened)),
)
EXPERT_REFUNDED = Right(
    "BPCE-7.10-48",
    "Être remboursé de son expert quand l'expertise montre que la réparation est garantie.",
    key="expert_refunded",
    who="assuré",
    act="se faire rembourser son expert",
    ground=all_of(event.kind == "breakdown", expert.finds_for_insured),
    refund=expert.second_fees,
)
THIRD_EXPERT = Recourse(
    "BPCE-7.10-49",
    "Le troisième expert est payé par moitié.",
    key="breakdown_third_expert",
    against="insured",
    ground=all_of(event.kind == "breakdown", expert.third_fees > eur(0)),
    amount=round_to(share(HALF, expert.third_fees), "cent", Rounding.DOWN),
    of=OF,
)
WHO_ANSWERS = Information(
    ("BPCE-7.10-14", "BPCE-7.10-17", "BPCE-7.10-26", "BPCE-7.10-27", "BPCE-7.10-50"),
    "Le garage répond de son travail, l'expert de son analyse, le constructeur de ses pièces.",
    why="Ces responsabilités se plaident contre d'autres que l'assureur.",
)
STOPS_WITH_THE_GUARANTEE = Information(
    "BPCE-7.10-10",
    "Le prélèvement de la garantie cesse avec elle.",
    why="L'office cesse d'appeler une garantie dont l'état est terminé.",
)
MOTOR_HOMES = Information(
    "BPCE-7.10-64",
    "Les cellules de camping-car ne sont pas couvertes.",
    why="Aucun camping-car n'est assurable (article 5.2).",
)

# --- the seller's own duties ------------------------------------------------------------------------------------------

SELLER_STILL_ANSWERS = Information(
    ("BPCE-7.10-89", "BPCE-7.10-90", "BPCE-7.10-91", "BPCE-7.10-93"),
    "Le vendeur répond de la conformité et des vices cachés, quoi que paie cette garantie.",
    why="Ce sont des droits contre le vendeur, que l'assureur n'exécute pas.",
)
#: Printed as the time to act; since 2022 it is the time for the defect to appear, and the common law bounds the action.
APPEARED_IN_TIME = warranty.nonconformity_appeared_on.on_or_before(after(vehicle.delivered_on, CONFORMITY))
CONFORMITY_ACTION = Right(
    "BPCE-7.10-92",
    "Agir contre le vendeur pour un défaut de conformité apparu dans les deux ans de la délivrance.",
    key="conformity_action",
    who="acheteur",
    act="agir en conformité",
    ground=all_of(warranty.bought_as_consumer, APPEARED_IN_TIME),
    doubts=(NEW_CONFORMITY,),
)
HIDDEN_DEFECT_ACTION = Right(
    "BPCE-7.10-94",
    "Agir contre le vendeur pour un vice caché, dans les deux ans de sa découverte.",
    key="hidden_defect_action",
    who="acheteur",
    act="agir pour vice caché",
    ground=failure.causes.has("hidden_defect"),
    closes=after(warranty.hidden_defect_discovered_on, HIDDEN_DEFECT),
)
EXPERTISE_OFFERED = Service(
    "BPCE-7.10-44",
    "L'expertise amiable fixe l'origine, l'étendue et le coût.",
    key="amicable_expertise",
    due=all_of(event.kind == "breakdown", expert.appointed_on.happened),
    what="une expertise amiable",
)

# --- personal data of the breakdown -----------------------------------------------------------------------------------

DATA_RIGHTS = Right(
    ("BPCE-7.10-95", "BPCE-7.10-96"),
    "Obtenir, corriger ou effacer les données qu'Opteven garde.",
    key="opteven_data_rights",
    who="assuré",
    act="exercer ses droits sur ses données auprès d'Opteven",
    ground=event.kind == "breakdown",
    means="par courrier, ou à mydata@opteven.com",
    addressee="Opteven Assurances, service Relation clientèle",
)
DATA_KEPT = Retention(
    ("BPCE-7.10-97", "BPCE-7.10-98"),
    "Les données d'une panne sont effacées dix ans au plus après leur dernier usage.",
    key="breakdown_data",
    data="données d'une panne",
    start=if_so(event.kind == "breakdown", file.closed_on),
    within=DATA_AFTER_LAST_USE,
    controller="Opteven Assurances",
)
CALLS = Retention(
    "BPCE-7.10-99",
    "Les appels à Opteven sont gardés six mois.",
    key="breakdown_calls",
    data="enregistrement d'un appel à Opteven",
    start=if_so(event.kind == "breakdown", recording.made_on),
    within=CALLS_KEPT,
    controller="Opteven Assurances",
)
NO_CANVASSING = Information(
    "BPCE-7.10-100",
    "L'assuré peut s'inscrire à la liste d'opposition au démarchage téléphonique.",
    why="L'inscription se fait hors du contrat, et ne change rien à la garantie.",
)
