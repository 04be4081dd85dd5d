"""Section 5.5: the liability cover of a stolen vehicle, and when it stops.

Source: general conditions ACA AUT CGE-05-0216, section 5.5.
"""

from __future__ import annotations

from clausier.facts import notice, policy, premium, termination, theft, transfer, vehicle
from clausier.law import endings
from clausier.law.unpaid_premium import L113_3
from clausier.rules.dates import after, day_of, days, earliest_of, if_so, later, latest_of
from clausier.rules.nodes import Reading
from clausier.rules.provisions import Right
from clausier.rules.terms import MaybeDay, Truth
from clausier.rules.words import all_of, named, not_, reading

from .ending import INSURED

COVERED_AFTER_DECLARATION = days(30)

# --- doubts of the text -----------------------------------------------------------------------------------------------

DECLARED_TO_WHOM = Reading(
    "SURA-5.5-1",
    "À qui le vol est déclaré n'est pas dit, ni ce que devient la garantie d'un véhicule retrouvé.",
    (
        ("later_of_both", "À la police et à l'assureur : la plus tardive des deux déclarations compte. La garantie "
        "revient quand l'assuré reprend le véhicule et que le contrat dure encore."),
        ("insurer", "À l'assureur seul."),
    ),
    "Une garantie obligatoire cesse le plus tard possible ; le doute profite à l'assuré.",
)

# --- when it stops ----------------------------------------------------------------------------------------------------

STOLEN = vehicle.stolen_on.happened
DECLARED_ON = reading(
    DECLARED_TO_WHOM,
    later_of_both=latest_of(if_so(theft.declared_on.happened, day_of(theft.complaint_filed_at)), theft.declared_on),
    insurer=theft.declared_on,
)
THIRTY_DAYS_AFTER = named(
    after(DECLARED_ON, COVERED_AFTER_DECLARATION),
    "SURA-5.5-1",
    says="La responsabilité civile d'un véhicule volé cesse trente jours après la déclaration du vol.",
)
MOVED_ON = named(
    if_so(not_(later(transfer.requested_on, THIRTY_DAYS_AFTER)), transfer.requested_on),
    "SURA-5.5-2",
    says="Elle cesse le jour où l'assuré demande le transfert des garanties, avant la fin des trente jours.",
)
#: The last day covered; a day without an hour is covered to its end.
LIABILITY_ENDS_ON = earliest_of(THIRTY_DAYS_AFTER, MOVED_ON)


def before_the_theft(day: MaybeDay) -> Truth:
    """It happened before the theft."""
    return all_of(day.happened, later(vehicle.stolen_on, day))


#: A formal notice left unpaid suspends after its thirty days whatever was stolen meanwhile.
SUSPENDED_ON = if_so(
    all_of(before_the_theft(notice.sent_on), not_(premium.arrears_paid_on.happened)),
    after(notice.sent_on, days(L113_3.suspended_after_days)),
)
EARLIER_END = named(
    earliest_of(if_so(before_the_theft(termination.sent_on), policy.ended_on), SUSPENDED_ON),
    "SURA-5.5-4",
    says="Une suspension ou une résiliation notifiée avant le vol garde ses effets.",
)
STAYS_LIABLE = Right(
    ("SURA-5.5-1", "SURA-5.5-2", "SURA-5.5-4"),
    "Après le vol, la responsabilité civile reste garantie jusqu'à trente jours après la déclaration, ou jusqu'à la "
    "demande de transfert sur un autre véhicule si elle vient avant.",
    key="liability_after_theft",
    who=INSURED,
    act="rester garanti en responsabilité civile après le vol",
    ground=STOLEN,
    opens=vehicle.stolen_on,
    closes=earliest_of(LIABILITY_ENDS_ON, EARLIER_END),
)
PUBLIC_WORK = named(
    all_of(STOLEN, theft.public_work_damaged),
    "SURA-5.5-3",
    says="La responsabilité du propriétaire est recherchée pour un dommage à un ouvrage public.",
)
STAYS_LIABLE_FOR_PUBLIC_WORKS = Right(
    ("SURA-5.5-3", "SURA-5.5-4"),
    "Pour un dommage à un ouvrage public, la responsabilité civile du propriétaire reste garantie jusqu'à l'échéance "
    "annuelle au plus tard.",
    key="liability_for_public_works_after_theft",
    who=INSURED,
    act="rester garanti pour un dommage à un ouvrage public",
    ground=PUBLIC_WORK,
    opens=vehicle.stolen_on,
    closes=earliest_of(endings.DUE_ON, EARLIER_END),
)
