"""Giving up a contract just concluded: the times of the Code, and the right that doorstep selling opens.

Days are full calendar days: the day of the conclusion does not count, a letter sent on the last day is in time. Source:
Code des assurances, articles L112-2-1, L112-9 and L112-10, as `law.articles.renunciation` tells them. How the rules on
distance selling were rewritten for 19 June 2026 was not read in their own text.
"""

from __future__ import annotations

from clausier.facts import policy, policyholder, premium
from clausier.facts import renunciation as fact
from clausier.law import refunds
from clausier.law.articles import renunciation as articles
from clausier.law.endings_exits import Exit
from clausier.law.policy_rules import Moment
from clausier.rules.dates import after, days
from clausier.rules.terms import MaybeDay, Number, Truth, eur
from clausier.rules.words import all_of, named, not_, when

#: L112-9.
DOORSTEP_WITHIN = days(14)
#: L112-2-1; the contracts of compulsory motor insurance are left out of it.
DISTANCE_WITHIN = days(14)
#: L112-10, for contracts concluded since 1 January 2023; fourteen days before.
COMPLEMENTARY_WITHIN = days(30)
#: L112-9 and L112-10; L222-15 of the consumer code after a distance sale.
REFUND_WITHIN = days(30)

SOLD_AT_THE_DOOR = named(
    all_of(policyholder.natural_person, policy.private_purpose, fact.doorstep, fact.signed_there),
    articles.L112_9.cite,
    says="Une personne physique a été démarchée à son domicile, à sa résidence ou à son travail, et y a signé hors de "
    "son activité professionnelle.",
)
NO_KNOWN_LOSS = named(
    not_(fact.loss_known),
    articles.L112_9.cite,
    says="L'adhérent ne connaît aucun sinistre garanti : qui en connaît un ne renonce plus.",
)


def _unused(last_covered_day: MaybeDay) -> Number:
    """Only the time that was covered is paid for; all of it when an unknown loss occurred in the time to renounce."""
    return when(fact.unknown_loss_in_time, eur(0), refunds.unused_by_day(last_covered_day, premium.amount))


DOORSTEP_CLOSES_ON = after(policy.signed_on, DOORSTEP_WITHIN)


def in_time(day: MaybeDay) -> Truth:
    """The day lies in the fourteen days after the conclusion."""
    return day.on_or_before(DOORSTEP_CLOSES_ON)


def doorstep(sent_on: MaybeDay, received_on: MaybeDay) -> Exit:
    """Fourteen full days from the conclusion to renounce after doorstep selling; the contract ends on receipt."""
    return Exit(
        ground=all_of(SOLD_AT_THE_DOOR, NO_KNOWN_LOSS),
        asked_on=sent_on,
        opens=policy.signed_on,
        closes=DOORSTEP_CLOSES_ON,
        runs_from=received_on,
        ends=lambda day: day,
        moment=Moment.AT_ONCE,
        unused=_unused,
    )
