"""Section 5.6: the ends that come by themselves: requisition, licence withdrawn, destruction by an uncovered event.

Source: general conditions ACA AUT CGE-05-0216, section 5.6 (the law behind it: Code des assurances, articles L121-9,
L160-6 and L326-12).
"""

from __future__ import annotations

from clausier.facts import vehicle
from clausier.law import endings
from clausier.law.articles import endings as articles
from clausier.law.endings_exits import end_by_itself
from clausier.law.policy_rules import Moment
from clausier.rules.nodes import Override, Reading
from clausier.rules.terms import NOT_EVER
from clausier.rules.words import named, reading

from .ending import INSURED, unused

# --- doubts of the text -----------------------------------------------------------------------------------------------

OWNERSHIP_ONLY = Override(
    "SURA-5.6-27",
    "La réquisition met fin au contrat sans distinguer celle de la propriété et celle de l'usage.",
    (
        (
            "law",
            "Seule la réquisition de la propriété y met fin, et pas si l'assuré demande une suspension ; celle de "
            "l'usage le suspend.",
        ),
        ("contract", "Toute réquisition y met fin."),
    ),
    "L'article cité fait cette différence et laisse ce choix à l'assuré.",
    law=(articles.L160_6.cite,),
)
WHEN_THE_LICENCE_GOES = Override(
    "SURA-5.6-28",
    "Ni la date de fin ni le sort de la prime ne sont donnés, et le ministère cité n'est plus l'autorité.",
    (
        (
            "law",
            "Le contrat finit à midi, le quarantième jour après la publication de la décision de l'autorité de "
            "contrôle ; la prime n'est due que pour le temps couvert.",
        ),
        ("contract", "Aucune date n'est imprimée."),
    ),
    "La loi donne la date.",
    law=(articles.L326_12.cite,),
)
NOT_COVERED = Reading(
    "SURA-5.6-29",
    "La destruction par un événement garanti n'est pas dans le tableau.",
    (
        ("uncovered_only", "Elle ne met pas fin au contrat : on change de véhicule ou on résilie autrement."),
        ("every_destruction", "Toute destruction met fin au contrat."),
    ),
    "Le tableau et l'article L.121-9 ne visent que l'événement non garanti.",
)

# --- the ends ---------------------------------------------------------------------------------------------------------

REQUISITIONED_ON = named(
    reading(OWNERSHIP_ONLY, law=endings.REQUISITIONED_ON, contract=vehicle.requisitioned_on),
    "SURA-5.6-27",
    says="La réquisition du véhicule met fin au contrat.",
)
AFTER_REQUISITION = end_by_itself(
    "SURA-5.6-27",
    "La réquisition de la propriété du véhicule met fin au contrat à la dépossession, si l'assuré n'en demande pas la "
    "suspension ; la prime non courue est rendue.",
    key="end_by_requisition",
    who=INSURED,
    act="reprendre la prime non courue après la réquisition du véhicule",
    on=REQUISITIONED_ON,
    unused=unused,
)
LICENCE_WITHDRAWN_ON = named(
    reading(WHEN_THE_LICENCE_GOES, law=endings.LICENCE_WITHDRAWN_ON, contract=NOT_EVER),
    "SURA-5.6-28",
    says="Le retrait de l'agrément de l'assureur met fin au contrat.",
)
AFTER_LICENCE_WITHDRAWN = end_by_itself(
    "SURA-5.6-28",
    "Le retrait de l'agrément de l'assureur met fin au contrat à midi, le quarantième jour après la publication de la "
    "décision.",
    key="end_by_licence_withdrawal",
    who=INSURED,
    act="reprendre la prime non courue après le retrait d'agrément",
    on=LICENCE_WITHDRAWN_ON,
    unused=unused,
    moment=Moment.NOON,
)
DESTROYED_ON = named(
    reading(NOT_COVERED, uncovered_only=endings.LOST_UNCOVERED_ON, every_destruction=vehicle.destroyed_on),
    "SURA-5.6-29",
    says="La destruction du véhicule par un événement non garanti met fin au contrat.",
)
AFTER_DESTRUCTION = end_by_itself(
    "SURA-5.6-29",
    "La destruction du véhicule par un événement non garanti met fin au contrat le jour même ; la prime non courue est "
    "rendue.",
    key="end_by_destruction",
    who=INSURED,
    act="reprendre la prime non courue après la destruction du véhicule",
    on=DESTROYED_ON,
    unused=unused,
)
