"""Preliminary page and section 5.6: nothing is covered before the effect, while suspended, or after the end.

Each is a condition of every guarantee. The unpaid premium has its own in `premium`, the nullity in
`declarations_effects`; the ends of liability alone, after a theft or a claim, are in `life`. Source: general conditions
ACA AUT CGE-05-0216, preliminary page and section 5.6.
"""

from __future__ import annotations

from clausier.contracts.alive import not_ended, not_suspended
from clausier.facts import event, policy, vehicle
from clausier.law import requisition
from clausier.law.articles.endings import L121_11, L160_6
from clausier.rules.dates import if_so
from clausier.rules.provisions import Condition
from clausier.rules.words import all_of, any_of

from .life import ENDINGS

IN_EFFECT = Condition(
    "SURA-0-2",
    "Rien n'est garanti avant le jour et l'heure d'effet des conditions particulières.",
    test=any_of(policy.starts_on < event.day, all_of(policy.starts_on == event.day, policy.starts_at <= event.at)),
)
NOT_ENDED = tuple(
    Condition(rules, f"{says} : rien n'est garanti ensuite.", test=not_ended(day, moment))
    for _, rules, says, moment, day in ENDINGS
)
NOT_SOLD = Condition(
    ("SURA-5.6-30", L121_11.cite),
    "La cession du véhicule suspend le contrat le lendemain à 0 h, jusqu'à sa remise en vigueur.",
    test=not_suspended(
        vehicle.sold_on,
        if_so(policy.reinstated_on.on_or_after(vehicle.sold_on.or_else(policy.starts_on)), policy.reinstated_on),
    ),
)
NOT_REQUISITIONED = Condition(
    (L160_6.cite,),
    "La réquisition de l'usage du véhicule suspend le contrat jusqu'à son retour.",
    test=not_suspended(requisition.SUSPENDED_ON, requisition.BACK_ON),
)
