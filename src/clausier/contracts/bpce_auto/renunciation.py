"""Section 12.2: no renunciation of a contract sold at a distance; what the Code gives after doorstep selling.

Source: general conditions AUTO of BPCE Assurances IARD, section 12.2 (the law behind it: Code des assurances, articles
L112-2-1 and L112-9).
"""

from __future__ import annotations

from clausier.facts import policy
from clausier.facts import renunciation as fact
from clausier.law import renunciation
from clausier.law.articles import renunciation as articles
from clausier.rules.dates import after, if_so
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Right
from clausier.rules.terms import truth
from clausier.rules.words import named, reading

from .ending import CONFIRMED, INSURED, WHERE

REGISTERED = "lettre recommandée, papier ou électronique"

WHOLE_CONTRACT = Reading(
    "BPCE-12.2-1",
    "L'absence de renonciation est écrite pour la responsabilité civile, alors que le contrat a d'autres garanties ; "
    "le démarchage n'est pas traité.",
    (
        (
            "whole_contract",
            "Tout le contrat échappe à la renonciation de la vente à distance ; celle du démarchage reste ouverte.",
        ),
        ("liability_only", "La renonciation à distance reste possible pour les autres garanties, sous quatorze jours."),
    ),
    "La loi retire de la vente à distance le contrat d'assurance automobile obligatoire ; que cette exception survive "
    "au 19 juin 2026 n'est pas vérifié.",
)

MAY_RENOUNCE_AT_DISTANCE = named(
    reading(WHOLE_CONTRACT, whole_contract=truth(False), liability_only=policy.sold_at_distance),
    "BPCE-12.2-1",
    articles.L112_2_1.cite,
    says="Un contrat d'assurance automobile conclu à distance ne donne pas de droit de renonciation.",
)
AT_DISTANCE = Right(
    "BPCE-12.2-1",
    "Le contrat vendu à distance ne donne pas de droit de renonciation : c'est une assurance automobile obligatoire.",
    key="renounce_distance",
    who=INSURED,
    act="renoncer au contrat conclu à distance",
    ground=MAY_RENOUNCE_AT_DISTANCE,
    opens=policy.signed_on,
    closes=after(policy.signed_on, renunciation.DISTANCE_WITHIN),
    exercised_on=fact.sent_on,
)

SENT_ON = if_so(fact.channel.is_in("registered_letter", "registered_email"), fact.sent_on)
DOORSTEP = renunciation.doorstep(SENT_ON, if_so(SENT_ON.happened, fact.received_on))
AFTER_DOORSTEP = DOORSTEP.right(
    (articles.L112_9.cite,),
    "Après un démarchage, le particulier renonce dans les quatorze jours de la conclusion, sans motif ni pénalité ; le "
    "contrat finit à la réception. Toute la prime reste due si un sinistre qu'il ignorait est survenu dans ce délai.",
    key="renounce_doorstep",
    who=INSURED,
    act="renoncer au contrat après un démarchage",
    means=REGISTERED,
    addressee=WHERE,
    confirms=CONFIRMED,
    refund_within_days=True,
)
