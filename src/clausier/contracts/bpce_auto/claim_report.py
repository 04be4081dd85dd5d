"""Article 4.1: what to do after an event: when to report it, with what, and what a breach costs.

Source: document 001, article 4.1 (the law behind it: C. assur., art. L. 113-2 and L. 113-11).
"""

from __future__ import annotations

from clausier.facts import event, handler, request, theft
from clausier.law.articles import reading as reading_articles
from clausier.law.calendar import working_days
from clausier.rules.dates import counted, days, later, latest_of
from clausier.rules.nodes import Override, Reading
from clausier.rules.provisions import Deadline, Document, Duty, Item, Right, Route, Sanction
from clausier.rules.terms import eur
from clausier.rules.words import all_of, any_of, insurer_proves, not_, reading

#: Every guarantee that a lost right is lost in.
OF = (
    "own_damage", "fire", "natural_event", "glass", "reinforced_glass", "contents", "external_equipment",
    "shared_bike", "driver_injury", "attack",
)  # fmt: skip
ANY_LOSS = counted(5, working_days())
THEFT = counted(2, working_days())
LEGAL = counted(30, working_days())
DISASTER_DAYS = days(30)
ASSISTANCE_PAPERS = counted(5, working_days())
STOLEN_CAR_EXPOSURE = days(30)

WORKING = Reading(
    "BPCE-4.1-12",
    "Le « jour ouvré » n'est pas défini.",
    (("monday_to_friday", "Du lundi au vendredi, hors jours fériés ; le premier jour est le lendemain de la "
    "connaissance."),),
    "C'est le sens courant du mot.",
)
AFTER_THE_ORDER = Reading(
    "BPCE-4.1-18",
    "La garantie ne joue qu'à la publication de l'arrêté, et le délai court de la connaissance.",
    (("later", "Le délai court du plus tardif des deux."),),
    "Nul ne peut déclarer avant d'avoir un droit.",
)
FAVOURABLE_DAYS = Reading(
    "BPCE-4.1-21",
    "Les « cinq jours » des pièces d'assistance ne sont pas qualifiés.",
    (("working", "Cinq jours ouvrés, comme pour la déclaration."),),
    "Le doute profite à l'assuré.",
)
LATE_PAPERS = Override(
    "BPCE-4.1-22",
    "Le contrat reprend les frais engagés dès que les pièces d'assistance arrivent en retard.",
    (
        ("law", "Le retard ne coûte que le préjudice qu'il a causé."),
        ("contract", "Les frais engagés sont repris."),
    ),
    "La loi annule la déchéance pour un simple retard à produire des pièces.",
    law=(reading_articles.L113_11.cite,),
)

# --- when to report ---------------------------------------------------------------------------------------------------

IS_THEFT = event.kind.is_in("theft", "attempted_theft")
IS_LEGAL = event.kind == "dispute"
IS_NATURAL = event.ministerial_order == "natural_disaster"
IS_TECHNOLOGICAL = event.ministerial_order == "technological_disaster"


def _report(rule: str, says: str, key: str, start, within, applies, doubts=()) -> Deadline:
    return Deadline(
        rule,
        says,
        key=key,
        owes="assuré",
        act="déclarer l'événement",
        start=start,
        within=within,
        met=event.reported_on,
        applies=applies,
        consequence="l'indemnité n'est perdue que si le retard a causé un préjudice à l'assureur",
        doubts=doubts,
    )


REPORT = _report(
    "BPCE-4.1-12",
    "Déclarer dans les cinq jours ouvrés de la connaissance de l'événement.",
    "report",
    event.known_on,
    ANY_LOSS,
    not_(any_of(IS_THEFT, IS_LEGAL, IS_NATURAL, IS_TECHNOLOGICAL)),
    (WORKING,),
)
REPORT_LEGAL = _report(
    "BPCE-4.1-13",
    "Déclarer une défense ou un recours dans les trente jours ouvrés.",
    "report_legal",
    event.known_on,
    LEGAL,
    IS_LEGAL,
)
REPORT_THEFT = _report(
    "BPCE-4.1-14",
    "Déclarer un vol dans les deux jours ouvrés de sa connaissance.",
    "report_theft",
    event.known_on,
    THEFT,
    IS_THEFT,
)
REPORT_NATURAL = _report(
    "BPCE-4.1-17",
    "Déclarer une catastrophe naturelle dans les trente jours de la publication de l'arrêté.",
    "report_natural_disaster",
    event.natural_disaster_order_published_on,
    DISASTER_DAYS,
    IS_NATURAL,
)
REPORT_TECHNOLOGICAL = _report(
    "BPCE-4.1-18",
    "Déclarer une catastrophe technologique dans les cinq jours ouvrés.",
    "report_technological_disaster",
    latest_of(event.known_on, event.technological_disaster_order_published_on),
    ANY_LOSS,
    IS_TECHNOLOGICAL,
    (AFTER_THE_ORDER,),
)
REPORTED_LATE = any_of(
    *[
        all_of(one.applies, later(event.reported_on, one.due))
        for one in (REPORT, REPORT_LEGAL, REPORT_THEFT, REPORT_NATURAL, REPORT_TECHNOLOGICAL)
    ]
)
HARMED = handler.harm_of_late_report > eur(0)
LATE = Duty(
    ("BPCE-4.1-19", "BPCE-4.1-12", "BPCE-4.1-14", "BPCE-4.1-17", "BPCE-3-13", "BPCE-7.10-29"),
    "Déclarer à temps : le retard ne fait perdre l'indemnité que s'il a causé un préjudice.",
    who="insured",
    breach=all_of(REPORTED_LATE, insurer_proves(HARMED)),
    excuse=handler.force_majeure,
    sanction=Sanction.FORFEIT,
    of=(*OF, "theft", "natural_disaster", "technological_disaster", "breakdown"),
)
LATE_LEGAL = Duty(
    ("BPCE-4.1-13", "BPCE-4.1-19"),
    "Déclarer à temps une défense ou un recours : le retard ne les fait perdre que s'il a causé un préjudice.",
    who="insured",
    breach=all_of(later(event.reported_on, REPORT_LEGAL.due), insurer_proves(HARMED)),
    excuse=handler.force_majeure,
    sanction=Sanction.FORFEIT,
    of=("legal_defence",),
)

# --- honesty ----------------------------------------------------------------------------------------------------------

FALSE_STATEMENT = Duty(
    ("BPCE-4.1-8", "BPCE-4.1-9", "BPCE-4.1-10"),
    "Ne pas mentir sur le véhicule, son prix, son kilométrage ou l'événement, ni produire de faux.",
    who="insured",
    breach=any_of(handler.knowingly_false_statement, handler.fraudulent_means),
    sanction=Sanction.FORFEIT,
    of=(*OF, "theft", "natural_disaster", "technological_disaster", "legal_defence", "breakdown"),
)
FOUND_VEHICLE = Duty(
    ("BPCE-4.1-16", "BPCE-4.1-11"),
    "Prévenir aussitôt l'assureur si le véhicule volé est retrouvé.",
    who="insured",
    breach=all_of(theft.found_on.happened, not_(theft.discovery_told_on.happened)),
    sanction=Sanction.NONE,
    of=("theft",),
)
PAPERS = Duty(
    ("BPCE-4.1-3", "BPCE-4.1-11"),
    "Envoyer au plus tôt les pièces demandées.",
    who="insured",
    breach=request.papers_missing,
    sanction=Sanction.PAYMENT_WAITS,
    of=OF,
)
ASSISTANCE_PROOF = Deadline(
    ("BPCE-4.1-20", "BPCE-4.1-21"),
    "Les pièces d'une demande d'assistance suivent l'appel dans les cinq jours.",
    key="assistance_papers",
    owes="bénéficiaire",
    act="envoyer les pièces de la demande d'assistance",
    start=request.assistance_called_on,
    within=ASSISTANCE_PAPERS,
    met=request.assistance_papers_sent_on,
    consequence="les frais que le retard a causés peuvent être réclamés",
    doubts=(FAVOURABLE_DAYS, LATE_PAPERS),
)
LATE_ASSISTANCE_PAPERS = later(request.assistance_papers_sent_on, ASSISTANCE_PROOF.due)
COSTS_BACK = Right(
    "BPCE-4.1-22",
    "Des pièces d'assistance tardives permettent de réclamer ce que le retard a coûté.",
    key="assistance_costs_back",
    who="assisteur",
    act="réclamer les frais engagés",
    ground=all_of(
        LATE_ASSISTANCE_PAPERS,
        not_(handler.force_majeure),
        reading(LATE_PAPERS, law=HARMED, contract=LATE_ASSISTANCE_PAPERS),
    ),
)
THIRD_PARTY_OF_A_STOLEN_CAR = Deadline(
    "BPCE-4.1-15",
    "Le propriétaire peut être recherché trente jours durant pour ce que cause son véhicule volé.",
    key="stolen_car_liability",
    owes="assureur",
    act="répondre de ce que cause le véhicule volé",
    start=theft.declared_on,
    within=STOLEN_CAR_EXPOSURE,
    consequence="la responsabilité civile joue pendant ce temps",
    applies=event.kind == "theft",
)

# --- what to have at hand ---------------------------------------------------------------------------------------------

FACTS_TO_GIVE = Document(
    "BPCE-4.1-2",
    "La déclaration dit quand, où, comment, avec qui et devant qui.",
    key="claim_report",
    by="insured",
    to="insurer",
    due=not_(event.reported_on.happened),
    items=(
        Item(what="la date, le lieu, la nature et les circonstances"),
        Item(what="les causes et les suites"),
        Item(what="l'identité, l'adresse et la date de permis du conducteur"),
        Item(what="les noms et adresses des témoins"),
    ),
)
THEFT_PAPERS = Document(
    ("BPCE-4.1-24", "BPCE-7.8-2", "BPCE-11.1-13"),
    "Un vol demande le récépissé et la copie de la plainte, le certificat d'immatriculation, et les documents de "
    "cession d'un véhicule acheté depuis peu.",
    key="theft_papers",
    by="insured",
    to="insurer",
    due=event.kind == "theft",
    items=(
        Item(what="le récépissé du dépôt de plainte"),
        Item(what="la copie intégrale de la plainte", rules=("BPCE-7.8-2",)),
        Item(what="le certificat d'immatriculation"),
        Item(
            what="les documents de cession du véhicule",
            needed=theft.certificate_transfer_late,
            rules=("BPCE-11.1-13",),
        ),
    ),
)
PROOFS_KEPT = Document(
    "BPCE-4.1-23",
    "Les pièces de l'assistance servent aussi à être indemnisé.",
    key="proofs_kept",
    by="insured",
    to="insurer",
    due=request.assistance_called_on.happened,
    items=(Item(what="les originaux de toutes les pièces"),),
)


def _route(rule: str | tuple[str, ...], says: str, key: str, contact: str, channels: tuple[str, ...], when) -> Route:
    return Route(rule, says, key=key, topic="pièces du dossier", contact=contact, channels=channels, when=when)


MEDICAL_PAPERS = _route(
    "BPCE-4.1-5",
    "Les pièces médicales ne vont que par la poste.",
    "medical_papers",
    "BPCE Assurances IARD",
    ("TSA 20501, 33881 Villenave d'Ornon Cedex",),
    request.papers_medical,
)
OTHER_PAPERS = _route(
    "BPCE-4.1-4",
    "Les autres pièces vont au portail, par courriel avec la référence, ou par la poste.",
    "other_papers",
    "BPCE Assurances IARD",
    ("portail Sinistres", "sinistres@bpce.fr, référence dans l'objet", "TSA 20501, 33881 Villenave d'Ornon Cedex"),
    request.claim_reference_given,
)
WITHOUT_REFERENCE = _route(
    ("BPCE-4.1-1", "BPCE-4.1-6", "BPCE-4.1-7"),
    "Sans référence de dossier, il faut d'abord déclarer par téléphone ou en ligne.",
    "no_reference_yet",
    "BPCE Assurances IARD, déclaration",
    ("09 69 39 25 52 (métropole)", "09 69 32 48 38 (DROM)", "l'espace personnel en ligne"),
    not_(request.claim_reference_given),
)
