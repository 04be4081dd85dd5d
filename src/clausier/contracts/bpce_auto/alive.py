"""Sections 5.1 and 5.7: nothing is covered before the contract takes effect, while it is suspended, or after its end.

Each is a condition of every guarantee. The unpaid premium has its own in `premium`, the nullity in
`declarations_effects`. Source: general conditions AUTO of BPCE Assurances IARD, sections 5.1 and 5.7.
"""

from __future__ import annotations

from clausier.contracts.alive import not_ended, not_over, not_suspended
from clausier.facts import event, policy, vehicle
from clausier.law import requisition
from clausier.law.articles.endings import L121_11, L160_6
from clausier.rules.dates import if_so
from clausier.rules.provisions import Condition
from clausier.rules.words import all_of, any_of, not_

from .formation import DEFINITIVE_ON, LAST_DAY_FOR_PAPERS, NOTE_ENDED_ON, PAPERS_IN_HAND
from .life import ENDINGS

IN_EFFECT = Condition(
    "BPCE-5.1-1",
    "Rien n'est garanti avant la date d'effet des conditions particulières ou de la note de couverture.",
    test=policy.starts_on <= event.day,
)
#: The last covered day of a note whose papers never came.
NOTE_LAPSED_ON = if_so(
    not_(any_of(PAPERS_IN_HAND, DEFINITIVE_ON.on_or_before(LAST_DAY_FOR_PAPERS.or_else(policy.starts_on)))),
    LAST_DAY_FOR_PAPERS,
)
UNDER_THE_NOTE = Condition(
    ("BPCE-5.1-5", "BPCE-5.1-6"),
    "La note de couverture finit d'elle-même sans les pièces, ou quand l'assureur ne peut plus assurer : rien n'est "
    "garanti ensuite.",
    test=all_of(not_over(NOTE_LAPSED_ON), not_over(NOTE_ENDED_ON)),
)
NOT_ENDED = tuple(
    Condition(rules, f"{says} : rien n'est garanti ensuite.", test=not_ended(day, moment))
    for _, rules, says, moment, day in ENDINGS
)
NOT_SOLD = Condition(
    ("BPCE-5.7-8", L121_11.cite),
    "La vente du véhicule suspend le contrat le lendemain à 0 h, jusqu'à sa remise en vigueur.",
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
