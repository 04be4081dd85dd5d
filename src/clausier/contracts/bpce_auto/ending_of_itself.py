"""Section 5.7 and the Code: the ends that come by themselves.

A destruction ends the contract the same day; a requisition of ownership and the withdrawal of the insurer's licence do
so by law, the document being silent. Source: general conditions AUTO of BPCE Assurances IARD, section 5.7 (the law
behind it: Code des assurances, articles L121-9, L160-6 and L326-12).
"""

from __future__ import annotations

from clausier.facts import vehicle
from clausier.law import endings
from clausier.law.articles import endings as articles
from clausier.law.endings_exits import end_by_itself
from clausier.law.policy_rules import Moment
from clausier.rules.dates import earliest_of, if_so
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Document, Item
from clausier.rules.words import named, reading

from .ending import INSURED, INSURER, unused

# --- doubts of the text -----------------------------------------------------------------------------------------------

REALLY_DESTROYED = Reading(
    "BPCE-5.7-14",
    "La « destruction totale » n'est pas définie.",
    (
        (
            "certified",
            "La destruction physique, prouvée par le certificat ; la perte par un événement non garanti met fin au "
            "contrat sans lui (article L.121-9).",
        ),
        ("any", "Toute destruction, même sans certificat."),
    ),
    "Un véhicule que l'on répare ou que l'on garde n'est pas détruit ; le certificat est la preuve demandée.",
)

# --- the destruction of the vehicle -----------------------------------------------------------------------------------

DESTROYED_ON = named(
    reading(
        REALLY_DESTROYED,
        certified=earliest_of(
            if_so(vehicle.destruction_certified, vehicle.destroyed_on), endings.LOST_UNCOVERED_ON
        ),
        any=vehicle.destroyed_on,
    ),
    "BPCE-5.7-14",
    says="La destruction totale du véhicule met fin au contrat le jour même.",
)
DESTRUCTION_TOLD = Document(
    "BPCE-5.7-14",
    "L'assuré annonce la date de la destruction et fournit la copie du certificat de destruction.",
    key="destruction_notice",
    by=INSURED,
    to=INSURER,
    due=vehicle.destroyed_on.happened,
    items=(Item(what="la date de la destruction"), Item(what="la copie du certificat de destruction du véhicule")),
    present=vehicle.destruction_certified,
)
AFTER_DESTRUCTION = end_by_itself(
    ("BPCE-5.7-14", "BPCE-5.7-29"),
    "La destruction totale du véhicule met fin au contrat le jour même, et la prime non courue est rendue.",
    key="end_by_destruction",
    who=INSURED,
    act="reprendre la prime non courue après la destruction du véhicule",
    on=DESTROYED_ON,
    unused=unused,
)

# --- what the law adds ------------------------------------------------------------------------------------------------

AFTER_REQUISITION = end_by_itself(
    (articles.L160_6.cite,),
    "La réquisition de la propriété du véhicule met fin au contrat à la dépossession, si l'assuré n'en demande pas la "
    "suspension ; la prime non courue est rendue.",
    key="end_by_requisition",
    who=INSURED,
    act="reprendre la prime non courue après la réquisition du véhicule",
    on=endings.REQUISITIONED_ON,
    unused=unused,
)
AFTER_LICENCE_WITHDRAWN = end_by_itself(
    (articles.L326_12.cite,),
    "La décision de l'autorité de contrôle qui dissout l'assureur met fin au contrat à midi, le quarantième jour après "
    "sa publication ; la prime n'est due que pour le temps couvert.",
    key="end_by_licence_withdrawal",
    who=INSURED,
    act="reprendre la prime non courue après le retrait d'agrément",
    on=endings.LICENCE_WITHDRAWN_ON,
    unused=unused,
    moment=Moment.NOON,
)
