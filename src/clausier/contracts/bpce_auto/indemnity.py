"""Articles 11.1 and 11.3: how an indemnity is worked out, when it is paid, and what payment waits for.

Chapter 2 only illustrates: what it adds is applied where it favours the insured. Source: document 001, chapters 2, 11.
"""

from __future__ import annotations

from clausier.facts import event, expert, invoice, payment, repair, request, theft, vehicle
from clausier.rules.dates import after, days, latest_of
from clausier.rules.nodes import Reading, Rounding
from clausier.rules.provisions import (
    Condition,
    Deadline,
    Document,
    Duty,
    Information,
    Item,
    Recourse,
    Right,
    Route,
    Sanction,
    Service,
)
from clausier.rules.steps import Reduction
from clausier.rules.terms import eur, pct, truth
from clausier.rules.words import all_of, any_of, insurer_proves, most, named, not_, reading, round_to, share

from .formulas import HELD, REPLACEMENT_VEHICLE

VEHICLE = ("own_damage", "fire", "theft", "natural_event", "natural_disaster", "technological_disaster", "attack")
#: What is paid for the loss of the insured; a victim waits for no paper of theirs.
OWN_LOSS = tuple(key for key in HELD if key != "liability")
PAID_WITHIN = days(15)
TAKE_BACK_WITHIN = days(30)
HALF = pct(50)

# --- doubts of the text ----------------------------------------------------------------------------------

USEFUL_PAPERS = Reading(
    "BPCE-11.1-12",
    "L'article annonce une liste de pièces par sinistre que le document ne donne pas.",
    (("asked_and_useful", "Seules retiennent le paiement les pièces demandées et utiles au dossier."),),
    "Nul ne peut produire ce qui ne lui est pas demandé.",
)
HALVED = Reading(
    "BPCE-11.1-14",
    "La réduction de moitié pour une carte grise tardive ressemble à une déchéance générale, que la loi annule.",
    (
        ("halved", "L'indemnité nette est réduite de moitié, une fois le délai d'un mois passé."),
        ("whole", "L'indemnité reste entière."),
    ),
    "Le point n'est pas tranché : une personne doit apprécier, et l'article L. 113-11 du Code est à lui montrer.",
)
SHORTEST_PROMISE = Reading(
    "BPCE-11.3-1",
    "Quinze jours pour tout sinistre, et d'autres délais ailleurs pour la même somme.",
    (("shortest", "Le plus court des délais promis."),),
    "L'assuré peut se prévaloir de la meilleure promesse.",
)
THEFT_DECLARED = Reading(
    "BPCE-11.3-4",
    "La « déclaration du vol » peut être celle faite à l'assureur ou la plainte.",
    (("earliest", "La plus ancienne des deux."),),
    "Le doute profite à l'assuré.",
)
ILLUSTRATIONS = Reading(
    "BPCE-2-1",
    "Le chapitre 2 se dit sans valeur contractuelle, et porte une règle qu'aucun article ne reprend.",
    (("when_favourable", "On l'applique quand elle profite à l'assuré, en le disant."),),
    "L'assureur ne peut publier un exemple et le démentir.",
)

# --- principles -------------------------------------------------------------------------------------------------------

PRINCIPLES = Information(
    ("BPCE-11.1-1", "BPCE-11.1-24", "BPCE-2-1"),
    "L'indemnité répare la perte réelle, aux chiffres de l'expert.",
    why="Les montants que lit le contrat sont déjà ceux de l'expert, toutes taxes comprises.",
    doubts=(ILLUSTRATIONS,),
)
FREE_REPAIRER = Right(
    ("BPCE-11.1-5", "BPCE-11.1-7"),
    "Faire réparer par le professionnel de son choix.",
    key="choose_repairer",
    who="assuré",
    act="choisir son réparateur",
    ground=repair.by_professional,
)
ABOVE_THE_ESTIMATE = Recourse(
    "BPCE-11.1-8",
    "Chez un réparateur choisi, ce qui dépasse le chiffrage de l'expert reste à l'assuré.",
    key="above_expert_estimate",
    against="insured",
    ground=invoice.amount > expert.repair_cost,
    amount=most(invoice.amount - expert.repair_cost, eur(0)),
    of=VEHICLE,
)
NOTHING_ADVANCED = Service(
    ("BPCE-11.1-28", "BPCE-2-7"),
    "Chez un réparateur agréé, rien à avancer que la franchise et la vétusté.",
    key="no_advance",
    due=repair.repairer_kind == "approved",
    what="la réparation sans avance de frais",
)
INSURER_STEPS = Service(
    ("BPCE-11.1-4", "BPCE-11.1-6", "BPCE-2-9", "BPCE-2-10"),
    "Dès la déclaration : dossier, mesures, expertise, et un accusé qui les résume.",
    key="claim_opened",
    due=event.reported_on.happened,
    what="l'ouverture du dossier, l'expertise et son accusé de réception",
)
COURTESY_CAR = Service(
    "BPCE-2-11",
    "Après un accident, un véhicule de remplacement pendant quinze jours, en Tous Risques ou avec l'option.",
    key="courtesy_car_announced",
    due=all_of(REPLACEMENT_VEHICLE, event.kind == "accident", vehicle.immobilised),
    what="un véhicule de remplacement, aux conditions de l'article 9.5",
)
SAFETY = Information(
    ("BPCE-2-8",),
    "Mettre les passagers à l'abri et signaler le véhicule.",
    why="C'est un conseil de sécurité, sans sanction.",
)
EXAMPLES = Information(
    ("BPCE-2-4", "BPCE-2-13"),
    "Le paiement au tiers, et le délai de quinze jours, vus sur des exemples.",
    why="Les articles 6.1 et 11.3 les portent.",
)

# --- disagreement on figures ------------------------------------------------------------------------------------------

COUNTER_EXPERTISE = Right(
    ("BPCE-11.1-9", "BPCE-11.1-10"),
    "Faire examiner le véhicule par son propre expert, puis par un troisième en cas de désaccord.",
    key="counter_expertise",
    who="assuré",
    act="désigner un expert",
    ground=expert.disputed,
)
THIRD_EXPERT = Recourse(
    "BPCE-11.1-11",
    "Le troisième expert est payé par moitié.",
    key="third_expert",
    against="insured",
    # A breakdown has an article of its own; fees that nobody told are no claim against the insured yet.
    ground=all_of(event.kind != "breakdown", expert.third_fees > eur(0)),
    amount=round_to(share(HALF, expert.third_fees), "cent", Rounding.DOWN),
    of=VEHICLE,
)

# --- papers -----------------------------------------------------------------------------------------------------------

PAPERS_FIRST = Condition(
    "BPCE-11.1-12",
    "Les pièces utiles qui ont été demandées sont fournies.",
    test=not_(request.papers_missing),
    of=OWN_LOSS,
    gate=True,
    doubts=(USEFUL_PAPERS,),
)
KEEP = Document(
    ("BPCE-11.1-3", "BPCE-11.1-2"),
    "Garder factures d'achat, de réparation et d'entretien, et preuves médicales.",
    key="proofs_to_keep",
    by="insured",
    to="insurer",
    due=event.reported_on.happened,
    items=(
        Item(what="les factures d'achat, de réparation et d'entretien"),
        Item(what="les justificatifs des frais médicaux et les certificats"),
    ),
)
HANDLERS = Route(
    "BPCE-11.1-15",
    "Le centre de gestion des sinistres dit les pièces à fournir.",
    key="claims_centre",
    topic="pièces à fournir",
    contact="le centre de gestion des sinistres",
    channels=("l'espace personnel en ligne", "le téléphone"),
    when=event.reported_on.happened,
)
LATE_TRANSFER = named(
    insurer_proves(theft.certificate_transfer_late), "BPCE-11.1-13", "BPCE-11.1-14", "BPCE-11.3-6",
    says="Le certificat d'immatriculation d'un véhicule acheté depuis peu n'a pas été mis à temps au nouveau nom.",
)  # fmt: skip
TRANSFER_PAPERS = Condition(
    ("BPCE-11.1-13", "BPCE-11.1-14"),
    "Les documents de cession d'un véhicule acheté depuis peu sont produits.",
    test=any_of(not_(theft.certificate_transfer_late), theft.transfer_documents_produced),
    of=("theft",),
    gate=True,
)
HALF_IF_LATE = Reduction(
    "Carte grise non transférée à temps",
    ("BPCE-11.1-14", "BPCE-11.3-6"),
    when=all_of(LATE_TRANSFER, reading(HALVED, halved=truth(True), whole=truth(False))),
    rate=HALF,
)

# --- when it is paid --------------------------------------------------------------------------------------------------

PAY = Deadline(
    ("BPCE-11.3-1", "BPCE-11.3-2", "BPCE-11.3-5", "BPCE-2-13"),
    "Payer dans les quinze jours de l'accord, ou de la décision définitive.",
    key="pay_indemnity",
    owes="assureur",
    act="payer l'indemnité",
    start=latest_of(payment.agreed_on, payment.opposition_lifted_on),
    within=PAID_WITHIN,
    met=payment.made_on,
    applies=payment.agreed_on.happened,
    doubts=(SHORTEST_PROMISE,),
)
#: The day of the theft where the report is not told.
DECLARED_ON = theft.declared_on.or_else(event.day)
FOUND_IN_TIME = named(
    all_of(
        theft.found_on.on_or_before(after(DECLARED_ON, TAKE_BACK_WITHIN)),
        not_(payment.agreed_on.on_or_before(theft.found_on.or_else(event.day))),
    ),
    "BPCE-11.3-3", "BPCE-11.3-4",
    says="Le véhicule est retrouvé dans les trente jours de la déclaration du vol, le trentième compris, avant tout "
    "accord sur une offre.",
)  # fmt: skip
TAKE_BACK = Duty(
    "BPCE-11.3-3",
    "Reprendre le véhicule retrouvé dans les trente jours de la déclaration du vol.",
    who="insured",
    breach=all_of(FOUND_IN_TIME, theft.take_back_refused),
    sanction=Sanction.NONE,
    of=("theft",),
    doubts=(THEFT_DECLARED,),
)
OFFER = Deadline(
    "BPCE-11.3-4",
    "Passé trente jours, l'assureur propose de devenir propriétaire du véhicule volé.",
    key="offer_for_stolen_vehicle",
    owes="assureur",
    act="proposer une indemnité pour le véhicule volé",
    start=theft.declared_on,
    within=TAKE_BACK_WITHIN,
    met=theft.offer_made_on,
    applies=event.kind == "theft",
    doubts=(THEFT_DECLARED,),
)
PLEDGE = Information(
    "BPCE-11.3-7",
    "Un gage sur le véhicule peut s'opposer au paiement.",
    why="C'est l'exemple d'une opposition ; la levée de celle-ci fait courir le délai de paiement.",
)
