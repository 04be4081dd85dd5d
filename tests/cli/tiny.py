"""A contract of one page, to try every command on: the breakdown of a bicycle. Nobody ever sold it."""

from __future__ import annotations

import sys

from clausier.facts import request
from clausier.law.calendar import working_days
from clausier.rules.contract import Contract
from clausier.rules.dates import after, days, months, whole_years
from clausier.rules.declare import Tags, choice, day, fixed, maybe_day, money, rows, whole, yes_no
from clausier.rules.hours import Opening, Slot, clock
from clausier.rules.nodes import Reading
from clausier.rules.provisions import (
    Clock,
    Condition,
    Deadline,
    Document,
    Duty,
    Election,
    Eligibility,
    Exclusion,
    Guarantee,
    Information,
    Item,
    Judgement,
    Lines,
    Option,
    Payee,
    Recourse,
    Right,
    Route,
    Sanction,
    Service,
)
from clausier.rules.rows import total
from clausier.rules.steps import Deductible, Limit, Take, Wear
from clausier.rules.terms import eur, pct
from clausier.rules.time import format_instant
from clausier.rules.trace import Step, Timed
from clausier.rules.words import above, all_of, bands, below, given_or, named, none_of, not_, reading, share, when

# --- facts -----------------------------------------------------------------------------------------------------------

broke_on = day("event.on", "Quel jour le vélo est-il tombé en panne ?", "insured", says="le jour de la panne")
sudden = yes_no("failure.sudden", "La panne est-elle soudaine ?", "repairer", "le devis", says="la panne est soudaine")
causes = Tags(
    "failure.causes",
    {"collision": "un choc", "water": "l'eau", "theft": "un vol"},
    "La panne a-t-elle cette cause ?",
    "repairer",
    says="la panne a pour cause",
)
mileage_km = whole(
    "vehicle.mileage_km",
    "km",
    "Combien de kilomètres le vélo a-t-il parcourus ?",
    "repairer",
    high=200_000,
    says="le kilométrage",
)
bought_on = day(
    "vehicle.bought_on",
    "Quel jour le vélo a-t-il été acheté ?",
    "insured",
    "la facture d'achat",
    says="le jour de l'achat",
)
value_eur = money("vehicle.value", "Que vaut le vélo ?", "expert", says="la valeur du vélo")
frame = choice(
    "vehicle.frame", {"steel": "acier", "carbon": "carbone"}, "De quoi est fait le cadre ?", "insured", says="le cadre"
)
hours_expected = fixed(
    "repair.expected_hours",
    "hour",
    100,
    "Combien d'heures la réparation demande-t-elle ?",
    "repairer",
    high=1_000,
    says="la durée prévue",
)
agreed = yes_no(
    "repair.agreed",
    "L'accord a-t-il été donné avant les travaux ?",
    "office",
    "le numéro d'accord",
    says="l'accord a été donné",
)
reported_late = yes_no(
    "repair.reported_late",
    "La panne a-t-elle été signalée en retard ?",
    "office",
    says="la panne a été signalée en retard",
)
signed_on = day(
    "policy.signed_on",
    "Quel jour le contrat a-t-il été signé ?",
    "office",
    "le contrat",
    says="le jour de la signature",
)
ended_on = maybe_day(
    "policy.ended_on", "Quel jour le contrat a-t-il pris fin ?", "office", says="le jour de fin du contrat"
)
onward = choice(
    "election.onward",
    {"taxi": "un taxi", "train": "le train"},
    "Comment voulez-vous rentrer ?",
    "insured",
    says="le retour choisi",
)
invoice_sent_on = maybe_day(
    "invoice.sent_on", "Quel jour la facture a-t-elle été envoyée ?", "repairer", says="le jour d'envoi de la facture"
)
line = rows(
    "repair.lines",
    "Quelles sont les lignes du devis ?",
    "repairer",
    [
        choice(
            "repair.lines.kind",
            {"part": "pièce", "labour": "main-d'œuvre", "cleaning": "lavage"},
            "De quelle nature est la ligne ?",
            "repairer",
            says="la nature de la ligne",
        ),
        money("repair.lines.price", "Quel est le prix TTC de la ligne ?", "repairer", says="le prix de la ligne"),
    ],
    max_rows=20,
    says="une ligne de devis",
)

# --- what is paid ----------------------------------------------------------------------------------------------------

EXACTLY_1000_KM = Reading(
    "VELO-2.1-2",
    "Le texte ne dit pas si la vétusté commence à 1 000 km ou juste après.",
    (("after", "À 1 000 km exactement, rien n'est retiré."), ("from", "À 1 000 km exactement, un quart est retiré.")),
    "Le doute profite à l'assuré.",
)
STORED_WHERE = Reading(
    "VELO-3-2",
    "Le lieu de garde n'est pas précisé.",
    (("anywhere", "Tout lieu convient."), ("indoors", "Le vélo dort à l'intérieur.")),
    "Une exclusion doit être écrite.",
)
WEAR_RATE = named(
    reading(
        EXACTLY_1000_KM,
        after=bands(mileage_km, below(1_001, pct(0)), above(1_000, pct(25))),
        **{"from": bands(mileage_km, below(1_000, pct(0)), above(999, pct(25)))},
    ),
    "VELO-2.1-2",
    says="Un quart du prix des pièces est retiré au-delà de 1 000 km.",
)
WASHING = Exclusion("VELO-3-1", "Le lavage n'est pas remboursé.", when=line.kind == "cleaning", of=("breakdown",))
COVERED = none_of(WASHING.applies)
PARTS = total(line.price, of=all_of(COVERED, line.kind == "part"))
ALL_LINES = total(line.price, of=COVERED)
DEDUCTIBLE = eur(20)
WHAT_A_LINE_GIVES = line.price - when(line.kind == "part", share(WEAR_RATE, line.price), share(pct(0), line.price))
BREAKDOWN = Guarantee(
    ("VELO-2-1", "VELO-1-1"),
    "L'assureur paie la réparation d'une panne soudaine.",
    key="breakdown",
    label="Garantie panne",
    claimed=eur(0) < total(line.price),
    trigger=sudden,
    asked=total(line.price),
    lines=Lines(covered=COVERED, asked=line.price, granted=WHAT_A_LINE_GIVES),
    settle=[
        Take("Lignes garanties", "VELO-2-1", amount=ALL_LINES),
        Wear("Vétusté des pièces", "VELO-2.1-2", rate=WEAR_RATE, base=PARTS),
        Deductible("Franchise", "VELO-2.2-1", amount=DEDUCTIBLE),
        Limit("Plafond : valeur du vélo", "VELO-2.3-1", ceiling=value_eur),
    ],
    pay_to=[Payee(to="repairer", nature="règlement direct", by=after(broke_on, days(30)), rules=("VELO-2.4-1",))],
)
AGREEMENT = Condition("VELO-2-2", "L'accord de l'assureur est demandé avant les travaux.", test=agreed)
OUTSIDE_CAUSE = Exclusion(
    "VELO-3-2",
    "Le choc, l'eau et le vol ne sont pas des pannes.",
    when=causes.has("collision", "water", "theft"),
    doubts=(STORED_WHERE,),
)
LATE_REPORT = Duty(
    "VELO-4-1",
    "La panne se signale dans les cinq jours.",
    who="adhérent",
    breach=reported_late,
    sanction=Sanction.FORFEIT,
)

# --- the rest --------------------------------------------------------------------------------------------------------

YOUNG_ENOUGH = Eligibility(
    "VELO-5-1", "Le vélo a au plus quatre ans à la signature.", test=whole_years(bought_on, signed_on) <= 4
)
LEAVING = Right(
    "VELO-6-1",
    "L'assuré quitte le contrat à tout moment après un an.",
    key="leave",
    who="adhérent",
    act="résilier",
    ground=not_(ended_on.happened),
    opens=after(signed_on, months(12)),
    refund=eur(12),
    means="lettre ou courriel",
)
PAY_IN_TIME = Deadline(
    "VELO-2.4-1",
    "L'assureur paie dans les trente jours de la panne.",
    key="payment",
    owes="assureur",
    act="payer la réparation",
    start=broke_on,
    within=days(30),
    consequence="intérêts de retard",
)
SEND_INVOICE = Deadline(
    "VELO-4-2",
    "Le réparateur envoie sa facture dans les dix jours de la panne.",
    key="invoice",
    owes="réparateur",
    act="envoyer la facture",
    start=broke_on,
    within=days(10),
    met=invoice_sent_on,
)
INVOICE = Document(
    "VELO-4-3",
    "La facture est demandée avant de payer.",
    key="invoice",
    by="réparateur",
    to="assureur",
    due=sudden,
    items=[Item(what="le détail des pièces")],
    present=invoice_sent_on.happened,
    gate=("breakdown",),
)
HOTLINE = Route(
    "VELO-7-1",
    "Les pannes se signalent par téléphone.",
    key="hotline",
    topic="breakdown",
    when=sudden,
    contact="le service des pannes",
    channels=("01 99 00 00 00",),
    opening=Opening((Slot(0, 4, clock(9), clock(17)),), working_days()),
    at=request.at,
    have_ready=("le numéro du contrat",),
)
MEDIATOR = Recourse(
    "VELO-7-2", "Un médiateur peut être saisi après un refus.", key="mediator", against="médiateur", ground=not_(sudden)
)
SALVAGE = Recourse(
    "VELO-7-3",
    "Le fabricant rembourse un cadre défectueux.",
    key="maker",
    against="vendeur",
    ground=frame == "carbon",
    amount=eur(50),
)
RIDE_HOME = Service(
    "VELO-8-1",
    "Le retour est organisé.",
    key="ride",
    due=sudden,
    what="un retour au domicile",
    figures={"durée prévue": hours_expected},
)
HOW_HOME = Election(
    "VELO-8-2",
    "L'assuré choisit son retour.",
    fact=onward,
    by="insured",
    options=[Option(key="taxi", open=sudden, worth=eur(40)), Option(key="train", open=sudden)],
    if_silent="Un taxi est envoyé.",
)


def _state(case: dict) -> Timed:
    if case.get("policy.signed_on") is None:
        return Timed(None, (), ("policy.signed_on",))
    return Timed("en vigueur", (Step(("VELO-6-2",), "Le contrat est signé", format_instant(case["at"])),))


LIFE = Clock("VELO-6-2", "L'état du contrat.", key="life", run=_state, reads=("policy.signed_on",))
NAME = Information("VELO-1-2", "Le contrat porte un nom.", why="Un nom ne décide rien.")
GOOD_FAITH = Judgement("VELO-9-1", "Chacun agit de bonne foi.", why="La bonne foi s'apprécie.")
REPORT_DAY = named(
    given_or(broke_on, after(bought_on, days(1))), "VELO-1-3", says="À défaut, la panne date du lendemain de l'achat."
)

CONTRACT = Contract(
    key="velo",
    edition="1",
    title="Garantie panne vélo",
    document="une page d'essai",
    chapters=(sys.modules[__name__],),
    tables=(line.table,),
    clauses={"1": "préambule"},
)
